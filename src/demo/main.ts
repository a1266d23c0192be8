import { config as loadDotenv } from "dotenv";
import { createApp } from "../app.ts";
import { givenPersonId } from "../assistant/identity.ts";
import type { Memory } from "../assistant/types.ts";
import { type Config, ConfigError, readConfig } from "../config.ts";
import { createLog, type Log } from "../log.ts";
import { createEmbeddedMemory } from "../memory/embedded.ts";
import { createMemosMemory } from "../memory/memos.ts";
import { type Database, openDatabase } from "../storage/database.ts";
import { createOpenQuestions } from "../storage/open-questions.ts";
import { type Console, createConsole } from "./console.ts";
import { createDemoSession, type DemoSession } from "./session.ts";
import { createTracedFetch } from "./traced-fetch.ts";
import { createTracedMemory } from "./traced-memory.ts";

loadDotenv({ quiet: true });
await main().catch((error: unknown) => {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});

/** Settings, app, console, and the session between them. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // Log lines would stand between the lines of the conversation, so they are only there when they were asked for.
  const log = process.env.LOG_LEVEL?.trim() ? createLog(config.logLevel, process.stderr) : createLog("silent");
  let session: DemoSession | undefined;
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const screen = createConsole({
    input: process.stdin,
    output: process.stdout,
    isTerminal,
    hasColours: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb",
    onInterrupt: () => session?.interrupt(),
  });
  process.on("SIGINT", () => session?.interrupt());
  process.stdout.on("error", () => process.exit(1)); // whoever read along has gone

  const person = givenPersonId(config.demoUserId);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const database = openDatabase(config.databasePath);
  const trace = { console: screen, person, isEmbedded: !config.memos, timeZone, now: Date.now };
  const { memory, added } = createTracedMemory(createMemory(config, log, database, screen), trace);
  const app = createApp(config, log, { memory });
  app.warm().catch((error: unknown) => log.warn({ err: error }, "the model's client could not be loaded yet"));

  session = createDemoSession(
    { ...app, log, added, questions: createOpenQuestions(database) },
    { person, timeZone },
    screen,
  );
  await session.run();
  await app.close();
  database.close();
  process.stdout.write("", () => process.exit()); // whatever is still under way was given up when the person left
}

function createMemory({ memos, demoUserId }: Config, log: Log, database: Database, screen: Console): Memory {
  if (!memos) return createEmbeddedMemory(database);
  const trace = { console: screen, userId: demoUserId, apiKey: memos.apiKey, send: fetch, now: Date.now };
  return createMemosMemory({ ...memos, log, fetch: createTracedFetch(trace) });
}
