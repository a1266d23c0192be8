import { wordings } from "../../../language/wordings.ts";
import { PLURALS, STYLE_VERBS, WRITINGS, words } from "../vocabulary.ts";

/** "Always ...", "never ...": an order for every time. */
export const ALWAYS = wordings([
  {
    pattern:
      "^(?:do )?(?:always|never(?! mind)|don't ever|do not ever|only ever|at all times|under no circumstances|on no account),? " +
      "(?!(?:a|an|the|been|had|was|happy|glad|again|seen|heard|got|here|up|good|nice|great|fun|saw|knew|thought|give up|" +
      "\\w{2,15}ing)\\b)[\\p{L}\"']",
    yes: [
      "Always put the date at the top of my letters.",
      "Do always name the source.",
      'Never start a sentence with "However".',
      "Don't ever use red.",
      "Do not ever name prices.",
      "Only ever use first names.",
      "At all times, keep calm.",
      "Under no circumstances use slang.",
      "On no account name a price.",
    ],
    no: [
      "Never mind, I'll do it myself.",
      "Always a pleasure.",
      "Never an easy day.",
      "Always the same story.",
      "Never been to Rome.",
      "Never had a reply.",
      "Always was a fan.",
      "Always happy to help.",
      "Always glad to help.",
      "Never again!",
      "Never seen it.",
      "Never heard of it.",
      "Never got it.",
      "Always here for you.",
      "Always up for a chat.",
      "Always good to see you.",
      "Always nice to see you.",
      "Always great to see you.",
      "Always fun to work with.",
      "Never saw it.",
      "Never knew that.",
      "Never thought of it.",
      "Never give up.",
      "Always looking for talent.",
    ],
  },
  {
    pattern:
      `\\b(?:you|it|they|everything|anything|${PLURALS}|nothing) (?:should|must|needs? to|ha(?:s|ve) to|(?:is|are) to|shall) ` +
      "(?:always|never)\\b",
    yes: [
      "They should never see prices.",
      "I say that you must never promise dates.",
      "It must always be short.",
      "They need to never see prices.",
      "Everything has to always be dated.",
      "Anything should never be in red.",
      "Prices should always be in euros.",
      "Nothing is to never be in red.",
      "Reports have to always end with next steps.",
      "Emails are to never start with a joke.",
      "Headlines shall always be short.",
    ],
    no: ["You should know this.", "We should never have come."],
  },
  {
    pattern: `^${STYLE_VERBS}\\b.{1,160}(?:,? (?:always|every (?:single )?time|at all times|without exception)|, ever)[.! ]{0,3}$`,
    yes: [
      "Use the Oxford comma, always.",
      "Keep it short every time.",
      "Sign as Ana every single time.",
      "Be polite at all times.",
      "Use first names without exception.",
      "No emojis, ever!",
    ],
    no: ["Use the best one ever.", "Make it shorter this time."],
  },
  {
    pattern:
      "(?:;|\\bso)\\s{1,2}(?:please )?(?:always|never) (?:use|keep|add|include|write|put|give|send|leave|avoid|say|sign|start|end|" +
      "ask|check|spell|call|make)\\b",
    yes: [
      "I forget names, so always include a glossary.",
      "We are small; never use we.",
      "I skim, so please always keep it short.",
      "I skim, so always add headings.",
      "I skim; always write a summary.",
      "I skim; always put the ask first.",
      "I skim; always give a summary.",
      "I travel, so never send attachments.",
      "I skim, so never leave the ask to the end.",
      "I'm dyslexic, so always avoid italics.",
      "We rebranded; never say Cirrus.",
      "We are formal; always sign in full.",
      "I skim; always start with the ask.",
      "I skim; never end with the ask.",
      "I'm careful, so always ask first.",
      "I'm careless, so always check names.",
      "It's odd, so always spell it out.",
      "It's odd, so always call him Sir.",
      "I skim, so always make lists.",
    ],
    no: ["She never came, so always is a lie.", "He left, so never mind."],
  },
  {
    pattern: "^(?:for|in|on|with|to) [^,]{3,60},? (?:please )?(?:always|never) ",
    yes: [
      "For the weekly report, always start with the numbers.",
      "In mails to Dana never use bold.",
      "On LinkedIn, please never name clients.",
      "With the board, always be brief.",
      "To customers, never promise dates.",
    ],
    no: ["At my old job we always came late."],
  },
  {
    pattern: "^(?:be|keep|use|write|sign|start|end|put|make|begin|close|open|call|spell) \\S{1,30} (?:always|never)\\b",
    yes: [
      "Be brief always, and kind.",
      "Keep paragraphs always short.",
      "Use capitals never in titles.",
      "Write numbers always as words.",
      "Sign mails always with Jo.",
      "Start letters always with the date.",
      "End mails never with a joke.",
      "Put links always at the end.",
      "Make titles always short.",
      "Begin posts always with a story.",
      "Close mails always with thanks.",
      "Open reports always with figures.",
      "Call customers always guests.",
      "Spell Katarzyna always with a z.",
    ],
    no: ["Be the one who always wins."],
  },
  {
    pattern:
      "^(?:use|say|stick (?:to|with)|go with) (?:the )?(?:(?:in)?formal )?(?:du|sie|tu|vous|usted|lei|voce|keigo)(?:[- ]form)?[.!]?$",
    yes: ["Use du", "Stick to Sie.", "Use the formal Lei form"],
    no: ["Use it.", "Say it."],
  },
]);

