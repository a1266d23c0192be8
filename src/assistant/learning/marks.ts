const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]{1,300}`)/;
const MARKED: readonly RegExp[] = [
  /(?<![\\*])\*\*(?=[^\s*])([^*\n]{1,1000})(?<=[^\s*])\*\*(?!\*)/g,
  /(?<![\\~])~~(?=[^\s~])([^~\n]{1,1000})(?<=[^\s~])~~(?!~)/g,
  /(?<![\\\p{L}\p{N}_])_(?=[^\s_])([^_\n]{1,1000})(?<=[^\s_])_(?![\p{L}\p{N}_])/gu,
];
const TWICE = 2; // for marks within marks

/**
 * Returns a text without Markdown's marks of bold, italics and struck words, for who reads what is said and not how it looks. Code
 * stays as it is.
 */
export function withoutMarks(text: string): string {
  if (!/\*\*|~~|_/.test(text)) return text;
  return text
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part : unmarked(part)))
    .join("");
}

function unmarked(text: string): string {
  let words = text;
  for (let times = 0; times < TWICE; times++) {
    for (const pattern of MARKED) words = words.replace(pattern, "$1");
  }
  return words;
}
