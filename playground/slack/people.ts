import type { Courier, Delivery } from "./delivery.ts";
import {
  blockActions,
  changedEvent,
  deletedEvent,
  envelope,
  homeOpenedEvent,
  memberJoinedEvent,
  mentionEvent,
  messageEvent,
  type SlackEventBody,
  sessionStoppedEvent,
  slashCommand,
  wireMessage,
} from "./events.ts";
import { isRecord } from "./limits.ts";
import type { ResponseUrls } from "./response-url.ts";
import {
  type Block,
  type Channel,
  channelType,
  type Message,
  type Person,
  placeOf,
  type Workspace,
} from "./workspace.ts";

/** A person or a conversation, itself or by its id. */
export type PersonRef = Person | string;
export type ChannelRef = Channel | string;

export type Say = {
  readonly as: PersonRef;
  readonly channel: ChannelRef;
  /** As it stands in an event: mentions are `<@U…>`, and `&`, `<`, `>` are escaped. */
  readonly text: string;
  readonly threadTs?: string;
  readonly subtype?: string;
  readonly files?: readonly unknown[];
  readonly blocks?: readonly Block[];
  /** Another app posts, in this person's name. */
  readonly botId?: string;
  /** Further fields of the event, such as `app_context`. */
  readonly extra?: Readonly<Record<string, unknown>>;
};

export type CommandAnswer = { readonly ack: unknown; readonly triggerId: string; readonly responseUrl: string };

// Which scope an app needs to be told of a message, by the kind of conversation.
const MESSAGE_SCOPES = {
  channel: "channels:history",
  group: "groups:history",
  im: "im:history",
  mpim: "mpim:history",
} as const;

export type People = ReturnType<typeof createPeople>;

