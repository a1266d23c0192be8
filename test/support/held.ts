import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startNode } from "./processes.ts";

const SCRIPT = fileURLToPath(new URL("hold.ts", import.meta.url));

/** Whether processes can be held to a share of a core here: it takes /proc and taskset. */
export const canHold = process.platform === "linux" && spawnSync("taskset", ["--version"]).status === 0;

/**
 * Holds a process, and all that it has started and will start, to a share of one core: 0.3 of it is 6 ms in every 20. Resolves
 * with what lets them go; they stay on that core.
 */
export async function hold(pid: number, share: number, core = 0): Promise<() => Promise<void>> {
  spawnSync("taskset", ["--all-tasks", "--cpu-list", "--pid", String(core), String(pid)]);
  const holder = startNode([SCRIPT, String(pid), String(share)], { stdio: ["pipe", "pipe", "inherit"] });
  const gone = once(holder, "exit");
  await once(holder.stdout!, "data");
  return async () => {
    holder.stdin!.end();
    await gone;
  };
}
