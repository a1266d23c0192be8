/**
 * The app's own rows and the outbox, with the names and columns that they have in SQLite. Keys compare byte by byte
 * (`COLLATE "C"`), as in SQLite, whatever language the server sorts by. Memory is not among them: on Postgres it is MemOS.
 */
export const app = `
CREATE TABLE note (
  id TEXT COLLATE "C" PRIMARY KEY,
  person TEXT COLLATE "C" NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('rule', 'fact')),
  body TEXT NOT NULL,
  said_at BIGINT NOT NULL,
  origin_kind TEXT NOT NULL,
  origin_channel TEXT NOT NULL,
  origin_conversation TEXT NOT NULL,
  forgotten_at BIGINT,
  rowid BIGINT GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX note_of_person ON note (person, forgotten_at, said_at);

CREATE TABLE delivery (
  key TEXT COLLATE "C" PRIMARY KEY,
  seen_at BIGINT NOT NULL,
  body TEXT
);

CREATE TABLE followed_thread (
  thread TEXT COLLATE "C" NOT NULL,
  person TEXT COLLATE "C" NOT NULL,
  followed_at BIGINT NOT NULL,
  PRIMARY KEY (thread, person)
);

CREATE TABLE open_question (
  conversation TEXT COLLATE "C" NOT NULL,
  person TEXT COLLATE "C" NOT NULL,
  body TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  PRIMARY KEY (conversation, person)
);

CREATE TABLE retry (
  id TEXT COLLATE "C" PRIMARY KEY,
  person TEXT COLLATE "C" NOT NULL,
  body TEXT NOT NULL,
  kept_at BIGINT NOT NULL
);

CREATE TABLE reply (
  request TEXT COLLATE "C" PRIMARY KEY,
  channel TEXT COLLATE "C" NOT NULL,
  thread TEXT COLLATE "C" NOT NULL,
  messages TEXT NOT NULL,
  body TEXT,
  begun_at BIGINT NOT NULL
);
CREATE INDEX reply_of_thread ON reply (channel, thread);

CREATE TABLE outbox (
  id TEXT COLLATE "C" PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('add', 'withdraw')),
  person TEXT COLLATE "C" NOT NULL,
  realm TEXT NOT NULL CHECK (realm IN ('open', 'own')),
  conversation TEXT COLLATE "C" NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'tried', 'parked')),
  queued_at BIGINT NOT NULL
);
`;
