/** Texts that were made before, and who made them. */

import { wordings } from "../../language/wordings.ts";
import { DEFINITE, MADE_BY_ANYBODY, MADE_BY_YOU, THING } from "./vocabulary.ts";

const FLAGS = "diu";

/** "the report you wrote". */
export const MADE_BEFORE = wordings(
  [
    {
      pattern: `^.*\\b${DEFINITE}\\s{1,9}${THING}[^.!?]{0,40}?\\s{1,9}(?:that\\s{1,9}|which\\s{1,9})?${MADE_BY_ANYBODY}\\b`,
      yes: [
        "add a paragraph to the proposal we did",
        "use the structure of the report that you wrote",
        "shorten my FAQ for the launch which you've drafted",
        "finish that essay we began",
        "open our notes I have already prepared",
        "fix your letters you recently sent",
      ],
      no: ["shorten the proposal", "a report you wrote", "the email outage you had"],
    },
  ],
  FLAGS,
);

/** "where we left off", "what we did". */
export const MADE_UNNAMED = wordings(
  [
    {
      pattern: `\\b(?:where (?:we|you|i) (?:left off|stopped|were)|(?:what|the one) ${MADE_BY_ANYBODY})\\b`,
      yes: [
        "pick up where we left off",
        "go on where you stopped",
        "go on where I were",
        "add a table to what you wrote",
        "shorten what we did",
        "like the one you made",
      ],
      no: ["where is it", "what did we do"],
    },
  ],
  FLAGS,
);

/** The clause behind a text that says who made it. */
export const MADE_CLAUSE = wordings(
  [
    {
      pattern: `\\s{1,9}(?:that\\s{1,9}|which\\s{1,9})?${MADE_BY_ANYBODY}(?:\\s{1,9}(?:for me|together))?\\b`,
      yes: ["proposal we did", "report that you wrote", "FAQ which you drafted for me", "pitch we worked on together"],
      no: ["proposal for Acme"],
    },
  ],
  FLAGS,
);

/** Inkwell itself made it, so that mere mention of it is enough. */
export const BY_YOU = wordings(
  [
    {
      pattern: `\\b${MADE_BY_YOU}\\b`,
      yes: ["the email you wrote", "what you've just made"],
      no: ["the email we wrote", "you write"],
    },
  ],
  FLAGS,
);

/** "Yesterday you wrote a newsletter." */
export const TOLD_BEFORE = wordings(
  [
    {
      pattern: `\\b${MADE_BY_ANYBODY}(?:\\s{1,9}(?:me|us))?\\s{1,9}(?:an?|the|my|our)\\s{1,9}${THING}`,
      yes: [
        "Yesterday you wrote a newsletter for me",
        "Yesterday we worked on a proposal for Acme",
        "you gave me the draft",
        "you gave us an outline",
        "we did my CV",
        "you made our flyer",
      ],
      no: ["you write newsletters", "we did it"],
    },
  ],
  FLAGS,
);
