import { withoutEnd } from "../language/ends.ts";
import { toPlain } from "../language/plain.ts";
import { readHead } from "../learning/head.ts";
import type { OwnSentence } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { classify } from "./classifier/classify.ts";
import { names, notesMeant, tellingKeys } from "./matching/which-notes.ts";
import { asksForText, BESIDE_TASK, LIKELY, type Reading, SURE, UNLIKELY } from "./reading.ts";
import { exceptNamed, readException } from "./taking-back/excepting.ts";
import { topicOf } from "./taking-back/topic.ts";
import { isLastSaid, isUndo, pointsOnly } from "./taking-back/undoing.ts";
import { CUTS, FORGETS, NO_LONGER, PIECES } from "./wordings/cutting.ts";
import { NOT_REMEMBERED } from "./wordings/doubting.ts";
import { FORGET_TOPIC, JUST_NOW, NAMES_FACT, NAMES_RULE, OF_TEXT, TAKE_OUT, WONDERS } from "./wordings/pointing.ts";
import { PLACES, SECTIONS } from "./wordings/topics.ts";
import { ASKS_TO, CALLS_OFF } from "./wordings/undoing.ts";

/**
 * A wish that something be forgotten. `everything`: all that is remembered. `last`: what was kept last. `named`: what
 * `about` names; `notes` are those that it means, best first, and may be none.
 */
export type Forgetting = {
  readonly what: "everything" | "last" | "named" | "undo";
  /** It is about all that has to do with something, so that more than a single note may be meant. */
  readonly isTopic?: boolean;
  /** It says that more has to do with the topic: "everything related to Acme". No text is meant. */
  readonly isRelated?: boolean;
  /** It may be about a text instead, so that the person is asked first. */
  readonly isDoubted?: boolean;
  /** It may be about a text at hand; memory has to show whether anything is remembered of it. */
  readonly isOnlyIfFound?: boolean;
  /** The words for what is not to be forgotten, as typed. */
  readonly except?: string;
  /** The words for what to forget, as typed. May be empty where it is all but something. */
  readonly about: string;
  readonly notes: readonly Note[];
  readonly quote: string;
};

/**
 * What stands around a sentence. `hasRequest`: the message asks for a text too, of which "I forgot her birthday" may be the
 * reason; `hasOther`: in another sentence. `before`: the sentence before it, which "strike that" points to.
 */
type Around = { readonly hasRequest: boolean; readonly hasOther: boolean; readonly before: string };

/** Returns the wish to forget that a sentence holds. Undefined for any other sentence, such as "forget the second paragraph". */
export function readForgetting(reading: Reading, held: readonly Note[], around: Around): Forgetting | undefined {
  const excepting = readException(reading.sentence);
  if (!excepting) return isEdit(reading.sentence) ? undefined : readWhole(reading, held, around);
  const { rest, except } = excepting;
  if (namesSection(except) || isEdit({ ...rest, plain: `${rest.plain}${toPlain(except).toLowerCase()}` }))
    return undefined;
  const one = {
    ...reading,
    sentence: rest,
    isRequest: asksForText(rest.plain),
    likely: classify([rest.quote])[0] ?? reading.likely,
  };
  const wish = readWhole(one, held, { ...around, hasRequest: around.hasOther });
  return wish && isNamedOrAll(wish) ? allBut(wish, rest, except, reading.sentence.quote) : undefined;
}

/** Returns a wish without what it excepts. The person is asked first, and sees what is left. */
function allBut(wish: Forgetting, rest: OwnSentence, except: string, quote: string): Forgetting {
  const { what, notes, about } = wish;
  const named = exceptNamed(what === "everything" ? ofKindNamed(notes, rest.plain) : notes, except);
  return {
    ...wish,
    what: "named",
    about: what === "everything" ? "" : about,
    notes: named,
    isTopic: true,
    except,
    quote,
  };
}

function ofKindNamed(notes: readonly Note[], plain: string): readonly Note[] {
  if (NAMES_RULE.test(plain)) return notes.filter(({ kind }) => kind === "rule");
  return NAMES_FACT.test(plain) ? notes.filter(({ kind }) => kind === "fact") : notes;
}

