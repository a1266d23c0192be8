import { afterEach, describe, expect, it } from "vitest";
import { promptOf, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

describe.each(["socket", "http"] as const)("a direct message over %s", (transport) => {
  it("gets a status at once, then the draft in the thread under it", async () => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    const release = Promise.withResolvers<string>();
    model.reply(() => release.promise);

    const ts = await slack.say({
      as: ana,
      channel: anaDm,
      text: "Help me write a notification email for a team dinner",
    });
    await slack.waitFor(() => slack.statusOf(anaDm, ts)?.status === "processing");
    expect(slack.messages(anaDm, ts)).toHaveLength(1);

    release.resolve("Subject: Team dinner\n\nDear all, dinner is on Friday.");
    const reply = await world.reply(anaDm, ts);
    expect(reply.text).toBe("Subject: Team dinner\n\nDear all, dinner is on Friday.");
    expect(reply.thread_ts).toBe(ts);
    expect(slack.statusOf(anaDm, ts)?.status).toBe("active");
    expect(promptOf(model.requests[0]).request).toBe("Help me write a notification email for a team dinner");
  });

  it("goes on in the thread without a mention, and sees the earlier turns", async () => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    model.reply("Dear all, dinner is on Friday at eight in the evening.");
    const ts = await slack.say({
      as: ana,
      channel: anaDm,
      text: "Help me write a notification email for a team dinner",
    });
    await world.reply(anaDm, ts);

    model.reply("Dinner: Friday, eight.");
    await slack.say({ as: ana, channel: anaDm, text: "shorter", threadTs: ts });
    expect((await world.reply(anaDm, ts, 1)).text).toBe("Dinner: Friday, eight.");
    const { history, request } = promptOf(model.requests[1]);
    expect(request).toBe("shorter");
    expect(history.map(({ role }) => role)).toEqual(["user", "assistant"]);
    expect(history[0]!.content).toContain("Help me write a notification email");
    expect(history[0]!.content).toContain("Ana");
    expect(history[1]!.content).toContain("eight in the evening");
  });
});

it("shows the first words while the model is still writing", async () => {
  world = await startWorld();
  const { slack, model } = world;
  model.reply({ deltas: ["The very ", "first words"], ending: "silent" });
  const { anaDm } = slack.channels;
  const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: "Write a poem" });
  const streaming = await slack.waitFor(() => slack.messages(anaDm, ts)[1]);
  expect(streaming.text).toMatch(/^The very /);
  expect(streaming.streaming).toBe(true);

  await slack.pressStop({ as: slack.people.ana, channel: anaDm, threadTs: ts });
  await model.waitForAbort();
  await slack.waitFor(() => slack.statusOf(anaDm, ts)?.status === "active");
  expect(slack.messages(anaDm, ts)).toHaveLength(2);

  // The stream has ended by then, so Slack refuses the call that would end it: no fault, and no line at level 50 (error).
  const stop = slack.calls.find(({ method }) => method === "chat.stopStream");
  expect(stop).toMatchObject({ ok: false, error: "message_not_in_streaming_state" });
  const about = logLines(world).filter(({ code }) => code === "message_not_in_streaming_state");
  expect(about).toMatchObject([{ level: 30, method: "chat.stopStream", msg: "slack call failed" }]);
  expect(logLines(world).filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

it("stops before the first word without a word", async () => {
  world = await startWorld();
  const { slack, model } = world;
  model.reply("hang");
  const { anaDm } = slack.channels;
  const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: "Write a poem" });
  await model.waitForRequest();
  await slack.pressStop({ as: slack.people.ana, channel: anaDm, threadTs: ts });
  await model.waitForAbort();
  await slack.waitFor(() => slack.statusOf(anaDm, ts)?.status === "active");
  expect(slack.messages(anaDm, ts)).toHaveLength(1);
});

it("answers two messages of one thread one after the other, the second knowing the first", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { ana } = slack.people;
  const { anaDm } = slack.channels;
  const first = Promise.withResolvers<string>();
  model.reply(({ body }) => (body.messages.at(-1)?.content === "Write a toast" ? first.promise : "Shorter toast."));
  const ts = await slack.say({ as: ana, channel: anaDm, text: "Write a toast" });
  await model.waitForRequest();
  await slack.say({ as: ana, channel: anaDm, text: "shorter", threadTs: ts });
  first.resolve("A long toast to all of us.");
  expect((await world.reply(anaDm, ts, 1)).text).toBe("Shorter toast.");
  expect(promptOf(model.requests[1]).history.at(-1)?.content).toContain("A long toast");
});

it("suggests what to ask when the DM is opened, and to go on with the person's own last draft", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { anaDm } = slack.channels;
  const prompts = async (wanted: RegExp) => {
    await slack.openMessagesTab({ as: slack.people.ana });
    return slack.waitFor(() => {
      const set = slack.suggestedPrompts(anaDm)?.prompts;
      return set?.some(({ title }) => wanted.test(title)) ? set : undefined;
    });
  };
  expect(await prompts(/Improve a text/)).toHaveLength(4);
  model.reply("Subject: Dinner on Friday\n\nDear all, please come.");
  const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: "Write an invitation" });
  await world.reply(anaDm, ts);
  await world.settled();
  const set = await prompts(/Shorten “Dinner on Friday”/);
  expect(set.map(({ message }) => message)).toEqual([
    "Help me write an announcement",
    "What do you remember about me?",
    "What can you do?",
    "Make my draft “Dinner on Friday” shorter",
  ]);
  await slack.openMessagesTab({ as: slack.people.ben });
  const bens = await slack.waitFor(() => slack.suggestedPrompts(slack.channels.benDm)?.prompts);
  expect(JSON.stringify(bens)).not.toContain("Dinner");
});

it("answers an empty message with a greeting and three examples", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { anaDm } = slack.channels;
  const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: `<@${slack.botUserId}>` });
  const greeting = await world.reply(anaDm, ts);
  expect(greeting.text.match(/•/g)).toHaveLength(3);
  expect(model.requests).toHaveLength(0);
});

function logLines({ logs }: World): Record<string, unknown>[] {
  return logs()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
