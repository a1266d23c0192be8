/** As in SQLite. */
export const latestDraft = `
CREATE INDEX reply_of_channel ON reply (channel, begun_at);
`;
