import type { Listening } from "../deliveries/listening.ts";
import { actorOfAction, personOf } from "../requests/actor.ts";
import { ACTIONS } from "../views/blocks.ts";
import { retryTooLate } from "../views/words.ts";
import { createResponder } from "../web-api/response-url.ts";
import type { ListenerPorts } from "./ports.ts";

/** Registers *Retry* under a failure. It works for the person who asked. */
export function registerRetry(slack: Listening, { answering, workspace, apiUrl, log }: ListenerPorts): void {
  slack.action(ACTIONS.retry, async ({ ack, action, body }, delivery) => {
    await ack();
    if (action.type !== "button" || !action.value) return;
    const person = personOf(actorOfAction(body, workspace));
    const found = await answering.retry(action.value, person, delivery).catch((error: unknown) => {
      log.warn({ err: error }, "click not carried out");
      return false;
    });
    if (found) return;
    const respond = createResponder(body.response_url, apiUrl);
    await respond({ text: retryTooLate }).catch((error: unknown) => {
      log.warn({ err: error }, "click not answered");
    });
  });
}
