import { readHead } from "../learning/head.ts";
import type { Statement } from "../learning/learn.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { isContrary, isNewerFact } from "./contrary.ts";
import { LIKELY, type Reading, UNLIKELY } from "./reading.ts";
import { notesMeant } from "./which-notes.ts";

/** A note that holds no longer. `isWhole`: the sentence says no more than that, so nothing new is kept. */
export type Retirement = {
  readonly note: Note;
  readonly quote: string;
  /** What stands in its place. */
  readonly by?: Statement;
  readonly isWhole: boolean;
};

/**
 * Returns the notes that a sentence ends: "don't start with Dear Customer any more", "I no longer report to Tom". With a
 * `statement` of the same sentence, a note is replaced by it where the statement says something new.
 */
export function readRetirement(
  { sentence: { plain, quote }, likely, isRequest }: Reading,
  statement: Statement | undefined,
  notes: readonly Note[],
): readonly Retirement[] {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  if (isRequest && statement === undefined) return [];
  const isNew = likely.newRule + likely.newFact;
  const isReplaced = statement !== undefined && (WISHES.replace.test(words) || isNew > 0.5) && likely.end < LIKELY;
  const isEnded = likely.end > LIKELY || (WISHES.retire.test(words) && likely.end > UNLIKELY);
  if (!isReplaced && !isEnded) return [];
  const [note] = notesMeant(quote, notes);
  if (!note) return [];
  return isReplaced ? [{ note, quote, by: statement, isWhole: false }] : [{ note, quote, isWhole: true }];
}

/** Returns the notes that a new statement cannot stand beside: its opposite, and an older fact on the same subject. */
export function replacedBy(statement: Statement, notes: readonly Note[]): readonly Retirement[] {
  return notes
    .filter((note) => isContrary(statement, note) || isNewerFact(statement, note))
    .map((note) => ({ note, quote: statement.quote, by: statement, isWhole: false }));
}
