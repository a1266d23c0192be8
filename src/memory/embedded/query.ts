import { monthNumber } from "../../assistant/earlier/time/names.ts";
import { contentWords } from "../words.ts";

/** A text with more words counts as pasted. Each word costs time: 300 took 73 ms over 118,000 messages. */
const MAX_WORDS = 32;
const MAX_RAREST = 16;
const MAX_COUNTED = 64;
const MIN_INSTRUCTION_WORDS = 4;
/** A word of so many letters also finds the words that begin with it, such as a German compound. */
const MIN_PREFIX_CHARS = 6;
/** Shorter names of months are also names of people ("Jan"). */
const MIN_MONTH_CHARS = 4;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Returns in how many of a person's messages a word occurs. May stop counting early. */
type CountHits = (word: string) => number;

/**
 * Returns the words to search for: the content words of a short text. A text with over 32 of them is mostly pasted. Of its
 * instruction and names, or of all its words where those are fewer than four, it returns the 16 rarest.
 */
export function queryWords(text: string, countHits: CountHits): string[] {
  const words = contentWords(text);
  if (words.length <= MAX_WORDS) return distinct(words.flatMap((word) => [word, ...indexedMonth(word)]));
  const named = distinct([...contentWords(instruction(text)), ...names(text)]);
  return rarest(named.length < MIN_INSTRUCTION_WORDS ? words : named, countHits);
}

/** Returns the words for a day by which its messages are found, in UTC: "May 8". */
export function dayOf(at: number): string {
  const day = new Date(at);
  return `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}`;
}

/** Returns the name of a month as the index has it, for its name in any language. */
function indexedMonth(word: string): readonly string[] {
  const month = word.length < MIN_MONTH_CHARS ? undefined : monthNumber(word);
  return MONTHS.filter((_, index) => index + 1 === month);
}

/** Builds the FTS5 expression for any of the words in one scope. Quotes each word, since FTS5 has operators such as AND. */
export function matchExpression(scopeToken: string, words: readonly string[]): string {
  const anyWord = words.map((word) => `"${word}"${word.length >= MIN_PREFIX_CHARS ? "*" : ""}`).join(" OR ");
  return `scope : "${scopeToken}" AND {body ctx} : (${anyWord})`;
}

/** Builds the FTS5 expression for all words of a text in a row, as the index reads them, in one scope. */
export function phraseExpression(text: string, scopeToken: string): string {
  return `scope : "${scopeToken}" AND body : "${text.replaceAll('"', " ")}"`;
}

/** Returns the words around a pasted text: up to the first colon or line end, and a short last line. */
function instruction(text: string): string {
  const trimmed = text.trim();
  const lead = /^[^\n:：]{1,300}(?=[:：\n])/.exec(trimmed)?.[0] ?? "";
  const tail = /\n([^\n]{1,200})$/.exec(trimmed)?.[1] ?? "";
  return `${lead} ${tail}`;
}

/** Returns the capitalised words inside sentences. The first word of a sentence is capitalised anyway. */
function names(text: string): string[] {
  return contentWords(Array.from(text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}\p{N}]+/gu), ([name]) => name).join(" "));
}

/** Returns the rarest words that occur at all. Counts the longest first, since long words are rarer. */
function rarest(words: readonly string[], countHits: CountHits): string[] {
  return words
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MAX_COUNTED)
    .map((word) => ({ word, hits: countHits(word) }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => a.hits - b.hits)
    .slice(0, MAX_RAREST)
    .map(({ word }) => word);
}

function distinct(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
