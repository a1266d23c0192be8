import type { types } from "@slack/bolt";
import { noAccessSentence } from "../../assistant/access.ts";
import type { NoteAction, NoteOutcome, Things, Undo } from "../../assistant/notes/actions.ts";
import { parseRule, type Unsure } from "../../assistant/notes/preferences.ts";
import { UNDO_TOO_LATE } from "../../assistant/notices.ts";
import type { ConversationId, Note, PlaceKind } from "../../assistant/types.ts";
import { escapeMrkdwn } from "../text/markdown.ts";
import { ACTIONS, actions, type Blocks, button, line, replacedActions, savedActions } from "./blocks.ts";
import {
  alreadyDone,
  changedLine,
  clearQuestion,
  emptyList,
  everywhereLine,
  exportTitle,
  forgottenLine,
  forgottenWithMemoriesLine,
  insteadOfLine,
  invalidCommand,
  kept,
  listTitle,
  noSuchNumber,
  nothingKept,
  nothingToUndo,
  notYours,
  prefHelp,
  restoredLine,
  ruleQuestion,
  savedLine,
  tooLong,
  undoneLine,
  whichOfThese,
  whichToForget,
} from "./words.ts";

/** What the person who typed or clicked reads: text, and perhaps the same with buttons. */
export type CommandReply = { readonly text: string; readonly blocks?: Blocks };

/** Words the outcome of an action on a person's notes, as the reply to a command or a click. */
export function noteReply(outcome: NoteOutcome): CommandReply {
  switch (outcome.kind) {
    case "help":
      return { text: prefHelp };
    case "invalid":
      return { text: outcome.reason === "too_long" ? tooLong(outcome.characters) : invalidCommand[outcome.reason] };
    case "listed":
      return list(outcome.notes);
    case "no such number":
      return { text: noSuchNumber(outcome.number, outcome.count) };
    case "clear asked":
      return askBeforeClearing(outcome.count);
    case "which to forget":
      return askWhich(outcome.notes);
    case "rule asked":
      return askWhetherRule(outcome.text, outcome.why);
    case "exported":
      return exported(outcome.notes);
    case "no access":
      return { text: noAccessSentence(outcome.why) };
    case "nothing kept":
      return { text: nothingKept };
    case "nothing to undo":
      return { text: nothingToUndo };
    case "kept":
      return { text: kept };
    case "saved":
      return { text: savedLine(outcome.note), blocks: [line(savedLine(outcome.note)), savedActions(outcome.note)] };
    case "kept instead": {
      const text = `${savedLine(outcome.note)}\n${insteadOfLine(outcome.before)}`;
      return { text, blocks: [line(text), ...replacedActions({ ...outcome, isFinal: outcome.undo === undefined })] };
    }
    case "changed": {
      const text = changedLine(outcome.after, outcome.before);
      const undo = undoRow(outcome, ACTIONS.undoEdit, `${outcome.before.id} ${outcome.after.id}`);
      return { text, blocks: [...text.split("\n").map(line), ...undo] };
    }
    case "forgotten": {
      const text = forgottenLine(outcome.notes);
      const value = toRestoreValue(outcome.notes, outcome.at);
      return { text, blocks: [line(text), ...undoRow(outcome, ACTIONS.restoreNotes, value)] };
    }
    case "forgotten with memories": {
      const text = forgottenWithMemoriesLine(outcome.notes, outcome.hasMemories, outcome.undo !== undefined);
      const value = toRestoreValue(outcome.notes, undefined);
      const undo = outcome.notes.length > 0 ? undoRow(outcome, ACTIONS.restoreNotes, value) : [];
      return { text, blocks: [line(text), ...undo] };
    }
    case "to choose":
      return chooseToForget(outcome);
    default:
      return { text: noteSentence(outcome) };
  }
}

function undoRow({ undo }: { readonly undo: Undo | undefined }, actionId: string, value: string): Blocks {
  return undo ? [actions(button("Undo", actionId, value))] : [];
}

