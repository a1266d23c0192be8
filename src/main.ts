import { config as loadDotenv } from "dotenv";
import { createApp } from "./app.ts";
import type { Tracer } from "./assistant/trace.ts";
import { ConfigError, readSlackConfig } from "./config.ts";
import { type Checks, createHealthServer } from "./health.ts";
import { createLog, describeError } from "./log.ts";
import { createShutdown } from "./shutdown.ts";
import { createSlackApp, refusalSentence } from "./slack/app.ts";
import { noModelHint } from "./slack/views/words.ts";

loadDotenv({ quiet: true });
await main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : `Inkwell could not start: ${reason(error)}`);
  process.exit(1);
});

/** Settings, log, app, Slack; on a signal the same in reverse. */
async function main(): Promise<void> {
  const config = readSlackConfig(process.env);
  const log = createLog(config.logLevel);
  const trace = await traceForParent(config.writer?.model ?? null);
  const app = await createApp(config, log, {
    trace,
    noModelHint: process.env.INKWELL_NO_MODEL_HINT || noModelHint, // set by `npm run try`, where a person can do more
    onLost() {
      log.error({}, "not heard of by the database for too long; another process goes on with the work; stopping");
      process.exit(1);
    },
  });
  const slack = createSlackApp(config.slack, { ...app, log });
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
  process.on("SIGINT", shutdown.stop);
  process.on("SIGTERM", shutdown.stop);

  let isStarted = false;
  const checks = async (): Promise<Checks> => {
    const { database, ...ages } = await app.health();
    const isConnected = isStarted && slack.isConnected();
    const ready = isConnected && database && !shutdown.isStopping();
    return { ready, parts: { slack: isConnected, database, ...ages } };
  };
  const { healthPort } = config;
  if (healthPort !== undefined) await createHealthServer({ port: healthPort, checks }).start();

  await slack.start();
  isStarted = true;
  const { kind: transport } = config.slack.transport;
  log.info({ transport, memory: app.memoryDescriptor.name, model: config.writer?.model ?? "none" }, "ready");
}

/**
 * Only for a parent that started this process to look on: how each reply comes about, words and all, goes to it and nowhere
 * else. Otherwise there is nothing that could collect it.
 */
async function traceForParent(model: string | null): Promise<Tracer | undefined> {
  const send = process.send?.bind(process);
  if (!send || process.env.INKWELL_TRACE !== "parent") return undefined;
  const { createTracer } = await import("./assistant/trace.ts");
  // A parent that has gone is not missed.
  return createTracer((trace) => void send({ type: "trace", trace }, undefined, undefined, () => {}), model);
}

function reason(error: unknown): string {
  return refusalSentence(error) ?? `${(error as Error).message}\n${JSON.stringify(describeError(error))}`;
}
