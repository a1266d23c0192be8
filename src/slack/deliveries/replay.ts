import type { ReceiverEvent } from "@slack/bolt";
import type { AcceptedDelivery, Delivery } from "../../ports/inbox.ts";
import type { Log } from "../../ports/log.ts";
import { createResponder } from "../web-api/response-url.ts";
import type { Misfits } from "./misfits.ts";

/** What it takes to deal with a delivery that Slack has an acknowledgement for. */
export type ReplayOptions = {
  readonly apiUrl?: string;
  readonly log: Log;
  readonly misfits: Misfits;
  readonly idOf: (key: string) => string;
  readonly now: () => number;
};

/** Returns an accepted delivery as its listener sees it. */
export function deliveryOf(
  { key, acceptedAt, attempt, isLastAttempt }: AcceptedDelivery,
  idOf: (key: string) => string,
): Delivery {
  return { id: idOf(key), acceptedAt, attempt, isLastAttempt };
}

/**
 * Turns a stored delivery into a Bolt event. Slack has its acknowledgement already, so a command's reply goes to `response_url`.
 * When that takes no more, the log says so. Throws a SyntaxError when the body is not JSON.
 */
export function toReceiverEvent(accepted: AcceptedDelivery, { apiUrl, log, idOf }: ReplayOptions): ReceiverEvent {
  const body = JSON.parse(accepted.body) as ReceiverEvent["body"];
  return {
    body,
    customProperties: { delivery: deliveryOf(accepted, idOf) },
    async ack(reply?: unknown) {
      if (typeof reply !== "object" || reply === null || typeof body.response_url !== "string") return;
      const respond = createResponder(body.response_url, apiUrl);
      await respond(reply as { text: string }).catch((error: unknown) => {
        log.warn({ err: error }, "a command's reply came too late");
      });
    },
  };
}
