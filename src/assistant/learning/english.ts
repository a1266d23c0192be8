import {
  AT_WORK,
  anyOf,
  followedBy,
  PEOPLE,
  PLURALS,
  STYLE,
  STYLE_NEXT,
  STYLE_VERBS,
  TASKS,
  WRITING_VERBS,
  WRITINGS,
  words,
} from "./english-words.ts";

/**
 * The English families of standing statements, matched on plain text in lower case (see plain.ts) that starts with its
 * first meaningful word. Every quantifier is bounded, so that no message can make matching slow.
 */

/** Words before the statement that are no part of it. */
export const FILLER = new RegExp(
  "^(?:[\\s*•–—(-]{1,10}|(?:please|pls|kindly|also|and|but|so|oh|hey|just(?! so\\b| to let)|again|then|" +
    "well|now(?! on))[\\s,:;.!]{1,4}|" +
    "(?:ok|okay|thanks|thank you|thx|great|perfect|good|nice|hi|hello|yes|no|sure|right|alright|btw|" +
    "by the way|ps|p\\.s\\.?|" +
    "one (?:more |other |last )?thing|(?:a )?(?:quick |small )?(?:note|reminder|correction)|important|actually|fyi|" +
    "(?:(?:hey|hi|hello) )?inkwell|<@\\w{1,20}>|@\\w{1,30})[,:;.!–—-]\\s{0,3}|<@\\w{1,20}>\\s{1,3}|@inkwell\\s){1,6}",
);

/** A wish put as a question, or as an order to see to something. */
export const POLITE = new RegExp(
  "^(?:can|could|would|will) you (?:please |kindly |also |maybe ){0,2}|^(?:i'd like you to|" +
    "i would like you to|i want you to|i need you to|you (?:should|must|(?:can|may)(?! always| never))|" +
    "feel free to|make sure (?:to|that you|you)|be sure to) ",
);

/** "Remember that": an order to keep something, at the head of a sentence. */
export const COMMAND = new RegExp(
  "^(?:(?:(?:please|always|do|also) ){0,2}(?:remember|don't forget|do not forget|keep in mind|" +
    "bear in mind|be aware|note(?: to self| for later)?|take note|" +
    "make a note|for (?:your|future|later) reference|for (?:the future|later)|for your information|" +
    "for the record|(?:just )?so (?:that )?you know|" +
    "(?:just )?to let you know|(?:you should|it's good to|good to|you need to) know|i want you to (?:know|remember)|" +
    `it's a rule|save (?:this|that)|(?:for|some|a bit of) context)(?:[,:;–—-]{0,2} (?:(?:that|of) )?(?!to )|[,:]|` +
    ` (?=to (?:always |never |not )?(?:${STYLE_VERBS}|${WRITING_VERBS})\\b))|` +
    "(?:please )?make it a (?:rule|habit|point) (?:to|that) )",
);
/** Memories of the speaker's, and orders that point to something said before, are none. */
export const NO_COMMAND = new RegExp(
  "^(?:remember|note|keep in mind|bear in mind)\\s{0,2}(?:when (?:we|i|you) (?:were|had|did|went)|how|what|" +
    "why|where|who|the time|back when|(?:this|that|it|these|those)\\s{0,2}(?:[.!?,;]|$|when|was))",
);

