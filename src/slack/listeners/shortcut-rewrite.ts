import type { App, MessageShortcut, ViewSubmitAction } from "@slack/bolt";
import type { Turn } from "../../assistant/types.ts";
import { acceptedBefore, takenUp } from "../deliveries/replay.ts";
import { markdownIn } from "../replies/history.ts";
import { postRoot, type Root } from "../replies/thread-root.ts";
import type { Actor } from "../requests/request.ts";
import { actorOfAction } from "../requests/request.ts";
import { type MessageWords, messageText, readWords } from "../text/incoming-text.ts";
import { escapeMrkdwn } from "../text/markdown.ts";
import { type Chosen, REWRITE, readRewrite, rewriteModal } from "../views/rewrite-modal.ts";
import { home, rewriteRoot, rewrite as words } from "../views/words.ts";
import { createResponder } from "../web-api/response-url.ts";
import type { ListenerPorts } from "./ports.ts";

/** *Rewrite this* in the menu of any message: a window asks what to change, the draft comes in the person's own DM. */
export function registerRewrite(app: App, ports: ListenerPorts): void {
  app.shortcut<MessageShortcut>({ callback_id: REWRITE, type: "message_action" }, async ({ ack, shortcut }) => {
    await ack();
    await open(ports, shortcut);
  });

  app.view<ViewSubmitAction>(REWRITE, async ({ ack, body, view, context }) => {
    await ack();
    const given = {
      chosen: readRewrite(view),
      actor: actorOfAction(body, ports.workspace),
      id: ports.idOf(body.trigger_id),
      acceptedAt: acceptedBefore(context),
      takenUp: takenUp(context),
    };
    await answerInDm(ports, given);
  });
}

const OPEN_MS = 2_500; // a trigger is good for three seconds

async function open({ gateway, workspace, apiUrl, log }: ListenerPorts, shortcut: MessageShortcut): Promise<void> {
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
    await tell({ responseUrl, text: home.notOpened, apiUrl, log });
  }
}

type Given = {
  readonly chosen: Chosen & { readonly wish: string };
  readonly actor: Actor;
  readonly id: string;
  /** It is taken up again, and its thread may have been opened already. */
  readonly acceptedAt: number | undefined;
  readonly takenUp: ReturnType<typeof takenUp>;
};

/**
 * The exchange belongs to the DM, whatever place the message is from. Its words go to the model as a turn of whoever wrote
 * them, and never into the request: that is what rules are learnt from, and what memory keeps.
 */
async function answerInDm(ports: ListenerPorts, given: Given): Promise<void> {
  const { answering, directory, now, apiUrl, log } = ports;
  const { chosen, actor, id, acceptedAt } = given;
  const nameOf = async (user: string) => (await directory.person(user)).name;
  const text = await readWords({ text: chosen.text }, nameOf);
  const speaker = chosen.user === undefined ? (chosen.app ?? "an app") : await nameOf(chosen.user);
  const opened = await openThread(ports, given, text);
  if (!opened) return tell({ responseUrl: chosen.responseUrl, text: words.noDm, apiUrl, log });
  const { channel, root } = opened;
  const before: readonly Turn[] = [
    { role: "assistant", text: words.turn },
    { role: "user", speaker, text },
  ];
  const asked = {
    id,
    actor,
    target: { channel, threadTs: root.ts, userId: actor.userId, teamId: actor.teamId, isDm: true },
    isDm: true,
    isExtShared: false,
    text: chosen.wish === "" ? words.request : `${words.request} ${escapeMrkdwn(chosen.wish)}`,
    at: acceptedAt ?? now(),
  };
  await answering.answer(asked, { before, root, ...given.takenUp });
}

async function openThread(
  ports: ListenerPorts,
  { chosen, actor, id, acceptedAt }: Given,
  text: string,
): Promise<{ channel: string; root: Root } | undefined> {
  const isLong = text.length > QUOTE_CHARS;
  const quoted = escapeMrkdwn(isLong ? `${text.slice(0, QUOTE_CHARS).toWellFormed()}…` : text).replaceAll(/^/gm, "> ");
  try {
    const answer = await ports.gateway.call("conversations.open", { users: actor.userId });
    const { id: channel } = answer.channel as { id: string };
    const root = await postRoot(ports, {
      requestId: id,
      channel,
      text: rewriteRoot(chosen.channel, quoted),
      acceptedAt,
    });
    return { channel, root };
  } catch (error) {
    ports.log.warn({ request: id, err: error }, "thread not opened in the dm");
    return undefined;
  }
}

const QUOTE_CHARS = 1_500; // enough to know it by; the draft below has the rest

async function tell(given: {
  responseUrl: string;
  text: string;
  apiUrl: string | undefined;
  log: ListenerPorts["log"];
}): Promise<void> {
  const { responseUrl, text, apiUrl, log } = given;
  await createResponder(
    responseUrl,
    apiUrl,
  )({ text }).catch((error: unknown) => {
    log.warn({ err: error }, "shortcut not answered");
  });
}
