import { anyFirst, casedNaming, type Groups, type Kind, naming } from "./naming.ts";
import { BEGIN } from "./passwords.ts";

/** What opens: names in front of "code" or of a word like it, or behind it. A code of a building may be its law. */
const LOCKED = {
  before:
    "door|gate|alarm|entry|entrance|lock|locker|lockbox|safe|garage|keypad|key ?safe|padlock|(?:haus|ein|eingangs|hof)?(?:tür|tor|gang)|haustür|garagen?|tresor|alarm(?:anlagen?)?|schloss|schließfach|spind|schlüssel(?:kasten|box|tresor)",
  behind:
    "door|gate|alarm|entrance|lock|locker|lockbox|safe|vault|garage|keypad|padlock|elevator|shed|(?:haus|eingangs|garagen|keller|büro)?tür|(?:hof|garagen)?tor|garage|tresor|alarm(?:anlage)?|(?:zahlen|fahrrad)?schloss|schließfach|spind|haus(?:eingang)?|eingang|schlüssel(?:kasten|box|tresor)|" +
    "porte|portail|portillon|alarme|coffre(?:-fort)?|immeuble|entrée|cadenas|casier|puerta(?! de enlace)|portal|portón|verja|cancela|alarma|caja fuerte|garaje|candado|taquilla|edificio|porta|portone|cancello|allarme|antifurto|cassaforte|lucchetto|armadietto|ingresso|portão|alarme|cofre|garagem|cadeado|entrada|prédio|armário",
};
const CODE_WORD =
  "code|kode|código|codigo|codice|passcode|pin|nummer|zahlencode|zugangscode|clave|contraseña|senha|passwort|kennwort|password|mot de passe|chiffre";
/** Between such a word and what it opens: "for the front", "della". Romance languages may leave it out before a colon. */
const FOR_IT =
  "(?:(?:for|to|of|on|at|für|fürs|zum|zur|vom|von|der|des|am|beim|pour|du|de|del|della|dello|per|do|da|para|pel[oa])(?: (?:the|my|our|your|den|die|das|der|dem|unser(?:e[nmr]?)?|mein(?:e[nmr]?)?|la|le|notre|mon|el|los|mi|nuestr[oa]|il|lo|mio|mia|o|a|meu|minha|nosso|nossa)){0,2}(?: (?:front|back|side|main|new|old)){0,2} |(?:de l|d|pour l|dell|per l)['’])?";
/** Codes that open nothing: "the error code of the alarm". */
const isOfSomethingElse = ({ what = "" }: Groups) =>
  /^(?:error|fault|status|zip|postal|area|country|source|product|item|article|order|dress|bar|qr|colou?r|morse|serial|model|part|building|phone|tele\w{0,6})$/.test(
    what,
  );
const LOCK = `(?:digicode|puk|(?:${LOCKED.before})(?:['’]s)?[ -]?(?:code|pin)|(?:(?<what>\\p{L}{1,20}) )?(?:${CODE_WORD}) ${FOR_IT}(?:${LOCKED.behind})(?:(?:[ ](?:in|at|im|am|of|d['’]|de|da|di|do|der|des|von)(?: |(?<=['’]))[^\\n.:;,\\d]{1,30}?)|['’]s)??|zahlenschloss|vorhängeschloss|padlock|cadenas|candado|lucchetto|cadeado)`;
const CODE_CHANGED =
  "changed to|has changed to|was changed to|(?:wurde|ist jetzt) auf|est passé à|(?:ha )?cambiado a|cambió a|mudou para|è cambiato in";
const LINK = `(?:${",?\\s{0,2}(?:\\s(?:is|was|'s|are|ist|war|lautet|bleibt|est|reste|était|es|era|sigue siendo|è|é|c['’]est"}|${CODE_CHANGED})(?: now| jetzt| le| still| nun| ora| ahora| agora)?(?!\\p{L})|[:：=]|['’]s(?= ))\\s{0,3})`;

const COMBINATION = "combination|kombination|combinaison|combinación|combinazione|combinação";
const OF_IT =
  "(?: (?:as of|since|from|ab|seit|desde|depuis|à partir|dal|for|to|of|on|at|für|fürs|zum|zur|von|vom|pour|du|de|del|para|per|do|da|dello|della|des|der|beim?|meiner|deiner|unserer|ihrer) [^\\n.:\\d]{1,35}?)??";
const IS =
  "(?:\\s{0,2}(?:\\s(?:is|was|remains|stays|ist|war|lautet|bleibt|est|reste|es|sigue siendo|è|resta|é|continua|c['’]est)(?: now| jetzt| le)?(?!\\p{L})|[:：=])|['’]s(?= ))\\s{0,3}";
