import type { DatabaseSync } from "node:sqlite";
import { ServiceError } from "../../assistant/errors.ts";
import type { Statements } from "./statements.ts";

/** Ways to use the database. All throw `unavailable` when the disk or a lock stops SQLite, and other errors as they are. */
type Transactions = {
  read<Result>(work: () => Result): Result;
  /** Runs all of the work or none of it. */
  write(work: () => void): void;
  /** As `write`. Also removes the deleted and changed text from the write-ahead log. */
  forget(work: () => void): void;
  /** Tries again to empty the log where an earlier `forget` could not. */
  emptyLog(): void;
};

/** Runs work on the embedded memory's database. Blocks this process until SQLite is done. */
export function createTransactions(database: DatabaseSync, sql: Statements): Transactions {
  let logMayHoldForgotten = true; // an earlier process may have died after a deletion, before it emptied the log

  function write(work: () => void): void {
    read(() => {
      sql.begin.run();
      try {
        work();
        sql.commit.run();
      } catch (error) {
        if (database.isTransaction) sql.rollback.run();
        throw error;
      }
    });
  }

  /** While another connection reads, SQLite cannot empty the log. The next write tries again. */
  function emptyLog(): void {
    if (logMayHoldForgotten) logMayHoldForgotten = read(() => sql.truncateLog.get())?.busy !== 0;
  }

  return {
    read,
    write,
    forget(work) {
      logMayHoldForgotten = true;
      write(work);
      emptyLog();
    },
    emptyLog,
  };
}

function read<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (isOutage(error)) throw new ServiceError("memory", "unavailable", { cause: error });
    throw error;
  }
}

function isOutage(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && OUTAGES.has(Number(error.errcode) & 0xff);
}

/** SQLite's primary result codes for a fault of the disk or a lock. All others are bugs (sqlite.org/rescode.html). */
const OUTAGES: ReadonlySet<number> = new Set([
  5, // BUSY
  6, // LOCKED
  8, // READONLY
  10, // IOERR
  11, // CORRUPT
  13, // FULL
  14, // CANTOPEN
  26, // NOTADB
]);
