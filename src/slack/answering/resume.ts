import type { Log } from "../../ports/log.ts";
import type { LeftReply } from "../../ports/replies.ts";
import { lettersIn, textOf } from "../replies/compare.ts";
import type { ReplyTarget } from "../requests/request.ts";
import type { Workspace } from "../requests/workspace.ts";
import { type Answer, type Gateway, postKeyOf } from "../web-api/gateway.ts";

export type Edges = {
  readonly gateway: Gateway;
  readonly workspace: Workspace;
  readonly log: Pick<Log, "info" | "warn">;
};

/** A message, as it was before certain words were put under it. */
export type Marked = { readonly message: Answer; readonly mark: string };

/**
 * `isWhole`: people have all of it already, so nothing more is said. Otherwise what there is has been marked as interrupted,
 * and the whole answer is to follow.
 */
export type Settled = {
  readonly isWhole: boolean;
  /** The messages that hold what people have, as they were found. */
  readonly messages: readonly Answer[];
  readonly marked: readonly Marked[];
};

const INTERRUPTED = "_Interrupted by a restart._";
const TO_BE_CONTINUED = "_Interrupted by a restart. The whole answer follows._";
const CLOCKS_APART_MS = 60_000; // that Slack's clock may differ from ours
const LOOK = { deadlineMs: 5_000, withKeys: true };

/**
 * Sees to a reply that a crash cut off. `known` are the messages of all replies in the thread, by which one that nobody had
 * time to write down is told from them. `isLast`: no answer is to follow.
 */
export async function settleLeftReply(
  edges: Edges,
  target: ReplyTarget,
  left: LeftReply,
  { requestId, known, isLast }: { requestId: string; known: ReadonlySet<string>; isLast: boolean },
): Promise<Settled> {
  const { gateway, log } = edges;
  const { channel } = target;
  const since = Math.min(left.begunAt, ...left.messages.map((ts) => Number(ts) * 1000));
  const { own } = await lookForOwn(edges, target, { requestId, since });
  const unmarked = own.filter((message) => !isMarked(message)); // by an earlier restart
  const isNoted = ({ ts }: Answer) => left.messages.includes(String(ts));
  const noted = unmarked.filter(isNoted);
  const mine = unmarked.filter(
    (message) => isNoted(message) || (!known.has(String(message.ts)) && mayBePartOf(requestId, message)),
  );
  const whole = [noted, mine].find((messages) => left.text !== undefined && holds(messages, left.text));
  log.info(
    { request: requestId, messages: mine.length, isWhole: whole !== undefined },
    "saw to a reply that was cut off",
  );
  if (whole) {
    const last = whole.at(-1);
    if (last) await gateway.call("chat.stopStream", { channel, ts: last.ts }).catch(() => {}); // it may have ended
    return { isWhole: true, messages: whole, marked: [] };
  }
  const marked = mine.map((message) => ({ message, mark: isLast ? INTERRUPTED : TO_BE_CONTINUED }));
  for (const one of marked) await endMarked(gateway, channel, one);
  return { isWhole: false, messages: mine, marked };
}

function holds(messages: readonly Answer[], text: string): boolean {
  return lettersIn(messages.map(textOf).join("")) === lettersIn(text);
}

/** Whatever is posted carries a key, and that of a reply names its request; only a stream carries none. */
function mayBePartOf(requestId: string, message: Answer): boolean {
  return postKeyOf(message)?.startsWith(`${requestId}:`) ?? true;
}

/**
 * What Inkwell has said in a thread since then, in milliseconds; and its first message, when that is Inkwell's. Nothing where
 * the thread cannot be read.
 */
export async function lookForOwn(
  { gateway, workspace, log }: Edges,
  { channel, threadTs }: ReplyTarget,
  { requestId, since }: { requestId: string; since: number },
): Promise<{ readonly root: Answer | undefined; readonly own: readonly Answer[] }> {
  const oldest = ((since - CLOCKS_APART_MS) / 1000).toFixed(6);
  const thread = await gateway.thread(channel, threadTs, oldest, LOOK).catch((error: unknown) => {
    log.warn({ request: requestId, err: error }, "could not look at what stands in the thread");
    return [];
  });
  const all = thread.filter((message) => isOurs(message, workspace));
  return { root: all.find(({ ts }) => ts === threadTs), own: all.filter(({ ts }) => ts !== threadTs) };
}

function isOurs({ bot_id, user }: Answer, { botId, botUserId }: Workspace): boolean {
  return bot_id === botId || user === botUserId;
}

/** The mark comes last: a draft may speak of interruptions and restarts itself. */
export function isMarked(message: Answer): boolean {
  const letters = lettersIn(textOf(message));
  return [INTERRUPTED, TO_BE_CONTINUED].some((mark) => letters.endsWith(lettersIn(mark)));
}

/** Ends the stream with the mark; one that has ended by itself is marked by changing it. */
export async function endMarked(gateway: Gateway, channel: string, { message, mark }: Marked): Promise<void> {
  const at = { channel, ts: message.ts };
  try {
    await gateway.call("chat.stopStream", { ...at, markdown_text: `\n\n${mark}` });
  } catch {
    const text = `${textOf(message)}\n\n${mark}`;
    await gateway.call("chat.update", { ...at, text }).catch(() => {}); // the answer that follows says it as well
  }
}
