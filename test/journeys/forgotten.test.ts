import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { conversationId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { filesHolding } from "../support/files.ts";
import { eventually } from "../support/patience.ts";
import { blockText, promptOf, startWorld, type World } from "../support/world.ts";

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

it("can be undone for ten minutes, and says so when it is too late", async () => {
  world = await startWorld({ memos: true });
  const { slack } = world;
  const { ana } = slack.people;
  await pref("Always sign off with Cheers, Dani");
  await pref("forget 1");
  const undo = (ephemeralId: string) =>
    slack.click({ as: ana, channel: slack.channels.anaDm, ephemeralId, actionId: ACTIONS.restoreNotes });
  await world.pass(9 / 60);
  await undo(slack.ephemerals(ana.id).at(-1)!.id);
  await slack.waitFor(() => slack.ephemerals(ana.id).some(({ text }) => text.startsWith("Restored")));
  await pref("forget 1");
  const { id } = slack.ephemerals(ana.id).at(-1)!;
  await world.pass(11 / 60);
  await undo(id);
  await slack.waitFor(() => slack.ephemerals(ana.id).some(({ text }) => text.includes("too late")));
  await pref("");
  expect(slack.ephemerals(ana.id).at(-1)?.text).not.toContain("Cheers");
});

describe("the words of what was forgotten", () => {
  const FACT = "I run the okapi shelter in Lund";

  /** Says a fact in two places, and forgets it. */
  async function saidAndForgotten(): Promise<void> {
    await ask(`Remember that ${FACT}.`);
    await ask(`Write a bio for the site. ${FACT}. Keep it short.`);
    expect(filesHolding(world.databasePath, FACT)).not.toEqual([]);
    await pref("forget 1");
  }
  const areGone = () => eventually(() => expect(filesHolding(world.databasePath, FACT)).toEqual([]));

  it("are in no file of the database once they can no longer be brought back", async () => {
    world = await startWorld();
    await saidAndForgotten();
    await world.pass(11 / 60);
    const { slack, model } = world;
    model.failNext({ status: 401 });
    const text = `Write a toast: ${FACT}, and like it.`; // it stands in a Retry now
    await world.reply(
      slack.channels.anaDm,
      await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text }),
    );
    expect(filesHolding(world.databasePath, FACT)).not.toEqual([]);
    await world.restart();
    await areGone();
    await pref("");
    expect(slack.ephemerals(slack.people.ana.id).at(-1)?.text).not.toContain("okapi");
  });

  it("leave the log as soon as a process that reads the file is done", async () => {
    world = await startWorld({ undoMinutes: 0 });
    const other = new DatabaseSync(world.databasePath);
    onTestFinished(() => other.close());
    other.exec("BEGIN");
    other.prepare("SELECT count(*) FROM note").get();
    await saidAndForgotten();
    await ask("Write a toast");
    expect(filesHolding(world.databasePath, FACT)).not.toEqual([]);
    other.exec("COMMIT");
    await areGone();
  });

  it("go at once where no time is set to bring them back, and no Undo is offered", async () => {
    world = await startWorld({ undoMinutes: 0 });
    const { slack } = world;
    const { ana } = slack.people;
    await saidAndForgotten();
    expect(blockText(slack.ephemerals(ana.id).at(-1)?.blocks)).toBe(`Forgotten: ${FACT}.`);
    await areGone();
    await pref("undo");
    expect(slack.ephemerals(ana.id).at(-1)?.text).toContain("too late");

    await ask("Remember that my desk is in Oslo.");
    const ts = await slack.say({ as: ana, channel: slack.channels.anaDm, text: "Forget that my desk is in Oslo." });
    const reply = await world.reply(slack.channels.anaDm, ts);
    expect(reply.text).toMatch(/Forgotten: my desk is in Oslo/i);
    expect(blockText(reply.blocks)).not.toContain("Undo");
  });
});
