import type { Over } from "./limits.ts";
import { placeOf } from "./privacy/identity.ts";
import type { Answer, KeptMemory, Notice, Proposal } from "./surface.ts";
import type { Note, PlaceKind } from "./types.ts";

/** What a front end adds to the sentences of the core. */
export type FrontEndNames = {
  /** A sentence that tells a person how to see their rules. */
  readonly seeRules?: string;
  /** What Inkwell can do here, and how to ask for it. */
  readonly help?: string;
};

/** Words a notice as plain text: one line, or a line for each thing in a list. */
export function noticeText(notice: Notice, names: FrontEndNames = {}): string {
  const { seeRules = "", help = HELP } = names;
  switch (notice.kind) {
    case "saved":
      return newNote(notice.note);
    case "replaced":
      return `${newNote(notice.note)}\nInstead of: ${texts(notice.before).join("; ")}`;
    case "retired":
      return `This no longer holds: ${texts(notice.notes).join("; ")}`;
    case "forgotten":
      return `Forgotten: ${texts(notice.notes).join("; ")}`.replace(/: $/, ".");
    case "restored":
      return `Restored: ${texts(notice.notes).join("; ")}`;
    case "too_late":
      return UNDO_TOO_LATE;
    case "forget_asked":
      return forgetQuestion(notice);
    case "nothing_found":
      return `I found nothing to forget${notice.about === "" ? "" : ` about "${notice.about}"`}. I looked through your rules, your facts and what I remember of our conversations. ${seeRules}`.trimEnd();
    case "not_forgotten":
      return "I couldn't look that up, so nothing was forgotten. Please say it again in a little while.";
    case "off_the_record":
      return offTheRecord(notice);
    case "on_the_record":
      return "Back on the record: from this message on, I remember what you tell me in this thread.";
    case "rules_listed":
      return notice.rules.length === 0
        ? 'You have no rules yet. Say "From now on …" to set one.'
        : ["Your rules:", ...bullets(texts(notice.rules)), seeRules].join("\n").trimEnd();
    case "memory_listed":
      return memoryList(notice, seeRules);
    case "reasons":
      return reasons(notice, seeRules);
    case "helped":
      return help;
    case "keep_proposed":
      return proposedNote(notice);
    case "end_proposed":
      return `Does this no longer hold? ${notice.note.text}`;
    case "not_saved":
      return "I couldn't save what you asked me to remember. Please say it again in a little while.";
    case "never_saved":
      return "I remember no facts about guests or people of other companies, so I don't keep this.";
    case "late":
      return `Sorry this is late: you asked ${ago(notice.minutes)} ago, and I was away.`;
    case "updated":
      return "Updated, since you changed your message.";
    case "files_unseen":
      return `I can't read ${listed(notice.files)}, so this draft doesn't use what is in there. Paste the text here if it matters.`;
    case "memory_down":
      return "I couldn't reach your memories in time, so this draft doesn't use them.";
    case "messages_not_listed":
      return "I couldn't reach what I remember of our conversations, so only rules and facts are listed.";
    case "rules_left_out":
      return `Your ${count(notice.count, "oldest rule", "oldest rules")} didn't fit into this request. ${seeRules}`.trimEnd();
    case "search_shortened":
      return `Your text is long, so I searched your memories for its first ${number(notice.usedChars)} characters only. The draft covers all of it.`;
    case "request_shortened":
      return `Your text is longer than I can take at once: I read the first ${number(notice.usedChars)} of ${number(notice.totalChars)} characters.`;
    case "draft_shortened":
      return `The earlier draft is long: I worked from the first ${number(notice.usedChars)} of its ${number(notice.totalChars)} characters.`;
    case "thread_shortened":
      return `This thread is long: I read its first message and the newest ${number(notice.usedMessages)} of ${number(notice.totalMessages)}.`;
    case "thread_unread":
      return "I couldn't read this thread, so the draft doesn't use what was said in it before.";
    case "based_on":
      return [`Based on ${notice.title || "an earlier draft"}`, notice.written].filter(Boolean).join(", ");
  }
}

/** Answers who wants back what was forgotten so long ago that its text is gone. */
export const UNDO_TOO_LATE =
  "It's too late to bring that back: I no longer have the words. Tell me again if it should hold.";

const HELP =
  'Tell me what you\'d like to write, and I\'ll draft it the way you write. "From now on …" sets a rule, "Remember that …" keeps a ' +
  'fact, "What do you remember about me?" shows both, and "Forget …" removes them.';

const SHOWN_MAX = 15; // with the longest lines, what a front end shows in one piece
const SHOWN_CHARS = 120;

function offTheRecord({ since }: Extract<Notice, { kind: "off_the_record" }>): string {
  if (since === undefined) return "Off the record: I used your rules only, and keep nothing of this.";
  const still = "Still off the record, as this thread is: I used your rules only, and keep nothing of this.";
  return since === "author" ? `${still} Say "You may remember this again" to end that.` : still;
}

