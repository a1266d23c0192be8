import { ENGLISH, LASTING, OTHER } from "../learning/kinds.ts";
import { judgeSentence, type Statement } from "../learning/learn.ts";
import type { OwnSentence } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { holderOf } from "./matching/holders.ts";
import { names, notesMeant, tellingKeys } from "./matching/which-notes.ts";
import type { Reading } from "./reading.ts";

/** What stands between "don't forget" and what is to be kept in mind. German turns the words around after "dass", which stays. */
const LINK =
  /^(?:[\s,.:;–—-]{1,4}(?:never|ever|always|again|please|nunca|jamas|siempre|sans arret|tout le temps|toujours|sempre|mai|immer|wieder|bitte|stp)\b){0,2}[\s,.:;–—-]{0,4}(?:(?:that|de que|que|che|di|de)\s|qu'|d')?/u;
const ABOUT_STYLE = [ENGLISH.aboutStyle, OTHER.aboutStyle];
const MARK = /[,.:;–—-]/u;
const END = /[\s,.:;–—-]{1,4}$/u;
/** "Don't forget to name the date" is about a text at hand. */
const INFINITIVE = /^(?:to|not to|de|a) (?!always|never)|^\S{1,20} zu\b/u;
const EVER = /\b(?:ever|never)\b/u;
const SAYS_IT_LASTS = 0.5;

/** Whether a sentence asks that something be not forgotten, or complains that it was: nothing in it is to be forgotten. */
export function isReminder({ plain }: OwnSentence): boolean {
  return WISHES.notForget.test(plain);
}

/**
 * Returns what such a sentence tells: "Don't forget: I'm vegan". Undefined where it tells nothing that lasts ("don't forget the
 * date"), or no more than a note says already.
 */
export function readReminder({ sentence, likely }: Reading, notes: readonly Note[]): Statement | undefined {
  const { plain, quote, listed } = sentence;
  const order = WISHES.notForget.exec(plain);
  if (!order) return undefined;
  const between = (start: number, end: number): OwnSentence => ({
    quote: quote.slice(start, end),
    plain: plain.slice(start, end),
    listed,
  });
  const behind = order.index + order[0].length;
  const after = between(behind + (LINK.exec(plain.slice(behind))?.[0].length ?? 0), plain.length);
  const before = between(0, order.index - (END.exec(plain.slice(0, order.index))?.[0].length ?? 0));
  const isBefore = after.plain.length < before.plain.length;
  if (isBefore && !MARK.test(plain.slice(before.plain.length, order.index))) return undefined; // "we agreed you'd never forget"
  const content = isBefore ? before : after;
  const words = content.plain;
  const isLasting = holderOf(words) !== undefined || LASTING.some((kind) => kind.test(words));
  const { rule, newRule, fact, newFact } = likely;
  const isOfText = INFINITIVE.test(words) && !EVER.test(order[0]);
  if (
    isOfText ||
    !(isLasting || (EVER.test(order[0]) && INFINITIVE.test(words)) || rule + newRule + fact + newFact > SAYS_IT_LASTS)
  )
    return undefined;
  const told = judgeSentence({ ...content, listed: true }, false);
  if (told === undefined || isKnown(told.text, notes)) return undefined;
  const isFact = ABOUT_STYLE.every((kind) => !kind.test(words)) && fact + newFact >= rule + newRule;
  return { ...told, kind: isFact ? "fact" : told.kind, quote };
}

/** Whether a note that these words mean says most of them already, and every name. */
function isKnown(text: string, notes: readonly Note[]): boolean {
  const keys = [...tellingKeys(text)];
  return notesMeant(text, notes).some(({ text: note }) => {
    const isIn = (key: string) => names(note, new Set([key]));
    return keys.filter(isIn).length * 2 >= keys.length && keys.filter(isName).every(isIn);
  });
}

/** "Bath" is news beside a note on Leeds; "still" and "living" are not. */
function isName(key: string): boolean {
  return key.startsWith("n:");
}
