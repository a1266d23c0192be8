/** As in SQLite. The row of `note_owner` is a lock: two changes of one person's notes wait for each other. */
export const notePositions = `
ALTER TABLE note ADD COLUMN twin TEXT;
ALTER TABLE note ADD COLUMN restored_at BIGINT;
ALTER TABLE note ADD COLUMN position BIGINT NOT NULL DEFAULT 0;
UPDATE note SET position = said_at * 1000 + (
  SELECT count(*) FROM note AS other
  WHERE other.person = note.person AND other.said_at = note.said_at AND other.rowid < note.rowid
);
CREATE TABLE note_owner (
  person TEXT COLLATE "C" PRIMARY KEY,
  changes BIGINT NOT NULL
);
`;
