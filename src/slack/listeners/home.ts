import type { BlockAction } from "@slack/bolt";
import type { By, NoteAction, NoteOutcome } from "../../assistant/notes/actions.ts";
import type { PersonId } from "../../assistant/types.ts";
import type { Delivery } from "../../ports/inbox.ts";
import type { News } from "../answering/home-refresh.ts";
import { Button, fit, HomeOpened } from "../deliveries/form.ts";
import type { Listening } from "../deliveries/listening.ts";
import { actorOf, actorOfAction, personOf } from "../requests/actor.ts";
import { ACTIONS } from "../views/blocks.ts";
import { DRAFTS, fromUndoValue, readLast } from "../views/home-view.ts";
import { NOTE_FIELD, NOTE_MODALS, noteModal, readNote } from "../views/note-modal.ts";
import { noteReply, noteSentence } from "../views/note-outcome.ts";
import { changedLine, forgottenLine, notSavedNow, notYours, home as words } from "../views/words.ts";
import type { ListenerPorts } from "./ports.ts";

/** Registers what a person can do in the Home tab. */
export function registerHome(slack: Listening, ports: ListenerPorts): void {
  registerOpened(slack, ports);
  registerWindows(slack, ports);
  registerChanges(slack, ports);
  registerDraftsFirst(slack, ports);
  registerSubmitted(slack, ports);
}

function registerOpened(slack: Listening, ports: ListenerPorts): void {
  const { home, undoMs } = ports;
  slack.event("app_home_opened", async ({ event }, { acceptedAt }) => {
    const { user: userId, tab } = fit("app_home_opened", HomeOpened, event);
    if (tab !== "home") return;
    const person = personOf(await actorOf({ userId }, ports));
    const last = readLast(event.view?.private_metadata, acceptedAt, undoMs);
    await home.opened(person, last ? { last } : {});
  });
}

/** *Add* and *Edit* open a window. Slack allows that for three seconds. */
function registerWindows(slack: Listening, ports: ListenerPorts): void {
  const { gateway, home, notes, log } = ports;
  slack.action(ACTIONS.addInHome, async ({ ack, body }) => {
    await ack();
    await open(body, async () => noteModal());
  });

  slack.action(ACTIONS.editInHome, async ({ ack, action, body }) => {
    await ack();
    const { value: id } = fit("block_actions", Button, action);
    await open(body, async (person) => {
      const note = (await notes.list(person)).find((one) => one.id === id);
      return note ? noteModal(note) : { said: noteSentence(await notes.whyUnchanged(person, id)) };
    });
  });

  async function open(
    body: BlockAction,
    make: (person: PersonId) => Promise<ReturnType<typeof noteModal> | { readonly said: string }>,
  ): Promise<void> {
    const person = personOf(await actorOfAction(body, ports));
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

/** The switch between drafts that their author sees first and drafts that are posted at once. */
function registerDraftsFirst(slack: Listening, ports: ListenerPorts): void {
  const { home, draftsFirst, log } = ports;
  slack.action(ACTIONS.draftsInHome, async ({ ack, action, body }) => {
    await ack();
    const { value } = fit("block_actions", Button, action);
    const person = personOf(await actorOfAction(body, ports));
    const isWanted = value === DRAFTS.first;
    await home.act(person, async () =>
      draftsFirst.want(person, isWanted).then(
        () => ({ said: isWanted ? words.nowFirst : words.nowAtOnce }),
        (error: unknown) => {
          log.warn({ err: error }, "click not carried out");
          return { said: notSavedNow };
        },
      ),
    );
  });
}

function onClick(
  slack: Listening,
  ports: ListenerPorts,
  actionId: string,
  toAction: (value: string) => NoteAction | undefined,
): void {
  const { home, notes, log } = ports;
  slack.action(actionId, async ({ ack, action, body }, delivery) => {
    await ack();
    const { value } = fit("block_actions", Button, action);
    const by = await byOf(body, ports, delivery);
    const wanted = toAction(value);
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
function registerSubmitted(slack: Listening, ports: ListenerPorts): void {
  const { home, notes, log } = ports;
  for (const callbackId of [NOTE_MODALS.add, NOTE_MODALS.edit]) {
    slack.view(callbackId, async ({ ack, body, view }, delivery) => {
      const by = await byOf(body, ports, delivery);
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

async function byOf(body: Parameters<typeof actorOfAction>[0], ports: ListenerPorts, delivery: Delivery): Promise<By> {
  const person = personOf(await actorOfAction(body, ports));
  return { person, teamId: ports.workspace.teamId, operation: delivery };
}

/** Returns what Home says at its top: what can be undone, or a sentence. An undo cannot be undone. */
function toNews(outcome: NoteOutcome, isUndo = false): News {
  switch (outcome.kind) {
    case "saved":
      return { last: outcome.undo };
    case "changed":
      return outcome.undo ? { last: outcome.undo } : { said: changedLine(outcome.after, outcome.before) };
    case "forgotten":
      return isUndo || !outcome.undo ? { said: forgottenLine(outcome.notes) } : { last: outcome.undo };
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
