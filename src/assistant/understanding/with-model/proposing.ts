import { readHead } from "../../learning/head.ts";
import { ENGLISH, OTHER } from "../../learning/kinds.ts";
import { NOTE_CHARS, statementOf } from "../../learning/learn.ts";
import type { OwnSentence } from "../../learning/own-words.ts";
import { createSuppression } from "../../notes/suppression.ts";
import { withoutSecrets } from "../../privacy/secrets/secrets.ts";
import type { Proposal } from "../../surface.ts";
import type { Note, Place } from "../../types.ts";
import { readAll } from "../reading.ts";
import { saysHowToWrite } from "../stating.ts";
import type { Unread } from "./gate.ts";
import type { Found } from "./question.ts";
import { findQuote, type Quoted } from "./quotes.ts";

/** What is known of the person when a model's findings are judged. */
export type Known = {
  /** The notes that hold now, after what the message itself changed. */
  readonly held: readonly Note[];
  readonly forgotten: readonly Pick<Note, "text">[];
  /** Words about which the person said *No*. */
  readonly declined: readonly Pick<Note, "text">[];
  /** The notes that the model could name, by their numbers from 1. */
  readonly named: readonly Note[];
};

/** From here on, the trained model says that a sentence belongs to a text, to something made up, or to somebody else. */
const DOUBTFUL = 0.85;
/** What a clause of a request must have, to be more than a part of that request. */
const LASTING = 0.15;

/**
 * Returns the one thing to ask the person about, of all that a model found; undefined where nothing passes. A finding counts
 * only where the author's own words say it: the model's part is to point at them, and nothing that it makes up itself is kept.
 */
export function proposalFrom(found: Found, unread: Unread, known: Known, place: Place): Proposal | undefined {
  const judge = createJudge(unread, known, place);
  const toForget = found.forget.map(({ quote }) => quote);
  for (const { note, quote } of [...found.forget, ...found.retire]) {
    const proposal = judge.end(note, quote);
    if (proposal) return proposal;
  }
  for (const { note, kind, quote } of found.replace) {
    const proposal = judge.keep(kind, quote, note) ?? judge.replaced(note, quote);
    if (proposal) return proposal;
  }
  for (const { kind, quote } of found.keep) {
    const proposal = toForget.includes(quote) ? undefined : judge.keep(kind, quote);
    if (proposal) return proposal;
  }
  return undefined;
}

function createJudge({ sentences, understood }: Unread, { held, forgotten, declined, named }: Known, place: Place) {
  const isDeclined = createSuppression(declined);
  const isForgotten = createSuppression(forgotten);

  /** Returns the note of a number, if it holds still. */
  function holding(number: number): Note | undefined {
    const note = named[number - 1];
    return held.find(({ id }) => id === note?.id);
  }

  function isUnderstood({ sentence }: Quoted): boolean {
    const done = [...understood.keep, ...understood.retire];
    return done.some(({ quote }) => quote.includes(sentence.quote) || sentence.quote.includes(quote));
  }

  function end(note: Note | undefined, quoted: Quoted | undefined): Proposal | undefined {
    if (!note || !quoted || isOfAText(quoted)) return undefined;
    const said = quoted.words.quote.trim();
    return isDeclined(said) ? undefined : { kind: "end_proposed", note, said };
  }

  return {
    /** A note that the message ends, says the model. */
    end(number: number, quote: string): Proposal | undefined {
      const quoted = findQuote(quote, sentences);
      return quoted && !isUnderstood(quoted) ? end(holding(number), quoted) : undefined;
    },

    /** A note in the place of which something stands that the message has had kept. */
    replaced(number: number, quote: string): Proposal | undefined {
      const quoted = findQuote(quote, sentences);
      const isKept = understood.keep.some((one) => quoted?.sentence.quote.includes(one.quote));
      return isKept ? end(holding(number), quoted) : undefined;
    },

    /** A rule or fact that the message states, says the model. `number`: the note in whose place it would stand. */
    keep(kind: Note["kind"], quote: string, number?: number): Proposal | undefined {
      const quoted = findQuote(quote, sentences);
      if (!quoted || isUnderstood(quoted) || isOfAText(quoted)) return undefined;
      const words = wordsToKeep(quoted);
      const stated = statementOf(words);
      const text = asKept(words);
      if (!stated || text.length > NOTE_CHARS || withoutSecrets(text) !== text) return undefined;
      const instead = number === undefined ? undefined : holding(number);
      const isHeld = createSuppression(held.filter(({ id }) => id !== instead?.id));
      if (isHeld(text) || isForgotten(text) || isDeclined(text)) return undefined;
      const { kind: placeKind, channelId, conversationId } = place;
      const origin = { kind: placeKind, channelId, conversationId };
      // A fact follows the place where it was said, so it is the safer of the two where they disagree.
      const isRule = kind === "rule" && stated.kind === "rule" && saysHowToWrite({ text });
      const note = { kind: isRule ? "rule" : "fact", text, origin } as const;
      return { kind: "keep_proposed", note, ...(instead ? { instead } : {}) };
    },
  };
}

/** Returns the whole sentence, so that what is kept says what its author said; of one that asks for a text, the quoted clause. */
function wordsToKeep({ sentence, words, isWhole }: Quoted): OwnSentence {
  return !isWhole && asksForText(sentence) ? words : sentence;
}

/** Returns the author's words without a greeting, and with a capital. Nothing else of them is changed. */
function asKept({ quote, plain }: OwnSentence): string {
  const [first = "", ...rest] = [...quote.slice(readHead(plain).fillers).replace(/\s+/g, " ").trim()];
  return first.toUpperCase() + rest.join("");
}

/** Whether the words are about one text, stand in one, ask something, or are not the author's to say. */
function isOfAText({ sentence, words, isWhole }: Quoted): boolean {
  if (!isWhole && asksForText(sentence) && !mayLast(words)) return true;
  const told = isWhole ? sentence : words;
  if (/[?？]\s*$/.test(sentence.quote) || ENGLISH.oneOff.test(sentence.plain) || OTHER.oneOff.test(sentence.plain))
    return true;
  if (asksForText(told)) return true;
  return readAll([told]).some(({ likely }) => likely.quoted > DOUBTFUL || likely.madeUp > DOUBTFUL);
}

function mayLast(words: OwnSentence): boolean {
  return readAll([words]).some(
    ({ likely: { rule, fact, newRule, newFact, end } }) => rule + fact + newRule + newFact + end > LASTING,
  );
}

function asksForText(sentence: OwnSentence): boolean {
  return readAll([sentence]).some(({ likely, isRequest }) => isRequest || likely.task > DOUBTFUL);
}
