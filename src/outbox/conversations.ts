import type { RowState, Work } from "./rows.ts";

/** One thing to tell memory, as process memory holds it. */
export type Entry = {
  readonly id: string;
  readonly work: Work;
  readonly tokens: number;
  readonly queuedAt: number;
  state: RowState;
  /** An earlier attempt may have reached memory: read the conversation before repeating it. */
  mayBeThere: boolean;
  /** How often telling memory failed. */
  attempts: number;
};

/** The entries of one conversation, in their order. Only the first, `entry`, may be under way. */
export type Conversation = {
  readonly key: string;
  readonly entries: Entry[];
  entry: Entry;
  /** Not before this time, in milliseconds since the epoch. */
  dueAt: number;
  isBusy: boolean;
};

export type Conversations = ReturnType<typeof createConversations>;

/** Keeps the entries that this process holds and memory has not been told, by conversation. */
export function createConversations() {
  const conversations = new Map<string, Conversation>();
  const held = new Set<string>();

  return {
    /** How many entries are held. */
    size: () => held.size,
    has: (id: string) => held.has(id),
    /** Nothing of the work's conversation is held. */
    isQuiet: (work: Work) => !conversations.has(keyOf(work)),
    entries: () => conversations.values().flatMap(({ entries }) => entries),
    /** Conversations of which nothing is under way, the one whose turn is longest ago first. */
    idle: () => conversations.values().filter(({ isBusy }) => !isBusy),

    /** Puts an entry at the end of its conversation. */
    hold(entry: Entry): void {
      const key = keyOf(entry.work);
      const conversation = conversations.get(key);
      if (conversation) conversation.entries.push(entry);
      else conversations.set(key, { key, entries: [entry], entry, dueAt: 0, isBusy: false });
      held.add(entry.id);
    },

    /** Drops a conversation's first entry, and puts the conversation behind all others. */
    next(conversation: Conversation): void {
      held.delete(conversation.entry.id);
      conversation.entries.shift();
      conversation.isBusy = false;
      conversation.dueAt = 0;
      if (conversations.get(conversation.key) !== conversation) return; // cleared since
      conversations.delete(conversation.key);
      const [first] = conversation.entries;
      if (!first) return;
      conversation.entry = first;
      conversations.set(conversation.key, conversation);
    },

    clear(): void {
      conversations.clear();
      held.clear();
    },
  };
}

function keyOf({ scope, conversationId }: Work): string {
  return `${scope.person} ${scope.realm} ${conversationId}`;
}
