import { wordsOf } from "../language/words.ts";
import { readHead } from "../learning/head.ts";
import { OTHER } from "../learning/kinds.ts";
import type { Statement } from "../learning/learn.ts";
import { withoutMarks } from "../learning/marks.ts";
import { longestFirst, type OwnSentence, ownWords } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { type Ask, readAsk } from "./asking.ts";
import { isBesideDraft, mayCut } from "./at-hand/edits.ts";
import { classify } from "./classifier/classify.ts";
import { bothOf, type Forgetting, readForgetting } from "./forgetting.ts";
import { holderOf, isSelf, SELF } from "./matching/holders.ts";
import { withLastingApart, withRequestApart } from "./parting.ts";
import { isHeld, pointsBack, tells, withContext } from "./pointing-back.ts";
import { asksForText, LIKELY, type Reading, readAll } from "./reading.ts";
import { isReminder, readReminder } from "./reminding.ts";
import { type Retirement, readChange, replacedBy } from "./retiring.ts";
import { asksBesideSecret, handsOverSecretly, isLifting, isSecret, isTalk, saysManner } from "./secrecy.ts";
import {
  asksToBeAddressed,
  isCommand,
  isLabelled,
  isMark,
  isOfText,
  isPlainOrder,
  readStatement,
  saysItHolds,
} from "./stating.ts";
import { isBesideUndo, isLastSaid, isUndo, withUndoApart } from "./taking-back/undoing.ts";
import { ASKS_BESIDES, ATTRIBUTED } from "./wordings/content.ts";
import { NO_LONGER } from "./wordings/cutting.ts";
import {
  ABOUT_IT,
  CONSIDERS,
  NO_RULE,
  NOT_ALWAYS,
  NOT_REMEMBERED,
  NOT_SAID,
  TELLS_OWN,
  WAVERS,
} from "./wordings/doubting.ts";
import { FORMERLY } from "./wordings/past.ts";
import { HABITS } from "./wordings/writing.ts";

/** What a message says about what is to last. Each part stands on a quote of its author's own words. */
export type Understanding = {
  /** New rules and facts. */
  readonly keep: readonly Statement[];
  /** Notes that hold no longer, in the order of the message. `by`: what stands in the place of one. */
  readonly retire: readonly Retirement[];
  readonly forget: Forgetting | undefined;
  /** A question about what is remembered, which the message asks and nothing else. */
  readonly ask: Ask | undefined;
  /** Nothing of this exchange is to be kept, and nothing of its thread from now on, unless `isThisAlone`. */
  readonly isOffTheRecord: boolean;
  /** What is off the record is what this message tells, which it takes back itself. */
  readonly isThisAlone: boolean;
  /** Where its thread is off the record, it may be remembered again. */
  readonly isBackOnRecord: boolean;
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
  isThisAlone: false,
  isBackOnRecord: false,
  isAll: false,
};

const MAY_FORGET = 0.3;
const POLITE_WORDS = 3; // "Hi", "thanks a lot"

/**
 * Returns what a message says about what is to last, among the notes that hold. Reads the author's own words sentence by
 * sentence: with kinds of wordings, which know the usual ones, and with a small trained model, which knows others. In eight
 * languages. `names`: of the people whom it mentions, see `AssistantRequest`. Pure. Takes half a millisecond, and some ten for the
 * longest.
 */
