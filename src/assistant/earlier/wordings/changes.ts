/** Work on a text that there is. */

import { wordings } from "../../language/wordings.ts";
import { CHANGE_VERB, DEFINITE, ONE_THING, RESUME_VERB } from "./vocabulary.ts";

const FLAGS = "diu";

/** Work on a text that there is, somewhere in the instruction. */
export const CHANGE = wordings(
  [
    {
      pattern: `\\b(?:${CHANGE_VERB}|${RESUME_VERB}|shorter|longer|needs?|should|must|too|more|less|still|same|another (?:round|pass|go))\\b`,
      yes: [
        "Shorten it",
        "Go on with it",
        "a shorter letter",
        "a longer letter",
        "It needs a title",
        "It should be short",
        "It must be short",
        "It is too long",
        "more formal",
        "less formal",
        "It is still long",
        "the same again",
        "another round",
        "another pass",
        "another go",
      ],
      no: ["Yesterday was a great day"],
    },
  ],
  FLAGS,
);

/** "shorten the newsletter", "add a line to my cover letter", "go on with our proposal": at the head of a sentence. */
export const CHANGE_OF_DEFINITE = wordings(
  [
    {
      pattern:
        `^(?:${CHANGE_VERB}\\s{1,9}(?:[^.!?]{1,80}?\\s(?:of|in|from|to|into|at)\\s{1,9})?|` +
        `${RESUME_VERB}\\s{1,9}(?:(?:to|with|on|writing|working|work|editing)\\s{1,9}){0,3})${DEFINITE}\\s{1,9}${ONE_THING}`,
      yes: [
        "shorten the newsletter",
        "change the title of the newsletter",
        "fix the dates in the agenda",
        "remove the prices from the offer",
        "add a line to my cover letter",
        "turn it into our newsletter",
        "take a look at your draft",
        "take the prices out of the offer",
        "go on with that proposal",
        "go back to the report",
        "keep working on our sponsorship proposal for Acme",
        "continue writing the story",
        "continue working on the story",
        "get back to work on the story",
        "resume editing the report",
      ],
      no: ["shorten it", "shorten a newsletter", "make the emails shorter", "fix the email outage"],
    },
  ],
  FLAGS,
);

/** Something is put into the earlier text, so that pasted material is not that text. */
export const INSERTION = wordings(
  [
    {
      pattern:
        "^(?:add|insert|append|include|incorporate|weave|merge|put|work)\\b|\\b(?:adding|inserting|including)\\b",
      yes: [
        "add the following to yesterday's report",
        "insert this into yesterday's report",
        "append this to yesterday's report",
        "include this in yesterday's report",
        "incorporate this into yesterday's report",
        "weave this into yesterday's report",
        "merge this into yesterday's report",
        "put this into yesterday's report",
        "work this into yesterday's report",
        "improve the report by adding the budget",
        "improve the report by inserting the budget",
        "improve the report by including the budget",
      ],
      no: ["shorten yesterday's report"],
    },
  ],
  FLAGS,
);
