import { toPlain } from "../language/plain.ts";
import { sentenceRanges } from "../language/sentences.ts";
import { readHead } from "./head.ts";
import { LINES } from "./kinds.ts";
import { BULLET, isRework, ownLines } from "./own-lines.ts";
import { WISHES } from "./wishes.ts";

/** A sentence of a person's own. `plain` is the quote as `toPlain` makes it, in lower case, and just as long. */
export type OwnSentence = {
  readonly quote: string;
  readonly plain: string;
  /** A line of a list under a heading such as "My rules:". */
  readonly listed: boolean;
};

/** What a person says themselves in a message. */
export type OwnWords = {
  readonly sentences: readonly OwnSentence[];
  /** Other people's text may stand unmarked among the sentences, so only plain orders to remember count. */
  readonly mixed: boolean;
  /** The message speaks of something made up, so that nothing in it is about its author. */
  readonly isHypothetical: boolean;
};

const LONG_TEXT = 12_000; // of a longer message only the ends are read: its middle is material
const END_CHARS = 2_000;
const MIXED_CHARS = 1_500; // a longer message rather holds material than not
const MAX_SENTENCE = 1_000;
const REMARK_CHARS = 160;

const HIDDEN = /@x{2,80}/g;
const FENCE = /```[\s\S]*?(?:```|$)/g;
const CODE = /`[^`\n]{1,300}`/g;
const QUOTED_REST = /^>>>[\s\S]*/m;
const QUOTED_LINE = /^[ ]{0,3}(?:>|&gt;).*$/gm;

/**
 * Returns the sentences of a message that are the person's own words. Leaves out quotations, code, forwarded mail, letters
 * and notes given as material ("rewrite this: ..."). In doubt a sentence counts as material: a rule learnt from somebody
 * else's text is worse than one that must be given twice. `names`: see `AssistantRequest`.
 */
export function ownWords(text: string, names: readonly string[] = []): OwnWords {
  const whole = text.length > LONG_TEXT ? headAndTail(text) : text;
  const cased = withoutMarkedQuotes(toPlain(withoutNames(whole, names)));
  const plain = cased.toLowerCase();
  const lines = ownLines(plain);
  const sentences: OwnSentence[] = [];
  let listed = false;
  for (const line of lines) {
    const bullet = BULLET.exec(line.plain)?.[0].length ?? 0;
    listed = listed && bullet > 0;
    const first = line.start + bullet;
    const end = line.start + line.plain.length;
    const text = WISHES.fixed.test(line.plain)
      ? cased.slice(first, end).replaceAll("\n", " ")
      : cased.slice(first, end);
    for (const [start, end] of sentenceRanges(text)) {
      if (end - start > MAX_SENTENCE) continue;
      const [from, to] = [first + start, first + end];
      sentences.push({ quote: whole.slice(from, to), plain: plain.slice(from, to), listed });
    }
    if (LINES.listHead.test(line.plain.trim())) listed = true;
  }
  if (sentences.some(({ plain }) => isMadeUp(plain))) return { sentences, mixed: true, isHypothetical: true };
  const chars = lines.reduce((sum, line) => sum + line.plain.length, 0);
  const work = sentences.findIndex(({ plain }) => isRework(plain));
  if (work < 0) return { sentences, mixed: chars > MIXED_CHARS, isHypothetical: false };
  return {
    sentences: [...ifShort(sentences.slice(0, work)), ...ifShort(sentences.slice(work + 1))],
    mixed: true,
    isHypothetical: false,
  };
}

function isMadeUp(plain: string): boolean {
  const { fillers } = readHead(plain);
  return WISHES.hypothetical.test(plain.slice(fillers)) || WISHES.hypothetical.test(plain);
}

/** Returns the sentences around "clean this up" if they are a mere remark. More than that is the text to clean up. */
function ifShort(sentences: readonly OwnSentence[]): readonly OwnSentence[] {
  return sentences.reduce((sum, { plain }) => sum + plain.length, 0) <= REMARK_CHARS ? sentences : [];
}

/** Returns the first line and the last one, which surround material of that length. */
function headAndTail(text: string): string {
  const head = text.slice(0, END_CHARS);
  const tail = text.slice(-END_CHARS);
  const headEnd = head.indexOf("\n");
  const tailStart = tail.trimEnd().lastIndexOf("\n");
  return `${headEnd < 0 ? "" : head.slice(0, headEnd)}\n${tailStart < 0 ? "" : tail.slice(tailStart + 1)}`;
}

/** Hides the names of mentioned people, character by character: other people chose them. */
function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(`@${name}`, () => `@${"x".repeat(name.length)}`), text);
}

/** Returns the quote of a sentence as it may be read: with the names hidden that are hidden in `plain`. */
export function readable({ quote, plain }: Pick<OwnSentence, "quote" | "plain">): string {
  let shown = quote;
  for (const { index, 0: name } of plain.matchAll(HIDDEN)) {
    shown = shown.slice(0, index) + name + shown.slice(index + name.length);
  }
  return shown;
}

/** Blanks quotations and code, character by character, and cuts the text at the mark of a forwarded mail. */
function withoutMarkedQuotes(plain: string): string {
  const blank = (part: string) => "\n".repeat(part.length);
  let kept = plain.includes("`")
    ? plain.replace(FENCE, blank).replace(CODE, (code) => `\`${"x".repeat(code.length - 2)}\``)
    : plain;
  if (/>|&gt;/.test(kept)) kept = kept.replace(QUOTED_REST, blank).replace(QUOTED_LINE, blank);
  return kept.slice(0, LINES.forwarded.exec(kept)?.index);
}
