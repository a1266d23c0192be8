import type { ReceiverEvent } from "@slack/bolt";
import { ACTIONS } from "../views/blocks.ts";
import { isId } from "./is-id.ts";

type Body = ReceiverEvent["body"];

/**
 * Returns the key of a delivery, the same for every copy that Slack sends. Undefined when the delivery is not worth storing.
 *
 * The key of a message is its workspace, channel and time, because Slack may send a mention as two events with different ids.
 * Other events have an id of their own. Commands, clicks and submitted windows have a `trigger_id`, which Slack makes once. A
 * delivery without such an id is not stored.
 *
 * Clicks that only open a window are not stored: Slack allows that for three seconds.
 */
export function deliveryKey(body: Body): string | undefined {
  const { event_id, trigger_id, event, team_id } = body;
  if (opensWindow(body)) return undefined;
  const isMessage = event?.type === "message" || event?.type === "app_mention";
  if (isMessage && isId(team_id) && isId(event.channel) && isId(event.ts))
    return `message:${team_id}:${event.channel}:${event.ts}`;
  if (isId(event_id)) return `event:${event_id}`;
  return isId(trigger_id) ? `trigger:${trigger_id}` : undefined;
}

function opensWindow({ type, actions }: Body): boolean {
  const actionId = actions?.[0]?.action_id;
  return type === "message_action" || actionId === ACTIONS.addInHome || actionId === ACTIONS.editInHome;
}

/**
 * Tells whether a delivery is a message that nobody answers: one of a bot (Slack also sends Inkwell its own), an edit, a deletion,
 * or a message outside threads and DMs, where a mention also comes as an `app_mention`.
 */
export function startsNothing({ event }: Body): boolean {
  if (event?.type !== "message") return false;
  const isCorrection = event.subtype === "message_changed" || event.subtype === "message_deleted";
  const isOutsideThreads = event.channel_type !== "im" && event.thread_ts === undefined;
  return event.bot_id !== undefined || isCorrection || isOutsideThreads;
}
