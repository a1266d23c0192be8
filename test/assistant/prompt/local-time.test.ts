import { expect, it } from "vitest";
import {
  knownTimeZone,
  localDate,
  localDateTime,
  localDay,
  localWeekday,
  startOfDay,
} from "../../../src/assistant/prompt/local-time.ts";

/** 22 November 2026, 23:30 in London: another day further east. */
const LATE = Date.UTC(2026, 10, 22, 23, 30);

it.each([
  ["Europe/London", "2026-11-22 23:30", "Sunday"],
  ["Europe/Berlin", "2026-11-23 00:30", "Monday"],
  ["Asia/Kathmandu", "2026-11-23 05:15", "Monday"],
  ["America/Los_Angeles", "2026-11-22 15:30", "Sunday"],
  [undefined, "2026-11-22 23:30", "Sunday"],
  ["Nowhere/At_All", "2026-11-22 23:30", "Sunday"],
])("in %s it is %s, a %s", (zone, dateTime, weekday) => {
  expect(localDateTime(LATE, zone)).toBe(dateTime);
  expect(localDate(LATE, zone)).toBe(dateTime.slice(0, 10));
  expect(localWeekday(LATE, zone)).toBe(weekday);
});

it.each([
  ["an ordinary day begins at midnight", "Europe/Berlin", "2026-11-23", "2026-11-22T23:00:00.000Z"],
  [
    "a day whose first hour the clocks leave out begins at one",
    "America/Sao_Paulo",
    "2018-11-04",
    "2018-11-04T03:00:00.000Z",
  ],
  ["a day that begins twice begins the first time", "America/Havana", "2026-11-01", "2026-11-01T04:00:00.000Z"],
])("%s", (_, zone, date, begins) => {
  const day = Date.parse(date) / 86_400_000;
  expect(new Date(startOfDay(day, zone)).toISOString()).toBe(begins);
  expect(localDay(Date.parse(begins), zone)).toBe(day);
  expect(localDay(Date.parse(begins) - 1, zone)).toBe(day - 1);
});

it.each(["", "Nowhere/At_All", "2026-11-22T10:00[Europe/Berlin]", "<script>"])("knows no time zone %j", (name) => {
  expect(knownTimeZone(name)).toBeUndefined();
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1])("has no date for %d", (at) => {
  expect(localDate(at, "Europe/Berlin")).toBeUndefined();
  expect(localDateTime(at, "Europe/Berlin")).toBeUndefined();
});
