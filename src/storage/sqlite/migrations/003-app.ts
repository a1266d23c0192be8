/** The app's own rows: notes, what Slack has delivered, threads that Inkwell follows, what waits for an answer or a retry. */
export const app = `
CREATE TABLE note (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('rule', 'fact')),
  body TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  origin_kind TEXT NOT NULL,
  origin_channel TEXT NOT NULL,
  origin_conversation TEXT NOT NULL,
  forgotten_at INTEGER
) STRICT;
CREATE INDEX note_of_person ON note (person, forgotten_at, said_at);

CREATE TABLE delivery (
  key TEXT PRIMARY KEY,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_age ON delivery (seen_at);

CREATE TABLE followed_thread (
  thread TEXT NOT NULL,
  person TEXT NOT NULL,
  followed_at INTEGER NOT NULL,
  PRIMARY KEY (thread, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE open_question (
  conversation TEXT NOT NULL,
  person TEXT NOT NULL,
  body TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  PRIMARY KEY (conversation, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE retry (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  body TEXT NOT NULL,
  kept_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
