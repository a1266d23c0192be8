import type { LocalSlack } from "../../playground/slack/server.ts";
import type { Message } from "../../playground/slack/workspace/types.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import type { MemosStandIn } from "../support/memos-stand-in.ts";

/** Something that a person asked of the bot, in a thread of its own. */
export type Asked = {
  readonly number: number;
  /** By which *Retry* knows it. */
  readonly id: string;
  readonly person: string;
  readonly channel: string;
  readonly ts: string;
  /** What the model was to answer. */
  readonly answer: string;
};

/**
 * What came of a request, as people see it. `answer`: one whole answer. `failure`: a sentence with *Retry*, or a part of the
 * answer with it. Everything else is a fault of the bot's, but `open`, which is not over yet.
 */
export type Outcome = {
  readonly kind: "answer" | "failure" | "open" | "unanswered" | "twice" | "cut without a word" | "wrong words";
  /** Something of the answer was shown, and not taken back by a mark: memory has to know of it. */
  readonly hasText: boolean;
  /** A part was marked as interrupted: memory may know of that when nothing came after it. */
  readonly hasMark: boolean;
};

const MARK = /_Interrupted by a restart\..*_/;

/** Reads the thread. `told`: the ids of requests that a person was told to retry, wherever that was. */
export function outcomeOf(slack: LocalSlack, asked: Asked, told: ReadonlySet<string>): Outcome {
  const replies = slack.messages(asked.channel, asked.ts).filter(({ user }) => user === slack.botUserId);
  if (replies.some(({ streaming }) => streaming)) return { kind: "open", hasText: true, hasMark: false };
  const isTold = told.has(asked.id) || replies.some((reply) => retriesIn(reply.blocks).includes(asked.id));
  const wanted = lettersOf([asked.answer]);
  // A sentence with *Retry* alone is no draft; a part of the answer that has it is.
  const isDraft = ({ text, blocks }: Message) =>
    !retriesIn(blocks).includes(asked.id) || wanted.includes(lettersOf([text]));
  const drafts = replies.filter(isDraft);
  const shown = lettersOf(drafts.filter(({ text }) => !MARK.test(text)).map(({ text }) => text));
  const found = { hasText: shown !== "", hasMark: hasMark(drafts) };
  if (shown === wanted) return { kind: "answer", ...found };
  if (shown === wanted + wanted) return { kind: "twice", ...found };
  if (found.hasMark && isPartAndWhole(shown, wanted)) return { kind: "answer", ...found };
  if (!wanted.startsWith(shown)) return { kind: "wrong words", ...found };
  if (isTold) return { kind: "failure", ...found };
  return { kind: drafts.length > 0 ? "cut without a word" : "unanswered", ...found };
}

/** A reply that went over several messages is marked in its last one only. */
function isPartAndWhole(shown: string, wanted: string): boolean {
  return shown.endsWith(wanted) && wanted.startsWith(shown.slice(0, -wanted.length));
}

function hasMark(drafts: readonly Message[]): boolean {
  return drafts.some(({ text }) => MARK.test(text));
}

function lettersOf(texts: readonly string[]): string {
  return texts.join("").replace(/[^\p{L}\p{N}]/gu, "");
}

/** The requests that can be retried from these blocks. */
export function retriesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(retriesIn);
  if (typeof node !== "object" || node === null) return [];
  const { action_id, value, elements } = node as { action_id?: unknown; value?: unknown; elements?: unknown };
  return action_id === ACTIONS.retry ? [String(value)] : retriesIn(elements);
}

/** How often memory holds what was answered, under whatever kind of place the bot took it for. */
export function timesInMemory(memos: MemosStandIn, teamId: string, asked: Asked): number {
  const person = `${teamId}_${asked.person}`;
  const places = ["dm", "public", "unknown"].map((kind) => `${teamId}:${kind}:${asked.channel}:${asked.ts}`);
  const kept = [person, `${person}_open`].flatMap((user) => places.flatMap((place) => memos.messagesOf(user, place)));
  return kept.filter(({ role }) => role === "assistant").length;
}

export type Books = {
  readonly requests: number;
  readonly answers: number;
  readonly failures: number;
  /** Those that memory has to know of. */
  readonly exchanges: number;
  readonly inMemory: number;
  /** What does not balance, each with its request. */
  readonly offenders: readonly string[];
};

export function balance(
  slack: LocalSlack,
  memos: MemosStandIn,
  all: readonly Asked[],
  told: ReadonlySet<string>,
): Books {
  const count = { answers: 0, failures: 0, exchanges: 0, inMemory: 0 };
  const offenders: string[] = [];
  for (const asked of all) {
    const { kind, hasText, hasMark } = outcomeOf(slack, asked, told);
    const times = timesInMemory(memos, slack.teamId, asked);
    if (kind === "answer") count.answers += 1;
    else if (kind === "failure") count.failures += 1;
    const wanted = hasText || (hasMark && times > 0) ? 1 : 0;
    count.exchanges += wanted;
    count.inMemory += times;
    const name = `request ${asked.number} (${asked.id}, thread ${asked.channel} ${asked.ts})`;
    if (kind !== "answer" && kind !== "failure") offenders.push(`${name}: ${kind} ${headsIn(slack, asked)}`);
    if (times !== wanted) offenders.push(`${name}: ${kind}, and ${times} times in memory`);
  }
  return { requests: all.length, ...count, offenders };
}

/** How each message of the thread begins, and whether it still streams. */
function headsIn(slack: LocalSlack, { channel, ts }: Asked): string {
  const heads = slack.messages(channel, ts).map(({ text, streaming }) => {
    const head = text.length > HEAD_CHARS ? `${text.slice(0, HEAD_CHARS)}… (${text.length})` : text;
    return `"${head}"${MARK.test(text) ? " marked" : ""}${streaming ? " streaming" : ""}`;
  });
  return `[${heads.join(", ")}]`;
}

const HEAD_CHARS = 40;
const SHOWN_OFFENDERS = 20;

/** The books in plain words. */
export function bookLines({ requests, answers, failures, exchanges, inMemory, offenders }: Books): string[] {
  const [all, whole, told, shown, kept] = [requests, answers, failures, exchanges, inMemory].map((count) =>
    count.toLocaleString("en-US"),
  );
  return [
    `${all} requests = ${whole} answers + ${told} told failures`,
    `exchanges ${shown} = in memory ${kept}`,
    offenders.length === 0 ? "the books balance" : `THE BOOKS DO NOT BALANCE: ${offenders.length} offenders`,
    ...offenders.slice(0, SHOWN_OFFENDERS),
  ];
}
