import type { AppEvents } from "../deliveries/app-events.ts";
import {
  changedEvent,
  deletedEvent,
  homeOpenedEvent,
  memberJoinedEvent,
  mentionEvent,
  messageEvent,
  sessionRenamedEvent,
  sessionStoppedEvent,
  wireMessage,
} from "../deliveries/payloads.ts";
import type { ChannelRef, PersonRef } from "../workspace/refs.ts";
import { findChannel, findPerson } from "../workspace/refs.ts";
import type { Block, Channel, Message } from "../workspace/types.ts";
import { locationOf, type Workspace } from "../workspace/workspace.ts";

export type Say = {
  readonly as: PersonRef;
  readonly channel: ChannelRef;
  /** As in an event: mentions are `<@U…>`, and `&`, `<`, `>` are escaped. */
  readonly text: string;
  readonly threadTs?: string;
  readonly subtype?: string;
  /** As in an event: a snippet with its preview, an e-mail with its `plain_text`, a voice message with its transcription. */
  readonly files?: readonly unknown[];
  /** What stands beside the text, or instead of it. By default, people's words are sent as rich text, too. */
  readonly blocks?: readonly Block[];
  /** As in an event: forwards (`is_share`), cards of apps, previews of links. */
  readonly attachments?: readonly unknown[];
  /** The id of another app: it posts in this person's name, or as its own bot's user (`isBot`). */
  readonly botId?: string;
  /** A mention comes as a `message` alone, without its `app_mention`. */
  readonly asMessageAlone?: boolean;
  /** More fields for the event, such as `app_context`. */
  readonly extra?: Readonly<Record<string, unknown>>;
};

const OTHER_APP = "A0OTHER01";

type OwnMessage = { readonly as: PersonRef; readonly channel: ChannelRef; readonly ts: string };

export type People = ReturnType<typeof createPeople>;

/**
 * Lets people act in the workspace. The app receives the events that its scopes allow.
 * An action that Slack's client would not allow throws.
 */
