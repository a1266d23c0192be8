import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { slowness } from "../../playground/slack/patience.ts";
import { MARK } from "./processes.ts";

type Left = { readonly pid: number; readonly command: string };

const LEAVE_MS = 2_000;
const LOOK_EVERY_MS = 50;

/**
 * Runs around a whole run: what its tests started and left behind is killed at the end, and fails the run by its name. On
 * Linux only, where /proc tells which run a process belongs to.
 */
export default function setup(): () => Promise<void> {
  const run = randomUUID();
  process.env.INKWELL_TEST_RUN = run; // the workers inherit it

  return async () => {
    const since = performance.now();
    // A process whose parent has just been killed takes a moment to notice.
    while (processesOf(run).length > 0 && performance.now() - since < LEAVE_MS * slowness()) await wait(LOOK_EVERY_MS);
    const left = processesOf(run);
    for (const { pid } of left) kill(pid);
    if (left.length === 0) return;
    const what = left.length === 1 ? "1 process behind, which was" : `${left.length} processes behind, which were`;
    const names = left.map(({ pid, command }) => `${pid} ${command}`);
    throw new Error(`Tests left ${what} killed:\n${names.join("\n")}`);
  };
}

function processesOf(run: string): Left[] {
  if (process.platform !== "linux") return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    if (!read(pid, "environ").includes(`${MARK}=${run}`)) return [];
    return [{ pid: Number(pid), command: read(pid, "cmdline").join(" ").trim() }];
  });
}

/** The parts of a file of /proc; none where the process has gone, or is another user's. */
function read(pid: string, file: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8").split("\0");
  } catch {
    return [];
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it has gone by itself
  }
}
