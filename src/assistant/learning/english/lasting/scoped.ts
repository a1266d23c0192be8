import { anyOf, followedBy, type Row, wordings } from "../../../language/wordings.ts";
import { PEOPLE, PLURALS, STYLE, STYLE_VERBS, TASKS, WRITING_VERBS, words } from "../vocabulary.ts";
import { OWN_MANNERS } from "./manners.ts";

const SCOPE =
  "(?:for|in|on|with|to|across|within) (?:(?:all|any|every|each|most|other|my|our|your|everyday|company) ){0,3}(?:of (?:my|our) )?" +
  `(?!(?:the|this|that|these|those|an?)\\b)(?:[\\w' -]{1,45} )?(?:${PLURALS}|everything(?: else| i \\w{1,12}| you \\w{1,12})?|` +
  "(?:any|what)(?:thing|ever) (?:i|you|we) \\w{1,12})\\b";
const SCOPE_WITHIN = new RegExp(` ${SCOPE}`);
const SCOPE_SOON = new RegExp(`^[\\w' -]{0,20} ${SCOPE}`);
const PLURAL_NEXT = new RegExp(`^(?:all |any |my |our ){0,2}${words(1)}${PLURALS}\\b`);
const ORDER_NEXT = anyOf(
  "^(?: (?:to|with|from|for|about|in|outside) [\\w' -]{2,40})?,? (?:please |always |never |just |do ){0,2}(?:" +
    `${STYLE_VERBS}|${WRITING_VERBS}|you (?:can|should|may|must)|i (?:prefer|want|like|need|always|never|use|don't)|` +
    "we (?:use|say|always|never|prefer|don't))\\b",
  `^,? (?:(?:a|an|no) )?${words(2)}${STYLE}\\b`,
  `^,? (?:please )?${TASKS}\\b`,
);

