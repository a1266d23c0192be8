import type { App } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import type { By } from "../../../src/assistant/notes/actions.ts";
import type { Delivery } from "../../../src/ports/inbox.ts";
import type { Answering } from "../../../src/slack/answering/answering.ts";
import type { Listening } from "../../../src/slack/deliveries/listening.ts";
import { registerListeners } from "../../../src/slack/listeners/index.ts";
import type { ListenerPorts } from "../../../src/slack/listeners/ports.ts";
import { postRoot } from "../../../src/slack/replies/thread-root.ts";
import { type IncomingRequest, incoming } from "../../../src/slack/requests/incoming.ts";
import { ACCEPTED_AT, createDurableApp, DELIVERIES } from "./durable.ts";

/*
 * `npm run typecheck` runs these: each @ts-expect-error is an error of its own where the line below it compiles. The line
 * before it shows that nothing but the delivery is missing.
 */
export const withoutDelivery = {
  async answers(answering: Answering, request: IncomingRequest, delivery: Delivery) {
    await answering.answer(request, delivery);
    // @ts-expect-error an answer takes the delivery
    await answering.answer(request);
  },
  async retries(answering: Answering, actor: IncomingRequest["actor"], delivery: Delivery) {
    await answering.retry("id", actor, delivery);
    // @ts-expect-error a retry takes the delivery
    await answering.retry("id", actor);
  },
  async changesNotes(notes: ListenerPorts["notes"], by: Omit<By, "operation">, operation: Delivery) {
    await notes.carryOut({ ...by, operation }, { kind: "keep all" });
    // @ts-expect-error a change of notes takes the delivery
    await notes.carryOut({ ...by }, { kind: "keep all" });
  },
  async opensAThread(ports: ListenerPorts, delivery: Delivery) {
    await postRoot(ports, { channel: "C1", text: "hello", delivery });
    // @ts-expect-error the first message of a thread takes the delivery
    await postRoot(ports, { channel: "C1", text: "hello" });
  },
  buildsARequest(delivery: Delivery, given: Parameters<typeof incoming>[1]) {
    incoming(delivery, given);
    // @ts-expect-error a request takes its id and its time from the delivery
    incoming(given);
  },
  registersOnBolt(app: App, listening: Listening, ports: ListenerPorts) {
    registerListeners(listening, ports);
    // @ts-expect-error Bolt's App tells its listeners of no delivery
    registerListeners(app, ports);
    // @ts-expect-error
    const event: Pick<Listening, "event"> = app;
    // @ts-expect-error
    const command: Pick<Listening, "command"> = app;
    // @ts-expect-error
    const action: Pick<Listening, "action"> = app;
    // @ts-expect-error
    const view: Pick<Listening, "view"> = app;
    // @ts-expect-error
    const messageShortcut: Listening["messageShortcut"] = (id, listener) => app.shortcut(id, listener);
    return { event, command, action, view, messageShortcut };
  },
  listensOnBolt(app: App, listening: Listening, answering: Answering, request: IncomingRequest) {
    listening.command("/write", async (_, delivery) => answering.answer(request, delivery));
    // @ts-expect-error
    app.command("/write", async (_, delivery) => answering.answer(request, delivery));
  },
};

type Kind = keyof typeof DELIVERIES;

/** Registers a listener of each kind; `told` keeps what each was told of its delivery. */
function listenToAll(listening: Listening) {
  const told: Partial<Record<Kind, Delivery>> = {};
  listening.event("agent_session_stopped", async (_, delivery) => {
    told.event = delivery;
  });
  listening.command("/write", async ({ ack }, delivery) => {
    await ack();
    told.command = delivery;
  });
  listening.action("note_undo", async ({ ack }, delivery) => {
    await ack();
    told.action = delivery;
  });
  listening.view("rewrite_message", async ({ ack }, delivery) => {
    await ack();
    told.view = delivery;
  });
  listening.messageShortcut("rewrite_message", async ({ ack }, delivery) => {
    await ack();
    told.messageShortcut = delivery;
  });
  return told;
}

describe("a listener is told of its delivery", () => {
  const kinds = Object.entries(DELIVERIES) as [Kind, object][];

  it.each(kinds)("the first time: %s", async (kind, body) => {
    const { listening, deliver } = createDurableApp();
    const told = listenToAll(listening);
    await deliver(body);
    const isStored = kind !== "messageShortcut"; // a window opens within three seconds or never
    const id = isStored
      ? expect.stringMatching(/^id of (?:event|trigger):/)
      : expect.stringMatching(/^id of unstored:/);
    expect(told).toEqual({ [kind]: { id, acceptedAt: ACCEPTED_AT, attempt: 1, isLastAttempt: false } });
  });

  it.each(kinds)("again, after a crash: %s", async (kind, body) => {
    const { listening, replay } = createDurableApp();
    const told = listenToAll(listening);
    const accepted = { key: "its key", acceptedAt: ACCEPTED_AT - 60_000 };
    await replay({ ...accepted, body: JSON.stringify(body), attempt: 3 });
    const delivery = { id: "id of its key", acceptedAt: ACCEPTED_AT - 60_000, attempt: 3, isLastAttempt: false };
    expect(told).toEqual({ [kind]: delivery });
    await replay({ ...accepted, body: JSON.stringify(body), attempt: 8, isLastAttempt: true });
    expect(told).toEqual({ [kind]: { ...delivery, attempt: 8, isLastAttempt: true } });
  });

  it("has the same id at every attempt", async () => {
    let key = "";
    const { listening, deliver, replay } = createDurableApp({
      accept: async (delivery) => {
        key = delivery.key;
        return "here";
      },
    });
    const told = listenToAll(listening);
    await deliver(DELIVERIES.command);
    const first = told.command;
    await replay({ key, body: JSON.stringify(DELIVERIES.command) });
    expect(told.command).toEqual({ ...first, attempt: 2 });
  });
});
