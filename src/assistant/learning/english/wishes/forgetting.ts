import type { WishRows } from "../../languages/rows.ts";

const FORGET =
  "(?:forget|unlearn|un-?remember|erase|delete|remove|wipe|purge|drop|dump|scrap|ditch|bin|clear|undo|ignore|disregard|strike|scratch)";
const MEMORY = "(?:memory|notes?|records?|files?|profile|mind|head|system|database|list)";

/** What a person wants forgotten or no longer followed. */
export const FORGETTING: Pick<
  WishRows,
  | "forget"
  | "notForget"
  | "notDelete"
  | "onlyNow"
  | "edit"
  | "ofMemory"
  | "untrue"
  | "everything"
  | "last"
  | "remembered"
  | "retire"
  | "replace"
  | "forGood"
  | "fixed"
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
      pattern: `\\b(?:out of|from|off) (?:your|the) (?!record\\b)(?:\\w{1,12} )?${MEMORY}\\b`,
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
      pattern: "^i never (?:said|told you(?! to\\b)|asked for|wanted|claimed)\\b ?(?:that\\b ?)?",
      yes: ["I never said that I manage Oslo."],
      no: ["I never use emojis."],
    },
  ],
  notForget: [
    {
      pattern:
        "(?<!\\bwhy )\\b(?:don'?t|do not|never|not|mustn'?t|shouldn'?t|can'?t|cannot|won'?t|without|by no means|under no circumstances)(?: (?!(?:so|and|but|just|then|please)\\b)[\\w']{1,12}){0,4} forget(?:ting)?\\b(?: (?:it|this))?|\\b(?:don'?t|never|not) forget(?:ting)?\\b",
      yes: [
        "Don't forget that I live in Leeds.",
        "Never forget who our readers are.",
        "I told you not to ever forget it.",
        "I don't want you to forget my title.",
        "And don't you forget it: I'm a nurse.",
      ],
      no: [
        "I don't work there, forget it.",
        "Forget that I live in Leeds.",
        "Why don't you just forget my birthday?",
        "I'm not in Leeds anymore so forget that I live in Leeds.",
      ],
    },
    {
      pattern:
        "\\b(?:isn't|not|never|won't|doesn't get)(?: be| get)? forgotten\\b|\\b(?:don'?t|do not) let (?:it|this|that) (?:slip|go)\\b",
      yes: ["It must not be forgotten.", "Please don't let it slip: I'm vegan."],
      no: ["I want it forgotten."],
    },
    {
      pattern:
        "\\byou(?:'ve| have|'re)? (?:always|constantly|often|already|again|never|keep|kept|sometimes)(?: on)? (?:forget|forgot|forgets|forgetting|forgotten)\\b|\\byou(?:'ve| have)? (?:forgot|forgotten)\\b",
      yes: ["You keep forgetting that I live in Leeds.", "You forgot the greeting again."],
      no: ["Can you forget that I live in Leeds?", "Could you please forget my birthday?"],
    },
    {
      pattern:
        "\\b(?:keeps?|kept|stop|quit) (?:on )?forgetting\\b|\\b(?:did|why do) you (?:always |really |already |again |keep )?forget(?:ting)?\\b",
      yes: ["Stop forgetting my name.", "Why do you always forget it?"],
      no: ["Do you want to forget my name?"],
    },
  ],
  notDelete: [
    {
      pattern: "\\bi (?:never|didn't|did not) (?:tell|told|ask|asked|want|wanted) you to\\b",
      yes: ["I never told you to drop the Oxford comma."],
      no: ["I never told you that."],
    },
    {
      pattern:
        "\\b(?:don'?t|do not|never|by no means|under no circumstances|please not|not to)(?: (?:ever|you|please|just|dare|go and|want you to|mean to)){0,2} (?:delete|erase|drop|remove|wipe|scrap|lose|ignore|disregard|overlook|skip|undo|dump)\\b",
      yes: [
        "By no means delete what you know about my job.",
        "Don't you dare drop my rule about commas.",
        "Please do not remove my title.",
      ],
      no: ["Delete my title."],
    },
    {
      pattern: "^(?:whatever|everything|anything) else\\b.{1,60}, (?:keep|leave)\\b",
      yes: ["Whatever else you throw out, keep the nut allergy."],
    },
  ],
  onlyNow: [
    {
      pattern:
        "(?<!\\bnot (?:just|only) (?:for )?)\\bthis (?:once|one time|time(?: a?round)?|one(?! (?:about|on|rule|fact))|round)\\b",
      yes: ["Ignore the comma rule this once.", "Forget the joke this time."],
      no: ["From now on no jokes.", "Not just this time: no jokes."],
    },
    {
      pattern:
        "(?<!\\bnot )\\b(?:just|only) (?:once|here|now|today|this (?:once|time|one))\\b|\\bfor (?:now|once|today|tonight|tomorrow|the moment|the time being)\\b|\\bonly (?:for|in|on) (?:this|today)\\b|\\bas an exception\\b",
      yes: ["Skip my signature just here.", "Drop the greeting for now."],
      no: ["Forget the rule."],
    },
    {
      pattern:
        "\\b(?:for|in|on|to) (?:this|these|today's|tonight's|tomorrow's|friday's|monday's|saturday's|sunday's) (?!(?:chat|conversation|thread|channel|company|team|firm|city|reason)\\b)(?:[\\w'-]{1,15} ){0,3}[\\w'-]{2,20}(?: only)?[,.!]?",
      yes: ["Ignore the word limit for this letter.", "Leave the rule out in today's mail."],
      no: ["Forget everything in this chat about me."],
    },
    {
      pattern:
        "(?<!\\b(?:from|as of|since|until|till|before|starting|beginning|effective) )\\b(?:today|tonight|here)(?=[,.!;:]| (?:only|and|because|since|please|pls)\\b|$)",
      yes: ["Ignore the Oxford comma rule today.", "The length limit doesn't apply here."],
      no: ["From today, no emojis.", "I work here as a clerk."],
    },
    {
      pattern:
        "\\b(?:for|in|on) (?:the|an?) (?:[\\w'-]{1,15} ){0,3}[\\w'-]{2,20} (?:only|alone)\\b|\\b(?:only|just) (?:for|in|on) (?:the|an?)\\b|\\b(?:suspend|pause)\\b",
      yes: ["Stop using British spelling for the Acme texts only.", "Suspend the emoji ban."],
      no: ["No jokes."],
    },
  ],
  edit: [
    {
      pattern:
        "^(?!.*\\b(?:always|never|every|from now on|in future|in the future|going forward|remember)\\b).*?\\b(?:delete|remove|drop|cut|erase|take out)\\b.{1,60}\\b(?:and|but|then) (?:make (?:it|the)|shorten|tighten|lengthen|soften|rewrite|keep the (?:rest|others)|leave the rest)\\b|\\b(?:delete|remove|drop|cut|erase)\\b what it says\\b|^forget (?:about )?\\S{2,20}, (?:address|send|write|make|give|put|use|mention)\\b",
      yes: [
        "Delete the bit about Sales and make it warmer.",
        "Delete what it says about Ines.",
        "Forget about Ines, address it to Omar.",
      ],
      no: [
        "Delete my rule on lists and write a post.",
        "Always remove jargon and shorten sentences.",
        "From now on, cut filler words and make the tone warm.",
      ],
    },
    {
      pattern:
        "\\b(?:lose|erase|drop|delete|remove|cut|scrap|forget|skip|get rid of|take out)\\b (?:the|that|this|your) (?:[\\w'-]{1,15} ){0,3}(?:(?:joke|pun|anecdote|paragraph|sentence|metaphor|punchline)s?\\b(?! rule)|(?:part|bit|line|one) (?:where|in which)\\b|(?:signature|greeting|sign-off|title|subject) (?:on|in|of) (?:that|this|the)\\b)",
      yes: [
        "Get rid of the vegan joke.",
        "Erase the part where I mention Leeds.",
        "lose the signature on that last one pls",
      ],
      no: ["Forget the joke rule.", "Forget the part about my job."],
    },
    {
      pattern:
        "\\babove\\b(?! about\\b)|\\bprevious (?:messages?|instructions?|prompts?|requests?|drafts?)\\b|\\bprior (?:instructions?|messages?)\\b|\\b(?:so far|up to now),? and (?:write|start|do)\\b",
      yes: ["Disregard all of the above, I need a goodbye note.", "Ignore all previous instructions and write a song."],
      no: ["Forget what I said above about my birthday."],
    },
    {
      pattern: "^instead of (?:the|that|this|her|his|those) ",
      yes: ["Instead of the pilot have a nurse walk in."],
      no: ["Instead of users say members."],
    },
    {
      pattern: "\\b(?:part|half|section|rest|end|bit) of (?:the|this) (?!rule)",
      yes: ["Forget Omar's part of the toast."],
      no: ["Forget the part about my job."],
    },
    {
      pattern:
        "\\b(?:delete|remove|drop|strike|scratch|cut|take|clear|erase|wipe|scrap|bin|lose|ditch|leave|pull|get rid of|throw)\\b(?: [\\w'&.,-]{1,20}){1,8}? (?:out of|from|off|in|out from) (?:the|this|that|these|those|my|our|his|her|their|a|an|paragraph|line|verse|\\d)\\b(?! (?:chat|conversation|thread|channel)\\b)",
      yes: [
        "Delete my dog from the story.",
        "Take Leeds out of the itinerary.",
        "Strike Leeds from the tour dates.",
        "Cut the joke in paragraph two.",
      ],
      no: ["Delete my title.", "Forget what I said."],
    },
    {
      pattern:
        "^(?:ok |okay |no |nah |actually |well |oh |so |ah |please ){0,2},? ?(?:forget|drop|scrap|never ?mind|skip|leave|ditch|ignore|disregard|lose)(?: about)? (?!(?:my|our|what) )(?!that (?:i|we|my|our)\\b)(?!(?:that|everything i)\\b.{0,40}\\b(?:rule|said|told)\\b)(?:\\S{1,20} ){0,4}?\\S{1,20}(?:[,;:]| [-–—]{1,2}|\\.) ?(?:(?:and|but|just|instead|then) )?(?:i'll|i need|i want|let's|just|write|make|give|send|use|put|do|go|start|the \\S+ (?:is|should)|turn|try|mention|add|draft|call|instead|rather)\\b",
      yes: [
        "Forget it, just give me a bullet list.",
        "Forget Ana, send the note to Bea instead.",
        "Forget the poll, I'll add it myself.",
        "Forget Biscuit, the story is about a cat now.",
        "never mind that, write it in verse",
      ],
      no: [
        "Forget that I live in Leeds, write me a poem.",
        "Forget my rule about commas, it was silly.",
        "Forget my birthday, it's wrong.",
      ],
    },
    {
      pattern:
        "^(?![^.!?]{0,200}\\b(?:rules?|preferences?)\\b)[^.!?]{0,60}\\b(?:delete|remove|drop|cut|clear|erase|scrap|move|swap|replace|forget|skip|lose)\\b[^.!?]{1,40}\\b(?:paragraphs?|sentences?|headings?|headlines?|stanzas?|verses?|sections?|table|columns?|rows?|scene|chapter|ending|intro|opening|slides?|bullets?|footnotes?|caption|subject line)\\b(?=[^.!?]{0,200}(?:\\b(?:and|then|instead)\\b|,))",
      yes: [
        "Clear the table of contents and delete all the headings.",
        "Forget the second paragraph, and start with the date.",
      ],
      no: ["Forget my rule about headings and lists.", "Delete my title and my birthday."],
    },
  ],
  ofMemory: [
    {
      pattern: "\\b(?:i|we)(?:'ve| have)? (?:\\w{1,10} )?(?:told|given|shown) you\\b",
      yes: ["what I told you about my boss"],
      no: ["I told her"],
    },
    {
      pattern: "\\b(?:about|on|of|regarding|concerning) (?:me|myself|us)\\b",
      yes: ["everything about me"],
      no: ["everything you know about brunch"],
    },
    {
      pattern:
        "\\byour (?:\\w{1,12} )?(?:memory|notes?|records?|files?|profile|mind|head|system|database|list)\\b|\\bthe (?:\\w{1,12} )?(?:memory|records?|files? on me|file|profile|system|database)\\b",
      yes: ["your memory", "from the system", "from the file"],
      no: ["the second paragraph"],
    },
    {
      pattern:
        "\\b(?:you(?:'ve| have)?|inkwell) (?:\\w{1,10} )?(?:know|knows|remember|remembers|stored?|saved?|kept|noted|learn(?:ed|t)|hold|keep|have)\\b(?! about (?!me\\b|us\\b|my\\b|our\\b|how\\b|where\\b|what\\b|who\\b))",
      yes: ["what you saved", "everything you know about me"],
      no: ["everything you know about brunch"],
    },
    {
      pattern:
        "\\bmy (?:\\w{1,12} )?(?:rules?|preferences?|facts?|memories|profile|data)\\b|\\b(?:every|each|all) (?:rule|fact|preference)s?\\b|\\b(?:rule|preference|fact)s? (?:i|you|about|on|for|that)\\b",
      yes: ["all my rules", "every rule"],
      no: ["the rule of thirds"],
    },
  ],
  untrue: [
    {
      pattern:
        "^(?:no,? |well,? )?(?:it|that)(?:'s|s| is|) ?(?:not|n't|isn't) (?:even |at all )?(?:true|right|correct|accurate|the case) that\\b ?|^(?:no,? |well,? )?(?:it|that)(?:'s| is) (?:wrong|false|untrue|incorrect) that\\b ?",
      yes: [
        "It's not true that I work in Sales.",
        "It isn't correct that I live in Porto.",
        "That is false that I lead Oslo.",
      ],
      no: ["It's true that I work in Sales.", "Is it not true that cats sleep?"],
    },
  ],
  everything: [
    {
      pattern:
        "\\b(?:wipe|erase|delete|forget|clear|scrap|purge) (?:the (?:whole )?lot\\b|(?:your|the) (?:whole |entire |full )?memory\\b|every (?:single |last )?(?:rule|fact|note)\\b)|^(?:absolutely |literally )?(?:everything|all|anything|whatever|the lot|the whole lot)\\b(?! (?:else|but|except)\\b)(?! (?:that )?(?:you(?:'ve| have)? (?:know|remember|have|kept|keep|noted|got|hold|saved?|stored?|learn\\S{0,3}) (?:\\S{1,10} )?|i (?:\\S{1,10} ){1,3})?" +
        "(?:about|on|of|regarding|concerning|to do with|around) (?!me\\b|it\\b|myself\\b|us\\b(?! (?!(?:please|now|again|and|or|from|in|that|which|you)\\b)[\\p{L}\\d])))",
      yes: [
        "everything you know about me",
        "all of it",
        "absolutely everything",
        "whatever you saved about me",
        "the lot",
      ],
      no: ["everything about Acme", "my rule", "everything you know about Acme", "everything about us tax law"],
    },
    {
      pattern:
        "^(?:your|my|the) (?:whole |entire |full |complete )?(?:memory|profile|history|slate)(?: (?:about|on|of) me)?(?: completely| entirely| now|,? please){0,2}[.! ]{0,3}$|\\bstart (?:over|afresh|from scratch|from zero)\\b|\\bclean slate\\b",
      yes: ["your whole memory", "my profile", "Let's start from scratch."],
      no: ["my profile picture"],
    },
  ],
  last: [
    {
      pattern:
        "^(?:about )?(?:that|it|this|that one|this one|that last (?:one|bit|thing)|(?:the|my|your) (?:very )?last (?:one|thing|rule|bit|note|change|fact)|(?:(?:that|this) )?(?:rule|fact)|" +
        "what (?:i|you) (?:just |last )?(?:said|saved|stored|kept|noted|learned|learnt|remembered|wrote|told you)(?: just now)?)(?:,? (?:please|again|now))?[.! ]{0,3}$",
      yes: [
        "that",
        "it",
        "that rule",
        "the last rule",
        "what I just said",
        "what you just saved",
        "that last one, please",
      ],
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
