import { setTimeout as sleepFor } from "node:timers/promises";
import type { ReplyTarget } from "../requests/incoming.ts";
import type { ApiResponse } from "../web-api/caller.ts";
import type { Gateway } from "../web-api/gateway.ts";
import { postKeyOf } from "../web-api/posts.ts";
import { endMarked, isMarked, lookForOwn, type Marked, type ThreadEdges } from "./own-messages.ts";

type Ports = ThreadEdges & {
  readonly replies: { messagesIn(channel: string, thread: string): Promise<ReadonlySet<string>> };
  readonly now: () => number;
  readonly sleep?: (ms: number) => Promise<unknown>;
};

/** What the lost calls of an answer may still change at Slack, and which of its messages must stay as they are. */
export type LateEffects = {
  readonly requestId: string;
  /** When the request's first reply began, in milliseconds since the epoch. */
  readonly since: number;
  /** When the last of those calls lost its caller, in milliseconds since the epoch. */
  readonly lostAt: number;
  /** The `ts` of this answer's messages. Those of noted replies are known as well. */
  readonly inTime: ReadonlySet<string>;
  /** The messages that a crash cut off, each with the mark that was put under it. */
  readonly marked: readonly Marked[];
  /** The messages that were found whole. The lost calls of a process that saw less may still put a mark under one. */
  readonly whole: readonly ApiResponse[];
};

/**
 * For how many milliseconds we expect a call to take effect at Slack after it lost its caller. Slack's pages do not say. Most
 * answers take longer to write, so nobody waits for this.
 */
const LATE_MS = 3_000;

const CUT_OFF = "_Cut off. The whole answer is in this thread._";
const LOOK = { deadlineMs: 5_000 };

/** Does `work`. When it had lost calls, waits until they can no longer take effect, and undoes what they did. */
export async function withoutLateEffects(
  ports: Ports,
  target: ReplyTarget,
  work: () => Promise<LateEffects | undefined>,
): Promise<void> {
  const effects = await work();
  if (effects) await removeLateMessages(ports, target, effects);
}

/**
 * Looks at the thread once more, LATE_MS after the last call was lost. Deletes unknown messages of the request, because the reply
 * that followed has their words, and a second first message of the thread. When a late edit has replaced a mark, marks the message
 * again; when a late mark stands under a whole message, removes it.
 */
async function removeLateMessages(
  ports: Ports,
  target: ReplyTarget,
  { requestId, since, lostAt, inTime, marked, whole }: LateEffects,
): Promise<void> {
  const { gateway, replies, now, log, sleep = sleepFor } = ports;
  const { channel, threadTs } = target;
  await sleep(Math.max(lostAt + LATE_MS - now(), 0));
  const known = inTime.union(await replies.messagesIn(channel, threadTs));
  const { root, own } = await lookForOwn(ports, target, { requestId, since });
  const unmarked = own.filter((message) => !isMarked(message));
  const wasMarked = ({ ts }: ApiResponse) => marked.some(({ message }) => message.ts === ts);
  const late = unmarked.filter(
    (message) => !wasMarked(message) && !known.has(String(message.ts)) && isOf(requestId, message),
  );
  if (root) late.push(...(await doublesOf(gateway, channel, root, since)));
  for (const one of marked.filter(({ message }) => unmarked.some(({ ts }) => ts === message.ts)))
    await endMarked(gateway, channel, one);
  for (const was of whole) {
    const found = own.find(({ ts }) => ts === was.ts);
    if (found && isMarked(found)) await putBack(gateway, channel, was);
  }
  for (const message of late) {
    log.info({ request: requestId, ts: message.ts }, "removing a message that came late");
    await remove(gateway, channel, message);
  }
}

/** Writes a message as Slack had it, blocks and all. */
async function putBack(gateway: Gateway, channel: string, { ts, text, blocks }: ApiResponse): Promise<void> {
  const content = Array.isArray(blocks) && blocks.length > 0 ? { text, blocks } : { text };
  await gateway.call("chat.update", { channel, ts, ...content }).catch(() => {});
}

/** Finds first messages that a lost call posted a second time. One under which somebody has written stays. */
async function doublesOf(
  gateway: Gateway,
  channel: string,
  root: ApiResponse,
  since: number,
): Promise<readonly ApiResponse[]> {
  const key = postKeyOf(root);
  if (key === undefined) return [];
  const posts = await gateway.posts(channel, key, since, LOOK).catch(() => []);
  return posts.filter(({ ts, reply_count: replies }) => ts !== root.ts && !replies);
}

/** A post names its request. A stream does not, but a thread has one answer at a time: a stream that still runs is ours. */
function isOf(requestId: string, message: ApiResponse): boolean {
  return postKeyOf(message)?.startsWith(`${requestId}:`) ?? message.streaming_state === "in_progress";
}

/** Ends the stream first: while one runs, the thread shows "working". */
async function remove(gateway: Gateway, channel: string, message: ApiResponse): Promise<void> {
  const at = { channel, ts: message.ts };
  if (message.streaming_state === "in_progress") await gateway.call("chat.stopStream", at).catch(() => {});
  await gateway.call("chat.delete", at).catch(() => endMarked(gateway, channel, { message, mark: CUT_OFF }));
}
