import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { NOTE_FIELD } from "../../src/slack/views/note-modal.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { hasPostgres } from "../support/postgres-server.ts";
import { blockText, promptOf, startWorld, type World } from "../support/world.ts";

const ANA = personId("T0LOCAL01", "U0ANA0001");

let world: World;
afterEach(() => world.stop());

type Who = "ana" | "ben" | "cleo";

/** Opens Home and resolves with what it says once it has been published. */
async function openHome(as: Who = "ana"): Promise<string> {
  const { slack } = world;
  await published(as, () => slack.openHome({ as: slack.people[as] }));
  return homeText(as);
}

function homeText(as: Who = "ana"): string {
  const { slack } = world;
  return blockText(slack.homeOf(slack.people[as])?.blocks);
}

/** Does something, and resolves once Home has been published because of it. */
async function published(as: Who, act: () => Promise<unknown>): Promise<void> {
  const { slack } = world;
  const before = slack.homeOf(slack.people[as])?.hash;
  await act();
  await slack.waitFor(() => slack.homeOf(slack.people[as])?.hash !== before);
}

/** Resolves once Home says so, without being opened again. */
function homeSays(text: string, as: Who = "ana"): Promise<string> {
  return world.slack.waitFor(() => {
    const said = homeText(as);
    return said.includes(text) ? said : undefined;
  });
}

/** Presses a button in Home: the first of that kind, or the one of the note that reads so. */
async function click(actionId: string, of?: string, as: Who = "ana"): Promise<void> {
  const { slack } = world;
  const home = slack.homeOf(slack.people[as]);
  const note = (await world.app.rulebook.list(ANA)).find(({ text }) => text === of);
  await slack.clickInView({ as: slack.people[as], viewId: home!.id, actionId, ...(note ? { value: note.id } : {}) });
}

async function modal(as: Who = "ana") {
  const { slack } = world;
  return slack.waitFor(() => slack.modalsOf(slack.people[as]).at(-1));
}

async function send(text: string, as: Who = "ana") {
  const { slack } = world;
  const values = { [NOTE_FIELD.block]: { [NOTE_FIELD.action]: text } };
  return slack.submit({ as: slack.people[as], viewId: (await modal(as)).id, values });
}

async function prefer(text: string): Promise<void> {
  const { slack } = world;
  const command = { as: slack.people.ana, channel: slack.channels.general, command: "/write-pref", text };
  await published("ana", () => slack.command(command));
}

async function texts(): Promise<readonly string[]> {
  return (await world.app.rulebook.list(ANA)).map(({ text }) => text);
}

describe.each(["socket", "http"] as const)("the Home tab over %s", (transport) => {
  it("shows how to begin, takes a first rule that holds for the very next request, and takes it back", async () => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    expect(await openHome()).toContain("I have no rules from you yet");
    await click(ACTIONS.addInHome);
    expect((await send("Start e-mails with “Dear Customer”")).errors).toBeUndefined();
    expect(slack.modalsOf(slack.people.ana)).toEqual([]);
    expect(await homeSays("Saved.")).toMatch(/1 rule[\s\S]*1\. Start e-mails with “Dear Customer”\nEdit\nForget/);

    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write an e-mail" });
    await world.reply(slack.channels.anaDm, ts);
    expect(promptOf(model.requests[0]).system).toContain("Start e-mails with “Dear Customer”");

    await click(ACTIONS.undoInHome);
    expect(await homeSays("Forgotten: Start")).toContain("I have no rules from you yet");
    expect(await texts()).toEqual([]);
  });
});

it("keeps a rule without the characters that nobody sees", async () => {
  world = await startWorld();
  await openHome();
  await click(ACTIONS.addInHome);
  await send("Si\u00adgn with\u{e0041} An\u200da \u202e");
  await homeSays("Saved.");
  expect(await texts()).toEqual(["Sign with Ana"]);
});

it("forgets with a way back, which stays when the person leaves Home and comes back", async () => {
  world = await startWorld();
  await prefer("Sign with Ana");
  await prefer("No emojis");
  expect(await openHome()).toMatch(/1\. Sign with Ana[\s\S]*2\. No emojis/);
  await click(ACTIONS.forgetInHome, "Sign with Ana");
  expect(await homeSays("Forgotten: Sign with Ana")).toMatch(/1\. No emojis/);
  expect(await texts()).toEqual(["No emojis"]);

  expect(await openHome()).toContain("Forgotten: Sign with Ana");
  await click(ACTIONS.undoInHome);
  expect(await homeSays("Restored: Sign with Ana")).toMatch(/1\. Sign with Ana[\s\S]*2\. No emojis/);
});

