import { isUnspaced, wordsOf } from "../../language/words.ts";
import type { Statement } from "../../learning/learn.ts";
import { type OwnSentence, ownWords } from "../../learning/own-words.ts";
import { sameRule } from "../../notes/preferences.ts";
import type { AssistantRequest, Note } from "../../types.ts";
import { subjectsOf } from "../matching/subjects.ts";
import { notesMeant } from "../matching/which-notes.ts";
import { type Reading, readAll } from "../reading.ts";
import type { FirstReading, Understanding } from "../understand.ts";

/** What of a message is worth asking a model about. */
export type Unread = {
  /** The author's own sentences, in their order. */
  readonly sentences: readonly OwnSentence[];
  /** What wordings and the trained model have understood already. */
  readonly understood: Understanding;
};

/** How likely a sentence must be to say something that lasts, by the trained model. Most requests stay far below. */
const WORTH = 0.15;
/** So likely may a sentence want nothing kept, want something forgotten, or be made up, before the message is left alone. */
const AT_MOST = { secret: 0.3, forget: 0.3, madeUp: 0.5 } as const;
const MESSAGE_CHARS = 2_000; // a longer one is rather material than not
const MIN_WORDS = 3;
const MIN_CHARS = 6; // of a script without spaces

/**
 * Returns what a model should read of a message after a first reading without it. Undefined for most: plain requests, bare
 * follow-ups, pasted text, what is made up, questions and wishes about what is remembered, what is off the record, and what
 * anybody but a member says. Pure. Takes a tenth of a millisecond.
 */
export function worthReading(
  { text, names, author }: AssistantRequest,
  { understood, notes }: FirstReading,
): Unread | undefined {
  if (author.membership !== "member" || text.length > MESSAGE_CHARS) return undefined;
  if (understood.isOffTheRecord || understood.ask || understood.forget) return undefined;
  const { sentences, mixed, isHypothetical } = ownWords(text, names);
  if (sentences.length === 0 || mixed || isHypothetical) return undefined;
  return holdsMore(readAll(sentences), understood, notes) ? { sentences, understood } : undefined;
}

/** Whether a message may say more that lasts than was understood of it, and nothing that only its author should read. */
export function holdsMore(readings: readonly Reading[], understood: Understanding, notes: readonly Note[]): boolean {
  const kinds = ["secret", "forget", "madeUp"] as const;
  if (readings.some(({ likely }) => kinds.some((kind) => likely[kind] > AT_MOST[kind]))) return false;
  return isHalfRead(understood, notes) || readings.some((one) => !isRead(one, understood) && mayLast(one, notes));
}

/** Something new was kept, and a note that holds still is about the same: it may be meant to go. */
function isHalfRead({ keep, retire }: Understanding, notes: readonly Note[]): boolean {
  return retire.length === 0 && keep.some((statement) => notes.some((note) => isOnSameThing(statement, note)));
}

/** Whether a note is about what a statement says, and says something else of it. */
function isOnSameThing({ text }: Statement, note: Note): boolean {
  if (sameRule(text, note.text)) return false;
  const subjects = subjectsOf(text);
  return subjectsOf(note.text).some((name) => subjects.includes(name)) || notesMeant(text, [note]).length > 0;
}

/** Whether a sentence has been understood already. */
function isRead({ sentence: { quote } }: Reading, { keep, retire }: Understanding): boolean {
  return [...keep, ...retire].some((one) => one.quote.includes(quote) || quote.includes(one.quote));
}

function mayLast({ sentence: { quote }, likely }: Reading, notes: readonly Note[]): boolean {
  const isShort = isUnspaced(quote) ? quote.length < MIN_CHARS : wordsOf(quote).length < MIN_WORDS;
  const { rule, fact, newRule, newFact, end } = likely;
  return !isShort && rule + fact + newRule + newFact + (notes.length > 0 ? end : 0) > WORTH;
}