const WORK_NEXT = new RegExp(`^${AT_WORK}`);
/** "From now on": anywhere in a sentence. */
export const STANDING = anyOf(
  "\\b(?:from here on (?:in|out)|from (?:now|here|today|tomorrow|this point|this day|next week) (?:on|" +
    "onwards?|out|forward|in)|" +
    "going forward|henceforth|hereafter|as of (?:now|today)|effective immediately|(?:starting|" +
    "beginning) (?:now|today|immediately)|" +
    "in future(?! \\w)|for (?:all |any )?future \\w{1,20}|by default|as a (?:general |matter of )?rule|" +
    "as a default|as standard|" +
    "as a matter of (?:style|policy|principle)|until (?:i|we) (?:say|tell)|until further notice|" +
    "unless (?:i|we) (?:ask|say|tell|specif|request|explicitly|specifically))\\b",
  followedBy("\\b(?:whenever|(?:each|every) (?:single )?time|any ?time) ", WORK_NEXT),
  "^(?:in (?:the )?future|moving forward|in general|generally|generally speaking|as always),",
);
/** The same at its head, where it can be dropped. */
export const STANDING_LEAD = new RegExp(
  "^(?:from here on (?:in|out)|from (?:now|here|today|this point|this day) (?:on|onwards?|out|forward|in)|" +
    "going forward|moving forward|henceforth|hereafter|as of (?:now|today)|effective immediately|(?:starting|" +
    "beginning) (?:now|today|immediately)|in (?:the )?future)(?:[,:;–—-]\\s{0,2}|\\s)(?:please )?",
);

/** "When I write to the board, ..." */
export const WHEN = anyOf(
  "^(?:if|when|whenever) (?:you(?:'re| are) |i(?:'m| am) )?(?:unsure|not sure|in doubt|uncertain)\\b",
  followedBy(
    "^(?:if|when|whenever) (?:(?:an?|any|someone|somebody|anyone|people)\\b|(?=[\\w' -]{3,30}s\\b)|" +
      "the [\\w' -]{3,20} (?:is|are|asks|writes|comes)" +
      "\\b(?! too))[^,]{2,80}, (?:please )?",
    anyOf(`^(?:${STYLE_VERBS}|${WRITING_VERBS})\\b(?! it\\b)`),
  ),
  followedBy(
    "^(?:when|whenever|if|wherever|where|while|any ?time|each time|every time|unless) ",
    anyOf(WORK_NEXT, "^it comes to|^there (?:is|are)\\b"),
  ),
);

const OFTEN =
  "(?:always|never|usually|normally|typically|generally|mostly|tend to|only(?: ever)?|try to|don't ever|" +
  "do not ever|rarely|seldom)";
const WORD_IN_QUOTES = "[\"']x{1,200}[x.]?[\"']";
/** What the speaker, or their house, does again and again when writing. */
export const HABIT = anyOf(
  `\\b(?:i|we) (?:almost |nearly |pretty much |also )?${OFTEN} (?:try to |just |only )?${WRITING_VERBS}\\b`,
  "\\b(?:i|we) (?:always|never|usually|generally) (?:want|like|need) (?!to\\b|the\\b|that\\b|this\\b|it\\b|them\\b)\\S",
  "\\b(?:i|we) (?:capitali[sz]e|hyphenate|abbreviate|italici[sz]e) \\S",
  "\\b(?:they/them|she/her|he/him)\\b",
  "\\b(?:i|we) (?:don't|do not) (?:use|write|say|call|spell|capitali[sz]e|abbreviate|put|sign|start|" +
    "begin|end|hyphenate|send|" +
    "address|include|add)\\b(?! (?:that|this|it|the|them)\\b)",
  `\\b(?:i|we) (?:sign|end|close|open|start|begin|finish) (?:off )?(?:with|as|(?:my |our |all )?${PLURALS})\\b`,
  "\\bi (?:tend to|often|always|usually|generally) [^,]{2,60}, so\\b",
  followedBy("\\b(?:i|we) (?:don't|do not) (?:do|allow|believe in|go in for) ", STYLE_NEXT),
  `\\b(?:we|i) (?:say|call|write|spell) (?:it |them |our \\w{1,20} |${WORD_IN_QUOTES})`,
  `\\b(?:my|our) (?:\\w{1,20} )?${PLURALS} (?:always|never|usually) `,
  "\\bin (?:our|my) (?:house )?style(?: ?guide| ?book)?\\b",
  "\\b(?:our|my|the) (?:house style|style ?guide|style ?book|brand guide(?:lines?)?) (?:is|are|says?|" +
    "asks?|wants?|requires?|calls?|" +
    "forbids?|bans?)\\b",
  "\\b(?:that's|this is|it's) (?:just )?(?:how|the way) (?:i|we) (?:always |usually )?(?:write|talk|like|" +
    "say|do|speak|sign|format)",
  "\\bthat's (?:my|our) (?:house )?style\\b",
);

