import { setTimeout as sleep } from "node:timers/promises";
import type { ReplyTarget } from "../requests/request.ts";
import { type Answer, type Gateway, postKeyOf } from "../web-api/gateway.ts";
import { type Edges, endMarked, isMarked, lookForOwn, type Marked } from "./resume.ts";

type Ports = Edges & {
  readonly replies: { messagesIn(channel: string, thread: string): Promise<ReadonlySet<string>> };
  readonly now: () => number;
};

export type Expected = {
  readonly requestId: string;
  /** When the request's first reply began, in milliseconds. */
  readonly since: number;
  /** When the last call may have lost its caller. */
  readonly lostAt: number;
  /** The messages that are no late ones, beside those of all replies that were written down. */
  readonly inTime: ReadonlySet<string>;
  /** What a crash had cut off, each with the words that were put under it. */
  readonly marked: readonly Marked[];
  /** What was found whole, and needs no mark: one may come late from a process that had found less. */
  readonly whole: readonly Answer[];
};

/**
 * How long after it lost its caller a call may take effect at Slack, as far as it is waited for, in milliseconds. No page
 * says; most answers take longer than this to write, so that nobody waits for it.
 */
const LATE_MS = 3_000;

const CUT_OFF = "_Cut off. The whole answer stands in this thread._";
const LOOK = { deadlineMs: 5_000 };

/**
 * Makes good what Slack has done since everybody stopped looking: a call whose answer was lost, or whose process died, may
 * take effect seconds later. A message of the request that nobody knows of is taken back, as its words stand in the reply
 * that followed; one that was marked as interrupted, and has lost its mark to a late change, is marked again.
 */
export async function takeBackLate(
  ports: Ports,
  target: ReplyTarget,
  { requestId, since, lostAt, inTime, marked, whole }: Expected,
): Promise<void> {
  const { gateway, replies, now, log } = ports;
  const { channel, threadTs } = target;
  await sleep(Math.max(lostAt + LATE_MS - now(), 0));
  const known = inTime.union(await replies.messagesIn(channel, threadTs));
  const { root, own } = await lookForOwn(ports, target, { requestId, since });
  const unmarked = own.filter((message) => !isMarked(message));
  const isLeft = ({ ts }: Answer) => marked.some(({ message }) => message.ts === ts);
  const late = unmarked.filter(
    (message) => !isLeft(message) && !known.has(String(message.ts)) && isOf(requestId, message),
  );
  if (root) late.push(...(await doublesOf(gateway, channel, root, since)));
  for (const one of marked.filter(({ message }) => unmarked.some(({ ts }) => ts === message.ts)))
    await endMarked(gateway, channel, one);
  for (const was of whole) {
    const found = own.find(({ ts }) => ts === was.ts);
    if (found && isMarked(found)) await putBack(gateway, channel, was);
  }
  for (const message of late) {
    log.info({ request: requestId, ts: message.ts }, "taking back a message that came late");
    await takeBack(gateway, channel, message);
  }
}

/** As Slack had it, blocks and all. */
async function putBack(gateway: Gateway, channel: string, { ts, text, blocks }: Answer): Promise<void> {
  const content = Array.isArray(blocks) && blocks.length > 0 ? { text, blocks } : { text };
  await gateway.call("chat.update", { channel, ts, ...content }).catch(() => {});
}

/** A thread that Inkwell opened may have been opened twice; one in which somebody has spoken stays. */
async function doublesOf(gateway: Gateway, channel: string, root: Answer, since: number): Promise<readonly Answer[]> {
  const key = postKeyOf(root);
  if (key === undefined) return [];
  const posts = await gateway.posts(channel, key, since, LOOK).catch(() => []);
  return posts.filter(({ ts, reply_count: replies }) => ts !== root.ts && !replies);
}

/** A stream carries no key; but where one reply is written after the other, one that still runs is nobody else's. */
function isOf(requestId: string, message: Answer): boolean {
  return postKeyOf(message)?.startsWith(`${requestId}:`) ?? message.streaming_state === "in_progress";
}

/** The stream is ended first: a thread with one that runs seems to be at work. */
async function takeBack(gateway: Gateway, channel: string, message: Answer): Promise<void> {
  const at = { channel, ts: message.ts };
  if (message.streaming_state === "in_progress") await gateway.call("chat.stopStream", at).catch(() => {});
  await gateway.call("chat.delete", at).catch(() => endMarked(gateway, channel, { message, mark: CUT_OFF }));
}
