import { withoutEnd } from "../language/ends.ts";
import { withoutUnseen } from "../language/unseen.ts";
import type { PlaceKind, PromptMessage, Turn } from "../types.ts";
import { localDate, localDateTime } from "./local-time.ts";
import { head, headTokens } from "./tokens.ts";
import type { EarlierDraft, Fate, PromptInput, Remembered } from "./types.ts";

/** The most of an earlier draft that goes in. */
export const DRAFT_MAX_CHARS = 12_000;

const CANDIDATE_MAX_TOKENS = 400; // of each but the likeliest, which goes in as a draft does
const ITEM_MAX_CHARS = 500;
const LABEL_MAX_CHARS = 80;
const RECENT_TURNS = 6;

/** Tags of sections. No text from outside can open or close one. */
export type Tag =
  | "now"
  | "writer"
  | "noted"
  | "rules"
  | "preferences"
  | "facts"
  | "earlier_drafts"
  | "draft"
  | "candidates"
  | "missing_draft";

/** The parts of a prompt that may be left out. */
export type Part = "rules" | "recentTurns" | "drafts" | "candidates" | "preferences" | "facts" | "olderTurns";

/** Something that may go into a prompt. `total`: its characters. `most`: how many of them may go in. */
export type Item = {
  /** Its position within its part. */
  readonly index: number;
  readonly total: number;
  readonly most: number;
  readonly cuttable: boolean;
  /** Returns how its first `chars` characters read in the prompt. */
  readonly render: (chars: number) => string;
  /** The object in the input. Absent for turns. */
  readonly source?: object;
  /** Who says it in the prompt. Of turns alone. */
  readonly role?: PromptMessage["role"];
};

/** Why something does not go in, however much room there is. */
type Repeated = Extract<Fate, "in_conversation" | "said_twice">;

/**
 * Returns what may go into a prompt, each part in the order of importance, and nothing twice. `repeated`: what the prompt
 * says elsewhere.
 */
export function itemsOf(
  input: PromptInput,
  request: string,
): { readonly parts: Record<Part, readonly Item[]>; readonly repeated: ReadonlyMap<object, Repeated> } {
  const repeatOf = createRepeatFinder();
  const repeated = new Map<object, Repeated>();
  const isNew = (source: { readonly text: string }) => {
    const repeat = repeatOf(source.text, "said_twice");
    if (repeat) repeated.set(source, repeat);
    return repeat === undefined;
  };
  const rules = input.rules
    .map((rule, index) => ({ rule, index }))
    .toReversed()
    .filter(({ rule }) => isNew(rule))
    .map(({ rule, index }) => lineItem(index, sectionLine(rule.text), rule));
  const timeZone = input.writer?.timeZone;
  const drafts = input.drafts.flatMap((draft, index) => (isNew(draft) ? draftItem(draft, index, timeZone) : []));
  const candidates = (input.candidates ?? []).flatMap((draft, index) => {
    const most = index === 0 ? DRAFT_MAX_CHARS : headTokens(clean(draft.text), CANDIDATE_MAX_TOKENS).length;
    return isNew(draft) ? draftItem(draft, index, timeZone, most) : [];
  });
  for (const { text } of input.history) repeatOf(text, "in_conversation");
  repeatOf(request, "in_conversation");
  const preferences = input.preferences
    .filter(isNew)
    .map((item) => lineItem(-(item.at ?? 0), rememberedLine(item, input.writer?.timeZone), item));
  const facts = input.facts.filter(isNew).map((item, index) => lineItem(index, rememberedLine(item, timeZone), item));
  return { parts: { rules, drafts, candidates, preferences, facts, ...turnItems(input.history) }, repeated };
}

/**
 * Returns a function that tells where a text was said before; letter case, spaces and closing punctuation do not count.
 * Undefined for a new text, which counts as `said` from then on. A blank text is never new.
 */
function createRepeatFinder(): (text: string, said: Repeated) => Repeated | undefined {
  const seen = new Map<string, Repeated>([["", "said_twice"]]);
  return (text, said) => {
    const key = withoutEnd(flat(text).normalize("NFKC").toLowerCase(), /[.!?。！？]/);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, said);
    return before;
  };
}

function lineItem(index: number, line: string, source: object): Item {
  return { index, total: line.length, most: line.length, cuttable: false, render: () => line, source };
}

/** Returns a text as one line of a section. */
export function sectionLine(text: string): string {
  return escapeText(flat(text));
}

