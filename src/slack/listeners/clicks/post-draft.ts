import type { BlockAction } from "@slack/bolt";
import type { PostClick, PostOutcome } from "../../answering/posting.ts";
import { Button, fit } from "../../deliveries/form.ts";
import { isId } from "../../deliveries/is-id.ts";
import type { Listening } from "../../deliveries/listening.ts";
import { actorOfAction } from "../../requests/actor.ts";
import { escapeMrkdwn } from "../../text/markdown.ts";
import { ACTIONS, actions, type Blocks, fromPostValue, line, postButton } from "../../views/blocks.ts";
import { withReply } from "../../views/follow.ts";
import { type NotPosted, notPostedLine, notSavedNow, postedLine, unknown } from "../../views/words.ts";
import { createResponder } from "../../web-api/response-url.ts";
import type { ListenerPorts } from "../ports.ts";

/** Registers the button that posts a draft in the channel that it is meant for. It stands in its author's DM. */
export function registerPostDraft(slack: Listening, ports: ListenerPorts): void {
  const { posting, answering, directory, log } = ports;
  slack.action(ACTIONS.postDraft, async ({ ack, action, body }, delivery) => {
    await ack();
    const { value } = fit("block_actions", Button, action);
    const click = await clickOf(body, value, ports);
    if (click === undefined) return show(ports, body, value, [line(unknown.click)]);
    const outcome = await posting.post(click, delivery).catch((error: unknown) => {
      log.warn({ err: error }, "click not carried out");
      return undefined;
    });
    const name = await directory.channelName(click.draft.channel);
    await show(ports, body, value, blocksFor(outcome, click, postButton(click.draft, name)));
    if (outcome?.kind === "not posted" && outcome.again) await answering.answer(outcome.again, delivery);
  });
}

/** Undefined for a click that is none on such a button. */
async function clickOf(body: BlockAction, value: string, ports: ListenerPorts): Promise<PostClick | undefined> {
  const { channel_id: dm, message_ts: ts } = body.container;
  const threadTs: unknown = body.container.thread_ts ?? ts;
  const draft = fromPostValue(value);
  const isInDm = isId(dm) && dm.startsWith("D") && isId(ts) && isId(threadTs);
  if (draft === undefined || !isInDm || body.message === undefined) return undefined;
  const actor = await actorOfAction(body, ports);
  return { actor, draft, dm, threadTs, message: { ...body.message, ts } };
}

/** What no second try makes good. */
const FINAL: ReadonlySet<NotPosted> = new Set(["too long", "incomplete", "other readers", "ask again"]);

/** Builds what stands in the place of the button: where the draft was posted, or why not. */
function blocksFor(
  outcome: PostOutcome | undefined,
  { draft: { channel } }: PostClick,
  button: ReturnType<typeof postButton>,
): Blocks {
  switch (outcome?.kind) {
    case "posted":
      return [line(postedLine(channel, outcome.address))];
    case "not posted":
      return [line(notPostedLine(outcome.why, channel)), ...(FINAL.has(outcome.why) ? [] : [actions(button)])];
    case "refused":
      return [line(escapeMrkdwn(outcome.sentence)), actions(button)];
    case undefined:
      return [line(notSavedNow), actions(button)];
  }
}

/** Shows it in the message; where that cannot be changed, in a line that the person alone sees. Never rejects. */
async function show(ports: ListenerPorts, body: BlockAction, value: string, blocks: Blocks): Promise<void> {
  const { clicked, apiUrl, log } = ports;
  const [first] = blocks;
  const text = first?.type === "context" && first.elements[0]?.type === "mrkdwn" ? first.elements[0].text : "";
  const clickedRow = { action_id: ACTIONS.postDraft, value };
  try {
    if (await clicked.change(body, async () => (sent) => withReply(sent, clickedRow, blocks))) return;
    await createResponder(body.response_url, apiUrl)({ text, blocks: blocks.slice(0, 1) });
  } catch (error) {
    log.warn({ err: error }, "click not answered");
  }
}
