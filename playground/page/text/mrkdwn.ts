import { addressAt, emojiAt, type Found, referenceAt } from "./references.ts";
import { decoded, type Inline, type Rich, wordsOf } from "./rich-text.ts";

const FENCE = /```([\s\S]+?)```/g;
const QUOTE = /^(?:>|&gt;) ?/;
const QUOTE_ALL = /^(?:>>>|&gt;&gt;&gt;) ?/;
const BULLET = /^\s{0,8}[•\-*◦▪] +(?=\S)/;
const NUMBER = /^\s{0,8}(\d{1,4})[.)] +(?=\S)/;
const MARKS: Readonly<Record<string, "bold" | "italic" | "strike">> = { "*": "bold", _: "italic", "~": "strike" };
const MARKED: Readonly<Record<string, RegExp>> = {
  "*": /\*(?=[^\s*])([^*\n]*?[^\s*])\*(?![\p{L}\p{N}*])/uy,
  _: /_(?=[^\s_])([^_\n]*?[^\s_])_(?![\p{L}\p{N}_])/uy,
  "~": /~(?=[^\s~])([^~\n]*?[^\s~])~(?![\p{L}\p{N}~])/uy,
};
const CODE = /`([^`\n]+)`/y;

/** Parses Slack's mrkdwn: emphasis, code, quotes, lists, mentions, links and emoji. Never throws. */
export function readMrkdwn(text: string): readonly Rich[] {
  const out: Rich[] = [];
  let from = 0;
  for (const fence of text.matchAll(FENCE)) {
    out.push(...readLines(text.slice(from, fence.index).replace(/\n$/, "")));
    out.push({ kind: "pre", text: plain(fence[1] ?? "").replace(/^\n|\n$/g, "") });
    from = fence.index + fence[0].length;
    if (text[from] === "\n") from += 1;
  }
  return [...out, ...readLines(text.slice(from))];
}

type LineKind = "text" | "blank" | "quote" | "bullet" | "number";

function readLines(text: string): readonly Rich[] {
  if (text.trim() === "") return [];
  const lines = text.split("\n");
  const out: Rich[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    if (QUOTE_ALL.test(line)) {
      const rest = [line.replace(QUOTE_ALL, ""), ...lines.slice(at + 1)].join("\n");
      return [...out, { kind: "quote", of: [{ kind: "paragraph", of: readInlines(rest) }] }];
    }
    const kind = kindOf(line);
    let end = at + 1;
    while (end < lines.length && kindOf(lines[end] ?? "") === kind && !QUOTE_ALL.test(lines[end] ?? "")) end += 1;
    const block = together(kind, lines.slice(at, end));
    if (block) out.push(block);
    at = end;
  }
  return out;
}

function kindOf(line: string): LineKind {
  if (line.trim() === "") return "blank";
  if (QUOTE.test(line)) return "quote";
  if (BULLET.test(line)) return "bullet";
  return NUMBER.test(line) ? "number" : "text";
}

/** Joins neighbouring lines of one kind into one block. */
function together(kind: LineKind, lines: readonly string[]): Rich | undefined {
  const items = (mark: RegExp) =>
    lines.map((line) => ({ of: [{ kind: "paragraph" as const, of: readInlines(line.replace(mark, "")) }] }));
  switch (kind) {
    case "blank":
      return undefined;
    case "quote": {
      const inner = lines.map((line) => line.replace(QUOTE, "")).join("\n");
      return { kind: "quote", of: [{ kind: "paragraph", of: readInlines(inner) }] };
    }
    case "bullet":
      return { kind: "list", items: items(BULLET) };
    case "number":
      return { kind: "list", start: Number(NUMBER.exec(lines[0] ?? "")?.[1] ?? 1), items: items(NUMBER) };
    default:
      return { kind: "paragraph", of: readInlines(lines.join("\n")) };
  }
}

/** Parses emphasis, code, mentions, links and emoji within lines. */
export function readInlines(text: string): readonly Inline[] {
  const out: Inline[] = [];
  let from = 0;
  const upTo = (end: number) => {
    if (end > from) out.push({ kind: "text", text: decoded(text.slice(from, end)) });
  };
  for (let at = 0; at < text.length; at++) {
    const found = constructAt(text, at);
    if (!found) continue;
    upTo(at);
    out.push(...found.of);
    from = found.end;
    at = from - 1;
  }
  upTo(text.length);
  return out;
}

function constructAt(text: string, at: number): Found | undefined {
  const sign = text[at] ?? "";
  switch (sign) {
    case "\n":
      return { of: [{ kind: "break" }], end: at + 1 };
    case "<":
      return referenceAt(text, at);
    case ":":
      return emojiAt(text, at);
    case "h":
      return addressAt(text, at);
    case "`":
      return codeAt(text, at);
    case "*":
    case "_":
    case "~":
      return markedAt(sign, text, at);
    default:
      return undefined;
  }
}

function codeAt(text: string, at: number): Found | undefined {
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  return code ? { of: [{ kind: "code", text: plain(code[1] ?? "") }], end: at + code[0].length } : undefined;
}

/** Reads emphasis, which Slack allows around whole words only. */
function markedAt(sign: string, text: string, at: number): Found | undefined {
  const [pattern, kind] = [MARKED[sign], MARKS[sign]];
  if (!pattern || !kind || /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") || text[at - 1] === sign) return undefined;
  pattern.lastIndex = at;
  const marked = pattern.exec(text);
  return marked ? { of: [{ kind, of: readInlines(marked[1] ?? "") }], end: at + marked[0].length } : undefined;
}

/** Returns the text of code, where Slack shows links and mentions as plain words. */
function plain(code: string): string {
  const words = code.replace(/<(?:[@#!]|https?:|mailto:)[^<>\n]*>/gi, (whole) => {
    const found = referenceAt(whole, 0);
    return found ? wordsOf(found.of, (id) => id) : whole;
  });
  return decoded(words);
}
