import { isUnspaced, wordsOf } from "../language/words.ts";

const SHINGLE_WORDS = 3;
const LOOKED_AT_CHARS = 20_000;
const SHARED = 0.12; // of the shingles of the shorter text: less comes about between any two texts of one person
const AHEAD = 1.3; // so much more than the next one, or it cannot be told which of them it was
const MARKS = 3;
const MARKS_SHARED = 0.4;

/**
 * Returns the text that a finished draft was made from: the one whose wording it shares, or, where it has another language,
 * most of whose names and numbers stand in it. Undefined where it shares little with any, or as much with two. Pure, and
 * linear in the lengths of the texts.
 */
export function textBehind<Text extends { readonly text: string }>(
  draft: string,
  texts: readonly Text[],
): Text | undefined {
  if (texts.length === 0) return undefined;
  const words = readWords(draft);
  const shingles = shinglesOf(words);
  const byWording = clearest(texts, ({ text }) => sharedPart(shingles, shinglesOf(readWords(text))), SHARED);
  if (byWording) return byWording;
  const marks = marksOf(words);
  return clearest(texts, ({ text }) => sharedMarks(marks, marksOf(readWords(text))), MARKS_SHARED);
}

function clearest<Text>(texts: readonly Text[], shareOf: (text: Text) => number, least: number): Text | undefined {
  const [best, next] = texts
    .map((text) => ({ text, share: shareOf(text) }))
    .toSorted((one, other) => other.share - one.share);
  if (!best || best.share < least) return undefined;
  return next && next.share * AHEAD > best.share ? undefined : best.text;
}

function readWords(text: string): readonly string[] {
  return wordsOf(text.slice(0, LOOKED_AT_CHARS));
}

function shinglesOf(written: readonly string[]): ReadonlySet<string> {
  const words = written.map((word) => word.toLowerCase());
  const shingles = words.map((_, index) => words.slice(index, index + SHINGLE_WORDS).join(" "));
  return new Set(shingles.slice(0, Math.max(1, shingles.length - SHINGLE_WORDS + 1)));
}

/** The names and numbers of a text, which a translation leaves as they are. */
function marksOf(words: readonly string[]): ReadonlySet<string> {
  const isMark = (word: string) => /\d/.test(word) || (/^\p{Lu}/u.test(word) && word.length > 1 && !isUnspaced(word));
  return new Set(words.filter(isMark));
}

function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shorter = Math.min(one.size, other.size);
  return shorter === 0 ? 0 : one.intersection(other).size / shorter;
}

function sharedMarks(draft: ReadonlySet<string>, text: ReadonlySet<string>): number {
  const shared = draft.intersection(text).size;
  return shared < MARKS ? 0 : shared / text.size;
}
