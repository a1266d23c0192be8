/* What says of a job or a home only a part, or what it is like: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

/** When, how and with whom somebody works or lives. Its end is no end of the job: "I no longer work on Fridays", "… work out". */
export const NARROWS = wordings([
  row(
    "\\b(?:work|working|live|living) (?:out|late|nights?|weekends?|evenings?|mornings?|overtime|remotely|full[- ]time|part[- ]time|shifts|alone|with (?:my|a|an)|hard|so|that|long|extra|double|(?:from|at) (?:home|the office)|(?:on|at|in|over|during) (?:the )?(?:\\w{3,6}days?|weekends?|nights?|evenings?|mornings?|afternoons?|holidays?|\\w{2,8} floor|suburbs|countryside)|\\w{3,6}days)\\b",
    ["I no longer work out.", "I no longer work on Fridays.", "I don't work weekends anymore."],
    ["I no longer work at Acme.", "I no longer work there."],
  ),
  row(
    "\\b(?:arbeite|arbeiten|arbeitet|wohne|wohnen|lebe)\\b(?: \\p{L}{1,15}){0,3}? (?:(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|(?:am|an) (?:wochenenden?|\\p{L}{3,8}tag(?:en)?|mittwoch|abend)|abends|nachts|morgens|vormittags|nachmittags|von zu hause|im homeoffice|vollzeit|teilzeit|uberstunden|allein|mit|in schichten)\\b",
    ["Ich arbeite freitags nicht mehr.", "Ich arbeite nicht mehr am Wochenende."],
    ["Ich arbeite nicht mehr bei Bosch."],
  ),
  row(
    "\\b(?:travaill|viv|habit)\\p{L}{1,5} (?:plus |pas )?(?:jamais )?(?:(?:le|les|du|en|la|a|au) )?(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|soirs?|matins?|week-?ends?|nuit|apres-midi|domicile|distance|temps (?:plein|partiel)|teletravail|seule?|avec)\\b",
    ["Je ne travaille plus le vendredi."],
    ["Je ne travaille plus chez Airbus."],
  ),
  row(
    "\\b(?:trabaj|viv)[oa]?\\p{L}{0,3} (?:mas )?(?:(?:los|las|el|por las|por la|de|en|desde|a) )?(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|noches?|mananas?|tardes?|fines de semana|casa|distancia|tiempo (?:completo|parcial)|media jornada|sol[oa]|con)\\b",
    ["Ya no trabajo los viernes."],
    ["Ya no trabajo en Acme."],
  ),
  row(
    "\\b(?:lavor|abit|viv)[oa]?\\p{L}{0,3} (?:piu )?(?:(?:il|la|di|nei|nel|da|a|al) )?(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|notte|sera|mattina|pomeriggio|weekend|fine settimana|casa|distanza|tempo pieno|part[- ]time|sol[oa]|con)\\b",
    ["Non lavoro più il venerdì."],
    ["Non lavoro più in Acme."],
  ),
  row(
    "\\b(?:trabalh|viv|mor)[oa]?\\p{L}{0,3} (?:mais )?(?:(?:a|as|ao|aos|de|em|no|nos|na) )?(?:segundas?|tercas?|quartas?|quintas?|sextas?|sabados?|domingos?|noites?|manhas?|tardes?|fins? de semana|casa|distancia|tempo (?:inteiro|parcial)|sozinh[oa]|com)\\b",
    ["Já não trabalho às sextas."],
    ["Já não trabalho na Acme."],
  ),
  row(
    "(?:周|星期)[一二三四五六日天]|周末|晚上|夜里|加班|在家(?:工作|办公)|兼职|全职|[月火水木金土日]曜|週末|夜勤|残業|在宅",
    ["我周五不再工作了。", "金曜日はもう働いていません。"],
  ),
]);
