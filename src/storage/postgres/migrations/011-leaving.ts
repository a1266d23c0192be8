/** As in SQLite. */
export const leaving = `
CREATE TABLE remembered_person (
  person TEXT COLLATE "C" PRIMARY KEY,
  told_at BIGINT NOT NULL
);
INSERT INTO remembered_person (person, told_at) SELECT person, 0 FROM note UNION SELECT person, 0 FROM followed_thread;

CREATE TABLE deactivated_person (
  person TEXT COLLATE "C" PRIMARY KEY,
  since BIGINT NOT NULL
);

CREATE INDEX retry_person ON retry (person);
CREATE INDEX open_question_person ON open_question (person);
`;
