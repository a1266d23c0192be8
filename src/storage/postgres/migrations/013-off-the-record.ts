/** As in SQLite. */
export const offTheRecord = `
CREATE TABLE off_record_thread (
  thread TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (thread, person)
);
CREATE INDEX off_record_thread_person ON off_record_thread (person);
`;
