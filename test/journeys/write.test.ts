import { afterEach, describe, expect, it } from "vitest";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { eventually } from "../support/patience.ts";
import { blockText, promptOf, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const REQUEST = "a note that the Falcon deal is off";

describe.each(["socket", "http"] as const)("/write over %s", (transport) => {
  it("opens a thread in the channel that names who asked and never what", async () => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    const { general } = slack.channels;
    model.reply("Dear all, there is a change of plan.");
    const { ack } = await slack.command({ as: slack.people.ana, channel: general, command: "/write", text: REQUEST });
    expect(["", {}, undefined, null]).toContainEqual(ack); // nothing is shown for the command itself
    const root = await slack.waitFor(() => slack.messages(general).find(({ user }) => user === slack.botUserId));
    expect(root.text).toContain(`<@${slack.people.ana.id}>`);
    expect(JSON.stringify(root)).not.toContain("Falcon");
    expect((await world.reply(general, root.ts)).text).toBe("Dear all, there is a change of plan.");
    expect(promptOf(model.requests[0]).request).toBe(REQUEST);
  });

  it.each(["", "help", " HELP "])("with %j says how to use it, to the person only", async (text) => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    await slack.command({ as: slack.people.ana, channel: slack.channels.general, command: "/write", text });
    expect((await world.whisper(slack.people.ana)).text).toContain("How to use");
    expect(slack.messages(slack.channels.general)).toHaveLength(0);
    expect(model.requests).toHaveLength(0);
  });
});

it("works the same way in a DM", async () => {
  world = await startWorld();
  const { slack } = world;
  const { anaDm } = slack.channels;
  await slack.command({ as: slack.people.ana, channel: anaDm, command: "/write", text: REQUEST });
  const root = await slack.waitFor(() => slack.messages(anaDm).find(({ user }) => user === slack.botUserId));
  expect(root.text).toBe(`You asked for a draft:\n> ${REQUEST}`); // nobody else reads it
  expect((await world.reply(anaDm, root.ts)).text).toBe("Hello from the model.");
  await slack.say({ as: slack.people.ana, channel: anaDm, text: "Shorter", threadTs: root.ts });
  await world.reply(anaDm, root.ts, 1);
  expect(promptOf(world.model.requests[1]).history.map(({ content }) => content)).toEqual([
    expect.stringContaining(REQUEST),
    expect.stringContaining("Hello from the model."),
  ]);
});

it.each(["a <b>bold</b> plan & more", "> quoted\n> twice", "schreib: „Danke!“"])(
  "quotes %j as it was typed",
  async (text) => {
    world = await startWorld();
    const { slack } = world;
    const { anaDm } = slack.channels;
    await slack.command({ as: slack.people.ana, channel: anaDm, command: "/write", text: slack.typed(text) });
    const root = await slack.waitFor(() => slack.messages(anaDm).find(({ user }) => user === slack.botUserId));
    await world.reply(anaDm, root.ts);
    await slack.say({ as: slack.people.ana, channel: anaDm, text: "Shorter", threadTs: root.ts });
    await world.reply(anaDm, root.ts, 1);
    const [first] = promptOf(world.model.requests[1]).history;
    expect(first?.content.replaceAll(/\n +/g, "\n")).toContain(text);
  },
);

it.each(["random", "anaAndBen"] as const)(
  "goes to a thread in the DM where Inkwell may not post (%s)",
  async (name) => {
    world = await startWorld();
    const { slack } = world;
    const { anaDm } = slack.channels;
    await slack.command({ as: slack.people.ana, channel: slack.channels[name], command: "/write", text: REQUEST });
    const root = await slack.waitFor(() => slack.messages(anaDm).find(({ user }) => user === slack.botUserId));
    expect(root.text).toContain(`> ${REQUEST}`);
    expect(root.text).not.toContain("<#D"); // Slack has no name to show for other people's DMs
    expect((await world.reply(anaDm, root.ts)).text).toBe("Hello from the model.");
    expect(slack.messages(slack.channels[name])).toHaveLength(0);
    const told = await world.whisper(slack.people.ana);
    expect([told.channel, told.text]).toEqual([slack.channels[name].id, expect.stringContaining("Your draft is in <")]);
    expect(told.text).toContain(`channel=${anaDm.id}`);
    expect(told.text).not.toContain("Falcon");
  },
);

it("is answered in the command's own ephemeral answer when the DM fails as well", async () => {
  world = await startWorld();
  const { slack, model } = world;
  slack.faults.fail("conversations.open", { error: "user_disabled" });
  model.reply("**Dear all**, see [the page](https://example.com).");
  await slack.command({ as: slack.people.ana, channel: slack.channels.random, command: "/write", text: REQUEST });
  expect((await world.whisper(slack.people.ana)).text).toBe(
    "*Dear all*, see <https://example.com|the page (example.com)>.",
  );
  expect(slack.messages(slack.channels.anaDm)).toHaveLength(0);
});

