import type { Store } from "./store.ts";

/** Rows of a table that are deleted when they are old, with names of SQL that are the same in both databases. */
export type Expiring = {
  readonly table: string;
  /** The columns of the primary key. */
  readonly key: string;
  /** The column that says when a row's time began, in milliseconds since the epoch. */
  readonly time: string;
  /** Which rows grow old; without it all. On Postgres an index of `time` has the same condition. */
  readonly where?: string;
};

/** The database as work sees it for which nobody waits. */
export type UpkeepStore = Pick<Store, "run" | "all" | "transaction" | "scrub"> & {
  /**
   * Returns a function that deletes at most `limit` of the rows from before a time, and resolves with their number: fewer than
   * `limit` when none is left. Rejects when the database refuses; what was deleted by earlier calls stays deleted.
   */
  expire(rows: Expiring, before: number): (limit: number) => Promise<number>;
};
