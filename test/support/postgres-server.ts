import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { marked } from "./processes.ts";

export type PostgresServer = {
  /** Of its `postgres` database, as a superuser. */
  readonly url: string;
  /** As an outage: every connection is cut, and none is taken until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends the server and deletes what it kept. */
  stop(): Promise<void>;
};

const KEEPER = fileURLToPath(new URL("postgres-keeper.ts", import.meta.url));
const START_MS = 30_000;
const PLATFORMS = ["linux-x64", "linux-arm64", "linux-arm", "darwin-arm64", "darwin-x64", "win32-x64"];

/** Whether a Postgres for tests can be had on this platform; where it can, its absence is a failure. */
export const hasPostgres = PLATFORMS.includes(`${process.platform}-${process.arch}`);

/**
 * Starts a Postgres of its own on 127.0.0.1, in about 0.7 s. It ends with this process, however that dies. `isDurable`: it
 * waits for its disk, as nothing but a measurement needs it to.
 */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
  if (!hasPostgres) throw new Error(`There is no Postgres for tests on ${process.platform}-${process.arch}.`);
  // In a group of its own, so that a terminal's Ctrl-C leaves it the time to clean up.
  const keeper = spawn(process.execPath, [KEEPER, ...(isDurable ? ["durable"] : [])], {
    stdio: ["pipe", "pipe", "pipe"],
    env: marked(process.env),
    detached: true,
    windowsHide: true,
  });
  const exited = once(keeper, "exit");
  const limit = setTimeout(() => keeper.kill(), START_MS);
  let fault = "";
  keeper.stderr.setEncoding("utf8").on("data", (text: string) => {
    fault = (fault + text).slice(-2_000);
  });
  keeper.stdin.on("error", () => {}); // it is gone: the next line that is waited for says so
  const lines = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();

  async function nextLine(): Promise<string> {
    const { value, done } = await lines.next();
    if (done) throw new Error(`Postgres for tests could not be started. ${fault.trim()}`);
    return value;
  }
  async function tell(word: "stop" | "start"): Promise<void> {
    keeper.stdin.write(`${word}\n`);
    await nextLine();
  }

  const url = await nextLine();
  clearTimeout(limit);
  return {
    url,
    pause: () => tell("stop"),
    resume: () => tell("start"),
    async stop() {
      keeper.stdin.end();
      await exited;
    },
  };
}
