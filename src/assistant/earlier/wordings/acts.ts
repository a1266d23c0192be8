/**
 * How a request begins, and what it wants instead of work on a text that there is. Looked for in a sentence as it was
 * typed.
 */

import { wordings } from "../../language/wordings.ts";

const FLAGS = "diu";

/** What stands before the request proper, over and over: "Hi, could you please help me to". */
export const POLITENESS = wordings(
  [
    {
      pattern:
        "^(?:please|pls|kindly|now|ok(?:ay)?|so|also|and|then|hey|hi|hello|inkwell|thanks|great|can|could|would|will|you|we|let's|" +
        "i(?:'d| would)? (?:like|want|need|love) (?:you )?to|help me(?: to)?|be so kind as to|just|quickly|further|again|maybe|next|" +
        "try to|go ahead and)[\\s,!.:–-]{1,10}",
      yes: [
        "Please shorten it",
        "pls shorten it",
        "Kindly shorten it",
        "Now shorten it",
        "OK, shorten it",
        "Okay! Shorten it",
        "So shorten it",
        "Also shorten it",
        "And shorten it",
        "Then shorten it",
        "Hey, shorten it",
        "Hi! Shorten it",
        "Hello, shorten it",
        "Inkwell: shorten it",
        "Thanks. Shorten it",
        "Great – shorten it",
        "Can you shorten it?",
        "Could you shorten it?",
        "Would you shorten it?",
        "Will you shorten it?",
        "You shorten it",
        "We shorten it",
        "Let's shorten it",
        "I'd like to shorten it",
        "I would love you to shorten it",
        "I want you to shorten it",
        "I need to shorten it",
        "Help me shorten it",
        "Help me to shorten it",
        "Be so kind as to shorten it",
        "Just shorten it",
        "Quickly shorten it",
        "Further shorten it",
        "Again, shorten it",
        "Maybe shorten it",
        "Next, shorten it",
        "Try to shorten it",
        "Go ahead and shorten it",
      ],
      no: ["Shorten it, please", "I need a letter", "Sothebys report"],
    },
  ],
  FLAGS,
);

/** A wish about all texts to come. */
export const STANDING = wordings(
  [
    {
      pattern: "^(?:from now on|always|never|whenever|in (?:the )?future|going forward|by default|remember that)\\b",
      yes: [
        "From now on, make the emails shorter",
        "Always start emails with Dear Customer",
        "Never use the word synergy in the report",
        "Whenever I send the notes, shorten them",
        "In future, shorten the newsletter",
        "In the future, shorten the newsletter",
        "Going forward, shorten the newsletter",
        "By default, shorten the newsletter",
        "Remember that we should update last week's report",
      ],
      no: ["Remember the proposal you helped me with on Monday?"],
    },
  ],
  FLAGS,
);

