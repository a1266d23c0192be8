import { tellingWords } from "../words.ts";

/** Above this many words a text is taken for pasted: each word costs time, and 300 of them cost 73 ms at 118,000 messages. */
const MAX_WORDS = 32;
const MAX_RAREST = 16;
const MAX_COUNTED = 64;
const MIN_INSTRUCTION_WORDS = 4;

/** How many of a person's messages hold a word; may stop counting early. */
type CountHits = (word: string) => number;

/**
 * The words to search for. A pasted text is no query: of one with over 32 telling words, the instruction around it and the
 * names in it are kept, or its 16 rarest words where these say too little.
 */
export function queryWords(text: string, countHits: CountHits): string[] {
  const words = tellingWords(text);
  if (words.length <= MAX_WORDS) return words;
  const named = distinct([...tellingWords(instruction(text)), ...names(text)]);
  return rarest(named.length < MIN_INSTRUCTION_WORDS ? words : named, countHits);
}

/** The FTS5 expression that finds any of the words in one scope. Every word is quoted: FTS5 reads bare ones as its own language. */
export function matchExpression(scopeToken: string, words: readonly string[]): string {
  const anyWord = words.map((word) => `"${word}"`).join(" OR ");
  return `scope : "${scopeToken}" AND {body ctx} : (${anyWord})`;
}

/** What stands before a pasted text (to the first colon or line's end) and after it (a short last line). */
function instruction(text: string): string {
  const trimmed = text.trim();
  const lead = /^[^\n:：]{1,300}(?=[:：\n])/.exec(trimmed)?.[0] ?? "";
  const tail = /\n([^\n]{1,200})$/.exec(trimmed)?.[1] ?? "";
  return `${lead} ${tail}`;
}

/** Capitalised words inside sentences: a capital at a sentence's start tells nothing. */
function names(text: string): string[] {
  return tellingWords(Array.from(text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}\p{N}]+/gu), ([name]) => name).join(" "));
}

/** Words that none of the person's messages hold would find nothing. Long words are counted first, since they are the rarer ones. */
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
