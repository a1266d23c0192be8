import { resolve } from "node:path";
import { config as loadDotenv } from "dotenv";
import { ConfigError, readDatabaseConfig } from "../config.ts";
import { backUp, type Inspection, inspectDatabase } from "./backup.ts";
import type { Database } from "./database.ts";
import { openForUpkeep, UpkeepError } from "./upkeep.ts";

const USAGE = `Looks after the file that DATABASE_URL names; the bot may be running.

  npm run db -- backup FILE    copy it, as it is at one moment, into a new file, and check the copy
  npm run db -- check          read it whole: is it sound, and how many rows has it?
  npm run db -- --help

Exit codes: 0 done, 1 it could not be done or the file is not sound, 2 the command was not understood.`;

loadDotenv({ quiet: true });
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof ConfigError) && !(error instanceof UpkeepError)) throw error;
  console.error(error.message);
  return 1;
});

async function main(args: readonly string[]): Promise<number> {
  const [command, operand] = args;
  if (command === "--help" || command === "-h") {
    console.log(USAGE);
    return 0;
  }
  if (command === "move") {
    console.error("`move` is not there yet: this version keeps its rows in SQLite only. Nothing was done.");
    return 1;
  }
  if (command === "check" && args.length === 1) return withDatabase(check);
  if (command === "backup" && operand !== undefined && args.length === 2) {
    return withDatabase((database) => backUpInto(database, resolve(operand)));
  }
  console.error(USAGE);
  return 2;
}

async function withDatabase(work: (database: Database, path: string) => number | Promise<number>): Promise<number> {
  const config = readDatabaseConfig(process.env);
  if (config.kind === "postgres") throw new UpkeepError("A Postgres is looked after with its own tools (pg_dump).");
  const database = openForUpkeep(config.path);
  try {
    return await work(database, config.path);
  } finally {
    database.close();
  }
}

function check(database: Database, path: string): number {
  const inspection = inspectDatabase(database);
  console.log(`${path}\n${report(inspection)}`);
  for (const fault of inspection.faults) console.error(`not sound: ${fault}`);
  return inspection.faults.length > 0 ? 1 : 0;
}

async function backUpInto(database: Database, file: string): Promise<number> {
  console.log(`${file}\n${report(await backUp(database, file))}`);
  return 0;
}

function report({ bytes, schema, faults, rows }: Inspection): string {
  const verdict = faults.length > 0 ? "NOT sound" : "sound";
  const head = `${verdict}, ${bytes.toLocaleString("en")} bytes, schema ${schema}`;
  return [head, ...Object.entries(rows).map(([table, count]) => `  ${table.padEnd(24)} ${count}`)].join("\n");
}
