import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTraces, type TraceWithCalls } from "../../../playground/page-server/traces.ts";
import { type LocalSlack, startLocalSlack } from "../../../playground/slack/server.ts";
import { createObserver } from "../../../src/trace/observer.ts";
import type { Trace } from "../../../src/trace/types.ts";
import { startModelStandIn } from "../../support/model-stand-in.ts";
import { eventually } from "../../support/patience.ts";
import { endProcesses, startNode } from "../../support/processes.ts";
import { repliesIn, startWorld, type World, type WorldOptions } from "../../support/world.ts";

const METHODS = ["agents.sessions.setStatus", "chat.startStream", "chat.stopStream"];

const EMPTY = {
  request: "",
  channel: "",
  threadTs: "1.0",
  replies: [],
  person: "T_U",
  place: "public",
  audience: "public",
  at: 0,
  steps: [],
  found: [],
  rules: [],
  facts: [],
  prompt: [],
  model: null,
  learned: [],
  ending: "complete",
};

describe("the traces of replies", () => {
  let world: World;
  let traces: ReturnType<typeof createTraces>;
  afterEach(() => world.stop());

  /** A workspace whose bot is watched; what it tells goes the way of everything that one process sends another. */
  async function start(options: WorldOptions = {}): Promise<void> {
    const overTheWire = (trace: Trace) => JSON.parse(JSON.stringify({ type: "trace", trace }));
    const observer = createObserver((news) => traces.take(overTheWire(news)), "stand-in");
    world = await startWorld({ ...options, overrides: { observer } });
    traces = createTraces(world.slack);
  }

  const ended = (channel: { id: string }, ts: string) =>
    eventually(() => {
      const found = traces.find(channel.id, ts);
      expect(found?.ending).toBeDefined();
      return found as TraceWithCalls;
    });

  it("is found by the message that asked and by the reply, with the calls that the reply was made of", async () => {
    await start();
    const { slack } = world;
    const dm = slack.channels.anaDm;
    const ts = await slack.say({ as: slack.people.ana, channel: dm, text: "Write a toast" });
    const reply = await world.reply(dm, ts);

    await slack.waitFor(() => slack.statusOf(dm, ts)?.title); // the last call
    const found = await ended(dm, ts);

    expect(found).toMatchObject({ channel: dm.id, threadTs: ts, askedTs: ts, replies: [reply.ts], ending: "complete" });
    expect(found).toMatchObject({
      place: "dm",
      audience: "author",
      model: "stand-in",
      person: expect.stringMatching(/U0ANA/),
    });
    expect(found.steps.map(({ name }) => name)).toEqual(expect.arrayContaining(["first word in Slack", "remembered"]));
    expect(found.calls.map(({ method }) => method)).toEqual([...METHODS, "agents.sessions.rename"]);
    for (const call of found.calls) expect(call).toMatchObject({ ok: true, atMs: expect.toSatisfy((ms) => ms >= 0) });
    expect(await ended(dm, reply.ts)).toEqual(found);
    expect(traces.find(slack.channels.general.id, ts)).toBeUndefined();
    expect(traces.find(dm.id, "1.1")).toBeUndefined();
  });

  it("tells a thread's requests apart", async () => {
    await start();
    const { slack } = world;
    const dm = slack.channels.anaDm;
    const first = await slack.say({ as: slack.people.ana, channel: dm, text: "Write a toast" });
    const one = await world.reply(dm, first);
    const second = await slack.say({ as: slack.people.ana, channel: dm, threadTs: first, text: "Shorter" });
    const two = await world.reply(dm, first, 1);

    expect(await ended(dm, one.ts)).toMatchObject({ askedTs: first });
    const later = await ended(dm, two.ts);

    expect(later).toMatchObject({ askedTs: second, threadTs: first, replies: [two.ts] });
    const called = later.calls.flatMap(({ method }) => (method.endsWith(".rename") ? [] : [method])); // which the first may make late
    expect(called).toEqual([METHODS[0], "conversations.replies", ...METHODS.slice(1)]);
    expect(later.steps.find(({ name }) => name === "history")?.note).toBe("2 earlier messages");
  });

  it("is found by the message that a command's thread begins with", async () => {
    await start();
    const { slack } = world;
    const { general } = slack.channels;
    await slack.command({ as: slack.people.ana, channel: general, command: "/write", text: "a toast" });
    const [root] = await slack.waitFor(() => {
      const messages = slack.messages(general);
      return messages.length > 0 && messages;
    });

    const found = await ended(general, root!.ts);

    expect(found.askedTs).toBeUndefined();
    expect(found).toMatchObject({ threadTs: root!.ts, place: "public", audience: "public" });
  });

  it("shows the failed calls of a reply that Slack made hard", async () => {
    await start();
    const { slack } = world;
    slack.faults.fail("chat.startStream", { status: 429, retryAfter: 60 });
    const dm = slack.channels.anaDm;
    const ts = await slack.say({ as: slack.people.ana, channel: dm, text: "Write a toast" });

    const found = await ended(dm, ts);

    expect(found.calls).toContainEqual(
      expect.objectContaining({ method: "chat.startStream", ok: false, error: "ratelimited" }),
    );
    expect(found.replies).toHaveLength(1);
  });

  it("is found by the sentence that tells why there is no reply", async () => {
    await start({ limits: { running: 0, perPersonHour: 1, perWorkspaceHour: 0, perOutsidersHour: 0 } });
    const { slack } = world;
    const dm = slack.channels.anaDm;
    const first = await slack.say({ as: slack.people.ana, channel: dm, text: "Write a toast" });
    await world.reply(dm, first);
    const second = await slack.say({ as: slack.people.ana, channel: dm, text: "And another" });
    const sentence = await slack.waitFor(() => repliesIn(slack, dm, second)[0]);

    const found = await ended(dm, sentence.ts);

    expect(found).toMatchObject({ askedTs: second, ending: "failed", replies: [] });
    expect(sentence.text).toContain(found.error);
  });

  it("keeps the newest 200 and passes over what is no trace", async () => {
    await start();
    const channel = world.slack.channels.general.id;
    const trace = { ...EMPTY, channel };
    for (let count = 0; count < 201; count += 1) {
      traces.take({ type: "trace", trace: { ...trace, request: `r${count}`, askedTs: `${count}.1` } });
    }
    const odd = { ...trace, request: "odd", askedTs: "odd" };
    for (const message of [undefined, "trace", {}, { type: "trace" }, { type: "other", trace: odd }])
      traces.take(message);
    traces.take({ type: "trace", trace: { ...odd, steps: [{ name: "asked" }] } });

    expect(traces.find(channel, "0.1")).toBeUndefined();
    expect(traces.find(channel, "1.1")).toMatchObject({ request: "r1", calls: [] });
    expect(traces.find(channel, "200.1")).toMatchObject({ request: "r200" });
    expect(traces.find(channel, "odd")).toBeUndefined();
    traces.clear();
    expect(traces.find(channel, "200.1")).toBeUndefined();
  });
});

