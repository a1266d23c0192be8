import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { ServiceError } from "../../assistant/errors.ts";
import { spaceWords } from "../../assistant/language/words.ts";
import type { DescribedMemory, MemoryDescriptor } from "../../assistant/memory-descriptor.ts";
import { memoryUserId, placeOf } from "../../assistant/privacy/identity.ts";
import type { MemoryItem, Scope, StoredMessage } from "../../assistant/types.ts";
import { containsPhrase } from "../words.ts";
import { dayOf, matchExpression, queryWords } from "./query.ts";
import { type Candidate, rankAgain } from "./ranking.ts";
import { prepareStatements } from "./statements.ts";
import { createTransactions } from "./transactions.ts";

const MAX_FOUND = 25;
const MAX_MESSAGES = 50;
const PAGE_SIZE = 50;

/**
 * Keeps whole messages in Inkwell's own database and finds them by their words (SQLite FTS5, bm25), and ranks the best hundred
 * again. A search also matches the day of a message and the two messages before it in its conversation, at half the weight. A
 * message that an earlier version stored is found by its day only once its context was written again. What is forgotten has
 * left the file when the call returns. A call blocks the process, usually for less than two milliseconds. `database` must
 * have the schema of `openDatabase`.
 */
export function createEmbeddedMemory(database: DatabaseSync): DescribedMemory {
  const sql = prepareStatements(database);
  const { read, write, forget, emptyLog } = createTransactions(database, sql);

  /** Updates the contexts of the next two messages, which contain this one. */
  function rewriteContextAfter(scope: string, conversation: string, changed: number): void {
    for (const row of sql.nextTwo.all(scope, conversation, changed)) {
      const id = Number(row.id);
      sql.setContext.run(contextOf(scope, conversation, id, Number(row.said_at)), id);
    }
  }

  /** The words by which a message is found beside its own: its day, and the two messages before it. */
  function contextOf(scope: string, conversation: string, id: number, at: number): string {
    const before = sql.previousTwo.all(scope, conversation, id).map((row) => String(row.words));
    return [dayOf(at), ...before.reverse()].join("\n");
  }

  function remove(scope: string, conversation: string, id: number): void {
    sql.remove.run(id, scope);
    rewriteContextAfter(scope, conversation, id);
  }

  return {
    descriptor: DESCRIPTOR,

    async search(scope, query, { limit, signal }) {
      if (signal?.aborted) throw new ServiceError("memory", "stopped", { cause: signal.reason });
      const token = scopeToken(scope);
      return read(() => {
        const words = queryWords(query, (word) => Number(sql.count.get(matchExpression(token, [word]))?.hits));
        if (words.length === 0) return [];
        const candidates = sql.candidates.all(matchExpression(token, words), token).map(toCandidate);
        return rankAgain(candidates, words)
          .slice(0, clamp(limit, MAX_FOUND))
          .flatMap(({ id, score }) => sql.hit.all(id, token).map((row) => toItem(row, score)));
      });
    },

    async add(scope, conversationId, messages) {
      const token = scopeToken(scope);
      write(() => {
        for (const { role, text, at } of messages) {
          const ctx = contextOf(token, conversationId, Number.MAX_SAFE_INTEGER, at);
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
        rewriteContextAfter(token, String(row.conversation), rowId(id));
      });
    },

    async delete(scope, id) {
      const token = scopeToken(scope);
      forget(() => {
        const row = sql.one.get(rowId(id));
        if (row && row.scope !== token) throw new ServiceError("memory", "not_found");
        if (row) remove(token, String(row.conversation), rowId(id));
      });
    },

    /** Deletes a rule's own conversation whole. Of any other it deletes the messages that contain the text. */
    async withdraw(scope, conversationId, text) {
      const token = scopeToken(scope);
      const isRule = placeOf(conversationId).kind === "rule";
      forget(() => {
        for (const row of sql.conversation.all(token, conversationId)) {
          if (isRule || containsPhrase(String(row.body), text)) remove(token, conversationId, Number(row.id));
        }
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

type Row = Record<string, SQLOutputValue>;

function toCandidate({ id, rank, said_at, text, ctx }: Row): Candidate {
  return { id: Number(id), rank: Number(rank), at: Number(said_at), text: String(text), context: String(ctx) };
}

/**
 * Returns one word of the index that stands for a person and realm. It has letters and digits only, since the index splits words
 * at other characters; it is hexadecimal, since the index ignores letter case; and it ends in `z`, which no stemmer's rule cuts.
 */
function scopeToken(scope: Scope): string {
  return `${Buffer.from(memoryUserId(scope)).toString("hex")}z`;
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