/** "Stop starting my emails with ..." */
export const STOP = wordings([
  {
    pattern: "^(?:stop|quit|cease) (?:it with|with|\\w{2,20}ing\\b(?:\\s{1,3}\\S{1,40}){1,2}|all\\b|the \\w{1,20}s\\b)",
    yes: [
      "Stop it with the emojis.",
      "Stop with the jargon.",
      "Please stop using bold text.",
      "Quit apologising in every reply.",
      "Cease all small talk.",
      "Stop the hashtags.",
    ],
    no: ["Stop.", "Stop writing!", "Stop, I'll do it."],
  },
  {
    pattern: "^(?:no more|enough with(?: the)?) \\w{2,}",
    yes: ["No more hashtags in my LinkedIn posts.", "Enough with the emojis.", "Enough with slang."],
    no: ["No more.", "Enough."],
  },
]);

const MUST =
  "(?:should|must|needs? to|ha(?:s|ve) to|ought to|can't|cannot|may not|(?:is|are) (?:always )?(?:to be|written|" +
  "signed|spelled|spelt)|always |never )";
/** "Every status update should ..." */
export const SHOULD = wordings([
  {
    pattern:
      `^(?:(?:every|each|any|all(?: of)?(?: my| our| the)?) ${words(4)}(?:${WRITINGS}|one|of them)|${words(2)}` +
      `${PLURALS}|(?:everything|anything|whatever) (?:i|you|we) (?:write|send|post|publish|say)) ${words(4)}${MUST}`,
    yes: [
      "Every status update should have Done, Doing, Blocked.",
      "Each reply must name the ticket.",
      "Any proposal needs to have a price.",
      "All my client reports have to end with next steps.",
      "All of our newsletters ought to open with a story.",
      "All the letters shouldn't be longer than a page.",
      "Every single one mustn't be longer than a page.",
      "All of them can't be in capitals.",
      "My emails cannot start with a joke.",
      "Client reports may not name prices.",
      "Dates are written like 3 May 2025.",
      "Our letters are always to be dated.",
      "Letters are signed by Dana.",
      "Prices are spelled out.",
      "Every name is spelt in full.",
      "Prices are to be in euros.",
      "Anything I send to the press has to be in AP style.",
      "Everything you write must be short.",
      "Whatever we post should have a link.",
      "Anything we publish must have a date.",
      "Everything I say should sound calm.",
      "Posts for Instagram always end with a question.",
      "Our headlines never end with a full stop.",
    ],
    no: ["All the best!", "The report must be ready on Friday.", "Everything you need is here."],
  },
  {
    pattern: `^(?:every|each) ${words(4)}${WRITINGS} ${words(4)}(?:needs|gets|has|starts|ends|begins|opens|closes|goes|contains|includes|uses)\\b`,
    yes: [
      "Every email to customers needs a ticket number.",
      "Each report gets a table.",
      "Every post has a link.",
      "Each letter starts with the date.",
      "Every mail ends with thanks.",
      "Each reply begins with a greeting.",
      "Every report opens with figures.",
      "Each letter closes with my name.",
      "Every invoice reminder mail goes to accounting too.",
      "Each update contains a date.",
      "Every newsletter includes a story.",
      "Each headline uses sentence case.",
    ],
    no: ["Every customer needs help.", "Each of us has a desk."],
  },
]);