describe("in one thread", () => {
  const first = { ...EMPTY, channel: "C1", request: "first", askedTs: "1.0", at: 1_000 };
  const second = { ...EMPTY, channel: "C1", request: "second", askedTs: "9.0", at: 9_000 };
  const said = (ts: string, user: string) => ({ ts, user, channel: "C1", text: "", streaming: false });
  const call = (method: string, at: number) => ({ method, at, ok: true, args: { channel: "C1", thread_ts: "1.0" } });

  function startWith(calls: LocalSlack["calls"] = []) {
    const messages = () => [
      said("1.0", "U1"),
      said("3.0", "B1"),
      said("9.0", "U1"),
      said("9.5", "U1"),
      said("9.7", "B1"),
    ];
    const traces = createTraces({ calls, messages, botUserId: "B1" });
    for (const trace of [first, second]) traces.take({ type: "trace", trace });
    return traces;
  }

  it("what the bot says beside its replies leads to the request before it, what people say to none", () => {
    const { find } = startWith();

    expect(find("C1", "3.0")?.request).toBe("first");
    expect(find("C1", "9.7")?.request).toBe("second");
    expect(find("C1", "9.5")).toBeUndefined();
  });

  it("a call long after a reply is not a part of it, and one while it is being made is", () => {
    const calls = [call("chat.postEphemeral", 900), call("chat.startStream", 1_100), call("chat.update", 8_000)];
    const traces = startWith(calls);
    const { ending: _, ...unfinished } = first;
    const methods = () => traces.find("C1", "1.0")?.calls.map(({ method }) => method);

    expect(methods()).toEqual(["chat.startStream"]);
    traces.take({ type: "trace", trace: unfinished });
    expect(methods()).toEqual(["chat.startStream", "chat.update"]);
  });
});

