import { createReads } from "./reads.ts";
import { createSessions } from "./sessions.ts";
import type { Change, Channel, Ephemeral, Identity, Message, Person } from "./types.ts";
import { createViews } from "./views.ts";

type Conversation = {
  readonly channel: Channel;
  readonly all: Map<string, Message>;
  readonly replies: Map<string, Message[]>;
};

export type Workspace = ReturnType<typeof createWorkspace>;

// Slack ends a stream about five minutes after its start, however fast it was (seen by several bots).
const STREAM_LIFE_MS = 5 * 60_000;
/**
 * Creates the state of the workspace: people, conversations and messages, without any protocol.
 * `now` returns milliseconds since the epoch. `changed` is called at each change; some functions leave that to their
 * caller.
 */
export function createWorkspace(identity: Identity, now: () => number, changed: (change: Change) => void) {
  const people = new Map<string, Person>();
  /** The ids that people got when the workspace joined an organisation, by those they had. */
  const newIds = new Map<string, string>();
  const conversations = new Map<string, Conversation>();
  const ephemerals: Ephemeral[] = [];
  /** Who has no Slack open now. */
  const away = new Set<string>();
  const sessions = createSessions(now, changed);
  const reads = createReads(changed);
  const views = createViews(identity, { nextId, nextTs }, changed);
  let lastMicros = 0;
  // Starts at the time, so that a bot whose database outlives this workspace never mistakes a new event for an old one.
  let lastId = Math.floor(now());

  /** Returns the next timestamp, in Slack's form `seconds.micros`: the current time, but always later than the last one. */
  function nextTs(): string {
    lastMicros = Math.max(lastMicros + 1, Math.floor(now()) * 1000);
    const micros = lastMicros.toString().padStart(16, "0");
    return `${micros.slice(0, -6)}.${micros.slice(-6)}`;
  }

  /** Makes all later timestamps come after this one, even if the clock is behind. */
  function continueAfter(ts: string): void {
    lastMicros = Math.max(lastMicros, Number(ts.replace(".", "")));
  }

  /** Returns a new id, such as `D0L00000A`, which is unique in this workspace. */
  function nextId(prefix: string): string {
    lastId += 1;
    return `${prefix}0L${lastId.toString(36).toUpperCase().padStart(6, "0")}`;
  }

  function addChannel(channel: Channel): Channel {
    conversations.set(channel.id, { channel, all: new Map(), replies: new Map() });
    return channel;
  }

  /** The workspace becomes part of an organisation; those who are named get new ids, in their channels too. */
  function joinOrganisation(enterpriseId: string, ids: Readonly<Record<string, string>>): void {
    identity.enterpriseId = enterpriseId;
    for (const [old, id] of Object.entries(ids)) {
      newIds.set(old, id);
      const person = people.get(old);
      if (person) people.set(id, { ...person, id });
      people.delete(old);
      for (const { channel } of conversations.values()) if (channel.members.delete(old)) channel.members.add(id);
    }
  }

  /** Returns the DM between a person and the bot, created on first use. */
  function dmOf(userId: string): Channel {
    for (const { channel } of conversations.values()) {
      if (channel.isIm && channel.members.has(userId) && channel.members.has(identity.botUserId)) return channel;
    }
    return addChannel(conversation(nextId("D"), "", [userId, identity.botUserId], { isIm: true, isPrivate: true }));
  }

  function add(message: Message): Message {
    const conversation = conversationOf(message.channel);
    conversation.all.set(message.ts, message);
    if (message.thread_ts !== undefined && message.thread_ts !== message.ts) {
      const replies = conversation.replies.get(message.thread_ts);
      if (replies) replies.push(message);
      else conversation.replies.set(message.thread_ts, [message]);
      const root = conversation.all.get(message.thread_ts);
      if (root) root.thread_ts = root.ts;
    }
    return message;
  }

  /** Deletes a message. The root of a thread that has replies leaves a line in its place, so that the thread stays. */
  function remove(message: Message): void {
    const conversation = conversationOf(message.channel);
    if (conversation.replies.get(message.ts)?.length) {
      const { ts, channel } = message;
      conversation.all.set(ts, { ...TOMBSTONE, ts, channel, thread_ts: ts });
      changed({ kind: "message_changed", ...locationOf(message) });
      return;
    }
    conversation.all.delete(message.ts);
    const replies = message.thread_ts === undefined ? undefined : conversation.replies.get(message.thread_ts);
    if (replies?.includes(message)) replies.splice(replies.indexOf(message), 1);
    changed({ kind: "message_deleted", ...locationOf(message) });
  }

  /**
   * Shows an ephemeral message to its person. Nobody ever sees it where they are away, or where its thread has no reply: Slack
   * shows such messages only in an active thread, and does not keep them for later.
   */
  function whisper(ephemeral: Ephemeral): void {
    const { id, user, channel, thread_ts } = ephemeral;
    if (away.has(user)) return;
    if (thread_ts !== undefined && !conversationOf(channel).replies.get(thread_ts)?.length) return;
    ephemerals.push(ephemeral);
    changed({ kind: "ephemeral", channel, user, ts: id, ...(thread_ts === undefined ? {} : { thread_ts }) });
  }

  /** Removes an ephemeral message. */
  function dismiss({ id, channel, user }: Ephemeral): void {
    const index = ephemerals.findIndex((one) => one.id === id);
    if (index >= 0) ephemerals.splice(index, 1);
    changed({ kind: "ephemeral_deleted", channel, user, ts: id });
  }

  /** Deletes all messages, views, sessions and read marks. People and conversations stay. */
  function clear(): void {
    for (const { all, replies } of conversations.values()) {
      all.clear();
      replies.clear();
    }
    ephemerals.length = 0;
    sessions.sessions.clear();
    sessions.prompts.clear();
    reads.reads.clear();
    views.forgetViews();
  }

  function conversationOf(channelId: string): Conversation {
    const found = conversations.get(channelId);
    if (!found) throw new Error(`there is no conversation ${channelId} in the local workspace`);
    return found;
  }

  function message(channelId: string, ts: string): Message | undefined {
    const found = conversations.get(channelId)?.all.get(ts);
    if (found) expire(found);
    return found;
  }

  function expire(message: Message): void {
    if (!message.streaming || !message.stream || now() - message.stream.startedAt < STREAM_LIFE_MS) return;
    message.streaming = false;
    message.stream.ended = "expired";
  }

  /** Returns the root of a thread and its replies, oldest first; empty when there is no such thread. */
  function thread(channelId: string, rootTs: string): readonly Message[] {
    const { all, replies } = conversationOf(channelId);
    const root = all.get(rootTs);
    const found = [...(root ? [root] : []), ...(replies.get(rootTs) ?? [])];
    for (const one of found) expire(one);
    return found;
  }

  /** Returns the messages of the conversation itself, oldest first, without replies in threads. */
  function topLevel(channelId: string): readonly Message[] {
    const found = [...conversationOf(channelId).all.values()].filter(
      (one) => isRoot(one) || one.subtype === "thread_broadcast",
    );
    for (const one of found) expire(one);
    return found;
  }

  return {
    identity,
    now,
    changed,
    people,
    newIds,
    joinOrganisation,
    nextTs,
    continueAfter,
    nextId,
    addChannel,
    dmOf,
    add,
    remove,
    message,
    thread,
    topLevel,
    ephemerals,
    away,
    whisper,
    ...sessions,
    ...reads,
    ...views,
    dismiss,
    clear,
    /** All messages of a conversation in the order they were added, threads included. */
    messages: (channelId: string): readonly Message[] => [...conversationOf(channelId).all.values()],
    channel: (id: string): Channel | undefined => conversations.get(id)?.channel,
    channels: (): readonly Channel[] => [...conversations.values()].map((one) => one.channel),
    person: (id: string): Person | undefined => people.get(id),
    /** The running streams of a thread. */
    liveStreams: (channelId: string, rootTs: string): readonly Message[] =>
      thread(channelId, rootTs).filter((one) => one.streaming),
  };
}

