import type { Note } from "../types.ts";

/** What the command for rules was asked to do. Numbers are those of the list that a person sees, from 1. */
export type PreferenceCommand =
  | { readonly kind: "list" | "help" | "clear" }
  | { readonly kind: "add"; readonly text: string }
  | { readonly kind: "forget"; readonly numbers: readonly number[] }
  | { readonly kind: "edit"; readonly number: number; readonly text: string }
  | { readonly kind: "invalid"; readonly reason: "number_missing" | "number_unknown_form" | "text_missing" }
  | { readonly kind: "invalid"; readonly reason: "too_long"; readonly characters: number };

const MAX_RULE_CHARS = 500; // code points, about what people count

/**
 * Reads the text of the command for rules. What is not plainly a command is a rule, even if it begins with the word of one
 * ("edit my texts lightly"). A rule that reads exactly like a command can be given in quotes.
 */
export function parsePreferenceCommand(text: string): PreferenceCommand {
  const line = flattened(text);
  if (line === "") return { kind: "list" };
  const rule = unquoted(line);
  if (rule !== line) return toRule(rule);
  if (LIST.test(line)) return { kind: "list" };
  if (HELP.test(line)) return { kind: "help" };
  if (CLEAR.test(line)) return { kind: "clear" };
  return toForget(line) ?? toEdit(line) ?? toRule(line);
}

/** Reads a text that can only be a rule. */
export function parseRule(text: string): Extract<PreferenceCommand, { kind: "add" | "invalid" }> {
  return toRule(unquoted(flattened(text)));
}

/** Returns notes by their places: oldest first, an edited one where it stood. The last of the rules has the last word. */
export function byPlace(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ place, at }: Note): number {
  return place ?? at * 1000;
}

/** Whether two texts are the same rule: letter case, spaces and closing punctuation do not count. */
export function sameRule(a: string, b: string): boolean {
  return textOfRule(a) === textOfRule(b);
}

const THINGS = "(?:(?:all|of|my|the|your|me) ){0,4}(?:all|everything|rules?|preferences?|prefs)";
const LIST = new RegExp(`^(?:list|show)(?: ${THINGS})?[.!?]?$`, "i");
const HELP = /^(?:help(?: me)?(?:,? please)?|usage|\?|--?h(?:elp)?)[.!?]{0,3}$/i;
const CLEAR = new RegExp(
  `^(?:(?:clear|reset)(?: ${THINGS})?|(?:forget|delete|remove) (?:(?:all|of|my|the) ){0,3}(?:all|` +
    "everything|rules|preferences|prefs))[.!]?$",
  "i",
);
const FORGET = /^(?:forget|delete|remove)(?: (?<rest>.*))?$/i;
const EDIT = /^edit(?: (?<rest>.*))?$/i;
const NUMBER_WORD = /^(?:(?:rules?|numbers?|no\.?|nr\.?) )?(?=#?\d)/i;
const NUMBERS = /^#?\d{1,4}(?:(?:\s?[,;&+]\s?|\s?,? and | )#?\d{1,4}){0,200}[.!]?$/i;
const NUMBER_LIKE =
  /^[#\d.,;:x×\s–-]{1,40}$|^(?:(?:rules?|numbers?) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|first|last)$/i;
const POINTER = /^(?:it|that|this|them|rules?|numbers?|(?:that|this|the last|the first) (?:one|rule))?[.!]?$/i;
const NUMBER_AND_TEXT = /^#?(?<number>\d{1,4})(?:[:.)]|(?=\s|$))\s?(?<text>.*)$/;

function toForget(line: string): PreferenceCommand | undefined {
  const found = FORGET.exec(line);
  if (!found) return undefined;
  const rest = (found.groups?.rest ?? "").replace(NUMBER_WORD, "");
  if (POINTER.test(rest)) return { kind: "invalid", reason: "number_missing" };
  if (NUMBERS.test(rest)) return withNumbers(rest);
  return NUMBER_LIKE.test(rest) ? { kind: "invalid", reason: "number_unknown_form" } : undefined;
}

function withNumbers(rest: string): PreferenceCommand {
  const numbers = [...new Set((rest.match(/\d+/g) ?? []).map(Number))];
  return numbers.includes(0) ? { kind: "invalid", reason: "number_unknown_form" } : { kind: "forget", numbers };
}

function toEdit(line: string): PreferenceCommand | undefined {
  const found = EDIT.exec(line);
  if (!found) return undefined;
  const rest = (found.groups?.rest ?? "").replace(NUMBER_WORD, "");
  if (POINTER.test(rest)) return { kind: "invalid", reason: "number_missing" };
  const parts = NUMBER_AND_TEXT.exec(rest)?.groups;
  if (!parts) return NUMBER_LIKE.test(rest) ? { kind: "invalid", reason: "number_unknown_form" } : undefined;
  const number = Number(parts.number);
  if (number === 0) return { kind: "invalid", reason: "number_unknown_form" };
  const rule = toRule(unquoted(parts.text ?? ""));
  return rule.kind === "add" ? { kind: "edit", number, text: rule.text } : rule;
}

function toRule(text: string): Extract<PreferenceCommand, { kind: "add" | "invalid" }> {
  const characters = [...text].length;
  if (characters > MAX_RULE_CHARS) return { kind: "invalid", reason: "too_long", characters };
  return /[\p{L}\p{N}\p{S}]/u.test(text) ? { kind: "add", text } : { kind: "invalid", reason: "text_missing" };
}

/** Returns a text on one line, without control, zero-width and direction marks. Joiners inside emoji stay. */
function flattened(text: string): string {
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
];

/** Drops quotes around the whole text. Quotes around a part of it belong to the rule. */
function unquoted(text: string): string {
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
