/** "Make it shorter" in the main field of a DM goes on with the latest draft there. */
export const latestDraft = `
CREATE INDEX reply_of_channel ON reply (channel, begun_at);
`;
