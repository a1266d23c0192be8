import type { BlockAction } from "@slack/bolt";
import type { NoteAction, NoteOutcome } from "../../../assistant/notes/actions.ts";
import { parseRule } from "../../../assistant/notes/preferences.ts";
import type { PersonId } from "../../../assistant/types.ts";
import { Button, fit } from "../../deliveries/form.ts";
import type { Listening } from "../../deliveries/listening.ts";
import { isForClickerOnly } from "../../replies/clicked.ts";
import { actorOfAction, personOf } from "../../requests/actor.ts";
import { ACTIONS, FEEDBACK_RULE_ACTIONS, line } from "../../views/blocks.ts";
import { withNotesNow, withReply } from "../../views/follow.ts";
import {
  type CommandReply,
  fromChangedValue,
  fromDeclinedValue,
  fromProposalValue,
  fromReplacedValue,
  fromRestoreValue,
  fromThings,
  noteReply,
  undoneReply,
} from "../../views/note-outcome.ts";
import { notSavedNow } from "../../views/words.ts";
import { createResponder } from "../../web-api/response-url.ts";
import type { ListenerPorts } from "../ports.ts";

/** Registers the buttons under what Inkwell saved or forgot. Their values are ids that only the owner's click can use. */
export function registerNoteActions(slack: Listening, ports: ListenerPorts): void {
  onClick(slack, ports, ACTIONS.undoNote, (id) => ({ kind: "undo", undo: { kind: "saved", id } }));
  onClick(slack, ports, ACTIONS.shareFact, (id) => ({ kind: "use everywhere", id }));
  onClick(slack, ports, ACTIONS.restoreNotes, (value) => ({ kind: "undo", undo: fromRestoreValue(value) }));
  onClick(slack, ports, ACTIONS.undoEdit, (value) => ({ kind: "undo", undo: fromChangedValue(value) }));
  onClick(slack, ports, ACTIONS.clearRules, (value) => ({ kind: "clear all", count: Number(value) }));
  onClick(slack, ports, ACTIONS.keepRules, () => ({ kind: "keep all" }));
  onClick(slack, ports, ACTIONS.forgetNotes, (value) => ({ kind: "forget notes", ids: value.split(" ") }));
  onClick(slack, ports, ACTIONS.undoReplacement, (value) => ({ kind: "undo", undo: fromReplacedValue(value) }));
  onClick(slack, ports, ACTIONS.forgetThese, (value) => ({ kind: "forget these", ...fromThings(value) }));
  onClick(slack, ports, ACTIONS.chooseToForget, (value) => ({ kind: "choose to forget", ...fromThings(value) }));
  onClick(slack, ports, ACTIONS.forgetEverything, () => ({ kind: "forget everything" }));
  onClick(slack, ports, ACTIONS.keepAsRule, (words) => parseRule(words));
  for (const actionId of FEEDBACK_RULE_ACTIONS) onClick(slack, ports, actionId, (words) => parseRule(words));
  onClick(slack, ports, ACTIONS.noRule, () => ({ kind: "no rule" }));
  onClick(slack, ports, ACTIONS.keepProposed, fromProposalValue);
  onClick(slack, ports, ACTIONS.declineProposal, fromDeclinedValue);
}

/**
 * Carries out a click, and shows what came of it where the button was: in an ephemeral line of ours, or in the notice under a
 * draft. Where that cannot be changed, and under a message of somebody else's, the person alone gets a new line.
 */
function onClick(
  slack: Listening,
  ports: ListenerPorts,
  actionId: string,
  toAction: (value: string) => NoteAction,
): void {
  const { notes, workspace, apiUrl, log } = ports;
  slack.action(actionId, async ({ ack, action, body }, delivery) => {
    await ack();
    const { value } = fit("block_actions", Button, action);
    const person = personOf(await actorOfAction(body, ports));
    const wanted = toAction(value);
    try {
      const outcome = await notes
        .carryOut({ person, teamId: workspace.teamId, operation: delivery }, wanted)
        .catch((error: unknown) => void log.warn({ err: error }, "click not carried out"));
      const reply = outcome ? toReply(wanted, outcome) : { text: notSavedNow };
      const blocks = reply.blocks ?? [line(reply.text)];
      if (
        outcome &&
        (await showInMessage(ports, body, person, outcome, { action: { action_id: actionId, value }, blocks }))
      )
        return;
      const replaces = outcome !== undefined && isForClickerOnly(body);
      await createResponder(body.response_url, apiUrl)({ text: reply.text, blocks, replace_original: replaces });
    } catch (error) {
      log.warn({ err: error }, "click not answered");
    }
  });
}

/** An undo cannot be undone: what it forgot has no *Undo* of its own. */
function toReply(wanted: NoteAction, outcome: NoteOutcome): CommandReply {
  return wanted.kind === "undo" && outcome.kind === "forgotten" ? undoneReply(outcome.notes) : noteReply(outcome);
}

/** Shows the outcome in the message that holds the button. False where that is an ephemeral line, or no message of theirs. */
async function showInMessage(
  ports: ListenerPorts,
  body: BlockAction,
  person: PersonId,
  outcome: NoteOutcome,
  clicked: {
    readonly action: { action_id: string; value?: string };
    readonly blocks: NonNullable<CommandReply["blocks"]>;
  },
): Promise<boolean> {
  if (isForClickerOnly(body) || outcome.kind === "not yours") return false;
  const { action_id, value } = clicked.action;
  const isAboutNote = action_id === ACTIONS.undoNote || action_id === ACTIONS.shareFact;
  return ports.clicked.change(body, async () => {
    const now = await ports.notes.now(person);
    return (blocks) =>
      withNotesNow(isAboutNote ? blocks : withReply(blocks, { action_id, value }, clicked.blocks), now);
  });
}
