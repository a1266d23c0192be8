const ACCENTED = /[\u00C0-\u024F\u1E00-\u1EFF]/g;
const APOSTROPHES = /[‘’‚‛ʼ´＇]/g;
const DOUBLE_QUOTES = /[“”„‟«»「」『』＂]/g;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g;
const QUOTED = /"[^"]{1,2000}"|(?<![\p{L}\p{N}])'(?!\s)[^'\n]{0,198}[^'\s]'(?![\p{L}\p{N}])/gu;

/**
 * Returns a text with plain apostrophes and quotes, and without accents. Every character of a quoted passage becomes `x`, since
 * it is somebody's wording and no statement. The result is exactly as long as the text, so that a match in one can be cut out of
 * the other.
 */
export function toPlain(text: string): string {
  return text
    .replace(ACCENTED, (letter) => letter.normalize("NFD").charAt(0))
    .replace(APOSTROPHES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SPACES, " ")
    .replace(QUOTED, hideQuoted);
}

/** Fills a quoted passage. A full stop at its end stays, since a sentence may end within quotes. */
function hideQuoted(quoted: string): string {
  const inner = quoted.slice(1, -1);
  const end = /[.!?。！？]$/.test(inner) ? "." : "x";
  return `${quoted.charAt(0)}${"x".repeat(Math.max(inner.length - 1, 0))}${inner.length > 0 ? end : ""}${quoted.at(-1)}`;
}
