import type { BlockAction } from "@slack/bolt";
import type { PersonId } from "../../../assistant/types.ts";
import { Button, fit } from "../../deliveries/form.ts";
import type { Listening } from "../../deliveries/listening.ts";
import { isForClickerOnly } from "../../replies/clicked.ts";
import { actorOfAction, personOf } from "../../requests/actor.ts";
import { ACTIONS, line } from "../../views/blocks.ts";
import { withNotesNow, withoutReplaced, withoutRetry } from "../../views/follow.ts";
import { retryTooLate, triedAgain } from "../../views/words.ts";
import type { Posted } from "../../web-api/posts.ts";
import { createResponder } from "../../web-api/response-url.ts";
import type { ListenerPorts } from "../ports.ts";

/** Registers *Retry* under a failure. It works for the person who asked, once; then the failure and the button go. */
export function registerRetry(slack: Listening, ports: ListenerPorts): void {
  const { answering, apiUrl, log } = ports;
  slack.action(ACTIONS.retry, async ({ ack, action, body }, delivery) => {
    await ack();
    const { value } = fit("block_actions", Button, action);
    const actor = await actorOfAction(body, ports);
    const retried = await answering.retry(value, actor, delivery).catch((error: unknown) => {
      log.warn({ err: error }, "click not carried out");
      return undefined;
    });
    if (retried?.told && isForClickerOnly(body)) await updateTold(ports, retried.told);
    try {
      const respond = createResponder(body.response_url, apiUrl);
      if (!retried) await respond({ text: retryTooLate });
      else if (isForClickerOnly(body))
        await respond({ text: triedAgain, blocks: [line(triedAgain)], replace_original: true });
      else await removeFailure(ports, body, personOf(actor), value);
    } catch (error) {
      log.warn({ err: error }, "click not answered");
    }
  });
}

/** Says in the DM, where the failure had been told as well, that it was tried again. Never rejects. */
async function updateTold({ gateway, log }: ListenerPorts, { channel, ts }: Posted): Promise<void> {
  const update = { channel, ts, text: triedAgain, blocks: [line(triedAgain)] };
  await gateway.call("chat.update", update).catch((error: unknown) => {
    log.info({ err: error }, "the failure in the DM stays");
  });
}

/**
 * Shows the other notices of the message as they are now: one may have been undone meanwhile, and what the request states was
 * kept again by the second try, which says so itself.
 */
async function removeFailure(ports: ListenerPorts, body: BlockAction, person: PersonId, id: string): Promise<void> {
  await ports.clicked.change(body, async () => {
    const now = await ports.notes.now(person).catch(() => undefined);
    return (blocks) => {
      const tried = withoutRetry(blocks, id);
      return now ? withoutReplaced(withNotesNow(tried, now), now) : tried;
    };
  });
}
