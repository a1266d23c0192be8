/** What a row holds. Times are milliseconds since the epoch. */
export type Value = string | number | null;

/** One change, with its values in the order of its question marks. */
export type Change = readonly [sql: string, ...values: readonly Value[]];

/** A change that is written within a moment. */
export type Soon = {
  /** The number of rows that it changed, once it has been written. Rejects when the database refuses it. */
  readonly written: Promise<number>;
  /** Takes it back, so that nothing happens (`written` resolves with 0); false when it is too late for that. */
  drop(): boolean;
};

/**
 * The database, whichever it is. Both speak the same SQL: `?` for a value (never in a literal), text and whole numbers only,
 * `INSERT ... ON CONFLICT`, `RETURNING`. A call rejects when the database refuses (locked, full, away), and then nothing of it
 * has been done.
 */
export type Store = {
  readonly kind: "sqlite" | "postgres";
  /** Changes rows, and resolves with their number once that outlives this process. */
  run(sql: string, ...values: readonly Value[]): Promise<number>;
  /** Reads rows, or changes them and returns them (`RETURNING`). Sees every change that was made before, through this store. */
  all<Row>(sql: string, ...values: readonly Value[]): Promise<Row[]>;
  /** Several changes, all or none, in their order. Resolves with the number of rows that each changed. */
  together(changes: readonly Change[]): Promise<readonly number[]>;
  /**
   * Changes rows within a moment (100 ms), after all changes made before; for what may be lost when the process dies, since it
   * would then be done again. What gathers is written as one. Whoever does not care what becomes of it need not look.
   */
  soon(sql: string, ...values: readonly Value[]): Soon;
  /** Resolves when all that was given so far has been written or refused, without waiting for its moment. */
  settled(): Promise<void>;
  /** Whether it takes changes at this moment. Never rejects. */
  isWritable(): Promise<boolean>;
  /** Writes what is still to be written, and closes. */
  close(): Promise<void>;
};
