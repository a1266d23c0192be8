import { placeOf } from "../assistant/privacy/identity.ts";
import type { OutboxStore, RowState } from "./rows.ts";

/** One entry of the outbox, without a word or a person of it. */
export type Letter = {
  readonly id: string;
  readonly kind: string;
  readonly state: RowState;
  readonly queuedAt: number;
  readonly conversationKind: string;
};

export type Counts = Readonly<Record<RowState, number>>;

/**
 * The outbox as an operator sees it, beside bots that may be running. What is parked belongs to no bot any more, so only that
 * can be put back or dropped. Every call rejects when the database refuses.
 */
export function createDeadLetters(store: OutboxStore) {
  async function select(rest: string, ...values: readonly (string | number)[]): Promise<Letter[]> {
    const rows = await store.all<Row>(`SELECT id, kind, state, queued_at, conversation FROM outbox ${rest}`, ...values);
    return rows.map(toLetter);
  }

  return {
    async counts(): Promise<Counts> {
      const rows = await store.all<{ state: RowState; number: number }>(COUNT);
      const of = (state: RowState) => rows.find((row) => row.state === state)?.number ?? 0;
      return { waiting: of("waiting"), tried: of("tried"), parked: of("parked") };
    },

    /** What is parked first, then what was tried, then what waits; each oldest first. */
    list: (limit: number) => select(`ORDER BY ${RANK}, id LIMIT ?`, limit),

    find: async (id: string) => (await select("WHERE id = ?", id))[0],

    /**
     * Puts a parked entry back to be sent, or all of them; returns how many there were. They count as tried, since what was
     * sent before it was parked may have come through: memory is asked before it is told again. Their age stays.
     */
    retry: (id?: string) => (id === undefined ? store.run(RETRY) : store.run(`${RETRY} AND id = ?`, id)),

    /** Deletes one parked entry for good; false when there is none of that id. */
    drop: async (id: string) => (await store.run("DELETE FROM outbox WHERE id = ? AND state = 'parked'", id)) > 0,
  };
}

const COUNT = "SELECT state, count(*) AS number FROM outbox GROUP BY state";
const RANK = "CASE state WHEN 'parked' THEN 0 WHEN 'tried' THEN 1 ELSE 2 END";
const RETRY = "UPDATE outbox SET state = 'tried' WHERE state = 'parked'";

type Row = { id: string; kind: string; state: RowState; queued_at: number; conversation: string };

function toLetter({ id, kind, state, queued_at, conversation }: Row): Letter {
  return { id, kind, state, queuedAt: queued_at, conversationKind: placeOf(conversation).kind };
}
