import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { startVisit, type Visit, type Visitor } from "./visit.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let visit: Visit;
afterEach(() => visit.leave());

describe.each(["light", "dark"] as const)("in %s colours", (scheme) => {
  it("axe finds nothing serious in any view", async () => {
    visit = await startVisit();
    const ana = await visit.come({ scheme });
    await expectAccessible(ana, "first visit");
    await ana.say("/write-pref Start e-mails with “Dear Customer”");
    await ana.reads("Only visible to you");
    await ana.say("Write an e-mail with a list, a table and code");
    await ana.reads("Dear Customer,", ana.THREAD);
    await expectAccessible(ana, "conversation with thread");
    await ana.click("button", /^What happened/, ana.THREAD);
    await ana.find("complementary", "What happened");
    await expectAccessible(ana, "what happened");
    await ana.press("Escape");
    await ana.goTo("general");
    await ana.click("textbox", /^Message /, ana.CONVERSATION);
    await ana.type("/");
    await ana.find("option", /^\/write-pref/);
    await expectAccessible(ana, "completion");
    await ana.press("Escape");
    await ana.press("Backspace");
    await ana.goHome();
    await ana.reads("Start e-mails with “Dear Customer”", ana.CONVERSATION);
    await expectAccessible(ana, "home");
    await ana.click("button", /^Add a rule/);
    await ana.find("dialog", /./);
    await expectAccessible(ana, "modal");
    await ana.press("Escape");
    await ana.gone("dialog", /./);
    await ana.chord("Control", "k");
    await ana.find("combobox", "Name of a conversation");
    await expectAccessible(ana, "switcher");
  });

  it("axe finds nothing serious while no model is connected", async () => {
    visit = await startVisit({ model: false });
    const ana = await visit.come({ scheme });
    await ana.click("button", "Connect a model");
    await ana.click("radio", "Any compatible server");
    await expectAccessible(ana, "connecting a model");
  });
});

describe.each([900, 1400])("at %s pixels", (width) => {
  it("nothing is cut off or pushed out, with a thread open", async () => {
    visit = await startVisit();
    const ana = await visit.come({ width, height: 700 });
    visit.model.reply(
      `A table:\n\n| ${"column | ".repeat(12)}\n|${"---|".repeat(12)}\n| ${"value | ".repeat(12)}\n\n${"long".repeat(200)}\n\n    ${"code ".repeat(80)}\n\nthe end`,
    );
    await ana.say("Write a table");
    await ana.reads("the end", ana.THREAD);
    expect(await ana.page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    for (const [role, name, within] of [
      ["textbox", /^Message /, ana.CONVERSATION],
      ["textbox", /^Reply/, ana.THREAD],
      ["button", /^general/, ana.SIDEBAR],
    ] as const) {
      const box = await (await ana.find(role, name, within)).boundingBox();
      expect(box?.width, String(name)).toBeGreaterThan(100);
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width, String(name)).toBe(true);
    }
  });
});

async function expectAccessible(tab: Visitor, view: string): Promise<void> {
  await tab.page.evaluate(AXE);
  const { violations } = (await tab.page.evaluate("axe.run()")) as AxeResults;
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} (${node.failureSummary})`).join("\n")}`);
  expect(serious, view).toEqual([]);
}
