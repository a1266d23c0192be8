import type { Log } from "../ports/log.ts";
import { createOutage } from "../ports/outage.ts";
import type { Entry } from "./conversations.ts";
import type { OutboxRows, PendingRow } from "./rows.ts";

type Options = {
  readonly rows: OutboxRows;
  readonly log: Log;
  /** Process memory holds the entry, so memory is told of it even without its row. */
  readonly isHeld: (entry: Entry) => boolean;
  /** `wasRefused`: the database took the row at a later attempt. */
  readonly onWritten: (entry: Entry, wasRefused: boolean) => void;
};

/** Keeps the entries whose rows are not in the database yet. They gather, or the database has refused them. */
export function createUnwritten({ rows, log, isHeld, onWritten }: Options) {
  const all = new Map<Entry, PendingRow>();
  const refused = new Set<Entry>();
  const loss = createOutage<object>((fields) => {
    log.error(fields, "too much waits for the database; newer exchanges are lost");
  });

  function forget(entry: Entry): boolean {
    all.delete(entry);
    return refused.delete(entry);
  }

  function refuse(entry: Entry, row: PendingRow): void {
    if (!all.has(entry)) return;
    refused.add(entry);
    if (refused.size <= MAX_REFUSED || isHeld(entry) || !row.drop()) return;
    forget(entry);
    lose();
  }

  function lose(): void {
    loss.tell({ unwritten: refused.size });
  }

  return {
    /** Gives an entry's row to the database. When a thousand are refused already, logs that it is lost and returns false. */
    write(entry: Entry): boolean {
      if (refused.size >= MAX_REFUSED) {
        lose();
        return false;
      }
      const row = rows.insert(entry);
      all.set(entry, row);
      void row.attempted.then((changed) => {
        if (changed === undefined) refuse(entry, row);
      });
      void row.written.then((isWritten) => {
        const wasRefused = forget(entry);
        if (!isWritten) return;
        loss.over();
        onWritten(entry, wasRefused);
      });
      return true;
    },

    /** In the order in which they were given. */
    entries: (): readonly Entry[] => [...all.keys()],

    /** Attempts an entry's row at once. Resolves with false when the database refuses it. */
    async isInDatabase(entry: Entry): Promise<boolean> {
      const row = all.get(entry);
      if (row === undefined) return true;
      if (refused.has(entry)) return false;
      void rows.settled();
      return (await row.attempted) !== undefined;
    },

    /** Takes an entry's row back; false when it is in the database, or may be. */
    drop(entry: Entry): boolean {
      if (!all.get(entry)?.drop()) return false;
      forget(entry);
      return true;
    },
  };
}

const MAX_REFUSED = 1_000;
