/* What is said of the text at hand alone, or of one that was shown: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

const EN =
  "(?:english|german|french|spanish|italian|portuguese|chinese|japanese|dutch|polish|turkish|arabic|korean|russian)";
const DE = "(?:deutsch|englisch|franzosisch|spanisch|italienisch|portugiesisch|chinesisch|japanisch)";
const FR = "(?:francais|anglais|allemand|espagnol|italien|portugais|chinois|japonais)";
const ES = "(?:espanol|ingles|frances|aleman|italiano|portugues|chino|japones)";
const IT = "(?:italiano|inglese|francese|tedesco|spagnolo|portoghese|cinese|giapponese)";
const PT = "(?:portugues|ingles|frances|alemao|espanhol|italiano|chines|japones)";
const PLEASE = "(?:,? (?:please|pls|bitte|s'il (?:te|vous) plait|stp|svp|por favor|per favore))";

/** A language without a word for how long, or for which texts: it is that of the next text. */
export const IN_LANGUAGE = wordings([
  row(
    `^(?:please )?(?:write|draft|do|put|make)(?: (?:this|that|it)(?: one)?)? in ${EN}${PLEASE}?[.!]?$|^(?:please,? )?in ${EN}${PLEASE}[.!]?$`,
    ["Please write in English", "In English please", "Write it in German."],
    ["Write in plain English.", "Write my mails in English.", "Always in English please."],
  ),
  row(
    `^(?:bitte )?(?:schreibe?|mach|verfasse?)(?: (?:bitte|das|es|den text)){0,2} auf ${DE}${PLEASE}?[.!]?$|^(?:bitte )?auf ${DE}(?: schreiben)?${PLEASE}?[.!]?$`,
    ["Bitte auf Englisch schreiben", "Schreib das bitte auf Deutsch", "Auf Deutsch bitte"],
    ["Immer auf Deutsch bitte.", "Schreib meine Mails auf Englisch."],
  ),
  row(
    `^(?:ecri[st]|ecrivez|redige)(?:-l[ea])? en ${FR}${PLEASE}?[.!]?$|^en ${FR}${PLEASE}[.!]?$|^(?:escribe(?:lo)?|redacta(?:lo)?) en ${ES}${PLEASE}?[.!]?$|^en ${ES}${PLEASE}[.!]?$`,
    ["Écris en anglais, s'il te plaît", "En inglés, por favor"],
    ["Écris toujours en anglais.", "Escribe siempre en inglés."],
  ),
  row(
    `^(?:scrivi(?:lo)?) in ${IT}${PLEASE}?[.!]?$|^in ${IT}${PLEASE}[.!]?$|^(?:escreve|escreva)(?:-o)? em ${PT}${PLEASE}?[.!]?$|^em ${PT}${PLEASE}[.!]?$`,
    ["Scrivilo in inglese", "Em inglês, por favor"],
    ["Scrivi sempre in inglese."],
  ),
  row(
    "^[请請]?用(?:英|德|中|法|日|韩)(?:文|语|語)(?:来)?(?:写|寫)(?:吧|一下)?[。.!！]?$|^(?:英語|日本語|ドイツ語|フランス語|中国語|スペイン語)で(?:書いて(?:ください|下さい)?|お願いします?)[。.!！]?$",
    ["请用英文写", "英語で書いてください"],
    ["以后请用英文写。", "メールは英語で書いてください。"],
  ),
]);

/** A liking for one spot of a text: "I prefer 'Dear' here". */
export const PREFERS_HERE = wordings([
  row(
    "^(?:i|we)(?:'d| would)? (?:(?:much|really) )?(?:rather (?:have|use|see|say)|prefer|like|want|hate|need) .{1,80} here[.!]?$|^here,? (?:i|we)(?:'d| would)? (?:rather|prefer|like|want|hate|need)\\b",
    ["I prefer 'Dear' here", "Here I prefer bullets."],
    ["I prefer 'Dear' in letters.", "Here at Fenwick we like short mails."],
  ),
  row(
    "^hier (?:mag|mochte|hatte|bevorzuge|nehme|will) ich\\b|^ich (?:mag|mochte|hatte|bevorzuge|will) .{1,80} hier(?: lieber)?[.!]?$|^ici,? (?:je (?:prefere|voudrais|veux)|j'aime)|^(?:je prefere|j'aimerais|je voudrais) .{1,80} ici[.!]?$|^aqui,? (?:prefiero|quiero|prefiro|quero)\\b|^(?:prefiero|prefiro) .{1,80} aqui[.!]?$|^qui (?:preferisco|preferirei|voglio)\\b|^preferisco .{1,80} qui[.!]?$",
    ["Hier bevorzuge ich Stichpunkte.", "Prefiero «Estimado» aquí."],
    ["Ich bevorzuge Stichpunkte."],
  ),
  row(
    "^(?:在)?这里,?，?我(?:更|比较)?(?:喜欢|想|要)|^ここは.{1,30}が(?:いい|好き)",
    ["这里我更喜欢短句。"],
    ["我喜欢短句。"],
  ),
]);

/** "That's not how I write": it points to a text that was shown, and says nothing alone. */
export const NOT_LIKE_THIS = wordings([
  row(
    "^(?:this|that|it)(?:'s| is|s) (?:really |just |so )?(?:not|n't) (?:how|the way|what|like how) (?:i|we)\\b|^(?:i|we) (?:don't|do not|never|would never|wouldn't|really don't|hardly) (?:ever )?(?:write|talk|sound|speak|sign|say it|put it) (?:it )?(?:like (?:this|that)|this way|that way|so)[.!]?$",
    ["That's not how I write.", "I don't write like that"],
    ["I don't write like a lawyer.", "I never sign with Dear."],
  ),
  row(
    "^so (?:schreibe?|rede|spreche|klinge|unterschreibe|formuliere|wurde) (?:ich|wir)\\b.{0,20}\\b(?:nicht|nie|niemals)\\b.{0,20}$|^ich (?:schreibe|rede|klinge|spreche) (?:nicht|nie) so[.!]?$",
    ["So schreibe ich nicht", "Ich schreibe nie so."],
    ["Ich schreibe nie so lange Mails."],
  ),
  row(
    "\\bje (?:n'ecris|ne parle|ne signe|ne m'exprime) (?:pas|jamais) (?:comme (?:ca|cela)|ainsi)|^(?:yo )?(?:no|nunca) (?:escribo|hablo|firmo) asi[.!]?$|^(?:io )?non (?:scrivo|parlo|firmo)(?: mai)? cosi[.!]?$|^(?:eu )?(?:nao|nunca) (?:escrevo|falo|assino) assim[.!]?$",
    ["Je n'écris pas comme ça", "Yo no escribo así", "Non scrivo così", "Não escrevo assim"],
    ["No escribo así de largo a los clientes."],
  ),
  row(
    "^我(?:不|从不|不会)(?:这么|这样|那样)(?:写|说)[。.]?$|^(?:私は|僕は)?(?:こう|こんな(?:風|ふう)に|そう)(?:は)?(?:書き|言い)ません",
    ["我不这么写。", "私はこう書きません。"],
  ),
]);