function rememberedLine({ text, at, origin }: Remembered, timeZone: string | undefined): string {
  const day = at === undefined ? undefined : localDate(at, timeZone);
  const said = [SAID_IN[origin], day ? `on ${day}` : ""].filter(Boolean).join(" ");
  const line = flat(text);
  const shown = escapeText(line.length > ITEM_MAX_CHARS ? `${head(line, ITEM_MAX_CHARS - 1)}…` : line);
  return `- ${shown}${said ? ` (said ${said})` : ""}`;
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

function draftItem(draft: EarlierDraft, index: number, timeZone: string | undefined, most = DRAFT_MAX_CHARS): Item {
  const text = clean(draft.text);
  const written = localDateTime(draft.at, timeZone);
  const title = draft.title ? head(flat(draft.title), LABEL_MAX_CHARS) : "";
  const named = (name: string, value: string | undefined) => (value ? ` ${name}="${escapeQuoted(value)}"` : "");
  const render = (chars: number) => {
    const shortened = named("shortened", chars < text.length ? "the end is left out" : undefined);
    const body = escapeText(head(text, chars));
    return `<draft${named("written", written)}${named("title", title)}${shortened}>\n${body}\n</draft>`;
  };
  return {
    index,
    total: text.length,
    most: Math.min(text.length, most),
    cuttable: true,
    render,
    source: draft,
  };
}

/**
 * Recent turns begin with Inkwell's latest. Of older ones, the turn that began the thread comes first; newest first
 * otherwise.
 */
function turnItems(history: readonly Turn[]): Record<"recentTurns" | "olderTurns", readonly Item[]> {
  const latestReply = history.findLastIndex(({ role }) => role === "assistant");
  const firstRecent = Math.max(latestReply, history.length - RECENT_TURNS, 0);
  const items = history.map((turn, index) => turnItem(turn, index, index >= firstRecent || index === 0));
  const said = ({ total }: Item) => total > 0;
  const [root, ...rest] = items.slice(0, firstRecent);
  const older = root ? [root, ...rest.reverse()] : [];
  return { recentTurns: items.slice(firstRecent).reverse().filter(said), olderTurns: older.filter(said) };
}

function turnItem(turn: Turn, index: number, cuttable: boolean): Item {
  const whole = defuse(clean(turn.text)).trim();
  const label = labelOf(turn);
  const render = (chars: number) => {
    const said = `${head(whole, chars)}${chars < whole.length ? " […]" : ""}`;
    return label === undefined ? said : `${label}: ${said.replace(LINE_END, "$&  ")}`;
  };
  // A draft for somebody else is material, and none of the answers that the asker got.
  const role = turn.writtenFor === undefined ? turn.role : "user";
  return { index, total: whole.length, most: whole.length, cuttable, render, role };
}

/** What ends a line for a model. What follows is indented, so that no line of a turn can pose as another speaker's. */
const LINE_END = /\r\n?|[\n\u2028\u2029]/g;

/** Returns whose words a turn holds, in brackets where Inkwell knows it by ids: no name has any. Undefined for a draft of the asker's. */
function labelOf({ role, speaker, isAskers, writtenFor }: Turn): string | undefined {
  if (role === "assistant") return writtenFor === undefined ? undefined : `[your draft for ${nameOf(writtenFor)}]`;
  if (!isAskers) return nameOf(speaker);
  return speaker === undefined ? "[the person]" : `[the person] ${nameOf(speaker)}`;
}

function nameOf(speaker = ""): string {
  const name = flat(speaker.replace(/[[\]:：]/g, " "));
  return defuse(head(name, LABEL_MAX_CHARS)) || "someone";
}

/** Returns a text without what breaks a request or a terminal, and what nobody sees: lone surrogates, controls, tags. */
export function clean(text: string): string {
  return withoutUnseen(text.toWellFormed());
}

/** Returns a text on one line, so that no item can pose as the next one. */
function flat(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim();
}

/** Escapes a text so that it cannot open or close a tag. "R&D" stays as it is, since its `&` reads as no escape. */
export function escapeText(text: string): string {
  return text.replace(/<|&(?=#?\w{1,10};)/g, (found) => (found === "<" ? "&lt;" : "&amp;"));
}

function escapeQuoted(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}

const TAGS: Record<Tag, true> = {
  now: true,
  writer: true,
  noted: true,
  rules: true,
  preferences: true,
  facts: true,
  earlier_drafts: true,
  draft: true,
  candidates: true,
  missing_draft: true,
};
const OUR_TAG = new RegExp(`<(?=\\s*(?:/\\s*)?(?:${Object.keys(TAGS).join("|")})\\b)`, "gi");

/** Escapes the tags of sections only. A turn keeps its other angle brackets, which may be code. */
function defuse(text: string): string {
  return text.replace(OUR_TAG, "&lt;");
}
