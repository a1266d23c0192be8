import { dayNumber, knownTimeZone, localDay, startOfDay } from "../prompt/local-time.ts";

/** Words for a time that has passed, and the time they mean: from `from` up to but not including `to`. */
export type TimePhrase = { readonly phrase: string; readonly from: number; readonly to: number };

/** Phrases are looked for up to here; what stands further on is pasted text rather than somebody's own words. */
const READ_CHARS = 2_000;
const PHRASES_MAX = 5;
const HOUR_MS = 3_600_000;

/**
 * The first phrase of a text that names a past time ("yesterday", "last week", "Tuesday's", "on 12 November"), with the days it
 * covers in the person's time zone. A weekday is the latest such day before today; a date without a year the latest such date.
 * Reads English, and the commonest phrases in German, French, Spanish, Portuguese, Italian, Chinese and Japanese.
 */
export function readTimePhrase(text: string, now: number, timeZone?: string): TimePhrase | undefined {
  return readTimePhrases(text, now, timeZone)[0];
}

/** The first five such phrases, in their order. */
export function readTimePhrases(text: string, now: number, timeZone?: string): readonly TimePhrase[] {
  const zone = knownTimeZone(timeZone);
  const today = localDay(now, zone);
  const found: TimePhrase[] = [];
  let rest = text.slice(0, READ_CHARS).replaceAll("’", "'");
  for (let next = firstPhrase(rest, today); next && found.length < PHRASES_MAX; next = firstPhrase(rest, today)) {
    const { fromDay, toDay, fromHours = 0, toHours = 0 } = next.span;
    const from = startOfDay(fromDay, zone) + fromHours * HOUR_MS;
    const to = startOfDay(toDay, zone) + toHours * HOUR_MS;
    found.push({ phrase: next.phrase, from, to });
    rest = rest.slice(next.index + next.phrase.length);
  }
  return found;
}

/** Of phrases that begin at the same place, the longest. */
function firstPhrase(text: string, today: number): { phrase: string; index: number; span: Span } | undefined {
  let first: { phrase: string; index: number; span: Span } | undefined;
  for (const [pattern, spanOf] of PHRASES) {
    const match = pattern.exec(text);
    const span = match && spanOf(match, today);
    if (!span) continue;
    const isBefore = !first || match.index < first.index;
    const isLonger = first && match.index === first.index && match[0].length > first.phrase.length;
    if (isBefore || isLonger) first = { phrase: match[0], index: match.index, span };
  }
  return first;
}

/** Whole days, `toDay` not included; hours are added to where a day begins. */
type Span = { fromDay: number; toDay: number; fromHours?: number; toHours?: number };
type Reading = (match: RegExpExecArray, today: number) => Span | undefined;

