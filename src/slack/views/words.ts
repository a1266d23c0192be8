import type { Note } from "../../assistant/types.ts";
import { escapeMrkdwn } from "../text/markdown.ts";

/**
 * What Inkwell says on its own account in Slack, as mrkdwn. People's words that go in have passed `escapeMrkdwn`. A writer
 * cannot set an environment variable, so no sentence names one.
 */

/** The core's sentences name things as people know them in Slack. */
export const SLACK_NAMES = { seeRules: "`/write-pref` shows them all." } as const;

export function greeting(hasFiles: boolean): string {
  const first = hasFiles
    ? "I can't read files yet. Paste the text here and tell me what to do with it. You could also ask:"
    : "Hi! Tell me what you'd like to write. For example:";
  return [
    first,
    "• Write a friendly reminder that expense reports are due on Friday",
    "• Make this shorter and warmer: _(your text)_",
    "• From now on, keep my emails under 120 words",
  ].join("\n");
}

export const writeHelp = [
  "*How to use `/write`*",
  "Type `/write` and what you need. I post a line here that says you asked for a draft, and write the draft in its thread. Nobody sees what you typed.",
  "• `/write a short note that the office is closed on Monday`",
  "• `/write a friendly reply to a customer whose parcel is late`",
  "Slack has no commands inside threads: mention me there instead. `/write-pref` keeps rules for how you write.",
].join("\n");

export const prefHelp = [
  "*How to use `/write-pref`*",
  "• `/write-pref Start emails with “Dear Customer”` saves a rule. I follow it everywhere, starting with your next request.",
  "• `/write-pref` lists what I remember about you, numbered",
  "• `/write-pref forget 2` (or `forget 1 3`)",
  "• `/write-pref edit 2 Sign emails with “Ana”`",
  "• `/write-pref clear` forgets everything on the list (I ask first)",
  "Only you see this. A rule can have up to 500 characters.",
].join("\n");

export function rootMessage(userId: string): string {
  return `<@${userId}> asked me for a draft. It's in this thread.`;
}

export function rootElsewhere(channelId: string): string {
  const place = channelId.startsWith("D") ? "that conversation" : `<#${channelId}>`; // Slack has no names for other people's DMs
  return `I can't post in ${place}, so your draft is here. Only you can see it.`;
}

export function emptyList(): string {
  return "I have no rules from you yet. Try: `/write-pref Start emails with “Dear Customer”`";
}

export function listTitle(rules: number, facts: number): string {
  return `*What I remember about you:* ${amounts(rules, facts)}. Change one with \`/write-pref forget N\` or \`edit N …\`.`;
}

/** "2 rules and 1 fact" */
export function amounts(rules: number, facts: number): string {
  return [count(rules, "rule", "rules"), count(facts, "fact", "facts")].filter(Boolean).join(" and ");
}

export function tooLong(characters: number): string {
  return `That rule has ${characters.toLocaleString("en-US")} characters, and 500 fit. Shorten it, or split it into two rules.`;
}

export const invalidCommand = {
  number_missing: "Which one? Add its number, like `/write-pref forget 2`. `/write-pref` shows the list.",
  number_unknown_form: "I didn't get that number. Write it like `/write-pref forget 2`, or `forget 1 3` for several.",
  text_missing: "That rule has no words. Write it like `/write-pref edit 2 Sign emails with “Ana”`.",
} as const;

export function noSuchNumber(number: number, last: number): string {
  if (last === 0) return emptyList();
  return `There's no number ${number}: your list ends at ${last}. \`/write-pref\` shows it.`;
}

export function clearQuestion(amount: number): string {
  return amount === 1 ? "Forget the one thing on your list?" : `Forget all ${amount} things on your list?`;
}

export const kept = "OK, I kept everything.";
export const notYours = "That one isn't on your list. Only the person it belongs to can change it.";
export const alreadyDone = "That's already done, or it has changed since. `/write-pref` shows your list.";
export const retryTooLate = "There's nothing left to retry here. Please ask again.";
export const notSavedNow = "I couldn't save that. Please try again in a little while.";
/** Comes after "[No model connected]". */
export const noModelHint = "Inkwell isn't connected to a language model yet. Ask whoever runs it.";

/** What the Home tab says beside the list. */
export const home = {
  title: "What I remember about you",
  origin:
    "*Where this comes from:* you gave me rules here, with `/write-pref`, or in a message (“From now on …”). They say how you write, " +
    "and I follow them everywhere. You asked me to remember facts (“Remember that …”). I use a fact where you said it and in your own " +
    "direct messages with me, unless you choose *Use everywhere*.",
  privacy: "*What's private:* only you see this page, and nobody else's drafts ever use what I remember about you.",
  memory: "*What else I remember:*",
  begin: [
    "*How to start:* send me a direct message, mention me in a channel, type `/write` and what you need, or choose *Rewrite this* in the " +
      "menu of any message. For example:",
    "• Write a friendly reminder that expense reports are due on Friday",
    "• From now on, keep my emails under 120 words",
  ].join("\n"),
  notRead: "I couldn't load your list. Please open this page again in a little while.",
  notOpened: "I couldn't open that. Please try again.",
} as const;

export function moreNotes(hidden: number): string {
  return `… and ${hidden.toLocaleString("en-US")} more: \`/write-pref\` lists them all.`;
}

export function savedLine(note: Note): string {
  return `Saved. From now on: ${escapeMrkdwn(note.text)}`;
}

export function changedLine(note: Note): string {
  return `Changed. It now says: ${escapeMrkdwn(note.text)}`;
}

export function everywhereLine(note: Note): string {
  return `I'll use this everywhere: ${escapeMrkdwn(note.text)}`;
}

/** Stands under a field of a window that was not taken, as plain text. */
export const noWords = "There are no words in it yet. Write it the way you would say it, like: Sign emails with “Ana”";

export const rewrite = {
  /** What the model reads of the message, and is asked. */
  turn: "The message to be rewritten is this one.",
  request: "Rewrite this message.",
  question: "What should I change?",
  example: "shorter, friendlier, in German …",
  where: "I'll answer in your direct messages with me, where nobody else sees it.",
  nothing: "There's no text in this message that I could rewrite.",
  noDm: "I couldn't send you a direct message. Please try again in a little while.",
} as const;

/** The first line of a thread in the DM; `quoted` is escaped. */
export function rewriteRoot(channelId: string, quoted: string): string {
  const place = channelId.startsWith("D") ? "" : ` in <#${channelId}>`;
  return `You asked me to rewrite a message${place}:\n${quoted}`;
}

export function forgottenLine(notes: readonly Note[]): string {
  if (notes.length === 1) return `Forgotten: ${escapeMrkdwn(notes[0]?.text ?? "")}`;
  return `Forgot ${notes.length} items.`;
}

export function restoredLine(notes: readonly Note[]): string {
  if (notes.length === 1) return `Restored: ${escapeMrkdwn(notes[0]?.text ?? "")}`;
  return `Restored ${notes.length} items.`;
}

function count(amount: number, one: string, many: string): string {
  return amount === 0 ? "" : `${amount} ${amount === 1 ? one : many}`;
}

export const givenUp =
  "I tried to write this several times and got cut off each time. Whoever runs me knows about it. You can try again.";

export const tooLate =
  "You asked for this more than a day ago, while I was away. Please ask again if you still need it.";
