import { resolve } from "node:path";
import { config as loadDotenv } from "dotenv";
import { ConfigError, type DatabaseConfig, readDatabaseConfig } from "../config.ts";
import { orderKeyOf } from "../slack/deliveries/order-key.ts";
import { backUp, type Inspection, inspectDatabase } from "../storage/upkeep/backup.ts";
import type { Moved } from "../storage/upkeep/move.ts";
import { openAlone, openForUpkeep, UpkeepError } from "../storage/upkeep/upkeep.ts";
import type { PostgresInspection } from "../storage/upkeep/upkeep-postgres.ts";

const USAGE = `Looks after the database that DATABASE_URL names.

  npm run db -- check          is it sound, and how many rows has it? The bot may be running
  npm run db -- backup FILE    copy a database file, as it is at one moment, into a new file, and check the copy. The bot may
                               be running
  npm run db -- move URL       copy a database file into an empty Postgres (postgres://user:password@host/name), and compare
                               both. Stop the bot first. What the memory that comes with Inkwell holds is left for the bot to
                               tell MemOS; with --without-memory it stays behind. A password may be left out of URL and
                               stand in PGPASSWORD
  npm run db -- --help

Exit codes: 0 done, 1 it could not be done or the database is not sound, 2 the command was not understood.`;

const PG_DUMP =
  "A Postgres is backed up with its own tool, pg_dump; all of Inkwell is in two schemas: pg_dump --schema=inkwell --schema=inkwell_jobs --format=custom --file=FILE";

loadDotenv({ quiet: true });
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof ConfigError) && !(error instanceof UpkeepError)) throw error;
  console.error(error.message);
  return 1;
});

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === "--help" || command === "-h") {
    console.log(USAGE);
    return 0;
  }
  const operands = rest.filter((word) => word !== "--without-memory");
  const [operand] = operands;
  if (command === "move" && operand !== undefined && operands.length === 1) {
    return move(operand, operands.length === rest.length);
  }
  if (command === "check" && rest.length === 0) return check();
  if (command === "backup" && operand !== undefined && rest.length === 1) return backUpInto(resolve(operand));
  console.error(USAGE);
  return 2;
}

async function check(): Promise<number> {
  const config = readDatabaseConfig(process.env);
  if (config.kind === "postgres") return checkPostgres(config.url);
  const database = openForUpkeep(config.path);
  try {
    const inspection = inspectDatabase(database);
    console.log(`${config.path}\n${report(inspection)}`);
    for (const fault of inspection.faults) console.error(`not sound: ${fault}`);
    return inspection.faults.length > 0 ? 1 : 0;
  } finally {
    database.close();
  }
}

async function checkPostgres(url: string): Promise<number> {
  const { inspectPostgres } = await import("../storage/upkeep/upkeep-postgres.ts");
  const { SCHEMA: jobs } = await import("../jobs/queue.ts");
  const inspection = await inspectPostgres(url, `${jobs}.job`);
  console.log(reportPostgres(inspection));
  return inspection.isWritable ? 0 : 1;
}

async function backUpInto(file: string): Promise<number> {
  const database = openForUpkeep(pathOf(readDatabaseConfig(process.env), PG_DUMP));
  try {
    console.log(`${file}\n${report(await backUp(database, file))}`);
    return 0;
  } finally {
    database.close();
  }
}

async function move(url: string, withMemory: boolean): Promise<number> {
  const path = pathOf(readDatabaseConfig(process.env), "DATABASE_URL names a Postgres; only a file can be moved.");
  const { moveToPostgres } = await import("../storage/upkeep/move.ts");
  const { databaseLabel } = await import("../storage/postgres/connection.ts");
  const openRequests = async () => {
    const { openLeftRequests } = await import("../jobs/import.ts");
    return openLeftRequests(url, (json) => orderKeyOf(bodyOf(json)));
  };
  const database = openAlone(path);
  try {
    const moved = await moveToPostgres(database, url, { openRequests, withMemory });
    console.log(`${path} -> ${databaseLabel(url)}\n${reportMove(moved, withMemory)}`);
    return 0;
  } finally {
    database.close();
  }
}

/** What cannot be read moves all the same: the bot says so when it comes to it. */
function bodyOf(json: string): object {
  try {
    return JSON.parse(json) ?? {};
  } catch {
    return {};
  }
}

function pathOf(config: DatabaseConfig, otherwise: string): string {
  if (config.kind === "postgres") throw new UpkeepError(otherwise);
  return config.path;
}

function report({ bytes, schema, faults, rows }: Inspection): string {
  const verdict = faults.length > 0 ? "NOT sound" : "sound";
  return [`${verdict}, ${bytes.toLocaleString("en")} bytes, schema ${schema}`, ...countLines(rows)].join("\n");
}

function reportPostgres({
  database,
  schema,
  isWritable,
  rows,
  oldestRequestAt,
  oldestOutboxAt,
}: PostgresInspection): string {
  return [
    database,
    `${isWritable ? "takes changes" : "takes NO changes"}, schema ${schema}`,
    ...countLines(rows),
    `oldest request that is not answered: ${age(oldestRequestAt)}`,
    `oldest that memory has not been told: ${age(oldestOutboxAt)}`,
  ].join("\n");
}

function countLines(rows: Readonly<Record<string, number>>): string[] {
  return Object.entries(rows).map(([table, count]) => `  ${table.padEnd(24)} ${count}`);
}

function age(at: number | undefined): string {
  return at === undefined ? "none" : `${Math.max(0, Math.round((Date.now() - at) / 1000)).toLocaleString("en")} s`;
}

function reportMove({ parts, altered }: Moved, withMemory: boolean): string {
  const line = (name: string, rows: string, checksum: string, verdict: string) =>
    `${name.padEnd(18)} ${rows.padStart(9)}  ${checksum.padEnd(12)}  ${verdict}`.trimEnd();
  return [
    line("table", "rows", "checksum", ""),
    ...parts.map(({ name, rows, checksum }) => line(name, String(rows), checksum.slice(0, 12), "equal")),
    "",
    ...(altered > 0
      ? [`${altered} texts held the character U+0000, which Postgres cannot hold; it was left out.`]
      : []),
    "requests: what Slack handed over and nobody has finished; the bot answers it.",
    withMemory
      ? "memory: the messages that the memory of this file holds; the bot tells MemOS all of them, from the outbox."
      : "What the memory of this file holds stayed behind.",
    "",
    "Next: set DATABASE_URL to the Postgres, and MEMOS_API_KEY, and start the bot. Keep the file as a back-up, and start no",
    "bot on it any more: it would answer people, and tell memory, a second time.",
  ].join("\n");
}
