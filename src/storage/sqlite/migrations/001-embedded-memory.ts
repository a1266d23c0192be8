/**
 * What people said and got, for the embedded memory: one row a message, raw, and a full-text index over it.
 *
 * `scope` is the searchable token of one person and realm. `words` is the text as it is indexed where that differs from
 * `body` (languages that put no spaces between words); `ctx` holds the day and the indexed text of the two messages before it.
 * The index has external content and deletes securely: a contentless one would keep forgotten words in the file. Ids are never
 * used again, so that a late "forget this" cannot hit another message.
 */
export const embeddedMemory = `
CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  scope TEXT NOT NULL,
  conversation TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
  body TEXT NOT NULL,
  words TEXT,
  ctx TEXT NOT NULL,
  said_at INTEGER NOT NULL
) STRICT;
CREATE INDEX message_of_conversation ON message (scope, conversation, id);
CREATE INDEX message_by_age ON message (scope, said_at, id);

CREATE VIEW message_indexed AS SELECT id, coalesce(words, body) AS body, ctx, scope FROM message;

CREATE VIRTUAL TABLE message_fts USING fts5(
  body, ctx, scope,
  content='message_indexed', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
);
INSERT INTO message_fts (message_fts, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
  INSERT INTO message_fts (rowid, body, ctx, scope)
  VALUES (new.id, coalesce(new.words, new.body), new.ctx, new.scope);
END;
CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
  INSERT INTO message_fts (message_fts, rowid, body, ctx, scope)
  VALUES ('delete', old.id, coalesce(old.words, old.body), old.ctx, old.scope);
END;
CREATE TRIGGER message_changed AFTER UPDATE ON message BEGIN
  INSERT INTO message_fts (message_fts, rowid, body, ctx, scope)
  VALUES ('delete', old.id, coalesce(old.words, old.body), old.ctx, old.scope);
  INSERT INTO message_fts (rowid, body, ctx, scope)
  VALUES (new.id, coalesce(new.words, new.body), new.ctx, new.scope);
END;
`;
