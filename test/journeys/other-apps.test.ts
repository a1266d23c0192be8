import { afterEach, describe, expect, it } from "vitest";
import { mention, repliesIn, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

/** Resolves once all that was sent so far has been dealt with: the answer to this last message stands there. */
async function settled(): Promise<void> {
  const { slack } = world;
  const { benDm } = slack.channels;
  await world.reply(benDm, await slack.say({ as: slack.people.ben, channel: benDm, text: "Write a toast" }));
}

describe.each(["socket", "http"] as const)("a mention outside threads, over %s", (transport) => {
  it.each([
    ["as a message alone", "alone"],
    ["as a message and then an app_mention", "sent"],
    ["as an app_mention and then a message", "reversed"],
  ] as const)("is answered once when it comes %s", async (_, how) => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    const { general } = slack.channels;
    const release = slack.holdDeliveries();
    const text = `<@${slack.botUserId}> write a toast`;
    const ts = await slack.say({ as: slack.people.ana, channel: general, text, asMessageAlone: how === "alone" });
    expect(slack.deliveries).toHaveLength(how === "alone" ? 1 : 2);
    release(how === "reversed" ? "reversed" : "sent");
    await world.reply(general, ts);
    await slack.redeliver(ts);
    await settled();
    expect(repliesIn(slack, general, ts)).toHaveLength(1);
    expect(model.requests).toHaveLength(2);
    const more = await slack.say({ as: slack.people.ana, channel: general, text: "shorter", threadTs: ts });
    expect(more).toBeDefined();
    await world.reply(general, ts, 1);
  });
});

it("leaves a message outside threads alone that mentions somebody else, or nobody", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { ana, ben } = slack.people;
  for (const text of ["write a toast", `<@${ben.id}> write a toast`, "<!here> write a toast", "@inkwell write a toast"])
    await slack.say({ as: ana, channel: slack.channels.general, text });
  await settled();
  expect(model.requests).toHaveLength(1);
});

describe("what somebody posts through another app", () => {
  it.each([
    ["in a DM", "anaDm", ""],
    ["with a mention", "general", "mention"],
    ["in a group", "group", "mention"],
  ] as const)("is answered %s", async (_, place, how) => {
    world = await startWorld();
    const { slack } = world;
    const channel = slack.channels[place];
    const text = `${how === "mention" ? `<@${slack.botUserId}> ` : ""}write a toast`;
    const ts = await slack.say({ as: slack.people.ana, channel, text, botId: "B0OTHER01" });
    await world.reply(channel, ts);
    await slack.say({ as: slack.people.ana, channel, text: "shorter", threadTs: ts, botId: "B0OTHER01" });
    await world.reply(channel, ts, 1);
  });

  it("is not where it is another app's bot that posts, in a followed thread too", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { general, anaDm } = slack.channels;
    const bot = { ...slack.people.ben, id: "U0OTHERBOT", name: "builds", realName: "Builds", isBot: true };
    slack.workspace.people.set(bot.id, bot);
    for (const channel of [general, anaDm]) channel.members.add(bot.id);
    const ts = await mention(world, "write a toast");
    await world.reply(general, ts);
    const text = `<@${slack.botUserId}> write a toast`;
    await slack.say({ as: bot, channel: general, text, threadTs: ts, botId: "B0OTHER01" });
    await slack.say({ as: bot, channel: general, text, botId: "B0OTHER01" });
    await slack.say({ as: bot, channel: anaDm, text, botId: "B0OTHER01" });
    await settled();
    expect(model.requests).toHaveLength(2);
  });

  it("is not while Slack does not say whether a bot posts it", async () => {
    world = await startWorld();
    const { slack, model } = world;
    slack.faults.fail("users.info", { error: "internal_error", times: 99 });
    const text = `<@${slack.botUserId}> write a toast`;
    await slack.say({ as: slack.people.ana, channel: slack.channels.general, text, botId: "B0OTHER01" });
    await settled();
    expect(model.requests).toHaveLength(1);
  });
});
