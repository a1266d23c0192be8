import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Note } from "../../../src/assistant/types.ts";
import { type Understanding, understand } from "../../../src/assistant/understanding/understand.ts";

/** What one message must come to, among the notes that hold. */
export type Case = {
  readonly id: string;
  readonly kind: string;
  readonly lang: string;
  readonly notes: readonly { readonly kind: Note["kind"]; readonly text: string }[];
  readonly text: string;
  readonly keep: readonly { readonly kind: Note["kind"]; readonly holds: readonly string[] }[];
  readonly retires: readonly number[];
  readonly replace_optional?: boolean;
  readonly forgets?: readonly number[] | "all" | "none";
  readonly ask?: string | null;
  readonly draft: boolean;
};

/** Whether a message was understood, and whether anything was kept that must not be. */
export type Verdict = { readonly isRight: boolean; readonly keptWrongly: boolean; readonly understood: Understanding };

/** Returns all cases of the JSON files in a folder. */
export function casesIn(folder: string): readonly Case[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "earlier.json");
  return files.flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Case[]);
}

/** Returns the notes of a case as they hold. Each has its place among them as its id. */
export function notesOf(notes: Case["notes"]): readonly Note[] {
  return notes.map(({ kind, text }, index) => ({ ...note(kind, text), id: String(index), at: index }));
}

/** Returns a note that was said in a DM. */
export function note(kind: Note["kind"], text: string): Note {
  const conversationId = "c" as Note["origin"]["conversationId"];
  return { id: text, kind, text, at: 0, origin: { kind: "dm", channelId: "D1", conversationId } };
}

/** Reads one message and compares what was understood with what it says. */
export function judgeCase(one: Case): Verdict {
  const notes = notesOf(one.notes);
  const understood = understand(one.text, notes);
  const { keep, retire, forget, ask, isOffTheRecord } = understood;
  const gone = new Set([...retire.map(({ note }) => note.id), ...(forget?.notes ?? []).map(({ id }) => id)]);
  const held = (words: readonly string[]) =>
    keep.some(({ text }) => words.every((word) => text.toLowerCase().includes(word.toLowerCase())));
  const isKept = one.keep.every(({ holds }) => held(holds));
  const keptWrongly = one.keep.length === 0 && keep.length > 0 && !(one.replace_optional && one.retires.length > 0);
  const wantsGone = new Set(one.retires.map(String));
  const isRight = (() => {
    switch (one.kind) {
      case "keep":
        return isKept && gone.size === 0;
      case "retire":
      case "correct":
        return isKept && !keptWrongly && same(gone, wantsGone);
      case "forget": {
        if (!forget || keep.length > 0) return false;
        if (one.forgets === "all") return forget.what === "everything";
        if (one.forgets === "none") return gone.size === 0;
        if (forget.what === "last") return one.notes.length === 1;
        const wanted = new Set((one.forgets ?? []).map(String));
        return forget.what === "named" && [...wanted].every((id) => gone.has(id)) && gone.size <= wanted.size + 1;
      }
      case "ask":
        return ask !== undefined && keep.length === 0;
      case "off_the_record":
        return isOffTheRecord && keep.length === 0;
      default:
        return keep.length === 0 && gone.size === 0 && !forget && !ask && !isOffTheRecord;
    }
  })();
  return { isRight, keptWrongly, understood };
}

function same(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}
