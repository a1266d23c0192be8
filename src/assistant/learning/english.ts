/**
 * The English families of standing statements and what speaks against one, matched on plain text (see plain.ts) that
 * starts with its first meaningful word. Every quantifier is bounded, so that no message can make matching slow.
 */

const WRITINGS =
  "(?:e-?mails?|mails?|messages?|dms?|posts?|articles?|blogs?|blog posts?|letters?|notes?|repl(?:y|ies)|answers?|responses?|drafts?|texts?|documents?|docs?|reports?|summar(?:y|ies)|updates?|newsletters?|headlines?|headings?|titles?|subject lines?|subjects?|captions?|tweets?|announcements?|proposals?|memos?|minutes|slides?|decks?|presentations?|invitations?|press releases?|paragraphs?|sentences?|bullets?|lists?|tables?|quotes?|dates?|numbers|prices|names|greetings?|sign-?offs?|bios?|cover letters?|descriptions?|instructions|release notes|tickets?|comments?|reviews?|rewrites?|translations?|copy|writing|communications?|correspondence)";
const PLURALS =
  "(?:e-?mails|mails|messages|dms|posts|articles|blogs|letters|notes|replies|answers|responses|drafts|texts|documents|docs|reports|summaries|updates|newsletters|headlines|headings|titles|subject lines|captions|tweets|announcements|proposals|memos|minutes|slides|decks|presentations|invitations|press releases|bios|descriptions|instructions|tickets|comments|reviews|rewrites|translations|copy|writing|correspondence|communications?|company communications?|specs|contracts|scripts|stories|essays|papers|threads|channels|dates|numbers|tables|lists|prices)";
const PEOPLE =
  "(?:customers|clients|colleagues|coworkers|co-workers|partners|investors|executives|managers|readers|users|members|students|patients|parents|candidates|vendors|suppliers|journalists|reporters|engineers|developers|leadership|management|my team|our team|my boss|my manager|the board|strangers|friends|legal|outsiders|people outside)";
const STYLE =
  "(?:tones?|voice|styles?|formal\\w{0,2}|informal\\w{0,2}|casual\\w{0,2}|polite\\w{0,2}|friendly|short|shorter|brief|concise|long|words?|sentences?|paragraphs?|bullets?|bullet points?|emojis?|emoticons?|exclamation (?:marks?|points?)|commas?|hyphens?|dash(?:es)?|semicolons?|contractions?|abbreviations?|acronyms?|jargon|buzzwords?|slang|cliches?|passive|active voice|spelling|grammar|british|american|english|metric|imperial|units|greetings?|salutations?|sign-?offs?|signatures?|closings?|headings?|title case|sentence case|lower ?case|upper ?case|capitals?|capitali[sz]\\w{1,4}|bold|italics?|markdown|format\\w{0,4}|hashtags?|first names?|last names?|surnames?|pronouns?|vocabulary|language|tense|plurals?|spell\\w{0,3}|subject lines?|intros?|introductions?|conclusions?|summary|adverbs?|adjectives?|metaphors?|numerals?|date format|24-hour|tables?|lists?|quotes?|footnotes?|citations?|links?)";
const WRITING_VERBS =
  "(?:use|say|write|call|sign|close|end|start|begin|open|greet|address|spell|capitali[sz]e|put|include|add|refer|keep|avoid|send|reply|answer|respond|format|mention|list|cite|quote|abbreviate|hyphenate|round|prefer|like|want|go (?:for|with|by)|finish|introduce|thank|apologi[sz]e|leave|describe|explain|summari[sz]e|skip|drop|structure|number|draft|email|message|post|sound|stick|publish|speak|word|phrase|type)";
const STYLE_VERBS =
  "(?:use|keep|avoid|don't|do not|no|be|write in|spell|capitali[sz]e|sign|address|call|start|begin|open|end|close|include|put|stick|prefer|refer|say|leave (?:out|off)|skip|only|make sure|format|follow|limit|go easy|greet|round|hyphenate|abbreviate|set|omit|drop the|without|less|fewer|more)";
