import type { OwnSentence } from "../learning/own-words.ts";
import type { Likelihood } from "./classifier/classify.ts";

/** A sentence of the author's own, with what it is likely to do. */
export type Reading = {
  readonly sentence: OwnSentence;
  readonly likely: Likelihood;
  /** By its wording it asks for a text, so that "forget" and "no longer" in it belong to that text. */
  readonly isRequest: boolean;
};

/** From here on, the model alone is believed. */
export const LIKELY = 0.6;

/** Below this, the model does not believe what a wording says. */
export const UNLIKELY = 0.02;
