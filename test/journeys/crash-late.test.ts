import { describe, expect, it } from "vitest";
import { answersIn, type CrashWorld, INTERRUPTED, startCrashWorld } from "../support/crash-world.ts";
import { eventually } from "../support/patience.ts";
import { blockText, repliesIn } from "../support/world.ts";

const ANSWER = "Dear all, the dinner is on Friday at eight. Please tell Ben whether you come. See you there.";
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Where the process dies: with nothing shown, and with a part of the answer shown. */
const MOMENTS = [
  ["never begun", "before chat.startStream", false],
  ["cut in the middle", "after chat.appendStream", true],
] as const;

describe.concurrent("an answer that a crash held up", () => {
  it.for(MOMENTS)("%s, 9 minutes later: the whole answer, and no word of that", async ([, at], { onTestFinished }) => {
    const { world, ts } = await leave(at, onTestFinished);
    await world.start({ aheadMs: 9 * MINUTE_MS });
    const answer = await wholeAnswer(world, ts);
    expect(blockText(answer.blocks)).toBe("");
  });

  it.for(MOMENTS)(
    "%s, 11 minutes later: the whole answer, with a word that it is late",
    async ([, at], { onTestFinished }) => {
      const { world, ts } = await leave(at, onTestFinished);
      await world.start({ aheadMs: 11 * MINUTE_MS });
      const answer = await wholeAnswer(world, ts);
      expect(blockText(answer.blocks)).toContain("Sorry this is late: you asked 11 minutes ago");
      await eventually(() => expect(told(world, ts)).toEqual(["Write an invitation", ANSWER]));
    },
  );

  it.for(MOMENTS)(
    "%s, 25 hours later: no answer, one line that says so, with Retry",
    async ([, at], { onTestFinished }) => {
      const { world, ts } = await leave(at, onTestFinished);
      const { slack, model } = world;
      const { anaDm: channel } = slack.channels;
      const asked = model.requests.length;
      await world.start({ aheadMs: 25 * HOUR_MS });
      const lines = () => repliesIn(slack, channel, ts).filter(({ text }) => text.includes("more than a day ago"));
      await slack.waitFor(() => lines().length > 0);
      expect(blockText(lines()[0]?.blocks)).toContain("Retry");
      // Whatever else came of it would have come before what is said next there.
      model.reply("You are welcome.");
      await slack.say({ as: slack.people.ana, channel, text: "Thank you", threadTs: ts });
      await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes("You are welcome."));
      expect(lines()).toHaveLength(1);
      expect(answersIn(slack, channel, ts).whole).not.toContain(ANSWER);
      expect(answersIn(slack, channel, ts).streaming).toBe(0);
      expect(model.requests).toHaveLength(asked + 1);
      expect(told(world, ts)).not.toContain(ANSWER);
    },
  );
});

type OnTestFinished = (end: () => Promise<void>) => void;

/** A request in a DM whose process has died at that point, and a model that answers at once from then on. */
async function leave(at: string, onTestFinished: OnTestFinished): Promise<{ world: CrashWorld; ts: string }> {
  const world = await startCrashWorld();
  onTestFinished(world.stop);
  const { slack, model } = world;
  model.reply({ deltas: ANSWER.split(/(?<= )/), tokensPerSecond: 12 });
  await world.start({ crashAt: at });
  const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write an invitation" });
  expect(await world.death()).toBe(at);
  model.reply(ANSWER);
  return { world, ts };
}

/** The one whole answer; what there was before it is marked as interrupted. */
async function wholeAnswer({ slack }: CrashWorld, ts: string) {
  const { anaDm: channel } = slack.channels;
  await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(ANSWER));
  const [answer, ...others] = repliesIn(slack, channel, ts).filter(({ text }) => !text.includes(INTERRUPTED));
  expect(others).toEqual([]);
  expect(answer?.text).toBe(ANSWER);
  return answer!;
}

function told({ memos, slack }: CrashWorld, ts: string): string[] {
  const { anaDm } = slack.channels;
  const kept = memos.messagesOf("T0LOCAL01_U0ANA0001", `T0LOCAL01:dm:${anaDm.id}:${ts}`);
  return kept.map(({ content }) => content);
}
