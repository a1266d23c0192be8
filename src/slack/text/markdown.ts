import { withoutEnd } from "../../assistant/language/ends.ts";
import { escapeMarkdown, INVISIBLE } from "./escape.ts";
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
  const words = markdown
    .slice(0, maxChars * 4)
    .split("\n")
    .map(lineOfWords)
    .join("\n")
    .replace(LINK, "$1")
    .replace(AUTOLINK, "$1")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .split("\n")
    .map(withoutCodeMarks)
    .join("\n")
    .replace(/(\*\*|__|~~)(?=\S)(.{1,500}?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, "$2")
    .replaceAll("|", " ")
    .replaceAll(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .trim();
  return shorten(decoded(words).toWellFormed(), maxChars);
}

/** Returns a line without what makes it a heading, a quote or an item; nothing of a line that is only markup. */
function lineOfWords(line: string): string {
  if (/^\s*(?:`{3}|~{3})/.test(line) || isTableRule(line) || /^\s*-{2,}\s*$/.test(line)) return " ";
  return line.replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)+/, "");
}

function withoutCodeMarks(line: string): string {
  return splitAtCode(line).join("");
}

/**
 * Turns Markdown into mrkdwn, for section and context blocks and for replies to a command, which take no Markdown. The result
 * never holds a mention, a broadcast or a link under a false name.
 */
export function toMrkdwn(markdown: string): string {
  const out: string[] = [];
  let fence: string | undefined;
  for (const line of escapeMarkdown(markdown).split("\n")) {
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

/** Turns Markdown into parts of mrkdwn of at most `limit` characters each. A section block takes 3,000. */
export function toMrkdwnParts(markdown: string, limit: number): string[] {
  return splitMarkdown(markdown, limit).flatMap((part) => {
    const text = toMrkdwn(part);
    return text.length <= limit ? [text] : halves(part).flatMap((half) => toMrkdwnParts(half, limit));
  });
}

const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>|\s]+)>/g;
/** Its blanks and its title are bounded, so that no text makes it look at a character more than some hundred times. */
const LINK = /!?\[([^[\]\n]*)\]\(\s{0,9}<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s{1,9}["'(][^\n]{0,200}?["')])?\s{0,9}\)/g;

function halves(part: string): string[] {
  return splitMarkdown(part, Math.max(Math.ceil(part.length / 2), 200));
}

function mrkdwnLine(line: string): string {
  if (line === "") return "";
  const heading = /^\s{0,3}#{1,6}\s(.*)$/.exec(line)?.[1];
  if (heading !== undefined) return `*${spans(withoutEnd(heading.trim(), /#/).trimEnd().replaceAll("**", ""))}*`;
  if (/^\s{0,3}(?:[-*_]\s*){3,}$/.test(line)) return "———";
  if (line.includes("|") && isTableRule(line)) return "———";
  const mark = /^(\s*(?:>\s?)*)(\s*)(?:([-*+])\s+)?(?:\[([ xX])\]\s+)?/.exec(line);
  const [whole = "", quote = "", indent = "", bullet, task] = mark ?? [];
  const box = task === undefined ? "" : task === " " ? "☐ " : "☑ ";
  if (bullet === undefined) return quote + indent + spans(line.slice(quote.length + indent.length));
  return `${quote}${indent}${box === "" ? "• " : box}${spans(line.slice(whole.length))}`;
}

/** Formats the words of a line. Code goes first, because nothing in it is markup. */
function spans(text: string): string {
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
const BOLD = "\u0001"; // stands for mrkdwn's star until Markdown's stars are replaced; no text holds it

const LITERAL_STAR = "\u0002";

/** Formats bold, italics and strikethrough. Underscores mean the same in both languages. */
function emphasised(text: string): string {
  return escapeMrkdwn(decoded(text.replaceAll("\\*", LITERAL_STAR)))
    .replace(ESCAPED_AUTOLINK, "<$1>")
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
