/** Texts before and behind the words for a time: "the launch email from Tuesday", "yesterday's summary". */

import { wordings } from "../../language/wordings.ts";
import { MADE_BY_ANYBODY, THING } from "./vocabulary.ts";

const FLAGS = "diu";

/** A text right behind a time: "yesterday" + "'s proposal summary". */
export const THING_AFTER = wordings(
  [
    {
      pattern: `^(?:'s|')\\s{1,9}${THING}`,
      yes: ["'s proposal summary by adding the budget section", "' team update email needs a section"],
      no: ["'s email outage", " the report", "'s weather"],
    },
  ],
  FLAGS,
);

/** Nothing behind it: "like yesterday's". */
export const NOTHING_AFTER = wordings(
  [
    {
      pattern: "^'s?(?:\\s{1,9}one)?\\s{0,9}(?:$|[,.;!?])",
      yes: ["'s", "'", "'s one", "'s, please", "'s.", "'s; and", "'s!", "'s one?"],
      no: ["'s report", " to Bob", ", please"],
    },
  ],
  FLAGS,
);

/** A text before a time: "the launch email from" + "Tuesday". */
export const THING_BEFORE = wordings(
  [
    {
      pattern:
        `^.*\\b(?:the|my|our|that|your|a|an)\\s{1,9}${THING}(?:\\s{1,9}of|(?:\\s[^.!?]{1,60}?)??` +
        `(?:\\s{1,9}(?:from|dated)|\\s{1,9}(?:that\\s{1,9}|which\\s{1,9})?${MADE_BY_ANYBODY}(?:\\s{1,9}for me|\\s{1,9}together)?|` +
        "\\s{1,9}(?:written|drafted|sent|made|created|started|prepared)))(?:\\s{1,9}on)?\\s{0,9}$",
      yes: [
        "continue the launch email from ",
        "shorten my speech of ",
        "shorten our memo dated ",
        "finish that post you started ",
        "shorten your letter that you wrote for me on ",
        "open a pitch which we worked on together ",
        "shorten the email to Bob from ",
        "shorten an email written ",
        "shorten the email drafted ",
        "shorten the email sent on ",
        "shorten the notes made ",
        "shorten the guide created ",
        "shorten the story started ",
        "shorten the report prepared ",
      ],
      no: ["the email outage from ", "an email about ", "the team finished the report "],
    },
  ],
  FLAGS,
);

/** The same without a name: "the one I wrote". */
export const ONE_BEFORE = wordings(
  [
    {
      pattern:
        `\\b(?:(?:the|that) (?:one|thing) (?:from|of|(?:that )?${MADE_BY_ANYBODY})|what ${MADE_BY_ANYBODY}|` +
        "where (?:we|you|i) (?:left off|stopped))(?:\\s{1,9}on)?\\s{0,9}$",
      yes: [
        "like the one from ",
        "like that thing of ",
        "like the one that you wrote ",
        "add it to what you wrote on ",
        "go on where we left off ",
        "go on where you stopped ",
        "go on where I stopped ",
      ],
      no: ["one from ", "what is from "],
    },
  ],
  FLAGS,
);
