import type { Note, PersonId } from "../types.ts";
import type { PreferenceCommand } from "./preferences.ts";
import type { Operation, Rulebook } from "./rulebook.ts";

/** Who wants something done, in which workspace, and by which operation. */
export type By = { readonly person: PersonId; readonly teamId: string; readonly operation: Operation };

/** What takes a change back. Plain data that a front end can keep in a button. */
export type Undo =
  | { readonly kind: "saved"; readonly id: string }
  | { readonly kind: "changed"; readonly before: string; readonly after: string }
  | { readonly kind: "forgotten"; readonly ids: readonly string[] }
  /** Everything that was forgotten at one moment. Short for a long list of ids. */
  | { readonly kind: "forgotten at"; readonly at: number };

/** What a person can do with their rules and facts, typed or clicked. */
export type NoteAction =
  | PreferenceCommand
  | { readonly kind: "change note"; readonly id: string; readonly text: string }
  | { readonly kind: "forget note"; readonly id: string }
  | { readonly kind: "use everywhere"; readonly id: string }
  /** Answers `clear asked`: forget all notes, if there are still `count` of them. */
  | { readonly kind: "clear all"; readonly count: number }
  | { readonly kind: "keep all" }
  | { readonly kind: "undo"; readonly undo: Undo };

/** What came of an action. Front ends word it and show it. */
export type NoteOutcome =
  | { readonly kind: "help" }
  | { readonly kind: "kept" }
  | { readonly kind: "done already" }
  | { readonly kind: "not yours" }
  /** It was forgotten so long ago that its text is gone. */
  | { readonly kind: "too late" }
  | Extract<PreferenceCommand, { kind: "invalid" }>
  | { readonly kind: "listed"; readonly notes: readonly Note[] }
  | { readonly kind: "no such number"; readonly number: number; readonly count: number }
  | { readonly kind: "clear asked"; readonly count: number }
  | { readonly kind: "saved"; readonly note: Note; readonly undo: Undo }
  | { readonly kind: "changed"; readonly before: Note; readonly after: Note; readonly undo: Undo }
  /** `at`: the moment at which all of them were forgotten. */
  | {
      readonly kind: "forgotten";
      readonly notes: readonly Note[];
      readonly at: number | undefined;
      readonly undo: Undo;
    }
  | { readonly kind: "restored"; readonly notes: readonly Note[] }
  | { readonly kind: "used everywhere"; readonly note: Note };

/**
 * Does what a person wants done to their rules and facts, for every command, button and front end. Notes of other people
 * are out of reach: `not yours`. Rejects when the database refuses.
 */
export async function carryOut(rulebook: Rulebook, by: By, action: NoteAction): Promise<NoteOutcome> {
  const { person, teamId, operation } = by;
  switch (action.kind) {
    case "help":
      return { kind: "help" };
    case "invalid":
      return action;
    case "keep all":
      return { kind: "kept" };
    case "list":
      return { kind: "listed", notes: await rulebook.list(person) };
    case "add": {
      const note = await rulebook.add(person, teamId, action.text, operation);
      return { kind: "saved", note, undo: { kind: "saved", id: note.id } };
    }
    case "forget":
      return forgetNumbers(rulebook, by, action.numbers);
    case "edit": {
      const all = await listSeen(rulebook, by);
      const id = all[action.number - 1]?.id;
      const changed = id === undefined ? undefined : await change(rulebook, by, id, action.text);
      return changed ?? { kind: "no such number", number: action.number, count: all.length };
    }
    case "change note":
      return (await change(rulebook, by, action.id, action.text)) ?? whyUnchanged(rulebook, person, action.id);
    case "forget note":
      return forgetNote(rulebook, by, action.id);
    case "use everywhere": {
      const note = await rulebook.useEverywhere(person, action.id);
      return note ? { kind: "used everywhere", note } : whyUnchanged(rulebook, person, action.id);
    }
    case "clear": {
      const { length: count } = await rulebook.list(person);
      return count === 0 ? { kind: "listed", notes: [] } : { kind: "clear asked", count };
    }
    case "clear all":
      return clearAll(rulebook, by, action.count);
    case "undo":
      return undo(rulebook, by, action.undo);
  }
}