/** For all texts of a kind, or to all people of a kind. */
const ALL_TEXTS: readonly Row[] = [
  {
    pattern:
      `^(?:in|for|with) (?:all |most |any )?(?:of )?(?:my|our|all|every) ${words(1)}${PLURALS}, ` +
      "(?!i (?:\\w{2,12}ed|forgot|said|wrote|had|was)\\b)\\S",
    yes: [
      "In my newsletters, open with a short story.",
      "For all of our reports, numbers come first.",
      "With most of my emails, short is best.",
      "For any of our posts, a photo is a must.",
      "In all client letters, the date is on the right.",
      "For every of my weekly reports, figures first.",
    ],
    no: [
      "In my notes, I forgot the date.",
      "In my notes, I said so.",
      "In my letters, I wrote that.",
      "In my drafts, I had fun.",
      "In my letters, I was angry.",
      "In my reports, I mentioned it.",
    ],
  },
  {
    pattern: followedBy(`^${SCOPE}`, ORDER_NEXT),
    yes: [
      "For client emails use last names until they sign with their first name.",
      "In internal messages to the team, please always be brief.",
      "For internal messages a casual tone is fine.",
      "On all other posts, no hashtags.",
      "Across everything else, British spelling.",
      "For everything I publish, you should add a date.",
      "With whatever we send, you can be brief.",
      "For anything you write, you may use bold.",
      "In company newsletters you must name the author.",
      "In everyday emails I prefer first names.",
      "Within reports we use metric units.",
      "To each of our newsletters, add a photo.",
      "In newsletters from Berlin, use short titles.",
      "In newsletters, suggest a link.",
      "For everything you write, I want a summary.",
      "In newsletters, I like stories.",
      "In reports I need figures.",
      "In letters I always sign in full.",
      "In emails I never sign in full.",
      "In posts I use first names.",
      "In reports I don't sign.",
      "In tweets we say folks.",
      "In letters we always say members.",
      "In letters we never say users.",
      "In reports we prefer short words.",
      "In emails we don't say users.",
    ],
    no: ["For the report, be brief.", "In these emails be brief.", "To a customer say no."],
  },
  {
    pattern: followedBy(`^(?:for|with|to) ${PEOPLE}`, ORDER_NEXT),
    yes: [
      "With investors, keep it short and skip the small talk.",
      "For customers use first names.",
      "To the press, we say partners.",
      "With the sales team you can be blunt.",
    ],
    no: ["With customers in mind we built it.", "For parents it was a hard year."],
  },
  {
    pattern: followedBy(`^${STYLE_VERBS}\\b(?! (?:this|that|these|those|it)\\b)`, SCOPE_WITHIN),
    yes: [
      "Don't use emojis in messages to my boss.",
      "Use gender-neutral language in job ads.",
      "Less jargon in everything I send.",
    ],
    no: ["Use this in my emails.", "Put it in the newsletter."],
  },
  {
    pattern: followedBy(
      `^(?:${STYLE_VERBS}|drop)\\b(?! (?:this|that|these|those|it)\\b).{1,160} (?:with|towards?) `,
      anyOf(`^(?:${PEOPLE}|me\\b)`),
    ),
    yes: [
      "Use first names with everybody at the agency.",
      "Drop the pleasantries with my team.",
      "Be formal towards clients.",
      "Be kind toward strangers.",
      "Be blunt with me.",
    ],
    no: ["Use it with customers.", "Start with a joke."],
  },
  {
    pattern: followedBy("^write (?:in|with|like|as|from)\\b", SCOPE_WITHIN),
    yes: [
      "Write in first person plural for company posts.",
      "Write with humour in our newsletters.",
      "Write like a friend in my emails.",
      "Write as the team in all posts.",
      "Write from my point of view in all articles.",
    ],
    no: ["Write in German.", "Write like a pirate in this post."],
  },
  {
    pattern: followedBy(`^(?:my |our |any |no |we use )?(?:[\\w' -]{1,45}? )??${STYLE}\\b`, SCOPE_SOON),
    yes: [
      "Title case for headings, sentence case for everything else.",
      "No semicolons in my letters.",
      "My tone in emails is dry.",
      "Our spelling in reports is British.",
      "Any abbreviations in reports are explained.",
      "We use sentence case in headlines.",
    ],
    no: ["The greeting is wrong.", "Formal letters are hard."],
  },
  {
    pattern: followedBy(
      "^(?:keep|make|write|sign|start|end|begin|close|open|finish|format) (?:all (?:of )?)?(?=(?:my|our|all) )",
      PLURAL_NEXT,
    ),
    yes: [
      "Keep all my LinkedIn posts under 200 words.",
      "Make our headlines short.",
      "Write all my memos in the third person.",
      "Sign my emails as Dr. Weber.",
      "Start my letters with the date.",
      "End our newsletters with a joke.",
      "Begin all reports with figures.",
      "Close my emails with thanks.",
      "Open all of my posts with a question.",
      "Finish our posts with a link.",
      "Format all tables alike.",
    ],
    no: ["Keep my words.", "Write my boss a note."],
  },
  {
    pattern: followedBy(
      `^(?:start|begin|end|close|open|finish|sign|keep|format|address|don't|do not|avoid) (?:${WRITING_VERBS} )?`,
      PLURAL_NEXT,
    ),
    yes: [
      "Start emails with the ask.",
      "Begin letters with the date.",
      'Don\'t end emails with "Best", I find it cold.',
      "Close emails with thanks.",
      "Open posts with a question.",
      "Finish posts with a link.",
      "Sign letters in full.",
      "Keep emails short.",
      "Format dates like this one: 3 May.",
      "Address newsletters to members.",
      "End reports with next steps.",
      "Avoid long emails.",
      "Do not start posts with a question.",
    ],
    no: ["Start with a joke.", "Don't mention the price."],
  },
];

/** An order for all texts of a kind, to all people of a kind, or for a matter that comes again and again. */
export const SCOPED = wordings([...ALL_TEXTS, ...OWN_MANNERS]);
