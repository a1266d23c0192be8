/** Where a text is, and where the words about it end. */

import { wordings } from "../../language/wordings.ts";

const FLAGS = "diu";

/** Points to another time or place without saying which. */
export const ELSEWHERE = wordings(
  [
    {
      pattern:
        "\\b(?:(?:other|another|earlier|previous|last) (?:thread|conversation|chat|time|session)|the other day|a while (?:ago|back)|" +
        "back then|recently)\\b",
      yes: [
        "the draft in the other thread",
        "the draft in another conversation",
        "the draft in the earlier chat",
        "the draft of the previous session",
        "the draft of last time",
        "the job posting we drafted the other day",
        "what we wrote a while ago",
        "what we wrote a while back",
        "what we wrote back then",
        "what we wrote recently",
      ],
      no: ["the other draft", "the last line"],
    },
  ],
  FLAGS,
);

/** The text to work on is right here. */
export const HERE = wordings(
  [
    {
      pattern: "\\b(?:this|these|following|below|attached|pasted|here(?:'s| is| are))\\b",
      yes: [
        "shorten this",
        "shorten these",
        "shorten the following",
        "shorten the text below",
        "shorten the attached letter",
        "shorten what I pasted",
        "here's the letter",
        "here is the letter",
        "here are the notes",
      ],
      no: ["shorten the letter"],
    },
    {
      pattern: "\\b(?:hier|folgend\\p{L}{0,4}|dies\\p{L}{0,4})\\b",
      yes: ["Mach das hier kürzer", "Kürze den folgenden Text", "Kürze diesen Text"],
      no: ["Kürze den Text"],
    },
  ],
  FLAGS,
);

/** Ends the words about the earlier text. What to do to it follows. */
export const TOPIC_END = wordings(
  [
    {
      pattern:
        "\\b(?:by|with|so|and|but|then|to (?:make|be|add|fit|include|reflect)|into|shorter|longer|warmer|clearer|tighter|stronger|" +
        "nicer|simpler|softer|better|[a-z]{3,20}ier|more|less|please|is|are|sounds?|looks?|reads?|feels?|needs?|should|" +
        "in (?:german|english|french|spanish))\\b",
      yes: [
        "proposal by adding the budget",
        "proposal with a table",
        "proposal so people get it",
        "proposal and cut it",
        "proposal but cut it",
        "proposal then cut it",
        "proposal to make it short",
        "proposal to be short",
        "proposal to add a table",
        "proposal to fit a page",
        "proposal to include a table",
        "proposal to reflect it",
        "proposal into German",
        "newsletter shorter",
        "newsletter longer",
        "newsletter warmer",
        "newsletter clearer",
        "newsletter tighter",
        "newsletter stronger",
        "newsletter nicer",
        "newsletter simpler",
        "newsletter softer",
        "newsletter better",
        "newsletter friendlier",
        "newsletter more formal",
        "newsletter less formal",
        "newsletter please",
        "email is too long",
        "emails are too long",
        "email sounds cold",
        "email looks cold",
        "email reads cold",
        "email feels cold",
        "email needs a title",
        "email should be short",
        "email in German",
        "email in English",
        "email in French",
        "email in Spanish",
      ],
      no: ["launch email for Acme"],
    },
    {
      pattern: "[,;:.!?]|\\s[–-]\\s",
      yes: [
        "email, please",
        "email; shorter",
        "report: the migration is done",
        "email. Cut it",
        "email!",
        "email?",
        "email – cut it",
      ],
      no: ["one-pager"],
    },
  ],
  FLAGS,
);

/** Stands right before a time that belongs to the subject of a text, not to the text: "an email about yesterday". */
export const ABOUT_BEFORE = wordings(
  [
    {
      pattern:
        "(?<![\\p{L}])(?:about|regarding|concerning|über|zum|zur|sobre|acerca de|sur|à propos|su|sulla|sul)\\s{1,9}" +
        "(?:the |den |die |das |dem |la |el |le |il |lo )?$",
      yes: [
        "Write an email about ",
        "an email regarding the ",
        "an email concerning ",
        "eine Mail über den ",
        "eine Mail über die ",
        "eine Mail über das ",
        "eine Mail zum ",
        "eine Mail zur ",
        "un correo sobre la ",
        "un correo sobre el ",
        "un correo acerca de ",
        "un mail sur le ",
        "un mail à propos ",
        "una mail su il ",
        "una mail su lo ",
        "una mail sulla ",
        "una mail sul ",
        "eine Mail über dem ",
      ],
      no: ["the email from "],
    },
    { pattern: "(?:关于|有关)$", yes: ["写一封关于", "写一封有关"], no: ["把"] },
  ],
  "iu",
);

/** Words that only English has: its sentences are not read by the tables of other languages. */
export const ENGLISH = wordings(
  [
    {
      pattern: "\\b(?:the|my|our|your|you|this|that|with|about|from|write|what|how)\\b",
      yes: [
        "shorten the draft",
        "shorten my draft",
        "shorten our draft",
        "shorten your draft",
        "can you shorten it",
        "shorten this",
        "shorten that",
        "with a table",
        "about launch",
        "from Tuesday",
        "write a post",
        "what is it",
        "how is it",
      ],
      no: ["Kürze den Text von gestern", "Accorcia la newsletter"],
    },
  ],
  FLAGS,
);
