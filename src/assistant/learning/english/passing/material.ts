/** What hands over a text to work on: "rewrite this: ...", "here is my draft". */

import { englishKinds, PASTED } from "../../../language/kinds-of-text.ts";
import { wordings } from "../../../language/wordings.ts";
import { MATERIAL_NAME } from "../vocabulary.ts";

/** A call for work on a text. */
export const REWORK = wordings([
  {
    pattern:
      "\\b(?:rewrite|reword|rephrase|paraphrase|polish|proof-?read|edit|fix|correct|improve|shorten|tighten|trim|condense|expand|" +
      "simplify|translate|summari[sz]e|sum up)\\b",
    yes: [
      "Rewrite this",
      "reword it",
      "rephrase it",
      "paraphrase it",
      "polish it",
      "proofread it",
      "proof-read it",
      "edit it",
      "fix it",
      "correct it",
      "improve it",
      "shorten it",
      "tighten it",
      "trim it",
      "condense it",
      "expand it",
      "simplify it",
      "translate it",
      "summarise it",
      "summarize it",
      "sum up",
    ],
    no: ["Here is my draft", "From now on no emojis"],
  },
  {
    pattern:
      "\\b(?:review|check|(?:clean|sum|write) (?:\\w{1,10} )?up|tidy|turn|convert|transform|revise|refine|reformat|redo|reply|respond|" +
      "answer|look (?:at|over)|comment on|feedback on|critique|continue|adapt|make (?:this|these|the|my))\\b",
    yes: [
      "review it",
      "check it",
      "clean this up",
      "sum it up",
      "write it up",
      "tidy it",
      "turn it into a mail",
      "convert it",
      "transform it",
      "revise it",
      "refine it",
      "reformat it",
      "redo it",
      "reply to it",
      "respond to it",
      "answer it",
      "look at it",
      "look over it",
      "comment on it",
      "give feedback on it",
      "critique it",
      "continue it",
      "adapt it",
      "make this friendlier",
      "make these shorter",
      "make the mail shorter",
      "make my mail shorter",
      "write these up",
    ],
    no: ["The launch went well"],
  },
]);

const TEXT_AT_HAND = englishKinds(PASTED, "one");
/** The text stands in the same message. */
export const POINTS_TO_TEXT = wordings([
  {
    pattern: `\\b(?:this|these|following|below|above|my ${TEXT_AT_HAND}|the (?:${TEXT_AT_HAND}|grammar|spelling|typos)|thread|here)\\b`,
    yes: [
      "rewrite this",
      "shorten these",
      "fix the following",
      "shorten what is below",
      "answer what is above",
      "polish my draft",
      "shorten the letter",
      "fix the grammar",
      "fix the spelling",
      "fix the typos",
      "summarise the whole thread",
      "look at what I have here",
    ],
    no: ["Always proofread our newsletters", "Use my name"],
  },
  {
    pattern:
      "\\b(?:rewrite|polish|proof-?read|edit|fix|shorten|translate|summari[sz]e|reword|rephrase|tidy up|clean up|correct|improve)" +
      "(?: please| pls)?[\\s.!:]{0,3}$",
    yes: [
      "Can you rewrite",
      "polish please",
      "proofread pls!",
      "proof-read",
      "edit:",
      "fix.",
      "shorten please",
      "translate",
      "summarize",
      "reword",
      "rephrase",
      "tidy up",
      "clean up",
      "correct!",
      "improve:",
    ],
    no: ["Translate into German by default"],
  },
]);

/** What a text is called just before it begins. */
export const MATERIAL = wordings([
  {
    pattern:
      `\\b(?:${MATERIAL_NAME}|${englishKinds(PASTED, "one")}|quote)` +
      "(?: (?:is|was|says|reads|goes|from \\S{1,30}|below|so far))?\\s{0,2}$",
    yes: [
      "Here's",
      "My client wrote",
      "The mail is",
      "The draft was",
      "The letter says",
      "The note reads",
      "The story so far, the text goes",
      "The message from Dana",
      "See the text below",
      "My draft so far",
      "The quote",
    ],
    no: ["My rules", "For my mails to Dana"],
  },
]);
