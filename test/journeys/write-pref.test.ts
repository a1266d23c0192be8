import { afterEach, describe, expect, it } from "vitest";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { blockText, forgeClick, promptOf, startWorld, type World } from "../support/world.ts";

const ANA = personId("T0LOCAL01", "U0ANA0001");

let world: World;
afterEach(() => world.stop());

type Who = "ana" | "ben";

/** What `/write-pref` answers, to the person only. */
async function pref(text: string, as: Who = "ana"): Promise<{ id: string; text: string; blocks: string }> {
  const { slack } = world;
  const seen = slack.ephemerals(slack.people[as].id).length;
  await slack.command({ as: slack.people[as], channel: slack.channels.general, command: "/write-pref", text });
  const { id, text: said, blocks } = await world.whisper(slack.people[as], seen);
  return { id, text: said, blocks: blockText(blocks) };
}

async function click(ephemeralId: string, actionId: string, as: Who = "ana"): Promise<string> {
  const { slack } = world;
  const before = snapshot(as);
  await slack.click({ as: slack.people[as], channel: slack.channels.general, ephemeralId, actionId });
  return slack.waitFor(() => snapshot(as).find((text) => !before.includes(text)));
}

function snapshot(as: Who): string[] {
  return world.slack.ephemerals(world.slack.people[as].id).map(({ text, blocks }) => `${text}\n${blockText(blocks)}`);
}

async function askInDm(text = "Write an e-mail about the move"): Promise<string> {
  const { slack, model } = world;
  const asked = model.requests.length;
  const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text });
  await world.reply(slack.channels.anaDm, ts);
  return promptOf(model.requests[asked]).system;
}

describe.each(["socket", "http"] as const)("/write-pref over %s", (transport) => {
  it("keeps a rule that holds for the very next request anywhere, and Undo takes it back", async () => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    const saved = await pref("Start e-mails with “Dear Customer”");
    expect(saved.text).toContain("Start e-mails with “Dear Customer”");
    expect(saved.blocks).toContain("Undo");
    expect(slack.messages(slack.channels.general)).toHaveLength(0);

    expect(await askInDm()).toContain("Start e-mails with “Dear Customer”");
    const ts = await slack.say({
      as: slack.people.ana,
      channel: slack.channels.shared,
      text: `<@${slack.botUserId}> write an e-mail`,
    });
    await world.reply(slack.channels.shared, ts);
    expect(promptOf(model.requests[1]).system).toContain("Start e-mails with “Dear Customer”");

    expect(await click(saved.id, ACTIONS.undoNote)).toContain("Forgotten");
    expect(await askInDm()).not.toContain("Dear Customer");
  });
});

it("leaves other people's requests and other people's clicks alone", async () => {
  world = await startWorld({ transport: "http" });
  const { slack, model } = world;
  await pref("Never use exclamation marks");
  const ts = await slack.say({ as: slack.people.ben, channel: slack.channels.benDm, text: "Write a toast" });
  await world.reply(slack.channels.benDm, ts);
  expect(promptOf(model.requests[0]).system).not.toContain("exclamation");

  const [note] = await world.app.rulebook.list(ANA);
  await forgeClick(slack, slack.people.ben, ACTIONS.undoNote, note!.id);
  await slack.waitFor(() => snapshot("ben").find((text) => text.includes("Only the person")));
  expect(await world.app.rulebook.list(ANA)).toHaveLength(1);
});

it("lists, edits and forgets by number, each with a way back", async () => {
  world = await startWorld();
  expect((await pref("")).text).toContain("no rules");
  await pref("Sign with Ana");
  await pref("No emojis");
  await pref("Use British spelling");
  const list = (await pref("")).blocks;
  expect(list).toMatch(/1\. Sign with Ana[\s\S]*2\. No emojis[\s\S]*3\. Use British spelling/);

  const edited = await pref("edit 1 Sign with Ana Alves");
  expect(edited.text).toBe("Changed. It said: Sign with Ana\nIt now says: Sign with Ana Alves");
  expect(edited.blocks).toBe("Changed. It said: Sign with Ana\nIt now says: Sign with Ana Alves\nUndo");
  const all = /1\. Sign with Ana Alves\n2\. No emojis\n3\. Use British spelling$/;
  expect((await pref("list")).blocks).toMatch(all);
  expect(await askInDm()).toMatch(/Sign with Ana Alves[\s\S]*No emojis[\s\S]*Use British spelling/);
  await click(edited.id, ACTIONS.undoEdit);
  expect((await pref("list")).blocks).toMatch(/1\. Sign with Ana\n2\. No emojis\n3\. Use British spelling$/);

  const gone = await pref("forget 1 3");
  expect((await pref("list")).blocks).toMatch(/1\. No emojis$/);
  expect(await click(gone.id, ACTIONS.restoreNotes)).toContain("Restored");
  expect((await pref("list")).blocks).toContain("Use British spelling");
  expect((await pref("forget 9")).text).toContain("no number 9");
  expect((await pref("forget it")).text).toContain("Which one?");
});

