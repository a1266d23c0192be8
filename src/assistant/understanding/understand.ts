import { wordsOf } from "../language/words.ts";
import type { Statement } from "../learning/learn.ts";
import { ownWords } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { type Ask, readAsk } from "./asking.ts";
import { classify } from "./classifier/classify.ts";
import { type Forgetting, readForgetting } from "./forgetting.ts";
import { holderOf, isSelf, SELF } from "./matching/holders.ts";
import { notesMeant } from "./matching/which-notes.ts";
import { asksForText, LIKELY, type Reading, readAll, SURE, UNLIKELY } from "./reading.ts";
import { isReminder, readReminder } from "./reminding.ts";
import { type Retirement, readChange, replacedBy } from "./retiring.ts";
import { isCommand, isMark, readStatement } from "./stating.ts";
import {
  ASKS_BESIDES,
  BEFORE_CONTENT,
  BEFORE_NAME,
  BEHIND_CONTENT,
  NAMES_TEXT,
  TELLS_SOMEBODY,
  WAVERS,
} from "./wordings.ts";

/** What a message says about what is to last. Each part stands on a quote of its author's own words. */
export type Understanding = {
  /** New rules and facts. */
  readonly keep: readonly Statement[];
  /** Notes that hold no longer, in the order of the message. `by`: what stands in the place of one. */
  readonly retire: readonly Retirement[];
  readonly forget: Forgetting | undefined;
  /** A question about what is remembered, which the message asks and nothing else. */
  readonly ask: Ask | undefined;
  /** Nothing of this exchange is to be kept. */
  readonly isOffTheRecord: boolean;
  /** The message holds nothing but these, so no text is asked for. */
  readonly isAll: boolean;
};

/** What was made of a message before its draft, and the notes that held then. */
export type FirstReading = { readonly understood: Understanding; readonly notes: readonly Note[] };

const NOTHING: Understanding = {
  keep: [],
  retire: [],
  forget: undefined,
  ask: undefined,
  isOffTheRecord: false,
  isAll: false,
};

const MAY_FORGET = 0.3;
const SECRET = 0.6;
const MAYBE_SECRET = 0.1; // with a wording that says so
const POLITE_WORDS = 3; // "Hi", "thanks a lot"

/**
 * Returns what a message says about what is to last, among the notes that hold. Reads the author's own words sentence by
 * sentence: with kinds of wordings, which know the usual ones, and with a small trained model, which knows others. In eight
 * languages. `names`: of the people whom it mentions, see `AssistantRequest`. Pure. Takes half a millisecond, and some ten for the
 * longest.
 */
export function understand(message: string, notes: readonly Note[], names: readonly string[] = []): Understanding {
  const { sentences, mixed, isHypothetical } = ownWords(message, names);
  const readings = readAll(sentences);
  const secrets = readings.filter((one) => isSecret(one, notes));
  if (secrets.length > 0) {
    return {
      ...NOTHING,
      isOffTheRecord: true,
      isAll: readings.every((one) => !asksInPart(one) && (secrets.includes(one) || isTalk(one))),
    };
  }
  if (isHypothetical || readings.some(isMadeUp)) return NOTHING;
  const ask = readAsk(readings, message, notes);
  if (ask) return { ...NOTHING, ask, isAll: true };

  const keep: Statement[] = [];
  const retire: Retirement[] = [];
  const quotes: string[] = [];
  let forget: Forgetting | undefined;
  const around: Around = {
    mixed,
    mayForget: readings.some(({ sentence, likely }) => likely.forget > MAY_FORGET && !isReminder(sentence)),
    hasRequest: readings.some(({ likely, isRequest }) => isRequest || likely.task > LIKELY),
  };
  const reported = readings.findIndex(({ sentence }) => WISHES.reported.test(sentence.plain));
  const own = reported < 0 ? readings : readings.slice(0, reported + 1);
  for (const [at, reading] of own.entries()) {
    const { quote } = reading.sentence;
    if (isMark(reading.sentence) && keep.length > 0) {
      quotes.push(quote);
      continue;
    }
    const { wish, statement, ended } = readOne(reading, readings[at - 1], readings[at + 1], notes, around);
    if (wish && pointsBack(wish)) keep.length = 0;
    if (wish && !(forget && forget.notes.length > 0)) forget = wish;
    const told = statement ? eachOf(statement) : [];
    keep.push(...told);
    retire.push(...ended.map((one) => (one.by === undefined ? one : { ...one, by: told[0] ?? one.by })));
    if (wish || statement || ended.length > 0) quotes.push(quote);
  }
  for (const statement of keep) retire.push(...replacedBy(statement, notes));
  if (forget && pointsBack(forget)) forget = withContext(forget, readings, notes);
  return {
    keep,
    retire: onePerNote(retire),
    forget,
    ask,
    isOffTheRecord: false,
    isAll: isAll(message, quotes, readings),
  };
}

