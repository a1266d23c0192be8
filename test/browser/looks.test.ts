import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { AxeResults } from "axe-core";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
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
    await ana.click("textbox", /^Address/);
    await ana.type("http://127.0.0.1:1/v1");
    await ana.press("Enter");
    await ana.reads("Nothing answers at this address");
    await ana.click("textbox", /^API key/);
    await ana.type("sk-any");
    await ana.click("checkbox", "Keep for the next run");
    await ana.find("checkbox", /^Keep the key too/);
    await expectAccessible(ana, "a model that is not there");
    await expectReadable(ana, "a model that is not there");
  });

  it("every control can be read in every state: 4.5 to 1", async () => {
    visit = await startVisit();
    const ana = await visit.come({ scheme });
    await expectReadable(ana, "first visit");
    await ana.click("button", /^Hide/, ["region", "Three things to try"]);
    await ana.click("button", "Workspace");
    await ana.find("menuitem", "Show what to try");
    await expectReadable(ana, "the menu of the workspace");
    await ana.click("menuitem", /^Start over/);
    await ana.find("dialog", "Start over");
    await expectReadable(ana, "starting over");
    await ana.press("Escape");
    await ana.say("/write-pref Start e-mails with “Dear Customer”");
    await ana.reads("Only visible to you");
    await ana.say("Write an e-mail with a list, a table and code");
    await ana.reads("Dear Customer,", ana.THREAD);
    await ana.find("button", "What happened", ana.THREAD);
    await expectReadable(ana, "a conversation with a thread");
    await ana.click("button", "More actions", ana.THREAD);
    await ana.find("menuitem", /^What happened/);
    await expectReadable(ana, "the menu of a message");
    await ana.press("Escape");
    await ana.click("button", "What happened", ana.THREAD);
    await ana.reads("Step by step");
    await expectReadable(ana, "what happened");
    await ana.press("Escape");
    await ana.goHome();
    await ana.reads("Start e-mails with “Dear Customer”", ana.CONVERSATION);
    await expectReadable(ana, "home");
    await ana.click("button", /^Add a rule/);
    await ana.find("dialog", /./);
    await expectReadable(ana, "a window");
  });

  it("a button that waits can be read too", async () => {
    visit = await startVisit({ model: false });
    const ana = await visit.come({ scheme });
    const { port } = await aSilentServer();
    await ana.click("button", "Connect a model");
    await ana.click("radio", "Any compatible server");
    await ana.click("textbox", /^Address/);
    await ana.type(`http://127.0.0.1:${port}/v1`);
    await ana.press("Enter");
    await ana.find("button", "Connecting…");
    await expectReadable(ana, "connecting");
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

/** A server that takes requests and answers none. */
async function aSilentServer(): Promise<{ readonly port: number }> {
  const server = createServer(() => {}).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port };
}

const CONTROLS = "a, article, button, input, label, select, summary, textarea, [role]";
const STATES = [[], ["hover"], ["focus", "focus-visible"], ["hover", "active"], ["hover", "focus", "focus-visible"]];

/** Looks at the contrast of all words while every control is in one state, for each state; disabled ones, which axe passes over, too. */
async function expectReadable(tab: Visitor, view: string): Promise<void> {
  await tab.page.evaluate(AXE);
  const session = await tab.page.createCDPSession();
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 1 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: CONTROLS });
  const force = (forcedPseudoClasses: string[]) =>
    Promise.all(nodeIds.map((nodeId) => session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses })));
  for (const state of STATES) {
    await force(state);
    await tab.page.evaluate(SHOW_DISABLED);
    const { violations } = (await tab.page.evaluate('axe.run({ runOnly: ["color-contrast"] })')) as AxeResults;
    await tab.page.evaluate("for (const undo of globalThis.undo.splice(0)) undo()");
    const faint = violations.flatMap(({ nodes }) => nodes.map((node) => `${node.html} (${node.failureSummary})`));
    expect(faint, `${view}, ${state.join(" ") || "at rest"}`).toEqual([]);
  }
  await force([]);
  await session.detach();
}

/** Keeps the looks of disabled controls, and takes from them what makes axe pass over them. */
const SHOW_DISABLED = `
  globalThis.undo = [];
  for (const one of document.querySelectorAll(":disabled, [aria-disabled=true]")) {
    const { color, backgroundColor, opacity, filter } = getComputedStyle(one);
    const before = { style: one.getAttribute("style"), disabled: one.disabled, aria: one.getAttribute("aria-disabled") };
    Object.assign(one.style, { color, backgroundColor, opacity, filter });
    one.disabled = false;
    one.removeAttribute("aria-disabled");
    undo.push(() => {
      if (before.style === null) one.removeAttribute("style");
      else one.setAttribute("style", before.style);
      one.disabled = before.disabled;
      if (before.aria !== null) one.setAttribute("aria-disabled", before.aria);
    });
  }`;

async function expectAccessible(tab: Visitor, view: string): Promise<void> {
  await tab.page.evaluate(AXE);
  const { violations } = (await tab.page.evaluate("axe.run()")) as AxeResults;
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} (${node.failureSummary})`).join("\n")}`);
  expect(serious, view).toEqual([]);
}
