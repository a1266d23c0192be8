import type { Note } from "../../types.ts";
import { names, tellingKeys } from "../matching/which-notes.ts";
import { FORGETS } from "../wordings/cutting.ts";
import { WORK, WORK_NAMED } from "./wordings/works.ts";

/** A text that was made earlier, which somebody wants forgotten. */
export type Work = {
  /** The words for it, as typed. */
  readonly about: string;
  /** The notes that name all that tells it from others. */
  readonly notes: readonly Note[];
  /** It may be the text at hand: "delete the letter to Kim". */
  readonly isOnlyIfFound: boolean;
};

/** ", it's outdated" */
const REASON = /,\s(?=(?:it|that|this|das|es|er|sie|c'est|il|elle|ya|e|non|ja)\b)/iu;

/**
 * Returns the piece of work that a wish to forget is about: "the love letter to Kim". Takes the words without the order, as typed
 * and as `toPlain` makes them, and the whole sentence. Undefined where they name no work.
 */
export function workMeant(
  about: string,
  plainAbout: string,
  sentence: string,
  notes: readonly Note[],
): Work | undefined {
  const isTold = WORK.test(plainAbout);
  if (!isTold && !WORK_NAMED.test(plainAbout)) return undefined;
  const [named = about] = about.split(REASON);
  const keys = tellingKeys(named);
  if (keys.size === 0) return undefined;
  const ofIt = notes.filter(({ text }) => names(text, keys));
  return { about: named, notes: ofIt, isOnlyIfFound: !isTold || !FORGETS.test(sentence) };
}
