import { isUnspaced, wordsOf } from "../language/words.ts";
import { readHead } from "../learning/head.ts";
import { ENGLISH, OTHER } from "../learning/kinds.ts";
import { type OwnSentence, readable } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import { withoutReason } from "./at-hand/edits.ts";
import { OTHERS_SHALL, REST_STAYS } from "./at-hand/wordings.ts";
import { classify, type Likelihood } from "./classifier/classify.ts";
import { ordersText } from "./parting.ts";

/** A sentence of the author's own, or a clause of one, with what it is likely to do. */
export type Reading = {
  readonly sentence: OwnSentence;
  readonly likely: Likelihood;
  /** By its wording it asks for a text, so that "forget" and "no longer" in it belong to that text. */
  readonly isRequest: boolean;
  /** It is a clause of a sentence whose other clauses ask for a text. */
  readonly isPart: boolean;
};

/** From here on, the model alone is believed. */
export const LIKELY = 0.6;

/** From here on, it is believed of a clause too, and of what nothing else speaks for. */
export const SURE = 0.85;

/** Below this, the model does not believe what a wording says. */
export const UNLIKELY = 0.02;

/** The same, where it takes the sentence for a request: of one that names what is remembered, and of any other. */
export const BESIDE_TASK = { remembered: 0.04, other: 0.2 };

const FIRST = 30;
const LAST = 15;
const PLAIN_TASK = 0.97; // then only a wording shows that something else is said besides
const CLAUSE_SURE = 0.75;
const CLAUSE_WORDED = 0.5;
const CLAUSES_MAX = 6;
const CLAUSE_WORDS = 3;
const CLAUSE_CHARS = 4; // of a script without spaces
const BETWEEN =
  /(?:[,;:，；：、](?!\s{0,2}(?:dass|that|che)\s)|[.!?](?=\s))\s*(?:(?:and|but|then|und|aber|dann|et|mais|puis|y|pero|ma|poi|mas|e)\s)?|\s[-–—]+\s|\s(?:and|but|then|und|aber|sowie|et|mais|puis|y|pero|e)\s/gu;

/**
 * Reads sentences in their order. A sentence that asks for a text and says something else besides ("write to Kim, and don't
 * keep it") becomes two readings, one for each part. Of many sentences it reads the first and the last, to stay quick.
 */
export function readAll(all: readonly OwnSentence[]): readonly Reading[] {
  const sentences = all.length > FIRST + LAST ? [...all.slice(0, FIRST), ...all.slice(-LAST)] : all;
  return read(sentences, "", "", false).flatMap((reading, at) => {
    const [before, after] = [sentences[at - 1]?.quote ?? "", sentences[at + 1]?.quote ?? ""];
    return inParts(reading, before, after) ?? inHalves(reading, before, after) ?? [reading];
  });
}

/** Reads some sentences, or the parts of one, between what stands before and after them. */
function read(sentences: readonly OwnSentence[], before: string, after: string, isPart: boolean): readonly Reading[] {
  const around = [before, ...sentences.map(readable), after];
  const likely = classify(isPart ? around : around.slice(1, -1)).slice(isPart ? 1 : 0);
  return sentences.flatMap((sentence, at) => {
    const one = likely[at];
    return one
      ? [{ sentence, likely: one, isRequest: sentence.isAsked === true || asksForText(sentence.plain), isPart }]
      : [];
  });
}

/** Whether words are an order for a text by their wording. Takes plain text in lower case. */
export function asksForText(plain: string): boolean {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  return ENGLISH.task.test(words) || OTHER.task.test(words);
}

/** Returns the parts of a sentence, where some of them ask for a text and others speak of what is remembered. */
function inParts({ sentence, likely }: Reading, before: string, after: string): readonly Reading[] | undefined {
  if (REST_STAYS.test(sentence.plain) || withoutReason(sentence)) return undefined;
  const clauses = clausesOf(sentence);
  if (clauses.length < 2 || (likely.task > PLAIN_TASK && !clauses.some(hasWish))) return undefined;
  const readings = read(clauses, before, after, true);
  const roles: ReturnType<typeof roleOf>[] = [];
  for (const [at, one] of readings.entries()) {
    if (isDictated(sentence, clauses, at)) roles.push(dictatedRole(one));
    else roles.push(roles.at(-1) === "memory" && GOES_ON.test(one.sentence.plain) ? "memory" : roleOf(one));
  }
  if (!roles.includes("task") || !roles.includes("memory")) return undefined;
  const parts: OwnSentence[] = [];
  let last: string | undefined;
  for (const [at, clause] of clauses.entries()) {
    const role = roles[at] === "memory" ? "memory" : "task";
    const previous = parts.at(-1);
    if (previous && role === last) parts[parts.length - 1] = joined(sentence, previous, clause);
    else parts.push(clause);
    last = role;
  }
  return read(parts, before, after, true);
}

