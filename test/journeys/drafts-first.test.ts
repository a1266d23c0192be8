import { afterEach, describe, expect, it } from "vitest";
import type { Message } from "../../playground/slack/workspace/types.ts";
import { draftIn } from "../../src/slack/text/incoming-text.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { blockText, promptOf, repliesIn, startWorld, type World, type WorldOptions } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const REQUEST = "a note that the Falcon deal is off";
const DRAFT =
  "Dear all, **the deal** is off.\n\n- No meeting\n- No dinner\n\nSee [the page](https://example.com/falcon).";
type Place = "general" | "random" | "leads" | "group" | "shared" | "anaDm";

async function start(options: WorldOptions = {}): Promise<void> {
  world = await startWorld(options);
}

function write(place: Place, text = REQUEST): Promise<unknown> {
  const { slack } = world;
  return slack.command({ as: slack.people.ana, channel: slack.channels[place], command: "/write", text });
}

/** The first message of Ana's newest thread in her DM, and the draft below it. */
async function inDm(index = 0): Promise<{ readonly root: Message; readonly draft: Message }> {
  const { slack } = world;
  const { anaDm } = slack.channels;
  const root = await slack.waitFor(() => atTheRoot("anaDm").at(-1));
  return { root, draft: await world.reply(anaDm, root.ts, index) };
}

/** What Inkwell says in a channel itself, outside its threads. */
function atTheRoot(place: Place): readonly Message[] {
  const { slack } = world;
  return slack.workspace.topLevel(slack.channels[place].id).filter(({ user }) => user === slack.botUserId);
}

function press({ ts }: Message): Promise<unknown> {
  const { slack } = world;
  return slack.click({
    as: slack.people.ana,
    channel: slack.channels.anaDm,
    messageTs: ts,
    actionId: ACTIONS.postDraft,
  });
}

/** A message of Ana's DM once it says so. */
function says(draft: Message, words: RegExp | string): Promise<Message> {
  const { slack } = world;
  return slack.waitFor(() => {
    const now = slack.workspace.message(slack.channels.anaDm.id, draft.ts);
    return now &&
      (typeof words === "string" ? blockText(now.blocks).includes(words) : words.test(blockText(now.blocks)))
      ? now
      : undefined;
  });
}

async function wantFirst(): Promise<void> {
  await switchInHome("Show me drafts first", "From now on I show you your drafts first");
}

/** Presses the switch in Ana's Home, which is labelled so before and says so afterwards. */
async function switchInHome(label: string, said: string): Promise<void> {
  const { slack } = world;
  const { ana } = slack.people;
  const says = (words: string) =>
    slack.waitFor(() => JSON.stringify(slack.homeOf(ana.id)?.blocks ?? []).includes(words));
  await slack.openHome({ as: ana });
  await says(label);
  await slack.clickInView({ as: ana, viewId: slack.homeOf(ana.id)!.id, actionId: ACTIONS.draftsInHome });
  await says(said);
}

const hasButton = ({ blocks }: Message) => JSON.stringify(blocks ?? []).includes(ACTIONS.postDraft);

describe.each(["socket", "http"] as const)("/write in a channel shared with another company, over %s", (transport) => {
  it("shows the draft in the DM first, and posts it whole from there, with who asked for it", async () => {
    await start({ transport });
    const { slack, model } = world;
    const { shared, anaDm } = slack.channels;
    model.reply(DRAFT);
    await write("shared");
    const told = await world.whisper(slack.people.ana);
    expect([told.channel, told.text]).toEqual([shared.id, expect.stringContaining(`channel=${anaDm.id}`)]);
    const { root, draft } = await inDm();
    expect(root.text).toBe(`You asked for a draft for <#${shared.id}>:\n> ${REQUEST}`);
    expect(blockText(draft.blocks)).toContain("Post in #with-otherco");
    expect(slack.messages(shared)).toEqual([]);

    await press(draft);
    const after = await says(draft, "Posted in");
    expect(hasButton(after)).toBe(false);
    const [posted, ...others] = atTheRoot("shared");
    expect(others).toEqual([]);
    expect(blockText(posted!.blocks)).toContain(`<@${slack.people.ana.id}> asked me to write this.`);
    expect(draftIn(posted!.blocks)).toBe(DRAFT.replace("[the page]", "[the page (example.com)]"));
    expect(after.text).toContain("the deal");
    expect(blockText(after.blocks)).toContain(posted!.ts.replace(".", ""));
  });
});

