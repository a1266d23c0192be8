import { afterEach, describe, expect, it } from "vitest";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { eventually } from "../support/patience.ts";
import { blockText, promptOf, repliesIn, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(async () => {
  await world.stop();
  expect(world.logs()).not.toMatch(/toast|speech|Dear all|dinner|Sales are|Remark/); // whatever failed, no word is logged
});

async function say(text: string, place: "anaDm" | "general" = "anaDm", threadTs?: string): Promise<string> {
  const { slack } = world;
  const channel = slack.channels[place];
  const words = channel.isIm ? text : `<@${slack.botUserId}> ${text}`;
  return slack.say({ as: slack.people.ana, channel, text: words, ...(threadTs ? { threadTs } : {}) });
}

/** The texts and blocks of what stands in a thread, the draft's own messages. */
function draftIn(place: "anaDm" | "general", ts: string): string {
  return JSON.stringify(repliesIn(world.slack, world.slack.channels[place], ts));
}

const FAULTS = [
  ["429", { status: 429, retryAfter: 1 }],
  ["500", { status: 500 }],
  ["a lost connection", { drop: true }],
  ["a lost answer", { after: true }],
  ["a refusal", { error: "not_allowed" }],
] as const;

describe.each([
  "users.info",
  "conversations.info",
  "conversations.replies",
  "chat.startStream",
  "chat.appendStream",
  "chat.stopStream",
  "agents.sessions.setStatus",
])("when %s answers with", (method) => {
  it.each(FAULTS)("%s, a follow-up in a channel is answered once", async (_, fault) => {
    world = await startWorld();
    const { slack, model } = world;
    const { general } = slack.channels;
    const root = await slack.say({ as: slack.people.ben, channel: general, text: "Sales are up" });
    slack.faults.fail(method, fault);
    model.reply({ deltas: ["Dear all, ", "the dinner ", "is on Friday."], ending: { finish: "stop" } });
    await say("write a toast", "general", root);
    await slack.waitFor(() => {
      const replies = repliesIn(slack, general, root);
      return replies.some(({ text }) => text.includes("on Friday.")) && !replies.some(({ streaming }) => streaming);
    });
    await world.restart(); // which waits for everything on its way
    expect(draftIn("general", root).match(/Dear all/g)?.length).toBeLessThanOrEqual(2); // text and blocks of one
    expect(repliesIn(slack, general, root)).toHaveLength(1);
    await slack.waitFor(() => slack.statusOf(general, root)?.status === "active");
  });
});

describe.each(FAULTS.slice(0, 4))("when Slack answers with %s", (_, fault) => {
  it("to the first line of /write, it and the draft stand there once", async () => {
    world = await startWorld();
    const { slack } = world;
    const { general } = slack.channels;
    slack.faults.fail("chat.postMessage", fault);
    await slack.command({ as: slack.people.ana, channel: general, command: "/write", text: "a toast" });
    const root = await slack.waitFor(() => slack.messages(general)[0]);
    expect((await world.reply(general, root.ts)).text).toBe("Hello from the model.");
    await world.restart();
    expect(slack.messages(general)).toHaveLength(1);
    expect(slack.messages(slack.channels.anaDm)).toHaveLength(0);
  });

  it("while a DM is opened for /write, the draft stands there once", async () => {
    world = await startWorld();
    const { slack } = world;
    const { anaDm, random } = slack.channels;
    slack.faults.fail("conversations.open", fault);
    await slack.command({ as: slack.people.ana, channel: random, command: "/write", text: "a toast" });
    const root = await slack.waitFor(() => slack.messages(anaDm)[0]);
    expect((await world.reply(anaDm, root.ts)).text).toBe("Hello from the model.");
    expect(slack.messages(anaDm)).toHaveLength(1);
  });

  it("to the sentence that tells of a failure, it is told once", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.failNext({ status: 401 });
    slack.faults.fail("chat.postMessage", fault);
    const ts = await say("Write a toast");
    await world.reply(anaDm, ts);
    await world.restart();
    expect(repliesIn(slack, anaDm, ts)).toHaveLength(1);
  });

  it("to its first question and to the prompts, Inkwell starts and suggests them", async () => {
    world = await startWorld();
    const { slack } = world;
    slack.faults.fail("auth.test", fault);
    await world.restart();
    slack.faults.fail("assistant.threads.setSuggestedPrompts", fault);
    await slack.openMessagesTab({ as: slack.people.ana });
    await slack.waitFor(() => slack.suggestedPrompts(slack.channels.anaDm)?.prompts);
  });
});

