import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"], // `npm run test:browser`
    pool: "forks",
    maxWorkers: 4, // most of their time they wait for sockets and processes
    testTimeout: 20_000,
    hookTimeout: 20_000,
    globalSetup: "./test/support/postgres-setup.ts",
    reporters: ["default", "./test/support/plain-reporter.ts"],
  },
});