function newNote({ kind, text }: Note): string {
  return kind === "rule" ? `From now on: ${text}` : `Got it. I'll remember: ${text}`;
}

function proposedNote({ note: { kind, text }, instead }: Extract<Proposal, { kind: "keep_proposed" }>): string {
  const question =
    kind === "rule" ? "Keep this from now on, in everything you write?" : "Keep this from now on, as a fact about you?";
  return `${question} ${text}${instead ? `\nInstead of: ${instead.text}` : ""}`;
}

/** Asks before several things are forgotten, with a line for each. */
function forgetQuestion({ isAll, about, notes, memories }: Extract<Notice, { kind: "forget_asked" }>): string {
  if (isAll) {
    const listed = notes.length === 0 ? "" : ` That is ${counted(notes.length)}, and`;
    return `Forget everything I remember about you?${listed || " That is"} all I remember of our conversations.`;
  }
  const lines = [...notes.map(noteLine), ...memories.map(memoryLine)];
  return [`Is this what I should forget${about === "" ? "" : ` about "${about}"`}?`, ...bullets(lines)].join("\n");
}

function counted(notes: number): string {
  return notes === 1 ? "one rule or fact" : `${number(notes)} rules and facts`;
}

function memoryList({ topic, notes, memories }: Extract<Answer, { kind: "memory_listed" }>, seeRules: string): string {
  const lines = [...notes.map(noteLine), ...memories.map(memoryLine)];
  if (lines.length === 0) {
    return topic === ""
      ? 'I have no rules or facts from you yet. Say "From now on …" or "Remember that …".'
      : `I remember nothing about "${topic}".`;
  }
  const title = topic === "" ? "What I remember about you:" : `What I remember about "${topic}":`;
  return [title, ...bullets(lines), topic === "" ? seeRules : ""].filter(Boolean).join("\n");
}

function reasons({ isLast, rules, facts }: Extract<Answer, { kind: "reasons" }>, seeRules: string): string {
  if (rules.length + facts.length === 0) {
    return "No rule or fact of yours shaped that draft, only what you asked for and the conversation. Tell me what to change.";
  }
  const title = isLast
    ? "These shaped my last draft:"
    : "I no longer know what shaped that draft. These rules hold for all of them:";
  return [title, ...bullets([...rules, ...facts]), seeRules].join("\n").trimEnd();
}

function noteLine({ kind, text, at, origin }: Note): string {
  return `${text} (${[kind, day(at), PLACES[origin.kind]].filter(Boolean).join(", ")})`;
}

function memoryLine({ item: { text, at, role, conversationId } }: KeptMemory): string {
  const kind = role === "assistant" ? "a draft" : "what you said";
  const place = PLACES[placeOf(conversationId).kind];
  return `${shortened(text)} (${[kind, at === undefined ? "" : day(at), place].filter(Boolean).join(", ")})`;
}

/** Where something was said. */
const PLACES: Record<PlaceKind, string> = {
  dm: "in our direct messages",
  public: "in a public channel",
  private: "in a private channel",
  group: "in a group message",
  shared: "in a channel shared with another company",
  rule: "",
  unknown: "",
};

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > SHOWN_CHARS ? `${line.slice(0, SHOWN_CHARS - 1).trimEnd()}…` : line;
}

/** Returns a line for each text, fifteen at most. */
function bullets(lines: readonly string[]): readonly string[] {
  const rest = lines.length - SHOWN_MAX;
  return [...lines.slice(0, SHOWN_MAX).map((line) => `• ${line}`), ...(rest > 0 ? [`… and ${number(rest)} more`] : [])];
}

function texts(notes: readonly Note[]): readonly string[] {
  return notes.map(({ text }) => text);
}

/** Words a limit for the person who has reached it. */
export function limitSentence({ limit, retryAfterMs }: Over): string {
  const minutes = Math.ceil(retryAfterMs / 60_000);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  switch (limit) {
    case "running":
      return "I'm already writing as many drafts for you as I can at once. Ask again when one of them is done.";
    case "person":
      return `You've reached the number of drafts I can write for one person in an hour. Ask again in ${wait}.`;
    case "workspace":
      return `Your workspace has reached the number of drafts I can write in an hour. Ask again in ${wait}.`;
    case "outsiders":
      return `I've written as many drafts in an hour as I can for guests and people of other companies. Ask again in ${wait}.`;
  }
}

function ago(minutes: number): string {
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}

/** Returns "oldest rule" for one, "3 oldest rules" for more. */
function count(amount: number, one: string, many: string): string {
  return amount === 1 ? one : `${amount} ${many}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}

/** Names up to three files. */
function listed(files: readonly string[]): string {
  const named = files
    .slice(0, MAX_FILES)
    .map((name) => (name.length > FILE_CHARS ? `${name.slice(0, FILE_CHARS)}…` : name));
  const more = files.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(", ").toWellFormed();
}

const MAX_FILES = 3;
const FILE_CHARS = 80;
