import { followedBy, wordings } from "../../../language/wordings.ts";
import { PLURALS, STYLE_NEXT, WRITING_VERBS } from "../vocabulary.ts";

const OFTEN =
  "(?:always|never|usually|normally|typically|generally|mostly|tend to|only(?: ever)?|try to|don't ever|do not ever|rarely|" +
  "seldom)";
const WORD_IN_QUOTES = "[\"']x{1,200}[x.]?[\"']";

/** What the speaker, or their house, does again and again when writing. */
export const HABIT = wordings([
  {
    pattern: `\\b(?:i|we) (?:almost |nearly |pretty much |also )?${OFTEN} (?:try to |just |only )?${WRITING_VERBS}\\b`,
    yes: [
      "I always sign with my initials, JK.",
      "We never say users.",
      "I usually close with a question.",
      "I normally start with the conclusion.",
      "We typically write in the first person.",
      "I generally avoid bold.",
      "We mostly use bullets.",
      "I tend to use short words.",
      "We only use Celsius.",
      "We only ever use Celsius.",
      "I try to avoid jargon.",
      "I don't ever use emojis.",
      "We do not ever mention prices.",
      "I rarely use tables.",
      "We seldom use tables.",
      "I almost always sign as Jo.",
      "I nearly always sign as Jo.",
      "I pretty much never use bold.",
      "We also always add a link.",
      "I always try to keep it short.",
      "I usually just sign as Jo.",
      "I normally only use first names.",
    ],
    no: ["I always wanted to be a pilot.", "I never got an answer to that email.", "She always signs as Jo."],
  },
  {
    pattern:
      "\\b(?:i|we) (?:always|never|usually|generally) (?:want|like|need) (?!to\\b|the\\b|that\\b|this\\b|it\\b|them\\b)\\S",
    yes: [
      "I always want a short version first.",
      "I never need a summary at the end.",
      "I usually like bullets.",
      "We generally want two options.",
    ],
    no: ["I always want to cry on Mondays.", "I never liked the logo."],
  },
  {
    pattern: "\\b(?:i|we) (?:capitali[sz]e|hyphenate|abbreviate|italici[sz]e) \\S",
    yes: [
      "We capitalise Board and Committee.",
      "We hyphenate e-mail.",
      "I abbreviate months.",
      "We italicize ship names.",
    ],
    no: ["Capitalise on this success."],
  },
  {
    pattern: "\\b(?:they/them|she/her|he/him)\\b",
    yes: ["My pronouns are they/them.", "She/her for Dana.", "Robin is he/him."],
    no: ["Give them the news."],
  },
  {
    pattern:
      "\\b(?:i|we) (?:don't|do not) (?:use|write|say|call|spell|capitali[sz]e|abbreviate|put|sign|start|begin|end|hyphenate|send|" +
      "address|include|add)\\b(?! (?:that|this|it|the|them)\\b)",
    yes: [
      "I don't use emojis at work.",
      "We do not write in capitals.",
      "We don't say users.",
      "We don't call people resources.",
      "I don't spell out numbers.",
      "We don't capitalize job titles.",
      "We don't abbreviate months.",
      "I don't put dates in titles.",
      "I don't sign with my surname.",
      "I don't start with a question.",
      "I don't begin with small talk.",
      "I don't end with a slogan.",
      "We don't hyphenate email.",
      "I don't send attachments.",
      "We don't address people by surname.",
      "We don't include prices.",
      "We don't add disclaimers.",
    ],
    no: ["I don't use this.", "We don't add the price here.", "I don't know."],
  },
  {
    pattern: `\\b(?:i|we) (?:sign|end|close|open|start|begin|finish) (?:off )?(?:with|as|(?:my |our |all )?${PLURALS})\\b`,
    yes: [
      'I sign off with "Cheers".',
      "I end with a question.",
      "We close with next steps.",
      "I open with a joke.",
      "We start our newsletters with a story.",
      "I begin my letters with the date.",
      "We finish as a team.",
      "I sign as Jo.",
    ],
    no: ["We start on Monday.", "I close at six."],
  },
  {
    pattern: "\\bi (?:tend to|often|always|usually|generally) [^,]{2,60}, so\\b",
    yes: [
      "I tend to ramble, so cut me short.",
      "I often forget names, so add a glossary.",
      "I always read on my phone, so be brief.",
      "I usually write at night, so check my spelling.",
      "I generally skim, so use headings.",
    ],
    no: ["It often rains, so bring a coat."],
  },
  {
    pattern: followedBy("\\b(?:i|we) (?:don't|do not) (?:do|allow|believe in|go in for) ", STYLE_NEXT),
    yes: [
      "We don't do exclamation marks here at Fenwick.",
      "We do not allow slang.",
      "I don't believe in bullet points.",
      "We don't go in for hashtags.",
    ],
    no: ["We don't do that on Fridays.", "I don't believe in ghosts."],
  },
  {
    pattern: `\\b(?:we|i) (?:say|call|write|spell) (?:it |them |our \\w{1,20} |${WORD_IN_QUOTES})`,
    yes: [
      'We say "members".',
      'We call our customers "guests".',
      'We write "e-mail" with a hyphen.',
      'We spell it "adviser", not "advisor".',
      "We call them guests.",
      "I call it the Hub.",
    ],
    no: ["We say hello to Dana.", "I call my mother."],
  },
  {
    pattern: `\\b(?:my|our) (?:\\w{1,20} )?${PLURALS} (?:always|never|usually) `,
    yes: [
      "My emails always start with a greeting.",
      "Our headlines never end with a full stop.",
      "My weekly reports usually have a table.",
    ],
    no: ["My boss always comes late.", "His emails always start late."],
  },
  {
    pattern: "\\bin (?:our|my) (?:house )?style(?: ?guide| ?book)?\\b",
    yes: [
      `It's "sign-up" as a noun in our style guide.`,
      "Numbers are spelled out in my style.",
      "Titles are short in our house style.",
      "It is one word in our stylebook.",
    ],
    no: ["Write it in the style of Hemingway."],
  },
  {
    pattern:
      "\\b(?:our|my|the) (?:house style|style ?guide|style ?book|brand guide(?:lines?)?) (?:is|are|says?|asks?|wants?|requires?|" +
      "calls?|forbids?|bans?)\\b",
    yes: [
      "Our house style is British.",
      "The style guide says one space.",
      "My stylebook asks for short titles.",
      "Our brand guidelines are strict about red.",
      "The brand guide wants the logo on the left.",
      "Our style guide requires a date.",
      "The house style calls for capitals.",
      "Our styleguide forbids slang.",
      "The style book bans emojis.",
    ],
    no: ["The style of this text is fine."],
  },
  {
    pattern:
      "\\b(?:that's|this is|it's) (?:just )?(?:how|the way) (?:i|we) (?:always |usually )?(?:write|talk|like|say|do|speak|sign|format)",
    yes: [
      "Keep it friendly, that's how I write.",
      "This is how we talk.",
      "It's just the way I like it.",
      "That's how we say it.",
      "This is the way we always do dates.",
      "That's how I usually speak.",
      "That's the way I sign.",
      "This is how we format tables.",
    ],
    no: ["That's how it ended."],
  },
  {
    pattern: "\\bthat's (?:my|our) (?:house )?style\\b",
    yes: ["Short and dry, that's my style.", "That's our house style."],
  },
  {
    pattern: "^(?:my|our) (?:writing )?(?:tone|voice|style) ?[:=] ?\\S",
    yes: ["My tone: warm, direct.", "Our voice: plain and friendly"],
    no: ["My tone was too harsh.", "Tone: warm."],
  },
]);