it.each<[Place, boolean]>([
  ["general", false],
  ["leads", false],
  ["group", false],
  ["shared", true],
])("/write in %s goes to the DM first: %j", async (place, isFirst) => {
  await start();
  await write(place);
  const { slack } = world;
  const root = await slack.waitFor(() => atTheRoot(isFirst ? "anaDm" : place)[0]);
  await world.reply(slack.channels[isFirst ? "anaDm" : place], root.ts);
  expect(atTheRoot(isFirst ? place : "anaDm")).toEqual([]);
});

describe("with Show me drafts first", () => {
  it.each<[Place, string]>([
    ["general", "Post in #general"],
    ["random", "Post in #random"],
    ["leads", "Post in #leads"],
    ["group", "Post it there"],
    ["shared", "Post in #with-otherco"],
  ])("every channel's goes to the DM (%s)", async (place, label) => {
    await start();
    await wantFirst();
    await write(place);
    const { draft } = await inDm();
    expect(blockText(draft.blocks)).toContain(label);
    expect(atTheRoot(place)).toEqual([]);
  });

  it("one's own DM is as before, and so is a message there", async () => {
    await start();
    await wantFirst();
    const { slack } = world;
    await write("anaDm");
    const { root, draft } = await inDm();
    expect(root.text).toBe(`You asked for a draft:\n> ${REQUEST}`);
    expect(hasButton(draft)).toBe(false);
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write an invitation" });
    expect(hasButton(await world.reply(slack.channels.anaDm, ts))).toBe(false);
  });

  it("is Ana's alone, outlives a restart, and ends when she says so", async () => {
    await start();
    const { slack } = world;
    await wantFirst();
    await world.restart();
    await slack.command({ as: slack.people.ben, channel: slack.channels.general, command: "/write", text: REQUEST });
    await slack.waitFor(() => atTheRoot("general")[0]);
    await switchInHome("Post drafts at once", "From now on I post your drafts at once");
    await write("general");
    await slack.waitFor(() => atTheRoot("general").length === 2);
  });
});

describe("what a draft for a channel is made of", () => {
  async function say(place: Place, text: string): Promise<void> {
    const { slack } = world;
    const channel = slack.channels[place];
    const words = place === "anaDm" ? text : `<@${slack.botUserId}> ${text}`;
    const ts = await slack.say({ as: slack.people.ana, channel, text: words });
    await world.reply(channel, ts);
    await world.settled();
  }

  it.each<[Place, readonly Place[], readonly Place[]]>([
    ["shared", ["shared"], ["anaDm", "general", "leads"]],
    ["general", ["general"], ["anaDm", "leads", "shared"]],
    ["leads", ["leads", "general"], ["anaDm", "shared"]],
  ])("in %s is what its readers may know: %j and not %j", async (place, used, withheld) => {
    await start();
    if (place !== "shared") await wantFirst();
    for (const one of [...used, ...withheld]) await say(one, `Write a note: the Falcon budget figure is ${one}-4711`);
    const asked = world.model.requests.length;
    await write(place, "a line about the Falcon budget figure");
    await inDm();
    const { root } = await inDm();
    await world.slack.say({
      as: world.slack.people.ana,
      channel: world.slack.channels.anaDm,
      threadTs: root.ts,
      text: "Add the Falcon budget figure that I told you",
    });
    await inDm(1);
    for (const request of world.model.requests.slice(asked)) {
      const prompt = JSON.stringify(request.body.messages);
      for (const one of used) expect(prompt).toContain(`${one}-4711`);
      for (const one of withheld) expect(prompt).not.toContain(`${one}-4711`);
    }
  });

  it("what was asked for belongs to the DM, and is used in no channel", async () => {
    await start();
    await write("shared", "Write a note: the Falcon budget figure is first-4711");
    await inDm();
    await world.settled();
    const asked = world.model.requests.length;
    await say("shared", "Write a line about the Falcon budget figure");
    expect(JSON.stringify(world.model.requests[asked]?.body)).not.toContain("first-4711");
    await say("anaDm", "Write a line about the Falcon budget figure");
    expect(JSON.stringify(world.model.requests[asked + 1]?.body)).toContain("first-4711");
  });
});

