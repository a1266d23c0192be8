import { anyOf, followedBy, PEOPLE, PLURALS, ROLE, STYLE, STYLE_NEXT, WRITINGS, words } from "./english-words.ts";

/** What people say of themselves: the English families of preferences and of who somebody is, matched as in english.ts. */

const DEFINITE =
  "(?![a-z](?:[.!,]|$))(?!(?:the(?! (?:words?|phrases?|terms?|expressions?|passive|active|oxford|" +
  "serial))|that|this|it(?! when)|them|those|these|option|number|version|your|one|what you|how|" +
  "a (?:version|draft|different|new|couple)|" +
  "an? \\w{1,15} (?:version|draft|option)|to (?:bother|ask|say|see|hear|go|know|meet|wait|have|get|" +
  "be (?:back|here|there|late)))\\b)";
const ADVERBS = "(?:much |just |also |\\w{3,12}ly ){0,2}";
/** "I prefer", "I hate", "I'm not a fan of": unless of one thing at hand. */
export const PREFERENCE = anyOf(
  `\\b(?:i|we) ${ADVERBS}(?:prefer|hate|dislike|avoid|favou?r|can't stand|cannot stand|loathe|detest|` +
    `despise|can't bear|refuse to) ${DEFINITE}\\S`,
  `\\bi\\b.{1,120}\\b(?:and|but|so) ${ADVERBS}(?:prefer|avoid|dislike|hate) ${DEFINITE}\\S`,
  "\\b(?:i'd|i would|we'd|we would) (?:much |really )?(?:rather|prefer)(?: it)? (?:you|we|not|that|" +
    "if you|to (?:be|sound|use|avoid|keep|" +
    "write|sign)|have (?:short|my|no|all)|emails|no)\\b ?(?!(?:mention|say|send|tell|add|include) (?:the|" +
    "that|it|this))\\S",
  "\\b(?:i'd|i would) (?:much )?(?:rather|prefer) (?:have|see|use|read|write|get|be|" +
    `to) ${DEFINITE}\\S.{1,60} (?:than|over)\\b`,
  "\\bi(?:'m| am) (?:really )?(?:not (?:a (?:big |huge |great )?fan of|comfortable with|keen on|fond of|" +
    "interested in)|allergic to|averse to|opposed to|" +
    `(?:sick|tired) of) ${DEFINITE}\\S`,
  `\\bi have (?:a|an|no) ${words(2)}(?:aversion to|preference for|dislike (?:for|of)|distaste for|` +
    `soft spot for|interest in) ${DEFINITE}\\S`,
  `\\bi ${ADVERBS}(?:don't|do not|can't|cannot|never) ${ADVERBS}(?:like|love|enjoy|care for|tolerate|` +
    `appreciate) ${DEFINITE}\\S`,
  "\\bi (?:don't|do not|never) (?:want|need) to (?:sound|come across|seem|appear|look|read|be (?:too|so|" +
    "seen|overly))\\b",
  followedBy(
    "\\bi (?:don't|do not|never) (?:want|need) (?:any |more |my )?(?!the\\b|this\\b|that\\b|these\\b|those\\b)",
    STYLE_NEXT,
  ),
  "\\bi (?:always |just )?(?:want|like|try|aim) to (?:sound|come across|be seen)\\b(?! (?:a (?:bit|" +
    "little) )?(?:more|less|\\w{2,12}er)\\b)",
  "\\bi (?:really |also |just |always )?(?:like|love|want|need) (?:it when (?:my|people|there|" +
    `${PLURALS})\\b|(?:my|our|all|every) ${words(3)}${WRITINGS}\\b|` +
    "(?:short|plain|simple|clear|formal|informal|concise|brief|warm|direct|british|american|active|numbered)\\b)",
  "\\b(?:my|our) (?:style|tone|sign-?off|greeting|closing|spelling|format|salutation)(?:'s| is|" +
    " are) (?!off\\b|wrong|not\\b|too\\b)",
  "\\b(?:my|our) (?:preferred|favou?rite|usual|standard|default|normal|typical|go-to|" +
    `regular) ${words(1)}(?:${STYLE}|${WRITINGS}|` +
    "opening|opener|phrase|font|name|units?|currency) (?:is|are)\\b",
);

const NOT_NOW =
  "(?!not\\b|on (?:holiday|vacation|leave)|out\\b|away\\b|angry|mad\\b|upset|late\\b|busy|sick\\b|" +
  "down\\b|broken|growing|coming|asking|" +
  "waiting|wondering|so\\b|very\\b|too\\b|happy|excited|proud|pleased|thrilled|going|done|ready|due|here|" +
  "there|fine|ok\\b|this\\b|that\\b)";
