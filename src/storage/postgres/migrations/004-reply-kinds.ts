/** As in SQLite. */
export const replyKinds = `
CREATE TABLE reply_kind (
  conversation TEXT NOT NULL,
  reply_hash TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (conversation, reply_hash)
);
ALTER TABLE reply ADD COLUMN kind TEXT;
`;
