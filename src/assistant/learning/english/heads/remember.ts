import { wordings } from "../../../language/wordings.ts";
import { STYLE_VERBS, WRITING_VERBS } from "../vocabulary.ts";

/** What follows "remember" before the thing itself. */
const THAT = `(?:[,:;–—-]{0,2} (?:(?:that|of) )?(?!to )|[,:]| (?=to (?:always |never |not )?(?:${STYLE_VERBS}|${WRITING_VERBS})\\b))`;

/** "Remember that": an order to keep something, at the head of a sentence. */
export const COMMAND = wordings([
  {
    pattern: order(
      "remember|remembering(?= that (?:i|i'm|my|we|our)\\b)|don't forget|do not forget|keep in mind|bear in mind|be aware",
    ),
    yes: [
      "Remember that our fiscal year starts in April.",
      "Remember, the project is spelled KITE.",
      "Always remember to sign with my first name.",
      "Do remember to never use red.",
      "Don't forget: I am vegetarian.",
      "Do not forget that Dana is my boss.",
      "Keep in mind Sam left the team in May.",
      "Bear in mind that I hate jargon.",
      "Be aware of my dyslexia.",
      "Would you mind remembering that I am vegan?",
    ],
    no: ["Remember to feed the cat.", "I remember that evening.", "Forget that rule."],
  },
  {
    pattern: order(
      "note(?: to self| for later)?|take note|make a note|(?:save|store|keep|record) (?:this|that|the following)(?: for (?:later|me|next time|good))?(?=:)|save (?:this|that)",
    ),
    yes: [
      "Note that my name has no h.",
      "Note to self: no emojis in mails to Dana.",
      "Note for later: our office is closed on Fridays.",
      "Take note that we rebranded.",
      "Make a note: I report to Dana.",
      "Save this: our motto is Onwards.",
      "Save that: I'm left-handed.",
    ],
    no: ["Notes should be short."],
  },
  {
    pattern: order(
      "for (?:your|future|later) reference|for (?:the future|later)|for your information|for the record|(?:for|some|a bit of) context",
    ),
    yes: [
      "For your reference, I report to Dana.",
      "For future reference, dates go day-month-year.",
      "For later reference: we are a charity.",
      "For the future: quotes need a source.",
      "For later, my deputy is Kim.",
      "For your information, we moved to Oslo.",
      "For the record, I never use emojis.",
      "For context, our readers are farmers.",
      "Some context: I teach biology.",
      "A bit of context: we are a bakery.",
    ],
    no: ["For the later version use the blue logo."],
  },
  {
    pattern: order(
      "just so (?:that )?you know|(?:just )?to let you know|(?:it's good to|good to|you need to) know|(?:(?:two|some|a few|three) things )?(?:worth knowing|good for you to know|to know)(?: for (?:the future|later|next time))?|know(?=[,:]| that\\b)|" +
        "it's a rule",
    ),
    yes: [
      "Just so you know, Kenji prefers messages in Japanese.",
      "Just so that you know: I'm the new editor.",
      "To let you know, I changed teams.",
      "You should know that I hate tables.",
      "It's good to know: we never discount.",
      "Good to know: I'm colour-blind.",
      "Worth knowing for the future: I chair panels.",
      "You need to know that we say members.",
      "I want you to know that I write for children.",
      "It's a rule that we never name prices.",
    ],
    no: ["So you know the answer?", "Know your readers."],
  },
  {
    pattern: order(
      "(?:add|put)(?: this| that| it| the following)? (?:to|in|into|on|under) my (?:list of )?(?:rules|preferences|notes|settings|profile)(?=[:,;–— -])|(?:save|store|keep|record)(?: this| that| it| the following)? as (?:a |an |my )?(?:new )?(?:rule|preference|note|fact)(?=[:,;–— -])|(?:(?:a |one |another |my )?(?:new |more |other |last |general )?)(?:rule|preference)(?=:| [–—-])(?: (?=[–—-]))?|add (?:an?|another|one(?: more)?|the following) (?:new )?(?:rule|preference)(?=:| that\\b)(?!.{1,100} (?:to|in|on|into) (?:the|this|our|that|its|their)\\b)",
    ),
    yes: [
      "Rule: no emojis.",
      "Another rule: no emojis.",
      "One more rule: no bullets.",
      "Add a rule that mails start with Hi.",
      "Add to my preferences: British spelling.",
      "Put this in my rules: no passive voice.",
      "Save as a rule: British spelling.",
      "Keep this as a preference - short sentences.",
      "New preference - British spelling.",
    ],
    no: [
      "Add to my cart: a new desk.",
      "New rules of the club",
      "The rule: no dogs.",
      "Add a rule that dogs must be leashed to the poster.",
    ],
  },
  {
    pattern: "^(?:please )?make it a (?:rule|habit|point) (?:to|that) ",
    yes: [
      "Make it a rule to avoid jargon.",
      "Please make it a habit to suggest a subject line.",
      "Make it a point that every mail has a subject.",
    ],
    no: ["Make it a poem."],
  },
]);

