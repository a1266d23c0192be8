import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Database } from "./database.ts";

/** What stops an operator's command, in a sentence for the operator. */
export class UpkeepError extends Error {
  override readonly name = "UpkeepError";
}

/**
 * Opens the database of a bot that may be running: makes no file, changes no schema, and waits up to five seconds for a lock,
 * since nobody's reply waits for an operator's command. Throws an UpkeepError that names the file.
 */
export function openForUpkeep(path: string): Database {
  if (!existsSync(path)) throw new UpkeepError(`There is no database at ${path}; see DATABASE_URL.`);
  try {
    const database = new DatabaseSync(path, { timeout: PATIENCE_MS });
    database.exec("PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON");
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new UpkeepError(`The database ${path} cannot be used (${reason}); see DATABASE_URL.`, { cause: error });
  }
}

const PATIENCE_MS = 5_000;