/** At the head of a sentence: something new is wanted, or something that is no text changed. */
export const OTHER_ACT = wordings(
  [
    {
      pattern:
        "^(?:(?:write|draft|compose|create|prepare|generate|produce|send|come up with|make (?:a|an|some|sure)|put together|give me|" +
        "i (?:need|want|would like|have to write) (?:a|an|some|to write))\\b|an? \\b)",
      yes: [
        "Write an email about yesterday's outage",
        "Draft an invitation for Friday's all-hands meeting",
        "Compose a message",
        "Create a list",
        "Prepare a report",
        "Generate a report",
        "Produce a report",
        "Send a reminder",
        "Come up with a slogan",
        "Make a list of ideas for a newsletter",
        "Make an offer",
        "Make some notes",
        "Make sure that it is short",
        "Put together a plan",
        "Give me another version",
        "I need an email to the team",
        "I want some headlines",
        "I would like to write a letter",
        "I have to write a letter",
        "A letter to Bob",
        "An email to Bob",
      ],
      no: ["Written notes, shorter", "Make it shorter", "I want yesterday's summary shorter", "Shorten the letter"],
    },
    {
      pattern:
        "^(?:reply|respond|answer|tell|ask|remind|invite|announce|inform|notify|thank|congratulate|apologi[sz]e|explain|describe|list|" +
        "suggest|propose|brainstorm)\\b",
      yes: [
        "Reply to yesterday's email from Bob",
        "Respond to yesterday's email",
        "Answer the email I got yesterday",
        "Tell Bob to update yesterday's report",
        "Ask Bob about the report",
        "Remind Bob of the report",
        "Invite the team",
        "Announce that the newsletter from last week had an error",
        "Inform Bob",
        "Notify Bob",
        "Thank Bob for the report",
        "Congratulate the team on last month's results",
        "Apologise for the error",
        "Apologize for the error",
        "Explain yesterday's email outage to customers",
        "Describe the report",
        "List the errors",
        "Suggest a title",
        "Propose a title",
        "Brainstorm titles",
      ],
      no: ["Make the answer shorter"],
    },
    {
      pattern:
        "^(?:what|who|how|why|when|where(?! (?:we|you|i) )|which|is|are|was|were|do(?! another)|does|did|" +
        "update (?:the |our |my )?(?:team|manager|boss|clients?|customers?|board|everyone|everybody|staff|stakeholders?|channel|group|" +
        "colleagues?|investors?))\\b",
      yes: [
        "What did we decide yesterday?",
        "Who wrote the report?",
        "How long is the report?",
        "Why did we send it?",
        "When did we send it?",
        "Where is the report?",
        "Which report is it?",
        "Is the report done?",
        "Are the notes done?",
        "Was the report late?",
        "Were the notes late?",
        "Do we have a report?",
        "Does the report help?",
        "Did we send it?",
        "Update the team about yesterday's release",
        "Update my manager",
        "Update our boss",
        "Update clients",
        "Update the client",
        "Update customers",
        "Update the board",
        "Update everyone",
        "Update everybody",
        "Update the staff",
        "Update stakeholders",
        "Update the channel",
        "Update the group",
        "Update my colleagues",
        "Update investors",
      ],
      no: ["Do another round on yesterday's proposal", "Where we left off yesterday", "Update the guide"],
    },
  ],
  FLAGS,
);

/** Even something new goes on with earlier work when it is a version, a part or a likeness of it. */
export const LIKE = wordings(
  [
    {
      pattern:
        "(?:same [\\p{L} ,]{1,40}? as|like|based on|on the basis of|in the (?:style|tone|format) of|modell?ed on|" +
        "(?:version|translation|continuation|rewrite|part|half|chapter|section|paragraph|conclusion|introduction|ending|title|" +
        "subject line) (?:of|to|for|from)|(?:follow-?up|sequel|addition|appendix) to)\\s{1,9}(?:\\S{1,60}\\s{1,9}){0,7}\\S{0,60}$",
      yes: [
        "Draft an email in the same tone as last week's announcement",
        "Write something like the one you wrote",
        "Write a post based on the report",
        "Write a post on the basis of the report",
        "Write it in the style of the report",
        "Write it in the tone of the report",
        "Write it in the format of the report",
        "Write a post modelled on the report",
        "Write a post modeled on the report",
        "Write a German version of the newsletter",
        "Write a translation of the newsletter",
        "Write a continuation of the story",
        "Write a rewrite of the story",
        "Write another part of the story",
        "Write the second half of the story",
        "Write the next chapter of the story",
        "Write a section for the report",
        "Write a paragraph for the report",
        "Write a conclusion to the report",
        "Write an introduction from the report",
        "Write an ending for the story",
        "Write a title for the story",
        "Write a subject line for the email",
        "Write a follow-up to the email",
        "Write a followup to the email",
        "Write a sequel to the story",
        "Write an addition to the report",
        "Write an appendix to the report",
      ],
      no: ["Write an email about the report"],
    },
  ],
  FLAGS,
);
