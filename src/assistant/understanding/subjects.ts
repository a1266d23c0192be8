import { toPlain } from "../language/plain.ts";
import type { Note } from "../types.ts";
import type { Statement } from "../learning/learn.ts";

/**
 * What rules and facts are about. A person has one value of a `single` subject at a time: a newer fact takes the place of
 * the older. Patterns are written as `toPlain` leaves a text, in lower case.
 */
type Subject = { readonly name: string; readonly kind: Note["kind"]; readonly single: boolean; readonly pattern: RegExp };

const SUBJECTS: readonly Subject[] = [
  {
    name: "emojis",
    kind: "rule",
    single: false,
    pattern: /emoji|emoticon|smiley|表情|絵文字|顔文字/u,
  },
  {
    name: "sign-off",
    kind: "rule",
    single: false,
    pattern:
      /\bsign(?:s|ed|ing)?\b|\bsign-?offs?\b|signature|\bclos(?:e|es|ing)\b|\bunterschr|\bsignatur|gru(?:ß|ss)formel|\bsign(?:e|er|ez)\b|\bfirm(?:a|o|ar|are|e)\b|despedida|assin(?:a|e|o|ar)|署名|落款|结尾|結び/u,
  },
  {
    name: "greeting",
    kind: "rule",
    single: false,
    pattern: /greet|salutation|\b(?:start|begin|open)s? (?:\S{1,20} ){0,3}with\b|anrede|begru(?:ß|ss)|salu(?:do|to|er)|saudacao|称呼|开头|挨拶|書き出し/u,
  },
  {
    name: "role",
    kind: "fact",
    single: true,
    pattern:
      /\b(?:i|we) (?:now )?(?:run|lead|head|manage|work in|moved to)\b|\bi(?:'m| am) (?:now )?(?:in|head of|in charge of|responsible for)\b/u,
  },
  { name: "manager", kind: "fact", single: true, pattern: /\b(?:my|new) (?:manager|boss)\b|\breports? to\b/u },
];

/** Returns the names of the subjects that a text speaks of. */
export function subjectsOf(text: string): ReadonlySet<string> {
  const plain = toPlain(text).toLowerCase();
  return new Set(SUBJECTS.filter(({ pattern }) => pattern.test(plain)).map(({ name }) => name));
}

/** Whether a new statement is about a subject of which a person has one value, as the note is. */
export function isSameSubject(note: Pick<Note, "kind" | "text">, statement: Pick<Statement, "kind" | "text">): boolean {
  const shared = subjectsOf(note.text).intersection(subjectsOf(statement.text));
  return SUBJECTS.some(({ name, kind, single }) => single && kind === statement.kind && shared.has(name));
}

const NEGATION =
  /\b(?:no|not|never|don't|do not|without|avoid|stop)\b|\b(?:kein\w{0,2}|nicht|nie|ohne)\b|\b(?:pas|jamais|sans|aucun\w?)\b|\b(?:nunca|sin|evita)\b|\b(?:mai|senza|non)\b|\b(?:nao|sem)\b|不|别|勿|ない|禁止/u;

/** Whether two rules on the same subject contradict each other: "Use emojis" and "No emojis". */
export function isOpposite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => toPlain(text).toLowerCase());
  if (a === undefined || b === undefined || NEGATION.test(a) === NEGATION.test(b)) return false;
  return !subjectsOf(one).isDisjointFrom(subjectsOf(other));
}
