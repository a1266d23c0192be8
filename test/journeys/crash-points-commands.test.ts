import { describe, expect, it } from "vitest";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import {
  clickWhisper,
  command,
  listed,
  memories,
  passOnce,
  takenBack,
  toldOf,
  whispers,
} from "../support/crash-steps.ts";
import { answersIn, startCrashWorld } from "../support/crash-world.ts";
import { eventually } from "../support/patience.ts";
import { blockText, repliesIn } from "../support/world.ts";

const ANSWER = "Dear all, the dinner is on Friday at eight. Please tell Ben whether you come. See you there.";
const RULE = "Always sign e-mails with Ana";
describe.concurrent("/write, of a process that dies", () => {
  it.for([
    "after inbox.accept",
    "before chat.postMessage",
    "after chat.postMessage",
    "after chat.startStream",
    "after chat.stopStream",
    "before inbox.finish",
  ])("%s: one root message, one answer, one exchange in memory", async (at, { onTestFinished }) => {
    const world = await startCrashWorld();
    onTestFinished(world.stop);
    const { slack, model, memos } = world;
    const { general: channel, anaDm } = slack.channels;
    model.reply({ deltas: ANSWER.split(/(?<= )/), tokensPerSecond: 60 });
    await world.start({ crashAt: at });
    await command(world, "/write", "an invitation");
    expect(await world.death()).toBe(at);

    await world.start();
    const roots = () => slack.messages(channel).filter(({ user }) => user === slack.botUserId);
    const isAnswered = () => roots().some(({ ts }) => answersIn(slack, channel, ts).whole.includes(ANSWER));
    await slack.waitFor(isAnswered);
    const told = () => memos.messagesOf("T0LOCAL01_U0ANA0001_open", `T0LOCAL01:public:${channel.id}:${roots()[0]?.ts}`);
    await eventually(() => expect(told().map(({ content }) => content)).toContain(ANSWER));
    await passOnce(world);
    expect(roots()).toHaveLength(1);
    expect(slack.messages(anaDm).filter(({ user }) => user === slack.botUserId)).toEqual([]);
    expect(answersIn(slack, channel, roots()[0]!.ts).whole).toEqual([ANSWER]);
    expect(told().map(({ content }) => content)).toEqual(["an invitation", ANSWER]);
  });

  it("before it is written down: Slack says so, and nothing comes of it", async ({ onTestFinished }) => {
    const world = await startCrashWorld();
    onTestFinished(world.stop);
    const { slack } = world;
    await world.start({ crashAt: "before inbox.accept" });
    expect(await command(world, "/write", "an invitation")).toBe("refused");
    expect(await world.death()).toBe("before inbox.accept");
    await world.start();
    await passOnce(world);
    expect(slack.messages(slack.channels.general)).toEqual([]);
  });
});

describe.concurrent("/write-pref, of a process that dies", () => {
  it.for([
    "after inbox.accept",
    "before rulebook.add",
    "after rulebook.add",
    "after add/message",
    "before inbox.finish",
    "after inbox.finish",
  ])("%s: the rule is kept once, memory is told once, the person hears of it", async (at, { onTestFinished }) => {
    const world = await startCrashWorld();
    onTestFinished(world.stop);
    await world.start({ crashAt: at });
    await command(world, "/write-pref", RULE);
    expect(await world.death()).toBe(at);

    await world.start();
    await world.slack.waitFor(() => whispers(world).some((text) => text.startsWith("Saved")));
    await eventually(() => expect(toldOf(world, RULE)).toBe(1));
    expect(await listed(world)).toEqual([RULE]);
    await passOnce(world);
    expect(toldOf(world, RULE)).toBe(1);
    expect(memories(world, RULE)).toBe(1);
  });

  it.for(["before rulebook.edit", "after rulebook.edit"])(
    "%s: the new wording is there once, the old one gone",
    async (at, { onTestFinished }) => {
      const world = await startCrashWorld();
      onTestFinished(world.stop);
      await world.start({ crashAt: at });
      await command(world, "/write-pref", RULE);
      await eventually(() => expect(memories(world, RULE)).toBe(1));
      await command(world, "/write-pref", "edit 1 Never sign anything");
      expect(await world.death()).toBe(at);

      await world.start();
      await world.slack.waitFor(() => whispers(world).some((text) => text.startsWith("Changed")));
      await eventually(() => expect([memories(world, RULE), takenBack(world, RULE)]).toEqual([0, true]));
      expect(await listed(world)).toEqual(["Never sign anything"]);
      await passOnce(world);
      expect(toldOf(world, "Never sign anything")).toBe(1);
    },
  );

  it.for(["before rulebook.forget", "after rulebook.forget"])(
    "%s: the number means the same rule as before, and takes back no other",
    async (at, { onTestFinished }) => {
      const world = await startCrashWorld();
      onTestFinished(world.stop);
      await world.start({ crashAt: at });
      await command(world, "/write-pref", RULE);
      await command(world, "/write-pref", "Never use emoji");
      await eventually(() => expect(memories(world, RULE)).toBe(1));
      await command(world, "/write-pref", "forget 1");
      expect(await world.death()).toBe(at);

      await world.start();
      await world.slack.waitFor(() => whispers(world).includes(`Forgotten: ${RULE}`));
      await eventually(() => expect([memories(world, RULE), takenBack(world, RULE)]).toEqual([0, true]));
      expect(await listed(world)).toEqual(["Never use emoji"]);
    },
  );
});

