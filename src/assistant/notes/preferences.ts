import type { Note } from "../types.ts";
import { isNearCommand, plainNumber, readAlone, readEdit, readForget } from "./command-words.ts";

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
  | { readonly kind: "invalid"; readonly reason: "number_missing" | "number_unknown_form" | "text_missing" }
  | { readonly kind: "invalid"; readonly reason: "too_long"; readonly characters: number };

/**
 * Why a line may be no rule: it is a command elsewhere (`off`), begins like one (`/draft`), has a slip (`hlep`), or wants
 * something forgotten that no note says.
 */
export type Unsure = "no_such_command" | "near_command" | "nothing_found";

const MAX_RULE_CHARS = 500; // code points, about what people count

/**
 * Reads the text of the command for rules, in eight languages. What is not plainly a command is a rule, even if it begins with
 * the word of one ("edit my texts lightly"); what reads like a command and is none is `unsure`. A rule that reads like a command
 * can be given in quotes.
 */
export function parsePreferenceCommand(text: string): PreferenceCommand {
  const line = flattened(text);
  if (line === "") return { kind: "list" };
  const rule = unquoted(line);
  if (rule !== line) return toRule(rule);
  if ([...line].length > MAX_RULE_CHARS && !/^\S{1,12}\s?[#\d]/.test(line)) return toRule(line);
  const { plain, own, mark } = withoutMarks(line);
  if (own === "") return { kind: "list" };
  const command = toCommand(plain, own);
  if (command) return command;
  if (mark === "strong" || (mark === "weak" && !plain.includes(" ")))
    return { kind: "unsure", line: own, why: "no_such_command" };
  return isNearCommand(plain) ? { kind: "unsure", line: own, why: "near_command" } : toRule(unquoted(own));
}

function toCommand(plain: string, line: string): PreferenceCommand | undefined {
  if (plain === "") return { kind: "help" };
  const name = readAlone(plain);
  if (name === "halt") return { kind: "unsure", line, why: "no_such_command" };
  if (name === "undo") return { kind: "undo last" };
  return name ? { kind: name } : (toForget(plain, line) ?? toEdit(plain));
}

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

const NUMBERS = /^#?\d{1,4}(?:(?:\s?[,;&+、，]\s?|\s?,? (?:and|und|et|y|e|和) | )#?\d{1,4}){0,200}[.!。]?$/i;
const NUMBER_LIKE =
  /^[#\d.,;:x×\s–-]{1,40}$|^(?:one|two|three|four|five|six|seven|eight|nine|ten|(?:the )?(?:first|last)(?: one)?|eins|zwei|drei|(?:die |der )?(?:erste|letzte)|un|deux|trois|(?:la )?(?:première|dernière)|uno|dos|tres|(?:la )?(?:primera|última)|due|tre|(?:la )?(?:prima|ultima)|um|dois|três|(?:a )?(?:primeira)|[一二三四五六七八九十])$/i;
const POINTER =
  /^(?:it|that|this|them|rules?|numbers?|(?:that|this|the last|the first) (?:one|rule)|das|es|dies|die|regel|ça|cela|la|eso|esto|lo|questo|isso|isto|它|这个|那个|それ|これ)?[.!]?$/i;
const NUMBER_AND_TEXT = /^#?(?<number>\d{1,4})(?:[:.)：、]|番を?|(?=\s|$))\s?(?<text>.*)$/;

function toForget(plain: string, line: string): PreferenceCommand | undefined {
  const found = readForget(plain);
  if (!found) return undefined;
  if ("all" in found) return { kind: "clear" };
  const rest = plainNumber(withoutQuotes(found.rest));
  if (POINTER.test(rest)) return { kind: "invalid", reason: "number_missing" };
  if (NUMBERS.test(rest)) return withNumbers(rest);
  if (NUMBER_LIKE.test(rest)) return { kind: "invalid", reason: "number_unknown_form" };
  return { kind: "forget words", words: found.rest, line };
}

function withNumbers(rest: string): PreferenceCommand {
  const numbers = [...new Set((rest.match(/\d+/g) ?? []).map(Number))];
  return numbers.includes(0) ? { kind: "invalid", reason: "number_unknown_form" } : { kind: "forget", numbers };
}

function toEdit(plain: string): PreferenceCommand | undefined {
  const rest = readEdit(plain);
  if (rest === undefined) return undefined;
  if (POINTER.test(rest)) return { kind: "invalid", reason: "number_missing" };
  const parts = NUMBER_AND_TEXT.exec(rest.replace(/^[“"'„«](#?\d{1,4})[”"'“»]/, "$1"))?.groups;
  if (!parts) return NUMBER_LIKE.test(rest) ? { kind: "invalid", reason: "number_unknown_form" } : undefined;
  const number = Number(parts.number);
  if (number === 0) return { kind: "invalid", reason: "number_unknown_form" };
  const rule = toRule(unquoted(parts.text ?? ""));
  return rule.kind === "add" ? { kind: "edit", number, text: rule.text } : rule;
}

type Unmarked = {
  /** As commands are read: in NFKC (２ is 2), without the marks of a command line ("/help", "--list", "—help"). */
  readonly plain: string;
  /** As it was typed, without the command itself, which some people type twice. */
  readonly own: string;
  /** `weak`: a dash that may be a bullet. */
  readonly mark: "strong" | "weak" | undefined;
};

function withoutMarks(line: string): Unmarked {
  const own = line.replace(/^(?:[/／]write-pref(?:\s|$)){1,5}/i, "").trim();
  const whole = own.normalize("NFKC");
  const strong = whole.replace(/^(?:\/\s?|--{1,2}(?=[\p{L}?]))/u, "");
  if (strong !== whole) return { plain: strong, own, mark: "strong" };
  const weak = whole.replace(/^(?:-|[–—―]{1,2})(?=[\p{L}?])/u, "");
  return { plain: weak, own, mark: weak === whole ? undefined : "weak" };
}

/** "“2”" and "2" are the same number. */
function withoutQuotes(text: string): string {
  return text.replace(/["'“”„«»‘’「」『』]/g, "").trim();
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
  ["『", "』"],
  ["”", "”"],
  ["‹", "›"],
  ["＂", "＂"],
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
