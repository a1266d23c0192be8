import type { Log } from "../../ports/log.ts";
import { markdownOf, textOf } from "../replies/compare.ts";
import type { ReplyTarget } from "../requests/incoming.ts";
import type { Workspace } from "../requests/workspace.ts";
import { lettersIn } from "../text/same-letters.ts";
import type { ApiResponse } from "../web-api/caller.ts";
import type { Gateway } from "../web-api/gateway.ts";

/** What it takes to read a thread and change Inkwell's messages in it. */
export type ThreadEdges = {
  readonly gateway: Gateway;
  readonly workspace: Workspace;
  readonly log: Pick<Log, "info" | "warn">;
};

/** A message as it was before a mark was put under it, and that mark. */
export type Marked = { readonly message: ApiResponse; readonly mark: string };

/** The mark under a reply that a crash cut off, when no answer follows. */
export const INTERRUPTED = "_Interrupted by a restart._";
/** The mark under such a reply when the whole answer follows. */
export const TO_BE_CONTINUED = "_Interrupted by a restart. The whole answer follows._";

const CLOCKS_APART_MS = 60_000; // Slack's clock and ours may differ by this much
const LOOK = { deadlineMs: 5_000, withKeys: true };

/**
 * Finds Inkwell's messages in a thread since a moment (in milliseconds since the epoch), and the thread's first message when it is
 * Inkwell's. Finds nothing when Slack does not let us read the thread; the log says so.
 */
export async function lookForOwn(
  { gateway, workspace, log }: ThreadEdges,
  { channel, threadTs }: ReplyTarget,
  { requestId, since }: { requestId: string; since: number },
): Promise<{ readonly root: ApiResponse | undefined; readonly own: readonly ApiResponse[] }> {
  const oldest = ((since - CLOCKS_APART_MS) / 1000).toFixed(6);
  const thread = await gateway.thread(channel, threadTs, oldest, LOOK).catch((error: unknown) => {
    log.warn({ request: requestId, err: error }, "thread not read");
    return [];
  });
  const all = thread.filter((message) => isOurs(message, workspace));
  return { root: all.find(({ ts }) => ts === threadTs), own: all.filter(({ ts }) => ts !== threadTs) };
}

function isOurs({ bot_id, user }: ApiResponse, { botId, botUserId }: Workspace): boolean {
  return bot_id === botId || user === botUserId;
}

/** Tells whether a message ends with a mark of interruption. Only its last words count, because a draft may be about restarts. */
export function isMarked(message: ApiResponse): boolean {
  const letters = lettersIn(markdownOf(message));
  return [INTERRUPTED, TO_BE_CONTINUED].some((mark) => letters.endsWith(lettersIn(mark)));
}

/** Puts a mark under a message and ends its stream. When the stream has ended already, edits the message. Never rejects. */
export async function endMarked(gateway: Gateway, channel: string, { message, mark }: Marked): Promise<void> {
  const at = { channel, ts: message.ts };
  try {
    await gateway.call("chat.stopStream", { ...at, markdown_text: `\n\n${mark}` });
  } catch {
    const text = `${textOf(message)}\n\n${mark}`;
    await gateway.call("chat.update", { ...at, text }).catch(() => {}); // without the mark, the answer still follows
  }
}
