import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalSlack } from "../slack/local-slack.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export type BotProcess = {
  /** Resolves when the bot is connected; rejects with a `BotGone` when it ends before, or never gets that far. */
  readonly ready: Promise<void>;
  /** Resolves, with how, when it ends without having been stopped. */
  readonly gone: Promise<BotGone>;
  /** Asks it to finish what it is doing, and ends it if it does not. */
  stop(): Promise<void>;
};

/** The bot has ended: how, and what it wrote for people to read (its log lines left out). */
export class BotGone extends Error {
  readonly lines: readonly string[];

  constructor(message: string, lines: readonly string[]) {
    super(message);
    this.name = "BotGone";
    this.lines = lines;
  }
}

// Should this process be killed, nobody is left to stop the bot: it stops when the channel between the two closes.
const LEAVE_WITH_PARENT = "data:text/javascript,process.once('disconnect',()=>process.kill(process.pid,'SIGTERM'))";
const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const CONNECTED_WITHIN_MS = 20_000;
const STOPPED_WITHIN_MS = 5_000;
const MAX_LINES = 12;

export type BotOptions = {
  readonly env: Environment;
  /** How to connect a model, which replies without one say. */
  readonly noModelHint: string;
  /** The file that what it logs is added to. */
  readonly logPath: string;
  /** Hears what the process tells its parent: with this alone it is asked for a trace of each request. */
  readonly onMessage?: (message: unknown) => void;
};

/** Starts the bot as `npm start` does, in the local Slack. */
export function startBot(slack: LocalSlack, options: BotOptions): BotProcess {
  const { logPath, onMessage } = options;
  mkdirSync(dirname(logPath), { recursive: true });
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
    // In a group of its own: Ctrl-C in the terminal is for the chat, which then stops the bot in good order.
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
      // What is left of its connection must not be taken for the next one's.
      slack.disconnectSockets();
    },
  };
}

/**
 * What connects the bot to the local Slack and to nothing else. dotenv leaves alone what is set already, be it empty, as
 * long as it is not told to override (dotenv, "options from the environment").
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
