import type { Note } from "../../assistant/types.ts";
import { escapeMrkdwn } from "../text/markdown.ts";

/** What Inkwell says on its own account in Slack, as mrkdwn. People's words that go in have passed `escapeMrkdwn`. */

export function greeting(hasFiles: boolean): string {
  const first = hasFiles
    ? "I cannot read files yet. Paste the text here, and tell me what to do with it. You could also ask:"
    : "Hello! Tell me what you would like to have written. For example:";
  return [
    first,
    "• Write a friendly reminder that expense reports are due on Friday",
    "• Make this shorter and warmer: _(your text)_",
    "• From now on, keep my e-mails under 120 words",
  ].join("\n");
}

export const writeHelp = [
  "*How to use `/write`*",
  "`/write` followed by what you need: I post a line here that you asked for a draft, and write it in that line's thread. Your request itself is not shown.",
  "• `/write a short note that the office is closed on Monday`",
  "• `/write a friendly reply to a customer whose parcel is late`",
  "In a thread, mention me instead: Slack has no commands there. `/write-pref` keeps rules on how you write.",
].join("\n");

export const prefHelp = [
  "*How to use `/write-pref`*",
  "• `/write-pref Start e-mails with “Dear Customer”` keeps a rule. It holds from your very next request on, everywhere.",
  "• `/write-pref` lists what I keep, numbered",
  "• `/write-pref forget 2` (or `forget 1 3`)",
  "• `/write-pref edit 2 Sign e-mails with “Ana”`",
  "• `/write-pref clear` forgets all of it (and asks first)",
  "Only you see this. A rule can have up to 500 characters.",
].join("\n");

export function rootMessage(userId: string): string {
  return `<@${userId}> asked me for a draft. It is in this thread.`;
}

export function rootElsewhere(channelId: string): string {
  const place = channelId.startsWith("D") ? "a conversation" : `<#${channelId}>`; // Slack has no names for other people's DMs
  return `You asked me for a draft in ${place} where I may not post. Here it is, for you alone.`;
}

export function emptyList(): string {
  return "I keep no rules of yours yet. `/write-pref Start e-mails with “Dear Customer”` keeps the first one.";
}

export function listTitle(rules: number, facts: number): string {
  return `*What I keep for you:* ${amounts(rules, facts)}. \`/write-pref forget N\` or \`edit N …\` changes one.`;
}

/** "2 rules and 1 fact" */
export function amounts(rules: number, facts: number): string {
  return [count(rules, "rule", "rules"), count(facts, "fact", "facts")].filter(Boolean).join(" and ");
}

export function tooLong(characters: number): string {
  return `That rule has ${characters.toLocaleString("en-US")} characters; at most 500 fit. Please shorten it, or make it two rules.`;
}

export const invalidCommand = {
  number_missing: "Which one? Give me its number, as in `/write-pref forget 2`. `/write-pref` lists them.",
  number_unknown_form:
    "I did not understand that number. Write it as in `/write-pref forget 2`, or `forget 1 3` for several.",
  text_missing: "There are no words in that rule. Write it as in `/write-pref edit 2 Sign e-mails with “Ana”`.",
} as const;

export function noSuchNumber(number: number, last: number): string {
  if (last === 0) return emptyList();
  return `There is no number ${number}: your list goes up to ${last}. \`/write-pref\` shows it.`;
}

export function clearQuestion(amount: number): string {
  return `Forget ${amount === 1 ? "the one thing" : `all ${amount} things`} I keep for you?`;
}

export const kept = "Nothing was forgotten.";
export const notYours = "That is no rule of yours, or not any more. Only the person whose rule it is can do that.";
export const alreadyDone =
  "That is done already, or the rule has been changed since. `/write-pref` shows what I keep for you.";
export const retryTooLate = "There is nothing to retry here any more. Please ask again.";
/** Comes after "[No model connected]". */
export const noModelHint = "Inkwell isn't connected to a language model yet. Ask whoever runs it.";
export const notSavedNow = "I could not save that just now. Please try again in a little while.";

/** What the Home tab says beside the list. */
export const home = {
  title: "What I keep for you",
  origin:
    "*Where this comes from:* rules are what you gave me here, with `/write-pref`, or in a message (“From now on …”). They say how " +
    "you write, and hold everywhere. Facts are what you asked me to remember (“Remember that …”). Each is used where it was said " +
    "and in your own direct messages with me, unless you choose *Use everywhere*.",
  privacy: "*What is private:* only you see this page, and nobody else's drafts ever draw on what I keep for you.",
  memory: "*What else I remember:*",
  begin: [
    "*How to begin:* write me a direct message, mention me in a channel, type `/write` and what you need, or choose *Rewrite this* " +
      "in the menu of any message. For example:",
    "• Write a friendly reminder that expense reports are due on Friday",
    "• From now on, keep my e-mails under 120 words",
  ].join("\n"),
  notRead: "I could not read what I keep for you just now. Please open this page again in a little while.",
  notOpened: "I could not open that just now. Please try again.",
} as const;

export function moreNotes(hidden: number): string {
  return `… and ${hidden.toLocaleString("en-US")} more: \`/write-pref\` lists them all.`;
}

export function savedLine(note: Note): string {
  return `Saved. It holds from now on, everywhere: ${escapeMrkdwn(note.text)}`;
}

export function changedLine(note: Note): string {
  return `Changed. It now reads: ${escapeMrkdwn(note.text)}`;
}

export function everywhereLine(note: Note): string {
  return `Used everywhere from now on: ${escapeMrkdwn(note.text)}`;
}

/** What stands under a field of a window that was not taken, as plain text. */
export const noWords = "There are no words in it. Write it as you would say it, such as: Sign e-mails with “Ana”";

export const rewrite = {
  /** What the model is told of the message, and asked. */
  turn: "The message to be rewritten is this one.",
  request: "Rewrite this message.",
  question: "What shall I change?",
  example: "shorter, friendlier, in German …",
  where: "The answer comes in your direct messages with me, where nobody else sees it.",
  nothing: "There are no words in this message that I could rewrite.",
  noDm: "I could not write you a direct message just now. Please try again in a little while.",
} as const;

/** The first line of a thread in the DM; `quoted` is escaped. */
export function rewriteRoot(channelId: string, quoted: string): string {
  const place = channelId.startsWith("D") ? "" : ` in <#${channelId}>`;
  return `You asked me to rewrite a message${place}:\n${quoted}`;
}

export function forgottenLine(notes: readonly Note[]): string {
  if (notes.length === 1) return `Forgotten: ${escapeMrkdwn(notes[0]?.text ?? "")}`;
  return `Forgotten: ${notes.length} of the things I kept for you.`;
}

export function restoredLine(notes: readonly Note[]): string {
  if (notes.length === 1) return `Kept again: ${escapeMrkdwn(notes[0]?.text ?? "")}`;
  return `Kept again: ${notes.length} things.`;
}

function count(amount: number, one: string, many: string): string {
  return amount === 0 ? "" : `${amount} ${amount === 1 ? one : many}`;
}

export const givenUp =
  "I tried to write this several times, and was cut off every time. It is known to whoever looks after me; you can try again.";

export const tooLate =
  "You asked me for this while I was away, more than a day ago. Please ask again if you still need it.";
