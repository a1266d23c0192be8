import type { Note } from "../../types.ts";
import { ALL_FACTS, ALL_RULES } from "./wordings/kinds.ts";

/**
 * Returns the kind of notes that words name as a whole, and nothing of it: "all my rules". Takes words without the order itself,
 * plain and in lower case.
 */
export function kindMeant(plainAbout: string): Note["kind"] | undefined {
  const words = plainAbout.trim();
  if (ALL_RULES.test(words)) return "rule";
  return ALL_FACTS.test(words) ? "fact" : undefined;
}