const TASKS =
  "(?:write|draft|compose|create|prepare|generate|make|give|come up with|suggest|brainstorm|outline|produce|put together|send|reply|respond|answer|tell|ask|explain|summari[sz]e|translate|rewrite|reword|rephrase|polish|proofread|edit|fix|correct|improve|shorten|tighten|turn|convert|review|check|announce|show|find|describe|continue|finish|add|remove|delete|change|replace|cut|help|pull|schedule|remind)";

/** Words before the statement that are no part of it. */
export const FILLER =
  /^(?:[\s\-*•–—(]{1,10}|(?:please|pls|kindly|also|and|but|so|oh|hey|just(?! so\b| to let)|again|then|well|now(?! on))[\s,:;.!]{1,4}|(?:ok|okay|thanks|thank you|thx|great|perfect|good|nice|hi|hello|yes|no|sure|right|alright|btw|by the way|ps|p\.s\.?|one (?:more |other |last )?thing|(?:a )?(?:quick |small )?(?:note|reminder|correction)|important|actually|fyi|inkwell|hey inkwell|hi inkwell|hello inkwell|<@\w{1,20}>|@\w{1,30})[,:;.!–—-]\s{0,3}|<@\w{1,20}>\s{1,3}|@inkwell\s){1,6}/;

/** A wish put as a question; only a standing word in it makes it more than one. */
export const POLITE =
  /^(?:can|could|would|will) you (?:please |kindly |also |maybe ){0,2}|^(?:i'd like you to|i would like you to|i want you to|i need you to|you should|you must|make sure (?:to|that you|you)|be sure to) /;

export const COMMAND =
  /^(?:(?:please|always|do|also) ){0,2}(?:(?:remember|don't forget|do not forget|keep in mind|bear in mind|be aware|note|take note|make a note|for (?:your|future) reference|for your information|for the record|(?:just )?so (?:that )?you know|(?:just )?to let you know|(?:you should|it's good to|good to|you need to) know|i want you to (?:know|remember)|make it a rule|it's a rule|save (?:this|that)|for context|a bit of context|some context)(?:[,:;–—-]{0,2} (?:that |of (?:the fact that )?)?|[:,])|remember\b)/;
/** Reminders of an act, and memories of the speaker's, are no orders to remember. */
export const NO_COMMAND =
  /^(?:remember|note|keep in mind|bear in mind)\s{0,2}(?:when (?:we|i|you) (?:were|had|did|went)|how|what|why|where|who|the time|back when|this|that|it|these|those)\s{0,2}(?:[.!?,;]|$|when|we|i|you|was)/;

export const STANDING =
  /\b(?:from (?:now|here|today|tomorrow|this point|this day|next week) (?:on|onwards?|out|forward|in)|from here on (?:in|out)|going forward|henceforth|hereafter|as of (?:now|today)|effective immediately|(?:starting|beginning) (?:now|today|immediately)|in future(?! \w)|in future,|for (?:all |any )?future \w{1,20}|by default|as a (?:general |matter of )?rule|as a default|as standard|as a matter of (?:style|policy|principle)|until (?:i|we) (?:say|tell)|until further notice|unless (?:i|we) (?:ask|say|tell|specif|request|explicitly|specifically)|(?:each|every) (?:single )?time (?:i|you|we)|any ?time (?:i|you|we)|whenever)\b|^(?:in (?:the )?future|moving forward|in general|generally|generally speaking|as always),/;
/** What such a word stands at the head of, and is dropped from. */
export const STANDING_LEAD =
  /^(?:from (?:now|here|today|this point|this day) (?:on|onwards?|out|forward|in)|from here on (?:in|out)|going forward|moving forward|henceforth|hereafter|as of (?:now|today)|effective immediately|(?:starting|beginning) (?:now|today|immediately)|in (?:the )?future)(?:[,:;–—-]\s{0,2}|\s)(?:please )?/;

export const WHEN =
  /^(?:when|whenever|if|wherever|where|while|any ?time|each time|every time|unless) (?:(?:i|you|we)(?:'m|'re| am| are)? (?:\w{1,12} ){0,2}?(?:writ|ask|send|draft|repl|e-?mail|messag|post|say|give|past|share|mention|talk|request|type|us(?:e|ing)|summari|address|refer|quot|prepar|creat|edit|answer|respond|compos|help|review|rewrit|translat|announc|discuss|describ|list|cit)\w{0,6}\b|(?:writing|drafting|replying|responding|answering|e-?mailing|messaging|helping|editing|rewriting|summari[sz]ing|translating|addressing|composing|preparing|creating|posting|talking|mentioning|referring|listing|quoting|using|making|formatting|describing|announcing|reviewing|polishing|proofreading)\b|it comes to\b|there (?:is|are)\b)/;

const NOT_PAST =
  "(?!\\w{2,14}ed\\b|(?:got|had|was|were|did|said|heard|saw|went|knew|thought|met|sent|wrote|made|came|found|understood|told)\\b)";
const OFTEN =
  "(?:always|never|usually|normally|typically|generally|mostly|tend to|only(?: ever)?|try to|don't ever|do not ever|rarely|seldom)";
export const HABIT = new RegExp(
  `\\b(?:i|we) (?:almost |nearly |pretty much |also ){0,1}${OFTEN} (?:try to |just |only )?${NOT_PAST}${WRITING_VERBS}\\b|` +
    `\\b(?:i|we) (?:don't|do not) (?:use|write|say|call|spell|capitali[sz]e|abbreviate|put|sign|start|begin|end|hyphenate|do|send|address|include|add)\\b(?! (?:that|this|it|the|them)\\b)|` +
    `\\b(?:we|i) (?:say|call|write|spell) (?:it |them |our \\w{1,20} |"x{1,400}[x.]?"|'x{1,200}[x.]?')|` +
    `\\b(?:my|our) (?:${PLURALS}|\\w{1,20} ${PLURALS}) (?:always|never|usually) |` +
    `\\bin (?:our|my) (?:house )?style(?: ?guide| ?book)?\\b|\\b(?:our|my|the) (?:house style|style ?guide|style ?book|brand guide(?:lines?)?) (?:is|are|says?|asks?|wants?|requires?|calls?|forbids?|bans?)\\b|` +
    `\\b(?:that's|this is|it's) (?:just )?(?:how|the way) (?:i|we) (?:always |usually )?(?:write|talk|like|say|do|speak|sign|format)|\\bthat's (?:my|our) (?:house )?style\\b`,
);

export const ALWAYS = new RegExp(
  `^(?:do )?(?:always|never(?! mind)|don't ever|do not ever|only ever|at all times|under no circumstances|on no account)[,]? (?!(?:a|an|the|been|had|was|happy|glad|again|seen|heard|got)\\b)[\\p{L}"']|` +
    `\\b(?:you|it|they|everything|anything|${PLURALS}|nothing) (?:should|must|can|may|needs? to|ha(?:s|ve) to|(?:is|are) to|shall|will) (?:always|never)\\b|` +
    `^${STYLE_VERBS}\\b.{1,160}(?:,? (?:always|every (?:single )?time|at all times|without exception)|, ever)[.! ]{0,3}$|` +
    `^(?:be|keep|use|write|sign|start|end|put|make|begin|close|open|call|spell) \\S{1,30} (?:always|never)\\b`,
  "u",
);
export const STOP =
  /^(?:(?:stop|quit|cease) (?:it with|with|\w{2,20}ing\b(?:\s+\S{1,40}){1,2}|all\b|the \w{1,20}s\b)|no more \w{2,}|enough with (?:the )?\w{2,}|you can stop \w{2,20}ing \w{2,})/;
export const SHOULD = new RegExp(
  `^(?:(?:every|each|any|all(?: of)?(?: my| our| the)?) (?:[\\w'-]{1,20} ){0,4}?(?:${WRITINGS}|one|of them)|(?:(?:my|our) )?(?:[\\w'-]{1,20} ){0,2}?${PLURALS}|everything (?:i|you|we) (?:write|send|post|publish|say)) (?:[\\w'-]{1,20} ){0,4}?(?:should|must|needs? to|need to|ha(?:s|ve) to|ought to|shouldn't|mustn't|can't|cannot|may not|(?:is|are) (?:always )?(?:to be|written|signed|spelled|spelt)|(?:always|never) )`,
);

const SCOPE = `(?:(?:for|in|on|with|to|across|within) (?:(?:all|any|every|each|most|other|my|our|your|everyday|company) ){0,3}(?:of (?:my|our) )?(?:(?!the\\b|this\\b|that\\b|these\\b|those\\b|a\\b|an\\b)[\\w'-]{1,20} ){0,3}?(?:${PLURALS}|everything(?: else| i \\w{1,12}| you \\w{1,12})?|anything (?:i|you|we) \\w{1,12}|whatever (?:i|you|we) \\w{1,12}|writing)\\b)`;
const DIRECTIVE = `(?:please |always |never |just |do ){0,2}(?:${STYLE_VERBS}|${WRITING_VERBS}|${TASKS}|i (?:prefer|want|like|need|always|never|use|don't)|we (?:use|say|always|never|prefer|don't)|${STYLE})\\b`;
export const SCOPED = new RegExp(
  `^(?:${SCOPE}|(?:for|with|to) ${PEOPLE})(?: (?:to|with|from|for|about|in|outside) (?:(?!the\\b|this\\b)[\\w'-]{1,20} ?){1,4}?)?,? ${DIRECTIVE}|` +
    `^${STYLE_VERBS}\\b(?! (?:this|that|these|those|it)\\b).{0,160} ${SCOPE}|^write (?:in|with|like|as|from)\\b.{0,160} ${SCOPE}|^(?:my|our|any|no)? ?(?:[\\w'-]{1,20} ){0,3}?${STYLE} ${SCOPE}|` +
    `^(?:keep|make|write|sign|start|end|begin|close|open|finish|format) (?:all (?:of )?)?(?:my|our|all) (?:[\\w'-]{1,20} ){0,2}?${PLURALS}\\b|` +
    `^${STYLE_VERBS}\\b.{1,160}\\bwhen(?:ever)? (?:(?:i|you|we) (?:are |'re )?)?(?:writ|draft|repl|respond|answer|e-?mail|messag|post|summari|address|help)\\w{0,6}\\b|` +
    `^(?:use|keep|avoid|don't use|do not use|write|stick to|spell) (?!(?:it|this|that|these|those|them|the)\\b).{1,120} for me[.! ]{0,3}$|` +
    `\\b(?:is|are|work|works|reads?) (?:\\w{1,10} ){0,2}(?:better|best|easier|clearer|worse|hard|helpful)\\b.{0,60} for me\\b|` +
    `^(?:spell|capitali[sz]e|hyphenate|abbreviate|write|styli[sz]e|style|refer to|address|pronounce) (?:my|our) (?:[\\w'-]{1,20} ){0,3}(?:name|names|title|brand|company|product|products|customers|clients|users)\\b`,
);

const SPECIFIC =
  "(?!(?:the|that|this|it|them|those|these|option|number|version|your|one|what you|how you|a (?:version|draft|different|new|couple)|an? \\w{1,15} (?:version|draft|option)|to (?:bother|ask|say|see|hear|go|know|meet|wait|have|get))\\b)";
export const PREFERENCE = new RegExp(
  `\\b(?:i|we) (?:really |much |generally |also |personally |usually |strongly |absolutely |just ){0,2}(?:prefer|hate|dislike|avoid|favou?r|can't stand|cannot stand|loathe|detest|can't bear) ${SPECIFIC}(?:\\S)|` +
    `\\b(?:i'd|i would|we'd|we would) (?:much |really )?(?:rather|prefer)(?: it)? (?:you|we|not|that|if you|to (?:be|sound|use|avoid|keep|write|sign)|have (?:short|my|no|all)|emails|no) ?(?!(?:mention|say|send|tell|add|include) (?:the|that|it|this))\\S|` +
    `\\bi(?:'m| am) (?:really )?(?:not (?:a (?:big |huge |great )?fan of|keen on|fond of|into)|a (?:big |huge |great )?fan of|allergic to|(?:sick|tired) of) ${SPECIFIC}\\S|` +
    `\\bi (?:don't|do not|never) (?:really |much )?(?:like|love|want|need|enjoy|care for) (?:it when |to (?:sound|come across|seem|appear|look|read|use|be (?:too|so|seen|overly))|(?:any |more |my |so )?(?:[\\w'-]{1,20} ){0,3}?${STYLE}\\b(?<!\\b(?:the|this|that|these|those) (?:\\w{1,20} )?\\w{1,20}))|` +
    `\\bi (?:really |also |just )?(?:like|love|want|need) (?:it when (?:you|my|e?mails?)|(?:my|our|all|every)(?: \\w{1,20}){0,3}? ${WRITINGS}\\b|(?:short|plain|simple|clear|formal|informal|concise|brief|warm|direct|british|american|active|long|numbered)\\b)|` +
    `\\b(?:my|our) (?:preferred|favou?rite|usual|standard|default|normal|typical|go-to|regular) (?:[\\w'-]{1,20} ){0,2}?(?:is|are)\\b`,
);

const ROLE =
  "(?:\\w{2,20}(?:er|or|ist|ian|ant|ent|yst|ect|eur|ary|ive|man|woman)|nurse|lead|head|chief|vp|svp|ceo|cto|cfo|coo|cmo|pm|po|hr|student|intern|freelance|founder|cofounder|co-founder|coach|judge|chef|scholar|attorney|secretary|associate|fellow|rep|clerk|novice|dean|principal|trainee)";
export const PROFILE = new RegExp(
  `^(?:(?:just )?call me (?!later|back|tomorrow|today|when|if|at|on|asap|tonight|crazy|in |now)\\S|(?:i go by|people call me|everyone calls me|address me as|refer to me as|my pronouns are) \\S)|` +
    `\\bi (?:currently |also |mostly |now )?work (?:at|for|in|as|with|from|on the|under|out of)\\b|\\bi (?:currently |also )?(?:report (?:directly )?to|answer to|supervise|oversee)\\b|` +
    `\\bi(?:'ve| have)? (?:currently |also )?(?:run|lead|manage|head(?: up)?|own|direct|teach|founded|co-founded|chair|handle|look after|study) (?:a|an|the|our|my|all|product|marketing|sales|\\w{1,20}ing|\\d{1,3})\\b|` +
    `\\bi(?:'m| am) (?:(?:the |a |an |one of (?:the|our) )(?!bit\\b|little\\b|lot\\b|fan\\b|one\\b)(?:[\\w/&-]{1,20} ){0,3}?${ROLE}\\b(?! (?:one|of these|than))|(?:${ROLE}) (?:of|at|for)\\b|in charge of|responsible for|(?:based|living|located) in|from [\\w]{3,}|in (?:the )?(?:[\\w&-]{1,20} ){0,2}(?:team|department|marketing|sales|legal|finance|hr|support|engineering|product)\\b|on the [\\w&-]{1,20}(?: [\\w&-]{1,20})? team|with (?:the )?\\w{2,20} team|(?:a )?(?:non-?native|not a native|dyslexic|colou?r-?blind|bilingual|blind|deaf|autistic|left-handed|vegan|vegetarian|retired|self-employed|freelance)\\b|called \\S|named \\S)|` +
    `\\bi (?:have|'ve got) (?:dyslexia|adhd|a \\w{1,15} impairment)|\\bi (?:live|grew up) in\\b|\\bi (?:only )?speak \\w{4,}|` +
    `\\bmy (?:full |first |last |legal |job |line |direct |new )?(?:name|nickname|surname|title|job|role|position|employer|company|department|team|manager|boss|supervisor|lead|director|assistant|co-?founder|husband|wife|partner|reports?|clients?|customers?|readers?|audience|users?|students?|colleagues?|time ?zone|native language|mother tongue|first language|field|industry|specialty|birthday|signature)(?:'s| is| are| consists?| includes?| sits?| works?| speaks?| reads?| prefers?| likes?| hates?| lives?| goes by) (?!not\\b|on (?:holiday|vacation|leave)|out\\b|away\\b|angry|mad\\b|upset|late\\b|busy|sick\\b|coming|asking|waiting|wondering|so\\b|very\\b|too\\b|happy|going|done|ready|due|here|there|fine|ok\\b|this\\b|that\\b)\\S|` +
    `\\bour (?:brand voice|brand|voice|tone of voice|tone|company name|company|organi[sz]ation|firm|startup|agency|team|product|main product|app|audience|readers?|customers?|clients?|members?|users?|mission|tagline|slogan|motto|ceo|founder|office|headquarters|hq|fiscal year|financial year|website|newsletter|values|competitors?|market)(?:'s| is| are| has| have| says?| reads?| prefers?| likes?| hates?| comes?| speaks?| starts?| ends?| begins?| live) (?!not\\b|late\\b|down\\b|broken|growing|excited|happy|proud|pleased|thrilled|ready|going|due|here\\b|this\\b|that\\b|very\\b|so\\b)\\S|` +
    `\\bwe(?:'re| are) (?:a|an) (?:[\\w'-]{1,20} ){0,5}?(?:company|startup|start-up|agency|firm|studio|shop|store|school|university|non-?profit|charity|ngo|team|bank|clinic|hospital|law firm|consultancy|publisher|manufacturer|business|bakery|restaurant|hotel|museum)\\b|\\bwe(?:'re| are) (?:based in|called|headquartered)\\b|` +
    `^\\w{3,12} (?:isn't|is not|is) my (?:first|second|third|native|mother|main)(?: language| tongue)|` +
    `\\bi (?:usually|mostly|mainly|normally|often|always) write (?:to|for) |\\bi write (?:mostly |mainly )?(?:for|to) (?!(?:you|ask|say|tell|inform|complain|apply|the\\b))`,
);
/** Rules although they are worded as facts: what to call somebody in a draft, and how a brand sounds. */
export const RULE_LIKE_PROFILE =
  /^(?:just )?call me|address me as|refer to me as|\bour (?:brand voice|voice|tone)|\bi (?:usually|mostly|mainly|normally|often|always) write (?:to|for)/;
export const OTHER_PERSON =
  /^(?!here|this|that|what|there|it\b|he\b|she\b|who|which|the )(?:[a-z][\w'-]{1,20} ){1,2}(?:always |really |only )?(?:prefers|hates|dislikes|likes|reads only|wants all|is (?:my|our) )/;

export const QUESTION =
  /[?？]["')\]\s]{0,4}$|^(?:what|why|how|who|whom|whose|which|where|is|are|am|was|were|do you|does|did|should (?:i|we|it)|shall|has|have you|can (?:i|we|it|this)|could (?:i|we|it)|would (?:it|this|that)|may i|do i|do we)\b/;

export const ONE_OFF = new RegExp(
  `\\bthis (?:once|one|time|week|month|morning|afternoon|round|version|(?:[\\w'-]{1,20} ){0,2}?${WRITINGS})\\b|\\b(?:for|in|on|with|to|of) (?:this|that|these|those)\\b(?! (?:day|point|kind|sort|reason))|\\bthese (?:[\\w'-]{1,20} )?${WRITINGS}\\b|\\bjust (?:once|here|for now|this|for today)\\b|\\bonly (?:here|this|for now|today)\\b|\\bfor (?:now|the moment|the time being|once|today|tonight|the next (?:one|few))\\b|\\b(?:tonight|right now|at the moment|currently (?:drafting|writing))\\b|(?<!from |as of |starting |beginning )\\b(?:today|tomorrow)\\b|\\bhere[.!)]{0,3}$`,
);
/** A part of the draft at hand. */
export const ONE_PART = new RegExp(
  `\\b(?:above|below|following)\\b(?! (?:up|the))|\\bthe (?:last|first|second|third|other|next|previous|current|new|final|opening) (?:one|version|option|draft|sentence|paragraph|line|word|bullet|part|half|section|${WRITINGS})\\b`,
);
/** Words that point to something said elsewhere: kept alone, such a sentence means nothing. */
export const POINTING =
  /\b(?:that way|this way|like (?:that|this|these|those|it|so)|the same(?: (?:way|thing|style|format|tone))?|as (?:you|we|i) did|like (?:you|we) did|as (?:above|before|below|usual|such)|(?:do|did|doing|does|remember|mean|want|like|love|hate|prefer|use|say) (?:it|that|this|so|them|these|those)(?=[.,;!? ]{0,3}(?:$|for me|always|please|again|from now|in future|every time|going)|[.,;!])|all of (?:these|those|them)|(?:it|them) that\b|such an? \w{1,15}$)/;
export const TASK = new RegExp(
  `^(?:(?:please|can you|could you|would you|will you|i need(?: you to)?|i want(?: you to)?|i'd like(?: you to)?|let's|let us|help me(?: to)?|help|now|then|and|so|also|need to|i have to|i must|we need to) ){0,4}(?:(?:a|an|some) (?:[\\w'-]{1,20} ){0,3}?${WRITINGS}\\b|${TASKS}\\b)(?! (?:in|like|with|as|from)\\b| (?:all )?(?:my|our|all) (?:[\\w'-]{1,20} ){0,2}?${PLURALS}\\b)`,
);
/** What such a call says of its content. */
export const TASK_CONTENT =
  /\b(?:saying|says|say that|that|about|announcing|telling|asking|explaining|why|how|to (?:tell|inform|ask|let|say|announce))\b/;
export const INFORMATION = /^(?:please )?(?:explain|tell me|describe|show me|list|find|give me (?:an?|the|some|\d))\b/;
/** A call for work on a text that stands before or after it. */
export const REWORK =
  /\b(?:rewrite|reword|rephrase|paraphrase|polish|proof-?read|edit|fix|correct|improve|shorten|tighten|trim|condense|expand|simplify|translate|summari[sz]e|sum up|review|check|clean up|tidy(?: up)?|turn|convert|transform|revise|refine|reformat|redo|reply|respond|answer|look (?:at|over)|comment on|feedback on|critique|continue|adapt|make (?:this|these|the|my)|write (?:this|these) up)\b/;
export const POINTS_TO_TEXT =
  /\b(?:this|these|following|below|above|my (?:draft|text|notes?|e-?mail|message|letter|paragraph|post|article|intro)|the (?:text|draft|notes?|e-?mail|message|letter|paragraph|post|grammar|spelling|typos)|thread|here)\b|\b(?:rewrite|polish|proof-?read|edit|fix|shorten|translate|summari[sz]e|reword|rephrase|tidy up|clean up|correct|improve)(?: please| pls)?[\s.!:]{0,3}$/;
export const MATERIAL =
  /\b(?:here(?:'s| is| are|)|below|following|text|draft|notes?|original|transcript|excerpt|quote|wrote|says|said|asked|replied|writes|context|background|content|message|e-?mail|paragraph|version|copy|thread|letter|input|source|reads|goes|sentence|passage|article)(?: (?:is|was|says|reads|goes|from \S{1,30}|below|so far))?\s{0,2}$/;
export const OWN_LABEL =
  /^(?:(?:a )?(?:quick |small |one |another |last |final |important |side |general )?(?:note|reminder|thing|rule|preference|request|correction|point|remark)s?(?: (?:for|to) (?:you|inkwell|the future|self|next time|future))?|(?:my|our|some|a few|the|writing|style|house|general|standing|ground)(?: [\w'-]{1,15}){0,2} (?:rules|preferences|style|style guide|house style|guidelines|conventions|defaults|habits|wishes|things to (?:remember|know|keep in mind))|rules|preferences|style|about me|ps|p\.s|fyi|btw|by the way|also|and|one (?:more |other |last )?thing(?: to (?:remember|note))?|important|(?:for|in|with|on|when|to) [^:]{2,60}|(?:please )?remember|(?:please )?note|keep in mind|from now on|going forward|in future|inkwell|hey inkwell|hi inkwell|about me|formatting|tone|language|spelling)$/;
/** Headings under which every line of a list is a statement. */
export const LIST_HEAD =
  /^(?:please |and |also |ok,? )?(?:(?:my|our|some|a few|here are (?:my|our|some|a few)|these are (?:my|our))(?: [\w'-]{1,15}){0,2} (?:rules|preferences|style rules|guidelines|conventions|things to (?:remember|keep in mind))|from now on|going forward|in future|(?:please )?(?:always|never)|remember|keep in mind|as a rule|by default|(?:when|whenever) (?:i|you|we|writing)[^:]{0,80})(?: for (?:my|our|all|you)[^:]{0,40})?\s{0,2}[:：]?\s{0,2}$/;

/** Whether the words say how to write, so that an order to remember them is an order to write so. */
export const ABOUT_STYLE = new RegExp(
  `^(?:to |not to |(?:please )?(?:always|never|don't|do not)\\b|${STYLE_VERBS}\\b)|\\b(?:${STYLE}|${PLURALS})\\b|\\b(?:always|never) (?:use|write|say|sign|start|end|call)`,
);
export const ABOUT_SELF = /^(?:i|we|my|our)\b(?:'m|'re|'s| am| are| is| was| will| have| has)?/;
