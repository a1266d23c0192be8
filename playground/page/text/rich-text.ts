/**
 * Formatted text as plain data. mrkdwn.ts and markdown.ts create it, rich-view.ts draws it. There is no kind for
 * markup.
 */

export type Inline =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "bold" | "italic" | "strike"; readonly of: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly of: readonly Inline[] }
  | { readonly kind: "person" | "channel"; readonly id: string; readonly label?: string }
  | { readonly kind: "everyone"; readonly name: string }
  | { readonly kind: "break" };

export type Item = { readonly checked?: boolean; readonly of: readonly Rich[] };

export type Rich =
  | { readonly kind: "paragraph" | "heading"; readonly of: readonly Inline[] }
  | { readonly kind: "quote"; readonly of: readonly Rich[] }
  | { readonly kind: "list"; readonly start?: number; readonly items: readonly Item[] }
  | { readonly kind: "pre"; readonly text: string }
  | { readonly kind: "table"; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: "rule" };

export type Cell = readonly Inline[];

const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/** Returns the address if it is absolute and uses http, https or mailto; otherwise undefined. */
export function safeHref(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && SCHEMES.has(url.protocol) ? url.href : undefined;
}

/** Returns a link to the address if `safeHref` allows it, otherwise just the label. */
export function linked(address: string, label: readonly Inline[]): readonly Inline[] {
  const href = safeHref(address);
  return href === undefined ? label : [{ kind: "link", href, of: label }];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Decodes HTML character references, once: `&amp;lt;` becomes `&lt;`. */
export function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Returns the words without formatting, for labels and announcements. `name` turns a person's id into a name. */
export function wordsOf(parts: readonly (Rich | Inline)[], name: (id: string) => string): string {
  return parts.map((part) => words(part, name)).join("");
}

function words(part: Rich | Inline, name: (id: string) => string): string {
  switch (part.kind) {
    case "text":
    case "code":
    case "pre":
      return part.text;
    case "person":
      return `@${name(part.id)}`;
    case "channel":
      return `#${part.label ?? part.id}`;
    case "everyone":
      return `@${part.name}`;
    case "break":
    case "rule":
      return "\n";
    case "list":
      return part.items.map((item) => `${wordsOf(item.of, name)}\n`).join("");
    case "table":
      return [part.head, ...part.rows].map((row) => `${row.map((cell) => wordsOf(cell, name)).join(", ")}\n`).join("");
    case "paragraph":
    case "heading":
      return `${wordsOf(part.of, name)}\n`;
    default:
      return wordsOf(part.of, name);
  }
}
