import type { LocalSlack } from "../slack/local-slack.ts";
import type { Channel, Ephemeral, Message, Person } from "../slack/workspace/types.ts";
import { channelType, isRoot } from "../slack/workspace/workspace.ts";
import type { Traces } from "./traces.ts";
import type {
  PageConversation,
  PageEphemeral,
  PageMessage,
  PagePerson,
  PagePrompt,
  PageStatus,
  PageUnread,
} from "./types.ts";

export type Visibility = ReturnType<typeof createVisibility>;

// Slack shows joins in the channel, but does not count them as unread.
const QUIET_SUBTYPES: ReadonlySet<string | undefined> = new Set(["channel_join"]);

/** Decides what each person sees of the workspace, and in what shape. Nothing else on the page decides this. */
export function createVisibility(
  { workspace, people, botUserId }: LocalSlack,
  defaultPrompts: readonly PagePrompt[],
  traces: Pick<Traces, "askerOf">,
) {
  /** The people one can be on the page: two colleagues, and a guest from another company. */
  const offered: readonly Person[] = [people.ana, people.ben, people.cleo];
  const shownMembers = new Set([...offered.map(({ id }) => id), botUserId]);

  /** Tells whether a person sees a conversation: one they are in, or for colleagues any public channel. */
  function sees(person: Person, channel: Channel): boolean {
    if (channel.members.has(person.id)) return true;
    return !channel.isPrivate && !person.isStranger && !person.isGuest;
  }

  function kindOf(channel: Channel): PageConversation["kind"] {
    if (channel.isIm) return channel.members.has(botUserId) ? "app" : "dm";
    if (channel.isMpim) return "group";
    if (channel.isExtShared) return "shared";
    return channelType(channel) === "group" ? "private" : "public";
  }

  function nameOf(person: Person, channel: Channel): string {
    if (!channel.isIm && !channel.isMpim) return channel.name;
    const others = [...channel.members].filter((id) => id !== person.id);
    return others.map((id) => (id === botUserId ? "Inkwell" : (workspace.person(id)?.realName ?? id))).join(", ");
  }

  function conversation(person: Person, channel: Channel): PageConversation {
    return {
      id: channel.id,
      name: nameOf(person, channel),
      kind: kindOf(channel),
      members: [...channel.members].filter((id) => shownMembers.has(id)),
      isMember: channel.members.has(person.id),
      ...unread(person, channel),
    };
  }

  /**
   * Counts what others wrote since this person last read the conversation.
   * Replies count only in threads that the person takes part in. In direct conversations every message counts as a
   * mention, as in Slack's red badge.
   */
  function unread(person: Person, channel: Channel): PageUnread {
    const lastRead = workspace.lastRead(person.id, channel.id);
    const isDirect = channel.isIm || channel.isMpim;
    let count = 0;
    let mentions = 0;
    if (channel.members.has(person.id)) {
      for (const message of workspace.messages(channel.id)) {
        if (message.ts <= lastRead || message.user === person.id || QUIET_SUBTYPES.has(message.subtype)) continue;
        const isCalled = message.text.includes(`<@${person.id}>`);
        if (!isRoot(message) && message.subtype !== "thread_broadcast" && !isCalled && !follows(person, message))
          continue;
        count += 1;
        if (isDirect || isCalled) mentions += 1;
      }
    }
    return { unread: count, mentions, ...(lastRead !== "0" && { lastReadTs: lastRead }) };
  }

  function follows(person: Person, { channel, thread_ts: root = "" }: Message): boolean {
    return workspace
      .thread(channel, root)
      .some(({ user, text }) => user === person.id || text.includes(`<@${person.id}>`));
  }

  /** Tells whether this person asked; `asker` is an id as the bot writes it, with the workspace before the person. */
  function isAsker({ id }: Person, asker: string | undefined): boolean {
    return asker?.endsWith(`_${id}`) === true;
  }

  function message(person: Person, one: Message): PageMessage {
    const replies = isRoot(one) && one.thread_ts !== undefined ? workspace.thread(one.channel, one.ts).slice(1) : [];
    const last = replies.at(-1)?.ts;
    return {
      ts: one.ts,
      channel: one.channel,
      ...(!isRoot(one) && one.thread_ts !== undefined && { threadTs: one.thread_ts }),
      user: one.user,
      isBot: one.user === botUserId,
      isApp: one.app_id !== undefined,
      text: one.text,
      ...(one.blocks && one.blocks.length > 0 && { blocks: one.blocks }),
      ...(one.edited && { edited: true }),
      streaming: one.streaming,
      ...(one.stream?.ended === "stopped_by_user" && { stopped: true }),
      ...(one.subtype === "thread_broadcast" && { isBroadcast: true }),
      ...(one.subtype !== undefined && { subtype: one.subtype }),
      ...(last !== undefined && { replyCount: replies.length, lastReplyTs: last }),
      ...(isAsker(person, traces.askerOf(one)) && { hasTrace: true }),
      at: atMs(one.ts),
      shownAs: one.isMarkdown ? "markdown" : "mrkdwn",
    };
  }

  function ephemeral({ id, channel, thread_ts: threadTs, text, blocks }: Ephemeral): PageEphemeral {
    return {
      id,
      channel,
      ...(threadTs !== undefined && { threadTs }),
      text,
      ...(blocks && { blocks }),
      at: atMs(id),
      shownAs: "mrkdwn",
    };
  }

  function status(channel: string, threadTs: string): PageStatus {
    const session = workspace.session(channel, threadTs);
    return { channel, threadTs, status: session?.status ?? "active", ...(session?.text && { text: session.text }) };
  }

  /** Returns the prompts that the app has set or, until then, the manifest's. */
  function prompts(channel: Channel): readonly PagePrompt[] {
    const set = workspace.prompts.get(channel.id)?.prompts;
    return set ?? (kindOf(channel) === "app" ? defaultPrompts : []);
  }

  function person({ id, name, realName, isGuest, isStranger }: Person): PagePerson {
    return { id, name, realName, company: isStranger ? "Otherco" : "Local workspace", isGuest, isStranger };
  }

  return {
    offered,
    /** One of the offered people, by id; undefined for anybody else. */
    find: (id: string): Person | undefined => offered.find((one) => one.id === id),
    conversations: (one: Person): readonly Channel[] => workspace.channels().filter((channel) => sees(one, channel)),
    sees,
    conversation,
    unread,
    isAsker,
    message,
    ephemeral,
    status,
    prompts,
    person,
  };
}

/** Returns a timestamp as milliseconds since the epoch. */
function atMs(ts: string): number {
  return Math.round(Number(ts) * 1000);
}
