import { afterEach, describe, expect, it } from "vitest";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { blockText, promptOf, startWorld, type World } from "../support/world.ts";

/* What is said off the record, and the thread that it is said in: nothing of it is kept until its author says otherwise. */

const AGAIN = "You may remember this again";

let world: World;
afterEach(() => world.stop());

type Who = "ana" | "ben";
type Where = "anaDm" | "general";

const told = (who: Who) => {
  const { slack } = world;
  return slack.ephemerals(slack.people[who].id).map((one) => `${one.text}\n${blockText(one.blocks)}`);
};

/** Says something, in a thread where one is named, and returns all that Inkwell showed for it, and the thread. */
async function say(text: string, { who = "ana", where = "anaDm", threadTs }: Saying = {}) {
  const { slack, model } = world;
  const channel = slack.channels[where];
  const words = where === "anaDm" ? text : `<@${slack.botUserId}> ${text}`;
  const before = threadTs ? repliesTo(where, threadTs).length : 0;
  const [asked, whispered] = [model.requests.length, told(who).length];
  const ts = await slack.say({ as: slack.people[who], channel, text: words, ...(threadTs ? { threadTs } : {}) });
  const thread = threadTs ?? ts;
  await slack.waitFor(() => repliesTo(where, thread).length > before || told(who).length > whispered);
  await world.settled();
  const shown = repliesTo(where, thread)
    .slice(before)
    .map((one) => `${one.text}\n${blockText(one.blocks)}`);
  const prompt = model.requests[asked] ? promptOf(model.requests[asked]) : undefined;
  return { thread, said: [...shown, ...told(who).slice(whispered)].join("\n"), prompt };
}

type Saying = { readonly who?: Who; readonly where?: Where; readonly threadTs?: string };

function repliesTo(where: Where, threadTs: string) {
  const { slack } = world;
  const all = slack.messages(slack.channels[where].id, threadTs);
  return all.filter(({ user, ts, streaming }) => user === slack.botUserId && ts !== threadTs && !streaming);
}

/** All that memory keeps of a person, and their rules and facts. */
async function kept(who: Who = "ana"): Promise<readonly string[]> {
  await world.app.drain();
  const person = personId("T0LOCAL01", world.slack.people[who].id);
  const pages = await Promise.all(
    (["open", "own"] as const).map((realm) => world.app.memory.list({ person, realm }, 1)),
  );
  const notes = await world.app.rulebook.list(person);
  return [...pages.flatMap(({ items }) => items.map(({ text }) => text)), ...notes.map(({ text }) => text)];
}

describe.each([{ memos: false }, { memos: true }])("a thread off the record, MemOS $memos,", (options) => {
  it.each([
    ["that began so", "Off the record: write a note to HR about my burnout", []],
    ["in which that was said later", "Write a note to HR", ["Don't keep any of this: I have a burnout"]],
  ] as const)("%s leaves nothing of what follows, and says so", async (_, first, more) => {
    world = await startWorld(options);
    const { thread, said } = await say(first);
    if (more.length === 0) expect(said).toContain("Off the record");
    for (const text of more) expect((await say(text, { threadTs: thread })).said).toContain("Off the record");
    const before = await kept();
    for (const text of [
      "make it shorter, and mention Dr. Okapi",
      "Remember that I am in charge of the Okapi Department",
      "From now on, never mention okapis. Write it anew",
    ])
      expect((await say(text, { threadTs: thread })).said).toMatch(
        /Still off the record[\s\S]*You may remember this again/,
      );
    expect(await kept()).toEqual(before);
    expect((await say("write a short bio")).prompt?.system).not.toMatch(/okapi|burnout/i);
  });

  it("stays so after a restart, and in no other thread", async () => {
    world = await startWorld(options);
    const { thread } = await say("Off the record: write a note to HR about my burnout");
    await world.restart();
    expect((await say("make it shorter, and mention the okapi", { threadTs: thread })).said).toContain("Still off");
    expect(await kept()).toEqual([]);
    expect((await say("write a toast for the quagga")).said).not.toContain("off the record");
    expect((await kept()).join()).toContain("quagga");
  });

  it("is remembered again when its author says so, from then on", async () => {
    world = await startWorld(options);
    const { thread } = await say("Off the record: write a note to HR about my burnout");
    await say("make it shorter, and mention the okapi", { threadTs: thread });
    const lifted = await say(AGAIN, { threadTs: thread });
    expect([lifted.prompt, lifted.said]).toEqual([undefined, expect.stringContaining("Back on the record")]);
    expect((await say("now mention the quagga", { threadTs: thread })).said).not.toContain("off the record");
    const all = (await kept()).join();
    expect(all).toContain("quagga");
    expect(all).not.toMatch(/okapi|burnout/);
  });

  it("still forgets, and still answers what it knows", async () => {
    world = await startWorld(options);
    await say("Remember that I am in charge of the Marketing Department");
    const { thread } = await say("Off the record: write a note to HR about my burnout");
    expect((await say("What do you remember about me?", { threadTs: thread })).said).toContain("Marketing Department");
    const forgotten = await say("Forget that I am in charge of the Marketing Department", { threadTs: thread });
    expect(forgotten.said).toContain("Forgotten: I am in charge of the Marketing Department");
  });

  it("of several people is so for all of them, until the one who wanted it says otherwise", async () => {
    world = await startWorld(options);
    const { thread } = await say("Off the record: write a note about the merger", { where: "general" });
    const there = { where: "general", threadTs: thread } as const;
    const bens = await say("make it shorter, and mention the okapi", { who: "ben", ...there });
    expect(bens.said).toContain("Still off the record");
    expect(bens.said).not.toContain(AGAIN);
    expect((await say(AGAIN, { who: "ben", ...there })).said).toContain("Still off the record");
    expect(await kept("ben")).toEqual([]);
    expect((await say(AGAIN, there)).said).toContain("Back on the record");
    await say("mention the quagga", { who: "ben", ...there });
    expect((await kept("ben")).join()).toContain("quagga");
    expect((await kept("ben")).join()).not.toContain("okapi");
  });

  it("stays so where its channel becomes private", async () => {
    world = await startWorld(options);
    const { slack } = world;
    const { thread } = await say("Off the record: write a note about the merger", { where: "general" });
    slack.setChannel(slack.channels.general, { isPrivate: true });
    await say("make it shorter, and mention the okapi", { where: "general", threadTs: thread });
    expect(await kept()).toEqual([]);
  });
});

