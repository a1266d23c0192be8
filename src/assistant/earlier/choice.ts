import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import { localDateTime } from "../prompt/local-time.ts";
import type { Reference } from "./reference.ts";
import { readTimePhrases } from "./time-phrases.ts";
import { LAST, PLACES } from "./wordings/choosing.ts";

/** An earlier draft that a request may mean. `score`: 0 to 1, comparable within one search. */
export type Candidate = {
  readonly conversationId: string;
  readonly at: number;
  readonly score: number;
  readonly title: string;
  readonly text: string;
};

/** The draft that a reference means, or several that fit equally well. */
export type Choice =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly candidate: Candidate }
  | { readonly kind: "several"; readonly candidates: readonly Candidate[] };

const EQUAL_WITHIN = 0.1; // drafts whose scores are no further apart fit equally well
const OFFERED_MAX = 4;

/**
 * Returns the draft that a reference means. Drafts from the time that it names come before all others; then the score
 * decides. Where several lie within a tenth of the best, returns all of them, four at most, best first.
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

/** Asks in Markdown which of several drafts a person means: a numbered line each, with its date in their time zone. */
export function questionWhich(candidates: readonly Candidate[], timeZone?: string): string {
  const lines = candidates.map(({ title, at }, index) => {
    const written = localDateTime(at, timeZone);
    return `${index + 1}. **${plain(title) || "Untitled"}**${written ? `, ${written}` : ""}`;
  });
  return `Which one do you mean? Please answer with the number.\n\n${lines.join("\n")}`;
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
