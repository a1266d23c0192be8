/* Words for what changes: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

/** A new home. "I moved to Sales" is told from it by the department. */
export const MOVED = wordings([
  row(
    "\\b(?:i|we)(?:'ve| have)?(?: just| recently| now)? (?:moved|relocated)(?:(?: house| home| flat| back| here)(?! \\w)|(?: house| home| flat| back)? (?:to|into) (?!(?:the |an? |our |my |another )?(?:\\S{1,15} ){0,2}(?:team|department|group|division|desk|unit|role|job|position|firm|company|engineering|marketing|sales|finance|legal|hr|it|support|product|design|research|operations|logistics|procurement|accounting|consulting|management|freelance|\\w{3,6}days?|part-time|full-time)\\b))",
    ["I've just moved to Lisbon.", "We have moved house."],
    ["I moved on.", "We moved our newsletter to Mondays.", "I moved to Engineering.", "I've moved to the design team."],
  ),
  row("\\b(?:umgezogen|umziehe)\\b", ["Wir sind nach Köln umgezogen."]),
  row("\\b(?:j'ai|nous avons) (?:\\w{1,10} )?demenage", ["J'ai déménagé à Toulouse."]),
  row("\\b(?:me|nos) (?:he |hemos )?mud(?:e|ado|amos)\\b", ["Me he mudado a Vigo."]),
  row("\\b(?:mi sono trasferit[oa]|ci siamo trasferiti|ho traslocato)\\b", ["Mi sono trasferita a Cagliari."]),
  row("\\b(?:me mudei|mudei-me|mudamo-nos|mudei para)\\b", ["Mudei-me para o Porto."], ["Mudei de emprego."]),
  row("我们?(?:已经|刚)?(?:搬到|搬去|搬家)", ["我刚搬到深圳。"]),
  row("(?:に|へ)引っ越し", ["札幌に引っ越しました。"]),
]);

/** A new employer. */
export const NEW_EMPLOYER = wordings([
  row(
    "\\b(?:changed|switched) (?:jobs?|employers?|companies|firms?)\\b|\\b(?:my|our) new (?:job|employer|company|firm)\\b|\\bstarted (?:at|with|in) a new (?:job|employer|company|firm)\\b",
    ["Changed employers last week."],
    ["my job", "We advise new companies."],
  ),
  row("\\bmeine? neue[rn]? (?:arbeitgeber|firma|job)\\b", ["Mein neuer Arbeitgeber ist Bolt."]),
  row(
    "\\bmon nouvel employeur\\b|\\bmi nuev[oa] (?:empresa|trabajo)\\b|\\bmi[oa] nuov[oa] (?:azienda|lavoro)\\b|\\b(?:minha nova empresa|meu novo emprego)\\b",
    ["Mon nouvel employeur", "mi nueva empresa"],
  ),
]);

/** A ban in the words of an end: "no emojis any more". It ends what asks for them, and stands where nothing does. */
export const BANS = wordings([
  row(
    "^(?:please )?(?:no(?: more)?|stop (?:using|writing|adding|putting)|(?:don't|do not|never) (?:use|write|add|put)|i (?:don't|do not|no longer) (?:want|like|use|write)) ",
    ["No emojis any more.", "Stop using emojis.", "I don't want emojis any more."],
    ["I no longer work here."],
  ),
  row(
    "^(?:bitte )?(?:keine?|nie|nicht) (?:\\S{1,20} ){0,4}mehr\\b",
    ["Keine Emojis mehr."],
    ["Ich arbeite nicht mehr."],
  ),
  row("^plus (?:de |d'|aucun)", ["Plus d'émojis."], ["Plus court."]),
  row("^(?:ya )?(?:no (?:uses|pongas|quiero) mas|no mas|nada de)\\b", ["No más emojis."]),
  row("^(?:niente piu|basta|non usare piu)\\b", ["Niente più emoji."]),
  row("^(?:nao (?:uses|quero) mais|chega de|nada de|sem mais)\\b", ["Chega de emojis."]),
  row("^(?:别再|不要再|再也不要)", ["别再用表情。"]),
  row("もう.{1,20}(?:ないで|使わない|いりません|いらない)", ["もう絵文字は使わないでください。"]),
]);

/** An order to leave somebody or something aside, in the text at hand: "never mind Tom". It ends no fact. */
export const LEAVES_ASIDE = wordings([
  row(
    "^(?:please |just |ok,? )?(?:never mind|forget about|leave out|leave aside|ignore|skip|don't bother with)\\b",
    ["Never mind Tom.", "Ignore Tom."],
    ["I no longer report to Tom."],
  ),
  row(
    "^(?:bitte )?(?:lass\\w{0,2}|vergiss|ignorier\\w{0,2}) |^(?:laisse(?: tomber)?|oublie|ignore) |^(?:deja|olvida|ignora) |^(?:lascia(?: perdere| stare)?|ignora) |^(?:deixa|esquece|ignora) ",
    ["Lass Tom.", "Laisse tomber Marc."],
    ["Ich lasse Tom grüßen."],
  ),
  row(
    "^(?:别管|不用管|不管|别理|先不管)|(?:は|のことは)(?:いいから|放っておいて|置いといて)",
    ["别管Tom了"],
    ["我不再管Tom了。"],
  ),
]);
