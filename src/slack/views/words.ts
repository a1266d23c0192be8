import type { Unsure } from "../../assistant/notes/preferences.ts";
import type { Note } from "../../assistant/types.ts";
import { escapeMrkdwn } from "../text/markdown.ts";
import { personName } from "../text/person-name.ts";

/**
 * Inkwell's own sentences in Slack, as mrkdwn. People's words in them have passed `escapeMrkdwn`. People in Slack cannot set an
 * environment variable, so no sentence names one.
 */

/** What the core's sentences name, as people know it in Slack. */
export const SLACK_NAMES = {
  seeRules: "`/write-pref` shows them all.",
  help:
    "Tell me what you'd like to write: here, by mentioning me in a channel, with `/write`, or with *Rewrite this* in the menu of any " +
    "message. I write the way you write: “From now on …” sets a rule, “Remember that …” keeps a fact, “What do you remember about me?” " +
    "shows them, “Forget …” removes them, and “off the record” keeps nothing. `/write-pref help` has more.",
} as const;

/** Replies to a mention or a message without words; `hasFiles`: with files alone. */
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

/** Replies to `/write help`. */
export const writeHelp = [
  "*How to use `/write`*",
  "Type `/write` and what you need. I'll post a line here saying that you asked for a draft, and write it in that line's thread. " +
    "Nobody else sees what you typed.",
  "• `/write a short note that the office is closed on Monday`",
  "• `/write a friendly reply to a customer whose parcel is late`",
  "In a channel shared with another company, and wherever you choose so in my Home tab, I show you the draft in our direct messages " +
    "first, and you post it from there.",
  "Commands don't work inside threads, so mention me there instead. To save a rule for how you write, use `/write-pref`.",
].join("\n");

/** Replies to `/write-pref help`. */
export const prefHelp = [
  "*How to use `/write-pref`*",
  "• `/write-pref Start emails with “Dear Customer”` saves a rule. I follow it everywhere, starting with your next request.",
  "• `/write-pref` shows what I remember about you, as a numbered list",
  "• `/write-pref forget 2` forgets number 2; `forget 1 3` or `forget 1-3` forgets several",
  "• `/write-pref forget Dear Customer` forgets the rule that holds these words",
  "• `/write-pref edit 2 Sign emails with “Ana”` changes number 2",
  "• `/write-pref undo` takes back the last change; a second time brings it again",
  "• `/write-pref export` shows the list as plain text to copy",
  "• `/write-pref clear` forgets everything on the list (I ask first)",
  "Only you see this. A rule can have up to 500 characters. One that reads like a command goes in quotes: `/write-pref “undo”`.",
].join("\n");

/** Writes the first line of a thread that `/write` opens in a channel. */
export function rootMessage(userId: string): string {
  return `<@${userId}> ${ROOT_END}`;
}

const ROOT_END = "asked me for a draft. It's in this thread.";
const ELSEWHERE_END = "so your draft is here. Only you can see it.";

/** Whether a message is the first line of a thread that `/write` opened. It says nothing of the request. */
export function isRootLine(text: string): boolean {
  return text.endsWith(ROOT_END) || text.endsWith(ELSEWHERE_END);
}

/** Returns the id of the person for whom `/write` opened a thread with this line, where the line says so. */
export function askerInRoot(text: string): string | undefined {
  return text.endsWith(ROOT_END) ? /^<@([A-Z0-9]{1,24})[|>]/.exec(text)?.[1] : undefined;
}

/** Says where a draft is that was asked for elsewhere. `address` opens the DM with Inkwell. */
export function draftInDm(address: string): string {
  return `Your draft is in <${address}|our direct messages>, where only you can see it.`;
}

/** Says where a draft is that its author sees before the channel does. `address` opens the DM with Inkwell. */
export function draftFirst(address: string): string {
  return `Your draft is in <${address}|our direct messages>. Only you see it until you post it here.`;
}

/** Writes the first line of a thread in the DM, after a `/write` in a channel where Inkwell may not post. */
export function rootElsewhere(channelId: string): string {
  const place = channelId.startsWith("D") ? "that conversation" : `<#${channelId}>`; // Slack has no names for other people's DMs
  return `I can't post in ${place}, ${ELSEWHERE_END}`;
}

