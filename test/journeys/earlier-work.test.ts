import { afterEach, describe, expect, it } from "vitest";
import { blockText, promptOf, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const PROPOSAL = [
  "# Proposal summary: regional campaign",
  "",
  "We propose a three-month campaign in the northern region, led by Marketing, with two partner events.",
  ...Array.from(
    { length: 60 },
    (_, index) => `- Measure ${index + 1}: visit, call and follow up with partner number ${index + 1}.`,
  ),
  "The last line of the proposal stands here.",
].join("\n");

async function ask(text: string, answer: string) {
  const { slack, model } = world;
  const { anaDm } = slack.channels;
  model.reply(answer);
  const asked = model.requests.length;
  const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text });
  const reply = await world.reply(anaDm, ts);
  return { ts, reply, prompt: promptOf(model.requests[asked]) };
}

const GO_ON = "Please further optimize yesterday's proposal summary by adding the budget section";

describe.each([{ memos: false }, { memos: true }])("going on with earlier work, MemOS $memos", (options) => {
  it("finds yesterday's draft and puts it into the prompt whole and dated", async () => {
    world = await startWorld(options);
    await ask("Write a proposal summary for the regional campaign", PROPOSAL);
    await ask("Write a birthday card for Ben", "Happy birthday, Ben! All the best from all of us.");
    await world.pass(24);
    const { prompt } = await ask(GO_ON, "# Proposal summary\n\nwith a budget");
    expect(prompt.request).toBe(GO_ON);
    expect(prompt.system).toContain("three-month campaign in the northern region");
    expect(prompt.system).toContain("Measure 60:");
    expect(prompt.system).toContain("The last line of the proposal stands here.");
    expect(prompt.system).toContain(new Date(Date.now()).toISOString().slice(0, 10));
  });

  it("survives a restart in between", async () => {
    world = await startWorld(options);
    await ask("Write a proposal summary for the regional campaign", PROPOSAL);
    await world.app.drain();
    await world.restart();
    await world.pass(24);
    expect((await ask(GO_ON, "better")).prompt.system).toContain("The last line of the proposal stands here.");
  });

  it("asks which where two drafts fit equally, and goes on with the one that is named", async () => {
    world = await startWorld(options);
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    const summary = (region: string) =>
      `# Proposal summary for the ${region} campaign\n\nWe propose a campaign in the ${region}, led by Marketing, for three months.`;
    await ask("Write a proposal summary for the campaign in the north", summary("north"));
    await ask("Write a proposal summary for the campaign in the south", summary("south"));
    await world.pass(24);
    const asked = model.requests.length;
    const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: GO_ON });
    const question = await world.reply(anaDm, ts);
    expect(question.text).toMatch(/1\..*\n.*2\./);
    expect(question.text).toContain("north");
    expect(question.text).toContain("south");
    expect(model.requests).toHaveLength(asked);

    const first = /1\. .*north/.test(question.text) ? "north" : "south";
    await slack.say({ as: slack.people.ana, channel: anaDm, text: "the first one, please", threadTs: ts });
    await world.reply(anaDm, ts, 1);
    const { system, request } = promptOf(model.requests[asked]);
    expect(request).toBe(GO_ON);
    expect(system).toContain(`We propose a campaign in the ${first}`);
  });

  it("is told to ask for the text where nothing is found, and never shows another person's draft", async () => {
    world = await startWorld(options);
    const { slack, model } = world;
    await ask("Write a proposal summary for the regional campaign", PROPOSAL);
    await world.pass(24);
    model.reply("Please paste it here.");
    const asked = model.requests.length;
    const ts = await slack.say({ as: slack.people.ben, channel: slack.channels.benDm, text: GO_ON });
    await world.reply(slack.channels.benDm, ts);
    expect(promptOf(model.requests[asked]).system).not.toContain("northern region");
  });

  it("uses at most 12,000 characters of the draft and says so", async () => {
    world = await startWorld(options);
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    const long = `# Proposal summary\n\n${"We will visit every partner in the region. ".repeat(400)}`;
    const first = await slack.say({
      as: slack.people.ana,
      channel: anaDm,
      text: "Write a proposal summary for the region",
    });
    model.reply(long);
    await world.reply(anaDm, first, 1);
    await world.pass(24);
    const { prompt, reply } = await ask(GO_ON, "better");
    const used = prompt.system.match(/We will visit every partner in the region\./g)!.length * 43;
    expect(used).toBeGreaterThan(11_000);
    expect(used).toBeLessThanOrEqual(12_000);
    expect(JSON.stringify(reply.blocks)).toContain("earlier draft is long");
  });

  describe("a question which draft is meant", () => {
    const summary = (region: string) =>
      `# Proposal summary for the ${region} campaign\n\nWe propose a campaign in the ${region}, led by Marketing, for three months.`;

    /** Has Inkwell ask Ana which of two she means, and returns the question. */
    async function beAsked() {
      world = await startWorld(options);
      const { slack } = world;
      await ask("Write a proposal summary for the campaign in the north", summary("north"));
      await ask("Write a proposal summary for the campaign in the south", summary("south"));
      await world.pass(24);
      const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: GO_ON });
      const question = await world.reply(slack.channels.anaDm, ts);
      return { ts, question, first: /1\. .*north/.test(question.text) ? "north" : "south" };
    }

    it("has a button for each, with its title, day and time, and one for none", async () => {
      const { question } = await beAsked();
      expect(blockText(question.blocks)).toMatch(/Proposal summary for the (north|south) campaign, \w+day \d\d:\d\d/);
      expect(blockText(question.blocks)).toContain("None of these");
    });

    it("is answered in its thread by a click, as if the person had typed it, and only once", async () => {
      const { ts, question, first } = await beAsked();
      const { slack, model } = world;
      const { anaDm } = slack.channels;
      const asked = model.requests.length;
      model.reply("with a budget");
      const click = { as: slack.people.ana, channel: anaDm, messageTs: question.ts, actionId: "draft_choose_1" };
      await slack.click(click);
      expect((await world.reply(anaDm, ts, 1)).text).toBe("with a budget");
      const { system, request } = promptOf(model.requests[asked]);
      expect(request).toBe(GO_ON);
      expect(system).toContain(`We propose a campaign in the ${first}`);
      await world.settled();
      await slack.click(click);
      expect((await world.whisper(slack.people.ana)).text).toContain("no longer open");
      expect(model.requests).toHaveLength(asked + 1);
    });

    it("is not answered by the click of somebody else", async () => {
      world = await startWorld(options);
      const { slack, model } = world;
      const { general } = slack.channels;
      for (const region of ["north", "south"]) {
        model.reply(summary(region));
        const text = `<@${slack.botUserId}> Write a proposal summary for the campaign in the ${region}`;
        await world.reply(general, await slack.say({ as: slack.people.ana, channel: general, text }));
      }
      await world.pass(24);
      const asked = model.requests.length;
      const text = `<@${slack.botUserId}> ${GO_ON}`;
      const ts = await slack.say({ as: slack.people.ana, channel: general, text });
      const question = await world.reply(general, ts);
      const click = { channel: general, messageTs: question.ts, actionId: "draft_choose_1" };
      await slack.click({ ...click, as: slack.people.ben });
      expect((await world.whisper(slack.people.ben)).text).toContain("somebody else was asked");
      expect(model.requests).toHaveLength(asked);
      model.reply("with a budget");
      await slack.click({ ...click, as: slack.people.ana });
      expect((await world.reply(general, ts, 1)).text).toBe("with a budget");
    });

    it.each(["2", "the second"])("is answered by %j in the main field of the DM", async (answer) => {
      const { first } = await beAsked();
      const { prompt } = await ask(answer, "with a budget");
      expect(prompt.request).toBe(GO_ON);
      expect(prompt.system).toContain(`We propose a campaign in the ${first === "north" ? "south" : "north"}`);
    });
  });

  describe("what is typed in the main field of a DM", () => {
    const THANKS = "Thank you for the espresso, Benedikt! It saved my Monday.";

    it.each(["make it shorter", "now the same for the Berlin office", "2", "in Spanish please"])(
      "goes on with the latest draft there: %j",
      async (text) => {
        world = await startWorld(options);
        await ask("Thank Benedikt for the espresso, in one line", THANKS);
        await world.settled();
        expect((await ask(text, "Thanks, Benedikt!")).prompt.system).toContain("It saved my Monday");
      },
    );

    it("is no follow-up where it begins something new, or the draft is older than two hours", async () => {
      world = await startWorld(options);
      await ask("Thank Benedikt for the espresso, in one line", THANKS);
      await world.settled();
      const { prompt } = await ask("Write a birthday card for Carla", "Happy birthday!");
      expect(prompt.system).not.toContain("<candidates>\n");
      await world.pass(3);
      expect((await ask("make it shorter", "Which text?")).prompt.system).not.toContain("<candidates>\n");
    });
  });

  describe("a draft that may be meant", () => {
    it("goes in as a candidate, by its names, and the reply says which one it used", async () => {
      world = await startWorld(options);
      const { slack, model } = world;
      const { anaDm } = slack.channels;
      await ask(
        "Send Benedikt a thank-you for the espresso",
        "Thank you for the espresso, Benedikt! It saved my Monday.",
      );
      await ask("Send Tomaso a thank-you for the lift", "Thank you for the lift, Tomaso! It saved my whole evening.");
      await world.pass(72);
      const better = "Thank you so very much for the espresso, dear Benedikt! It saved my Monday.";
      const { prompt, reply, ts } = await ask("the thank-you for Benedikt, but warmer", better);
      expect(prompt.system).toContain("espresso, Benedikt!");
      expect(blockText(reply.blocks)).toMatch(/Based on .*Benedikt.*/);
      expect(blockText(reply.blocks)).toContain("Not this one");

      const asked = model.requests.length;
      await slack.click({ as: slack.people.ana, channel: anaDm, messageTs: reply.ts, actionId: "draft_other" });
      const question = await world.reply(anaDm, ts, 1);
      expect(model.requests).toHaveLength(asked);
      expect(question.text).toMatch(/Which/);
    });

    it("is not shown where it may not be used: a draft of the DM in a channel", async () => {
      world = await startWorld(options);
      const { slack, model } = world;
      const { general } = slack.channels;
      await ask(
        "Write a toast for Bill, who has been here for 20 years",
        "Dear Bill, twenty years of warehouse wisdom!",
      );
      await world.settled();
      model.reply("I do not have it at hand.");
      for (const text of ["the toast for Bill, but shorter", "show me the toast for Bill again", "make it shorter"]) {
        const asked = model.requests.length;
        const ts = await slack.say({ as: slack.people.ana, channel: general, text: `<@${slack.botUserId}> ${text}` });
        await world.reply(general, ts);
        await world.settled();
        expect(JSON.stringify(model.requests[asked]?.body), text).not.toContain("warehouse wisdom");
      }
    });
  });

  it("offers the nearest where nothing is from the time that is named, and never takes it silently", async () => {
    world = await startWorld(options);
    const { slack, model } = world;
    await ask(
      "Write the weekly newsletter about the bike racks",
      "# Newsletter\n\nTwenty new bike racks stand in the yard.",
    );
    await world.pass(72);
    await ask("Write to the landlord about the light", "Dear landlord, the light on the stairs is broken.");
    await world.pass(24);
    const asked = model.requests.length;
    const ts = await slack.say({
      as: slack.people.ana,
      channel: slack.channels.anaDm,
      text: "shorten yesterday's newsletter",
    });
    const question = await world.reply(slack.channels.anaDm, ts);
    expect(model.requests).toHaveLength(asked);
    expect(question.text).toContain("yesterday");
    expect(question.text).toContain("Newsletter");
    expect(question.text).not.toContain("landlord");
  });
});
