import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { LocalSlack } from "../../playground/slack/server.ts";
import { startNode } from "./processes.ts";

/** What a bot talks to and where it keeps its rows. */
export type BotSettings = {
  readonly slack: LocalSlack;
  readonly modelUrl: string;
  readonly memos: { readonly url: string; readonly apiKey: string };
  readonly databaseUrl: string;
  /** What Node is given, such as the program to run. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where its log goes; without it there is none. */
  readonly logFile?: string;
};

/** A bot in a process of its own. */
export type BotProcess = {
  readonly pid: number;
  isAlive(): boolean;
  /** Resolves with what the process wrote to its output, once it is gone. */
  readonly gone: Promise<{ readonly signal: NodeJS.Signals | null; readonly output: string }>;
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
};

/** Starts a bot; resolves once Slack has one connection more, or the process is gone already. */
export async function startBotProcess(settings: BotSettings): Promise<BotProcess> {
  const { slack, cwd, args, logFile } = settings;
  const log = logFile === undefined ? "pipe" : openSync(logFile, "a");
  const child = startNode(args, {
    cwd,
    env: environment(settings),
    stdio: ["ignore", log, "inherit"],
  });
  const gone = wait(child);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  await Promise.race([oneMoreConnection(slack), gone]);
  return {
    pid: child.pid ?? 0,
    isAlive,
    gone,
    async end(signal) {
      if (isAlive()) child.kill(signal);
      await gone;
    },
  };
}

/** Connections of processes that died may go meanwhile. */
async function oneMoreConnection(slack: LocalSlack): Promise<void> {
  let last = slack.connections;
  await slack.waitFor(() => {
    const isMore = slack.connections > last;
    last = slack.connections;
    return isMore;
  }, START_MS);
}

const START_MS = 60_000; // where Slack refuses a call, the start is tried again

async function wait(child: ChildProcess): Promise<{ signal: NodeJS.Signals | null; output: string }> {
  const exit = once(child, "exit");
  const output = child.stdout ? await text(child.stdout) : "";
  await exit;
  return { signal: child.signalCode, output };
}

/** The whole environment. Settings that it should not have are empty, so that no `.env` fills them. */
function environment({ slack, modelUrl, memos, databaseUrl, logFile, env }: BotSettings): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    SLACK_SIGNING_SECRET: "",
    OPENAI_API_KEY: "",
    OPENAI_BASE_URL: modelUrl,
    OPENAI_MODEL: "stand-in",
    MEMOS_API_KEY: memos.apiKey,
    MEMOS_BASE_URL: memos.url,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: logFile === undefined ? "silent" : "info",
    MAX_RUNNING_PER_PERSON: "0",
    MAX_PER_PERSON_HOUR: "0",
    MAX_PER_WORKSPACE_HOUR: "0",
    ...env,
  };
}
