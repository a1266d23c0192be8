import { readHead } from "../../learning/head.ts";
import type { OwnSentence } from "../../learning/own-words.ts";
import type { Note } from "../../types.ts";
import { NAMES_FACT, NAMES_RULE } from "../wordings/pointing.ts";
import { ordersIn } from "./orders.ts";
import { meantBy } from "./several.ts";
import { ALL_FACTS, ALL_OF_KIND, ALL_RULES, NARROWED, NO_MORE_RULES } from "./wordings/kinds.ts";

/**
 * Returns the kind of notes that words name as a whole, and nothing of it: "all my rules". Takes words without the order itself,
 * plain and in lower case.
 */
export function kindMeant(plainAbout: string): Note["kind"] | undefined {
  const words = plainAbout.trim();
  if (ALL_RULES.test(words)) return "rule";
  return ALL_FACTS.test(words) ? "fact" : undefined;
}

/** Whether a sentence is an order to forget a whole kind, however politely it asks: "¿Puedes borrar todas mis reglas?" */
export function forgetsKind(sentence: OwnSentence): boolean {
  return ordersIn(sentence).some(({ plainAbout }) => kindMeant(plainAbout) !== undefined);
}

/** Whether a sentence says no more than that its author wants no rules any longer. */
export function wantsNoRules({ plain }: OwnSentence): boolean {
  return NO_MORE_RULES.test(plain.slice(readHead(plain).fillers));
}

/**
 * Returns the notes that a wish for all is about where its sentence names one kind of them only: "all rules must go", "all my rules
 * about emojis". `isWhole`: nothing of the kind is named.
 */
export function ofKindAlone(
  { quote, plain }: OwnSentence,
  notes: readonly Note[],
): { readonly notes: readonly Note[]; readonly isWhole: boolean } | undefined {
  const [namesRules, namesFacts] = [NAMES_RULE.test(plain), NAMES_FACT.test(plain)];
  if (namesRules === namesFacts || !ALL_OF_KIND.test(plain)) return undefined;
  const ofKind = notes.filter(({ kind }) => (kind === "rule") === namesRules);
  const isWhole = !NARROWED.test(plain);
  return { notes: isWhole ? ofKind : meantBy(quote, ofKind), isWhole };
}
