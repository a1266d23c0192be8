import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from "../playground/slack/server.ts";
import type { Person } from "../playground/slack/workspace/types.ts";
import { conversation } from "../playground/slack/workspace/workspace.ts";
import { type MemosStandIn, startMemosStandIn } from "../test/support/memos-stand-in.ts";
import { type ModelStandIn, startModelStandIn } from "../test/support/model-stand-in.ts";
import { plus, type Usage, usageOf } from "./process-usage.ts";

export type BotName = "inkwell" | "floor";

/** The services that a bot talks to. They run in this process, so that their work does not count as the bot's. */
export type Services = {
  readonly model: ModelStandIn;
  readonly memos: MemosStandIn;
  /** Where bots keep their database. A later bot of the same services finds the earlier one's. */
  readonly folder: string;
  stop(): Promise<void>;
};

/** A bot in a process of its own, with its workspace. */
export type Bot = {
  readonly slack: LocalSlack;
  readonly people: readonly Person[];
  /** Of its processes. */
  readonly pids: readonly number[];
  usage(): Usage;
  stop(): Promise<void>;
};

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const CHANNEL = "C0BENCH01";

/** The arguments of Node for each bot; Inkwell's are those of `npm start`. */
export const ARGUMENTS: Readonly<Record<BotName, readonly string[]>> = {
  inkwell: argumentsOfStart(),
  floor: ["bench/floor.ts"],
};

const PEOPLE = 64;

export async function startServices(options: { searchMs?: number } = {}): Promise<Services> {
  const model = await startModelStandIn();
  const memos = await startMemosStandIn({ latencyMs: { "search/memory": options.searchMs ?? 0 } });
  const folder = mkdtempSync(join(tmpdir(), "inkwell-bench-"));
  return {
    model,
    memos,
    folder,
    async stop() {
      await Promise.all([model.close(), memos.stop()]);
      rmSync(folder, { recursive: true });
    },
  };
}

type BotOptions = LocalSlackOptions & {
  /** A Postgres instead of the file. */
  readonly databaseUrl?: string;
  /** How many processes share the Postgres; default 1. */
  readonly processes?: number;
  /** More settings. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts a workspace and a bot in it. Resolves when every process has its Socket Mode connection. */
export async function startBot(name: BotName, services: Services, options: BotOptions = {}): Promise<Bot> {
  const { databaseUrl, processes = 1, env: more = {}, ...slackOptions } = options;
  const { slack, people } = await startWorkspace(slackOptions);
  const env = {
    ...settings(services, slack),
    LOG_LEVEL: "warn",
    MAX_RUNNING_PER_PERSON: "0",
    MAX_PER_PERSON_HOUR: "0",
    MAX_PER_WORKSPACE_HOUR: "0",
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    ...more,
  };
  const children = Array.from({ length: processes }, () =>
    spawn(process.execPath, ARGUMENTS[name], { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"] }),
  );
  const pids = children.map(({ pid = 0 }) => pid);
  const killAll = () => {
    for (const child of children) child.kill("SIGKILL");
  };
  process.once("exit", killAll); // also after a measurement that failed
  await slack.waitFor(() => slack.connections >= processes, 20_000);
  return {
    slack,
    people,
    pids,
    usage: () => pids.map(usageOf).reduce(plus),
    async stop() {
      const gone = children.map((child) => once(child, "exit"));
      for (const child of children) child.kill("SIGTERM");
      await Promise.all(gone);
      process.off("exit", killAll);
      await slack.stop();
    },
  };
}

/** Starts a workspace with one channel for all. It has many people, so that nobody's memory grows large. */
export async function startWorkspace(options: LocalSlackOptions = {}) {
  const people = Array.from({ length: PEOPLE }, (_, index) => person(index));
  const channel = conversation(CHANNEL, "bench", [...people.map(({ id }) => id), BOT_USER]);
  const slack = await startLocalSlack({ ...options, people, channels: [channel] });
  return { slack, people };
}

/** Returns the whole environment of a bot. Unwanted settings are empty, so that no `.env` fills them. */
export function settings({ model, memos, folder }: Services, slack: LocalSlack): Record<string, string> {
  const { PATH = "", HOME = "", BOT_NODE_OPTIONS = "" } = process.env;
  return {
    PATH,
    HOME,
    NODE_OPTIONS: BOT_NODE_OPTIONS, // such as --cpu-prof, to see where the time goes
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    SLACK_SIGNING_SECRET: "",
    MEMOS_API_KEY: memos.apiKey,
    MEMOS_BASE_URL: memos.url,
    OPENAI_API_KEY: "",
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_MODEL: "stand-in",
    DATABASE_URL: `file:${join(folder, "inkwell.db")}`,
  };
}

function argumentsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const [shell, command, ...rest] = String(scripts.start).split(" ");
  if (`${shell} ${command}` !== "exec node")
    throw new Error("`npm start` does not run node; the bench must be changed");
  return rest;
}

const BOT_USER = "U0BOT0001";

function person(index: number): Person {
  const name = `person${index}`;
  const id = `U0BENCH${String(index).padStart(3, "0")}`;
  return {
    id,
    name,
    realName: name,
    teamId: "T0LOCAL01",
    timeZone: "Europe/Lisbon",
    locale: "en-US",
    isGuest: false,
    isStranger: false,
  };
}