it.each([
  [60, true],
  [5, false],
])("offers the way back after half an hour, where there is one for %i minutes: %s", async (undoMinutes, isOffered) => {
  world = await startWorld({ undoMinutes });
  await prefer("Sign with Ana");
  await openHome();
  await click(ACTIONS.forgetInHome, "Sign with Ana");
  await homeSays("Forgotten: Sign with Ana");
  await world.pass(0.5);
  expect((await openHome()).includes("Forgotten: Sign with Ana")).toBe(isOffered);
  if (isOffered) await click(ACTIONS.undoInHome);
  if (isOffered) await homeSays("Restored: Sign with Ana");
});

it("edits in a window that holds the words, and can go back to them", async () => {
  world = await startWorld();
  await prefer("Sign with Ana");
  await openHome();
  await click(ACTIONS.editInHome);
  expect(JSON.stringify((await modal()).blocks)).toContain('"initial_value":"Sign with Ana"');
  expect((await send("Sign with Ana Alves")).errors).toBeUndefined();
  expect(await homeSays("It now says: Sign with Ana Alves")).toMatch(
    /Changed\. It said: Sign with Ana\nIt now says: Sign with Ana Alves[\s\S]*1\. Sign with Ana Alves/,
  );
  await click(ACTIONS.undoInHome);
  await homeSays("Restored: Sign with Ana");
  expect(await texts()).toEqual(["Sign with Ana"]);
});

it("does not take a rule's owner for somebody else when it was changed meanwhile", async () => {
  world = await startWorld();
  await prefer("Sign with Ana");
  await openHome();
  await click(ACTIONS.editInHome);
  await prefer("edit 1 Sign with A.");
  expect((await send("Sign with Ana Alves")).errors).toBeUndefined();
  await homeSays("That's already done, or it has changed since");
  expect(await texts()).toEqual(["Sign with A."]);
});

it("says at the field what is wrong, and leaves the window open with it", async () => {
  world = await startWorld();
  await openHome();
  await click(ACTIONS.addInHome);
  expect(await send("x".repeat(501))).toMatchObject({ errors: { [NOTE_FIELD.block]: expect.stringContaining("501") } });
  expect(await send(" … ")).toMatchObject({ errors: { [NOTE_FIELD.block]: expect.stringContaining("no words") } });
  expect((await send("x".repeat(500))).errors).toBeUndefined();
  expect(await texts()).toEqual(["x".repeat(500)]);
});

it("keeps the window open when the words could not be saved, and says so", async () => {
  world = await startWorld();
  await openHome();
  await click(ACTIONS.addInHome);
  const rows = new DatabaseSync(world.databasePath);
  rows.exec("CREATE TRIGGER refuse BEFORE INSERT ON note BEGIN SELECT RAISE(ABORT, 'no'); END");
  const refused = { errors: { [NOTE_FIELD.block]: expect.stringContaining("couldn't save") } };
  expect(await send("Sign with Ana")).toMatchObject(refused);
  await homeSays("I couldn't save that");
  rows.exec("DROP TRIGGER refuse");
  rows.close();
  expect((await send("Sign with Ana")).errors).toBeUndefined();
  await homeSays("1. Sign with Ana");
});

it("says so where nothing can be read, and shows all of it when that is over", async () => {
  world = await startWorld();
  await prefer("Sign with Ana");
  const rows = new DatabaseSync(world.databasePath);
  rows.exec("ALTER TABLE note RENAME TO elsewhere");
  expect(await openHome()).toContain("I couldn't load your list");
  rows.exec("ALTER TABLE elsewhere RENAME TO note");
  rows.close();
  expect(await openHome()).toContain("1. Sign with Ana");
});

it("is up to date after /write-pref, its buttons, and what is said in passing", async () => {
  world = await startWorld();
  const { slack } = world;
  await openHome();
  await prefer("Sign with Ana");
  await homeSays("1. Sign with Ana");
  await prefer("edit 1 Sign with A.");
  await homeSays("1. Sign with A.");
  const whisper = await world.whisper(slack.people.ana, 1);
  await slack.click({
    as: slack.people.ana,
    channel: slack.channels.general,
    ephemeralId: whisper.id,
    actionId: ACTIONS.undoEdit,
  });
  await homeSays("1. Sign with Ana\n");
  const said = "Remember that I am in charge of the Marketing Department";
  await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: said });
  await homeSays("2. I am in charge of the Marketing Department  _(fact)_");
  await click(ACTIONS.shareInHome);
  await homeSays("I'll use this everywhere: I am in charge");
  expect(await homeSays("2 rules")).not.toContain("_(fact)_");
});

