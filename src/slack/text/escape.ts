import { createUnseenFilter } from "../../assistant/language/unseen.ts";
import { createEmphasisFilter } from "./emphasis.ts";
import { INVISIBLE } from "./invisible.ts";
import { type IsKnownAddress, linkVerdict, mailAddress } from "./links.ts";

export { INVISIBLE };

export type EscapeOptions = {
  /** Ids of the people whom a text may mention as `<@U123>`: the author of the request mentioned them. */
  readonly allowedMentions?: Iterable<string>;
  /** Their ids by the names that each of them alone has: behind an `@`, such a name mentions its person. */
  readonly mentionNames?: ReadonlyMap<string, string> | undefined;
  /** Tells which addresses may stand behind any label. Beside all others it is named where they lead; all by default. */
  readonly isKnownAddress?: IsKnownAddress | undefined;
};

/** Makes a model's text safe wherever Slack reads Markdown, delta by delta. */
export interface StreamEscaper {
  /** Returns what can be shown by now. Holds back the few characters whose meaning depends on what comes next. */
  push(delta: string): string;
  /** Returns the rest. */
  end(): string;
  /** How many characters are held back. */
  heldChars(): number;
}

const WINDOW = 2_000; // a longer link becomes text
const MAX_LABEL = 1_000;
const MAX_DEPTH = 32;
/** A line that may begin or end a block of code, of whatever kind and wherever it stands. */
const ANY_FENCE = /^[\s>*+\-\d.)]*(?:`{3}|~{3})/;
/** What stands before an `@` that goes on with a word or an address. */
const IN_WORD = /[\p{L}\p{N}`@<]$|[/=&?]/u;
const MAX_WORD = 200;
const MAX_FENCE_LINE = 100; // a longer line opens no block of code

