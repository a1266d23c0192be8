import { styleText } from "node:util";
import { printable } from "./printable.ts";

/** Looks up the name behind an id, without @ or #. */
export type Names = { user(id: string): string; channel(id: string): string };

/** Renders Slack's text for a terminal, piece by piece. */
export type Renderer = {
  /** Returns what can be shown so far. Text that may still become markup is held back. */
  push(text: string): string;
  /** Returns the rest. */
  end(): string;
};

const MAX_HELD = 300;
// Slack's references; other text between angle brackets is plain text.
const REFERENCE = /<(?:([@#!])([\w^]+)|((?:https?:|mailto:)[^<>\s|]+))(?:\|([^<>\n]*))?>/y;
const ENTITY = /&(amp|lt|gt);/y;
const HEADING = /#{1,6} +([^\n]*)(?=\n)/y;
const CODE = /`([^`\n]+)`/y;
const STRONG = /\*\*(?=\S)([^\n]*?\S)\*\*|\*(?=[^\s*])([^*\n]*?[^\s*])\*(?!\w)/y;
const SLANTED = /_(?=[^\s_])([^_\n]*?[^\s_])_(?!\w)/y;

// An invisible character that keeps Slack from reading markup. It is left out, since it would be in the way of copying.
const INVISIBLE = "\u200b";

/**
 * Renders Slack's Markdown and mrkdwn for a terminal.
 * With colours, emphasis, code and headings are styled; without, they stay as typed. Mentions and links become names,
 * and entities are decoded. Control characters and escape sequences in the text are removed.
 */
export function createRenderer(names: Names, hasColours: boolean): Renderer {
  let held = "";
  let isInFence = false;
  let before = "\n";

  /** Renders the markup at index `at`, and returns where it ends; undefined when there is none yet. */
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

  /** Tells whether text still to come could turn this into markup. */
  function isOpen(text: string, at: number): boolean {
    const rest = text.slice(at, at + MAX_HELD + 1);
    if (/^`{1,2}$/.test(rest)) return true; // perhaps the start of a code fence
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

/** Renders a complete text. */
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