export function understand(said: string, notes: readonly Note[], names: readonly string[] = []): Understanding {
  const message = withoutMarks(said); // a rule says the same in bold, and is kept without
  const { sentences, mixed, isHypothetical } = ownWords(message, names);
  const all = readAll(sentences.flatMap(withUndoApart).flatMap(withLastingApart).flatMap(withRequestApart));
  const lifting = all.filter(isLifting);
  const readings = all.filter((one) => !lifting.includes(one));
  const isLast = (one: Reading | undefined) => one !== undefined && isLastSaid(one.sentence);
  const secrets = readings.filter((one, at) => {
    const before = readings[at - 1];
    if (!isLast(one) && !isLast(before)) return isSecret(one, before, notes);
    return isLast(one) && tells(before, notes); // it is about this message itself
  });
  if (secrets.length > 0) {
    return {
      ...NOTHING,
      isOffTheRecord: true,
      isThisAlone: secrets.every(isLast),
      isAll: readings.every(
        (one) => !asksInPart(one) && !saysManner(one) && (secrets.includes(one) ? !asksBesideSecret(one) : isTalk(one)),
      ),
    };
  }
  if (handsOverSecretly(message, notes)) return { ...NOTHING, isOffTheRecord: true };
  if (isHypothetical || readings.some(isMadeUp)) return NOTHING;
  const ask = readings.some(({ sentence }) => isPlainOrder(sentence) || isUndo(sentence) || asksToBeAddressed(sentence))
    ? undefined
    : readAsk(readings, message, notes);
  if (ask) return { ...NOTHING, ask, isAll: true };

  const keep: Statement[] = [];
  const retire: Retirement[] = [];
  const quotes = lifting.map(({ sentence }) => sentence.quote);
  let forget: Forgetting | undefined;
  let isTakenBack = false; // the message says itself that what it tells is not to be kept
  const requests = readings.filter(({ likely, isRequest }) => isRequest || likely.task > LIKELY);
  const around: Around = {
    mixed,
    requests,
    mayForget: readings.some(
      ({ sentence, likely, isRequest }) =>
        likely.forget > MAY_FORGET && !isReminder(sentence) && !(isRequest && !WISHES.forget.test(sentence.plain)), // "…, please update my signature"
    ),
    hasRequest: requests.length > 0,
  };
  const reported = readings.findIndex(({ sentence }) => WISHES.reported.test(sentence.plain));
  const own = reported < 0 ? readings : readings.slice(0, reported + 1);
  const asked = own.findIndex((one) => requests.includes(one));
  let before = { keep: 0, retire: 0 }; // how much there was before the last sentence
  for (const [at, reading] of own.entries()) {
    const { quote } = reading.sentence;
    if (isMark(reading.sentence) && keep.length > 0) {
      quotes.push(quote);
      continue;
    }
    const denied = deniesBefore(reading, readings[at + 1], around) ? before : undefined;
    if (denied) [keep.length, retire.length] = [denied.keep, denied.retire]; // "I write long mails. That's no rule."
    before = { keep: keep.length, retire: retire.length };
    const said = readOne(reading, readings[at - 1], readings[at + 1], notes, around);
    const isContent = asked >= 0 && asked < at && isOfText(said.statement);
    const { wish, statement, ended }: Said = isContent ? { ended: [] } : said;
    if (wish && pointsBack(wish)) {
      if (keep.length > 0 && !keep.some(({ quote: told }) => isHeld(told, notes))) isTakenBack = true;
      keep.length = 0;
    }
    if (wish) forget = forget ? bothOf(forget, wish) : wish;
    const told = statement ? eachOf(statement, names).map((one) => withNamesMarked(one, names)) : [];
    keep.push(...told);
    retire.push(...ended.map((one) => (one.by === undefined ? one : { ...one, by: told[0] ?? one.by })));
    if (wish || statement || ended.length > 0) quotes.push(quote);
  }
  if (isTakenBack) {
    const isNothingElse = isAll(message, quotes, readings, forget);
    return { ...NOTHING, isOffTheRecord: true, isThisAlone: true, isAll: isNothingElse };
  }
  for (const statement of keep) retire.push(...replacedBy(statement, notes));
  if (forget && pointsBack(forget)) forget = withContext(forget, readings, notes);
  return {
    keep,
    retire: onePerNote(retire),
    forget,
    ask,
    isOffTheRecord: false,
    isThisAlone: false,
    isBackOnRecord: lifting.length > 0,
    isAll: forget?.what === "undo" ? isUndoAlone(quotes, readings) : isAll(message, quotes, readings, forget),
  };
}

/** Returns each fact of a sentence that tells two: "I run Marketing and I am based in Lyon". One may change without the other. */
function eachOf(statement: Statement, names: readonly string[]): readonly Statement[] {
  const isInName = names.some((name) => statement.text.includes(name) && AND_I.test(`${name} `));
  if (statement.kind === "rule" || isInName) return [statement];
  const parts = statement.text.split(AND_I);
  const isWhole = parts.length === 1 || parts.some((part) => wordsOf(part).length < FACT_WORDS);
  return isWhole
    ? [statement]
    : parts.map((text) => ({ ...statement, text: text.charAt(0).toUpperCase() + text.slice(1) }));
}

/** Puts quotation marks around a mentioned name that is as long as a sentence, so that nobody reads it as one. */
function withNamesMarked(statement: Statement, names: readonly string[]): Statement {
  const long = names.filter((name) => wordsOf(name).length > NAME_WORDS);
  const mark = (text: string, name: string) => text.replaceAll(`@${name}`, () => `@“${name}”`);
  return long.length === 0 ? statement : { ...statement, text: longestFirst(long).reduce(mark, statement.text) };
}

