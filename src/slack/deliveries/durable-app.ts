import { App, type AppOptions, type ReceiverEvent } from "@slack/bolt";
import type { AcceptedDelivery, Inbox } from "../../ports/inbox.ts";
import { noteErrors } from "../views/note-modal.ts";
import { deliveryKey, startsNothing } from "./delivery-key.ts";
import { orderKeyOf } from "./order-key.ts";
import { deliveryOf, type ReplayOptions, toReceiverEvent } from "./replay.ts";

/**
 * A Bolt app that loses nothing: it stores each delivery before Slack gets the acknowledgement, and calls its listener once. When
 * Bolt or the listener throws, the delivery is logged once and finished.
 */
export class DurableApp extends App {
  readonly #inbox: Inbox;
  readonly #replay: ReplayOptions;
  readonly #open = new Set<Promise<void>>();

  constructor(inbox: Inbox, replay: ReplayOptions, options: AppOptions) {
    super(options);
    this.#inbox = inbox;
    this.#replay = replay;
  }

  /** Rejects only when the delivery could not be stored, so that Slack sends it again. */
  override async processEvent(event: ReceiverEvent): Promise<void> {
    const body = toJson(event.body);
    if (body === undefined) return this.#refuse(event);
    if (startsNothing(event.body)) return event.ack().catch(() => {}); // Slack would send it again
    const errors = noteErrors(event.body);
    if (errors) return event.ack({ response_action: "errors", errors });
    const key = deliveryKey(event.body);
    const accepted = firstAttempt(key ?? randomKey(), body, this.#replay.now());
    const kept = ackedAnyhow(event, () => toReceiverEvent(accepted, this.#replay));
    if (key === undefined) return this.#deal(this.#dispatch(accepted, kept));
    const orderKey = orderKeyOf(event.body);
    const outcome = await this.#inbox.accept({ key, body, ...(orderKey === undefined ? {} : { orderKey }) });
    if (outcome !== "here") return kept.ack();
    // Bolt acknowledges events before any listener runs. By now they are stored.
    await this.#deal(this.#dispatch(accepted, kept).then(() => this.#inbox.finish(key)));
  }

  /** Resolves when every delivery that was accepted has been dealt with. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#inbox.stop(), ...this.#open]);
  }

  /** Deals with the deliveries that this process or another accepted earlier and did not finish. */
  work(): Promise<void> {
    return this.#inbox.work((accepted) => this.#replayed(accepted));
  }

  async #replayed(accepted: AcceptedDelivery): Promise<void> {
    try {
      await this.#dispatch(accepted, toReceiverEvent(accepted, this.#replay));
    } catch (error) {
      this.#replay.log.error({ err: error, key: accepted.key }, UNFIT);
    }
  }

  /** Lets Bolt call the listener. Never rejects: a delivery must neither end the process nor come back for ever. */
  async #dispatch(accepted: AcceptedDelivery, event: ReceiverEvent): Promise<void> {
    const customProperties = { delivery: deliveryOf(accepted, this.#replay.idOf) };
    try {
      await super.processEvent({ ...event, customProperties });
    } catch (error) {
      this.#replay.log.error({ err: error, key: accepted.key }, UNFIT);
      await event.ack().catch(() => {}); // Slack would only send the same again
    }
  }

  async #refuse(event: ReceiverEvent): Promise<void> {
    this.#replay.log.error({}, UNFIT);
    await event.ack();
  }

  async #deal(work: Promise<void>): Promise<void> {
    this.#open.add(work);
    await work.finally(() => this.#open.delete(work));
  }
}

const UNFIT = "a delivery could not be handled; it is passed over";

function firstAttempt(key: string, body: string, acceptedAt: number): AcceptedDelivery {
  return { key, body, acceptedAt, attempt: 1, isLastAttempt: false };
}

/** Returns a key for a delivery that is not stored, and so never comes twice. */
function randomKey(): string {
  return `unstored:${crypto.randomUUID()}`;
}

/** Returns undefined for anything but an object, and for an object that cannot be written as JSON. */
function toJson(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  try {
    return JSON.stringify(body);
  } catch {
    return undefined;
  }
}

/**
 * If the socket drops before we acknowledge, Slack redelivers what is stored and we skip the duplicate. So deal with the
 * delivery anyway, and send what the acknowledgement would have carried to `response_url`.
 */
function ackedAnyhow(event: ReceiverEvent, otherwise: () => ReceiverEvent): ReceiverEvent {
  const ack: ReceiverEvent["ack"] = (answer) => event.ack(answer).catch(() => otherwise().ack(answer));
  return { ...event, ack };
}
