/** A value in a row. Times are milliseconds since the epoch. */
export type Value = string | number | null;

/** One change, with its values in the order of its question marks. */
export type Change = readonly [sql: string, ...values: readonly Value[]];

export type EventualOptions = {
  /** A name for what is changed, which `isPending` knows until the change is written. */
  readonly key?: string;
  /** Writes at the end of this turn of the event loop; without it the change may gather others for 100 ms. */
  readonly isUrgent?: boolean;
};

/** A change that the store writes sooner or later. */
export type Eventual = {
  /**
   * Resolves after the first attempt with the number of rows that it changed; with undefined when the database refused, so that
   * process memory keeps the change, or when the change was dropped. Never rejects.
   */
  readonly attempted: Promise<number | undefined>;
  /** Resolves with true when the change is in the database; with false when it was dropped or lost. Never rejects. */
  readonly written: Promise<boolean>;
  /** Takes the change back; false when it is written, is being written, or may have been. */
  drop(): boolean;
};

/**
 * Inkwell's database, SQLite or Postgres. Both take the same SQL: `?` for a value (never in a literal), text and whole numbers
 * only, `INSERT ... ON CONFLICT`, `RETURNING`. Where nothing else is said, a call rejects when the database refuses (locked,
 * full, away), and then has changed nothing.
 */
export type Store = {
  /** Changes rows, and resolves with their number once that outlives this process. */
  run(sql: string, ...values: readonly Value[]): Promise<number>;
  /** Reads rows, or changes them and returns them (`RETURNING`). Sees all earlier changes of this store that were not refused. */
  all<Row>(sql: string, ...values: readonly Value[]): Promise<Row[]>;
  /** Makes several changes, all or none, in their order. Resolves with the number of rows that each changed. */
  transaction(changes: readonly Change[]): Promise<readonly number[]>;
  /**
   * Makes a change that must not fail its caller, after all changes that were asked for before. While the database refuses,
   * process memory keeps such changes (20,000, the newest) and writes them later, in their order. `onFault` is called once
   * per outage. Where a connection breaks before the answer the change is made again, so twice must come to the same as once.
   * A change that can never succeed (a broken constraint) is passed to `onFault` and dropped.
   */
  eventually(change: Change, options?: EventualOptions): Eventual;
  /** Whether an eventual change of this key is not in the database yet. */
  isPending(key: string): boolean;
  /** Attempts at once everything that was given so far. Resolves when all of it is written or refused. */
  settled(): Promise<void>;
  /**
   * Rids the files of what was changed or deleted so far: SQLite empties its log at once, or as soon as no other process reads it,
   * and rewrites the file soon; on Postgres that is left to the server's vacuum. Never rejects.
   */
  scrub(): Promise<void>;
  /** Whether the database takes changes at this moment. Never rejects. */
  isWritable(): Promise<boolean>;
  /** Writes what is left, and closes. `onFault` is called when the database still refuses something, which is lost. */
  close(): Promise<void>;
};
