import { dayNumber } from "../../prompt/local-time.ts";
import { monthNumber, numberOf, weekdayNumber } from "./names.ts";

const HOUR_MS = 3_600_000;

/** Whole days since 1970-01-01, `toDay` not included. Hours are added to where a day begins. */
export type Span = { fromDay: number; toDay: number; fromHours?: number; toHours?: number };
/** Returns the days that a phrase means; undefined where it means none, such as 31 February. */
export type Reading = (match: RegExpExecArray, today: number) => Span | undefined;

/** A day some days back. */
export const day =
  (back: number): Reading =>
  (_, today) => ({ fromDay: today - back, toDay: today - back + 1 });

/** Reads "last night" as yesterday afternoon up to six in the morning. */
export const lastNight: Reading = (_, today) => ({ fromDay: today - 1, fromHours: 15, toDay: today, toHours: 6 });

/** Reads "last week", which begins on Monday. The Sunday before belongs to it too, for people whose weeks begin then. */
export const lastWeek: Reading = (_, today) => {
  const monday = mondayOf(today);
  return { fromDay: monday - 8, toDay: weekdayOf(today) === 0 ? today : monday };
};
/** Reads "this week" as the days from the Sunday before this week up to today. */
export const thisWeek: Reading = (_, today) => ({ fromDay: mondayOf(today) - 1, toDay: today + 1 });

/** Reads "last weekend" as Saturday and Sunday before this week. */
export const lastWeekend: Reading = (_, today) => ({ fromDay: mondayOf(today) - 2, toDay: mondayOf(today) });

/** Returns a reading of a calendar month that lies `back` months back. */
export const month =
  (back: number): Reading =>
  (_, today) => {
    const date = new Date(today * 24 * HOUR_MS);
    const [year, current] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
    return { fromDay: dayNumber(year, current - back, 1), toDay: dayNumber(year, current - back + 1, 1) };
  };

/** Reads "three days ago". Exact up to two days; of more days people are one off, so the days around count too. */
export const daysAgo: Reading = (match, today) => {
  const back = numberOf(match[1]);
  if (back === undefined) return undefined;
  const slack = back > 2 ? 1 : 0;
  return { fromDay: today - back - slack, toDay: today - back + slack + 1 };
};

/** Reads "three weeks ago" as a week around the day that many weeks back. */
export const weeksAgo: Reading = (match, today) => {
  const back = numberOf(match[1]);
  return back === undefined ? undefined : { fromDay: today - 7 * back - 3, toDay: today - 7 * back + 4 };
};

/** Reads the name of a weekday as the latest such day before today. */
export const weekday: Reading = (match, today) => {
  const wanted = weekdayNumber(match[1]);
  if (wanted === undefined) return undefined;
  const back = (weekdayOf(today) - wanted + 7) % 7 || 7;
  return { fromDay: today - back, toDay: today - back + 1 };
};

/** Reads a weekday "of last week" as that day of the week before this one. */
export const weekdayOfLastWeek: Reading = (match, today) => {
  const wanted = weekdayNumber(match[1]);
  if (wanted === undefined) return undefined;
  const found = mondayOf(today) - 7 + ((wanted + 6) % 7);
  return { fromDay: found, toDay: found + 1 };
};

/** Reads "12 November 2026". */
export const dayMonth: Reading = (match, today) => dateSpan(match[3], monthNumber(match[2]), match[1], today);
/** Reads "November 12, 2026". */
export const monthDay: Reading = (match, today) => dateSpan(match[3], monthNumber(match[1]), match[2], today);
/** Reads "12.11.2026". */
export const dayMonthDigits: Reading = (match, today) => dateSpan(match[3], Number(match[2]), match[1], today);
/** Reads "2026-11-12". */
export const yearMonthDay: Reading = (match, today) => dateSpan(match[1], Number(match[2]), match[3], today);

/** Returns a date; without a year the latest that is not ahead, and undefined where no calendar has it. */
function dateSpan(yearText: string | undefined, month: number | undefined, dayText: string | undefined, today: number) {
  const date = Number(dayText);
  if (month === undefined) return undefined;
  const thisYear = new Date(today * 24 * HOUR_MS).getUTCFullYear();
  const years = yearText ? [Number(yearText)] : [thisYear, thisYear - 1];
  for (const year of years) {
    const found = dayNumber(year, month, date);
    const exists = new Date(found * 24 * HOUR_MS).getUTCDate() === date && month >= 1 && month <= 12;
    if (exists && (yearText || found <= today)) return { fromDay: found, toDay: found + 1 };
  }
  return undefined;
}

/** Returns 0 for Sunday. Day 0, 1970-01-01, was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}