/**
 * Writes the first message of a thread in the DM for a `/write`: what was asked for, as `quotation` writes it, and why it is here
 * where it was asked for in `elsewhere`. `readAskedRoot` reads it.
 */
export function rootAsked(quoted: string, elsewhere: string | undefined): string {
  const why = elsewhere === undefined ? "" : `${rootElsewhere(elsewhere)} `;
  return `${why}${ASKED}:\n${quoted}`;
}

/** The same for a draft that is to be posted in a channel. */
export function rootMeantFor(quoted: string, channelId: string): string {
  return `${ASKED} for <#${channelId}>:\n${quoted}`;
}

const ASKED = "You asked for a draft";
const ASKED_ROOT = new RegExp(`^(?:[^\\n]{1,400} )?${ASKED}(?: for <#[^<>\\n]{1,200}>)?:\\n`);

/** Reads what was asked for in the first message of a thread; undefined for another message. */
export function readAskedRoot(text: string): string | undefined {
  const head = ASKED_ROOT.exec(text)?.[0];
  return head === undefined ? undefined : unquoted(text.slice(head.length));
}

/** Quotes the beginning of a person's words, escaped, so that they are recognised. */
export function quotation(text: string): string {
  const isLong = text.length > QUOTE_CHARS;
  const shown = isLong ? `${text.slice(0, QUOTE_CHARS).toWellFormed()}…` : text;
  return escapeMrkdwn(shown).replaceAll(/^/gm, "> ");
}

const QUOTE_CHARS = 1_500;

/** Whether a quotation, read again, holds less than was said. */
export function isCutShort(quoted: string): boolean {
  return quoted.length > QUOTE_CHARS && quoted.endsWith("…");
}

function unquoted(text: string): string {
  return text.replaceAll(/^(?:>|&gt;) ?/gm, "");
}

/**
 * Writes the first line of a thread in the DM for a draft whose place takes it no longer. `channelId`: where it was asked for, unless
 * that was the DM itself.
 */
export function rootMoved(why: "gone" | "archived" | "left" | "forbidden", channelId: string | undefined): string {
  if (channelId === undefined) return `Your message is gone, ${ELSEWHERE_END}`;
  if (why === "gone") return `Your message in <#${channelId}> is gone, ${ELSEWHERE_END}`;
  if (why === "archived") return `<#${channelId}> is archived, ${ELSEWHERE_END}`;
  return why === "left" ? `I'm not in <#${channelId}> any more, ${ELSEWHERE_END}` : rootElsewhere(channelId);
}

/** Writes the line in place of an empty list of notes. */
export function emptyList(): string {
  return "I have no rules from you yet. Try: `/write-pref Start emails with “Dear Customer”`";
}

/** Writes the title over the list of notes. */
export function listTitle(rules: number, facts: number): string {
  return `*What I remember about you:* ${amounts(rules, facts)}. Change one with \`/write-pref edit 1 …\` or \`forget 1\`.`;
}

/** Returns "2 rules and 1 fact". */
export function amounts(rules: number, facts: number): string {
  return [count(rules, "rule", "rules"), count(facts, "fact", "facts")].filter(Boolean).join(" and ");
}

/** Says that a rule is too long. */
export function tooLong(characters: number): string {
  return `That rule has ${characters.toLocaleString("en-US")} characters, and I can keep 500. Shorten it, or split it into two rules.`;
}

/** Replies to a `/write-pref` that cannot be read, by the reason. */
export const invalidCommand = {
  number_missing: "Which one? Add its number, like `/write-pref forget 2`. `/write-pref` shows the list.",
  edit_incomplete:
    "Which one, and what should it say? Write it like `/write-pref edit 2 Sign emails with “Ana”`. `/write-pref` shows the list.",
  number_unknown_form:
    "I didn't get that number. Write it like `/write-pref forget 2`, or `/write-pref forget 1 3` or `1-3` for several.",
  text_missing: "What should it say? Write it like `/write-pref edit 2 Sign emails with “Ana”`.",
} as const;

/** Says that the list is shorter. `last`: its last number, 0 when it is empty. */
export function noSuchNumber(number: number, last: number): string {
  if (last === 0) return emptyList();
  return `There's no number ${number}: your list ends at ${last}. Type \`/write-pref\` to see it.`;
}