/** Words what an undo forgot. It has no *Undo* of its own. */
export function undoneReply(notes: readonly Note[]): CommandReply {
  return { text: forgottenLine(notes), blocks: notes.slice(0, MAX_SECTIONS).map((note) => line(undoneLine(note))) };
}

type Plain = Extract<NoteOutcome, { kind: "restored" | "used everywhere" | "done already" | "not yours" | "too late" }>;

/** Words an outcome that has no buttons. */
export function noteSentence(outcome: Plain): string {
  switch (outcome.kind) {
    case "restored":
      return restoredLine(outcome.notes);
    case "used everywhere":
      return everywhereLine(outcome.note);
    case "done already":
      return alreadyDone;
    case "not yours":
      return notYours;
    case "too late":
      return UNDO_TOO_LATE;
  }
}

const AT = "at:";
const MAX_IDS = 100; // a button's value holds 2,000 characters

function toRestoreValue(notes: readonly Note[], at: number | undefined): string {
  return notes.length > MAX_IDS ? `${AT}${at}` : notes.map(({ id }) => id).join(" ");
}

/** Reads the value of an *Undo* under what was forgotten. */
export function fromRestoreValue(value: string): Undo {
  if (value.startsWith(AT)) return { kind: "forgotten at", at: Number(value.slice(AT.length)) };
  return { kind: "forgotten", ids: value.split(" ") };
}

/** Reads the value of an *Undo* under what was changed. */
export function fromChangedValue(value: string): Undo {
  const [before = "", after = ""] = value.split(" ");
  return { kind: "changed", before, after };
}

/** Reads the value of a button that forgets notes and memories: `n:` and a note's id, or a realm and a memory's id. */
export function fromThings(value: string): Things {
  const all = value
    .split(" ")
    .map((thing) => [thing.slice(0, thing.indexOf(":")), thing.slice(thing.indexOf(":") + 1)]);
  const memories = all.flatMap(([realm, id = ""]) =>
    realm === "open" || realm === "own" ? [{ realm, id } as const] : [],
  );
  return { notes: all.flatMap(([kind, id = ""]) => (kind === "n" ? [id] : [])), memories };
}

/** Reads the value of an *Undo* under a note that took the place of others: the new one comes first. */
export function fromReplacedValue(value: string): Undo {
  const [after = "", ...before] = value.split(" ");
  return { kind: "replaced", after, before };
}

const PLACE_KINDS: readonly string[] = ["dm", "public", "private", "group", "shared", "unknown"] satisfies PlaceKind[];

/** Reads the value of *Keep* under a proposal. A value that no button of ours holds keeps nothing. */
export function fromProposalValue(value: string): NoteAction {
  const [kind, placeKind = "", channelId = "", conversation = "", instead = "-", ...words] = value.split(" ");
  const parsed = parseRule(words.join(" "));
  if (parsed.kind !== "add") return parsed;
  const known = PLACE_KINDS.includes(placeKind) ? (placeKind as PlaceKind) : "unknown";
  const origin = { kind: known, channelId, conversationId: conversation as ConversationId };
  const note = { kind: kind === "rule" ? kind : "fact", text: parsed.text, origin } as const;
  return { kind: "keep proposed", note, ...(instead === "-" ? {} : { instead }) };
}

/** Reads the value of *No* under a proposal, or of *Keep it*. */
export function fromDeclinedValue(value: string): NoteAction {
  const at = value.indexOf(" ");
  return { kind: "decline", text: value.slice(at + 1), holds: value.slice(0, at) === "end" };
}

function chooseToForget({ notes, memories }: Extract<NoteOutcome, { kind: "to choose" }>): CommandReply {
  const rows = [
    ...notes.map((note) => [`n:${note.id}`, note.text] as const),
    ...memories.map(({ realm, item }) => [`${realm}:${item.id}`, item.text] as const),
  ];
  const choices = rows.slice(0, MAX_CHOICES).map(([thing, text]) => ({
    ...section(escapeMrkdwn(text.slice(0, CHOICE_CHARS))),
    accessory: button("Forget", ACTIONS.forgetThese, thing),
  }));
  return { text: whichOfThese, blocks: [line(whichOfThese), ...choices] };
}

