import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import type { Database } from "../sqlite/database.ts";
import { makePrivateFile } from "../sqlite/private-file.ts";
import { UpkeepError } from "./upkeep.ts";

/** What a database holds. `faults` is empty when the file is sound; `rows` counts each table but SQLite's own. */
export type Inspection = {
  readonly bytes: number;
  readonly schema: number;
  readonly faults: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
};

/**
 * Checks the whole SQLite database, and counts its rows. Returns what is wrong as `faults` rather than throw. Blocks the event
 * loop meanwhile. A bot may be running on the file.
 */
export function inspectDatabase(database: Database): Inspection {
  const faults = database.prepare("PRAGMA integrity_check(20)").all().map(textOf("integrity_check"));
  const broken = database.prepare("PRAGMA foreign_key_check").all().length;
  return {
    bytes: numberOf(database, "PRAGMA page_count") * numberOf(database, "PRAGMA page_size"),
    schema: numberOf(database, "PRAGMA user_version"),
    faults: [
      ...faults.filter((fault) => fault !== "ok"),
      ...(broken > 0 ? [`${broken} rows refer to rows that do not exist`] : []),
    ],
    rows: countRows(database),
  };
}

/**
 * Copies a database that may be in use into one new file, and checks the copy. The copy is of one moment: a read transaction is
 * held while SQLite's online backup runs, so that what a bot writes during the copy neither gets in nor restarts it. Both must
 * have the same numbers of rows. Rejects with an UpkeepError, and leaves no file behind, when that fails.
 */
export async function backUp(database: Database, file: string): Promise<Inspection> {
  if (existsSync(file)) throw new UpkeepError(`${file} exists already; nothing was written. Name another file.`);
  const partial = `${file}.partial-${process.pid}`;
  try {
    rmSync(partial, { force: true }); // of a process that died, and bore the same number
    makePrivateFile(partial, { isNew: true }); // the copy holds what people wrote
    const rows = await copy(database, partial);
    const inspection = inspectCopy(partial, rows);
    renameSync(partial, file);
    return { ...inspection, bytes: statSync(file).size };
  } catch (error) {
    if (error instanceof UpkeepError) throw error;
    const reason = error instanceof Error ? error.message : "";
    throw new UpkeepError(`The copy could not be made (${reason}); no file was left behind.`, { cause: error });
  } finally {
    const left = ["", "-journal", "-wal", "-shm"].map((suffix) => partial + suffix);
    for (const name of left.filter((path) => existsSync(path))) rmSync(name);
  }
}

async function copy(database: Database, file: string): Promise<Inspection["rows"]> {
  database.exec("BEGIN");
  try {
    const rows = countRows(database); // the first read sets the moment
    await backup(database, file, { rate: PAGES_A_STEP });
    return rows;
  } finally {
    database.exec("ROLLBACK");
  }
}

function inspectCopy(file: string, expected: Inspection["rows"]): Inspection {
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA journal_mode=DELETE"); // one file, without a log beside it
    const inspection = inspectDatabase(database);
    const differing = Object.keys(expected).filter((table) => inspection.rows[table] !== expected[table]);
    const faults = [...inspection.faults, ...differing.map((table) => `${table} has a different number of rows`)];
    if (faults.length > 0) throw new UpkeepError(`The copy is not sound and was not kept: ${faults.join("; ")}.`);
    return inspection;
  } finally {
    database.close();
  }
}

const PAGES_A_STEP = 1_000;

function countRows(database: Database): Record<string, number> {
  const tables = database
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') ORDER BY name")
    .all()
    .map(textOf("name"))
    .filter((name) => !name.startsWith("sqlite_"));
  return Object.fromEntries(
    tables.map((table) => [table, numberOf(database, `SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)]),
  );
}

function numberOf(database: Database, sql: string): number {
  const [value] = Object.values(database.prepare(sql).get() ?? {});
  return Number(value);
}

function textOf(column: string) {
  return (row: Readonly<Record<string, unknown>>) => String(row[column]);
}