/** Asks before everything on the list is forgotten. */
export function clearQuestion(amount: number): string {
  return amount === 1 ? "Forget the one thing on your list?" : `Forget all ${amount} things on your list?`;
}

/** Asks whether words that read like a command are meant as a rule. */
export function ruleQuestion(text: string, why: Unsure): string {
  return `${WHY_ASKED[why]} Did you mean it as a rule?\n> ${escapeMrkdwn(text)}`;
}

const WHY_ASKED: Readonly<Record<Unsure, string>> = {
  no_such_command:
    "I have no such command: `/write-pref help` shows what there is. Your rules hold until you forget them.",
  near_command: "That looks like a command that I can't quite read: `/write-pref help` shows what there is.",
  question: "That reads like a question. `/write-pref` shows your list; ask me anything else in a message.",
  nothing_found: "Nothing on your list holds these words, so I forgot nothing. `/write-pref` shows the list.",
};

/** Replies to *No*. */
export const nothingKept = "OK, I didn't keep it.";
/** Replies to `undo` when there was no change yet. */
export const nothingToUndo = "There's nothing to undo: your list hasn't changed yet.";
/** Stands over a list to copy. */
export const exportTitle = "*Your list as plain text, to copy:*";

/** Asks which of several notes is to be forgotten. */
export function whichToForget(amount: number): string {
  return `${amount} things on your list hold these words. Which one should I forget?`;
}

/** Replies to *Keep them*. */
export const kept = "OK, I kept everything.";
/** Replies to a click on somebody else's note, or on one that is gone. */
export const notYours = "That one isn't on your list. Only the person it belongs to can change it.";
/** Replies to a click that no longer changes anything. */
export const alreadyDone = "That's already done, or it has changed since. Type `/write-pref` to see your list.";
/** Replies to a *Retry* that cannot be asked again. */
export const retryTooLate = "There's nothing left to retry here. Please ask again.";
/** Stands below a reply of which Slack took a part only. */
export const notTaken = "Slack didn't take the rest of this draft. Try again?";

/** Stands in the place of a failure whose request was tried again, in its thread or elsewhere. */
export const triedAgain = "Tried again, in the thread.";

/** Begins a failure that is told elsewhere than where it happened, in mrkdwn. */
export function inChannel(channelId: string): string {
  return `In <#${channelId}>: `;
}
/** Replies to a click on a button that chooses a draft, when that question is not open for this person. */
export const choiceTooLate = "That's no longer open, or somebody else was asked. Tell me which text you mean.";

/** Returns a click that chooses a draft in the words that a person would type. `answer`: a number, "none", or "other". */
export function choiceWords(answer: string): string {
  if (answer === "none") return "None of these";
  return answer === "other" ? "Not this one" : answer;
}

/** Replies to what Inkwell does not know: of another version, or of long ago. */
export const unknown = {
  command: "I don't know that command. `/write help` and `/write-pref help` show what there is.",
  click: "This button is from an older version. Ask me again, and use the newest message.",
  window: "I can't take this window any more, so nothing was saved. Please close it and start again.",
  shortcut: "I don't know that shortcut. *Rewrite this* is in the menu of every message.",
} as const;

/** The label of the button that posts a draft, as plain text. Group messages have no name. */
export function postLabel(name: string | undefined): string {
  return name === undefined ? "Post it there" : `Post in #${name}`;
}

/** Stands under a draft that was posted from the DM of whoever asked for it. */
export function askedForLine(userId: string): string {
  return `<@${userId}> asked me to write this.`;
}

/** Stands in the place of the button that posted a draft. `address`: of the message. */
export function postedLine(channelId: string, address: string | undefined): string {
  return address === undefined ? `Posted in <#${channelId}>.` : `Posted in <#${channelId}>: <${address}|see it there>.`;
}

/** Why a draft was not posted, in one sentence. */
export type NotPosted =
  | "archived"
  | "left"
  | "forbidden"
  | "too long"
  | "busy"
  | "lost"
  | "unread"
  | "incomplete"
  | "readers unknown"
  | "other readers"
  | "ask again";

/** Words it. */
export function notPostedLine(why: NotPosted, channelId: string): string {
  return NOT_POSTED[why].replaceAll("CHANNEL", `<#${channelId}>`);
}

