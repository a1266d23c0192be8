/** What a row holds. Times are milliseconds since the epoch. */
export type Value = string | number | null;

/** One change, with its values in the order of its question marks. */
export type Change = readonly [sql: string, ...values: readonly Value[]];

/**
 * The database, whichever it is. Both speak the same SQL: `?` for a value (never in a literal), text and whole numbers only,
 * `INSERT ... ON CONFLICT`, `RETURNING`. A call rejects when the database refuses (locked, full, away), and then nothing of it
 * has been done.
 */
export type Store = {
  readonly kind: "sqlite" | "postgres";
  /** Changes rows, and resolves with their number once that outlives this process. */
  run(sql: string, ...values: readonly Value[]): Promise<number>;
  /** Reads rows, or changes them and returns them (`RETURNING`). Sees every change made before, here. */
  all<Row>(sql: string, ...values: readonly Value[]): Promise<Row[]>;
  /** Several changes, all or none, in their order. Resolves with the number of rows that each changed. */
  together(changes: readonly Change[]): Promise<readonly number[]>;
  /**
   * Changes rows within a moment (100 ms), after all that came before; for what may be lost when the process dies, since it
   * would then be done again. Changes that gather are written as one.
   */
  soon(sql: string, ...values: readonly Value[]): Promise<number>;
  /** Whether it takes changes at this moment. Never rejects. */
  isWritable(): Promise<boolean>;
  /** Writes what is still to be written, and closes. */
  close(): Promise<void>;
};
