import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { ServiceError } from "../../assistant/errors.ts";
import { spaceWords } from "../../assistant/language/words.ts";
import type { DescribedMemory, MemoryDescriptor } from "../../assistant/memory-descriptor.ts";
import { memoryUserId, personOfMemory, placeOf } from "../../assistant/privacy/identity.ts";
import type { MemoryItem, PersonId, Scope, StoredMessage } from "../../assistant/types.ts";
import { containsPhrase } from "../words.ts";
import { dayOf, matchExpression, phraseExpression, queryWords } from "./query.ts";
import { type Candidate, rankAgain } from "./ranking.ts";
import { prepareStatements, type Statements } from "./statements.ts";
import { createTransactions, type Transactions } from "./transactions.ts";

const MAX_FOUND = 25;
const MAX_MESSAGES = 50;
const PAGE_SIZE = 50;
const REALMS = ["open", "own"] as const;

/**
 * Keeps whole messages in Inkwell's own database and finds them by their words (SQLite FTS5, bm25), and ranks the best hundred
 * again. A search also matches the day of a message and the two messages before it in its conversation, at half the weight. A
 * message that an earlier version stored is found by its day only once its context was written again. What is forgotten has
 * left the file when the call returns. A call blocks the process, usually for less than two milliseconds; forgetting a person, or
 * what is old, for some 20 at a time. `database` must have the schema of `openDatabase`. `onForgotten` is called when something was.
 */
export function createEmbeddedMemory(database: DatabaseSync, onForgotten: () => void = () => {}): DescribedMemory {
  const sql = prepareStatements(database);
  const transactions = createTransactions(database, sql, onForgotten);
  const { read, write, forget, forgetInBatches, emptyLog } = transactions;

  async function forgetOlder(person: PersonId, before: number, signal?: AbortSignal): Promise<void> {
    for (const scope of scopesOf(person)) {
      await forgetInBatches((limit) => removeOlder(sql, scope, before, limit), signal);
    }
  }

  return {
    descriptor: DESCRIPTOR,

    forgetPerson: (person, signal) => forgetOlder(person, Number.MAX_SAFE_INTEGER, signal),
    forgetOlder,

    async search(scope, query, { limit, signal }) {
      if (signal?.aborted) throw new ServiceError("memory", "stopped", { cause: signal.reason });
      const token = scopeToken(scope);
      return read(() => find(sql, token, query, limit));
    },

    async add(scope, conversationId, messages) {
      const token = scopeToken(scope);
      write(() => {
        for (const { role, text, at } of messages) {
          const ctx = contextOf(sql, token, conversationId, Number.MAX_SAFE_INTEGER, at);
          sql.add.run(token, conversationId, role, text, indexedForm(text), ctx, Math.round(at));
        }
      });
      try {
        emptyLog();
      } catch {
        // The messages are stored. After an error the caller would store them a second time.
      }
    },

    async messages(scope, conversationId, limit = MAX_MESSAGES) {
      const token = scopeToken(scope);
      return read(() => sql.messages.all(token, conversationId, clamp(limit, MAX_MESSAGES)).reverse().map(toMessage));
    },

    async list(scope, page) {
      const token = scopeToken(scope);
      return read(() => {
        const offset = (clamp(page, Number.MAX_SAFE_INTEGER / PAGE_SIZE) - 1) * PAGE_SIZE;
        const items = sql.list.all(token, PAGE_SIZE, offset).map((row) => toItem(row, 1));
        return { items, total: Number(sql.total.get(token)?.total) };
      });
    },

    async update(scope, id, text) {
      const token = scopeToken(scope);
      forget(() => {
        const row = sql.one.get(rowId(id));
        if (row?.scope !== token) throw new ServiceError("memory", "not_found");
        sql.setBody.run(text, indexedForm(text), rowId(id), token);
        rewriteContextAfter(sql, token, String(row.conversation), rowId(id));
      });
    },

    async delete(scope, id) {
      const token = scopeToken(scope);
      forget(() => {
        const row = sql.one.get(rowId(id));
        if (row && row.scope !== token) throw new ServiceError("memory", "not_found");
        if (row) remove(sql, token, String(row.conversation), rowId(id));
      });
    },

    mover: createMover(sql, transactions),

    /** Deletes a rule's own conversation whole, and of all others the messages that contain the text. */
    async withdraw(scope, conversationId, text) {
      const token = scopeToken(scope);
      const isRule = placeOf(conversationId).kind === "rule";
      forget(() => {
        const here = isRule ? sql.conversation.all(token, conversationId) : [];
        const phrase = phraseExpression(spaceWords(text), token);
        const saying = sql.saying.all(phrase, token).filter(({ body }) => containsPhrase(String(body), text));
        for (const row of [...here, ...saying]) remove(sql, token, String(row.conversation), Number(row.id));
      });
    },
  };
}

