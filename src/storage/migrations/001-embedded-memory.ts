/** What people said and got, for the embedded memory. */
export const embeddedMemory = `SELECT 1`;
