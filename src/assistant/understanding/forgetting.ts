import { toPlain } from "../language/plain.ts";
import { isUnspaced } from "../language/words.ts";
import { readHead } from "../learning/head.ts";
import type { OwnSentence } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { isEdit, mayCut, saysMemory, withoutReason } from "./at-hand/edits.ts";
import { classify } from "./classifier/classify.ts";
import { notesMeant, tellingKeys } from "./matching/which-notes.ts";
import { asksBehind, ordersText } from "./parting.ts";
import { asksForText, BESIDE_TASK, LIKELY, type Reading, SURE, UNLIKELY } from "./reading.ts";
import { exceptNamed, namesSection, ofKindNamed, readException } from "./taking-back/excepting.ts";
import { kindMeant, ofKindAlone, wantsNoRules } from "./taking-back/kinds.ts";
import { type Order, ordersIn, trimmed } from "./taking-back/orders.ts";
import { ALL, eachMeant, meantBy, notesNamed } from "./taking-back/several.ts";
import { topicOf } from "./taking-back/topic.ts";
import { isLastSaid, isUndo, pointsOnly, wantsBack } from "./taking-back/undoing.ts";
import { workMeant } from "./taking-back/works.ts";
import { FORGETS, NO_LONGER, PIECES } from "./wordings/cutting.ts";
import { NOT_REMEMBERED } from "./wordings/doubting.ts";
import { FORGET_TOPIC, JUST_NOW, NAMES_RULE, OF_TEXT, TAKE_OUT, WONDERS } from "./wordings/pointing.ts";
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
  /** It names all that it means, a kind of notes or a piece of work, and points to nothing else in the message. */
  readonly isComplete?: boolean;
  /** What was undone is to come back; nothing is to go. */
  readonly isBack?: boolean;
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
  if (isUndo(reading.sentence) || isLastSaid(reading.sentence)) return readWhole(reading, held, around);
  if (ordersText(reading.sentence)) return undefined; // "Ask the bank to forget my address"
  const reasoned = withoutReason(reading.sentence);
  if (reasoned) return readNoMore(reading, reasoned, held, around);
  const excepting = readException(reading.sentence);
  if (!excepting) return isEdit(reading.sentence) ? undefined : readWhole(reading, held, around);
  const { rest, except } = excepting;
  if (namesSection(except) || isEdit({ ...rest, plain: `${rest.plain}${toPlain(except).toLowerCase()}` }))
    return undefined;
  const wish = readWhole(withRest(reading, rest), held, { ...around, hasRequest: around.hasOther });
  return wish && isNamedOrAll(wish) ? allBut(wish, rest, except, reading.sentence.quote) : undefined;
}

/** Reads "scrap the greeting, I don't want it any more", which no draft alone is meant by. */
function readNoMore(
  reading: Reading,
  rest: OwnSentence,
  held: readonly Note[],
  around: Around,
): Forgetting | undefined {
  const { quote } = reading.sentence;
  const worded = isEdit(rest) ? undefined : readWording(rest, held);
  if (worded?.what === "named" && worded.notes.length > 0) return { ...worded, quote };
  const wish = readForgetting(withRest(reading, rest), held, around);
  return wish && { ...wish, quote };
}