it("a draft that was changed in its thread is posted as it was changed", async () => {
  await start();
  const { slack, model } = world;
  await write("shared");
  const { root } = await inDm();
  model.reply("All is off.");
  await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, threadTs: root.ts, text: "shorter" });
  const { draft } = await inDm(1);
  await press(draft);
  await says(draft, "Posted in");
  expect(atTheRoot("shared").map(({ blocks }) => blockText(blocks).split("\n")[0])).toEqual(["All is off."]);
});

it("two clicks at once post it once", async () => {
  await start();
  await write("shared");
  const { draft } = await inDm();
  await Promise.all([press(draft), press(draft)]);
  await says(draft, "Posted in");
  await world.slack.waitFor(() => world.replies() === 0);
  expect(atTheRoot("shared")).toHaveLength(1);
});

it("a post whose response is lost is found, and not posted again", async () => {
  await start();
  const { slack } = world;
  await write("shared");
  const { draft } = await inDm();
  slack.faults.fail("chat.postMessage", { after: true });
  await press(draft);
  await says(draft, "Posted in");
  expect(atTheRoot("shared")).toHaveLength(1);
});

it("a long draft is posted whole, the first part in the channel and the rest in its thread", async () => {
  await start();
  const { slack, model } = world;
  const paragraphs = Array.from(
    { length: 260 },
    (_, at) => `Paragraph ${at} of the whole and very long report about the deal.`,
  );
  model.reply(paragraphs.join("\n\n"));
  await write("shared");
  const { root } = await inDm();
  const last = await slack.waitFor(() => repliesIn(slack, slack.channels.anaDm, root.ts).find(hasButton));
  expect(repliesIn(slack, slack.channels.anaDm, root.ts).length).toBeGreaterThan(1);
  await press(last);
  await says(last, "Posted in");
  const [first, ...others] = atTheRoot("shared");
  expect(others).toEqual([]);
  const all = [first!, ...repliesIn(slack, slack.channels.shared, first!.ts)]
    .map(({ blocks }) => blockText(blocks))
    .join("\n");
  expect([...all.matchAll(/Paragraph (\d+) /g)].map(([, at]) => Number(at))).toEqual(paragraphs.map((_, at) => at));
});

it("mentions those whom its author mentioned, and nobody else", async () => {
  await start();
  const { slack, model } = world;
  const { ben, dan } = slack.people;
  model.reply(`Hi <@${ben.id}> and <@${dan.id}>, <!channel> it is off.`);
  await write("shared", slack.typed("a note to @ben that it is off"));
  const { draft } = await inDm();
  await press(draft);
  await says(draft, "Posted in");
  const { blocks, text } = atTheRoot("shared")[0]!;
  const draftOnly = JSON.stringify(blocks!.filter(({ type }) => type !== "context"));
  expect(draftOnly).toContain(`"user_id":"${ben.id}"`);
  expect(draftOnly).not.toMatch(new RegExp(`"user_id":"${dan.id}"|"type":"broadcast"`));
  expect(text).not.toMatch(/<@|<!/);
});

