/** As in SQLite. */
export const offTheRecord = `
CREATE TABLE off_record_thread (
  thread TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (thread, person)
);
CREATE INDEX off_record_thread_person ON off_record_thread (person);
`;

/** As in SQLite. */
export const sessionTitles = `
CREATE TABLE session_title (
  thread TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  request TEXT NOT NULL,
  noted_at BIGINT NOT NULL
);
CREATE INDEX session_title_person ON session_title (person);
CREATE INDEX session_title_age ON session_title (noted_at);
`;

/** As in SQLite. */
export const ratings = `
CREATE TABLE rating (
  person TEXT NOT NULL,
  draft TEXT NOT NULL,
  is_good BIGINT NOT NULL,
  rated_at BIGINT NOT NULL,
  PRIMARY KEY (person, draft)
);
CREATE INDEX rating_age ON rating (rated_at);
`;

/** As in SQLite. */
export const draftsFirst = `
CREATE TABLE drafts_first (
  person TEXT PRIMARY KEY
);
CREATE TABLE meant_thread (
  thread TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  channel TEXT NOT NULL,
  readers TEXT NOT NULL,
  since TEXT NOT NULL,
  meant_at BIGINT NOT NULL
);
CREATE INDEX meant_thread_age ON meant_thread (meant_at);
CREATE INDEX meant_thread_person ON meant_thread (person);
CREATE TABLE posted_draft (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  channel TEXT NOT NULL,
  ts TEXT NOT NULL,
  begun_at BIGINT NOT NULL
);
CREATE INDEX posted_draft_age ON posted_draft (begun_at);
CREATE INDEX posted_draft_person ON posted_draft (person);
`;
