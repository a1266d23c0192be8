import { wordings } from "../../../language/wordings.ts";
import { PEOPLE, ROLE, words } from "../vocabulary.ts";
import { HOUSE } from "./house.ts";
import { SELF } from "./self.ts";

/** Who the person, their company and their colleagues are. */
export const PROFILE = wordings([...SELF, ...HOUSE]);

/** Rules although they are worded as facts: what to call somebody in a draft, and how a brand sounds. */
export const RULE_LIKE_PROFILE = wordings([
  {
    pattern:
      "^(?:just )?call me|^(?:address|refer to) me as|\\bour (?:brand voice|voice|tone)|\\bi (?:usually|mostly|mainly|normally|often|" +
      "always) write (?:to|for)|\\b(?:is|are) (?:called|spelled|spelt|written|abbreviated)\\b",
    yes: [
      "Call me Ana, not Anastasia.",
      "Just call me Bea.",
      "Address me as Dr. Weber.",
      "Refer to me as Dr. Weber.",
      "Our brand voice is warm and plain.",
      "Our voice is dry.",
      "Our tone is dry.",
      "I usually write to non-technical readers.",
      "I mostly write for children.",
      "I mainly write for farmers.",
      "I normally write to clients.",
      "I often write to judges.",
      "I always write for children.",
      'Our customers are called "members".',
      "My name is spelled Katarzyna.",
      "My name is spelt with a z.",
      "Our name is written in capitals.",
      "Our names are abbreviated.",
    ],
    no: ["My manager is Priya Raman.", "I call my mother."],
  },
]);

/** Who other people are and what they like: "Kenji prefers messages in Japanese", "Dana is my manager". */
export const OTHER_PERSON = wordings([
  {
    pattern: `^(?:the |my |our )?${PEOPLE} (?:really |always )?(?:prefers?|hates?|dislikes?|loves?|wants? (?:all|every|short|only))\\b`,
    yes: [
      "The board hates long texts, so reports to them are one page.",
      "My customers really prefer calls.",
      "Our clients always dislike jargon.",
      "Investors love figures.",
      "Engineers want all details.",
      "Reporters want every name.",
      "Readers want short texts.",
      "Managers want only facts.",
    ],
    no: ["Customers came in droves."],
  },
  {
    pattern:
      "^(?!here|this|that|what|there|it\\b|he\\b|she\\b|who|which|the |my |our )(?:[a-z][\\w.'-]{1,20} ){1,2}" +
      `(?:(?:always |really |only )?(?:prefers|hates|dislikes|reads only|wants all)|is (?:my|our) ${words(2)}${ROLE}\\b) ?`,
    yes: [
      "Kenji prefers messages in Japanese.",
      "Dana always hates tables.",
      "Tom Arden really dislikes calls.",
      "Henrik reads only the first two lines.",
      "Kim only wants all figures.",
      "Ms. Okafor is my boss, address her formally.",
      "Bo is our managing director.",
    ],
    no: [
      "Here is my editor.",
      "This is my boss.",
      "That is my boss.",
      "What is my manager up to?",
      "There is our editor.",
      "It is my boss.",
      "He prefers tea.",
      "She prefers tea.",
      "Who is my boss?",
      "Which is my editor?",
      "The cat prefers milk.",
    ],
  },
]);