/** Begins like an order to remember and is none: memories of the speaker, and words that point to something said before. */
export const NO_COMMAND = wordings([
  {
    pattern:
      "^(?:remember|note|keep in mind|bear in mind)\\s{0,2}(?:when (?:we|i|you) (?:were|had|did|went)|how|what|why|where|who|" +
      "the time|back when)",
    yes: [
      "Remember when we were in Rome?",
      "Remember when I had that other boss?",
      "Remember when you did the launch mail?",
      "Remember when we went to Oslo?",
      "Note how she opens her letters.",
      "Keep in mind what I told you.",
      "Remember why we changed it?",
      "Remember where we stopped?",
      "Remember who wrote this?",
      "Bear in mind the time we lost the file.",
      "Remember back when mails were letters?",
    ],
    no: ["Remember when I say short I mean under 80 words.", "Keep in mind that I hate jargon."],
  },
  {
    pattern:
      "^(?:remember|note|keep in mind|bear in mind)\\s{0,2}(?:this|that|it|these|those)\\s{0,2}(?:[.!?,;]|$|when|was)",
    yes: [
      "Remember this.",
      "Note that!",
      "Keep in mind it",
      "Bear in mind these, please.",
      "Remember those; they matter.",
      "Remember that when you write.",
      "Remember that was my idea?",
    ],
    no: ["Remember that Lena replaced Mark.", "Note this rule: no emojis."],
  },
]);

const FROM_NOW_ON =
  "^(?:from here on (?:in|out)|from (?:now|here|today|this point|this day) (?:on|onwards?|out|forward|in)|going forward|" +
  "moving forward|henceforth|hereafter|as of (?:now|today)|effective immediately|(?:starting|beginning) (?:now|today|immediately)|" +
  "in (?:the )?future)";
/** "From now on" at the head of a sentence, where it can be dropped. */
export const STANDING_LEAD = wordings([
  {
    pattern: `${FROM_NOW_ON}(?:[,:;–—-]\\s{0,2}|\\s)(?:please )?`,
    yes: [
      "From here on in, no emojis.",
      "From here on out: no emojis.",
      "From now on please sign as Ana.",
      "From here onwards, no emojis.",
      "From today onward use first names.",
      "From this point out use first names.",
      "From this day forward use first names.",
      "From now in, use first names.",
      "Going forward, sign as Jo.",
      "Moving forward, sign as Jo.",
      "Henceforth use first names.",
      "Hereafter use first names.",
      "As of now, call me Bea.",
      "As of today call me Bea.",
      "Effective immediately: no emojis.",
      "Starting now, no emojis.",
      "Beginning today, no emojis.",
      "Starting immediately, no emojis.",
      "In future, please use first names.",
      "In the future, use first names.",
    ],
    no: ["In futures trading we say lots.", "From now until Friday use the old logo.", "Use first names from now on."],
  },
]);

function order(words: string): string {
  return `^(?:(?:please|always|do|also) ){0,2}(?:${words})${THAT}`;
}