describe("the bot's process", () => {
  let folder: string;
  let slack: LocalSlack;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "inkwell-"));
    slack = await startLocalSlack();
  });
  afterEach(async () => {
    await endProcesses();
    await slack.stop();
    rmSync(folder, { recursive: true });
  });

  /** Runs it for one request. What it told a parent, and everything it wrote. */
  async function answer(env: Record<string, string>, hasParent: boolean, isLeft = false) {
    const model = await startModelStandIn({ answer: "To Eva and Jan!" });
    const settings = {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      OPENAI_BASE_URL: model.baseUrl,
      LOG_LEVEL: "trace",
    };
    const bot = startNode(["--import", SAYS_WHAT_COLLECTS, resolve("src/main.ts")], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...settings, ...env },
      stdio: hasParent ? ["ignore", "pipe", "pipe", "ipc"] : ["ignore", "pipe", "pipe"],
    });
    const told: unknown[] = [];
    let output = "";
    bot.on("message", (message) => told.push(message));
    for (const stream of [bot.stdout, bot.stderr]) stream?.on("data", (text) => (output += text));
    await slack.waitForConnection();
    if (isLeft) bot.disconnect();
    const dm = slack.channels.anaDm;
    const ts = await slack.say({ as: slack.people.ana, channel: dm, text: "Write a toast to our hamster" });
    await slack.waitFor((now) =>
      now.messages(dm, ts).some(({ text, streaming }) => text.includes("Eva") && !streaming),
    );
    bot.kill("SIGTERM");
    const [[code]] = await Promise.all([once(bot, "exit"), once(bot.stdout ?? bot, "close")]);
    await model.close();
    return { told, output, code };
  }

  it("tells its parent when it is asked to, and nobody else", async () => {
    const { told, output, code } = await answer({ INKWELL_TRACE: "parent" }, true);

    expect(code).toBe(0);
    expect(output).toContain("trace is loaded");
    expect(told.at(-1)).toMatchObject({ type: "trace", trace: { ending: "complete", model: "gpt-4o" } });
    expect(JSON.stringify(told)).toContain("hamster");
    expect(output).not.toMatch(/hamster|Eva/);
  });

  it.each([
    ["with a parent that does not ask", {}, true],
    ["with a parent that asks for something else", { INKWELL_TRACE: "1" }, true],
    ["without a parent", { INKWELL_TRACE: "parent" }, false],
  ])("%s tells nothing, and has nothing that could collect it", async (_, env, hasParent) => {
    const { told, output, code } = await answer(env as Record<string, string>, hasParent);

    expect(code).toBe(0);
    expect(told).toEqual([]);
    expect(output).toContain('"answered"');
    expect(output).not.toContain("trace is loaded");
    expect(output).not.toMatch(/hamster|Eva/);
  });

  it("finishes its work when the parent has gone", async () => {
    const { told, output, code } = await answer({ INKWELL_TRACE: "parent" }, true, true);

    expect(code).toBe(0);
    expect(told).toEqual([]);
    expect(output).toContain('"answered"');
  });
});

/** Runs before the program, in its process. */
const SAYS_WHAT_COLLECTS = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({
    load(url, context, next) {
      if (url.endsWith("/trace/recorder.ts")) console.log("trace is loaded");
      return next(url, context);
    },
  });`)}`;
