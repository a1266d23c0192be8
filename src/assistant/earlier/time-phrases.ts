import { knownTimeZone, localDay, startOfDay } from "../prompt/local-time.ts";
import { TIME_ROWS } from "./time/phrases.ts";
import type { Reading, Span } from "./time/spans.ts";

/** Words for a time that has passed, and the time they mean in milliseconds since the epoch, `to` not included. */
export type TimePhrase = { readonly phrase: string; readonly from: number; readonly to: number };

const READ_CHARS = 2_000; // further on stands pasted text rather than somebody's own words
const PHRASES_MAX = 5;
const HOUR_MS = 3_600_000;
/** Compiled with the first text, to start quickly. */
let compiled: readonly { readonly expression: RegExp; readonly span: Reading }[] | undefined;

/**
 * Returns the first phrase of a text that names a past time ("yesterday", "Tuesday's", "on 12 November"), with the days that it
 * covers. They are days of the person's time zone, or of UTC where that is missing or unknown. A weekday is the latest such day
 * before today, a date without a year the latest such date. Reads eight languages.
 */
export function readTimePhrase(text: string, now: number, timeZone?: string): TimePhrase | undefined {
  return readTimePhrases(text, now, timeZone)[0];
}

/** Returns the first five such phrases, in order. */
export function readTimePhrases(text: string, now: number, timeZone?: string): readonly TimePhrase[] {
  const found: TimePhrase[] = [];
  let rest = text.slice(0, READ_CHARS).replaceAll("’", "'");
  const clock = createClock(now, timeZone);
  for (let next = firstPhrase(rest, clock); next && found.length < PHRASES_MAX; next = firstPhrase(rest, clock)) {
    const { fromDay, toDay, fromHours = 0, toHours = 0 } = next.span;
    const { zone } = clock();
    const from = startOfDay(fromDay, zone) + fromHours * HOUR_MS;
    const to = startOfDay(toDay, zone) + toHours * HOUR_MS;
    found.push({ phrase: next.phrase, from, to });
    rest = rest.slice(next.index + next.phrase.length);
  }
  return found;
}

/** `today`: whole days since 1970-01-01. `hour`: how many hours of it have passed. */
type Clock = { readonly zone: string | undefined; readonly today: number; readonly hour: number };

/** Reads the clock when a phrase asks for it first: most texts name no time. */
function createClock(now: number, timeZone: string | undefined): () => Clock {
  let clock: Clock | undefined;
  return () => {
    if (clock) return clock;
    const zone = knownTimeZone(timeZone);
    const today = localDay(now, zone);
    clock = { zone, today, hour: (now - startOfDay(today, zone)) / HOUR_MS };
    return clock;
  };
}

/** Returns the phrase that begins first, and of several that begin there the longest. */
function firstPhrase(text: string, clock: () => Clock): { phrase: string; index: number; span: Span } | undefined {
  let first: { phrase: string; index: number; span: Span } | undefined;
  compiled ??= TIME_ROWS.map(({ pattern, span }) => ({ expression: new RegExp(pattern, "iu"), span }));
  for (const { expression, span: spanOf } of compiled) {
    const match = expression.exec(text);
    const span = match && spanOf(match, clock().today, clock().hour);
    if (!span) continue;
    const isBefore = !first || match.index < first.index;
    const isLonger = first && match.index === first.index && match[0].length > first.phrase.length;
    if (isBefore || isLonger) first = { phrase: match[0], index: match.index, span };
  }
  return first;
}
