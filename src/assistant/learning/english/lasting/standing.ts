/** Words that make a sentence last, and the occasions that a rule is for. */

import { anyOf, followedBy, wordings } from "../../../language/wordings.ts";
import { AT_WORK, STYLE_VERBS, WRITING_VERBS } from "../vocabulary.ts";

const WORK_NEXT = new RegExp(`^${AT_WORK}`);

/** "From now on": anywhere in a sentence. */
export const STANDING = wordings([
  {
    pattern: "\\bfrom (?:now|here|today|tomorrow|this point|this day|next week) (?:on|onwards?|out|forward|in)\\b",
    yes: [
      "No emojis from here on in.",
      "No emojis from here on out.",
      "Answer in German from now on.",
      "Sign as Ana from here onwards.",
      "Use first names from today on.",
      "From tomorrow on call me Bea.",
      "From this point onward, no tables.",
      "From this day forward, no tables.",
      "From next week on, sign as the new team.",
      "No tables from now in.",
      "Short mails from here out.",
    ],
    no: ["I have been here from day one.", "From now until Friday we are closed."],
  },
  {
    pattern:
      "\\b(?:going forward|henceforth|hereafter|as of (?:now|today)|effective immediately|(?:starting|beginning) (?:now|today|" +
      "immediately)|in future(?! \\w)|for (?:all |any )?future \\w{1,20})\\b",
    yes: [
      'Going forward, sign my emails with "Warmly, Jo".',
      "Henceforth we say members.",
      "Call it Nimbus hereafter.",
      "As of now I am the CFO.",
      "As of today, no discounts.",
      "Effective immediately, no discounts.",
      "Starting now, use first names.",
      "Beginning today, use first names.",
      "Starting immediately, use first names.",
      "Use first names in future.",
      "For all future mails, use first names.",
      "No tables for any future report.",
      "No tables for future posts.",
    ],
    no: ["We believe in future generations.", "Write about the future of work."],
  },
  {
    pattern:
      "\\b(?:by default|as a (?:general |matter of )?rule|as a default|as standard|as a matter of (?:style|policy|principle)|" +
      "until (?:i|we) (?:say|tell)|until further notice)\\b",
    yes: [
      "By default, write in British English.",
      "As a rule, subject lines have at most six words.",
      "As a general rule I avoid jargon.",
      "As a matter of rule, no emojis.",
      "As a default, give me two subject lines.",
      "Two subject lines as standard.",
      "As a matter of style we avoid italics.",
      "As a matter of policy we never name prices.",
      "As a matter of principle I don't use bold.",
      "Use first names until I say otherwise.",
      "Sign as the team until we tell you not to.",
      "No discounts until further notice.",
    ],
    no: ["Explain the default of the loan.", "Until Friday the office is closed."],
  },
  {
    pattern: "\\bunless (?:i|we) (?:ask|say|tell|request|specify|explicitly|specifically)\\b",
    yes: [
      "Don't use semicolons unless I ask for them.",
      "Use first names unless we say otherwise.",
      "No tables unless I tell you to.",
      "No tables unless I request one.",
      "No tables unless we specify it.",
      "No tables unless I explicitly want one.",
      "No tables unless I specifically want one.",
    ],
    no: ["We lose the client unless we hurry."],
  },
  {
    pattern: followedBy("\\b(?:whenever|(?:each|every) (?:single )?time|any ?time) ", WORK_NEXT),
    yes: [
      "Whenever I mention Project Lark, spell it with a capital L.",
      "Each time I ask for a post, add hashtags.",
      "Every time I ask for a post, add three hashtags.",
      "Every single time you write for me, be brief.",
      "Any time we reply to a customer, thank them.",
      "Anytime I send notes, turn them into sentences.",
    ],
    no: ["Whenever it rains, we close.", "Come any time."],
  },
  {
    pattern: "^(?:in (?:the )?future|moving forward|in general|generally|generally speaking|as always),",
    yes: [
      "In future, use first names.",
      "In the future, use first names.",
      "Moving forward, use first names.",
      "In general, I like short paragraphs.",
      "Generally, I like short paragraphs.",
      "Generally speaking, I like short paragraphs.",
      "As always, no emojis.",
    ],
    no: ["In the future of work, robots write."],
  },
]);

