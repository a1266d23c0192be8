import type { Conversations, Entry } from "./conversations.ts";
import type { OutboxRow, OutboxRows } from "./rows.ts";

type Options = {
  readonly rows: OutboxRows;
  readonly conversations: Conversations;
  /** Runs something on the database; false when that refuses. */
  readonly attempt: (run: () => Promise<unknown>) => Promise<boolean>;
  /** How many rows may come that are neither new nor held. */
  readonly known: () => number;
  readonly onRow: (row: OutboxRow) => void;
  /** Every row has been read: what the database does not have yet comes next. */
  readonly onAllRead: () => void;
};

/**
 * Reads the rows that wait, oldest first, in batches. Holds at most about a thousand, and reads on when half of those are
 * gone. Reads nothing while another process tells memory.
 */
export function createReader({ rows, conversations, attempt, known, onRow, onAllRead }: Options) {
  let isHolding = false;
  let isAllRead = false;
  /** How often something was put into the table that reading must not miss. */
  let looks = 0;

  /** False when the database refuses. */
  function readBatch(): Promise<boolean> {
    const limit = conversations.size() + known() + BATCH;
    return attempt(async () => {
      const before = looks;
      const batch = await rows.read(limit);
      if (!isHolding) return;
      for (const row of batch) onRow(row);
      isAllRead = batch.length < limit && looks === before;
      if (isAllRead) onAllRead();
    });
  }

  function lookAgain(): void {
    isAllRead = false;
    looks += 1;
  }

  return {
    isHolding: () => isHolding,
    /** Whether more rows wait than are held, as far as this process knows. */
    isBehind: () => isHolding && !isAllRead,
    isAllRead: () => isAllRead,

    /** Takes up what waits, now and from now on; or leaves it to another process. */
    hold(isMine: boolean): void {
      isHolding = isMine;
      isAllRead = false;
      if (!isMine) conversations.clear();
    },

    /** The table has rows that have not been read. */
    lookAgain,

    /** Reads more when little is held. */
    async refill(): Promise<void> {
      while (isHolding && !isAllRead && conversations.size() < MAX_HELD / 2 && (await readBatch()));
    },

    /** Holds a new entry when it stands directly behind all that is held; else it is read from its row. */
    take(entry: Entry): void {
      if (isHolding && isAllRead && conversations.size() < MAX_HELD) conversations.hold(entry);
      else lookAgain();
    },
  };
}

const MAX_HELD = 1_000;
const BATCH = 250;
