import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { LogLevel, WebClient } from "@slack/web-api";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { CallerOptions } from "../../../src/slack/web-api/caller.ts";
import { createGateway } from "../../../src/slack/web-api/gateway.ts";
import { createCallRateLimits, type SharedRateLimits } from "../../../src/slack/web-api/rate-limits.ts";
import { SlackCallError } from "../../../src/slack/web-api/slack-call-error.ts";
import { createRateLimits } from "../../../src/storage/rows/rate-limits.ts";
import { eventually, patience } from "../../support/patience.ts";
import { openStore } from "../../support/store.ts";

type Arguments = Record<string, string>;
type Reply = (response: ServerResponse, args: Arguments) => void;

const ok =
  (answer: object = {}): Reply =>
  (response) =>
    response.setHeader("content-type", "application/json").end(JSON.stringify({ ok: true, ...answer }));
const refuse = (error: string): Reply => ok({ ok: false, error });
const limited =
  (seconds: number): Reply =>
  (response) =>
    response.writeHead(429, { "retry-after": String(seconds) }).end();
const status =
  (code: number, body = ""): Reply =>
  (response) =>
    response.writeHead(code).end(body);
const hangUp: Reply = (response) => response.socket?.destroy();
const silence: Reply = () => undefined;

const started: (() => unknown)[] = [];
afterEach(() => {
  for (const end of started.splice(0)) end();
});

/** A web server that answers each method from a script (its last line again and again), and the gateway before it. */
async function slackThat(script: Record<string, Reply[]>, options: CallerOptions = {}) {
  const calls: { method: string; args: Arguments }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const method = (request.url ?? "").slice("/api/".length);
    const args = Object.fromEntries(new URLSearchParams(body));
    calls.push({ method, args });
    const replies = script[method] ?? [refuse("unknown_method")];
    (replies.length > 1 ? replies.shift() : replies[0])?.(response, args);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  started.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const clock = { now: 1_767_000_000_000, slept: [] as number[] };
  const isSilent = Object.values(script).flat().includes(silence);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const gateway = createGateway(client(url, isSilent ? patience(150) : patience(10_000)), {
    now: () => clock.now,
    sleep: async (ms) => {
      clock.slept.push(ms);
      clock.now += ms;
    },
    ...options,
  });
  return { gateway, calls, clock, methods: () => calls.map((call) => call.method) };
}

function client(slackApiUrl: string, timeout: number): WebClient {
  return new WebClient("xoxb-test", {
    slackApiUrl,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout,
    logLevel: LogLevel.ERROR,
  });
}

