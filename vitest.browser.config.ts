import { defineConfig } from "vitest/config";

// @sparticuz/chromium holds a Chromium for this platform only. There its absence fails the run; elsewhere there is nothing to run.
const hasChromium = process.platform === "linux" && process.arch === "x64";
if (!hasChromium) {
  console.log(
    `The browser tests need Linux x64, whose Chromium comes through npm: on ${process.platform} ${process.arch} they are passed over.`,
  );
}

export default defineConfig({
  test: {
    include: hasChromium ? ["test/browser/**/*.test.ts"] : [],
    exclude: [
      "**/node_modules/**",
      ...(process.env.INKWELL_SCREENSHOTS === "1" ? [] : ["test/browser/screenshots.test.ts"]),
    ],
    passWithNoTests: !hasChromium,
    pool: "forks",
    isolate: false, // a worker loads a module once for all its files, which share its state; half the time
    maxWorkers: 2, // four take as long, and keep the bot from a core for so long that Slack gives a click up after its three seconds
    setupFiles: "./test/support/file-setup.ts",
    globalSetup: hasChromium ? ["./test/support/run-setup.ts", "./test/browser/browser-setup.ts"] : [],
    reporters: ["default", "./test/support/plain-reporter.ts"],
  },
});
