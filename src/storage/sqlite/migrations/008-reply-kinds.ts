/** Which replies were no drafts, by a hash of their text; and what a reply is, for one that a crash cuts off. */
export const replyKinds = `
CREATE TABLE reply_kind (
  conversation TEXT NOT NULL,
  reply_hash TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (conversation, reply_hash)
) STRICT, WITHOUT ROWID;
ALTER TABLE reply ADD COLUMN kind TEXT;
`;
