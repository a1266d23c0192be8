import { flattened, MAX_RULE_CHARS, type PreferenceCommand, toRule, unquoted } from "../preferences.ts";
import { isNearCommand, plainNumber, readAlone, readEdit, readForget } from "./command-words.ts";
import { endsAsQuestion, questionIn, withoutOrder } from "./typed-rules.ts";

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
  if (isNearCommand(plain)) return { kind: "unsure", line: own, why: "near_command" };
  const rest = withoutOrder(own);
  const question = rest === own || endsAsQuestion(plain) ? questionIn(plain) : undefined;
  if (question === "other") return { kind: "unsure", line: own, why: "question" };
  return question ? { kind: question } : toRule(unquoted(rest));
}

function toCommand(plain: string, line: string): PreferenceCommand | undefined {
  if (plain === "") return { kind: "help" };
  const name = readAlone(plain);
  if (name === "halt") return { kind: "unsure", line, why: "no_such_command" };
  if (name === "undo") return { kind: "undo last" };
  return name ? { kind: name } : (toForget(plain, line) ?? toEdit(plain));
}

const TO = "\\s?(?:[-–—~〜～]|\\.{2,3}|至|到|から)\\s?|\\s(?:to|bis|through|until|up to|à|a|al|até|ao|fino a)\\s";
const NUMBERS = new RegExp(
  `^#?\\d{1,4}(?:(?:\\s?[,;&+、，]\\s?|\\s?,? (?:and|und|et|y|e|和) | |${TO})#?\\d{1,4}){0,200}[.!。]?$`,
  "i",
);
const RANGES = new RegExp(`(\\d{1,4})(?:(?:${TO})#?(\\d{1,4}))?`, "gi");
const MOST_NUMBERS = 200;
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
  const ranges = Array.from(rest.matchAll(RANGES), ([, from, to = from]) => [Number(from), Number(to)] as const);
  const isUnknown = ranges.some(([from, to]) => from === 0 || to < from || to - from >= MOST_NUMBERS);
  if (isUnknown) return { kind: "invalid", reason: "number_unknown_form" };
  const numbers = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
  return { kind: "forget", numbers: [...new Set(numbers)] };
}

function toEdit(plain: string): PreferenceCommand | undefined {
  const rest = readEdit(plain);
  if (rest === undefined) return undefined;
  if (POINTER.test(rest)) return { kind: "invalid", reason: "edit_incomplete" };
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
