import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startVisit, type Visit } from "./visit.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const PACKAGE = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  scripts: Record<string, string>;
};
const TWO_MINUTES_MS = 120_000;

let visit: Visit;
beforeEach(async () => {
  visit = await startVisit({ model: false });
});
afterEach(() => visit.leave());

it("README's first screen leads from a clone to a draft that a rule has shaped", {
  timeout: TWO_MINUTES_MS,
}, async () => {
  const firstScreen = README.split("\n## ")[0] ?? "";
  expect(firstScreen).toContain("```sh\nnpm install && npm run try\n```");
  // What the command runs is what this visit has started, without a browser being opened.
  expect(PACKAGE.scripts.try).toBe("exec node -r ./src/node-version.cjs playground/try.ts");
  const [rule = "", request = ""] = [...firstScreen.matchAll(/^\d\. `([^`]+)`/gm)].map(([, typed = ""]) => typed);
  expect(rule).toMatch(/^\/write-pref /);
  expect(firstScreen.split("\n").length).toBeLessThan(45);

  const newcomer = await visit.come();
  await newcomer.connectModel(visit.model.baseUrl);
  await newcomer.say(rule);
  await newcomer.reads(rule.replace("/write-pref ", ""), newcomer.CONVERSATION);
  await newcomer.say(request);
  await newcomer.reads("Dear Customer,", newcomer.THREAD);
  await newcomer.reads(`this is about: ${request}`, newcomer.THREAD);
  expect(firstScreen).toMatch(/\*What happened\*.*[\s\S]*\*Home\*[\s\S]*Be Ben/);
  await newcomer.click("button", "What happened", newcomer.THREAD);
  await newcomer.reads(rule.replace("/write-pref ", ""), ["region", "What happened, step by step"]);
  await newcomer.goHome();
  await newcomer.reads(rule.replace("/write-pref ", ""), newcomer.CONVERSATION);
  await newcomer.become("Ben");
  await newcomer.reads("I have no rules from you yet.", newcomer.CONVERSATION);
});
