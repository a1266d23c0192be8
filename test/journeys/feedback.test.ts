import { afterEach, describe, expect, it } from "vitest";
import type { Channel, Person } from "../../playground/slack/workspace/types.ts";
import { ACTIONS, FEEDBACK_RULE_ACTIONS } from "../../src/slack/views/blocks.ts";
import { NOTE_FIELD } from "../../src/slack/views/note-modal.ts";
import { feedback as words } from "../../src/slack/views/words.ts";
import { blockText, mention, promptOf, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

/** Ana asks in her DM. Resolves with the draft's `ts` and its thread. */
async function drafted(text = "Write an invitation"): Promise<{ readonly ts: string; readonly threadTs: string }> {
  const { anaDm } = world.slack.channels;
  const threadTs = await world.slack.say({ as: world.slack.people.ana, channel: anaDm, text });
  return { ts: (await world.reply(anaDm, threadTs)).ts, threadTs };
}

function rate(as: Person, channel: Channel, messageTs: string, rating: "good" | "bad", of: Person = as) {
  return world.slack.click({ as, channel, messageTs, actionId: ACTIONS.feedback, value: `${rating} ${of.id}` });
}

/** Whether each message of a thread has the two buttons. */
function rateable(channel: Channel, threadTs: string): boolean[] {
  const replies = world.slack.messages(channel, threadTs).slice(1);
  return replies.map(({ blocks }) => JSON.stringify(blocks ?? []).includes("feedback_buttons"));
}

/** How Ana's drafts are rated, as Inkwell keeps it. */
async function ratings(): Promise<unknown[]> {
  const { openDatabase } = await import("../../src/storage/sqlite/database.ts");
  const database = openDatabase(world.databasePath);
  try {
    return database.prepare("SELECT person, draft, is_good FROM rating ORDER BY draft").all();
  } finally {
    database.close();
  }
}

describe("under a finished draft stand two buttons", () => {
  it("of which the first is taken quietly, and the last click counts", async () => {
    world = await startWorld();
    const { slack } = world;
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    const { ts, threadTs } = await drafted();
    expect(rateable(anaDm, threadTs)).toEqual([true]);
    await rate(ana, anaDm, ts, "good");
    expect(slack.ephemerals(ana)).toEqual([]);
    expect(slack.messages(anaDm, threadTs)).toHaveLength(2);
    await rate(ana, anaDm, ts, "bad");
    await world.whisper(ana);
    await rate(ana, anaDm, ts, "good");
    await world.restart(); // by then all is written
    expect(await ratings()).toEqual([{ person: `${slack.teamId}_${ana.id}`, draft: `${anaDm.id}:${ts}`, is_good: 1 }]);
    expect(world.logs()).not.toContain("bad U");
  });

  it("of which the second asks its author alone one question, with answers that become a rule", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    const { ts, threadTs } = await drafted();
    await rate(ana, anaDm, ts, "bad");
    const question = await world.whisper(ana);
    expect(question).toMatchObject({ thread_ts: threadTs, via: "postEphemeral" });
    expect(blockText(question.blocks)).toBe(
      [words.question, "Shorter", "Less formal", "No emojis", "Something else"].join("\n"),
    );
    const answer = { as: ana, channel: anaDm, ephemeralId: question.id };
    await slack.click({ ...answer, actionId: FEEDBACK_RULE_ACTIONS[0]! });
    await slack.waitFor(() => slack.ephemerals(ana)[0]?.text === "Saved. From now on: Keep it short");
    await drafted("Write a toast");
    expect(JSON.stringify(model.requests.at(-1)?.body)).toContain("Keep it short");
    await slack.click({ ...answer, actionId: ACTIONS.undoNote });
    await slack.waitFor(() => slack.ephemerals(ana)[0]?.text.startsWith("Forgotten: Keep it short"));
    await drafted("Write a farewell");
    expect(promptOf(model.requests.at(-1)).system).not.toContain("Keep it short");
  });

  it("whose question takes other words in a window, which become a rule with Undo", async () => {
    world = await startWorld();
    const { slack } = world;
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    const { ts } = await drafted();
    await rate(ana, anaDm, ts, "bad");
    const question = await world.whisper(ana);
    await slack.click({ as: ana, channel: anaDm, ephemeralId: question.id, actionId: ACTIONS.feedbackOther });
    const view = await slack.waitFor(() => slack.modalsOf(ana)[0]);
    const submit = (text: string) =>
      slack.submit({ as: ana, viewId: view.id, values: { [NOTE_FIELD.block]: { [NOTE_FIELD.action]: text } } });
    expect((await submit("  ")).errors).toHaveProperty(NOTE_FIELD.block);
    expect((await submit("Sign as Ana")).errors).toBeUndefined();
    const saved = await slack.waitFor(() => slack.ephemerals(ana).find(({ text }) => text.startsWith("Saved.")));
    expect(saved).toMatchObject({ id: question.id, text: "Saved. From now on: Sign as Ana" });
    expect(blockText(saved.blocks)).toContain("Undo");
    await slack.openHome({ as: ana });
    await slack.waitFor(() => blockText(slack.homeOf(ana)?.blocks).includes("1. Sign as Ana"));
  });

  it("which are its author's: others are told so in one sentence", async () => {
    world = await startWorld();
    const { slack } = world;
    const { ana, ben } = slack.people;
    const { general } = slack.channels;
    const threadTs = await mention(world, "write an invitation");
    const { ts } = await world.reply(general, threadTs);
    await rate(ben, general, ts, "bad", ana);
    expect(await world.whisper(ben)).toMatchObject({ text: words.notYours, thread_ts: threadTs });
    expect(slack.ephemerals(ben)).toHaveLength(1);
    expect(slack.ephemerals(ana)).toHaveLength(0);
    await world.restart();
    expect(await ratings()).toEqual([]);
  });

  it("that stay when Slack takes no private line: then the question answers the click", async () => {
    world = await startWorld();
    const { slack } = world;
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    const { ts } = await drafted();
    slack.faults.fail("chat.postEphemeral", { error: "user_not_in_channel" });
    await rate(ana, anaDm, ts, "bad");
    expect(await world.whisper(ana)).toMatchObject({ text: words.question, via: "response_url" });
  });
});