it("takes the thread along into which a reply moves whose own is closed", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { general, anaDm } = slack.channels;
  const going = Promise.withResolvers<void>();
  model.reply(async () => going.promise.then(() => "A note on the merger."));
  const text = `<@${slack.botUserId}> Off the record: write a note about the merger`;
  await slack.say({ as: slack.people.ana, channel: general, text });
  await model.waitForRequest();
  slack.setChannel(general, { isArchived: true });
  going.resolve();
  const { ts } = await slack.waitFor(() => slack.messages(anaDm).find((one) => one.text.includes("is archived")));
  await world.reply(anaDm, ts);
  model.reply("Shorter.");
  expect((await say("make it shorter, and mention the okapi", { threadTs: ts })).said).toContain(
    "Still off the record",
  );
  expect(await kept()).toEqual([]);
});

it("keeps no follow-up for Retry", async () => {
  world = await startWorld();
  const { thread } = await say("Off the record: write a note to HR about my burnout");
  const { slack, model } = world;
  const { anaDm } = slack.channels;
  model.failNext({ status: 401 });
  await slack.say({ as: slack.people.ana, channel: anaDm, text: "mention the okapi", threadTs: thread });
  const { text, blocks } = await world.reply(anaDm, thread, 1);
  expect(`${text}\n${blockText(blocks)}`).toMatch(/AI service[\s\S]*Still off the record/);
  expect(JSON.stringify(blocks)).not.toContain("Retry");
});

it("keeps no follow-up for Retry that is one too many", async () => {
  world = await startWorld({ limits: { running: 0, perPersonHour: 1, perWorkspaceHour: 0, perOutsidersHour: 0 } });
  const { slack } = world;
  const { anaDm } = slack.channels;
  const { thread } = await say("Off the record: write a note to HR about my burnout");
  await slack.say({ as: slack.people.ana, channel: anaDm, text: "mention the okapi", threadTs: thread });
  const { text, blocks } = await world.reply(anaDm, thread, 1);
  expect(text).toContain("in an hour");
  expect(JSON.stringify(blocks)).not.toContain("Retry");
});

it.each(["Off the record: write a note to HR about my burnout", "Schreib HR eine Notiz, und merk dir nichts davon"])(
  "keeps no first request for Retry that is one too many (%s)",
  async (text) => {
    world = await startWorld({ limits: { running: 0, perPersonHour: 1, perWorkspaceHour: 0, perOutsidersHour: 0 } });
    const { slack } = world;
    const { anaDm } = slack.channels;
    await say("Write a toast");
    const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text });
    const refused = await world.reply(anaDm, ts);
    expect(refused.text).toContain("in an hour");
    expect(JSON.stringify(refused.blocks)).not.toContain("Retry");
  },
);

it.each(["danDm", "cleoDm"] as const)("somebody of whom no fact is kept is told so (%s)", async (dm) => {
  world = await startWorld();
  const { slack } = world;
  const as = slack.people[dm === "danDm" ? "dan" : "cleo"];
  const ts = await slack.say({ as, channel: slack.channels[dm], text: "Remember that I am in charge of Marketing" });
  expect((await world.reply(slack.channels[dm], ts)).text).toContain("I remember no facts about guests");
});
