import { withEmoji } from "../../../src/slack/text/incoming/emoji.ts";
import { type Cell, type Inline, linked, type Rich } from "./rich-text.ts";

type Part = Readonly<Record<string, unknown>>;

const MAX_INDENT = 8;

/** Reads a block of the type `rich_text`, in which Slack gives words back. Parts of a kind that it does not know are left out. */
export function readRichTextBlock(block: Part): readonly Rich[] {
  return parts(block.elements).flatMap((part): readonly Rich[] => {
    switch (part.type) {
      case "rich_text_section":
        return paragraphsOf(inlinesOf(part.elements));
      case "rich_text_quote":
        return [{ kind: "quote", of: paragraphsOf(inlinesOf(part.elements)) }];
      case "rich_text_preformatted":
        return [{ kind: "pre", text: parts(part.elements).map(plain).join("") }];
      case "rich_text_list":
        return [listOf(part)];
      default:
        return [];
    }
  });
}

/** Reads a block of the type `table`. Its first row is the head. */
export function readTableBlock(block: Part): Rich {
  const rows = (Array.isArray(block.rows) ? block.rows : []).map((row): readonly Cell[] => parts(row).map(cellOf));
  const [head = [], ...rest] = rows;
  return { kind: "table", head, rows: rest };
}

function cellOf(cell: Part): Cell {
  if (cell.type !== "rich_text") return [{ kind: "text", text: String(cell.text ?? "") }];
  return parts(cell.elements).flatMap(({ elements }) => inlinesOf(elements));
}

function listOf({ style, indent, offset, elements }: Part): Rich {
  const items = parts(elements).map((item) => ({ of: paragraphsOf(inlinesOf(item.elements)) }));
  const start = style === "ordered" ? { start: 1 + (Number(offset) || 0) } : {};
  let list: Rich = { kind: "list", ...start, items };
  for (let depth = Math.min(Number(indent) || 0, MAX_INDENT); depth > 0; depth--)
    list = { kind: "list", items: [{ of: [list] }] };
  return list;
}

/** Blank lines part paragraphs; those at the ends are none. */
function paragraphsOf(inlines: readonly Inline[]): readonly Rich[] {
  const first = inlines.findIndex(({ kind }) => kind !== "break");
  const last = inlines.findLastIndex(({ kind }) => kind !== "break");
  return first < 0 ? [] : [{ kind: "paragraph", of: inlines.slice(first, last + 1) }];
}

function inlinesOf(elements: unknown): readonly Inline[] {
  return parts(elements).flatMap((element) => styled(inlineOf(element), element.style));
}

function inlineOf(element: Part): readonly Inline[] {
  switch (element.type) {
    case "user":
      return [{ kind: "person", id: String(element.user_id) }];
    case "channel":
      return [{ kind: "channel", id: String(element.channel_id) }];
    case "broadcast":
      return [{ kind: "everyone", name: String(element.range) }];
    case "link":
      return linked(String(element.url), [{ kind: "text", text: plain(element) }]);
    default:
      return linesOf(plain(element), isCode(element.style) ? "code" : "text");
  }
}

function linesOf(text: string, kind: "code" | "text"): readonly Inline[] {
  return text.split("\n").flatMap((line, at): readonly Inline[] => {
    const words: readonly Inline[] = line === "" ? [] : [{ kind, text: line }];
    return at === 0 ? words : [{ kind: "break" }, ...words];
  });
}

function plain({ type, text, url, name }: Part): string {
  if (type === "emoji") return withEmoji(`:${String(name)}:`);
  return typeof text === "string" ? text : typeof url === "string" ? url : "";
}

function styled(inlines: readonly Inline[], style: unknown): readonly Inline[] {
  const marks = isPart(style) ? (["bold", "italic", "strike"] as const).filter((mark) => style[mark] === true) : [];
  if (inlines.every(({ kind }) => kind === "break")) return inlines;
  return marks.reduce<readonly Inline[]>((of, kind) => [{ kind, of }], inlines);
}

function isCode(style: unknown): boolean {
  return isPart(style) && style.code === true;
}

function parts(value: unknown): readonly Part[] {
  return Array.isArray(value) ? value.filter(isPart) : [];
}

function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
