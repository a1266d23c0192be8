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
  await ana.reads("this is about: write a line about the Falcon budget", ana.THREAD);
  expect(await ana.text(ana.THREAD)).not.toContain("4711");

  await ana.click("button", /^What happened/, ana.THREAD);
  await ana.reads(/\d ms/, PANEL);
  await ana.reads(/memory search/i, PANEL);
  await ana.reads("Start e-mails with “Dear Customer”", PANEL);
  await ana.reads(/4711/, PANEL); // shown to Ana alone, as held back
  await ana.reads(/held back/i, PANEL);
  await ana.click("DisclosureTriangle", /^system/, PANEL);
  await ana.reads("You are a professional writing assistant", PANEL);
  await ana.reads("chat.startStream", PANEL);
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
  await ana.reads("this is about: write a line about the Falcon budget", ana.THREAD);
  await ana.become("Ben");
  await ana.goTo("general");
  await ana.click("button", /^1 reply/);
  await ana.click("button", "What happened", ana.THREAD);
  await ana.reads(/Only Ana/, PANEL);
  expect(await ana.text()).not.toContain("4711");
});
