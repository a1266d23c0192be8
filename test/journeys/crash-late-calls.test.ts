import { expect, it } from "vitest";
import type { LocalSlack } from "../../playground/slack/server.ts";
import type { Fault } from "../../playground/slack/web-api/faults.ts";
import { answersIn, type CrashWorld, startCrashWorld } from "../support/crash-world.ts";
import { eventually } from "../support/patience.ts";
import { repliesIn } from "../support/world.ts";

const ANSWER = "Dear all, the dinner is on Friday at eight. Please tell Ben whether you come. See you there.";
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
  await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes(ANSWER));
  late.letCome(); // before the thread is looked at for the last time, three seconds after the process began
  const texts = () => repliesIn(slack, channel, ts).map(({ text }) => text);
  return { world, ts, texts, hasCome: late.hasCome };
}

/** The next call of that method takes effect when it is let; its response is lost. */
function delay(slack: LocalSlack, method: string) {
  const { promise: until, resolve: letCome } = Promise.withResolvers<void>();
  let late: object | undefined;
  slack.faults.fail(method, {
    until,
    after: true,
    when(args) {
      late = args;
      return true;
    },
  });
  return {
    letCome,
    isOnItsWay: () => eventually(() => expect(late).toBeDefined()),
    hasCome: () => slack.waitFor(() => slack.callsOf(method).some(({ args }) => args === late)),
  };
}

/** What is said next there is answered once the thread has been seen to. */
async function sayThanks({ slack, model }: CrashWorld, ts: string): Promise<void> {
  const { anaDm: channel } = slack.channels;
  model.reply("You are welcome.");
  await slack.say({ as: slack.people.ana, channel, text: "Thank you", threadTs: ts });
  await slack.waitFor(() => answersIn(slack, channel, ts).whole.includes("You are welcome."));
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
  await slack.waitFor(() => roots().length === 1);
  late.letCome();
  await late.hasCome();
  await slack.waitFor(() => roots().length === 1 && answersIn(slack, channel, roots()[0]!.ts).whole.length > 0);
  expect(answersIn(slack, channel, roots()[0]!.ts).whole).toEqual([ANSWER]);
});

it("a mark, on its way when its process died, does not stay on what the next one found whole", async ({
  onTestFinished,
}) => {
  const world = await startCrashWorld();
  onTestFinished(world.stop);
  const { slack, model } = world;
  const { anaDm: channel } = slack.channels;
  const texts = (ts: string) => repliesIn(slack, channel, ts).map(({ text }) => text);
  slack.faults.fail("chat.startStream", NO_STREAMS);
  model.reply({ deltas: ["Dear all, ", ANSWER.slice(10)], tokensPerSecond: 0.5 }); // so that the second comes when the first is posted
  await world.start();
  const rest = delay(slack, "chat.update"); // with the rest of the answer, whose text is written down by then
  const ts = await slack.say({ as: slack.people.ana, channel, text: "Write an invitation" });
  await rest.isOnItsWay();
  await world.kill();
  slack.faults.fail("agents.sessions.setStatus", { delayMs: 60_000, times: 9 });
  const mark = delay(slack, "chat.update");
  await world.start();
  await mark.isOnItsWay();
  rest.letCome();
  await rest.hasCome();
  await world.kill();
  slack.faults.fail("chat.startStream", NO_STREAMS);
  const looks = () => slack.callsOf("conversations.replies").length;
  const before = looks();
  await world.start();
  await slack.waitFor(() => looks() > before);
  mark.letCome(); // between what this process sees first, and what it sees last
  await mark.hasCome();
  await slack.waitFor(() => texts(ts).length === 1 && texts(ts)[0] === ANSWER);
  expect(model.requests.length).toBeLessThanOrEqual(2);
});
