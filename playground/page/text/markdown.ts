import { Lexer, type MarkedToken, type Token, type Tokens } from "marked";
import { plainInlines, referenceAt } from "./references.ts";
import { decoded, type Inline, type Item, linked, type Rich } from "./rich-text.ts";

const MAX_DEPTH = 24;
// Forty nested marks at the start of a line would exhaust the lexer.
const TOO_DEEP = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){40}/m;

/**
 * Parses Markdown as Slack shows it, with tables, task lists and strikethrough.
 * A single line break counts, all headings have one size, pictures become links, and HTML is plain text. Never throws:
 * text that is nested too deeply comes back as one plain paragraph.
 */
export function readMarkdown(text: string): readonly Rich[] {
  if (TOO_DEEP.test(text)) return asItIs(text);
  try {
    return richOf(new Lexer({ gfm: true, breaks: true }).lex(text), 0);
  } catch (error) {
    if (error instanceof RangeError) return asItIs(text); // the lexer ran out of stack
    throw error;
  }
}

function asItIs(text: string): readonly Rich[] {
  return [{ kind: "paragraph", of: [{ kind: "text", text }] }];
}

function richOf(tokens: readonly Token[], depth: number): readonly Rich[] {
  if (depth > MAX_DEPTH) return asItIs(tokens.map((token) => token.raw).join(""));
  return (tokens as readonly MarkedToken[]).flatMap((token) => richFrom(token, depth));
}

function richFrom(token: MarkedToken, depth: number): readonly Rich[] {
  switch (token.type) {
    case "space":
    case "def":
    case "checkbox": // the list item already tells whether it is checked
      return [];
    case "hr":
      return [{ kind: "rule" }];
    case "heading":
    case "paragraph":
      return [{ kind: token.type, of: inlinesOf(token.tokens ?? [], depth) }];
    case "code":
      return [{ kind: "pre", text: token.text }];
    case "blockquote":
      return [{ kind: "quote", of: richOf(token.tokens ?? [], depth + 1) }];
    case "list":
      return [listOf(token as Tokens.List, depth)];
    case "table": {
      const row = (cells: readonly Tokens.TableCell[]) => cells.map((cell) => inlinesOf(cell.tokens, depth));
      return [{ kind: "table", head: row(token.header), rows: token.rows.map(row) }];
    }
    default:
      return [{ kind: "paragraph", of: inlinesOf([token], depth) }];
  }
}

function listOf(list: Tokens.List, depth: number): Rich {
  const items = list.items.map(
    (item): Item => ({
      ...(item.task ? { checked: item.checked === true } : {}),
      of: richOf(item.tokens, depth + 1),
    }),
  );
  return { kind: "list", ...(list.ordered ? { start: Number(list.start) || 1 } : {}), items };
}

function inlinesOf(tokens: readonly Token[], depth: number): readonly Inline[] {
  if (depth > MAX_DEPTH) return [{ kind: "text", text: tokens.map((token) => token.raw).join("") }];
  return (tokens as readonly MarkedToken[]).flatMap((token) => inlineFrom(token, depth));
}

function inlineFrom(token: MarkedToken, depth: number): readonly Inline[] {
  switch (token.type) {
    case "strong":
      return [{ kind: "bold", of: inlinesOf(token.tokens ?? [], depth + 1) }];
    case "em":
      return [{ kind: "italic", of: inlinesOf(token.tokens ?? [], depth + 1) }];
    case "del":
      return [{ kind: "strike", of: inlinesOf(token.tokens ?? [], depth + 1) }];
    case "codespan":
      return [{ kind: "code", text: token.text }];
    case "br":
      return [{ kind: "break" }];
    case "link":
      return linkOf(token as Tokens.Link, depth);
    case "image":
      return linked(token.href, [{ kind: "text", text: token.text || token.href }]);
    case "checkbox":
      return [];
    case "text":
      return "tokens" in token && token.tokens ? inlinesOf(token.tokens, depth) : plainInlines(token.text);
    case "escape":
      return [{ kind: "text", text: token.text }];
    default:
      return plainInlines(token.raw);
  }
}

/** Reads a link. Slack's own `<url|label>` works in Markdown too, though the lexer takes it for a bare address. */
function linkOf(token: Tokens.Link, depth: number): readonly Inline[] {
  if (token.autolink) {
    const own = token.raw.startsWith("<") ? referenceAt(token.raw, 0) : undefined;
    return own?.of ?? linked(decoded(token.href), [{ kind: "text", text: decoded(token.text) }]);
  }
  return linked(token.href, inlinesOf(token.tokens ?? [], depth + 1));
}
