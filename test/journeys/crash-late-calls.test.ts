import { expect, it, vi } from "vitest";
import type { Fault } from "../../playground/slack/faults.ts";
import type { LocalSlack } from "../../playground/slack/server.ts";
import { answersIn, type CrashWorld, startCrashWorld } from "../support/crash-world.ts";
import { repliesIn } from "../support/world.ts";

const ANSWER = "Dear all, the dinner is on Friday at eight. Please tell Ben whether you come. See you there.";
const LATE = { delayMs: 2_000, after: true } as const; // from when the call came, which is before the process dies
const NO_STREAMS = { error: "channel_type_not_supported", times: 9 } as const;

type OnTestFinished = (end: () => Promise<void>) => void;

/** A thread whose bot died while Slack had such a call of its, when another process has answered, and the call came. */
async function dieDuring(method: string, onTestFinished: OnTestFinished, faults: Record<string, Fault> = {}) {
  const world = await startCrashWorld();
  onTestFinished(world.stop);
  const { slack, model } = world;
  const { anaDm: channel } = slack.channels;
  await world.start();
  for (const [name, fault] of Object.entries(faults)) slack.faults.fail(name, fault);
  const late = delay(slack, method);
  model.reply({ deltas: ["Dear all, ", "the dinner "], tokensPerSecond: 1, ending: "silent" });
  const ts = await slack.say({ as: slack.people.ana, channel, text: "Write an invitation" });
  await late.isOnItsWay();
  await world.kill();
  model.reply(ANSWER);
  await world.start();
  await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(ANSWER), 10_000);
  const texts = () => repliesIn(slack, channel, ts).map(({ text }) => text);
  return { world, ts, texts, hasCome: late.hasCome };
}

/** The next call of that method takes effect late. */
function delay(slack: LocalSlack, method: string) {
  let late: object | undefined;
  slack.faults.fail(method, {
    ...LATE,
    when(args) {
      late = args;
      return true;
    },
  });
  return {
    isOnItsWay: () => vi.waitFor(() => expect(late).toBeDefined(), 10_000),
    hasCome: () => slack.waitFor(() => slack.callsOf(method).some(({ args }) => args === late), 10_000),
  };
}

/** What is said next there is answered once the thread has been seen to. */
async function sayThanks({ slack, model }: CrashWorld, ts: string): Promise<void> {
  const { anaDm: channel } = slack.channels;
  model.reply("You are welcome.");
  await slack.say({ as: slack.people.ana, channel, text: "Thank you", threadTs: ts });
  await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes("You are welcome."), 15_000);
}

it.for([
  ["chat.startStream", {}],
  ["chat.postMessage", { "chat.startStream": NO_STREAMS }],
] as const)(
  "%s, on its way when the process died, adds nothing to the whole answer",
  async ([method, faults], { onTestFinished }) => {
    const { world, ts, texts, hasCome } = await dieDuring(method, onTestFinished, faults);
    await sayThanks(world, ts);
    await hasCome();
    await hasCome();
    expect(texts()).toEqual([ANSWER, "You are welcome."]);
    expect(answersIn(world.slack, world.slack.channels.anaDm, ts).streaming).toBe(0);
  },
);

it("chat.update, on its way when the process died, takes no mark away", async ({ onTestFinished }) => {
  const { world, ts, texts, hasCome } = await dieDuring("chat.update", onTestFinished, {
    "chat.startStream": NO_STREAMS,
  });
  await sayThanks(world, ts);
  await hasCome();
  expect(texts()).toEqual([
    expect.stringMatching(/^Dear all,[\s\S]*Interrupted by a restart/),
    ANSWER,
    "You are welcome.",
  ]);
});

it("the first line of a /write, on its way when the process died, stands there once", async ({ onTestFinished }) => {
  const world = await startCrashWorld();
  onTestFinished(world.stop);
  const { slack, model } = world;
  const { general: channel } = slack.channels;
  const roots = () => slack.messages(channel).filter(({ user }) => user === slack.botUserId);
  await world.start();
  const late = delay(slack, "chat.postMessage");
  await slack.command({ as: slack.people.ana, channel, command: "/write", text: "an invitation" });
  await late.isOnItsWay();
  await world.kill();
  model.reply(ANSWER);
  await world.start();
  await late.hasCome();
  await slack.waitFor(() => roots().length === 1 && answersIn(slack, channel, roots()[0]!.ts).whole.length > 0, 15_000);
  expect(answersIn(slack, channel, roots()[0]!.ts).whole).toEqual([ANSWER]);
});
