import type { StatementSync } from "node:sqlite";
import type { Change, Value } from "../store.ts";
import type { Database } from "./database.ts";

/** Changes that are made all or none. One of the two callbacks is called. */
export type Batch = {
  readonly changes: readonly Change[];
  /** After the database has refused one eventual batch, those behind it are refused without an attempt, so that they stay in order. */
  readonly isEventual: boolean;
  readonly written: (changed: readonly number[]) => void;
  readonly refused: (error: unknown) => void;
};

/**
 * Writes batches as one transaction, since one commit costs as much as many changes. Where that is refused, each batch is
 * written by itself, so that none fails because of another. A transaction begins and ends within one call, so other users of
 * the same connection never find themselves inside one.
 */
export function createBatchWriter(database: Database) {
  const statement = createStatements(database);
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const change = ([sql, ...values]: Change) => Number(statement(sql).run(...values).changes);

  /** Commits what `work` does. Returns undefined when it was rolled back, after `onUndone` was called. Throws without the lock. */
  function transact<Result>(work: () => Result, onUndone: (error: unknown) => void): Result | undefined {
    begin.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      onUndone(error);
      return undefined;
    }
  }

  function writeOne({ changes, written, refused }: Batch): void {
    try {
      const done = changes.length === 1 ? changes.map(change) : transact(() => changes.map(change), refused);
      if (done) written(done);
    } catch (error) {
      refused(error);
    }
  }

  function writeEach(batches: readonly Batch[]): void {
    let refusal: { readonly error: unknown } | undefined;
    for (const batch of batches) {
      const refused = (error: unknown) => {
        if (batch.isEventual && !isOfChange(error)) refusal = { error };
        batch.refused(error);
      };
      if (batch.isEventual && refusal) batch.refused(refusal.error);
      else writeOne({ ...batch, refused });
    }
  }

  function writeAll(batches: readonly Batch[]): void {
    try {
      const each = () => writeEach(batches);
      const done = transact(() => batches.map(({ changes }) => changes.map(change)), each);
      for (const [index, changed] of done?.entries() ?? []) batches[index]?.written(changed);
    } catch (error) {
      for (const { refused } of batches) refused(error); // trying each would wait for the same lock again and again
    }
  }

  return {
    read: (sql: string, values: readonly Value[]) => statement(sql).all(...values),
    write(batches: readonly Batch[]): void {
      if (batches.length === 1) batches.forEach(writeOne);
      if (batches.length > 1) writeAll(batches);
    },
  };
}

const MAX_STATEMENTS = 200;

function createStatements(database: Database): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= MAX_STATEMENTS) statements.clear();
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
}

/** Tells whether SQLite can never take this change, whatever the state of the file: https://sqlite.org/rescode.html */
export function isOfChange(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof TypeError || error instanceof RangeError) return true; // a value that the driver does not take
  return "errcode" in error && OF_CHANGE.has(Number(error.errcode) & PRIMARY_CODE);
}

/** SQLITE_ERROR (faulty SQL), TOOBIG, CONSTRAINT, MISMATCH, RANGE. */
const OF_CHANGE = new Set([1, 18, 19, 20, 25]);
const PRIMARY_CODE = 0xff;
