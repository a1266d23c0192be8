import type { Wordings } from "../language/wordings.ts";
import { HEADS } from "./kinds.ts";

const MAX_FILLERS = 6;
const MAX_OTHER_FILLERS = 3;

/**
 * How a sentence begins, in characters: with fillers ("Hi, please"), and then perhaps with a polite question ("could you").
 */
export type Head = { readonly fillers: number; readonly polite: number };

/** Reads the head of a sentence that `toPlain` made, in lower case. */
export function readHead(plain: string): Head {
  const english = lengthOf(plain, HEADS.filler, MAX_FILLERS);
  const fillers = english + lengthOf(plain.slice(english), HEADS.otherFiller, MAX_OTHER_FILLERS);
  return { fillers, polite: HEADS.polite.headLength(plain.slice(fillers)) };
}

/** Returns the length of what stands at the head, `most` times at most. */
function lengthOf(plain: string, wordings: Wordings, most: number): number {
  let length = 0;
  for (let round = 0; round < most; round += 1) {
    const more = wordings.headLength(plain.slice(length));
    if (more === 0) break;
    length += more;
  }
  return length;
}
