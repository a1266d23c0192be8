import { createHash } from "node:crypto";
import { storable } from "../postgres/statements.ts";
import type { Database } from "../sqlite/database.ts";
import type { Value } from "../store.ts";

export type Row = readonly Value[];

/** Runs SQL inside the move's transaction. */
export type RunSql = (sql: string, values?: readonly unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;

/** One kind of row that moves. `fromFile` and `fromPostgres` must yield the same rows in the same order. */
export type Part = {
  readonly name: string;
  copy(run: RunSql): Promise<void>;
  fromFile(): Iterable<Row>;
  fromPostgres(run: RunSql): AsyncIterable<Row>;
};

export type Digest = { readonly rows: number; readonly checksum: string };

/** Counts rows, and hashes their values (SHA-256) as Postgres holds them. Calls `onAltered` for each value that differs there. */
export async function digest(rows: Iterable<Row> | AsyncIterable<Row>, onAltered = () => {}): Promise<Digest> {
  const hash = createHash("sha256");
  let count = 0;
  for await (const row of rows) {
    const held = row.map(storable);
    for (const [index, value] of held.entries()) if (value !== row[index]) onAltered();
    hash.update(`${JSON.stringify(held)}\n`);
    count += 1;
  }
  return { rows: count, checksum: hash.digest("hex") };
}

/** Reads rows of the file, a few at a time. */
export function* readFile(database: Database, sql: string): Generator<Row> {
  for (const row of database.prepare(sql).iterate()) yield Object.values(row) as Value[];
}

/** Reads rows of Postgres, a few at a time. */
export async function* readPostgres(run: RunSql, sql: string): AsyncGenerator<Row> {
  await run(`DECLARE moved NO SCROLL CURSOR FOR ${sql}`);
  for (;;) {
    const { rows } = await run(`FETCH ${READ_AT_ONCE} FROM moved`);
    for (const row of rows as object[]) yield Object.values(row);
    if (rows.length === 0) break;
  }
  await run("CLOSE moved");
}

export type Column = { readonly name: string; readonly type: "text" | "bigint" };

/** Inserts rows into a table, in their order. */
export async function insertAll(
  run: RunSql,
  table: string,
  columns: readonly Column[],
  rows: Iterable<Row>,
): Promise<void> {
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`);
  const sql = `INSERT INTO ${quoted(table)} (${names(columns)}) SELECT * FROM unnest(${arrays.join(", ")})`;
  for (const batch of batches(rows)) {
    const values = columns.map((_, index) => batch.map((row) => storable(row[index] ?? null)));
    await run(sql, values);
  }
}

/** Splits rows into batches that are neither too many nor too long for one statement. */
export function* batches(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    batch.push(row);
    for (const value of row) characters += typeof value === "string" ? value.length : 8;
    if (batch.length < ROWS_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Returns the names of columns as SQL lists them. */
export function names(columns: readonly Column[]): string {
  return columns.map(({ name }) => quoted(name)).join(", ");
}

/** Returns a name as SQL quotes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const READ_AT_ONCE = 100; // rows may be long
const ROWS_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 4_000_000;
