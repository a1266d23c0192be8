/** How much of a service's rate limits is used up by all processes, with the names and columns that it has in SQLite. */
export const budgets = `
CREATE TABLE budget (
  key TEXT COLLATE "C" PRIMARY KEY,
  next_at BIGINT NOT NULL
);

CREATE TABLE limited_workspace (
  workspace TEXT COLLATE "C" PRIMARY KEY,
  limited_at BIGINT NOT NULL
);
`;
