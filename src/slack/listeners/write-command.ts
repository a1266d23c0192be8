import type { SlashCommand } from "@slack/bolt";
import { conversationId } from "../../assistant/privacy/identity.ts";
import type { Delivery } from "../../ports/inbox.ts";
import type { Listening } from "../deliveries/listening.ts";
import { createEphemeralSurface } from "../replies/ephemeral-surface.ts";
import { postRoot, type Root } from "../replies/thread-root.ts";
import { type Actor, actorOfCommand, personOf } from "../requests/actor.ts";
import { type IncomingRequest, incoming } from "../requests/incoming.ts";
import { mentionsFor } from "../requests/mentions.ts";
import { toRequest } from "../requests/request.ts";
import { threadKey } from "../requests/thread-queue.ts";
import { markdownText, peopleIn, readPlain } from "../text/incoming-text.ts";
import { draftFirst, draftInDm, quotation, rootAsked, rootMeantFor, rootMessage, writeHelp } from "../views/words.ts";
import { addressOf, createResponder } from "../web-api/response-url.ts";
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
    const actor = await actorOfCommand(command, ports);
    const entered = await ports.admission.enter({ actor }, delivery);
    if (entered.kind === "refused") return tell(ports, command, entered.sentence);
    await write(ports, { command, actor }, delivery).finally(() => entered.leave());
  });
}

/** A command, and who typed it. */
type Typed = { readonly command: SlashCommand; readonly actor: Actor };

async function write(ports: ListenerPorts, typed: Typed, delivery: Delivery): Promise<void> {
  const { command } = typed;
  const isFirst = await isShownFirst(ports, typed);
  const here = isFirst ? undefined : await openInChannel(ports, command, delivery);
  const opened = here ?? (await openInDm(ports, typed, delivery, isFirst));
  if (opened && !here) {
    const address = addressOf(ports.workspace.teamId, opened.channel);
    await tell(ports, command, isFirst ? draftFirst(address) : draftInDm(address));
  }
  if (opened) await ports.answering.answer(requestOf(typed, delivery, opened), delivery, opened);
  else await answerPrivately(ports, typed, delivery);
}

/** Whether the author is to see the draft before the channel does: another company reads it, or they want so. */
async function isShownFirst(
  { admission, directory, draftsFirst }: ListenerPorts,
  { command: { channel_id: channel }, actor }: Typed,
): Promise<boolean> {
  if (isDm(channel) || !admission.isOpen(channel)) return false;
  const [kind, isWanted] = await Promise.all([directory.kindOf(channel), draftsFirst.isWanted(personOf(actor))]);
  return kind === "shared" || isWanted;
}

/** Inkwell posts in no DM but the author's own. */
function isDm(channel: string): boolean {
  return channel.startsWith("D");
}

/** Says something on the spot, to the person alone. Never rejects. */
async function tell({ apiUrl, log }: ListenerPorts, command: SlashCommand, text: string): Promise<void> {
  const respond = createResponder(command.response_url, apiUrl);
  await respond({ text }).catch((error: unknown) => {
    log.warn({ err: error }, "command not answered");
  });
}

/** The thread for the draft. */
type Opened = { readonly channel: string; readonly isDm: boolean; readonly root: Root };

/**
 * Opens the thread with a message that names who asked. Outside their DM it does not quote the command, which nobody else has seen.
 * Undefined where Inkwell may not post.
 */
async function openInChannel(
  ports: ListenerPorts,
  command: SlashCommand,
  delivery: Delivery,
): Promise<Opened | undefined> {
  const { channel_id: channel, user_id: userId } = command;
  if (!ports.admission.isOpen(channel)) return undefined;
  const text = isDm(channel) ? rootAsked(await askedIn(ports, command), undefined) : rootMessage(userId);
  return open(ports, delivery, { channel, text, isDm: isDm(channel) });
}

/** Opens it in the author's DM. `isMeant`: for a draft that is to be posted in the channel of the command. */
async function openInDm(
  ports: ListenerPorts,
  { command, actor }: Typed,
  delivery: Delivery,
  isMeant: boolean,
): Promise<Opened | undefined> {
  const { user_id: users, channel_id: elsewhere } = command;
  try {
    const response = await ports.gateway.call("conversations.open", { users });
    const { id: channel } = response.channel as { id: string };
    const asked = await askedIn(ports, command);
    const text = isMeant ? rootMeantFor(asked, elsewhere) : rootAsked(asked, elsewhere);
    const opened = await open(ports, delivery, { channel, text, isDm: true });
    if (opened && isMeant) await ports.draftsFirst.mean(threadKey(channel, opened.root.ts), personOf(actor), elsewhere);
    return opened;
  } catch (error) {
    ports.log.info({ err: error }, "DM not opened");
    return undefined;
  }
}

/** Quotes what was asked for, for the person's own DM. */
async function askedIn({ directory }: ListenerPorts, { text }: SlashCommand): Promise<string> {
  return quotation(await readPlain(text, directory.nameOf));
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

function requestOf({ command, actor }: Typed, delivery: Delivery, { channel, isDm, root }: Opened): IncomingRequest {
  return incoming(delivery, {
    actor,
    target: { channel, threadTs: root.ts, userId: actor.userId, teamId: actor.teamId, isDm },
    text: markdownText(command.text.trim()),
    mentions: peopleIn(command.text),
    ...(isDm ? {} : { opensThread: true }),
  });
}

/** Answers in ephemeral messages of the command, when Inkwell may post nowhere. */
async function answerPrivately(ports: ListenerPorts, typed: Typed, delivery: Delivery): Promise<void> {
  const { command } = typed;
  const { assistant, threadQueue, directory, workspace, apiUrl, log } = ports;
  const { id } = delivery;
  const nowhere = { channel: command.channel_id, isDm: true, root: { ts: id } };
  const asked = requestOf(typed, delivery, nowhere);
  const surface = createEphemeralSurface(createResponder(command.response_url, apiUrl), directory, () =>
    mentionsFor(asked, ports),
  );
  const request = await toRequest(asked, directory, workspace);
  const channelId = personOf(asked.actor); // not the channel, where nobody reads it
  const place = { ...request.place, channelId, conversationId: conversationId(workspace.teamId, "dm", channelId, id) };
  const answer = threadQueue.run(id, async (signal) => {
    await assistant.answer({ ...request, place }, surface, signal);
  });
  await answer.catch((error: unknown) => log.error({ request: id, err: error }, "nothing could be answered"));
}