describe("a draft that cannot be posted", () => {
  it.each([
    ["is archived", { isArchived: true }, { isArchived: false }],
    ["is read-only", { restriction: "restricted_action_read_only_channel" }, { restriction: undefined }],
    ["lost Inkwell", { botIsMember: false }, { botIsMember: true }],
    ["is private and lost Inkwell", { botIsMember: false, isPrivate: true }, { botIsMember: true, isPrivate: true }],
  ] as const)("since the channel %s stays, with one sentence and its button", async (_, closed, open) => {
    await start();
    await wantFirst();
    const { slack } = world;
    const place = "isPrivate" in closed ? "leads" : "general";
    await write(place);
    const { draft } = await inDm();
    slack.setChannel(slack.channels[place], closed as never);
    await press(draft);
    const after = await says(draft, /archived|not allowed|not in/);
    expect(hasButton(after)).toBe(true);
    expect(after.text).toBe("Hello from the model.");
    slack.setChannel(slack.channels[place], open as never);
    await press(after);
    expect(blockText((await says(draft, "Posted in")).blocks)).not.toMatch(/archived|not allowed|not in/);
    expect(atTheRoot(place)).toHaveLength(1);
  });

  it("since Slack takes no more for now can be tried again", async () => {
    await start();
    const { slack } = world;
    await write("shared");
    const { draft } = await inDm();
    slack.faults.fail("chat.postMessage", { error: "some_new_error" });
    await press(draft);
    await press(await says(draft, "in a little while"));
    await says(draft, "Posted in");
    expect(atTheRoot("shared")).toHaveLength(1);
  });

  it("since it is too long is said to be, without a button", async () => {
    await start();
    const { slack } = world;
    await write("shared");
    const { draft } = await inDm();
    slack.faults.fail("chat.postMessage", { error: "msg_too_long" });
    await press(draft);
    expect(hasButton(await says(draft, "too long"))).toBe(false);
    expect(atTheRoot("shared")).toEqual([]);
  });
});

describe("a channel that others read by now", () => {
  it("does not get the draft, which is made anew of what they may read, and posted", async () => {
    await start();
    await wantFirst();
    const { slack, model } = world;
    const { general, anaDm } = slack.channels;
    const ts = await slack.say({
      as: slack.people.ana,
      channel: general,
      text: `<@${slack.botUserId}> Write a note: the Falcon budget figure is 4711`,
    });
    await world.reply(general, ts);
    await world.settled();
    model.reply("The Falcon budget figure is 4711.");
    await write("general", "a line about the Falcon budget figure");
    const { root, draft } = await inDm();
    model.reply("The figure is 4711 indeed.");
    await slack.say({ as: slack.people.ana, channel: anaDm, threadTs: root.ts, text: "friendlier please" });
    const { draft: changed } = await inDm(1);
    expect(JSON.stringify(model.requests.at(-1)?.body)).toContain("4711");
    slack.setChannel(general, { isExtShared: true });
    const asked = model.requests.length;
    model.reply("There is a figure.");
    await press(changed);
    expect(hasButton(await says(changed, "Others read"))).toBe(false);
    const { draft: anew } = await inDm(2);
    expect(anew.text).toContain("There is a figure.");
    expect(JSON.stringify(model.requests[asked]?.body)).not.toContain("4711");
    expect(promptOf(model.requests[asked]).request).toContain(
      "a line about the Falcon budget figure\n\nfriendlier please",
    );
    expect(atTheRoot("general").every(({ blocks }) => !blockText(blocks).includes("figure"))).toBe(true);

    model.reply("A figure.");
    await slack.say({ as: slack.people.ana, channel: anaDm, threadTs: root.ts, text: "shorter" });
    const { draft: shorter } = await inDm(3);
    expect(JSON.stringify(model.requests.at(-1)?.body)).toContain("There is a figure.");
    expect(JSON.stringify(model.requests.at(-1)?.body)).not.toContain("4711");
    await press(shorter);
    await says(shorter, "Posted in");
    await press(draft); // the first of all
    await says(draft, "Others read");
    expect(JSON.stringify(atTheRoot("general"))).not.toContain("4711");
  });

  it("gets no change of it either that was asked for meanwhile", async () => {
    await start();
    await wantFirst();
    const { slack, model } = world;
    model.reply("The Falcon budget figure is 4711.");
    await write("general", "a line about the budget");
    const { root } = await inDm();
    slack.setChannel(slack.channels.general, { isExtShared: true });
    await slack.waitFor(() => true);
    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, threadTs: root.ts, text: "shorter" });
    await inDm(1);
    expect(JSON.stringify(model.requests.at(-1)?.body)).not.toContain("4711");
  });

  it("gets it where fewer read it", async () => {
    await start();
    await wantFirst();
    const { slack } = world;
    await write("general");
    const { draft } = await inDm();
    slack.setChannel(slack.channels.general, { isPrivate: true });
    await press(draft);
    await says(draft, "Posted in");
  });
});
