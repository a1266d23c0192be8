import type { ReceiverEvent } from "@slack/bolt";
import { threadKey } from "../requests/thread-queue.ts";
import { ACTIONS } from "../views/blocks.ts";

/** What is said in a thread is answered in its order, and so is a *Retry* there. Nothing else waits, a stop least of all. */
export function orderKeyOf({ event, actions, container }: Partial<ReceiverEvent["body"]>): string | undefined {
  if (event?.type === "message" || event?.type === "app_mention")
    return threadKey(event.channel, event.thread_ts ?? event.ts);
  if (actions?.[0]?.action_id !== ACTIONS.retry || container === undefined) return undefined;
  return threadKey(container.channel_id, container.thread_ts ?? container.message_ts);
}
