import { INVISIBLE } from "./invisible.ts";

/* Markdown and mrkdwn differ in the marks of bold and struck words. Words that people are shown, and that are read back, change no more. */

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]{1,1000}`/g;
const ASIDE = /\ue004(\d{1,6})\ue005/g;

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
const MARKDOWN: readonly (readonly [marked: RegExp, mark: string])[] = [
  [/(?<!\*)\*\*(?=[^\s*])([^*\n]{1,2000})(?<=[^\s*])\*\*(?!\*)/g, "*"],
  [/(?<!~)~~(?=[^\s~])([^~\n]{1,2000})(?<=[^\s~])~~(?!~)/g, "~"],
];
const MRKDWN: readonly (readonly [marked: RegExp, mark: string])[] = [
  [/(?<![\p{L}\p{N}*])\*(?=[^\s*\u200b])([^*\n]{1,2000})(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, "*"],
  [/(?<![\p{L}\p{N}~])~(?=[^\s~\u200b])([^~\n]{1,2000})(?<=[^\s~])~(?![\p{L}\p{N}~])/gu, "~"],
];

/** Returns a text in Markdown with Slack's marks of bold and struck words. `withMarkdownMarks` makes the same text of it again. */
export function withSlackMarks(text: string): string {
  return besideCode(text, (words) => {
    let out = words;
    // What only looks like a mark of Slack's gets a character that nobody sees, and comes back as it is.
    for (const [marked, mark] of MRKDWN) out = out.replace(marked, `${mark}${INVISIBLE}$1${mark}`);
    for (const [marked, mark] of MARKDOWN) out = out.replace(marked, asWord(mark));
    return out;
  });
}

/** Returns a text of `withSlackMarks`, in Slack's encoding or not, with Markdown's marks again. */
export function withMarkdownMarks(text: string): string {
  return besideCode(text, (words) => {
    let out = words;
    for (const [marked, mark] of MRKDWN) out = out.replace(marked, `${mark}${mark}$1${mark}${mark}`);
    return out;
  });
}

/** Slack formats whole words only. In a script without spaces, a character that nobody sees makes the border of a word. */
function asWord(mark: string) {
  return (whole: string, words: string, at: number, all: string): string => {
    const before = WORD_END.test(all.slice(Math.max(0, at - 2), at)) ? INVISIBLE : "";
    const after = WORD_START.test(all.slice(at + whole.length, at + whole.length + 2)) ? INVISIBLE : "";
    return `${before}${mark}${words}${mark}${after}`;
  };
}

/** Changes the words of a text and leaves its code alone. */
function besideCode(text: string, change: (words: string) => string): string {
  if (!/[*~]/.test(text)) return text;
  const codes: string[] = [];
  const words = text
    .replaceAll(/[\ue004\ue005]/g, "")
    .replaceAll(CODE, (code) => `\ue004${codes.push(code) - 1}\ue005`);
  return change(words).replaceAll(ASIDE, (_, at: string) => codes[Number(at)] ?? "");
}
