/** What makes a sentence pass with the draft at hand: questions, one-off wishes, words that point to something else. */

import { wordings } from "../../../language/wordings.ts";
import { WRITINGS, words } from "../vocabulary.ts";

/** A question. */
export const QUESTION = wordings([
  {
    pattern: "[?？][\"')\\]\\s]{0,4}$",
    yes: ["Which version do you prefer?", "'From now on we close at six' - is this ok?)", "好吗？"],
    no: ["I prefer short mails.", "Ask me first? No."],
  },
  {
    pattern:
      "^(?:what|why|how|who|whom|whose|which|where|is|are|am|was|were|do you|does|did|should (?:i|we|it)|shall|has|have you|" +
      "can (?:i|we|it|this)|could (?:i|we|it)|would (?:it|this|that)|may i|do i|do we)\\b",
    yes: [
      "What a nice text",
      "Why not shorter",
      "How I always find the right word",
      "Who never sleeps",
      "Whom it concerns",
      "Whose style it is",
      "Which one is best",
      "Where to put the date",
      "Is it ok to never answer such mails",
      "Are we formal",
      "Am I too formal",
      "Was it too long",
      "Were they asked",
      "Do you remember my name",
      "Does it always work",
      "Did I say that",
      "Should I use Sie",
      "Should we use Sie",
      "Should it be shorter",
      "Shall we begin",
      "Has it a title",
      "Have you read it",
      "Can I use Sie",
      "Can we use Sie",
      "Can it be shorter",
      "Can this be shorter",
      "Could I use Sie",
      "Could we use Sie",
      "Could it be shorter",
      "Would it be better in German",
      "Would this be better",
      "Would that be better",
      "May I use Sie",
      "Do I need a title",
      "Do we need a title",
    ],
    no: ["Whatever I send must be short.", "Do always name the source.", "Have all reports end with next steps."],
  },
]);

/** "This email", "just this once", "for now". */
export const ONE_OFF = wordings([
  {
    pattern: `\\bthis (?:once|one|time|week|month|morning|afternoon|round|${words(2)}${WRITINGS})\\b`,
    yes: [
      "Leave out the greeting this once.",
      "Use British spelling in this one.",
      "Skip the greeting this time.",
      "Be brief this week.",
      "No jokes this month.",
      "I need it this morning.",
      "I need it this afternoon.",
      "No jokes this round.",
      "Keep this version formal.",
      "This email should be formal since it's for a judge.",
      "Make this short cover letter friendlier.",
      "Keep this product description formal.",
    ],
    no: ["From this point on, no jokes.", "This is how I write."],
  },
  {
    pattern: "\\b(?:for|in|on|with|to|of) (?:this|that|these|those)\\b(?! (?:day|point|kind|sort|reason))",
    yes: [
      "For this proposal keep the tone formal.",
      "No jokes in that.",
      "Be brief on these.",
      "Use first names with those people.",
      "Add a title to this.",
      "I like the tone of this.",
    ],
    no: ["On this kind of day be kind.", "To this day I never use red."],
  },
  {
    pattern: `\\bthese (?:[\\w'-]{1,20} )?${WRITINGS}\\b`,
    yes: ["These headlines must be shorter.", "Make these long sentences shorter."],
    no: ["These people are my clients."],
  },
  {
    pattern: "\\bjust (?:once|here|for now|this|for today)\\b|\\bonly (?:here|this|for now|today)\\b",
    yes: [
      "Leave out the greeting just once.",
      "Use capitals just here.",
      "No jokes just for now.",
      "Shorten just this, please.",
      "Use red just for today.",
      "Use capitals only here.",
      "Only this needs a title.",
      "In English only for now.",
      "In English only today.",
    ],
    no: ["I only use Celsius.", "Just so you know, I only write letters."],
  },
  {
    pattern: "\\bfor (?:now|the moment|the time being|once|today|tonight|the next (?:one|few))\\b",
    yes: [
      "For now, keep it in English.",
      "For the moment no jokes.",
      "No jokes for the time being.",
      "Be formal for once.",
      "No jokes for today.",
      "A toast for tonight.",
      "Be brief for the next one.",
      "Be brief for the next few.",
    ],
    no: ["For customers be brief."],
  },
  {
    pattern:
      "\\b(?:tonight|right now|at the moment)\\b|(?<!from |as of |starting |beginning )\\b(?:today|tomorrow)\\b|\\bhere[.!)]{0,3}$",
    yes: [
      "My boss needs this tonight.",
      "I need something short right now.",
      "I am on leave at the moment.",
      "Today I need something short.",
      "We meet tomorrow.",
      "Use bullet points here.",
    ],
    no: [
      "From today I am the CFO.",
      "As of today, no jokes.",
      "Starting today, no jokes.",
      "Beginning tomorrow, no jokes.",
    ],
  },
]);

