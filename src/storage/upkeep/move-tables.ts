import type { Database } from "../sqlite/database.ts";
import { type Column, insertAll, names, type Part, quoted, readFile, readPostgres } from "./move-parts.ts";

/** Tables that move as something else: see memoryPart. */
const ELSEWHERE = new Set(["message", "message_fts"]);

/** Columns that move as something else. On Postgres the words of a request are in its job, and a delivery is a key alone. */
const WITHOUT: Readonly<Record<string, string>> = { delivery: "body" };

/** Notes of the same time are ordered as they were kept. All other tables are ordered by their keys. */
const ORDER: Readonly<Record<string, string>> = { note: "rowid" };

/** Entries that the move puts into the outbox have ids that begin so, and sort before all ids that a bot makes. */
export const BEFORE_ALL_IDS = "000000000000000";

/** Moves every table that the file and Postgres share, with all the columns that it has in the file. */
export function tableParts(database: Database): Part[] {
  const sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name";
  const tables = database
    .prepare(sql)
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !name.startsWith("sqlite_") && !ELSEWHERE.has(name));
  return tables.map((table) => tablePart(database, table));
}

function tablePart(database: Database, table: string): Part {
  const { columns, order } = shapeOf(database, table);
  const select = `SELECT ${names(columns)} FROM ${quoted(table)}`;
  const fromFile = () => readFile(database, `${select} ORDER BY ${order}`);
  const own = table === "outbox" ? `WHERE NOT starts_with(id, '${BEFORE_ALL_IDS}')` : "";
  return {
    name: table,
    copy: (run) => insertAll(run, table, columns, fromFile()),
    fromFile,
    fromPostgres: (run) => readPostgres(run, `${select} ${own} ORDER BY ${order}`),
  };
}

function shapeOf(database: Database, table: string): { columns: Column[]; order: string } {
  const infos = database.prepare("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid").all(table);
  const kept = infos.filter(({ name }) => name !== WITHOUT[table]);
  const columns = kept.map(({ name, type }) => ({
    name: String(name),
    type: type === "INTEGER" ? ("bigint" as const) : ("text" as const),
  }));
  const key = infos.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
  return { columns, order: ORDER[table] ?? key.map(({ name }) => quoted(String(name))).join(", ") };
}
