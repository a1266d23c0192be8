import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { blockText, repliesIn, startWorld, type World } from "../support/world.ts";

/* Slack shows a line that only one person sees in a thread only if that has a reply, and only while they are there. */

let world: World;
afterEach(() => world.stop());

/** Ana says something, in a channel with a mention. */
function say(text: string, threadTs?: string): Promise<string> {
  const { slack } = world;
  const { ana } = slack.people;
  const { general } = slack.channels;
  const words = `<@${slack.botUserId}> ${text}`;
  return slack.say({ as: ana, channel: general, text: words, ...(threadTs === undefined ? {} : { threadTs }) });
}

const seen = (wanted: RegExp) => {
  const { slack } = world;
  return slack.waitFor(() =>
    slack.ephemerals(slack.people.ana).find(({ text, blocks }) => wanted.test(`${text} ${blockText(blocks)}`)),
  );
};

const inDm = (wanted: RegExp) => {
  const { slack } = world;
  return slack.waitFor(() => slack.messages(slack.channels.anaDm).find(({ text }) => wanted.test(text)));
};

describe("while the model is down", () => {
  beforeEach(async () => {
    world = await startWorld();
    world.model.failNext({ status: 403 });
  });

  it.each([
    ["an order", "write a toast"],
    ["a long request", `make this shorter: ${"We meet on Friday. ".repeat(60)}`],
    ["another language", "schreib eine Einladung zum Sommerfest"],
  ])("%s in a fresh mention is answered where its author sees it", async (_, text) => {
    await say(text);
    const told = await seen(/refused/);
    expect(told.thread_ts).toBeUndefined();
    expect(blockText(told.blocks)).toContain("Retry");
  });

  it("a mention in a thread is answered in that thread", async () => {
    const { slack } = world;
    const root = await slack.say({
      as: slack.people.ben,
      channel: slack.channels.general,
      text: "Who writes the toast?",
    });
    await say("write it", root);
    expect((await seen(/refused/)).thread_ts).toBe(root);
  });

  it("/write is answered beside the line that opened its thread", async () => {
    const { slack } = world;
    await slack.command({ as: slack.people.ana, channel: slack.channels.general, command: "/write", text: "a toast" });
    expect((await seen(/refused/)).thread_ts).toBeUndefined();
  });

  it.each(["there", "away"])("the author, who is %s, can try again from the DM, once", async (where) => {
    const { slack } = world;
    const { ana, ben } = slack.people;
    const { anaDm, benDm, general } = slack.channels;
    slack.setAway({ as: ana, isAway: where === "away" });
    const ts = await say("write a toast");
    const failure = await inDm(/refused/);
    expect(failure.text).toContain(`<#${general.id}>`);
    expect(blockText(failure.blocks)).toContain(`<#${general.id}>`);
    const retry = () => slack.click({ as: ana, channel: anaDm, messageTs: failure.ts, actionId: ACTIONS.retry });
    await retry();
    expect((await world.reply(general, ts)).text).toBe("Hello from the model.");
    await inDm(/Tried again/);
    expect(slack.messages(benDm)).toEqual([]);
    expect(slack.ephemerals(ben)).toEqual([]);
  });

  it.each(["a mention", "/write"])("after a Retry in the channel, the DM says so too: %s", async (how) => {
    const { slack } = world;
    const { ana } = slack.people;
    const { anaDm, general } = slack.channels;
    if (how === "a mention") await say("write a toast");
    else await slack.command({ as: ana, channel: general, command: "/write", text: "a toast" });
    const failure = await inDm(/refused/);
    const { id } = await seen(/refused/);
    await slack.click({ as: ana, channel: general, ephemeralId: id, actionId: ACTIONS.retry });
    const now = await inDm(/Tried again/);
    expect(now.ts).toBe(failure.ts);
    expect(blockText(now.blocks)).toBe("Tried again, in the thread.");
    expect(JSON.stringify(now)).not.toContain(ACTIONS.retry);
    expect(slack.messages(anaDm)).toHaveLength(1);
  });

  it("after a Retry that fails too, the DM holds one line with a button", async () => {
    const { slack, model } = world;
    const { ana } = slack.people;
    const { anaDm, general } = slack.channels;
    await say("write a toast");
    await inDm(/refused/);
    const { id } = await seen(/refused/);
    model.failNext({ status: 403 });
    await slack.click({ as: ana, channel: general, ephemeralId: id, actionId: ACTIONS.retry });
    await inDm(/Tried again/);
    const withButton = slack.messages(anaDm).filter((message) => JSON.stringify(message).includes(ACTIONS.retry));
    expect(withButton).toHaveLength(1);
  });

  it("what is off the record leaves nothing in the DM", async () => {
    await say("off the record: write a toast");
    await seen(/refused/);
    await world.reply(world.slack.channels.general, await say("write a toast"));
    expect(world.slack.messages(world.slack.channels.anaDm)).toEqual([]);
  });
});

describe("with a model", () => {
  it.each([
    ["a rule", "From now on, start emails with 'Dear Customer'. Write one", /Dear Customer[\s\S]*Undo/],
    ["a fact", "I'm in charge of the Marketing Department. Write a short bio", /Marketing Department[\s\S]*Undo/],
    ["a rule in German", "Ab jetzt keine Emojis mehr. Schreib eine Einladung", /Emojis[\s\S]*Undo/],
  ])("%s is confirmed in the thread when the reply is there", async (_, text, wanted) => {
    world = await startWorld();
    const ts = await say(text);
    const told = await seen(wanted);
    expect(told.thread_ts).toBe(ts);
    expect(told.id > repliesIn(world.slack, world.slack.channels.general, ts)[0]!.ts).toBe(true);
  });

  it("a rule is confirmed also where the reply is stopped before its first word", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { general } = slack.channels;
    model.reply(() => new Promise(() => {}));
    const ts = await say("From now on, start emails with 'Dear Customer'. Write one");
    await model.waitForRequest(1);
    await slack.pressStop({ as: slack.people.ana, channel: general, threadTs: ts });
    expect((await seen(/Dear Customer[\s\S]*Undo/)).thread_ts).toBeUndefined();
  });

  it.each(["What do you remember about me?", "Which rules do you have for me?"])(
    "%s is answered where it is seen",
    async (text) => {
      world = await startWorld();
      await say(text);
      expect((await seen(/./)).thread_ts).toBeUndefined();
    },
  );

  it("whoever is over the hourly limit is told where they see it", async () => {
    world = await startWorld({ limits: { running: 0, perPersonHour: 1, perWorkspaceHour: 0, perOutsidersHour: 0 } });
    await world.reply(world.slack.channels.general, await say("write a toast"));
    await say("write another");
    expect((await seen(/an hour/)).thread_ts).toBeUndefined();
  });
});
