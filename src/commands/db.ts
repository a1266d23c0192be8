import { resolve } from "node:path";
import { config as loadDotenv } from "dotenv";
import { type DatabaseConfig, readDatabaseConfig, verifying } from "../config.ts";
import { orderKeyOf } from "../slack/deliveries/order-key.ts";
import { backUp, type Inspection, inspectDatabase } from "../storage/upkeep/backup.ts";
import type { Moved } from "../storage/upkeep/move.ts";
import { openAlone, openForUpkeep, UpkeepError } from "../storage/upkeep/upkeep.ts";
import type { PostgresInspection } from "../storage/upkeep/upkeep-postgres.ts";
import { sentenceOf } from "./failures.ts";
import { deletePerson, exportPerson } from "./person.ts";

const USAGE = `Looks after the database that DATABASE_URL names.

  npm run db -- check          Check that it is sound, and count its rows. The bot may be running.
  npm run db -- backup FILE    Copy a database file, as it is at one moment, into a new file, and check the copy. The bot may
                               be running.
  npm run db -- move URL       Copy a database file into an empty Postgres (postgres://user:password@host/name), and compare
                               both. Stop the bot first. The bot will tell MemOS what Inkwell's own memory holds; with
                               --without-memory that is left behind. You can put the password into PGPASSWORD instead of URL.
  npm run db -- person export U… [FILE]
                               Write all that is kept of one person (a Slack user id, or T…_U…) into a new file, as JSON: rules,
                               facts, memory, requests. Without FILE it is .inkwell/U….json. The bot may be running.
  npm run db -- person delete U…
                               Delete all of it for good, in memory and in the database, and count it before and after. Stop the
                               bot first.
  npm run db -- --help         Show this.

Exit codes: 0 done; 1 it could not be done, or the database is not sound; 2 the command was not understood.`;

const PG_DUMP =
  "Back up a Postgres with its own tool, pg_dump. All of Inkwell is in two schemas: pg_dump --schema=inkwell --schema=inkwell_jobs --format=custom --file=FILE";

loadDotenv({ quiet: true });
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(sentenceOf(error));
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
    return move(URL.canParse(operand) ? verifying(operand) : operand, operands.length === rest.length);
  }
  if (command === "person" && (operand === "export" || operand === "delete")) {
    const [, id, file, ...others] = rest;
    const isRight = id !== undefined && others.length === 0 && (operand === "export" || file === undefined);
    if (isRight) return operand === "export" ? exportPerson(id, file) : deletePerson(id);
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
  const path = pathOf(
    readDatabaseConfig(process.env),
    "DATABASE_URL names a Postgres; only a database file can be moved.",
  );
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

/** A delivery that cannot be read moves as well; the bot logs it when it comes to it. */
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
    `oldest unanswered request: ${age(oldestRequestAt)}`,
    `oldest entry that memory has not been told: ${age(oldestOutboxAt)}`,
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
      ? [`${altered} texts held the character U+0000, which Postgres cannot store; it was left out.`]
      : []),
    "requests: deliveries from Slack that nobody has finished; the bot will answer them.",
    withMemory
      ? "memory: the messages in the memory of this file; the bot will tell MemOS all of them, from the outbox."
      : "The memory of this file was left behind.",
    "",
    "Next: set DATABASE_URL to the Postgres, set MEMOS_API_KEY, and start the bot. Keep the file as a backup, but start no",
    "bot on it again: it would answer people, and tell memory, a second time.",
  ].join("\n");
}