function withRest(reading: Reading, rest: OwnSentence): Reading {
  const likely = classify([rest.quote])[0] ?? reading.likely;
  return { ...reading, sentence: rest, isRequest: asksForText(rest.plain), likely };
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

function isNamedOrAll({ what }: Forgetting): boolean {
  return what === "named" || what === "everything";
}

function readWhole(reading: Reading, held: readonly Note[], around: Around): Forgetting | undefined {
  const { sentence, likely } = reading;
  const { plain, quote } = sentence;
  const isAmidText = around.hasOther && around.before !== "" && pointsOnly(sentence); // "A sign: wipe it down. Put it back."
  if (isUndo(sentence) && !isAmidText && !WONDERS.test(toPlain(around.before).toLowerCase()))
    return { what: "undo", about: "", notes: [], quote, isBack: wantsBack(sentence) };
  // Beside a request, it may be an earlier request that is called off.
  if (isLastSaid(sentence) && (!around.hasOther || WISHES.ofMemory.test(plain)))
    return { what: "last", about: quote, notes: [], quote };
  if (wantsNoRules(sentence)) return ofRules(held, quote);
  if (isUnspaced(plain) && ALL_OF_AUTHOR.test(plain)) return { what: "everything", about: quote, notes: held, quote };
  if (PIECES.test(plain) && !NO_LONGER.test(plain) && !saysMemory(plain)) return undefined;
  const isOnlyNow = saysOnlyNow(plain) && !WISHES.ofMemory.test(plain);
  // "No signature this once" ends no rule; "forget what I said today about my birthday" is about a fact.
  if (isOnlyNow && !WISHES.remembered.test(plain)) return undefined;
  const isUntrue = WISHES.untrue.test(plain);
  const notes = isOnlyNow || isUntrue ? held.filter(({ kind }) => kind === "fact") : held;
  const meant = readWork(reading, notes, around) ?? readWish(reading, notes, around) ?? readTopic(reading, around);
  const wish = meant?.what === "everything" ? ofOneKind(meant, sentence, notes) : meant;
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

function ofRules(held: readonly Note[], quote: string): Forgetting {
  const notes = held.filter(({ kind }) => kind === "rule");
  return { what: "named", about: "", notes, quote, isTopic: true, isComplete: true };
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

/** Reads "forget the love letter to Kim", a piece of work that may be remembered. */
function readWork({ sentence }: Reading, notes: readonly Note[], { hasOther }: Around): Forgetting | undefined {
  const [first] = hasOther || asksBehind(sentence) ? [] : ordersIn(sentence);
  const work = first && workMeant(first.about, first.plainAbout, sentence.plain, notes);
  return work && { what: "named", quote: sentence.quote, isTopic: true, isComplete: true, ...work };
}

/** Returns a wish for all as one for a kind of notes, where its sentence names no other. */
function ofOneKind(wish: Forgetting, sentence: OwnSentence, notes: readonly Note[]): Forgetting {
  const kind = ofKindAlone(sentence, notes);
  if (!kind) return wish;
  const about = kind.isWhole ? "" : wish.about;
  return { ...wish, what: "named", about, notes: kind.notes, isTopic: true, isComplete: true };
}

function readWish(reading: Reading, notes: readonly Note[], around: Around): Forgetting | undefined {
  const { hasRequest, hasOther, before } = around;
  const { sentence, likely, isRequest, isPart } = reading;
  if (isRequest && likely.forget < REQUESTED) return undefined;
  const pointed = readPointed(sentence, before, notes);
  if (pointed) return pointed;
  const wording = readWording(sentence, notes);
  const count = wording?.notes.length ?? 0;
  const isKnown = WISHES.remembered.test(sentence.plain) || count > 1 || (wording?.isTopic === true && count > 0);
  const least = isKnown ? BESIDE_TASK.remembered : BESIDE_TASK.other;
  const isUntrue = WISHES.untrue.test(sentence.plain);
  if (isUntrue && hasRequest) return undefined; // "It isn't true that I was late. Write a reply"
  const isSaid = isUntrue || NOT_REMEMBERED.test(sentence.plain);
  const isPlain = isKnown && count > 0 && FORGETS.test(sentence.plain);
  const isRuledOut =
    !isSaid && likely.forget < (isPlain && likely.task < SURE ? 0 : likely.task > LIKELY ? least : UNLIKELY);
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

/** Returns two wishes of a message as one where both name notes; else the one that does, or the later. */
export function bothOf(first: Forgetting, second: Forgetting): Forgetting {
  if (first.notes.length === 0) return second;
  if (first.what !== "named" || second.what !== "named" || second.notes.length === 0) return first;
  const notes = [...new Set([...first.notes, ...second.notes])];
  return { ...second, ...first, about: `${first.about}; ${second.about}`, notes };
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

/** From here on, what reads like a request ("delete what you saved") is believed to be a wish to forget. */
const REQUESTED = 0.5;

function readWording(sentence: OwnSentence, notes: readonly Note[]): Forgetting | undefined {
  for (const order of ordersIn(sentence)) {
    const found = readOrder(order, sentence.quote, notes);
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
    const meant = meantBy(quote.slice(0, index), notes);
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
  const meant = meantBy(quote, notes);
  const isOfMemory = WISHES.ofMemory.test(plain);
  const isAll = isOfMemory && (WISHES.everything.test(plain) || (ALL.test(plain) && meant.length === 0));
  if (!isAll && meant.length === 0 && JUST_NOW.test(plain)) return { what: "last", about: quote, notes: [], quote };
  if (isAll || (isEverything(plain) && meant.length === 0)) return { what: "everything", about: quote, notes, quote };
  const order = WISHES.forget.headLength(plain);
  return { what: "named", about: trimmed(quote.slice(order)), notes: meant, quote, isTopic: ALL.test(plain) };
}

function readOrder({ order, about, plainAbout }: Order, quote: string, notes: readonly Note[]): Forgetting | undefined {
  const kind = readKind(plainAbout, quote, notes);
  if (kind) return kind;
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
  if (WISHES.everything.test(plainAbout) || ALL_OF_AUTHOR.test(plainAbout))
    return { what: "everything", about, notes, quote };
  const meant = meantBy(about, notes);
  const isBare = plainAbout === "" || WISHES.remembered.test(plainAbout);
  const isAll = isEverything(plainAbout) || (ALL.test(order) && isBare); // "全部忘掉"
  if (meant.length === 0 && isAll) return { what: "everything", about, notes, quote };
  if (meant.length > 0) return { what: "named", about, notes: meant, quote, isTopic: ALL.test(plainAbout) };
  if (WISHES.last.test(plainAbout) || plainAbout === "") return { what: "last", about, notes: [], quote };
  return WISHES.remembered.test(plainAbout) ? { what: "named", about, notes: [], quote } : undefined;
}

const FEW_KEYS = 2;

/** Reads "all my rules": a kind of notes as a whole. */
function readKind(plainAbout: string, quote: string, notes: readonly Note[]): Forgetting | undefined {
  const kind = kindMeant(plainAbout);
  const ofKind = notes.filter((note) => note.kind === kind);
  return kind && { what: "named", about: "", notes: ofKind, quote, isTopic: true, isComplete: true };
}

/** All that is known of the author, without a word for "all": "what you know about me", "把你记住的关于我的都删掉". */
const ALL_OF_AUTHOR =
  /^(?:what(?:ever)?|was|ce qu\S{0,2}|lo que|quello che|cio che|o que) .{0,40}(?:about|on|uber|von|zu|sur|a propos de|de|sobre|su|di) (?:me|myself|mich|mir|moi|mi|mim)(?: (?:weißt|weisst|gespeichert hast|gemerkt hast))?(?: please| bitte)?[.! ]{0,3}$|^(?:请|把|請){0,2}(?:你)?(?:记住|记得|记下|知道|記住|知道|记)的(?:关于我的?|關於我的?|我的?)?(?:所有)?(?:事情?|东西|信息|一切)?都(?:给我)?(?:删|刪|忘|清|消|抹|去掉|扔)/u;

/** Whether words speak of all that is remembered, and name nothing of it. */
function isEverything(plain: string): boolean {
  if (WISHES.everything.test(plain)) return true;
  return ALL.test(plain) && WISHES.remembered.test(plain) && tellingKeys(plain).size <= FEW_KEYS;
}