/** A part or a version of the draft at hand. */
export const ONE_PART = wordings([
  {
    pattern: "\\b(?:above|below|following)\\b(?! (?:up|the|\\d|ten\\b|a hundred))",
    yes: ["I prefer the text above.", "See below.", "Use the following order."],
    no: [
      "Write numbers below ten as words.",
      "Keep prices below 100.",
      "I hate following up.",
      "Put it above the line.",
      "Below a hundred, use words.",
    ],
  },
  {
    pattern:
      "\\bthe (?:last|first|second|third|other|next|previous|current|new|final|opening) " +
      `(?:one|option|line|word|part|half|section|${WRITINGS})\\b`,
    yes: [
      "I like the last line.",
      "Always the first sentence.",
      "I like the second one.",
      "I hate the third option.",
      "The other version was better.",
      "The next part is dull.",
      "I prefer the previous draft.",
      "The current word is fine.",
      "The new half is dull.",
      "The final section is dull.",
      "The opening paragraph never gets to the point.",
      "I prefer the first bullet.",
      "The second headline is dull.",
    ],
    no: ["Use the first person.", "I like the new office."],
  },
]);

/** Words that point to something said elsewhere: kept alone, such a sentence means nothing. */
export const POINTING = wordings([
  {
    pattern:
      "\\b(?:that way|this way|like (?:that|this|these|those|so)|the same|as (?:you|we|i) did|" +
      "like (?:you|we) did|as (?:above|before|below|such)|all of (?:these|those|them))\\b",
    yes: [
      "Keep it that way always.",
      "Always write this way.",
      "From now on, do it like this.",
      "I prefer it like that.",
      "Always like these.",
      "Never like those.",
      "Always like so.",
      "Always use the same tone.",
      "Always the same.",
      "Always write as you did.",
      "Always write as we did.",
      "Always write as I did.",
      "Sign like you did.",
      "Sign like we did.",
      "Always as above.",
      "Always as before.",
      "Never as below.",
      "I hate ads as such.",
      "I hate all of those.",
      "Thanks, that's the length I want for all of these.",
      "I hate all of them.",
    ],
    no: ["I write as I speak.", "I like short mails."],
  },
  {
    pattern:
      "\\b(?:do|did|doing|does|remember|mean|want|like|love|hate|prefer|use|say) (?:it|that|this|so|them|these|those)" +
      "(?=[.,;!]|[ ]?(?:$|for me|always|please|again|from now|in future|every time|going))",
    yes: [
      "I like it.",
      "Always do that, please",
      "I did so!",
      "Keep doing this",
      "She never does it.",
      "Remember these",
      "I mean those.",
      "I want that for me",
      "I love it!",
      "I hate this again",
      "I prefer them.",
      "Use it always",
      "Say that from now on",
      "Do this in future",
      "Do it every time",
      "Do it please",
      "Use that going forward",
    ],
    no: ["I like it when people are brief.", "I hate that tone of voice."],
  },
]);
