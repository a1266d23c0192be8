import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/**
 * A process of its own that holds others to a share of the time: it stops the process of that id, with all that it started, and
 * lets them go on, again and again. When its standard input ends it lets them go on for good, and ends.
 */

const [root = "", share = "1"] = process.argv.slice(2);
const PERIOD_MS = 20;
const LOOK_EVERY_MS = 200;
const onMs = PERIOD_MS * Number(share);

let held: readonly number[] = [];
let lookedAt = Number.NEGATIVE_INFINITY;
let isEnding = false;
process.stdin.once("close", () => {
  isEnding = true;
});
process.stdin.resume();
console.log("holds");

let next = performance.now();
while (!isEnding) {
  if (performance.now() - lookedAt > LOOK_EVERY_MS) look();
  signal("SIGCONT");
  await wait(Math.max(0, next + onMs - performance.now()));
  signal("SIGSTOP");
  next = Math.max(next + PERIOD_MS, performance.now());
  await wait(Math.max(0, next - performance.now()));
}
look();
signal("SIGCONT");

function look(): void {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name));
  const isBelow = (pid: number): boolean => pid === Number(root) || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  held = [...parents.keys()].filter(isBelow);
  lookedAt = performance.now();
}

/** Field 4 of `stat`, behind the command in brackets; 0 when the process has gone. */
function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

function signal(name: NodeJS.Signals): void {
  for (const pid of held) {
    try {
      process.kill(pid, name);
    } catch {
      // it has gone by itself
    }
  }
}
