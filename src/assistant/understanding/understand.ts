import { wordsOf } from "../language/words.ts";
import { readHead } from "../learning/head.ts";
import { ENGLISH, OTHER } from "../learning/kinds.ts";
import { judgeSentence, type Statement } from "../learning/learn.ts";
import { type OwnSentence, ownWords } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { type Ask, readAsk } from "./asking.ts";
import { type Forgetting, readForgetting } from "./forgetting.ts";
import { type Retirement, readRetirement, replacedBy } from "./retiring.ts";

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

const NOTHING: Understanding = {
  keep: [],
  retire: [],
  forget: undefined,
  ask: undefined,
  isOffTheRecord: false,
  isAll: false,
};

const POLITE_WORDS = 3; // "Hi", "thanks a lot"
const OFF_RECORD_REST_WORDS = 4; // "off the record" alone asks for no text

/**
 * Returns what a message says about what is to last, among the notes that hold. Reads the author's own words sentence by
 * sentence with kinds of wordings, in eight languages and without a model. Pure. Takes hundredths of a millisecond.
 */
export function understand(message: string, notes: readonly Note[]): Understanding {
  const { sentences, mixed, isHypothetical } = ownWords(message);
  if (isHypothetical) return NOTHING;
  const isOffTheRecord = sentences.some(({ plain }) => WISHES.offTheRecord.test(plain));
  if (isOffTheRecord) return { ...NOTHING, isOffTheRecord, isAll: wordsOf(message).length <= OFF_RECORD_REST_WORDS };
  const ask = readAsk(sentences, message);
  if (ask) return { ...NOTHING, ask, isAll: true };

  const keep: Statement[] = [];
  const retire: Retirement[] = [];
  const quotes: string[] = [];
  let forget: Forgetting | undefined;
  for (const sentence of sentences) {
    const wish = isRequest(sentence) ? undefined : readForgetting(sentence, notes);
    if (wish) {
      forget ??= wish;
      quotes.push(sentence.quote);
      continue;
    }
    const statement = judgeSentence(sentence, mixed);
    const ended = statement === undefined && isRequest(sentence) ? [] : readRetirement(sentence, statement, notes);
    if (statement && !ended.some(({ isWhole }) => isWhole)) keep.push(statement);
    retire.push(...ended);
    if (statement || ended.length > 0) quotes.push(sentence.quote);
  }
  for (const statement of keep) retire.push(...replacedBy(statement, notes));
  return { keep, retire: onePerNote(retire), forget, ask, isOffTheRecord, isAll: isAll(message, quotes) };
}

/** Whether a sentence asks for a text, so that "forget" and "no longer" in it belong to that text. */
function isRequest({ plain }: OwnSentence): boolean {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  return ENGLISH.task.test(words) || OTHER.task.test(words);
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
function isAll(message: string, quotes: readonly string[]): boolean {
  if (quotes.length === 0) return false;
  const rest = quotes.reduce((left, quote) => left.replace(quote, " "), message);
  return wordsOf(rest).length <= POLITE_WORDS;
}