const HIGH_SURROGATE = /[\ud800-\udbff]$/;
const MARKUP = /[!@#&\\]/; // after a "<"; the last two can encode the others
const LESS_THAN = /^&(?:lt|LT|#0{0,8}60|#[xX]0{0,8}3[cC]);?/;
const MAYBE_LESS_THAN = /^&(?:[lL]|lt|LT|#\d{0,10}|#[xX][\da-fA-F]{0,10})?;?$/;
const MENTION = /^<@([A-Z0-9]{1,24})>/;
const MAYBE_MENTION = /^<@[A-Z0-9]{0,24}$/;
const SCHEME = /^<([a-z][a-z0-9+.-]{0,31}):(?!:)/i;
const MAYBE_SCHEME = /^<[a-z][a-z0-9+.-]{0,31}:?$/i;
const AUTOLINK = /^(?:https?|mailto)$/i;
const FENCE = /^(`{3,})([^`]*)$/;
const LEAD = /^[\s>*+\-\d.)]*$/; // the marks of quotes and lists, which may stand before a link definition

/** Escapes a whole text, by the rules of `createStreamEscaper`. */
export function escapeMarkdown(text: string, options: EscapeOptions = {}): string {
  const escaper = createStreamEscaper(options);
  return escaper.push(text) + escaper.end();
}

/**
 * Creates an escaper for one text. The result does not depend on how the text is cut into deltas. Mentions, broadcasts and
 * `<url|label>` become plain text, a link whose label names another host or whose address is not known shows where it leads,
 * pictures and links to anything but the web and mail become text, and characters that nobody sees are left out.
 */
export function createStreamEscaper(options: EscapeOptions = {}): StreamEscaper {
  const allowed = new Set(options.allowedMentions);
  const names = [...(options.mentionNames ?? [])].sort(([one], [other]) => other.length - one.length);
  const special = names.length > 0 ? /[<&@[\]\n]/g : /[<&[\]\n]/g;
  const brackets = createBrackets(names.length > 0);
  const unseen = createUnseenFilter();
  const emphasis = createEmphasisFilter();
  let surrogate = "";
  let held = "";

  function clean(delta: string, last: boolean): string {
    let text = surrogate + delta.replaceAll("\r", "");
    surrogate = "";
    if (!last && HIGH_SURROGATE.test(text)) {
      surrogate = text.slice(-1);
      text = text.slice(0, -1);
    }
    const seen = unseen.push(text.toWellFormed());
    return last ? seen + unseen.end() : seen;
  }

  function scan(text: string, last: boolean): string {
    let out = "";
    let at = 0;
    const emit = (raw: string, shown = raw) => {
      out += shown;
      at += raw.length;
      brackets.note(raw);
    };
    special.lastIndex = 0;
    for (let hit = special.exec(text); hit !== null; hit = special.exec(text)) {
      if (hit.index > at) emit(text.slice(at, hit.index));
      const shown = verdict(text, at, last);
      if (shown === undefined) {
        held = text.slice(at);
        return out;
      }
      const raw = shown.raw ?? hit[0];
      emit(raw, shown.text);
      special.lastIndex = at;
    }
    if (at < text.length) emit(text.slice(at));
    held = "";
    return out;
  }

  /** Decides about the special character at `at`. Undefined while that depends on text still to come. */
  function verdict(text: string, at: number, last: boolean): Verdict | undefined {
    switch (text[at]) {
      case "<":
        return angle(text.slice(at, at + WINDOW), allowed, last);
      case "&":
        return ampersand(text.slice(at, at + 32), last);
      case "@":
        return brackets.takesMention() ? nameBehind(text.slice(at + 1, at + MAX_NAME), names, last) : {};
      case "]":
        return closingBracket(text.slice(at, at + WINDOW), brackets, options, last);
      default:
        return {};
    }
  }

  return {
    push: (delta) => emphasis.push(scan(held + clean(delta, false), false)),
    end: () => emphasis.push(scan(held + clean("", true), true)) + emphasis.end(),
    heldChars: () => held.length + surrogate.length + unseen.heldChars() + emphasis.heldChars(),
  };
}

type Bracket = {
  /** Where the label begins in the text since the outermost bracket. */
  readonly start: number;
  /** Whether it stands where a link definition may begin. */
  readonly definition: boolean;
  /** Whether it belongs to a picture. */
  readonly image: boolean;
};

type Brackets = ReturnType<typeof createBrackets>;

/**
 * Knows the square brackets that are open, and with `hasNames` what a name stands in. `note` must see all text in order, as it came
 * in.
 */
function createBrackets(hasNames: boolean) {
  let line = { lead: true, blank: true, text: "" };
  let fence: string | undefined;
  let open: Bracket[] = [];
  let label = "";
  let previous = "";
  let mayBeCode = false; // by marks of any kind, in a list too
  let hasOpenTick = false;
  let word = "";

  function noteWord(raw: string): void {
    if ((raw.split("`").length - 1) % 2 === 1) hasOpenTick = !hasOpenTick;
    word = (word + raw).slice(-MAX_WORD).replace(/^.*\s/su, "");
  }

  return {
    innermost: () => open.at(-1),

    /** The label of a bracket that closes now. Undefined when it was too long to keep, and where no bracket is open. */
    label: (bracket: Bracket | undefined) =>
      bracket === undefined || label.length > MAX_LABEL ? undefined : label.slice(bracket.start),

    /** The label of the outermost bracket so far: which of several a backslash or code leaves open is for Slack to say. */
    around: () => (open.length === 0 || label.length > MAX_LABEL ? undefined : label.slice(1)),

    /** Whether a name behind an `@` mentions somebody here: not in what may be code, in a link, or within a word or an address. */
    takesMention: () => fence === undefined && !mayBeCode && !hasOpenTick && open.length === 0 && !IN_WORD.test(word),

    /** Whether this line stands in a block of code, where nothing is a link. */
    isInCode: () => fence !== undefined,

    note(raw: string): void {
      if (raw === "\n") {
        fence = fenceAfter(line.text, fence);
        if (hasNames && ANY_FENCE.test(line.text)) mayBeCode = !mayBeCode;
        hasOpenTick &&= !line.blank; // a span of code may go on in the next line
        word = "";
        if (line.blank) open = [];
        line = { lead: true, blank: true, text: "" };
      } else if (raw === "[") {
        if (open.length === 0) label = "";
        if (open.length < MAX_DEPTH) {
          open.push({ start: label.length + 1, definition: line.lead, image: previous === "!" });
        }
      } else if (raw.startsWith("]")) {
        open.pop();
      }
      if (raw !== "\n") {
        if (line.lead) line = { ...line, lead: LEAD.test(raw), blank: line.blank && raw.trim() === "" };
        if (line.text.length < MAX_FENCE_LINE) line.text += raw.slice(0, MAX_FENCE_LINE);
        if (hasNames) noteWord(raw);
      }
      if (open.length > 0 && label.length <= MAX_LABEL) label += raw;
      previous = raw.at(-1) ?? previous;
    },
  };
}

/**
 * Returns the marks of the code block that stands open after a line. Counts only marks at the very beginning of a line: a block
 * within a list ends with the list, which this does not see.
 */
function fenceAfter(line: string, fence: string | undefined): string | undefined {
  const [, marks, rest = ""] = FENCE.exec(line) ?? [];
  if (marks === undefined || line.length >= MAX_FENCE_LINE) return fence;
  if (fence === undefined) return marks;
  return marks.length >= fence.length && rest.trim() === "" ? undefined : fence;
}

/** How much of the text is decided (one character by default), and what is shown for it (the same by default). */
type Verdict = { readonly raw?: string; readonly text?: string };

function closingBracket(
  text: string,
  brackets: Brackets,
  { isKnownAddress }: EscapeOptions,
  last: boolean,
): Verdict | undefined {
  if (text.length === 1 && !last) return undefined;
  const bracket = brackets.innermost();
  if (text[1] === ":" && bracket?.definition) return { text: `]${INVISIBLE}` };
  if (text[1] !== "(") return {};
  const target = targetOf(text);
  if (target.state === "open" && text.length < WINDOW && !last) return undefined;
  const isKnown = brackets.isInCode() ? () => true : isKnownAddress;
  const link = linkVerdict(brackets.label(bracket), target.text, { around: brackets.around(), isKnown });
  const broken = { text: `]${INVISIBLE}` };
  const isOpen = link.kind !== "named" || bracket !== undefined; // else it is text, or a backslash hides where its label begins
  if (link.kind === "refused" || bracket?.image || !isOpen) return broken;
  if (target.state !== "closed") return link.kind === "plain" && link.target === undefined ? {} : broken;
  const end = link.kind === "named" ? ` (${link.where})]` : "]";
  return link.target === undefined ? { text: end } : { raw: `](${target.text})`, text: `${end}(${link.target})` };
}

const MAX_NAME = 200;

/** What may make a longer name of one: another part with a capital letter, behind a particle or not, or part of a word. */
const LONGER =
  /^[\p{L}\p{N}_]|^[-.'’ ]\p{Lu}|^[.-][\p{L}\p{N}]|^ (?:van|von|vom|zu|zum|de|da|do|di|du|del|della|der|den|dos|das|des|la|le|el|al|bin|ibn|ter|ten|af|av|san|mac) /u;
/** A name in small letters goes on with any letter: nothing tells where it ends. */
const LONGER_SMALL = /^[\p{L}\p{N}_]|^[-.'’ ][\p{L}\p{N}]/u;
const MAX_PART = 8; // the longest particle, with its blanks

/** Decides about an `@` before `text`. A name counts where it ends there: what goes on may be the longer name of somebody else. */
function nameBehind(text: string, names: readonly (readonly [string, string])[], last: boolean): Verdict | undefined {
  for (const [name, id] of names) {
    const isCut = text.length < name.length + MAX_PART && !/\n/.test(text.slice(name.length));
    if (isCut && !last && (name.startsWith(text) || text.startsWith(name))) return undefined;
    if (!text.startsWith(name)) continue;
    const isLonger = (/\p{Lu}|\p{Lo}/u.test(name) ? LONGER : LONGER_SMALL).test(
      text.slice(name.length, name.length + MAX_PART),
    );
    return isLonger ? {} : { raw: `@${name}`, text: `<@${id}>` };
  }
  return {};
}

function angle(text: string, allowed: ReadonlySet<string>, last: boolean): Verdict | undefined {
  const broken = { text: `<${INVISIBLE}` };
  const next = text[1];
  if (next === undefined) return last ? {} : undefined;
  if (next === "@") {
    const mention = MENTION.exec(text);
    if (mention?.[1] !== undefined && allowed.has(mention[1])) return { raw: mention[0], text: mention[0] };
    return MAYBE_MENTION.test(text) && !last ? undefined : broken;
  }
  if (MARKUP.test(next)) return broken;
  const scheme = SCHEME.exec(text);
  if (!last && (MAYBE_SCHEME.test(text) || scheme?.[0].length === text.length)) return undefined;
  if (scheme === null) return {};
  const end = text.slice(1).search(/[>|\s<]/);
  if (end < 0) return text.length < WINDOW && !last ? undefined : broken;
  if (text[end + 1] !== ">" || !AUTOLINK.test(scheme[1] ?? "")) return broken;
  if (scheme[1]?.toLowerCase() !== "mailto") return {};
  const address = mailAddress(text.slice(1, end + 1));
  return address === undefined ? broken : { raw: text.slice(0, end + 2), text: `<mailto:${address}>` };
}

function ampersand(text: string, last: boolean): Verdict | undefined {
  const entity = LESS_THAN.exec(text)?.[0];
  if (!last && MAYBE_LESS_THAN.test(text)) return undefined;
  if (entity === undefined || !MARKUP.test(text[entity.length] ?? "")) return {};
  return { raw: entity, text: entity + INVISIBLE };
}

type Target = { readonly state: "open" | "closed" | "none"; readonly text: string };

const CODE = { newline: 10, space: 32, double: 34, single: 39, open: 40, close: 41, backslash: 92, tilde: 126 };

/** Returns the text between the parentheses of `](...)`. `none`: it cannot be a link's address and title. */
function targetOf(text: string): Target {
  const none = (end: number): Target => ({ state: "none", text: text.slice(2, end) });
  let depth = 0;
  let address = false;
  let gap = false;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at); // quicker than characters, and each link is read so
    if (code === CODE.backslash) at += 1;
    else if (code === CODE.open && depth === MAX_DEPTH) return none(at);
    else if (code === CODE.open) depth += 1;
    else if (code === CODE.close && --depth === 0) return { state: "closed", text: text.slice(2, at) };
    else if (code === CODE.newline && text.charCodeAt(at + 1) === CODE.newline) return none(at);
    else if (isSpace(code)) gap = address;
    else if (gap && (code === CODE.double || code === CODE.single)) {
      at = text.indexOf(String.fromCharCode(code), at + 1);
      if (at < 0) break;
    } else if (gap) return none(at);
    else if (at > 1) address = true;
  }
  return { state: "open", text: text.slice(2) };
}

/** Asks the pattern only where the character may be one. */
function isSpace(code: number): boolean {
  return (code <= CODE.space || code > CODE.tilde) && /\s/.test(String.fromCharCode(code));
}