it("asks before it clears, and can bring everything back", async () => {
  world = await startWorld();
  await pref("Sign with Ana");
  await pref("No emojis");
  const question = await pref("clear");
  expect(question.blocks).toContain("Forget all 2");
  expect((await pref("list")).blocks).toContain("No emojis");
  await click(question.id, ACTIONS.clearRules);
  expect((await pref("list")).text).toContain("no rules");
  const cleared = world.slack.ephemerals(world.slack.people.ana.id).find(({ text }) => text.startsWith("Forgot 2"))!;
  await click(cleared.id, ACTIONS.restoreNotes);
  expect((await pref("list")).blocks).toMatch(/Sign with Ana[\s\S]*No emojis/);
});

it("asks again when an old question to clear everything is answered and there is more by now", async () => {
  world = await startWorld();
  await pref("Sign with Ana");
  const question = await pref("clear");
  await pref("No emojis");
  expect(await click(question.id, ACTIONS.clearRules)).toContain("all 2 things");
  expect((await pref("list")).blocks).toContain("No emojis");
  expect(await click(question.id, ACTIONS.clearRules)).toContain("Forgot 2");
});

it("goes back to the wording of before when a change of letter case alone is undone", async () => {
  world = await startWorld();
  await pref("sign with ana");
  const edited = await pref("edit 1 Sign with Ana");
  expect(await click(edited.id, ACTIONS.undoEdit)).toContain("Restored: sign with ana");
  expect((await pref("list")).blocks).toMatch(/1\. sign with ana$/);
});

it("does not take a rule's owner for somebody else when the rule has been changed or said again", async () => {
  world = await startWorld();
  const first = await pref("Sign with Ana");
  await pref("edit 1 Sign with A.");
  expect(await click(first.id, ACTIONS.undoNote)).toContain("has changed since");
  const again = await pref("No emojis");
  await pref("no emojis");
  expect(await click(again.id, ACTIONS.undoNote)).toContain("isn't on your list");
  expect(await world.app.rulebook.list(ANA)).toHaveLength(2);
});

it("says in the line of a button that its rule is forgotten, and takes the button away", async () => {
  world = await startWorld();
  const saved = await pref("Sign with Ana");
  await click(saved.id, ACTIONS.undoNote);
  const line = world.slack.ephemerals(world.slack.people.ana.id).find(({ id }) => id === saved.id)!;
  expect(blockText(line.blocks)).toBe("Undone. Forgotten: Sign with Ana");
  expect(world.slack.ephemerals(world.slack.people.ana.id)).toHaveLength(1);
});

it("undoes the last change, whatever it was, and a second time brings it again", async () => {
  world = await startWorld();
  expect((await pref("undo")).text).toContain("nothing to undo");
  await pref("Sign with Ana");
  await pref("No emojis");
  expect((await pref("undo")).text).toBe("Forgotten: No emojis");
  expect((await pref("/undo")).text).toBe("Restored: No emojis");
  await pref("edit 1 Sign with A.");
  expect((await pref("rückgängig")).text).toBe("Restored: Sign with Ana");
  expect((await pref("undo")).text).toBe("Restored: Sign with A.");
  await pref("forget 1 2");
  expect((await pref("撤销")).text).toBe("Restored 2 items.");
  expect((await pref("")).blocks).toMatch(/1\. Sign with A\.\n2\. No emojis$/);
});

it("forgets a rule by the words that it holds, and lists the rules when several hold them", async () => {
  world = await startWorld();
  const { slack } = world;
  await pref("Start e-mails with “Dear Customer”");
  await pref("End e-mails with “Best, Ana”");
  await pref("Never use emojis");
  expect((await pref("forget Dear Customer")).text).toContain("Forgotten: Start e-mails");
  await pref("undo");
  expect((await pref("lösche die Regel über Emojis")).text).toBe("Forgotten: Never use emojis");
  const which = await pref("delete e-mails");
  expect(which.blocks).toMatch(/2 things[\s\S]*Dear Customer[\s\S]*Best, Ana[\s\S]*Forget these 2\nKeep them$/);
  const [start, end] = await world.app.rulebook.list(ANA);
  const pressed = { as: slack.people.ana, channel: slack.channels.general, ephemeralId: which.id };
  await slack.click({ ...pressed, actionId: ACTIONS.forgetNotes, value: `${start!.id} ${end!.id}` });
  await slack.waitFor(() => snapshot("ana").some((text) => text.includes("Forgot 2 items")));
  expect(await world.app.rulebook.list(ANA)).toEqual([]);
});

