import { afterEach, expect, it } from "vitest";
import { conversationId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { promptOf, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const ANA = "T0LOCAL01_U0ANA0001";
const ELSEWHERE = conversationId("T0LOCAL01", "dm", "D0OTHER01", "1700000000.000100");

/** Ana asks in a DM thread of its own. Returns everything that the model read. */
async function ask(text: string): Promise<string> {
  const { slack, model } = world;
  const asked = model.requests.length;
  const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text });
  await world.reply(slack.channels.anaDm, ts);
  await world.settled();
  const { system, request } = promptOf(model.requests[asked]);
  return `${system}\n${request}`;
}

async function pref(text: string): Promise<void> {
  const { slack } = world;
  const { ana } = slack.people;
  const seen = slack.ephemerals(ana.id).length;
  await slack.command({ as: ana, channel: slack.channels.anaDm, command: "/write-pref", text });
  await world.whisper(ana, seen);
  await world.app.drain();
}

const learnt = () => world.memos.memoriesOf(ANA).map(({ text }) => text);
const learns = (text: string, kind: "fact" | "preference" = "preference") =>
  world.memos.plant(ANA, { kind, text, conversationId: ELSEWHERE });

it.each([
  ["another thread", "Always open mails with Dear Customer.", "Always open mails with Dear Customer."],
  ["other words", "Always open mails with Dear Customer.", "The user starts emails with “Dear Customer”."],
  ["another language", "Unterschreibe immer mit „Herzlich, Jo“.", "The user signs off with “Herzlich, Jo”."],
])("forgets a rule that MemOS learnt in %s", async (_, rule, elsewhere) => {
  world = await startWorld({ memos: true });
  await pref(rule);
  learns(elsewhere);
  learns("The Falcon launch is in May.", "fact");
  await pref("forget 1");
  expect(learnt()).toEqual(["The Falcon launch is in May."]);
  const prompt = await ask("Write a mail about the Falcon launch: open it, sign it, dear customer");
  expect(prompt).toContain("in May");
  expect(prompt).not.toContain(elsewhere);
});

it("forgets a fact that MemOS tells in its own words", async () => {
  world = await startWorld({ memos: true });
  await ask("Remember that I am in charge of the Marketing Department at Acme.");
  expect(learnt().join()).toContain("The user manages Marketing at Acme");
  await pref("forget 1");
  expect(learnt().join()).not.toMatch(/manages/);
  expect(world.memos.count("add/feedback")).toBe(0);
});

it("holds back what MemOS tells again afterwards, for ever, and not the opposite of it", async () => {
  world = await startWorld({ memos: true });
  await pref("Always sign off with Cheers, Dani");
  await pref("forget 1");
  const again = ["The user signs emails with “Cheers, Dani”.", "Die Nutzerin unterschreibt mit „Cheers, Dani“."];
  for (const text of again) learns(text);
  learns("Never sign off with Cheers, Dani.");
  const request = "Write to Dani and sign off with cheers";
  const prompt = await ask(request);
  for (const text of again) expect(prompt).not.toContain(text);
  expect(prompt).toContain("Never sign off with Cheers");

  await world.pass(30);
  await world.restart(); // by now the text is gone, and hashes of it are left
  const later = await ask(request);
  for (const text of again) expect(later).not.toContain(text);
  expect(later).toContain("Never sign off with Cheers");
});

it("holds back what the embedded memory knows of it, in other words too", async () => {
  world = await startWorld();
  await ask("Remember that I am in charge of the Marketing Department at Acme.");
  await ask("Marketing at Acme being managed by yours truly, greet the Falcon telescope people warmly.");
  expect(await ask("Write about the Falcon telescope and marketing at Acme")).toContain("yours truly");
  await pref("forget 1");
  const prompt = await ask("Write about marketing at Acme and the Falcon telescope");
  expect(prompt).not.toContain("yours truly");
  expect(prompt).not.toContain("in charge");
});

it("can be undone for a day, and says so when it is too late", async () => {
  world = await startWorld({ memos: true });
  const { slack } = world;
  const { ana } = slack.people;
  await pref("Always sign off with Cheers, Dani");
  await pref("forget 1");
  const { id } = slack.ephemerals(ana.id).at(-1)!;
  await world.pass(25);
  await world.restart();
  await slack.click({ as: ana, channel: slack.channels.anaDm, ephemeralId: id, actionId: ACTIONS.restoreNotes });
  await slack.waitFor(() => slack.ephemerals(ana.id).some(({ text }) => text.includes("too late")));
  await pref("");
  expect(slack.ephemerals(ana.id).at(-1)?.text).not.toContain("Cheers");
});
