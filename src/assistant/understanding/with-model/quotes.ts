import { withoutEnd } from "../../language/ends.ts";
import { wordsOf } from "../../language/words.ts";
import type { OwnSentence } from "../../learning/own-words.ts";

/** Words of a sentence that a model quoted. */
export type Quoted = {
  readonly sentence: OwnSentence;
  /** The same words in the sentence, as a sentence of their own. */
  readonly words: OwnSentence;
  /** The quote leaves out no more of the sentence than a greeting. */
  readonly isWhole: boolean;
};

const MIN_CHARS = 4;
const LEFT_OUT_WORDS = 2;
const QUOTE_CHARS = 500; // a note holds no more
const AROUND = /[\s"'.,;:!?。，、！？]/;
const BEFORE = /(?:^|[,;:.!?，、；：。！？(–—-]|[\s,](?:and|but|so|und|aber|sowie|et|mais|y|pero|e|ma|mas))\s*$/u;
const AFTER = /^\s*(?:$|[,;:.!?，、；：。！？)–—-]|(?:and|but|so|und|aber|sowie|et|mais|y|pero|e|ma|mas)\s)/u;

/**
 * Finds a quote, word for word, in one of the author's own sentences: a clause of it at least, so that no half of a sentence
 * says what the whole does not. Quotation marks, letter case, spaces and the marks around it do not count. Undefined where the
 * author did not say it, or only as words between quotation marks.
 */
export function findQuote(quote: string, sentences: readonly OwnSentence[]): Quoted | undefined {
  const plain = folded(quote).replace(/ {2,}/g, " ");
  const first = [...plain].findIndex((character) => !AROUND.test(character));
  const wanted = first < 0 ? "" : withoutEnd(plain, AROUND).slice(first);
  if (wanted.length < MIN_CHARS || wanted.length > QUOTE_CHARS) return undefined;
  for (const sentence of sentences) {
    const said = folded(sentence.quote);
    const from = said.indexOf(wanted);
    const to = from + wanted.length;
    if (from < 0 || !isClause(said, from, to)) continue;
    const left = wordsOf(`${said.slice(0, from)} ${said.slice(to)}`);
    const isWhole = left.length <= LEFT_OUT_WORDS;
    const words = { ...sentence, quote: sentence.quote.slice(from, to), plain: sentence.plain.slice(from, to) };
    return { sentence, words, isWhole };
  }
  return undefined;
}

function isClause(said: string, from: number, to: number): boolean {
  const before = said.slice(0, from);
  return (
    BEFORE.test(before.slice(-20)) && AFTER.test(said.slice(to, to + 20)) && (before.split('"').length - 1) % 2 === 0
  );
}

/** Returns the text with plain quotation marks and spaces and in lower case, exactly as long. */
function folded(text: string): string {
  const plain = text
    .replace(/[“”„‟«»「」『』＂]/g, '"')
    .replace(/[‘’‚‛ʼ´＇]/g, "'")
    .replace(/\s/g, " ");
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}