it.each(["off", "/draft a note to Tom", "forget the unicorn", "hlep", "no"])(
  "asks before it keeps %j as a rule",
  async (text) => {
    world = await startWorld();
    const asked = await pref(text);
    expect(asked.blocks).toMatch(/Did you mean it as a rule\?[\s\S]*Keep as a rule\nNo$/);
    expect(await world.app.rulebook.list(ANA)).toEqual([]);
    expect(await click(asked.id, ACTIONS.noRule)).toContain("I didn't keep it");
    expect(await world.app.rulebook.list(ANA)).toEqual([]);
    const again = await pref(text);
    expect(await click(again.id, ACTIONS.keepAsRule)).toContain(`Saved. From now on: ${text}`);
    expect((await pref("")).blocks).toContain(`1. ${text}`);
    expect((await pref(`“${text} again”`)).text).toContain("Saved");
  },
);

it("exports the list as plain text, and shows help however it is asked for", async () => {
  world = await startWorld();
  await pref("Start with ```x & y");
  await pref("No emojis");
  expect((await pref("export")).blocks).toMatch(/to copy:\*\n```\nStart with '''x &amp; y\nNo emojis\n```$/);
  for (const text of ["help help", "—help", "/help", "ヘルプ", "Hilfe"])
    expect((await pref(text)).text).toContain("How to use");
  expect(await world.app.rulebook.list(ANA)).toHaveLength(2);
});

it("keeps one of a rule that is said in two threads and a command at once, and forgets it whole", async () => {
  world = await startWorld();
  const { slack } = world;
  const say = (text: string) => slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text });
  const [first, second] = await Promise.all([
    say("From now on, never use exclamation marks"),
    say("From now on, never use exclamation marks."),
    pref("Never use exclamation marks"),
  ]);
  for (const ts of [first, second]) await world.reply(slack.channels.anaDm, ts);
  expect(await world.app.rulebook.list(ANA)).toHaveLength(1);
  await pref("forget 1");
  expect(await world.app.rulebook.list(ANA)).toEqual([]);
});

it("lists 200 long rules within what a message takes", async () => {
  world = await startWorld();
  for (let index = 0; index < 200; index++) {
    await world.app.rulebook.add(ANA, world.slack.teamId, `${index} ${"&<>".repeat(165)}`);
  }
  const list = await pref("");
  expect(list.blocks).toContain("200 rules");
  expect(list.blocks).toContain("The list goes on");
  expect(list.text).toMatch(/&gt;$/); // no entity is cut
});

it("says how long a rule may be, and takes 500 characters", async () => {
  world = await startWorld();
  expect((await pref("x".repeat(501))).text).toContain("501");
  expect((await pref("y".repeat(500))).text).toContain("Saved");
  expect((await pref("help")).text).toContain("How to use");
});

it("shows a rule's characters as they are, and calls nobody", async () => {
  world = await startWorld();
  const { text, blocks } = await pref("Say 1 &lt; 2 &amp; <!channel> never");
  expect(text + blocks).not.toContain("<!channel>");
  expect(text).toContain("1 &lt; 2 &amp; @channel never");
});

it("tells MemOS of a rule, and withdraws a forgotten one", async () => {
  world = await startWorld({ memos: true });
  const { memos } = world;
  const saved = await pref("Never use exclamation marks");
  await world.app.drain();
  const [add] = memos.requests.filter(({ path }) => path === "add/message");
  expect(add!.body.user_id).toBe("T0LOCAL01_U0ANA0001");
  expect(String(add!.body.conversation_id)).toMatch(/^T0LOCAL01:rule:/);
  expect(JSON.stringify(add!.body.messages)).toContain("Never use exclamation marks");
  expect(memos.memoriesOf("T0LOCAL01_U0ANA0001")).toHaveLength(1);

  await click(saved.id, ACTIONS.undoNote);
  expect(await askInDm()).not.toContain("exclamation");
  await world.app.drain();
  expect(
    memos
      .memoriesOf("T0LOCAL01_U0ANA0001")
      .map(({ text }) => text)
      .join(),
  ).not.toContain("exclamation");
  expect(memos.count("add/feedback")).toBe(0);
});