const NOT_POSTED: Readonly<Record<NotPosted, string>> = {
  archived: "CHANNEL is archived, so I didn't post this.",
  left: "I'm not in CHANNEL: invite me there and press the button again.",
  forbidden: "I'm not allowed to post in CHANNEL.",
  "too long": "Slack says that this is too long to post in CHANNEL. Ask me here to make it shorter.",
  busy: "Slack didn't take it. Press the button again in a little while.",
  lost: "Slack didn't say whether this is in CHANNEL now. Press the button again: I look there before I post it.",
  unread: "I couldn't read the draft in this thread just now. Press the button again in a little while.",
  incomplete: "I no longer find all of this draft, so I didn't post it. Ask me here to write it again.",
  "readers unknown": "I can't see right now who reads CHANNEL. Press the button again in a little while.",
  "other readers":
    "Others read CHANNEL now than when I wrote this, so I didn't post it. I'm writing it again for them.",
  "ask again": "Others read CHANNEL now than when I wrote this, so I didn't post it. Please ask me for it again there.",
};

/** Says that the database did not take a change. */
export const notSavedNow = "I couldn't save that. Please try again in a little while.";
/** Stands after "[No model connected]". */
export const noModelHint = "Inkwell isn't connected to a language model yet. Ask whoever runs it.";

/** The sentences of the Home tab beside the list. */
export const home = {
  title: "What I remember about you",
  origin:
    "*Where this comes from:* rules say how you write. You gave them to me here, with `/write-pref`, or in a message (“From now on …”), " +
    "and I follow them everywhere, those from a message only where nobody from another company reads along. Facts are what you asked " +
    "me to remember (“Remember that …”). I use a fact where you told it to me and in our direct messages. *Use everywhere* lifts both limits.",
  privacy:
    "*What's private:* only you see this page, and I never use what I remember about you in anyone else's drafts.",
  memory: "*What else I remember:*",
  begin: [
    "*How to start:* send me a direct message, mention me in a channel, type `/write` and what you need, or choose *Rewrite this* in the " +
      "menu of any message. For example:",
    "• Write a friendly reminder that expense reports are due on Friday",
    "• From now on, keep my emails under 120 words",
  ].join("\n"),
  atOnce:
    "*Drafts for `/write`:* I post them in the channel at once. In a channel shared with another company I show you first.",
  first: "*Drafts for `/write`:* I show them to you in our direct messages first, and you post them from there.",
  toFirst: "Show me drafts first",
  toAtOnce: "Post drafts at once",
  nowFirst: "From now on I show you your drafts first.",
  nowAtOnce: "From now on I post your drafts at once, save where another company reads along.",
  notRead: "I couldn't load your list. Please open this page again in a little while.",
  notOpened: "I couldn't open that. Please try again.",
} as const;

/** Writes the line under a list that does not fit into Home. */
export function moreNotes(hidden: number): string {
  return `… and ${hidden.toLocaleString("en-US")} more: \`/write-pref\` lists them all.`;
}

/** Says what was saved. */
export function savedLine(note: Note): string {
  return `Saved. From now on: ${escapeMrkdwn(note.text)}`;
}

/** Says which notes gave way to a new one. */
export function insteadOfLine(before: readonly Note[]): string {
  return `Instead of: ${before.map(({ text }) => escapeMrkdwn(text)).join("; ")}`;
}

/** Says what a note said, where that is known, and what it was changed to. `most`: characters of the old words. */
export function changedLine(after: Note, before: Note | undefined, most = 500): string {
  const now = `It now says: ${escapeMrkdwn(after.text)}`;
  return before ? `Changed. It said: ${escapeMrkdwn(shortened(before.text, most))}\n${now}` : `Changed. ${now}`;
}

function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}

/** Says that a rule or fact is now used everywhere. */
export function everywhereLine(note: Note): string {
  return `I'll use this everywhere: ${escapeMrkdwn(note.text)}`;
}

/** Says what was forgotten with memories of conversations. */
export function forgottenWithMemoriesLine(notes: readonly Note[], hasMemories: boolean, hasUndo: boolean): string {
  const listed = notes.length === 0 ? "" : forgottenLine(notes);
  if (!hasMemories) return listed;
  const lost = `I also forgot what I remembered of our conversations${hasUndo ? "; *Undo* can't bring that back" : ""}.`;
  return `${listed.replace(/[^.!?。！？]$/u, "$&.")} ${lost}`.trimStart();
}

