import { dayNumber } from "../../prompt/local-time.ts";
import { monthNumber, numberOf, weekdayNumber } from "./names.ts";

const HOUR_MS = 3_600_000;

/** Whole days since 1970-01-01, `toDay` not included. Hours are added to where a day begins. */
export type Span = { fromDay: number; toDay: number; fromHours?: number; toHours?: number };
/** Returns the days that a phrase means, told today and how many hours of it have passed; undefined where it means none, such as 31 February. */
export type Reading = (match: RegExpExecArray, today: number, hour: number) => Span | undefined;

/** About so many hours back: half as many more or less, and at least one. */
export const hoursAgo: Reading = (match, today, hour) => {
  const back = numberOf(match.slice(1).find((group) => group !== undefined && !/minute|half/i.test(group))) ?? 0;
  const slack = Math.max(1, back / 2);
  return { fromDay: today, fromHours: hour - back - slack, toDay: today, toHours: hour - back + slack };
};

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
/** The week before that. */
export const weekBeforeLast: Reading = (_, today) => ({ fromDay: mondayOf(today) - 15, toDay: mondayOf(today) - 7 });
/** A day of the last two weeks. */
export const otherDay: Reading = (_, today) => ({ fromDay: today - 14, toDay: today });

/** The calendar quarter before this one. What is of a quarter is often written in the month after it. */
export const lastQuarter: Reading = (_, today) => {
  const date = new Date(today * 24 * HOUR_MS);
  const [year, first] = [date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 1];
  const end = Math.min(dayNumber(year, first + 1, 1), today);
  return { fromDay: dayNumber(year, first - 3, 1), toDay: Math.max(end, dayNumber(year, first, 1)) };
};
/** The calendar year before this one. */
export const lastYear: Reading = (_, today) => {
  const year = new Date(today * 24 * HOUR_MS).getUTCFullYear();
  return { fromDay: dayNumber(year - 1, 1, 1), toDay: dayNumber(year, 1, 1) };
};

/** From the Sunday before this week up to today. */
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

const AHEAD_MONTHS = 4; // a month that begins so soon is meant as one to come

/** Some days of a month, of the latest year in which they are not ahead. */
export const partOfMonth =
  (fromDate: number, toDate: number): Reading =>
  (match, today) => {
    const month = monthNumber(match.slice(1).find((group) => group !== undefined));
    if (month === undefined) return undefined;
    const year = new Date(today * 24 * HOUR_MS).getUTCFullYear();
    const begin = (of: number) => dayNumber(of, month, 1);
    if (begin(year) <= today) return { fromDay: begin(year) + fromDate - 1, toDay: begin(year) + toDate - 1 };
    if (begin(year) - today < AHEAD_MONTHS * 30) return undefined;
    return { fromDay: begin(year - 1) + fromDate - 1, toDay: begin(year - 1) + toDate - 1 };
  };
/** A month, with the days before it: the October newsletter is often written in September. */
export const wholeMonth: Reading = partOfMonth(-9, 33);

/** About so many months back. */
export const monthsAgo: Reading = (match, today) => {
  const back = numberOf(match.slice(1).find((group) => group !== undefined));
  return back === undefined ? undefined : { fromDay: today - 30 * back - 10, toDay: today - 30 * back + 11 };
};

/** The latest day of that number before today. */
export const dayOfMonth: Reading = (match, today) => {
  const date = Number(match[1]);
  const now = new Date(today * 24 * HOUR_MS);
  for (const back of [0, 1, 2]) {
    const found = dayNumber(now.getUTCFullYear(), now.getUTCMonth() + 1 - back, date);
    const exists = new Date(found * 24 * HOUR_MS).getUTCDate() === date;
    if (exists && found < today) return { fromDay: found, toDay: found + 1 };
  }
  return undefined;
};

/** Exact up to two days. Of more days people are one off, so the days around count too. */
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
