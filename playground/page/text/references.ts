import { emojiOf } from "../../../src/slack/text/incoming/emoji.ts";
import { decoded, type Inline, linked } from "./rich-text.ts";

const REFERENCE = /<([^<>\n]{1,4000})>/y;
const PERSON = /^@([A-Z0-9]{2,24})(?:\|(.*))?$/;
const CHANNEL = /^#([A-Z0-9]{2,24})(?:\|(.*))?$/;
const SPECIAL = /^!([a-z]+)(?:\^[^|]*)?(?:\|(.*))?$/;
const ADDRESS = /^((?:https?:\/\/|mailto:)[^|]+)(?:\|(.*))?$/i;
const EMOJI = /:([a-z0-9_+'-]{1,40}):/y;
const BARE_ADDRESS = /https?:\/\/[^\s<>|`]+/y;

export type Found = { readonly of: readonly Inline[]; readonly end: number };

/**
 * Reads one of Slack's references, such as `<@U1>` or `<url|label>`, at index `at`.
 * Returns what it stands for and the index after it; undefined when there is none.
 */
export function referenceAt(text: string, at: number): Found | undefined {
  const inner = match(REFERENCE, text, at)?.[1];
  if (inner === undefined) return undefined;
  const of = reference(inner);
  return of && { of, end: at + inner.length + 2 };
}

function reference(inner: string): readonly Inline[] | undefined {
  const [, person] = PERSON.exec(inner) ?? [];
  if (person !== undefined) return [{ kind: "person", id: person }];
  const [, channel, label] = CHANNEL.exec(inner) ?? [];
  if (channel !== undefined) return [{ kind: "channel", id: channel, ...(label ? { label: decoded(label) } : {}) }];
  const [, special, fallback] = SPECIAL.exec(inner) ?? [];
  if (special === "date") return [{ kind: "text", text: decoded(fallback ?? "") }];
  if (special !== undefined) return [{ kind: "everyone", name: decoded(fallback?.replace(/^@/, "") || special) }];
  const [, address, name] = ADDRESS.exec(inner) ?? [];
  if (address === undefined) return undefined;
  const shown = decoded(name || address.replace(/^mailto:/i, ""));
  return linked(decoded(address), [{ kind: "text", text: shown }]);
}

/** Reads a `:shortcode:` at index `at`; undefined when it is not a known one. */
export function emojiAt(text: string, at: number): Found | undefined {
  const name = match(EMOJI, text, at)?.[1];
  const emoji = name === undefined ? undefined : emojiOf(name);
  return emoji === undefined || name === undefined
    ? undefined
    : { of: [{ kind: "text", text: emoji }], end: at + name.length + 2 };
}

/** Reads a bare web address at index `at`, without the punctuation that ends a sentence. */
export function addressAt(text: string, at: number): Found | undefined {
  let address = match(BARE_ADDRESS, text, at)?.[0];
  if (address === undefined || /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return undefined;
  address = withoutEnd(address);
  const shown = decoded(address);
  return { of: linked(shown, [{ kind: "text", text: shown }]), end: at + address.length };
}

function withoutEnd(address: string): string {
  let end = address.length;
  while (end > 0 && /[.,;:!?'"*_~]/.test(address[end - 1] ?? "")) end -= 1;
  if (address[end - 1] === ")" && !address.slice(0, end).includes("(")) end -= 1;
  return address.slice(0, end);
}

/** Reads only references and emoji, in text whose other marks have been parsed already. */
export function plainInlines(text: string): readonly Inline[] {
  const out: Inline[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    const found = sign === "<" ? referenceAt(text, at) : sign === ":" ? emojiAt(text, at) : undefined;
    if (!found) continue;
    if (at > from) out.push({ kind: "text", text: decoded(text.slice(from, at)) });
    out.push(...found.of);
    from = found.end;
    at = from - 1;
  }
  if (from < text.length) out.push({ kind: "text", text: decoded(text.slice(from)) });
  return out;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