/** Whether what is excepted is a part of a text: "everything except the first line". */
function namesSection(except: string): boolean {
  const plain = toPlain(except).toLowerCase();
  return SECTIONS.test(plain) && !WISHES.remembered.test(plain);
}

function isNamedOrAll({ what }: Forgetting): boolean {
  return what === "named" || what === "everything";
}

function readWhole(reading: Reading, held: readonly Note[], around: Around): Forgetting | undefined {
  const { sentence, likely } = reading;
  const { plain, quote } = sentence;
  const isAmidText = around.hasOther && around.before !== "" && pointsOnly(sentence); // "A sign: wipe it down. Put it back."
  if (isUndo(sentence) && !isAmidText && !WONDERS.test(toPlain(around.before).toLowerCase()))
    return { what: "undo", about: "", notes: [], quote };
  // Beside a request, it may be an earlier request that is called off.
  if (isLastSaid(sentence) && (!around.hasOther || WISHES.ofMemory.test(plain)))
    return { what: "last", about: quote, notes: [], quote };
  if (PIECES.test(plain) && !NO_LONGER.test(plain) && !saysMemory(plain)) return undefined;
  const isOnlyNow = saysOnlyNow(plain) && !WISHES.ofMemory.test(plain);
  // "No signature this once" ends no rule; "forget what I said today about my birthday" is about a fact.
  if (isOnlyNow && !WISHES.remembered.test(plain)) return undefined;
  const isUntrue = WISHES.untrue.test(plain);
  const notes = isOnlyNow || isUntrue ? held.filter(({ kind }) => kind === "fact") : held;
  const wish = readWish(reading, notes, around) ?? readTopic(reading, around);
  if (wish === undefined || (isOnlyNow && wish.notes.length === 0)) return undefined;
  const isCalledOff =
    wish.what !== "everything" &&
    CALLS_OFF.test(plain.slice(ASKS_TO.headLength(plain))) &&
    !WISHES.ofMemory.test(plain);
  if (isCalledOff && !NAMES_RULE.test(plain) && wish.notes.length === 0) return undefined; // "cancel my appointment"
  // What is denied may be the very opposite of a fact, or a detail of it: "it isn't true that my manager is rude".
  const isCut = mayCut(plain) && wish.what !== "everything";
  if (isCut && wish.isRelated === false && wish.notes.length === 0) return undefined; // "drop all the marketing stuff"
  const isTask = likely.task > likely.forget && wish.what !== "last";
  return { ...wish, isDoubted: isUntrue || isCalledOff || isCut || isTask };
}

/** Whether a sentence says "this once". French "ce qui" is not the "qui" of Italian, which is "here". */
function saysOnlyNow(plain: string): boolean {
  const said = WISHES.onlyNow.exec(plain);
  return said !== undefined && !(said[0] === "qui" && plain.slice(0, said.index).endsWith("ce "));
}

/** Reads "forget about the office party", which no note tells of, but earlier drafts may. */
function readTopic({ sentence, isPart }: Reading, { hasRequest }: Around): Forgetting | undefined {
  const { plain, quote } = sentence;
  const { fillers, polite } = readHead(plain);
  const start = fillers + polite;
  const length = FORGET_TOPIC.headLength(plain.slice(start));
  if (isPart || hasRequest || length === 0 || OF_TEXT.test(plain)) return undefined;
  const about = trimmed(quote.slice(start + length));
  return about === "" ? undefined : { what: "named", about, notes: [], quote, isTopic: true, isOnlyIfFound: true };
}