/** What people do in the workspace, and what the app is told of it. */
export function createPeople(context: {
  workspace: Workspace;
  courier: Courier;
  responseUrls: () => ResponseUrls;
  scopes: () => ReadonlySet<string>;
}) {
  const { workspace, courier } = context;
  const { identity } = workspace;

  /** Tells the app of an event, in the background. */
  function tell(event: SlackEventBody, channel?: Channel, ts?: string): void {
    const eventId = workspace.nextId("Ev");
    const body = envelope(identity, event, eventId, workspace.now(), channel);
    void courier.event(courier.delivery("events_api", body, { eventId, ...(ts !== undefined && { ts }) }));
  }

  function hears(channel: Channel): boolean {
    return channel.members.has(identity.botUserId) && context.scopes().has(MESSAGE_SCOPES[channelType(channel)]);
  }

  /** A person posts. In a channel a mention makes two events of one message; in a DM there is `message.im` alone. */
  async function say(said: Say): Promise<string> {
    const person = personOf(said.as);
    const channel = channelOf(said.channel);
    if (!channel.members.has(person.id)) throw new Error(`${person.name} is not in ${channel.name || channel.id}`);
    if (said.threadTs !== undefined && !workspace.message(channel.id, said.threadTs)) {
      throw new Error(`there is no message ${said.threadTs} to reply to in ${channel.name || channel.id}`);
    }
    const message = workspace.add({
      ts: workspace.nextTs(),
      channel: channel.id,
      ...(said.threadTs !== undefined && { thread_ts: said.threadTs }),
      user: person.id,
      ...(said.botId === undefined
        ? { client_msg_id: crypto.randomUUID() }
        : { bot_id: said.botId, app_id: "A0OTHER01" }),
      ...(said.subtype !== undefined && { subtype: said.subtype }),
      text: said.text,
      ...(said.blocks && { blocks: said.blocks }),
      ...(said.files && { files: said.files }),
      streaming: false,
    });
    workspace.changed({ kind: "message", ...placeOf(message) });
    const root = said.threadTs === undefined ? undefined : workspace.message(channel.id, said.threadTs);
    const extra = { ...(root && { parent_user_id: root.user }), ...said.extra };
    if (hears(channel)) tell(messageEvent(message, channel, person, extra), channel, message.ts);
    if (isMention(message, channel)) tell(mentionEvent(message, channel, person, said.extra), channel, message.ts);
    return message.ts;
  }

  function isMention(message: Message, channel: Channel): boolean {
    if (channel.isIm || !channel.members.has(identity.botUserId)) return false;
    return message.text.includes(`<@${identity.botUserId}>`) && context.scopes().has("app_mentions:read");
  }

  /** A person changes what they wrote: `message_changed`. */
  async function edit(change: { as: PersonRef; channel: ChannelRef; ts: string; text: string }): Promise<void> {
    const channel = channelOf(change.channel);
    const message = ownMessage(change);
    const previous = wireMessage(message);
    message.text = change.text;
    const ts = workspace.nextTs();
    message.edited = { user: message.user, ts };
    workspace.changed({ kind: "message_changed", ...placeOf(message) });
    if (hears(channel)) tell(changedEvent(message, previous, channel, ts), channel);
  }

  /** A person takes back what they wrote: `message_deleted`. */
  async function remove(removal: { as: PersonRef; channel: ChannelRef; ts: string }): Promise<void> {
    const channel = channelOf(removal.channel);
    const message = ownMessage(removal);
    workspace.remove(message);
    if (hears(channel)) tell(deletedEvent(message, channel, workspace.nextTs()), channel);
  }

  /** A person (or the bot) becomes a member: `member_joined_channel`, and a `channel_join` message. */
  async function join(joining: { as: PersonRef; channel: ChannelRef }): Promise<void> {
    const channel = channelOf(joining.channel);
    const user = typeof joining.as === "string" ? joining.as : joining.as.id;
    channel.members.add(user);
    const text = `<@${user}> has joined the channel`;
    const ts = workspace.nextTs();
    const message = workspace.add({ ts, channel: channel.id, user, subtype: "channel_join", text, streaming: false });
    workspace.changed({ kind: "message", ...placeOf(message) });
    if (!channel.members.has(identity.botUserId)) return;
    tell(memberJoinedEvent(user, channel, identity.teamId, workspace.nextTs()), channel);
    if (hears(channel)) tell(messageEvent(message, channel, undefined), channel, message.ts);
  }

  /** A person types a slash command. Resolves when the app has acknowledged it; rejects when it does not within three seconds. */
  async function command(typed: {
    as: PersonRef;
    channel: ChannelRef;
    command: string;
    text?: string;
  }): Promise<CommandAnswer> {
    const person = personOf(typed.as);
    const channel = channelOf(typed.channel);
    if (!context.scopes().has("commands")) throw new Error("the app has no scope for commands");
    const origin = { user: person.id, channel: channel.id };
    const responseUrl = context.responseUrls().issue("commands", origin);
    const triggerId = newTriggerId();
    const body = slashCommand(identity, person, channel, {
      command: typed.command,
      text: typed.text ?? "",
      responseUrl,
      triggerId,
    });
    const ack = await courier.once(courier.delivery("slash_commands", body));
    if (hasContent(ack)) context.responseUrls().show(ack, origin, "ack");
    return { ack, triggerId, responseUrl };
  }

  /** A person presses a button that stands in that message. Resolves when the app has acknowledged. */
  async function click(pressed: {
    as: PersonRef;
    channel: ChannelRef;
    messageTs?: string;
    ephemeralId?: string;
    actionId: string;
    /** Which one, where several share the action id. */
    value?: string;
  }): Promise<CommandAnswer> {
    const person = personOf(pressed.as);
    const channel = channelOf(pressed.channel);
    const message = pressed.messageTs === undefined ? undefined : workspace.message(channel.id, pressed.messageTs);
    const ephemeral = workspace.ephemerals.find((one) => one.id === pressed.ephemeralId && one.user === person.id);
    const holder = message ?? ephemeral;
    if (!holder) throw new Error(`${person.name} sees no such message`);
    if (message && !channel.members.has(person.id))
      throw new Error(`${person.name} is not in ${channel.name || channel.id}`);
    const action = pressedElement(holder.blocks ?? [], pressed.actionId, pressed.value);
    const threadTs = holder.thread_ts;
    const messageTs = pressed.messageTs ?? pressed.ephemeralId ?? "";
    const responseUrl = context.responseUrls().issue("actions", {
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
    const body = blockActions(identity, person, channel, {
      action: { ...action, action_ts: workspace.nextTs() } as Parameters<typeof blockActions>[3]["action"],
      container,
      message,
      responseUrl,
      triggerId,
    });
    const ack = await courier.once(courier.delivery("interactive", body));
    return { ack, triggerId, responseUrl };
  }

  /** A person opens the conversation with the app: `app_home_opened` of the messages tab. */
  async function openMessagesTab({ as }: { as: PersonRef }): Promise<Channel> {
    const person = personOf(as);
    const channel = workspace.dmOf(person.id);
    tell(homeOpenedEvent(person.id, channel.id, workspace.nextTs()), channel);
    return channel;
  }

  /** A person presses stop: what streams in the thread ends, and the app is told. Throws when nothing is going on there. */
  async function pressStop(pressed: { as: PersonRef; channel: ChannelRef; threadTs: string }): Promise<void> {
    const person = personOf(pressed.as);
    const channel = channelOf(pressed.channel);
    const streams = workspace.liveStreams(channel.id, pressed.threadTs);
    if (streams.length === 0 && workspace.session(channel.id, pressed.threadTs)?.status !== "processing") {
      throw new Error("there is nothing to stop in that thread");
    }
    for (const message of streams) {
      message.streaming = false;
      if (message.stream) message.stream.ended = "stopped_by_user";
      workspace.changed({ kind: "stream_stopped", ...placeOf(message) });
    }
    const stopped = streams.map((message) => message.ts);
    tell(sessionStoppedEvent(person.id, channel.id, pressed.threadTs, stopped, workspace.nextTs()), channel);
  }

  /** The same events again, each with its own event_id, as when Slack did not see the acknowledgement. */
  async function redeliver(tsOrEventId: string, { times = 1, reason = "timeout" } = {}): Promise<void> {
    const again = courier.log.filter(
      (one) => one.eventId === tsOrEventId || (one.ts === tsOrEventId && one.eventId !== undefined),
    );
    if (again.length === 0) throw new Error(`nothing was delivered for ${tsOrEventId}`);
    for (let round = 0; round < times; round++) {
      await Promise.all(again.map((sent) => repeat(sent, reason)));
    }
  }

  async function repeat(sent: Delivery, reason: string): Promise<void> {
    sent.attempt += 1;
    sent.reason = reason;
    await courier.once(sent);
  }

  function personOf(ref: PersonRef): Person {
    const found = typeof ref === "string" ? workspace.person(ref) : ref;
    if (!found) throw new Error(`there is nobody with the id ${ref} in the local workspace`);
    return found;
  }

  function channelOf(ref: ChannelRef): Channel {
    const found = typeof ref === "string" ? workspace.channel(ref) : ref;
    if (!found) throw new Error(`there is no conversation ${ref} in the local workspace`);
    return found;
  }

  function ownMessage({ as, channel, ts }: { as: PersonRef; channel: ChannelRef; ts: string }): Message {
    const message = workspace.message(channelOf(channel).id, ts);
    if (!message || message.user !== personOf(as).id) throw new Error(`that is no message of ${personOf(as).name}`);
    return message;
  }

  function newTriggerId(): string {
    return `${workspace.nextTs()}.${crypto.randomUUID().replaceAll("-", "")}`;
  }

  /** What Slack makes of typed text: the special characters are escaped, `@name` of a person or the bot is a mention. */
  function typed(text: string): string {
    const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    return escaped.replace(/@([\w.-]*\w)/g, (at, name: string) => {
      if (name === identity.botName) return `<@${identity.botUserId}>`;
      const person = [...workspace.people.values()].find((one) => one.name === name);
      return person ? `<@${person.id}>` : at;
    });
  }

  return { tell, hears, typed, say, edit, remove, join, command, click, openMessagesTab, pressStop, redeliver };
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
