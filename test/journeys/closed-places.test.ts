import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChannelRef } from "../../playground/slack/workspace/refs.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { blockText, repliesIn, startWorld, type World } from "../support/world.ts";

/* A place may take no more while a draft is written: its question is deleted, the channel archived, or Inkwell removed from it. */

const DRAFT = "Dear all, the dinner is on Friday at eight.";

let world: World;
let going: PromiseWithResolvers<void>;
beforeEach(async () => {
  world = await startWorld();
  going = Promise.withResolvers<void>();
});
afterEach(() => {
  going.resolve();
  return world.stop();
});

/** The model says the first words, and the rest when `going` resolves. */
function writeInTwoParts(first: string, rest: string): void {
  world.model.reply(async () => {
    await going.promise;
    return first + rest;
  });
}

function ask(channel: ChannelRef, text = "write an invitation"): Promise<string> {
  const { slack } = world;
  return slack.say({ as: slack.people.ana, channel, text: `<@${slack.botUserId}> ${text}` });
}

/** The draft in Ana's DM, below the line that says why it is there. */
async function inDm(why: RegExp): Promise<string> {
  const { slack } = world;
  const { anaDm } = slack.channels;
  const line = await slack.waitFor(() => slack.messages(anaDm).find(({ text }) => why.test(text)));
  return (await world.reply(anaDm, line.ts)).text;
}

/** What stands in a channel itself, outside its threads, of Inkwell's. */
function atTheRoot(channel: { readonly id: string }) {
  const { slack } = world;
  return slack.workspace.topLevel(channel.id).filter(({ user }) => user === slack.botUserId);
}

const errors = () =>
  world
    .logs()
    .split("\n")
    .filter((line) => line.includes('"level":50'));

describe("a question that its author deletes", () => {
  it.each(["write an invitation", "schreib eine Einladung", "写一封邀请函"])(
    "is not answered any more (%s)",
    async (text) => {
      const { slack, model } = world;
      const { ana } = slack.people;
      const { general, anaDm } = slack.channels;
      model.reply("hang");
      const ts = await ask(general, text);
      await model.waitForRequest();
      await slack.remove({ as: ana, channel: general, ts });
      await model.waitForAbort();
      model.reply("Another.");
      expect((await world.reply(general, await ask(general, "write another"))).text).toBe("Another.");
      expect([atTheRoot(general), slack.messages(anaDm)]).toEqual([[], []]);
    },
  );

  it("in a thread stops its own answer, and the next one there is given", async () => {
    const { slack, model } = world;
    const { ana, ben } = slack.people;
    const { general } = slack.channels;
    const root = await slack.say({ as: ben, channel: general, text: "Who writes the invitation?" });
    const say = (text: string) =>
      slack.say({ as: ana, channel: general, threadTs: root, text: `<@${slack.botUserId}> ${text}` });
    model.reply("hang");
    const first = await say("write it");
    await model.waitForRequest();
    model.reply("A second.");
    const second = await say("write it in French");
    await slack.remove({ as: ana, channel: general, ts: second });
    const third = await say("write it in Spanish");
    await slack.remove({ as: ana, channel: general, ts: first });
    await model.waitForAbort();
    const replies = await slack.waitFor(() => {
      const own = repliesIn(slack, general, root).filter(({ user, ts }) => user === slack.botUserId && ts > third);
      return own.length > 0 && own.every(({ streaming }) => !streaming) && own;
    });
    expect(replies.map(({ text }) => text)).toEqual(["A second."]);
    expect(model.requests).toHaveLength(2);
  });

  it("that began a thread with replies stops the answer too", async () => {
    const { slack, model } = world;
    const { ana, ben } = slack.people;
    const { general } = slack.channels;
    model.reply("hang");
    const ts = await ask(general);
    await model.waitForRequest();
    await slack.say({ as: ben, channel: general, threadTs: ts, text: "Thanks!" });
    await slack.remove({ as: ana, channel: general, ts });
    await model.waitForAbort();
  });

  it("in the DM, unheard of, is answered below a new line", async () => {
    const { slack } = world;
    const { anaDm } = slack.channels;
    writeInTwoParts("Dear all, ", "the dinner is on Friday at eight.");
    const ts = await ask(anaDm);
    await world.model.waitForRequest();
    const release = slack.holdDeliveries();
    void slack.remove({ as: slack.people.ana, channel: anaDm, ts });
    going.resolve();
    expect(await inDm(/^Your message is gone/)).toBe(DRAFT);
    release();
  });
});

