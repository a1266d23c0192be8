import pg from "pg";
import { connectionConfig, databaseLabel, SCHEMA } from "../postgres/connection.ts";
import { PostgresError, withoutWords } from "../postgres/error.ts";
import { types } from "../postgres/statements.ts";
import { quoted } from "./move-parts.ts";
import { UpkeepError } from "./upkeep.ts";

export type PostgresInspection = {
  /** Host, port and name of the database. */
  readonly database: string;
  /** The number of the last migration. */
  readonly schema: number;
  readonly isWritable: boolean;
  readonly rows: Readonly<Record<string, number>>;
  /** When the oldest unanswered request was accepted, in milliseconds since the epoch; absent when there is none. */
  readonly oldestRequestAt?: number;
  /** When the oldest entry was queued that memory has not been told. */
  readonly oldestOutboxAt?: number;
};

const ANSWER_MS = 60_000; // counting reads whole tables

/**
 * Inspects a Postgres database, and changes nothing; bots may be running on it. `requests` is the table of the jobs. Rejects
 * with an UpkeepError that does not quote the URL.
 */
export async function inspectPostgres(url: string, requests: string): Promise<PostgresInspection> {
  try {
    const client = new pg.Client({ ...connectionConfig(url, { statement_timeout: ANSWER_MS }), types });
    client.on("error", () => {}); // the next statement rejects
    try {
      await client.connect();
      return await inspect(client, databaseLabel(url), requests);
    } finally {
      await client.end();
    }
  } catch (error) {
    const safe = withoutWords(error);
    if (!(safe instanceof PostgresError)) throw safe;
    const label = safe.code === "invalid" ? "" : ` ${databaseLabel(url)}`;
    throw new UpkeepError(`The database${label} cannot be used (${safe.message}); see DATABASE_URL.`, { cause: safe });
  }
}

async function inspect(client: pg.Client, database: string, requests: string): Promise<PostgresInspection> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); // all figures are of one moment
  const { rows: tables } = await client.query<{ name: string }>(TABLES, [SCHEMA]);
  const names = tables.map(({ name }) => name);
  if (!names.includes("migration")) throw new UpkeepError(`${database} holds nothing of Inkwell's yet.`);
  const number = async (sql: string) => Number((await client.query(sql)).rows[0]?.number ?? 0);

  const rows: Record<string, number> = {};
  for (const name of names.filter((one) => one !== "migration")) {
    rows[name] = await number(`SELECT count(*) AS number FROM ${quoted(name)}`);
  }
  const hasRequests = (await number(`SELECT (to_regclass('${requests}') IS NOT NULL)::int AS number`)) === 1;
  if (hasRequests) rows.requests = await number(`SELECT count(*) AS number FROM ${requests}`);
  const oldestRequestAt = hasRequests
    ? await number(`SELECT min((data->>'acceptedAt')::bigint) AS number FROM ${requests}`)
    : 0;
  const oldestOutboxAt = await number("SELECT min(queued_at) AS number FROM outbox WHERE state <> 'parked'");
  return {
    database,
    schema: await number("SELECT max(number) AS number FROM migration"),
    isWritable: (await number(IS_WRITABLE)) === 1,
    rows,
    ...(oldestRequestAt > 0 ? { oldestRequestAt } : {}),
    ...(oldestOutboxAt > 0 ? { oldestOutboxAt } : {}),
  };
}

const TABLES = "SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 ORDER BY tablename";

/** A standby takes no changes, nor does a server or a database that was told to take none. */
const IS_WRITABLE =
  "SELECT (NOT pg_is_in_recovery() AND NOT current_setting('default_transaction_read_only')::bool)::int AS number";
