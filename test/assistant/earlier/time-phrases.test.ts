import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTimePhrase, readTimePhrases } from "../../../src/assistant/earlier/time-phrases.ts";
import { localDateTime } from "../../../src/assistant/prompt/local-time.ts";

/** Wednesday, 25 November 2026, 15:00 in Berlin. */
const NOW = Date.UTC(2026, 10, 25, 14, 0);

/** The window of a phrase as local times. */
function windowOf(text: string, timeZone = "Europe/Berlin", now = NOW) {
  const read = readTimePhrase(text, now, timeZone);
  return read && [localDateTime(read.from, timeZone), localDateTime(read.to, timeZone)];
}

function day(date: string, next: string) {
  return [`${date} 00:00`, `${next} 00:00`];
}

describe("a time phrase", () => {
  it.each([
    ["Please improve yesterday's proposal", day("2026-11-24", "2026-11-25")],
    ["Please improve yesterday’s proposal", day("2026-11-24", "2026-11-25")],
    ["the memo from the day before yesterday", day("2026-11-23", "2026-11-24")],
    ["today's agenda", day("2026-11-25", "2026-11-26")],
    ["what you wrote earlier today", day("2026-11-25", "2026-11-26")],
    ["this morning's post", day("2026-11-25", "2026-11-26")],
    ["two days ago", day("2026-11-23", "2026-11-24")],
    ["5 days ago", day("2026-11-19", "2026-11-22")],
    ["a week ago", day("2026-11-15", "2026-11-22")],
    ["a couple of weeks ago", day("2026-11-08", "2026-11-15")],
    ["last week's newsletter", day("2026-11-15", "2026-11-23")],
    ["earlier this week", day("2026-11-22", "2026-11-26")],
    ["last month's report", day("2026-10-01", "2026-11-01")],
    ["Tuesday's email", day("2026-11-24", "2026-11-25")],
    ["the email from Friday", day("2026-11-20", "2026-11-21")],
    ["the email we wrote last Fri", day("2026-11-20", "2026-11-21")],
    ["Wednesday's email", day("2026-11-18", "2026-11-19")],
    ["Monday last week", day("2026-11-16", "2026-11-17")],
    ["the speech from 12 November", day("2026-11-12", "2026-11-13")],
    ["the speech of Nov 12th", day("2026-11-12", "2026-11-13")],
    ["the speech from December 5", day("2025-12-05", "2025-12-06")],
    ["the speech from the 3rd of March 2024", day("2024-03-03", "2024-03-04")],
    ["the speech from 2026-11-02", day("2026-11-02", "2026-11-03")],
    ["der Bericht vom 12.11.", day("2026-11-12", "2026-11-13")],
  ])("is read in %j", (text, expected) => {
    expect(windowOf(text)).toEqual(expected);
  });

  it.each([
    ["Kürze den Text von gestern", day("2026-11-24", "2026-11-25")],
    ["die gestrige Mail", day("2026-11-24", "2026-11-25")],
    ["der Newsletter von letzter Woche", day("2026-11-15", "2026-11-23")],
    ["das Schreiben vom Montag", day("2026-11-23", "2026-11-24")],
    ["vor zwei Tagen", day("2026-11-23", "2026-11-24")],
    ["le texte d'hier", day("2026-11-24", "2026-11-25")],
    ["la lettre de la semaine dernière", day("2026-11-15", "2026-11-23")],
    ["la lettre de lundi", day("2026-11-23", "2026-11-24")],
    ["el correo de ayer", day("2026-11-24", "2026-11-25")],
    ["el boletín de la semana pasada", day("2026-11-15", "2026-11-23")],
    ["hace dos días", day("2026-11-23", "2026-11-24")],
    ["o texto de ontem", day("2026-11-24", "2026-11-25")],
    ["o texto de segunda-feira", day("2026-11-23", "2026-11-24")],
    ["il testo di ieri", day("2026-11-24", "2026-11-25")],
    ["la lettera di martedì", day("2026-11-24", "2026-11-25")],
    ["due giorni fa", day("2026-11-23", "2026-11-24")],
    ["昨天的邮件", day("2026-11-24", "2026-11-25")],
    ["上周的报告", day("2026-11-15", "2026-11-23")],
    ["上周一的报告", day("2026-11-16", "2026-11-17")],
    ["周二的报告", day("2026-11-24", "2026-11-25")],
    ["三天前的报告", day("2026-11-21", "2026-11-24")],
    ["11月12日的演讲", day("2026-11-12", "2026-11-13")],
    ["昨日のメール", day("2026-11-24", "2026-11-25")],
    ["先週の報告", day("2026-11-15", "2026-11-23")],
    ["月曜日の報告", day("2026-11-23", "2026-11-24")],
  ])("is read in another language: %j", (text, expected) => {
    expect(windowOf(text)).toEqual(expected);
  });

  it.each([
    ["the note from an hour ago", ["2026-11-25 13:00", "2026-11-25 15:00"]],
    ["what you wrote a couple of hours ago", ["2026-11-25 12:00", "2026-11-25 14:00"]],
    ["die Mail von vor zwei Stunden", ["2026-11-25 12:00", "2026-11-25 14:00"]],
    ["两个小时前的邮件", ["2026-11-25 12:00", "2026-11-25 14:00"]],
    ["the week before last", day("2026-11-08", "2026-11-16")],
    ["vorletzte Woche", day("2026-11-08", "2026-11-16")],
    ["the memo from a month ago", day("2026-10-16", "2026-11-06")],
    ["la lettera di un mese fa", day("2026-10-16", "2026-11-06")],
    ["last quarter's report", day("2026-07-01", "2026-11-01")],
    ["上季度的报告", day("2026-07-01", "2026-11-01")],
    ["last year's speech", day("2025-01-01", "2026-01-01")],
    ["el discurso del año pasado", day("2025-01-01", "2026-01-01")],
    ["the note from early November", day("2026-11-01", "2026-11-13")],
    ["der Text von Anfang November", day("2026-11-01", "2026-11-13")],
    ["le mot de fin octobre", day("2026-10-18", "2026-11-01")],
    ["the October newsletter", day("2026-09-21", "2026-11-02")],
    ["the newsletter from January", day("2025-12-22", "2026-02-02")],
    ["l'infolettre d'octobre", day("2026-09-21", "2026-11-02")],
    ["el boletín de octubre", day("2026-09-21", "2026-11-02")],
    ["十月周报", day("2026-09-21", "2026-11-02")],
    ["the invitation from the 12th", day("2026-11-12", "2026-11-13")],
    ["the invitation from the 27th", day("2026-10-27", "2026-10-28")],
    ["die Einladung vom 12.", day("2026-11-12", "2026-11-13")],
    ["前几天的邮件", day("2026-11-11", "2026-11-25")],
    ["die Mail von neulich", day("2026-11-11", "2026-11-25")],
  ])("of some length, or only a part of a date, is read in %j", (text, expected) => {
    expect(windowOf(text)).toEqual(expected);
  });

  it.each([
    "Write to the team",
    "in three hours",
    "Anfang Dezember",
    "next quarter's plan",
    "next year",
    "by the 12th",
    "on the 12th floor",
    "明年的计划",
    "in einer Stunde",
    "every October",
    "tutti i lunedì",
    "todos los martes",
    "the report is due on 31 February",
    "every Monday",
    "by Friday",
    "for next Tuesday",
    "the segunda versão",
    "Mach das hier kürzer",
    "version 2.10.3",
    "3 days later",
    "the yesterdays",
    "jeden Montag",
    "下周一开会",
  ])("is not seen in %j", (text) => {
    expect(readTimePhrase(text, NOW, "Europe/Berlin")).toBeUndefined();
  });

  it("runs from yesterday afternoon into the small hours for last night", () => {
    expect(windowOf("the email from last night")).toEqual(["2026-11-24 15:00", "2026-11-25 06:00"]);
  });

  it("comes back with the words that were read, the longest that begin there", () => {
    expect(readTimePhrase("the day before yesterday you wrote", NOW)?.phrase).toBe("the day before yesterday");
    expect(readTimePhrase("the list of last week's calls", NOW)?.phrase).toBe("last week");
  });

  it("is found more than once, in the order of the text", () => {
    const phrases = readTimePhrases("Add Monday's figures to yesterday's report", NOW, "Europe/Berlin");
    expect(phrases.map(({ phrase }) => phrase)).toEqual(["Monday", "yesterday"]);
  });

  it("means the person's own day", () => {
    // 23:30 on Tuesday in Los Angeles is Wednesday, 16:30, in Tokyo.
    const now = Date.UTC(2026, 10, 25, 7, 30);
    expect(windowOf("yesterday", "America/Los_Angeles", now)).toEqual(day("2026-11-23", "2026-11-24"));
    expect(windowOf("yesterday", "Asia/Tokyo", now)).toEqual(day("2026-11-24", "2026-11-25"));
  });

  it.each([
    ["23 hours where the clocks went forward", "Europe/Berlin", Date.UTC(2026, 2, 30, 10), 23],
    ["25 hours where they went back", "Europe/Berlin", Date.UTC(2026, 9, 26, 10), 25],
    ["23 hours in Los Angeles in March", "America/Los_Angeles", Date.UTC(2026, 2, 9, 20), 23],
    ["23 hours where midnight itself was skipped", "America/Santiago", Date.UTC(2026, 8, 7, 15), 23],
    ["24 hours otherwise", "Asia/Tokyo", Date.UTC(2026, 2, 30, 10), 24],
  ])("covers %s", (_, timeZone, now, hours) => {
    const read = readTimePhrase("yesterday", now, timeZone);
    expect(read && (read.to - read.from) / 3_600_000).toBe(hours);
  });

  it("begins a day where it begins, off the full hour too", () => {
    expect(readTimePhrase("yesterday", NOW, "Asia/Kolkata")?.from).toBe(Date.UTC(2026, 10, 23, 18, 30));
    expect(readTimePhrase("yesterday", NOW, "Asia/Kathmandu")?.from).toBe(Date.UTC(2026, 10, 23, 18, 15));
  });

  it("counts in UTC where the time zone is missing or unknown", () => {
    const expected = { from: Date.UTC(2026, 10, 24), to: Date.UTC(2026, 10, 25) };
    expect(readTimePhrase("yesterday", NOW)).toMatchObject(expected);
    expect(readTimePhrase("yesterday", NOW, "Mars/Olympus")).toMatchObject(expected);
  });

  it("counts weeks from Monday and lets Sunday's people mean the days just past", () => {
    const sunday = Date.UTC(2026, 10, 29, 12);
    expect(windowOf("last week", "America/New_York", sunday)).toEqual(day("2026-11-15", "2026-11-29"));
  });

  it("never ends before it begins, whatever the text, time and zone", () => {
    const zones = fc.constantFrom(
      "Europe/Berlin",
      "America/Los_Angeles",
      "Asia/Tokyo",
      "Pacific/Kiritimati",
      "Africa/Cairo",
    );
    const words = fc.constantFrom(
      "yesterday",
      "last night",
      "last week",
      "on Friday",
      "12 Nov",
      "3 weeks ago",
      "this month",
    );
    const times = fc.integer({ min: 0, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(words, times, zones, fc.string(), (phrase, now, zone, rest) => {
        const read = readTimePhrases(`${phrase} ${rest}`, now, zone);
        expect(read.length).toBeGreaterThan(0);
        for (const { from, to } of read) expect(from).toBeLessThan(to);
      }),
    );
  });
});
