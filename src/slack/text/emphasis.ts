import { INVISIBLE } from "./invisible.ts";

/** Keeps bold words bold, delta by delta. */
type EmphasisFilter = {
  /** Returns what can be shown by now. Holds back marks until what stands behind them is known. */
  push(delta: string): string;
  /** Returns the rest. */
  end(): string;
  /** How many characters are held back. */
  heldChars(): number;
};

const SIGN = /\*+|`+|\n/g;
const MARKS = /^\*{2,3}$/;
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー々]$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const MAX_HELD = 32;
const BLANK = /^\s?$/;

/**
 * Creates a filter for one text. Between a letter and punctuation Markdown takes two stars for no mark, as if blanks stood between
 * words. In scripts without them, as in `**「重要」**だ`, a character that nobody sees stands between the punctuation and the stars.
 */
export function createEmphasisFilter(): EmphasisFilter {
  let held = "";
  let before = "";
  let longRun = ""; // the sign of a run that was too long to hold, and may go on
  let isOpen = false;
  let isCode = false;
  let isBlock = false;

  /** Returns marks with what must stand beside them. */
  function marked(marks: string, previous: string, next: string): string {
    if (isOpen && !BLANK.test(previous)) {
      isOpen = false;
      return PUNCTUATION.test(previous) && UNSPACED.test(next) ? INVISIBLE + marks : marks;
    }
    if (isOpen || BLANK.test(next)) return marks;
    isOpen = true;
    return UNSPACED.test(previous) && PUNCTUATION.test(next) ? marks + INVISIBLE : marks;
  }

  function noteSign(sign: string): void {
    if (sign === "\n") [isOpen, isCode] = [false, false];
    else if (sign.startsWith("`") && sign.length > 2) isBlock = !isBlock;
    else if (sign.startsWith("`")) isCode = !isCode;
  }

  function scan(text: string, last: boolean): string {
    let out = "";
    let at = 0;
    let end = text.length;
    if (longRun !== "") {
      while (text[at] === longRun) at += 1;
      if (at < text.length) longRun = "";
      out = text.slice(0, at);
    }
    for (const { 0: sign, index } of text.matchAll(SIGN)) {
      if (index < at) continue;
      const behind = index + sign.length;
      const mayGoOn = behind === text.length && !last && sign !== "\n";
      if (mayGoOn && sign.length > MAX_HELD) longRun = sign.charAt(0);
      else if (mayGoOn) {
        end = index;
        break;
      }
      const previous = index > 0 ? text.charAt(index - 1) : before;
      const isMark = MARKS.test(sign) && !isCode && !isBlock;
      out += text.slice(at, index) + (isMark ? marked(sign, previous, text.charAt(behind)) : sign);
      if (!isMark) noteSign(sign);
      at = behind;
    }
    held = text.slice(end);
    before = end > 0 ? text.charAt(end - 1) : before;
    return out + text.slice(at, end);
  }

  return {
    push: (delta) => scan(held + delta, false),
    end: () => scan(held, true),
    heldChars: () => held.length,
  };
}
