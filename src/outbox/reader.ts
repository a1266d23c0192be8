import { RowsUnread } from "../ports/unread.ts";
import type { Conversations, Entry } from "./conversations.ts";
import type { OutboxRow, OutboxRows } from "./rows.ts";

type Options = {
  readonly rows: OutboxRows;
  readonly conversations: Conversations;
  /** Runs something on the database; false when that refuses. */
  readonly attempt: (run: () => Promise<unknown>) => Promise<boolean>;
  /** How many rows may come back that are neither new nor held. */
  readonly known: () => number;
  readonly onRow: (row: OutboxRow) => void;
  /** Called when every row has been read, and what the database does not have yet comes next. */
  readonly onAllRead: () => void;
};

/**
 * Reads the rows that wait, oldest first, in batches. At most about a thousand entries are held; reading goes on when half of
 * them are told. Reads nothing while another process tells memory.
 */
export function createReader({ rows, conversations, attempt, known, onRow, onAllRead }: Options) {
  let isHolding = false;
  let isAllRead = false;
  /** How often something was put into the table that reading must not miss. */
  let looks = 0;

  /** Returns false when the database refuses. */
  function readBatch(): Promise<boolean> {
    const limit = conversations.size() + known() + BATCH;
    return attempt(async () => {
      const before = looks;
      const batch = await rows.read(limit).catch((error: unknown) => {
        throw new RowsUnread(error);
      });
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

    /** Holds a new entry when every older one is held or told. Otherwise it will be read from its row, in its order. */
    take(entry: Entry): void {
      if (isHolding && isAllRead && conversations.size() < MAX_HELD) conversations.hold(entry);
      else lookAgain();
    },
  };
}

const MAX_HELD = 1_000;
const BATCH = 250;
