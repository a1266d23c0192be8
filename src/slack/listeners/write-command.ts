import type { SlashCommand } from "@slack/bolt";
import { conversationId } from "../../assistant/privacy/identity.ts";
import type { Delivery } from "../../ports/inbox.ts";
import type { Listening } from "../deliveries/listening.ts";
import { createEphemeralSurface } from "../replies/ephemeral-surface.ts";
import { postRoot, type Root } from "../replies/thread-root.ts";
import { actorOfCommand, personOf } from "../requests/actor.ts";
import { type IncomingRequest, incoming } from "../requests/incoming.ts";
import { toRequest } from "../requests/request.ts";
import { peopleIn, plainText } from "../text/incoming-text.ts";
import { rootElsewhere, rootMessage, writeHelp } from "../views/words.ts";
import { createResponder } from "../web-api/response-url.ts";
import type { ListenerPorts } from "./ports.ts";

/** Registers `/write <request>`. The draft gets a thread of its own, in the DM when Inkwell may not post in the channel. */
export function registerWriteCommand(slack: Listening, ports: ListenerPorts): void {
  slack.command("/write", async ({ ack, command }, delivery) => {
    const text = command.text.trim();
    if (text === "" || /^help$/i.test(text)) {
      await ack({ response_type: "ephemeral", text: writeHelp });
      return;
    }
    await ack();
    const opened = (await openInChannel(ports, command, delivery)) ?? (await openInDm(ports, command, delivery));
    if (opened) await ports.answering.answer(requestOf(ports, command, delivery, opened), delivery, opened);
    else await answerPrivately(ports, command, delivery);
  });
}

/** The thread for the draft. */
type Opened = { readonly channel: string; readonly isDm: boolean; readonly root: Root };

/** Opens the thread with a message that names who asked. It does not quote the command, which nobody else has seen. */
async function openInChannel(
  ports: ListenerPorts,
  { channel_id: channel, user_id: userId }: SlashCommand,
  delivery: Delivery,
): Promise<Opened | undefined> {
  const isDm = (await ports.directory.kindOf(channel)) === "dm";
  return open(ports, delivery, { channel, text: rootMessage(userId), isDm });
}

async function openInDm(ports: ListenerPorts, command: SlashCommand, delivery: Delivery): Promise<Opened | undefined> {
  try {
    const response = await ports.gateway.call("conversations.open", { users: command.user_id });
    const { id } = response.channel as { id: string };
    return await open(ports, delivery, { channel: id, text: rootElsewhere(command.channel_id), isDm: true });
  } catch (error) {
    ports.log.info({ err: error }, "DM not opened");
    return undefined;
  }
}

/** Returns undefined when Inkwell may not post there. */
async function open(
  ports: ListenerPorts,
  delivery: Delivery,
  { channel, text, isDm }: { channel: string; text: string; isDm: boolean },
): Promise<Opened | undefined> {
  try {
    return { channel, isDm, root: await postRoot(ports, { channel, text, delivery }) };
  } catch (error) {
    ports.log.info({ err: error }, "thread not opened here");
    return undefined;
  }
}

function requestOf(
  { workspace }: ListenerPorts,
  command: SlashCommand,
  delivery: Delivery,
  { channel, isDm, root }: Opened,
): IncomingRequest {
  const actor = actorOfCommand(command, workspace);
  return incoming(delivery, {
    actor,
    target: { channel, threadTs: root.ts, userId: actor.userId, teamId: actor.teamId, isDm },
    text: plainText(command.text.trim()),
    mentions: peopleIn(command.text),
  });
}

/** Answers in ephemeral messages of the command, when Inkwell may post nowhere. */
async function answerPrivately(ports: ListenerPorts, command: SlashCommand, delivery: Delivery): Promise<void> {
  const { assistant, threadQueue, directory, workspace, apiUrl, log } = ports;
  const { id } = delivery;
  const surface = createEphemeralSurface(createResponder(command.response_url, apiUrl), directory);
  const nowhere = { channel: command.channel_id, isDm: true, root: { ts: id } };
  const asked = requestOf(ports, command, delivery, nowhere);
  const request = await toRequest(asked, directory, workspace);
  const place = { ...request.place, conversationId: conversationId(workspace.teamId, "dm", personOf(asked.actor), id) };
  const answer = threadQueue.run(id, async (signal) => {
    await assistant.answer({ ...request, place }, surface, signal);
  });
  await answer.catch((error: unknown) => log.error({ request: id, err: error }, "nothing could be answered"));
}
