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