const CHOICE_CHARS = 300;

/** Asks "Forget all 7?". The button holds the number of notes that the person agrees to forget. */
function askBeforeClearing(amount: number): CommandReply {
  const text = clearQuestion(amount);
  const label = amount === 1 ? "Forget it" : `Forget all ${amount}`;
  const yes = button(label, ACTIONS.clearRules, String(amount), "danger");
  return { text, blocks: [line(text), actions(yes, button("Keep them", ACTIONS.keepRules, "all"))] };
}

const MAX_CHOICES = 20;

/** Lists notes with a button each, and one for all of them. */
function askWhich(notes: readonly Note[]): CommandReply {
  const text = whichToForget(notes.length);
  const shown = notes.slice(0, MAX_CHOICES);
  const choices = shown.map((note) => ({
    ...section(escapeMrkdwn(note.text)),
    accessory: button("Forget", ACTIONS.forgetNotes, note.id),
  }));
  const rest = notes.length > shown.length ? [line("There are more. Use more words to find the one you mean.")] : [];
  const all = button(
    `Forget these ${shown.length}`,
    ACTIONS.forgetNotes,
    shown.map(({ id }) => id).join(" "),
    "danger",
  );
  return {
    text,
    blocks: [line(text), ...choices, ...rest, actions(all, button("Keep them", ACTIONS.keepRules, "all"))],
  };
}

/** Asks whether words are a rule. The button holds them: only who typed them sees it. */
function askWhetherRule(rule: string, why: Unsure): CommandReply {
  const text = ruleQuestion(rule, why);
  const keep = button("Keep as a rule", ACTIONS.keepAsRule, rule);
  return { text, blocks: [section(text), actions(keep, button("No", ACTIONS.noRule, "no"))] };
}

/** Shows the list as plain text, which can be copied as it is. */
function exported(notes: readonly Note[]): CommandReply {
  if (notes.length === 0) return { text: emptyList() };
  const parts = inSections(notes.map(({ text }) => escapeMrkdwn(text).replaceAll(FENCE, "'".repeat(3))));
  const rest = parts.length > MAX_SECTIONS ? [line("The list goes on. Forget a few items to see the rest.")] : [];
  const sections = parts.slice(0, MAX_SECTIONS).map((part) => section(`${FENCE}\n${part}\n${FENCE}`));
  return { text: [exportTitle, parts[0]].join("\n"), blocks: [section(exportTitle), ...sections, ...rest] };
}

const FENCE = "```";
const SECTION_CHARS = 2_900; // Slack takes 3,000 a section
const MAX_SECTIONS = 45; // and 50 blocks a message

function list(notes: readonly Note[]): CommandReply {
  if (notes.length === 0) return { text: emptyList() };
  const rules = notes.filter(({ kind }) => kind === "rule").length;
  const title = listTitle(rules, notes.length - rules);
  const sections = inSections(
    notes.map((note, index) => `${index + 1}. ${escapeMrkdwn(note.text)}${note.kind === "fact" ? "  _(fact)_" : ""}`),
  );
  const rest = sections.length > MAX_SECTIONS ? [line("The list goes on. Forget a few items to see the rest.")] : [];
  return {
    text: [title, sections[0]].join("\n"),
    blocks: [section(title), ...sections.slice(0, MAX_SECTIONS).map(section), ...rest],
  };
}

/** Fits lines into as few sections as they need. A note has 500 characters, 2,500 when all are escaped: none is too long. */
function inSections(lines: readonly string[]): string[] {
  const sections: string[] = [];
  for (const text of lines) {
    const last = sections.at(-1);
    if (last !== undefined && last.length + text.length < SECTION_CHARS)
      sections[sections.length - 1] = `${last}\n${text}`;
    else sections.push(text);
  }
  return sections;
}

function section(text: string): types.SectionBlock {
  return { type: "section", text: { type: "mrkdwn", text } };
}
