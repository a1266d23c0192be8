import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_SCOPES } from "../../playground/slack/local-slack.ts";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { inPieces } from "../support/in-pieces.ts";
import { blockText, promptOf, startWorld, type World } from "../support/world.ts";

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

/** Gives Ana a rule by the command. */
async function prefer(text: string): Promise<void> {
  const { slack } = world;
  await slack.command({ as: slack.people.ana, channel: slack.channels.general, command: "/write-pref", text });
  await slack.waitFor(() => slack.ephemerals(slack.people.ana.id).at(-1)?.text.includes(text));
}

const WITHOUT_PEOPLE = DEFAULT_SCOPES.filter((scope) => scope !== "users:read");
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

describe("a rule that was said in a message", () => {
  it("stays out of a channel that other companies read, until Use everywhere is clicked", async () => {
    world = await startWorld();
    const { slack } = world;
    await prefer("Write sentence case in titles");
    const channel = slack.channels.anaDm;
    const ts = await slack.say({
      as: slack.people.ana,
      channel,
      text: "From now on, praise the Falcon budget in mails",
    });
    const { ts: messageTs } = await world.reply(channel, ts);
    await world.settled();
    expect(await say("ana", "general", QUESTION)).toMatch(/praise the Falcon/i);
    const shared = await say("ana", "shared", QUESTION);
    expect(shared).toContain("sentence case");
    expect(shared).not.toMatch(/praise the Falcon/i);
    await slack.click({ as: slack.people.ana, channel, messageTs, actionId: ACTIONS.shareFact });
    await slack.waitFor(() =>
      slack.messages(channel, ts).some((one) => blockText(one.blocks).includes("everywhere: P")),
    );
    expect(await say("ana", "shared", QUESTION)).toMatch(/praise the Falcon/i);
  });

  it("stays out of the channel in which `/write` was answered to its author alone", async () => {
    world = await startWorld();
    const { slack } = world;
    const { ana } = slack.people;
    slack.faults.fail("chat.postMessage", { error: "restricted_action" });
    slack.faults.fail("conversations.open", { error: "method_not_supported_for_channel_type" });
    const text = "From now on, praise the Falcon budget in my mails. Write a note to Ben.";
    await slack.command({ as: ana, channel: slack.channels.shared, command: "/write", text });
    await world.whisper(ana);
    await world.settled();
    expect(await say("ana", "general", QUESTION)).toMatch(/praise the Falcon/i);
    expect(await say("ana", "shared", QUESTION)).not.toMatch(/praise the Falcon/i);
  });

  it("holds where it was said", async () => {
    world = await startWorld();
    await say("ana", "shared", "From now on, write to them without exclamation marks");
    expect(await say("ana", "shared", QUESTION)).toMatch(/without exclamation marks/i);
  });

  it("makes the readers be looked at again before they see its draft", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { general } = slack.channels;
    await say("ana", "anaDm", "From now on, praise the Falcon budget in mails");
    const asked = model.requests.length;
    const answer = Promise.withResolvers<string>();
    model.reply(() => answer.promise);
    slack.faults.fail("conversations.info", { delayMs: 300 });
    const ts = await slack.say({ as: slack.people.ana, channel: general, text: `<@${slack.botUserId}> Write a mail` });
    await model.waitForRequest(asked + 1);
    expect(promptOf(model.requests[asked]).system).toMatch(/praise the Falcon/i);
    slack.setChannel(general, { isExtShared: true });
    model.reply("Nothing private.");
    answer.resolve("What a Falcon budget!");
    expect((await world.reply(general, ts)).text).toBe("Nothing private.");
    expect(promptOf(model.requests[asked + 1]).system).not.toMatch(/praise the Falcon/i);
  });
});

