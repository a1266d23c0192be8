import { wordsOf } from "../../language/words.ts";
import type { Note } from "../../types.ts";
import { notesMeant } from "../matching/which-notes.ts";

/** Between things that are named one by one: "my boss, my department and my birthday". */
const BETWEEN =
  /[,;，；、]\s{0,2}(?:(?:and|or|und|oder|et|ou|y|e|ed|o)\s(?:also\s)?)?|\s(?:and|or|as well as|und|oder|sowie|et|ou|ainsi que|y|e|ed|o)\s|和|以及|还有|(?<=[\p{Script=Han}\p{Script=Katakana}ー\w]|こと)[とや](?=[^\s])/u;
const COMMA = /^[,;，；、]/u;
const MOST_PARTS = 8;
const SHORT = 4; // "my old home address"; what is longer behind a comma may be a reason
/** A part that is a clause of its own: "which department I run". */
const CLAUSE =
  /^(?:(?:about|that|where|who|what|which|when|how|dass|wo|wer|was|welche\w?|wann|wie|où|qui|quelle?|quand|que|dónde|donde|quién|quien|qué|cuándo|cuando|dove|chi|che|quale|quando|onde|quem|qual)\s|qu')/iu;

/**
 * Returns the notes that words mean, best first. Where they name several things, each is looked for by itself; a note that is
 * meant by all of them, such as "I lead Sales and Marketing", is one thing.
 */
export function meantBy(words: string, notes: readonly Note[]): readonly Note[] {
  const whole = notesMeant(words, notes);
  const parts = partsOf(words);
  if (parts.length < 2) return whole;
  const isOfAll = (note: Note) => parts.every((part) => notesMeant(part, [note]).length > 0);
  const each = parts.map((part) => notesMeant(part, notes));
  if (whole.some(isOfAll) || each.filter((some) => some.length > 0).length < 2) return whole;
  return [...new Set([...whole, ...each.flat()])];
}

function partsOf(words: string): readonly string[] {
  const parts: string[] = [];
  let [rest, mark] = [words, ""];
  for (let found = BETWEEN.exec(rest); ; found = BETWEEN.exec(rest)) {
    const part = found ? rest.slice(0, found.index) : rest;
    const isNamed = !COMMA.test(mark) || CLAUSE.test(part) || wordsOf(part).length <= SHORT;
    if (part.trim() !== "" && isNamed) parts.push(part.trim());
    if (!found || parts.length >= MOST_PARTS) return parts;
    mark = found[0];
    rest = rest.slice(found.index + mark.length);
  }
}
