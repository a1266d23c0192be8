import { config as loadDotenv } from "dotenv";
import { type DatabaseConfig, readDatabaseConfig } from "../config.ts";
import { createDeadLetters, type Letter } from "../outbox/dead-letters.ts";
import { createSqliteStore } from "../storage/sqlite/store.ts";
import type { Store } from "../storage/store.ts";
import { openForRows } from "../storage/upkeep/upkeep.ts";
import { sentenceOf } from "./failures.ts";

const MAX_LISTED = 50;
/** Since this migration the outbox is as it is now, so the bot that runs may be of an older version. */
const SCHEMA_OF_OUTBOX = 10;

type DeadLetters = ReturnType<typeof createDeadLetters>;

const USAGE = `Shows what memory has not been told yet. The bot may be running.

  npm run jobs                     List the entries: first the parked ones, then the tried, then the waiting.
  npm run jobs -- retry ID|all     Put parked entries back. A running bot sends them within seconds.
  npm run jobs -- drop ID          Delete one parked entry for good.
  npm run jobs -- --help           Show this.

waiting: not sent yet.
tried: sent at least once, but no answer is noted. The bot reads the conversation from memory before it sends again.
parked: memory can never take it as it is. It is deleted after 30 days.
Exit codes: 0 done; 1 it could not be done; 2 the command was not understood.`;

loadDotenv({ quiet: true });
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(sentenceOf(error));
  return 1;
});

async function main(args: readonly string[]): Promise<number> {
  const [command, operand = ""] = args;
  if (command === "--help" || command === "-h") {
    console.log(USAGE);
    return 0;
  }
  if (command === undefined) return withLetters(show);
  const isId = /^[a-z0-9]{1,40}$/.test(operand);
  if (args.length === 2 && isId && command === "retry") return withLetters((letters) => retry(letters, operand));
  if (args.length === 2 && isId && command === "drop") return withLetters((letters) => drop(letters, operand));
  console.error(USAGE);
  return 2;
}

async function withLetters(work: (letters: DeadLetters) => Promise<number>): Promise<number> {
  const store = await openStore(readDatabaseConfig(process.env));
  try {
    return await work(createDeadLetters(store));
  } finally {
    await store.close();
  }
}

async function openStore(config: DatabaseConfig): Promise<Store> {
  if (config.kind === "sqlite") {
    return createSqliteStore(openForRows(config.path, SCHEMA_OF_OUTBOX));
  }
  const { openPostgres } = await import("../storage/postgres/store.ts");
  return openPostgres(config.url, { poolSize: 1 });
}

async function show(letters: DeadLetters): Promise<number> {
  const { waiting, tried, parked } = await letters.counts();
  console.log(`${waiting} waiting, ${tried} tried, ${parked} parked`);
  const listed = await letters.list(MAX_LISTED);
  if (listed.length > 0)
    console.log(["id                     state    kind      age   conversation", ...listed.map(line)].join("\n"));
  const more = waiting + tried + parked - listed.length;
  if (more > 0) console.log(`… and ${more} more`);
  return 0;
}

async function retry(letters: DeadLetters, which: string): Promise<number> {
  const count = await letters.retry(which === "all" ? undefined : which);
  if (count === 0 && which !== "all") return notParked(letters, which);
  console.log(count === 1 ? "1 entry will be sent again" : `${count} entries will be sent again`);
  return 0;
}

async function drop(letters: DeadLetters, id: string): Promise<number> {
  const letter = await letters.find(id);
  if (letter === undefined || !(await letters.drop(id))) return notParked(letters, id);
  console.log(`Deleted:\n${line(letter)}`);
  return 0;
}

async function notParked(letters: DeadLetters, id: string): Promise<number> {
  const letter = await letters.find(id);
  console.error(letter ? `${id} is ${letter.state}, not parked; nothing was done` : `There is no entry ${id}.`);
  return 1;
}

function line({ id, state, kind, queuedAt, conversationKind }: Letter): string {
  return `${id.padEnd(21)}  ${state.padEnd(7)}  ${kind.padEnd(8)}  ${age(Date.now() - queuedAt).padEnd(4)}  ${conversationKind}`;
}

function age(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes}m`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / (24 * 60))}d`;
}