it("Retry works after a restart as well, for the person who asked and nobody else", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { ana, ben } = slack.people;
  const { group } = slack.channels;
  model.failNext({ status: 401 });
  const ts = await slack.say({ as: ana, channel: group, text: `<@${slack.botUserId}> write a toast` });
  const failure = await world.whisper(ana);
  await world.restart();
  const retry = { channel: group, ephemeralId: failure.id, actionId: ACTIONS.retry };
  await expect(slack.click({ as: ben, ...retry })).rejects.toThrow("cannot see that message");
  await slack.click({ as: ana, ...retry });
  expect((await world.reply(group, ts)).text).toBe("Hello from the model.");
});

describe("the stop button", () => {
  it("pressed twice stops what is being written, and what waits behind it is answered", async () => {
    world = await startWorld();
    const { slack, model } = world;
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    model.reply("hang");
    const ts = await say("Write a toast");
    await model.waitForRequest();
    model.reply("A speech.");
    await say("Write a speech", "anaDm", ts);
    const press = () => slack.pressStop({ as: ana, channel: anaDm, threadTs: ts });
    await Promise.all([press(), press()]);
    await model.waitForAbort();
    expect((await world.reply(anaDm, ts)).text).toBe("A speech.");
    await world.restart();
    expect(repliesIn(slack, anaDm, ts)).toHaveLength(1);
    await slack.waitFor(() => slack.statusOf(anaDm, ts)?.status === "active");
  });
});

it("a status that Slack puts off does not come after the answer", async () => {
  world = await startWorld();
  const { slack } = world;
  const { anaDm } = slack.channels;
  slack.faults.fail("agents.sessions.setStatus", { status: 429, retryAfter: 1 });
  const ts = await say("Write a toast");
  await world.reply(anaDm, ts);
  slack.faults.fail("chat.startStream", { delayMs: 1_500 }); // longer than Slack asked to wait
  const late = await say("Write another");
  await world.reply(anaDm, late);
  expect(slack.callsOf("agents.sessions.setStatus").filter(({ args }) => args.thread_ts === ts)).toHaveLength(1);
  expect(slack.statusOf(anaDm, ts)?.status).toBe("active");
});

it("a status that arrives late is followed by the end of the work", async () => {
  world = await startWorld();
  const { slack } = world;
  const { anaDm } = slack.channels;
  slack.faults.fail("agents.sessions.setStatus", { delayMs: 1_500 });
  const ts = await say("Write a toast");
  await world.reply(anaDm, ts);
  await slack.waitFor(() => slack.callsOf("agents.sessions.setStatus").length === 2);
  expect(slack.statusOf(anaDm, ts)?.status).toBe("active");
});

describe("a failure in a channel", () => {
  it.each([
    ["refuses the line that only the author sees", { error: "user_not_in_channel", times: 9 }],
    ["fails at it again and again", { status: 500, times: 9 }],
  ])("is told in the DM where Slack %s", async (_, fault) => {
    world = await startWorld();
    const { slack, model } = world;
    model.failNext({ status: 401 });
    slack.faults.fail("chat.postEphemeral", fault);
    await say("write a toast", "general");
    const told = await slack.waitFor(() => slack.messages(slack.channels.anaDm)[0]);
    expect(told.text).toContain("The AI service refused");
    expect(blockText(told.blocks)).toContain("Retry");
  });

  it("is told once more where the connection broke", async () => {
    world = await startWorld();
    world.model.failNext({ status: 401 });
    world.slack.faults.fail("chat.postEphemeral", { drop: true });
    await say("write a toast", "general");
    expect((await world.whisper(world.slack.people.ana)).text).toContain("The AI service refused");
  });

  it("is told where nothing may be posted in the channel", async () => {
    world = await startWorld();
    const { slack } = world;
    for (const method of ["chat.startStream", "chat.postMessage"]) {
      slack.faults.fail(method, { error: "restricted_action" });
    }
    await say("write a toast", "general");
    expect((await world.whisper(slack.people.ana)).text).toContain("went wrong on my side");
  });
});

