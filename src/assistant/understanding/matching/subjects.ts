import { toPlain } from "../../language/plain.ts";
import { remembering } from "../../language/remembering.ts";
import { alternativesOf } from "../../language/wordings.ts";

/**
 * What notes are about, by what people call it ("my job", "the greeting") and by how a note words it ("I'm a payroll clerk",
 * "Emails start with …"). In eight languages, as `toPlain` leaves a text in lower case. `word`: in the words of a wish.
 * `note`: in a note.
 */
type Subject = { readonly name: string; readonly word: RegExp; readonly note: RegExp };

const SUBJECTS: readonly Subject[] = [
  subject(
    "job",
    "job|role|position|title|profession|occupation|what i do(?: for a living)?|where i work|beruf|stelle|position|funktion|rolle|(?:job)?titel|was ich mache|titre|titolo|titulo|poste|metier|fonction|role|travail|puesto|cargo|trabajo|profesion|oficio|lavoro|ruolo|mansione|mestiere|cargo|funcao|emprego|trabalho|profissao|职位|职称|头衔|工作|职务|岗位|职业|仕事|職業|役職|肩書",
    "\\bi(?:'m| am) (?:an?|the) |\\bi work as|\\b(?:in|to|for|run) (?:sales|marketing|finance|legal|hr|support|product|accounting)\\b|\\bi (?:lead|run|manage|head|teach)|works? as|leads?|head of|manager|director|analyst|engineer|officer|clerk|nurse|teacher|assistant|ich bin |ich leite|arbeite als|leit|je suis |je dirige|soy |dirijo|trabajo como|sono |dirigo|lavoro come|sou |dirijo|trabalho como|负责|主管|经理|是.{0,8}(?:师|员|长|监)|担当|です|部長|課長|勤め",
  ),
  subject(
    "company",
    "company|employer|firm|business|organi[sz]ation|workplace|(?:who|where) i work(?: for)?|wo ich arbeite|ou je travaille|(?:donde|onde) (?:eu )?trabajo|onde (?:eu )?trabalho|dove (?:io )?lavoro|firma|unternehmen|arbeitgeber|betrieb|entreprise|societe|boite|employeur|empresa|compania|azienda|ditta|societa|empresa|firma|empregador|公司|雇主|单位|会社|勤務先|勤め先",
    "work (?:at|for)|works? (?:at|for)|company|firm|gmbh|inc\\b|ltd|firma|unternehmen|arbeite (?:bei|fur)|travaille (?:chez|pour)|entreprise|trabajo en|empresa|lavoro (?:in|da|per|presso)|azienda|trabalho n[ao]|公司|会社|勤|で働",
  ),
  subject(
    "team",
    "team|department|(?:who|what|which (?:department|team)) i (?:run|lead|head|manage)|welche abteilung|colleagues|group|mannschaft|abteilung|equipe|service|equipo|departamento|squadra|reparto|ufficio|equipa|time|departamento|团队|部门|小组|チーム|部署|部門",
    "team|department|abteilung|equipe|service|equipo|departamento|squadra|reparto|equipa|团队|部门|チーム|部署|部|\\b(?:run|lead|head|manage|leite|dirige|dirijo|dirigo) (?:(?:the|das|den|die|el|la|le|il|o|a) )?(?:marketing|sales|finance|legal|hr|accounting|procurement|logistics|it|vertrieb|einkauf|buchhaltung|ventes|compta|ventas|vendite|vendas)\\b|负责.{0,4}(?:市场|销售|营销|财务|marketing|sales)",
  ),
  subject(
    "boss",
    "boss|manager|supervisor|who i report to|chef(?:in|fe)?|vorgesetzte[rn]?|patron(?:ne)?|responsable|superieur|jef[ea]|capo|superiore|responsabile|chefe|上司|老板|领导|ボス",
    "report|manager|boss|supervisor|chef|vorgesetzt|berichte an|responsable|patron|superieur|jef[ea]|capo|superiore|responsabile|chefe|上司|老板|领导|汇报|報告",
  ),
  subject(
    "place",
    "where i (?:live|sit|am|come from)|office|city|town|address|location|home|wohnort|stadt|buro|standort|wo ich|in welcher stadt|adresse|ville|bureau|ou (?:j'habite|je vis)|quelle ville|ciudad|oficina|direccion|(?:donde|en que ciudad) (?:yo )?(?:vivo|estoy)|citta|ufficio|indirizzo|(?:dove|in che citta) (?:io )?(?:vivo|abito)|cidade|escritorio|endereco|morada|(?:onde|em que cidade) (?:eu )?(?:moro|vivo|estou)|城市|住|办公室|地址|住所|住んで|オフィス|勤務地",
    "\\b(?:my|our|home|postal|mailing) address\\b|address is|adresse (?:ist|est)|direccion es|indirizzo e|(?:endereco|morada) e|地址是|住所は|\\b(?:based|live|lives|located|office|sit|sits) (?:in|at)|i'm in |in [a-z]+ office|wohne|sitze in|standort|lebe in|habite|travaille a |bureau|basee? a|trabajo en (?!la |el )|trabalho em (?!uma? )|lavoro a |arbeite in [^d]|勤務|オフィス|事務所|vivo|oficina|abito|ufficio|moro|escritorio|住|办公|在.{1,6}(?:工作|办公)|オフィス",
  ),
  subject(
    "name",
    "(?:(?:last|first|family|full) )?name|surname|nickname|pronouns|(?:(?:nach|vor|familien)?namen?)|spitzname|nom(?: de famille)?|prenom|surnom|nombre|apellido|apodo|nome|cognome|soprannome|apelido|sobrenome|名字|姓名|称呼|名前|呼び方",
    "name|called|call me|heiße|heisse|nenn|m'appelle|appelez|llamo|llam[ea]|chiam|chamo|chame|叫|名|呼",
  ),
  subject(
    "greeting",
    "greetings?|salutation|opening|openers?|how (?:i|my \\S+) (?:start|begin|open|greet)|anrede|begru(?:ß|ss)ung|einstieg|salutation|formule d'appel|debut|saludo|encabezado|inicio|saluto|apertura|inizio|saudacao|abertura|称呼|开头|问候|挨拶|書き出し|冒頭",
    "(?:start|begin|open)s?\\b|greet|\\bdear\\b|\\bhi\\b|\\bhello\\b|anrede|begin|anfang|hallo|liebe|commenc|debut|bonjour|empiez|comien|hola|inizi|comin|ciao|comec|inici|ola\\b|开头|开始|称呼|你好|始め|冒頭|拝啓",
  ),
  subject(
    "signature",
    "sign-?offs?|signatures?|closings?|closers?|how i sign|gru(?:ß|ss)formel|schlussformel|signatur|unterschrift|gru(?:ß|ss)|signature|formule de politesse|fin|firma|despedida|cierre|firma|chiusura|saluti|assinatura|despedida|fecho|署名|落款|签名|结尾|結び|署名|締め",
    "\\bsign|close|end (?:with|my)|ends? with|cheers|regards|best\\b|unterschr|unterzeichn|gru(?:ß|ss)|ende|enden|sign[eo]|termin|cordialement|firm[ao]|termin|saludos|despid|firm[ao]|chiud|saluti|assin[oae]|termin|abraco|署名|落款|结尾|敬上|此致|結び|敬具|締め",
  ),
  subject(
    "length",
    "length|word (?:limit|count)|how long|limit|short(?:ness|er)?|brevity|lange|wortzahl|wortgrenze|kurze|longueur|limite|longitud|extension|limite de palabras|lunghezza|brevita|comprimento|tamanho|limite|长度|字数|篇幅|長さ|文字数|字数",
    "(?<!\\d)\\d{1,6} (?:words?|worte?r?|mots|palabras|parole|palavras|lines?|sentences?|zeilen|satze|lignes|phrases)|short|brief|kurz|court|bref|cort|brev|breve|curt|字以内|简短|短",
  ),
  subject(
    "emojis",
    "emojis?|smileys?|emoticon\\w*|表情|表情符号|絵文字|顔文字",
    "emoji|smiley|emoticon|表情|絵文字|顔文字",
  ),
  subject(
    "tone",
    "tone|style|formality|voice|ton|stil|formlichkeit|ton|style|tono|estilo|tono|stile|(?:o|do|no|ao|meu|nosso|de|um|esse|este|sobre o) tom|estilo|语气|风格|口吻|トーン|文体|口調",
    "formal|informal|friendly|polite|casual|tone|light|warm|formell|locker|freundlich|ton|siez|duz|formel|amical|tuto[iy]|vouvo[iy]|tono|cercan|amable|cordiale|amichevole|informal|正式|语气|亲切|丁寧|カジュアル|敬語|です",
  ),
  subject(
    "language",
    "languages?|sprache|langue|idioma|lengua|lingua|语言|言語",
    "english|german|french|spanish|italian|portuguese|chinese|japanese|deutsch|englisch|anglais|francais|ingles|espanol|inglese|italiano|portugues|英语|中文|英文|英語|日本語",
  ),
  subject(
    "spelling",
    "spelling|rechtschreibung|schreibweise|orthographe|ortografia|拼写|綴り",
    "british|american|spelling|rechtschreibung|schreibweise|orthographe|ortografia|拼写|綴り",
  ),
  subject(
    "birthday",
    "birthdays?|geburtstag|anniversaire|cumpleanos|compleanno|aniversario|生日|誕生日",
    "birthday|geburtstag|anniversaire|cumpleanos|compleanno|aniversario|生日|誕生日",
  ),
  subject(
    "family",
    "family|kids?|children|wife|husband|partner|familie|kinder|frau|mann|famille|enfants|femme|mari|familia|hijos|mujer|marido|famiglia|figli|moglie|marito|filhos|esposa|家人|孩子|妻子|丈夫|家族|子供|妻|夫",
    "kids?|child|son\\b|daughter|wife|husband|kind|sohn|tochter|frau|enfant|fils|fille|hij[oa]|espos[oa]|figli|filh[oa]|孩子|儿子|女儿|子供|息子|娘",
  ),
  subject(
    "product",
    "products?|what we (?:sell|make|do)|produkte?|was wir (?:verkaufen|machen)|produits?|ce que nous vendons|productos?|lo que vendemos|prodott[oi]|cosa vendiamo|produtos?|o que vendemos|产品|商品|製品",
    "sell|make|product|verkauf|stellen .{1,30} her|produkt|vend|produit|product|prodott|produt|卖|产品|生产|販売|製品|売",
  ),
  subject(
    "punctuation",
    "exclamation (?:marks?|points?)|punctuation|commas?|ausrufezeichen|satzzeichen|points? d'exclamation|ponctuation|exclamaci\\w+|signos|punt[oi] esclamativ[oi]|exclamac\\w+|感叹号|标点|感嘆符|句読点",
    "exclamation|punctuation|comma|ausrufezeichen|satzzeichen|exclamation|exclamaci|esclamativ|exclamac|感叹号|标点|感嘆符|句読点",
  ),
  subject(
    "dates",
    "dates?|times?|datum|daten|uhrzeit\\w*|dates?|heures?|fechas?|horas?|date|orari?|datas?|horas?|日期|时间|日付|時刻",
    "\\bdates?\\b|24-hour|clock|datum|uhr|heure|fecha|hora\\b|orari|data\\b|日期|时间|日付|時",
  ),
];