export function createPeople(workspace: Workspace, appEvents: AppEvents) {
  const { identity } = workspace;

  /**
   * A person posts a message; resolves with its timestamp.
   * A mention in a channel causes two events, `message` and `app_mention`; a DM only causes `message`.
   */
  async function say(said: Say): Promise<string> {
    const person = findPerson(workspace, said.as);
    const channel = findChannel(workspace, said.channel);
    if (!channel.members.has(person.id)) throw new Error(`${person.name} is not in ${channel.name || channel.id}`);
    const root = said.threadTs === undefined ? undefined : rootOf(channel, said.threadTs);
    const message = workspace.add({
      ts: workspace.nextTs(),
      channel: channel.id,
      ...(root && { thread_ts: root.ts }),
      user: person.id,
      ...(said.botId === undefined
        ? { client_msg_id: crypto.randomUUID() }
        : { bot_id: said.botId, app_id: OTHER_APP }),
      ...(said.subtype !== undefined && { subtype: said.subtype }),
      text: unlabelled(said.text),
      ...(said.blocks && { blocks: said.blocks }),
      ...(said.attachments && { attachments: said.attachments }),
      ...(said.files && { files: said.files }),
      streaming: false,
    });
    workspace.changed({ kind: "message", ...locationOf(message) });
    workspace.markRead(person.id, channel.id, message.ts);
    const extra = { ...(root && { parent_user_id: root.user }), ...said.extra };
    if (appEvents.receivesMessages(channel))
      appEvents.notifyApp(messageEvent(message, channel, person, extra), channel, message.ts);
    if (said.asMessageAlone) return message.ts;
    if (appEvents.receivesMentions(channel) && message.text.includes(`<@${identity.botUserId}>`)) {
      appEvents.notifyApp(mentionEvent(message, channel, person, extra), channel, message.ts);
    }
    return message.ts;
  }

  /** A person edits their own message (`message_changed`). */
  async function edit(change: OwnMessage & { readonly text: string }): Promise<void> {
    const channel = findChannel(workspace, change.channel);
    const message = ownMessage(change);
    const previous = wireMessage(message);
    message.text = change.text;
    const ts = workspace.nextTs();
    message.edited = { user: message.user, ts };
    workspace.changed({ kind: "message_changed", ...locationOf(message) });
    if (appEvents.receivesMessages(channel)) appEvents.notifyApp(changedEvent(message, previous, channel, ts), channel);
    const mention = `<@${identity.botUserId}>`;
    if (appEvents.receivesMentions(channel) && message.text.includes(mention) && !previous.text.includes(mention)) {
      appEvents.notifyApp(mentionEvent(message, channel, findPerson(workspace, change.as)), channel, message.ts);
    }
  }

  /** A person deletes their own message (`message_deleted`; `message_changed` where replies keep the thread). */
  async function remove(removal: OwnMessage): Promise<void> {
    const channel = findChannel(workspace, removal.channel);
    const message = ownMessage(removal);
    workspace.remove(message);
    if (!appEvents.receivesMessages(channel)) return;
    const left = workspace.message(channel.id, message.ts);
    const ts = workspace.nextTs();
    const event = left ? changedEvent(left, wireMessage(message), channel, ts) : deletedEvent(message, channel, ts);
    appEvents.notifyApp(event, channel);
  }

  /** A person or the bot joins a channel (`member_joined_channel`, and a `channel_join` message). */
  async function join(joining: { as: PersonRef; channel: ChannelRef }): Promise<void> {
    const channel = findChannel(workspace, joining.channel);
    const user = typeof joining.as === "string" ? joining.as : joining.as.id;
    channel.members.add(user);
    const text = `<@${user}> has joined the channel`;
    const ts = workspace.nextTs();
    const message = workspace.add({ ts, channel: channel.id, user, subtype: "channel_join", text, streaming: false });
    workspace.changed({ kind: "message", ...locationOf(message) });
    if (!channel.members.has(identity.botUserId)) return;
    appEvents.notifyApp(memberJoinedEvent(user, channel, identity.teamId, workspace.nextTs()), channel);
    if (appEvents.receivesMessages(channel))
      appEvents.notifyApp(messageEvent(message, channel, undefined), channel, message.ts);
  }

  /** A person opens the DM with the app (`app_home_opened` with the messages tab). */
  async function openMessagesTab({ as }: { as: PersonRef }): Promise<Channel> {
    const person = findPerson(workspace, as);
    const channel = workspace.dmOf(person.id);
    appEvents.notifyApp(homeOpenedEvent(person.id, channel.id, workspace.nextTs(), "messages"), channel);
    return channel;
  }

  /**
   * A person presses the stop button, which ends the streams of the thread (`agent_session_stopped`).
   * Throws when the app is not working there.
   */
  async function pressStop(pressed: { as: PersonRef; channel: ChannelRef; threadTs: string }): Promise<void> {
    const person = findPerson(workspace, pressed.as);
    const channel = findChannel(workspace, pressed.channel);
    const streams = workspace.liveStreams(channel.id, pressed.threadTs);
    if (streams.length === 0 && workspace.session(channel.id, pressed.threadTs)?.status !== "processing") {
      throw new Error("there is nothing to stop in that thread");
    }
    for (const message of streams) {
      message.streaming = false;
      if (message.stream) message.stream.ended = "stopped_by_user";
      workspace.changed({ kind: "stream_stopped", ...locationOf(message) });
    }
    const stopped = streams.map((message) => message.ts);
    appEvents.notifyApp(
      sessionStoppedEvent(person.id, channel.id, pressed.threadTs, stopped, workspace.nextTs()),
      channel,
    );
  }

  /**
   * A person names a session, which may have a title already (`agent_session_title_changed`). Throws where there is none in that
   * thread.
   */
  async function renameSession(renamed: {
    as: PersonRef;
    channel: ChannelRef;
    threadTs: string;
    title: string;
  }): Promise<void> {
    const person = findPerson(workspace, renamed.as);
    const channel = findChannel(workspace, renamed.channel);
    const { threadTs, title } = renamed;
    const before = workspace.nameSession(channel.id, threadTs, title);
    const where = { channel: channel.id, threadTs, teamId: identity.teamId };
    const names = { title, ...(before !== undefined && { before }) };
    appEvents.notifyApp(sessionRenamedEvent(person.id, where, names, workspace.nextTs()), channel);
  }

  /** Returns typed text as Slack sends it: `&`, `<` and `>` escaped, and `@name` as a mention. */
  function typed(text: string): string {
    const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const ids = new Map([[identity.botName.toLowerCase(), identity.botUserId]]);
    for (const { id, name, realName, displayName } of workspace.people.values()) {
      ids.set(name.toLowerCase(), id).set(realName.toLowerCase(), id);
      if (displayName) ids.set(displayName.toLowerCase(), id);
    }
    const names = [...ids.keys()].sort((one, other) => other.length - one.length);
    const channels = new Map(workspace.channels().map(({ id, name }) => [name, id]));
    const mention = new RegExp(`@(${names.map(literally).join("|")})(?![\\w-]|\\.\\w)`, "gi");
    const mentioned = escaped.replace(mention, (at, name: string) => {
      const id = ids.get(name.toLowerCase());
      return id === undefined ? at : `<@${id}>`;
    });
    return mentioned.replace(/(?<![\w&])#([a-z0-9_-]+)/g, (hash, name: string) => {
      const id = channels.get(name);
      return id === undefined ? hash : `<#${id}>`;
    });
  }

  /** A person has read a conversation up to `ts`, or all of it. */
  function read({ as, channel, ts }: { as: PersonRef; channel: ChannelRef; ts?: string }): void {
    const { id } = findChannel(workspace, channel);
    workspace.markRead(findPerson(workspace, as).id, id, ts ?? workspace.messages(id).at(-1)?.ts ?? "0");
  }

  /** A person closes Slack, or opens it again. */
  function setAway({ as, isAway }: { as: PersonRef; isAway: boolean }): void {
    const { id } = findPerson(workspace, as);
    if (isAway) workspace.away.add(id);
    else workspace.away.delete(id);
    for (const one of workspace.ephemerals.filter(({ user }) => isAway && user === id)) workspace.dismiss(one);
  }

  /** A person dismisses an ephemeral message. */
  function dismiss({ as, ephemeralId }: { as: PersonRef; ephemeralId: string }): void {
    const { id: user, name } = findPerson(workspace, as);
    const found = workspace.ephemerals.find((one) => one.id === ephemeralId && one.user === user);
    if (!found) throw new Error(`${name} cannot see that message`);
    workspace.dismiss(found);
  }

  function rootOf(channel: Channel, threadTs: string): Message {
    const found = workspace.message(channel.id, threadTs);
    const root = found && workspace.message(channel.id, found.thread_ts ?? found.ts);
    if (!root) throw new Error(`there is no message ${threadTs} to reply to in ${channel.name || channel.id}`);
    return root;
  }

  function ownMessage({ as, channel, ts }: OwnMessage): Message {
    const person = findPerson(workspace, as);
    const message = workspace.message(findChannel(workspace, channel).id, ts);
    if (message?.user !== person.id) throw new Error(`${person.name} did not write that message`);
    return message;
  }

  return { typed, say, edit, remove, join, read, dismiss, setAway, openMessagesTab, pressStop, renameSession };
}

/** Returns a text as Slack sends it in a message, where neither people nor channels bring a name of theirs. */
function unlabelled(text: string): string {
  return text.replaceAll(/<([@#][A-Z0-9]+)\|[^<>]*>/g, "<$1>");
}

function literally(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
