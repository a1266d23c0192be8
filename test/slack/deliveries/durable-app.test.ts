import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { SILENT } from "../../../src/ports/log.ts";
import { createHttpReceiver } from "../../../src/slack/deliveries/http-receiver.ts";
import { eventually } from "../../support/patience.ts";
import { createDurableApp, DELIVERIES, type DurableOptions, signed } from "./durable.ts";

const DETAILS = { text: "Saved." };

/** The app with listeners for an event and a command, whose steps are told as well. */
function listen(options: DurableOptions = {}) {
  const durable = createDurableApp(options);
  const { listening, steps } = durable;
  const work = Promise.withResolvers<void>();
  listening.event("agent_session_stopped", async () => {
    steps.push("listener begins");
    await work.promise;
    steps.push("listener ends");
  });
  listening.command("/write", async ({ ack }) => {
    await ack(DETAILS);
    steps.push("listener ends");
  });
  return { ...durable, endWork: work.resolve };
}

describe("a delivery that is new", () => {
  it("is stored, then acknowledged, then dealt with, then finished", async () => {
    const disk = Promise.withResolvers<"here">();
    const { steps, deliver, endWork } = listen({ accept: () => disk.promise });
    const dealt = deliver(DELIVERIES.event);
    await eventually(() => expect(steps).toEqual(["stores"]));
    disk.resolve("here");
    await eventually(() => expect(steps).toEqual(["stores", "stored", "acknowledges", "listener begins"]));
    endWork();
    await dealt;
    expect(steps.slice(4)).toEqual(["listener ends", "finished"]);
  });

  it("is acknowledged by its listener, once it is stored, where Slack waits for an answer", async () => {
    const { steps, deliver } = listen();
    await deliver(DELIVERIES.command);
    const acknowledged = `acknowledges with ${JSON.stringify(DETAILS)}`;
    expect(steps).toEqual(["stores", "stored", acknowledged, "listener ends", "finished"]);
  });

  it("is stored under one key, with an order key where a thread has to keep its order", async () => {
    const stored: object[] = [];
    const { deliver } = listen({
      async accept(delivery) {
        stored.push(delivery);
        return "queued";
      },
    });
    const event = { type: "message", channel: "D1", channel_type: "im", ts: "2.2", thread_ts: "1.1", user: "U1" };
    const message = { type: "event_callback", team_id: "T1", event_id: "Ev2", event };
    await deliver(message);
    await deliver({ ...message, event_id: "Ev3", event: { ...event, type: "app_mention" } });
    await deliver(DELIVERIES.command);
    const key = "message:T1:D1:2.2";
    expect(stored).toEqual([
      { key, orderKey: "D1:1.1", body: JSON.stringify(message) },
      expect.objectContaining({ key, orderKey: "D1:1.1" }),
      { key: "trigger:command", body: JSON.stringify(DELIVERIES.command) },
    ]);
  });

  it("is finished when its listener fails, and the log tells that once", async () => {
    const { listening, deliver, steps, logged } = createDurableApp();
    listening.action("note_undo", async ({ ack }) => {
      await ack();
      throw new Error("a bug");
    });
    await deliver(DELIVERIES.action);
    expect(steps.at(-1)).toBe("finished");
    expect(logged).toEqual(["listener failed"]);
  });

  it("holds up the end of the process until it has been dealt with", async () => {
    const { app, steps, deliver, endWork } = listen();
    const dealt = deliver(DELIVERIES.event);
    await eventually(() => expect(steps).toContain("listener begins"));
    const settled = app.settled().then(() => steps.push("settled"));
    endWork();
    await Promise.all([dealt, settled]);
    expect(steps.slice(-4)).toEqual(["stopped", "listener ends", "finished", "settled"]);
  });
});

describe("a delivery that needs no listener here", () => {
  it.each(["known", "queued"] as const)("is only acknowledged: %s", async (outcome) => {
    const { steps, deliver } = listen({ accept: async () => outcome });
    await deliver(DELIVERIES.event);
    await deliver(DELIVERIES.command);
    expect(steps).toEqual(["stores", "stored", "acknowledges", "stores", "stored", "acknowledges"]);
  });

  it("is answered at its field, and not stored, where a window cannot be taken as it was sent", async () => {
    const { steps, deliver } = createDurableApp();
    const state = { values: { note: { text: { value: " … " } } } };
    await deliver({ ...DELIVERIES.view, view: { type: "modal", callback_id: "note_add", state } });
    expect(steps).toEqual([expect.stringMatching(/^acknowledges with .*"errors".*no words/)]);
  });
});

