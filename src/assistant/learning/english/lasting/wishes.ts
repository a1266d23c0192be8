import { followedBy, type Row } from "../../../language/wordings.ts";
import { PLURALS, STYLE, STYLE_NEXT, WRITINGS, words } from "../vocabulary.ts";

/** How the speaker wants to sound, and what their style is. */
export const WISHES: readonly Row[] = [
  {
    pattern:
      "\\bi (?:don't|do not|never) (?:want|need) to (?:sound|come across|seem|appear|look|read|be (?:too|so|seen|overly))\\b",
    yes: [
      "I don't want to sound like a salesperson.",
      "I do not want to come across as cold.",
      "I never want to seem rude.",
      "I don't want to appear needy.",
      "I don't want to look weak.",
      "I don't want to read like a robot.",
      "I don't want to be too formal.",
      "I don't want to be so formal.",
      "I don't want to be seen as rude.",
      "I don't need to be overly polite.",
    ],
    no: ["I don't want to go.", "I want it to sound more urgent."],
  },
  {
    pattern: followedBy(
      "\\bi (?:don't|do not|never) (?:want|need) (?:any |more |my )?(?!the\\b|this\\b|that\\b|these\\b|those\\b)",
      STYLE_NEXT,
    ),
    yes: [
      "I don't want any emojis.",
      "I do not need more jargon.",
      "I never want my first name in a greeting.",
      "I don't want jargon.",
    ],
    no: ["I don't want the greeting.", "I don't want this tone."],
  },
  {
    pattern:
      "\\bi (?:always |just )?(?:want|like|try|aim) to (?:sound|come across|be seen)\\b(?! (?:a (?:bit|little) )?(?:more|less|\\w{2,12}er)\\b)",
    yes: [
      "I want to sound confident but not arrogant in everything I write.",
      "I always like to come across as calm.",
      "I just try to sound honest.",
      "I aim to be seen as fair.",
    ],
    no: ["I want to sound more urgent.", "I want to sound a bit warmer.", "I want to sound less stiff."],
  },
  {
    pattern:
      `\\bi (?:really |also |just |always )?(?:like|love|want|need) (?:it when (?:my|people|there|${PLURALS})\\b|` +
      `(?:my|our|all|every) ${words(3)}${WRITINGS}\\b|` +
      "(?:short|plain|simple|clear|formal|informal|concise|brief|warm|direct|british|american|active|numbered)\\b)",
    yes: [
      "I like it when drafts come with a subject line.",
      "I love it when my mails are short.",
      "I really like it when people are brief.",
      "I like it when there is a summary.",
      "I also want my emails to be friendly but to the point.",
      "I need our reports in German.",
      "I just want all prices in euros.",
      "I always want every letter dated.",
      "I like short paragraphs.",
      "I like plain words.",
      "I like simple words.",
      "I like clear headings.",
      "I like formal greetings.",
      "I like informal greetings.",
      "I like concise mails.",
      "I like brief mails.",
      "I like warm greetings.",
      "I like direct questions.",
      "I like British spelling.",
      "I like American spelling.",
      "I like active verbs.",
      "I like numbered lists.",
    ],
    no: ["I like it a lot.", "I need something short.", "I want the new logo."],
  },
  {
    pattern:
      "\\b(?:my|our) (?:style|tone|sign-?off|greeting|closing|spelling|format|salutation)(?:'s| is) (?!off\\b|wrong|not\\b|too\\b)",
    yes: [
      "My style is dry.",
      "Our tone's warm.",
      'My sign-off is "Onwards, Max".',
      "My greeting is Hello.",
      "My closing is Cheers.",
      "Our spelling is British.",
      "Our format is A4.",
      "My salutation is Hello.",
    ],
    no: ["My tone is off.", "My spelling is wrong.", "Our style is not that.", "My style is too stiff."],
  },
  {
    pattern:
      "\\b(?:my|our) (?:preferred|favou?rite|usual|standard|default|normal|typical|go-to|regular) " +
      `${words(1)}(?:${STYLE}|${WRITINGS}|opening|opener|phrase|font|currency) (?:is|are)\\b`,
    yes: [
      "My preferred greeting is Hello.",
      "My favourite phrase is so be it.",
      "My favorite opener is a question.",
      "My usual opening is Hello.",
      "Our standard font is Lato.",
      "Our default currency is the euro.",
      "My normal tone is dry.",
      "Our typical report is a page.",
      "My go-to sign-off is Cheers.",
      "Our regular units are metric.",
    ],
    no: ["My usual train is late."],
  },
];
