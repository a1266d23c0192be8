/** How much of a service's rate limits is used up, and when a service last asked a workspace for patience. */
export const budgets = `
CREATE TABLE budget (
  key TEXT PRIMARY KEY,
  next_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE limited_workspace (
  workspace TEXT PRIMARY KEY,
  limited_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
