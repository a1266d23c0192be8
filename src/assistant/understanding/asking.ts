import { readHead } from "../learning/head.ts";
import { WISHES } from "../learning/wishes.ts";
import { LIKELY, type Reading } from "./reading.ts";

/** A question that is answered from rows, and not by the model. `topic`: the words that it asks about; may be empty. */
export type Ask = { readonly kind: "memory" | "rules" | "why" | "help"; readonly topic: string };

const MAX_CHARS = 300; // a longer message asks for more than that
const MAX_SENTENCES = 3;
const SAYS_MORE = 0.4; // a greeting before it is no question

/** Returns the question about what is remembered that a whole message asks. Undefined where it asks for anything else. */
export function readAsk(readings: readonly Reading[], message: string): Ask | undefined {
  if (message.trim().length > MAX_CHARS || readings.length > MAX_SENTENCES) return undefined;
  if (readings.some(({ likely }) => likely.task > LIKELY || likely.forget > LIKELY)) return undefined;
  const saysMore = readings.some(
    ({ likely: { rule, fact, newRule, newFact, end } }) => rule + fact + newRule + newFact + end > SAYS_MORE,
  );
  for (const { sentence, likely } of readings) {
    const { plain, quote } = sentence;
    const { fillers } = readHead(plain);
    const isGreeting = saysMore && !/[?？]/.test(quote);
    for (const start of new Set([0, fillers])) {
      const found = kindOf(plain.slice(start), quote.slice(start));
      if (found && !(found.kind === "help" && isGreeting)) return found;
    }
    const [kind] = QUESTIONS.toSorted((one, other) => likely[other] - likely[one]);
    if (kind && !(kind === "help" && isGreeting) && likely.memory + likely.rules + likely.why + likely.help > LIKELY)
      return { kind, topic: "" };
  }
  return undefined;
}

const QUESTIONS = ["memory", "rules", "why", "help"] as const;

const KINDS = [
  ["rules", WISHES.askRules],
  ["why", WISHES.askWhy],
  ["memory", WISHES.askMemory],
  ["help", WISHES.askHelp],
] as const;

function kindOf(plain: string, quote: string): Ask | undefined {
  for (const [kind, wording] of KINDS) {
    const found = wording.exec(plain);
    if (found)
      return {
        kind,
        topic: quote
          .slice(found.index + found[0].length)
          .replace(/[?？.!。\s]+$/u, "")
          .trim(),
      };
    if (wording.test(plain)) return { kind, topic: "" };
  }
  return undefined;
}
