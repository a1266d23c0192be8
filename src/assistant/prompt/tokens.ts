/**
 * Estimates how many tokens a text costs, without a tokenizer. Counts one for four characters, and one for each Chinese,
 * Japanese or Korean character, and rounds the sum up. The parts of a text never cost less than the whole.
 */
export function countTokens(text: string): number {
  let quarters = 0;
  for (let index = 0; index < text.length; index += 1) quarters += isCjk(text.charCodeAt(index)) ? 4 : 1;
  return Math.ceil(quarters / 4);
}

/** Returns the beginning of a text that costs at most so many tokens. */
export function headTokens(text: string, tokens: number): string {
  let quarters = tokens * 4;
  let chars = 0;
  while (chars < text.length && quarters > 0) {
    quarters -= isCjk(text.charCodeAt(chars)) ? 4 : 1;
    chars += 1;
  }
  return head(text, quarters < 0 ? chars - 1 : chars);
}

/** Returns the first `chars` UTF-16 units of a text, one less where that would cut a surrogate pair in two. */
export function head(text: string, chars: number): string {
  if (chars >= text.length) return text;
  const last = text.charCodeAt(chars - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? chars - 1 : chars);
}

/** Tells whether a UTF-16 unit is a Chinese, Japanese or Korean character, or begins one outside the basic plane. */
function isCjk(unit: number): boolean {
  return (
    unit >= 0x1100 &&
    (unit <= 0x11ff || // Hangul jamo
      (unit >= 0x2e80 && unit <= 0xa4cf) || // radicals, kana, ideographs, Yi
      (unit >= 0xac00 && unit <= 0xd7a3) || // Hangul syllables
      (unit >= 0xd840 && unit <= 0xd88d) || // ideographs of planes 2 and 3
      (unit >= 0xf900 && unit <= 0xfaff) || // compatibility ideographs
      (unit >= 0xff00 && unit <= 0xffef)) // full-width forms
  );
}
