import { describe, expect, it } from "vitest";
import { ANSWER, answering, NEXT, POINTS } from "../support/crash-points.ts";
import { answersIn, startCrashWorld } from "../support/crash-world.ts";
import { eventually } from "../support/patience.ts";

describe.concurrent("a process that dies", () => {
  it.for(Object.entries(POINTS))("%s: one answer, one exchange in memory", async ([, point], { onTestFinished }) => {
    const world = await startCrashWorld();
    onTestFinished(world.stop);
    const { slack, model, memos } = world;
    const { anaDm: channel } = slack.channels;
    const say = (text: string, threadTs?: string) =>
      slack.say({ as: slack.people.ana, channel, text, ...(threadTs ? { threadTs } : {}) });

    model.reply(answering(point.isSlow ? 12 : 60));
    await world.start({ crashAt: point.at });
    const ts = await say("Write an invitation");
    expect(await world.death()).toBe(point.at);

    model.reply(answering(1_000));
    await world.start();
    await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(ANSWER));
    // What is said next in the thread is answered last, so that whatever else was on its way has come by then.
    await say("Thank you", ts);
    await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(NEXT));
    const { whole, cut, streaming } = answersIn(slack, channel, ts);
    expect(whole).toEqual([ANSWER, NEXT]);
    expect(cut).toHaveLength(point.isCut ? 1 : 0);
    expect(streaming).toBe(0);

    const told = () => memos.messagesOf("T0LOCAL01_U0ANA0001", `T0LOCAL01:dm:${channel.id}:${ts}`);
    await eventually(() => expect(told().map(({ content }) => content)).toContain(NEXT));
    expect(told().map(({ content }) => content)).toEqual(["Write an invitation", ANSWER, "Thank you", NEXT]);
  });

  it.for(["before followed.follow", "after conversations.info", "after chat.startStream", "after chat.stopStream"])(
    "%s, of a mention in a channel: one answer, one exchange, a thread that is followed",
    async (at, { onTestFinished }) => {
      const world = await startCrashWorld();
      onTestFinished(world.stop);
      const { slack, model, memos } = world;
      const { general: channel } = slack.channels;
      model.reply(answering(60));
      await world.start({ crashAt: at });
      const ts = await slack.say({ as: slack.people.ana, channel, text: `<@${slack.botUserId}> write an invitation` });
      expect(await world.death()).toBe(at);

      model.reply(answering(1_000));
      await world.start();
      await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(ANSWER));
      await slack.say({ as: slack.people.ana, channel, text: "Thank you", threadTs: ts });
      await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(NEXT));
      expect(answersIn(slack, channel, ts).whole).toEqual([ANSWER, NEXT]);
      const told = () => memos.messagesOf("T0LOCAL01_U0ANA0001_open", `T0LOCAL01:public:${channel.id}:${ts}`);
      await eventually(() => expect(told().map(({ content }) => content)).toContain(NEXT));
      expect(told().map(({ content }) => content)).toEqual(["write an invitation", ANSWER, "Thank you", NEXT]);
    },
  );
});

it("of an answer that is posted, whose second post loses its answer: the whole answer is there", async ({
  onTestFinished,
}) => {
  const world = await startCrashWorld();
  onTestFinished(world.stop);
  const { slack, model } = world;
  const { anaDm: channel } = slack.channels;
  slack.faults.fail("chat.startStream", { error: "feature_not_enabled", times: Number.POSITIVE_INFINITY });
  model.reply(answering(12));
  await world.start({ crashAt: "after chat.postMessage" });
  const ts = await slack.say({ as: slack.people.ana, channel, text: "Write an invitation" });
  expect(await world.death()).toBe("after chat.postMessage");

  model.reply(answering(1_000));
  slack.faults.fail("chat.postMessage", { after: true });
  await world.start();
  await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(ANSWER));
  expect(answersIn(slack, channel, ts).cut).toHaveLength(1);
  expect(answersIn(slack, channel, ts).whole).toEqual([ANSWER]);
});
