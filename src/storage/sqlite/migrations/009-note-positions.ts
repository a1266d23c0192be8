/**
 * The position of a note in its person's list, in thousandths of the millisecond in which it was said: an edited note has the
 * position of the one before it. `twin` is a hash that notes with the same text share; the app fills it in, since SQL does not
 * know when two texts are the same. Every change of a person's notes begins with their row in `note_owner`, which on Postgres
 * makes two changes wait for each other.
 */
export const notePositions = `
ALTER TABLE note ADD COLUMN twin TEXT;
ALTER TABLE note ADD COLUMN restored_at INTEGER;
ALTER TABLE note ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
UPDATE note SET position = said_at * 1000 + (
  SELECT count(*) FROM note AS other
  WHERE other.person = note.person AND other.said_at = note.said_at AND other.rowid < note.rowid
);
CREATE TABLE note_owner (
  person TEXT PRIMARY KEY,
  changes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
