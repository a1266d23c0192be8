import type { BlockAction } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";
import { areOnlyNotices, noticeWords, type SentBlock } from "../views/follow.ts";
import type { Gateway } from "../web-api/gateway.ts";

type Edges = { readonly gateway: Gateway; readonly log: Pick<Log, "info"> };

const MAX_TEXT = 4_000; // chat.update takes no longer `text`

/** Whether only the person who clicked sees what holds the button. Slack then sends none of its words. */
export function isForClickerOnly({ container }: BlockAction): boolean {
  return container.type === "message" && container.is_ephemeral === true;
}

/**
 * Changes the notices in the message that holds a clicked button; the draft above them stays. False when there is nothing to
 * change, or Slack does not let us.
 */
export async function changeNotices(
  { gateway, log }: Edges,
  { message, channel }: BlockAction,
  change: (blocks: readonly SentBlock[]) => readonly SentBlock[],
): Promise<boolean> {
  const sent: unknown = message?.blocks;
  if (!message || !channel || !Array.isArray(sent)) return false;
  const before: readonly SentBlock[] = sent;
  const after = change(before);
  if (isSame(before, after)) return false;
  const text = String(message.text ?? "");
  try {
    await gateway.call("chat.update", { channel: channel.id, ts: message.ts, ...content(before, after, text, message) });
    return true;
  } catch (error) {
    log.info({ err: error }, "notice not changed");
    return false;
  }
}

/**
 * Slack shows the blocks of an updated message and nothing else. A streamed draft comes back as blocks of Slack's own and is sent
 * as it came; where it did not come as a block, its text becomes one.
 */
function content(
  before: readonly SentBlock[],
  after: readonly SentBlock[],
  text: string,
  { streaming_state }: Readonly<Record<string, unknown>>,
) {
  if (!areOnlyNotices(before)) return { blocks: after, ...(text.length <= MAX_TEXT ? { text } : {}) };
  if (streaming_state === undefined || text === "") return { blocks: after, text: noticeWords(after).slice(0, MAX_TEXT) };
  return { blocks: [{ type: "markdown", text }, ...after], ...(text.length <= MAX_TEXT ? { text } : {}) };
}

function isSame(before: readonly SentBlock[], after: readonly SentBlock[]): boolean {
  return before.length === after.length && before.every((block, index) => block === after[index]);
}
