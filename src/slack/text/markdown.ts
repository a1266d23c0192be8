import { escapeMarkdown, INVISIBLE } from "./escape.ts";
import { splitMarkdown } from "./split.ts";

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
    .replace(/^\s*(?:`{3,}|~{3,}).*$/gm, " ")
    .replace(/^\s*\|?(?:\s*:?-{2,}:?\s*\|?)+\s*$/gm, " ")
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)+/gm, "")
    .replace(LINK, "$1")
    .replace(AUTOLINK, "$1")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/(\*\*|__|~~|`+)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, "$2")
    .replaceAll("|", " ")
    .replaceAll(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .trim();
  return shorten(decoded(words).toWellFormed(), maxChars);
}

/**
 * Turns Markdown into mrkdwn, for section and context blocks and for replies to a command, which take no Markdown. The result
 * never holds a mention, a broadcast or a link under a false name.
 */
export function toMrkdwn(markdown: string): string {
  const out: string[] = [];
  let fence: string | undefined;
  for (const line of escapeMarkdown(markdown).split("\n")) {
    const mark = /^\s*(`{3,}|~{3,})([^`]*)$/.exec(line);
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
const LINK = /!?\[([^\]\n]*)\]\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+["'(][^\n]*?["')])?\s*\)/g;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function halves(part: string): string[] {
  return splitMarkdown(part, Math.max(Math.ceil(part.length / 2), 200));
}

function mrkdwnLine(line: string): string {
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)?.[1];
  if (heading !== undefined) return `*${spans(heading.replaceAll("**", ""))}*`;
  if (/^\s{0,3}(?:[-*_]\s*){3,}$/.test(line)) return "———";
  if (line.includes("|") && TABLE_RULE.test(line)) return "———";
  const mark = /^(\s*(?:>\s?)*)(\s*)(?:([-*+])\s+)?(?:\[([ xX])\]\s+)?/.exec(line);
  const [whole = "", quote = "", indent = "", bullet, task] = mark ?? [];
  const box = task === undefined ? "" : task === " " ? "☐ " : "☑ ";
  if (bullet === undefined) return quote + indent + spans(line.slice(quote.length + indent.length));
  return `${quote}${indent}${box === "" ? "• " : box}${spans(line.slice(whole.length))}`;
}

/** Formats the words of a line. Code goes first, because nothing in it is markup. */
function spans(text: string): string {
  const parts = text.split(/(`+)(?!`)(.+?)(?<!`)\1(?!`)/);
  let out = "";
  for (let at = 0; at < parts.length; at += 3) {
    out += formatted(parts[at] ?? "");
    const code = parts[at + 2];
    if (code !== undefined) out += `\`${escapeMrkdwn(code.replaceAll("`", "'"))}\``;
  }
  return out;
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

const ESCAPED_AUTOLINK = /&lt;((?:https?:\/\/|mailto:)[^<>|\s]+?)&gt;/g;
const BOLD = "\u0001"; // stands for mrkdwn's star until Markdown's stars are replaced; no text holds it

const LITERAL_STAR = "\u0002";

/** Formats bold, italics and strikethrough. Underscores mean the same in both languages. */
function emphasised(text: string): string {
  return escapeMrkdwn(decoded(text.replaceAll("\\*", LITERAL_STAR)))
    .replace(ESCAPED_AUTOLINK, "<$1>")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, marked(BOLD))
    .replace(/(?<![*\w])(\*)(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?!\*)/g, marked("_"))
    .replace(/(~~)(?=\S)(.+?)(?<=\S)~~/g, marked("~"))
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
