/** As in SQLite. */
export const formerIds = `
CREATE TABLE former_id (
  person TEXT COLLATE "C" NOT NULL,
  former TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (person, former)
);
`;
