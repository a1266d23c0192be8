import type { Delivery } from "../../../ports/inbox.ts";
import type { Listening } from "../../deliveries/listening.ts";
import { type Actor, actorOfAction, personOf } from "../../requests/actor.ts";
import { ACTIONS } from "../../views/blocks.ts";
import { feedbackModal } from "../../views/feedback.ts";
import { NOTE_FIELD, NOTE_MODALS, readNote } from "../../views/note-modal.ts";
import { type CommandReply, noteReply } from "../../views/note-outcome.ts";
import { home, notSavedNow } from "../../views/words.ts";
import { createResponder } from "../../web-api/response-url.ts";
import type { ListenerPorts } from "../ports.ts";

const OPEN_MS = 2_500; // a `trigger_id` is valid for three seconds

/**
 * Registers *Something else* under the question what to do differently: a window with one field, whose words become a rule. What came
 * of it takes the place of the question.
 */
export function registerFeedbackWindow(slack: Listening, ports: ListenerPorts): void {
  const { gateway, log } = ports;
  slack.action(ACTIONS.feedbackOther, async ({ ack, body }) => {
    await ack();
    const { trigger_id, response_url: responseUrl } = body;
    const view = feedbackModal(responseUrl);
    await gateway.call("views.open", { trigger_id, view }, { deadlineMs: OPEN_MS }).catch(async (error: unknown) => {
      log.warn({ err: error }, "window not opened");
      await createResponder(responseUrl, ports.apiUrl)({ text: home.notOpened }).catch(() => {}); // nothing is lost
    });
  });

  slack.view(NOTE_MODALS.feedback, async ({ ack, body, view }, delivery) => {
    const actor = await actorOfAction(body, ports);
    try {
      const reply = await save(ports, actor, readNote(view) ?? "", delivery);
      await ack();
      await show(ports, actor, view.private_metadata, reply);
    } catch (error) {
      log.warn({ err: error }, "note not saved");
      await ack({ response_action: "errors", errors: { [NOTE_FIELD.block]: notSavedNow } });
    }
  });
}

async function save(
  { notes, workspace }: ListenerPorts,
  actor: Actor,
  text: string,
  delivery: Delivery,
): Promise<CommandReply> {
  const by = { person: personOf(actor), teamId: workspace.teamId, operation: delivery };
  return noteReply(await notes.carryOut(by, { kind: "add", text }));
}

/** Shows what was saved, with *Undo*: where the question was or, when that takes no more, in the DM. Never rejects. */
async function show(
  { gateway, apiUrl, log }: ListenerPorts,
  { userId }: Actor,
  responseUrl: string,
  reply: CommandReply,
): Promise<void> {
  const respond = createResponder(responseUrl, apiUrl);
  await respond({ ...reply, replace_original: true })
    .catch(() => gateway.post({ channel: userId, ...reply }))
    .catch((error: unknown) => log.warn({ err: error }, "window not answered"));
}
