import { withEmoji } from "./emoji.ts";
import { mrkdwnToMarkdown } from "./mrkdwn.ts";
import { LINE_ENDS, MARKS, oneLine, withEntities } from "./references.ts";
import { type Reading, richTextToMarkdown } from "./rich-text.ts";
import { type Fields, fieldsOf, listOf, wordsOf } from "./unknown.ts";

const MAX_DEPTH = 6;
const RULE = "---";
/** What nobody reads as words: buttons, fields and menus. */
const CONTROLS = new Set<unknown>(["actions", "context_actions", "input", "file"]);
/** Of a kind of block that this does not know, the fields that hold words or other blocks. */
const FIELDS = [
  "title",
  "rich_text_title",
  "subtitle",
  "text",
  "body",
  "subtext",
  "description",
  "caption",
  "details",
  "output",
  "alt_text",
] as const;
const CHILDREN = ["blocks", "elements", "cards", "items", "child_blocks", "tasks"] as const;

/** Turns blocks into Markdown, in their order: words, lists and tables, but no buttons. People stand in it by their ids. */
export function blocksToMarkdown(blocks: unknown, reading: Reading = {}): string {
  const parts = listOf(blocks)
    .map((block) => blockWords(fieldsOf(block), reading, 0))
    .filter((part) => part.trim() !== "");
  return withoutOuterRules(parts).join("\n\n").trim();
}

function withoutOuterRules(parts: readonly string[]): readonly string[] {
  const first = parts.findIndex((part) => part !== RULE);
  return first < 0 ? [] : parts.slice(first, parts.findLastIndex((part) => part !== RULE) + 1);
}

function blockWords(block: Fields, reading: Reading, depth: number): string {
  const { type, text, fields, elements } = block;
  if (CONTROLS.has(type) || depth > MAX_DEPTH) return "";
  switch (type) {
    case "rich_text":
      return richTextToMarkdown(block, reading);
    case "markdown":
      return wordsOf(text).replaceAll(MARKS, "");
    case "header": {
      const title = oneLine(textOf(text));
      return title === "" ? "" : `# ${title}`;
    }
    case "divider":
      return RULE;
    case "section":
      return lines([textOf(text), ...listOf(fields).map(textOf)]);
    case "context":
      return listOf(elements).map(textOf).filter(Boolean).join(" ");
    case "table":
    case "data_table":
      return lines([textOf(block.caption), tableWords(listOf(block.rows), reading)], "\n\n");
    case "image":
      return textOf(block.title) || textOf(block.alt_text);
    default:
      return otherWords(block, reading, depth);
  }
}

function otherWords(block: Fields, reading: Reading, depth: number): string {
  const own = FIELDS.map((name) => {
    const value = fieldsOf(block[name]);
    return value.type === "rich_text" ? richTextToMarkdown(value, reading) : textOf(block[name]);
  });
  const inner = CHILDREN.flatMap((name) => listOf(block[name])).map((child) =>
    blockWords(fieldsOf(child), reading, depth + 1),
  );
  return lines([...own, ...inner]);
}

/** Returns the words of a text object, of mrkdwn or of plain text, or of a field that holds words alone. */
function textOf(value: unknown): string {
  if (typeof value === "string") return plainWords(value);
  const { type, text } = fieldsOf(value);
  const words = wordsOf(text);
  return type === "mrkdwn" ? mrkdwnToMarkdown(words) : plainWords(words);
}

function plainWords(text: string): string {
  return withEmoji(withEntities(text.trim().replaceAll(MARKS, "")));
}

function lines(parts: readonly string[], between = "\n"): string {
  return parts.filter((part) => part.trim() !== "").join(between);
}

/**
 * Writes a table of Markdown. Its first row is the head, and alone has as many cells as the widest row: a row may have fewer, and the
 * text stays as short as the table is. Rows and columns at its end that are empty are left out.
 */
function tableWords(rows: readonly unknown[], reading: Reading): string {
  const cells = rows.map((row) => listOf(row).map((cell) => cellWords(fieldsOf(cell), reading)));
  const widths = cells.map((row) => row.findLastIndex((cell) => cell !== "") + 1);
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  if (width === 0) return "";
  const [head = [], ...rest] = cells.slice(0, widths.findLastIndex((one) => one > 0) + 1);
  const written = (row: readonly string[]) => `| ${row.slice(0, width).join(" | ")} |`;
  const missing = Array.from({ length: Math.max(width - head.length, 0) }, () => "");
  return [written([...head, ...missing]), `|${" --- |".repeat(width)}`, ...rest.map(written)].join("\n");
}

function cellWords(cell: Fields, reading: Reading): string {
  const { type, text } = cell;
  const words = type === "rich_text" ? richTextToMarkdown(cell, reading) : wordsOf(text).replaceAll(MARKS, "");
  return words
    .replaceAll("|", "\\|")
    .split(LINE_ENDS)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
}
