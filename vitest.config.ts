import { defineConfig } from "vitest/config";

/**
 * `npm run test:programs`: minutes of whole programs that are started, killed and started again, and of readers of words that
 * are timed.
 */
export const PROGRAM_TESTS = [
  "test/linear-time/*.test.ts",
  "test/journeys/crash*.test.ts",
  "test/journeys/takeover.test.ts",
  "test/jobs/requests-crash.test.ts",
  "test/storage/upkeep/moved-bot.test.ts",
  "test/storage/postgres/leadership.test.ts",
  "test/storage/postgres/tls.test.ts",
  "test/storage/postgres/retention-load.test.ts",
  "test/storage/upkeep/move.test.ts",
  "test/commands/*.test.ts",
  "test/demo/main.test.ts",
  "test/playground/try.test.ts",
  "test/playground/try-page.test.ts",
  "test/start-up.test.ts",
  "test/stopping.test.ts",
  "test/one-process.test.ts",
];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", ...PROGRAM_TESTS], // `npm run test:browser`, `npm run test:programs`
    pool: "forks",
    isolate: false, // a worker loads a module once for all its files, which share its state; half the time
    maxWorkers: 4, // most of their time they wait for sockets and processes
    setupFiles: "./test/support/file-setup.ts",
    globalSetup: ["./test/support/run-setup.ts", "./test/support/postgres-setup.ts"],
    reporters: ["default", "./test/support/plain-reporter.ts"],
  },
});