it("says in that answer why nothing came of it, with Undo for what was saved and no markup out of the request", async () => {
  world = await startWorld();
  const { slack, model } = world;
  slack.faults.fail("conversations.open", { error: "user_disabled" });
  model.failNext({ status: 401 });
  const text = "From now on, always end e-mails with &lt;@U0BEN0001&gt;";
  await slack.command({ as: slack.people.ana, channel: slack.channels.random, command: "/write", text });
  const told = await world.whisper(slack.people.ana);
  expect(told.text).toContain("The AI service refused");
  expect(told.text).toContain("&lt;@U0BEN0001&gt;");
  expect(blockText(told.blocks)).toContain("Undo");
  expect(JSON.stringify(told)).not.toContain("<@");
});

it("hears nothing, and harms nothing, when the command's answer cannot be given either", async () => {
  world = await startWorld();
  const { slack } = world;
  slack.faults.fail("conversations.open", { error: "user_disabled" });
  slack.faults.fail("response_url", { status: 404, error: "expired_url", times: 9 });
  await slack.command({ as: slack.people.ana, channel: slack.channels.random, command: "/write", text: REQUEST });
  await eventually(() => expect(world.logs()).toContain("nothing could be answered"));
  expect(world.logs()).not.toContain("Falcon");
});

it.each([
  ["in an archived channel", { error: "is_archived" }],
  ["where posting is restricted", { error: "restricted_action" }],
])("%s is answered in the DM", async (_, fault) => {
  world = await startWorld();
  const { slack } = world;
  const { anaDm } = slack.channels;
  slack.faults.fail("chat.postMessage", fault);
  await slack.command({ as: slack.people.ana, channel: slack.channels.leads, command: "/write", text: REQUEST });
  const root = await slack.waitFor(() => slack.messages(anaDm)[0]);
  expect((await world.reply(anaDm, root.ts)).text).toBe("Hello from the model.");
  expect(slack.messages(slack.channels.leads)).toHaveLength(0);
});

it("takes 15,000 characters", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { general } = slack.channels;
  const text = `Make this shorter: ${"All work and no play makes a dull text. ".repeat(380)}`.trim();
  await slack.command({ as: slack.people.ana, channel: general, command: "/write", text });
  const root = await slack.waitFor(() => slack.messages(general)[0]);
  expect(blockText((await world.reply(general, root.ts)).blocks)).toContain("first 12,000");
  expect(promptOf(model.requests[0]).request).toBe(text);
});

it("is remembered, and goes on in its thread without a mention", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { general } = slack.channels;
  await slack.command({ as: slack.people.ana, channel: general, command: "/write", text: REQUEST });
  const root = await slack.waitFor(() => slack.messages(general)[0]);
  await world.reply(general, root.ts);
  model.reply("Shorter.");
  await slack.say({ as: slack.people.ana, channel: general, text: "shorter", threadTs: root.ts });
  expect((await world.reply(general, root.ts, 1)).text).toBe("Shorter.");
  expect(
    promptOf(model.requests[1])
      .history.map(({ content }) => content)
      .join("\n"),
  ).toContain("Hello from the model.");
});

describe("whose model fails", () => {
  it.each([
    ["refuses Inkwell's key", 401],
    ["refuses", 403],
    ["does not know the model", 404],
  ])("and %s takes its line back, and Retry writes it anew", async (_, status) => {
    world = await startWorld();
    const { slack, model } = world;
    const { ana } = slack.people;
    const { general } = slack.channels;
    model.failNext({ status });
    await slack.command({ as: ana, channel: general, command: "/write", text: REQUEST });
    const told = await slack.waitFor(() =>
      slack.ephemerals(ana).find(({ blocks }) => blockText(blocks).includes("Retry")),
    );
    await slack.waitFor(() => slack.messages(general).length === 0);
    expect(told.thread_ts).toBeUndefined();

    model.reply("Dear all, there is a change of plan.");
    await slack.click({ as: ana, channel: general, ephemeralId: told.id, actionId: ACTIONS.retry });
    const root = await slack.waitFor(() => slack.messages(general).find(({ user }) => user === slack.botUserId));
    expect(root.text).toContain("asked me for a draft");
    expect((await world.reply(general, root.ts)).text).toBe("Dear all, there is a change of plan.");
    expect(slack.messages(general)).toHaveLength(1);
  });

  it("in the middle keeps its line, over what came", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { general } = slack.channels;
    model.reply({ deltas: ["Dear all, ", "there is"], ending: "destroyed" });
    await slack.command({ as: slack.people.ana, channel: general, command: "/write", text: REQUEST });
    const root = await slack.waitFor(() => slack.messages(general).find(({ user }) => user === slack.botUserId));
    expect((await world.reply(general, root.ts)).text).toContain("Dear all, there is");
    expect(slack.messages(general)).toEqual([root]);
  });
});