describe.concurrent("Undo, of a process that dies", () => {
  it.for([
    "after inbox.accept:2",
    "before rulebook.forget",
    "after rulebook.forget",
    "after response_url",
    "before inbox.finish:2",
  ])("%s: the rule is taken back, in memory too, and the person hears of it", async (at, { onTestFinished }) => {
    const world = await startCrashWorld();
    onTestFinished(world.stop);
    await world.start({ crashAt: at });
    await command(world, "/write-pref", RULE);
    await eventually(() => expect(memories(world, RULE)).toBe(1));
    await clickWhisper(world, ACTIONS.undoNote);
    expect(await world.death()).toBe(at.replace(/:2$/, ""));

    await world.start();
    await eventually(() => expect([memories(world, RULE), takenBack(world, RULE)]).toEqual([0, true]));
    await world.slack.waitFor(() => whispers(world).includes(`Forgotten: ${RULE}`));
    expect(await listed(world)).toEqual([]);
  });

  it.for(["before rulebook.restore", "after rulebook.restore"])(
    "%s: a rule that was forgotten is there again, in memory too",
    async (at, { onTestFinished }) => {
      const world = await startCrashWorld();
      onTestFinished(world.stop);
      await world.start({ crashAt: at });
      await command(world, "/write-pref", RULE);
      await eventually(() => expect(memories(world, RULE)).toBe(1));
      await command(world, "/write-pref", "forget 1");
      await eventually(() => expect([memories(world, RULE), takenBack(world, RULE)]).toEqual([0, true]));
      await clickWhisper(world, ACTIONS.restoreNotes);
      expect(await world.death()).toBe(at);

      await world.start();
      await world.slack.waitFor(() => whispers(world).includes(`Restored: ${RULE}`));
      await eventually(() => expect(toldOf(world, RULE)).toBe(2));
      expect(await listed(world)).toEqual([RULE]);
    },
  );
});

describe.concurrent("a standing statement, of a process that dies", () => {
  it.for([
    ["before its row", "after users.info"],
    ["after its row", "before search/memory"],
    ["when it was said to the person", "after chat.stopStream"],
  ])("%s: the rule is kept once and said with the answer", async ([, at = ""], { onTestFinished }) => {
    const world = await startCrashWorld();
    onTestFinished(world.stop);
    const { slack, model, memos } = world;
    const { anaDm: channel } = slack.channels;
    model.reply("Noted.");
    await world.start({ crashAt: at });
    const text = "From now on, always sign e-mails with Ana";
    const ts = await slack.say({ as: slack.people.ana, channel, text });
    expect(await world.death()).toBe(at);

    await world.start();
    await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes("Noted."));
    const told = () => memos.messagesOf("T0LOCAL01_U0ANA0001", `T0LOCAL01:dm:${channel.id}:${ts}`);
    await eventually(() => expect(told()).toHaveLength(2));
    await passOnce(world);
    const replies = repliesIn(slack, channel, ts);
    expect(replies).toHaveLength(1);
    expect(blockText(replies[0]?.blocks)).toMatch(/From now on: Always sign e-mails with Ana[\s\S]*Undo/);
    expect(await listed(world)).toEqual([RULE]);
    expect(told()).toHaveLength(2);
  });
});

describe.concurrent("Retry, of a process that dies", () => {
  it.for([
    "after inbox.accept:2",
    "before retries.take",
    "after retries.take",
    "after chat.startStream",
    "after chat.stopStream",
    "before inbox.finish:2",
  ])("%s: one answer, one exchange in memory", async (at, { onTestFinished }) => {
    const world = await startCrashWorld();
    onTestFinished(world.stop);
    const { slack, model, memos } = world;
    const { anaDm: channel } = slack.channels;
    model.failNext({ status: 401 });
    await world.start({ crashAt: at });
    const ts = await slack.say({ as: slack.people.ana, channel, text: "Write an invitation" });
    const failure = await slack.waitFor(() => repliesIn(slack, channel, ts)[0]);
    model.reply({ deltas: ANSWER.split(/(?<= )/), tokensPerSecond: 60 });
    const pressed = { as: slack.people.ana, channel, messageTs: failure.ts, actionId: ACTIONS.retry };
    await slack.click(pressed).catch(() => {});
    expect(await world.death()).toBe(at.replace(/:2$/, ""));

    await world.start();
    await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(ANSWER));
    const told = () => memos.messagesOf("T0LOCAL01_U0ANA0001", `T0LOCAL01:dm:${channel.id}:${ts}`);
    await eventually(
      () => expect(told().map(({ content }) => content)).toEqual(["Write an invitation", ANSWER]),
      10_000,
    );
    await passOnce(world);
    expect(answersIn(slack, channel, ts).whole.filter((text) => text === ANSWER)).toHaveLength(1);
    expect(told()).toHaveLength(2);
    expect(whispers(world)).toEqual([]);
  });
});
