import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";

const MOST = 20;

/**
 * Returns how many times longer work may take now than on a machine at rest: 1 to 20. This is the number of threads that want a
 * core, over the last minute or (on Linux) at this moment, for each core. On Windows, which counts neither, it is 1.
 */
export function slowness(): number {
  const wanting = Math.max(loadavg()[0] ?? 0, wantingNow());
  return Math.min(MOST, Math.max(1, wanting / availableParallelism()));
}

/** Reads from the fourth field of /proc/loadavg, such as 3/512: threads that run or could, of all (proc_loadavg(5)). */
function wantingNow(): number {
  try {
    return Number(/ (\d+)\/\d+ /.exec(readFileSync("/proc/loadavg", "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
