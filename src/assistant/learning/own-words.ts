import { toPlain } from "../language/plain.ts";
import { type Range, sentenceRanges } from "../language/sentences.ts";
import { isUnspaced, wordsOf } from "../language/words.ts";
import { readHead } from "./head.ts";
import { LINES } from "./kinds.ts";
import { withoutMarks } from "./marks.ts";
import { BULLET, isRework, OWN_TEXTS, ownLines } from "./own-lines.ts";
import { withoutPasted } from "./pasted.ts";
import { BARE_WORK } from "./pasted-marks.ts";
import { asksForReply, isSpoken, labelLength } from "./speakers.ts";
import { WISHES } from "./wishes.ts";

/** A sentence of a person's own. `plain` is the quote as `toPlain` makes it, in lower case, and just as long. */
export type OwnSentence = {
  readonly quote: string;
  readonly plain: string;
  /** A line of a list under a heading such as "My rules:". */
  readonly listed: boolean;
  /** It is a part of a sentence that asks for a text, or tells the occasion of one. */
  readonly isAsked?: boolean;
  /** It stood before such a part, for which it may be no more than the reason. */
  readonly isReason?: boolean;
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
/** A line of a table. */
const ROW = /^[ ]{0,3}\|.*\|[ ]{0,3}$/gm;

/** A line that says who somebody is, as below a mail: "Ana | Marketing | Berlin". */
const SIGNATURE =
  /^\s{0,3}\p{Lu}[\p{L}.'’-]{0,20}(?: [\p{L}.'’-]{1,20}){0,3}(?:\s{1,2}[|·•]\s{1,2}[\p{Lu}\d+][^|·•\n.!?:;]{0,40}){1,4}\s{0,3}$/u;

/**
 * Returns the sentences of a message that are the person's own words. Leaves out quotations, code, tables, forwarded mail, letters
 * and notes given as material ("rewrite this: ..."). In doubt a sentence counts as material: a rule learnt from somebody
 * else's text is worse than one that must be given twice. `names`: see `AssistantRequest`.
 */
export function ownWords(text: string, names: readonly string[] = []): OwnWords {
  const whole = withoutMarks(text.length > LONG_TEXT ? headAndTail(text) : text);
  const shown = withoutNames(whole, names);
  const cased = withoutMarkedQuotes(toPlain(shown));
  const { plain, isMixed } = withoutPasted(cased.toLowerCase(), withTabs(cased, shown));
  const lines = ownLines(plain);
  const sentences: OwnSentence[] = [];
  let listed = false;
  const casedLines = lines.map(({ start, plain }) => cased.slice(start, start + plain.length));
  const lastReply = casedLines.findLastIndex(asksForReply);
  for (const [at, line] of lines.entries()) {
    const shownLine = casedLines[at] ?? "";
    if (isSpoken(shownLine, at < lastReply) || (lines.length > 1 && SIGNATURE.test(shownLine))) continue;
    const bullet = BULLET.exec(line.plain)?.[0].length ?? labelLength(shownLine);
    listed = listed && BULLET.test(line.plain);
    const first = line.start + bullet;
    const end = line.start + line.plain.length;
    const text = WISHES.fixed.test(line.plain)
      ? cased.slice(first, end).replaceAll("\n", " ")
      : cased.slice(first, end);
    const items = itemsBehindHead(line.plain.slice(bullet));
    for (const [start, end] of items ?? sentenceRanges(text)) {
      if (end - start > MAX_SENTENCE) continue;
      const [from, to] = [first + start, first + end];
      sentences.push({
        quote: whole.slice(from, to),
        plain: plain.slice(from, to),
        listed: listed || items !== undefined,
      });
    }
    if (LINES.listHead.test(line.plain.trim())) listed = true;
  }
  // Of one line only: where more stands below, that is the text.
  const first = whole.trim().includes("\n") ? -1 : sentences.findIndex(({ plain }) => BARE_WORK.test(plain));
  if (first >= 0) sentences.splice(first + 1, sentences.length, ...sentences.slice(first + 1).filter(isAside));
  if (sentences.some(({ plain }) => isMadeUp(plain))) return { sentences, mixed: true, isHypothetical: true };
  const chars = lines.reduce((sum, line) => sum + line.plain.length, 0);
  const work = sentences.findIndex(({ plain }) => isRework(plain));
  if (work < 0) return { sentences, mixed: isMixed || chars > MIXED_CHARS, isHypothetical: false };
  return {
    sentences: [...ifShort(sentences.slice(0, work)), ...ifShort(sentences.slice(work + 1))],
    mixed: true,
    isHypothetical: false,
  };
}