function subject(name: string, word: string, note: string): Subject {
  const bordered = alternativesOf(word)
    .map((one) => (/^[\u3040-\u9fff]/.test(one) ? one : `\\b(?:${one})\\b`))
    .join("|");
  return { name, word: new RegExp(bordered, "u"), note: new RegExp(note, "u") };
}

const ATTRIBUTES = ["job", "company", "team", "boss", "place", "name"];

/** Whether a noun names what belongs to a person and is no one and nothing else: "job", "boss", "office". */
export function namesAttribute(noun: string): boolean {
  return attributeOf(noun) !== undefined;
}

/** Returns the subject of such a noun: of the author themselves, where it is their own name. */
export function attributeOf(noun: string): string | undefined {
  if (OWN_BOSS.test(noun)) return "boss";
  const found = SUBJECTS.find(({ name, word }) => ATTRIBUTES.includes(name) && word.exec(noun)?.[0] === noun);
  return found?.name === "name" ? "self" : found?.name;
}

/** Whoever is called so alone is one's boss; "项目经理" is not. */
const OWN_BOSS = /^(?:经理|主管|部长|组长|总监|マネージャー|部長|課長)$/;

/** Tells whether the words of a wish name what a note is about: "my job" and "I'm a payroll clerk". */
export function namesSubjectOf(words: string, note: string): boolean {
  const kept = subjectsOf(note);
  return kept.length > 0 && subjectsNamedIn(words).some((name) => kept.includes(name));
}

const subjectsNamedIn = remembering((words): readonly string[] => {
  const plain = toPlain(words).toLowerCase();
  return SUBJECTS.filter(({ word }) => word.test(plain)).map(({ name }) => name);
});

/** Returns the names of what a note, or a sentence like one, is about. */
export function subjectsOf(text: string): readonly string[] {
  return readSubjects(text);
}

const readSubjects = remembering((text): readonly string[] => {
  const plain = unquoted(text);
  return SUBJECTS.filter(({ note }) => note.test(plain)).map(({ name }) => name);
});

/** Quoted words stay, since a greeting or a sign-off is told by them. */
function unquoted(note: string): string {
  return toPlain(note.replaceAll(/["“”„«»「」『』]/g, " ")).toLowerCase();
}
