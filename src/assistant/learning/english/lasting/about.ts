/** Words that tell a rule from a fact, once "remember that" and the like are taken off a statement. */

import { wordings } from "../../../language/wordings.ts";
import { PLURALS, STYLE, STYLE_VERBS } from "../vocabulary.ts";

/** The words say how to write, so that an order to remember them is an order to write so. */
export const ABOUT_STYLE = wordings([
  {
    pattern: `^(?:to |not to |(?:please )?(?:always|never)\\b|${STYLE_VERBS}\\b)`,
    yes: [
      "To sign as Jo",
      "Not to name prices",
      "Please never name prices",
      "Always sign as Jo",
      "Don't name prices",
      "Do not name prices",
      "Use first names",
    ],
    no: ["I am in charge of Marketing", "Dana is my boss"],
  },
  {
    pattern: `\\b(?:${STYLE}|${PLURALS})\\b`,
    yes: ["I hate jargon", "Kenji reads reports in Japanese"],
    no: ["My manager is Priya", "Our office is in Bonn"],
  },
]);

/** The words speak of the speaker. */
export const ABOUT_SELF = wordings([
  {
    pattern: "^(?:i|we|my|our)\\b",
    yes: ["I work in Legal", "We are a charity", "My boss is Dana", "Our office is in Bonn"],
    no: ["Dana is my boss", "Instead of users say members"],
  },
]);
