import { afterEach, describe, expect, it } from "vitest";
import type { Message } from "../../playground/slack/workspace/types.ts";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { blockText, promptOf, startWorld, type World } from "../support/world.ts";

const ANA = personId("T0LOCAL01", "U0ANA0001");
const DRAFT = "**Dear all**,\n\nthe dinner is on Friday at eight.";
const TWO = "Write an invitation. From now on, never use emojis. From now on, always sign as Ana.";

let world: World;
afterEach(() => world.stop());

async function ask(text: string): Promise<string> {
  const { slack } = world;
  return slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text });
}

async function press(message: { ts: string }, actionId: string, value?: string): Promise<void> {
  const { slack } = world;
  const pressed = { as: slack.people.ana, channel: slack.channels.anaDm, messageTs: message.ts, actionId };
  await slack.click(value === undefined ? pressed : { ...pressed, value });
}

/** The message as it is, once its notices say that. */
function shows(message: { ts: string; thread_ts?: string }, words: RegExp): Promise<Message> {
  const { slack } = world;
  return slack.waitFor(() => {
    const found = slack.messages(slack.channels.anaDm, message.thread_ts).find(({ ts }) => ts === message.ts);
    return words.test(blockText(found?.blocks)) ? found : undefined;
  });
}

describe("the notices under a streamed draft", () => {
  it("change one by one, in the message and in Home, and the draft stays as it is", async () => {
    world = await startWorld();
    const { slack, model } = world;
    model.reply(DRAFT);
    const ts = await ask(TWO);
    const reply = await world.reply(slack.channels.anaDm, ts);
    expect(reply).toMatchObject({ text: DRAFT, isMarkdown: true });
    const [first, second] = await world.app.rulebook.list(ANA);
    await slack.openHome({ as: slack.people.ana });
    await slack.waitFor(() => blockText(slack.homeOf(slack.people.ana)?.blocks).includes("2 rules"));

    await press(reply, ACTIONS.undoNote, first!.id);
    const once = await shows(reply, /Undone/);
    expect(blockText(once.blocks)).toBe(
      `Undone. Forgotten: ${first!.text}\nFrom now on: ${second!.text}\nUndo\nUse everywhere`,
    );
    expect(once).toMatchObject({ text: DRAFT, isMarkdown: true });
    await slack.waitFor(() => blockText(slack.homeOf(slack.people.ana)?.blocks).includes("1 rule."));

    await press(reply, ACTIONS.undoNote);
    const twice = await shows(reply, /Undone[\s\S]*Undone/);
    expect(blockText(twice.blocks)).toBe(`Undone. Forgotten: ${first!.text}\nUndone. Forgotten: ${second!.text}`);
    expect(twice).toMatchObject({ text: DRAFT, isMarkdown: true });
    await slack.waitFor(() => blockText(slack.homeOf(slack.people.ana)?.blocks).includes("no rules"));
    expect(slack.ephemerals(slack.people.ana.id)).toEqual([]);

    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "shorter", threadTs: ts });
    await world.reply(slack.channels.anaDm, ts, 1);
    expect(promptOf(model.requests.at(-1)).history.at(-1)?.content).toContain("the dinner is on Friday at eight");
  });

  it("change at two clicks at once, and under a draft of more than an edit takes as text", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const long = `${"A long line of the draft. ".repeat(300)}The end.`;
    model.reply(long);
    const reply = await world.reply(slack.channels.anaDm, await ask(TWO));
    const notes = await world.app.rulebook.list(ANA);
    await Promise.all(notes.map(({ id }) => press(reply, ACTIONS.undoNote, id)));
    expect((await shows(reply, /Undone[\s\S]*Undone/)).text).toBe(long);
    expect(await world.app.rulebook.list(ANA)).toEqual([]);
  });

  it("that Slack does not let us change are followed by a line to the person alone", async () => {
    world = await startWorld();
    const { slack } = world;
    const reply = await world.reply(slack.channels.anaDm, await ask("From now on, never use emojis"));
    slack.faults.fail("chat.update", { error: "cant_update_message" });
    await press(reply, ACTIONS.undoNote);
    expect((await world.whisper(slack.people.ana)).text).toBe("Forgotten: Never use emojis");
    expect(await world.app.rulebook.list(ANA)).toEqual([]);
  });
});

describe("a failure", () => {
  it("goes with its button after Retry, and what it had kept is said by the second try", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.failNext({ status: 401 });
    const ts = await ask("Write an invitation. From now on, never use emojis.");
    const failure = await world.reply(anaDm, ts);
    expect(blockText(failure.blocks)).toMatch(/Retry[\s\S]*Undo\nUse everywhere$/);
    model.reply(DRAFT);
    await press(failure, ACTIONS.retry);
    const again = await world.reply(anaDm, ts, 1);
    expect(blockText(again.blocks)).toBe("From now on: Never use emojis.\nUndo\nUse everywhere");
    expect(blockText((await shows(failure, /Tried again/)).blocks)).toBe("Tried again, in the thread.");
    await press(again, ACTIONS.undoNote);
    expect(await shows(again, /Undone/)).toMatchObject({ text: DRAFT, isMarkdown: true });
    expect(await world.app.rulebook.list(ANA)).toEqual([]);
  });

  it("under a draft that was cut off goes after Retry, and the piece stays", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.reply({ deltas: ["Dear all, ", "the dinner is"], ending: "destroyed" });
    const ts = await ask("Write a toast");
    const cut = await world.reply(anaDm, ts);
    model.reply(DRAFT);
    await press(cut, ACTIONS.retry);
    expect((await world.reply(anaDm, ts, 1)).text).toBe(DRAFT);
    const was = await shows(cut, /Tried again/);
    expect(blockText(was.blocks)).toBe("Tried again, in the thread.");
    expect(was.text).toBe(cut.text);
  });

  it("in a channel goes from the line that its author alone sees, and each notice has a line of its own", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { general } = slack.channels;
    model.failNext({ status: 403 });
    const text = `<@${slack.botUserId}> ${TWO}`;
    const ts = await slack.say({ as: slack.people.ana, channel: general, text });
    const seen = () => slack.ephemerals(slack.people.ana.id).map(({ blocks }) => blockText(blocks));
    await slack.waitFor(() => seen().length === 3);
    const [failed] = slack.ephemerals(slack.people.ana.id).filter(({ text: said }) => said.includes("refused"));
    const pressed = { as: slack.people.ana, channel: general };
    await slack.click({ ...pressed, ephemeralId: failed!.id, actionId: ACTIONS.retry });
    await world.reply(general, ts);
    await slack.waitFor(() => seen().includes("Tried again, in the thread."));
    const [rule] = await world.app.rulebook.list(ANA);
    // The second try kept the same again, and says so in lines of its own.
    await slack.waitFor(() => seen().length === 5);
    const line = slack.ephemerals(slack.people.ana.id).findLast(({ text: said }) => said.includes(rule!.text))!;
    await slack.click({ ...pressed, ephemeralId: line.id, actionId: ACTIONS.undoNote });
    await slack.waitFor(() => seen().includes(`Undone. Forgotten: ${rule!.text}`));
    expect(seen()).toHaveLength(5);
    expect(await world.app.rulebook.list(ANA)).toHaveLength(1);
  });
});
