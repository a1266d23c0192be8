import { defineConfig } from "vitest/config";
import { PROGRAM_TESTS } from "./vitest.config.ts";

// A program that starts wants most of a core, and limits of some are seconds of the clock.
export default defineConfig({
  test: {
    include: PROGRAM_TESTS,
    pool: "forks",
    isolate: false, // a worker loads a module once for all its files, which share its state; half the time
    maxWorkers: 3, // of their time they wait for processes and clocks; what is timed counts its own work
    setupFiles: "./test/support/file-setup.ts",
    globalSetup: ["./test/support/run-setup.ts", "./test/support/postgres-setup.ts"],
    reporters: ["default", "./test/support/plain-reporter.ts"],
  },
});
