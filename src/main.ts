import { config as loadDotenv } from "dotenv";
import { createApp } from "./app.ts";
import { ConfigError, readSlackConfig } from "./config.ts";
import { type Checks, createHealthServer } from "./health.ts";
import { createLog, describeError } from "./log.ts";
import { createShutdown } from "./shutdown.ts";
import { createSlackApp, refusalSentence } from "./slack/app.ts";
import { noModelHint } from "./slack/views/words.ts";
import { DatabaseRefused } from "./storage/sqlite/refused.ts";
import type { Observer } from "./trace/observer.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

loadDotenv({ quiet: true });
await main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : `Inkwell could not start: ${reason(error)}`);
  process.exit(1);
});

/** Settings, log, app, Slack; on a signal the same in reverse. */
async function main(): Promise<void> {
  const config = readSlackConfig(process.env);
  for (const signal of SIGNALS) process.on(signal, leave);
  const log = createLog(config.logLevel);
  process.removeAllListeners("warning"); // Node's own prints lines that are no JSON, and a library's words
  process.on("warning", (warning) => log.warn({ err: warning }, "node warns"));
  const observer = await observerForParent(config.writer?.model ?? null);
  const app = await createApp(config, log, {
    observer,
    noModelHint: process.env.INKWELL_NO_MODEL_HINT || noModelHint, // set by `npm run try`, where a person can do more
    onLost() {
      log.error({}, "not heard of by the database for too long; another process goes on with the work; stopping");
      process.exit(1);
    },
  });
  const slack = createSlackApp(config.slack, {
    ...app,
    log,
    onTokenBack() {
      log.error({}, "the bot's token is good again; stopping, for a fresh start");
      process.exit(1);
    },
  });
  process.on("unhandledRejection", (error) => {
    // Socket Mode reports a reconnect that failed for good only here; a supervisor's fresh start is better than a deaf bot.
    log.error({ err: error }, "unhandled; stopping");
    process.exit(1);
  });

  const shutdown = createShutdown({
    finish: () => slack.stop(),
    close: () => app.close(),
    counts: () => ({ replies: slack.replies() }),
    log,
    exit: process.exit,
  });
  for (const signal of SIGNALS) process.off(signal, leave).on(signal, shutdown.stop);

  let isStarted = false;
  const checks = async (): Promise<Checks> => {
    const { database, ...ages } = await app.health();
    const isConnected = isStarted && slack.isConnected();
    const reason = slack.tokenRefusal();
    const ready = isConnected && database && reason === undefined && !shutdown.isStopping();
    return { ready, reason, parts: { slack: isConnected, database, ...ages, misfits: slack.misfits() } };
  };
  if (config.health) await createHealthServer({ ...config.health, checks }).start();

  await slack.start();
  isStarted = true;
  const { kind: transport } = config.slack.transport;
  log.info({ transport, memory: app.memoryDescriptor.name, model: config.writer?.model ?? "none" }, "ready");
  await app.load();
}

/** Ends the process before it has taken anything on. Process 1 of a container gets no signal that it does not listen to. */
function leave(): void {
  process.exit(0);
}

/**
 * Only for a parent that started this process to watch it: how each reply comes about, words and all, goes to that parent and
 * nowhere else. Without such a parent nothing is collected.
 */
async function observerForParent(model: string | null): Promise<Observer | undefined> {
  const send = process.send?.bind(process);
  if (!send || process.env.INKWELL_TRACE !== "parent") return undefined;
  const { createObserver } = await import("./trace/observer.ts");
  // A parent that has gone is not missed.
  return createObserver((trace) => void send({ type: "trace", trace }, undefined, undefined, () => {}), model);
}

function reason(error: unknown): string {
  if (error instanceof DatabaseRefused) return error.message;
  return refusalSentence(error) ?? `${(error as Error).message}\n${JSON.stringify(describeError(error))}`;
}
