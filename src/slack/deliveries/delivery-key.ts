import type { ReceiverEvent } from "@slack/bolt";
import { ACTIONS } from "../views/blocks.ts";
import { editKeyOf } from "./events/edited-messages.ts";
import { changedReadersOf, deletedMessageOf } from "./events/unstored-events.ts";
import { isId } from "./is-id.ts";

type Body = ReceiverEvent["body"];

/**
 * Returns the key of a delivery, the same for every copy that Slack sends. Undefined when the delivery is not worth storing.
 *
 * The key of a message is its workspace, channel and time, because Slack may send a mention as two events with different ids; an
 * edit has a key of its own.
 * Other events have an id of their own. Commands, clicks and submitted windows have a `trigger_id`, which Slack makes once. A
 * delivery without such an id is not stored.
 *
 * Clicks that only open a window are not stored: Slack allows that for three seconds. Neither is what may change who reads a
 * channel, nor that a message was deleted, which matter to the replies of this moment alone.
 */
export function deliveryKey(body: Body): string | undefined {
  const { event_id, trigger_id, event, team_id } = body;
  if (opensWindow(body) || isOfThisMoment(event)) return undefined;
  const isMessage = event?.type === "message" || event?.type === "app_mention";
  if (isMessage && isId(team_id) && isId(event.channel) && isId(event.ts))
    return messageKey(team_id, event.channel, event.ts) + editKeyOf(event);
  if (isId(event_id)) return `event:${event_id}`;
  return isId(trigger_id) ? `trigger:${trigger_id}` : undefined;
}

/** Returns the key of the delivery of a message as it was first said. */
export function messageKey(teamId: string, channel: string, ts: string): string {
  return `message:${teamId}:${channel}:${ts}`;
}

function opensWindow({ type, actions }: Body): boolean {
  const actionId = actions?.[0]?.action_id;
  return type === "message_action" || WINDOWS.has(String(actionId));
}

const WINDOWS: ReadonlySet<string> = new Set([ACTIONS.addInHome, ACTIONS.editInHome, ACTIONS.feedbackOther]);

/** Tells whether an event matters to the replies that are under way, and to nothing later. */
export function isOfThisMoment(event: unknown): boolean {
  return changedReadersOf(event) !== undefined || deletedMessageOf(event) !== undefined;
}

/**
 * Tells whether a delivery is a message that nobody answers: one of an app alone, an edit, or a message outside threads and DMs that
 * mentions nobody. A mention usually comes as an `app_mention` too, but not always.
 */
export function startsNothing({ event }: Body): boolean {
  if (event?.type !== "message" || isOfThisMoment(event)) return false;
  const isCorrection = event.subtype === "message_changed" || event.subtype === "message_deleted";
  const isAppsAlone = event.bot_id !== undefined && (typeof event.user !== "string" || event.subtype === "bot_message");
  const isOutsideThreads = event.channel_type !== "im" && event.thread_ts === undefined;
  const mentionsNobody = !String(event.text).includes("<@") && !String(event.text_before).includes("<@");
  return isAppsAlone || isCorrection || (isOutsideThreads && mentionsNobody);
}
