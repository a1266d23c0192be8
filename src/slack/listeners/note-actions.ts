import type { App, BlockAction } from "@slack/bolt";
import type { Note, PersonId } from "../../assistant/types.ts";
import { acceptedBefore } from "../deliveries/replay.ts";
import { actorOfAction, personOf } from "../requests/request.ts";
import { ACTIONS, actions, type Blocks, button, line } from "../views/blocks.ts";
import {
  alreadyDone,
  clearQuestion,
  everywhereLine,
  forgottenLine,
  kept,
  notSavedNow,
  notYours,
  restoredLine,
} from "../views/words.ts";
import { createResponder } from "../web-api/response-url.ts";
import type { ListenerPorts } from "./ports.ts";

/** What a click comes to: a line for the person who clicked, perhaps with a way back. */
type Outcome = { readonly text: string; readonly blocks?: Blocks };

/** The buttons under what Inkwell saved or forgot. Their values are ids that only their owner's click can use. */
export function registerNoteActions(app: App, ports: ListenerPorts): void {
  const { rulebook } = ports;

  onClick(app, ports, ACTIONS.undoNote, async (person, id, acceptedAt) => {
    const gone = await rulebook.forget(person, [id], acceptedAt !== undefined);
    return gone.length > 0 ? { text: forgottenLine(gone) } : isDone(person, id);
  });

  onClick(app, ports, ACTIONS.shareFact, async (person, id) => {
    const note = await rulebook.useEverywhere(person, id);
    return note ? { text: everywhereLine(note) } : isDone(person, id);
  });

  onClick(app, ports, ACTIONS.restoreNotes, async (person, value, acceptedAt) => {
    const ids = value.startsWith(SINCE) ? await forgottenAt(person, value) : value.split(" ");
    const back = await rulebook.restore(person, ids, acceptedAt !== undefined);
    if (back.length > 0) return { text: restoredLine(back) };
    return { text: (await rulebook.list(person)).some(({ id }) => ids.includes(id)) ? alreadyDone : notYours };
  });

  onClick(app, ports, ACTIONS.undoEdit, async (person, value, acceptedAt) => {
    const isRepeat = acceptedAt !== undefined;
    const [before = "", after = ""] = value.split(" ");
    const gone = await rulebook.forget(person, [after], isRepeat);
    if (gone.length === 0) return isDone(person, after);
    const back = await rulebook.restore(person, [before], isRepeat);
    // where only letter case was changed, the wording before is not kept
    return { text: restoredLine(back.length > 0 ? back : await rulebook.restore(person, [after])) };
  });

  onClick(app, ports, ACTIONS.clearRules, async (person, value, acceptedAt) => {
    const all = await (acceptedAt === undefined ? rulebook.list(person) : rulebook.listAt(person, acceptedAt));
    if (all.length > 0 && value !== String(all.length)) return askBeforeClearing(all.length); // an old question
    const gone = await rulebook.forget(
      person,
      all.map(({ id }) => id),
      acceptedAt !== undefined,
    );
    if (gone.length === 0) return { text: alreadyDone };
    return forgottenWithUndo(gone, await rulebook.forgotten(person));
  });

  onClick(app, ports, ACTIONS.keepRules, async () => ({ text: kept }));

  async function isDone(person: PersonId, id: string): Promise<Outcome> {
    const known = [...(await rulebook.forgotten(person)), ...(await rulebook.list(person))];
    return { text: known.some((note) => note.id === id) ? alreadyDone : notYours };
  }

  async function forgottenAt(person: PersonId, value: string): Promise<string[]> {
    const at = Number(value.slice(SINCE.length));
    return (await rulebook.forgotten(person)).filter((note) => note.forgottenAt === at).map(({ id }) => id);
  }
}

const SINCE = "at:";

/** "Forget all 7?", whose button holds the number that was agreed to. */
export function askBeforeClearing(amount: number): Outcome {
  const text = clearQuestion(amount);
  const label = amount === 1 ? "Forget it" : `Forget all ${amount}`;
  const yes = button(label, ACTIONS.clearRules, String(amount), "danger");
  return { text, blocks: [line(text), actions(yes, button("Keep them", ACTIONS.keepRules, "all"))] };
}

/** "Forgotten: …", with *Undo*. A long list is named by the moment it was forgotten, since a value holds 2,000 characters. */
export function forgottenWithUndo(gone: readonly Note[], forgotten: readonly Note[]): { text: string; blocks: Blocks } {
  const text = forgottenLine(gone);
  const at = forgotten.find(({ id }) => id === gone[0]?.id)?.forgottenAt;
  const value = gone.length > 100 ? `${SINCE}${at}` : gone.map(({ id }) => id).join(" ");
  return { text, blocks: [line(text), actions(button("Undo", ACTIONS.restoreNotes, value))] };
}

/** A click on one of our ephemeral lines replaces it; on a message that others see or that holds a draft it answers beside it. */
function onClick(
  app: App,
  { workspace, apiUrl, log }: ListenerPorts,
  actionId: string,
  act: (person: PersonId, value: string, acceptedAt: number | undefined) => Promise<Outcome>,
): void {
  app.action<BlockAction>(actionId, async ({ ack, action, body, context }) => {
    await ack();
    if (action.type !== "button") return;
    const person = personOf(actorOfAction(body, workspace));
    const isEphemeral = body.container.type === "message" && body.container.is_ephemeral === true;
    try {
      const outcome = await act(person, action.value ?? "", acceptedBefore(context)).catch((error: unknown) => {
        log.warn({ err: error }, "click not carried out");
        return { text: notSavedNow };
      });
      await createResponder(
        body.response_url,
        apiUrl,
      )({
        blocks: [line(outcome.text)],
        ...outcome,
        replace_original: isEphemeral && outcome.text !== notSavedNow,
      });
    } catch (error) {
      log.warn({ err: error }, "click not answered");
    }
  });
}
