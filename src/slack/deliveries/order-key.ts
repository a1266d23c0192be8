import type { ReceiverEvent } from "@slack/bolt";
import { threadKey } from "../requests/thread-queue.ts";
import { ACTIONS, CHOICE_ACTIONS } from "../views/blocks.ts";
import { isId } from "./is-id.ts";

/**
 * Returns the order key of a delivery. Messages of a thread share one with clicks there that
 * are answered in the thread: *Retry*, those that choose a draft, and those that post one. They are answered in the order in which they came. Undefined for all other deliveries, which wait for nothing; a click on the stop button must not wait. Never
 * throws.
 */
export function orderKeyOf({ event, actions, container }: Partial<ReceiverEvent["body"]>): string | undefined {
  if (event?.type === "message" || event?.type === "app_mention")
    return keyOf(event.channel, event.thread_ts ?? event.ts);
  if (!ANSWERED.has(String(actions?.[0]?.action_id))) return undefined;
  return keyOf(container?.channel_id, container?.thread_ts ?? container?.message_ts);
}

const ANSWERED: ReadonlySet<string> = new Set([
  ACTIONS.retry,
  ACTIONS.notThisDraft,
  ACTIONS.postDraft,
  ...CHOICE_ACTIONS,
]);

function keyOf(channel: unknown, threadTs: unknown): string | undefined {
  return isId(channel) && isId(threadTs) ? threadKey(channel, threadTs) : undefined;
}
