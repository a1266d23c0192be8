import { countTokens } from "../assistant/prompt/tokens.ts";
import type { Log } from "../ports/log.ts";
import { createOutage } from "../ports/outage.ts";
import { createBacklog } from "./backlog.ts";
import { type Conversation, createConversations, type Entry } from "./conversations.ts";
import { createReader } from "./reader.ts";
import { bodyOf, createOutboxRows, type OutboxRow, type OutboxStore, type PendingRow, type Work } from "./rows.ts";
import { createUnwritten } from "./unwritten.ts";

type Options = {
  readonly store: OutboxStore;
  readonly now: () => number;
  /** Makes ids that sort in the order in which they were made. */
  readonly newId: () => string;
  /** A row was written that another process has to send. */
  readonly onLeft: () => void;
  /** Called once per outage, when the database refuses to be read, or to mark a row. */
  readonly onFault: (error: unknown) => void;
  readonly log: Log;
};

export type OutboxQueue = ReturnType<typeof createOutboxQueue>;

/**
 * Keeps what memory has not been told: rows of the database, and entries that the database has refused.
 *
 * A row is marked `tried` before its entry is sent for the first time, so that the next process reads the conversation from
 * memory before it sends again. An entry that is sent at once is inserted with that mark. If the process dies before the insert
 * is written, the delivery from Slack is taken up again, and the exchange comes back with `mayBeThere`.
 */
export function createOutboxQueue({ store, now, newId, onLeft, onFault, log }: Options) {
  const rows = createOutboxRows(store);
  const conversations = createConversations();
  const { attempt, refusedUntil } = createAttempts(now, onFault);
  const isHeld = ({ id }: Entry) => conversations.has(id);
  const unwritten = createUnwritten({ rows, log, isHeld, onWritten });
  /** Ids of rows that wait to be deleted or parked by the database. */
  const ending = new Set<string>();
  const known = () => ending.size;
  const reader = createReader({ rows, conversations, attempt, known, onRow, onAllRead });

  function onWritten(entry: Entry, wasRefused: boolean): void {
    if (!reader.isHolding()) onLeft();
    else if (wasRefused && !isHeld(entry)) reader.lookAgain();
  }

  function onRow({ id, work, state, queuedAt }: OutboxRow): void {
    if (work) holdOnce({ ...newEntry(id, work, queuedAt), state, mayBeThere: state === "tried" });
    if (work || ending.has(id)) return;
    log.error({ row: id }, "a row of the outbox cannot be read; it is parked");
    end(id, rows.park(id));
  }

  function onAllRead(): void {
    for (const entry of unwritten.entries()) holdOnce(entry);
  }

  function holdOnce(entry: Entry): void {
    if (!isHeld(entry) && !ending.has(entry.id)) conversations.hold(entry);
  }

  function end(id: string, change: PendingRow): void {
    ending.add(id);
    void change.written.then(() => ending.delete(id));
  }

  /** Notes that an entry is about to be sent. False when its row is in the database and cannot be marked. */
  async function mark(entry: Entry): Promise<boolean> {
    entry.state = "tried";
    if (!(await unwritten.isInDatabase(entry))) {
      rows.noteTried(entry.id);
      return true;
    }
    if (await attempt(() => rows.markTried(entry.id))) return true;
    entry.state = "waiting";
    return false;
  }

  function postpone(conversation: Conversation, dueAt: number): void {
    conversation.dueAt = dueAt;
    conversation.isBusy = false;
  }

  return {
    ...createBacklog({ rows, conversations, unwritten, now }),
    hold: reader.hold,
    /** Reads the table again, since another process may have changed it, as `npm run jobs -- retry` does. */
    lookAgain: reader.lookAgain,
    refill: reader.refill,
    /** Conversations of which nothing is under way. */
    idle: conversations.idle,
    postpone,

    /** `mayBeThere`: an earlier process may have told memory of it, so the conversation is read first. */
    put(work: Work, mayBeThere = false): void {
      if (work.kind === "withdraw") rows.dropParked(work, work.text);
      const isSentAtOnce = reader.isAllRead() && conversations.isQuiet(work);
      const state = isSentAtOnce || mayBeThere ? "tried" : "waiting";
      const entry = { ...newEntry(newId(), work, now()), state, mayBeThere } as const;
      if (unwritten.write(entry)) reader.take(entry);
    },

    /** Reserves a conversation's first entry. False when the database cannot mark its row: it is due again later. */
    async take(conversation: Conversation): Promise<boolean> {
      conversation.isBusy = true;
      if (conversation.entry.state === "tried" || (await mark(conversation.entry))) return true;
      postpone(conversation, refusedUntil());
      return false;
    },

    /** Memory has been told of a conversation's first entry. */
    done(conversation: Conversation): void {
      const { entry } = conversation;
      if (!unwritten.drop(entry)) end(entry.id, rows.remove(entry.id));
      conversations.next(conversation);
    },

    /** Memory can never take a conversation's first entry. */
    park(conversation: Conversation): void {
      const { entry } = conversation;
      entry.state = "parked";
      end(entry.id, rows.park(entry.id));
      conversations.next(conversation);
    },

    /** Nothing is left to tell, as far as this process knows without asking the database. */
    isEmpty: () => reader.isAllRead() && conversations.size() === 0,

    /** When to read again after the database refused; infinite when there is nothing to read. */
    retryAt: () => (reader.isBehind() && now() < refusedUntil() ? refusedUntil() : Number.POSITIVE_INFINITY),

    /** Resolves when the database has taken or refused all that it was given. */
    settled: rows.settled,
  };
}

const REFUSED_MS = 1_000;

/** Runs things on the database unless it refused a second ago, since waiting for a lock blocks the event loop. */
function createAttempts(now: () => number, onFault: (error: unknown) => void) {
  const outage = createOutage(onFault);
  let refusedUntil = 0;
  return {
    refusedUntil: () => refusedUntil,
    /** Resolves with false when the database refuses, or did within the last second. */
    async attempt(run: () => Promise<unknown>): Promise<boolean> {
      if (now() < refusedUntil) return false;
      try {
        await run();
        outage.over();
        return true;
      } catch (error) {
        outage.tell(error);
        refusedUntil = now() + REFUSED_MS;
        return false;
      }
    },
  };
}

function newEntry(id: string, work: Work, queuedAt: number): Entry {
  const text = work.kind === "add" ? work.messages.map((message) => message.text).join("") : bodyOf(work);
  return { id, work, tokens: countTokens(text), queuedAt, state: "waiting", mayBeThere: false, attempts: 0 };
}
