import { createHmac } from "node:crypto";
import type { Receiver, ReceiverEvent } from "@slack/bolt";
import type { AcceptedDelivery, Inbox, StoredDelivery } from "../../../src/ports/inbox.ts";
import type { Log } from "../../../src/ports/log.ts";
import { toSlackLogger } from "../../../src/slack/deliveries/bolt-logger.ts";
import { type Addressed, DurableApp } from "../../../src/slack/deliveries/durable-app.ts";
import { listeningTo } from "../../../src/slack/deliveries/listening.ts";
import { createMisfits } from "../../../src/slack/deliveries/misfits.ts";

type Body = ReceiverEvent["body"];
type Ack = ReceiverEvent["ack"];

export type DurableOptions = {
  /** Stores a delivery; by default it is new, and "here". */
  readonly accept?: (delivery: StoredDelivery) => Promise<"here" | "queued" | "known">;
  /** Sends an acknowledgement; by default it arrives. */
  readonly ack?: Ack;
  readonly receiver?: Receiver;
  /** Tells whether a delivery is for Inkwell; by default each is. */
  readonly isAddressed?: Addressed;
  /** The local server that takes answers to a `response_url`. */
  readonly apiUrl?: string;
};

export const ACCEPTED_AT = 1_767_000_000_000;

/** A durable app without Slack and without a database; `steps` tells in which order things happened. */
export function createDurableApp({
  accept,
  ack,
  receiver = idleReceiver,
  isAddressed = async () => true,
  apiUrl,
}: DurableOptions = {}) {
  const steps: string[] = [];
  const logged: string[] = [];
  let deal: ((accepted: AcceptedDelivery) => Promise<void>) | undefined;

  const inbox: Inbox = {
    async accept(delivery) {
      steps.push("stores");
      const outcome = (await accept?.(delivery)) ?? "here";
      steps.push("stored");
      return outcome;
    },
    finish: () => steps.push("finished"),
    async work(given) {
      deal = given;
    },
    async stop() {
      steps.push("stopped");
    },
  };
  const log: Log = { info() {}, warn: (_, text) => logged.push(text), error: (_, text) => logged.push(text) };
  const misfits = createMisfits(log);
  const replay = {
    log,
    misfits,
    idOf: (key: string) => `id of ${key}`,
    now: () => ACCEPTED_AT,
    ...(apiUrl ? { apiUrl } : {}),
  };
  const app = new DurableApp(inbox, isAddressed, replay, {
    receiver,
    logger: toSlackLogger(log),
    convoStore: false,
    authorize: async () => ({ botToken: "xoxb-test", botUserId: "U0BOT", botId: "B0BOT" }),
  });

  return {
    app,
    listening: listeningTo(app),
    steps,
    misfits,
    /** The warnings and errors, without their fields. */
    logged,
    /** As the receiver hands it over. */
    deliver: (body: unknown) =>
      app.processEvent({
        body: body as Body,
        async ack(answer?: unknown) {
          steps.push(answer === undefined ? "acknowledges" : `acknowledges with ${JSON.stringify(answer)}`);
          await ack?.(answer);
        },
      }),
    /** As the inbox hands out what an earlier process left. */
    async replay(accepted: Partial<AcceptedDelivery> & { readonly body: string }) {
      await app.work();
      await deal?.({ key: "a key", acceptedAt: ACCEPTED_AT, attempt: 2, isLastAttempt: false, ...accepted });
    },
  };
}

const idleReceiver: Receiver = { init() {}, start: async () => {}, stop: async () => {} };

/** The headers that make a body Slack's own. */
export function signed(body: string, signingSecret: string): Record<string, string> {
  const seconds = Math.floor(Date.now() / 1000);
  const hmac = createHmac("sha256", signingSecret).update(`v0:${seconds}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(seconds), "x-slack-signature": `v0=${hmac}` };
}

/** A delivery of each kind that Inkwell listens to, by the kind's name in `Listening`. */
export const DELIVERIES = {
  event: {
    type: "event_callback",
    team_id: "T1",
    event_id: "Ev1",
    event: { type: "agent_session_stopped", channel: "D1", thread_ts: "1.1", user: "U1" },
  },
  command: {
    command: "/write",
    text: "a toast",
    team_id: "T1",
    user_id: "U1",
    channel_id: "C1",
    trigger_id: "command",
  },
  action: {
    type: "block_actions",
    team: { id: "T1" },
    user: { id: "U1" },
    trigger_id: "action",
    container: { type: "message" },
    actions: [{ type: "button", action_id: "note_undo", value: "1" }],
  },
  view: {
    type: "view_submission",
    team: { id: "T1" },
    user: { id: "U1" },
    trigger_id: "view",
    view: { type: "modal", callback_id: "rewrite_message", state: { values: {} } },
  },
  messageShortcut: {
    type: "message_action",
    callback_id: "rewrite_message",
    team: { id: "T1" },
    user: { id: "U1" },
    channel: { id: "C1" },
    message: {},
    trigger_id: "shortcut",
    response_url: "https://hooks.slack.com/actions/1",
  },
} as const;
