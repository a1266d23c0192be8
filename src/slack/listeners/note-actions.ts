import type { NoteAction } from "../../assistant/notes/actions.ts";
import type { Listening } from "../deliveries/listening.ts";
import { actorOfAction, personOf } from "../requests/actor.ts";
import { ACTIONS, line } from "../views/blocks.ts";
import { fromChangedValue, fromRestoreValue, noteReply } from "../views/note-outcome.ts";
import { notSavedNow } from "../views/words.ts";
import { createResponder } from "../web-api/response-url.ts";
import type { ListenerPorts } from "./ports.ts";

/** Registers the buttons under what Inkwell saved or forgot. Their values are ids that only the owner's click can use. */
export function registerNoteActions(slack: Listening, ports: ListenerPorts): void {
  onClick(slack, ports, ACTIONS.undoNote, (id) => ({ kind: "undo", undo: { kind: "saved", id } }));
  onClick(slack, ports, ACTIONS.shareFact, (id) => ({ kind: "use everywhere", id }));
  onClick(slack, ports, ACTIONS.restoreNotes, (value) => ({ kind: "undo", undo: fromRestoreValue(value) }));
  onClick(slack, ports, ACTIONS.undoEdit, (value) => ({ kind: "undo", undo: fromChangedValue(value) }));
  onClick(slack, ports, ACTIONS.clearRules, (value) => ({ kind: "clear all", count: Number(value) }));
  onClick(slack, ports, ACTIONS.keepRules, () => ({ kind: "keep all" }));
}

/**
 * Carries out a click and replies to the person alone. The reply replaces an ephemeral line of ours. Below a message that others
 * see, or that holds a draft, it is a new line.
 */
function onClick(
  slack: Listening,
  { notes, workspace, apiUrl, log }: ListenerPorts,
  actionId: string,
  toAction: (value: string) => NoteAction,
): void {
  slack.action(actionId, async ({ ack, action, body }, delivery) => {
    await ack();
    if (action.type !== "button") return;
    const by = { person: personOf(actorOfAction(body, workspace)), teamId: workspace.teamId, operation: delivery };
    const isEphemeral = body.container.type === "message" && body.container.is_ephemeral === true;
    try {
      const reply = await notes.carryOut(by, toAction(action.value ?? "")).then(noteReply, (error: unknown) => {
        log.warn({ err: error }, "click not carried out");
        return { text: notSavedNow };
      });
      const replaces = isEphemeral && reply.text !== notSavedNow;
      const respond = createResponder(body.response_url, apiUrl);
      await respond({ blocks: [line(reply.text)], ...reply, replace_original: replaces });
    } catch (error) {
      log.warn({ err: error }, "click not answered");
    }
  });
}
