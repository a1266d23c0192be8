/** What Slack handed over and nobody has finished yet, and how far replies came. */
export const durability = `
ALTER TABLE delivery ADD COLUMN body TEXT;
CREATE INDEX delivery_unfinished ON delivery (seen_at) WHERE body IS NOT NULL;

CREATE TABLE reply (
  request TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  thread TEXT NOT NULL,
  messages TEXT NOT NULL,
  body TEXT,
  begun_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_age ON reply (begun_at);
CREATE INDEX reply_of_thread ON reply (channel, thread);
`;
