import { z } from "zod";
import { maybe, slackId, timestamp } from "../deliveries/form.ts";
import { type Actor, type ActorEdges, actorOf } from "../requests/actor.ts";
import type { Workspace } from "../requests/workspace.ts";
import { mentionedIn } from "../text/incoming-text.ts";

const words = z.string().optional().catch(undefined); // a malformed profile must not lose the request
const parts = maybe(z.array(z.unknown())); // whoever reads one takes what it finds: a malformed one must not lose the request
const id = slackId("TE").optional().catch(undefined);
const flag = maybe(z.boolean());
const text = maybe(z.string());

/** What Inkwell reads of a `message` or an `app_mention` that is spoken. */
export const MessageEvent = z.object({
  channel: slackId("CDG"),
  user: slackId("UW"),
  ts: timestamp,
  thread_ts: maybe(timestamp),
  text: text.transform((given = "") => given),
  subtype: text,
  channel_type: text,
  /** Of an edit: the words as they were. */
  text_before: text,
  /** When those words had been edited themselves. */
  edited_before: maybe(timestamp),
  edited: maybe(z.object({ ts: timestamp })),
  bot_id: text,
  hidden: flag,
  team: maybe(slackId("TE")),
  user_team: maybe(slackId("TE")),
  source_team: maybe(slackId("TE")),
  user_profile: maybe(z.object({ team: id, display_name: words, real_name: words, name: words, first_name: words })),
  blocks: parts,
  attachments: parts,
  files: parts,
});
export type MessageEvent = z.infer<typeof MessageEvent>;

type Notice = {
  readonly subtype?: unknown;
  readonly bot_id?: unknown;
  readonly user?: unknown;
  readonly hidden?: unknown;
};

/** The subtypes of messages that people write. Edits, deletions, joins and other notices of Slack are not requests. */
const SPOKEN: ReadonlySet<string> = new Set(["file_share", "thread_broadcast", "me_message"]);

/** Tells whether a message may be a person's. A notice of Slack's or an app's message has other fields, which nobody reads. */
export function isSpoken(event: object): boolean {
  const { subtype, bot_id, user, hidden } = event as Notice;
  const isSaid = typeof subtype !== "string" || SPOKEN.has(subtype);
  return isSaid && (bot_id === undefined || typeof user === "string") && hidden !== true;
}

/**
 * Tells whether a person wrote a message, and not Inkwell, Slack itself or another app's bot. What a person posts through another
 * app bears that app's `bot_id`, and so does what its bot posts, which two bots could go on with for ever: where Slack does not say
 * which of the two it is, it counts as the bot's. Never rejects.
 */
export async function isFromAPerson({ user, bot_id }: MessageEvent, edges: ActorEdges): Promise<boolean> {
  const { botUserId, botId } = edges.workspace;
  if (user === botUserId || user === "USLACKBOT" || bot_id === botId) return false;
  return bot_id === undefined || (await edges.directory.person(user)).isBot === false;
}

/**
 * Tells whom a message is for: Inkwell, in a DM with it or where it is mentioned; somebody else, where it mentions others, or
 * stands in no thread; or whoever its author talks with in that thread.
 */
export function addresseeOf(
  { channel_type, thread_ts, text }: MessageEvent,
  { botUserId }: Workspace,
): "inkwell" | "somebody else" | "thread" {
  const mentioned = mentionedIn(text);
  if (channel_type === "im" || mentioned.includes(botUserId)) return "inkwell";
  return thread_ts === undefined || mentioned.length > 0 ? "somebody else" : "thread";
}

/** Tells whether a message was for Inkwell before it was edited. False for one that was not. */
export function wasForInkwell(message: MessageEvent, workspace: Workspace): boolean {
  const { text_before: text } = message;
  return text !== undefined && addresseeOf({ ...message, text }, workspace) === "inkwell";
}

type Author = Pick<MessageEvent, "user"> &
  Partial<Pick<MessageEvent, "user_team" | "user_profile" | "source_team" | "team">>;

/** Returns who wrote a message. `team` is the author's own only where people of one company read. */
export function authorOf(
  { user: userId, user_team, user_profile, source_team, team }: Author,
  isExtShared: boolean,
  edges: ActorEdges,
): Promise<Actor> {
  const own = user_team ?? user_profile?.team ?? (isExtShared ? undefined : team);
  return actorOf({ userId, own, there: source_team ?? team }, edges);
}

/** Tells whether the envelope of an event says that people of another company read its channel. */
export function isShared(body: { readonly is_ext_shared_channel?: unknown }): boolean {
  return body.is_ext_shared_channel === true;
}
