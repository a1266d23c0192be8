import { followedBy, type Row } from "../../../language/wordings.ts";
import { AT_WORK, STYLE, STYLE_VERBS, words } from "../vocabulary.ts";

const WORK_NEXT = new RegExp(`^${AT_WORK}`);

/** Orders for numbers, names, languages and tone, and for what suits the speaker: "for me". */
export const OWN_MANNERS: readonly Row[] = [
  {
    pattern: `^${words(2)}${STYLE},? over \\w`,
    yes: ["Plain words over jargon.", "British spelling over American."],
    no: ["The style is all over the place."],
  },
  {
    pattern:
      "^(?:write|spell|format|put|show|give) (?:out )?(?:all )?(?:numbers|dates|times|prices|amounts|percentages|acronyms|currencies)\\b",
    yes: [
      "Write numbers below ten as words.",
      "Spell out all acronyms.",
      "Format dates as day-month-year.",
      "Put times in the 24-hour clock.",
      "Show prices with two decimals.",
      "Give amounts in euros.",
      "Write percentages as words.",
      "Write currencies as symbols.",
    ],
    no: ["Write the number down.", "Give me a price."],
  },
  {
    pattern: "^(?:address|refer to) (?!this|that|it\\b|these|those).{2,60} (?:as|by|with)\\b",
    yes: [
      "Please address our chairman as Sir David.",
      'Refer to our product as "the Hub".',
      "Address people by first name.",
      "Address Dana with Dr.",
    ],
    no: ["Refer to it as the Hub.", "Address this with Dana."],
  },
  {
    pattern:
      "^in (?:english|german|french|spanish|italian|portuguese|dutch|japanese|chinese),? (?:please )?(?:use|say|write|always|never|" +
      "address|i|we)\\b",
    yes: [
      "In English, use British spelling.",
      "In German please say Sie.",
      "In French, write tu.",
      "In Spanish, always say usted.",
      "In Italian never say tu.",
      "In Portuguese, address people as você.",
      "In Dutch I say je.",
      "In Japanese we use keigo.",
      "In Chinese, use simplified characters.",
    ],
    no: ["In German, please.", "In English class he slept."],
  },
  {
    pattern:
      "^(?:the|our|my) (?:tone|voice|style|language|spelling|audience)\\b.{0,20} (?:of|for|in|on) (?:my|our|all)\\b.{1,40} (?:is|are)\\b",
    yes: [
      "The tone for our blog is chatty and curious.",
      "Our voice on all channels is warm.",
      "My style in my letters is dry.",
      "The language of our contracts is English.",
      "The spelling in all reports is British.",
      "The audience of my column are parents.",
    ],
    no: ["The tone is off.", "The style of his letter is odd."],
  },
  {
    pattern: followedBy(`^${STYLE_VERBS}\\b.{1,160}\\bwhen(?:ever)? `, WORK_NEXT),
    yes: ["Keep the tone light when writing emails.", "Use first names whenever you reply to a customer."],
    no: ["Use it when it rains.", "Call me when you land."],
  },
  {
    pattern:
      "^(?:use|keep|avoid|don't use|do not use|write|stick to|spell) (?!(?:it|this|that|these|those|them|the)\\b).{1,120} for me[.! ]{0,3}$",
    yes: [
      "Please use metric units for me.",
      "Keep texts short for me.",
      "Avoid idioms for me.",
      "Don't use italics for me.",
      "Do not use idioms for me!",
      "Write numbers as words for me.",
      "Stick to British spelling for me.",
      "Spell names in full for me.",
    ],
    no: ["Use this for me.", "Write the letter for me.", "Write it for Tom."],
  },
  {
    pattern:
      "\\b(?:is|are|work|works|reads?) (?:\\w{1,10} ){0,2}(?:better|best|easier|clearer|worse|hard|helpful)\\b.{0,60} for me\\b",
    yes: [
      "Tables are better than prose for me when there are numbers.",
      "A short list is best for me.",
      "Large type reads easier for me.",
      "Headings work so much better for me.",
      "A summary works best for me.",
      "Bullets read clearer for me.",
      "Italics are worse for me.",
      "Idioms are hard for me.",
      "Tables are helpful for me.",
    ],
    no: ["This is better.", "Is Friday better for you?"],
  },
  {
    pattern:
      "^(?:spell|capitali[sz]e|hyphenate|abbreviate|write|styli[sz]e|style|refer to|address|pronounce|use|don't use|do not use) " +
      `(?:my|our) ${words(3)}(?:names?|initials|title|brand|company|products?|customers|clients|users)\\b`,
    yes: [
      "Spell our company name in lower case: northwind.",
      "Capitalise our product.",
      "Hyphenate my last name.",
      "Abbreviate our company to NW.",
      "Write my name with a z.",
      "Stylize our brand in lower case.",
      "Style our brand in lower case.",
      "Refer to our customers as guests.",
      "Address our clients as partners.",
      "Pronounce my name with a z.",
      "Use my initials.",
      "Don't use my full name, I'm just Alex.",
      "Do not use my title.",
      "Refer to our users as members.",
      "Use our products by name.",
    ],
    no: ["Use my draft.", "Write my boss a note."],
  },
];
