import { DatabaseSync } from "node:sqlite";
import { migrations } from "./migrations/index.ts";
import { makePrivateFile } from "./private-file.ts";

export type Database = DatabaseSync;

/**
 * Opens the one database file that holds everything Inkwell keeps, and brings its schema up to date. Creates it and its folder
 * where they are missing, for this account alone. `:memory:` is for tests. With WAL and `synchronous=NORMAL` nothing is lost when
 * the process dies; a power cut may cost the last moments but never harms the file. Waits only 50 ms for another process's lock,
 * since waiting blocks the event loop. Does not notice a schema newer than its own. Throws an error that names the file and the
 * setting.
 */
export function openDatabase(path: string): Database {
  try {
    if (path !== ":memory:") makePrivateFile(path);
    const database = new DatabaseSync(path, { timeout: 50 });
    database.exec(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON",
    );
    migrate(database);
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new Error(`the database ${path} cannot be used (${reason}); see DATABASE_URL`, { cause: error });
  }
}

/** Each migration runs once, in its own transaction, and its number is kept in `user_version`. */
function migrate(database: Database): void {
  const done = Number(database.prepare("PRAGMA user_version").get()?.user_version ?? 0);
  for (const [index, sql] of migrations.entries()) {
    if (index < done) continue;
    database.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version=${index + 1}; COMMIT`);
  }
}
