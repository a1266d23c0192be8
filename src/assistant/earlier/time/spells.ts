import { MONTH_NAME, NUMBER } from "./names.ts";
import { type TimeRow, words } from "./rows.ts";
import * as spans from "./spans.ts";

/** A month behind one of these lies ahead, or is the subject. */
const NOT_DAY = "(?!\\s{0,3}\\d)";

/** Hours, quarters, years and parts of months that have passed. */
export const SPELLS: readonly TimeRow[] = [
  {
    pattern: words(`${NUMBER}\\s{1,9}hours?\\s{1,9}ago|(half an hour|a few minutes|\\d{1,2} minutes)\\s{1,9}ago`),
    span: spans.hoursAgo,
    yes: ["the note from an hour ago", "a couple of hours ago", "3 hours ago", "half an hour ago", "20 minutes ago"],
    no: ["in three hours"],
  },
  {
    pattern: words(
      `(?:vor|il y a|hace|há)\\s{1,9}${NUMBER}\\s{1,9}(?:stunden?|heures?|horas?)|${NUMBER}(?:\\s{1,9}|')or[ae]\\s{1,9}fa`,
    ),
    span: spans.hoursAgo,
    yes: ["vor einer Stunde", "il y a deux heures", "hace una hora", "há duas horas", "due ore fa", "un'ora fa"],
    no: ["in einer Stunde"],
  },
  {
    pattern: `${NUMBER}\\s{0,3}(?:个|個)?(?:小时|小時|钟头|時間)(?:之?前|以前)`,
    span: spans.hoursAgo,
    yes: ["两个小时前的邮件", "2時間前のメール"],
    no: ["两个小时后"],
  },
  {
    pattern: `${words("the week before last|vorletzte[rn]? woche|(?:la )?semaine d'avant|(?:a )?semana retrasada")}|上上个?(?:周|星期|礼拜)|先々週`,
    span: spans.weekBeforeLast,
    yes: [
      "the week before last",
      "vorletzte Woche",
      "la semaine d'avant",
      "semana retrasada",
      "上上周的报告",
      "先々週の報告",
    ],
    no: ["the week before"],
  },
  {
    pattern: words(
      `${NUMBER}\\s{1,9}months?\\s{1,9}ago|(?:vor|il y a|hace|há)\\s{1,9}${NUMBER}\\s{1,9}(?:monat(?:en)?|mois|mes(?:es)?|mês)|${NUMBER}\\s{1,9}mes[ei]\\s{1,9}fa`,
    ),
    span: spans.monthsAgo,
    yes: [
      "a month ago",
      "two months ago",
      "vor einem Monat",
      "il y a deux mois",
      "hace un mes",
      "há dois meses",
      "un mese fa",
    ],
    no: ["in two months"],
  },
  {
    pattern: `${NUMBER}\\s{0,3}(?:个|個|か|ヶ|カ)月前`,
    span: spans.monthsAgo,
    yes: ["两个月前的报告", "1か月前の報告"],
  },
  {
    pattern: words(
      "last quarter|(?:letzte[ns]?|vorige[ns]?) quartals?|(?:le |du )?(?:dernier trimestre|trimestre dernier)|(?:el )?(?:último trimestre|trimestre pasado)|" +
        "(?:lo )?scorso trimestre|(?:o )?(?:último trimestre|trimestre passado)",
    ),
    span: spans.lastQuarter,
    yes: [
      "last quarter's report",
      "der Bericht des letzten Quartals",
      "le rapport du dernier trimestre",
      "el informe del trimestre pasado",
      "lo scorso trimestre",
      "o último trimestre",
    ],
    no: ["next quarter", "this quarter"],
  },
  { pattern: "上个?季度|前四半期", span: spans.lastQuarter, yes: ["上季度的报告", "前四半期の報告"], no: ["本季度"] },
  {
    pattern: words(
      "last year|letzte[nsr]? jahre?s?|vorjahr(?:es)?|(?:l')?an(?:née dernière| dernier| passé)|(?:el )?año pasado|(?:l')?anno scorso|(?:o )?ano passado",
    ),
    span: spans.lastYear,
    yes: [
      "last year's speech",
      "die Rede vom letzten Jahr",
      "le discours de l'année dernière",
      "el discurso del año pasado",
      "il discorso dell'anno scorso",
      "o discurso do ano passado",
    ],
    no: ["next year"],
  },
  { pattern: "去年|昨年", span: spans.lastYear, yes: ["去年的演讲", "昨年のスピーチ"], no: ["明年"] },
  {
    pattern: words(
      `(?:early|the beginning of|the start of|anfang|début|(?:a )?(?:principios|comienzos) de|inizio|início de|começo de)\\s{1,9}(?:di |de )?${MONTH_NAME}${NOT_DAY}`,
    ),
    span: spans.partOfMonth(1, 13),
    yes: [
      "the note from early November",
      "Anfang November",
      "début novembre",
      "a principios de noviembre",
      "inizio novembre",
      "início de novembro",
    ],
    no: ["early on"],
  },
  {
    pattern: words(
      `(?:mid[ -]|the middle of\\s{1,9}|mitte\\s{1,9}|mi-|(?:a )?mediados de\\s{1,9}|metà\\s{1,9}|meados de\\s{1,9})(?:di |de )?${MONTH_NAME}${NOT_DAY}`,
    ),
    span: spans.partOfMonth(8, 23),
    yes: ["mid-October", "Mitte Oktober", "mi-octobre", "a mediados de octubre", "metà ottobre", "meados de outubro"],
  },
  {
    pattern: words(
      `(?:late|the end of|ende|fin|(?:a )?fin(?:ales)? de|fine|fins? de|final de)\\s{1,9}(?:di |de )?${MONTH_NAME}${NOT_DAY}`,
    ),
    span: spans.partOfMonth(18, 32),
    yes: ["late October", "Ende Oktober", "fin octobre", "a finales de octubre", "fine ottobre", "final de outubro"],
    no: ["late again"],
  },
  {
    pattern: words(
      `(?<=(?:the|my|our|your|that|from|of|back in|since)\\s{1,9})(?:last\\s{1,9})?${MONTH_NAME}${NOT_DAY}(?!\\s{1,9}\\d)`,
    ),
    span: spans.wholeMonth,
    yes: ["the October newsletter", "the newsletter from October", "that note of last October"],
    no: ["we may meet", "until October", "by October", "in October"],
  },
  {
    pattern: words(
      `(?<=(?:made|did|wrote|written|sent|done|geschrieben|gemacht|écrite?s?|faite?s?|hech[oa]|escrit[oa]|feit[oa]|fatt[oa]|scritt[oa])\\s{1,9}(?:(?:back )?in|im|en|em)\\s{1,9})${MONTH_NAME}${NOT_DAY}(?!\\s{1,9}\\d)`,
    ),
    span: spans.wholeMonth,
    yes: ["the speech that you wrote in October", "la lettre faite en octobre", "la descrizione fatta in ottobre"],
    no: ["the party in October"],
  },
  {
    pattern: words(`(?<=(?:vom|aus dem|des|d'|de|di|del|do|de los)\\s{0,9})${MONTH_NAME}${NOT_DAY}(?!\\s{1,9}\\d)`),
    span: spans.wholeMonth,
    yes: [
      "der Rundbrief vom Oktober",
      "l'infolettre d'octobre",
      "el boletín de octubre",
      "la newsletter di ottobre",
      "o boletim de outubro",
    ],
    no: ["bis Oktober", "en octobre"],
  },
  {
    pattern:
      "(?<![\\d一二三四五六七八九十])(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?(?:的|の)?(?![\\d一二三四五六七八九十前后後初底末上中下])(?=\\p{L})",
    span: spans.wholeMonth,
    yes: ["十月周报", "10月份的通讯", "11月的演讲", "10月のお知らせ"],
    no: ["11月底之前交"],
  },
  {
    pattern: words(
      "(?<=(?:from|of|dated)\\s{1,9})the\\s{1,9}(\\d{1,2})(?:st|nd|rd|th)(?!\\s{1,9}(?:of|floor|century|birthday|anniversary|edition|grade))",
    ),
    span: spans.dayOfMonth,
    yes: ["the invitation from the 12th", "the note of the 3rd"],
    no: ["on the 12th floor", "by the 12th", "of the 12th century"],
  },
  {
    pattern: words(
      "(?<=(?:brief|mail|text|note|einladung|rede|protokoll|lettre|mail|note|invitation|discours|carta|correo|nota|invitación|lettera|nota|invito|e-mail|convite)\\s{1,9}(?:vom|du|del|do dia)\\s{1,9})(\\d{1,2})\\.?(?![.\\d])",
    ),
    span: spans.dayOfMonth,
    yes: ["die Einladung vom 12.", "la lettre du 12", "la carta del 12", "o convite do dia 12"],
    no: ["ab dem 12."],
  },
  {
    pattern: `${words("neulich|kürzlich|l'autre jour|el otro día|(?:del)?l'altro giorno|(?:no )?outro dia")}|前几天|前幾天|先日|この前`,
    span: spans.otherDay,
    yes: [
      "die Mail von neulich",
      "le mail de l'autre jour",
      "que escribimos el otro día",
      "la mail dell'altro giorno",
      "o email de outro dia",
      "前几天的邮件",
      "先日のメール",
    ],
    no: ["l'altro foglio"],
  },
];
