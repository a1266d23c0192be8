/** What people said *No* to when they were asked whether it is to last. */
export const declined = `
CREATE TABLE declined (
  person TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  declined_at INTEGER NOT NULL,
  PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
`;
