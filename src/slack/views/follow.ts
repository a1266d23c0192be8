import type { types } from "@slack/bolt";
import { isGiven } from "../../assistant/privacy/privacy.ts";
import type { Note } from "../../assistant/types.ts";
import { ACTIONS, type Blocks, line } from "./blocks.ts";
import { everywhereLine, insteadOfLine, triedAgain, undoneLine } from "./words.ts";

/** A block as Slack sends it back. */
export type SentBlock = { readonly type: string; readonly [key: string]: unknown };

/** A person's notes as they are now. */
export type NotesNow = { readonly held: readonly Note[]; readonly forgotten: readonly Note[] };

type Element = { readonly action_id?: unknown; readonly value?: unknown };

/**
 * Returns blocks in which each notice of a saved note says what has become of it: the notice of a forgotten note says so and has
 * no buttons, that of a note which is used everywhere has no button for that. Notes of other people are left alone.
 */
export function withNotesNow(blocks: readonly SentBlock[], { held, forgotten }: NotesNow): readonly SentBlock[] {
  return withEachRow(blocks, (row) => {
    const elements = elementsOf(row);
    const valueAt = (actionId: string) => elements.find(({ action_id }) => action_id === actionId)?.value;
    const gone = forgotten.find(({ id }) => id === valueAt(ACTIONS.undoNote));
    if (gone) return [line(undoneLine(gone))];
    const note = held.find(({ id }) => id === valueAt(ACTIONS.shareFact));
    if (!note || !isGiven(note.origin)) return undefined;
    const left = elements.filter(({ action_id }) => action_id !== ACTIONS.shareFact);
    const replaced = String(valueAt(ACTIONS.undoReplacement) ?? "").split(" ");
    const before = forgotten.filter(({ id, sealed }) => replaced.includes(id) && !sealed);
    const said = [everywhereLine(note), ...(before.length > 0 ? [insteadOfLine(before)] : [])].join("\n");
    return [line(said), ...(left.length > 0 ? [{ ...row, elements: left }] : [])];
  });
}

/**
 * Returns blocks without the notices of notes that are gone without having been forgotten: the same was said again, and stands
 * where it was said last. Only for blocks of the notes' owner.
 */
export function withoutReplaced(blocks: readonly SentBlock[], { held, forgotten }: NotesNow): readonly SentBlock[] {
  const known = new Set([...held, ...forgotten].map(({ id }) => id));
  return withEachRow(blocks, (row) => {
    const undo = elementsOf(row).find(({ action_id }) => action_id === ACTIONS.undoNote);
    return undo && !known.has(String(undo.value)) ? [] : undefined;
  });
}

/** Returns blocks in which a failure says that its request was tried again, without *Retry* and small print. */
export function withoutRetry(blocks: readonly SentBlock[], requestId: string): readonly SentBlock[] {
  const tried = withEachRow(blocks, (row) =>
    elementsOf(row).some(({ action_id, value }) => action_id === ACTIONS.retry && value === requestId)
      ? [line(triedAgain)]
      : undefined,
  );
  const at = tried.findIndex((block, index) => block !== blocks[index]);
  return at < 0 ? blocks : tried.filter((block, index) => index !== at + 1 || !isReference(block));
}

/** Returns blocks in which a clicked row of buttons, and the line above it, are replaced by a reply. */
export function withReply(
  blocks: readonly SentBlock[],
  { action_id, value }: Element,
  reply: Blocks,
): readonly SentBlock[] {
  return withEachRow(blocks, (row) =>
    elementsOf(row).some((one) => one.action_id === action_id && one.value === value) ? reply : undefined,
  );
}

/** Whether all blocks are lines and buttons of ours, so that no draft stands in them. */
export function areOnlyNotices(blocks: readonly SentBlock[]): boolean {
  return blocks.every(({ type }) => type === "context" || type === "actions" || type === "context_actions");
}

/** Returns the words of our lines. */
export function noticeWords(blocks: readonly SentBlock[]): string {
  const lines = blocks.filter(({ type }) => type === "context").flatMap(({ elements }) => elements as unknown[]);
  return lines.map((element) => String((element as { text?: unknown }).text ?? "")).join("\n");
}

/** Replaces rows of buttons, each with the line above it, by what `replace` returns; undefined leaves both as they are. */
function withEachRow(
  blocks: readonly SentBlock[],
  replace: (row: SentBlock) => readonly (SentBlock | types.KnownBlock)[] | undefined,
): readonly SentBlock[] {
  const shown: SentBlock[] = [];
  for (const block of blocks) {
    const instead = block.type === "actions" ? replace(block) : undefined;
    if (instead && shown.at(-1)?.type === "context") shown.pop();
    shown.push(...((instead as readonly SentBlock[] | undefined) ?? [block]));
  }
  return shown;
}

function elementsOf({ elements }: SentBlock): readonly Element[] {
  return Array.isArray(elements) ? (elements as readonly Element[]) : [];
}

function isReference(block: SentBlock): boolean {
  return block.type === "context" && noticeWords([block]).startsWith("Reference: ");
}
