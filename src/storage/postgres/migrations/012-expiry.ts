/** As in SQLite. */
export const expiry = `
ALTER TABLE remembered_person ADD COLUMN cleared_at BIGINT NOT NULL DEFAULT 0;
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