const DESCRIPTOR: MemoryDescriptor = {
  name: "embedded",
  whatItKeeps:
    "what you asked for and what I wrote, in a database file on the machine I run on. It leaves that machine only for the " +
    "language model, as part of your own requests.",
  isQueued: false,
  tellRates: { callsPerSecond: 50 }, // each call blocks the process: what waited through an outage must not hold up replies
};

/** Returns the messages of a scope that match the query best, the best first. */
function find(sql: Statements, scope: string, query: string, limit: number): MemoryItem[] {
  const words = queryWords(query, (word) => Number(sql.count.get(matchExpression(scope, [word]))?.hits));
  if (words.length === 0) return [];
  const candidates = sql.candidates.all(matchExpression(scope, words), scope).map(toCandidate);
  return rankAgain(candidates, words)
    .slice(0, clamp(limit, MAX_FOUND))
    .flatMap(({ id, score }) => sql.hit.all(id, scope).map((row) => toItem(row, score)));
}

/** The words by which a message is found beside its own: its day, and the two messages before it. */
function contextOf(sql: Statements, scope: string, conversation: string, id: number, at: number): string {
  const before = sql.previousTwo.all(scope, conversation, id).map((row) => String(row.words));
  return [dayOf(at), ...before.reverse()].join("\n");
}

/** Updates the contexts of the next two messages, which contain this one. */
function rewriteContextAfter(sql: Statements, scope: string, conversation: string, changed: number): void {
  for (const row of sql.nextTwo.all(scope, conversation, changed)) rewriteContext(sql, scope, conversation, row);
}

function rewriteContext(sql: Statements, scope: string, conversation: string, { id, said_at }: Row): void {
  sql.setContext.run(contextOf(sql, scope, conversation, Number(id), Number(said_at)), Number(id));
}

function remove(sql: Statements, scope: string, conversation: string, id: number): void {
  sql.remove.run(id, scope);
  rewriteContextAfter(sql, scope, conversation, id);
}

/**
 * Removes the oldest messages from before a time, `limit` at most, and returns with how many. Only the contexts of those that stay
 * are written again: each change of the index takes a millisecond, and the others go soon. Should that be broken off, theirs hold some words of what
 * went until it goes on.
 */
function removeOlder(sql: Statements, scope: string, before: number, limit: number): number {
  const old = sql.older.all(scope, before, limit);
  for (const { id } of old) sql.remove.run(Number(id), scope);
  const staying = new Map<number, () => void>();
  for (const { id, conversation } of old) {
    for (const next of sql.nextTwo.all(scope, String(conversation), Number(id))) {
      if (Number(next.said_at) < before) continue;
      staying.set(Number(next.id), () => rewriteContext(sql, scope, String(conversation), next));
    }
  }
  for (const rewrite of staying.values()) rewrite();
  return old.length;
}

/** Creates what gives people their messages under another id. */
function createMover(sql: Statements, { read, write }: Transactions): Required<DescribedMemory>["mover"] {
  return {
    people() {
      const tokens = read(() => sql.scopes.all().map(({ scope }) => String(scope)));
      return [...new Set(tokens.flatMap((token) => personOfMemory(userIdOf(token)) ?? []))];
    },
    move(from, to) {
      let moved = 0;
      write(() => {
        for (const realm of REALMS) {
          const [old, next] = [from, to].map((person) => scopeToken({ person, realm })) as [string, string];
          moved += Number(sql.setScope.run(next, old).changes);
        }
      });
      return moved;
    },
  };
}

type Row = Record<string, SQLOutputValue>;

function toCandidate({ id, rank, said_at, text, ctx }: Row): Candidate {
  return { id: Number(id), rank: Number(rank), at: Number(said_at), text: String(text), context: String(ctx) };
}

/** Returns the words of the index that stand for a person in each realm. */
function scopesOf(person: PersonId): string[] {
  return REALMS.map((realm) => scopeToken({ person, realm }));
}

/**
 * Returns one word of the index that stands for a person and realm. It has letters and digits only, since the index splits words
 * at other characters; it is hexadecimal, since the index ignores letter case; and it ends in `z`, which no stemmer's rule cuts.
 */
function scopeToken(scope: Scope): string {
  return `${Buffer.from(memoryUserId(scope)).toString("hex")}z`;
}

function userIdOf(token: string): string {
  return Buffer.from(token.slice(0, -1), "hex").toString();
}

/** Returns the text as the index reads it; null where that is the text itself. */
function indexedForm(text: string): string | null {
  const indexed = spaceWords(text);
  return indexed === text ? null : indexed;
}

function toItem(row: Row, score: number): MemoryItem {
  return {
    id: String(row.id),
    kind: "message",
    ...toMessage(row),
    conversationId: String(row.conversation),
    score,
  };
}

function toMessage(row: Row): StoredMessage {
  return { role: row.role === "assistant" ? "assistant" : "user", text: String(row.body), at: Number(row.said_at) };
}

/** Returns a row id; 0, which no row has, for an id that this memory never gave out. */
function rowId(id: string): number {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(Math.trunc(value) || 1, 1), Math.floor(max));
}
