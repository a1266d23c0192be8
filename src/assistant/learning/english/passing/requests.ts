/** Calls for a draft, for work on one, or for information. */

import { wordings } from "../../../language/wordings.ts";
import { PLURALS, TASKS, WRITINGS, words } from "../vocabulary.ts";

const ASKING =
  "(?:(?:please|i need(?: you to)?|i want(?: you to)?|i'd like(?: you to)?|let us|now|then|also|need to|i have to|i must|" +
  "we need to) ){0,4}";

/** A request for one draft or for work on one. "Write in ..." and "write my emails ..." may be rules. */
export const TASK = wordings([
  {
    pattern: "^let'?s\\b|^(?:say|mention|state|explain|add|note|write) (?:in it )?(?:that|how|why)\\b",
    yes: [
      "Let's try a version in which we never mention money.",
      "Lets make it calmer.",
      "Say that we prefer invoices by mail.",
      "Mention that my manager is on leave.",
      "State in it why we left.",
      "Explain how it works.",
      "Add that we never charge setup fees.",
      "Note that we are closed.",
      "Write in it that I work nights.",
    ],
    no: ["We say members.", "Let me know when you mention prices."],
  },
  {
    pattern:
      `^${ASKING}(?:(?:a|an|some) ${words(3)}${WRITINGS}\\b|${TASKS}\\b)(?! (?:in|like|with|as|from)\\b|` +
      " (?:out )?(?:all )?(?:numbers|dates|times|prices|amounts|percentages|acronyms|currencies)\\b|" +
      ` (?:all )?(?:my|our|all) ${words(2)}${PLURALS}\\b)`,
    yes: [
      "Write a post about why I prefer tea.",
      "Please draft a reply to Ana.",
      "Can you write a note to Tom?",
      "Could you polish it?",
      "Would you send a reminder?",
      "Will you answer her?",
      "I need a birthday card text for my manager.",
      "I need you to draft a note.",
      "I need you to please reply.",
      "I want an email to the team.",
      "I want you to reply.",
      "I'd like a short note to Dana.",
      "I'd like you to write to Dana.",
      "Let us write a post.",
      "Help me write a note to my colleague.",
      "Help me to reply.",
      "Help reword it.",
      "Can you now write the ending?",
      "Could you then add a title?",
      "You must also add a title.",
      "Need to write a note.",
      "I have to write to my manager, help.",
      "I must reply to Kim.",
      "We need to tell customers that we never store cards.",
      "Some headlines about sleep, please.",
    ],
    no: [
      "Write in plain English.",
      "Reply like a friend.",
      "Write with care.",
      "Answer as Ana.",
      "Write from my point of view.",
      "Write numbers as words.",
      "Write out all dates.",
      "Write all my memos in the third person.",
      "Write my emails in German.",
      "I always write short mails.",
    ],
  },
  {
    pattern:
      "^(?:i'd like|i would like|i need|i want|give me) (?:an?|some|one|two|three) (?:\\S{1,15} ){0,2}?(?:thank[- ]?you|get[- ]well|congratulations?|apology|farewell|goodbye|condolences?|reminder|excuse|out[- ]of[- ]office|birthday (?:wish|card))\\b|" +
      "^(?:i'd like|i would like|i need|i want|give me) (?:an?|some|one|two|three) [^,;]{2,50} (?:for|to) [^,;]{1,30}[,;] (?:he|she|they|who)\\b",
    yes: ["I'd like a thank-you for Jo", "I need two lines for my boss, she always reads on her phone."],
    no: ["I'd like short mails."],
  },
  {
    pattern:
      "^(?:revert|get back|reach out|follow up|write back) (?:to|with) (?!(?:the )?(?:(?:my|our|your) )?(?:old|usual|original|former|previous|first|default|plain|normal|short|long|formal|informal|british|american|us|uk|english|german|french|how|what)\\b)",
    yes: ["Revert to Legal, I made a mistake in the contract.", "Get back to Ben about the lease."],
    no: ["Revert to British spelling.", "Revert to the old greeting."],
  },
]);

/** What such a request says of its content. */
export const TASK_CONTENT = wordings([
  {
    pattern:
      "\\b(?:saying|says|that|about|announcing|telling|asking|explaining|why|how|to (?:tell|inform|ask|let|say|announce))\\b",
    yes: [
      "Draft a note saying we close at six from now on.",
      "Write a sign which says no smoking from now on.",
      "Send a mail to say that we moved.",
      "Draft an email that I am in charge of the launch from now on.",
      "Write a post about working from home from now on.",
      "Draft a mail announcing new hours.",
      "Draft a mail telling them we moved.",
      "Write a mail asking for patience.",
      "Write a mail explaining the new rule.",
      "Write to them why we close earlier from now on.",
      "Write to them how we work from now on.",
      "Write to tell Ana.",
      "Write to inform Ana.",
      "Write to ask Ana.",
      "Write to let Ana know.",
      "Write to say no.",
      "Write to announce the move.",
    ],
    no: ["Write a summary first, from now on."],
  },
]);

/** A wish for information. */
export const INFORMATION = wordings([
  {
    pattern: "^(?:please )?(?:explain|tell me|describe|show me|list|find|give me (?:an?|the|some|\\d))\\b",
    yes: [
      'Explain when to use "which" and "that".',
      "Tell me how to always find the right word.",
      "Describe the ideal letter.",
      "Show me what is never used.",
      "List all rules.",
      "Find every comma.",
      "Give me a subject line for this.",
      "Give me an idea.",
      "Give me the best title.",
      "Give me some titles.",
      "Give me 3 titles.",
    ],
    no: ["Whenever I ask, give me two options.", "Give me short drafts."],
  },
]);

/** What the speaker means to do. */
export const PROMISE = wordings([
  {
    pattern: "^(?:i|we)(?:'ll| will|'m going to|'re going to| am going to| are going to)\\b",
    yes: [
      "I'll use it from now on.",
      "We will move from now on.",
      "I'm going to write daily from now on.",
      "We're going to move.",
      "I am going to move.",
      "We are going to move.",
    ],
    no: ["I always will sign as Jo.", "From now on I will sign as Jo."],
  },
]);