function readWish(reading: Reading, notes: readonly Note[], around: Around): Forgetting | undefined {
  const { hasRequest, hasOther, before } = around;
  const { sentence, likely, isRequest, isPart } = reading;
  if (isRequest && likely.forget < REQUESTED) return undefined;
  const pointed = readPointed(sentence, before, notes);
  if (pointed) return pointed;
  const wording = readWording(sentence, notes);
  const isKnown = WISHES.remembered.test(sentence.plain) || (wording?.isTopic === true && wording.notes.length > 0);
  const least = isKnown ? BESIDE_TASK.remembered : BESIDE_TASK.other;
  const isUntrue = WISHES.untrue.test(sentence.plain);
  if (isUntrue && hasRequest) return undefined; // "It isn't true that I was late. Write a reply"
  const isSaid = isUntrue || NOT_REMEMBERED.test(sentence.plain);
  const isRuledOut = !isSaid && likely.forget < (likely.task > LIKELY ? least : UNLIKELY);
  const worded = (isRuledOut ? undefined : wording) ?? (likely.task > LIKELY ? undefined : readBehind(sentence, notes));
  if (isPart && worded?.notes.length === 0) return undefined; // "tell the gym to cancel, and delete my number"
  if (worded?.isTopic && worded.notes.length === 0 && likely.forget < LIKELY) return undefined;
  const isOwn = worded?.isRelated === true && !hasOther;
  if (worded && hasRequest && !isOwn && !isOfMemory(worded, sentence)) return undefined;
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

/** Returns the notes that any of the things named means: "Tom and Falcon". */
function eachMeant(words: string, notes: readonly Note[]): readonly Note[] {
  const all = [words, ...words.split(AND)].flatMap((part) => notesMeant(part, notes));
  return [...new Set(all)];
}

const AND = /\s(?:and|or|und|oder|et|ou|y|e|o)\s|\s&\s/u;

/** Returns the notes with the name that a wish to forget everything has: "everything Falcon". */
function notesNamed(about: string, plainAbout: string, notes: readonly Note[]): readonly Note[] {
  if (!ALL.test(plainAbout) || OF_AUTHOR_ALONE.test(plainAbout)) return [];
  const keys = [...tellingKeys(about)].filter((key) => key.startsWith("n:"));
  return keys.length === 0 ? [] : notes.filter(({ text }) => names(text, new Set(keys)));
}

const OF_AUTHOR_ALONE = /\b(?:me|myself|us|mich|mir|uns|moi|nous|mi|nosotros|noi|mim|nos)\b|[我私]/u;

/** Whether an order to delete is about a text: "take Leeds out of the itinerary", "forget Ana, send it to Bea". */
export function isEdit({ plain }: OwnSentence): boolean {
  const isOfText = WISHES.edit.test(plain) || PLACES.test(plain);
  return isOfText && !WISHES.ofMemory.test(plain) && !NAMES_RULE.test(plain);
}

/** Whether an order may be one to take something out of the draft at hand: "remove my signature", "das mit Falcon kann weg". */
export function mayCut(plain: string): boolean {
  return CUTS.test(plain) && !saysMemory(plain);
}

function saysMemory(plain: string): boolean {
  return [FORGETS, WISHES.ofMemory, NAMES_RULE].some((kind) => kind.test(plain));
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
  const order = WISHES.forget.exec(words) ?? WISHES.untrue.exec(words);
  if (!order) return undefined;
  const [before, after] = [start + order.index, start + order.index + order[0].length];
  const about = trimmed(`${quote.slice(start, before)} ${quote.slice(after)}`);
  const plainAbout = trimmed(`${plain.slice(start, before)} ${plain.slice(after)}`);
  const topic = topicOf(about, plainAbout);
  if (topic !== undefined)
    return {
      what: "named",
      about: topic.words,
      notes: eachMeant(topic.words, notes),
      quote,
      isTopic: true,
      isRelated: topic.isRelated,
    };
  const named = notesNamed(about, plainAbout, notes);
  if (named.length > 0) return { what: "named", about, notes: named, quote, isTopic: true };
  if (WISHES.everything.test(plainAbout)) return { what: "everything", about, notes, quote };
  const meant = notesMeant(about, notes);
  const isBare = plainAbout === "" || WISHES.remembered.test(plainAbout);
  const isAll = isEverything(plainAbout) || (ALL.test(order[0]) && isBare); // "全部忘掉"
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
  return withoutEnd(text.replace(/^[\s,.:;，、。]+/u, ""), /[\s,.!:;，、。！]/u).replace(/\s+/g, " ");
}
