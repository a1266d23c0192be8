import { afterEach, describe, expect, it } from "vitest";
import { promptOf, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

type Place = "anaDm" | "benDm" | "general" | "leads" | "group" | "shared" | "cleoDm" | "danDm";
type Who = "ana" | "ben" | "cleo" | "dan";

/** Says something to Inkwell and returns what the model was told. */
async function say(as: Who, place: Place, text: string): Promise<string> {
  const { slack, model } = world;
  const channel = slack.channels[place];
  const asked = model.requests.length;
  const words = channel.isIm ? text : `<@${slack.botUserId}> ${text}`;
  const ts = await slack.say({ as: slack.people[as], channel, text: words });
  await world.reply(channel, ts);
  await world.settled();
  return promptOf(model.requests[asked]).system;
}

const QUESTION = "Write a line about the Falcon budget figure";
const secretSaid = (place: Place) => `Write a note: the Falcon budget figure is ${place}-4711`;

describe.each([
  ["the embedded memory", false],
  ["MemOS", true],
] as const)("with %s, what Ana said", (_, memos) => {
  it.each<[Place, readonly Place[], readonly Place[]]>([
    ["anaDm", ["anaDm"], ["general", "leads", "group", "shared"]],
    ["general", ["anaDm", "general", "leads", "group"], ["shared"]],
    ["leads", ["anaDm", "leads"], ["general", "group", "shared"]],
    ["group", ["anaDm", "group"], ["general", "leads", "shared"]],
    ["shared", ["anaDm", "shared"], ["general", "leads", "group"]],
  ])("in %s is used in %j and not in %j", async (said, used, withheld) => {
    world = await startWorld({ memos });
    await say("ana", said, secretSaid(said));
    for (const place of used) expect(await say("ana", place, QUESTION), place).toContain(`${said}-4711`);
    for (const place of withheld) expect(await say("ana", place, QUESTION), place).not.toContain(`${said}-4711`);
  });

  it.each<[Place, readonly Place[]]>([
    ["anaDm", ["general", "leads", "group", "shared"]],
    ["leads", ["general", "group", "shared"]],
    ["shared", ["general", "leads", "group"]],
  ])("in %s is no candidate in %j, whatever way a request goes back to it", async (said, withheld) => {
    world = await startWorld({ memos });
    world.model.reply(`The Falcon budget figure is ${said}-4711, says the note.`);
    await say("ana", said, "Write a note on the Falcon budget figure");
    world.model.reply("Here it is.");
    expect(await say("ana", said, "the Falcon budget note, but shorter")).toContain("4711");
    for (const text of ["the Falcon budget note, but shorter", "show me the Falcon note again", "make it shorter"])
      for (const place of withheld) expect(await say("ana", place, text), `${text}, ${place}`).not.toContain("4711");
    expect(await say("ben", "benDm", "the Falcon budget note, but shorter")).not.toContain("4711");
  });

  it("is never used for anybody else", async () => {
    world = await startWorld({ memos });
    for (const place of ["anaDm", "general", "leads", "group", "shared"] as const)
      await say("ana", place, secretSaid(place));
    for (const place of ["benDm", "general", "leads", "group", "shared"] as const) {
      expect(await say("ben", place, QUESTION)).not.toContain("4711");
    }
    expect(await say("cleo", "shared", QUESTION)).not.toContain("4711");
    expect(await say("dan", "leads", QUESTION)).not.toContain("4711");
  });
});

it.each([
  { who: "cleo", dm: "cleoDm", is: "a person of another company" },
  { who: "dan", dm: "danDm", is: "a guest" },
] as const)("$is gets rules and nothing else, and leaves nothing behind", async ({ who, dm }) => {
  world = await startWorld({ memos: true });
  await say(who, dm, "From now on, sign my e-mails with a dash");
  await say(who, dm, secretSaid(dm));
  const system = await say(who, dm, QUESTION);
  expect(system).toMatch(/sign my e-mails with a dash/i);
  expect(system).not.toContain("4711");
  expect(world.memos.count("add/message")).toBe(0);
  expect(world.memos.count("search/memory")).toBe(0);
});

describe("a channel that changes", () => {
  it("while the draft is being made gets a draft for its new readers", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { general } = slack.channels;
    await say("ana", "general", secretSaid("general"));
    const asked = model.requests.length;
    const answer = Promise.withResolvers<string>();
    model.reply(() => answer.promise);
    // The first answer may not be shown: between its prompt and its first word the channel is shared with another company.
    slack.faults.fail("conversations.info", { delayMs: 300 });
    const ts = await slack.say({ as: slack.people.ana, channel: general, text: `<@${slack.botUserId}> ${QUESTION}` });
    await model.waitForRequest(asked + 1);
    expect(promptOf(model.requests[asked]).system).toContain("general-4711");
    slack.setChannel(general, { isExtShared: true });
    model.reply("Nothing secret.");
    answer.resolve("It is general-4711.");
    expect((await world.reply(general, ts)).text).toBe("Nothing secret.");
    expect(promptOf(model.requests[asked + 1]).system).not.toContain("4711");
    expect(slack.messages(general, ts)).toHaveLength(2);
  });

  it("from public to private takes what was said there with it", async () => {
    world = await startWorld({ slack: {} });
    const { slack } = world;
    await say("ana", "general", secretSaid("general"));
    slack.setChannel(slack.channels.random, { botIsMember: true });
    slack.setChannel(slack.channels.general, { isPrivate: true });
    await world.pass(1); // longer than a channel's kind is kept
    const { model } = world;
    const asked = model.requests.length;
    const channel = slack.channels.random;
    const ts = await slack.say({ as: slack.people.ana, channel, text: `<@${slack.botUserId}> ${QUESTION}` });
    await world.reply(channel, ts);
    expect(promptOf(model.requests[asked]).system).not.toContain("4711");
  });
});

it("falls back to rules where Slack cannot say what a channel is, and reports the missing scopes", async () => {
  const scopes = ["app_mentions:read", "chat:write", "im:history", "channels:history", "users:read", "assistant:write"];
  world = await startWorld({ slack: { scopes } });
  await say("ana", "anaDm", "From now on, use British spelling");
  await say("ana", "general", secretSaid("general"));
  const system = await say("ana", "general", QUESTION);
  expect(system).toMatch(/British spelling/);
  expect(system).not.toContain("4711");
  expect(world.logs()).toContain("channels:read");
});

it("keeps every word and every secret out of the log, at its most talkative", async () => {
  world = await startWorld({ memos: true });
  const { slack, model, memos } = world;
  await say("ana", "anaDm", "From now on, mention zanzibar in every e-mail");
  await say("ana", "leads", "Write about the quagmire");
  model.failNext({ status: 400, body: { error: { message: "bad input: PERSIMMON", code: "x" } }, times: 2 });
  const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write about persimmon" });
  await world.reply(slack.channels.anaDm, ts);
  await slack.deliverRaw("{ kumquat", slack.sign("{ kumquat")).catch(() => {});
  const logs = world.logs();
  expect(logs).toContain("answered");
  for (const word of ["zanzibar", "quagmire", "persimmon", "kumquat", "Hello from the model"]) {
    expect(logs.toLowerCase()).not.toContain(word.toLowerCase());
  }
  for (const secret of [slack.botToken, slack.appToken, slack.signingSecret, memos.apiKey])
    expect(logs).not.toContain(secret);
});