/**
 * Returns where the items stand behind "My rules:" on the same line; all of them as one where one says too little alone, with
 * the head where it says for what they are. Undefined for any other line.
 */
function itemsBehindHead(line: string): readonly Range[] | undefined {
  const colon = /[:：]\s{0,3}/u.exec(line);
  if (!colon) return undefined;
  const head = line.slice(readHead(line).fillers, colon.index).trim();
  const start = colon.index + colon[0].length;
  const rest = line.slice(start).trimEnd();
  if (rest === "" || !LINES.listHead.test(head) || !RULES_HEAD.test(head)) return undefined;
  if (FOR_SOME.test(head)) return [[0, line.trimEnd().length]];
  const ranges: Range[] = [];
  let from = 0;
  for (const { index, 0: mark } of rest.matchAll(/[;；]\s{0,3}/gu)) {
    ranges.push([start + from, start + index]);
    from = index + mark.length;
  }
  ranges.push([start + from, start + rest.length]);
  const saysEnough = ([one, end]: Range) => {
    const item = line.slice(one, end);
    return isUnspaced(item) ? item.length >= ITEM_CHARS : wordsOf(item).length > 1;
  };
  return ranges.length > 1 && ranges.every(saysEnough) ? ranges : [[start, start + rest.length]];
}

/** Rules by their name. "From now on:" and "when I write to Ana:" say something of what follows. */
const RULES_HEAD =
  /\b(?:rules|preferences|guidelines|conventions|(?:schreib|stil)?regeln|vorgaben|wunsche|regles|consignes|preferences|reglas|normas|preferencias|regole|preferenze|regras)\b|规则|規則|要求|偏好|ルール|決まり|希望/u;
const ITEM_CHARS = 4; // of a script without spaces
const FOR_SOME = /\b(?:for|fur|pour|para|per|when)\s/u;

/** Whether a sentence behind "translate into German" is its author's again, and not the text to translate. */
function isAside({ plain }: OwnSentence): boolean {
  return (
    OWN_TEXTS.test(plain) ||
    /^(?:also|and|by the way|btw|und|au(?:ß|ss)erdem|ubrigens|et|au fait|y|ademas|e|inoltre|alem disso)\b|^(?:另外|还有|顺便|あと|それと)/u.test(
      plain,
    )
  );
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

/** Returns a plain text with the tabs of the text that it was made of. */
function withTabs(plain: string, text: string): string {
  return text.includes("\t") ? plain.replaceAll(" ", (space, at: number) => (text[at] === "\t" ? "\t" : space)) : plain;
}

/** Hides the names of mentioned people, character by character: other people chose them. */
function withoutNames(text: string, names: readonly string[]): string {
  const hide = (left: string, name: string) => left.replaceAll(`@${name}`, () => `@${"x".repeat(name.length)}`);
  return longestFirst(names).reduce(hide, text);
}

/** Returns names so that one which begins with another comes before it. */
export function longestFirst(names: readonly string[]): readonly string[] {
  return names.toSorted((one, other) => other.length - one.length);
}

/** Returns the quote of a sentence as it may be read: with the names hidden that are hidden in `plain`. */
export function readable({ quote, plain }: Pick<OwnSentence, "quote" | "plain">): string {
  let shown = quote;
  for (const { index, 0: name } of plain.matchAll(HIDDEN)) {
    shown = shown.slice(0, index) + name + shown.slice(index + name.length);
  }
  return shown;
}

/** Blanks quotations, tables and code, character by character, and cuts the text at the mark of a forwarded mail. */
function withoutMarkedQuotes(plain: string): string {
  const blank = (part: string) => "\n".repeat(part.length);
  let kept = plain.includes("`")
    ? plain.replace(FENCE, blank).replace(CODE, (code) => `\`${"x".repeat(code.length - 2)}\``)
    : plain;
  if (/>|&gt;/.test(kept)) kept = kept.replace(QUOTED_REST, blank).replace(QUOTED_LINE, blank);
  if (kept.includes("|")) kept = kept.replace(ROW, blank);
  return kept.slice(0, LINES.forwarded.exec(kept)?.index);
}
