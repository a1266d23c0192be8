import type { Store } from "../store.ts";
import { sealForgotten } from "./sealed-notes.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long the app's own rows are kept, in milliseconds. docs/privacy.md says so to people. */
export const KEPT_MS = {
  /** Slack redelivers within minutes; three days cover an outage over a long weekend. */
  delivery: 3 * DAY_MS,
  /** As long as the delivery that it answers is known. */
  reply: 3 * DAY_MS,
  retry: DAY_MS,
  openQuestion: DAY_MS,
  /** From the last time that the person was answered there; after that a mention is needed again. */
  followedThread: 180 * DAY_MS,
  /** The text of a forgotten rule or fact: as long as *Undo* can bring it back. Then hashes take its place. */
  forgottenText: DAY_MS,
  /** Entries that memory can never take, kept for an operator to look into. */
  parkedWork: 30 * DAY_MS,
} as const;

const EVERY_MS = 60 * 60 * 1000;

/** Deletes rows and texts that are past their time, now and every hour. Returns a function that ends it. */
export function startRetention(store: Store, now: () => number): () => void {
  /** One deletion at a time, so that none holds up for long what people wait for. */
  async function prune(): Promise<void> {
    for (const [sql, keptMs] of DELETIONS) await store.eventually([sql, now() - keptMs], { isUrgent: true }).attempted;
    await sealForgotten(store, now() - KEPT_MS.forgottenText).catch(() => undefined); // refused now: in an hour again
  }

  void prune();
  const timer = setInterval(prune, EVERY_MS).unref();
  return () => clearInterval(timer);
}

const DELETIONS = [
  ["DELETE FROM delivery WHERE seen_at < ?", KEPT_MS.delivery],
  ["DELETE FROM reply WHERE begun_at < ?", KEPT_MS.reply],
  ["DELETE FROM retry WHERE kept_at < ?", KEPT_MS.retry],
  ["DELETE FROM open_question WHERE asked_at < ?", KEPT_MS.openQuestion],
  ["DELETE FROM followed_thread WHERE followed_at < ?", KEPT_MS.followedThread],
  ["DELETE FROM outbox WHERE state = 'parked' AND queued_at < ?", KEPT_MS.parkedWork],
] as const;
