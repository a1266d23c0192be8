import { defineConfig } from "vitest/config";
import { PROGRAM_TESTS } from "./vitest.config.ts";

// Processes that die and come back want most of a core each, and their limits are seconds of the clock.
export default defineConfig({
  test: {
    include: PROGRAM_TESTS,
    pool: "forks",
    isolate: false, // what a file imports is loaded once a worker: half the time
    maxWorkers: 3,
    setupFiles: "./test/support/file-setup.ts",
    globalSetup: ["./test/support/run-setup.ts", "./test/support/postgres-setup.ts"],
    reporters: ["default", "./test/support/plain-reporter.ts"],
  },
});
