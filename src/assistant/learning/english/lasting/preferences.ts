import { type Row, wordings } from "../../../language/wordings.ts";
import { words } from "../vocabulary.ts";
import { WISHES } from "./wishes.ts";

/** Not one thing at hand: "I prefer option two" is about the draft. */
const IN_GENERAL =
  "(?![a-z](?:[.!,]|$))(?!(?:the(?! (?:words?|phrases?|terms?|expressions?|passive|active|oxford|serial))|that|this|it(?! when)|" +
  "them|those|these|option|number|version|your|one|what you|how|a (?:version|draft|different|new|couple)|" +
  "an? \\w{1,15} (?:version|draft|option)|to (?:bother|ask|say|see|hear|go|know|meet|wait|have|get|be (?:back|here|there|late)))\\b)";
const ADVERBS = "(?:much |just |also |\\w{3,12}ly ){0,2}";

/** "I hate", "I'm not a fan of". */
const LIKINGS: readonly Row[] = [
  {
    pattern:
      `\\b(?:i|we) ${ADVERBS}(?:prefer|hate|dislike|avoid|favou?r|can't stand|cannot stand|loathe|detest|despise|can't bear|` +
      `refuse to) ${IN_GENERAL}\\S`,
    yes: [
      "I prefer British spelling.",
      "I hate the word synergy.",
      "I hate it when emails start with a joke.",
      "I really dislike corporate speak.",
      'I avoid the word "just" in emails.',
      "We favour the active voice.",
      "I favor the Oxford comma.",
      "I can't stand exclamation points.",
      "I cannot stand jargon.",
      "I loathe the passive.",
      "I also detest emojis.",
      "We despise jargon.",
      "I just can't bear slang.",
      "I refuse to use emojis.",
      "I much prefer short words.",
    ],
    no: [
      "I prefer B.",
      "I prefer the first draft.",
      "I hate that.",
      "I hate this version.",
      "I prefer it.",
      "I hate them.",
      "I dislike those.",
      "I dislike these.",
      "I prefer option two.",
      "I prefer number two.",
      "I prefer version two.",
      "I hate your new app.",
      "I prefer one of the two.",
      "I prefer what you wrote first.",
      "I hate how it ends.",
      "I prefer a new title.",
      "I prefer a shorter version.",
      "I hate to bother you.",
      "I hate to be late.",
    ],
  },
  {
    pattern: `\\bi\\b.{1,120}\\b(?:and|but|so) ${ADVERBS}(?:prefer|avoid|dislike|hate) ${IN_GENERAL}\\S`,
    yes: [
      "I write on my phone and prefer short drafts.",
      "I like stories but avoid jokes.",
      "I am a lawyer, so dislike vague words.",
      "I read a lot and really hate jargon.",
    ],
    no: ["She writes and prefers tea.", "I read it and prefer the old one."],
  },
  {
    pattern:
      "\\b(?:i'd|i would|we'd|we would) (?:much |really )?(?:rather|prefer)(?: it)? (?:you|we|not|that|if you|to (?:be|sound|use|" +
      "avoid|keep|write|sign)|have (?:short|my|no|all)|emails|no)\\b ?(?!(?:mention|say|send|tell|add|include) (?:the|that|it|this))\\S",
    yes: [
      "I'd rather you used plain words than jargon.",
      "I would prefer that you ask me first.",
      "We'd much rather not sound stiff.",
      "We would really prefer it if you asked first.",
      "I'd rather we used first names.",
      "I'd prefer to be brief.",
      "I'd prefer to sound calm.",
      "I'd prefer to use first names.",
      "I'd prefer to avoid slang.",
      "I'd prefer to keep letters short.",
      "I'd prefer to write in German.",
      "I'd prefer to sign as Jo.",
      "I'd rather have short drafts.",
      "I'd rather have my full name.",
      "I'd rather have no greeting.",
      "I'd rather have all prices in euros.",
      "I'd prefer emails in German.",
      "I'd prefer no jokes.",
    ],
    no: ["I'd rather not mention the delay.", "I'd rather you send it later.", "I'd prefer the first."],
  },
  {
    pattern: `\\b(?:i'd|i would) (?:much )?(?:rather|prefer) (?:have|see|use|read|write|get|be|to) ${IN_GENERAL}\\S.{1,60} (?:than|over)\\b`,
    yes: [
      "I'd rather have plain text than tables.",
      "I would much rather see facts than opinions.",
      "I'd rather use bullets than prose.",
      "I'd rather read prose over bullets.",
      "I'd rather write letters than emails.",
      "I'd rather get short mails than long ones.",
      "I'd rather be blunt than polite.",
      "I'd prefer to err on the short side rather than ramble.",
    ],
    no: ["I'd rather have the first than the second."],
  },
  {
    pattern:
      "\\bi(?:'m| am) (?:really )?(?:not (?:a (?:big |huge |great )?fan of|comfortable with|keen on|fond of|interested in)|" +
      `allergic to|averse to|opposed to|(?:sick|tired) of) ${IN_GENERAL}\\S`,
    yes: [
      "I'm not a fan of passive voice.",
      "I am not a big fan of emojis.",
      "I'm not a huge fan of tables.",
      "I'm not a great fan of slang.",
      "I'm not comfortable with slang.",
      "I'm not keen on jokes.",
      "I'm not fond of tables.",
      "I'm not interested in small talk.",
      "I'm really allergic to jargon.",
      "I'm averse to capitals.",
      "I'm opposed to emojis.",
      "I'm sick of buzzwords.",
      "I'm tired of buzzwords.",
    ],
    no: ["I'm not a fan of this version.", "I'm not keen on the title."],
  },
  {
    pattern:
      `\\bi have (?:a|an|no) ${words(2)}(?:aversion to|preference for|dislike (?:for|of)|distaste for|soft spot for|interest in) ` +
      `${IN_GENERAL}\\S`,
    yes: [
      "I have an aversion to emojis.",
      "I have a strong preference for short words.",
      "I have a dislike for jargon.",
      "I have a dislike of jargon.",
      "I have a distaste for slang.",
      "I have a soft spot for semicolons.",
      "I have no interest in small talk.",
    ],
    no: ["I have a preference for option two."],
  },
  {
    pattern: `\\bi ${ADVERBS}(?:don't|do not|can't|cannot|never) ${ADVERBS}(?:like|love|enjoy|care for|tolerate|appreciate) ${IN_GENERAL}\\S`,
    yes: [
      "I don't like exclamation marks.",
      "I really do not love emojis.",
      "I don't really enjoy small talk.",
      "I don't care for tables.",
      "I can't tolerate slang.",
      "I cannot tolerate typos.",
      "I never appreciate jokes.",
    ],
    no: ["I don't like the ending.", "I don't like it."],
  },
];

/** "I prefer", "I hate", "my style is", unless of one thing at hand. */
export const PREFERENCE = wordings([...LIKINGS, ...WISHES]);
