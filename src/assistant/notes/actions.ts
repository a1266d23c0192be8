import type { NoAccess } from "../access.ts";
import type { KeptMemory } from "../surface.ts";
import type { Note, PersonId, ProposedNote } from "../types.ts";
import { holding } from "./finding.ts";
import type { MemoryKey } from "./kept-memories.ts";
import { lastChange } from "./last-change.ts";
import type { Operation } from "./operation.ts";
import type { PreferenceCommand, Unsure } from "./preferences.ts";
import type { Rulebook } from "./rulebook.ts";

/** Who wants something done, in which workspace, and by which operation. */
export type By = { readonly person: PersonId; readonly teamId: string; readonly operation: Operation };

type Who = Pick<By, "person" | "operation">;

/** What takes a change back. Plain data that a front end can keep in a button. */
export type Undo =
  | { readonly kind: "saved"; readonly id: string }
  | { readonly kind: "changed"; readonly before: string; readonly after: string }
  | { readonly kind: "forgotten"; readonly ids: readonly string[] }
  /** `after` stands in the place of `before`. */
  | { readonly kind: "replaced"; readonly before: readonly string[]; readonly after: string }
  /** Everything that was forgotten at one moment. Short for a long list of ids. */
  | { readonly kind: "forgotten at"; readonly at: number };

/** Rules, facts and memories, by their ids. */
export type Things = { readonly notes: readonly string[]; readonly memories: readonly MemoryKey[] };

/** What a person can do with their rules and facts, typed or clicked. */
export type NoteAction =
  | PreferenceCommand
  | { readonly kind: "change note"; readonly id: string; readonly text: string }
  | { readonly kind: "forget note"; readonly id: string }
  /** Answers `which to forget`. */
  | { readonly kind: "forget notes"; readonly ids: readonly string[] }
  | { readonly kind: "use everywhere"; readonly id: string }
  | ({ readonly kind: "forget these" } & Things)
  /** Shows each of these things with a button of its own. */
  | ({ readonly kind: "choose to forget" } & Things)
  /** Forgets all notes, and all that memory keeps of the person. */
  | { readonly kind: "forget everything" }
  /** Answers `clear asked`: forget all notes, if there are still `count` of them. */
  | { readonly kind: "clear all"; readonly count: number }
  | { readonly kind: "keep all" }
  /** Answers `rule asked`: these words are no rule. */
  | { readonly kind: "no rule" }
  /** Answers a proposal with *Keep*. `instead`: the note that goes. */
  | { readonly kind: "keep proposed"; readonly note: ProposedNote; readonly instead?: string }
  /** Answers a proposal with *No*: the person is not asked about these words again. `holds`: a note was to go, and stays. */
  | { readonly kind: "decline"; readonly text: string; readonly holds: boolean }
  | { readonly kind: "undo"; readonly undo: Undo };

/** What came of an action. Front ends word it and show it. */
export type NoteOutcome =
  /** Nothing new is kept of somebody who gets no answers. */
  | { readonly kind: "no access"; readonly why: NoAccess }
  | { readonly kind: "help" }
  | { readonly kind: "kept" }
  | { readonly kind: "nothing kept" }
  | { readonly kind: "nothing to undo" }
  | { readonly kind: "done already" }
  | { readonly kind: "not yours" }
  /** It was forgotten so long ago that it cannot be brought back. */
  | { readonly kind: "too late" }
  | Extract<PreferenceCommand, { kind: "invalid" }>
  | { readonly kind: "listed"; readonly notes: readonly Note[] }
  | { readonly kind: "exported"; readonly notes: readonly Note[] }
  /** Several notes hold the words that a person wants forgotten. */
  | { readonly kind: "which to forget"; readonly notes: readonly Note[]; readonly words: string }
  /** Nothing is kept unless the person says that `text` is a rule. */
  | { readonly kind: "rule asked"; readonly text: string; readonly why: Unsure }
  | { readonly kind: "no such number"; readonly number: number; readonly count: number }
  | { readonly kind: "clear asked"; readonly count: number }
  | { readonly kind: "saved"; readonly note: Note; readonly undo: Undo }
  /** `undo`: absent, here and below, where what is forgotten cannot be brought back. */
  | {
      readonly kind: "kept instead";
      readonly note: Note;
      readonly before: readonly Note[];
      readonly undo: Undo | undefined;
    }
  | { readonly kind: "changed"; readonly before: Note; readonly after: Note; readonly undo: Undo | undefined }
  /** `at`: the moment at which all of them were forgotten. */
  | {
      readonly kind: "forgotten";
      readonly notes: readonly Note[];
      readonly at: number | undefined;
      readonly undo: Undo | undefined;
    }
  /** `hasMemories`: memories of conversations were forgotten too. They cannot be brought back. */
  | {
      readonly kind: "forgotten with memories";
      readonly notes: readonly Note[];
      readonly hasMemories: boolean;
      readonly undo: Undo | undefined;
    }
  | { readonly kind: "to choose"; readonly notes: readonly Note[]; readonly memories: readonly KeptMemory[] }
  | { readonly kind: "restored"; readonly notes: readonly Note[] }
  | { readonly kind: "used everywhere"; readonly note: Note };