describe("a Slack that hangs", () => {
  it("over names and places delays nobody for long", async () => {
    world = await startWorld();
    const { slack } = world;
    for (const method of ["users.info", "conversations.info", "conversations.replies"]) {
      slack.faults.fail(method, { delayMs: 60_000, times: 9 });
    }
    const root = await slack.say({ as: slack.people.ben, channel: slack.channels.general, text: "Sales are up" });
    await say("write a toast", "general", root);
    const reply = await slack.waitFor(
      () => repliesIn(slack, slack.channels.general, root).find(({ streaming }) => !streaming),
      10_000,
    );
    expect(reply.text).toBe("Hello from the model.");
  });

  it("over a name leaves a command acknowledged in time", async () => {
    world = await startWorld();
    const { slack } = world;
    slack.faults.fail("users.info", { delayMs: 60_000, times: 9 });
    const text = `Always copy <@${slack.people.ben.id}>`;
    await slack.command({ as: slack.people.ana, channel: slack.channels.general, command: "/write-pref", text });
    expect((await world.whisper(slack.people.ana)).text).toContain("Saved");
  });
});

it("loses no word of a draft when the socket is refreshed in the middle", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const rest = Promise.withResolvers<string>();
  model.reply(() => rest.promise);
  const ts = await say("Write a toast");
  await model.waitForRequest();
  slack.disconnectSockets("refresh");
  rest.resolve("Dear all, the dinner is on Friday.");
  expect((await world.reply(slack.channels.anaDm, ts)).text).toBe("Dear all, the dinner is on Friday.");
});

describe("a socket that Slack refreshes", () => {
  const prefer = (text: string) =>
    world.slack.command({
      as: world.slack.people.ana,
      channel: world.slack.channels.general,
      command: "/write-pref",
      text,
    });

  it("loses no command, click or message, at whatever moment", async () => {
    world = await startWorld();
    const { slack } = world;
    const { ana } = slack.people;
    slack.disconnectSockets("refresh");
    await prefer("Sign with a dash"); // over the old one, before the next is open
    await slack.waitFor(() => slack.connections > 1);
    const closed = slack.waitFor(() => slack.connections === 1, 10_000);
    for (let count = 1; count <= 3; count += 1) await prefer(`Use ${count} commas`);
    await slack.openHome({ as: ana });
    const home = await slack.waitFor(() => slack.homeOf(ana));
    await slack.clickInView({ as: ana, viewId: home.id, actionId: ACTIONS.addInHome });
    await closed;
    const ts = await say("Write a toast");
    await world.reply(slack.channels.anaDm, ts);
    await prefer("Use British spelling");
    expect(slack.callsOf("apps.connections.open")).toHaveLength(2);
    expect(world.isConnected()).toBe(true);
    expect(slack.deliveries.every(({ acked, attempt }) => acked && attempt === 0)).toBe(true);
    expect(world.logs()).not.toContain("slack library");
  }, 20_000);

  it("acknowledges over it what came over it, though the next is open by then", async () => {
    world = await startWorld();
    const { slack } = world;
    const release = Promise.withResolvers<void>();
    slack.faults.fail("users.info", { until: release.promise, times: 1 });
    const waiting = prefer("Sign with a dash"); // waits for the look-up of its person
    await slack.waitFor(() => slack.deliveries.length === 1);
    slack.disconnectSockets("refresh");
    await slack.waitFor(() => slack.connections > 1);
    release.resolve();
    expect(JSON.stringify((await waiting).ack)).toContain("Saved");
  });

  it("is replaced once it is gone, where the next could not be had before", async () => {
    world = await startWorld();
    const { slack } = world;
    slack.faults.fail("apps.connections.open", { error: "internal_error" });
    slack.disconnectSockets("refresh");
    await slack.waitFor(() => slack.callsOf("apps.connections.open").length === 3, 30_000);
    await slack.waitFor(() => slack.connections > 0);
    await prefer("Sign with a dash");
  }, 40_000);
});

it.each(["socket", "http"] as const)(
  "is told over %s that events are held back, and only says so",
  async (transport) => {
    world = await startWorld({ transport });
    const { slack } = world;
    await slack.tellRateLimited();
    expect(world.logs()).toMatch(/"minute":\d+.*Slack holds back events/);
    expect(world.misfits()).toBe(0);
    await world.reply(slack.channels.anaDm, await say("Write a toast"));
  },
);

it("a socket that breaks, and cannot be had again at once, is logged once for each", async () => {
  world = await startWorld();
  const { slack } = world;
  slack.faults.fail("apps.connections.open", { error: "internal_error" });
  slack.disconnectSockets("cut");
  await slack.waitFor(() => slack.callsOf("apps.connections.open").length === 3, 30_000);
  const said = [...world.logs().matchAll(/"msg":"(slack library: [^"]*)"/g)].map(([, line]) => line);
  expect(said).toEqual(["slack library: WebSocket error", "slack library: Failed to retrieve a new WSS URL"]);
});

