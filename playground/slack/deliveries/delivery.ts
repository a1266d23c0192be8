import { randomUUID } from "node:crypto";

export type DeliveryKind = "events_api" | "slash_commands" | "interactive";

/** One thing on its way to the app. The same object is sent again, with a higher `attempt`, when it is redelivered. */
export type Delivery = {
  readonly kind: DeliveryKind;
  readonly envelopeId: string;
  /** Events only. */
  readonly eventId?: string;
  /** The message it is about, if any. */
  readonly ts?: string;
  readonly body: Record<string, unknown>;
  /** How many times it was sent before. */
  attempt: number;
  reason?: string;
  acked: boolean;
  /** What went over the wire last, over HTTP: to be sent again byte by byte. */
  http?: { readonly body: string; readonly headers: Readonly<Record<string, string>> };
};

/** A way to the app. Resolves with what the app answered when it acknowledged. */
export type Transport = (delivery: Delivery) => Promise<unknown>;

/** The app did not take a delivery. */
export class DeliveryFailed extends Error {
  readonly reason: "timeout" | "http_timeout" | "http_error" | "connection_failed" | "not_connected";
  /** False when the app asked for no further try (`x-slack-no-retry`). */
  readonly retry: boolean;

  constructor(reason: DeliveryFailed["reason"], message: string, retry = true) {
    super(message);
    this.name = "DeliveryFailed";
    this.reason = reason;
    this.retry = retry;
  }
}

/** Events are tried again at once, after a minute and after five (Slack's Events API page); interactions never. */
export const RETRY_DELAYS_MS: readonly number[] = [0, 60_000, 300_000];

const KEPT = 2_000;

export type Courier = ReturnType<typeof createCourier>;

/** Brings deliveries to the app over the transport that is in force, and remembers the newest of them. */
export function createCourier(options: {
  transport: () => Transport;
  latencyMs: number;
  retryDelaysMs: readonly number[];
  changed: () => void;
}) {
  const log: Delivery[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  let held: (() => void)[] | undefined;

  function delivery(
    kind: DeliveryKind,
    body: Record<string, unknown>,
    ids: { eventId?: string; ts?: string } = {},
  ): Delivery {
    const made: Delivery = { kind, envelopeId: randomUUID(), ...ids, body, attempt: 0, acked: false };
    log.push(made);
    if (log.length > 2 * KEPT) log.splice(0, KEPT);
    return made;
  }

  /** Delivers an event until it is taken or given up. Never rejects for what the app does. */
  async function event(sent: Delivery): Promise<void> {
    while (!stopped) {
      const failure = await once(sent).then(() => undefined, failureOf);
      if (!failure?.retry) return;
      // What never went out was no try.
      if (failure.reason === "not_connected") continue;
      const retryAfter = options.retryDelaysMs[sent.attempt];
      if (retryAfter === undefined) return;
      sent.attempt += 1;
      sent.reason = failure.reason;
      if (retryAfter > 0) await pause(retryAfter);
    }
  }

  /** The same events again, each under its own event_id, as when Slack did not see the acknowledgement. */
  async function redeliver(tsOrEventId: string, { times = 1, reason = "timeout" } = {}): Promise<void> {
    const again = log.filter((one) => one.kind === "events_api" && [one.eventId, one.ts].includes(tsOrEventId));
    if (again.length === 0) throw new Error(`nothing was delivered for ${tsOrEventId}`);
    for (let round = 0; round < times; round++) {
      for (const sent of again) {
        sent.attempt += 1;
        sent.reason = reason;
      }
      await Promise.all(again.map(once));
    }
  }

  /** Sends one time; resolves with the app's answer, rejects with `DeliveryFailed`. */
  async function once(sent: Delivery): Promise<unknown> {
    if (held) await new Promise<void>((resolve) => held?.push(resolve));
    if (options.latencyMs > 0) await pause(options.latencyMs / 2);
    const answer = await options.transport()(sent);
    sent.acked = true;
    options.changed();
    return answer;
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        resolve();
      }, ms);
      timers.add(timer);
    });
  }

  return {
    delivery,
    event,
    once,
    redeliver,
    log: log as readonly Delivery[],
    /** Keeps back what is sent from now on, until the returned function lets it go: in its order or the other way round. */
    hold(): (order?: "sent" | "reversed") => void {
      held ??= [];
      return (order = "sent") => {
        const waiting = held ?? [];
        held = undefined;
        for (const send of order === "sent" ? waiting : waiting.reverse()) send();
      };
    },
    stop(): void {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function failureOf(error: unknown): DeliveryFailed {
  if (error instanceof DeliveryFailed) return error;
  throw error;
}
