import { toPlain } from "../../language/plain.ts";
import { remembering } from "../../language/remembering.ts";
import { isUnspaced } from "../../language/words.ts";
import { readHead } from "../../learning/head.ts";

/** No sentence that is read is longer (learning/own-words.ts). */
const SENTENCE_CHARS = 1_000;

/**
 * Whether a fact tells the job that its author has now, of which they have one: "I run Sales", "I'm the new head of HR". "I run
 * marathons", "our marketing team is small", "my sister runs a school" and "I also run Sales" do not. `isOfDepartment`: it names one.
 */
export function tellsOwnRole(text: string, isOfDepartment: boolean): boolean {
  const { text: said, plain } = bare(text);
  if (BESIDES.test(plain)) return false;
  if (BY_AUTHOR.test(plain)) return isOfDepartment || UNIT.test(plain);
  if (isUnspaced(plain)) return OWN_ROLE_UNSPACED.some((one) => one.test(plain)) && !OTHER_TOPIC.test(plain);
  const found = WORKS.exec(plain);
  if (!found) return false;
  const rest = said.slice(found[0].length);
  return isOfDepartment || UNIT.test(plain) || CAPITAL.test(rest) || (LEADS.test(found[0]) && NOW.test(plain));
}

/** Whether a fact that names a boss may tell who its author's is now. A former one, a project's, and the author as one do not. */
export function tellsOwnBoss(text: string): boolean {
  const { plain } = bare(text);
  return !NO_BOSS_NOW.test(plain);
}

const bare = (text: string) => readBare(text.slice(0, SENTENCE_CHARS));

const readBare = remembering((text): { readonly text: string; readonly plain: string } => {
  const whole = toPlain(text).toLowerCase();
  const { fillers } = readHead(whole);
  return { text: text.slice(fillers), plain: whole.slice(fillers) };
});

/** What somebody does as well, or for fun. */
const BESIDES =
  /\b(?:also|too|as well|besides|on the side|hobby|weekends?|spare time|free time|volunteer\w{0,6}|auch|ausserdem|außerdem|nebenbei|ehrenamtlich|hobby|wochenende|freizeit|aussi|en plus|loisirs?|week-?ends?|benevole\w{0,4}|tambien|ademas|aficion|fines? de semana|ratos libres|anche|inoltre|tempo libero|fine settimana|tambem|alem disso|horas vagas|tempos? livres?|fins? de semana)\b|也|还(?:负责|管|带)|业余|周末|(?:部|課|チーム)も|趣味|週末|ボランティア/u;

const NOW_BEFORE =
  "(?:(?:now|currently|today|these days|as of \\S{1,10}|since \\S{1,12}|jetzt|nun|inzwischen|mittlerweile|seit \\S{1,12}|maintenant|desormais|aujourd'hui|depuis \\S{1,12}|ahora|ahora mismo|desde \\S{1,12}|ora|adesso|da \\S{1,12}|agora),? )?";

