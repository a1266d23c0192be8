import { anyOf, PLURALS, TASKS, WRITINGS, words } from "./english-words.ts";

/** What speaks against a standing statement in English: questions, one-off wishes, requests, pasted text. */

export const QUESTION = new RegExp(
  "[?？][\"')\\]\\s]{0,4}$|^(?:what|why|how|who|whom|whose|which|where|is|are|am|was|were|do you|does|did|" +
    "should (?:i|we|it)|shall|has|have you|can (?:i|we|it|this)|could (?:i|we|it)|would (?:it|this|that)|" +
    "may i|do i|do we)\\b",
);

/** "This email", "just this once", "for now". */
export const ONE_OFF = anyOf(
  `\\bthis (?:once|one|time|week|month|morning|afternoon|round|version|${words(2)}${WRITINGS})\\b`,
  "\\b(?:for|in|on|with|to|of) (?:this|that|these|those)\\b(?! (?:day|point|kind|sort|reason))",
  `\\bthese (?:[\\w'-]{1,20} )?${WRITINGS}\\b`,
  "\\bjust (?:once|here|for now|this|for today)\\b|\\bonly (?:here|this|for now|today)\\b",
  "\\bfor (?:now|the moment|the time being|once|today|tonight|the next (?:one|few))\\b",
  "\\b(?:tonight|right now|at the moment)\\b|(?<!from |as of |starting |beginning )\\b(?:today|" +
    "tomorrow)\\b|\\bhere[.!)]{0,3}$",
);

/** A part or a version of the draft at hand. */
export const ONE_PART = anyOf(
  "\\b(?:above|below|following)\\b(?! (?:up|the|\\d|ten\\b|a hundred))",
  "\\bthe (?:last|first|second|third|other|next|previous|current|new|final|opening) " +
    `(?:one|version|option|draft|sentence|paragraph|line|word|bullet|part|half|section|${WRITINGS})\\b`,
);

/** Words that point to something said elsewhere: kept alone, such a sentence means nothing. */
export const POINTING = anyOf(
  "\\b(?:that way|this way|like (?:that|this|these|those|so)|the same(?: (?:way|thing|style|format|" +
    "tone))?|as (?:you|we|i) did|" +
    "like (?:you|we) did|as (?:above|before|below|such)|all of (?:these|those|them))\\b",
  "\\b(?:do|did|doing|does|remember|mean|want|like|love|hate|prefer|use|say) (?:it|that|this|so|them|these|those)" +
    "(?=[.,;!]|[ ]?(?:$|for me|always|please|again|from now|in future|every time|going))",
);

const ASKING =
  "(?:(?:please|can you|could you|would you|will you|i need(?: you to)?|i want(?: you to)?|" +
  "i'd like(?: you to)?|let's|let us|" +
  "help me(?: to)?|help|now|then|and|so|also|need to|i have to|i must|we need to) ){0,4}";