/** A clause that the one before it goes on with: "forget who my boss is, and where I live". */
const GOES_ON =
  /^(?:(?:that|where|who|dass|wo|wer) (?!can|could|would)|(?:welche\w?|which) \S{2,20} (?:ich|i) |où |ou j'|qui est|qu(?:e |')(?:je |j')|(?:donde|quien|que) (?!.{0,40}\?)|(?:dove|chi|che) (?!.{0,40}\?)|(?:onde|quem) (?!.{0,40}\?))/u;

/** Whether a clause is what somebody else is to be told: "write to the bank: forget …", "schreib der Bank, sie soll …". */
function isDictated({ quote }: OwnSentence, clauses: readonly OwnSentence[], at: number): boolean {
  const order = clauses.findIndex(ordersText);
  const [first, one] = [clauses[order], clauses[at]];
  if (!first || !one || order >= at) return false;
  const between = quote.slice(quote.indexOf(first.quote) + first.quote.length, quote.indexOf(one.quote));
  return /[:：]/.test(between) || OTHERS_SHALL.test(one.plain);
}

/** What others are told to forget is a part of their text; secrecy is meant for all of it. */
function dictatedRole(one: Reading): "memory" | "task" | undefined {
  return one.likely.secret > CLAUSE_WORDED ? roleOf(one) : "task";
}

/** Returns the halves of "I never use exclamation marks, write Ana a thank-you", which states a rule and asks for a text. */
function inHalves({ sentence }: Reading, before: string, after: string): readonly Reading[] | undefined {
  const { quote, plain, listed } = sentence;
  const end = OTHER.commandBehind.exec(plain)?.index ?? plain.length;
  for (const { index, 0: mark } of plain.matchAll(BEFORE_REQUEST)) {
    const [from, to] = [index + mark.length, index];
    if (
      to >= end || // "…, make a note of it"
      OCCASION.test(plain.slice(0, to)) ||
      !isLong(plain.slice(0, to)) ||
      !asksForText(plain.slice(from)) ||
      !NEW_TEXT.test(plain.slice(from))
    )
      continue;
    const halves = [
      { quote: quote.slice(0, to), plain: plain.slice(0, to), listed },
      { quote: quote.slice(from), plain: plain.slice(from), listed },
    ];
    const [stated, asked] = read(halves, before, after, true);
    if (stated && asked && statesRule(stated) && asked.likely.task > LIKELY) return [stated, asked];
  }
  return undefined;
}

/** A fact beside a request is a reason for it, unless it is to be remembered: "I'm stuck in Rome, tell the team". */
function statesRule({ sentence: { plain }, likely: { rule, newRule } }: Reading): boolean {
  const { fillers } = readHead(plain);
  const isCommand = [ENGLISH.command, OTHER.command].some((kind) => kind.headLength(plain.slice(fillers)) > 0);
  return isCommand || rule + newRule > SURE || ENGLISH.standing.test(plain) || OTHER.standing.test(plain);
}

const BEFORE_REQUEST = /[,;]\s{1,3}(?:(?:and|so|then|und|et|y|e)\s)?|\s(?:and|und|et|y|e)\s/gu;
/** Before an order that is for an occasion: "when I ask for a mail, send two versions". */
const OCCASION =
  /\b(?:when(?:ever)? (?:i|you|we)|if (?:i|you|we)|wenn (?:ich|du|wir)|quand (?:je|tu)|cuando|quando)\b/u;
/** "A note", "two lines": a text that is not there yet. "Keep them short" asks for none. */
const NEW_TEXT =
  /\b(?:an?|one|two|three|some|eine?n?|zwei|drei|une?|deux|trois|una?|dos|tres|due|tre|uma?|dois|duas)\s/u;

function hasWish({ plain }: OwnSentence): boolean {
  return WISHES.forget.test(plain) || WISHES.offTheRecord.test(plain) || WISHES.retire.test(plain);
}

function roleOf({ sentence, likely }: Reading): "memory" | "task" | undefined {
  const { task, other, forget, secret, end, madeUp, quoted } = likely;
  if (forget + secret + end > (hasWish(sentence) ? CLAUSE_WORDED : CLAUSE_SURE)) return "memory";
  return task > 0.5 || (task + other + madeUp + quoted > LIKELY && task > 0.3) ? "task" : undefined;
}

/** Returns the clauses of a sentence: six at most, each of some words. */
function clausesOf(sentence: OwnSentence): readonly OwnSentence[] {
  const { quote, plain, listed } = sentence;
  const ranges: [start: number, end: number][] = [];
  let start = 0;
  for (const { index, 0: mark } of plain.matchAll(BETWEEN)) {
    if (ranges.length >= CLAUSES_MAX || !isLong(plain.slice(start, index)) || !isLong(plain.slice(index))) continue;
    ranges.push([start, index]);
    start = index + mark.length;
  }
  ranges.push([start, plain.length]);
  return ranges.map(([from, to]) => ({ quote: quote.slice(from, to), plain: plain.slice(from, to), listed }));
}

function isLong(clause: string): boolean {
  return isUnspaced(clause) ? clause.length >= CLAUSE_CHARS : wordsOf(clause).length >= CLAUSE_WORDS;
}

function joined({ quote, plain, listed }: OwnSentence, one: OwnSentence, other: OwnSentence): OwnSentence {
  const from = plain.indexOf(one.plain);
  const to = plain.indexOf(other.plain, from) + other.plain.length;
  return { quote: quote.slice(from, to), plain: plain.slice(from, to), listed };
}
