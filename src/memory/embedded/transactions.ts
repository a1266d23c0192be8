import type { DatabaseSync } from "node:sqlite";
import { ServiceError } from "../../assistant/errors.ts";
import { nextTurn } from "../../ports/next-turn.ts";
import type { Statements } from "./statements.ts";

/** Ways to use the database. All throw `unavailable` when the disk or a lock stops SQLite, and other errors as they are. */
export type Transactions = {
  read<Result>(work: () => Result): Result;
  /** Runs all of the work or none of it. */
  write(work: () => void): void;
  /** As `write`. Also removes the deleted and changed text from the write-ahead log. */
  forget(work: () => void): void;
  /**
   * As `forget`, for work of any length: in transactions of about 20 ms, with a turn of the event loop between. `batch` deals with
   * so many rows at most, and returns with how many: fewer where none is left. What is dealt with stays so where a later batch
   * fails, or the signal aborts, which rejects as `stopped`.
   */
  forgetInBatches(batch: (limit: number) => number, signal?: AbortSignal): Promise<void>;
  /** Tries again to empty the log where an earlier `forget` could not. */
  emptyLog(): void;
};

/** Runs work on the embedded memory's database. Blocks this process until SQLite is done. */
export function createTransactions(database: DatabaseSync, sql: Statements, onForgotten: () => void): Transactions {
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

  function forgot(): void {
    logMayHoldForgotten = true;
    emptyLog();
    onForgotten();
  }

  /** Returns how many rows were dealt with, and how many the next batch may deal with. */
  function writeBatch(batch: (limit: number) => number, limit: number): readonly [rows: number, next: number] {
    const startedAt = performance.now();
    let rows = 0;
    write(() => {
      rows = batch(limit);
    });
    return [rows, nextLimit(limit, performance.now() - startedAt)];
  }

  return {
    read,
    write,
    forget(work) {
      write(work);
      forgot();
    },
    async forgetInBatches(batch, signal) {
      let rows = 0;
      let limit = FIRST_BATCH;
      try {
        for (;;) {
          if (signal?.aborted) throw new ServiceError("memory", "stopped", { cause: signal.reason });
          const [dealtWith, next] = writeBatch(batch, limit);
          rows += dealtWith;
          if (dealtWith < limit) break;
          limit = next;
          await nextTurn();
        }
      } finally {
        if (rows > 0) forgot();
      }
    },
    emptyLog,
  };
}

/** The index is rewritten for each message that leaves it, and once more for each batch: one alone takes some 5 ms, twenty 25. */
const FIRST_BATCH = 10;
const BATCH_MS = 20;

/** At most twice as many, since one batch may be quicker than the others. */
function nextLimit(limit: number, ms: number): number {
  return Math.max(1, Math.min(Math.round((limit * BATCH_MS) / Math.max(ms, 1)), 2 * limit));
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
