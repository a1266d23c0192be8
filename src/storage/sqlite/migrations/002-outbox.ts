/** What memory has not been told yet. Ids are never used again, since the reader remembers how far it came. */
export const outbox = `
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('add', 'withdraw')),
  person TEXT NOT NULL,
  realm TEXT NOT NULL CHECK (realm IN ('open', 'own')),
  conversation TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'tried', 'parked')),
  queued_at INTEGER NOT NULL
) STRICT;
`;
