import { afterEach, describe, expect, it } from "vitest";
import type { Channel } from "../../playground/slack/workspace/types.ts";
import { repliesIn, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const ANSWER = "Dear all, the dinner is on Friday at eight. See you there.";
const LATE = { lateMs: 1_500 } as const;

async function ask(channel: Channel): Promise<string> {
  const { slack, model } = world;
  model.reply({ deltas: ANSWER.split(/(?<= )/), tokensPerSecond: 60 });
  const words = channel.isIm ? "Write an invitation" : `<@${slack.botUserId}> write an invitation`;
  return slack.say({ as: slack.people.ana, channel, text: words });
}

/** Once everything has come that was on its way, and Inkwell has seen to it. */
async function textsIn(channel: Channel, ts: string, calls: () => boolean): Promise<string[]> {
  await world.slack.waitFor(calls);
  await world.restart(); // which waits for everything on its way
  const replies = repliesIn(world.slack, channel, ts);
  expect(replies.filter(({ streaming }) => streaming)).toEqual([]);
  return replies.map(({ text }) => text);
}

describe("what Slack does after its answer was lost, and after Inkwell has looked for it", () => {
  it("a start of the stream, in a DM and in a channel", async () => {
    world = await startWorld();
    const { slack } = world;
    const { anaDm, general } = slack.channels;
    slack.faults.fail("chat.startStream", { ...LATE, times: 2 });
    const inDm = await ask(anaDm);
    const inChannel = await ask(general);
    const came = () => slack.callsOf("chat.startStream").length === 4;
    expect(await textsIn(anaDm, inDm, came)).toEqual([ANSWER]);
    expect(await textsIn(general, inChannel, came)).toEqual([ANSWER]);
    expect(slack.statusOf(anaDm, inDm)?.status).toBe("active");
    expect(slack.statusOf(general, inChannel)?.status).toBe("active");
  });

  it("a start of the stream, when nobody could look for it", async () => {
    world = await startWorld();
    const { slack } = world;
    slack.faults.fail("chat.startStream", LATE);
    slack.faults.fail("conversations.replies", { error: "internal_error" });
    const ts = await ask(slack.channels.anaDm);
    const came = () => slack.callsOf("chat.startStream").length === 1;
    expect(await textsIn(slack.channels.anaDm, ts, came)).toEqual([ANSWER]);
  });

  it("a post", async () => {
    world = await startWorld();
    const { slack } = world;
    slack.faults.fail("chat.startStream", { error: "channel_type_not_supported" });
    slack.faults.fail("chat.postMessage", LATE);
    const ts = await ask(slack.channels.anaDm);
    const came = () => slack.callsOf("chat.postMessage").length === 2;
    expect(await textsIn(slack.channels.anaDm, ts, came)).toEqual([ANSWER]);
  });

  it("the first line of a /write", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { general } = slack.channels;
    const roots = () => slack.messages(general).filter(({ user }) => user === slack.botUserId);
    slack.faults.fail("chat.postMessage", LATE);
    model.reply(ANSWER);
    await slack.command({ as: slack.people.ana, channel: general, command: "/write", text: "an invitation" });
    await slack.waitFor(() => slack.callsOf("chat.postMessage").length === 2);
    await world.restart();
    expect(roots()).toHaveLength(1);
    expect(repliesIn(slack, general, roots()[0]!.ts).map(({ text }) => text)).toEqual([ANSWER]);
  });

  it("takes back nothing else that Inkwell says in that thread", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    slack.faults.fail("chat.startStream", LATE);
    const ts = await ask(anaDm);
    await model.waitForRequest();
    model.failNext({ status: 401 });
    await slack.say({ as: slack.people.ana, channel: anaDm, text: "and a toast", threadTs: ts });
    const came = () => slack.callsOf("chat.startStream").length === 2;
    const texts = await textsIn(anaDm, ts, came);
    expect(texts).toEqual([ANSWER, expect.stringContaining("The AI service refused")]);
  });

  it("and says so where Slack lets nothing be taken back", async () => {
    world = await startWorld();
    const { slack } = world;
    slack.faults.fail("chat.startStream", LATE);
    slack.faults.fail("chat.delete", { error: "cant_delete_message" });
    const ts = await ask(slack.channels.anaDm);
    const came = () => slack.callsOf("chat.startStream").length === 2;
    const texts = await textsIn(slack.channels.anaDm, ts, came);
    expect(texts).toContain(ANSWER);
    expect(texts.filter((text) => text !== ANSWER)).toEqual([expect.stringContaining("_Cut off.")]);
  });
});
