import { afterEach, describe, expect, it } from "vitest";
import type { Channel } from "../../playground/slack/workspace/types.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { repliesIn, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const TITLE = "Dinner on Friday";
const DRAFT = `Subject: ${TITLE}\n\nDear all, please come.`;

/** Ana asks in her DM, and has her draft. Resolves with its thread. */
async function asked(text = "Write an invitation", threadTs?: string): Promise<string> {
  const { slack } = world;
  const channel = slack.channels.anaDm;
  const index = threadTs === undefined ? 0 : repliesIn(slack, channel, threadTs).length;
  const ts = await slack.say({ as: slack.people.ana, channel, text, ...(threadTs ? { threadTs } : {}) });
  await world.reply(channel, threadTs ?? ts, index);
  return threadTs ?? ts;
}

/** Resolves with the title of a session once all that is under way has ended. */
async function titleOf(threadTs: string, channel: Channel = world.slack.channels.anaDm) {
  await world.settled();
  await world.restart(); // waits for what is still to be done
  return world.slack.statusOf(channel, threadTs)?.title;
}

const named = () => world.slack.callsOf("agents.sessions.rename");

describe("a session of the DM", () => {
  it.each([
    ["its subject", DRAFT, TITLE],
    ["its heading", "# Proposal summary\n\nWe propose to build it.", "Proposal summary"],
    [
      "its first words",
      "Dear all, **please** come to the [dinner](https://example.org).\n\nAna",
      "Dear all, please come to the dinner.",
    ],
    ["no more than sixty characters", `# ${"A very long heading ".repeat(9)}`, /^A very long heading .{1,40}…$/],
    ["nobody whom it mentions", "Hello <@U0BEN0001>, welcome.", /^Hello [^<>]*, welcome\.$/],
  ])("is named after the draft: %s", async (_, draft, title) => {
    world = await startWorld();
    world.model.reply(draft);
    const found = (await titleOf(await asked())) ?? "";
    expect(found).toMatch(title);
    if (typeof title === "string") expect(found).toBe(title);
    expect([...found].length).toBeLessThanOrEqual(60);
  });

  it("has its title after the whole draft, by one call, and once", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const release = Promise.withResolvers<string>();
    model.reply(() => release.promise);
    const { anaDm } = slack.channels;
    const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: "Write an invitation" });
    await model.waitForRequest();
    expect(named()).toEqual([]);
    release.resolve(DRAFT);
    await slack.waitFor(() => slack.statusOf(anaDm, ts)?.title === TITLE);
    const order = slack.calls.map(({ method }) => method);
    expect(order.lastIndexOf("chat.stopStream")).toBeLessThan(order.indexOf("agents.sessions.rename"));
    model.reply("# Another heading\n\nShorter.");
    await asked("shorter", ts);
    expect(await titleOf(ts)).toBe(TITLE);
    expect(named()).toHaveLength(1);
  });

  it("keeps the title that its person gave while the draft was written", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    const release = Promise.withResolvers<string>();
    model.reply(() => release.promise);
    const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: "Write an invitation" });
    await model.waitForRequest();
    await slack.renameSession({ as: slack.people.ana, channel: anaDm, threadTs: ts, title: "My party" });
    await slack.waitFor(() => slack.deliveries.at(-1)?.acked);
    release.resolve(DRAFT);
    await world.reply(anaDm, ts);
    expect(await titleOf(ts)).toBe("My party");
    expect(named()).toEqual([]);
  });

  it("keeps a title that Slack tells of, whoever gave it", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.failNext({ status: 401 });
    const threadTs = await asked();
    slack.workspace.nameSession(anaDm.id, threadTs, "Theirs"); // of which no event tells
    model.reply(DRAFT);
    const messageTs = repliesIn(slack, anaDm, threadTs)[0]!.ts;
    await slack.click({ as: slack.people.ana, channel: anaDm, messageTs, actionId: ACTIONS.retry });
    await slack.waitFor(() => repliesIn(slack, anaDm, threadTs).some(({ text }) => text === DRAFT));
    await world.restart();
    expect(slack.statusOf(anaDm, threadTs)?.title).toBe("Theirs");
    expect(named()).toEqual([]);
  });

  it("is left alone when its first reply was no draft: by then its person may have named it unheard", async () => {
    world = await startWorld();
    world.model.reply(DRAFT);
    const threadTs = await asked("What can you do?");
    await asked("Write an invitation", threadTs);
    expect(await titleOf(threadTs)).toBeUndefined();
  });

  it("is named although Slack fails once", async () => {
    world = await startWorld();
    world.model.reply(DRAFT);
    world.slack.faults.fail("agents.sessions.rename", { error: "internal_error" });
    expect(await titleOf(await asked())).toBe(TITLE);
  });

  it("keeps its first title when the message that began it is edited", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.reply(DRAFT);
    const ts = await asked();
    await slack.waitFor(() => slack.statusOf(anaDm, ts)?.title === TITLE);
    model.reply("# Lunch\n\nDear all.");
    await slack.edit({ as: slack.people.ana, channel: anaDm, ts, text: "Write an invitation to lunch" });
    await world.reply(anaDm, ts, 1);
    expect(await titleOf(ts)).toBe(TITLE);
  });
});

