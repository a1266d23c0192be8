import { wordsOf } from "../language/words.ts";
import type { Statement } from "../learning/learn.ts";
import { withoutMarks } from "../learning/marks.ts";
import { longestFirst, type OwnSentence, ownWords } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { type Ask, readAsk } from "./asking.ts";
import { bothOf, type Forgetting } from "./forgetting.ts";
import { type Around, asksInPart, deniesBefore, readOne, type Said } from "./one-sentence.ts";
import { withLastingApart, withRequestApart } from "./parting.ts";
import { isHeld, pointsBack, tells, withContext } from "./pointing-back.ts";
import { LIKELY, type Reading, readAll } from "./reading.ts";
import { isReminder } from "./reminding.ts";
import { type Retirement, replacedBy } from "./retiring.ts";
import { asksBesideSecret, handsOverSecretly, isLifting, isSecret, isTalk, saysManner } from "./secrecy.ts";
import { asksToBeAddressed, isMark, isOfText, isPlainOrder, saysItHolds } from "./stating.ts";
import { isBesideUndo, isLastSaid, isUndo, withUndoApart } from "./taking-back/undoing.ts";
import { ASKS_BESIDES } from "./wordings/content.ts";

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
  const read = readAll(sentences.flatMap(withUndoApart).flatMap(withLastingApart).flatMap(withRequestApart));
  const lifting = read.filter(isLifting);
  const readings = read.filter((one) => !lifting.includes(one));
  const secret = readSecret(message, readings, notes);
  if (secret) return secret;
  if (isHypothetical || readings.some(isMadeUp)) return NOTHING;
  const ask = readings.some(({ sentence }) => isPlainOrder(sentence) || isUndo(sentence) || asksToBeAddressed(sentence))
    ? undefined
    : readAsk(readings, message, notes);
  if (ask) return { ...NOTHING, ask, isAll: true };

  const { keep, retire, forget, quotes, isTakenBack } = readSentences(readings, { mixed, notes, names });
  const all = [...lifting.map(({ sentence }) => sentence.quote), ...quotes];
  if (isTakenBack)
    return { ...NOTHING, isOffTheRecord: true, isThisAlone: true, isAll: isAll(message, all, readings, forget) };
  const wish = forget && pointsBack(forget) ? withContext(forget, readings, notes) : forget;
  return {
    ...NOTHING,
    keep,
    retire: onePerNote([...retire, ...keep.flatMap((statement) => replacedBy(statement, notes))]),
    forget: wish,
    isBackOnRecord: lifting.length > 0,
    isAll: wish?.what === "undo" ? isUndoAlone(all, readings) : isAll(message, all, readings, wish),
  };
}

/** Returns what a message is whose author wants nothing of it kept, or takes back in it what it tells; undefined for any other. */
function readSecret(message: string, readings: readonly Reading[], notes: readonly Note[]): Understanding | undefined {
  const isLast = (one: Reading | undefined) => one !== undefined && isLastSaid(one.sentence);
  const secrets = readings.filter((one, at) => {
    const before = readings[at - 1];
    if (!isLast(one) && !isLast(before)) return isSecret(one, before, notes);
    return isLast(one) && tells(before, notes); // it is about this message itself
  });
  if (secrets.length === 0) return handsOverSecretly(message, notes) ? { ...NOTHING, isOffTheRecord: true } : undefined;
  return {
    ...NOTHING,
    isOffTheRecord: true,
    isThisAlone: secrets.every(isLast),
    isAll: readings.every(
      (one) => !asksInPart(one) && !saysManner(one) && (secrets.includes(one) ? !asksBesideSecret(one) : isTalk(one)),
    ),
  };
}

/** Among what the sentences of a message are read. */
type Within = { readonly mixed: boolean; readonly notes: readonly Note[]; readonly names: readonly string[] };

/** What the sentences of a message say. `isTakenBack`: it says itself that what it tells is not to be kept. */
type Heard = {
  readonly keep: readonly Statement[];
  readonly retire: readonly Retirement[];
  readonly forget: Forgetting | undefined;
  readonly quotes: readonly string[];
  readonly isTakenBack: boolean;
};

/** Reads the sentences of a message one after another, up to where it reports what others say. */
function readSentences(readings: readonly Reading[], { mixed, notes, names }: Within): Heard {
  const keep: Statement[] = [];
  const retire: Retirement[] = [];
  const quotes: string[] = [];
  let forget: Forgetting | undefined;
  let isTakenBack = false;
  const around = aroundOf(readings, mixed);
  const reported = readings.findIndex(({ sentence }) => WISHES.reported.test(sentence.plain));
  const own = reported < 0 ? readings : readings.slice(0, reported + 1);
  const asked = own.findIndex((one) => around.requests.includes(one));
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
  return { keep, retire, forget, quotes, isTakenBack };
}

function aroundOf(readings: readonly Reading[], mixed: boolean): Around {
  const requests = readings.filter(({ likely, isRequest }) => isRequest || likely.task > LIKELY);
  const mayForget = readings.some(
    ({ sentence, likely, isRequest }) =>
      likely.forget > MAY_FORGET && !isReminder(sentence) && !(isRequest && !WISHES.forget.test(sentence.plain)), // "…, please update my signature"
  );
  return { mixed, requests, mayForget, hasRequest: requests.length > 0 };
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

function isMadeUp({ likely, sentence }: Reading): boolean {
  return likely.madeUp > LIKELY && !saysItHolds(sentence);
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
