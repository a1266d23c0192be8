import type { App, SlashCommand } from "@slack/bolt";
import { conversationId } from "../../assistant/privacy/identity.ts";
import { acceptedBefore, takenUp } from "../deliveries/replay.ts";
import { createEphemeralSurface } from "../replies/ephemeral-surface.ts";
import { postRoot, type Root } from "../replies/thread-root.ts";
import { actorOfCommand, personOf, type ReplyTarget, toRequest } from "../requests/request.ts";
import { mentionedIn, readWords } from "../text/incoming-text.ts";
import { rootElsewhere, rootMessage, writeHelp } from "../views/words.ts";
import { createResponder } from "../web-api/response-url.ts";
import type { ListenerPorts } from "./ports.ts";

/** `/write <request>`: the draft in a thread of its own, in the channel or, where Inkwell may not post there, in the DM. */
export function registerWriteCommand(app: App, ports: ListenerPorts): void {
  app.command("/write", async ({ ack, command, context }) => {
    const text = command.text.trim();
    if (text === "" || /^help$/i.test(text)) {
      await ack({ response_type: "ephemeral", text: writeHelp });
      return;
    }
    await ack();
    const acceptedAt = acceptedBefore(context);
    const given: Given = { command, id: ports.idOf(command.trigger_id), acceptedAt, takenUp: takenUp(context) };
    const opened = (await openInChannel(ports, given)) ?? (await openInDm(ports, given));
    if (opened) await answerInThread(ports, given, opened);
    else await answerPrivately(ports, given);
  });
}

/** `acceptedAt`: it is taken up again, and its thread may have been opened already. */
type Given = {
  readonly command: SlashCommand;
  readonly id: string;
  readonly acceptedAt: number | undefined;
  readonly takenUp: ReturnType<typeof takenUp>;
};

type Opened = { readonly target: ReplyTarget; readonly root: Root };

/** A root message that names who asked and never quotes what: the request was typed where nobody else could read it. */
async function openInChannel(ports: ListenerPorts, given: Given): Promise<Opened | undefined> {
  const { channel_id: channel, user_id: userId } = given.command;
  const isDm = (await ports.directory.kindOf(channel)) === "dm";
  return open(ports, given, channel, rootMessage(userId), isDm);
}

async function openInDm(ports: ListenerPorts, given: Given): Promise<Opened | undefined> {
  const { command } = given;
  try {
    const answer = await ports.gateway.call("conversations.open", { users: command.user_id });
    const { id } = answer.channel as { id: string };
    return await open(ports, given, id, rootElsewhere(command.channel_id), true);
  } catch (error) {
    ports.log.info({ err: error }, "dm not opened");
    return undefined;
  }
}

async function open(
  ports: ListenerPorts,
  { command, id, acceptedAt }: Given,
  channel: string,
  text: string,
  isDm: boolean,
): Promise<Opened | undefined> {
  try {
    const root = await postRoot(ports, { requestId: id, channel, text, acceptedAt });
    const { userId, teamId } = actorOfCommand(command, ports.workspace);
    return { target: { channel, threadTs: root.ts, userId, teamId, isDm }, root };
  } catch (error) {
    ports.log.info({ err: error }, "thread not opened here");
    return undefined;
  }
}

async function answerInThread(ports: ListenerPorts, given: Given, { target, root }: Opened): Promise<void> {
  const { answering, workspace, now } = ports;
  const { command, id, acceptedAt } = given;
  const asked = {
    id,
    actor: actorOfCommand(command, workspace),
    target,
    isDm: target.isDm,
    isExtShared: false,
    text: command.text.trim(),
    at: acceptedAt ?? now(),
  };
  const mentions = mentionedIn(command.text).filter((mention) => !mention.startsWith("!"));
  await answering.answer(asked, { mentions, root, ...given.takenUp });
}

async function answerPrivately(ports: ListenerPorts, { command, id, acceptedAt }: Given): Promise<void> {
  const { assistant, running, directory, workspace, apiUrl, now, log } = ports;
  const actor = actorOfCommand(command, workspace);
  const surface = createEphemeralSurface(createResponder(command.response_url, apiUrl), directory);
  const text = await readWords({ text: command.text.trim() }, async (user) => (await directory.person(user)).name);
  const target = { channel: command.channel_id, threadTs: id, userId: actor.userId, teamId: actor.teamId, isDm: true };
  const request = await toRequest(
    { id, actor, target, isDm: true, isExtShared: false, text, at: acceptedAt ?? now() },
    directory,
    workspace,
  );
  const place = { ...request.place, conversationId: conversationId(workspace.teamId, "dm", personOf(actor), id) };
  const answer = running.run(id, (signal) => assistant.answer({ ...request, place }, surface, signal));
  await answer.catch((error: unknown) => log.error({ request: id, err: error }, "nothing could be answered"));
}
