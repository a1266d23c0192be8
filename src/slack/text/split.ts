import { withoutEnd } from "../../assistant/language/ends.ts";
/**
 * Where in Markdown a text has come to: the code block and the table it is in. With it, one message can end in the middle of a
 * text, and the next one can go on as if nothing had happened.
 */
export type TextState = {
  /** The line that opened the code block; absent outside one. */
  readonly fence?: string;
  /** The head of the table and the row below it; absent outside one. */
  readonly table?: string;
  /** The line before the unfinished one. */
  readonly previous: string;
  /** The unfinished line. */
  readonly line: string;
};

/** The state before any text. */
export const START: TextState = { previous: "", line: "" };

/** The most characters that `closing` adds. */
export const CLOSING_CHARS = 8;

const FENCE = /^\s*(`{3,7}(?!`)|~{3,7}(?!~))(.*)$/s;
const MAX_FENCE_LINE = 100;
const MAX_TABLE_HEAD = 1_000;
const MAX_LINE = 4_000; // a longer line counts neither as a fence nor as a table row
const MAX_SPAN = 2_500;
const WHOLE =
  /!?\[[^[\]\n]{0,1000}\]\((?:[^()\n]|\([^()\n]*\)){0,2000}\)|<[^<>\s]{1,500}>|https?:\/\/[^\s<>]{1,2000}|&#?\w{1,10};/g;

/**
 * Splits Markdown into parts of at most `limit` characters (`limit` is at least 200). Cuts at a blank line if it can, else at the
 * end of a line, else at a space, and never inside a link, an entity or a surrogate pair that fits. Every part closes its code
 * block. The next one opens it again, or repeats the head of the table.
 */
export function splitMarkdown(text: string, limit: number): string[] {
  const parts: string[] = [];
  let state = START;
  let head = "";
  let rest = text.replace(/^\n+/, "");
  for (;;) {
    const room = limit - head.length - CLOSING_CHARS;
    const cut = rest.length <= room ? rest.length : cutOf(rest, { from: 1, room, min: room / 2 }).at;
    const body = withoutEnd(rest.slice(0, cut), /\n/);
    state = advance(state, body);
    parts.push(head + body + closing(state));
    rest = rest.slice(cut).replace(/^\n+/, "");
    if (rest === "") return parts;
    [head, rest, state] = resume(state, rest);
  }
}

/** Returns the state after some more text. */
export function advance(state: TextState, text: string): TextState {
  let next = state;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    next = afterLine(next, next.line + text.slice(start, end));
    start = end + 1;
  }
  const line = next.line.length > MAX_LINE ? next.line : next.line + text.slice(start);
  return { ...next, line };
}

function afterLine(state: TextState, line: string): TextState {
  const open = state.fence === undefined ? undefined : FENCE.exec(state.fence)?.[1];
  const mark = FENCE.exec(line);
  if (open !== undefined) {
    const closes = mark?.[1]?.startsWith(open) && mark[2]?.trim() === "";
    return closes ? { previous: "", line: "" } : { ...state, previous: "", line: "" };
  }
  if (mark !== null && !mark[2]?.includes("`")) return { fence: line, previous: "", line: "" };
  const rest = { previous: line, line: "" };
  if (!line.includes("|") || line.length > MAX_LINE) return rest;
  if (state.table !== undefined) return { ...rest, table: state.table };
  const isHead = isTableRule(line) && state.previous.includes("|");
  return isHead ? { ...rest, table: `${state.previous}\n${line}\n` } : rest;
}

/** Tells whether a line is the one below the head of a table, such as `| --- | :-: |`. */
export function isTableRule(line: string): boolean {
  if (!line.includes("|")) return false;
  const trimmed = line.trim();
  const cells = trimmed.slice(trimmed.startsWith("|") ? 1 : 0, trimmed.endsWith("|") ? -1 : undefined).split("|");
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

/** Returns what a message that stops here must end with: the close of its code block, or nothing. */
export function closing(state: TextState): string {
  const ended = state.line === "" ? state : afterLine(state, state.line);
  const mark = ended.fence === undefined ? undefined : FENCE.exec(ended.fence)?.[1];
  return mark === undefined ? "" : `${state.line === "" && state.fence !== undefined ? "" : "\n"}${mark}`;
}

/**
 * Returns how the next message begins, the rest of the text without what the last message has closed already, and the state after
 * that beginning.
 */
export function resume(state: TextState, rest: string): [head: string, rest: string, state: TextState] {
  const ended = state.line === "" ? state : afterLine(state, state.line);
  const mark = ended.fence === undefined ? undefined : FENCE.exec(ended.fence)?.[1];
  if (ended.fence !== undefined && mark !== undefined) {
    const [line = ""] = rest.split("\n", 1);
    if (afterLine(ended, line).fence === undefined) return ["", rest.slice(line.length).replace(/^\n+/, ""), START];
    const fence = ended.fence.length > MAX_FENCE_LINE ? mark : ended.fence;
    return [`${fence}\n`, rest, { fence, previous: "", line: "" }];
  }
  const { table } = ended;
  const goesOn = table !== undefined && table.length <= MAX_TABLE_HEAD && rest.split("\n", 1)[0]?.includes("|");
  return goesOn ? [table, rest, { table, previous: "", line: "" }] : ["", rest, START];
}

/** What the text before a cut ends with. */
export type Border = "blank" | "line" | "space" | "none";
export type Cut = { readonly at: number; readonly border: Border };

/**
 * Finds where to cut `text` so that at most `room` characters stand before the cut. Never cuts before `from`, and before `min`
 * only when there is no border after it.
 */
export function cutOf(text: string, { from, room, min }: { from: number; room: number; min: number }): Cut {
  const spans = wholes(text.slice(0, room + MAX_SPAN));
  const found = { blank: -1, line: -1, space: -1 };
  for (let at = from; at <= room; at++) {
    const before = text[at - 1] ?? "";
    if (!/\s/.test(before) || isInside(spans, at)) continue;
    found.space = at;
    if (before === "\n") found.line = at;
    if (before === "\n" && text[at - 2] === "\n") found.blank = at;
  }
  const borders = (["blank", "line", "space"] as const).map((border) => ({ at: found[border], border }));
  const cut = borders.find(({ at }) => at >= min) ?? borders.find(({ at }) => at >= from);
  return cut ?? { at: hardCut(text, spans, from, room), border: "none" };
}

function hardCut(text: string, spans: readonly Span[], from: number, room: number): number {
  const span = spans.find(({ start, end }) => start < room && room < end);
  if (span !== undefined && span.start >= from) return span.start;
  const code = text.charCodeAt(room - 1);
  return code >= 0xd800 && code <= 0xdbff && room > from ? room - 1 : room;
}

type Span = { readonly start: number; readonly end: number };

function wholes(text: string): Span[] {
  return [...text.matchAll(WHOLE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isInside(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start < at && at < end);
}
