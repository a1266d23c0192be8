import { CHANGED } from "./changed.ts";
import { CODES } from "./codes.ts";
import { LOCKS } from "./locks.ts";
import { LOGINS } from "./logins.ts";
import { type Kind, looked, type Naming, withoutValues } from "./naming.ts";
import { PASSWORDS } from "./passwords.ts";
import { PERSON_PATTERNS, PERSONS, withoutPersons } from "./persons.ts";
import { SETTINGS } from "./settings.ts";

const KINDS: readonly Kind[] = [CODES, LOCKS, PASSWORDS, CHANGED, LOGINS, SETTINGS];
const NAMINGS: readonly Naming[] = KINDS.flatMap(({ rows }) => rows);

/** Yields the patterns of all names, each made when it is asked for. */
export function* namePatterns(): Generator<RegExp> {
  for (const { words } of [...KINDS, PERSONS]) yield words;
  for (const naming of NAMINGS) yield naming.pattern;
  yield* PERSON_PATTERNS;
}

/** Replaces what a name beside it says is secret. */
export function withoutNamed(text: string, removed: string): string {
  let rest = looked(text);
  const { small } = rest;
  const hasDigit = /\d/.test(text);
  const mayHold = ({ words, needsDigit }: Omit<Kind, "rows">) => (hasDigit || !needsDigit) && words.test(small);
  for (const kind of KINDS) {
    if (mayHold(kind)) rest = kind.rows.reduce((left, one) => withoutValues(left, one, removed), rest);
  }
  return (mayHold(PERSONS) ? withoutPersons(rest, removed) : rest).text;
}