/** Who the person, their company and their colleagues are. */
export const PROFILE = anyOf(
  "^(?:just )?call me (?!later|back|tomorrow|today|when|if|at|on|asap|tonight|crazy|in |now)\\S",
  "^(?:i go by|people call me|everyone calls me|address me as|refer to me as|my pronouns are) \\S",
  "\\bi (?:currently |also |mostly |now )?work (?:at|for|in|as|with|from|on the|under|out of)\\b",
  "\\bi (?:currently |also )?(?:report (?:directly )?to|answer to|supervise|oversee)\\b",
  "\\bi(?:'ve| have)? (?:just |recently )?(?:took over|taken over|become|became|was promoted|" +
    "been promoted|got promoted|started|joined|moved|" +
    "switched) (?:as|to|at|into) \\w|\\bi(?:'ve| have)? (?:just )?(?:started|got) a new (?:job|role|position)",
  "\\bmy (?:colleague|manager|boss|assistant|deputy|co-?founder|" +
    "partner) (?:[\\w.'-]{2,20} ){1,2}(?:handles|runs|leads|approves|reviews|" +
    "prefers|likes|hates|works|manages|is (?:my|our|the|a|in charge|responsible))\\b",
  "\\bi(?:'ve| have)? (?:currently |also )?(?:run|lead|manage|head(?: up)?|own|direct|teach|founded|" +
    "co-founded|chair|handle|look after|" +
    "study|edit|publish|host) (?:a|an|the|our|my|all|product|marketing|sales|\\w{1,20}ing|\\d{1,3})\\b",
  "\\bi(?:'m| am) (?:the |a |an |one of (?:the|our) )(?!bit\\b|little\\b|lot\\b|fan\\b|" +
    `one\\b)${words(3)}${ROLE}\\b(?! (?:one|of these|than))`,
  `\\bi(?:'m| am) (?:${ROLE} (?:of|at|for)\\b|in charge of|responsible for|(?:based|living|located) in|` +
    "from [\\w]{3,}|called \\S|named \\S)",
  `\\bi(?:'m| am) (?:in (?:the )?${words(2)}(?:team|department|marketing|sales|legal|finance|hr|support|` +
    "engineering|product)\\b|" +
    `on the ${words(2)}team|with (?:the )?\\w{2,20} team)`,
  "\\bi(?:'m| am) (?:a )?(?:non-?native|not a native|dyslexic|colou?r-?blind|bilingual|blind|deaf|" +
    "autistic|vegan|vegetarian|retired|" +
    "self-employed|freelance)\\b|\\bi (?:have|'ve got) (?:dyslexia|adhd|a \\w{1,15} impairment)",
  "\\bi (?:teach|lecture|study|coach|sell|design|translate) \\w{2,20} (?:at|for|in|to)\\b|\\bi (?:live|" +
    "grew up) in\\b|\\bi (?:only )?speak \\w{4,}",
  `\\bmy ${words(1)}(?:name|nickname|surname|title|job|role|position|employer|company|` +
    "department|team|manager|boss|supervisor|lead|director|assistant|co-?founder|husband|wife|partner|" +
    "reports?|clients?|customers?|" +
    "readers?|audience|users?|students?|colleagues?|time ?zone|native language|mother tongue|" +
    "first language|field|industry|" +
    "birthday|signature)(?:'s| is| are| consists?| includes?| sits?| works?| speaks?| reads?| prefers?|" +
    " likes?| hates?| lives?|" +
    ` goes by) ${NOT_NOW}\\S`,
  `\\bour ${words(1)}(?:brand voice|brand|voice|tone of voice|tone|company name|company|organi[sz]ation|` +
    "firm|startup|agency|team|product|" +
    "app|audience|readers?|customers?|clients?|members?|users?|mission|tagline|slogan|motto|ceo|founder|" +
    "office|headquarters|hq|" +
    "(?:fiscal|financial) year|website|newsletter|values|competitors?|market)(?:'s| is| are| has| have|" +
    " says?| reads?| prefers?|" +
    ` likes?| hates?| comes?| speaks?| starts?| ends?| begins?| live) ${NOT_NOW}\\S`,
  `\\bwe(?:'re| are) (?:a|an) ${words(5)}(?:company|startup|start-up|agency|firm|studio|shop|store|` +
    "school|university|non-?profit|charity|" +
    "ngo|team|bank|clinic|hospital|consultancy|publisher|manufacturer|business|bakery|restaurant|hotel|museum)\\b",
  "\\bmy (?:english|german|french|spanish|italian|portuguese|chinese|japanese) (?:is|isn't)\\b",
  "\\bwe(?:'re| are) (?:based in|called|headquartered)\\b",
  "^\\w{3,12} (?:isn't|is not|is) my (?:first|second|third|native|mother|main)(?: language| tongue)",
  "\\bi (?:usually|mostly|mainly|normally|often|always) write (?:to|for) ",
  "\\bi(?:'m| am) (?:usually|mostly|always|often) (?:writing|reading|working|talking|on my)\\b",
  "\\bi write (?:mostly |mainly )?(?:for|to) (?!(?:you|ask|say|tell|inform|complain|apply|the\\b))",
);
/** Rules although they are worded as facts: what to call somebody in a draft, and how a brand sounds. */
export const RULE_LIKE_PROFILE = new RegExp(
  "^(?:just )?call me|^(?:address|refer to) me as|\\bour (?:brand voice|voice|tone)|\\bi (?:usually|mostly|" +
    "mainly|normally|often|always) write (?:to|for)|\\b(?:is|are) (?:called|spelled|spelt|written|" +
    "abbreviated)\\b",
);
/** "Kenji prefers messages in Japanese", "Dana is my manager". */
export const OTHER_PERSON = anyOf(
  `^(?:the |my |our )?${PEOPLE} (?:really |always )?(?:prefers?|hates?|dislikes?|loves?|wants? (?:all|` +
    "every|short|only))\\b",
  "^(?!here|this|that|what|there|it\\b|he\\b|she\\b|who|which|the |my |" +
    "our )(?:[a-z][\\w.'-]{1,20} ){1,2}(?:(?:always |really |only )?" +
    `(?:prefers|hates|dislikes|reads only|wants all)|is (?:my|our) ${words(2)}${ROLE}\\b) ?`,
);
