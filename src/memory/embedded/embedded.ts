import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { ServiceError } from "../../assistant/errors.ts";
import type { DescribedMemory, MemoryDescriptor } from "../../assistant/memory-descriptor.ts";
import { memoryUserId, placeOf } from "../../assistant/privacy/identity.ts";
import type { MemoryItem, Scope, StoredMessage } from "../../assistant/types.ts";
import { holdsPhrase, spaced } from "../words.ts";
import { matchExpression, queryWords } from "./query.ts";

const MAX_FOUND = 25;
const MAX_MESSAGES = 50;
const PAGE_SIZE = 50;
/** Counting a word's messages stops here: beyond it no word is rare. */
const MANY_HITS = 256;

/**
 * A memory in the app's own database: whole messages, found by their words (SQLite FTS5, bm25). A message is also found by
 * the words of the two before it in its conversation, at half their weight, which is worth twelve points of recall on LoCoMo.
 * What is forgotten is gone from the file when the call returns. Calls block for as long as SQLite works, usually below a
 * millisecond. Expects the schema of `openDatabase`.
 */
export function createEmbeddedMemory(database: DatabaseSync): DescribedMemory {
  const sql = prepare(database);
  let logMayHoldForgotten = true; // a crash may have come between a deletion and the emptying of the log

  /** Runs all or nothing. */
  function write(work: () => void): void {
    guarded(() => {
      sql.begin.run();
      try {
        work();
        sql.commit.run();
      } catch (error) {
        if (database.isTransaction) sql.rollback.run();
        throw error;
      }
    });
  }

  /** Runs all or nothing, and removes what was removed from the write-ahead log as well. */
  function forget(work: () => void): void {
    logMayHoldForgotten = true;
    write(work);
    emptyLog();
  }

  /** Somebody else's reader can hold the log for a while; it is emptied with the next write then. */
  function emptyLog(): void {
    if (logMayHoldForgotten) logMayHoldForgotten = guarded(() => sql.truncateLog.get())?.busy !== 0;
  }

  /** Messages stand in the context of the two that follow, so these are written anew when one changes. */
  function rewriteContextAfter(scope: string, conversation: string, id: number): void {
    for (const row of sql.nextTwo.all(scope, conversation, id)) {
      sql.setContext.run(contextBefore(scope, conversation, Number(row.id)), Number(row.id));
    }
  }

  function contextBefore(scope: string, conversation: string, id: number): string {
    return sql.previousTwo
      .all(scope, conversation, id)
      .map((row) => String(row.words))
      .reverse()
      .join("\n");
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
      return guarded(() => {
        const words = queryWords(query, (word) => Number(sql.count.get(matchExpression(token, [word]))?.hits));
        if (words.length === 0) return [];
        const rows = sql.search.all(matchExpression(token, words), clamp(limit, MAX_FOUND), token);
        const best = Number(rows[0]?.rank);
        return rows.map((row) => toItem(row, Number(row.rank) / best));
      });
    },

    async add(scope, conversationId, messages) {
      const token = scopeToken(scope);
      write(() => {
        for (const { role, text, at } of messages) {
          const ctx = contextBefore(token, conversationId, Number.MAX_SAFE_INTEGER);
          sql.add.run(token, conversationId, role, text, indexedForm(text), ctx, Math.round(at));
        }
      });
      try {
        emptyLog();
      } catch {
        // The messages are stored: an error would make the caller store them twice.
      }
    },

    async messages(scope, conversationId, limit = MAX_MESSAGES) {
      const token = scopeToken(scope);
      return guarded(() =>
        sql.messages.all(token, conversationId, clamp(limit, MAX_MESSAGES)).reverse().map(toMessage),
      );
    },

    async list(scope, page) {
      const token = scopeToken(scope);
      return guarded(() => {
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

    /** A rule's own conversation goes whole; of any other, the messages that hold the text. */
    async withdraw(scope, conversationId, text) {
      const token = scopeToken(scope);
      const whole = placeOf(conversationId).kind === "rule";
      forget(() => {
        for (const row of sql.conversation.all(token, conversationId)) {
          if (whole || holdsPhrase(String(row.body), text)) {
            remove(token, conversationId, Number(row.id));
          }
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
  tellRates: { callsPerSecond: 50 }, // what waited through an outage must not block replies: each call blocks the process
};

type Row = Record<string, SQLOutputValue>;

function prepare(database: DatabaseSync) {
  const statement = (sql: string): StatementSync => database.prepare(sql);
  return {
    begin: statement("BEGIN IMMEDIATE"),
    commit: statement("COMMIT"),
    rollback: statement("ROLLBACK"),
    truncateLog: statement("PRAGMA wal_checkpoint(TRUNCATE)"),
    // The scope stands in the index, which makes the search fast, and is compared once more with the row itself.
    search: statement(`
      SELECT message.id, role, body, conversation, said_at, hit.rank
      FROM (
        SELECT rowid AS id, bm25(message_fts, 1, 0.5, 0) AS rank FROM message_fts
        WHERE message_fts MATCH ? ORDER BY rank, rowid DESC LIMIT ?
      ) AS hit JOIN message ON message.id = hit.id
      WHERE message.scope = ? ORDER BY hit.rank, said_at DESC, message.id DESC`),
    count: statement(`
      SELECT count(*) AS hits FROM (SELECT 1 FROM message_fts WHERE message_fts MATCH ? LIMIT ${MANY_HITS})`),
    add: statement(`
      INSERT INTO message (scope, conversation, role, body, words, ctx, said_at) VALUES (?, ?, ?, ?, ?, ?, ?)`),
    messages: statement(`
      SELECT role, body, said_at FROM message WHERE scope = ? AND conversation = ? ORDER BY id DESC LIMIT ?`),
    conversation: statement("SELECT id, body FROM message WHERE scope = ? AND conversation = ? ORDER BY id"),
    list: statement(`
      SELECT id, role, body, conversation, said_at FROM message
      WHERE scope = ? ORDER BY said_at DESC, id DESC LIMIT ? OFFSET ?`),
    total: statement("SELECT count(*) AS total FROM message WHERE scope = ?"),
    one: statement("SELECT scope, conversation FROM message WHERE id = ?"),
    // Of a long message its beginning is context enough; whole drafts would treble the file.
    previousTwo: statement(`
      SELECT substr(coalesce(words, body), 1, 2000) AS words FROM message
      WHERE scope = ? AND conversation = ? AND id < ? ORDER BY id DESC LIMIT 2`),
    nextTwo: statement(`
      SELECT id FROM message WHERE scope = ? AND conversation = ? AND id > ? ORDER BY id LIMIT 2`),
    setBody: statement("UPDATE message SET body = ?, words = ? WHERE id = ? AND scope = ?"),
    setContext: statement("UPDATE message SET ctx = ? WHERE id = ?"),
    remove: statement("DELETE FROM message WHERE id = ? AND scope = ?"),
  };
}

/**
 * The id of a person and realm as one word of the index: letters and digits only, since any other character would split it,
 * in hexadecimal, since the index ignores letter case, and with a `z` at the end, which no rule of the stemmer touches.
 */
function scopeToken(scope: Scope): string {
  return `${Buffer.from(memoryUserId(scope)).toString("hex")}z`;
}

function indexedForm(text: string): string | null {
  const words = spaced(text);
  return words === text ? null : words;
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

/** An id that was never given out is 0, which no row has. */
function rowId(id: string): number {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(Math.trunc(value) || 1, 1), Math.floor(max));
}

/** Primary result codes that speak of the disk or of a lock, not of a mistake of ours (sqlite.org/rescode.html). */
const OUTAGES: ReadonlySet<number> = new Set([
  5, // BUSY
  6, // LOCKED
  8, // READONLY
  10, // IOERR
  11, // CORRUPT
  13, // FULL
  14, // CANTOPEN
  26, // NOTADB
]);

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isOutage(error)) throw new ServiceError("memory", "unavailable", { cause: error });
    throw error;
  }
}

function isOutage(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && OUTAGES.has(Number(error.errcode) & 0xff);
}
