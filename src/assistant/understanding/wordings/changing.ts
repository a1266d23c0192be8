/* Words for what changes: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

/** A new home. "I moved to Sales" is told from it by the department. */
export const MOVED = wordings([
  row(
    "\\b(?:i|we)(?:'ve| have)?(?: just| recently| now)? (?:moved|relocated)(?:(?: house| home| flat| back| here)(?! \\w)|(?: house| home| flat| back)? (?:to|into) (?!(?:the |an? |our |my |another )?(?:\\S{1,15} ){0,2}(?:team|department|group|division|desk|unit|role|job|position|firm|company|engineering|marketing|sales|finance|legal|hr|it|support|product|design|research|operations|logistics|procurement|accounting|consulting|management|freelance|\\w{3,6}days?|part-time|full-time)\\b))",
    ["I've just moved to Lisbon.", "We have moved house."],
    ["I moved on.", "We moved our newsletter to Mondays.", "I moved to Engineering.", "I've moved to the design team."],
  ),
  row(
    "\\b(?:umgezogen|umziehe)\\b|\\b(?:(?:ich )?bin|(?:wir )?sind)(?: \\S{1,15}){0,3} (?:nach|in die) (?!(?:links|rechts|vorn|oben|unten|hause)\\b)\\S{2,25}(?: \\S{1,15}){0,2} gezogen\\b",
    ["Wir sind nach Köln umgezogen.", "Ich bin letzte Woche nach Bremen gezogen."],
    ["Er ist nach Bremen gezogen.", "Wir haben den Termin nach vorn gezogen."],
  ),
  row(
    "\\b(?:j'ai|nous avons|on a) (?:\\w{1,10} )?(?:demenage|emmenage)|\\b(?:je viens|on vient|nous venons) (?:juste )?d'emmenager\\b",
    ["J'ai déménagé à Toulouse.", "On vient d'emménager à Lille."],
    ["On a déplacé la réunion."],
  ),
  row(
    "\\b(?:me|nos) (?:he |hemos )?mud(?:e|ado|amos)\\b|\\b(?:me|nos) (?:he|hemos) (?:ido|venido) a vivir a\\b|\\b(?:me fui|nos fuimos) a vivir a\\b",
    ["Me he mudado a Vigo.", "Nos fuimos a vivir a Gijón."],
  ),
  row(
    "\\b(?:mi sono (?:appena )?trasferit[oa]|ci siamo (?:appena )?trasferit[ie]|(?:ho|abbiamo) traslocato|sono andat[oa] a vivere|siamo andat[ie] a vivere)\\b",
    ["Mi sono trasferita a Cagliari.", "Siamo andati a vivere a Lecce."],
  ),
  row(
    "\\b(?:me mudei|mudei-me|(?:nos )?mudamos?(?:-nos)? (?:para|pra|pro)|mudamo-nos|mudei para|a gente (?:se )?mudou (?:para|pra|pro))\\b",
    ["Mudei-me para o Porto.", "A gente se mudou pra Recife."],
    ["Mudei de emprego."],
  ),
  row("我们?(?:家)?(?:最近|已经|刚刚?|上个?[月周])?(?:搬到|搬去|搬来|搬进|搬家)", [
    "我刚搬到深圳。",
    "我们上个月搬来了杭州。",
  ]),
  row("(?:に|へ)(?:引っ越し|引越し|移り住)", ["札幌に引っ越しました。"]),
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

/** A new boss. */
export const NEW_BOSS = wordings([
  row(
    "\\b(?:i|we)(?: (?:now |just )?(?:have|got)|'ve(?: just)?(?: got)?) (?:an?|another) (?:new |different )(?:boss|manager|supervisor|line manager)\\b|\\b(?:my|our) new (?:boss|manager|supervisor|line manager)\\b",
    ["I have a new manager: Ana.", "We've got a new boss, Ana.", "My new boss is Ana."],
    ["I need a new manager for Leeds."],
  ),
  row(
    "\\b(?:(?:ich|wir) hab(?:e|en) (?:jetzt )?|mein(?:e|en)? )(?:eine? |einen )?neue[nr]? (?:chef(?:in)?|vorgesetzten?|manager(?:in)?)\\b",
    ["Ich habe eine neue Chefin: Lea.", "Meine neue Chefin ist Lea."],
  ),
  row(
    "\\b(?:j'ai|nous avons|on a|mon|ma|notre) (?:une? )?(?:nouveau|nouvelle) (?:chef|cheffe|manager|patron|patronne|responsable)\\b",
    ["J'ai une nouvelle cheffe : Anne."],
  ),
  row(
    "\\b(?:tengo|tenemos|mi|nuestr[oa]) (?:una? )?(?:jef[ea] nuev[oa]|nuev[oa] (?:jef[ea]|manager|responsable))\\b|\\b(?:ho|abbiamo|il mio|la mia) (?:una? )?(?:nuov[oa] (?:capo|capa|manager|responsabile)|(?:capo|capa) nuov[oa])\\b|\\b(?:tenho|temos|meu|minha) (?:uma? )?(?:nov[oa] (?:chefe|gerente)|(?:chefe|gerente) nov[oa])\\b",
    ["Tengo jefa nueva, Ana.", "Ho un nuovo capo: Leo.", "Tenho um chefe novo: Rui."],
  ),
  row(
    "\\b(?:ich|wir) bericht(?:e|en) (?:jetzt|nun|inzwischen|neuerdings|ab (?:jetzt|sofort)|seit \\S{1,12}) an\\b|\\bje (?:rends compte|reporte) (?:maintenant|desormais) a\\b|\\bahora (?:reporto|respondo|rindo cuentas) a\\b|\\b(?:ora|adesso) (?:riporto|rispondo) a\\b|\\bagora (?:reporto|respondo)(?:-me)? (?:a|ao|para|pra)\\b",
    ["Ich berichte jetzt an Ines.", "Ahora reporto a Noa."],
    ["Ich berichte an Ines."],
  ),
  row("现在(?:直接)?向.{1,8}汇报|我们?的?新(?:老板|上司|经理|领导|主管)(?:是|叫)", [
    "我现在向陈静汇报。",
    "我的新领导是陈静。",
  ]),
  row("(?:换|有|来|換)了?(?:一?[个位])?新的?(?:老板|上司|经理|领导|主管|老闆|經理)|新しい(?:上司|部長|ボス)", [
    "我换了新老板：李雷",
    "新しい上司は佐藤さんです",
  ]),
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
