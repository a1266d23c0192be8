import type { App, BlockAction } from "@slack/bolt";
import { acceptedBefore, takenUp } from "../deliveries/replay.ts";
import { actorOfAction, personOf } from "../requests/request.ts";
import { ACTIONS } from "../views/blocks.ts";
import { retryTooLate } from "../views/words.ts";
import { createResponder } from "../web-api/response-url.ts";
import type { ListenerPorts } from "./ports.ts";

/** *Retry* under a failure, for the person who asked. */
export function registerRetry(app: App, { answering, workspace, apiUrl, log }: ListenerPorts): void {
  app.action<BlockAction>(ACTIONS.retry, async ({ ack, action, body, context }) => {
    await ack();
    if (action.type !== "button" || !action.value) return;
    const person = personOf(actorOfAction(body, workspace));
    const again = { acceptedAt: acceptedBefore(context), ...takenUp(context) };
    const found = await answering.retry(action.value, person, again).catch((error: unknown) => {
      log.warn({ err: error }, "click not carried out");
      return false;
    });
    if (found) return;
    await createResponder(
      body.response_url,
      apiUrl,
    )({ text: retryTooLate }).catch((error: unknown) => {
      log.warn({ err: error }, "click not answered");
    });
  });
}
