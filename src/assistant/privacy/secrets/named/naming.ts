import { matchesOf } from "../matches.ts";
import { type Doubt, looksSecret } from "./values.ts";

/** The parts of what a pattern found, by their names. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A name, and the value beside it (the group `value`), which alone is replaced. */
export type Naming = {
  readonly pattern: RegExp;
  readonly doubt: Doubt;
  /** The pattern looks at the text as it is written, and not in small letters. */
  readonly isCased: boolean;
  /** Tells by the groups that something else was named. */
  readonly isOther: (groups: Groups) => boolean;
};

/** Names of one kind, and a few literal words of theirs: a text without these words is not looked through. */
export type Kind = { readonly words: RegExp; readonly needsDigit: boolean; readonly rows: readonly Naming[] };

/** Makes a naming that reads capitals as small letters. */
export function naming(source: string, doubt: Doubt, isOther: Naming["isOther"] = () => false): Naming {
  return lazily(() => smallPattern(source), { doubt, isCased: false, isOther });
}

/** Makes a naming for which capitals matter. */
export function casedNaming(source: string, doubt: Doubt): Naming {
  return lazily(() => new RegExp(source, "gud"), { doubt, isCased: true, isOther: () => false });
}

/** The pattern is made when it is first looked at, and not while the process starts. */
function lazily(make: () => RegExp, rest: Omit<Naming, "pattern">): Naming {
  let made: RegExp | undefined;
  return {
    ...rest,
    get pattern() {
      made ??= make();
      return made;
    },
  };
}

/** Makes a pattern for texts in small letters. One that takes letters in any case costs four times as much to make ready. */
export function smallPattern(source: string): RegExp {
  const small = source.replace(/\\p\{[^}]*\}|\\.|[A-Z]{1,40}/gu, (part) =>
    part.startsWith("\\") ? part : part.toLowerCase(),
  );
  return new RegExp(small, "gud");
}

/** Alternatives of which each may begin with a capital, for patterns that read a text as it is written. */
export function anyFirst(alternatives: string): string {
  return alternatives.replace(/(^|\||\(\?:)(\p{Ll})/gu, (_, before: string, letter: string) => {
    return `${before}[${letter}${letter.toUpperCase()}]`;
  });
}

/** A text in small letters, each at its place. */
function inSmall(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
}

/** Replaces the values beside a name that look secret. */
export function withoutValues(
  { text, small }: Looked,
  { pattern, doubt, isCased, isOther }: Naming,
  removed: string,
): Looked {
  let out = "";
  let at = 0;
  for (const match of matchesOf(pattern, isCased ? text : small)) {
    const [from, to] = match.indices?.groups?.value ?? [0, 0];
    const value = withoutMarks(text.slice(from, to));
    const isOne =
      value !== "" &&
      !isRemoved(text, from, value, removed) &&
      text[to] !== "(" &&
      !isPlaceholder(text.slice(from, to)) &&
      !isOther(match.groups ?? {}) &&
      looksSecret(value, doubt);
    if (!isOne) continue;
    out += text.slice(at, from) + removed;
    at = from + value.length;
  }
  return at === 0 ? { text, small } : looked(out + text.slice(at));
}

/** A text, and the same in small letters. */
export type Looked = { readonly text: string; readonly small: string };

/** Makes both of a text. */
export function looked(text: string): Looked {
  return { text, small: inSmall(text) };
}

/** Tells whether a value is, holds or stands in what was put in place of one: a text that is read twice must not change again. */
function isRemoved(text: string, from: number, value: string, removed: string): boolean {
  const words = removed.slice(1, -1);
  return value.includes(words) || removed.startsWith(value) || text.startsWith(words, from);
}

/** Without the marks that end a sentence. */
function withoutMarks(value: string): string {
  return value.replace(/[.,;:!?)\]}…]{1,3}$/, "");
}

/** What stands for a value in instructions and code. */
function isPlaceholder(value: string): boolean {
  return (
    /^(?:[<[{]|\$\{?[A-Za-z_]|%\w+%|process\.env|os\.|env\.|import\.meta|your[-_ ]|ssh-\w+$|\.{3}|[x*•_-]{3,}|(?:null|none|undefined|true|false|required|optional|string|changeme|redacted|example|todo)\W{0,2}$)/i.test(
      value,
    ) ||
    /^[\w.:]+\(|^[A-Za-z_]+(?:\??\.[A-Za-z_]+)+\W{0,2}$/.test(value) ||
    /^[A-Za-z_$][\w$.]{0,60}\[/.test(value)
  );
}
