import type { Note } from "../types.ts";

/** What `/write-pref` was asked to do. Numbers are those of the list that a person sees, from 1. */
export type PreferenceCommand =
  | { readonly kind: "list" | "help" | "clear" }
  | { readonly kind: "add"; readonly text: string }
  | { readonly kind: "forget"; readonly numbers: readonly number[] }
  | { readonly kind: "edit"; readonly number: number; readonly text: string }
  | { readonly kind: "invalid"; readonly reason: "number_missing" | "number_unknown_form" | "text_missing" }
  | { readonly kind: "invalid"; readonly reason: "too_long"; readonly characters: number };

/** The longest rule, in characters as people count them (code points). */
const MAX_RULE_CHARS = 500;

/**
 * Reads the text of `/write-pref`. Whatever is not plainly a command is a rule, even where it begins with a command's
 * word ("edit my texts lightly"); a rule that reads exactly like a command can be given in quotes.
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

/** Reads a rule that was given by itself, where no word is a command. */
export function parseRule(text: string): Extract<PreferenceCommand, { kind: "add" | "invalid" }> {
  return toRule(unquoted(flattened(text)));
}

/** Oldest first, so that the newest has the last word. */
export function orderRules(rules: readonly Note[]): readonly Note[] {
  return rules.toSorted((a, b) => a.at - b.at);
}

/** Whether two texts are one rule: equal apart from letter case, spaces and closing punctuation. */
export function sameRule(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
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

/** One line of visible characters: no control, zero-width or direction marks (joiners inside emoji stay). */
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

/** Drops quotes around the whole text; quotes around a part of it are part of the rule. */
function unquoted(text: string): string {
  for (const [open, close] of QUOTE_PAIRS) {
    const inner = text.slice(open.length, -close.length);
    const isWrapped = text.length > 2 && text.startsWith(open) && text.endsWith(close);
    if (isWrapped && !inner.includes(open) && !inner.includes(close)) return inner.trim();
  }
  return text;
}

function comparable(text: string): string {
  return flattened(text)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\p{P}]{1,20}$/u, "");
}
