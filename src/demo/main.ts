import { config as loadDotenv } from "dotenv";
import { createApp } from "../app.ts";
import { givenPersonId } from "../assistant/privacy/identity.ts";
import { ConfigError, readConfig } from "../config.ts";
import { createLog } from "../log.ts";
import { DatabaseRefused } from "../storage/sqlite/refused.ts";
import { type Console, createConsole } from "./console.ts";
import { NO_MODEL_HINT } from "./script.ts";
import { createDemoSession, type DemoSession } from "./session.ts";
import { createTracedFetch } from "./traced-fetch.ts";
import { createTracedMemory, type TracedMemory } from "./traced-memory.ts";

loadDotenv({ quiet: true });
await main().catch((error: unknown) => {
  if (!(error instanceof ConfigError) && !(error instanceof DatabaseRefused)) throw error;
  console.error(error.message);
  process.exit(1); // the console still listens
});

/** Reads the settings, starts the app, and runs one session on the console. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // Log lines would disturb the conversation, so they appear only where LOG_LEVEL is set.
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
  process.stdout.on("error", () => process.exit(1)); // the reader of a pipe has gone

  const person = givenPersonId(config.demoUserId);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const trace = { console: screen, person, timeZone, now: Date.now };
  const traced = Promise.withResolvers<TracedMemory>();
  const app = await createApp(config, log, {
    noModelHint: NO_MODEL_HINT,
    wrapMemory(own) {
      const memory = createTracedMemory(own, { ...trace, isEmbedded: own.descriptor.name === "embedded" });
      traced.resolve(memory);
      return memory.memory;
    },
    ...(config.memos ? { fetch: tracedFetch(config.memos.apiKey, config.demoUserId, screen) } : {}),
  });
  const { added } = await traced.promise;
  app.warm().catch((error: unknown) => log.warn({ err: error }, "the model's client could not be loaded yet"));

  session = createDemoSession({ ...app, log, added }, { person, timeZone }, screen);
  await session.run();
  await app.close();
  process.stdout.write("", () => process.exit()); // the person left, so nothing that still runs matters
}

function tracedFetch(apiKey: string, userId: string, screen: Console): typeof fetch {
  return createTracedFetch({ console: screen, userId, apiKey, send: fetch, now: Date.now });
}
