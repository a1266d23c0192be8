import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { eventually } from "../support/patience.ts";
import { startNode } from "../support/processes.ts";

const TRY = fileURLToPath(new URL("../../playground/try.ts", import.meta.url));

export type TryProgram = {
  /** Its working directory, empty at first; it keeps everything in `.inkwell/` there. */
  readonly folder: string;
  /** The address it printed last, token included. */
  url(): string;
  /** The addresses of all its starts, one each. */
  readonly urls: readonly string[];
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it if it runs, and starts it again in the same folder. */
  restart(args?: readonly string[]): Promise<void>;
  /** Ends it for good and takes its folder away. */
  leave(): Promise<void>;
};

/**
 * `npm run try -- --no-open` in a folder of its own, with `env` and nothing else of this process's environment. Resolves when
 * it has printed its address.
 */
export async function startTry(env: Readonly<Record<string, string>> = {}): Promise<TryProgram> {
  const folder = mkdtempSync(join(tmpdir(), "inkwell-browser-"));
  let child: ChildProcess | undefined;
  let screen = "";
  const urls: string[] = [];

  async function start(args: readonly string[]): Promise<void> {
    const from = screen.length;
    const started = startNode([TRY, "--no-open", ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
      // Piped input would make it a chat in the terminal.
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    for (const stream of [started.stdout!, started.stderr!]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        screen += text;
      });
    }
    const printed = eventually(() => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(screen.slice(from))?.[0];
      expect(found, `no address in: ${screen.slice(from)}`).toBeTruthy();
      return found ?? "";
    });
    const ended = once(started, "exit").then(([code]) => {
      throw new Error(`npm run try ended with ${code}: ${screen.slice(from)}`);
    });
    ended.catch(() => {});
    urls.push(await Promise.race([printed, ended]));
  }

  async function stop(): Promise<void> {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return;
    const closed = once(running, "close");
    running.kill("SIGINT");
    await closed;
  }

  try {
    await start([]);
  } catch (error) {
    child?.kill("SIGKILL");
    rmSync(folder, { recursive: true });
    throw error;
  }
  return {
    folder,
    url: () => urls.at(-1) ?? "",
    urls,
    stop,
    async restart(args = []) {
      await stop();
      await start(args);
    },
    async leave() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
