import { toPlain } from "../language/plain.ts";
import { sentenceRanges } from "../language/sentences.ts";
import { COMMAND, FILLER, HABIT, STANDING, WHEN } from "./english.ts";
import { LIST_HEAD, MATERIAL, OWN_LABEL, POINTS_TO_TEXT, REWORK } from "./english-passing.ts";
import { PREFERENCE, PROFILE } from "./english-person.ts";
import { OTHER_COMMAND, OTHER_PREFERENCE, OTHER_STANDING, OTHER_TASK } from "./languages.ts";

/** A sentence of a person's own; `plain` is as long as `quote` (see `toPlain`). */
export type OwnSentence = {
  readonly quote: string;
  readonly plain: string;
  /** A line of a list under a heading such as "My rules:". */
  readonly listed: boolean;
};

export type OwnWords = {
  readonly sentences: readonly OwnSentence[];
  /** Other people's text may stand among the sentences unmarked, so that only plain orders count. */
  readonly mixed: boolean;
};

/** Past this, only the head and the tail of a message are looked at: the rest is material. */
const LONG_TEXT = 12_000;
const END_CHARS = 2_000;
/** Past this many characters, a message is more likely to hold material than not. */
const MIXED_CHARS = 1_500;
const MAX_SENTENCE = 1_000;
const MAX_CLAUSE = 200;
const REMARK_CHARS = 160;

const FENCE = /```[\s\S]*?(?:```|$)/g;
const CODE = /`[^`\n]{1,300}`/g;
const QUOTED_REST = /^>>>[\s\S]*/m;
const QUOTED_LINE = /^[ ]{0,3}(?:>|&gt;).*$/gm;
const FORWARDED = /^ ?(?:-{2,}.{0,60}-{2,}|_{5,}|-{3,}|={3,}|--|\*{3,}|begin forwarded message:?)\s{0,3}$/im;
const BULLET = /^\s{0,8}(?:[-*•‣◦▪–]|\d{1,2}[.)])\s{1,4}/;
/** "Thoughts?", "shorter", "what do you think of my reply?": alone on a line, they are about what follows. */
const OPINION = new RegExp(
  "^(?:(?:much |a bit |way |any )?(?:shorter|longer|[a-z]{3,12}er|more [a-z]{3,15}|less [a-z]{3,15}|" +
    "thoughts|feedback|opinions?|ideas|comments)[.!?]{0,3}|[^.!]{2,120}[?？])$",
);
const COLON = /[:：](?=\s|$)|：|\s[-–—]{1,2}\s/g;
const SALUTATION = new RegExp(
  "^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings|to whom|hallo|liebe[rs]?|" +
    "sehr geehrte[rn]?|guten (?:tag|morgen)|bonjour|cher|chere|hola|estimad[oa]s?|querid[oa]s?|ola|" +
    "prezad[oa]s?|caro|cara|ciao|gentile|buongiorno|尊敬的|亲爱的|拝啓)\\b[^.!?]{0,60}[,，!:：]?\\s{0,3}$|^.{1,20}(?:様|" +
    "さん)[、,]?$",
);
const GREETS_INKWELL =
  /^\s{0,3}(?:[a-z]{2,10}|good [a-z]{5,9}|[a-z]{2,10} (?:there|inkwell|again|you|bot))\s?[,.!:]?\s{0,3}$/;
const SIGN_OFF = new RegExp(
  "^(?:(?:best|kind|warm|warmest|many) (?:regards|wishes)|regards|sincerely|yours(?: \\w{1,12}){0,2}|best|" +
    "cheers|all the best|mit freundlichen gru(?:ß|ss)en|viele gru(?:ß|ss)e|liebe gru(?:ß|ss)e|cordialement|" +
    "bien a vous|saludos|un saludo|atentamente|atenciosamente|abracos|cordiali saluti|distinti saluti|此致|" +
    "敬具)[,.!]?\\s{0,3}$",
);

/**
 * The sentences of a message that are the person's own words: no quotations, code, forwarded mail, letters or notes given
 * as material ("rewrite this: ..."). In doubt a sentence is taken for material, since a rule learnt from somebody
 * else's text is worse than one that must be given twice.
 */
export function ownWords(text: string): OwnWords {
  const whole = text.length > LONG_TEXT ? headAndTail(text) : text;
  const cased = withoutMarkedQuotes(toPlain(whole));
  const plain = cased.toLowerCase();
  const lines = ownLines(plain);
  const sentences: OwnSentence[] = [];
  let listed = false;
  for (const line of lines) {
    const bullet = BULLET.exec(line.plain)?.[0].length ?? 0;
    listed = listed && bullet > 0;
    const first = line.start + bullet;
    for (const [start, end] of sentenceRanges(cased.slice(first, line.start + line.plain.length))) {
      if (end - start > MAX_SENTENCE) continue;
      const [from, to] = [first + start, first + end];
      sentences.push({ quote: whole.slice(from, to), plain: plain.slice(from, to), listed });
    }
    if (LIST_HEAD.test(line.plain.trim())) listed = true;
  }
  const chars = lines.reduce((sum, line) => sum + line.plain.length, 0);
  const work = sentences.findIndex(({ plain }) => isRework(plain));
  if (work < 0) return { sentences, mixed: chars > MIXED_CHARS };
  return { sentences: [...ifShort(sentences.slice(0, work)), ...ifShort(sentences.slice(work + 1))], mixed: true };
}

/** More than a remark beside "clean this up" is the text to clean up. */
function ifShort(sentences: readonly OwnSentence[]): readonly OwnSentence[] {
  return sentences.reduce((sum, { plain }) => sum + plain.length, 0) <= REMARK_CHARS ? sentences : [];
}

type Line = { readonly start: number; readonly plain: string };

/** Up to its first and from its last line break: what surrounds material of that length. */
function headAndTail(text: string): string {
  const head = text.slice(0, END_CHARS);
  const tail = text.slice(-END_CHARS);
  const headEnd = head.indexOf("\n");
  const tailStart = tail.trimEnd().lastIndexOf("\n");
  return `${headEnd < 0 ? "" : head.slice(0, headEnd)}\n${tailStart < 0 ? "" : tail.slice(tailStart + 1)}`;
}

/** Blanks, character by character, what is marked as a quotation or as code, and all that follows a forwarded mark. */
function withoutMarkedQuotes(plain: string): string {
  const blank = (part: string) => "\n".repeat(part.length);
  let kept = plain.includes("`")
    ? plain.replace(FENCE, blank).replace(CODE, (code) => `\`${"x".repeat(code.length - 2)}\``)
    : plain;
  if (/>|&gt;/.test(kept)) kept = kept.replace(QUOTED_REST, blank).replace(QUOTED_LINE, blank);
  const forwarded = kept.search(FORWARDED);
  return forwarded < 0 ? kept : kept.slice(0, forwarded);
}

