import { randomUUID } from "node:crypto";

export type DeliveryKind = "events_api" | "slash_commands" | "interactive";

/** One event, command or interaction for the app. A redelivery is the same object with a higher `attempt`. */
export type Delivery = {
  readonly kind: DeliveryKind;
  readonly envelopeId: string;
  /** Only events have one. */
  readonly eventId?: string;
  /** The timestamp of the message it is about, if any. */
  readonly ts?: string;
  readonly body: Record<string, unknown>;
  /** How often it was sent before; 0 at first. */
  attempt: number;
  reason?: string;
  acked: boolean;
  /** The last HTTP request, so that a test can send the same bytes again. */
  http?: { readonly body: string; readonly headers: Readonly<Record<string, string>> };
};

/** Sends a delivery. Resolves with the payload of the acknowledgement, rejects with `DeliveryFailed`. */
export type Transport = (delivery: Delivery) => Promise<unknown>;

/** The app did not acknowledge a delivery. */
export class DeliveryFailed extends Error {
  readonly reason: "timeout" | "http_timeout" | "http_error" | "connection_failed" | "not_connected";
  /** False when the app asked for no retry (`x-slack-no-retry`). */
  readonly retry: boolean;

  constructor(reason: DeliveryFailed["reason"], message: string, retry = true) {
    super(message);
    this.name = "DeliveryFailed";
    this.reason = reason;
    this.retry = retry;
  }
}

/** Slack retries an event at once, after one minute and after five (its Events API page), and an interaction never. */
export const RETRY_DELAYS_MS: readonly number[] = [0, 60_000, 300_000];

const KEPT = 2_000;

export type Courier = ReturnType<typeof createCourier>;

/**
 * Sends deliveries over the current transport and logs the newest 2,000 of them.
 * Half of `latencyMs` passes before each send.
 */
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

  /** Sends an event until the app acknowledges it or no retry is left. Never rejects with `DeliveryFailed`. */
  async function event(sent: Delivery): Promise<void> {
    while (!stopped) {
      const failure = await once(sent).then(() => undefined, failureOf);
      if (!failure?.retry) return;
      // Without a connection nothing was sent, so this does not count as an attempt.
      if (failure.reason === "not_connected") continue;
      const retryAfter = options.retryDelaysMs[sent.attempt];
      if (retryAfter === undefined) return;
      sent.attempt += 1;
      sent.reason = failure.reason;
      if (retryAfter > 0) await pause(retryAfter);
    }
  }

  /**
   * Sends the events of a message again under their old ids, as Slack does when an acknowledgement is lost.
   * Throws when there are none.
   */
  async function redeliver(tsOrEventId: string, { times = 1, reason = "timeout" } = {}): Promise<void> {
    const again = log.filter((one) => one.kind === "events_api" && [one.eventId, one.ts].includes(tsOrEventId));
    if (again.length === 0) throw new Error(`no event was sent for ${tsOrEventId}`);
    for (let round = 0; round < times; round++) {
      for (const sent of again) {
        sent.attempt += 1;
        sent.reason = reason;
      }
      await Promise.all(again.map(once));
    }
  }

  /** Sends once. Resolves with the acknowledgement, rejects with `DeliveryFailed`. */
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
    /** Holds back deliveries until the returned function is called, which sends them in order or reversed. */
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
