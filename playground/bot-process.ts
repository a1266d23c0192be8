import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makePrivateFile } from "../src/storage/sqlite/private-file.ts";
import type { LocalSlack } from "./slack/local-slack.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export type BotProcess = {
  /** Resolves when the bot is connected. Rejects with `BotGone` when it ends first, or after 20 seconds. */
  readonly ready: Promise<void>;
  /** Resolves when the bot ends without `stop`. */
  readonly gone: Promise<BotGone>;
  /** Asks the bot to finish its work and stop. Kills it after five seconds. */
  stop(): Promise<void>;
};

/** The bot has ended. `message` says how; `lines` is what it printed for people, without log lines. */
export class BotGone extends Error {
  readonly lines: readonly string[];

  constructor(message: string, lines: readonly string[]) {
    super(message);
    this.name = "BotGone";
    this.lines = lines;
  }
}

// If this process is killed, the bot stops when the channel between the two closes.
const LEAVE_WITH_PARENT = "data:text/javascript,process.once('disconnect',()=>process.kill(process.pid,'SIGTERM'))";
const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const CONNECTED_WITHIN_MS = 20_000;
const STOPPED_WITHIN_MS = 5_000;
const MAX_LINES = 12;

export type BotOptions = {
  readonly env: Environment;
  /** How to connect a model, which replies without one say. */
  readonly noModelHint: string;
  /** The file to which the bot appends its log. */
  readonly logPath: string;
  /** Gets the messages of the process. Only with it does the bot send a trace of each request. */
  readonly onMessage?: (message: unknown) => void;
};

/** Starts the bot in the local Slack, as `npm start` does for a real one. */
export function startBot(slack: LocalSlack, options: BotOptions): BotProcess {
  const { logPath, onMessage } = options;
  makePrivateFile(logPath);
  const log = openSync(logPath, "a+");
  const from = fstatSync(log).size;
  const child = spawn(process.execPath, ["--import", LEAVE_WITH_PARENT, MAIN], {
    env: {
      ...options.env,
      ...settingsFor(slack),
      INKWELL_TRACE: onMessage ? "parent" : "",
      INKWELL_NO_MODEL_HINT: options.noModelHint,
    },
    stdio: ["ignore", log, log, "ipc"],
    // The bot gets its own process group, so that Ctrl-C only reaches this process, which then stops the bot properly.
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  if (onMessage) child.on("message", onMessage);
  const killAtExit = () => child.kill("SIGKILL");
  process.once("exit", killAtExit);

  let isStopping = false;
  const ended = once(child, "exit").catch((error: unknown) => [String(error)]);
  const gone = ended.then(([how, signal]) => {
    process.off("exit", killAtExit);
    const reason = signal ? `signal ${signal}` : `exit code ${how}`;
    return new BotGone(reason, linesFrom(logPath, from));
  });
  const connected = slack.waitForConnection(CONNECTED_WITHIN_MS).catch(() => {
    throw new BotGone(`no connection within ${CONNECTED_WITHIN_MS / 1000} seconds`, linesFrom(logPath, from));
  });
  const ready = Promise.race([connected, gone.then((how) => Promise.reject(how))]);
  connected.catch(() => {});
  ready.catch(() => {});

  return {
    ready,
    gone: new Promise((resolve) => void gone.then((how) => isStopping || resolve(how))),
    async stop() {
      isStopping = true;
      const timer = setTimeout(() => child.kill("SIGKILL"), STOPPED_WITHIN_MS);
      child.kill("SIGTERM");
      await ended;
      clearTimeout(timer);
      // Otherwise the next bot's start could mistake this connection for its own.
      slack.disconnectSockets();
    },
  };
}

/**
 * Returns the settings that connect the bot to the local Slack only.
 * Even an empty variable keeps dotenv from setting it from .env, unless override is on (dotenv, "options from the
 * environment").
 */
function settingsFor({ botToken, appToken, apiUrl }: LocalSlack): Environment {
  return {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
    SLACK_SIGNING_SECRET: "",
    PORT: "",
    DOTENV_OVERRIDE: "false",
  };
}

function linesFrom(path: string, from: number): string[] {
  const lines = readFileSync(path).subarray(from).toString().split("\n");
  return lines.filter((line) => line.trim() !== "" && !line.startsWith("{")).slice(0, MAX_LINES);
}
