import type { App, BlockAction, ViewSubmitAction } from "@slack/bolt";
import type { Rulebook } from "../../assistant/notes/rulebook.ts";
import type { PersonId } from "../../assistant/types.ts";
import type { News } from "../answering/home-refresh.ts";
import { acceptedBefore } from "../deliveries/replay.ts";
import { actorOfAction, personOf } from "../requests/request.ts";
import { ACTIONS } from "../views/blocks.ts";
import { fromUndoValue, type LastDone, readLast } from "../views/home-view.ts";
import { NOTE_FIELD, NOTE_MODALS, noteModal, readNote } from "../views/note-modal.ts";
import {
  alreadyDone,
  everywhereLine,
  forgottenLine,
  notSavedNow,
  notYours,
  restoredLine,
  home as words,
} from "../views/words.ts";
import type { ListenerPorts } from "./ports.ts";

/** The Home tab: what a person sees there, and what they do with it. */
export function registerHome(app: App, ports: ListenerPorts): void {
  registerOpened(app, ports);
  registerWindows(app, ports);
  registerChanges(app, ports);
  registerSent(app, ports);
}

/** The event tells the person alone; whose company they belong to is looked up, as it is part of who they are. */
function registerOpened(app: App, { home, directory, workspace, now }: ListenerPorts): void {
  app.event("app_home_opened", async ({ event }) => {
    if (event.tab !== "home") return;
    const { teamId = workspace.teamId } = await directory.person(event.user);
    const { enterpriseId } = workspace;
    const person = personOf({ userId: event.user, teamId, ...(enterpriseId ? { enterpriseId } : {}) });
    const last = readLast(event.view?.private_metadata, now());
    await home.opened(person, last ? { last } : {});
  });
}

/** *Add* and *Edit* open a window, within the three seconds that Slack gives for it. */
function registerWindows(app: App, { gateway, home, homeRulebook, workspace, log }: ListenerPorts): void {
  app.action<BlockAction>(ACTIONS.addInHome, async ({ ack, body }) => {
    await ack();
    await open(body, async () => noteModal());
  });

  app.action<BlockAction>(ACTIONS.editInHome, async ({ ack, action, body }) => {
    await ack();
    const id = (action.type === "button" && action.value) || "";
    await open(body, async (person) => {
      const note = (await homeRulebook.list(person)).find((one) => one.id === id);
      return note ? noteModal(note) : notThere(homeRulebook, person, id);
    });
  });

  async function open(
    body: BlockAction,
    make: (person: PersonId) => Promise<ReturnType<typeof noteModal> | Said>,
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

const OPEN_MS = 2_500; // a trigger is good for three seconds

type Said = { readonly said: string };

/** Why nothing can be done to a note: it was this person's until lately, or never. */
async function notThere(rulebook: Rulebook, person: PersonId, id: string): Promise<Said> {
  const gone = await rulebook.forgotten(person);
  return { said: gone.some((note) => note.id === id) ? alreadyDone : notYours };
}

/** *Forget*, *Use everywhere* and *Undo*: done, and seen to be done. */
function registerChanges(app: App, ports: ListenerPorts): void {
  const { homeRulebook: rulebook } = ports;

  onClick(app, ports, ACTIONS.forgetInHome, async (person, id, isRepeat) => {
    await rulebook.forget(person, [id], isRepeat);
    const isGone = (await rulebook.forgotten(person)).some((note) => note.id === id);
    return isGone ? { last: { done: "forgotten", id } } : { said: notYours };
  });

  onClick(app, ports, ACTIONS.shareInHome, async (person, id) => {
    const note = await rulebook.useEverywhere(person, id);
    return note ? { said: everywhereLine(note) } : notThere(rulebook, person, id);
  });

  onClick(app, ports, ACTIONS.undoInHome, async (person, value, isRepeat) => {
    const last = fromUndoValue(value);
    return last ? undo(person, last, isRepeat) : { said: notYours };
  });

  async function undo(person: PersonId, last: LastDone, isRepeat: boolean): Promise<News> {
    if (last.done === "forgotten") return restored(person, [last.id], isRepeat);
    const gone = await rulebook.forget(person, [last.id], isRepeat);
    if (gone.length === 0) return notThere(rulebook, person, last.id);
    // where only letter case was changed, the wording before is not kept
    return last.done === "changed" ? restored(person, [last.before, last.id], isRepeat) : { said: forgottenLine(gone) };
  }

  /** The first of `ids` that can be had again. */
  async function restored(person: PersonId, ids: readonly string[], isRepeat: boolean): Promise<News> {
    for (const id of ids) {
      await rulebook.restore(person, [id], isRepeat);
      const note = (await rulebook.list(person)).find((one) => one.id === id);
      if (note) return { said: restoredLine([note]) };
    }
    return { said: notYours };
  }
}

function onClick(
  app: App,
  { home, workspace, log }: ListenerPorts,
  actionId: string,
  act: (person: PersonId, value: string, isRepeat: boolean) => Promise<News>,
): void {
  app.action<BlockAction>(actionId, async ({ ack, action, body, context }) => {
    await ack();
    if (action.type !== "button") return;
    const person = personOf(actorOfAction(body, workspace));
    const isRepeat = acceptedBefore(context) !== undefined;
    const news = await act(person, action.value ?? "", isRepeat).catch((error: unknown): News => {
      log.warn({ err: error }, "click not carried out");
      return { said: notSavedNow };
    });
    await home.show(person, news);
  });
}

/** What was written in a window. It stays open, with the words in it, when they could not be saved. */
function registerSent(app: App, { home, homeRulebook: rulebook, workspace, idOf, log }: ListenerPorts): void {
  for (const callbackId of Object.values(NOTE_MODALS)) {
    app.view<ViewSubmitAction>(callbackId, async ({ ack, body, view, context }) => {
      const person = personOf(actorOfAction(body, workspace));
      const deed = { id: idOf(body.trigger_id), isRepeat: acceptedBefore(context) !== undefined };
      const text = readNote(view) ?? "";
      let news: News;
      try {
        news = await (callbackId === NOTE_MODALS.add
          ? rulebook
              .add(person, workspace.teamId, text, deed)
              .then(({ id }) => ({ last: { done: "saved", id } as const }))
          : change(person, view.private_metadata, text, deed));
        await ack();
      } catch (error) {
        log.warn({ err: error }, "note not saved");
        news = { said: notSavedNow };
        await ack({ response_action: "errors", errors: { [NOTE_FIELD.block]: notSavedNow } });
      }
      await home.show(person, news);
    });
  }

  async function change(
    person: PersonId,
    id: string,
    text: string,
    deed: { readonly id: string; readonly isRepeat: boolean },
  ): Promise<News> {
    const changed = await rulebook.edit(person, workspace.teamId, id, text, deed);
    if (!changed) return notThere(rulebook, person, id);
    return { last: { done: "changed", before: changed.before.id, id: changed.after.id } };
  }
}
