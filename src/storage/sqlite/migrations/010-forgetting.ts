/**
 * What is kept of a forgotten note when its text is gone, the key that a person's words are hashed with for that, and
 * deletions of single memories in the outbox.
 */
export const forgetting = `
ALTER TABLE note ADD COLUMN sealed TEXT;

CREATE TABLE forgetting_key (
  person TEXT PRIMARY KEY,
  key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox_new (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('add', 'withdraw', 'remove')),
  person TEXT NOT NULL,
  realm TEXT NOT NULL CHECK (realm IN ('open', 'own')),
  conversation TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'tried', 'parked')),
  queued_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO outbox_new (id, kind, person, realm, conversation, body, state, queued_at)
  SELECT id, kind, person, realm, conversation, body, state, queued_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
`;
