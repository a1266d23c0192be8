import { emojiFrom, emojiOf } from "./emoji.ts";
import { channel, dayOf, type Labels, linkWords, MARKS, person } from "./references.ts";
import { type Fields, fieldsOf, listOf } from "./unknown.ts";

/** How rich text becomes Markdown. */
export type Reading = {
  /** Names of channels and groups. */
  readonly labels?: Labels | undefined;
  /** Links keep Markdown's form, as in a text that was written in Markdown. By default their address stands behind the label. */
  readonly hasLinks?: boolean | undefined;
};

type Piece = { readonly text: string; readonly marks: readonly string[]; readonly isCode: boolean };

/** Turns a block of rich text into Markdown: words with their marks, lists, quotations and code. People stand in it by their ids. */
export function richTextToMarkdown({ elements }: Fields, reading: Reading = {}): string {
  let out = "";
  let before = "";
  for (const element of listOf(elements).map(fieldsOf)) {
    const kind = String(element.type);
    const text = partOf(kind, element, reading);
    if (text === "") continue;
    out += `${gapBetween(before, kind, out, text)}${text}`;
    before = kind;
  }
  return out.trimEnd().replace(/^\n{1,9}/, "");
}

/** A list or a quotation goes on until an empty line, so one stands behind it. Code ends by itself. */
function gapBetween(before: string, kind: string, out: string, text: string): string {
  if (before === "") return "";
  if (before === kind || before === "rich_text_section") return out.endsWith("\n") ? "" : "\n";
  if (kind !== "rich_text_section") return "\n\n";
  return before === "rich_text_preformatted" || text.startsWith("\n") ? "\n" : "\n\n";
}

function partOf(kind: string, element: Fields, reading: Reading): string {
  const { elements } = element;
  switch (kind) {
    case "rich_text_list":
      return listMarkdown(element, reading);
    case "rich_text_quote":
      return prefixed(inline(elements, reading).trimEnd(), "> ");
    case "rich_text_preformatted":
      return fenced(codeWords(elements), String(element.language ?? ""));
    case "rich_text_section":
      return inline(elements, reading);
    default:
      return inline([element], reading);
  }
}

/** A list with a border stands in a quotation. */
function listMarkdown({ elements, style, indent, offset, border }: Fields, reading: Reading): string {
  const lead = "    ".repeat(Math.min(Math.max(Number(indent) || 0, 0), 8));
  const first = (Number(offset) || 0) + 1;
  const items = listOf(elements).map((item, at) => {
    const mark = style === "ordered" ? `${first + at}. ` : "- ";
    const words = inline(fieldsOf(item).elements, reading).trim();
    return `${lead}${mark}${words.replaceAll("\n", `\n${lead}${" ".repeat(mark.length)}`)}`;
  });
  const list = items.join("\n");
  return Number(border) > 0 ? list.replaceAll(/^/gm, "> ") : list;
}

/** Writes words with their marks. Words with the same marks that stand beside each other share them. */
function inline(elements: unknown, reading: Reading): string {
  const pieces: Piece[] = [];
  for (const element of listOf(elements).map(fieldsOf)) {
    const piece = { text: wordsOf(element, reading).replaceAll("\r", ""), ...styleOf(fieldsOf(element.style)) };
    const last = pieces.at(-1);
    if (last && last.isCode === piece.isCode && last.marks.join() === piece.marks.join())
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece.text !== "") pieces.push(piece);
  }
  return pieces.map(marked).join("");
}

function styleOf({ bold, italic, strike, code }: Fields): Pick<Piece, "marks" | "isCode"> {
  const marks = [
    ...(bold === true ? ["**"] : []),
    ...(italic === true ? ["_"] : []),
    ...(strike === true ? ["~~"] : []),
  ];
  return { marks, isCode: code === true };
}

/** Puts the marks close around the words of each line, where alone they are marks. */
function marked({ text, marks, isCode }: Piece): string {
  if (marks.length === 0 && !isCode) return text;
  return text
    .split("\n")
    .map((line) => {
      const words = line.trim();
      if (words === "") return line;
      const start = line.indexOf(words);
      const shown = isCode ? codeSpan(words) : words;
      return `${line.slice(0, start)}${marks.join("")}${shown}${marks.toReversed().join("")}${line.slice(start + words.length)}`;
    })
    .join("\n");
}

function codeSpan(words: string): string {
  const ticks = "`".repeat(longestRun(words) + 1);
  const gap = words.startsWith("`") || words.endsWith("`") ? " " : "";
  return `${ticks}${gap}${words}${gap}${ticks}`;
}

function fenced(text: string, language: string): string {
  const ticks = "`".repeat(Math.max(3, longestRun(text) + 1));
  const name = /^[\w+#.-]{1,30}$/.test(language) ? language : "";
  return `${ticks}${name}\n${text.replace(/\n$/, "")}\n${ticks}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}

function codeWords(elements: unknown): string {
  return listOf(elements)
    .map(fieldsOf)
    .map((element) => wordsOf(element, {}))
    .join("");
}

function prefixed(text: string, mark: string): string {
  return text.replaceAll(/^/gm, mark);
}

/** Returns the words of one element of rich text, which Slack does not escape. */
function wordsOf(element: Fields, { labels, hasLinks }: Reading): string {
  const { type } = element;
  const words = (value: unknown) => (typeof value === "string" ? value.replaceAll(MARKS, "") : "");
  switch (type) {
    case "link": {
      const [url, text] = [words(element.url), words(element.text)];
      if (!hasLinks || text === "" || text === url) return linkWords(url, text || undefined);
      return `[${text}](${url})`;
    }
    case "emoji": {
      const name = words(element.name);
      return emojiFrom(words(element.unicode)) ?? emojiOf(name) ?? `:${name}:`;
    }
    case "user":
      return /^[A-Z0-9]{1,24}$/.test(words(element.user_id)) ? person(words(element.user_id)) : "@someone";
    case "channel":
      return channel(words(element.channel_id), labels?.get(words(element.channel_id)));
    case "usergroup":
      return `@${labels?.get(words(element.usergroup_id)) ?? "a-group"}`;
    case "broadcast":
      return `@${words(element.range)}`;
    case "date":
      return words(element.fallback) || dayOf(element.timestamp);
    case "color":
      return words(element.value);
    default:
      return words(element.text);
  }
}
