/** As in SQLite, whose rows may move here; requests are counted where they are jobs. */
export const tries = `
ALTER TABLE delivery ADD COLUMN tries BIGINT NOT NULL DEFAULT 0;
`;
