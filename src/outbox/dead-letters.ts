import { placeOf } from "../assistant/privacy/identity.ts";
import type { OutboxStore, RowState } from "./rows.ts";

/** One entry of the outbox, without its words and its person. */
export type Letter = {
  readonly id: string;
  readonly kind: string;
  readonly state: RowState;
  readonly queuedAt: number;
  readonly conversationKind: string;
};

export type Counts = Readonly<Record<RowState, number>>;

/**
 * Shows an operator the outbox, and changes it; bots may be running. No bot works on parked entries, so only those can be put
 * back or dropped. Every call rejects when the database refuses.
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

    /** Resolves with at most `limit` entries: first the parked ones, then the tried, then the waiting, each oldest first. */
    list: (limit: number) => select(`ORDER BY ${RANK}, id LIMIT ?`, limit),

    find: async (id: string) => (await select("WHERE id = ?", id))[0],

    /**
     * Puts one parked entry back to be sent, or all of them. Resolves with their number. They become `tried`, since an entry may
     * have reached memory before it was parked; so the conversation is read before it is sent again. Their age stays.
     */
    retry: (id?: string) => (id === undefined ? store.run(RETRY) : store.run(`${RETRY} AND id = ?`, id)),

    /** Deletes one parked entry for good. Resolves with false when no parked entry has that id. */
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
