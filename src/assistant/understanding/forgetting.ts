import { toPlain } from "../language/plain.ts";
import { readHead } from "../learning/head.ts";
import type { OwnSentence } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { notesMeant, tellingKeys } from "./matching/which-notes.ts";
import { BESIDE_TASK, LIKELY, type Reading, SURE, UNLIKELY } from "./reading.ts";
import { JUST_NOW, NAMES_RULE, TAKE_OUT, WONDERS } from "./wordings.ts";

/**
 * A wish that something be forgotten. `everything`: all that is remembered. `last`: what was kept last. `named`: what
 * `about` names; `notes` are those that it means, best first, and may be none.
 */
export type Forgetting = {
  readonly what: "everything" | "last" | "named";
  /** It is about all that has to do with something, so that more than a single note may be meant. */
  readonly isTopic?: boolean;
  /** It may be about a text instead, so that the person is asked first. */
  readonly isDoubted?: boolean;
  /** The words for what to forget, as typed. */
  readonly about: string;
  readonly notes: readonly Note[];
  readonly quote: string;
};

/**
 * What stands around a sentence. `hasRequest`: the message asks for a text too, of which "I forgot her birthday" may be the
 * reason. `before`: the sentence before it, which "strike that" points to.
 */
type Around = { readonly hasRequest: boolean; readonly before: string };

/** Returns the wish to forget that a sentence holds. Undefined for any other sentence, such as "forget the second paragraph". */
export function readForgetting(reading: Reading, held: readonly Note[], around: Around): Forgetting | undefined {
  const { sentence, likely } = reading;
  const isOnlyNow = WISHES.onlyNow.test(sentence.plain) && !WISHES.ofMemory.test(sentence.plain);
  // "No signature this once" ends no rule; "forget what I said today about my birthday" is about a fact.
  if (isEdit(sentence) || (isOnlyNow && !WISHES.remembered.test(sentence.plain))) return undefined;
  const notes = isOnlyNow ? held.filter(({ kind }) => kind === "fact") : held;
  const wish = readWish(reading, notes, around);
  if (wish === undefined || (isOnlyNow && wish.notes.length === 0)) return undefined;
  return { ...wish, isDoubted: likely.task > likely.forget && wish.what !== "last" };
}

function readWish(reading: Reading, notes: readonly Note[], { hasRequest, before }: Around): Forgetting | undefined {
  const { sentence, likely, isRequest, isPart } = reading;
  if (isRequest && likely.forget < REQUESTED) return undefined;
  const pointed = readPointed(sentence, before, notes);
  if (pointed) return pointed;
  const least = WISHES.remembered.test(sentence.plain) ? BESIDE_TASK.remembered : BESIDE_TASK.other;
  const isRuledOut = likely.forget < (likely.task > LIKELY ? least : UNLIKELY);
  const worded =
    (isRuledOut ? undefined : readWording(sentence, notes)) ??
    (likely.task > LIKELY ? undefined : readBehind(sentence, notes));
  if (isPart && worded?.notes.length === 0) return undefined; // "tell the gym to cancel, and delete my number"
  if (worded && hasRequest && !isOfMemory(worded, sentence)) return undefined;
  if (worded || likely.forget < LIKELY) return worded;
  const freely = readFreely(sentence, notes);
  if (freely.notes.length > 0 || (likely.forget > SURE && !hasRequest)) return freely;
  return notesMeant(before, notes).length > 0 ? freely : undefined;
}

/** Whether the person is asked before anything is forgotten: where it is much, or may be about a text. */
export function isAskedFirst({ what, notes, isTopic, isDoubted }: Forgetting): boolean {
  return what === "everything" || notes.length > 1 || isTopic === true || isDoubted === true;
}

/**
 * Whether a wish in a message that asks for a text as well is about what is remembered: it means a note, or says so. "I never
 * said that! Write a correction" and "forget all that, I need a poem" do not.
 */
function isOfMemory({ what, notes }: Forgetting, { plain }: OwnSentence): boolean {
  if (WISHES.ofMemory.test(plain)) return true;
  return what === "named" && (NAMES_RULE.test(plain) || (notes.length > 0 && !WISHES.denial.test(plain)));
}

/** Whether an order to delete is about a text: "take Leeds out of the itinerary", "forget Ana, send it to Bea". */
export function isEdit({ plain }: OwnSentence): boolean {
  return WISHES.edit.test(plain) && !WISHES.ofMemory.test(plain) && !NAMES_RULE.test(plain);
}

/** From here on, what reads like a request ("delete what you saved") is believed to be a wish to forget. */
const REQUESTED = 0.5;