it("can be stopped while the socket is reconnecting", async () => {
  world = await startWorld();
  world.slack.disconnectSockets("refresh");
  await world.slack.waitFor(() => world.slack.callsOf("apps.connections.open").length === 2);
}); // the test run reports what nobody caught

it("a token that is revoked in the middle leaves nothing hanging", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const release = Promise.withResolvers<string>();
  model.reply(() => release.promise);
  const ts = await say("Write a toast");
  await model.waitForRequest();
  slack.faults.fail("*", { error: "token_revoked", times: 50 });
  release.resolve("Dear all.");
  await eventually(() => expect(world.logs()).toContain("author not told"));
  slack.faults.clear();
  const again = await say("Write a toast");
  expect((await world.reply(slack.channels.anaDm, again)).text).toBe("Dear all.");
  expect(repliesIn(slack, slack.channels.anaDm, ts)).toHaveLength(0);
});

it("a workspace without sessions shows the older status, and is answered", async () => {
  world = await startWorld();
  const { slack } = world;
  slack.faults.fail("agents.sessions.setStatus", { error: "unknown_method", times: 9 });
  for (const text of ["Write a toast", "Write another"]) {
    const ts = await say(text);
    expect((await world.reply(slack.channels.anaDm, ts)).text).toBe("Hello from the model.");
  }
  expect(slack.callsOf("agents.sessions.setStatus")).toHaveLength(1);
  expect(slack.callsOf("assistant.threads.setStatus").map(({ args }) => args.status)).toContain("is writing…");
});

it("of a thread of 1,500 messages the root and the newest are read", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { general } = slack.channels;
  const root = await slack.say({ as: slack.people.ben, channel: general, text: "This is the root" });
  for (let index = 1; index < 1_500; index++) {
    await slack.say({ as: slack.people.ben, channel: general, text: `Remark ${index}.`, threadTs: root });
  }
  await say("sum this up", "general", root);
  const reply = await world.reply(general, root);
  const { history } = promptOf(model.requests[0]);
  const said = history.map(({ content }) => content).join("\n");
  expect(said).toContain("This is the root");
  expect(said).toContain("Remark 1499.");
  expect(blockText(reply.blocks)).toContain(
    `This thread is long: I read its first message and the newest ${history.length - 1} of 1,500.`,
  );
});

it.each([
  ["that holds more than a prompt does", 120, "word ".repeat(600), 0],
  ["at a slow Slack", 1_100, "Remark", 700],
])("of a thread %s the newest are read, and a line says so", async (_, count, words, latency) => {
  world = await startWorld();
  const { slack, model } = world;
  const { general } = slack.channels;
  const root = await slack.say({ as: slack.people.ben, channel: general, text: "This is the root" });
  for (let index = 1; index < count; index++) {
    await slack.say({ as: slack.people.ben, channel: general, text: `${words} ${index}.`, threadTs: root });
  }
  if (latency > 0) slack.faults.fail("conversations.replies", { delayMs: latency, times: 20 });
  await say("sum this up", "general", root);
  const reply = await world.reply(general, root);
  const { history } = promptOf(model.requests[0]);
  expect(history[0]?.content).toContain("This is the root");
  expect(history.at(-1)?.content).toContain(`${count - 1}.`);
  const told = /newest ([\d,]+) of ([\d,]+)\./.exec(blockText(reply.blocks))?.slice(1) ?? [];
  expect(told.map((one) => Number(one.replace(",", "")))).toEqual([history.length - 1, count]);
});

it("of a thread that cannot be read, a line says so", async () => {
  world = await startWorld();
  const { slack } = world;
  const { general } = slack.channels;
  const root = await slack.say({ as: slack.people.ben, channel: general, text: "This is the root" });
  slack.faults.fail("conversations.replies", { error: "internal_error", times: 5 });
  await say("sum this up", "general", root);
  expect(blockText((await world.reply(general, root)).blocks)).toContain("I couldn't read this thread");
});

it("what a thread's earlier draft was posted as, not streamed, is read whole", async () => {
  world = await startWorld();
  const { slack, model } = world;
  slack.faults.fail("chat.startStream", { error: "feature_not_enabled", times: 9 });
  const draft = `${"Dear all, the dinner is on Friday. ".repeat(150)}THE END`;
  model.reply(draft);
  const ts = await say("Write a toast");
  await slack.waitFor(() => draftIn("anaDm", ts).includes("THE END"));
  await say("shorter", "anaDm", ts);
  await model.waitForRequest(2);
  expect(promptOf(model.requests[1]).history.at(-1)?.content).toContain("THE END");
});
