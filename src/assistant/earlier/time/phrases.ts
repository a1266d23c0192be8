import { DATES } from "./dates.ts";
import { NUMBER } from "./names.ts";
import { type TimeRow, words } from "./rows.ts";
import * as spans from "./spans.ts";
import { SPELLS } from "./spells.ts";

/** Days, weeks and months counted from today. */
const RELATIVE: readonly TimeRow[] = [
  {
    pattern: words("the day before yesterday|vorgestern|avant-hier|anteayer|antier|anteontem|avantieri|l'altro ieri"),
    span: spans.day(2),
    yes: [
      "the memo from the day before yesterday",
      "der Text von vorgestern",
      "le texte d'avant-hier",
      "el texto de anteayer",
      "el texto de antier",
      "o texto de anteontem",
      "il testo di avantieri",
      "il testo che hai scritto l'altro ieri",
    ],
    no: ["the yesterdays", "version 2.10.3", "Mach das hier kürzer"],
  },
  {
    pattern: "前天|一昨日|おととい",
    span: spans.day(2),
    yes: ["前天的邮件", "一昨日のメール", "おとといのメール"],
    no: ["后天开会"],
  },
  {
    pattern: words("yesterday|gestern|gestrige[nrms]?|ayer|ontem|ieri"),
    span: spans.day(1),
    yes: [
      "Please improve yesterday's proposal",
      "Kürze den Text von gestern",
      "die gestrige Mail",
      "el correo de ayer",
      "o texto de ontem",
      "il testo di ieri",
    ],
  },
  {
    // Alone, the French "hier" is a German word for "here".
    pattern: words("d'hier|hier (?:matin|midi|après-midi)|(?<=(?:écrit|rédigé|préparé|commencé|fait)e?s? )hier"),
    span: spans.day(1),
    yes: [
      "le texte d'hier",
      "hier matin",
      "hier midi",
      "hier après-midi",
      "la lettre écrite hier",
      "les lettres rédigées hier",
      "le texte préparé hier",
      "le texte commencé hier",
      "ce que nous avons fait hier",
    ],
  },
  { pattern: "昨天|昨日|きのう", span: spans.day(1), yes: ["昨天的邮件", "昨日のメール", "きのうのメール"] },
  {
    pattern: words(
      "last night|yesterday (?:evening|night)|gestern (?:abend|nacht)|letzte nacht|hier soir|la nuit dernière",
    ),
    span: spans.lastNight,
    yes: [
      "the email from last night",
      "yesterday evening's email",
      "yesterday night",
      "gestern Abend",
      "gestern Nacht",
      "letzte Nacht",
      "hier soir",
      "la nuit dernière",
    ],
    no: ["tomorrow night"],
  },
  {
    pattern: words("anoche|ayer por la noche|ontem (?:à|de) noite|ieri sera|stanotte"),
    span: spans.lastNight,
    yes: ["el correo de anoche", "ayer por la noche", "ontem à noite", "ontem de noite", "ieri sera", "stanotte"],
  },
  {
    pattern: "昨晚|昨夜|昨晩|昨天晚上",
    span: spans.lastNight,
    yes: ["昨晚的邮件", "昨夜のメール", "昨晩のメール", "昨天晚上的邮件"],
  },
  {
    pattern: words("(?:earlier )?today|this (?:morning|afternoon|evening)|tonight|heut(?:e|ige[nrms]?)"),
    span: spans.day(0),
    yes: [
      "today's agenda",
      "what you wrote earlier today",
      "this morning's post",
      "this afternoon's post",
      "this evening's post",
      "tonight's post",
      "der Text von heute",
      "die heutige Mail",
    ],
    no: ["tomorrow's agenda"],
  },
  {
    pattern: words("aujourd'hui|ce matin|hoy|esta mañana|hoje|esta manhã|oggi|stamattina"),
    span: spans.day(0),
    yes: [
      "le texte d'aujourd'hui",
      "le texte de ce matin",
      "el texto de hoy",
      "el texto de esta mañana",
      "o texto de hoje",
      "o texto de esta manhã",
      "il testo di oggi",
      "il testo di stamattina",
    ],
  },
  {
    pattern: "今天|今早|今日|今朝",
    span: spans.day(0),
    yes: ["今天的邮件", "今早的邮件", "今日のメール", "今朝のメール"],
    no: ["明天开会"],
  },
  {
    pattern: words(`${NUMBER}\\s{1,9}days?\\s{1,9}ago`),
    span: spans.daysAgo,
    yes: ["two days ago", "5 days ago", "a day ago", "a couple of days ago", "a few days ago"],
    no: ["3 days later"],
  },
  {
    pattern: words(`(?:vor|il y a|hace|há)\\s{1,9}${NUMBER}\\s{1,9}(?:tag(?:en)?|jours?|días?|dias?)`),
    span: spans.daysAgo,
    yes: ["vor einem Tag", "vor zwei Tagen", "il y a deux jours", "hace dos días", "há dois dias"],
    no: ["in zwei Tagen"],
  },
  {
    pattern: words(`${NUMBER}\\s{1,9}giorn[io]\\s{1,9}fa`),
    span: spans.daysAgo,
    yes: ["due giorni fa", "un giorno fa"],
    no: ["due giorni dopo"],
  },
  { pattern: `${NUMBER}\\s{0,9}[天日]前`, span: spans.daysAgo, yes: ["三天前的报告", "3日前の報告"], no: ["三天后"] },
  {
    pattern: words(`${NUMBER}\\s{1,9}weeks?\\s{1,9}ago`),
    span: spans.weeksAgo,
    yes: ["a week ago", "a couple of weeks ago", "3 weeks ago"],
    no: ["in three weeks"],
  },
  {
    pattern: words(`(?:vor|il y a|hace|há)\\s{1,9}${NUMBER}\\s{1,9}(?:wochen?|semaines?|semanas?)`),
    span: spans.weeksAgo,
    yes: ["vor einer Woche", "il y a trois semaines", "hace una semana", "há duas semanas"],
  },
  {
    pattern: words(`${NUMBER}\\s{1,9}settiman[ae]\\s{1,9}fa`),
    span: spans.weeksAgo,
    yes: ["una settimana fa", "due settimane fa"],
  },
  {
    pattern: `${NUMBER}\\s{0,9}个?(?:周|星期|週間)前`,
    span: spans.weeksAgo,
    yes: ["两周前的报告", "两个星期前的报告", "2週間前の報告"],
  },
  {
    pattern: words("last week|(?:letzte|vorige|vergangene)[nrs]? woche|(?:la )?semaine (?:dernière|passée)"),
    span: spans.lastWeek,
    yes: [
      "last week's newsletter",
      "der Newsletter von letzter Woche",
      "vorige Woche",
      "vergangene Woche",
      "la lettre de la semaine dernière",
      "la semaine passée",
    ],
    no: ["next week"],
  },
  {
    pattern: words("(?:la )?semana pasada|(?:a )?semana passada|(?:la )?settimana (?:scorsa|passata)"),
    span: spans.lastWeek,
    yes: ["el boletín de la semana pasada", "a semana passada", "la settimana scorsa", "la settimana passata"],
  },
  {
    pattern: "上个?(?:周|星期|礼拜)(?![一二三四五六日天末])|先週",
    span: spans.lastWeek,
    yes: ["上周的报告", "上个星期的报告", "上个礼拜的报告", "先週の報告"],
    no: ["下周一开会"],
  },
  {
    pattern: words("(?:earlier )?this week|diese[r]? woche|cette semaine|esta semana|questa settimana"),
    span: spans.thisWeek,
    yes: ["earlier this week", "der Text dieser Woche", "cette semaine", "esta semana", "questa settimana"],
  },
  {
    pattern: "[这本](?:周|星期)(?![一二三四五六日天])|今週",
    span: spans.thisWeek,
    yes: ["这周的报告", "本星期的报告", "今週の報告"],
  },
  {
    pattern: words("last weekend|over the weekend|(?:letztes|am) wochenende|week-end dernier|fin de semana pasado"),
    span: spans.lastWeekend,
    yes: [
      "Polish the wedding toast from last weekend",
      "what we wrote over the weekend",
      "letztes Wochenende",
      "am Wochenende",
      "le week-end dernier",
      "el fin de semana pasado",
    ],
  },
  { pattern: "上?个?周末|週末", span: spans.lastWeekend, yes: ["上个周末的报告", "週末の報告"] },
  {
    pattern: words("last month|(?:letzte|vorige|vergangene)[nrs]? monats?|(?:le )?mois dernier|(?:el )?mes pasado"),
    span: spans.month(1),
    yes: [
      "last month's report",
      "letzten Monat",
      "der Bericht des vorigen Monats",
      "vergangenen Monat",
      "le mois dernier",
      "el mes pasado",
    ],
    no: ["next month"],
  },
  {
    pattern: words("(?:o )?mês passado|(?:il )?mese scorso"),
    span: spans.month(1),
    yes: ["o mês passado", "il mese scorso"],
  },
  { pattern: "上个?月|先月", span: spans.month(1), yes: ["上个月的报告", "先月の報告"] },
  { pattern: words("(?:earlier )?this month"), span: spans.month(0), yes: ["earlier this month"] },
];

/** All wordings for past times. Letter case does not matter. */
export const TIME_ROWS: readonly TimeRow[] = [...RELATIVE, ...DATES, ...SPELLS];
