import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import type { Delivery } from "../../../../playground/slack/deliveries/delivery.ts";
import { type LocalSlackOptions, startLocalSlack } from "../../../../playground/slack/server.ts";
import { startBot, type Transport } from "../bot.ts";
import { rawCall } from "../raw-call.ts";

type Seen = { readonly eventId: string; readonly text: string; readonly retry: number | undefined };

let stop: () => Promise<void> = async () => {};
afterEach(() => stop());

/** A bot that writes down what it was told. */
async function listening(transport: Transport, options: LocalSlackOptions = {}) {
  const seen: Seen[] = [];
  const bot = await startBot(
    transport,
    (app) =>
      app.message(async ({ message, body, context }) => {
        if (message.subtype === undefined)
          seen.push({ eventId: body.event_id, text: message.text ?? "", retry: context.retryNum });
      }),
    options,
  );
  stop = bot.stop;
  return { ...bot, seen };
}

/** An app that is nothing but an HTTP server and answers as told, one request after the other. */
async function plainApp(answers: (number | "silence" | "no-retry")[], options: LocalSlackOptions) {
  const requests: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    requests.push({ headers: request.headers, body: await text(request) });
    const answer = answers.shift() ?? 200;
    if (answer === "no-retry") response.writeHead(500, { "x-slack-no-retry": "1" }).end();
    else if (answer !== "silence") response.writeHead(answer).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const requestUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const slack = await startLocalSlack({ requestUrl, ...options });
  stop = async () => {
    await slack.stop();
    server.closeAllConnections();
    server.close();
  };
  return { slack, requests, requestUrl };
}

const allTaken = (deliveries: readonly Delivery[]): boolean =>
  deliveries.length > 0 && deliveries.every((one) => one.acked);

describe.each<Transport>(["socket", "http"])("over %s", (transport) => {
  it("sends an event again under its event id, with the number of the retry", async () => {
    const { slack, seen } = await listening(transport);
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "hello" });
    await slack.waitFor(() => allTaken(slack.deliveries));
    await slack.redeliver(ts, { times: 2 });
    const [first] = seen;
    expect(seen).toHaveLength(3);
    expect(seen.map((one) => one.eventId)).toEqual(Array(3).fill(first?.eventId));
    expect(seen.slice(1).map((one) => one.retry)).toEqual([1, 2]);
  });

  it("keeps deliveries back and lets them go the other way round", async () => {
    const { slack, seen } = await listening(transport);
    const release = slack.holdDeliveries();
    for (const text of ["one", "two"]) await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text });
    expect(seen).toEqual([]);
    release("reversed");
    await slack.waitFor(() => allTaken(slack.deliveries));
    if (transport === "socket") expect(seen.map((one) => one.text)).toEqual(["two", "one"]);
    else expect(new Set(seen.map((one) => one.text))).toEqual(new Set(["one", "two"]));
  });

  it("rejects a command that is not acknowledged in time", async () => {
    const { slack } = await listening(transport, { ackTimeoutMs: 30 });
    const typed = slack.command({ as: slack.people.ana, channel: slack.channels.general, command: "/nobody-listens" });
    await expect(typed).rejects.toThrow(/within 30 ms/);
  });

  it("passes a 429 with its Retry-After on to the app, for as many calls as planned", async () => {
    const { slack, app } = await listening(transport);
    slack.faults.fail("chat.postMessage", { status: 429, retryAfter: 7 });
    const post = () => app.client.chat.postMessage({ channel: slack.channels.anaDm.id, text: "hello" });
    await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
    await expect(post()).resolves.toMatchObject({ ok: true });
    expect(slack.callsOf("chat.postMessage").map(({ ok, error }) => [ok, error])).toEqual([
      [false, "ratelimited"],
      [true, undefined],
    ]);
  });

  it("loses an answer after the call took effect", async () => {
    const { slack, app } = await listening(transport);
    slack.faults.fail("chat.postMessage", { after: true });
    const post = app.client.chat.postMessage({ channel: slack.channels.anaDm.id, text: "hello" });
    await expect(post).rejects.toThrow();
    expect(slack.messages(slack.channels.anaDm).map((one) => one.text)).toEqual(["hello"]);
  });

  it("answers a method that does not exist without making the app's client retry", async () => {
    const { slack, app } = await listening(transport);
    await expect(app.client.apiCall("chat.sing")).rejects.toThrow(/unknown_method/);
    expect(slack.callsOf("chat.sing")).toHaveLength(1);
  });
});

