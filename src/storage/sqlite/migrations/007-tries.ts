/** How often a delivery was taken up again after a crash. */
export const tries = `
ALTER TABLE delivery ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
`;
