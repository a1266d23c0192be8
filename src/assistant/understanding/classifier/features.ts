import { toPlain } from "../../language/plain.ts";
import { WISHES } from "../../learning/wishes.ts";
import { hintsOf } from "./hints.ts";

/** How many rows of weights there are; several features share one. A power of two. */
export const ROWS = 1 << 15;

/** How many bits tell which features were seen often enough to have weights. A power of two. */
export const KNOWN_BITS = 1 << 19;

/** A sentence among its neighbours in a message. */
export type InContext = {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly index: number;
  readonly count: number;
};

const MAX_WORDS = 60; // a longer sentence says by its beginning what it is
const REMINDER_CHARS = 400;
const NEIGHBOUR_WORDS = 12;
const LETTERS_FROM = 3;
const LETTERS_TO = 5;
const UNSPACED_TO = 4;

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|[\p{L}\p{N}][\p{L}\p{N}\p{M}']*|[?!:,"]/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;

/** Returns the row of weights of a feature. */
export function rowOf(feature: number): number {
  return Math.imul(feature, 0x9e3779b1) >>> 17;
}

/** Returns the place of a feature among the bits that tell which are known. */
export function bitOf(feature: number): number {
  return feature >>> 13;
}

/**
 * Returns the features of a sentence as hashes of 32 bits, some of them twice: its words alone, in pairs and threes, the first and last
 * of them, the letters within them, and the words of its neighbours. Case, accents, figures and the words of quotations
 * do not count. Linear in the length of the sentence.
 */
export function featuresOf({ text, before, after, index, count }: InContext): Uint32Array {
  const found: number[] = [];
  const add = (feature: string) => found.push(hash(feature));
  const words = wordsIn(withoutReminder(text), MAX_WORDS);
  add("bias");
  add(`place ${index === 0 ? "first" : index === count - 1 ? "last" : "middle"} ${Math.min(count, 4)}`);
  add(`length ${Math.min(Math.floor(words.length / 4), 6)}`);
  words.forEach((word, at) => {
    add(`w ${word}`);
    add(`w ${words[at - 1] ?? "^"} ${word}`);
    add(`w ${words[at - 2] ?? "^"} ${words[at - 1] ?? "^"} ${word}`);
    if (at < 3) add(`b ${word}`);
    letters(word, add);
  });
  add(`f ${words.slice(0, 2).join(" ")}`);
  add(`e ${words.slice(-2).join(" ")}`);
  add(`e ${words.at(-1)}`);
  for (const word of wordsIn(before, NEIGHBOUR_WORDS)) neighbour("p", word, add);
  for (const word of wordsIn(after, NEIGHBOUR_WORDS)) neighbour("n", word, add);
  for (const hint of hintsOf(text)) {
    add(`h ${hint}`);
    add(`h2 ${hint}`);
  }
  if (before === "") add("p ^");
  if (after === "") add("n $");
  return Uint32Array.from(found);
}

/** Returns a text with "remember" for "don't forget", which has the words of its opposite. */
function withoutReminder(text: string): string {
  const order = WISHES.notForget.exec(toPlain(text.slice(0, REMINDER_CHARS)).toLowerCase());
  return order ? `${text.slice(0, order.index)} remember ${text.slice(order.index + order[0].length)}` : text;
}

/** Adds the letters within a word. A word of a script without spaces is a run of words, so there they count from one. */
function letters(word: string, add: (feature: string) => void): void {
  const isRun = UNSPACED.test(word);
  const padded = isRun ? word : `<${word}>`;
  const [from, to] = isRun ? [1, UNSPACED_TO] : [LETTERS_FROM, LETTERS_TO];
  for (let start = 0; start < padded.length; start++) {
    for (let length = from; length <= to && start + length <= padded.length; length++) {
      add(`c ${padded.slice(start, start + length)}`);
    }
  }
}

function neighbour(side: string, word: string, add: (feature: string) => void): void {
  if (!UNSPACED.test(word)) add(`${side} ${word}`);
  else for (let start = 0; start < word.length; start++) add(`${side} ${word.slice(start, start + 2)}`);
}

/** Returns the first words and marks of a text, in lower case and without accents, each figure as 0. */
function wordsIn(text: string, most: number): readonly string[] {
  const words =
    toPlain(text.slice(0, most * 20))
      .toLowerCase()
      .normalize("NFKC")
      .match(WORD) ?? [];
  return words.slice(0, most).map((word) => word.slice(0, 24).replace(/\d/g, "0"));
}

/** FNV-1a, with its last bits mixed, since only they are used. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
