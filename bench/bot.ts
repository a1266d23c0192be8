import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from "../playground/slack/server.ts";
import { conversation, type Person } from "../playground/slack/workspace.ts";
import { type MemosStandIn, startMemosStandIn } from "../test/support/memos-stand-in.ts";
import { type ModelStandIn, startModelStandIn } from "../test/support/model-stand-in.ts";
import { type Usage, usageOf } from "./process-usage.ts";

export type BotName = "inkwell" | "floor";

/** Everything that a bot talks to, in this process, so that none of it counts as the bot's. */
export type Services = {
  readonly model: ModelStandIn;
  readonly memos: MemosStandIn;
  stop(): Promise<void>;
};

/** A bot in a process of its own, and the workspace that it serves. */
export type Bot = {
  readonly slack: LocalSlack;
  readonly people: readonly Person[];
  usage(): Usage;
  stop(): Promise<void>;
};

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const CHANNEL = "C0BENCH01";
export const SCRIPTS: Readonly<Record<BotName, string>> = { inkwell: "src/main.ts", floor: "bench/floor.ts" };

const PEOPLE = 64;

export async function startServices(options: { searchMs?: number } = {}): Promise<Services> {
  const model = await startModelStandIn();
  const memos = await startMemosStandIn({ latencyMs: { "search/memory": options.searchMs ?? 0 } });
  return {
    model,
    memos,
    stop: async () => void (await Promise.all([model.close(), memos.stop()])),
  };
}

/** Starts a workspace and a bot in it; resolves once the bot holds its Socket Mode connection. */
export async function startBot(name: BotName, services: Services, options: LocalSlackOptions = {}): Promise<Bot> {
  const { slack, people } = await startWorkspace(options);
  const folder = mkdtempSync(join(tmpdir(), "inkwell-bench-"));
  const child = spawn(process.execPath, [SCRIPTS[name]], {
    cwd: ROOT,
    env: { ...settings(services, slack, folder), LOG_LEVEL: "warn" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const pid = child.pid ?? 0;
  await slack.waitForConnection(20_000);
  return {
    slack,
    people,
    usage: () => usageOf(pid),
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
      await slack.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A workspace with people enough that nobody's memory grows large, and a channel that they and the bot are in. */
export async function startWorkspace(options: LocalSlackOptions = {}) {
  const people = Array.from({ length: PEOPLE }, (_, index) => person(index));
  const channel = conversation(CHANNEL, "bench", [...people.map(({ id }) => id), BOT_USER]);
  const slack = await startLocalSlack({ ...options, people, channels: [channel] });
  return { slack, people };
}

/** The whole environment of a bot. Settings that it should not have are empty, so that no `.env` fills them. */
export function settings(services: Services, slack: LocalSlack, folder: string): Record<string, string> {
  const { PATH = "", HOME = "" } = process.env;
  return {
    PATH,
    HOME,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    SLACK_SIGNING_SECRET: "",
    MEMOS_API_KEY: services.memos.apiKey,
    MEMOS_BASE_URL: services.memos.url,
    OPENAI_API_KEY: "",
    OPENAI_BASE_URL: services.model.baseUrl,
    OPENAI_MODEL: "stand-in",
    DATABASE_URL: `file:${join(folder, "inkwell.db")}`,
  };
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
