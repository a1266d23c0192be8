import { type Row, type Wordings, wordings } from "../../language/wordings.ts";

/**
 * The wordings of one language other than English, read more loosely. A pattern is what a word begins with, so that one
 * stem serves all of its endings.
 */
export type LooseWords = {
  /** A text is changed. */
  readonly change: Wordings;
  /** Work on it goes on. */
  readonly resume: Wordings;
  /** Something new is wanted instead. */
  readonly otherAct: Wordings;
  /** Somebody made it before. */
  readonly made: Wordings;
};

type LooseRows = { readonly [Name in keyof LooseWords]: readonly Row[] };

/** Makes the wordings of a language. Chinese and Japanese words have no beginning to look for. */
export function looseWords(rows: LooseRows, script: "spaced" | "unspaced" = "spaced"): LooseWords {
  const made = (kind: readonly Row[]) =>
    wordings(script === "spaced" ? kind.map((row) => ({ ...row, pattern: fromWordStart(row.pattern) })) : kind, "iu");
  return { change: made(rows.change), resume: made(rows.resume), otherAct: made(rows.otherAct), made: made(rows.made) };
}

/** Returns the source that finds the words of `source` where a word begins. */
export function fromWordStart(source: Row["pattern"]): string {
  if (typeof source !== "string") throw new TypeError("a loose pattern is a source");
  return `(?<![\\p{L}\\p{N}])(?:${source})`;
}
