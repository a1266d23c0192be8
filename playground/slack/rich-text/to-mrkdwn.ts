import type { Block } from "../workspace/types.ts";
import type { Element, Style } from "./inline.ts";

/** Returns the `text` that Slack gives a message of these blocks: their words in mrkdwn, with `&`, `<` and `>` escaped. */
export function mrkdwnOf(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join("\n");
}

function blockText(block: Block): string {
  if (block.type === "table") {
    const rows = (block.rows ?? []) as readonly (readonly Block[])[];
    return rows.map((row) => row.map(blockText).join(" ")).join("\n");
  }
  return block.type === "rich_text" ? joined(elementsOf(block).map(partText)) : "";
}

function joined(parts: readonly string[]): string {
  return parts.reduce((out, part) => (out === "" || out.endsWith("\n") ? out + part : `${out}\n${part}`), "").trim();
}

function partText(part: Element): string {
  const inner = elementsOf(part);
  switch (part.type) {
    case "rich_text_list": {
      const indent = "    ".repeat(Number(part.indent ?? 0));
      const first = Number(part.offset ?? 0) + 1;
      const mark = (at: number) => (part.style === "ordered" ? `${first + at}.` : "•");
      return inner.map((item, at) => `${indent}${mark(at)} ${wordsOf(item)}`).join("\n");
    }
    case "rich_text_quote":
      return wordsOf(part).replaceAll(/^/gm, "&gt; ");
    case "rich_text_preformatted":
      return `\`\`\`${wordsOf(part)}\`\`\``;
    default:
      return wordsOf(part);
  }
}

function wordsOf(part: Element): string {
  return elementsOf(part).map(elementText).join("");
}

function elementText(element: Element): string {
  const { type, text, url, style } = element;
  switch (type) {
    case "link":
      return marked(`<${escaped(String(url))}${text === undefined ? "" : `|${escaped(String(text))}`}>`, style);
    case "user":
      return marked(`<@${element.user_id}>`, style);
    case "channel":
      return marked(`<#${element.channel_id}>`, style);
    case "usergroup":
      return `<!subteam^${element.usergroup_id}>`;
    case "broadcast":
      return `<!${element.range}>`;
    case "date":
      return `<!date^${element.timestamp}^${element.format}|${element.fallback}>`;
    case "emoji":
      return `:${element.name}:`;
    default:
      return marked(escaped(String(text ?? "")), style);
  }
}

function marked(words: string, style: unknown): string {
  const { bold, italic, strike, code } = (style ?? {}) as Style;
  const marks = `${bold ? "*" : ""}${italic ? "_" : ""}${strike ? "~" : ""}${code ? "`" : ""}`;
  return `${marks}${words}${[...marks].reverse().join("")}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function elementsOf({ elements }: Element | Block): readonly Element[] {
  return Array.isArray(elements) ? elements : [];
}
