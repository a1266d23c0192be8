import type { MessageShortcut } from "@slack/bolt";
import type { Delivery } from "../../ports/inbox.ts";
import { fit } from "../deliveries/form.ts";
import type { Listening } from "../deliveries/listening.ts";
import { postRoot, type Root } from "../replies/thread-root.ts";
import { type Actor, actorOfAction } from "../requests/actor.ts";
import { incoming } from "../requests/incoming.ts";
import { draftIn, encodedText, type MessageWords, messageText } from "../text/incoming-text.ts";
import { withSlackMarks } from "../text/own-marks.ts";
import { personName } from "../text/person-name.ts";
import { OWN_NAME, quoteTurns } from "../threads/history.ts";
import { type Chosen, REWRITE, rewriteModal, SentRewrite } from "../views/rewrite-modal.ts";
import { draftInDm, home, quotation, rewriteRoot, rewrite as words } from "../views/words.ts";
import { addressOf, createResponder } from "../web-api/response-url.ts";
import type { ListenerPorts } from "./ports.ts";

/** Registers *Rewrite this* in the menu of every message. A window asks what to change; the draft comes in the DM. */
export function registerRewrite(slack: Listening, ports: ListenerPorts): void {
  slack.messageShortcut(REWRITE, async ({ ack, shortcut }) => {
    await ack();
    await open(ports, shortcut);
  });

  slack.view(REWRITE, async ({ ack, body, view }, delivery) => {
    await ack();
    const chosen = fit("view_submission", SentRewrite, view);
    const actor = await actorOfAction(body, ports);
    const asked = { actor, ...(isDm(chosen.channel) ? {} : { channel: chosen.channel }) };
    const entered = await ports.admission.enter(asked, delivery);
    if (entered.kind === "refused") return tell(ports, chosen.responseUrl, entered.sentence);
    await answerInDm(ports, chosen, actor, delivery).finally(() => entered.leave());
  });
}

/** A message in a DM belongs to the two who write there; the operator decides about channels. */
function isDm(channel: string): boolean {
  return channel.startsWith("D");
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
  const draft = bot_id === workspace.botId ? draftIn(blocks) : "";
  const text = encodedText(draft === "" ? messageText(message as MessageWords) : draft);
  const isPersons =
    bot_id === undefined || (bot_id !== workspace.botId && user !== undefined && username === undefined);
  const author = isPersons ? { user } : { app: bot_id === workspace.botId ? OWN_NAME : personName(username) };
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
  const before = await quoteTurns({ ...chosen, quoted: chosen.text }, ports.directory, actor.userId);
  const text = before.at(-1)?.text ?? "";
  const opened = await openThread(ports, chosen, actor, text, delivery);
  if (!opened) return tell(ports, chosen.responseUrl, words.noDm);
  const { channel, root } = opened;
  await tell(ports, chosen.responseUrl, draftInDm(addressOf(ports.workspace.teamId, channel)));
  const request = incoming(delivery, {
    actor,
    target: { channel, threadTs: root.ts, userId: actor.userId, teamId: actor.teamId, isDm: true },
    text: chosen.wish === "" ? words.request : `${words.request} ${chosen.wish}`,
    before,
  });
  await ports.answering.answer(request, delivery, { root });
}

async function openThread(
  ports: ListenerPorts,
  chosen: Chosen,
  actor: Actor,
  text: string,
  delivery: Delivery,
): Promise<{ channel: string; root: Root } | undefined> {
  try {
    const response = await ports.gateway.call("conversations.open", { users: actor.userId });
    const { id: channel } = response.channel as { id: string };
    const root = await postRoot(ports, {
      channel,
      text: rewriteRoot(chosen.channel, chosen, quotation(withSlackMarks(text))),
      delivery,
    });
    return { channel, root };
  } catch (error) {
    ports.log.warn({ request: delivery.id, err: error }, "thread not opened in the DM");
    return undefined;
  }
}

async function tell({ apiUrl, log }: ListenerPorts, responseUrl: string, text: string): Promise<void> {
  const respond = createResponder(responseUrl, apiUrl);
  await respond({ text }).catch((error: unknown) => {
    log.warn({ err: error }, "shortcut not answered");
  });
}
