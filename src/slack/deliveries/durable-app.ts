import { App, type AppOptions, type ReceiverEvent } from "@slack/bolt";
import type { Inbox } from "../../ports/inbox.ts";
import { ACTIONS } from "../views/blocks.ts";
import { noteErrors } from "../views/note-modal.ts";
import { orderKeyOf } from "./order-key.ts";
import { type Answers, toEvent } from "./replay.ts";

/** Accepted means kept: what Slack hands over is written down before it is acknowledged, and comes through once. */
export class DurableApp extends App {
  readonly #inbox: Inbox;
  readonly #answers: Answers;
  readonly #open = new Set<Promise<void>>();

  constructor(inbox: Inbox, answers: Answers, options: AppOptions) {
    super(options);
    this.#inbox = inbox;
    this.#answers = answers;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const errors = noteErrors(event.body);
    if (errors) return event.ack({ response_action: "errors", errors });
    const key = deliveryKey(event.body);
    if (key === undefined) return this.#deal(super.processEvent(event));
    const orderKey = orderKeyOf(event.body);
    const body = JSON.stringify(event.body);
    const outcome = await this.#inbox.accept({ key, body, ...(orderKey === undefined ? {} : { orderKey }) });
    const accepted = { key, body, acceptedAt: Date.now(), attempt: 1, isLastAttempt: false };
    const kept = ackedAnyhow(event, toEvent(accepted, this.#answers));
    if (outcome !== "here") return kept.ack();
    // Bolt acknowledges events by itself before any listener runs: by now they are written down.
    await this.#deal(super.processEvent(kept).then(() => this.#inbox.finish(key)));
  }

  async #deal(work: Promise<void>): Promise<void> {
    this.#open.add(work);
    await work.finally(() => this.#open.delete(work));
  }

  /** Resolves when everything that was let in has been dealt with. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#inbox.stop(), ...this.#open]);
  }

  /** Deals with what was accepted earlier, or by another process. */
  work(): Promise<void> {
    return this.#inbox.work((accepted) => super.processEvent(toEvent(accepted, this.#answers)));
  }
}

/**
 * A connection that is lost before the acknowledgement must not cost what has been kept, since what Slack delivers again is
 * known by then. What it was to be acknowledged with is said the other way.
 */
function ackedAnyhow(event: ReceiverEvent, otherwise: ReceiverEvent): ReceiverEvent {
  const ack: ReceiverEvent["ack"] = (answer) => event.ack(answer).catch(() => otherwise.ack(answer));
  return { ...event, ack };
}

/**
 * A message is known by where and when it was said, since a mention may arrive as two events of different ids; other events
 * have an id of their own; a command, a click and a window that is sent have a trigger that is made once. What bots say
 * (Inkwell's own words above all, which Slack tells it of) starts nothing, and is not worth a row; nor is what only opens a
 * window, which Slack lets happen within three seconds or never.
 */
function deliveryKey(body: ReceiverEvent["body"]): string | undefined {
  const { event_id, trigger_id, event, team_id } = body;
  if (opensWindow(body)) return undefined;
  if (event?.type === "message" && startsNothing(event)) return undefined;
  if (event?.type === "message" || event?.type === "app_mention")
    return `message:${team_id}:${event.channel}:${event.ts}`;
  if (typeof event_id === "string") return `event:${event_id}`;
  return typeof trigger_id === "string" ? `trigger:${trigger_id}` : undefined;
}

function opensWindow({ type, actions }: ReceiverEvent["body"]): boolean {
  const actionId = actions?.[0]?.action_id;
  return type === "message_action" || actionId === ACTIONS.addInHome || actionId === ACTIONS.editInHome;
}

/** Nor is what people say in channels outside threads: a mention there comes as an `app_mention` of its own. */
function startsNothing(event: ReceiverEvent["body"]): boolean {
  const isCorrection = event.subtype === "message_changed" || event.subtype === "message_deleted";
  const isOutsideThreads = event.channel_type !== "im" && event.thread_ts === undefined;
  return event.bot_id !== undefined || isCorrection || isOutsideThreads;
}
