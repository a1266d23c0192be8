import type { BlockAction } from "@slack/bolt";
import type { By, NoteAction, NoteOutcome } from "../../assistant/notes/actions.ts";
import type { PersonId } from "../../assistant/types.ts";
import type { Delivery } from "../../ports/inbox.ts";
import type { News } from "../answering/home-refresh.ts";
import type { Listening } from "../deliveries/listening.ts";
import { actorOfAction, personOf } from "../requests/actor.ts";
import { ACTIONS } from "../views/blocks.ts";
import { fromUndoValue, readLast } from "../views/home-view.ts";
import { NOTE_FIELD, NOTE_MODALS, noteModal, readNote } from "../views/note-modal.ts";
import { noteReply, noteSentence } from "../views/note-outcome.ts";
import { forgottenLine, notSavedNow, notYours, home as words } from "../views/words.ts";
import type { ListenerPorts } from "./ports.ts";

/** Registers what a person can do in the Home tab. */
export function registerHome(slack: Listening, ports: ListenerPorts): void {
  registerOpened(slack, ports);
  registerWindows(slack, ports);
  registerChanges(slack, ports);
  registerSubmitted(slack, ports);
}

/** The event does not say to which company the person belongs. That is part of their id, so we look it up. */
function registerOpened(slack: Listening, { home, directory, workspace }: ListenerPorts): void {
  slack.event("app_home_opened", async ({ event }, { acceptedAt }) => {
    if (event.tab !== "home") return;
    const { teamId = workspace.teamId } = await directory.person(event.user);
    const { enterpriseId } = workspace;
    const person = personOf({ userId: event.user, teamId, ...(enterpriseId ? { enterpriseId } : {}) });
    const last = readLast(event.view?.private_metadata, acceptedAt);
    await home.opened(person, last ? { last } : {});
  });
}

/** *Add* and *Edit* open a window. Slack allows that for three seconds. */
function registerWindows(slack: Listening, { gateway, home, notes, workspace, log }: ListenerPorts): void {
  slack.action(ACTIONS.addInHome, async ({ ack, body }) => {
    await ack();
    await open(body, async () => noteModal());
  });

  slack.action(ACTIONS.editInHome, async ({ ack, action, body }) => {
    await ack();
    const id = (action.type === "button" && action.value) || "";
    await open(body, async (person) => {
      const note = (await notes.list(person)).find((one) => one.id === id);
      return note ? noteModal(note) : { said: noteSentence(await notes.whyUnchanged(person, id)) };
    });
  });

  async function open(
    body: BlockAction,
    make: (person: PersonId) => Promise<ReturnType<typeof noteModal> | { readonly said: string }>,
  ): Promise<void> {
    const person = personOf(actorOfAction(body, workspace));
    try {
      const view = await make(person);
      if ("said" in view) await home.show(person, view);
      else await gateway.call("views.open", { trigger_id: body.trigger_id, view }, { deadlineMs: OPEN_MS });
    } catch (error) {
      log.warn({ err: error }, "window not opened");
      await home.show(person, { said: words.notOpened });
    }
  }
}

const OPEN_MS = 2_500; // a `trigger_id` is valid for three seconds

/** *Forget*, *Use everywhere* and *Undo* change notes, and show the result in Home. */
function registerChanges(slack: Listening, ports: ListenerPorts): void {
  onClick(slack, ports, ACTIONS.forgetInHome, (id) => ({ kind: "forget note", id }));
  onClick(slack, ports, ACTIONS.shareInHome, (id) => ({ kind: "use everywhere", id }));
  onClick(slack, ports, ACTIONS.undoInHome, (value) => {
    const undo = fromUndoValue(value);
    return undo && { kind: "undo", undo };
  });
}

function onClick(
  slack: Listening,
  { home, notes, workspace, log }: ListenerPorts,
  actionId: string,
  toAction: (value: string) => NoteAction | undefined,
): void {
  slack.action(actionId, async ({ ack, action, body }, delivery) => {
    await ack();
    if (action.type !== "button") return;
    const by = byOf(personOf(actorOfAction(body, workspace)), workspace, delivery);
    const wanted = toAction(action.value ?? "");
    await home.act(by.person, async () => {
      if (!wanted) return { said: notYours };
      return notes.carryOut(by, wanted).then(
        (outcome) => toNews(outcome, wanted.kind === "undo"),
        (error: unknown) => {
          log.warn({ err: error }, "click not carried out");
          return { said: notSavedNow };
        },
      );
    });
  });
}

/** Saves what a person wrote in a window. When that fails, the window stays open with their words. */
function registerSubmitted(slack: Listening, { home, notes, workspace, log }: ListenerPorts): void {
  for (const callbackId of Object.values(NOTE_MODALS)) {
    slack.view(callbackId, async ({ ack, body, view }, delivery) => {
      const by = byOf(personOf(actorOfAction(body, workspace)), workspace, delivery);
      const text = readNote(view) ?? "";
      const action: NoteAction =
        callbackId === NOTE_MODALS.add
          ? { kind: "add", text }
          : { kind: "change note", id: view.private_metadata, text };
      await home.act(by.person, async () => {
        try {
          const outcome = await notes.carryOut(by, action);
          await ack();
          return toNews(outcome);
        } catch (error) {
          log.warn({ err: error }, "note not saved");
          await ack({ response_action: "errors", errors: { [NOTE_FIELD.block]: notSavedNow } });
          return { said: notSavedNow };
        }
      });
    });
  }
}

function byOf(person: By["person"], { teamId }: ListenerPorts["workspace"], delivery: Delivery): By {
  return { person, teamId, operation: delivery };
}

/** Returns what Home says at its top: what can be undone, or a sentence. An undo cannot be undone. */
function toNews(outcome: NoteOutcome, isUndo = false): News {
  switch (outcome.kind) {
    case "saved":
    case "changed":
      return { last: outcome.undo };
    case "forgotten":
      return isUndo ? { said: forgottenLine(outcome.notes) } : { last: outcome.undo };
    case "restored":
    case "used everywhere":
    case "done already":
    case "not yours":
    case "too late":
      return { said: noteSentence(outcome) };
    default:
      return { said: noteReply(outcome).text };
  }
}
