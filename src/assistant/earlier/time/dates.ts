import { MONTH, SHORT_WEEKDAY, WEEKDAY } from "./names.ts";
import { type TimeRow, words } from "./rows.ts";
import * as spans from "./spans.ts";

/** A weekday behind one of these lies ahead, or comes again and again. */
const NOT_AHEAD =
  "(?<!(?:next|every|each|by|until|till|before|this|coming|due|for|nächste[nrms]?|kommende[nrms]?|jede[nrms]?|bis|chaque|tutti i|todos los|todas las|todas as|próximo|" +
  "próxima|cada|ogni|prossimo)\\s{1,9})";
const NOT_AHEAD_AFTER = "(?!\\s{1,9}(?:prochain|próximo|que viene|prossimo|que vem))";

/** Weekdays and dates. */
export const DATES: readonly TimeRow[] = [
  {
    pattern: words(`(?:last\\s{1,9})?${WEEKDAY}${NOT_AHEAD_AFTER}`, NOT_AHEAD),
    span: spans.weekday,
    yes: [
      "Tuesday's email",
      "the email from last Friday",
      "das Schreiben vom Montag",
      "la lettre de lundi",
      "la lettera di martedì",
      "o texto de segunda-feira",
    ],
    no: [
      "for next Tuesday",
      "every Monday",
      "each Monday",
      "by Friday",
      "until Friday",
      "till Friday",
      "before Friday",
      "this Friday",
      "the coming Friday",
      "due Friday",
      "for Friday",
      "nächsten Freitag",
      "kommenden Freitag",
      "jeden Montag",
      "bis Freitag",
      "chaque lundi",
      "el próximo lunes",
      "a próxima segunda-feira",
      "cada lunes",
      "ogni martedì",
      "il prossimo martedì",
      "lundi prochain",
      "lunes próximo",
      "el lunes que viene",
      "martedì prossimo",
      "segunda-feira que vem",
      "the segunda versão",
    ],
  },
  {
    pattern: words(`(?:last\\s{1,9}|(?<=(?:on|from)\\s{1,9}))${SHORT_WEEKDAY}`),
    span: spans.weekday,
    yes: ["the email we wrote last Fri", "the email from Tue", "the email we sent on Wed"],
    no: ["the sun is out", "we sat down"],
  },
  {
    pattern: words(`${WEEKDAY} (?:of )?last week|last week's ${WEEKDAY}`),
    span: spans.weekdayOfLastWeek,
    yes: ["Monday last week", "Monday of last week", "last week's Monday"],
  },
  {
    pattern: "(?<![上下每个])(?:周|星期|礼拜)([一二三四五六日天])",
    span: spans.weekday,
    yes: ["周二的报告", "星期三的报告", "礼拜天的报告"],
    no: ["每周一开会"],
  },
  {
    pattern: "(?<![上下每个])([月火水木金土日])曜日?",
    span: spans.weekday,
    yes: ["月曜日の報告", "火曜の報告"],
    no: ["毎週"],
  },
  {
    pattern: "上个?(?:周|星期|礼拜)([一二三四五六日天])",
    span: spans.weekdayOfLastWeek,
    yes: ["上周一的报告", "上个星期三的报告", "上个礼拜五的报告"],
  },
  {
    pattern: "(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)",
    span: spans.yearMonthDay,
    yes: ["the speech from 2026-11-02"],
    no: ["call 555-2026-11-02345"],
  },
  {
    pattern: words(
      `(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s{1,9}(?:of |de |di )?${MONTH}(?:\\.?,?\\s{1,9}(?:de )?(\\d{4}))?`,
    ),
    span: spans.dayMonth,
    yes: [
      "the speech from 12 November",
      "the speech of 1st May",
      "the speech of 2nd May",
      "the speech from the 3rd of March 2024",
      "the speech of 4th May, 2024",
      "le 1er mai",
      "el 1º de mayo de 2024",
      "der Text vom 12. November",
      "il 3 di maggio",
    ],
    no: ["12 of them"],
  },
  {
    pattern: words(`${MONTH}\\.?\\s{1,9}(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s{1,9}(\\d{4}))?`),
    span: spans.monthDay,
    yes: ["the speech of Nov 12th", "the speech from December 5", "May 1st", "May 2nd", "May 3rd, 2024"],
    no: ["May we"],
  },
  {
    pattern: words("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"),
    span: spans.dayMonthDigits,
    yes: ["der Bericht vom 12.11.2026"],
  },
  {
    pattern: words("(?<=(?:vom|am|den|from|on|of|du|del|dal)\\s{1,9})(\\d{1,2})\\.(\\d{1,2})\\."),
    span: spans.dayMonthDigits,
    yes: [
      "der Bericht vom 12.11.",
      "was wir am 12.11. schrieben",
      "den 12.11.",
      "the report from 12.11.",
      "what we sent on 12.11.",
      "the report of 12.11.",
      "le rapport du 12.11.",
      "el informe del 12.11.",
      "la relazione dal 12.11.",
    ],
    no: ["chapter 12.11. again"],
  },
  {
    pattern: "(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]",
    span: spans.yearMonthDay,
    yes: ["11月12日的演讲", "2026年11月12号的演讲"],
    no: ["第11月"],
  },
];
