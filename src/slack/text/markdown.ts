import { withoutEnd } from "../../assistant/language/ends.ts";
import { type EscapeOptions, escapeMarkdown, INVISIBLE } from "./escape.ts";
import { isTableRule, splitMarkdown } from "./split.ts";

/** Escapes people's words for mrkdwn, so that Slack reads no markup in them. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * Turns Markdown into words alone, on one line, escaped for a message's top-level `text`, which notifications show and screen
 * readers say. At most `maxChars` characters with the ellipsis (`maxChars` is at least 10).
 */
export function toPlainText(markdown: string, maxChars: number): string {
  const codes: string[] = [];
  const words = markdown
    .slice(0, maxChars * 4)
    .replaceAll(CODE_MARKS, "")
    .split("\n")
    .map((line) => withCodeHidden(lineOfWords(line), codes))
    .join("\n")
    .replace(LINK, "$1")
    .replace(AUTOLINK, "$1")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/(\*\*|__|~~)(?=\S)(.{1,500}?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, "$2")
    .replaceAll("|", " ")
    .replaceAll(INVISIBLE, "")
    .replaceAll(CODE_HIDDEN, (_, at: string) => codes[Number(at)] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return shorten(decoded(words).toWellFormed(), maxChars);
}

/** Whether a line is only the rule of a table, or between two paragraphs. A single dash may stand for an empty value. */
function isRule(line: string): boolean {
  return /^\s*-{2,}\s*$/.test(line) || (line.includes("--") && isTableRule(line));
}

/** Returns a line without what makes it a heading, a quote or an item; nothing of a line that is only markup. */
function lineOfWords(line: string): string {
  if (/^\s*(?:`{3}|~{3})/.test(line) || isRule(line)) return " ";
  return line.replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)+/, "");
}

const CODE_MARKS = /[\ue002\ue003]/g;
const CODE_HIDDEN = /\ue002(\d{1,5})\ue003/g;

/** Puts the code of a line aside, because nothing in it is markup. */
function withCodeHidden(line: string, codes: string[]): string {
  return splitAtCode(line)
    .map((part, at) => (at % 2 === 0 ? part : `\ue002${codes.push(part) - 1}\ue003`))
    .join("");
}

/**
 * Turns Markdown into mrkdwn, for section and context blocks and for replies to a command, which take no Markdown. The result
 * never holds a mention that was not allowed, a broadcast or a link under a false name.
 */
export function toMrkdwn(markdown: string, options: EscapeOptions = {}): string {
  const out: string[] = [];
  let fence: string | undefined;
  for (const line of escapeMarkdown(markdown, options).split("\n")) {
    const mark = /^\s*(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/.exec(line);
    if (mark?.[1] !== undefined && (fence === undefined || (mark[1].startsWith(fence) && mark[2]?.trim() === ""))) {
      fence = fence === undefined ? mark[1] : undefined;
      out.push("```");
    } else {
      out.push(fence === undefined ? mrkdwnLine(line) : escapeMrkdwn(line.replaceAll("```", `\`\`${INVISIBLE}\``)));
    }
  }
  if (fence !== undefined) out.push("```");
  return out.join("\n");
}

/**
 * Puts each table of a Markdown text into a code block, where mrkdwn, which has no tables, keeps its columns apart. `shown`: how a
 * row reads as code.
 */
export function withTablesAsCode(markdown: string, shown: (row: string) => string = (row) => row): string {
  const lines = markdown.split("\n");
  const out: string[] = [];
  let isCode = false;
  let isTable = false;
  for (const [at, line] of lines.entries()) {
    if (!isTable && /^\s*(?:`{3}|~{3})/.test(line)) isCode = !isCode;
    const begins: boolean = !isCode && !isTable && line.includes("|") && isTableRule(lines[at + 1] ?? "");
    if (begins || (isTable && !line.includes("|"))) out.push("```");
    isTable = begins || (isTable && line.includes("|"));
    out.push(isTable ? shown(line) : line);
  }
  if (isTable) out.push("```");
  return out.join("\n");
}

/** Turns Markdown into parts of mrkdwn of at most `limit` characters each. A section block takes 3,000. */
export function toMrkdwnParts(markdown: string, limit: number, options: EscapeOptions = {}): string[] {
  return splitMarkdown(markdown, limit).flatMap((part) => {
    const text = toMrkdwn(part, options);
    return text.length <= limit
      ? [text]
      : smaller(part, text.length / limit).flatMap((one) => toMrkdwnParts(one, limit, options));
  });
}

const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>|\s]+)>/g;
/** Its blanks and its title are bounded, so that no text makes it look at a character more than some hundred times. */
const LINK = /!?\[([^[\]\n]*)\]\(\s{0,9}<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s{1,9}["'(][^\n]{0,200}?["')])?\s{0,9}\)/g;

/** Splits a part that is so many times too long as mrkdwn. */
function smaller(part: string, times: number): string[] {
  return splitMarkdown(part, Math.max(Math.ceil(part.length / Math.ceil(times)), 200));
}

function mrkdwnLine(line: string): string {
  if (line === "") return "";
  if (/^[\p{L}\p{N}]/u.test(line) && !line.includes("|")) return spans(line);
  const heading = /^\s{0,3}#{1,6}\s(.*)$/.exec(line)?.[1];
  if (heading !== undefined) return `*${spans(withoutEnd(heading.trim(), /#/).trimEnd().replaceAll("**", ""))}*`;
  if (/^\s{0,3}(?:[-*_]\s*){3,}$/.test(line)) return "———";
  if (line.includes("|") && isRule(line)) return "———";
  const mark = /^(\s*(?:>\s?)*)(\s*)(?:([-*+])\s+)?(?:\[([ xX])\]\s+)?/.exec(line);
  const [whole = "", quote = "", indent = "", bullet, task] = mark ?? [];
  const box = task === undefined ? "" : task === " " ? "☐ " : "☑ ";
  if (bullet === undefined) return quote + indent + spans(line.slice(quote.length + indent.length));
  return `${quote}${indent}${box === "" ? "• " : box}${spans(line.slice(whole.length))}`;
}

/** Formats the words of a line. Code goes first, because nothing in it is markup. */
function spans(text: string): string {
  if (!text.includes("`")) return formatted(text);
  return splitAtCode(text)
    .map((part, at) => (at % 2 === 0 ? formatted(part) : `\`${escapeMrkdwn(part.replaceAll("`", "'"))}\``))
    .join("");
}

/**
 * Splits a line at its code: words, code, words, and so on. Code stands between two runs of as many backticks
 * (https://spec.commonmark.org/0.31.2/#code-spans).
 */
function splitAtCode(line: string): string[] {
  const runs = [...line.matchAll(/`+/g)];
  const nextOfLength = new Map<number, number>();
  const closers = new Map<number, number>();
  for (let at = runs.length - 1; at >= 0; at--) {
    const { length } = runs[at]?.[0] ?? "";
    const closer = nextOfLength.get(length);
    if (closer !== undefined) closers.set(at, closer);
    nextOfLength.set(length, at);
  }
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < runs.length; at++) {
    const [opener, closer] = [runs[at], runs[closers.get(at) ?? -1]];
    if (!opener || !closer) continue;
    parts.push(line.slice(from, opener.index), line.slice(opener.index + opener[0].length, closer.index));
    from = closer.index + closer[0].length;
    at = closers.get(at) ?? at;
  }
  return [...parts, line.slice(from)];
}

function formatted(text: string): string {
  if (!text.includes("](")) return emphasised(text);
  let out = "";
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    out += emphasised(text.slice(at, match.index)) + link(match[0], match[1] ?? "", match[2] ?? "");
    at = match.index + match[0].length;
  }
  return out + emphasised(text.slice(at));
}

function link(whole: string, label: string, address: string): string {
  if (!/^(?:https?:\/\/|mailto:)[^|<>]+$/i.test(address)) return emphasised(whole);
  const name = escapeMrkdwn(label.replace(/[*_~`]/g, "").replaceAll("|", "¦")) || address;
  return `<${escapeMrkdwn(decoded(address))}|${name}>`;
}

const ESCAPED_AUTOLINK = /&lt;((?:https?:\/\/|mailto:)[^<>|\s]{1,2000}?)&gt;/g;
/** An allowed mention: the escaper has put something into all others. Behind a backslash it is none. */
const ESCAPED_MENTION = /(?<!\\)&lt;(@[A-Z0-9]{1,24})&gt;/g;
const BOLD = "\u0001"; // stands for mrkdwn's star until Markdown's stars are replaced; no text holds it

/** Bold italics. */
const BOTH = /(?<!\*)\*{3}(?=[^\s*])([^*\n]{1,500})(?<=[^\s*])\*{3}(?!\*)/g;
const LITERAL_STAR = "\u0002";

/** Formats bold, italics and strikethrough. Underscores mean the same in both languages. */
function emphasised(text: string): string {
  if (!/[*_~\\&<>]/.test(text)) return text;
  return escapeMrkdwn(decoded(text.replaceAll("\\*", LITERAL_STAR)))
    .replace(ESCAPED_AUTOLINK, "<$1>")
    .replace(ESCAPED_MENTION, "<$1>")
    .replace(BOTH, (whole, words: string, at: number, all: string) => marked(BOLD)(whole, "", `_${words}_`, at, all))
    .replace(/(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g, marked(BOLD))
    .replace(/(?<![*\w])(\*)(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?!\*)/g, marked("_"))
    .replace(/(~~)(?=\S)(.{1,500}?)(?<=\S)~~/g, marked("~"))
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replaceAll(BOLD, "*")
    .replaceAll(LITERAL_STAR, "*");
}

/** mrkdwn formats whole words only. In a script without spaces, an invisible character makes the border of a word. */
function marked(mark: string) {
  return (whole: string, _: string, words: string, at: number, text: string): string => {
    const before = WORD_END.test(text.slice(Math.max(0, at - 2), at)) ? INVISIBLE : "";
    const after = WORD_START.test(text.slice(at + whole.length)) ? INVISIBLE : "";
    return `${before}${mark}${words}${mark}${after}`;
  };
}

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** Escapes words, and cuts them between characters. */
function shorten(words: string, maxChars: number): string {
  const whole = escapeMrkdwn(words);
  if (whole.length <= maxChars) return whole;
  let out = "";
  for (const character of words) {
    const next = escapeMrkdwn(character);
    if (out.length + next.length > maxChars - 1) break;
    out += next;
  }
  return `${out.trimEnd()}…`;
}
