import { KINDS_OF_TEXT } from "../../../language/kinds-of-text.ts";
import { alternativesOf } from "../../../language/wordings.ts";
import { withoutAccents } from "./fold.ts";

/**
 * What a text is called by what it is for: "the reminder", "die Absage". A line an occasion, with the beginnings of words in
 * eight languages, without accents. `#`: the words say hardly more than that it is a text.
 */
const OCCASIONS = `
reminder|erinner|mahnung|rappel|recordatorio|promemoria|sollecit|lembrete|提醒|催促|リマインド
thank|dank|remerci|agradec|graci|ringrazi|grazie|obrigad|感谢|谢|お礼|礼状
complain|beschwer|reklam|reclama|queja|quej|reclamo|投诉|苦情|クレーム
apolog|sorry|entschuldig|excuse|disculp|scus|desculp|道歉|致歉|お詫び|謝罪
reject|refus|declin|turn(?:ing|ed)? down|absag|rechaz|rifiut|recus|拒绝|婉拒|断り
welcom|willkommen|begruss|begrus|bienven|benvenut|boas-vindas|欢迎|歓迎
congrat|gluckwunsch|gratul|felicit|congratul|parab|auguri|祝贺|贺|お祝い
farewell|leaving|retire|retirement|abschied|verabschied|adieu|depart|despedid|jubil|addio|commiato|pensionament|despedida|欢送|退休|送辞|送別
condolence|obituar|nachruf|beileid|condoleanc|necrolog|pesame|condoglian|悼|お悔やみ
card|karte|carte|tarjet|bigliett|cartao|卡片|カード
request|inquir|enquir|anfrage|demande|solicitud|richiest|pedido|申请|依頼
warning|notice|hinweis|aushang|avis|aviso|avviso|启事|お知らせ
newsletter|rundbrief|rundmail|社内報|infolettre|bulletin|boletin|boletim|周报|月报|日报|ニュースレター
rota|roster|schedule|dienstplan|planning|horario|turni|escala|排班|シフト
bio|kurzbio|biograf|profile|profil|perfil|简介|プロフィール
invoice reminder|zahlungserinnerung|relance|factur
cancel|kundig|resili|cancel|disdett|取消|キャンセル
slogan|tagline|motto|claim|口号|标语
press|media|medien|presse|prensa|stampa|imprensa
minutes|protokoll|compte rendu|acta|ata|verbal|纪要|議事録
speech|toast|rede|ansprache|laudatio|allocution|discours|discurso|discorso|词|致辞|スピーチ|挨拶
job ad|job post|hiring|inserat|stelleninserat|ausschreibung|recruit|vacanc|stellenanzeige|stellenausschreib|stelle|embauch|recrut|contratar|contratac|assunzion|assumiamo|offre d'emploi|oferta de empleo|oferta de trabajo|oferta de emprego|annuncio di lavoro|vaga|招聘|求人
instruction|anleitung|consigne|instruccion|istruzion|instruc|说明
recommend|reference|empfehl|recommand|recomend|raccomand|推荐
product text|product description|product copy|produkttext|produktbeschreibung|fiche produit|ficha|scheda|产品
application|grant|antrag|forderantrag|subvention|dossier|solicitud de ayuda|subvencion|domanda di contributo|candidatura|申请书|申請書|企画書
estimate|kostenvoranschlag|devis|presupuesto|preventiv|orcament|报价|見積
programme|program|programm|programma|programa|menu|speisekarte|节目单|プログラム|メニュー
landing page|home ?page|web ?page|website text|web copy|webtext|webseite|page d'accueil|pagina web|网页|ウェブサイト
post-?mortem|incident report|write[ -]up|bilan|bilanz|balance|bilancio|balanco|复盘|振り返り
testimonial|case stud|fallstudie|etude de cas|caso de exito|caso di successo|estudo de caso|案例|事例
review|bewertung|avis client|resena|recension|avaliac|评价
mot(?= (?:pour|de|a))|saludo|salut|gruss|grus|greeting|wish|wunsch|voeux|祝福
#(?<='s |[a-z]{4} |the |my |our |that )updates?(?= ?[:.,?!–-]|$)|#note|#message|#mail|#info|#text|#word|#thing|#ding|#truc
`;

