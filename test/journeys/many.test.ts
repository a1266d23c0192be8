import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inPieces } from "../support/in-pieces.ts";
import { eventually } from "../support/patience.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { blockText, promptOf, startWorld, type World, type WorldOptions } from "../support/world.ts";

let database: TestDatabase;
let world: World;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await world.stop();
  await database.drop();
});

async function startTwo(limits?: WorldOptions["limits"]): Promise<World> {
  world = await startWorld({ postgres: database.url, memos: true, processes: 2, ...(limits ? { limits } : {}) });
  return world;
}

describe("two processes on one Postgres", () => {
  it("answer a thread in its order, whichever of them hears of what is said there", async () => {
    const { slack, model } = await startTwo();
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    const first = Promise.withResolvers<string>();
    model.reply(() => first.promise);
    const ts = await slack.say({ as: ana, channel: anaDm, text: "Write a note about the team dinner" });
    await eventually(() => expect(model.requests).toHaveLength(1));
    model.reply("Dinner: Friday, eight.");
    const second = await slack.say({ as: ana, channel: anaDm, text: "shorter", threadTs: ts });
    await slack.waitFor(() => slack.deliveries.find((one) => one.ts === second)?.acked);
    first.resolve("Dear all, dinner is on Friday at eight in the evening.");

    expect((await world.reply(anaDm, ts, 1)).text).toBe("Dinner: Friday, eight.");
    expect(promptOf(model.requests[1]).history.at(-1)?.content).toContain("eight in the evening");
    await world.settled();
    expect(model.requests).toHaveLength(2);
  });

  it("keep a thread off the record, whichever of them heard that it is", async () => {
    const { slack } = await startTwo();
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    const ts = await slack.say({ as: ana, channel: anaDm, text: "Off the record: write a note about the merger" });
    await world.reply(anaDm, ts);
    for (let round = 1; round <= 4; round += 1) {
      const text = `Mention the okapi, version ${round}`;
      await slack.say({ as: ana, channel: anaDm, text, threadTs: ts });
      const { blocks } = await world.reply(anaDm, ts, round);
      expect(blockText(blocks), `round ${round}`).toContain("Still off the record");
    }
    await world.settled();
    expect(world.memos.count("add/message")).toBe(0);
  });

  it("answer a delivery once, however often and to whichever of them it comes", async () => {
    const { slack, model } = await startTwo();
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    model.reply("A toast.");
    const ts = await slack.say({ as: ana, channel: anaDm, text: "Write a toast" });
    for (let times = 0; times < 6; times += 1) await slack.redeliver(ts);
    await world.reply(anaDm, ts);
    await world.settled();
    expect(model.requests).toHaveLength(1);
    expect(slack.messages(anaDm, ts)).toHaveLength(2);
  });

  it("stop a reply though the other process may write it", async () => {
    const { slack, model } = await startTwo();
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    for (let round = 0; round < 4; round += 1) {
      model.reply({ deltas: [`Round ${round} begins `, "and goes on"], ending: "silent" });
      const ts = await slack.say({ as: ana, channel: anaDm, text: `Write a toast, round ${round}` });
      await slack.waitFor(() => slack.messages(anaDm, ts)[1]?.text.includes("begins"));
      await slack.pressStop({ as: ana, channel: anaDm, threadTs: ts });
      expect((await world.reply(anaDm, ts)).streaming).toBeFalsy();
    }
  });

  it("show no more of a draft to a channel that is shared, whichever of them hears of it", async () => {
    const { slack, model } = await startTwo();
    const { ana } = slack.people;
    const { leads } = slack.channels;
    const ask = (text: string) => slack.say({ as: ana, channel: leads, text: `<@${slack.botUserId}> ${text}` });
    let heard = 0;
    for (const { signals } of world.apps) signals.subscribe("inkwell_readers", () => void heard++);
    await world.reply(leads, await ask("Write a note on the Falcon budget"));
    await world.settled();
    for (let round = 0; round < 4; round += 1) {
      const more = Promise.withResolvers<string>();
      model.reply(() => ({ raw: inPieces(["It begins with ", more.promise]) }));
      const ts = await ask("Write a line about the Falcon budget");
      await slack.waitFor(() => slack.messages(leads, ts)[1]?.text.includes("It begins"));
      heard = 0;
      slack.setChannel(leads, { isExtShared: true });
      await eventually(() => expect(heard).toBe(2));
      more.resolve("4711.");
      expect((await world.reply(leads, ts)).text.trim(), `round ${round}`).toBe("It begins with");
      slack.setChannel(leads, { isExtShared: false });
      await eventually(() => expect(heard).toBe(4));
    }
  });

  it("count together, and apart from the members, what guests ask for within an hour", async () => {
    const limits = { running: 0, perPersonHour: 0, perWorkspaceHour: 1, perOutsidersHour: 3 };
    const { slack } = await startTwo(limits);
    const { ana, dan } = slack.people;
    const { anaDm, danDm } = slack.channels;
    for (let round = 0; round < 3; round += 1) {
      const ts = await slack.say({ as: dan, channel: danDm, text: `Write a toast, round ${round}` });
      expect((await world.reply(danDm, ts)).text).toBe("Hello from the model.");
    }
    const over = await slack.say({ as: dan, channel: danDm, text: "Write one more toast" });
    expect((await world.reply(danDm, over)).text).toContain("guests and people of other companies");
    const ts = await slack.say({ as: ana, channel: anaDm, text: "Write a toast" });
    expect((await world.reply(anaDm, ts)).text).toBe("Hello from the model.");
  });

  it("count together what a person asks for within an hour", async () => {
    const { slack, model } = await startTwo({ running: 0, perPersonHour: 3, perWorkspaceHour: 0, perOutsidersHour: 0 });
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    for (let round = 0; round < 3; round += 1) {
      model.reply("A draft.");
      const ts = await slack.say({ as: ana, channel: anaDm, text: `Write a toast, round ${round}` });
      await world.reply(anaDm, ts);
    }
    const ts = await slack.say({ as: ana, channel: anaDm, text: "Write one more toast" });
    expect((await world.reply(anaDm, ts)).text).toContain("in an hour");
    expect(model.requests).toHaveLength(3);
  });

  it("count together what is on its way for a person, until it is done", async () => {
    const { slack, model } = await startTwo({ running: 2, perPersonHour: 0, perWorkspaceHour: 0, perOutsidersHour: 0 });
    const { ana, ben } = slack.people;
    const { anaDm } = slack.channels;
    const draft = Promise.withResolvers<string>();
    model.reply(() => draft.promise);
    const threads: string[] = [];
    for (let count = 1; count <= 2; count += 1) {
      threads.push(await slack.say({ as: ana, channel: anaDm, text: `Write toast ${count}` }));
      await model.waitForRequest(count);
    }
    for (let count = 0; count < 4; count += 1) {
      const ts = await slack.say({ as: ana, channel: anaDm, text: "Write one more toast" });
      expect((await world.reply(anaDm, ts)).text).toContain("as many drafts for you as I can at once");
    }
    await slack.say({ as: ben, channel: (await slack.openMessagesTab({ as: ben })).id, text: "Write a toast" });
    await model.waitForRequest(3);
    draft.resolve("A toast.");
    for (const ts of threads) expect((await world.reply(anaDm, ts)).text).toBe("A toast.");
    await world.settled();
    const ts = await slack.say({ as: ana, channel: anaDm, text: "Write one more toast" });
    expect((await world.reply(anaDm, ts)).text).toBe("A toast.");
  });

  it("share rules from the very next request on, and tell MemOS each of them once", async () => {
    const { slack, model, memos } = await startTwo();
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    for (let round = 0; round < 4; round += 1) {
      await slack.command({ as: ana, channel: anaDm, command: "/write-pref", text: `Rule number ${round}` });
      await world.whisper(ana, round);
      model.reply("A draft.");
      const ts = await slack.say({ as: ana, channel: anaDm, text: `Write a toast, round ${round}` });
      await world.reply(anaDm, ts);
      for (let rule = 0; rule <= round; rule += 1)
        expect(JSON.stringify(promptOf(model.requests[round]))).toContain(`Rule number ${rule}`);
    }
    await world.settled();
    const told = memos.requests.filter(({ path }) => path === "add/message").map(({ body }) => JSON.stringify(body));
    for (let rule = 0; rule < 4; rule += 1)
      expect(told.filter((body) => body.includes(`From now on: Rule number ${rule}`))).toHaveLength(1);
  });
});
