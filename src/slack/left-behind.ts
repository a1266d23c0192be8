import type { Answer, Gateway } from "./gateway.ts";
import { lettersIn, textOf } from "./reply-look.ts";
import type { ReplyTarget } from "./request.ts";
import type { Workspace } from "./workspace.ts";

type Log = { info(fields: object, message: string): void; warn(fields: object, message: string): void };

export type LeftReply = { readonly messages: readonly string[]; readonly text?: string; readonly begunAt: number };

const INTERRUPTED = "_Interrupted by a restart._";
const TO_BE_CONTINUED = "_Interrupted by a restart. The whole answer follows._";
const CLOCKS_APART_MS = 60_000; // that Slack's clock may differ from ours
const LOOK = { deadlineMs: 5_000 };

/**
 * Sees to a reply that a crash cut off. "whole": people have all of it already, so nothing more is said. "cut": what there
 * is has been marked as interrupted, and the whole answer is to follow, unless this `isLast`. `known` are the messages of
 * all replies in the thread, by which one that nobody had time to write down is told from them.
 */
export async function settleLeftReply(
  { gateway, workspace, log }: { gateway: Gateway; workspace: Workspace; log: Log },
  { channel, threadTs }: ReplyTarget,
  left: LeftReply,
  { known, isLast }: { known: ReadonlySet<string>; isLast: boolean },
): Promise<"whole" | "cut"> {
  const since = Math.min(left.begunAt - CLOCKS_APART_MS, ...left.messages.map((ts) => Number(ts) * 1000));
  const thread = await gateway.thread(channel, threadTs, (since / 1000).toFixed(6), LOOK).catch((error: unknown) => {
    log.warn({ err: error }, "could not look at what a crash left");
    return [];
  });
  const own = thread.filter((message) => isOurs(message, workspace) && message.ts !== threadTs);
  const mine = own.filter(({ ts }) => left.messages.includes(String(ts)) || !known.has(String(ts)));
  const shown = lettersIn(mine.map(textOf).join(""));
  const isWhole = left.text !== undefined && shown === lettersIn(left.text);
  const last = mine.at(-1);
  if (last) await close(gateway, channel, last, isWhole ? undefined : isLast ? INTERRUPTED : TO_BE_CONTINUED);
  log.info({ messages: mine.length, isWhole }, "saw to a reply that was cut off");
  return isWhole ? "whole" : "cut";
}

function isOurs({ bot_id, user }: Answer, { botId, botUserId }: Workspace): boolean {
  return bot_id === botId || user === botUserId;
}

/** Ends the stream; one that has ended by itself is marked by changing it. */
async function close(gateway: Gateway, channel: string, message: Answer, mark: string | undefined): Promise<void> {
  const at = { channel, ts: message.ts };
  try {
    await gateway.call("chat.stopStream", { ...at, ...(mark === undefined ? {} : { markdown_text: `\n\n${mark}` }) });
  } catch {
    if (mark === undefined) return;
    const text = `${textOf(message)}\n\n${mark}`;
    await gateway.call("chat.update", { ...at, text }).catch(() => {}); // the answer that follows says it as well
  }
}
