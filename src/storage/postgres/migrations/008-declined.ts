/** As in SQLite. */
export const declined = `
CREATE TABLE declined (
  person TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  declined_at BIGINT NOT NULL,
  PRIMARY KEY (person, id)
);
`;
