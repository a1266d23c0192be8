/** Numbers, weekdays and months by their names in eight languages. */

/** Whole numbers up to ten. */
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

/** Digits or the name of a number, as a group of a regular expression. */
export const NUMBER = `(\\d{1,3}|${[...NUMBERS.keys()].join("|")})`;
/** The name of a month. */
export const MONTH = `(${[...MONTHS.keys()].join("|")})`;
/** The whole name of a month that is no other word in English: "may" and "mar" are. */
export const MONTH_NAME = `(${[...MONTHS.keys()].filter((name) => name.length > 3).join("|")})`;
/** The name of a weekday in a language with spaces. */
export const WEEKDAY = `(${[...WEEKDAYS.keys()].filter((name) => name.length > 1).join("|")})`;

/** An English abbreviation of one. */
export const SHORT_WEEKDAY = `(${[...WEEKDAY_SHORT.keys()].join("|")})`;

/** Returns the number of a weekday, from 0 for Sunday. */
export function weekdayNumber(name: string | undefined): number | undefined {
  const key = name?.toLowerCase() ?? "";
  return WEEKDAYS.get(key) ?? WEEKDAY_SHORT.get(key);
}

/** Returns the number of a month, from 1. */
export function monthNumber(name: string | undefined): number | undefined {
  const key = name?.toLowerCase() ?? "";
  const known = MONTHS.get(key);
  if (known !== undefined) return known;
  const tens = /^十([一二])?$/.exec(key);
  const number = tens ? 10 + (tens[1] ? (numberOf(tens[1]) ?? 0) : 0) : numberOf(key);
  return number !== undefined && number >= 1 && number <= 12 ? number : undefined;
}

/** Returns a number that is written in digits or as a word. */
export function numberOf(word: string | undefined): number | undefined {
  const key = word?.toLowerCase() ?? "";
  return NUMBERS.get(key) ?? (/^\d+$/.test(key) ? Number(key) : undefined);
}

function table(rows: Record<number, string>): ReadonlyMap<string, number> {
  const entries = Object.entries(rows).flatMap(([value, names]) =>
    names.split("|").map((name): [string, number] => [name, Number(value)]),
  );
  return new Map(entries);
}
