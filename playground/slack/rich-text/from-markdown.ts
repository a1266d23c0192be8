import { Lexer, type MarkedToken, type Token, type Tokens } from "marked";
import type { Block } from "../workspace/types.ts";
import { type Element, inPieces, type Style, textElement, unescaped, withStyle } from "./inline.ts";

const PIECE = /<(?<reference>[@#!][^<>\n]+)>|:(?<emoji>[a-z0-9_+'-]{1,40}):/;
// Forty nested marks at the start of a line would exhaust the lexer.
const TOO_DEEP = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){40}/m;

/** Returns the blocks that Slack makes of Markdown: rich text, and tables on their own. */
export function blocksOf(markdown: string, blockId: string): readonly Block[] {
  const blocks: Block[] = [];
  let elements: Element[] = [];
  const flush = () => {
    if (elements.length > 0) blocks.push({ type: "rich_text", block_id: `${blockId}${blocks.length || ""}`, elements });
    elements = [];
  };
  const tokens = TOO_DEEP.test(markdown)
    ? [{ type: "text", raw: markdown, text: markdown } as Token]
    : new Lexer({ gfm: true, breaks: true }).lex(markdown);
  for (const token of tokens as readonly MarkedToken[]) {
    if (token.type !== "table" && token.type !== "hr") elements.push(...partsOf(token, 0));
    else {
      flush();
      blocks.push(token.type === "hr" ? { type: "divider" } : tableBlock(token, `${blockId}${blocks.length || ""}`));
    }
  }
  flush();
  return blocks;
}

function tableBlock({ header, rows }: Tokens.Table, blockId: string): Block {
  const row = (cells: readonly Tokens.TableCell[]) =>
    cells.map((cell) => ({
      type: "rich_text",
      elements: [{ type: "rich_text_section", elements: inline(cell.tokens, {}) }],
    }));
  return { type: "table", block_id: blockId, rows: [row(header), ...rows.map(row)] };
}

function partsOf(token: MarkedToken, indent: number): Element[] {
  const section = (elements: readonly Element[]) => ({ type: "rich_text_section", elements });
  switch (token.type) {
    case "space":
      return [section([textElement("\n", {})])];
    case "def":
      return [];
    case "heading":
      return [section([...withStyle(inline(token.tokens ?? [], {}), { bold: true }), textElement("\n", {})])];
    case "paragraph":
      return [section([...inline(token.tokens ?? [], {}), textElement("\n", {})])];
    case "code":
      return [
        {
          type: "rich_text_preformatted",
          ...(token.lang && { language: token.lang }),
          elements: [textElement(token.text, {})],
        },
      ];
    case "blockquote": {
      const parts = token.tokens?.map((inner) => inline((inner as Tokens.Paragraph).tokens ?? [inner], {})) ?? [];
      const words = parts.flatMap((part, at) => (at > 0 ? [textElement("\n", {}), ...part] : part));
      return [{ type: "rich_text_quote", elements: words }];
    }
    case "list":
      return listParts(token as Tokens.List, indent);
    default:
      return [section(inline([token], {}))];
  }
}

/** Lists within lists stand beside each other in rich text. */
function listParts({ ordered, start, items }: Tokens.List, indent: number): Element[] {
  const out: Element[] = [];
  let run: Element[] = [];
  let done = 0;
  const style = ordered ? "ordered" : "bullet";
  const flush = () => {
    const offset = (Number(start) || 1) - 1 + done;
    if (run.length > 0)
      out.push({ type: "rich_text_list", style, indent, ...(ordered && offset > 0 && { offset }), elements: run });
    done += run.length;
    run = [];
  };
  for (const item of items) {
    const inner = item.tokens.filter(({ type }) => type === "list");
    const words = item.tokens.filter(({ type }) => type !== "list" && type !== "space" && type !== "checkbox");
    const box = item.task ? [textElement(item.checked ? "☑ " : "☐ ", {})] : [];
    const parts = words.map((token) => inline((token as Tokens.Text).tokens ?? [token], {}));
    const elements = parts.flatMap((part, at) => (at > 0 ? [textElement("\n", {}), ...part] : part));
    run.push({ type: "rich_text_section", elements: [...box, ...elements] });
    if (inner.length > 0) flush();
    for (const list of inner) out.push(...listParts(list as Tokens.List, indent + 1));
  }
  flush();
  return out;
}

function inline(tokens: readonly Token[], style: Style): Element[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): Element[] => {
    switch (token.type) {
      case "strong":
        return inline(token.tokens ?? [], { ...style, bold: true });
      case "em":
        return inline(token.tokens ?? [], { ...style, italic: true });
      case "del":
        return inline(token.tokens ?? [], { ...style, strike: true });
      case "codespan":
        return [textElement(token.text, { ...style, code: true })];
      case "br":
        return [textElement("\n", style)];
      case "link":
      case "image": {
        const text = unescaped(token.text);
        const { href: url } = token;
        return [{ type: "link", url, ...(text !== url && { text }), ...(Object.keys(style).length > 0 && { style }) }];
      }
      case "text":
        return token.tokens ? inline(token.tokens, style) : words(token.text, style);
      case "escape":
        return [textElement(token.text, style)];
      default:
        return words(token.raw, style);
    }
  });
}

function words(text: string, style: Style): Element[] {
  return inPieces(text, style, PIECE);
}
