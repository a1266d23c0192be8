/** Ids that the app makes, so that an entry has one before it is written. Those there so far sort before all new ones. */
export const outboxIds = `
CREATE TABLE outbox_new (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('add', 'withdraw')),
  person TEXT NOT NULL,
  realm TEXT NOT NULL CHECK (realm IN ('open', 'own')),
  conversation TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'tried', 'parked')),
  queued_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO outbox_new (id, kind, person, realm, conversation, body, state, queued_at)
  SELECT printf('%015d', id), kind, person, realm, conversation, body, state, queued_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
`;