/** "Always ...", "never ...": an order for every time. */
export const ALWAYS = anyOf(
  "^(?:do )?(?:always|never(?! mind)|don't ever|do not ever|only ever|at all times|" +
    "under no circumstances|on no account),? " +
    "(?!(?:a|an|the|been|had|was|happy|glad|again|seen|heard|got|here|up|good|nice|great|fun|saw|knew|" +
    "thought|give up|\\w{2,15}ing)\\b)" +
    "[\\p{L}\"']",
  `\\b(?:you|it|they|everything|anything|${PLURALS}|nothing) (?:should|must|needs? to|ha(?:s|ve) to|` +
    "(?:is|are) to|shall) (?:always|never)\\b",
  `^${STYLE_VERBS}\\b.{1,160}(?:,? (?:always|every (?:single )?time|at all times|without exception)|, ever)[.! ]{0,3}$`,
  "(?:;|\\bso)\\s{1,2}(?:please )?(?:always|never) (?:use|keep|add|include|write|put|give|send|leave|" +
    "avoid|say|sign|start|end|ask|" +
    "check|spell|call|make)\\b",
  "^(?:for|in|on|with|to) [^,]{3,60},? (?:please )?(?:always|never) ",
  "^(?:be|keep|use|write|sign|start|end|put|make|begin|close|open|call|spell) \\S{1,30} (?:always|never)\\b",
);

/** "Stop starting my emails with ..." */
export const STOP = anyOf(
  "^(?:stop|quit|cease) (?:it with|with|\\w{2,20}ing\\b(?:\\s+\\S{1,40}){1,2}|all\\b|the \\w{1,20}s\\b)",
  "^(?:no more|enough with(?: the)?|you can stop) \\w{2,}",
);

/** "Every status update should ..." */
export const SHOULD = anyOf(
  `^(?:(?:every|each|any|all(?: of)?(?: my| our| the)?) ${words(4)}(?:${WRITINGS}|one|of them)|(?:(?:my|` +
    `our) )?${words(2)}${PLURALS}|` +
    `(?:everything|anything|whatever) (?:i|you|we) (?:write|send|post|publish|say)) ${words(4)}(?:should|` +
    "must|needs? to|ha(?:s|ve) to|ought to|" +
    "shouldn't|mustn't|can't|cannot|may not|(?:is|are) (?:always )?(?:to be|written|signed|spelled|" +
    "spelt)|always |never )",
  `^(?:every|each) ${words(4)}${WRITINGS} ${words(4)}(?:needs|gets|has|starts|ends|begins|opens|closes|` +
    "goes|contains|includes|uses)\\b",
);

const SCOPE =
  "(?:for|in|on|with|to|across|within) (?:(?:all|any|every|each|most|other|my|our|your|everyday|" +
  "company) ){0,3}(?:of (?:my|our) )?" +
  `(?!(?:the|this|that|these|those|an?)\\b)(?:[\\w' -]{1,45} )?(?:${PLURALS}|everything(?: else|` +
  " i \\w{1,12}| you \\w{1,12})?|" +
  "(?:any|what)(?:thing|ever) (?:i|you|we) \\w{1,12})\\b";