it("shows each person their own, and lets nobody's click reach another's", async () => {
  world = await startWorld();
  const { slack } = world;
  await prefer("Sign with Ana");
  expect(await openHome()).toContain("Sign with Ana");
  expect(await openHome("ben")).not.toContain("Sign with Ana");
  const [note] = await world.app.rulebook.list(ANA);
  for (const [actionId, value] of [
    [ACTIONS.forgetInHome, note!.id],
    [ACTIONS.shareInHome, note!.id],
    [ACTIONS.editInHome, note!.id],
    [ACTIONS.undoInHome, `saved ${note!.id}`],
    [ACTIONS.undoInHome, `changed ${note!.id} ${note!.id}`],
  ] as const) {
    await forgeHomeClick(actionId, value);
    await homeSays("Only the person it belongs to", "ben");
  }
  expect(slack.modalsOf(slack.people.ben)).toEqual([]);
  expect(await texts()).toEqual(["Sign with Ana"]);
});

/** Ben's click with a value of his own making: his Home gets the button that a hostile app would give it. */
async function forgeHomeClick(actionId: string, value: string): Promise<void> {
  const { slack } = world;
  const home = slack.workspace.views().find(({ user }) => user === slack.people.ben.id)!;
  const button = { type: "button", action_id: actionId, value, text: { type: "plain_text", text: "x" } };
  slack.workspace.reviseView(home, {
    ...home.payload,
    blocks: [{ type: "actions", block_id: "forged", elements: [button] }],
  });
  await slack.clickInView({ as: slack.people.ben, viewId: home.id, actionId, value });
}

it.runIf(hasPostgres)("is the same whichever of two processes a click comes to", async () => {
  const database = await createTestDatabase();
  onTestFinished(database.drop);
  world = await startWorld({ postgres: database.url, memos: true, processes: 2 });
  await openHome();
  for (const [index, text] of ["Sign with Ana", "No emojis", "Use British spelling", "Be brief"].entries()) {
    await click(ACTIONS.addInHome);
    expect((await send("x".repeat(501))).errors?.[NOTE_FIELD.block]).toContain("501");
    await send(text);
    await homeSays(`${index + 1}. ${text}`);
  }
  await click(ACTIONS.forgetInHome, "No emojis");
  await homeSays("Forgotten: No emojis");
  await click(ACTIONS.undoInHome);
  expect(await homeSays("Restored: No emojis")).toContain("2. No emojis");
});

it("shows 200 rules within what a view takes", async () => {
  world = await startWorld();
  for (let index = 0; index < 200; index++) {
    await world.app.rulebook.add(ANA, world.slack.teamId, `${index} ${"&<>".repeat(165)}`);
  }
  await openHome(); // it may still show the list as it was before the last rule
  await homeSays("… and 155 more");
});

it("tells MemOS of a rule that is added in Home, and withdraws a forgotten one", async () => {
  world = await startWorld({ memos: true });
  const { memos } = world;
  expect(await openHome()).toContain("in MemOS");
  await click(ACTIONS.addInHome);
  await send("Never use exclamation marks");
  await homeSays("Saved.");
  await world.app.drain();
  expect(memos.memoriesOf("T0LOCAL01_U0ANA0001")).toHaveLength(1);
  await click(ACTIONS.forgetInHome);
  await homeSays("Forgotten:");
  await world.app.drain();
  expect(memos.count("add/feedback")).toBe(0);
  expect(
    memos
      .memoriesOf("T0LOCAL01_U0ANA0001")
      .map(({ text }) => text)
      .join(),
  ).not.toContain("exclamation");
});

it("keeps what a person of another company does there under their own name", async () => {
  world = await startWorld();
  const { slack } = world;
  await openHome("cleo");
  await click(ACTIONS.addInHome, undefined, "cleo");
  await send("Sign with Cleo", "cleo");
  await homeSays("1. Sign with Cleo", "cleo");
  const { teamId, id } = slack.people.cleo;
  expect(await world.app.rulebook.list(personId(teamId, id))).toHaveLength(1);
  expect(await openHome("cleo")).toContain("1. Sign with Cleo");
});

it("says in one sentence that a window did not open", async () => {
  world = await startWorld();
  await openHome();
  world.slack.faults.fail("views.open", { error: "expired_trigger_id" });
  await click(ACTIONS.addInHome);
  await homeSays("I couldn't open that");
});