it("a Slack that does not know such buttons shows the draft with its other notices", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { anaDm } = slack.channels;
  const isNewer = (args: object) => JSON.stringify(args).includes("context_actions");
  slack.faults.fail("chat.stopStream", { error: "invalid_blocks", times: 9, when: isNewer });
  model.reply("Dear all, dinner is on Friday.");
  const { threadTs } = await drafted("From now on, sign my emails with Ana. Write an invitation");
  expect(rateable(anaDm, threadTs)).toEqual([false]);
  const [, reply] = slack.messages(anaDm, threadTs);
  expect(reply?.text).toBe("Dear all, dinner is on Friday.");
  expect(blockText(reply?.blocks)).toContain("Undo");
});

describe("no such buttons stand", () => {
  it("under what is off the record, of which nothing is kept", async () => {
    world = await startWorld();
    const { threadTs } = await drafted("Off the record: write a note to HR");
    expect(rateable(world.slack.channels.anaDm, threadTs)).toEqual([false]);
  });

  it("under an answer about what is remembered", async () => {
    world = await startWorld();
    const { threadTs } = await drafted("What do you remember about me?");
    expect(rateable(world.slack.channels.anaDm, threadTs)).toEqual([false]);
  });

  it("under a remark, which is no draft", async () => {
    world = await startWorld();
    const { threadTs } = await drafted("From now on, sign my emails with Ana");
    expect(rateable(world.slack.channels.anaDm, threadTs)).toEqual([false]);
  });

  it("under a reply without a model", async () => {
    world = await startWorld({ model: false });
    const { threadTs } = await drafted();
    expect(rateable(world.slack.channels.anaDm, threadTs)).toEqual([false]);
  });

  it("under a failure, nor under a draft that breaks off", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.failNext({ status: 401 });
    const failed = await drafted();
    expect(rateable(anaDm, failed.threadTs)).toEqual([false]);
    model.reply({ deltas: ["Dear all, ", "the dinner"], ending: "unfinished" });
    const cut = await drafted();
    expect(rateable(anaDm, cut.threadTs)).toEqual([false]);
  });
});

it("the buttons change nothing of a draft that is asked to be changed", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { ana } = slack.people;
  const { anaDm } = slack.channels;
  model.reply("Dear all, dinner is on Friday.");
  const { threadTs } = await drafted();
  await slack.say({ as: ana, channel: anaDm, text: "shorter", threadTs });
  await world.reply(anaDm, threadTs, 1);
  expect(promptOf(model.requests.at(-1)).history.at(-1)?.content).toContain("dinner is on Friday.");
  expect(JSON.stringify(model.requests.at(-1)?.body)).not.toMatch(/👍|👎|draft_feedback/);
});
