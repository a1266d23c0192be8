import { stopWords } from "../assistant/language/stop-words.ts";
import { wordsOf } from "../assistant/language/words.ts";

const STOP_WORDS = stopWords(["particle", "grammar", "piece", "question", "courtesy"], { sparesEnglish: true });

/** Tells whether the text has the words of `phrase` in a row. Ignores letter case and punctuation. */
export function containsPhrase(text: string, phrase: string): boolean {
  return plainWords(text).includes(plainWords(phrase));
}

function plainWords(text: string): string {
  return ` ${wordsOf(text, "pieces").join(" ").toLowerCase()} `;
}

/** Returns the distinct words that are no stop words, in order, as first spelt; contractions in pieces, as in the index. */
export function contentWords(text: string): string[] {
  const words = new Map<string, string>();
  for (const word of wordsOf(text, "pieces")) {
    const key = word.toLowerCase();
    if (!STOP_WORDS.has(key) && !words.has(key)) words.set(key, word);
  }
  return [...words.values()];
}
