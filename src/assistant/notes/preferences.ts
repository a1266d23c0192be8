import type { Note } from "../types.ts";

/** What the command for rules was asked to do. Numbers are those of the list that a person sees, from 1. */
export type PreferenceCommand =
  | { readonly kind: "list" | "help" | "clear" | "undo last" | "export" }
  | { readonly kind: "add"; readonly text: string }
  | { readonly kind: "forget"; readonly numbers: readonly number[] }
  /** Forgets the note that holds these words. `line` is all that was typed, in case it was meant as a rule. */
  | { readonly kind: "forget words"; readonly words: string; readonly line: string }
  | { readonly kind: "edit"; readonly number: number; readonly text: string }
  /** Reads like a command that there is none of: it is kept only when the person says so. */
  | { readonly kind: "unsure"; readonly line: string; readonly why: Unsure }
  | {
      readonly kind: "invalid";
      readonly reason: "number_missing" | "edit_incomplete" | "number_unknown_form" | "text_missing";
    }
  | { readonly kind: "invalid"; readonly reason: "too_long"; readonly characters: number };

/**
 * Why a line may be no rule: it is a command elsewhere (`off`), begins like one (`/draft`), has a slip (`hlep`), wants
 * something forgotten that no note says, or asks something.
 */
export type Unsure = "no_such_command" | "near_command" | "nothing_found" | "question";

export const MAX_RULE_CHARS = 500; // code points, about what people count

/** Reads a text that can only be a rule. */
export function parseRule(text: string): Extract<PreferenceCommand, { kind: "add" | "invalid" }> {
  return toRule(unquoted(flattened(text)));
}

/** Returns notes by their positions: oldest first, an edited one where it stood. The last of the rules has the last word. */
export function byPosition(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => positionOf(a) - positionOf(b));
}

/** Returns where a note stands in the list. */
export function positionOf({ position, at }: Note): number {
  return position ?? at * 1000;
}

/** Tells whether two texts are the same rule: letter case, spaces and closing punctuation do not count. */
export function sameRule(a: string, b: string): boolean {
  return textOfRule(a) === textOfRule(b);
}

/** Returns words as a rule, or why they are none. */
export function toRule(text: string): Extract<PreferenceCommand, { kind: "add" | "invalid" }> {
  const characters = [...text].length;
  if (characters > MAX_RULE_CHARS) return { kind: "invalid", reason: "too_long", characters };
  return /[\p{L}\p{N}\p{S}]/u.test(text) ? { kind: "add", text } : { kind: "invalid", reason: "text_missing" };
}

/** Returns a text on one line, without control, zero-width and direction marks. Joiners inside emoji stay. */
export function flattened(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, "")
    .trim();
}

const QUOTE_PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ["“", "”"],
  ["„", "“"],
  ["‘", "’"],
  ["«", "»"],
  ["「", "」"],
  ["『", "』"],
  ["”", "”"],
  ["‹", "›"],
  ["＂", "＂"],
];

/** Drops quotes around the whole text. Quotes around a part of it belong to the rule. */
export function unquoted(text: string): string {
  for (const [open, close] of QUOTE_PAIRS) {
    const inner = text.slice(open.length, -close.length);
    const isWrapped = text.length > 2 && text.startsWith(open) && text.endsWith(close);
    if (isWrapped && !inner.includes(open) && !inner.includes(close)) return inner.trim();
  }
  return text;
}

/** Returns the same for all texts that are the same rule. */
export function textOfRule(text: string): string {
  return flattened(text)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\p{P}]{1,20}$/u, "");
}
