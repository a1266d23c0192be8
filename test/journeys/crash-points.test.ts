import { describe, expect, it, vi } from "vitest";
import { answersIn, startCrashWorld } from "../support/crash-world.ts";
import type { ModelRequest, Scripted } from "../support/model-stand-in.ts";
import { promptOf } from "../support/world.ts";

const ANSWER = "Dear all, the dinner is on Friday at eight. Please tell Ben whether you come. See you there.";
const NEXT = "You are welcome.";

type Point = {
  readonly at: string;
  /** Something of the answer has been shown by then. */
  readonly isCut?: boolean;
  /** The model takes its time, so that there is more than one addition. */
  readonly isSlow?: boolean;
};

const POINTS: Readonly<Record<string, Point>> = {
  "before the delivery is written": { at: "before inbox.accept" },
  "when it is written, before the acknowledgement": { at: "after inbox.accept" },
  "after the acknowledgement, before the status": { at: "before agents.sessions.setStatus" },
  "while the person is looked up": { at: "after users.info" },
  "while memory is searched": { at: "after search/memory" },
  "before the first word": { at: "before chat.startStream" },
  "when Slack has the first word, and its answer was not read": { at: "after chat.startStream", isCut: true },
  "between two additions": { at: "after chat.appendStream", isCut: true, isSlow: true },
  "before the whole text is written down": { at: "before replies.note", isCut: true },
  "when that is written down, before it is shown": { at: "after replies.note", isCut: true },
  "when Slack has the end, and its answer was not read": { at: "after chat.stopStream" },
  "before memory is told": { at: "before add/message" },
  "when memory has it, and its answer was not read": { at: "after add/message" },
  "before the reply is settled": { at: "before replies.settle" },
  "when it is settled, before that is written": { at: "after replies.settle" },
  "before the delivery is finished": { at: "before inbox.finish" },
  "when it is finished, before that is written": { at: "after inbox.finish" },
};

const TIME = 60_000; // most of it waiting for its turn

describe.concurrent("a process that dies", { timeout: TIME }, () => {
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
    await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(ANSWER), 10_000);
    // What is said next in the thread is answered last, so that whatever else was on its way has come by then.
    await say("Thank you", ts);
    await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(NEXT), 10_000);
    const { whole, cut, streaming } = answersIn(slack, channel, ts);
    expect(whole).toEqual([ANSWER, NEXT]);
    expect(cut).toHaveLength(point.isCut ? 1 : 0);
    expect(streaming).toBe(0);

    const told = () => memos.messagesOf("T0LOCAL01_U0ANA0001", `T0LOCAL01:dm:${channel.id}:${ts}`);
    await vi.waitFor(() => expect(told().map(({ content }) => content)).toContain(NEXT), 10_000);
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
      await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(ANSWER), 10_000);
      await slack.say({ as: slack.people.ana, channel, text: "Thank you", threadTs: ts });
      await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(NEXT), 10_000);
      expect(answersIn(slack, channel, ts).whole).toEqual([ANSWER, NEXT]);
      const told = () => memos.messagesOf("T0LOCAL01_U0ANA0001_open", `T0LOCAL01:public:${channel.id}:${ts}`);
      await vi.waitFor(() => expect(told().map(({ content }) => content)).toContain(NEXT), 10_000);
      expect(told().map(({ content }) => content)).toEqual(["write an invitation", ANSWER, "Thank you", NEXT]);
    },
  );
});

it(
  "of an answer that is posted, whose second post loses its answer: the whole answer is there",
  async ({ onTestFinished }) => {
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
    await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(ANSWER), 10_000);
    expect(answersIn(slack, channel, ts).cut).toHaveLength(1);
    expect(answersIn(slack, channel, ts).whole).toEqual([ANSWER]);
  },
  TIME,
);

/** The invitation word by word, and a short word for everything else. */
function answering(tokensPerSecond: number): (request: ModelRequest) => Scripted {
  return (request) => {
    const isFirst = promptOf(request).request.includes("invitation");
    return { deltas: (isFirst ? ANSWER : NEXT).split(/(?<= )/), tokensPerSecond };
  };
}
