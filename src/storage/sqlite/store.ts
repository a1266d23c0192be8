import type { StatementSync } from "node:sqlite";
import type { Change, Soon, Store, Value } from "../store.ts";
import type { Database } from "./database.ts";

type Pending = {
  readonly changes: readonly Change[];
  readonly resolve: (changed: readonly number[]) => void;
  readonly reject: (error: unknown) => void;
};

const SOON_MS = 100;
const MAX_STATEMENTS = 200;

/**
 * One SQLite file as a store. A commit costs as much as many changes in it, so what is asked for within one turn of the event
 * loop is written as one transaction at its end; where that is refused, each change is tried by itself, so that none suffers
 * for another. Transactions begin and end within one turn: whoever uses the same connection never stands inside of one.
 */
export function createSqliteStore(database: Database): Store {
  const statements = new Map<string, StatementSync>();
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  let waiting: Pending[] = [];
  let atEndOfTurn: NodeJS.Immediate | undefined;
  let later: NodeJS.Timeout | undefined;

  function statement(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= MAX_STATEMENTS) statements.clear();
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  }

  function change([sql, ...values]: Change): number {
    return Number(statement(sql).run(...values).changes);
  }

  /** What `work` did, committed; undefined when that was undone again. Throws where the lock cannot be had. */
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

  function writeAlone({ changes, resolve, reject }: Pending): void {
    try {
      const done = changes.length === 1 ? changes.map(change) : transact(() => changes.map(change), reject);
      if (done) resolve(done);
    } catch (error) {
      reject(error);
    }
  }

  function writeTogether(due: readonly Pending[]): void {
    try {
      const each = () => due.forEach(writeAlone);
      const done = transact(() => due.map(({ changes }) => changes.map(change)), each);
      for (const [index, changed] of done?.entries() ?? []) due[index]?.resolve(changed);
    } catch (error) {
      for (const { reject } of due) reject(error); // each would wait for the same lock
    }
  }

  function flush(): void {
    clearImmediate(atEndOfTurn);
    clearTimeout(later);
    atEndOfTurn = undefined;
    later = undefined;
    const due = waiting;
    waiting = [];
    if (due.length === 1) due.forEach(writeAlone);
    if (due.length > 1) writeTogether(due);
  }

  function enqueue(changes: readonly Change[]): { pending: Pending; written: Promise<readonly number[]> } {
    const { promise, resolve, reject } = Promise.withResolvers<readonly number[]>();
    const pending = { changes, resolve, reject };
    waiting.push(pending);
    return { pending, written: promise };
  }

  function together(changes: readonly Change[]): Promise<readonly number[]> {
    atEndOfTurn ??= setImmediate(flush);
    return enqueue(changes).written;
  }

  return {
    kind: "sqlite",
    together,
    run: async (sql, ...values) => (await together([[sql, ...values]]))[0] ?? 0,

    async all<Row>(sql: string, ...values: readonly Value[]): Promise<Row[]> {
      if (waiting.length > 0) flush();
      return statement(sql).all(...values) as Row[];
    },

    soon(sql, ...values): Soon {
      later ??= setTimeout(flush, SOON_MS).unref();
      const { pending, written } = enqueue([[sql, ...values]]);
      const first = written.then(([changed = 0]) => changed);
      first.catch(() => {}); // for whoever does not look
      return {
        written: first,
        drop() {
          const index = waiting.indexOf(pending);
          if (index < 0) return false;
          waiting.splice(index, 1);
          pending.resolve([0]);
          return true;
        },
      };
    },

    async settled() {
      if (waiting.length > 0) flush();
    },

    async isWritable() {
      try {
        // Four bytes of the file's header that SQLite leaves to applications: a full disk refuses that as a lock does.
        database.exec(`PRAGMA application_id=${APPLICATION_ID}`);
        return true;
      } catch {
        return false;
      }
    },

    async close() {
      flush();
      database.close();
    },
  };
}

const APPLICATION_ID = 0x494e4b57; // "INKW"; see https://sqlite.org/pragma.html#pragma_application_id
