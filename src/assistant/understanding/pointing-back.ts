import { judgeSentence } from "../learning/learn.ts";
import type { Note } from "../types.ts";
import type { Forgetting } from "./forgetting.ts";
import { notesMeant, saysAllOf } from "./matching/which-notes.ts";
import { LIKELY, type Reading } from "./reading.ts";

const TOLD = 0.3; // as much as a wording of a statement needs to be believed

/** Whether a wish to forget names nothing itself: "I run Sales? Take that out." */
export function pointsBack({ what, notes, isComplete }: Forgetting): boolean {
  return what === "last" || (what === "named" && notes.length === 0 && !isComplete);
}

/** Whether a sentence tells what no note says, so that "what I just said" behind it is about that. */
export function tells(one: Reading | undefined, notes: readonly Note[]): boolean {
  if (!one || one.isRequest || isHeld(one.sentence.quote, notes)) return false;
  const { rule, newRule, fact, newFact, task } = one.likely;
  return task < 0.5 && (rule + newRule + fact + newFact > TOLD || judgeSentence(one.sentence, false) !== undefined);
}

/** Whether a note says what a sentence does, so that to forget that is to forget the note. */
export function isHeld(quote: string, notes: readonly Note[]): boolean {
  return notes.some(({ text }) => saysAllOf(quote, text));
}

/** Finds what such a wish points to in the rest of the message. */
export function withContext(forget: Forgetting, readings: readonly Reading[], notes: readonly Note[]): Forgetting {
  const others = readings.filter(
    ({ sentence, isRequest, likely }) => sentence.quote !== forget.quote && !isRequest && likely.task < LIKELY,
  );
  const meant = others.map(({ sentence }) => notesMeant(sentence.quote, notes)).find((some) => some.length > 0);
  return meant ? { ...forget, what: "named", notes: meant } : forget;
}
