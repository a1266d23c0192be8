import { stopWords } from "./stop-words.ts";
import { fold } from "./words.ts";

const CLASSES = ["particle", "grammar", "question", "courtesy", "force"] as const;
const ENGLISH = folded(stopWords(CLASSES, { languages: ["en"] }));
/** Small words that no English sentence has. */
const FOREIGN = folded(
  stopWords(CLASSES, { languages: ["de", "fr", "es", "it", "pt"], sparesEnglish: true }),
).difference(ENGLISH);

let last: { readonly text: string; readonly isEnglish: boolean } | undefined;

/**
 * Tells whether a text is surely English: it has a small English word and none of another language. Then the wordings of other
 * languages need not be tried, nor compiled. Takes a text in lower case without accents; remembers the last one.
 */
export function isEnglish(text: string): boolean {
  if (last?.text === text) return last.isEnglish;
  const words = text.match(/\p{L}+/gu) ?? [];
  const isSure = words.some((word) => ENGLISH.has(word)) && !words.some((word) => FOREIGN.has(word));
  last = { text, isEnglish: isSure };
  return isSure;
}

function folded(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].map(fold));
}
