/** As in SQLite. */
export const forgetting = `
ALTER TABLE note ADD COLUMN sealed TEXT;

CREATE TABLE forgetting_key (
  person TEXT COLLATE "C" PRIMARY KEY,
  key TEXT NOT NULL
);

ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('add', 'withdraw', 'remove'));
`;