/** What stands in the place of a thread's deleted first message. */
const TOMBSTONE = {
  subtype: "tombstone",
  user: "USLACKBOT",
  text: "This message was deleted.",
  streaming: false,
} as const;

/** Makes a conversation: a public channel, unless `kind` says otherwise. */
export function conversation(
  id: string,
  name: string,
  members: Iterable<string>,
  kind: Partial<Channel> = {},
): Channel {
  return {
    id,
    name,
    isIm: false,
    isMpim: false,
    isPrivate: false,
    isExtShared: false,
    isArchived: false,
    ...kind,
    members: new Set(members),
  };
}

/** Returns true for messages outside threads and for the root of a thread. */
export function isRoot(message: Message): boolean {
  return message.thread_ts === undefined || message.thread_ts === message.ts;
}

/** Returns the fields of a change that say where a message is. */
export function locationOf(message: Message): { channel: string; ts: string; thread_ts?: string; user: string } {
  const { channel, ts, user, thread_ts } = message;
  return thread_ts === undefined ? { channel, ts, user } : { channel, ts, user, thread_ts };
}

/** Returns Slack's name for the kind of conversation, as in events. */
export function channelType(channel: Channel): "channel" | "group" | "im" | "mpim" {
  if (channel.isIm) return "im";
  if (channel.isMpim) return "mpim";
  return channel.isPrivate ? "group" : "channel";
}
