import { z } from "zod";
import type { Delivery } from "../../ports/inbox.ts";
import type { Listening } from "../deliveries/listening.ts";
import { type Actor, personOf } from "../requests/actor.ts";
import { type IncomingRequest, incoming } from "../requests/incoming.ts";
import { threadKey } from "../requests/thread-queue.ts";
import type { Workspace } from "../requests/workspace.ts";
import { attachedWords, fileLines, mentionedIn, peopleIn, plainText, withoutMention } from "../text/incoming-text.ts";
import { greeting } from "../views/words.ts";
import { callsSomebodyElse } from "./calls-somebody-else.ts";
import type { ListenerPorts } from "./ports.ts";

const id = (letters: string) => z.string().regex(new RegExp(`^[${letters}][A-Z0-9]{1,30}$`));
const words = z.string().optional().catch(undefined); // a malformed attachment must not lose the request
const ts = z.string().regex(/^\d{1,12}\.\d{1,8}$/);

const MessageEvent = z.object({
  channel: id("CDG"),
  user: id("UW"),
  ts,
  thread_ts: ts.optional(),
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ""),
  subtype: z.string().optional(),
  channel_type: z.string().optional(),
  bot_id: z.string().optional(),
  hidden: z.boolean().optional(),
  team: id("TE").nullish(),
  user_team: id("TE").nullish(),
  attachments: z.array(z.object({ text: words, fallback: words })).optional(),
  files: z.array(z.object({ name: words, title: words })).optional(),
});
type MessageEvent = z.infer<typeof MessageEvent>;

/** The subtypes of messages that people write. Edits, deletions, joins and other notices of Slack are not requests. */
const SPOKEN = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);

/** Registers DMs, mentions, and messages in threads where Inkwell has answered their author. */
export function registerMessages(slack: Listening, ports: ListenerPorts): void {
  slack.event("message", ({ event, body }, delivery) => onMessage(ports, event, isShared(body), delivery));
  slack.event("app_mention", ({ event, body }, delivery) => onMessage(ports, event, isShared(body), delivery));
}

function isShared(body: { is_ext_shared_channel?: boolean }): boolean {
  return body.is_ext_shared_channel === true;
}

async function onMessage(
  ports: ListenerPorts,
  event: unknown,
  isExtShared: boolean,
  delivery: Delivery,
): Promise<void> {
  const { workspace } = ports;
  const parsed = MessageEvent.safeParse(event);
  if (!parsed.success || !isFromAPerson(parsed.data, workspace)) return;
  const message = parsed.data;
  const actor = actorOf(message, workspace);
  if (!(await isForInkwell(ports, message, actor))) return;
  if (isFollowUp(message, workspace) && (await callsSomebodyElse(ports, message))) return;

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
    text: requestText(message, workspace),
    mentions: peopleIn(message.text),
    at: Math.round(Number(message.ts) * 1000),
    askedTs: message.ts,
  });
  if (request.text === "") await greet(ports, request, (message.files ?? []).length > 0);
  else await ports.answering.answer(request, delivery);
}

function isFromAPerson({ subtype, bot_id, hidden, user }: MessageEvent, workspace: Workspace): boolean {
  return (
    SPOKEN.has(subtype) &&
    bot_id === undefined &&
    hidden !== true &&
    user !== workspace.botUserId &&
    user !== "USLACKBOT"
  );
}

async function isForInkwell(
  { workspace, followed }: ListenerPorts,
  message: MessageEvent,
  actor: Actor,
): Promise<boolean> {
  if (!isFollowUp(message, workspace)) return true;
  if (message.thread_ts === undefined || mentionedIn(message.text).length > 0) return false; // it is for somebody else
  return followed.isFollowed(threadKey(message.channel, message.thread_ts), personOf(actor));
}

/** Tells whether a message is neither in a DM with Inkwell nor mentions it. */
function isFollowUp({ channel_type, text }: MessageEvent, { botUserId }: Workspace): boolean {
  return channel_type !== "im" && !mentionedIn(text).includes(botUserId);
}

function actorOf({ user, user_team, team }: MessageEvent, { teamId, enterpriseId }: Workspace): Actor {
  return { userId: user, teamId: user_team ?? team ?? teamId, ...(enterpriseId ? { enterpriseId } : {}) };
}

/**
 * Returns the message's words without the mention, the forwarded words, and the names of files. Forwarded words are quoted,
 * because another person wrote them: no rule is learnt from a quotation.
 */
function requestText({ text, attachments, files }: MessageEvent, { botUserId }: Workspace): string {
  const own = plainText(withoutMention(text, botUserId));
  const forwarded = attachedWords(attachments).map((words) => plainText(words).replaceAll(/^/gm, "> "));
  if (own === "" && forwarded.length === 0) return ""; // files alone are not a request
  return [own, ...forwarded, plainText(fileLines(files).join("\n"))].filter(Boolean).join("\n\n");
}

async function greet(
  { gateway, log }: ListenerPorts,
  { id, target }: IncomingRequest,
  hasFiles: boolean,
): Promise<void> {
  try {
    await gateway.post({ channel: target.channel, thread_ts: target.threadTs, text: greeting(hasFiles) });
  } catch (error) {
    log.warn({ request: id, err: error }, "greeting not posted");
  }
}
