import { afterEach, describe, expect, it } from "vitest";
import { promptOf, startWorld, type World } from "../support/world.ts";

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

describe.each([
  ["the embedded memory", false],
  ["MemOS", true],
] as const)("going on with earlier work, with %s", (_, memos) => {
  it("finds yesterday's draft and puts it into the prompt whole and dated", async () => {
    world = await startWorld({ memos });
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
    world = await startWorld({ memos });
    await ask("Write a proposal summary for the regional campaign", PROPOSAL);
    await world.app.drain();
    await world.restart();
    await world.pass(24);
    expect((await ask(GO_ON, "better")).prompt.system).toContain("The last line of the proposal stands here.");
  });
});

it("asks which where two drafts fit equally, and goes on with the one that is named", async () => {
  world = await startWorld();
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
  world = await startWorld();
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
  world = await startWorld();
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
