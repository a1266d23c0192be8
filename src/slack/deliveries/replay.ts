import type { ReceiverEvent } from "@slack/bolt";
import type { AcceptedDelivery, Delivery } from "../../ports/inbox.ts";
import type { Log } from "../../ports/log.ts";
import { createResponder } from "../web-api/response-url.ts";

/** How a command is answered when Slack has its acknowledgement already. */
export type ReplayOptions = {
  readonly apiUrl?: string;
  readonly log: Log;
  readonly idOf: (key: string) => string;
  readonly now: () => number;
};

/** What the listener of an accepted delivery is told of it. */
export function deliveryOf(
  { key, acceptedAt, attempt, isLastAttempt }: AcceptedDelivery,
  idOf: (key: string) => string,
): Delivery {
  return { id: idOf(key), acceptedAt, attempt, isLastAttempt };
}

/**
 * The Bolt event of a stored delivery. Slack has its acknowledgement, so what a command would have been acknowledged with is
 * posted to its `response_url`; where that takes no more answers, the log says so. Throws a SyntaxError for a body that is no
 * JSON.
 */
export function toReceiverEvent(accepted: AcceptedDelivery, { apiUrl, log, idOf }: ReplayOptions): ReceiverEvent {
  const body = JSON.parse(accepted.body) as ReceiverEvent["body"];
  return {
    body,
    customProperties: { delivery: deliveryOf(accepted, idOf) },
    async ack(answer?: unknown) {
      if (typeof answer !== "object" || answer === null || typeof body.response_url !== "string") return;
      const respond = createResponder(body.response_url, apiUrl);
      await respond(answer as { text: string }).catch((error: unknown) => {
        log.warn({ err: error }, "an answer came too late to be given");
      });
    },
  };
}
