import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Ended, runNode } from "./processes.ts";

/** Runs the tests of fixtures/leaving.ts, the first of which fails. */
async function runLeaving(env: Record<string, string> = {}): Promise<Ended & { readonly pids: readonly number[] }> {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/support/fixtures/leaving.config.ts"];
  const ended = await runNode(args, { env: { PATH: process.env.PATH, NO_COLOR: "1", ...env } });
  return { ...ended, pids: [...ended.out.matchAll(/started (\d+)/g)].map(([, pid]) => Number(pid)) };
}

/** On Linux a process that has ended, and whose parent has not asked how, has no command line any more. */
function isRunning(pid: number): boolean {
  try {
    return process.platform === "linux" ? readFileSync(`/proc/${pid}/cmdline`).length > 0 : process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("a process that a test started", () => {
  it("ends with its test, though that fails", async () => {
    const { code, out, err, pids } = await runLeaving();
    expect(code).toBe(1);
    expect(out).toContain("1 failed | 1 passed");
    expect(err).not.toContain("left");
    expect(pids).toHaveLength(1);
    expect(pids.filter(isRunning)).toEqual([]);
  });

  it.runIf(process.platform === "linux")("fails the run by its name when it is left behind", async () => {
    const { code, out, err, pids } = await runLeaving({ LEAVES: "1" });
    expect(code).toBe(1);
    expect(pids).toHaveLength(2);
    expect(out + err).toContain(`Tests left 1 process behind, which was killed:\n${pids[1]} ${process.execPath} -e`);
    expect(pids.filter(isRunning)).toEqual([]);
  });
});