const UNITS =
  "g|kg|m|km|cm|mm|mg|lb|oz|ml|l|%|€|\\$|£|grams?|gramm|met(?:er|re)s?|metri|metros|mètres|miles?|euros?|dollars?|points?|punkte|people|pieces|stück|desks?|items?|units?|cents?|times|years?";
/** What a combination that is no lock's may come to. */
const AMOUNTS = [
  "ms|px|kb|mb|gb|tb|kwh?|kcal|mah|tons?|tonn?en?|percent|prozent|calories|kalorien|watts?|volts?|pixels?|puntos|punti|pontos|rpm|feet|ft|psi|bar|hz",
  "persons?|personen|personnes|personas|persone|pessoas|users?|customers?|kunden|clients|clientes|clienti|guests?|pièces|piezas|pezzi|peças",
  "seats?|rooms?|mal|fois|veces|volte|vezes|words?|wörter|mots|palabras|parole|palavras|pages?|seiten|páginas|pagine|lines?|zeilen|lignes|líneas|righe|linhas|characters?|zeichen|tokens?",
  "digits?|ziffern|stellen|chiffres|cifras|cifre|dígitos",
  "(?:milli)?seconds?|sekunden|min|minut(?:es?|en|os|i)|hours?|stunden|heures|horas|ore|days?|tage|jours|días|giorni|dias|weeks?|wochen|months?|monate|jahre|ans|años|anni|anos",
].join("|");
/** A number with a unit behind it, in the same line, is a measure. */
const notBefore = (units: string) => `(?!\\d|-\\d|[.,]\\d|[^\\S\\n]?(?:${units})(?!\\p{L}))`;
const NO_AMOUNT = notBefore(`${UNITS}|${AMOUNTS}`);
const NO_AMOUNT_UNSPACED =
  "(?!\\d|[.,:-]\\d|\\s?(?:位|次|个|個|天|日|年|月|字|文字|桁|種|种|小时|分|秒|元|円|人|名|条|件|台|枚|%|％))";

const WHOSE_PIN =
  "my|your|our|his|her|their|the|a|new|old|current|card|sim|alarm|voicemail|bank|atm|debit|credit|phone|door|safe|gate|security|account|login|screen|tablet|ipad|iphone|parental|tv|garage|entry|access|master|user|code|el|il|o|le|mon|ma|mi|il mio|mio|tu|su|meu|die|meine|deine|seine|ihre|unsere|mein";
const PIN = `(?<!\\p{L})(?:PIN|Pin|NIP|Geheimzahl|[Cc]ode secret|[Nn]úmero secreto|[Cc]ódigo secreto|(?:[Cc]ode|[Cc]odice|[Cc]ódigo) PIN|(?<=^|[\\n,;(] ?|(?<!\\p{L})(?:${anyFirst(WHOSE_PIN)}) )pin)(?:[- ](?:[Cc]ode|[Nn]umber|[Nn]ummer))?`;
/** A number that stands right behind a name with no link may be a year. */
const NO_YEAR = "(?!(?:19|20)\\d\\d(?!\\d))";
const OWN_PIN =
  "(?:my|your|his|her|our|their|the|mon|ton|son|le|mi|tu|su|el|(?:il )?(?:mio|tuo|suo)|il|(?:o )?(?:meu|teu|seu)|o|meine|deine|seine|ihre|die) (?:(?:new|card|phone|bank|debit|credit|sim|alarm|neue|nouveau|code|codice|código) ){0,2}pin(?:[ -]?(?:code|number|nummer))?";
const SET_TO = "set|sets|setting|changed?|changes|changing|reset|resets|resetting|updated?|updating|switched";

const OPENED_UNSPACED =
  "门禁|門禁|门锁|大门|家门|房门|保险[箱柜]|保險[箱櫃]|金庫|玄関|ドア|ゲート|車庫|ガレージ|ロッカー|宅配ボックス|スーツケース|行李箱|柜子|门(?=的)|オートロック|門(?=の)|警報の解除|アラームの解除|警備の|警報器の";
/** Letters in Chinese and Japanese need no space before the number, nor a link. */
const TELLS_UNSPACED = "\\s{0,2}(?:[:：]|是|为|為|就是|还是|都是|一直是|は|が|を|改成了?|改为|变更为|→)?\\s{0,2}";

