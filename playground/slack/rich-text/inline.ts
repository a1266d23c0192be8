/** An element of rich text. Its words are not escaped. */
export type Element = { readonly type: string; readonly [key: string]: unknown };
/** How words look. */
export type Style = Readonly<Partial<Record<"bold" | "italic" | "strike" | "code", true>>>;

const EMOJI: Readonly<Record<string, string>> = {
  tada: "1f389",
  smile: "1f604",
  wave: "1f44b",
  "+1": "1f44d",
  thumbsup: "1f44d",
  heart: "2764-fe0f",
  rocket: "1f680",
  eyes: "1f440",
  pray: "1f64f",
  warning: "26a0-fe0f",
  white_check_mark: "2705",
  fire: "1f525",
};

/** Returns words as an element. */
export function textElement(text: string, style: Style): Element {
  return { type: "text", text, ...styled(style) };
}

type Found = Readonly<Record<string, string | undefined>>;

/**
 * Returns a text as elements: what `piece` finds, by the names of its groups, and the words between. What is neither a `reference`
 * nor an `emoji` is up to `other`.
 */
export function inPieces(
  text: string,
  style: Style,
  piece: RegExp,
  other: (found: Found) => readonly Element[] = () => [],
): Element[] {
  const out: Element[] = [];
  let rest = text;
  for (let found = piece.exec(rest); found !== null; found = piece.exec(rest)) {
    const { reference, emoji } = found.groups ?? {};
    if (found.index > 0) out.push(textElement(unescaped(rest.slice(0, found.index)), style));
    if (reference !== undefined) out.push(referenceElement(reference, style));
    else if (emoji !== undefined) out.push(emojiElement(emoji, style));
    else out.push(...other(found.groups ?? {}));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== "") out.push(textElement(unescaped(rest), style));
  return out;
}

/** Returns an emoji as an element; words where it is none of Slack's. */
function emojiElement(name: string, style: Style): Element {
  const unicode = EMOJI[name];
  return unicode === undefined ? textElement(`:${name}:`, style) : { type: "emoji", name, unicode };
}

/** Returns what stands between angle brackets as an element: `@U1|ana`, `#C1|general`, `!here`, `https://…|label`. */
function referenceElement(inner: string, style: Style): Element {
  const [target = "", label] = inner.split("|");
  if (target.startsWith("@")) return { type: "user", user_id: target.slice(1), ...styled(style) };
  if (target.startsWith("#")) return { type: "channel", channel_id: target.slice(1), ...styled(style) };
  const [special = "", ...more] = target.slice(1).split("^");
  if (target.startsWith("!")) {
    if (special === "subteam") return { type: "usergroup", usergroup_id: more[0], ...styled(style) };
    if (special === "date") return { type: "date", timestamp: Number(more[0]), format: more[1], fallback: label };
    return { type: "broadcast", range: special };
  }
  return { type: "link", url: unescaped(target), ...(label && { text: unescaped(label) }), ...styled(style) };
}

/** Adds a style to elements. */
export function withStyle(elements: readonly Element[], style: Style): Element[] {
  return elements.map((element) => ({ ...element, style: { ...(element.style as Style | undefined), ...style } }));
}

/** Decodes the three characters that Slack escapes in `text`. */
export function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function styled(style: Style): { style?: Style } {
  return Object.keys(style).length > 0 ? { style } : {};
}