const GENERIC =
  /^(?:e-?mails?|mails?|message|messages|messaggi\p{L}*|mensa\p{L}*|nachricht\p{L}*|mitteilung\p{L}*|notes?|notiz\p{L}*|notas?|text\p{L}*|testo|drafts?|entwurf\p{L}*|entwurfe|brouillon\p{L}*|borrador\p{L}*|bozz\p{L}*|rascunh\p{L}*|letter|letters|brief|briefe|lettre|lettres|carta|cartas|lettera|lettere|post|posts|version\p{L}*|copy|copies|document\p{L}*|dokument\p{L}*|correo|courriel|infos?|thing|things|ding|truc|piece|intro\p{L}*|paragra\p{L}*|absatz|abschnitt|邮件|郵件|信|消息|讯息|文章|草稿|稿|文本|文案|メール|手紙|文書|下書き|原稿|メモ)$/u;

/** Kinds of text that end a German compound: "Dankeskarte", "Abschiedsrede". */
const COMPOUND_ENDS =
  "karten?|reden?|anzeigen?|einladung(?:en)?|mitteilung(?:en)?|nachricht(?:en)?|briefe?|mails?|texte?|berichte?|protokolle?|antwort(?:en)?|absagen?|gruss|ansprachen?|bio|brief|beschreibung";

/** A word of a text that says what kind of text is meant. `kinds`: the lines that have it; none for what is any text. */
export type KindWord = { readonly word: string; readonly kinds: readonly number[] };

let compiled: { readonly any: RegExp; readonly lines: readonly RegExp[] } | undefined;

/** Returns the words of a folded text that say what kind of text is meant, in order. */
export function kindWordsIn(folded: string): readonly KindWord[] {
  compiled ??= compile();
  const { any, lines } = compiled;
  return Array.from(folded.matchAll(any), ([word]) => {
    if (GENERIC.test(word)) return { word, kinds: [] };
    return { word, kinds: lines.flatMap((line, index) => (line.test(word) ? [index] : [])) };
  });
}

/** Whether a folded text names a kind of text, or an occasion for one. */
export function namesText(folded: string): boolean {
  compiled ??= compile();
  return folded.search(compiled.any) >= 0;
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;
const ROLES: ReadonlySet<string> = new Set(["text", "work", "homonym"]);

function compile() {
  const occasions = OCCASIONS.trim().replaceAll("#", "").split("\n");
  const named = (has: (role: string) => boolean) =>
    KINDS_OF_TEXT.filter(({ role }) => has(role)).map(({ role: _, ...languages }) =>
      Object.values(languages).flat().map(singular).join("|"),
    );
  const works = [...occasions, ...named((role) => ROLES.has(role))];
  const sections = named((role) => role === "section"); // a part tells of no kind of text
  const words = [...works, ...sections].map((line) => alternativesOf(withoutAccents(line)));
  const spaced = words.map((line) => line.filter((word) => !UNSPACED.test(word)).map(beginning));
  const unspaced = words.map((line) => line.filter((word) => UNSPACED.test(word)));
  const compound = `\\p{L}{3,14}(?:${COMPOUND_ENDS})`;
  const any = [whole([...spaced.flat(), compound]), ...unspaced.flat()].join("|");
  const lines = works.map((_, index) => {
    const [begun = [], written = []] = [spaced[index], unspaced[index]];
    const alternatives =
      begun.length > 0 ? [`(?:\\p{L}{3,14}(?=(?:${COMPOUND_ENDS})$))?(?:${begun.join("|")})`, ...written] : written;
    return new RegExp(`^(?:${alternatives.join("|")})$`, "u");
  });
  return { any: new RegExp(any, "gu"), lines };
}

/** A short word stands alone; a longer one may have any ending. */
function beginning(word: string): string {
  const letters = word.replace(/\(\?:[^)]*\)\??|[^\p{L}]/gu, "");
  return letters.length <= 3 ? `${word}s?` : `${word}\\p{L}{0,14}`;
}

function singular(word: string): string {
  return word.split("/")[0] ?? word;
}

function whole(sources: readonly string[]): string {
  return `(?<![\\p{L}\\p{N}])(?:${sources.join("|")})(?![\\p{L}\\p{N}])`;
}