const SCOPE_WITHIN = new RegExp(` ${SCOPE}`);
const SCOPE_SOON = new RegExp(`^[\\w' -]{0,20} ${SCOPE}`);
const PLURAL_NEXT = new RegExp(`^(?:all |any |my |our ){0,2}${words(1)}${PLURALS}\\b`);
const ORDER_NEXT = anyOf(
  "^(?: (?:to|with|from|for|about|in|outside) [\\w' -]{2,40})?,? (?:please |always |never |just |" +
    `do ){0,2}(?:${STYLE_VERBS}|${WRITING_VERBS}|` +
    "you (?:can|should|may|must)|i (?:prefer|want|like|need|always|never|use|don't)|we (?:use|say|always|" +
    "never|prefer|don't))\\b",
  `^,? (?:(?:a|an|no) )?${words(2)}${STYLE}\\b`,
  `^,? (?:please )?${TASKS}\\b`,
);
/** An order for all texts of a kind, or to all people of a kind. */
export const SCOPED = anyOf(
  "^(?:in|for|with) (?:all |most |any )?(?:of )?(?:my|our|all|" +
    `every) ${words(1)}${PLURALS}, (?!i (?:\\w{2,12}ed|forgot|said|wrote|had|was)\\b)\\S`,
  followedBy(`^${SCOPE}`, ORDER_NEXT),
  followedBy(`^(?:for|with|to) ${PEOPLE}`, ORDER_NEXT),
  followedBy(`^${STYLE_VERBS}\\b(?! (?:this|that|these|those|it)\\b)`, SCOPE_WITHIN),
  followedBy(
    `^(?:${STYLE_VERBS}|drop)\\b(?! (?:this|that|these|those|it)\\b).{1,160} (?:with|towards?) `,
    anyOf(`^(?:${PEOPLE}|me\\b)`),
  ),
  followedBy("^write (?:in|with|like|as|from)\\b", SCOPE_WITHIN),
  followedBy(`^(?:my |our |any |no |we use )?(?:[\\w' -]{1,45}? )??${STYLE}\\b`, SCOPE_SOON),
  followedBy(
    "^(?:keep|make|write|sign|start|end|begin|close|open|finish|format) (?:all (?:of )?)?(?=(?:my|our|all) )",
    PLURAL_NEXT,
  ),
  followedBy(
    `^(?:start|begin|end|close|open|finish|sign|keep|format|address|don't|do not|avoid) (?:${WRITING_VERBS} )?`,
    PLURAL_NEXT,
  ),
  `^${words(2)}${STYLE},? over \\w`,
  "^(?:write|spell|format|put|show|give) (?:out )?(?:all )?(?:numbers|dates|times|prices|amounts|" +
    "percentages|acronyms|currencies)\\b",
  "^(?:address|refer to) (?!this|that|it\\b|these|those).{2,60} (?:as|by|with)\\b",
  "^in (?:english|german|french|spanish|italian|portuguese|dutch|japanese|chinese),? (?:please )?(?:use|" +
    "say|write|always|never|" +
    "address|i|we)\\b",
  "^(?:the|our|my) (?:tone|voice|style|language|spelling|audience)\\b.{0,20} (?:of|for|in|on) (?:my|our|" +
    "all)\\b.{1,40} (?:is|are)\\b",
  followedBy(`^${STYLE_VERBS}\\b.{1,160}\\bwhen(?:ever)? `, WORK_NEXT),
  "^(?:use|keep|avoid|don't use|do not use|write|stick to|spell) (?!(?:it|this|that|these|those|them|" +
    "the)\\b).{1,120} for me[.! ]{0,3}$",
  "\\b(?:is|are|work|works|reads?) (?:\\w{1,10} ){0,2}(?:better|best|easier|clearer|worse|hard|" +
    "helpful)\\b.{0,60} for me\\b",
  "^(?:spell|capitali[sz]e|hyphenate|abbreviate|write|styli[sz]e|style|refer to|address|pronounce|use|" +
    "don't use|do not use) (?:my|our) " +
    `${words(3)}(?:names?|initials|title|brand|company|products?|customers|clients|users)\\b`,
);

/** Whether the words say how to write, so that an order to remember them is an order to write so. */
export const ABOUT_STYLE = anyOf(
  `^(?:to |not to |(?:please )?(?:always|never|don't|do not)\\b|${STYLE_VERBS}\\b)`,
  `\\b(?:${STYLE}|${PLURALS})\\b`,
);
export const ABOUT_SELF = /^(?:i|we|my|our)\b/;
