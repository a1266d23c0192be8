import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import { dayAndTime } from "../prompt/local-time.ts";
import type { Reference } from "./reference.ts";
import { readTimePhrases } from "./time-phrases.ts";
import { LAST, NONE, NOT_THIS, PLACES } from "./wordings/choosing.ts";
import { fold } from "./wordings/cues/fold.ts";

/** An earlier draft that a request may mean. `score`: 0 to 1, comparable within one search. */
export type Candidate = {
  readonly conversationId: string;
  readonly at: number;
  readonly score: number;
  readonly title: string;
  readonly text: string;
  /** What led to it. */
  readonly request: string;
};

/** The draft that a reference means, or several that fit equally well. */
export type Choice =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly candidate: Candidate }
  | { readonly kind: "several"; readonly candidates: readonly Candidate[] };

const EQUAL_WITHIN = 0.1; // drafts whose scores are no further apart fit equally well
/** The most drafts that are offered to choose from: a prompt or a row of buttons holds no more. */
export const OFFERED_MAX = 3;

/**
 * Returns the draft that a reference means. Drafts from the time that it names come before all others; then the score
 * decides. Where several lie within a tenth of the best, returns all of them, three at most, best first.
 */
export function chooseDraft(candidates: readonly Candidate[], { from, to }: Pick<Reference, "from" | "to">): Choice {
  const isInside = ({ at }: Candidate) => from !== undefined && to !== undefined && at >= from && at < to;
  const inside = candidates.filter(isInside);
  const ranked = newestOfEachText(inside.length > 0 ? inside : candidates).toSorted(
    (one, other) => other.score - one.score || other.at - one.at,
  );
  const [best, ...others] = ranked;
  if (!best) return { kind: "none" };
  const rounding = 1e-9;
  const equals = others.filter(({ score }) => best.score - score <= EQUAL_WITHIN + rounding);
  if (equals.length === 0) return { kind: "one", candidate: best };
  return { kind: "several", candidates: [best, ...equals].slice(0, OFFERED_MAX) };
}

/** When a draft was written, as a question says it. */
type When = { readonly now: number; readonly timeZone?: string | undefined };

/** Asks in Markdown which of several drafts a person means: a numbered line each, with its day and time in their zone. */
export function questionWhich(candidates: readonly Pick<Candidate, "title" | "at">[], when: When): string {
  return `Which one do you mean? Please answer with the number.\n\n${numbered(candidates, when)}`;
}

/** Says in Markdown that no draft is from the time that a person named, and offers others. */
export function questionNearest(
  candidates: readonly Pick<Candidate, "title" | "at">[],
  phrase: string,
  when: When,
): string {
  const said = plain(phrase);
  const [ask, answer] =
    candidates.length === 1 ? ["Do you mean this one?", "1"] : ["Do you mean one of these?", "the number"];
  return `I found nothing like that for “${said}”. ${ask} Please answer with ${answer}.\n\n${numbered(candidates, when)}`;
}

function numbered(candidates: readonly Pick<Candidate, "title" | "at">[], { now, timeZone }: When): string {
  const lines = candidates.map(({ title, at }, index) => {
    const written = dayAndTime(at, now, timeZone);
    return `${index + 1}. **${plain(title) || "Untitled"}**${written ? `, ${written}` : ""}`;
  });
  return lines.join("\n");
}

/** The drafts that were offered, for an answer that names a title or a day. */
export type Offer = {
  readonly candidates: readonly Pick<Candidate, "title" | "at">[];
  readonly now: number;
  readonly timeZone?: string | undefined;
};

/**
 * Returns which of `count` offered drafts an answer picks, from 1 as in the question: "2", "the second one please", "the
 * latter". With the offer at hand it may also name a title or a day ("the proposal", "Tuesday's"). Undefined for any other
 * message, which is a request of its own.
 */
export function readChoice(text: string, count: number, offer?: Offer): number | undefined {
  const answer = text.trim();
  if (answer === "" || answer.length > CHOICE_MAX_CHARS) return undefined;
  const said = choiceWords(answer);
  const [word, ...more] = said;
  if (word !== undefined && more.length === 0) {
    const place = LAST.has(word) ? count : (PLACES.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined));
    if (place !== undefined) return place >= 1 && place <= count ? place : undefined;
  }
  return offer && offeredPlace(answer.replaceAll("’", "'"), { ...offer, candidates: offer.candidates.slice(0, count) });
}

const CHOICE_MAX_CHARS = 80;

/** Whether an answer says that it is none of those that were offered. */
export function isNone(text: string): boolean {
  return text.length <= CHOICE_MAX_CHARS && NONE.test(fold(text.trim()));
}

/** Whether a message says that a draft was made from the wrong one. */
export function isNotThis(text: string): boolean {
  return text.length <= CHOICE_MAX_CHARS && NOT_THIS.test(fold(text.trim()));
}

/** Returns the only candidate whose day and title the answer names, if it says nothing else. */
function offeredPlace(answer: string, { candidates, now, timeZone }: Offer): number | undefined {
  const time = readTimePhrases(answer, now, timeZone)[0];
  const named = choiceWords(time ? answer.replace(time.phrase, " ") : answer);
  if (!time && named.length === 0) return undefined;
  const fitting = candidates.flatMap(({ title, at }, index) => {
    const titleWords = new Set(wordsOf(title.toLowerCase()));
    const isThen = !time || (at >= time.from && at < time.to);
    return isThen && named.every((word) => titleWords.has(word)) ? [index + 1] : [];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Words that do not tell which of several a person means. */
const STOP_WORDS = stopWords(["particle", "grammar", "piece", "courtesy", "choosing"]);

/** Characters that Chinese and Japanese put around a number. */
const COUNTERS = /[第个個番目]/g;

function choiceWords(text: string): readonly string[] {
  return wordsOf(text.toLowerCase().replace(COUNTERS, " ")).filter(
    (word) => PLACES.has(word) || LAST.has(word) || !STOP_WORDS.has(word),
  );
}

function newestOfEachText(candidates: readonly Candidate[]): readonly Candidate[] {
  const newest = new Map<string, Candidate>();
  for (const candidate of candidates.toSorted((one, other) => one.at - other.at))
    newest.set(candidate.text.trim(), candidate);
  return [...newest.values()];
}

/** Escapes Markdown in a title, so that it cannot change the question. */
function plain(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/[\\`*_~[\]<>|]/g, "\\$&")
    .trim();
}