/** Letters and digits of any script end a word; an apostrophe does too, as in "yesterday's". */
function words(source: string, guard = ""): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${guard}(?:${source})(?![\\p{L}\\p{N}])`, "iu");
}

/** Chinese and Japanese have no spaces between words. */
function characters(source: string): RegExp {
  return new RegExp(source, "u");
}

const day =
  (back: number): Reading =>
  (_, today) => ({ fromDay: today - back, toDay: today - back + 1 });

/** From yesterday afternoon into the small hours. */
const lastNight: Reading = (_, today) => ({ fromDay: today - 1, fromHours: 15, toDay: today, toHours: 6 });

/** Weeks begin on Monday; where they begin on Sunday, that Sunday belongs to them too. */
const lastWeek: Reading = (_, today) => {
  const monday = mondayOf(today);
  return { fromDay: monday - 8, toDay: weekdayOf(today) === 0 ? today : monday };
};
const thisWeek: Reading = (_, today) => ({ fromDay: mondayOf(today) - 1, toDay: today + 1 });

const lastWeekend: Reading = (_, today) => ({ fromDay: mondayOf(today) - 2, toDay: mondayOf(today) });

const month =
  (back: number): Reading =>
  (_, today) => {
    const date = new Date(today * 24 * HOUR_MS);
    const [year, current] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
    return { fromDay: dayNumber(year, current - back, 1), toDay: dayNumber(year, current - back + 1, 1) };
  };

/** Up to two days are meant as said; beyond that people are a day off. */
const daysAgo: Reading = (match, today) => {
  const back = numberOf(match[1]);
  if (back === undefined) return undefined;
  const slack = back > 2 ? 1 : 0;
  return { fromDay: today - back - slack, toDay: today - back + slack + 1 };
};
const weeksAgo: Reading = (match, today) => {
  const back = numberOf(match[1]);
  return back === undefined ? undefined : { fromDay: today - 7 * back - 3, toDay: today - 7 * back + 4 };
};

const weekday: Reading = (match, today) => {
  const wanted = weekdayNumber(match[1]);
  if (wanted === undefined) return undefined;
  const back = (weekdayOf(today) - wanted + 7) % 7 || 7;
  return { fromDay: today - back, toDay: today - back + 1 };
};
const weekdayOfLastWeek: Reading = (match, today) => {
  const wanted = weekdayNumber(match[1]);
  if (wanted === undefined) return undefined;
  const found = mondayOf(today) - 7 + ((wanted + 6) % 7);
  return { fromDay: found, toDay: found + 1 };
};

const dayMonth: Reading = (match, today) => dateSpan(match[3], monthNumber(match[2]), match[1], today);
const monthDay: Reading = (match, today) => dateSpan(match[3], monthNumber(match[1]), match[2], today);
const dayMonthDigits: Reading = (match, today) => dateSpan(match[3], Number(match[2]), match[1], today);
const yearMonthDay: Reading = (match, today) => dateSpan(match[1], Number(match[2]), match[3], today);

const NUMBERS: ReadonlyMap<string, number> = table({
  1: "a|an|one|einem|einer|un|une|una|um|uma|一",
  2: "two|a couple of|couple of|zwei|deux|dos|dois|duas|due|二|两|兩",
  3: "three|a few|drei|ein paar|trois|tres|três|tre|三",
  4: "four|vier|quatre|cuatro|quatro|quattro|四",
  5: "five|fünf|cinq|cinco|cinque|五",
  6: "six|sechs|seis|sei|六",
  7: "seven|sieben|sept|siete|sete|sette|七",
  8: "eight|acht|huit|ocho|oito|otto|八",
  9: "nine|neun|neuf|nueve|nove|九",
  10: "ten|zehn|dix|diez|dez|dieci|十",
});

/** As JavaScript counts them, from Sunday. Portuguese weekdays need their -feira: "segunda" alone is "second". */
const WEEKDAYS: ReadonlyMap<string, number> = table({
  0: "sunday|sonntag|dimanche|domingo|domenica|日|天",
  1: "monday|montag|lundi|lunes|segunda-feira|lunedì|一|月",
  2: "tuesday|dienstag|mardi|martes|terça-feira|martedì|二|火",
  3: "wednesday|mittwoch|mercredi|miércoles|miercoles|quarta-feira|mercoledì|三|水",
  4: "thursday|donnerstag|jeudi|jueves|quinta-feira|giovedì|四|木",
  5: "friday|freitag|vendredi|viernes|sexta-feira|venerdì|五|金",
  6: "saturday|samstag|sonnabend|samedi|sábado|sabado|sabato|六|土",
});

const WEEKDAY_SHORT: ReadonlyMap<string, number> = table({
  0: "sun",
  1: "mon",
  2: "tue|tues",
  3: "wed",
  4: "thu|thur|thurs",
  5: "fri",
  6: "sat",
});

const MONTHS: ReadonlyMap<string, number> = table({
  1: "january|jan|januar|jänner|janvier|enero|janeiro|gennaio",
  2: "february|feb|februar|février|febrero|fevereiro|febbraio",
  3: "march|mar|märz|mars|marzo|março",
  4: "april|apr|avril|abril|aprile",
  5: "may|mai|mayo|maio|maggio",
  6: "june|jun|juni|juin|junio|junho|giugno",
  7: "july|jul|juli|juillet|julio|julho|luglio",
  8: "august|aug|août|agosto",
  9: "september|sep|sept|septembre|septiembre|setembro|settembre",
  10: "october|oct|oktober|okt|octobre|octubre|outubro|ottobre",
  11: "november|nov|novembre|noviembre|novembro",
  12: "december|dec|dezember|dez|décembre|diciembre|dezembro|dicembre",
});

const NUMBER = `(\\d{1,3}|${[...NUMBERS.keys()].join("|")})`;
const MONTH = `(${[...MONTHS.keys()].join("|")})`;
const WEEKDAY = `(${[...WEEKDAYS.keys()].filter((name) => name.length > 1).join("|")})`;

/** A weekday behind one of these lies ahead, or comes again and again. */
const NOT_AHEAD =
  "(?<!(?:next|every|each|by|until|till|before|this|coming|due|for|nächste[nrms]?|kommende[nrms]?|jede[nrms]?|bis|" +
  "chaque|próximo|próxima|cada|ogni|prossimo)\\s+)";
const NOT_AHEAD_AFTER = "(?!\\s+(?:prochain|próximo|que viene|prossimo|que vem))";

const PHRASES: readonly (readonly [RegExp, Reading])[] = [
  [words("the day before yesterday|vorgestern|avant-hier|anteayer|antier|anteontem|avantieri|l'altro ieri"), day(2)],
  [characters("前天|一昨日|おととい"), day(2)],
  [words("yesterday|gestern|gestrige[nrms]?|ayer|ontem|ieri"), day(1)],
  // Alone, the French "hier" is a German word for "here".
  [words("d'hier|hier (?:matin|midi|après-midi)|(?<=(?:écrit|rédigé|préparé|commencé|fait)e?s? )hier"), day(1)],
  [characters("昨天|昨日|きのう"), day(1)],
  [
    words("last night|yesterday (?:evening|night)|gestern (?:abend|nacht)|letzte nacht|hier soir|la nuit dernière"),
    lastNight,
  ],
  [words("anoche|ayer por la noche|ontem (?:à|de) noite|ieri sera|stanotte"), lastNight],
  [characters("昨晚|昨夜|昨晩|昨天晚上"), lastNight],
  [words("(?:earlier )?today|this (?:morning|afternoon|evening)|tonight|heut(?:e|ige[nrms]?)"), day(0)],
  [words("aujourd'hui|ce matin|hoy|esta mañana|hoje|esta manhã|oggi|stamattina"), day(0)],
  [characters("今天|今早|今日|今朝"), day(0)],
  [words(`${NUMBER}\\s+days?\\s+ago`), daysAgo],
  [words(`(?:vor|il y a|hace|há)\\s+${NUMBER}\\s+(?:tag(?:en)?|jours?|días?|dias?)`), daysAgo],
  [words(`${NUMBER}\\s+giorn[io]\\s+fa`), daysAgo],
  [characters(`${NUMBER}\\s*[天日]前`), daysAgo],
  [words(`${NUMBER}\\s+weeks?\\s+ago`), weeksAgo],
  [words(`(?:vor|il y a|hace|há)\\s+${NUMBER}\\s+(?:wochen?|semaines?|semanas?)`), weeksAgo],
  [words(`${NUMBER}\\s+settiman[ae]\\s+fa`), weeksAgo],
  [characters(`${NUMBER}\\s*个?(?:周|星期|週間)前`), weeksAgo],
  [words("last week|(?:letzte|vorige|vergangene)[nrs]? woche|(?:la )?semaine (?:dernière|passée)"), lastWeek],
  [words("(?:la )?semana pasada|(?:a )?semana passada|(?:la )?settimana (?:scorsa|passata)"), lastWeek],
  [characters("上个?(?:周|星期|礼拜)(?![一二三四五六日天末])|先週"), lastWeek],
  [words("(?:earlier )?this week|diese[r]? woche|cette semaine|esta semana|questa settimana"), thisWeek],
  [characters("[这本](?:周|星期)(?![一二三四五六日天])|今週"), thisWeek],
  [words("last weekend|over the weekend|(?:letztes|am) wochenende|week-end dernier|fin de semana pasado"), lastWeekend],
  [characters("上?个?周末|週末"), lastWeekend],
  [words("last month|(?:letzte|vorige|vergangene)[nrs]? monats?|(?:le )?mois dernier|(?:el )?mes pasado"), month(1)],
  [words("(?:o )?mês passado|(?:il )?mese scorso"), month(1)],
  [characters("上个?月|先月"), month(1)],
  [words("(?:earlier )?this month"), month(0)],
  [words(`(?:last\\s+)?${WEEKDAY}${NOT_AHEAD_AFTER}`, NOT_AHEAD), weekday],
  [words(`(?:last\\s+|(?<=(?:on|from)\\s+))(${[...WEEKDAY_SHORT.keys()].join("|")})`), weekday],
  [words(`${WEEKDAY} (?:of )?last week|last week's ${WEEKDAY}`), weekdayOfLastWeek],
  [characters("(?<![上下每个])(?:周|星期|礼拜)([一二三四五六日天])"), weekday],
  [characters("(?<![上下每个])([月火水木金土日])曜日?"), weekday],
  [characters("上个?(?:周|星期|礼拜)([一二三四五六日天])"), weekdayOfLastWeek],
  [characters("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)"), yearMonthDay],
  [words(`(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:of |de |di )?${MONTH}(?:\\.?,?\\s+(?:de )?(\\d{4}))?`), dayMonth],
  [words(`${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?`), monthDay],
  [words("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"), dayMonthDigits],
  [words("(?<=(?:vom|am|den|from|on|of|du|del|dal)\\s+)(\\d{1,2})\\.(\\d{1,2})\\."), dayMonthDigits],
  [characters("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]"), yearMonthDay],
];

function weekdayNumber(name: string | undefined): number | undefined {
  const key = name?.toLowerCase() ?? "";
  return WEEKDAYS.get(key) ?? WEEKDAY_SHORT.get(key);
}

function monthNumber(name: string | undefined): number | undefined {
  return MONTHS.get(name?.toLowerCase() ?? "");
}

function numberOf(word: string | undefined): number | undefined {
  const key = word?.toLowerCase() ?? "";
  return NUMBERS.get(key) ?? (/^\d+$/.test(key) ? Number(key) : undefined);
}

/** Without a year, the latest such date that is not ahead. Nothing for a date that no calendar has, such as 31 February. */
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

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}

function table(rows: Record<number, string>): ReadonlyMap<string, number> {
  const entries = Object.entries(rows).flatMap(([value, names]) =>
    names.split("|").map((name): [string, number] => [name, Number(value)]),
  );
  return new Map(entries);
}
