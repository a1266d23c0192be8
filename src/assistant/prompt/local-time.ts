const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MAX_DATE_MS = 8.64e15; // what a Date can hold (ECMA-262, "Time Values and Time Range")

const formats = new Map<string, Intl.DateTimeFormat>();

/** The zone when the runtime knows it, otherwise nothing. Never throws. */
export function knownTimeZone(timeZone: string | undefined): string | undefined {
  if (!timeZone) return undefined;
  try {
    formatIn(timeZone);
    return timeZone;
  } catch {
    return undefined;
  }
}

/** The calendar day in a zone, as whole days since 1970-01-01. A zone that is missing or unknown counts as UTC. */
export function localDay(at: number, timeZone: string | undefined): number {
  const { year, month, day } = localParts(at, timeZone);
  return dayNumber(year, month, day);
}

/** Days since 1970-01-01 of a calendar date; months count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/**
 * When a calendar day begins in a zone, in milliseconds since the epoch. Searched for rather than computed, because a day may
 * begin at 01:00, where the clocks change at midnight. To the minute, as all changes of clocks are today.
 */
export function startOfDay(day: number, timeZone: string | undefined): number {
  let before = day * DAY_MS - 16 * 60 * MINUTE_MS; // no zone is more than 14 hours from UTC
  let after = day * DAY_MS + 16 * 60 * MINUTE_MS;
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (localDay(middle, timeZone) < day) before = middle;
    else after = middle;
  }
  return after;
}

/** `2026-11-22`, in the zone; nothing for a time that no calendar holds. */
export function localDate(at: number, timeZone: string | undefined): string | undefined {
  return isTime(at) ? datePart(localParts(at, timeZone)) : undefined;
}

/** `2026-11-22 16:10`, in the zone; nothing for a time that no calendar holds. */
export function localDateTime(at: number, timeZone: string | undefined): string | undefined {
  if (!isTime(at)) return undefined;
  const parts = localParts(at, timeZone);
  return `${datePart(parts)} ${two(parts.hour)}:${two(parts.minute)}`;
}

/** `Sunday`, in the zone. */
export function localWeekday(at: number, timeZone: string | undefined): string {
  const day = localDay(at, timeZone) % WEEKDAYS.length;
  return WEEKDAYS.at(day) ?? "";
}

const WEEKDAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]; // 1970 began on a Thursday

function isTime(at: number): boolean {
  return Math.abs(at) <= MAX_DATE_MS;
}

type LocalParts = Record<"year" | "month" | "day" | "hour" | "minute", number>;

/** A prompt asks for the same minute many times over, so the last answer is kept. */
let last: { readonly minute: number; readonly timeZone: string | undefined; readonly parts: LocalParts } | undefined;

function localParts(at: number, timeZone: string | undefined): LocalParts {
  const minute = Math.floor(at / 60_000);
  if (last?.minute !== minute || last.timeZone !== timeZone)
    last = { minute, timeZone, parts: readParts(at, timeZone) };
  return last.parts;
}

function readParts(at: number, timeZone: string | undefined): LocalParts {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  const format = formatIn(knownTimeZone(timeZone) ?? "UTC");
  for (const { type, value } of format.formatToParts(at)) found[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = found;
  return { year, month, day, hour, minute };
}

/** Making a format costs a hundred times what using one does, so each zone's is kept. Throws for an unknown zone. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

function datePart({ year, month, day }: LocalParts): string {
  return `${year}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
