import type { DatabaseSync, StatementSync } from "node:sqlite";

export type Statements = ReturnType<typeof prepareStatements>;

/** The count of messages with a word stops here: no more frequent word is rare. */
const MANY_HITS = 256;
/** So many messages are ranked again. */
const MAX_CANDIDATES = 100;
/** The beginning of a long message tells what it is about. */
const LOOKED_AT_CHARS = 2000;

/** Prepares everything that the embedded memory asks of SQLite. Throws where the schema of `openDatabase` is missing. */
export function prepareStatements(database: DatabaseSync) {
  const statement = (sql: string): StatementSync => database.prepare(sql);
  return {
    begin: statement("BEGIN IMMEDIATE"),
    commit: statement("COMMIT"),
    rollback: statement("ROLLBACK"),
    truncateLog: statement("PRAGMA wal_checkpoint(TRUNCATE)"),
    // The scope is a word in the index, so that the search is fast. The row's own scope is compared too, to be safe.
    candidates: statement(`
      SELECT message.id, hit.rank, said_at, substr(coalesce(words, body), 1, ${LOOKED_AT_CHARS}) AS text, ctx
      FROM (
        SELECT rowid AS id, bm25(message_fts, 1, 0.5, 0) AS rank FROM message_fts
        WHERE message_fts MATCH ? ORDER BY rank, rowid DESC LIMIT ${MAX_CANDIDATES}
      ) AS hit JOIN message ON message.id = hit.id
      WHERE message.scope = ?`),
    hit: statement("SELECT id, role, body, conversation, said_at FROM message WHERE id = ? AND scope = ?"),
    count: statement(`
      SELECT count(*) AS hits FROM (SELECT 1 FROM message_fts WHERE message_fts MATCH ? LIMIT ${MANY_HITS})`),
    add: statement(`
      INSERT INTO message (scope, conversation, role, body, words, ctx, said_at) VALUES (?, ?, ?, ?, ?, ?, ?)`),
    messages: statement(`
      SELECT role, body, said_at FROM message WHERE scope = ? AND conversation = ? ORDER BY id DESC LIMIT ?`),
    conversation: statement(
      "SELECT id, conversation, body FROM message WHERE scope = ? AND conversation = ? ORDER BY id",
    ),
    saying: statement(`
      SELECT id, conversation, body FROM message
      WHERE id IN (SELECT rowid FROM message_fts WHERE message_fts MATCH ?) AND scope = ? ORDER BY id`),
    list: statement(`
      SELECT id, role, body, conversation, said_at FROM message
      WHERE scope = ? ORDER BY said_at DESC, id DESC LIMIT ? OFFSET ?`),
    total: statement("SELECT count(*) AS total FROM message WHERE scope = ?"),
    one: statement("SELECT scope, conversation FROM message WHERE id = ?"),
    // The beginning of a long message is context enough. Whole drafts would make the file three times as large.
    previousTwo: statement(`
      SELECT substr(coalesce(words, body), 1, 2000) AS words FROM message
      WHERE scope = ? AND conversation = ? AND id < ? ORDER BY id DESC LIMIT 2`),
    nextTwo: statement(`
      SELECT id, said_at FROM message WHERE scope = ? AND conversation = ? AND id > ? ORDER BY id LIMIT 2`),
    setBody: statement("UPDATE message SET body = ?, words = ? WHERE id = ? AND scope = ?"),
    setContext: statement("UPDATE message SET ctx = ? WHERE id = ?"),
    scopes: statement("SELECT DISTINCT scope FROM message"),
    setScope: statement("UPDATE message SET scope = ? WHERE scope = ?"),
    older: statement(
      "SELECT id, conversation FROM message WHERE scope = ? AND said_at < ? ORDER BY said_at, id LIMIT ?",
    ),
    remove: statement("DELETE FROM message WHERE id = ? AND scope = ?"),
  };
}
