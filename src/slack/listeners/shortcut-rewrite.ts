import type { MessageShortcut } from "@slack/bolt";
import type { Turn } from "../../assistant/types.ts";
import type { Delivery } from "../../ports/inbox.ts";
import type { Listening } from "../deliveries/listening.ts";
import { markdownIn } from "../replies/history.ts";
import { postRoot, type Root } from "../replies/thread-root.ts";
import { type Actor, actorOfAction } from "../requests/actor.ts";
import { incoming } from "../requests/incoming.ts";
import { type MessageWords, messageText, readWords } from "../text/incoming-text.ts";
import { escapeMrkdwn } from "../text/markdown.ts";
import { type Chosen, REWRITE, readRewrite, rewriteModal } from "../views/rewrite-modal.ts";
import { home, rewriteRoot, rewrite as words } from "../views/words.ts";
import { createResponder } from "../web-api/response-url.ts";
import type { ListenerPorts } from "./ports.ts";

/** Registers *Rewrite this* in the menu of every message. A window asks what to change; the draft comes in the DM. */
export function registerRewrite(slack: Listening, ports: ListenerPorts): void {
  slack.messageShortcut(REWRITE, async ({ ack, shortcut }) => {
    await ack();
    await open(ports, shortcut);
  });

  slack.view(REWRITE, async ({ ack, body, view }, delivery) => {
    await ack();
    await answerInDm(ports, readRewrite(view), actorOfAction(body, ports.workspace), delivery);
  });
}

const OPEN_MS = 2_500; // a `trigger_id` is valid for three seconds

async function open(ports: ListenerPorts, shortcut: MessageShortcut): Promise<void> {
  const { gateway, workspace, log } = ports;
  const { message, channel, trigger_id, response_url: responseUrl } = shortcut;
  const { bot_id, user, username, blocks } = message as MessageWords & {
    bot_id?: string;
    user?: string;
    username?: string;
  };
  const draft = bot_id === workspace.botId ? markdownIn(blocks) : "";
  const text = draft === "" ? messageText(message as MessageWords) : escapeMrkdwn(draft);
  const author = bot_id === undefined ? { user } : { app: username?.slice(0, 80) };
  try {
    const view = rewriteModal({ channel: channel.id, ...author, responseUrl, text });
    await gateway.call("views.open", { trigger_id, view }, { deadlineMs: OPEN_MS });
  } catch (error) {
    log.warn({ err: error }, "window not opened");
    await tell(ports, responseUrl, home.notOpened);
  }
}

/**
 * Answers in the person's DM, wherever the message is from. The message goes to the model as a turn of the person who wrote it.
 * It is never part of the request, because rules are learnt from the request, and memory keeps it.
 */
async function answerInDm(
  ports: ListenerPorts,
  chosen: Chosen & { readonly wish: string },
  actor: Actor,
  delivery: Delivery,
): Promise<void> {
  const { answering, directory } = ports;
  const text = await readWords({ text: chosen.text }, directory.nameOf);
  const speaker = chosen.user === undefined ? (chosen.app ?? "an app") : await directory.nameOf(chosen.user);
  const opened = await openThread(ports, chosen, actor, text, delivery);
  if (!opened) return tell(ports, chosen.responseUrl, words.noDm);
  const { channel, root } = opened;
  const before: Turn[] = [
    { role: "assistant", text: words.turn },
    { role: "user", speaker, text },
  ];
  const request = incoming(delivery, {
    actor,
    target: { channel, threadTs: root.ts, userId: actor.userId, teamId: actor.teamId, isDm: true },
    text: chosen.wish === "" ? words.request : `${words.request} ${chosen.wish}`,
    before,
  });
  await answering.answer(request, delivery, { root });
}

async function openThread(
  ports: ListenerPorts,
  chosen: Chosen,
  actor: Actor,
  text: string,
  delivery: Delivery,
): Promise<{ channel: string; root: Root } | undefined> {
  const isLong = text.length > QUOTE_CHARS;
  const quoted = escapeMrkdwn(isLong ? `${text.slice(0, QUOTE_CHARS).toWellFormed()}…` : text).replaceAll(/^/gm, "> ");
  try {
    const response = await ports.gateway.call("conversations.open", { users: actor.userId });
    const { id: channel } = response.channel as { id: string };
    const root = await postRoot(ports, { channel, text: rewriteRoot(chosen.channel, quoted), delivery });
    return { channel, root };
  } catch (error) {
    ports.log.warn({ request: delivery.id, err: error }, "thread not opened in the DM");
    return undefined;
  }
}

const QUOTE_CHARS = 1_500; // enough to recognise the message

async function tell({ apiUrl, log }: ListenerPorts, responseUrl: string, text: string): Promise<void> {
  const respond = createResponder(responseUrl, apiUrl);
  await respond({ text }).catch((error: unknown) => {
    log.warn({ err: error }, "shortcut not answered");
  });
}
