import { isUnspaced } from "../language/words.ts";
import { LASTING } from "../learning/kinds.ts";
import { judgeSentence, type Statement, statementOf } from "../learning/learn.ts";
import type { OwnSentence } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { holderOf } from "./matching/holders.ts";
import { names, notesMeant, tellingKeys } from "./matching/which-notes.ts";
import type { Reading } from "./reading.ts";
import { saysHowToWrite } from "./stating.ts";

/** What stands between "don't forget" and what is to be kept in mind. German turns the words around after "dass", which stays. */
const LINK =
  /^(?:[\s,.:;–—-]{1,4}(?:never|ever|always|again|please|nunca|jamas|siempre|sans arret|tout le temps|toujours|sempre|mai|immer|wieder|bitte|stp)\b){0,2}[\s,.:;–—-]{0,4}(?:(?:that|de que|que|che|di|de)\s|qu'|d')?/u;
const MARK = /[,.:;–—-]/u;
const END = /[\s,.:;–—-]{1,4}$/u;
/** "Don't forget to name the date" is about a text at hand. */
const INFINITIVE = /^(?:to|not to|de|a) (?!always|never)|^\S{1,20} zu\b/u;
const EVER = /\b(?:ever|never)\b/u;
const SAYS_IT_LASTS = 0.5; // more likely than not

/** Whether a sentence asks that something be not forgotten, or complains that it was: nothing in it is to be forgotten. */
export function isReminder({ plain }: OwnSentence): boolean {
  return WISHES.notForget.test(plain);
}

/**
 * Returns what such a sentence tells: "Don't forget: I'm vegan". Undefined where it tells nothing that lasts ("don't forget the
 * date"), or no more than a note says already.
 */
export function readReminder(
  { sentence, likely }: Reading,
  notes: readonly Note[],
  hasRequest: boolean,
): Statement | undefined {
  const order = WISHES.notForget.exec(sentence.plain);
  const content = order && contentBeside(order, sentence);
  if (!content) return undefined;
  const isThat = !hasRequest && saysThat(sentence.plain) && !WISHES.onlyNow.test(content.plain);
  if (!isThat && !isLasting(content.plain, order[0], likely)) return undefined;
  const told = judgeSentence({ ...content, listed: true }, false) ?? (isThat ? statementOf(content) : undefined);
  if (told === undefined || isKnown(told.text, notes)) return undefined;
  return { ...told, kind: saysHowToWrite(told) ? "rule" : "fact", quote: sentence.quote };
}

/** Returns what stands behind "don't forget", or before it: "I'm vegan, don't forget". */
function contentBeside(order: RegExpExecArray, { plain, quote, listed }: OwnSentence): OwnSentence | undefined {
  const between = (start: number, end: number): OwnSentence => ({
    quote: quote.slice(start, end),
    plain: plain.slice(start, end),
    listed,
  });
  const behind = order.index + order[0].length;
  const after = between(behind + (LINK.exec(plain.slice(behind))?.[0].length ?? 0), plain.length);
  const before = between(0, order.index - (END.exec(plain.slice(0, order.index))?.[0].length ?? 0));
  if (after.plain.length >= before.plain.length) return after;
  if (THAT_BEFORE.test(plain.slice(0, behind))) return between(0, before.plain.length - nounLength(before.plain));
  const isApart = MARK.test(plain.slice(before.plain.length, order.index)); // not: "we agreed you'd never forget"
  return isApart ? before : undefined;
}

/** Whether a whole sentence is to be kept in mind, and not a thing to do: "don't forget that the board meets on Fridays". */
function saysThat(plain: string): boolean {
  const order = WISHES.notForget.exec(plain);
  if (!order) return false;
  return (
    THAT.test(plain.slice(order.index + order[0].length)) ||
    THAT_BEFORE.test(plain.slice(0, order.index + order[0].length))
  );
}

/** Returns how long "こと" is at the end, which makes a thing of a sentence. */
function nounLength(plain: string): number {
  return /(?:こと|の)(?:を|は|だけは|も)?$/u.exec(plain)?.[0].length ?? 0;
}

const THAT = /^[\s,:]{0,3}(?:that|dass|que|de que|qu'|che|di che)(?![a-z])/u;
const THAT_BEFORE = /(?:こと|の)(?:を|は|だけは|も)?(?:忘れ|お忘れ)/u;

/** Whether what is to be kept in mind lasts, and is not about a text at hand. */
function isLasting(words: string, order: string, { rule, newRule, fact, newFact }: Reading["likely"]): boolean {
  if (INFINITIVE.test(words)) return EVER.test(order);
  if (holderOf(words) !== undefined || LASTING.some((kind) => kind.test(words))) return true;
  return rule + newRule + fact + newFact > SAYS_IT_LASTS;
}

/** Whether a note that these words mean says most of them already, and every name. */
function isKnown(text: string, notes: readonly Note[]): boolean {
  const keys = [...tellingKeys(text)];
  return notesMeant(text, notes).some(({ text: note }) => {
    if (isUnspaced(text) !== isUnspaced(note)) return true; // in other letters, more than that cannot be compared
    const isIn = (key: string) => names(note, new Set([key]));
    return keys.filter(isIn).length * 2 > keys.length && keys.filter(isName).every(isIn);
  });
}

/** "Bath" is news beside a note on Leeds; "still" and "living" are not. */
function isName(key: string): boolean {
  return key.startsWith("n:");
}