const KEEPING: ReadonlySet<NoteAction["kind"]> = new Set([
  "add",
  "edit",
  "change note",
  "keep proposed",
  "use everywhere",
]);

/** Tells whether an action keeps something new of a person, or more of it than before. */
export function keepsMore({ kind }: NoteAction): boolean {
  return KEEPING.has(kind);
}

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
    case "no rule":
      return { kind: "nothing kept" };
    case "decline":
      await rulebook.decline(person, action.text, operation);
      return { kind: action.holds ? "kept" : "nothing kept" };
    case "keep proposed":
      return keepProposed(rulebook, by, action);
    case "unsure":
      return { kind: "rule asked", text: action.line, why: action.why };
    case "export":
      return { kind: "exported", notes: await rulebook.list(person) };
    case "undo last":
      return undoLast(rulebook, by);
    case "forget words":
      return forgetWords(rulebook, by, action);
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
      return forgetNotes(rulebook, by, [action.id]);
    case "forget notes":
      return forgetNotes(rulebook, by, action.ids);
    case "use everywhere": {
      const note = await rulebook.useEverywhere(person, action.id);
      return note ? { kind: "used everywhere", note } : whyUnchanged(rulebook, person, action.id);
    }
    case "forget these": {
      const gone = await rulebook.forget(person, action.notes, operation);
      rulebook.removeMemories(person, action.memories);
      return forgottenWithMemories(rulebook, gone, action.memories.length > 0);
    }
    case "choose to forget": {
      const notes = (await rulebook.list(person)).filter(({ id }) => action.notes.includes(id));
      const memories = await rulebook.memoriesOf(person, action.memories);
      return notes.length + memories.length > 0 ? { kind: "to choose", notes, memories } : { kind: "done already" };
    }
    case "forget everything": {
      const gone = await forgetAll(rulebook, by, await listSeen(rulebook, by));
      const memories = (await rulebook.memoriesOf(person)).map(({ realm, item }) => ({ realm, id: item.id }));
      rulebook.removeMemories(person, memories);
      await rulebook.forgetDeclined(person);
      return forgottenWithMemories(rulebook, gone, true);
    }
    case "clear": {
      const { length: count } = await rulebook.list(person);
      return count === 0 ? { kind: "listed", notes: [] } : { kind: "clear asked", count };
    }
    case "clear all":
      return clearAll(rulebook, by, action.count);
    case "undo":
      return takeBack(rulebook, by, action.undo);
  }
}

/** Returns the list that the person saw and that their numbers mean, not what a first attempt made of it. */
function listSeen(rulebook: Rulebook, { person, operation }: By): Promise<readonly Note[]> {
  return operation.attempt === 1 ? rulebook.list(person) : rulebook.listAt(person, operation.acceptedAt);
}

async function keepProposed(
  rulebook: Rulebook,
  { person, operation }: By,
  { note: proposed, instead }: Extract<NoteAction, { kind: "keep proposed" }>,
): Promise<NoteOutcome> {
  const { note, before } = await rulebook.keepProposed(person, proposed, instead, operation);
  if (before.length === 0) return { kind: "saved", note, undo: { kind: "saved", id: note.id } };
  const undo: Undo = { kind: "replaced", before: before.map(({ id }) => id), after: note.id };
  return { kind: "kept instead", note, before, undo: unlessFinal(rulebook, undo) };
}

async function change(rulebook: Rulebook, by: By, id: string, text: string): Promise<NoteOutcome | undefined> {
  const changed = await rulebook.edit(by.person, by.teamId, id, text, by.operation);
  if (!changed) return undefined;
  const { before, after } = changed;
  const undo: Undo = { kind: "changed", before: before.id, after: after.id };
  return { kind: "changed", before, after, undo: unlessFinal(rulebook, undo) };
}

async function forgetNumbers(rulebook: Rulebook, by: By, numbers: readonly number[]): Promise<NoteOutcome> {
  const all = await listSeen(rulebook, by);
  const missing = numbers.find((number) => all[number - 1] === undefined);
  if (missing !== undefined) return { kind: "no such number", number: missing, count: all.length };
  const chosen = numbers.flatMap((number) => all[number - 1] ?? []);
  await forgetAll(rulebook, by, chosen);
  return forgotten(rulebook, by.person, chosen);
}

