import type { BlockAction } from "@slack/bolt";
import { z } from "zod";
import type { Delivery } from "../../../ports/inbox.ts";
import { fit, timestamp } from "../../deliveries/form.ts";
import { isId } from "../../deliveries/is-id.ts";
import type { Listening } from "../../deliveries/listening.ts";
import { tellClicker } from "../../replies/clicked.ts";
import { actorOfAction, personOf } from "../../requests/actor.ts";
import { threadKey } from "../../requests/thread-queue.ts";
import { ACTIONS } from "../../views/blocks.ts";
import { fromRatingValue, whatDifferently } from "../../views/feedback.ts";
import { feedback as words } from "../../views/words.ts";
import type { ListenerPorts } from "../ports.ts";

const Clicked = z.object({
  type: z.literal("feedback_buttons"),
  value: z.string(),
  /** When it was clicked, in seconds. */
  action_ts: timestamp.optional().catch(undefined),
});

/**
 * Registers the two buttons under a draft. Slack shows which was clicked last, so a good one is answered with nothing; a bad one
 * with a question to its author, who alone sees it. Anybody else who reads the draft is told in one sentence that it is not theirs.
 */
export function registerFeedbackButtons(slack: Listening, ports: ListenerPorts): void {
  slack.action(ACTIONS.feedback, async ({ ack, action, body }, delivery) => {
    await ack();
    const { value, action_ts } = fit("block_actions", Clicked, action);
    const rating = fromRatingValue(value);
    const actor = await actorOfAction(body, ports);
    if (rating?.userId !== actor.userId) return tellClicker(ports, body, { text: words.notYours });
    const draft = draftIn(body);
    if (draft) ports.ratings.rate(personOf(actor), draft, rating.isGood, clickedAt(action_ts, delivery));
    if (!rating.isGood) await tellClicker(ports, body, whatDifferently());
  });
}

/** Returns a name for the message that was clicked: the same each time. */
function draftIn({ container }: BlockAction): string | undefined {
  const { channel_id: channel, message_ts: ts } = container;
  return isId(channel) && isId(ts) ? threadKey(channel, ts) : undefined;
}

function clickedAt(actionTs: string | undefined, { acceptedAt }: Delivery): number {
  return actionTs === undefined ? acceptedAt : Math.round(Number(actionTs) * 1000);
}
