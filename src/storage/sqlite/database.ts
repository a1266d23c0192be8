import { DatabaseSync } from "node:sqlite";
import { migrations } from "./migrations/index.ts";
import { makePrivateFile } from "./private-file.ts";
import { DatabaseRefused } from "./refused.ts";

export type Database = DatabaseSync;

/**
 * Opens the one database file that holds everything Inkwell keeps, and brings its schema up to date. Creates it and its folder
 * where they are missing, for this account alone. `:memory:` is for tests. With WAL and `synchronous=NORMAL` nothing is lost when
 * the process dies; a power cut may cost the last moments but never harms the file. Waits only 50 ms for another process's lock,
 * since waiting blocks the event loop. Throws a DatabaseRefused, also for a file that a newer Inkwell has written.
 */
export function openDatabase(path: string): Database {
  let database: Database | undefined;
  try {
    if (path !== ":memory:") makePrivateFile(path);
    database = new DatabaseSync(path, { timeout: 50 });
    const done = schemaOf(database, path); // before anything is written into it
    database.exec(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON",
    );
    migrate(database, done);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof DatabaseRefused ? error : DatabaseRefused.unusable(path, error);
  }
}

/** Returns how many migrations a file has had. Throws a DatabaseRefused when that is more than this program knows. */
function schemaOf(database: Database, path: string): number {
  const done = Number(database.prepare("PRAGMA user_version").get()?.user_version ?? 0);
  if (done > migrations.length) throw DatabaseRefused.newer(path);
  return done;
}

/** Each migration runs once, in its own transaction, and its number is kept in `user_version`. */
function migrate(database: Database, done: number): void {
  for (const [index, sql] of migrations.entries()) {
    if (index < done) continue;
    database.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version=${index + 1}; COMMIT`);
  }
}
