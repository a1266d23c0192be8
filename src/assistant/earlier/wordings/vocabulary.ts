/**
 * English vocabulary of earlier work, as groups of a regular expression. A word that is added here needs no row of its own.
 */

import { englishKinds, WORKS } from "../../language/kinds-of-text.ts";
import { oneOf } from "../../language/wordings.ts";

const MADE_VERB = oneOf(`
  wrote, written, drafted, did, done, made, created, prepared, produced, composed, sent, finished, started, began, begun,
  worked on, put together, came up with, gave, generated, helped (?:me )?with`);

/** Verbs for changing a text. */
export const CHANGE_VERB = oneOf(`
  optimi[sz]e, improve, revise, edit, shorten, lengthen, expand, extend, elaborate, polish, refine, rework, redo, rewrite,
  update, tweak, tighten, trim, cut, reword, rephrase, adapt, adjust, amend, change, fix, correct, translate, turn, make, add,
  insert, append, include, incorporate, weave, remove, delete, drop, take, strip, replace, swap, convert, reformat, format,
  merge, combine, proofread, soften, simplify, condense, summari[sz]e, build on, strengthen, restructure, reorgani[sz]e,
  work on, revisit, move, put, use, base`);

/** Verbs for going on with a text. */
export const RESUME_VERB = oneOf(`
  continue, go on, carry on, keep going, keep working, keep writing, pick up, resume, finish, complete, get back, go back,
  return, come back, open, reuse, bring back`);

/** Behind a kind of text, one of these shows that no text is meant: "yesterday's email outage". */
const EVENT = oneOf(`
  outage, incident, meeting, call, problem, issue, bug, event, server, system, campaign, launch, failure, crash, session,
  discussion, deadline, conference, workshop, interview, results?, numbers, figures, team, thread, client, provider, address,
  list`);

const WORD =
  "(?!(?:to|about|for|in|on|of|with|and|or|that|so|by|from|as|is|are|it|me|us)\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}'&-]{0,40}";
const NO_EVENT = `(?![\\p{L}\\p{N}-])(?!\\s{1,9}${EVENT}\\b)`;
const ONE = englishKinds(WORKS, "one");
const ANY = englishKinds(WORKS);
/** One text by its kind, with up to four words before it: "launch email". It is the group `thing`. */
export const ONE_THING = `(?<thing>(?:${WORD}\\s{1,9}){0,4}?${ONE}(?:\\s{1,9}${ONE})?)${NO_EVENT}`;
/** The same for several texts too. */
export const THING = `(?<thing>(?:${WORD}\\s{1,9}){0,4}?${ANY}(?:\\s{1,9}${ANY})?)${NO_EVENT}`;

/** Stands before a text that both know of. */
export const DEFINITE = "(?:the|my|our|that|your)";
/** "you wrote", "you've just drafted". */
export const MADE_BY_YOU = `you(?:'ve|\\s{1,9}have|\\s{1,9}had|\\s{1,9}just|\\s{1,9}already|\\s{1,9}recently){0,3}\\s{1,9}${MADE_VERB}`;
const MADE_BY_US = `(?:we|i)(?:'ve|\\s{1,9}have|\\s{1,9}had|\\s{1,9}just|\\s{1,9}already|\\s{1,9}recently){0,3}\\s{1,9}${MADE_VERB}`;
/** The same of Inkwell or of the person. */
export const MADE_BY_ANYBODY = `(?:${MADE_BY_YOU}|${MADE_BY_US})`;
