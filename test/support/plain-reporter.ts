import type { Reporter, TestModule } from "vitest/node";

/** Closes a run with a line that any machine can read: "N passed, M failed". */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const failed = tests.filter((test) => !test.ok()).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    console.log(`\n${passed} passed, ${failed + broken} failed`);
  }
}