describe.each([
  ["in a workspace alone", undefined],
  ["on an Enterprise Grid", "E0ORG0001"],
] as const)("%s, while Slack does not say who somebody is,", (_, enterpriseId) => {
  it.each([
    { who: "ana", dm: "anaDm", is: "a member" },
    { who: "cleo", dm: "cleoDm", is: "a person of another company" },
    { who: "dan", dm: "danDm", is: "a guest" },
  ] as const)("nothing that $is says is kept but rules", async ({ who, dm }) => {
    world = await startWorld({ memos: true, slack: { ...(enterpriseId ? { enterpriseId } : {}) } });
    const { slack, memos } = world;
    slack.faults.fail("users.info", { error: "internal_error", times: 99 });
    await say(who, dm, "From now on, sign my e-mails with a dash");
    await say(who, dm, secretSaid(dm));
    await say(who, dm, "Remember that I am in charge of Marketing. Write a line about my work");
    const system = await say(who, dm, "Write a line about my work, and the Falcon budget figure");
    expect(system).toMatch(/sign my e-mails with a dash/i);
    expect(system).not.toMatch(/4711|Marketing/);
    expect(memos.count("add/message")).toBe(0);
    expect(memos.count("search/memory")).toBe(0);

    slack.faults.clear();
    await world.pass(1); // longer than a failed look-up is believed
    await say(who, dm, "Remember that I am in charge of Sales. Write a line about it");
    expect(await say(who, dm, "Write a line about my work")).not.toContain("Marketing");
    expect(memos.count("add/message") > 0).toBe(who === "ana");
  });
});

it("tells a person whom Slack does not know just now that a fact was not saved", async () => {
  world = await startWorld({ slack: { scopes: WITHOUT_PEOPLE } });
  const { slack } = world;
  const { anaDm } = slack.channels;
  const ts = await slack.say({
    as: slack.people.ana,
    channel: anaDm,
    text: "Remember that I am in charge of Marketing",
  });
  expect((await world.reply(anaDm, ts)).text).toContain("couldn't save what you asked me to remember");
  expect(await world.app.rulebook.list(personId(slack.teamId, slack.people.ana.id))).toEqual([]);
  expect(world.logs()).toContain("users:read");
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

  it.each([
    ["is shared with another company", "general", { isExtShared: true }],
    ["is made public", "leads", { isPrivate: false }],
    ["is made private, as Slack says in a message alone", "general", { isPrivate: true }],
  ] as const)("while the draft is being shown and %s gets no more of it", async (_, place, change) => {
    world = await startWorld();
    const { slack, model } = world;
    const channel = slack.channels[place];
    await say("ana", place, secretSaid(place));
    const more = Promise.withResolvers<string>();
    model.reply(() => ({ raw: inPieces(["It begins with ", more.promise]) }));
    const ts = await slack.say({ as: slack.people.ana, channel, text: `<@${slack.botUserId}> ${QUESTION}` });
    await slack.waitFor(() => slack.messages(channel, ts)[1]?.text.includes("It begins"));
    const heard = slack.deliveries.length;
    slack.setChannel(channel, change);
    await slack.waitFor(() => slack.deliveries[heard]?.acked);
    more.resolve(`${place}-4711.`);
    const reply = await world.reply(channel, ts);
    expect(reply.text.trim()).toBe("It begins with");
    expect(blockText(reply.blocks)).toContain("Who can read this changed");
    expect(blockText(reply.blocks)).toContain("Retry");
    expect(slack.messages(channel, ts)).toHaveLength(2);
  });

  it("by a colleague who joins while the draft is being shown gets all of it", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const channel = slack.channels.leads;
    await say("ana", "leads", secretSaid("leads"));
    const more = Promise.withResolvers<string>();
    model.reply(() => ({ raw: inPieces(["It begins with ", more.promise]) }));
    const ts = await slack.say({ as: slack.people.ana, channel, text: `<@${slack.botUserId}> ${QUESTION}` });
    await slack.waitFor(() => slack.messages(channel, ts)[1]?.text.includes("It begins"));
    const looks = slack.callsOf("conversations.info").length;
    await slack.join({ as: slack.people.ben, channel });
    await slack.waitFor(() => slack.deliveries.at(-1)?.acked);
    more.resolve("leads-4711.");
    expect((await world.reply(channel, ts)).text).toContain("leads-4711.");
    expect(slack.callsOf("conversations.info").length).toBeGreaterThan(looks);
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
  const scopes = [
    "app_mentions:read",
    "chat:write",
    "im:history",
    "channels:history",
    "users:read",
    "assistant:write",
    "commands",
  ];
  world = await startWorld({ slack: { scopes } });
  await say("ana", "anaDm", "From now on, use British spelling");
  await prefer("Write sentence case in titles");
  await say("ana", "general", secretSaid("general"));
  const system = await say("ana", "general", QUESTION);
  expect(system).toMatch(/sentence case/);
  expect(system).not.toMatch(/British spelling|4711/); // the channel may be shared with another company
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
