import type { BlockAction } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";
import { isId } from "../deliveries/is-id.ts";
import type { Blocks } from "../views/blocks.ts";
import { areOnlyNotices, noticeWords, type SentBlock } from "../views/follow.ts";
import type { Gateway } from "../web-api/gateway.ts";
import { createResponder } from "../web-api/response-url.ts";

type Edges = { readonly gateway: Gateway; readonly log: Pick<Log, "info"> };

const MAX_TEXT = 4_000; // chat.update takes no longer `text`

/** Whether only the person who clicked sees what holds the button. Slack then sends none of its words. */
export function isForClickerOnly({ container }: BlockAction): boolean {
  return container.type === "message" && container.is_ephemeral === true;
}

/**
 * Says something to the person who clicked in a thread, there, where nobody else sees it; where Slack does not take it, as the answer
 * to the click. It is repeated when Slack's response is lost. Never rejects.
 */
export async function tellClicker(
  { gateway, log, apiUrl }: Pick<Edges, "gateway"> & { readonly log: Log; readonly apiUrl?: string },
  { container, user, response_url: responseUrl }: BlockAction,
  message: { readonly text: string; readonly blocks?: Blocks },
): Promise<void> {
  const { channel_id: channel, thread_ts: threadTs } = container;
  const where = { channel, ...(isId(threadTs) ? { thread_ts: threadTs } : {}), user: user.id };
  await gateway
    .call("chat.postEphemeral", { ...where, ...message }, { kind: "repeatable" })
    .catch(() => createResponder(responseUrl, apiUrl)(message))
    .catch((error: unknown) => log.warn({ err: error }, "click not answered"));
}

/** How the blocks of a message change. */
export type BlocksChange = (blocks: readonly SentBlock[]) => readonly SentBlock[];

/** Changes the notices in messages whose buttons people click. */
export type ClickedMessages = {
  /**
   * Changes the notices in the message that holds a clicked button; the draft above them stays. `look` is called when all earlier
   * changes of that message are made, so that the last one shows what holds last. False when there is nothing to change, or
   * Slack does not let us. Rejects as `look` does.
   */
  change(body: BlockAction, look: () => Promise<BlocksChange>): Promise<boolean>;
};

/** Creates what changes clicked messages, each message one change after another. */
export function createClickedMessages(edges: Edges): ClickedMessages {
  const changing = new Map<string, Promise<unknown>>();
  return {
    async change(body, look) {
      const key = `${body.channel?.id} ${body.message?.ts}`;
      const before = changing.get(key) ?? Promise.resolve();
      const change = before.catch(() => {}).then(async () => changeNotices(edges, body, await look()));
      changing.set(key, change);
      try {
        return await change;
      } finally {
        if (changing.get(key) === change) changing.delete(key);
      }
    },
  };
}

async function changeNotices(
  { gateway, log }: Edges,
  { message, channel }: BlockAction,
  change: BlocksChange,
): Promise<boolean> {
  const sent: unknown = message?.blocks;
  if (!message || !channel || !Array.isArray(sent)) return false;
  const before: readonly SentBlock[] = sent;
  const after = change(before);
  if (isSame(before, after)) return false;
  const text = String(message.text ?? "");
  try {
    await gateway.call("chat.update", {
      channel: channel.id,
      ts: message.ts,
      ...content(before, after, text, message),
    });
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
  if (streaming_state === undefined || text === "")
    return { blocks: after, text: noticeWords(after).slice(0, MAX_TEXT) };
  return { blocks: [{ type: "markdown", text }, ...after], ...(text.length <= MAX_TEXT ? { text } : {}) };
}

function isSame(before: readonly SentBlock[], after: readonly SentBlock[]): boolean {
  return before.length === after.length && before.every((block, index) => block === after[index]);
}
