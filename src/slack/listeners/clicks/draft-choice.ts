import type { BlockAction } from "@slack/bolt";
import type { Delivery } from "../../../ports/inbox.ts";
import { Button, fit } from "../../deliveries/form.ts";
import { isId } from "../../deliveries/is-id.ts";
import type { Listening } from "../../deliveries/listening.ts";
import { actorOfAction } from "../../requests/actor.ts";
import { incoming } from "../../requests/incoming.ts";
import { ACTIONS, CHOICE_ACTIONS, type ChoiceValue, fromChoiceValue } from "../../views/blocks.ts";
import { choiceTooLate, choiceWords } from "../../views/words.ts";
import { createResponder } from "../../web-api/response-url.ts";
import type { ListenerPorts } from "../ports.ts";

/**
 * Registers the buttons that choose an earlier draft, and *Not this one*. A click is answered in its thread as if the person
 * had typed it. It works for the person who was asked.
 */
export function registerDraftChoice(slack: Listening, ports: ListenerPorts): void {
  for (const actionId of CHOICE_ACTIONS) onClick(slack, ports, actionId, fromChoiceValue);
  onClick(slack, ports, ACTIONS.notThisDraft, (question) => ({ question, answer: "other" }));
}

function onClick(
  slack: Listening,
  ports: ListenerPorts,
  actionId: string,
  read: (value: string) => ChoiceValue | undefined,
): void {
  slack.action(actionId, async ({ ack, action, body }, delivery) => {
    await ack();
    const chosen = read(fit("block_actions", Button, action).value);
    const isAnswered = chosen && (await choose(ports, body, chosen, delivery));
    if (isAnswered) return;
    const respond = createResponder(body.response_url, ports.apiUrl);
    await respond({ text: choiceTooLate }).catch((error: unknown) => {
      ports.log.warn({ err: error }, "click not answered");
    });
  });
}

/** Answers the click in its thread. False where the question is not open for this person (any more). */
async function choose(
  ports: ListenerPorts,
  body: BlockAction,
  { question, answer }: ChoiceValue,
  delivery: Delivery,
): Promise<boolean> {
  const { container } = body;
  const { channel_id: channel, message_ts: messageTs } = container;
  const threadTs: unknown = container.thread_ts ?? messageTs;
  if (!isId(channel) || !isId(messageTs) || !isId(threadTs)) return false;
  const actor = await actorOfAction(body, ports);
  const request = incoming(delivery, {
    actor,
    target: { channel, threadTs, userId: actor.userId, teamId: actor.teamId, isDm: channel.startsWith("D") },
    text: choiceWords(answer),
    askedTs: messageTs,
  });
  return ports.answering.choose(question, request, delivery).catch((error: unknown) => {
    ports.log.warn({ err: error }, "click not carried out");
    return false;
  });
}