/** PINs, combinations, and the codes of doors, gates, safes and alarms. */
export const LOCKS: Kind = {
  words:
    /cod|cód|pin|nip|geheim|combina|kombina|puk|schloss|lock|cadenas|candado|lucchetto|cadeado|clave|contraseña|senha|wort|password|passe|secret|nummer|chiffre|密|口令|コード|番号|暗|パス|open|unlock|öffnet|ouvre|abre|apre|ダイヤル/,
  needsDigit: true,
  rows: [
    casedNaming(`${PIN}${OF_IT}${IS}(?<value>\\d{4,8})${NO_AMOUNT}`, "sure"),
    // "PIN 8812", "use my pin 8812"
    casedNaming(
      `(?<![\\p{L}\\p{N}])(?:PIN|(?:[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|use|enter|[Mm]eine|[Mm]on(?: code)?|[Mm]i|[Ii]l mio|[Oo] meu) (?:pin|Pin))(?: (?:code|number))? ${NO_YEAR}(?<value>\\d{4,8})${NO_AMOUNT}(?! ?\\p{Lu})`,
      "sure",
    ),
    naming(
      `\\b(?:${SET_TO}) ${OWN_PIN} (?:from [^\\n.]{1,20}? )?to (?<value>\\d{4,8})${NO_AMOUNT}(?! \\p{L}{1,20} (?:street|road|st|rd)\\b)`,
      "sure",
    ),
    naming(
      `${BEGIN}(?:(?:meine|deine|seine|ihre|die) pin (?:von [^\\n.]{1,20}? )?(?:auf|zu|in)|(?:mon|ton|son|le) (?:code )?pin (?:de [^\\n.]{1,20}? )?(?:en|à|pour|par)|(?:mi|tu|su|el) pin (?:de [^\\n.]{1,20}? )?(?:a|por)|(?:il )?(?:mio|tuo|suo|il) pin (?:da [^\\n.]{1,20}? )?(?:su|in|a)|(?:o )?(?:meu|teu|seu|o) pin (?:de [^\\n.]{1,20}? )?(?:para|por)) (?<value>\\d{4,8})${NO_AMOUNT}`,
      "sure",
    ),
    naming(`${BEGIN}${OWN_PIN} (?:from|von|de|da) (?<value>\\d{4,8})(?= (?:to|auf|zu|in|à|en|a|para|su)\\s)`, "sure"),
    naming("(?:暗証番号|PIN码|PINコード|PIN(?=\\s?[はが是为為を]))[^\\d\\n]{0,8}(?<value>\\d{4,8})(?!\\d)", "sure"),
    naming(
      `(?:密码|密碼|口令|パスコード|パスワード)(?:${TELLS_UNSPACED}|以前是|现在是|変更)(?!1[3-9]\\d{9}(?!\\d))(?<value>\\d{4,12})(?![\\w-])${NO_AMOUNT_UNSPACED}`,
      "sure",
    ),
    naming(
      `(?:${OPENED_UNSPACED})(?:の|的)?(?:密码|密碼|码|号码|代码|解锁码|コード|番号|暗証番号|ロック番号|解除コード|パスワード|ダイヤル番号)${TELLS_UNSPACED}(?<value>\\d{3,8})(?![\\w-])${NO_AMOUNT_UNSPACED}`,
      "sure",
    ),
    naming(
      `${BEGIN}${LOCK}(?:${OF_IT}${LINK}|\\s${NO_YEAR})(?<value>[#*]?(?:\\d{1,2}(?:[ -]\\d{1,2}){2,4}|(?=[A-Z]{0,4}\\d)[\\dA-Z]{3,8}(?:[ -]?\\d[\\dA-Z]{0,3}){0,4})[#*]?)(?![\\w#*])${NO_AMOUNT}`,
      "sure",
      isOfSomethingElse,
    ),
    // "the safe opens with 31-07-44"
    naming(
      `${BEGIN}(?:${LOCKED.behind})(?: (?:opens|unlocks|öffnet(?: sich)?|geht|s['’]ouvre|se abre|abre|si apre)| ist) (?:with|mit|avec|con|com)(?: (?:the|dem|le|il|el|o)? ?(?:${CODE_WORD}))? (?<value>\\d{1,2}(?:[ -]\\d{1,2}){2,4}|\\d{3,8}[#*]?)(?![\\w#*])${NO_AMOUNT}`,
      "sure",
    ),
    naming(
      `${BEGIN}(?:${COMBINATION})(?:${OF_IT}${IS}|\\s)(?<value>\\d{1,2}(?:(?:-| - | |, ?)\\d{1,2}){2,4}|\\d{3,8})${NO_AMOUNT}`,
      "sure",
    ),
  ],
};
