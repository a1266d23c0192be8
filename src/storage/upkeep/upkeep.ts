import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { type Database, openDatabase } from "../sqlite/database.ts";
import { migrations } from "../sqlite/migrations/index.ts";
import { isBusy } from "../sqlite/refused.ts";

/** Why an operator's command cannot be carried out, in a sentence for the operator. */
export class UpkeepError extends Error {
  override readonly name = "UpkeepError";
}

/**
 * Opens the database of a bot that may be running. Creates no file, changes no schema, and waits up to five seconds for a lock,
 * since no reply waits for an operator's command. Throws an UpkeepError that names the file.
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

/**
 * As `openForUpkeep`, for a command that reads rows of which the form may change: the file must have had as many migrations as this
 * version has, or as the command needs, and no more than this version knows.
 */
export function openForRows(path: string, needed = migrations.length): Database {
  const database = openForUpkeep(path);
  const schema = schemaIn(database);
  if (schema >= needed && schema <= migrations.length) return database;
  database.close();
  if (schema > migrations.length) throw newer(path);
  if (schema === 0) throw new UpkeepError(`${path} holds nothing of Inkwell's yet; see DATABASE_URL.`);
  throw new UpkeepError(
    `${path} was last used by an older Inkwell: start the bot once, which brings the file up to date, and run this again.`,
  );
}

/**
 * Opens the database of a bot that is not running, and brings its schema up to date. Until it is closed, no other process can
 * read or change it. Throws an UpkeepError that names the file, also when another process has it open.
 */
export function openAlone(path: string): Database {
  if (!existsSync(path)) throw new UpkeepError(`There is no database at ${path}; see DATABASE_URL.`);
  const database = lock(path);
  const schema = schemaIn(database);
  if (schema === migrations.length) return database;
  database.close();
  if (schema > migrations.length) throw newer(path);
  openDatabase(path).close();
  return lock(path);
}

function schemaIn(database: Database): number {
  return Number(database.prepare("PRAGMA user_version").get()?.user_version);
}

function newer(path: string): UpkeepError {
  return new UpkeepError(`${path} was written by a newer Inkwell; nothing was done.`);
}

/** In this mode, set before the first read, SQLite keeps the file locked: https://sqlite.org/wal.html#noshm */
function lock(path: string): Database {
  let database: Database | undefined;
  try {
    database = new DatabaseSync(path, { timeout: LOCK_MS });
    database.exec("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
    return database;
  } catch (error) {
    database?.close();
    if (isBusy(error))
      throw new UpkeepError(`${path} is in use. Stop the bot first; nothing was done.`, { cause: error });
    const reason = error instanceof Error ? error.message : "";
    throw new UpkeepError(`The database ${path} cannot be used (${reason}); see DATABASE_URL.`, { cause: error });
  }
}

/** Waiting longer does not help: a bot keeps its file open. */
const LOCK_MS = 500;

const PATIENCE_MS = 5_000;
