import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { eventually } from "../support/patience.ts";
import { promptOf, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const GRID = "E0ORG0001";
const RULE = "From now on, sign my e-mails with a dash";
const FACT = "Remember that I am in charge of Marketing";

/** Says something in the DM of whoever has that id, and returns what the model was told. */
async function say(as: string, text: string): Promise<string> {
  const { slack, model } = world;
  const asked = model.requests.length;
  const channel = slack.workspace.dmOf(as);
  const ts = await slack.say({ as, channel, text });
  await world.reply(channel, ts);
  await world.settled();
  return model.requests.length > asked ? promptOf(model.requests.at(-1)).system : "";
}

/** The workspace joins a Grid, in which Ana has the id that is returned, and Inkwell is started anew. */
async function join(newId: string): Promise<string> {
  const { slack } = world;
  const { id } = slack.people.ana;
  slack.joinOrganisation(GRID, newId === id ? {} : { [id]: newId });
  await world.restart();
  return newId;
}

/** As when memory was told of everybody before that was noted. */
async function forgetWhoWasTold(): Promise<void> {
  const file = new DatabaseSync(world.databasePath);
  try {
    await eventually(() => {
      for (const table of ["session_title", "remembered_person"])
        expect(file.prepare(`DELETE FROM ${table}`).run().changes).toBeGreaterThan(0);
    });
  } finally {
    file.close();
  }
}

const logged = (message: string) =>
  world
    .logs()
    .split("\n")
    .filter((line) => line.includes(message))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe.each([
  ["keeps her id", "U0ANA0001"],
  ["gets a new id", "W0ANA0009"],
] as const)("when her workspace joins a Grid and Ana %s", (_, newId) => {
  it.each([
    ["the embedded memory", false],
    ["MemOS", true],
  ] as const)("her rules, facts and %s are still hers, once", async (_name, memos) => {
    world = await startWorld({ memos });
    const { ana, ben } = world.slack.people;
    await say(ana.id, RULE);
    await say(ana.id, FACT);
    await say(ana.id, "Remember that I drive the Heron project");
    await say(ana.id, "Write a note: the Falcon budget figure is own-4711");
    await say(ben.id, "From now on, write in capitals");
    const list = async (person: string) => {
      const me = personId(GRID, person);
      return (await world.app.rulebook.list(me)).map(({ text }) => text);
    };

    await join(newId);
    for (let start = 1; start <= 2; start += 1) {
      expect(await list(newId)).toEqual([
        expect.stringMatching(/sign my e-mails with a dash/i),
        expect.stringMatching(/Marketing/),
        expect.stringMatching(/drive the Heron/),
      ]);
      expect(await list(ben.id)).toEqual([expect.stringMatching(/capitals/)]);
      const system = await say(newId, "Write a line about the Falcon budget figure");
      expect(system).toContain("4711");
      expect(system).toMatch(/with a dash.*Marketing/is);
      await world.restart();
    }
    const [moved, ...again] = logged("people have new ids");
    expect(moved).toMatchObject({ people: 2, notes: 4, ...(memos ? {} : { memories: expect.any(Number) }) });
    if (!memos) expect(Number(moved?.memories)).toBeGreaterThanOrEqual(8);
    expect(again).toEqual([]);
    expect(world.logs()).not.toMatch(/4711|Falcon|Heron/);
  });

  it("a Retry from before the move is hers", async () => {
    world = await startWorld();
    const { slack, model } = world;
    model.failNext({ status: 401, body: { error: { message: "no", code: "invalid_api_key" } } });
    const channel = slack.channels.anaDm;
    const ts = await slack.say({ as: slack.people.ana, channel, text: `${RULE}. Write a toast` });
    const failed = await world.reply(channel, ts);
    await world.app.drain();
    await join(newId);
    await slack.click({ as: newId, channel, messageTs: failed.ts, actionId: ACTIONS.retry });
    expect((await world.reply(channel, ts, 1)).text).toBe("Hello from the model.");
    expect(promptOf(model.requests.at(-1)).system).toMatch(/with a dash/i);
    expect(await world.app.rulebook.list(personId(slack.teamId, slack.people.ana.id))).toEqual([]);
  });
});

describe("with MemOS, somebody of whom there are no rows", () => {
  it("is found by the id that they had, which is looked up once", async () => {
    world = await startWorld({ memos: true });
    const { slack, memos } = world;
    await say(slack.people.ana.id, "Write a note: the Falcon budget figure is own-4711");
    await forgetWhoWasTold();
    const ana = await join("W0ANA0009");
    expect(logged("people have new ids")).toEqual([]);
    expect(await say(ana, "Write a line about the Falcon budget figure")).toContain("4711");
    const looked = slack.callsOf("migration.exchange").length;
    expect(await say(ana, "Write another line about the Falcon budget figure")).toContain("4711");
    await world.restart();
    expect(await say(ana, "Write a line on the Falcon budget figure")).toContain("4711");
    expect(slack.callsOf("migration.exchange")).toHaveLength(looked);

    const searches = memos.count("search/memory");
    await say(slack.people.ben.id, "Write a line about the weather");
    await say(slack.people.ben.id, "Write a line about the sea");
    const before = memos.count("search/memory");
    await say(slack.people.ben.id, "Write a line about the sun");
    expect(memos.count("search/memory") - before).toBe(2); // one for each realm, since he had nothing under another id
    expect(before).toBeGreaterThan(searches);
  });

  it("is found by a new id at once where memory's people were noted", async () => {
    world = await startWorld({ memos: true });
    await say(world.slack.people.ana.id, "Write a note: the Falcon budget figure is own-4711");
    const ana = await join("W0ANA0009");
    expect(logged("people have new ids")).toMatchObject([{ people: 1, notes: 0 }]);
    expect(await say(ana, "Write a line about the Falcon budget figure")).toContain("4711");
  });

  it("can still have it forgotten", async () => {
    world = await startWorld({ memos: true });
    const { slack, memos } = world;
    await say(slack.people.ana.id, "Write a note: the Falcon budget figure is own-4711");
    const old = personId(slack.teamId, slack.people.ana.id);
    expect(JSON.stringify(memos.memoriesOf(old))).toContain("4711");
    const ana = await join("W0ANA0009");
    const channel = slack.workspace.dmOf(ana);
    const ts = await slack.say({ as: ana, channel, text: "Forget everything you know about me" });
    const asked = await world.reply(channel, ts);
    await slack.click({ as: ana, channel, messageTs: asked.ts, actionId: ACTIONS.forgetEverything });
    await slack.waitFor(() => slack.messages(channel, ts)[1]?.edited ?? slack.callsOf("chat.update")[0]);
    await world.app.drain();
    expect(memos.memoriesOf(old)).toEqual([]);
  });
});

describe("where Slack does not tell the new ids", () => {
  it("nothing is moved to ids that are nobody's: the next start does it", async () => {
    world = await startWorld();
    const { slack } = world;
    await say(slack.people.ana.id, RULE);
    slack.faults.fail("migration.exchange", { status: 500, times: 99 });
    const ana = await join("W0ANA0009");
    expect(world.logs()).toContain("could not be moved to their new ids");
    await say(ana, "From now on, use British spelling");
    slack.faults.clear();
    await world.restart();
    const rules = await world.app.rulebook.list(personId(GRID, ana));
    expect(rules.map(({ text }) => text)).toEqual([
      expect.stringMatching(/with a dash/),
      expect.stringMatching(/British spelling/),
    ]);
  });

  it("because it has no others, or not for this app, people keep their user ids", async () => {
    world = await startWorld();
    const { slack } = world;
    const { ana } = slack.people;
    await say(ana.id, RULE);
    slack.faults.fail("migration.exchange", { error: "missing_scope", times: 99 });
    await join(ana.id);
    expect(await world.app.rulebook.list(personId(GRID, ana.id))).toHaveLength(1);
  });
});