async function failure(call: Promise<unknown>): Promise<SlackCallError> {
  const error = await call.then(
    () => expect.fail("the call went through"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SlackCallError);
  return error as SlackCallError;
}

describe("a call", () => {
  test("returns Slack's response", async () => {
    const { gateway } = await slackThat({ "users.info": [ok({ user: { id: "U1" } })] });
    expect(await gateway.call("users.info", { user: "U1" })).toMatchObject({ ok: true, user: { id: "U1" } });
  });

  test("keeps posts and edits from unfurling links and from calling people by their plain names", async () => {
    const { gateway, calls } = await slackThat({ "chat.postMessage": [ok({ ts: "1.1" })], "chat.update": [ok()] });
    await gateway.post({ channel: "C1", text: "hello" });
    await gateway.call("chat.update", { channel: "C1", ts: "1.1", text: "hello again" });
    expect(calls[0]?.args).toMatchObject({
      unfurl_links: "false",
      unfurl_media: "false",
      parse: "none",
      link_names: "false",
    });
    expect(calls[1]?.args).toMatchObject({ parse: "none", link_names: "false" });
    expect(calls[1]?.args).not.toHaveProperty("unfurl_links");
  });

  test.each([
    ["a refusal", refuse("channel_not_found"), { code: "channel_not_found", uncertain: false }],
    ["a fault in the middle", refuse("fatal_error"), { code: "fatal_error", uncertain: true }],
    ["a 503", status(503, "our private words"), { code: "http_503", uncertain: true }],
    ["a proxy's page", status(200, "<html>our private words</html>"), { code: "bad_response", uncertain: true }],
    ["a lost connection", hangUp, { code: "connection_lost", uncertain: true }],
    ["no answer", silence, { code: "timeout", uncertain: true }],
    ["a 429", limited(30), { code: "ratelimited", uncertain: false, retryAfterMs: 30_000 }],
  ])("tells of %s by a code and never by text", async (_, reply, expected) => {
    const { gateway, calls } = await slackThat({ "chat.startStream": [reply] });
    const error = await failure(gateway.call("chat.startStream", { channel: "C1" }));
    expect(error).toMatchObject({ method: "chat.startStream", ...expected });
    expect(error.message).not.toContain("private");
    expect(calls).toHaveLength(1);
  });

  test("is made again, though it must run only once, when Slack was never reached", async () => {
    let tried = 0;
    const gateway = createGateway(
      {
        apiCall: async () => {
          tried += 1;
          if (tried === 1) throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
          return { ok: true };
        },
      },
      { sleep: async () => undefined },
    );
    await gateway.call("chat.startStream", { channel: "C1" });
    expect(tried).toBe(2);
  });

  test.each(["conversations.replies", "chat.update", "agents.sessions.setStatus"])(
    "to %s is made again after a 500, a lost connection and no answer",
    async (method) => {
      const { gateway, calls } = await slackThat({ [method]: [status(500), hangUp, ok()] });
      await gateway.call(method, { channel: "C1" });
      expect(calls).toHaveLength(3);
    },
  );

  test.each(["chat.startStream", "chat.appendStream", "chat.stopStream", "chat.postEphemeral", "some.newMethod"])(
    "to %s is not made again when nobody knows whether Slack did it",
    async (method) => {
      const { gateway, calls } = await slackThat({ [method]: [status(500), ok()] });
      expect((await failure(gateway.call(method, { channel: "C1" }))).uncertain).toBe(true);
      expect(calls).toHaveLength(1);
    },
  );

  test("gives up after three tries", async () => {
    const { gateway, calls } = await slackThat({ "users.info": [status(500)] });
    expect(await failure(gateway.call("users.info", {}))).toMatchObject({ code: "http_500" });
    expect(calls).toHaveLength(3);
  });
});

describe("a rate limit", () => {
  test("holds back the same method in the same channel for as long as Slack asked, and nothing else", async () => {
    const { gateway, methods, clock } = await slackThat({
      "chat.appendStream": [limited(3), ok()],
      "chat.postMessage": [ok({ ts: "1.1" })],
    });
    const refused = await failure(gateway.call("chat.appendStream", { channel: "C1", ts: "1" }, { deadlineMs: 0 }));
    expect(refused.retryAfterMs).toBe(3_000);
    const again = await failure(gateway.call("chat.appendStream", { channel: "C1", ts: "1" }, { deadlineMs: 0 }));
    expect(again).toMatchObject({ code: "ratelimited", retryAfterMs: 3_000 });
    await gateway.post({ channel: "C1", text: "a post" });
    expect(methods()).toEqual(["chat.appendStream", "chat.postMessage"]);
    expect(clock.slept).toEqual([]);

    await gateway.call("chat.appendStream", { channel: "C1", ts: "1" });
    expect(clock.slept).toEqual([3_000]);
    expect(methods()).toEqual(["chat.appendStream", "chat.postMessage", "chat.appendStream"]);
  });

  test("is waited out within the deadline, even for what must run only once", async () => {
    const { gateway, calls, clock } = await slackThat({ "chat.startStream": [limited(2), ok({ ts: "1.1" })] });
    expect(await gateway.call("chat.startStream", { channel: "C1" })).toMatchObject({ ts: "1.1" });
    expect(clock.slept).toEqual([2_000]);
    expect(calls).toHaveLength(2);
  });

  test("longer than the deadline fails at once and says how long", async () => {
    const { gateway, clock } = await slackThat({ "chat.startStream": [limited(120)] });
    const error = await failure(gateway.call("chat.startStream", { channel: "C1" }, { deadlineMs: 5_000 }));
    expect(error).toMatchObject({ code: "ratelimited", retryAfterMs: 120_000 });
    expect(clock.slept).toEqual([]);
  });

  /** A Slack that refuses the first call, and counts how many of the others are with it at once. */
  function busySlack(answering: () => Promise<unknown> = () => new Promise((resolve) => setImmediate(resolve))) {
    const seen = { calls: 0, inFlight: 0, most: 0 };
    const clock = { now: 0 };
    const apiCall = async () => {
      seen.calls += 1;
      if (seen.calls === 1)
        throw Object.assign(new Error(), { code: "slack_webapi_rate_limited_error", retryAfter: 1 });
      seen.inFlight += 1;
      seen.most = Math.max(seen.most, seen.inFlight);
      await answering();
      seen.inFlight -= 1;
      return { ok: true as const };
    };
    const sleep = async (ms: number) => {
      clock.now += ms;
    };
    const gateway = createGateway({ apiCall }, { now: () => clock.now, sleep });
    const call = (options = {}) => gateway.call("chat.update", { channel: "C1" }, options);
    return { seen, call };
  }

  test("lets waiting calls through one at a time", async () => {
    const { seen, call } = busySlack();
    await failure(call({ deadlineMs: 0 }));
    await Promise.all([call(), call(), call(), call()]);
    expect(seen).toMatchObject({ calls: 5, most: 1 });
    await Promise.all([call(), call(), call(), call()]);
    expect(seen.most).toBe(4);
  });

  test("refuses at once a call that has no time to queue", async () => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const { seen, call } = busySlack(() => answered);
    await failure(call({ deadlineMs: 0 }));
    const first = call();
    await eventually(() => expect(seen.inFlight).toBe(1));
    const waiting = call();
    expect(await failure(call({ deadlineMs: 0 }))).toMatchObject({ code: "ratelimited" });
    answer();
    await Promise.all([first, waiting]);
    expect(seen.calls).toBe(3);
  });

  test("tells a call that has no time to queue to come back when the queue may be empty", async () => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const { seen, call } = busySlack(() => answered);
    await failure(call({ deadlineMs: 0 }));
    const first = call();
    await eventually(() => expect(seen.inFlight).toBe(1));
    expect(await failure(call({ deadlineMs: 0 }))).toMatchObject({ code: "ratelimited", retryAfterMs: 1_000 });
    answer();
    await first;
  });
});

