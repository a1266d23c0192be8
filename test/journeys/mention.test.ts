import { afterEach, describe, expect, it } from "vitest";
import { promptOf, repliesIn, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

describe.each(["socket", "http"] as const)("a mention over %s", (transport) => {
  it.each(["general", "leads", "group", "shared"] as const)("in #%s is answered once, in its thread", async (name) => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    const channel = slack.channels[name];
    model.reply("Dear all, the office is closed.");
    const text = `<@${slack.botUserId}> write a note that the office is closed`;
    const ts = await slack.say({ as: slack.people.ana, channel, text });
    const reply = await world.reply(channel, ts);
    expect(reply.text).toBe("Dear all, the office is closed.");
    expect(promptOf(model.requests[0]).request).toBe("write a note that the office is closed");
    expect(slack.deliveries.filter(({ kind }) => kind === "events_api").length).toBeGreaterThanOrEqual(2);

    await slack.redeliver(ts);
    await settle(world);
    expect(repliesIn(slack, channel, ts)).toHaveLength(1);
    expect(model.requests).toHaveLength(1);
  });
});

/** Everything delivered so far has been dealt with once a later message has its answer. */
async function settle({ slack, reply }: World): Promise<void> {
  const { benDm } = slack.channels;
  const ts = await slack.say({ as: slack.people.ben, channel: benDm, text: `<@${slack.botUserId}>` });
  await reply(benDm, ts);
}

it("sees the thread it stands in, each turn with its speaker", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { ana, ben } = slack.people;
  const { general } = slack.channels;
  const root = await slack.say({ as: ben, channel: general, text: "Sales were up 12% in May &amp; June" });
  await slack.say({ as: ana, channel: general, text: "And complaints down", threadTs: root });
  await slack.say({ as: ana, channel: general, text: `<@${slack.botUserId}> summarise this`, threadTs: root });
  await world.reply(general, root);
  const { history } = promptOf(model.requests[0]);
  expect(history.map(({ content }) => content).join("\n")).toMatch(
    /Ben[^\n]*Sales were up 12% in May (&|&amp;) June[\s\S]*Ana[^\n]*complaints down/,
  );
});

describe("after a mention", () => {
  async function mention(): Promise<string> {
    const { slack } = world;
    const ts = await slack.say({
      as: slack.people.ana,
      channel: slack.channels.general,
      text: `<@${slack.botUserId}> write a toast`,
    });
    await world.reply(slack.channels.general, ts);
    return ts;
  }

  it("the same person goes on without one, also after a restart", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { general } = slack.channels;
    const ts = await mention();
    await world.restart();
    model.reply("A shorter toast.");
    await slack.say({ as: slack.people.ana, channel: general, text: "shorter", threadTs: ts });
    expect((await world.reply(general, ts, 1)).text).toBe("A shorter toast.");
  });

  it("nobody else is answered, and neither is what is said to somebody else", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { ana, ben } = slack.people;
    const { general } = slack.channels;
    const ts = await mention();
    await slack.say({ as: ben, channel: general, text: "nice one", threadTs: ts });
    await slack.say({ as: ana, channel: general, text: `<@${ben.id}> what do you think?`, threadTs: ts });
    await slack.say({ as: ana, channel: general, text: "a message outside the thread" });
    await settle(world);
    expect(repliesIn(slack, general, ts)).toHaveLength(1);
    expect(model.requests).toHaveLength(1);
  });
});

it("leaves other bots, edits, deletions and joins alone", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { ana } = slack.people;
  const { general, anaDm } = slack.channels;
  const text = `<@${slack.botUserId}> write a toast`;
  await slack.say({ as: ana, channel: general, text, botId: "B0OTHER01" });
  await slack.say({ as: ana, channel: anaDm, text: "joined", subtype: "channel_join" });
  const ts = await slack.say({ as: ana, channel: anaDm, text: "Write a toast" });
  await world.reply(anaDm, ts);
  await slack.edit({ as: ana, channel: anaDm, ts, text: "Write a speech" });
  await slack.remove({ as: ana, channel: anaDm, ts });
  await settle(world);
  expect(model.requests).toHaveLength(1);
});

it("is answered once when it is delivered again after a restart", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { general } = slack.channels;
  const ts = await slack.say({ as: slack.people.ana, channel: general, text: `<@${slack.botUserId}> write a toast` });
  await world.reply(general, ts);
  await world.restart();
  await slack.redeliver(ts);
  await settle(world);
  expect(repliesIn(slack, general, ts)).toHaveLength(1);
  expect(model.requests).toHaveLength(1);
});

it("without words gets a greeting with three examples", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { general } = slack.channels;
  const ts = await slack.say({ as: slack.people.ana, channel: general, text: `<@${slack.botUserId}>` });
  expect((await world.reply(general, ts)).text.match(/•/g)).toHaveLength(3);
  expect(model.requests).toHaveLength(0);
});
