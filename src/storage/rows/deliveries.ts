import { setImmediate as nextTurn } from "node:timers/promises";
import type { AcceptedDelivery, StoredDelivery } from "../../ports/inbox.ts";
import { MAX_ATTEMPTS } from "../../ports/inbox.ts";
import type { Log } from "../../ports/log.ts";
import type { Store } from "../store.ts";

/** What Slack has delivered already, and what of it is still to be done, by this one process. Nothing here ever rejects. */
export type Deliveries = {
  /** Writes a delivery down, before it is acknowledged. "here": this process is to deal with it, and to finish it. */
  accept(delivery: StoredDelivery): Promise<"here" | "known">;
  /** It has been dealt with: its words go, within a moment, and its key stays. */
  finish(key: string): void;
  /** Has what an earlier process accepted and never finished dealt with, in its order; resolves when all of it has begun. */
  work(deal: (accepted: AcceptedDelivery) => Promise<void>): Promise<void>;
  /** Resolves when what `work` handed out has been dealt with. */
  stop(): Promise<void>;
  /** How many milliseconds the oldest has waited that is not finished; 0 when there is none. */
  oldestAgeMs(): number;
};

type Options = { readonly now?: () => number; readonly onFault?: (error: unknown) => void; readonly log?: Log };

const MEMORY_MAX = 20_000;

/**
 * Deliveries are rows, so that a redelivery after a restart is known and what was accepted survives a crash. While the
 * database refuses (a full disk, a lock), keys are kept in process memory instead, and the fault is told.
 */
export function createDeliveries(store: Store, { now = Date.now, onFault = () => {}, log }: Options = {}): Deliveries {
  const kept = new Set<string>();
  const open = new Map<string, number>();
  const takenUp = new Set<Promise<void>>();

  /** Whether it is new. */
  async function write({ key, body }: StoredDelivery): Promise<boolean> {
    try {
      return (await store.run(INSERT, key, now(), body)) === 1;
    } catch (error) {
      onFault(error);
      if (kept.size >= MEMORY_MAX) kept.delete(kept.values().next().value ?? "");
      kept.add(key);
      return true;
    }
  }

  // Done again after a crash it would come to the same, so it need not be written at once.
  function finish(key: string): void {
    open.delete(key);
    store.soon("UPDATE delivery SET body = NULL WHERE key = ?", key).written.catch(onFault);
  }

  return {
    async accept(delivery) {
      const { key } = delivery;
      if (kept.has(key) || open.has(key)) return "known";
      open.set(key, now());
      if (await write(delivery)) return "here";
      open.delete(key);
      return "known";
    },

    finish,

    async work(deal) {
      const rows = await store.all<Row>(UNFINISHED).catch((error) => {
        onFault(error);
        return [];
      });
      const left = rows.filter(({ key }) => !open.has(key)); // what came meanwhile is being dealt with
      for (const { key, seen_at } of left) open.set(key, seen_at);
      for (const { key, body, seen_at, tries } of left) {
        await store.run("UPDATE delivery SET tries = tries + 1 WHERE key = ?", key).catch(onFault);
        const attempt = tries + 2; // the first was not counted
        if (attempt > MAX_ATTEMPTS) {
          log?.error({ key, attempt }, "a delivery ended every process that took it; given up");
          finish(key);
          continue;
        }
        const isLastAttempt = attempt === MAX_ATTEMPTS;
        if (isLastAttempt)
          log?.error({ key, attempt }, "a delivery ended every process that took it; its person is told");
        const work = deal({ key, body, acceptedAt: seen_at, attempt, isLastAttempt }).finally(() => finish(key));
        takenUp.add(work);
        await nextTurn(); // so that what comes next in a thread stands behind it
      }
    },

    async stop() {
      await Promise.allSettled(takenUp);
    },

    oldestAgeMs() {
      const oldest = Math.min(now(), ...open.values());
      return now() - oldest;
    },
  };
}

const INSERT = "INSERT INTO delivery (key, seen_at, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
type Row = { readonly key: string; readonly body: string; readonly seen_at: number; readonly tries: number };

const UNFINISHED = "SELECT key, body, seen_at, tries FROM delivery WHERE body IS NOT NULL ORDER BY seen_at, key";
