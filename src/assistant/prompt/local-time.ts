const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MAX_DATE_MS = 8.64e15; // what a Date and an Instant can hold (ECMA-262, "Time Values and Time Range")
const EPOCH = new Temporal.PlainDate(1970, 1, 1);

/** Returns the zone when the runtime knows it, otherwise nothing. Never throws. */
export function knownTimeZone(timeZone: string | undefined): string | undefined {
  if (!timeZone) return undefined;
  try {
    return new Temporal.ZonedDateTime(0n, timeZone) && timeZone;
  } catch {
    return undefined;
  }
}

/** Returns the calendar day in a zone, as whole days since 1970-01-01. A zone that is missing or unknown counts as UTC. */
export function localDay(at: number, timeZone: string | undefined): number {
  const { year, month, day } = localMinute(at, timeZone);
  return dayNumber(year, month, day);
}

/** Counts the days from 1970-01-01 to a calendar date; months count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/**
 * Returns when a calendar day begins in a zone, in milliseconds since the epoch: at 01:00 where the clocks change at midnight. A
 * zone that is missing or unknown counts as UTC.
 */
export function startOfDay(day: number, timeZone: string | undefined): number {
  return EPOCH.add({ days: day }).toZonedDateTime(knownTimeZone(timeZone) ?? "UTC").epochMilliseconds;
}

/** Formats a time as `2026-11-22`, in the zone; nothing for a time that no calendar holds. */
export function localDate(at: number, timeZone: string | undefined): string | undefined {
  return isTime(at) ? datePart(localMinute(at, timeZone)) : undefined;
}

/** Formats a time as `2026-11-22 16:10`, in the zone; nothing for a time that no calendar holds. */
export function localDateTime(at: number, timeZone: string | undefined): string | undefined {
  if (!isTime(at)) return undefined;
  const local = localMinute(at, timeZone);
  return `${datePart(local)} ${two(local.hour)}:${two(local.minute)}`;
}

/** Returns the weekday, such as `Sunday`, in the zone. */
export function localWeekday(at: number, timeZone: string | undefined): string {
  return WEEKDAYS[localMinute(at, timeZone).dayOfWeek - 1] ?? "";
}

/**
 * `Tuesday 14:05`, in the zone, for a time of the last six days; `12 October 14:05` for an older one, with its year where that
 * is another. Nothing for a time that no calendar holds.
 */
export function dayAndTime(at: number, now: number, timeZone: string | undefined): string | undefined {
  if (!isTime(at)) return undefined;
  const { year, month, day, hour, minute } = localMinute(at, timeZone);
  const time = `${two(hour)}:${two(minute)}`;
  const daysAgo = localDay(now, timeZone) - localDay(at, timeZone);
  if (daysAgo >= 0 && daysAgo < 7) return `${daysAgo === 0 ? "today" : localWeekday(at, timeZone)} ${time}`;
  const isThisYear = year === localMinute(now, timeZone).year;
  return `${day} ${MONTHS[month - 1]}${isThisYear ? "" : ` ${year}`} ${time}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function isTime(at: number): boolean {
  return Math.abs(at) <= MAX_DATE_MS;
}

/** A prompt asks for the same minute many times over, so the last answer is kept. */
let last:
  | { readonly minute: number; readonly timeZone: string | undefined; readonly local: Temporal.PlainDateTime }
  | undefined;

function localMinute(at: number, timeZone: string | undefined): Temporal.PlainDateTime {
  const minute = Math.floor(at / MINUTE_MS);
  if (last?.minute !== minute || last.timeZone !== timeZone) {
    const instant = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE_MS);
    const zone = knownTimeZone(timeZone) ?? "UTC";
    last = { minute, timeZone, local: instant.toZonedDateTimeISO(zone).toPlainDateTime() };
  }
  return last.local;
}

function datePart({ year, month, day }: Temporal.PlainDateTime): string {
  return `${year}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
