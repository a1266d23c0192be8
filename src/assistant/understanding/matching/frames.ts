import { remembering } from "../../language/remembering.ts";
import { fold, wordsOf } from "../../language/words.ts";
import { NOTE_CHARS } from "../../learning/learn.ts";
import { subjectsOf } from "./subjects.ts";

/**
 * Whether two rules say the same with another value: "Sign my e-mails with Ana", "Sign with Max". Their words are the same up to one
 * that a value follows, such as "with", and behind the value again, and both are about what a text has one of.
 */
export function haveOtherValue(one: string, other: string): boolean {
  const isSigned = [one, other].every((text) => subjectsOf(text).includes("signature"));
  const words = (text: string) => frameWordsOf(text).map((word) => (isSigned ? (ALIKE[word] ?? word) : word));
  const [first, second] = [words(one), words(other)];
  const shared = sharedLength(first, second);
  const before = Math.min(shared, first.length - 1, second.length - 1); // "Ana" and "Ana Berg"
  const [rest, otherRest] = [first.slice(before), second.slice(before)];
  const behind = sharedLength(rest.toReversed(), otherRest.toReversed());
  const values = [rest, otherRest].map((words) => words.slice(0, words.length - behind));
  if (before === 0 || !values.every(isValue)) return false;
  const about = subjectsOf(other);
  const last = first[before - 1] ?? "";
  return subjectsOf(one).some((name) => about.includes(name) && isSlot(name, last, values));
}

/** "Sign as Ana" is "sign with Ana". Spanish and Italian share theirs with Portuguese. */
const ALIKE: Readonly<Record<string, string>> = {
  as: "with",
  als: "mit",
  comme: "avec",
  como: "com",
  come: "com",
  con: "com",
};

/** Whether words are no more than a value. "Max in letters" says for which texts it is meant. */
function isValue(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= VALUE_WORDS && !words.some((word) => NARROWS.has(word));
}

const VALUE_WORDS = 6;
const NARROWS = wordSet(
  "in to for when if unless except at bei an fur wenn ausser pour dans quand si sauf para cuando en salvo per quando se em",
);

/** Before what stands the value of a subject. A length differs in its number alone: "under 80 words", "under 3 lines". */
const BEFORE_VALUE: Readonly<Record<string, ReadonlySet<string>>> = {
  greeting: wordSet("with mit avec par con com by"),
  signature: wordSet("with as mit als avec par comme con como come com"),
  language: wordSet("in auf en em"),
  dates: wordSet("as like wie als comme como come"),
};

function isSlot(subject: string, word: string, values: readonly (readonly string[])[]): boolean {
  if (subject === "length") return values.every((value) => value.length === 1 && /^\d+$/.test(value[0] ?? ""));
  return BEFORE_VALUE[subject]?.has(word) ?? false;
}

/** Words that such a rule may have or lack: whose texts and that it lasts. Most rules are meant for e-mails, said or not. */
const LOOSE = wordSet(
  "my our your the all every any always please only now from on of mine e mail mails email emails message messages " +
    "ab jetzt sofort von an bitte immer nur meine meinen unsere alle allen die " +
    "desormais toujours mes nos tous toutes les svp dorenavant maintenant a partir de " +
    "siempre mis nuestros todos todas los las ahora favor por correos " +
    "sempre i le miei mie tutti tutte ora adesso d'ora poi " +
    "os meus minhas agora todas",
);

/** Returns the words of a rule that count, folded. */
function frameWordsOf(text: string): readonly string[] {
  return readWords(text.slice(0, NOTE_CHARS));
}

const readWords = remembering((text): readonly string[] =>
  wordsOf(text)
    .map(fold)
    .filter((word) => !LOOSE.has(word)),
);

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, index) => word !== other[index]);
  return differs < 0 ? one.length : differs;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
