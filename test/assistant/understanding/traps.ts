import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Note } from "../../../src/assistant/types.ts";
import { isAskedFirst } from "../../../src/assistant/understanding/forgetting.ts";
import { type Understanding, understand } from "../../../src/assistant/understanding/understand.ts";
import { notesOf } from "./scoring.ts";

/** A message that reads like something else than it is, among the notes that hold, and what must come of it. */
export type Trap = {
  readonly id: string;
  readonly kind: string;
  readonly lang: string;
  readonly notes: readonly { readonly kind: Note["kind"]; readonly text: string }[];
  readonly text: string;
  readonly keep: readonly { readonly kind: Note["kind"]; readonly holds: readonly string[] }[];
  /** People disagree whether anything is to be kept. */
  readonly maybeKeep?: boolean;
  /** Places of the notes that hold no longer. */
  readonly gone: readonly number[];
  readonly everything?: boolean;
  readonly ask?: boolean;
  readonly off?: boolean;
  readonly draft: boolean;
};

/** `isRight`: all came of it that must, and nothing else. `lostNote`: a note that must hold ends without a question. `keptWrongly`: something is kept where nothing is to be. */
export type TrapVerdict = { readonly isRight: boolean; readonly lostNote: boolean; readonly keptWrongly: boolean };

/** Returns all traps of the JSON files in a folder. */
export function trapsIn(folder: string): readonly Trap[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Trap[]);
}

/** Reads one message and compares what was understood with what must be. */
export function judgeTrap(trap: Trap): TrapVerdict {
  const notes = notesOf(trap.notes);
  const understood = understand(trap.text, notes);
  const { keep, forget, ask, isOffTheRecord, isAll } = understood;
  const { everything = false, off = false } = trap;
  const gone = goneAfter(understood, notes);
  const wanted = new Set(everything ? notes.map(({ id }) => id) : trap.gone.map(String));
  const isKept = trap.keep.every(({ kind, holds }) =>
    keep.some((one) => one.kind === kind && holds.every((word) => one.text.toLowerCase().includes(word.toLowerCase()))),
  );
  const keepsMore = trap.maybeKeep !== true && keep.length > trap.keep.length;
  const isForgetting = forget !== undefined;
  const isRight =
    isKept &&
    !keepsMore &&
    gone.symmetricDifference(wanted).size === 0 &&
    (forget?.what === "everything") === everything &&
    !(isForgetting && wanted.size === 0 && !everything) &&
    (ask !== undefined) === (trap.ask ?? false) &&
    isOffTheRecord === off &&
    !(trap.draft && isAll);
  const isAsked = forget !== undefined && isAskedFirst(forget);
  const goneUnasked = goneAfter(isAsked ? { ...understood, forget: undefined } : understood, notes);
  return {
    isRight,
    lostNote: goneUnasked.difference(wanted).size > 0,
    keptWrongly: keepsMore && trap.keep.length === 0,
  };
}

/** Returns the ids of the notes that would hold no longer. */
function goneAfter({ retire, forget }: Understanding, notes: readonly Note[]): ReadonlySet<string> {
  const forgotten = () => {
    if (forget?.what === "everything") return notes;
    return forget?.what === "last" ? notes.slice(-1) : (forget?.notes ?? []);
  };
  return new Set([...retire.map(({ note }) => note), ...forgotten()].map(({ id }) => id));
}