describe("no session is named", () => {
  it("in a channel: neither after a /write nor after a mention", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { ana } = slack.people;
    const { general } = slack.channels;
    model.reply(DRAFT);
    await slack.command({ as: ana, channel: general, command: "/write", text: "a warning about our layoffs" });
    const root = await slack.waitFor(() => slack.messages(general).at(-1));
    await world.reply(general, root.ts);
    const ts = await slack.say({ as: ana, channel: general, text: `<@${slack.botUserId}> write an invitation` });
    await world.reply(general, ts);
    expect(await titleOf(root.ts, general)).toBeUndefined();
    expect(slack.statusOf(general, ts)?.title).toBeUndefined();
    expect(named()).toEqual([]);
    expect(JSON.stringify(slack.calls)).not.toContain("layoffs");
  });

  it.each([
    ["off the record", "Off the record: write a note to HR", DRAFT],
    ["answered from memory", "What do you remember about me?", DRAFT],
    ["a remark", "From now on, sign my emails with Ana", "Noted, I will."],
    ["a secret in its first words", "Write the login note", "The password is Kx7!pQ9z-Lm2 for all of you."],
  ])("after what is %s", async (_, text, draft) => {
    world = await startWorld();
    world.model.reply(draft);
    const threadTs = await asked(text);
    await world.restart();
    expect(world.slack.statusOf(world.slack.channels.anaDm, threadTs)?.title).toBeUndefined();
    expect(named()).toEqual([]);
  });

  it("by a placeholder, for want of a model", async () => {
    world = await startWorld({ model: false });
    const threadTs = await asked();
    await world.restart();
    expect(world.slack.statusOf(world.slack.channels.anaDm, threadTs)?.title).toBeUndefined();
  });
});

describe("Slack that does not name sessions", () => {
  it("is asked in the older way, and then no more in the new one", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.reply(DRAFT);
    slack.faults.fail("agents.sessions.rename", { error: "unknown_method" });
    const first = await asked();
    await slack.waitFor(() => slack.statusOf(anaDm, first)?.title === TITLE);
    const second = await asked();
    await slack.waitFor(() => slack.statusOf(anaDm, second)?.title === TITLE);
    expect(named()).toHaveLength(1);
    expect(slack.callsOf("assistant.threads.setTitle")).toHaveLength(2);
  });

  it("is asked in vain without a word to anybody", async () => {
    world = await startWorld();
    const { slack, model } = world;
    model.reply(DRAFT);
    slack.faults.fail("agents.sessions.rename", { error: "unknown_method" });
    slack.faults.fail("assistant.threads.setTitle", { error: "unknown_method" });
    const ts = await asked();
    expect(await titleOf(ts)).toBeUndefined();
    expect(slack.messages(slack.channels.anaDm, ts)).toHaveLength(2);
    const levels = world
      .logs()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(levels.find(({ msg }) => msg === "session not named")).toMatchObject({ level: 30 });
    expect(levels.filter(({ level }) => level >= 50)).toEqual([]);
  });
});
