import { styleText } from "node:util";
import { printable } from "./printable.ts";

/** Who and what an id stands for, without the @ or #. */
export type Names = { user(id: string): string; channel(id: string): string };

/** Turns Slack's text into a terminal's as it comes. */
export type Renderer = {
  /** What can be shown of everything pushed so far; what may still become markup is held back. */
  push(text: string): string;
  /** The rest. */
  end(): string;
};

const MAX_HELD = 300;
// Slack's own references; any other text between angle brackets is just that.
const REFERENCE = /<(?:([@#!])([\w^]+)|((?:https?:|mailto:)[^<>\s|]+))(?:\|([^<>\n]*))?>/y;
const ENTITY = /&(amp|lt|gt);/y;
const HEADING = /#{1,6} +([^\n]*)(?=\n)/y;
const CODE = /`([^`\n]+)`/y;
const STRONG = /\*\*(?=\S)([^\n]*?\S)\*\*|\*(?=[^\s*])([^*\n]*?[^\s*])\*(?!\w)/y;
const SLANTED = /_(?=[^\s_])([^_\n]*?[^\s_])_(?!\w)/y;

// Breaks Slack's markup unseen; in text that is copied out of a terminal it would only be in the way.
const INVISIBLE = "\u200b";

/**
 * Slack's Markdown and mrkdwn, as far as a terminal can show it: emphasis, code and headings where there are colours (as
 * they were typed where there are none), mentions and links by name, entities decoded. No control character and no escape
 * sequence of the text comes through.
 */
export function createRenderer(names: Names, hasColours: boolean): Renderer {
  let held = "";
  let isInFence = false;
  let before = "\n";

  /** The construct at `at`, rendered, and where it ends; undefined when there is none (yet). */
  function construct(text: string, at: number): { shown: string; end: number } | undefined {
    const take = (pattern: RegExp, render: (...groups: (string | undefined)[]) => string) => {
      pattern.lastIndex = at;
      const [whole, ...groups] = pattern.exec(text) ?? [];
      return whole === undefined ? undefined : { shown: render(...groups), end: at + whole.length };
    };
    const nested = (inner = "") => renderText(inner, names, hasColours);
    switch (text[at]) {
      case "<":
        return take(REFERENCE, (sign, id, url, label) => referred(names, sign, id ?? url, label));
      case "&":
        return take(ENTITY, (name) => (name === "amp" ? "&" : name === "lt" ? "<" : ">"));
      case "#":
        return take(HEADING, (title) => styled("bold", nested(title)));
      case "`":
        return take(CODE, (code) => styled("cyan", nested(code)));
      case "*":
        return take(STRONG, (double, single) => styled("bold", nested(double ?? single)));
      default:
        return take(SLANTED, (inner) => styled("italic", nested(inner)));
    }
  }

  function isSpecial(text: string, at: number): boolean {
    const sign = text[at] ?? "";
    if (sign === "<" || sign === "&") return true;
    if (!hasColours || isInFence) return false;
    const previous = at === 0 ? before : (text[at - 1] ?? "");
    if (sign === "#") return previous === "\n";
    if (sign === "*") return !/[\w*]/.test(previous) && !/\s/.test(text[at + 1] ?? "");
    if (sign === "_") return !/[\w_]/.test(previous);
    return sign === "`";
  }

  function scan(text: string, isLast: boolean): string {
    let out = "";
    let at = 0;
    while (at < text.length) {
      if (text.startsWith("```", at)) {
        isInFence = !isInFence;
        out += "```";
        at += 3;
        continue;
      }
      const found = isSpecial(text, at) ? construct(text, at) : undefined;
      if (found) {
        out += found.shown;
        at = found.end;
      } else if (!isLast && isOpen(text, at)) {
        break;
      } else {
        const sign = text[at] ?? "";
        if (sign !== INVISIBLE) out += sign;
        at += 1;
      }
    }
    if (at > 0) before = text[at - 1] ?? before;
    held = text.slice(at);
    return out;
  }

  /** Whether what is still to come may make a construct of this. */
  function isOpen(text: string, at: number): boolean {
    const rest = text.slice(at, at + MAX_HELD + 1);
    if (/^`{1,2}$/.test(rest)) return true; // a fence, perhaps
    if (!isSpecial(text, at) || rest.includes("\n") || rest.length > MAX_HELD) return false;
    return rest[0] !== "&" || /^&[a-z]{0,3}$/.test(rest);
  }

  return {
    push: (text) => scan(held + printable(text), false),
    end: () => scan(held, true),
  };

  function styled(format: "bold" | "cyan" | "italic", text: string): string {
    return styleText(format, text, { validateStream: false });
  }
}

/** The same for a text that is there as a whole. */
export function renderText(text: string, names: Names, hasColours: boolean): string {
  const renderer = createRenderer(names, hasColours);
  return renderer.push(text) + renderer.end();
}

function referred(names: Names, sign = "", target = "", label?: string): string {
  if (sign === "@") return `@${names.user(target)}`;
  if (sign === "#") return `#${label || names.channel(target)}`;
  if (sign === "!") return `@${label || target.replace(/\^.*$/, "")}`;
  return label && label !== target ? `${label} (${target})` : target;
}
