import type { AppEvents } from "../deliveries/app-events.ts";
import type { Courier } from "../deliveries/delivery.ts";
import { blockActions, messageAction, slashCommand } from "../deliveries/payloads.ts";
import { isRecord } from "../web-api/limits.ts";
import type { ResponseUrls } from "../web-api/response-url.ts";
import type { Triggers } from "../web-api/triggers.ts";
import type { ChannelRef, PersonRef } from "../workspace/refs.ts";
import { findChannel, findPerson } from "../workspace/refs.ts";
import type { Block, Message } from "../workspace/types.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { actionOf, type Chosen } from "./elements.ts";

export type TypedCommand = {
  readonly as: PersonRef;
  readonly channel: ChannelRef;
  readonly command: string;
  readonly text?: string;
};

export type Click = {
  readonly as: PersonRef;
  readonly channel: ChannelRef;
  readonly messageTs?: string;
  readonly ephemeralId?: string;
  readonly actionId: string;
  /** The value of the button, where several share the action id, or the chosen option. */
  readonly value?: Chosen;
};

export type Shortcut = {
  readonly as: PersonRef;
  readonly channel: ChannelRef;
  /** The timestamp of the message. */
  readonly ts: string;
  readonly callbackId: string;
};

export type Acknowledged = { readonly ack: unknown; readonly triggerId: string; readonly responseUrl: string };

export type Interactions = ReturnType<typeof createInteractions>;

/**
 * Lets people use slash commands, click in messages and use message shortcuts. Slack sends each of them once. They resolve with
 * the acknowledgement, reject with `DeliveryFailed` when it is late, and with a plain `Error` when Slack's client would not allow
 * the action.
 */
export function createInteractions(
  workspace: Workspace,
  courier: Courier,
  responseUrls: ResponseUrls,
  appEvents: AppEvents,
  triggers: Triggers,
) {
  const { identity } = workspace;

  /** A person sends a slash command. Content in the acknowledgement is shown to that person only. */
  async function command(typed: TypedCommand): Promise<Acknowledged> {
    const person = findPerson(workspace, typed.as);
    const channel = findChannel(workspace, typed.channel);
    if (!appEvents.receivesCommands()) throw new Error("the app lacks the scope for commands");
    const origin = { user: person.id, channel: channel.id };
    const responseUrl = responseUrls.issue("commands", origin);
    const triggerId = triggers.issue({ user: person.id });
    const body = slashCommand(identity, person, channel, {
      command: typed.command,
      text: typed.text ?? "",
      responseUrl,
      triggerId,
    });
    const ack = await courier.once(courier.delivery("slash_commands", body));
    if (hasContent(ack)) responseUrls.show(ack, origin, "ack");
    return { ack, triggerId, responseUrl };
  }

  /** A person uses a button or a menu of a message. */
  async function click(pressed: Click): Promise<Acknowledged> {
    const person = findPerson(workspace, pressed.as);
    const channel = findChannel(workspace, pressed.channel);
    const { message, blocks, threadTs } = held(pressed, person.id, channel.id);
    if (message && !channel.members.has(person.id)) {
      throw new Error(`${person.name} is not in ${channel.name || channel.id}`);
    }
    const action = actionOf(blocks, pressed.actionId, pressed.value, workspace.nextTs());
    const messageTs = pressed.messageTs ?? pressed.ephemeralId ?? "";
    const responseUrl = responseUrls.issue("actions", {
      user: person.id,
      channel: channel.id,
      ...(threadTs !== undefined && { threadTs }),
      ...(message ? { messageTs } : { ephemeralId: messageTs }),
    });
    const container = {
      type: "message",
      message_ts: messageTs,
      channel_id: channel.id,
      is_ephemeral: message === undefined,
      ...(threadTs !== undefined && { thread_ts: threadTs }),
    };
    const triggerId = triggers.issue({ user: person.id });
    const body = blockActions(identity, person, channel, { action, container, message, responseUrl, triggerId });
    const ack = await courier.once(courier.delivery("interactive", body));
    return { ack, triggerId, responseUrl };
  }

  /** A person picks a shortcut from a message's menu. */
  async function shortcut(picked: Shortcut): Promise<Acknowledged> {
    const person = findPerson(workspace, picked.as);
    const channel = findChannel(workspace, picked.channel);
    if (!appEvents.receivesCommands()) throw new Error("the app lacks the scope for shortcuts");
    if (!channel.members.has(person.id)) throw new Error(`${person.name} is not in ${channel.name || channel.id}`);
    const message = workspace.message(channel.id, picked.ts);
    if (!message) throw new Error(`${person.name} cannot see that message`);
    const threadTs = message.thread_ts;
    const origin = { user: person.id, channel: channel.id, ...(threadTs !== undefined && { threadTs }) };
    const responseUrl = responseUrls.issue("actions", origin);
    const triggerId = triggers.issue({ user: person.id });
    const actionTs = workspace.nextTs();
    const fields = { callbackId: picked.callbackId, message, responseUrl, triggerId, actionTs };
    const body = messageAction(identity, person, channel, fields);
    const ack = await courier.once(courier.delivery("interactive", body));
    return { ack, triggerId, responseUrl };
  }

  /** Finds the message or ephemeral message with the button. */
  function held(
    { messageTs, ephemeralId }: Click,
    user: string,
    channel: string,
  ): { message: Message | undefined; blocks: readonly Block[]; threadTs: string | undefined } {
    const message = messageTs === undefined ? undefined : workspace.message(channel, messageTs);
    const holder = message ?? workspace.ephemerals.find((one) => one.id === ephemeralId && one.user === user);
    if (!holder) throw new Error(`${user} cannot see that message`);
    return { message, blocks: holder.blocks ?? [], threadTs: holder.thread_ts };
  }

  return { command, click, shortcut };
}

function hasContent(ack: unknown): boolean {
  if (typeof ack === "string") return ack !== "";
  return isRecord(ack) && Object.keys(ack).length > 0;
}
