import type { Courier } from "./delivery.ts";
import { blockActions, type ClickFields, slashCommand } from "./events.ts";
import { isRecord } from "./limits.ts";
import type { ResponseUrls } from "./response-url.ts";
import type { ChannelRef, PersonRef, Teller } from "./teller.ts";
import type { Block, Message, Workspace } from "./workspace.ts";

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
  /** Which one, where several share the action id. */
  readonly value?: string;
};

export type Acknowledged = { readonly ack: unknown; readonly triggerId: string; readonly responseUrl: string };

export type Interactions = ReturnType<typeof createInteractions>;

/** Slash commands and buttons: the app has three seconds to acknowledge, and nothing is sent twice. */
export function createInteractions(workspace: Workspace, courier: Courier, responseUrls: ResponseUrls, teller: Teller) {
  const { identity } = workspace;

  /** A person types a slash command. Resolves when the app has acknowledged it, rejects when it does not in time. */
  async function command(typed: TypedCommand): Promise<Acknowledged> {
    const person = teller.person(typed.as);
    const channel = teller.channel(typed.channel);
    if (!teller.hearsCommands()) throw new Error("the app has no scope for commands");
    const origin = { user: person.id, channel: channel.id };
    const responseUrl = responseUrls.issue("commands", origin);
    const triggerId = newTriggerId();
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

  /** A person presses a button that stands in that message. Resolves when the app has acknowledged, rejects when not in time. */
  async function click(pressed: Click): Promise<Acknowledged> {
    const person = teller.person(pressed.as);
    const channel = teller.channel(pressed.channel);
    const { message, blocks, threadTs } = held(pressed, person.id, channel.id);
    if (message && !channel.members.has(person.id)) {
      throw new Error(`${person.name} is not in ${channel.name || channel.id}`);
    }
    const element = pressedElement(blocks, pressed.actionId, pressed.value);
    const action = { ...element, action_ts: workspace.nextTs() } as ClickFields["action"];
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
    const triggerId = newTriggerId();
    const body = blockActions(identity, person, channel, { action, container, message, responseUrl, triggerId });
    const ack = await courier.once(courier.delivery("interactive", body));
    return { ack, triggerId, responseUrl };
  }

  /** The message, or what this person alone sees, that holds the button. */
  function held(
    { messageTs, ephemeralId }: Click,
    user: string,
    channel: string,
  ): { message: Message | undefined; blocks: readonly Block[]; threadTs: string | undefined } {
    const message = messageTs === undefined ? undefined : workspace.message(channel, messageTs);
    const holder = message ?? workspace.ephemerals.find((one) => one.id === ephemeralId && one.user === user);
    if (!holder) throw new Error(`${user} sees no such message`);
    return { message, blocks: holder.blocks ?? [], threadTs: holder.thread_ts };
  }

  function newTriggerId(): string {
    return `${workspace.nextTs()}.${crypto.randomUUID().replaceAll("-", "")}`;
  }

  return { command, click };
}

function hasContent(ack: unknown): boolean {
  if (typeof ack === "string") return ack !== "";
  return isRecord(ack) && Object.keys(ack).length > 0;
}

/** The action of a button in these blocks: in an actions block, beside a section, or among context actions. */
function pressedElement(
  blocks: readonly Block[],
  actionId: string,
  value: string | undefined,
): Record<string, unknown> {
  for (const block of blocks) {
    const elements = [...(Array.isArray(block.elements) ? block.elements : []), block.accessory];
    for (const element of elements) {
      if (!isRecord(element) || element.action_id !== actionId) continue;
      const place = { block_id: block.block_id, action_id: actionId, type: element.type };
      if (element.type === "feedback_buttons") {
        const choice = [element.positive_button, element.negative_button].find(
          (one) => isRecord(one) && one.value === value,
        );
        if (isRecord(choice)) return { ...place, value, text: choice.text };
      } else if (value === undefined || element.value === value) {
        const { text, value: held, url } = element;
        return { ...place, text, ...(held !== undefined && { value: held }), ...(url !== undefined && { url }) };
      }
    }
  }
  throw new Error(
    `there is no button ${actionId}${value === undefined ? "" : ` with the value ${value}`} in that message`,
  );
}
