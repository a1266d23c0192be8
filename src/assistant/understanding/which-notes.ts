import { toPlain } from "../language/plain.ts";
import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import type { Note } from "../types.ts";
import { subjectsOf } from "./subjects.ts";

const STEM_CHARS = 5;
const ENOUGH = 0.5;

/** Words that say that something is remembered, and not what. */
const SAYS_NOTHING = new Set(
  (
    "rule rules preference preferences fact facts thing things bit part about regarding memory remember forget know told said " +
    "regel regeln vorgabe sache über règle règles préférence chose regla reglas preferencia cosa sobre regola preferenza " +
    "regra preferência coisa 规则 偏好 关于 事 ルール 好み こと について"
  ).split(" "),
);
const STOP = stopWords(["particle", "grammar", "piece", "question", "courtesy", "force", "wish", "pointing"]);

/**
 * Returns the notes that words mean, best first: those that share telling words, a quoted wording or a subject with them.
 * Several where they fit equally well. Linear in the length of the words and of the notes.
 */
export function notesMeant(words: string, notes: readonly Note[]): readonly Note[] {
  const said = tellingStems(words);
  const subjects = subjectsOf(words);
  const rated = notes
    .map((note) => ({ note, fit: fitOf(said, subjects, note) }))
    .filter(({ fit }) => fit >= ENOUGH)
    .toSorted((one, other) => other.fit - one.fit);
  const best = rated[0]?.fit ?? 0;
  return rated.filter(({ fit }) => fit >= best - 1e-9).map(({ note }) => note);
}

/** Returns how well words fit a note: the share of telling words that they have in common, and a half for one subject. */
function fitOf(said: ReadonlySet<string>, subjects: ReadonlySet<string>, note: Note): number {
  const telling = tellingStems(note.text);
  const common = telling.intersection(said).size;
  const fewer = Math.min(telling.size, said.size);
  const words = fewer === 0 ? 0 : common / fewer;
  const subject = subjectsOf(note.text).isDisjointFrom(subjects) ? 0 : ENOUGH;
  return words + subject;
}

/** Returns the first letters of the words that say something. */
export function tellingStems(text: string): ReadonlySet<string> {
  const words = wordsOf(toPlain(text.replaceAll(/["“”„«»「」]/g, " ")).toLowerCase());
  return new Set(words.filter((word) => !STOP.has(word) && !SAYS_NOTHING.has(word)).map((word) => word.slice(0, STEM_CHARS)));
}
