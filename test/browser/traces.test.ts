import { afterEach, expect, it } from "vitest";
import { startVisit, type Visit } from "./visit.ts";

let visit: Visit;
afterEach(() => visit.leave());

const PANEL = ["complementary", "What happened"] as const;

it("What happened shows the time line, the rule that went in, the exact prompt, and what was held back and why", async () => {
  visit = await startVisit();
  const ana = await visit.come();
  await ana.say("/write-pref Start e-mails with “Dear Customer”");
  await ana.reads("Only visible to you");
  await ana.say("Remember that the Falcon budget is 4711 euros");
  await ana.reads("I'll remember", ana.THREAD);
  await ana.goTo("general");
  await ana.say("@inkwell write a line about the Falcon budget");
  await ana.openReplies();
  await ana.reads("this is about: write a line about the Falcon budget", ana.THREAD);
  expect(await ana.text(ana.THREAD)).not.toContain("4711");

  await ana.click("button", /^What happened/, ana.THREAD);
  await ana.reads(/\d ms/, PANEL);
  await ana.reads(/looked for what was said/i, PANEL);
  await ana.reads("Start e-mails with “Dear Customer”", PANEL);
  await ana.reads(/4711/, PANEL); // shown to Ana alone, as held back
  await ana.reads(/held back/i, PANEL);
  await ana.click("DisclosureTriangle", /^What Inkwell tells the model/, PANEL);
  await ana.reads("You are a professional writing assistant", PANEL);
  await ana.reads("Began to write the reply", PANEL);
  await ana.press("Escape");
  await ana.gone(...PANEL);
});

it("What happened shows nobody else what was held back of the person who asked", async () => {
  visit = await startVisit();
  const ana = await visit.come();
  await ana.say("Remember that the Falcon budget is 4711 euros");
  await ana.reads("I'll remember", ana.THREAD);
  await ana.goTo("general");
  await ana.say("@inkwell write a line about the Falcon budget");
  await ana.openReplies();
  await ana.reads("this is about: write a line about the Falcon budget", ana.THREAD);
  await ana.become("Ben");
  await ana.goTo("general");
  await ana.openReplies();
  await ana.reads("this is about: write a line about the Falcon budget", ana.THREAD);
  expect(await ana.text()).not.toContain("4711");
  // Not even the way there: who did not ask is not offered it, at the reply or in a menu. The server refuses it, too (try-page.test.ts).
  expect(await ana.all("button", "What happened")).toEqual([]);
  await ana.click("button", "More actions", ana.THREAD);
  await ana.find("menuitem", "Rewrite this");
  expect(await ana.all("menuitem", /^What happened/)).toEqual([]);
});

it("What happened is marked as a tool of the local workspace, is told in words when a reply fails, and is not offered after a restart", async () => {
  visit = await startVisit();
  const ana = await visit.come();
  visit.model.failNext({ status: 503, times: 9 });
  await ana.say("Write a toast");
  await ana.reads("Local workspace only", ana.THREAD);
  await ana.click("button", "What happened", ana.THREAD);
  await ana.reads("Local workspace only", PANEL);
  await ana.reads(/It failed[\s\S]*The model could not be reached/, PANEL);
  expect(await ana.text(PANEL)).not.toMatch(/\[object|undefined/);
  await visit.program.restart();
  const later = await visit.come();
  await later.openReplies();
  await later.reads("Write a toast", later.THREAD);
  expect(await later.all("button", "What happened")).toEqual([]);
  expect(await later.text()).not.toContain("Local workspace only");
});
