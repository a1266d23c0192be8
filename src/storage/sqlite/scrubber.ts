import type { Database } from "./database.ts";

/** When so long nothing was written, nothing is expected to be written for a while. */
const IDLE_MS = 1_000;
/** A busy process is held up for once after so long. */
const LATEST_MS = 60_000;
/** To rewrite a file takes some 5 ms a megabyte, in which nothing else runs. */
const MAX_REWRITTEN_BYTES = 100_000_000;

/** Rids a SQLite file of what was changed or deleted in it. No call throws. */
export type Scrubber = {
  /** Something was written: empties the log when nothing more was for a second. */
  wrote(): void;
  /** Something must leave the file: empties the log now, and rewrites the file when nothing was written for a second. */
  scrub(): void;
  close(): void;
};

/**
 * Creates what looks after one file, and empties the log that an earlier process left. SQLite keeps copies of changed rows in two
 * places: in its write-ahead log until that is emptied; and, whatever `secure_delete` says, in the unused middle of a page from
 * which it once moved a row to another, until the file is rewritten. Waits for no lock, since that blocks the event loop: while
 * another process reads the file or holds its lock, tries again each second. A file of more than 100 MB is not rewritten.
 */
export function createScrubber(database: Database): Scrubber {
  const { timeout } = database.prepare("PRAGMA busy_timeout").get() as { timeout: number };
  const truncate = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  const size = database.prepare("SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size");
  let timer: NodeJS.Timeout | undefined;
  let isLogDue = false;
  /** When the file is to be rewritten, at the earliest and the latest, by the process's own clock. */
  let due: { readonly from: number; readonly by: number } | undefined;

  function emptyLog(): boolean {
    return truncate.get()?.busy === 0;
  }

  function rewrite(): boolean {
    due = { from: performance.now() + LATEST_MS, by: Number.POSITIVE_INFINITY }; // should it fail
    if (Number(size.get()?.bytes) <= MAX_REWRITTEN_BYTES) database.exec("VACUUM");
    due = undefined;
    return emptyLog();
  }

  /** Returns false where another process is in the way, or the disk is full. */
  function attempt(work: () => boolean): boolean {
    if (!database.isOpen) return true;
    try {
      database.exec("PRAGMA busy_timeout=0");
      return work();
    } catch {
      return false;
    } finally {
      database.exec(`PRAGMA busy_timeout=${timeout}`);
    }
  }

  function onIdle(): void {
    timer = undefined;
    const isDone = attempt(due && performance.now() >= due.from ? rewrite : emptyLog);
    if (isDone) isLogDue = false;
    if (!isDone || due) wait();
  }

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(onIdle, IDLE_MS).unref();
  }

  function wrote(): void {
    const isHeldUp = isLogDue || (due && performance.now() > due.by);
    if (timer === undefined) wait();
    else if (!isHeldUp) timer.refresh();
  }

  if (!attempt(emptyLog)) wait();
  return {
    wrote,
    scrub() {
      isLogDue = !attempt(emptyLog);
      due ??= { from: 0, by: performance.now() + LATEST_MS };
      wait();
    },
    close() {
      clearTimeout(timer);
    },
  };
}
