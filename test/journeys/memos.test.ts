import { afterEach, expect, it } from "vitest";
import { eventually, patience } from "../support/patience.ts";
import { blockText, promptOf, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const ANA = "T0LOCAL01_U0ANA0001";

async function ask(text: string, place: "anaDm" | "general" = "anaDm") {
  const { slack, model } = world;
  const channel = slack.channels[place];
  const asked = model.requests.length;
  const ts = await slack.say({
    as: slack.people.ana,
    channel,
    text: channel.isIm ? text : `<@${slack.botUserId}> ${text}`,
  });
  const reply = await world.reply(channel, ts);
  return { ts, reply, system: promptOf(model.requests[asked]).system };
}

it("stores every answered request under plain ids, short ones and commands included", async () => {
  world = await startWorld({ memos: true });
  const { slack, memos } = world;
  const { ts } = await ask("A toast");
  const said = await ask("Write a toast", "general");
  await slack.command({ as: slack.people.ana, channel: slack.channels.general, command: "/write", text: "a haiku" });
  await eventually(() => expect(memos.count("add/message")).toBe(3));
  const adds = memos.requests.filter(({ path }) => path === "add/message").map(({ body }) => body);
  expect(adds.map(({ user_id }) => user_id)).toEqual([ANA, `${ANA}_open`, `${ANA}_open`]);
  expect(adds[0]!.conversation_id).toBe(`T0LOCAL01:dm:${slack.channels.anaDm.id}:${ts}`);
  expect(adds[1]!.conversation_id).toBe(`T0LOCAL01:public:${slack.channels.general.id}:${said.ts}`);
  const messages = adds[0]!.messages as { role: string; content: string; chat_time: string }[];
  expect(messages.map(({ role, content }) => [role, content])).toEqual([
    ["user", "A toast"],
    ["assistant", "Hello from the model."],
  ]);
  for (const { chat_time } of messages) expect(chat_time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/);
});

it("reads facts and preferences, and searches with no filter", async () => {
  world = await startWorld({ memos: true });
  await ask("Write an intro. My team builds the Falcon telescope.");
  await ask("I like emails that end with a haiku");
  await world.settled();
  const { system } = await ask("Write an email about the Falcon telescope that I like");
  expect(system).toContain("Falcon telescope");
  expect(system).toContain("haiku");
  for (const { body } of world.memos.requests.filter(({ path }) => path === "search/memory")) {
    expect(body).not.toHaveProperty("filter");
    expect(body).not.toHaveProperty("app_id");
  }
});

it("costs a draft its memories, never the draft, when it hangs; what was said is stored once it is back", async () => {
  world = await startWorld({ memos: true });
  const { memos } = world;
  memos.fail("*", { hang: true }, 1000);
  const started = performance.now();
  const { reply } = await ask("Write a toast");
  expect(performance.now() - started).toBeLessThan(patience(4_000));
  expect(reply.text).toBe("Hello from the model.");
  expect(blockText(reply.blocks)).toContain("doesn't use them");
  memos.heal();
  await world.restart();
  await eventually(() =>
    expect(memos.messagesOf(ANA, `T0LOCAL01:dm:${world.slack.channels.anaDm.id}:${reply.thread_ts}`)).toHaveLength(2),
  );
});

it("keeps what MemOS could not take over a restart, and stores it once", async () => {
  world = await startWorld({ memos: true });
  const { memos, slack } = world;
  memos.fail("add/message", { status: 503 }, 1000);
  const { ts } = await ask("Write a toast");
  memos.heal();
  await world.restart();
  await world.settled();
  expect(memos.messagesOf(ANA, `T0LOCAL01:dm:${slack.channels.anaDm.id}:${ts}`)).toHaveLength(2);
});

it("does not store twice what MemOS took without saying so", async () => {
  world = await startWorld({ memos: true });
  const { memos, slack } = world;
  memos.fail("add/message", { drop: true, takesEffect: true }, 1);
  const { ts } = await ask("Write a toast");
  await world.settled();
  expect(memos.messagesOf(ANA, `T0LOCAL01:dm:${slack.channels.anaDm.id}:${ts}`)).toHaveLength(2);
  expect(memos.count("get/message")).toBeGreaterThan(0);
});

it("is never given a secret that was pasted by mistake", async () => {
  world = await startWorld({ memos: true });
  const { memos, model } = world;
  await ask("Write a note to the team: the staging key is sk-proj-abcdefghijklmnop1234");
  await world.settled();
  expect(promptOf(model.requests[0]).request).toContain("sk-proj-abcdefghijklmnop1234");
  expect(JSON.stringify(memos.requests.map(({ body }) => body))).not.toContain("sk-proj");
  expect(memos.count("add/message")).toBe(1);
});

it("does not keep a person waiting who presses stop while it is being searched", async () => {
  world = await startWorld({ memos: true });
  const { slack, memos, model } = world;
  const { anaDm } = slack.channels;
  memos.fail("search/memory", { hang: true }, 100);
  const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: "Write a toast" });
  await eventually(() => expect(memos.count("search/memory")).toBeGreaterThan(0));
  const pressed = performance.now();
  await slack.pressStop({ as: slack.people.ana, channel: anaDm, threadTs: ts });
  await slack.waitFor(() => slack.statusOf(anaDm, ts)?.status === "active");
  expect(performance.now() - pressed).toBeLessThan(patience(1_000));
  expect(slack.messages(anaDm, ts)).toHaveLength(1);
  expect(model.requests).toHaveLength(0);
});