type Closing = (slack: World["slack"], ts: string) => void;

/** How a place closes without an event that Inkwell hears of, and what the DM says of it. */
const WAYS: readonly (readonly [name: string, close: Closing, why: RegExp])[] = [
  ["is archived", (slack) => slack.setChannel(slack.channels.general, { isArchived: true }), /is archived/],
  [
    "lost Inkwell",
    (slack) => slack.setChannel(slack.channels.general, { botIsMember: false, isPrivate: true }),
    /not in/,
  ],
  ...["read_only_channel", "non_threadable_channel", "thread_locked"].map(
    (code) =>
      [
        `is restricted (${code})`,
        (slack: World["slack"]) =>
          slack.setChannel(slack.channels.general, { restriction: `restricted_action_${code}` }),
        /can't post in/,
      ] as const,
  ),
  [
    "lost the question",
    (slack, ts) => {
      slack.workspace.remove(slack.workspace.message(slack.channels.general.id, ts)!);
    },
    /is gone/,
  ],
];

async function closeBeforeTheFirstWord(close: Closing, why: RegExp): Promise<void> {
  const { slack, model } = world;
  const { general } = slack.channels;
  writeInTwoParts("Dear all, ", "the dinner is on Friday at eight.");
  const ts = await ask(general);
  await model.waitForRequest();
  close(slack, ts);
  going.resolve();
  expect(await inDm(why)).toBe(DRAFT);
  expect(atTheRoot(general)).toEqual([]);
}

describe.each(WAYS)("a channel that %s", (_, close, why) => {
  it("before the first word: the draft stands in the DM, and nothing in the channel", async () => {
    await closeBeforeTheFirstWord(close, why);
    expect(world.model.requests).toHaveLength(1);
    expect(errors()).toEqual([]);
  });

  it("while posts stand in for streams: the same, and what came to stand beside the thread goes at once", async () => {
    world.slack.faults.fail("chat.startStream", { error: "unknown_method", times: 1 });
    await closeBeforeTheFirstWord(close, why);
  });
});

describe("a channel that closes in mid-reply", () => {
  it.each(WAYS.slice(0, 5))("and %s: the whole draft stands in the DM", async (_, close, why) => {
    const { slack, model } = world;
    const { general } = slack.channels;
    model.reply({ deltas: [...DRAFT.matchAll(/\S+\s?/g)].map(([word]) => word), tokensPerSecond: 3 });
    const ts = await ask(general);
    await slack.waitFor(() => repliesIn(slack, general, ts)[0]?.text);
    close(slack, ts);
    expect(await inDm(why)).toBe(DRAFT);
    expect(model.requests).toHaveLength(1);
    expect(errors()).toEqual([]);
  });

  it("and no DM either: no word at the root, one failure in the log, and no error", async () => {
    const { slack, model } = world;
    const { general } = slack.channels;
    writeInTwoParts(DRAFT, "");
    const ts = await ask(general);
    await model.waitForRequest();
    slack.faults.fail("conversations.open", { error: "user_disabled", times: 9 });
    slack.faults.fail("chat.postMessage", { error: "user_disabled", times: 9 });
    slack.setChannel(general, { isArchived: true });
    going.resolve();
    await slack.waitFor(() => world.logs().includes("author not told"));
    expect(repliesIn(slack, general, ts)).toEqual([]);
    expect(errors()).toEqual([]);
  });
});

it("what a rule of the person says stays under a draft in the DM, and Retry is not offered", async () => {
  const { slack, model } = world;
  const { general, anaDm } = slack.channels;
  writeInTwoParts(DRAFT, "");
  await ask(general, "From now on, sign with Ana. Write an invitation");
  await model.waitForRequest();
  slack.setChannel(general, { isArchived: true });
  going.resolve();
  expect(await inDm(/is archived/)).toBe(DRAFT);
  const said = await slack.waitFor(() =>
    slack.messages(anaDm).find(({ blocks }) => /Ana[\s\S]*Undo/.test(blockText(blocks))),
  );
  expect(blockText(said.blocks)).not.toContain("Retry");
  await slack.click({ as: slack.people.ana, channel: anaDm, messageTs: said.ts, actionId: ACTIONS.undoNote });
  await slack.waitFor(() => slack.messages(anaDm).find(({ blocks }) => blockText(blocks).includes("Undone")));
});