function ownLines(plain: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of plain.split("\n")) {
    if (line.trim() !== "") lines.push({ start, plain: line });
    start += line.length + 1;
  }
  return withoutLetter(upToMaterial(afterMaterial(lines)));
}

/** "Polish the text above" as the last line: all before it is the text. */
function afterMaterial(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  return lines.length > 1 && last !== undefined && isRework(last.plain) ? lines.slice(-1) : lines;
}

/** Everything up to the first colon, or the first line, that hands over a text to work on. */
function upToMaterial(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const colon = materialStart(line.plain, index < lines.length - 1);
    kept.push(colon === undefined ? line : { start: line.start, plain: line.plain.slice(0, colon) });
    if (colon !== undefined) break;
    if (index < lines.length - 1 && handsOver(line.plain)) break;
  }
  return kept;
}

/** Where the clause starts that hands over material; its own words are only the request. */
function materialStart(line: string, hasMore: boolean): number | undefined {
  for (const colon of line.matchAll(COLON)) {
    const start = clauseStart(line, colon.index);
    const clause = line.slice(start, colon.index).trim();
    const rest = line.slice(colon.index + colon[0].length).trim();
    const isDash = colon[0].startsWith(" ");
    if (isDash ? isRework(clause) || MATERIAL.test(clause) : introducesMaterial(clause, rest, hasMore)) return start;
  }
  return undefined;
}

function clauseStart(line: string, end: number): number {
  const before = line.slice(Math.max(0, end - MAX_CLAUSE), end);
  const start = Math.max(...[". ", "! ", "? ", "。", "！", "？"].map((mark) => before.lastIndexOf(mark)));
  return end - before.length + (start < 0 ? 0 : start + 1);
}

function introducesMaterial(clause: string, rest: string, hasMore: boolean): boolean {
  const bare = clause
    .replace(BULLET, "")
    .replace(FILLER, "")
    .replace(/^[*_]+|[*_]+$/g, "");
  if (isStatement(bare) || OWN_LABEL.test(bare) || LIST_HEAD.test(bare)) return false;
  if (bare === "" || isLabel(bare) || REWORK.test(bare) || OTHER_TASK.test(bare) || MATERIAL.test(bare)) return true;
  return (rest === "" && hasMore) || rest.length > 160;
}

/** "Customer:", "Ana Ruiz:", "原文：" and the like. */
function isLabel(clause: string): boolean {
  return clause.split(" ").length <= 3 && (!/[\u3040-\u9fff]/.test(clause) || clause.length <= 6);
}

function isStatement(clause: string): boolean {
  return [STANDING, COMMAND, WHEN, HABIT, PREFERENCE, PROFILE, OTHER_STANDING, OTHER_COMMAND, OTHER_PREFERENCE].some(
    (family) => family.test(clause),
  );
}

/** "Rewrite this", "fix the grammar in the following text": work on a text that stands in the same message. */
function isRework(plain: string): boolean {
  return REWORK.test(plain) && POINTS_TO_TEXT.test(plain) && !STANDING.test(plain) && !WHEN.test(plain);
}

function handsOver(line: string): boolean {
  return isRework(line) || OPINION.test(line.trim()) || (OTHER_TASK.test(line) && !OTHER_STANDING.test(line));
}

/** Drops a letter: from a salutation on a line of its own (the first may greet Inkwell), or all up to a sign-off. */
function withoutLetter(lines: readonly Line[]): readonly Line[] {
  const isSalutation = (line: Line) => SALUTATION.test(line.plain.trim());
  const signOff = lines.findIndex((line) => SIGN_OFF.test(line.plain.trim()));
  const salutation = lines.findIndex(
    (line, index) => isSalutation(line) && (index > 0 || signOff > 0 || !GREETS_INKWELL.test(line.plain)),
  );
  if (salutation >= 0) return lines.slice(0, salutation);
  return signOff > 0 ? lines.slice(0, 1) : lines;
}
