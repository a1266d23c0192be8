import { config as loadDotenv } from "dotenv";
import { createApp } from "./app.ts";
import { ConfigError, readSlackConfig } from "./config.ts";
import { createLog, describeError } from "./log.ts";
import { createSlackApp, refusalSentence } from "./slack/app.ts";

loadDotenv({ quiet: true });
await main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : `Inkwell could not start: ${reason(error)}`);
  process.exit(1);
});

/** Settings, log, app, Slack; on a signal the same in reverse. */
async function main(): Promise<void> {
  const config = readSlackConfig(process.env);
  const log = createLog(config.logLevel);
  const app = createApp(config, log);
  const slack = createSlackApp(config.slack, { ...app, log });
  process.on("unhandledRejection", (error) => {
    // Socket Mode reports a reconnect that failed for good only here; a supervisor's fresh start is better than a deaf bot.
    log.error({ err: error }, "unhandled; stopping");
    process.exit(1);
  });

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "stopping");
    await slack.stop();
    await app.close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);

  await slack.start();
  const { memos, writer } = config;
  const { kind: transport } = config.slack.transport;
  log.info({ transport, memory: memos ? "memos" : "embedded", model: writer?.model ?? "none" }, "ready");
}

function reason(error: unknown): string {
  return refusalSentence(error) ?? `${(error as Error).message}\n${JSON.stringify(describeError(error))}`;
}
