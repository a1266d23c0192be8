import { readHead } from "../learning/head.ts";
import type { OwnSentence } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";

/** A question that is answered from rows, and not by the model. `topic`: the words that it asks about; may be empty. */
export type Ask = { readonly kind: "memory" | "rules" | "why" | "help"; readonly topic: string };

const MAX_CHARS = 300; // a longer message asks for more than that
const MAX_SENTENCES = 3;

/** Returns the question about what is remembered that a whole message asks. Undefined where it asks for anything else. */
export function readAsk(sentences: readonly OwnSentence[], message: string): Ask | undefined {
  if (message.trim().length > MAX_CHARS || sentences.length > MAX_SENTENCES) return undefined;
  for (const { plain, quote } of sentences) {
    const { fillers } = readHead(plain);
    for (const start of new Set([0, fillers])) {
      const found = kindOf(plain.slice(start), quote.slice(start));
      if (found) return found;
    }
  }
  return undefined;
}

const KINDS = [
  ["rules", WISHES.askRules],
  ["why", WISHES.askWhy],
  ["memory", WISHES.askMemory],
  ["help", WISHES.askHelp],
] as const;

function kindOf(plain: string, quote: string): Ask | undefined {
  for (const [kind, wording] of KINDS) {
    const found = wording.exec(plain);
    if (found) return { kind, topic: quote.slice(found.index + found[0].length).replace(/[?？.!。\s]+$/u, "").trim() };
    if (wording.test(plain)) return { kind, topic: "" };
  }
  return undefined;
}
