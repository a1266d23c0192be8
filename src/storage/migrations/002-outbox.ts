/** What memory has not been told yet. */
export const outbox = `SELECT 1`;
