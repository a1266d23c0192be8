import { isEnglish, isForeign } from "./english.ts";

/** Anything that can be looked for in a text. */
export type Pattern = Pick<RegExp, "test">;

/** One wording of a kind, with the sentences that made it necessary. A test runs all of them. */
export type Row = {
  /**
   * The source of a regular expression, or several joined by `followedBy`. Quantifiers are bounded: no text makes it slow.
   */
  readonly pattern: string | Pattern;
  /** The pattern is found in each. */
  readonly yes: readonly string[];
  /** No row of this kind is found in any. */
  readonly no?: readonly string[];
};

/** All wordings of one kind. */
export type Wordings = Pattern & {
  readonly rows: readonly (Row & { readonly pattern: Pattern })[];
  /** Returns the match that begins first, and of several there the one of the first row. Rows of `followedBy` have none. */
  exec(text: string): RegExpExecArray | undefined;
  /** Returns how many characters at the head of the text match; 0 where none do. */
  headLength(text: string): number;
};

/**
 * Makes one kind of its rows. They are compiled with the first text, to start quickly, and tried one by one: the engine
 * copies what follows an alternative, and a joined kind took a second to compile. A text that is surely English is spared the rows
 * whose sentences are all of another language.
 */
export function wordings(rows: readonly Row[], flags = "u"): Wordings {
  let compiled: Wordings["rows"] | undefined;
  let english: Wordings["rows"] = [];
  const all = () => {
    if (compiled) return compiled;
    compiled = rows.map((row) => ({ ...row, pattern: compile(row.pattern, flags) }));
    english = compiled.filter(({ yes }) => yes.length === 0 || !yes.every(isForeign));
    return compiled;
  };
  const among = (text: string) => {
    const whole = all();
    return english.length < whole.length && isEnglish(text) ? english : whole;
  };
  const exec = (text: string) => {
    let first: RegExpExecArray | undefined;
    for (const { pattern } of among(text)) {
      const found = pattern instanceof RegExp ? pattern.exec(text) : null;
      if (found && (!first || found.index < first.index)) first = found;
      if (first?.index === 0) break;
    }
    return first;
  };
  return {
    get rows() {
      return all();
    },
    test: (text) => among(text).some(({ pattern }) => pattern.test(text)),
    exec,
    headLength(text) {
      const found = exec(text);
      return found?.index === 0 ? found[0].length : 0;
    },
  };
}

/** Makes one wording of its pattern and the sentences that made it necessary. */
export function row(pattern: string, yes: readonly string[], no: readonly string[] = []): Row {
  return { pattern, yes, no };
}

/** Returns the alternatives of a pattern that stand in no group: "a|b(?:c|d)" has two. */
export function alternativesOf(source: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const character of source) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** Returns a pattern that matches `rest` somewhere behind `head`, or right behind it where `rest` is anchored. */
export function followedBy(head: string, rest: Pattern): Pattern {
  let start: RegExp | undefined;
  return {
    test: (text) => {
      start ??= new RegExp(asTyped(head), "u");
      const found = start.exec(text);
      return found !== null && rest.test(text.slice(found.index + found[0].length));
    },
  };
}

/** Returns a pattern that matches where any of these does. They are tried in turn, and compiled at the first test. */
export function anyOf(...sources: readonly string[]): Pattern {
  let patterns: readonly RegExp[] | undefined;
  return {
    test: (text) => {
      patterns ??= sources.map((source) => new RegExp(asTyped(source), "u"));
      return patterns.some((pattern) => pattern.test(text));
    },
  };
}

/** Returns a group of a regular expression for words or parts of expressions, given with a comma and a space between them. */
export function oneOf(words: string): string {
  const all = words.split(/,\s+/).map((word) => word.trim());
  return `(?:${all.filter(Boolean).join("|")})`;
}

function compile(pattern: string | Pattern, flags: string): Pattern {
  return typeof pattern === "string" ? new RegExp(asTyped(pattern), flags) : pattern;
}

/** Returns a pattern that takes English as people type it in a hurry, too: "u" and "ur", "dont" and "ive". "Im" is German. */
function asTyped(source: string): string {
  return source
    .replaceAll(/(?<=\\b|^|[^\\\p{L}])you(r?)(?![\p{L}?{*+])/gu, "(?:you$1|u$1)")
    .replaceAll(/(?<=\p{Ll}n)'t(?![\p{L}?{*+])/gu, "'?t")
    .replaceAll(/(?<=\\b|^|[^\\\p{L}])i've(?![\p{L}?{*+])/gu, "i'?ve");
}
