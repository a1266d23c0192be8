import type { App, SlashCommand } from "@slack/bolt";
import { conversationId } from "../../assistant/identity.ts";
import { actorOfCommand } from "../action.ts";
import { mentionedIn, readWords } from "../incoming-text.ts";
import { personOf, type ReplyTarget, toRequest } from "../request.ts";
import { createEphemeralSurface, createResponder } from "../response-url.ts";
import { rootElsewhere, rootMessage, writeHelp } from "../words.ts";
import type { ListenerPorts } from "./index.ts";

/** `/write <request>`: the draft in a thread of its own, in the channel or, where Inkwell may not post there, in the DM. */
export function registerWriteCommand(app: App, ports: ListenerPorts): void {
  app.command("/write", async ({ ack, command }) => {
    const text = command.text.trim();
    if (text === "" || /^help$/i.test(text)) {
      await ack({ response_type: "ephemeral", text: writeHelp });
      return;
    }
    await ack();
    const target = (await openInChannel(ports, command)) ?? (await openInDm(ports, command));
    if (target) await answerInThread(ports, command, target);
    else await answerPrivately(ports, command);
  });
}

/** A root message that names who asked and never quotes what: the request was typed where nobody else could read it. */
async function openInChannel(ports: ListenerPorts, command: SlashCommand): Promise<ReplyTarget | undefined> {
  const { channel_id: channel, user_id: userId } = command;
  const isDm = (await ports.directory.kindOf(channel)) === "dm";
  return open(ports, command, channel, rootMessage(userId), isDm);
}

async function openInDm(ports: ListenerPorts, command: SlashCommand): Promise<ReplyTarget | undefined> {
  try {
    const answer = await ports.gateway.call("conversations.open", { users: command.user_id });
    const { id } = answer.channel as { id: string };
    return await open(ports, command, id, rootElsewhere(command.channel_id), true);
  } catch (error) {
    ports.log.info({ err: error }, "dm not opened");
    return undefined;
  }
}

async function open(
  { gateway, workspace, log }: ListenerPorts,
  command: SlashCommand,
  channel: string,
  text: string,
  isDm: boolean,
): Promise<ReplyTarget | undefined> {
  try {
    const { ts } = await gateway.post({ channel, text });
    const { userId, teamId } = actorOfCommand(command, workspace);
    return { channel, threadTs: ts, userId, teamId, isDm };
  } catch (error) {
    log.info({ err: error }, "thread not opened here");
    return undefined;
  }
}

async function answerInThread(ports: ListenerPorts, command: SlashCommand, target: ReplyTarget): Promise<void> {
  const { answering, workspace, newId, now } = ports;
  const asked = {
    id: newId(),
    actor: actorOfCommand(command, workspace),
    target,
    isDm: target.isDm,
    isExtShared: false,
    text: command.text.trim(),
    at: now(),
  };
  const mentions = mentionedIn(command.text).filter((mention) => !mention.startsWith("!"));
  await answering.answer(asked, { mentions });
}

async function answerPrivately(ports: ListenerPorts, command: SlashCommand): Promise<void> {
  const { assistant, running, directory, workspace, apiUrl, newId, now, log } = ports;
  const actor = actorOfCommand(command, workspace);
  const id = newId();
  const surface = createEphemeralSurface(createResponder(command.response_url, apiUrl), directory);
  const text = await readWords({ text: command.text.trim() }, async (user) => (await directory.person(user)).name);
  const target = { channel: command.channel_id, threadTs: id, userId: actor.userId, teamId: actor.teamId, isDm: true };
  const request = await toRequest(
    { id, actor, target, isDm: true, isExtShared: false, text, at: now() },
    directory,
    workspace,
  );
  const place = { ...request.place, conversationId: conversationId(workspace.teamId, "dm", personOf(actor), id) };
  const answer = running.run(id, (signal) => assistant.answer({ ...request, place }, surface, signal));
  await answer.catch((error: unknown) => log.error({ request: id, err: error }, "nothing could be answered"));
}
