import { App, type AppOptions, type ReceiverEvent } from "@slack/bolt";
import type { AcceptedDelivery, Inbox } from "../../ports/inbox.ts";
import { noteErrors } from "../views/note-modal.ts";
import { deliveryKey, startsNothing } from "./delivery-key.ts";
import { withEditAsMessage } from "./events/edited-messages.ts";
import { noteRateLimit, saysRateLimited } from "./events/unstored-events.ts";
import { MisfitError, readBody } from "./form.ts";
import { orderKeyOf } from "./order-key.ts";
import { deliveryOf, type ReplayOptions, toReceiverEvent } from "./replay.ts";

/** A delivery as a receiver hands it over. Over HTTP one that nobody can read is refused, elsewhere only acknowledged. */
export type ReceivedEvent = ReceiverEvent & { readonly refuse?: () => Promise<void> };

/**
 * Tells whether a delivery is for Inkwell, so that it may be written down. Rejects with a MisfitError where it has not the form
 * that its listener reads; with another error only when something of it cannot be noted, so that Slack sends it again.
 */
export type Addressed = (body: ReceiverEvent["body"]) => Promise<boolean>;

/**
 * A Bolt app that loses nothing: it stores each delivery that is addressed to Inkwell before Slack gets the acknowledgement, and
 * calls its listener once; it stores no others. When it cannot be read, or Bolt or the listener throws, the delivery is logged
 * once and finished.
 */
export class DurableApp extends App {
  readonly #inbox: Inbox;
  readonly #isAddressed: Addressed;
  readonly #replay: ReplayOptions;
  readonly #open = new Set<Promise<void>>();

  constructor(inbox: Inbox, isAddressed: Addressed, replay: ReplayOptions, options: AppOptions) {
    super(options);
    this.#inbox = inbox;
    this.#isAddressed = isAddressed;
    this.#replay = replay;
    this.error(async (error) => {
      if (error.original instanceof MisfitError) replay.misfits.passOver(error.original);
      else replay.log.error({ err: error }, "listener failed");
    });
  }

  /** Rejects only when the delivery could not be stored, so that Slack sends it again. */
  override async processEvent(event: ReceivedEvent): Promise<void> {
    if (saysRateLimited(event.body)) return noteRateLimit(this.#replay.log, event.body, () => event.ack());
    const body = orError(() => withEditAsMessage(readBody(event.body)));
    if (body instanceof Error) return this.#refuse(event, body);
    if (startsNothing(body) || !(await this.#isForUs(body))) return event.ack().catch(() => {}); // Slack would send it again
    const json = orError(() => JSON.stringify(body));
    if (json instanceof Error) return this.#refuse(event, json);
    const errors = noteErrors(body);
    if (errors) return event.ack({ response_action: "errors", errors });
    const key = deliveryKey(body);
    const accepted = firstAttempt(key ?? randomKey(), json, this.#replay.now());
    const kept = ackedAnyhow({ ...event, body }, () => toReceiverEvent(accepted, this.#replay));
    if (key === undefined) return this.#deal(this.#dispatch(accepted, kept));
    const orderKey = orderKeyOf(body);
    const outcome = await this.#inbox.accept({ key, body: json, ...(orderKey === undefined ? {} : { orderKey }) });
    if (outcome !== "here") return kept.ack();
    // Bolt acknowledges events before any listener runs. By now they are stored.
    await this.#deal(this.#dispatch(accepted, kept).then(() => this.#inbox.finish(key)));
  }

  /** What its listener could not read is told to the log here, since it is not stored. */
  async #isForUs(body: ReceiverEvent["body"]): Promise<boolean> {
    try {
      return await this.#isAddressed(body);
    } catch (error) {
      if (!(error instanceof MisfitError)) throw error;
      this.#replay.misfits.passOver(error, deliveryKey(body));
      return false;
    }
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
      const event = toReceiverEvent(accepted, this.#replay);
      await this.#dispatch(accepted, { ...event, body: readBody(event.body) });
    } catch (error) {
      this.#replay.misfits.passOver(error, accepted.key);
    }
  }

  /** Lets Bolt call the listener. Never rejects: a delivery must neither end the process nor come back for ever. */
  async #dispatch(accepted: AcceptedDelivery, event: ReceiverEvent): Promise<void> {
    const customProperties = { delivery: deliveryOf(accepted, this.#replay.idOf) };
    try {
      await super.processEvent({ ...event, customProperties });
    } catch (error) {
      this.#replay.misfits.passOver(error, accepted.key);
      await event.ack().catch(() => {}); // Slack would only send the same again
    }
  }

  /** Slack would only send the same again, so it is told not to. */
  async #refuse(event: ReceivedEvent, why: Error): Promise<void> {
    this.#replay.misfits.passOver(why);
    await (event.refuse ?? event.ack)();
  }

  async #deal(work: Promise<void>): Promise<void> {
    this.#open.add(work);
    await work.finally(() => this.#open.delete(work));
  }
}

function firstAttempt(key: string, body: string, acceptedAt: number): AcceptedDelivery {
  return { key, body, acceptedAt, attempt: 1, isLastAttempt: false };
}

/** Returns a key for a delivery that is not stored, and so never comes twice. */
function randomKey(): string {
  return `unstored:${crypto.randomUUID()}`;
}

/** Returns what is made of a body; an error where it has no form that Bolt reads, or is too deep to be written. */
function orError<Made>(make: () => Made): Made | Error {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error : new Error("unreadable", { cause: error });
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
