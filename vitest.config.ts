import { defineConfig } from "vitest/config";

/** `npm run test:crash`: minutes of processes that are killed. */
export const CRASH_TESTS = [
  "test/journeys/crash*.test.ts",
  "test/journeys/takeover.test.ts",
  "test/jobs/requests-crash.test.ts",
  "test/storage/upkeep/moved-bot.test.ts",
  "test/storage/postgres/leadership.test.ts",
];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", ...CRASH_TESTS], // `npm run test:browser`, `npm run test:crash`
    pool: "forks",
    maxWorkers: 4, // most of their time they wait for sockets and processes
    setupFiles: "./test/support/file-setup.ts",
    globalSetup: ["./test/support/run-setup.ts", "./test/support/postgres-setup.ts"],
    reporters: ["default", "./test/support/plain-reporter.ts"],
  },
});
