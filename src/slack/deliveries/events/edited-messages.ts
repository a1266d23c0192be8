import type { ReceiverEvent } from "@slack/bolt";
import { isId } from "../is-id.ts";

type Body = ReceiverEvent["body"];
type Message = {
  readonly ts?: unknown;
  readonly user?: unknown;
  readonly text?: unknown;
  readonly bot_id?: unknown;
  readonly subtype?: unknown;
  readonly edited?: { readonly ts?: unknown };
};
type Event = {
  readonly type?: unknown;
  readonly subtype?: unknown;
  readonly channel?: unknown;
  readonly channel_type?: unknown;
  readonly message?: Message;
  readonly previous_message?: Message;
};

/** Later edits are tidying up: nobody waits for an answer to them. */
const MAX_AGE_S = 600;
/** Of a message with files, or one that is shown in its channel too. */
const SPOKEN: ReadonlySet<unknown> = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);

/**
 * Turns the event of an edit into that of a message which is said now, with its earlier words as `text_before`: where a person
 * changed the words of their message within ten minutes. Other bodies are returned as they are: a link's preview is an edit as
 * well, and so is a comma.
 */
export function withEditAsMessage(body: Body): Body {
  const event = (body.event ?? {}) as Event;
  const { type, subtype, channel, channel_type, message, previous_message: before } = event;
  if (type !== "message" || subtype !== "message_changed" || !message || !before) return body;
  const { ts, user, text, bot_id, edited } = message;
  if (bot_id !== undefined || user === undefined || !SPOKEN.has(message.subtype)) return body;
  if (!isId(ts) || !isId(edited?.ts) || Number(edited.ts) - Number(ts) > MAX_AGE_S) return body;
  if (typeof text !== "string" || typeof before.text !== "string" || wordsIn(text) === wordsIn(before.text))
    return body;
  return {
    ...body,
    event: {
      ...message,
      type: "message",
      channel,
      channel_type,
      event_ts: edited.ts,
      text_before: before.text,
      ...(isId(before.edited?.ts) ? { edited_before: before.edited.ts } : {}),
      ...(channel_type !== "im" && addsMention(text, before.text, body) ? { adds_mention: true } : {}),
    },
  };
}

/** Whether Inkwell is mentioned by the edit alone. Where the envelope does not say who it is, anybody's mention may be its own. */
function addsMention(text: string, before: string, { authorizations }: Body): boolean {
  const known = new Set(mentionsIn(before));
  const own: unknown = Array.isArray(authorizations) ? authorizations[0]?.user_id : undefined;
  const added = mentionsIn(text).filter((mention) => !known.has(mention));
  return isId(own) ? added.includes(`<@${own}`) : added.length > 0;
}

function wordsIn(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

/**
 * Returns what tells an edit from the message as it was first said, for its key; "" where the two are one request: the message was
 * for nobody before a mention was added, and Slack sends that mention as an event of its own too.
 */
export function editKeyOf(event: { readonly [key: string]: unknown } | undefined): string {
  const { text_before, adds_mention, edited } = (event ?? {}) as Message & {
    readonly text_before?: unknown;
    readonly adds_mention?: unknown;
  };
  return typeof text_before !== "string" || adds_mention === true ? "" : versionKey(edited?.ts);
}

/** Returns the end of the key of a message as it was edited at that time; "" for none. */
export function versionKey(editedTs: unknown): string {
  return isId(editedTs) ? `:edited:${editedTs}` : "";
}

function mentionsIn(text: string): readonly string[] {
  return text.match(/<@[A-Z0-9]{1,24}/g) ?? [];
}
