import type { Context, ReceiverEvent } from "@slack/bolt";
import type { AcceptedDelivery } from "../../ports/inbox.ts";
import type { Log } from "../../ports/log.ts";
import { createResponder } from "../web-api/response-url.ts";

/** How an answer is given outside of an acknowledgement. */
export type Answers = { readonly apiUrl?: string; readonly log: Log };

/** When a delivery that is taken up again was accepted; undefined for one that has just come. */
export function acceptedBefore(context: Context): number | undefined {
  return typeof context.acceptedBefore === "number" ? context.acceptedBefore : undefined;
}

/** What an answer must know of a delivery that is taken up again. */
export function takenUp(context: Context): { readonly isRepeat: boolean; readonly isGivenUp: boolean } {
  return { isRepeat: acceptedBefore(context) !== undefined, isGivenUp: context.isGivenUp === true };
}

/**
 * The event that Bolt hands to the listeners. Slack has its acknowledgement, so what a command would have been acknowledged
 * with goes to its response_url, for as long as that takes answers.
 */
export function toEvent(
  { body: json, acceptedAt, attempt, isLastAttempt }: AcceptedDelivery,
  { apiUrl, log }: Answers,
): ReceiverEvent {
  const body = JSON.parse(json) as ReceiverEvent["body"];
  return {
    body,
    ...(attempt > 1 ? { customProperties: { acceptedBefore: acceptedAt, isGivenUp: isLastAttempt } } : {}),
    async ack(answer?: unknown) {
      if (typeof answer !== "object" || answer === null || typeof body.response_url !== "string") return;
      const respond = createResponder(body.response_url, apiUrl);
      await respond(answer as { text: string }).catch((error: unknown) => {
        log.warn({ err: error }, "an answer came too late to be given");
      });
    },
  };
}
