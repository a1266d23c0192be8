import type { WishRows } from "../../languages/rows.ts";

const FORGET =
  "(?:forget|unlearn|un-?remember|erase|delete|remove|wipe|purge|drop|dump|scrap|ditch|bin|clear|undo|ignore|disregard|strike|scratch)";
const MEMORY = "(?:memory|notes?|records?|files?|profile|mind|head|system|database|list)";

/** What a person wants forgotten or no longer followed. */
export const FORGETTING: Pick<
  WishRows,
  "forget" | "everything" | "last" | "remembered" | "retire" | "replace" | "forGood" | "fixed"
> = {
  forget: [
    {
      pattern: `^(?:please |and |just |then |also |so |now ){0,3}${FORGET}(?: about| all about)?\\b ?(?:that\\b ?)?`,
      yes: [
        "Forget that I am in charge of the Marketing Department.",
        "Please forget that I work in Sales.",
        "Unlearn that I sign as Jo.",
        "Ignore my rule about signatures from now on.",
        "Drop the rule about emojis.",
        "Delete my preference for bullets.",
        "And scrap the greeting rule.",
      ],
      no: ["Don't forget the meeting.", "I forget names easily."],
    },
    {
      pattern:
        "^(?:please )?(?:don't|do not|stop|no longer|never) (?:remember(?:ing)?|keep(?:ing)?|stor(?:e|ing)|sav(?:e|ing)|retain(?:ing)?|hold(?:ing)? (?:on to)?|" +
        "hang(?:ing)? on to|know(?:ing)?) (?:that\\b ?)?",
      yes: ["Don't remember that I work in Sales.", "Stop remembering my title.", "Do not keep my birthday."],
      no: ["Remember that I work in Sales."],
    },
    {
      pattern:
        `^(?:i(?:'d| would) (?:like|prefer|love|want|appreciate)(?: it if)?(?: for)? you (?:to )?|` +
        `feel free to |it's time to |let's )(?:please |just |now |also )?${FORGET}(?: about)?\\b ?(?:that\\b ?)?`,
      yes: [
        "Let's forget my rule about commas.",
        "I'd appreciate it if you forget my title.",
        "It's time to delete my old title.",
      ],
      no: ["I want you to write it."],
    },
    {
      pattern:
        "^i (?:don't|do not|no longer|never) (?:want|like|need|wish)(?: for)? (?:you|inkwell) to (?:remember|keep|know|have|store|save|hold|retain)\\b ?(?:on to )?(?:that\\b ?)?" +
        "|^i(?:'d| would) (?:rather|prefer) (?:that )?you (?:didn't|did not|don't|not) (?:remember|keep|know|have|store|save|hold|retain|hang)\\b ?(?:on to )?(?:that\\b ?)?",
      yes: ["I don't want you to remember where I live.", "I'd rather you didn't keep my address."],
      no: ["I don't want to remember."],
    },
    {
      pattern: `\\b(?:out of|from|off) (?:your|the) (?:\\w{1,12} )?${MEMORY}\\b`,
      yes: [
        "Take my birthday out of your memory.",
        "Strike the Acme thing from your notes.",
        "Clear my title off your list.",
      ],
      no: ["Take the cake out of the oven."],
    },
    {
      pattern:
        "\\b(?:should|can|could|must|may|needs? to|ha(?:s|ve) to|ought to|(?:is|are) to)(?: all| please| now| just)? " +
        "(?:go\\b(?! (?:to|in|on|at|under|with|out|into|first|last))|be (?:deleted|forgotten|erased|removed|dropped|wiped|gone|undone|scrapped)\\b)|\\bneeds? (?:deleting|forgetting|removing|erasing)\\b",
      yes: [
        "What you saved about my boss should go.",
        "My old address can be deleted.",
        "The Acme stuff needs deleting.",
      ],
      no: ["Captions should go under the pictures."],
    },
    {
      pattern: "^(?:please )?(?:get rid of|do away with|throw (?:out|away)|let go of|take back|toss)\\b ?",
      yes: ["Get rid of my rule about dashes.", "Throw out what I told you on Acme."],
    },
    {
      pattern:
        "^i never (?:said|told you|asked for|wanted|claimed)\\b ?(?:that\\b ?)?|^(?:it|that)(?:'s| is) (?:not true|wrong|false) that\\b ?",
      yes: ["I never said that I manage Oslo.", "It's not true that I work in Sales."],
      no: ["I never use emojis."],
    },
  ],
  everything: [
    {
      pattern:
        "^(?:absolutely |literally )?(?:everything|all|anything|whatever|the lot|the whole lot)\\b(?! (?:that )?(?:you(?:'ve| have)? (?:know|remember|have|kept|keep|noted|got|hold|saved?|stored?|learn\\S{0,3}) (?:\\S{1,10} )?|i (?:\\S{1,10} ){1,3})?" +
        "(?:about|on|of|regarding|concerning|to do with|around) (?!me\\b|it\\b|myself\\b|us\\b))",
      yes: [
        "everything you know about me",
        "all of it",
        "absolutely everything",
        "whatever you saved about me",
        "the lot",
      ],
      no: ["everything about Acme", "my rule", "everything you know about Acme"],
    },
    {
      pattern:
        "^(?:your|my|the) (?:whole |entire |full |complete )?(?:memory|profile|history|slate)(?: (?:about|on|of) me)?[.! ]{0,3}$|\\bstart (?:over|afresh|from scratch|from zero)\\b|\\bclean slate\\b",
      yes: ["your whole memory", "my profile", "Let's start from scratch."],
      no: ["my profile picture"],
    },
  ],
  last: [
    {
      pattern:
        "^(?:about )?(?:that|it|this|that one|this one|that last (?:one|bit|thing)|(?:the|my|your) (?:very )?last (?:one|thing|rule|bit|note|change|fact)|" +
        "what (?:i|you) (?:just |last )?(?:said|saved|stored|kept|noted|learned|learnt|remembered|wrote|told you)(?: just now)?)(?:,? (?:please|again|now))?[.! ]{0,3}$",
      yes: ["that", "it", "the last rule", "what I just said", "what you just saved", "that last one, please"],
      no: ["that I work in Sales", "it all"],
    },
  ],
  remembered: [
    {
      pattern:
        "\\b(?:i|i'm|my|me|mine|we|our|us|rules?|preferences?|facts?|memory|instruction about|you (?:know|remember|stored|saved|kept|have|noted))\\b",
      yes: ["that I work in Sales", "my rule about emojis", "everything you know", "the rule"],
      no: ["the meeting", "the second paragraph"],
    },
  ],
  retire: [
    {
      pattern: "\\b(?:any ?more|any ?longer|no longer|not (?:these|any) days|no need (?:to|for)|needn't|need not)\\b",
      yes: [
        "Don't start with Dear Customer any more.",
        "Please no longer use emojis.",
        "No need to add a date.",
        "I don't work in Sales any longer.",
        "You needn't sign it.",
      ],
      no: ["Write it once more."],
    },
    {
      pattern:
        "^(?:please |and |just ){0,2}(?:stop|quit|cease|give up|leave off|enough of) (?:\\S{1,20} )?\\w{2,15}ing\\b",
      yes: ["Stop adding my title.", "Quit putting smileys everywhere."],
      no: ["Stop the press."],
    },
    {
      pattern:
        "\\b(?:is|are|'s|'re|be|feels?) (?:\\S{1,12} )?(?:fine|ok|okay|all ?right|allowed|welcome|good|possible|permitted|acceptable|back)(?: to (?:\\S{1,20} ){1,6}?\\S{1,20}?)? (?:again|now|after all|once more|from now on)\\b" +
        "|\\b(?:you|we|i|one) (?:can|may|could) (?:\\S{1,20} ){1,8}again\\b",
      yes: [
        "Emojis are fine again.",
        "Exclamation marks are okay from now on.",
        "It's fine to write dates out again.",
        "Apparently you may use emojis again.",
        "We can write partners again.",
      ],
      no: ["Write to her again."],
    },
    {
      pattern:
        "\\b(?:does|do|did)(?: not|n't) (?:apply|hold|count|matter|stand|exist)\\b|\\b(?:is|are|was|'s) (?:now )?(?:over|dead|history|cancelled|canceled|obsolete|outdated|out of date|void|lifted|gone|abolished|off the table|no more|done with|finished|a thing of the past)\\b",
      yes: [
        "My word limit doesn't apply.",
        "The rule about dashes is history.",
        "That title is out of date.",
        "The ban on lists is lifted.",
      ],
      no: ["The report is long."],
    },
    {
      pattern:
        "\\b(?:you )?(?:don't|do not|needn't) (?:have to|need to) (?:\\S{1,20} ){1,8}(?:now|from now on|in future|in my \\S{1,20})\\b|\\byou (?:can|may) (?:stop|drop|skip|lose|leave out|leave off|quit|do without|forget about)\\b",
      yes: ["You don't have to write dates as numbers from now on.", "From here on you can skip the greeting line."],
      no: ["You don't have to come."],
    },
    {
      pattern:
        "\\b(?:i|we)(?:'ve| have)? (?:(?:just |recently )?(?:left|quit|stopped|gave up|given up|dropped|stepped down|closed|sold)|used to)\\b|\\b(?:i|we)(?:'m| am|'re| are)? (?:hereby )?(?:drop(?:ping)?|lift(?:ing)?|revok(?:e|ing)|cancel(?:ling)?|scrap(?:ping)?|withdraw(?:ing)?|abolish(?:ing)?) (?:my|the|our|that)\\b",
      yes: [
        "I left the board.",
        "We stopped selling bikes.",
        "I used to report to Tom.",
        "I've given up the night shift.",
        "I'm lifting my ban on dashes.",
      ],
      no: ["I work here."],
    },
  ],
  forGood: [
    {
      pattern:
        "(?:^|[,;.–—-] ?|\\b(?:and|please|pls) )(?:always|every (?:single )?time|for good|permanently|(?:please )?(?:remember|note|keep|save) (?:that|this|it)(?: in mind)?(?:,? please)?|for ever|forever|as a (?:general )?rule|in general|now and forever|from now on|in future|" +
        "(?:and )?(?:that|this|it) (?:goes|holds|counts|applies|is true) (?:for|to) (?:all|every|everything|each)\\b[^.]{0,40}|in (?:all|everything)(?: of)?(?: (?:i|my) ?\\w{0,12}){0,2})[.! ]{0,3}$",
      yes: [
        "Short paragraphs, always.",
        "Every time!",
        "That goes for all my mails.",
        "I'm a welder, remember that please.",
        "No jargon, in everything I write.",
      ],
      no: ["I always sign."],
    },
  ],
  fixed: [
    {
      pattern:
        "\\b(?:my|our|default|standard) (?:e-?mail |mail |usual |default |standard )?(?:signature|sign-?off|closing|greeting|footer)(?: block| line)?(?: is| goes| reads| should be| will be)?(?: like this| as follows)?[:：]" +
        "|\\b(?:sign|end|close|finish|start|open|begin) (?:off )?(?:all|each|every|any)(?: of)?(?: my| our)? (?:\\w{2,12} )?(?:with|by|like this|as|using)[:：]",
      yes: ["My signature: Best, Jo", "End all my mails with: Cheers, Al", "Default sign-off: J."],
      no: ["End this mail with: Cheers"],
    },
  ],
  replace: [
    {
      pattern:
        "\\b(?:instead(?: of)?|rather than|in place of|replac(?:e|es|ed|ing)|(?:moved|switched|changed|transferred|promoted|renamed|went|gone) (?:\\S{1,15} ){0,3}to|no longer .{1,80}\\bbut\\b|from \\S{1,30} to \\S{1,30}$)\\b|,? not (?:the word )?[\"']|\\bnot (?:like |with |as |in |at |to )?\\S{1,30}(?: \\S{1,30}){0,3}[.!]?$",
      yes: [
        "Sign with Best instead of Cheers.",
        "I moved to Sales.",
        "I switched from Legal to Audit.",
        "Say members, not users.",
        "Dates like 3/4, not like 3 April.",
      ],
      no: ["Sign with Best."],
    },
    {
      pattern:
        "\\b(?:change|switch|swap|update|replace|make) (?:my|the|our|it|\\S{1,30}) .{0,60}\\b(?:to|with|for|into|from)\\b|\\bnew (?:boss|manager|job|role|title|team|office|name|address|sign-?off|signature|greeting|limit|rule|company|employer)\\b|\\b(?:is|am|are|it's) (?:\\S{1,30} ){1,6}now[.!]?$|\\bnow (?:work|report|live|lead|run|manage|sell|sit|called|use|say|write|sign|call)\\b|\\bhave a new\\b",
      yes: [
        "Change my sign-off to Best.",
        "My new boss is Ana.",
        "I now report to Ana.",
        "My title is Head of Legal now.",
        "I have a new desk.",
      ],
      no: ["Write it now."],
    },
  ],
};