/** Where the second half of a sentence begins that lasts although the first half does not. */
export const SECOND_CLAUSE = wordings([
  {
    pattern:
      "(?:[,;–—-]\\s{0,2}|\\b)(?:and |but |then )?(?=(?:please )?(?:from now on|going forward|remember (?:that|to|my|i)|keep in mind|" +
      "always|never|in future)\\b \\w)",
    yes: [
      "Write a note to Tom, and from now on sign my notes as Ana.",
      "Write a note to Tom; going forward sign as Ana.",
      "Write a note to Tom – remember that I hate jargon.",
      "Write a note to Tom, but remember to sign as Ana.",
      "Write a note to Tom, then remember my title.",
      "Write a note to Tom and please remember I hate jargon.",
      "Write a note to Tom, and keep in mind I hate jargon.",
      "Write a note to Tom and always sign as Ana.",
      "Write a note to Tom, never use red.",
      "Write a note to Tom, and in future sign as Ana.",
    ],
    no: ["Write a note to Tom, and sign it as Ana.", "Write it as always."],
  },
]);

/** "When I write to the board, ...": at the head of a sentence. */
export const WHEN = wordings([
  {
    pattern: "^(?:if|when|whenever) (?:you(?:'re| are) |i(?:'m| am) )?(?:unsure|not sure|in doubt|uncertain)\\b",
    yes: [
      "If you're unsure about a fact, ask me.",
      "When you are not sure, leave a gap.",
      "Whenever I'm in doubt, offer two versions.",
      "If I am uncertain, be brief.",
      "When in doubt, keep it short.",
    ],
    no: ["If you're sure, go ahead.", "I'm not sure which tone is best."],
  },
  {
    pattern: followedBy(
      "^(?:if|when|whenever) (?:(?:an?|any|someone|somebody|anyone|people)\\b|(?=[\\w' -]{3,30}s\\b)|" +
        "the [\\w' -]{3,20} (?:is|are|asks|writes|comes)\\b(?! too))[^,]{2,80}, (?:please )?",
      anyOf(`^(?:${STYLE_VERBS}|${WRITING_VERBS})\\b(?! it\\b)`),
    ),
    yes: [
      "If a customer complains, start with an apology.",
      "When an invoice is late, be firm.",
      "Whenever any name is unclear, leave a gap and say so, please skip it.",
      "If someone asks for a discount, say no.",
      "If somebody writes in French, answer in French.",
      "When anyone asks for prices, refer them to sales.",
      "When people complain, start with thanks.",
      "When journalists ask, be brief.",
      "If the email is in German, answer in German.",
      "When the questions are rude, keep calm.",
      "When the board asks for figures, use a table.",
      "When the client writes in capitals, keep calm.",
      "When the invoice comes late, be firm.",
    ],
    no: ["If the text is too long, cut it.", "If we hurry, use it."],
  },
  {
    pattern: followedBy(
      "^(?:when|whenever|if|wherever|where|while|any ?time|each time|every time|unless) ",
      anyOf(`^${AT_WORK}`, "^it comes to|^there (?:is|are)\\b"),
    ),
    yes: [
      "When I write to the board, be formal.",
      "Whenever you draft something, add a call to action.",
      "If I send you bullet points, turn them into paragraphs.",
      "Wherever we mention the product, capitalise it.",
      "Where I quote people, use italics.",
      "While editing, keep my wording.",
      "Any time I ask for a summary, use bullets.",
      "Each time you reply, be brief.",
      "Every time we post, add hashtags.",
      "Unless I say otherwise, use first names.",
      "When it comes to dates, write them out.",
      "When there are numbers, use a table.",
      "If there is a deadline, put it first.",
    ],
    no: ["When the sun sets, the story ends.", "If only it were shorter."],
  },
]);