describe("over socket", () => {
  it.each(["cut", "refresh"] as const)("keeps events for the app while its connection is gone (%s)", async (how) => {
    const { slack, seen } = await listening("socket");
    slack.disconnectSockets(how);
    await slack.waitFor(() => slack.connections === 0); // the library closes its socket as soon as it is warned
    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "anybody there?" });
    const typed = slack.command({ as: slack.people.ana, channel: slack.channels.general, command: "/write" });
    await expect(typed).rejects.toThrow(/no Socket Mode connection/);
    await slack.waitForConnection();
    await slack.waitFor(() => slack.deliveries.some((one) => one.acked));
    expect(seen.map((one) => one.text)).toEqual(["anybody there?"]);
  });

  it("sends an event again when the connection broke before the acknowledgement", async () => {
    const { slack, seen } = await listening("socket");
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "hello" });
    slack.disconnectSockets("cut");
    await slack.waitFor(() => slack.deliveries.find((one) => one.ts === ts)?.acked);
    expect(seen.at(-1)).toMatchObject({ text: "hello", retry: 1 });
  });

  it("refuses a connection without the ticket that apps.connections.open gave out", async () => {
    const { slack } = await listening("socket");
    const socket = new WebSocket(`${slack.url.replace("http", "ws")}/link/?ticket=guessed`);
    const outcome = await new Promise((resolve) => {
      socket.addEventListener("open", () => resolve("open"));
      socket.addEventListener("error", () => resolve("refused"));
    });
    expect(outcome).toBe("refused");
    expect(slack.connections).toBe(1);
  });
});

describe("latency", () => {
  it("lets a call take effect at half of its round trip, and a delivery arrive after half of one", async () => {
    const { slack, requests } = await plainApp([200], { latencyMs: 80 });
    const before = performance.now();
    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "hello" });
    await expect.poll(() => requests.length).toBe(1);
    expect(performance.now() - before).toBeGreaterThanOrEqual(39);
    const sentAt = performance.now();
    let tookEffectAt = 0;
    slack.onChange((change) => {
      if (change.kind === "call") tookEffectAt = performance.now();
    });
    await rawCall(slack, "auth.test", {});
    expect(tookEffectAt - sentAt).toBeGreaterThanOrEqual(39);
    expect(performance.now() - tookEffectAt).toBeGreaterThanOrEqual(39);
  });
});

describe("over http", () => {
  it("sends an event again when the app answers with an error or not in time, and says why", async () => {
    const { slack, requests } = await plainApp([500, "silence", 200], { retryDelaysMs: [0, 0, 0], ackTimeoutMs: 50 });
    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "hello" });
    await slack.waitFor(() => allTaken(slack.deliveries));
    expect(requests.map(({ headers }) => [headers["x-slack-retry-num"], headers["x-slack-retry-reason"]])).toEqual([
      [undefined, undefined],
      ["1", "http_error"],
      ["2", "http_timeout"],
    ]);
    expect(new Set(requests.map((one) => one.body)).size).toBe(1);
  });

  it("takes what waited for a socket once the app turns to HTTP, as a first try", async () => {
    const { slack, requests, requestUrl } = await plainApp([200], { deliver: "socket" });
    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "hello" });
    slack.useHttp(requestUrl);
    await slack.waitFor(() => allTaken(slack.deliveries));
    expect(requests.map(({ headers }) => headers["x-slack-retry-num"])).toEqual([undefined]);
  });

  it("gives an event up after three more tries, and at once when the app asks for it", async () => {
    const { slack, requests } = await plainApp([500, 500, 500, 500, 200], { retryDelaysMs: [0, 0, 0] });
    const say = (text: string) => slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text });
    await say("one");
    await expect.poll(() => requests.length).toBe(4);
    await say("two");
    await slack.waitFor(() => slack.deliveries[1]?.acked);
    expect(slack.deliveries[0]?.acked).toBe(false);
    expect(requests).toHaveLength(5);
  });

  it("does not repeat what the app answered with X-Slack-No-Retry", async () => {
    const { slack, requests } = await plainApp(["no-retry", 200], { retryDelaysMs: [0, 0, 0] });
    const say = (text: string) => slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text });
    await say("one");
    await expect.poll(() => requests.length).toBe(1);
    await say("two");
    await slack.waitFor(() => slack.deliveries[1]?.acked);
    expect(requests.map(({ body }) => JSON.parse(body).event.text)).toEqual(["one", "two"]);
  });

  it("lets a test send what is unsigned, badly signed, stale or a replay", async () => {
    const { slack, seen } = await listening("http");
    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "hello" });
    await slack.waitFor(() => allTaken(slack.deliveries));
    const http = slack.deliveries[0]?.http;
    if (!http) throw new Error("nothing went over HTTP");
    const seconds = Math.floor(Date.now() / 1000);
    const status = async (headers: Record<string, string>) => (await slack.deliverRaw(http.body, headers)).status;
    expect(await status({})).toBe(401);
    expect(await status({ ...slack.sign(http.body), "x-slack-signature": "v0=00" })).toBe(401);
    expect(await status(slack.sign(http.body, seconds - 301))).toBe(401);
    expect(await status({ ...http.headers })).toBe(200);
    expect(seen).toHaveLength(2);
  });
});