describe("a delivery that cannot be handled", () => {
  const DEEP = 200_000;
  const MISFIT = "a delivery does not have the form that Inkwell reads; it is passed over";

  it.each([
    ["null", null],
    ["a text", "odd"],
    ["a list", [1]],
  ])("is acknowledged and told to the log once, where it cannot be stored: %s", async (_, body) => {
    const { steps, logged, deliver } = createDurableApp();
    await deliver(body);
    expect(steps).toEqual(["acknowledges"]);
    expect(logged).toEqual([MISFIT]);
  });

  it("is acknowledged, where it is lists in lists, however deep", async () => {
    const { steps, logged, deliver } = createDurableApp();
    await deliver({ event: JSON.parse("[".repeat(DEEP) + "]".repeat(DEEP)) });
    expect(steps).toEqual(["acknowledges"]);
    expect(logged).toEqual([MISFIT]);
  });

  it("is stored, acknowledged and finished, and told to the log once, where Bolt throws", async () => {
    const { steps, logged, deliver } = createDurableApp();
    await deliver({ ...DELIVERIES.event, authorizations: [null] });
    expect(steps).toEqual(["stores", "stored", "acknowledges", "finished"]);
    expect(logged).toEqual(["a delivery could not be handled; it is passed over"]);
  });

  it.each(["", "{", "null", "5", "[]"])("does not come back from the table for ever: %j", async (body) => {
    const { logged, replay } = createDurableApp();
    await replay({ body });
    expect(logged).toHaveLength(1);
  });
});

describe("an inbox that refuses", () => {
  const accept = () => Promise.reject(new Error("the disk is full"));

  it("leaves the delivery unacknowledged and undone, so that Slack sends it again", async () => {
    const { steps, deliver } = listen({ accept });
    await expect(deliver(DELIVERIES.event)).rejects.toThrow("the disk is full");
    await expect(deliver(DELIVERIES.command)).rejects.toThrow("the disk is full");
    expect(steps).toEqual(["stores", "stores"]);
  });

  it("lets the sender over HTTP know it", async () => {
    const receiver = createHttpReceiver({ signingSecret: "secret", port: 0, log: SILENT });
    const { app, steps } = listen({ accept, receiver });
    await app.start();
    onTestFinished(async () => void (await app.stop()));
    const body = JSON.stringify(DELIVERIES.event);
    const url = `http://127.0.0.1:${receiver.port()}/slack/events`;
    const headers = { "content-type": "application/json", ...signed(body, "secret") };
    expect((await fetch(url, { method: "POST", body, headers })).status).toBe(500);
    expect(steps).toEqual(["stores"]);
  });

  it("is not asked where nothing is stored", async () => {
    const { listening, steps, deliver } = createDurableApp({ accept });
    listening.messageShortcut("rewrite_message", async ({ ack }) => ack());
    await deliver(DELIVERIES.messageShortcut);
    expect(steps).toEqual(["acknowledges"]);
  });
});

describe("an acknowledgement that fails", () => {
  const ack = () => Promise.reject(new Error("the socket is closed"));

  it("costs nothing of what is stored: it is dealt with and finished", async () => {
    const { steps, logged, deliver, endWork } = listen({ ack });
    endWork();
    await deliver(DELIVERIES.event);
    expect(steps).toEqual(["stores", "stored", "acknowledges", "listener begins", "listener ends", "finished"]);
    expect(logged).toEqual([]);
  });

  it("is made good at the response_url, where it carried an answer", async () => {
    const slack = await startHooks();
    const { steps, deliver } = listen({ ack, apiUrl: slack.url });
    await deliver({ ...DELIVERIES.command, response_url: `${slack.url}commands/1` });
    expect(slack.answers).toEqual([expect.objectContaining(DETAILS)]);
    expect(steps.slice(-2)).toEqual(["listener ends", "finished"]);
  });

  it("is told to the log where no answer can be given any more", async () => {
    const { steps, logged, deliver } = listen({ ack });
    await deliver({ ...DELIVERIES.command, response_url: "https://elsewhere.example/1" });
    expect(logged).toEqual(["a command's reply came too late"]);
    expect(steps.slice(-2)).toEqual(["listener ends", "finished"]);
  });

  it("is no fault of a message that nobody answers", async () => {
    const { listening, logged, steps, deliver } = createDurableApp({ ack });
    listening.event("message", async () => void steps.push("listener"));
    await deliver({
      ...DELIVERIES.event,
      event: { type: "message", channel: "C1", ts: "1.1", channel_type: "channel" },
    });
    expect(steps).toEqual(["acknowledges"]);
    expect(logged).toEqual([]);
  });

  it("is no fault of a delivery that is not stored", async () => {
    const { listening, logged, steps, deliver } = createDurableApp({ ack });
    listening.messageShortcut("rewrite_message", async ({ ack }) => {
      await ack();
      steps.push("listener ends");
    });
    await deliver(DELIVERIES.messageShortcut);
    expect(steps).toEqual(["acknowledges", "listener ends"]);
    expect(logged).toEqual([]);
  });

  it.each(["known", "queued"] as const)("fails nobody where there is nothing to do here: %s", async (outcome) => {
    const { logged, deliver } = listen({ ack, accept: async () => outcome });
    await deliver(DELIVERIES.event);
    expect(logged).toEqual([]);
  });
});

/** A local server in Slack's place that takes what is sent to a `response_url`. */
async function startHooks() {
  const answers: unknown[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    answers.push(JSON.parse(body));
    response.end("ok");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, answers };
}
