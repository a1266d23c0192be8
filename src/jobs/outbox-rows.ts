import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { givenPersonId } from "../assistant/identity.ts";
import type { Scope, StoredMessage } from "../assistant/types.ts";

/** One thing to tell memory. */
export type Work = { readonly scope: Scope; readonly conversationId: string } & (
  | { readonly kind: "add"; readonly messages: readonly StoredMessage[] }
  | { readonly kind: "withdraw"; readonly text: string }
);

/** `tried`: it was sent at least once, and nobody has written down what came of it. `parked`: it can never succeed. */
export type RowState = "waiting" | "tried" | "parked";

export type OutboxRow = {
  readonly id: number;
  /** Undefined when the row cannot be read as work. */
  readonly work: Work | undefined;
  readonly state: RowState;
  readonly queuedAt: number;
};

/** The rows of the outbox. Every call throws when the database refuses (locked, full). */
export function createOutboxRows(database: DatabaseSync) {
  const insert = database.prepare(
    "INSERT INTO outbox (kind, person, realm, conversation, body, queued_at, state) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const read = database.prepare("SELECT * FROM outbox WHERE id > ? AND state <> 'parked' ORDER BY id LIMIT ?");
  const mark = database.prepare("UPDATE outbox SET state = ? WHERE id = ?");
  const remove = database.prepare("DELETE FROM outbox WHERE id = ?");
  const dropParked = database.prepare(
    `DELETE FROM outbox WHERE state = 'parked' AND kind = 'add' AND person = ? AND realm = ? AND conversation = ?
       AND instr(body, ?) > 0`,
  );
  const count = database.prepare(
    "SELECT count(*) FILTER (WHERE state <> 'parked') AS waiting, count(*) FILTER (WHERE state = 'parked') AS parked FROM outbox",
  );

  return {
    insert(work: Work, queuedAt: number, state: RowState): number {
      const body = work.kind === "add" ? JSON.stringify(work.messages) : work.text;
      const { person, realm } = work.scope;
      const { lastInsertRowid } = insert.run(work.kind, person, realm, work.conversationId, body, queuedAt, state);
      return Number(lastInsertRowid);
    },
    readAfter(id: number, limit: number): OutboxRow[] {
      return read.all(id, limit).map((row) => ({
        id: Number(row.id),
        work: workOf(row),
        state: row.state === "tried" ? "tried" : "waiting",
        queuedAt: Number(row.queued_at),
      }));
    },
    /** What is taken back must not be told later, when somebody puts a parked entry back. */
    dropParked({ scope, conversationId }: Work, text: string): void {
      dropParked.run(scope.person, scope.realm, conversationId, JSON.stringify(text).slice(1, -1));
    },
    mark(id: number, state: RowState): void {
      mark.run(state, id);
    },
    remove(id: number): void {
      remove.run(id);
    },
    count(): { waiting: number; parked: number } {
      const row = count.get();
      return { waiting: Number(row?.waiting), parked: Number(row?.parked) };
    },
  };
}

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
