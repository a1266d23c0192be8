import type { types } from "@slack/bolt";
import type { Note } from "../../assistant/types.ts";
import { escapeMrkdwn } from "../text/markdown.ts";
import { ACTIONS, actions, type Blocks, button, line } from "./blocks.ts";
import { amounts, changedLine, emptyList, forgottenLine, home, moreNotes, savedLine } from "./words.ts";

export type MemoryKind = keyof typeof home.memory;

/** What a person did last in Home, and can undo: what was done, and the ids of the notes it was done to. */
export type LastDone =
  | { readonly done: "saved" | "forgotten"; readonly id: string }
  | { readonly done: "changed"; readonly before: string; readonly id: string };

export type HomeContent = {
  /** In the order in which they are numbered. */
  readonly notes: readonly Note[];
  readonly forgotten: readonly Note[];
  readonly memory: MemoryKind;
  readonly last?: LastDone | undefined;
  /** A sentence in place of `last`; mrkdwn. */
  readonly said?: string | undefined;
  readonly at: number;
};

const MAX_NOTES = 45; // two blocks each; Slack takes 100 a view, and 250 kB, of which these take half at most
const LAST_MS = 10 * 60_000; // so long after it was done, an *Undo* is still offered to whoever comes back

/** The Home tab of one person. Its buttons hold ids alone: whose they are is looked up again at every click. */
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
    section(home.begin),
    line(home.origin),
    line(home.privacy),
    line(home.memory[memory]),
  ];
  return { type: "home", blocks, ...(last ? { private_metadata: JSON.stringify({ last, at }) } : {}) };
}

/** What there is to say when nothing could be read. */
export function homeFault(): types.HomeView {
  return { type: "home", blocks: [section(home.notRead)] };
}

/** What the view that Slack showed last offered to undo, while it is new enough. */
export function readLast(metadata: string | undefined, now: number): LastDone | undefined {
  try {
    const { last, at } = JSON.parse(metadata ?? "") as { last?: unknown; at?: unknown };
    return typeof at === "number" && now - at < LAST_MS ? toLast(last) : undefined;
  } catch {
    return undefined;
  }
}

/** A button's value as what is to be undone. */
export function fromUndoValue(value: string): LastDone | undefined {
  const [done, id, before] = value.split(" ");
  return toLast({ done, id, before });
}

function toUndoValue(last: LastDone): string {
  return [last.done, last.id, ...(last.done === "changed" ? [last.before] : [])].join(" ");
}

function toLast(value: unknown): LastDone | undefined {
  const { done, id, before } = (value ?? {}) as { [key in "done" | "id" | "before"]?: unknown };
  if (typeof id !== "string") return undefined;
  if (done === "saved" || done === "forgotten") return { done, id };
  return done === "changed" && typeof before === "string" ? { done, id, before } : undefined;
}

/** The line on what was done last, as long as it is still so. */
function lastLine({ notes, forgotten, last, said }: HomeContent): Blocks {
  if (said !== undefined) return [section(said)];
  const note = last && (last.done === "forgotten" ? forgotten : notes).find(({ id }) => id === last.id);
  if (!last || !note) return [];
  const words = { saved: savedLine, changed: changedLine, forgotten: (gone: Note) => forgottenLine([gone]) };
  return [{ ...section(words[last.done](note)), accessory: button("Undo", ACTIONS.undoInHome, toUndoValue(last)) }];
}

function noteBlocks(note: Note, number: number): Blocks {
  const { id, kind, text } = note;
  const own = (label: string, actionId: string) => ({
    ...button(label, actionId, id),
    accessibility_label: `${label}: number ${number}`,
  });
  const share = kind === "fact" ? [own("Use everywhere", ACTIONS.shareInHome)] : [];
  return [
    section(`${number}. ${escapeMrkdwn(text)}${kind === "fact" ? "  _(fact)_" : ""}`),
    actions(own("Edit", ACTIONS.editInHome), own("Forget", ACTIONS.forgetInHome), ...share),
  ];
}

function section(text: string): types.SectionBlock {
  return { type: "section", text: { type: "mrkdwn", text } };
}