const NAME_WORDS = 3;
const FACT_WORDS = 3;
const AND_I =
  /(?:,\s{0,2}|\s)(?:and|und|et|y|e)\s+(?=(?:i|i'm|my|we|our|ich|meine?|wir|unsere?|je|mon|ma|mes|nous|notre|vivo|trabajo|soy|mi|nuestr[oa]|sono|abito|lavoro|il mio|la mia|moro|trabalho|sou|o meu|a minha)\s|j')/iu;

/** What stands in a message, of which a sentence is read. `mixed`: others' words may stand in it unmarked. */
type Around = {
  readonly mixed: boolean;
  readonly mayForget: boolean;
  readonly hasRequest: boolean;
  readonly requests: readonly Reading[];
};

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
  const hasOther = around.requests.some((one) => one !== reading);
  if (WAVERS.test(plain) || CONSIDERS.test(plain)) return { ended: [] };
  if (isReminder(sentence)) {
    return { statement: readReminder(reading, notes, hasOther), ended: [] }; // of a request, it may be a part
  }
  const mustStay = WISHES.notDelete.test(plain);
  if (mustStay && WISHES.ofMemory.test(plain)) return { ended: [] };
  const { hasRequest } = around;
  const wish =
    mustStay || isBesideDraft(sentence, after?.sentence)
      ? undefined
      : readForgetting(reading, notes, { hasRequest, hasOther, before: before?.sentence.quote ?? "" });
  if (wish) return { wish, ended: [] };
  const isOthers = ATTRIBUTED.test(plain) || (hasRequest && WISHES.othersWish.test(plain));
  if (isOthers && !isCommand(sentence)) return { ended: [] };
  const stated = sentence.isAsked ? undefined : readStatement(reading, after, around);
  if (FORMERLY.test(plain.slice(readHead(plain).fillers))) notes = notes.filter(({ kind }) => kind === "fact"); // its rules are of the past
  if (isDenied(plain, stated)) return { ended: readChange(reading, undefined, notes).retire.map(withoutNew) };
  const { statement, retire: ended } = readChange(reading, stated, notes);
  if (statement === undefined && ended.length > 0 && mayCut(plain) && !NO_LONGER.test(plain))
    return { wish: asked(ended, sentence.quote), ended: [] }; // "Lass das Emoji weg"
  const isReason =
    statement !== undefined &&
    !isCommand(sentence) &&
    !isLabelled(sentence) &&
    !isSelf(holderOf(statement.text) ?? SELF) &&
    asksInPart(reading);
  return isReason ? { ended: [] } : { statement, ended }; // "Our intern always forgets the subject line, write her a hint"
}

/** Asks whether notes are to end, where a text at hand may be meant. */
function asked(ended: readonly Retirement[], quote: string): Forgetting {
  return { what: "named", about: quote, notes: ended.map(({ note }) => note), quote, isDoubted: true };
}

/** Whether a sentence says that what it tells is no rule, is so no longer, or need not be so. */
function isDenied(plain: string, stated: Statement | undefined): boolean {
  const words = plain.slice(readHead(plain).fillers);
  if ([NO_RULE, NOT_ALWAYS, NOT_REMEMBERED, NOT_SAID].some((kind) => kind.test(words))) return true;
  return (stated?.kind === "rule" || HABITS.test(words)) && FORMERLY.test(words);
}

/** Whether a sentence says no more than that the one before it is no rule: "That's not a rule though." */
function deniesBefore(reading: Reading, after: Reading | undefined, around: Around): boolean {
  const { plain } = reading.sentence;
  const denial = NO_RULE.exec(plain);
  if (!denial || readStatement(reading, after, around)) return false;
  const rest = plain.slice(denial.index + denial[0].length);
  return !TELLS_OWN.test(rest) && (wordsOf(rest).length < FACT_WORDS || ABOUT_IT.test(rest));
}

function withoutNew({ note, quote }: Retirement): Retirement {
  return { note, quote };
}

function isMadeUp({ likely, sentence }: Reading): boolean {
  return likely.madeUp > LIKELY && !saysItHolds(sentence);
}

const PART = /[:：,，、]\s{0,3}|\s[-–—]\s/u;

/** Whether a sentence asks for a text in one of its parts: "otr: write a note to HR". */
function asksInPart({ sentence }: Reading): boolean {
  const plain = sentence.plain.slice(0, OTHER.commandBehind.exec(sentence.plain)?.index); // "…, make a note of that"
  const [, ...parts] = plain.split(PART).filter((part) => part.trim() !== "");
  return parts.some((part) => asksForText(part) || (classify([part])[0]?.task ?? 0) > LIKELY);
}

function onePerNote(all: readonly Retirement[]): readonly Retirement[] {
  const byNote = new Map<string, Retirement>();
  for (const one of all) {
    const known = byNote.get(one.note.id);
    if (!known || (known.by === undefined && one.by !== undefined)) byNote.set(one.note.id, one);
  }
  return [...byNote.values()];
}

/** Whether a message that wants the last change undone holds nothing else but what was understood, and courtesy. */
function isUndoAlone(quotes: readonly string[], readings: readonly Reading[]): boolean {
  return readings.every(({ sentence }) => quotes.includes(sentence.quote) || isBesideUndo(sentence));
}

/** Whether a message holds nothing but the sentences quoted: "Remember that …, please." */
function isAll(
  message: string,
  quotes: readonly string[],
  readings: readonly Reading[],
  forget: Forgetting | undefined,
): boolean {
  const namesSeveral = ({ quote }: OwnSentence) => forget?.quote === quote && forget.notes.length > 1; // "X and the Y, please"
  const asks = readings.some(
    (one) =>
      (ASKS_BESIDES.test(one.sentence.plain) && !namesSeveral(one.sentence)) ||
      ((one.isRequest || one.likely.task > LIKELY) && !quotes.includes(one.sentence.quote)),
  );
  if (asks || quotes.length === 0) return false;
  const rest = quotes.reduce((left, quote) => left.replace(quote, " "), message);
  return wordsOf(rest).length <= POLITE_WORDS;
}
