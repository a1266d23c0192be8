import type { Block } from "../workspace/types.ts";
import { type Element, inPieces, type Style, textElement, unescaped, withStyle } from "./inline.ts";

const FENCE = /```(?!`)([\s\S]{1,12000}?)```\n?/; // backticks alone are no code
const QUOTE = /^&gt; ?/;
const BULLET = /^( {0,32})[•◦▪] /;
const PIECE =
  /<(?<reference>[^<>\n]+)>|`(?<code>[^`\n]+)`|:(?<emoji>[a-z0-9_+'-]{1,40}):|(?<![\p{L}\p{N}])(?<mark>[*_~])(?=\S)(?<words>[^\n]{1,300}?)(?<=\S)\k<mark>(?![\p{L}\p{N}])/u;
const STYLES = { "*": { bold: true }, _: { italic: true }, "~": { strike: true } } as const;

/** Returns the block that Slack's composer sends beside a person's text: the same words, as rich text. */
export function richTextOf(text: string, blockId: string): Block {
  const elements: Element[] = [];
  for (const [at, part] of text.split(FENCE).entries()) {
    if (at % 2 === 0) elements.push(...linesOf(part));
    else elements.push({ type: "rich_text_preformatted", elements: [textElement(codeWords(part), {})] });
  }
  return { type: "rich_text", block_id: blockId, elements };
}

type Kind = "text" | "quote" | "bullet";

function linesOf(text: string): Element[] {
  if (text === "") return [];
  const out: Element[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at]);
    const indent = indentOf(lines[at]);
    let end = at + 1;
    while (end < lines.length && kindOf(lines[end]) === kind && indentOf(lines[end]) === indent) end += 1;
    const some = lines.slice(at, end);
    at = end;
    if (kind === "text") {
      const words = some.join("\n") + (end < lines.length ? "\n" : "");
      out.push({ type: "rich_text_section", elements: inline(words, {}) });
    } else if (kind === "quote") {
      const words = some.map((line) => line.replace(QUOTE, "")).join("\n");
      out.push({ type: "rich_text_quote", elements: inline(words, {}) });
    } else {
      const items = some.map((line) => ({ type: "rich_text_section", elements: inline(line.replace(BULLET, ""), {}) }));
      out.push({ type: "rich_text_list", style: "bullet", indent, elements: items });
    }
  }
  return out;
}

function kindOf(line = ""): Kind {
  if (QUOTE.test(line)) return "quote";
  return BULLET.test(line) ? "bullet" : "text";
}

function indentOf(line = ""): number {
  return Math.floor((BULLET.exec(line)?.[1]?.length ?? 0) / 4);
}

function inline(text: string, style: Style): Element[] {
  return inPieces(text, style, PIECE, ({ code, mark, words = "" }) =>
    code === undefined
      ? withStyle(inline(words, style), STYLES[mark as keyof typeof STYLES])
      : [textElement(codeWords(code), { ...style, code: true })],
  );
}

function codeWords(code: string): string {
  return unescaped(code.replace(/^\n|\n$/g, "").replaceAll(/<([^<>|\n]+)(?:\|[^<>\n]*)?>/g, "$1"));
}
