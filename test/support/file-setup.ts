import type { ChildProcess } from "node:child_process";
import { afterAll, afterEach, beforeEach, vi } from "vitest";
import { patience } from "./patience.ts";
import { endProcesses, runningProcesses } from "./processes.ts";

/** Runs before each file of tests: says how long a test may take, and ends what a test has started and left. */

const TEST_MS = 60_000;
vi.setConfig({ testTimeout: patience(TEST_MS), hookTimeout: patience(TEST_MS) });

let before: ReadonlySet<ChildProcess> = new Set();
beforeEach(() => {
  before = runningProcesses();
});
afterEach(async ({ task }) => {
  if (task.concurrent) return; // others run beside it
  await endProcesses(before);
});
afterAll(() => endProcesses());