/** A request for one draft or for work on one; "write in ..." and "write my emails ..." may be rules. */
export const TASK = anyOf(
  "^let'?s\\b|^(?:say|mention|state|explain|add|note|write) (?:in it )?(?:that|how|why)\\b",
  `^${ASKING}(?:(?:a|an|some) ${words(3)}${WRITINGS}\\b|${TASKS}\\b)(?! (?:in|like|with|as|from)\\b|` +
    " (?:out )?(?:all )?(?:numbers|dates|times|prices|amounts|percentages|acronyms|currencies)\\b|" +
    ` (?:all )?(?:my|our|all) ${words(2)}${PLURALS}\\b)`,
);
/** What such a request says of its content. */
export const TASK_CONTENT = new RegExp(
  "\\b(?:saying|says|say that|that|about|announcing|telling|asking|explaining|why|how|to (?:tell|inform|" +
    "ask|let|say|announce))\\b",
);
export const INFORMATION = /^(?:please )?(?:explain|tell me|describe|show me|list|find|give me (?:an?|the|some|\d))\b/;
/** What the speaker means to do. */
export const PROMISE = /^(?:i|we)(?:'ll| will|'m going to|'re going to| am going to| are going to)\b/;

/** A call for work on a text. */
export const REWORK = new RegExp(
  "\\b(?:rewrite|reword|rephrase|paraphrase|polish|proof-?read|edit|fix|correct|improve|shorten|tighten|" +
    "trim|condense|expand|simplify|translate|summari[sz]e|sum up|review|check|(?:clean|sum|" +
    "write) (?:\\w{1,10} )?up|tidy|turn|convert|transform|revise|refine|reformat|redo|reply|respond|answer|" +
    "look (?:at|over)|comment on|feedback on|critique|continue|adapt|make (?:this|these|the|my)|" +
    "write (?:this|these) up)\\b",
);
/** That the text stands in the same message. */
export const POINTS_TO_TEXT = new RegExp(
  "\\b(?:this|these|following|below|above|my (?:draft|text|notes?|e-?mail|message|letter|paragraph|post|" +
    "article|intro)|the (?:text|draft|notes?|e-?mail|message|letter|paragraph|post|grammar|spelling|typos)|" +
    "thread|here)\\b|\\b(?:rewrite|polish|proof-?read|edit|fix|shorten|translate|summari[sz]e|reword|" +
    "rephrase|tidy up|clean up|correct|improve)(?: please| pls)?[\\s.!:]{0,3}$",
);
/** What a text is called just before it begins. */
export const MATERIAL = new RegExp(
  "\\b(?:here(?:'s| is| are|)|below|following|text|draft|notes?|original|transcript|excerpt|quote|wrote|" +
    "says|said|asked|replied|writes|context|background|content|message|e-?mail|paragraph|version|copy|thread|" +
    "letter|input|source|reads|goes|sentence|passage|article)(?: (?:is|was|says|reads|goes|from \\S{1,30}|" +
    "below|so far))?\\s{0,2}$",
);

/** What may stand before a colon that a person's own rule follows. */
export const OWN_LABEL = anyOf(
  "^(?:(?:a )?(?:quick |small |one |another |last |final |important |side |general )?(?:note|reminder|" +
    "thing|rule|preference|request|" +
    "correction|point|remark)s?(?: (?:for|to) (?:you|inkwell|the future|self|next time|future))?|" +
    "(?:my|our|some|a few|the|writing|style|house|general|standing|" +
    "ground)(?: [\\w'-]{1,15}){0,2} (?:rules|preferences|style|style guide|" +
    "house style|guidelines|conventions|defaults|habits|wishes|things to (?:remember|know|keep in mind))|" +
    "rules|preferences|style|" +
    "about me|ps|p\\.s|fyi|btw|by the way|also|and|one (?:more |other |last )?thing(?: to (?:remember|" +
    "note))?|important|" +
    "(?:for|in|with|on|when) [^:]{2,60}|(?:please )?remember|(?:please )?note|keep in mind|from now on|" +
    "going forward|in future|" +
    "(?:(?:hey|hi|hello) )?inkwell|formatting|tone|language|spelling)$",
);
/** Headings under which every line of a list is a statement. */
export const LIST_HEAD = anyOf(
  "^(?:please |and |also |ok,? )?(?:(?:my|our|some|a few|here are (?:my|our|some|a few)|these are (?:my|" +
    "our))(?: [\\w'-]{1,15}){0,2} " +
    "(?:rules|preferences|guidelines|conventions|things to (?:remember|keep in mind))|from now on|" +
    "going forward|in future|" +
    "(?:please )?(?:always|never)|remember|keep in mind|as a rule|by default|(?:when|whenever) (?:i|you|" +
    "we|writing)[^:]{0,80})" +
    "(?: for (?:my|our|all|you)[^:]{0,40})?\\s{0,2}[:：]?\\s{0,2}$",
);
