import type { WishRows } from "../rows.ts";

/** What a person wants done with what is remembered, in Portuguese. */
export const PORTUGUESE_WISHES: WishRows = {
  hypothetical: [],
  reported: [],
  forget: [],
  everything: [],
  last: [],
  remembered: [],
  retire: [],
  replace: [],
  askMemory: [],
  askRules: [],
  askWhy: [],
  askHelp: [],
  offTheRecord: [],
};
