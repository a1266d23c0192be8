/**
 * The ids that people had in memory before their workspace joined an organisation. An empty one says that there is none; without a
 * row nobody has looked yet.
 */
export const formerIds = `
CREATE TABLE former_id (
  person TEXT NOT NULL,
  former TEXT NOT NULL,
  PRIMARY KEY (person, former)
) STRICT, WITHOUT ROWID;
`;

/** As on Postgres, where `delivery_age` is new. What is past its time is deleted in small batches, each of which looks for it. */
export const ages = `
CREATE INDEX reply_age ON reply (begun_at);
CREATE INDEX retry_age ON retry (kept_at);
CREATE INDEX open_question_age ON open_question (asked_at);
CREATE INDEX followed_thread_age ON followed_thread (followed_at);
CREATE INDEX note_forgotten ON note (forgotten_at) WHERE body <> '';
CREATE INDEX outbox_parked ON outbox (queued_at) WHERE state = 'parked';
CREATE INDEX outbox_waiting ON outbox (queued_at) WHERE state <> 'parked';
`;

/**
 * Whom memory was told of, since MemOS does not say who is in it, and when last; and whose account is deactivated since when. In the
 * embedded memory people stand as its scopes: their id and realm in hexadecimal, with a letter behind. What else holds a
 * forgotten text is found by its person.
 */
export const leaving = `
CREATE TABLE remembered_person (
  person TEXT PRIMARY KEY,
  told_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO remembered_person (person, told_at)
  SELECT DISTINCT CASE WHEN substr(id, -5) = '_open' THEN substr(id, 1, length(id) - 5) ELSE id END, 0 FROM (
    SELECT CAST(unhex(substr(scope, 1, length(scope) - 1)) AS TEXT) AS id FROM message
    UNION SELECT person FROM note
    UNION SELECT person FROM followed_thread
  ) WHERE id <> '';

CREATE TABLE deactivated_person (
  person TEXT PRIMARY KEY,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX retry_person ON retry (person);
CREATE INDEX open_question_person ON open_question (person);
`;

/**
 * When memory was last rid of what it had kept of somebody for too long, so that one of whom it cannot be rid holds up nobody else.
 * Memory may keep something of everybody of whom there is a row of any kind, and no longer a note.
 */
export const expiry = `
ALTER TABLE remembered_person ADD COLUMN cleared_at INTEGER NOT NULL DEFAULT 0;
INSERT INTO remembered_person (person, told_at)
  SELECT person, 0 FROM (
    SELECT person FROM note_owner
    UNION ALL SELECT person FROM forgetting_key
    UNION ALL SELECT person FROM declined
    UNION ALL SELECT person FROM former_id
    UNION ALL SELECT person FROM outbox
    UNION ALL SELECT person FROM retry
    UNION ALL SELECT person FROM open_question
    UNION ALL SELECT person FROM note
    UNION ALL SELECT person FROM followed_thread
  ) AS known WHERE person <> ''
  ON CONFLICT (person) DO NOTHING;
`;

/** Threads in which something was said off the record, by their ids, and who said it. */
export const offTheRecord = `
CREATE TABLE off_record_thread (
  thread TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (thread, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX off_record_thread_person ON off_record_thread (person);
`;

/** Sessions that have a title: by a request's draft, or by their person, where `request` is empty. */
export const sessionTitles = `
CREATE TABLE session_title (
  thread TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  request TEXT NOT NULL,
  noted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_title_person ON session_title (person);
CREATE INDEX session_title_age ON session_title (noted_at);
`;

/** Whether people found their drafts good: 1 or 0. */
export const ratings = `
CREATE TABLE rating (
  person TEXT NOT NULL,
  draft TEXT NOT NULL,
  is_good INTEGER NOT NULL,
  rated_at INTEGER NOT NULL,
  PRIMARY KEY (person, draft)
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_age ON rating (rated_at);
`;

/**
 * What goes with a draft that its author sees before a channel does: who wants that everywhere, the threads of a DM whose drafts are
 * meant for a channel, with the kind of its readers and the last message that was not for them, and what was posted from there.
 */
export const draftsFirst = `
CREATE TABLE drafts_first (
  person TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE meant_thread (
  thread TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  channel TEXT NOT NULL,
  readers TEXT NOT NULL,
  since TEXT NOT NULL,
  meant_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX meant_thread_age ON meant_thread (meant_at);
CREATE INDEX meant_thread_person ON meant_thread (person);
CREATE TABLE posted_draft (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  channel TEXT NOT NULL,
  ts TEXT NOT NULL,
  begun_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX posted_draft_age ON posted_draft (begun_at);
CREATE INDEX posted_draft_person ON posted_draft (person);
`;