/** Where a sentence tells at its head what its author works as; at its end stand the words for that. */
const WORKS = new RegExp(
  `^${NOW_BEFORE}(?:` +
    "(?:i|we)(?:'m|'ve|'re| am| are| have)?(?: (?:now|just|currently|recently|been|got|officially|actually)){0,2}(?: (?:run|running|lead|leading|head(?: up)?|heading|manage|managing|direct|oversee|overseeing|handle|look after|take care of|took over|taken over|work|working|moved|joined|switched|changed|became|become|promoted|made|started|transferred|in charge|responsible|in|with|an?|the))(?![\\p{L}-])|" +
    "(?:my|our) (?:new |current )?(?:job|role|position|title)(?![\\p{L}])|" +
    "(?:ich|wir)(?: \\p{L}{1,10})?(?: (?:jetzt|nun|seit \\S{1,12}))? ?(?:leiten?|fuhren?|bin|sind|arbeiten?|verantworten?|kummere|manage|ubernehmen?|habe|wechsle)(?![\\p{L}])|" +
    "(?:leite|arbeite|bin) ich(?![\\p{L}])|(?:meine? )(?:neue |neuer |aktuelle )?(?:job|rolle|stelle|position|aufgabe)(?![\\p{L}])|" +
    "(?:je|j'|nous|on) ?(?:dirige|dirigeons|suis|gere|pilote|encadre|m'occupe|travaille|ai (?:re)?pris|passe|rejoins|chapeaute)(?![\\p{L}])|mon (?:nouveau )?(?:poste|role|metier)(?![\\p{L}])|" +
    "(?:yo )?(?:ya )?(?:dirijo|lidero|llevo|gestiono|coordino|trabajo|soy|estoy|encabezo|paso|he pasado|me encargo|me ocupo)(?![\\p{L}])|mi (?:nuevo )?(?:puesto|cargo|trabajo|rol)(?![\\p{L}])|" +
    "(?:io )?(?:dirigo|guido|gestisco|lavoro|sono|coordino|mi occupo|seguo|ho preso|sono passat[oa])(?![\\p{L}])|il mio (?:nuovo )?(?:ruolo|lavoro|incarico)(?![\\p{L}])|" +
    "(?:eu )?(?:dirijo|lidero|gerencio|cuido|chefio|coordeno|trabalho|sou|estou|assumi|passei|toco)(?![\\p{L}])|(?:o )?meu (?:novo )?(?:cargo|papel|trabalho|emprego)(?![\\p{L}])" +
    ")",
  "u",
);
/** "Sales is run by me", "Sales steht unter meiner Leitung". */
const BY_AUTHOR =
  /\bby (?:me|us|yours truly)\b|\bunder my (?:lead|leadership|wing)\b|\bvon mir (?:geleitet|gefuhrt)\b|\bunter meiner leitung\b|\b(?:sous ma direction|c'est moi qui (?:dirige|gere)|dirigee? par moi)\b|\b(?:a mi cargo|bajo mi direccion|dirigid[oa] por mi|sotto la mia (?:guida|direzione)|dirett[oa] da me|a meu cargo|sob (?:a )?minha (?:direcao|lideranca)|por mim)\b|(?:由|归)我(?:来)?(?:负责|管|带|领导)|私が(?:率い|担当|責任者|管理)/u;
const LEADS =
  /(?:run|running|lead|leading|head(?: up)?|heading|manage|managing|direct|oversee|overseeing|leiten?|fuhren?|manage|dirige|dirigeons|gere|pilote|dirijo|lidero|llevo|gestiono|dirigo|guido|gestisco|gerencio|chefio)$/u;
const NOW = /\b(?:now|these days|instead|jetzt|nun|maintenant|desormais|ahora|ora|adesso|agora)\b/u;
/** What one leads or works in, by its name. */
const UNIT =
  /\b(?:(?:team|department|division|unit|group|branch|office|crew)s?|\p{L}{0,16}(?:abteilung|bereich)|equipe|service|departement|pole|filiale|equipo|departamento|area|squadra|reparto|ufficio|settore|time|setor|equipa)\b/u;
/** A name behind the verb: "I run Brand", "I work for the Design Studio". */
const CAPITAL =
  /^ (?:(?:in|for|at|of|to|as|lead|head|manager|director|responsible|charge|the|all|new|our|le|la|les|l'|el|los|las|il|lo|gli|i|o|a|os|as) ?){0,4}\p{Lu}/u;

/** The same in Chinese, where its author stands first, and in Japanese, where nobody else does. */
const OWN_ROLE_UNSPACED = [
  /^我们?(?:现在|目前|如今|刚刚?|已经|开始|改|已|新|调|转|升|正在|主要|就|在|去|任|来|的){0,3}(?:负责|管理?|主管|带领?|领导|掌管|主持|担任|当|做|是|工作|上班|岗|到).{0,12}(?:部|团队|组|科|处|中心|市场|销售|营销|财务|法务|人事|客服|产品|总监|经理|主管|负责人)/u,
  /^(?:(?:私|僕|俺|今|現在|今で|先月から|今月から|春から)[はも]?、?|新しく){0,2}(?!.{0,20}[はが]).{0,20}(?:部|課|室|チーム|部門|営業|マーケティング|財務|経理|法務|人事|サポート|プロダクト|責任者|リーダー|マネージャー).{0,6}(?:率い|担当|務め|勤め|働い|なりま|なった|管理|統括|異動|配属|です|だ)/u,
] as const;
/** Somebody else's job or a former one: "销售经理叫…", "营业部长は…". */
const OTHER_TOPIC = /以前|之前|原来|曾经|当时|以前は|昔/u;

/** A boss of former days, of others or of a project, and what is only named after one. */
const NO_BOSS_NOW =
  /\b(?:old|former|previous|ex|last|first|alter|alte|fruhere?r?|ehemaligen?r?|letzter?|vorheriger?|ancienn?e?|precedent|antigu[oa]|anterior|vecchi[oa]|precedente|antig[oa]|velh[oa])[ -](?:line )?(?:boss|manager|supervisor|chef(?:in|fe)?|vorgesetzte\p{L}?|patron(?:ne)?|responsable|superieur|jef[ea]|cap[oa]|responsabile|chefe|gerente)\b|\b(?:boss|manager)-\p{L}|\b(?:manager|boss|chef|supervisor)'s\s\p{L}{2,20}(?= (?:is|has|was|lives|works)\b)|\breports? to (?:the|a|an|several|two|nobody|no one|many)\b|\b(?:chef(?:in|fe)?|responsable|jef[ea]|capo|responsabile|chefe|gerente|manager|boss|head) (?:of|von|vom|der|des|de|du|d'|do|da|di|del|della|dei|dello|for)(?:\s|(?<='))|\bcapo (?:progetto|reparto|cantiere|squadra)\b|\b(?:project|product|account|store|shop|bank|office|events?|community|hotel|projekt|filial|produkt)-? ?manager(?:in)?\b|(?:以前|之前|原来|从前|前任|前)的?(?:经理|老板|上司|领导|主管)|(?:项目|产品|客户|销售|市场|店|大堂|酒店)经理|(?:以前|前|昔|元)の(?:上司|部長|ボス)|プロジェクトマネージャー/u;
