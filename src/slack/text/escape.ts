import { linkVerdict } from "./links.ts";

export type EscapeOptions = {
  /** Ids of the people whom a text may mention as `<@U123>`: the author of the request mentioned them. */
  readonly allowedMentions?: Iterable<string>;
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

/**
 * Breaks Slack's own markup with a character that nobody sees. Entities would do in mrkdwn, but no page says that Slack decodes
 * them in Markdown, above all in code, where a reader would see `&lt;`.
 */
export const INVISIBLE = "\u200b";

const WINDOW = 2_000; // a longer link becomes text
const MAX_LABEL = 1_000;
const MAX_DEPTH = 32;

// Control characters except tab and newline, and the characters that reverse the direction of text.
const DROPPED = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
const HIGH_SURROGATE = /[\ud800-\udbff]$/;
const SPECIAL = /[<&[\]\n]/g;
const MARKUP = /[!@#&\\]/; // after a "<"; the last two can encode the others
const LESS_THAN = /^&(?:lt|LT|#0{0,8}60|#[xX]0{0,8}3[cC]);?/;
const MAYBE_LESS_THAN = /^&(?:[lL]|lt|LT|#\d{0,10}|#[xX][\da-fA-F]{0,10})?;?$/;
const MENTION = /^<@([A-Z0-9]{1,24})>/;
const MAYBE_MENTION = /^<@[A-Z0-9]{0,24}$/;
const SCHEME = /^<([a-z][a-z0-9+.-]{0,31}):(?!:)/i;
const MAYBE_SCHEME = /^<[a-z][a-z0-9+.-]{0,31}:?$/i;
const AUTOLINK = /^(?:https?|mailto)$/i;
const LEAD = /^[\s>*+\-\d.)]*$/; // the marks of quotes and lists, which may stand before a link definition

/** Escapes a whole text, by the rules of `createStreamEscaper`. */
export function escapeMarkdown(text: string, options: EscapeOptions = {}): string {
  const escaper = createStreamEscaper(options);
  return escaper.push(text) + escaper.end();
}

/**
 * Creates an escaper for one text. The result does not depend on how the text is cut into deltas. Mentions, broadcasts and
 * `<url|label>` become plain text, a link whose label names another host shows where it leads, and pictures and links to
 * anything but the web and mail become text.
 */
export function createStreamEscaper(options: EscapeOptions = {}): StreamEscaper {
  const allowed = new Set(options.allowedMentions);
  const brackets = createBrackets();
  let surrogate = "";
  let held = "";

  function clean(delta: string, last: boolean): string {
    let text = surrogate + delta.replace(DROPPED, "");
    surrogate = "";
    if (!last && HIGH_SURROGATE.test(text)) {
      surrogate = text.slice(-1);
      text = text.slice(0, -1);
    }
    return text.toWellFormed();
  }

  function scan(text: string, last: boolean): string {
    let out = "";
    let at = 0;
    const emit = (raw: string, shown = raw) => {
      out += shown;
      at += raw.length;
      brackets.note(raw);
    };
    SPECIAL.lastIndex = 0;
    for (let hit = SPECIAL.exec(text); hit !== null; hit = SPECIAL.exec(text)) {
      if (hit.index > at) emit(text.slice(at, hit.index));
      const shown = verdict(text, at, last);
      if (shown === undefined) {
        held = text.slice(at);
        return out;
      }
      const raw = shown.raw ?? hit[0];
      emit(raw, shown.text);
      SPECIAL.lastIndex = at;
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
      case "]":
        return closingBracket(text.slice(at, at + WINDOW), brackets, last);
      default:
        return {};
    }
  }

  return {
    push: (delta) => scan(held + clean(delta, false), false),
    end: () => scan(held + clean("", true), true),
    heldChars: () => held.length + surrogate.length,
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

/** Knows the square brackets that are open. `note` must see all text in order, as it came in. */
function createBrackets() {
  let line = { lead: true, blank: true };
  let open: Bracket[] = [];
  let label = "";
  let previous = "";
  return {
    innermost: () => open.at(-1),

    /** The label of a bracket that closes now. Undefined when it was too long to keep. */
    label: (bracket: Bracket | undefined) => (label.length > MAX_LABEL ? undefined : label.slice(bracket?.start ?? 0)),

    note(raw: string): void {
      if (raw === "\n") {
        if (line.blank) open = [];
        line = { lead: true, blank: true };
      } else if (raw === "[") {
        if (open.length === 0) label = "";
        if (open.length < MAX_DEPTH) {
          open.push({ start: label.length + 1, definition: line.lead, image: previous === "!" });
        }
      } else if (raw === "]") {
        open.pop();
      }
      if (raw !== "\n" && line.lead) line = { lead: LEAD.test(raw), blank: line.blank && raw.trim() === "" };
      if (open.length > 0 && label.length <= MAX_LABEL) label += raw;
      previous = raw.at(-1) ?? previous;
    },
  };
}

/** How much of the text is decided (one character by default), and what is shown for it (the same by default). */
type Verdict = { readonly raw?: string; readonly text?: string };

function closingBracket(text: string, brackets: Brackets, last: boolean): Verdict | undefined {
  if (text.length === 1 && !last) return undefined;
  const bracket = brackets.innermost();
  if (text[1] === ":" && bracket?.definition) return { text: `]${INVISIBLE}` };
  if (text[1] !== "(") return {};
  const target = targetOf(text);
  if (target.state === "open" && text.length < WINDOW && !last) return undefined;
  const link = linkVerdict(brackets.label(bracket), target.text);
  if (link.kind === "plain" && !bracket?.image) return {};
  if (link.kind === "named" && !bracket?.image && target.state === "closed") return { text: ` (${link.where})]` };
  return { text: `]${INVISIBLE}` };
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
  return text[end + 1] === ">" && AUTOLINK.test(scheme[1] ?? "") ? {} : broken;
}

function ampersand(text: string, last: boolean): Verdict | undefined {
  const entity = LESS_THAN.exec(text)?.[0];
  if (!last && MAYBE_LESS_THAN.test(text)) return undefined;
  if (entity === undefined || !MARKUP.test(text[entity.length] ?? "")) return {};
  return { raw: entity, text: entity + INVISIBLE };
}

type Target = { readonly state: "open" | "closed" | "none"; readonly text: string };

/** Returns the text between the parentheses of `](...)`. `none`: it cannot be a link's address and title. */
function targetOf(text: string): Target {
  let depth = 0;
  let address = false;
  let gap = false;
  for (let at = 1; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === "\\") at += 1;
    else if (character === "(" && depth === MAX_DEPTH) return { state: "none", text: text.slice(2, at) };
    else if (character === "(") depth += 1;
    else if (character === ")" && --depth === 0) return { state: "closed", text: text.slice(2, at) };
    else if (character === "\n" && text[at + 1] === "\n") return { state: "none", text: text.slice(2, at) };
    else if (/\s/.test(character)) gap = address;
    else if (gap && /["']/.test(character)) {
      at = text.indexOf(character, at + 1);
      if (at < 0) break;
    } else if (gap) return { state: "none", text: text.slice(2, at) };
    else if (at > 1) address = true;
  }
  return { state: "open", text: text.slice(2) };
}