/** Returns the list that the person saw and that their numbers mean, not what a first attempt made of it. */
function listSeen(rulebook: Rulebook, { person, operation }: By): Promise<readonly Note[]> {
  return operation.attempt === 1 ? rulebook.list(person) : rulebook.listAt(person, operation.acceptedAt);
}

async function change(rulebook: Rulebook, by: By, id: string, text: string): Promise<NoteOutcome | undefined> {
  const changed = await rulebook.edit(by.person, by.teamId, id, text, by.operation);
  if (!changed) return undefined;
  const { before, after } = changed;
  return { kind: "changed", before, after, undo: { kind: "changed", before: before.id, after: after.id } };
}

async function forgetNumbers(rulebook: Rulebook, by: By, numbers: readonly number[]): Promise<NoteOutcome> {
  const all = await listSeen(rulebook, by);
  const missing = numbers.find((number) => all[number - 1] === undefined);
  if (missing !== undefined) return { kind: "no such number", number: missing, count: all.length };
  const chosen = numbers.flatMap((number) => all[number - 1] ?? []);
  await forgetAll(rulebook, by, chosen);
  return forgotten(rulebook, by.person, chosen);
}

async function forgetNote(rulebook: Rulebook, by: By, id: string): Promise<NoteOutcome> {
  const gone = await rulebook.forget(by.person, [id], by.operation);
  return gone.length > 0 ? forgotten(rulebook, by.person, gone) : whyUnchanged(rulebook, by.person, id);
}

async function clearAll(rulebook: Rulebook, by: By, count: number): Promise<NoteOutcome> {
  const all = await listSeen(rulebook, by);
  if (all.length > 0 && all.length !== count) return { kind: "clear asked", count: all.length }; // the question is outdated
  const gone = await forgetAll(rulebook, by, all);
  return gone.length > 0 ? forgotten(rulebook, by.person, gone) : { kind: "done already" };
}

function forgetAll(rulebook: Rulebook, { person, operation }: By, notes: readonly Note[]): Promise<readonly Note[]> {
  const ids = notes.map(({ id }) => id);
  return rulebook.forget(person, ids, operation);
}

async function forgotten(rulebook: Rulebook, person: PersonId, notes: readonly Note[]): Promise<NoteOutcome> {
  const ids = notes.map(({ id }) => id);
  const at = (await rulebook.forgotten(person)).find(({ id }) => id === ids[0])?.forgottenAt;
  return { kind: "forgotten", notes, at, undo: { kind: "forgotten", ids } };
}

async function undo(rulebook: Rulebook, by: By, done: Undo): Promise<NoteOutcome> {
  const { person, operation } = by;
  switch (done.kind) {
    case "saved":
      return forgetNote(rulebook, by, done.id);
    case "forgotten":
      return restore(rulebook, by, done.ids);
    case "forgotten at": {
      const gone = (await rulebook.forgotten(person)).filter(({ forgottenAt }) => forgottenAt === done.at);
      return restore(
        rulebook,
        by,
        gone.map(({ id }) => id),
      );
    }
    case "changed": {
      const gone = await rulebook.forget(person, [done.after], operation);
      if (gone.length === 0) return whyUnchanged(rulebook, person, done.after);
      const back = await rulebook.restore(person, [done.before], operation);
      // A change of letter case alone replaced the wording before it, which is not kept.
      const notes = back.length > 0 ? back : await rulebook.restore(person, [done.after], operation);
      return { kind: "restored", notes };
    }
  }
}

async function restore(rulebook: Rulebook, { person, operation }: By, ids: readonly string[]): Promise<NoteOutcome> {
  const notes = await rulebook.restore(person, ids, operation);
  if (notes.length > 0) return { kind: "restored", notes };
  const isGone = (await rulebook.forgotten(person)).some(({ id, sealed }) => sealed && ids.includes(id));
  if (isGone) return { kind: "too late" };
  const isThere = (await rulebook.list(person)).some(({ id }) => ids.includes(id));
  return isThere ? { kind: "done already" } : { kind: "not yours" };
}

/** Returns why nothing came of an action: this person had the note once, or never. */
export async function whyUnchanged(
  rulebook: Rulebook,
  person: PersonId,
  id: string,
): Promise<{ readonly kind: "done already" } | { readonly kind: "not yours" }> {
  const known = [...(await rulebook.forgotten(person)), ...(await rulebook.list(person))];
  return known.some((note) => note.id === id) ? { kind: "done already" } : { kind: "not yours" };
}
