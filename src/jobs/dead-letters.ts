import type { DatabaseSync } from "node:sqlite";
import { placeOf } from "../assistant/identity.ts";
import type { RowState } from "./outbox-rows.ts";

/** One entry of the outbox, without a word or a person of it. */
export type Letter = {
  readonly id: number;
  readonly kind: string;
  readonly state: RowState;
  readonly queuedAt: number;
  readonly conversationKind: string;
};

export type Counts = Readonly<Record<RowState, number>>;

/**
 * The outbox as an operator sees it, beside a bot that may be running. What is parked belongs to no bot any more, so only that
 * can be put back or dropped. Every call throws when the database refuses.
 */
export function createDeadLetters(database: DatabaseSync) {
  const count = database.prepare("SELECT state, count(*) AS number FROM outbox GROUP BY state");
  const list = database.prepare(
    `SELECT ${COLUMNS} FROM outbox ORDER BY CASE state WHEN 'parked' THEN 0 WHEN 'tried' THEN 1 ELSE 2 END, id LIMIT ?`,
  );
  const parked = database.prepare(`SELECT ${COLUMNS} FROM outbox WHERE state = 'parked' ORDER BY id`);
  const one = database.prepare(`SELECT ${COLUMNS} FROM outbox WHERE id = ?`);
  // A new id at the end, since a running bot reads on from the last id it saw. `tried`, since what was sent before it was
  // parked may have come through: memory is asked before it is told again. Its age stays, and with it the day it is deleted.
  const copy = database.prepare(
    `INSERT INTO outbox (kind, person, realm, conversation, body, queued_at, state)
     SELECT kind, person, realm, conversation, body, queued_at, 'tried' FROM outbox WHERE id = ? AND state = 'parked'`,
  );
  const remove = database.prepare("DELETE FROM outbox WHERE id = ? AND state = 'parked'");

  return {
    counts(): Counts {
      const found = Object.fromEntries(count.all().map(({ state, number }) => [String(state), Number(number)]));
      return { waiting: found.waiting ?? 0, tried: found.tried ?? 0, parked: found.parked ?? 0 };
    },

    /** What is parked first, then what was tried, then what waits; each oldest first. */
    list: (limit: number): readonly Letter[] => list.all(limit).map(toLetter),

    parked: (): readonly Letter[] => parked.all().map(toLetter),

    find(id: number): Letter | undefined {
      const row = one.get(id);
      return row && toLetter(row);
    },

    /** Puts parked entries back to be sent, all or none, in their order. Returns how many there were. */
    retry(ids: readonly number[]): number {
      database.exec("BEGIN IMMEDIATE");
      try {
        const moved = ids.filter((id) => copy.run(id).changes > 0 && remove.run(id).changes > 0);
        database.exec("COMMIT");
        return moved.length;
      } catch (error) {
        if (database.isTransaction) database.exec("ROLLBACK");
        throw error;
      }
    },

    /** Deletes one parked entry for good; false when there is none of that id. */
    drop: (id: number): boolean => remove.run(id).changes > 0,
  };
}

const COLUMNS = "id, kind, state, queued_at, conversation";

function toLetter(row: Readonly<Record<string, unknown>>): Letter {
  return {
    id: Number(row.id),
    kind: String(row.kind),
    state: row.state === "parked" || row.state === "tried" ? row.state : "waiting",
    queuedAt: Number(row.queued_at),
    conversationKind: placeOf(String(row.conversation)).kind,
  };
}