describe("the workspace's rate limits", () => {
  const MINUTE_MS = 60_000;

  /** A Slack that answers 429 to some of its calls, by their number, and the gateway that keeps a workspace's rate limits. */
  async function limitedSlack({ latencyMs = 0, limitedCalls = [1], retryAfter = 1 } = {}) {
    vi.useFakeTimers({ now: 1_767_000_000_000 });
    started.push(() => vi.useRealTimers());
    const begun = Date.now();
    const sent: { method: string; at: number }[] = [];
    const apiCall = async (method: string) => {
      sent.push({ method, at: Date.now() - begun });
      const isLimited = limitedCalls.includes(sent.length);
      if (latencyMs > 0) await pause(latencyMs);
      if (isLimited) throw Object.assign(new Error(), { code: "slack_webapi_rate_limited_error", retryAfter });
      return { ok: true as const };
    };
    const store = openStore();
    started.push(() => store.close());
    const shared = createRateLimits(store, { now: Date.now, onFault: (error) => expect.fail(String(error)) });
    const take = vi.fn<SharedRateLimits["take"]>(shared.take);
    const rateLimits = createCallRateLimits({ shared: { ...shared, take }, now: Date.now });
    await rateLimits.open("T1");
    const gateway = createGateway({ apiCall }, { sleep: pause, rateLimits });
    const start = (deadlineMs = 20_000) => gateway.call("chat.startStream", { channel: "D1" }, { deadlineMs });
    /** Any 429 will do. */
    const beLimited = () => failure(gateway.call("chat.update", { channel: "C9" }, { deadlineMs: 0 }));
    return { gateway, sent, take, start, beLimited };
  }

  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  test("hold nothing back before Slack has answered 429, not even 200 starts at once", async () => {
    const { sent, take, start } = await limitedSlack({ limitedCalls: [] });
    const all = Promise.all(Array.from({ length: 200 }, () => start(0)));
    expect(sent).toHaveLength(200);
    await all;
    expect(take).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("let 20 starts a minute go out after a 429, a few of them at once", async () => {
    const { sent, start, beLimited } = await limitedSlack();
    await beLimited();
    const all = Promise.all(Array.from({ length: 45 }, () => start(10 * MINUTE_MS)));
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
    await all;
    const starts = sent.slice(1).map(({ at }) => at);
    expect(starts.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 3_000, 6_000]);
    for (const from of starts) {
      expect(starts.filter((at) => at >= from && at < from + MINUTE_MS).length).toBeLessThanOrEqual(24);
    }
    expect(starts.at(-1)).toBe(40 * 3_000);
  });

  test("refuse a call whose deadline is too near, as a 429 would, without asking Slack", async () => {
    const { sent, start, beLimited } = await limitedSlack();
    await beLimited();
    const results = Promise.allSettled(Array.from({ length: 21 }, () => start(3_000)));
    await vi.advanceTimersByTimeAsync(3_000);
    const outcomes = (await results).map((result) => (result.status === "fulfilled" ? "sent" : result.reason));
    expect(outcomes.filter((one) => one === "sent")).toHaveLength(6);
    for (const error of outcomes.slice(6)) {
      expect(error).toBeInstanceOf(SlackCallError);
      expect(error).toMatchObject({ code: "ratelimited", uncertain: false, retryAfterMs: 6_000 });
    }
    expect(sent).toHaveLength(1 + 6);
  });

  test("hold nothing back again an hour after the last 429, their own refusals not counted", async () => {
    const { sent, start, beLimited } = await limitedSlack();
    await beLimited();
    await vi.advanceTimersByTimeAsync(59 * MINUTE_MS);
    expect(await Promise.allSettled(Array.from({ length: 6 }, () => start(0)))).toContainEqual(
      expect.objectContaining({ status: "rejected" }),
    );
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    const before = sent.length;
    const all = Promise.all(Array.from({ length: 200 }, () => start(0)));
    expect(sent).toHaveLength(before + 200);
    await all;
  });

  test("let a call that waited for a slot wait on when Slack answers 429 in between", async () => {
    const { gateway, sent, beLimited } = await limitedSlack({ latencyMs: 500, limitedCalls: [1, 2], retryAfter: 10 });
    const asked = beLimited();
    await vi.advanceTimersByTimeAsync(500);
    await asked;
    const post = () => gateway.call("chat.postMessage", { channel: "C1" });
    const both = Promise.all([post(), post()]);
    await vi.advanceTimersByTimeAsync(20_000);
    await both;
    expect(sent.map(({ at }) => at)).toEqual([0, 500, 11_000, 11_500]);
  });
});

describe("a post", () => {
  const args = { channel: "C1", thread_ts: "1.0", text: "hello" };
  const key = "reply-1";
  const found = ok({
    messages: [{ ts: "1.0" }, { ts: "1.7", metadata: { event_type: "inkwell_reply", event_payload: { key } } }],
  });
  const notFound = ok({
    messages: [{ ts: "1.0" }, { ts: "1.7", metadata: { event_type: "inkwell_reply", event_payload: { key: "x" } } }],
  });

  test.each([
    ["a 500", status(500)],
    ["a lost connection", hangUp],
    ["no answer", silence],
  ])("that went through behind %s is found and not posted twice", async (_, lost) => {
    const { gateway, methods } = await slackThat({
      "chat.postMessage": [lost, ok({ ts: "2.0" })],
      "conversations.replies": [found],
    });
    expect(await gateway.post(args, { key })).toEqual({ channel: "C1", ts: "1.7" });
    expect(methods()).toEqual(["chat.postMessage", "conversations.replies"]);
  });

  test("that did not go through is posted again, once", async () => {
    const { gateway, methods } = await slackThat({
      "chat.postMessage": [status(500), ok({ ts: "2.0" })],
      "conversations.replies": [notFound],
    });
    expect(await gateway.post(args, { key })).toEqual({ channel: "C1", ts: "2.0" });
    expect(methods()).toEqual(["chat.postMessage", "conversations.replies", "chat.postMessage"]);
  });

  test("outside a thread is looked for in the channel", async () => {
    const { gateway, methods } = await slackThat({ "chat.postMessage": [hangUp], "conversations.history": [found] });
    expect(await gateway.post({ channel: "C1", text: "hello" }, { key })).toEqual({ channel: "C1", ts: "1.7" });
    expect(methods()).toEqual(["chat.postMessage", "conversations.history"]);
  });

  test("that cannot be looked for is not repeated", async () => {
    const { gateway, methods } = await slackThat({
      "chat.postMessage": [status(500)],
      "conversations.replies": [refuse("missing_scope")],
    });
    expect(await failure(gateway.post(args, { key }))).toMatchObject({
      method: "chat.postMessage",
      code: "http_500",
      uncertain: true,
    });
    expect(methods()).toEqual(["chat.postMessage", "conversations.replies"]);
  });
});

describe("a method that this app does not have", () => {
  test.each(["unknown_method", "feature_not_enabled", "feature_disabled", "not_agent_app", "method_deprecated"])(
    "is remembered after %s and not called again",
    async (code) => {
      const { gateway, calls } = await slackThat({ "chat.startStream": [refuse(code)] });
      expect(gateway.supports("chat.startStream")).toBe(true);
      await failure(gateway.call("chat.startStream", { channel: "C1" }));
      expect(gateway.supports("chat.startStream")).toBe(false);
      expect(await failure(gateway.call("chat.startStream", { channel: "C2" }))).toMatchObject({ code });
      expect(calls).toHaveLength(1);
    },
  );
});
