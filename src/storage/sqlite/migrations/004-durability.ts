/**
 * What Slack handed over and nobody has finished yet, and how far replies came. No indexes: these columns are searched at a
 * start and once an hour, and written for every answer.
 */
export const durability = `
ALTER TABLE delivery ADD COLUMN body TEXT;

CREATE TABLE reply (
  request TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  thread TEXT NOT NULL,
  messages TEXT NOT NULL,
  body TEXT,
  begun_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
