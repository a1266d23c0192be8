import type { PlaceKind, Turn } from "../types.ts";
import { localDate, localDateTime } from "./local-time.ts";
import { head } from "./tokens.ts";
import type { EarlierDraft, PromptInput, Remembered } from "./types.ts";

/** As much of an earlier draft goes in. */
export const DRAFT_MAX_CHARS = 12_000;

const ITEM_MAX_CHARS = 500;
const LABEL_MAX_CHARS = 80;
const RECENT_TURNS = 6;

/** The tags of the sections. No text from outside can open or close one of them. */
export type Tag = "now" | "rules" | "preferences" | "facts" | "earlier_drafts" | "draft" | "missing_draft";

export type Part = "rules" | "recentTurns" | "drafts" | "preferences" | "facts" | "olderTurns";

/** One thing that may go in: the most of it that may, and how so many characters of it read in the prompt. */
export type Item = {
  /** Its place among its like in the prompt. */
  readonly index: number;
  readonly total: number;
  readonly most: number;
  readonly cuttable: boolean;
  readonly render: (chars: number) => string;
};

/** What may go in, each part in the order of importance, nothing twice. */
export function itemsOf(input: PromptInput, request: string): Record<Part, readonly Item[]> {
  const isNew = createTextFilter();
  const rules = input.rules
    .map(({ text }, index) => ({ text: flat(text), index }))
    .toReversed()
    .filter(({ text }) => isNew(text))
    .map(({ text, index }) => lineItem(index, ruleLine(text)));
  const drafts = input.drafts.flatMap((draft, index) =>
    isNew(draft.text) ? draftItem(draft, index, input.timeZone) : [],
  );
  for (const { text } of input.history) isNew(text);
  isNew(request);
  const remembered = (items: readonly Remembered[]) =>
    items
      .filter(({ text }) => isNew(text))
      .map((item) => ({ at: item.at ?? 0, line: rememberedLine(item, input.timeZone) }));
  const preferences = remembered(input.preferences).map(({ at, line }) => lineItem(-at, line));
  const facts = remembered(input.facts).map(({ line }, index) => lineItem(index, line));
  return { rules, drafts, preferences, facts, ...turnItems(input.history) };
}

/** Tells a text from those it was shown before, letter case, spaces and closing punctuation apart. Blank ones are never new. */
function createTextFilter(): (text: string) => boolean {
  const seen = new Set([""]);
  return (text) => {
    const key = flat(text)
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[.!?。！？]+$/u, "");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

function lineItem(index: number, line: string): Item {
  return { index, total: line.length, most: line.length, cuttable: false, render: () => line };
}

/** A rule as it stands in a prompt, its number left out. */
export function ruleLine(text: string): string {
  return escapeText(flat(text));
}

/** Something remembered as it stands in a prompt, when and where it was said left out. */
export function rememberedText(text: string): string {
  const line = flat(text);
  return escapeText(line.length > ITEM_MAX_CHARS ? `${head(line, ITEM_MAX_CHARS - 1)}…` : line);
}

function rememberedLine({ text, at, origin }: Remembered, timeZone: string | undefined): string {
  const day = at === undefined ? undefined : localDate(at, timeZone);
  const said = [SAID_IN[origin], day ? `on ${day}` : ""].filter(Boolean).join(" ");
  return `- ${rememberedText(text)}${said ? ` (said ${said})` : ""}`;
}

const SAID_IN: Record<PlaceKind, string> = {
  dm: "in a direct message",
  public: "in a public channel",
  private: "in a private channel",
  group: "in a group message",
  shared: "in a channel shared with another company",
  rule: "as a rule",
  unknown: "",
};

function draftItem(draft: EarlierDraft, index: number, timeZone: string | undefined): Item {
  const text = clean(draft.text);
  const written = localDateTime(draft.at, timeZone);
  const title = draft.title ? head(flat(draft.title), LABEL_MAX_CHARS) : "";
  const named = (name: string, value: string | undefined) => (value ? ` ${name}="${escapeQuoted(value)}"` : "");
  const render = (chars: number) => {
    const shortened = named("shortened", chars < text.length ? "the end is left out" : undefined);
    const body = escapeText(head(text, chars));
    return `<draft${named("written", written)}${named("title", title)}${shortened}>\n${body}\n</draft>`;
  };
  return { index, total: text.length, most: Math.min(text.length, DRAFT_MAX_CHARS), cuttable: true, render };
}

/** The turns since Inkwell's latest, newest first; then the one that began the thread, and the rest, newest first. */
function turnItems(history: readonly Turn[]): Record<"recentTurns" | "olderTurns", readonly Item[]> {
  const latestReply = history.findLastIndex(({ role }) => role === "assistant");
  const firstRecent = Math.max(latestReply, history.length - RECENT_TURNS, 0);
  const items = history.map((turn, index) => turnItem(turn, index, index >= firstRecent || index === 0));
  const said = ({ total }: Item) => total > 0;
  const [root, ...rest] = items.slice(0, firstRecent);
  const older = root ? [root, ...rest.reverse()] : [];
  return { recentTurns: items.slice(firstRecent).reverse().filter(said), olderTurns: older.filter(said) };
}

function turnItem({ role, speaker, text }: Turn, index: number, cuttable: boolean): Item {
  const whole = defuse(clean(text)).trim();
  const label = role === "user" && speaker ? `${defuse(head(flat(speaker), LABEL_MAX_CHARS))}: ` : "";
  const render = (chars: number) => `${label}${head(whole, chars)}${chars < whole.length ? " […]" : ""}`;
  return { index, total: whole.length, most: whole.length, cuttable, render };
}

/** Without what breaks a request or a terminal: lone surrogates and control characters. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}/gu, "");
}

/** On one line, so that no item can pose as the next one. */
function flat(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim();
}

/** Nothing inside a section can open or close a tag. `&` only where it would read as an escape: "R&D" stays as it is. */
export function escapeText(text: string): string {
  return text.replace(/<|&(?=#?\w{1,10};)/g, (found) => (found === "<" ? "&lt;" : "&amp;"));
}

function escapeQuoted(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}

const TAGS: Record<Tag, true> = {
  now: true,
  rules: true,
  preferences: true,
  facts: true,
  earlier_drafts: true,
  draft: true,
  missing_draft: true,
};
const OUR_TAG = new RegExp(`<(?=\\s*/?\\s*(?:${Object.keys(TAGS).join("|")})\\b)`, "gi");

/** Turns keep their angle brackets, which may be code, but cannot pose as one of the sections. */
function defuse(text: string): string {
  return text.replace(OUR_TAG, "&lt;");
}