/** Returns each fact of a sentence that tells two: "I run Marketing and I am based in Lyon". One may change without the other. */
function eachOf(statement: Statement): readonly Statement[] {
  if (statement.kind === "rule") return [statement];
  const parts = statement.text.split(AND_I);
  const isWhole = parts.length === 1 || parts.some((part) => wordsOf(part).length < FACT_WORDS);
  return isWhole
    ? [statement]
    : parts.map((text) => ({ ...statement, text: text.charAt(0).toUpperCase() + text.slice(1) }));
}

const FACT_WORDS = 3;
const AND_I =
  /(?:,\s{0,2}|\s)(?:and|und|et|y|e)\s+(?=(?:i|i'm|my|we|our|ich|meine?|wir|unsere?|je|mon|ma|mes|nous|notre|vivo|trabajo|soy|mi|nuestr[oa]|sono|abito|lavoro|il mio|la mia|moro|trabalho|sou|o meu|a minha)\s|j')/iu;

/** What stands in a message, of which a sentence is read. `mixed`: others' words may stand in it unmarked. */
type Around = { readonly mixed: boolean; readonly mayForget: boolean; readonly hasRequest: boolean };

/** What one sentence says. */
type Said = {
  readonly wish?: Forgetting | undefined;
  readonly statement?: Statement | undefined;
  readonly ended: readonly Retirement[];
};

/** Reads one sentence between its neighbours. */
function readOne(
  reading: Reading,
  before: Reading | undefined,
  after: Reading | undefined,
  notes: readonly Note[],
  around: Around,
): Said {
  const { sentence } = reading;
  const { plain } = sentence;
  if (WAVERS.test(plain)) return { ended: [] };
  if (isReminder(sentence)) return { statement: readReminder(reading, notes), ended: [] };
  const mustStay = WISHES.notDelete.test(plain);
  if (mustStay && WISHES.ofMemory.test(plain)) return { ended: [] };
  const { hasRequest } = around;
  const wish = mustStay
    ? undefined
    : readForgetting(reading, notes, { hasRequest, before: before?.sentence.quote ?? "" });
  if (wish) return { wish, ended: [] };
  if (hasRequest && WISHES.othersWish.test(plain) && !isCommand(sentence)) return { ended: [] };
  const { statement, retire: ended } = readChange(reading, readStatement(reading, after, around), notes);
  const isReason = statement !== undefined && !isSelf(holderOf(statement.text) ?? SELF) && asksInPart(reading);
  return isReason ? { ended: [] } : { statement, ended }; // "Our intern always forgets the subject line, write her a hint"
}

function isMadeUp({ likely }: Reading): boolean {
  return likely.madeUp > LIKELY;
}

/** Whether a wish to forget names nothing itself: "I run Sales? Take that out." */
function pointsBack({ what, notes }: Forgetting): boolean {
  return what === "last" || (what === "named" && notes.length === 0);
}

/** Finds what such a wish points to in the rest of the message. */
function withContext(forget: Forgetting, readings: readonly Reading[], notes: readonly Note[]): Forgetting {
  const others = readings.filter(
    ({ sentence, isRequest, likely }) => sentence.quote !== forget.quote && !isRequest && likely.task < LIKELY,
  );
  const meant = others.map(({ sentence }) => notesMeant(sentence.quote, notes)).find((some) => some.length > 0);
  return meant ? { ...forget, what: "named", notes: meant } : forget;
}

/** Whether a sentence wants nothing kept. "Leave no trace of Acme" is a wish to forget where a note tells of it. */
function isSecret(reading: Reading, notes: readonly Note[]): boolean {
  const { sentence, likely, isRequest } = reading;
  const { plain, quote } = sentence;
  if (WISHES.forget.test(plain) && likely.forget > UNLIKELY && notesMeant(quote, notes).length > 0) return false;
  const wording = WISHES.offTheRecord.exec(plain);
  if (isSecrecyOfText(reading, wording)) return false;
  const isOfText = wording === undefined && NAMES_TEXT.test(plain);
  if (likely.secret > (isOfText ? SURE : SECRET)) return true;
  if (wording === undefined) return false;
  return likely.secret > MAYBE_SECRET || (!isRequest && (likely.secret > UNLIKELY || wording.index === 0));
}

/** Whether secrecy is what a text is about: "Write to the source confirming our talk stays off the record". */
function isSecrecyOfText({ sentence, likely, isRequest }: Reading, wording: RegExpExecArray | undefined): boolean {
  const { plain } = sentence;
  if (wording === undefined) return isRequest && BEFORE_CONTENT.test(plain);
  const [before, behind] = [plain.slice(0, wording.index), plain.slice(wording.index + wording[0].length)];
  if (TELLS_SOMEBODY.test(before) || BEFORE_NAME.test(before) || BEHIND_CONTENT.test(behind) || TOLD.test(before))
    return true;
  return (isRequest || likely.task > LIKELY) && BEFORE_CONTENT.test(before);
}

/** "The minister told me off the record": somebody else's secret. */
const TOLD = /\b(?!(?:i|we) )\S{1,20} (?:told|mentioned|admitted|confirmed)(?: (?:me|us|it|this|that)){0,2} $/u;

const PART = /[:：,，、]\s{0,3}|\s[-–—]\s/u;

/** Whether a sentence asks for a text in one of its parts: "otr: write a note to HR". */
function asksInPart({ sentence }: Reading): boolean {
  const [, ...parts] = sentence.plain.split(PART).filter((part) => part.trim() !== "");
  return parts.some((part) => asksForText(part) || (classify([part])[0]?.task ?? 0) > LIKELY);
}

/** Whether a sentence asks for nothing. */
function isTalk({ likely, isRequest }: Reading): boolean {
  return !isRequest && likely.task < 0.5;
}

function onePerNote(all: readonly Retirement[]): readonly Retirement[] {
  const byNote = new Map<string, Retirement>();
  for (const one of all) {
    const known = byNote.get(one.note.id);
    if (!known || (known.by === undefined && one.by !== undefined)) byNote.set(one.note.id, one);
  }
  return [...byNote.values()];
}

/** Whether a message holds nothing but the sentences quoted: "Remember that …, please." */
function isAll(message: string, quotes: readonly string[], readings: readonly Reading[]): boolean {
  const asks = readings.some(
    (one) =>
      ASKS_BESIDES.test(one.sentence.plain) ||
      ((one.isRequest || one.likely.task > LIKELY) && !quotes.includes(one.sentence.quote)),
  );
  if (asks || quotes.length === 0) return false;
  const rest = quotes.reduce((left, quote) => left.replace(quote, " "), message);
  return wordsOf(rest).length <= POLITE_WORDS;
}
