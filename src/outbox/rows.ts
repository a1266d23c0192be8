import { z } from "zod";
import { givenPersonId } from "../assistant/privacy/identity.ts";
import type { Scope, StoredMessage } from "../assistant/types.ts";

/** One thing to tell memory. */
export type Work = { readonly scope: Scope; readonly conversationId: string } & (
  | { readonly kind: "add"; readonly messages: readonly StoredMessage[] }
  | { readonly kind: "withdraw"; readonly text: string }
);

/** `tried`: it was sent at least once, and nobody has written down what came of it. `parked`: it can never succeed. */
export type RowState = "waiting" | "tried" | "parked";

export type OutboxRow = {
  readonly id: string;
  /** Undefined when the row cannot be read as work. */
  readonly work: Work | undefined;
  readonly state: RowState;
  readonly queuedAt: number;
};

/** What the outbox needs of the database. Every call rejects when that refuses (locked, full, away). */
export type OutboxStore = {
  run(sql: string, ...values: readonly (string | number | null)[]): Promise<number>;
  all<Row>(sql: string, ...values: readonly (string | number | null)[]): Promise<Row[]>;
  soon(sql: string, ...values: readonly (string | number | null)[]): PendingRow;
  /** Resolves when all that was given so far has been written or refused, without waiting for its moment. */
  settled(): Promise<void>;
};

/** A row that is written within a moment; `drop` takes it back, unless it is too late for that. */
export type PendingRow = { readonly written: Promise<number>; drop(): boolean };

/** The rows of the outbox. */
export function createOutboxRows(store: OutboxStore) {
  return {
    insert(id: string, { kind, scope, conversationId, ...work }: Work, queuedAt: number, state: RowState): PendingRow {
      const body = "messages" in work ? JSON.stringify(work.messages) : work.text;
      return store.soon(INSERT, id, kind, scope.person, scope.realm, conversationId, body, queuedAt, state);
    },
    async read(limit: number): Promise<OutboxRow[]> {
      const rows = await store.all<{ id: string; state: RowState; queued_at: number }>(READ, limit);
      return rows.map((row) => ({ id: row.id, work: workOf(row), state: row.state, queuedAt: row.queued_at }));
    },
    /** What is taken back must not be told later, when somebody puts a parked entry back. */
    dropParked({ scope, conversationId }: Work, text: string): Promise<number> {
      const inJson = JSON.stringify(text).slice(1, -1);
      return store.run(DROP_PARKED, scope.person, scope.realm, conversationId, inJson);
    },
    mark: (id: string, state: RowState) => store.run("UPDATE outbox SET state = ? WHERE id = ?", state, id),
    remove: (id: string) => store.soon("DELETE FROM outbox WHERE id = ?", id).written,
    async count(): Promise<{ waiting: number; parked: number }> {
      const [row] = await store.all<{ waiting: number; parked: number }>(COUNT);
      return { waiting: row?.waiting ?? 0, parked: row?.parked ?? 0 };
    },
    /** When the oldest was queued that memory has not been told. */
    async oldestAt(): Promise<number | undefined> {
      const [row] = await store.all<{ at: number | null }>(OLDEST);
      return row?.at ?? undefined;
    },
  };
}

const INSERT = `INSERT INTO outbox (id, kind, person, realm, conversation, body, queued_at, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const READ = "SELECT * FROM outbox WHERE state <> 'parked' ORDER BY id LIMIT ?";
const DROP_PARKED = `DELETE FROM outbox WHERE state = 'parked' AND kind = 'add' AND person = ? AND realm = ?
  AND conversation = ? AND replace(body, ?, '') <> body`;
const COUNT = `SELECT count(CASE WHEN state <> 'parked' THEN 1 END) AS waiting,
  count(CASE WHEN state = 'parked' THEN 1 END) AS parked FROM outbox`;
const OLDEST = "SELECT min(queued_at) AS at FROM outbox WHERE state <> 'parked'";

const scoped = {
  person: z.string().transform(givenPersonId),
  realm: z.enum(["open", "own"]),
  conversation: z.string(),
};
const storedMessages = z.array(z.object({ role: z.enum(["user", "assistant"]), text: z.string(), at: z.number() }));
const rowSchema = z.discriminatedUnion("kind", [
  z.object({ ...scoped, kind: z.literal("add"), body: z.string().transform(parseMessages) }),
  z.object({ ...scoped, kind: z.literal("withdraw"), body: z.string() }),
]);

function parseMessages(body: string, context: z.RefinementCtx): StoredMessage[] {
  try {
    return storedMessages.parse(JSON.parse(body));
  } catch {
    context.addIssue({ code: "custom", message: "no messages" });
    return z.NEVER;
  }
}

function workOf(row: unknown): Work | undefined {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) return undefined;
  const { person, realm, conversation: conversationId } = parsed.data;
  const place = { scope: { person, realm }, conversationId };
  if (parsed.data.kind === "add") return { ...place, kind: "add", messages: parsed.data.body };
  return { ...place, kind: "withdraw", text: parsed.data.body };
}