/** Stands over a list in which each thing has a button of its own. */
export const whichOfThese = "Which of these should I forget?";

/** Stands under the empty field of a window, as plain text. */
export const noWords = "There are no words here yet. Write it the way you'd say it, like: Sign emails with “Ana”";

/** The sentences of *Rewrite this*. */
export const rewrite = {
  /** For the model: `turn` comes before the message, `request` is what it is asked. */
  turn: "The message to be rewritten is this one.",
  request: "Rewrite this message.",
  question: "What should I change?",
  example: "shorter, friendlier, in German …",
  where: "I'll reply in our direct messages, where only you can see it.",
  nothing: "There's no text in this message for me to rewrite.",
  noDm: "I couldn't send you a direct message. Please try again in a little while.",
} as const;

/**
 * Writes the whole first message of a thread in the DM, after *Rewrite this*. `author`: a person's id, or else an app's name.
 * `quoted` is as `quotation` writes it. `readRewriteRoot` reads it.
 */
export function rewriteRoot(channelId: string, { user, app }: Author, quoted: string): string {
  const place = channelId.startsWith("D") ? "" : ` in <#${channelId}>`;
  const author = user === undefined ? escapeMrkdwn(personName(app) || AN_APP) : `<@${user}>`;
  return `You asked me to rewrite a message${place} by ${author}:\n${quoted}`;
}

/** Who wrote a message: a person by their id, or an app by its name. */
type Author = { readonly user?: string | undefined; readonly app?: string | undefined };

/** Names an app that has no name. */
export const AN_APP = "an app";

const REWRITE_ROOT =
  /^You asked me to rewrite a message(?: in <#[^<>\n]{1,200}>)?(?: by (?:<@([A-Z0-9]{1,24})(?:\|[^<>\n]{0,200})?>|([^\n]{1,400})))?:\n/;

/**
 * Reads the first message of a thread after *Rewrite this*: the quoted words, without the marks of the quotation, and who wrote
 * them, where it says so. Undefined for another message.
 */
export function readRewriteRoot(text: string): (Author & { readonly quoted: string }) | undefined {
  const root = REWRITE_ROOT.exec(text);
  if (root === null) return undefined;
  const [head, user, app] = root;
  return { user, app, quoted: unquoted(text.slice(head.length)) };
}

/** The words of the two buttons under a draft, and of what a click on the second one asks. */
export const feedback = {
  good: "👍",
  goodSpoken: "This draft is good",
  bad: "👎",
  badSpoken: "This draft could be better",
  question: "What should I do differently? I'll keep your answer as a rule, and you can undo it.",
  /** Ready-made answers. Each holds in every text, so that a click is enough. */
  rules: [
    { label: "Shorter", rule: "Keep it short" },
    { label: "Less formal", rule: "Write less formally" },
    { label: "No emojis", rule: "Never use emojis" },
  ],
  other: "Something else",
  notYours: "Only the person who asked for this draft can rate it.",
} as const;

/** Says what was forgotten, unless its text is gone by now. */
export function forgottenLine(notes: readonly Note[]): string {
  if (notes.length === 1) return notes[0]?.text ? `Forgotten: ${escapeMrkdwn(notes[0].text)}` : "Forgotten.";
  return `Forgot ${notes.length} items.`;
}

/** Says under a message that what it had saved is forgotten. */
export function undoneLine(note: Note): string {
  return `Undone. ${forgottenLine([note])}`;
}

/** Says what was restored. */
export function restoredLine(notes: readonly Note[]): string {
  if (notes.length === 1) return `Restored: ${escapeMrkdwn(notes[0]?.text ?? "")}`;
  return `Restored ${notes.length} items.`;
}

function count(amount: number, one: string, many: string): string {
  return amount === 0 ? "" : `${amount} ${amount === 1 ? one : many}`;
}

/** Ends a request that every process died of. *Retry* stands under it. */
export const givenUp =
  "I tried to write this several times and got cut off each time. You can try again, or tell the person who runs Inkwell.";

/** Ends a request that is more than a day old. *Retry* stands under it. */
export const tooLate =
  "You asked for this more than a day ago, while I was away. Please ask again if you still need it.";
