import { z } from "zod";
import { givenPersonId } from "../assistant/privacy/identity.ts";
import type { Scope, StoredMessage } from "../assistant/types.ts";

/** One thing to tell memory. */
export type Work = { readonly scope: Scope; readonly conversationId: string } & (
  | { readonly kind: "add"; readonly messages: readonly StoredMessage[] }
  | { readonly kind: "withdraw"; readonly text: string }
  /** Belongs to no conversation. */
  | { readonly kind: "remove"; readonly ids: readonly string[] }
);

/** The words of a piece of work, as one text. */
export function bodyOf(work: Work): string {
  switch (work.kind) {
    case "add":
      return JSON.stringify(work.messages);
    case "withdraw":
      return work.text;
    case "remove":
      return JSON.stringify(work.ids);
  }
}

/** `tried`: sent at least once, or about to be, and no outcome is noted. `parked`: memory can never take it. */
export type RowState = "waiting" | "tried" | "parked";

export type OutboxRow = {
  readonly id: string;
  /** Undefined when the row cannot be parsed. */
  readonly work: Work | undefined;
  readonly state: RowState;
  readonly queuedAt: number;
};

type Value = string | number | null;

/** What the outbox needs of the database; see `Store` in src/storage. */
export type OutboxStore = {
  run(sql: string, ...values: readonly Value[]): Promise<number>;
  all<Row>(sql: string, ...values: readonly Value[]): Promise<Row[]>;
  eventually(
    change: readonly [sql: string, ...values: readonly Value[]],
    options?: { readonly isUrgent: boolean },
  ): PendingRow;
  settled(): Promise<void>;
};

/** A change of a row that the store writes sooner or later, in order. */
export type PendingRow = {
  /** Resolves after the first attempt; with undefined when the database refuses for now. */
  readonly attempted: Promise<number | undefined>;
  /** Resolves with true once the change is written; with false when it was dropped or lost. */
  readonly written: Promise<boolean>;
  /** Takes the change back; false when it is too late for that. */
  drop(): boolean;
};

export type OutboxRows = ReturnType<typeof createOutboxRows>;

/** Reads and changes the rows of the outbox. Calls that return a promise reject when the database refuses. */
export function createOutboxRows(store: OutboxStore) {
  return {
    settled: store.settled,
    insert({ id, work, queuedAt, state }: OutboxRow & { readonly work: Work }): PendingRow {
      const { kind, scope, conversationId } = work;
      const values = [id, kind, scope.person, scope.realm, conversationId, bodyOf(work), queuedAt, state] as const;
      return store.eventually([INSERT, ...values]);
    },
    /** The oldest rows that are not parked. */
    async read(limit: number): Promise<OutboxRow[]> {
      const rows = await store.all<{ id: string; state: RowState; queued_at: number }>(READ, limit);
      return rows.map((row) => ({ id: row.id, work: workOf(row), state: row.state, queuedAt: row.queued_at }));
    },
    /** Deletes parked rows of a conversation that hold `text`, so that nobody can put back what was taken back. */
    dropParked({ scope, conversationId }: Work, text: string): PendingRow {
      const inJson = JSON.stringify(text).slice(1, -1);
      return store.eventually([DROP_PARKED, scope.person, scope.realm, conversationId, inJson], { isUrgent: true });
    },
    /** Resolves once the mark outlives this process. */
    markTried: (id: string): Promise<number> => store.run(MARK, "tried", id),
    /** Marks a row that is not in the database yet, right after it. */
    noteTried: (id: string): PendingRow => store.eventually([MARK, "tried", id]),
    park: (id: string): PendingRow => store.eventually([MARK, "parked", id], { isUrgent: true }),
    remove: (id: string): PendingRow => store.eventually(["DELETE FROM outbox WHERE id = ?", id]),
    async count(): Promise<{ waiting: number; parked: number }> {
      const [row] = await store.all<{ waiting: number; parked: number }>(COUNT);
      return { waiting: row?.waiting ?? 0, parked: row?.parked ?? 0 };
    },
    /** When the oldest row was queued that is not parked. */
    async oldestAt(): Promise<number | undefined> {
      const [row] = await store.all<{ at: number }>(OLDEST);
      return row?.at;
    },
  };
}

const INSERT = `INSERT INTO outbox (id, kind, person, realm, conversation, body, queued_at, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`;
const MARK = "UPDATE outbox SET state = ? WHERE id = ?";
const READ = "SELECT * FROM outbox WHERE state <> 'parked' ORDER BY id LIMIT ?";
const DROP_PARKED = `DELETE FROM outbox WHERE state = 'parked' AND kind = 'add' AND person = ? AND realm = ?
  AND conversation = ? AND replace(body, ?, '') <> body`;
const COUNT = `SELECT count(CASE WHEN state <> 'parked' THEN 1 END) AS waiting,
  count(CASE WHEN state = 'parked' THEN 1 END) AS parked FROM outbox`;
const OLDEST = "SELECT queued_at AS at FROM outbox WHERE state <> 'parked' ORDER BY queued_at LIMIT 1";

const scoped = {
  person: z.string().transform(givenPersonId),
  realm: z.enum(["open", "own"]),
  conversation: z.string(),
};
const storedMessages = z.array(z.object({ role: z.enum(["user", "assistant"]), text: z.string(), at: z.number() }));
const rowSchema = z.discriminatedUnion("kind", [
  z.object({ ...scoped, kind: z.literal("add"), body: z.string().transform(parsed(storedMessages)) }),
  z.object({ ...scoped, kind: z.literal("remove"), body: z.string().transform(parsed(z.array(z.string()))) }),
  z.object({ ...scoped, kind: z.literal("withdraw"), body: z.string() }),
]);

function parsed<Value>(schema: z.ZodType<Value>): (body: string, context: z.RefinementCtx) => Value {
  return (body, context) => {
    try {
      return schema.parse(JSON.parse(body));
    } catch {
      context.addIssue({ code: "custom", message: "not what its kind holds" });
      return z.NEVER;
    }
  };
}

function workOf(row: unknown): Work | undefined {
  const { success, data } = rowSchema.safeParse(row);
  if (!success) return undefined;
  const target = { scope: { person: data.person, realm: data.realm }, conversationId: data.conversation };
  switch (data.kind) {
    case "add":
      return { ...target, kind: "add", messages: data.body };
    case "withdraw":
      return { ...target, kind: "withdraw", text: data.body };
    case "remove":
      return { ...target, kind: "remove", ids: data.body };
  }
}
