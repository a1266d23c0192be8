import type { types } from "@slack/bolt";
import type { Undo } from "../../assistant/notes/actions.ts";
import { isGiven } from "../../assistant/privacy/privacy.ts";
import type { Note } from "../../assistant/types.ts";
import { escapeMrkdwn } from "../text/markdown.ts";
import { ACTIONS, actions, type Blocks, button, line } from "./blocks.ts";
import { amounts, changedLine, emptyList, forgottenLine, home, moreNotes, savedLine } from "./words.ts";

/** All that one person's Home shows. */
export type HomeContent = {
  /** In the order in which they are numbered. */
  readonly notes: readonly Note[];
  readonly forgotten: readonly Note[];
  /** The person sees drafts before a channel does. */
  readonly isDraftFirst: boolean;
  /** The end of a sentence: what memory keeps of the person beside the notes, and where. */
  readonly memory: string;
  /** Takes back what the person did last in Home. */
  readonly last?: Undo | undefined;
  /** A sentence in the place of `last`, as mrkdwn. */
  readonly said?: string | undefined;
  /** Now, in milliseconds since the epoch. */
  readonly at: number;
};

const MAX_NOTES = 45; // of two blocks each; Slack takes 100 blocks a view and 250 kB, of which these are at most half
const MAX_OLD = 80; // characters of what a note said before: a section takes 3,000, and escaped it may be five times as long

/** Builds the Home tab of one person. Its buttons hold ids alone; every click looks up again whose they are. */
export function homeView(content: HomeContent): types.HomeView {
  const { notes, memory, last, at } = content;
  const rules = notes.filter(({ kind }) => kind === "rule").length;
  const hidden = notes.length - MAX_NOTES;
  const blocks: Blocks = [
    { type: "header", text: { type: "plain_text", text: home.title } },
    ...lastLine(content),
    section(notes.length === 0 ? emptyList() : `${amounts(rules, notes.length - rules)}.`),
    actions(button("Add a rule", ACTIONS.addInHome, "rule", "primary")),
    ...notes.slice(0, MAX_NOTES).flatMap((note, index) => noteBlocks(note, index + 1)),
    ...(hidden > 0 ? [line(moreNotes(hidden))] : []),
    { type: "divider" },
    draftsSection(content),
    section(home.begin),
    line(home.origin),
    line(`${home.privacy}\n${home.memory} ${memory}`),
  ];
  return {
    type: "home",
    blocks,
    ...(last ? { private_metadata: JSON.stringify({ undo: toUndoValue(last), at }) } : {}),
  };
}

/** The values of the switch between drafts that their author sees first and drafts that are posted at once. */
export const DRAFTS = { first: "first", atOnce: "at once" } as const;

function draftsSection({ isDraftFirst }: HomeContent): types.SectionBlock {
  const change = isDraftFirst ? [home.toAtOnce, DRAFTS.atOnce] : [home.toFirst, DRAFTS.first];
  const [label = "", value = ""] = change;
  return {
    ...section(isDraftFirst ? home.first : home.atOnce),
    accessory: button(label, ACTIONS.draftsInHome, value),
  };
}

/** Builds the Home tab for when the database does not answer. */
export function homeFault(): types.HomeView {
  return { type: "home", blocks: [section(home.notRead)] };
}

/**
 * Reads what the view that Slack showed last offers to undo, from its `private_metadata`. Undefined once `undoMs` milliseconds, the
 * time for *Undo*, are over. `now` is in milliseconds since the epoch.
 */
export function readLast(metadata: string | undefined, now: number, undoMs: number): Undo | undefined {
  try {
    const { undo, at } = JSON.parse(metadata ?? "") as { undo?: unknown; at?: unknown };
    return typeof undo === "string" && typeof at === "number" && now - at < undoMs ? fromUndoValue(undo) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the value of an *Undo* in Home. Undefined when it is not one. */
export function fromUndoValue(value: string): Undo | undefined {
  const [done, id, before] = value.split(" ");
  if (id === undefined) return undefined;
  if (done === "saved") return { kind: "saved", id };
  if (done === "forgotten") return { kind: "forgotten", ids: [id] };
  return done === "changed" && before !== undefined ? { kind: "changed", before, after: id } : undefined;
}

/** Home forgets one note at a time. */
function toUndoValue(undo: Undo): string {
  switch (undo.kind) {
    case "saved":
      return `saved ${undo.id}`;
    case "changed":
      return `changed ${undo.after} ${undo.before}`;
    case "forgotten":
      return `forgotten ${undo.ids[0]}`;
    case "forgotten at":
    case "replaced":
      return "";
  }
}

/** Builds the line about what was done last. Nothing when it has changed since, or can no longer be taken back. */
function lastLine({ notes, forgotten, last, said }: HomeContent): Blocks {
  if (said !== undefined) return [section(said)];
  const done = last && wordsFor(last, notes, forgotten);
  if (!last || done === undefined) return [];
  return [{ ...section(done), accessory: button("Undo", ACTIONS.undoInHome, toUndoValue(last)) }];
}

function wordsFor(undo: Undo, notes: readonly Note[], forgotten: readonly Note[]): string | undefined {
  const among = (all: readonly Note[], id: string | undefined) => all.find((note) => note.id === id);
  switch (undo.kind) {
    case "saved": {
      const note = among(notes, undo.id);
      return note && savedLine(note);
    }
    case "changed": {
      const note = among(notes, undo.after);
      const before = among(forgotten, undo.before);
      return note && !before?.sealed ? changedLine(note, before, MAX_OLD) : undefined;
    }
    case "forgotten": {
      const note = among(forgotten, undo.ids[0]);
      return note && !note.sealed ? forgottenLine([note]) : undefined;
    }
    case "forgotten at":
    case "replaced":
      return undefined;
  }
}

function noteBlocks(note: Note, number: number): Blocks {
  const { id, kind, text, origin } = note;
  const own = (label: string, actionId: string) => ({
    ...button(label, actionId, id),
    accessibility_label: `${label}: number ${number}`,
  });
  const share = kind === "fact" || !isGiven(origin) ? [own("Use everywhere", ACTIONS.shareInHome)] : [];
  return [
    section(`${number}. ${escapeMrkdwn(text)}${kind === "fact" ? "  _(fact)_" : ""}`),
    actions(own("Edit", ACTIONS.editInHome), own("Forget", ACTIONS.forgetInHome), ...share),
  ];
}

function section(text: string): types.SectionBlock {
  return { type: "section", text: { type: "mrkdwn", text } };
}