async function forgetNotes(rulebook: Rulebook, by: Who, ids: readonly string[]): Promise<NoteOutcome> {
  const gone = await rulebook.forget(by.person, ids, by.operation);
  const asked = gone.filter(({ id }) => ids.includes(id)); // their twins have gone with them
  return asked.length > 0 ? forgotten(rulebook, by.person, asked) : whyUnchanged(rulebook, by.person, ids[0] ?? "");
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

function forgottenWithMemories(rulebook: Rulebook, notes: readonly Note[], hasMemories: boolean): NoteOutcome {
  if (notes.length === 0 && !hasMemories) return { kind: "done already" };
  const undo = unlessFinal(rulebook, { kind: "forgotten", ids: notes.map(({ id }) => id) });
  return { kind: "forgotten with memories", notes, hasMemories, undo };
}

function unlessFinal({ isFinal }: Rulebook, undo: Undo): Undo | undefined {
  return isFinal ? undefined : undo;
}

async function forgotten(rulebook: Rulebook, person: PersonId, notes: readonly Note[]): Promise<NoteOutcome> {
  const ids = notes.map(({ id }) => id);
  const at = (await rulebook.forgotten(person)).find(({ id }) => id === ids[0])?.forgottenAt;
  return { kind: "forgotten", notes, at, undo: unlessFinal(rulebook, { kind: "forgotten", ids }) };
}

async function takeBack(rulebook: Rulebook, by: Who, done: Undo): Promise<NoteOutcome> {
  const { person, operation } = by;
  switch (done.kind) {
    case "saved":
      return forgetNotes(rulebook, by, [done.id]);
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
    case "replaced": {
      if (await rulebook.isLapsed(person, done.before)) return { kind: "too late" };
      return swap(rulebook, by, [done.after], done.before);
    }
    case "changed": {
      if (await rulebook.isLapsed(person, [done.before])) return { kind: "too late" };
      const { gone, back } = await rulebook.revert(person, done.before, done.after, operation);
      if (back.length > 0) return { kind: "restored", notes: back };
      return gone.length > 0 ? forgotten(rulebook, person, gone) : whyUnchanged(rulebook, person, done.after);
    }
  }
}

/**
 * Takes back the last change, whatever made it; a second time brings it again. An attempt that follows a crash cannot tell
 * what was last before it: it reports what the first attempt did, or shows the list and changes nothing.
 */
export async function undoLast(rulebook: Rulebook, by: Who): Promise<NoteOutcome> {
  const { person, operation } = by;
  const [held, gone] = await Promise.all([rulebook.list(person), rulebook.forgotten(person)]);
  if (operation.attempt > 1) return undoneBefore(rulebook, operation.acceptedAt, held, gone);
  const last = lastChange(held, gone);
  switch (last?.kind) {
    case undefined:
      return { kind: "nothing to undo" };
    case "restore":
      return restore(rulebook, by, last.ids);
    case "revert":
      return takeBack(rulebook, by, { kind: "changed", before: last.before, after: last.after });
    case "swap":
      if (await rulebook.isLapsed(person, last.back)) return { kind: "too late" };
      return swap(rulebook, by, last.away, last.back);
    case "forget":
      return forgotten(rulebook, person, await rulebook.forget(person, last.ids, operation));
  }
}

function undoneBefore(
  rulebook: Rulebook,
  acceptedAt: number,
  held: readonly Note[],
  gone: readonly Note[],
): NoteOutcome {
  const back = held.filter(({ restoredAt = 0 }) => restoredAt >= acceptedAt);
  if (back.length > 0) return { kind: "restored", notes: back };
  const went = gone.filter(({ forgottenAt = 0 }) => forgottenAt >= acceptedAt);
  if (went.length === 0) return { kind: "listed", notes: held };
  const undo = unlessFinal(rulebook, { kind: "forgotten", ids: went.map(({ id }) => id) });
  return { kind: "forgotten", notes: went, at: went[0]?.forgottenAt, undo };
}

/** Forgets the one note that holds the words; asks which where several do, and whether it is a rule where none does. */
async function forgetWords(
  rulebook: Rulebook,
  by: By,
  { words, line }: { readonly words: string; readonly line: string },
): Promise<NoteOutcome> {
  const found = holding(await listSeen(rulebook, by), words);
  if (found.length === 0) return { kind: "rule asked", text: line, why: "nothing_found" };
  if (found.length > 1) return { kind: "which to forget", notes: found, words };
  await forgetAll(rulebook, by, found);
  return forgotten(rulebook, by.person, found);
}

/** Forgets what took the place of other notes, and brings these back. */
async function swap(
  rulebook: Rulebook,
  by: Who,
  away: readonly string[],
  back: readonly string[],
): Promise<NoteOutcome> {
  const notes = await rulebook.swap(by.person, { away, back }, by.operation);
  return notes.length > 0 ? { kind: "restored", notes } : restore(rulebook, by, back);
}

async function restore(rulebook: Rulebook, { person, operation }: Who, ids: readonly string[]): Promise<NoteOutcome> {
  const notes = await rulebook.restore(person, ids, operation);
  if (notes.length > 0) return { kind: "restored", notes };
  if (await rulebook.isLapsed(person, ids)) return { kind: "too late" };
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
