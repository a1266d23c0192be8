import type { App } from "@slack/bolt";
import { z } from "zod";
import { mentionedIn, withoutMention } from "../incoming-text.ts";
import { type Actor, type Asked, personOf } from "../request.ts";
import { threadKey } from "../running.ts";
import { greeting } from "../words.ts";
import type { Workspace } from "../workspace.ts";
import type { ListenerPorts } from "./index.ts";

const id = (letters: string) => z.string().regex(new RegExp(`^[${letters}][A-Z0-9]{1,30}$`));
const ts = z.string().regex(/^\d{1,12}\.\d{1,8}$/);

const MessageEvent = z.object({
  channel: id("CDG"),
  user: id("UW"),
  ts,
  thread_ts: ts.optional(),
  text: z.string().default(""),
  subtype: z.string().optional(),
  channel_type: z.string().optional(),
  bot_id: z.string().optional(),
  hidden: z.boolean().optional(),
  team: id("TE").optional(),
  user_team: id("TE").optional(),
  attachments: z.array(z.looseObject({ text: z.string().optional(), fallback: z.string().optional() })).optional(),
  files: z.array(z.looseObject({ name: z.string().optional(), title: z.string().optional() })).optional(),
});
type MessageEvent = z.infer<typeof MessageEvent>;

/** What a person can have said. Edits, deletions, joins and whatever else Slack adds are not requests. */
const SPOKEN = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);

/** DMs, mentions, and what a person goes on saying in a thread that Inkwell answered them in. */
export function registerMessages(app: App, ports: ListenerPorts): void {
  app.event("message", ({ event, body }) => onMessage(ports, event, isExtShared(body)));
  app.event("app_mention", ({ event, body }) => onMessage(ports, event, isExtShared(body)));
}

function isExtShared(body: object): boolean {
  return "is_ext_shared_channel" in body && body.is_ext_shared_channel === true;
}

async function onMessage(ports: ListenerPorts, event: unknown, isShared: boolean): Promise<void> {
  const { workspace, deliveries, newId } = ports;
  const parsed = MessageEvent.safeParse(event);
  if (!parsed.success || !isFromAPerson(parsed.data, workspace)) return;
  const message = parsed.data;
  const actor = actorOf(message, workspace);
  if (!isForInkwell(ports, message, actor)) return;
  // A mention arrives as two events of different ids: the message itself is claimed as well as its deliveries.
  if (!deliveries.claim(`message:${workspace.teamId}:${message.channel}:${message.ts}`)) return;

  const isDm = message.channel_type === "im";
  const asked: Asked = {
    id: newId(),
    actor,
    target: {
      channel: message.channel,
      threadTs: message.thread_ts ?? message.ts,
      userId: actor.userId,
      teamId: actor.teamId,
      isDm,
    },
    isDm,
    isExtShared: isShared,
    text: requestText(message, workspace),
    at: Math.round(Number(message.ts) * 1000),
  };
  if (asked.text === "") return greet(ports, asked, (message.files ?? []).length > 0);
  const mentions = mentionedIn(asked.text).filter((mention) => !mention.startsWith("!"));
  await ports.answering.answer(asked, { askedTs: message.ts, mentions });
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

function isForInkwell({ workspace, followed }: ListenerPorts, message: MessageEvent, actor: Actor): boolean {
  if (message.channel_type === "im") return true;
  const mentions = mentionedIn(message.text);
  if (mentions.includes(workspace.botUserId)) return true;
  if (message.thread_ts === undefined || mentions.length > 0) return false; // it addresses somebody else
  return followed.isFollowed(threadKey(message.channel, message.thread_ts), personOf(actor));
}

function actorOf({ user, user_team, team }: MessageEvent, { teamId, enterpriseId }: Workspace): Actor {
  return { userId: user, teamId: user_team ?? team ?? teamId, ...(enterpriseId ? { enterpriseId } : {}) };
}

/** The words without the mention; a message whose text is empty may say everything in its attachments. */
function requestText({ text, attachments }: MessageEvent, { botUserId }: Workspace): string {
  const own = withoutMention(text, botUserId);
  return (
    own ||
    (attachments ?? [])
      .map((attachment) => attachment.text ?? attachment.fallback ?? "")
      .join("\n")
      .trim()
  );
}

async function greet({ gateway, log }: ListenerPorts, { id, target }: Asked, hasFiles: boolean): Promise<void> {
  try {
    await gateway.post({ channel: target.channel, thread_ts: target.threadTs, text: greeting(hasFiles) });
  } catch (error) {
    log.warn({ request: id, err: error }, "greeting not posted");
  }
}