function readWording(sentence: OwnSentence, notes: readonly Note[]): Forgetting | undefined {
  const { fillers, polite } = readHead(sentence.plain);
  const starts = new Set([0, fillers, fillers + polite]);
  for (const start of starts) {
    const found = readFrom(start, sentence, notes);
    if (found) return found;
  }
  return undefined;
}

/** Reads "my old title, delete it": an order behind the words for what to forget. */
function readBehind({ plain, quote }: OwnSentence, notes: readonly Note[]): Forgetting | undefined {
  for (const { index, 0: mark } of plain.matchAll(/[,:;，：、]\s{0,3}/gu)) {
    const rest = plain.slice(index + mark.length);
    const { fillers, polite } = readHead(rest);
    if (WISHES.forget.headLength(rest.slice(fillers + polite)) === 0) continue;
    if (WISHES.everything.test(plain) && WISHES.ofMemory.test(rest))
      return { what: "everything", about: quote, notes, quote };
    const meant = notesMeant(quote.slice(0, index), notes);
    return meant.length > 0 || WISHES.remembered.test(rest)
      ? { what: "named", about: trimmed(quote.slice(0, index)), notes: meant, quote }
      : undefined;
  }
  return undefined;
}

/** Reads "take that out", behind a sentence that speaks of what is remembered: "Why does it say I'm in Finance?" */
function readPointed({ plain, quote }: OwnSentence, before: string, notes: readonly Note[]): Forgetting | undefined {
  if (!TAKE_OUT.test(plain) || !WONDERS.test(toPlain(before).toLowerCase())) return undefined;
  const meant = notesMeant(before, notes);
  return meant.length > 0 ? { what: "named", about: trimmed(before), notes: meant, quote } : undefined;
}

/** Reads a sentence that wants something forgotten in words that no kind knows. */
function readFreely({ plain, quote }: OwnSentence, notes: readonly Note[]): Forgetting {
  const meant = notesMeant(quote, notes);
  const isOfMemory = WISHES.ofMemory.test(plain);
  const isAll = isOfMemory && (WISHES.everything.test(plain) || (ALL.test(plain) && meant.length === 0));
  if (!isAll && meant.length === 0 && JUST_NOW.test(plain)) return { what: "last", about: quote, notes: [], quote };
  if (isAll || (isEverything(plain) && meant.length === 0)) return { what: "everything", about: quote, notes, quote };
  const order = WISHES.forget.headLength(plain);
  return { what: "named", about: trimmed(quote.slice(order)), notes: meant, quote, isTopic: ALL.test(plain) };
}

function readFrom(start: number, { plain, quote }: OwnSentence, notes: readonly Note[]): Forgetting | undefined {
  const words = plain.slice(start);
  const order = WISHES.forget.exec(words);
  if (!order) return undefined;
  const [before, after] = [start + order.index, start + order.index + order[0].length];
  const about = trimmed(`${quote.slice(start, before)} ${quote.slice(after)}`);
  const plainAbout = trimmed(`${plain.slice(start, before)} ${plain.slice(after)}`);
  if (WISHES.everything.test(plainAbout)) return { what: "everything", about, notes, quote };
  const meant = notesMeant(about, notes);
  const isAll = isEverything(plainAbout) || (ALL.test(order[0]) && WISHES.remembered.test(plainAbout));
  if (meant.length === 0 && isAll) return { what: "everything", about, notes, quote };
  if (meant.length > 0) return { what: "named", about, notes: meant, quote, isTopic: ALL.test(plainAbout) };
  if (WISHES.last.test(plainAbout) || plainAbout === "") return { what: "last", about, notes: [], quote };
  return WISHES.remembered.test(plainAbout) ? { what: "named", about, notes: [], quote } : undefined;
}

const ALL =
  /\b(?:everything|every (?:single )?thing|all|whatever|anything|alles|alle[nrs]?|samtliche\w*|tout(?:es?)?|tous|todos?|todas?|tutt[oaie]|tudo|slate)\b|全部|所有|一切|全て|すべて|何もかも|ぜんぶ|全削除/u;
const FEW_KEYS = 2;

/** Whether words speak of all that is remembered, and name nothing of it. */
function isEverything(plain: string): boolean {
  if (WISHES.everything.test(plain)) return true;
  return ALL.test(plain) && WISHES.remembered.test(plain) && tellingKeys(plain).size <= FEW_KEYS;
}

function trimmed(text: string): string {
  return text.replace(/^[\s,.:;，、。]+|[\s,.!:;，、。！]+$/gu, "").replace(/\s+/g, " ");
}
