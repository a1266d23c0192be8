import type { Delivery } from "../../ports/inbox.ts";
import {
  addresseeOf,
  authorOf,
  isFromAPerson,
  isShared,
  isSpoken,
  MessageEvent,
  wasForInkwell,
} from "../addressing/message-event.ts";
import { callsSomebodyElse } from "../answering/calls-somebody-else.ts";
import { messageKey } from "../deliveries/delivery-key.ts";
import { versionKey } from "../deliveries/events/edited-messages.ts";
import { type DeletedMessage, deletedMessageOf } from "../deliveries/events/unstored-events.ts";
import { fit } from "../deliveries/form.ts";
import type { Listening } from "../deliveries/listening.ts";
import { type Actor, personOf } from "../requests/actor.ts";
import { incoming } from "../requests/incoming.ts";
import { threadKey } from "../requests/thread-queue.ts";
import { peopleIn, requestText, unseenFiles } from "../text/incoming-text.ts";
import { greeting } from "../views/words.ts";
import type { ListenerPorts } from "./ports.ts";

/** Registers DMs, mentions, and messages in threads where Inkwell has answered their author. */
export function registerMessages(slack: Listening, ports: ListenerPorts): void {
  slack.event("message", ({ event, body }, delivery) => onMessage(ports, event, isShared(body), delivery));
  slack.event("app_mention", ({ event, body }, delivery) => onMessage(ports, event, isShared(body), delivery));
}

async function onMessage(
  ports: ListenerPorts,
  event: unknown,
  isExtShared: boolean,
  delivery: Delivery,
): Promise<void> {
  const { workspace } = ports;
  const deleted = deletedMessageOf(event);
  if (deleted) {
    const author = deleted.author && (await authorOf(deleted.author, isExtShared, ports));
    return takeBack(ports, deleted, author, delivery);
  }
  if (!isSpoken(event as object)) return;
  const message = fit("message", MessageEvent, event);
  if (!(await isFromAPerson(message, ports))) return;
  ports.directory.hear(message.user, message.user_profile);
  const actor = await authorOf(message, isExtShared, ports);
  const addressee = addresseeOf(message, workspace);
  const isAnsweredAnew = wasForInkwell(message, workspace);
  if (isAnsweredAnew) await takeBack(ports, versionBefore(message), actor, delivery);
  if (addressee === "somebody else" || (isAnsweredAnew && addressee === "thread")) return; // it is for Inkwell no longer
  if (addressee === "thread" && !(await isFollowUp(ports, message, actor))) return;

  const unseen = unseenFiles(message);
  const request = incoming(delivery, {
    actor,
    target: {
      channel: message.channel,
      threadTs: message.thread_ts ?? message.ts,
      userId: actor.userId,
      teamId: actor.teamId,
      isDm: message.channel_type === "im",
    },
    isExtShared,
    text: requestText(message, workspace.botUserId),
    mentions: peopleIn(message.text),
    ...(unseen.length > 0 ? { unseen } : {}),
    at: askedAt(message.edited?.ts ?? message.ts),
    askedTs: message.ts,
    ...(isAnsweredAnew ? { isEdited: true } : {}),
  });
  if (request.text === "") await ports.answering.greet(request, greeting((message.files ?? []).length > 0), delivery);
  else await ports.answering.answer(request, delivery);
}

/** Returns the message that stood there before an edit. */
function versionBefore({ channel, ts, thread_ts, edited_before }: MessageEvent): DeletedMessage {
  return { channel, ts, threadTs: thread_ts ?? ts, ...(edited_before ? { editedTs: edited_before } : {}) };
}

/**
 * Ends the answer to a message that its author deleted, or has other words now, and forgets what it had taught: as it was first
 * said, and as it was edited last, which are two requests. An answer that has ended stays as it is.
 */
async function takeBack(
  ports: ListenerPorts,
  { channel, threadTs, ts, editedTs }: DeletedMessage,
  author: Actor | undefined,
  delivery: Delivery,
): Promise<void> {
  const { workspace, stop, idOf, notes, log } = ports;
  const key = messageKey(workspace.teamId, channel, ts);
  const requests = [...new Set([key, key + versionKey(editedTs)])].map(idOf);
  for (const request of requests) await stop(threadKey(channel, threadTs), { request });
  if (author === undefined) return;
  await notes.unlearn(personOf(author), requests, delivery).catch((error: unknown) => {
    log.warn({ request: delivery.id, err: error }, "what the message had taught is not forgotten");
  });
}

/** Returns when a message was written, in milliseconds since the epoch. */
function askedAt(ts: string): number {
  return Math.round(Number(ts) * 1000);
}

/** Tells whether a message goes on with what Inkwell answered its author in that thread. */
async function isFollowUp(ports: ListenerPorts, message: MessageEvent, actor: Actor): Promise<boolean> {
  if (!ports.admission.isOpen(message.channel)) return false; // whoever mentions Inkwell there is told
  const thread = threadKey(message.channel, message.thread_ts ?? message.ts);
  if (!(await ports.followed.isFollowed(thread, personOf(actor), false))) return false;
  return !(await callsSomebodyElse(ports, message));
}
