import { createEventually, type Outcome } from "../eventually.ts";
import type { Change, Store, Value } from "../store.ts";
import { type Batch, createBatchWriter, isOfChange } from "./batch.ts";
import type { Database } from "./database.ts";
import { createScrubber } from "./scrubber.ts";

const GATHER_MS = 100;

/**
 * Creates a store on a SQLite file. All changes of one turn of the event loop are written as one transaction at its end, together
 * with those that gathered before. When nothing is written for a second, the write-ahead log is emptied. `onFault` is called once per outage, when changes are kept in process memory.
 */
export function createSqliteStore(database: Database, onFault: (error: unknown) => void = () => {}): Store {
  const writer = createBatchWriter(database);
  const scrubber = createScrubber(database);
  let waiting: Batch[] = [];
  let atEndOfTurn: NodeJS.Immediate | undefined;
  let afterGathering: NodeJS.Timeout | undefined;
  const { eventually, isPending, retry, close } = createEventually({
    queue: { enqueue, hurry },
    onFault,
    isOfChange,
    isUncertain: () => false,
  });

  function enqueue(change: Change, { written, refused }: Outcome): () => boolean {
    afterGathering ??= setTimeout(flush, GATHER_MS).unref();
    const batch: Batch = { changes: [change], isEventual: true, written: ([changed = 0]) => written(changed), refused };
    waiting.push(batch);
    return () => {
      const index = waiting.indexOf(batch);
      if (index >= 0) waiting.splice(index, 1);
      return index >= 0;
    };
  }

  function hurry(): void {
    atEndOfTurn ??= setImmediate(flush);
  }

  function flush(): void {
    clearImmediate(atEndOfTurn);
    clearTimeout(afterGathering);
    atEndOfTurn = undefined;
    afterGathering = undefined;
    const due = waiting;
    waiting = [];
    writer.write(due);
    scrubber.wrote();
  }

  function transaction(changes: readonly Change[]): Promise<readonly number[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly number[]>();
    waiting.push({ changes, isEventual: false, written: resolve, refused: reject });
    hurry();
    return promise;
  }

  function attemptAll(): void {
    retry();
    if (waiting.length > 0) flush();
  }

  return {
    transaction,
    eventually,
    isPending,
    run: async (sql, ...values) => (await transaction([[sql, ...values]]))[0] ?? 0,
    async all<Row>(sql: string, ...values: readonly Value[]) {
      if (waiting.length > 0) flush();
      return writer.read(sql, values) as Row[];
    },
    async settled() {
      attemptAll();
    },
    async scrub() {
      attemptAll();
      scrubber.scrub();
    },
    isWritable: async () => isWritable(database),
    async close() {
      attemptAll();
      close();
      scrubber.close();
      database.close();
    },
  };
}

/** Writes four bytes of the file's header that SQLite leaves to applications: a full disk refuses that as a lock does. */
function isWritable(database: Database): boolean {
  try {
    database.exec(`PRAGMA application_id=${APPLICATION_ID}`);
    return true;
  } catch {
    return false;
  }
}

const APPLICATION_ID = 0x494e4b57; // "INKW"; see https://sqlite.org/pragma.html#pragma_application_id
