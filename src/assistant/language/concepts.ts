import type { Language } from "./languages.ts";
import { fold, withoutElision, wordsOf } from "./words.ts";

/**
 * What words of eight languages mean alike, where sentences about a person or their style are compared. A word that ends in
 * `*` stands for all that begin so; several words joined by `_` stand for a phrase.
 */
type Names = Partial<Record<Language, string>>;

/** `verb`: begins a new thought after a comma. `kind`: of text. `weak`: a sentence may have or lack it. */
type Concept = { readonly name: string; readonly class: "verb" | "thing" | "kind" | "weak"; readonly names: Names };

const CONCEPTS: readonly Concept[] = [
  {
    name: "lead",
    class: "verb",
    names: {
      en:
        "lead leads leading led run runs running head heads heading head_of manage manages managing managed manager " +
        "in_charge_of in_charge responsible_for responsible oversee* oversaw direct directs directing director handle " +
        "handles handling look_after looks_after take_care_of takes_care_of at_the_helm_of responsibility",
      de:
        "leite leitet leiten leitung leiter leiterin verantwort* zustandig fuhre fuhrt fuhren fuhrung chef_von chefin_von " +
        "manage managt kummere kummert an_der_spitze vorstehe vorsteht",
      fr: "dirig* responsable en_charge a_la_tete ger* chef_de cheffe_de direct* pilot* encadr* occupe",
      es: "dirij* dirig* a_cargo encargad* responsable lider* gestion* al_frente director* manej* jefe_de jefa_de coordin*",
      it: "dirig* responsabile gestisc* guido guida a_capo capo_di occupo occupa direttore direttrice coordin*",
      pt: "dirij* dirig* lider* a_frente responsavel gerenci* gerente chefi* coorden* encarregad* cuido cuida diretor*",
      zh: "负责 主管 领导 管理 掌管 带领 主持 负责人 总监 经理",
      ja: "担当 責任者 責任 率い 率いる 管理 統括 部長 リーダー マネージャー 指揮 仕切る 仕切って 仕切っ",
    },
  },
  {
    name: "boss",
    class: "thing",
    names: {
      en:
        "boss bosses supervisor supervisors line_manager my_manager user's_manager their_manager his_manager her_manager " +
        "new_manager old_manager former_manager current_manager our_manager " +
        "my_new_manager my_old_manager my_former_manager my_current_manager our_new_manager " +
        "report_to reports_to reporting_to",
      de: "chef chefin vorgesetzte* berichte_an berichtet_an",
      fr:
        "patron patronne superieur* chef cheffe mon_manager mon_nouveau_manager ma_nouvelle_manager mon_responsable ma_responsable " +
        "mon_nouveau_responsable ma_nouvelle_responsable",
      es: "jefe jefa jefes supervisor* mi_responsable mi_nuevo_responsable mi_nueva_responsable mi_manager",
      it: "capo superiore mio_responsabile mia_responsabile mio_nuovo_responsabile mia_nuova_responsabile mio_manager",
      pt: "chefe patrao patroa supervisor* meu_gerente minha_gerente meu_novo_gerente minha_nova_gerente meu_responsavel",
      zh: "上司 老板 我的经理 我经理 我现在的经理 我的新经理 我新经理 我们经理 我的领导 我领导 我们领导 我现在的领导 我的主管 我主管",
      ja: "上司 ボス",
    },
  },
  {
    name: "work",
    class: "verb",
    names: {
      en:
        "work_at work_in work_for work_as works_at works_in works_for works_as working_at working_in working_for working_as " +
        "employed job_at job_in",
      de: "arbeite arbeitet arbeiten angestellt beschaftigt tatig",
      fr: "travaill* employe*",
      es: "trabaj*",
      it: "lavor*",
      pt: "trabalh*",
      zh: "工作 上班 任职 就职",
      ja: "勤務 勤め 勤める 勤めて 働い 働く 働き 働いて",
    },
  },
  {
    name: "live",
    class: "verb",
    names: {
      en: "live_in lives_in living_in based_in live_at lives_at reside* home_is",
      de: "wohn* lebe lebt leben",
      fr: "habit* vis vit reside*",
      es: "vivo vive vivir viviendo resid*",
      it: "abit* vivo vive vivere",
      pt: "moro mora morar vivo vive resid*",
      zh: "我住 不住 现住 还住 居住 住在 住址",
      ja: "住ん 住む 住んで 在住",
    },
  },
  {
    name: "called",
    class: "verb",
    names: {
      en: "call_me called name_is my_name named goes_by go_by user's_name nickname known_as",
      de: "heiss* nenn* name genannt",
      fr: "appel* nom prenom nomm*",
      es: "llam* nombre",
      it: "chiam* nome",
      pt: "cham* nome",
      zh: "叫 名字 姓名 叫做",
      ja: "名前 呼ん 呼ば 呼ぶ 呼んで",
    },
  },
  {
    name: "sign",
    class: "verb",
    names: {
      en:
        "sign signs signed signing sign_off signs_off signing_off signed_off signature signatures sign-off close closes closing " +
        "end ends ending finish finishes finishing",
      de: "unterschr* unterzeichn* schliess* schluss gruss* beende* ende enden endet signier*",
      fr: "sign* termin* conclu* finir finis finit finissent",
      es: "firm* termin* cierr* cerrar despid* despedid* acab*",
      it: "firm* chiud* termin* conclud* finire finisc*",
      pt: "assin* termin* encerr* finaliz* despe*",
      zh: "署名 落款 签名 结尾 签 署 末尾",
      ja: "署名 締め 締める 結び 末尾 締めくくる 締めくくり",
    },
  },
  {
    name: "open",
    class: "verb",
    names: {
      en: "start starts starting started opens opening open_with open_email open_emails open_mails open_my open_all open_every open_each open_letters open_messages begin begins beginning greet greets greeting greetings salutation",
      de: "beginn* anfang* fang fangt anrede begruss* start* eroffn*",
      fr: "commenc* debut* ouvr* salu*",
      es: "empez* empiez* comenz* comienz* salud* inici* encabez*",
      it: "inizi* apri apre aprire cominc* salut*",
      pt: "comec* inici* abre abrir saud*",
      zh: "开头 开始 问候 开场",
      ja: "始め 始める 始まり 冒頭 書き出し 挨拶 開始",
    },
  },
  {
    name: "emoji",
    class: "thing",
    names: {
      en: "emoji emojis emoticon emoticons smiley smileys",
      de: "emoji emojis emoticon* smiley*",
      fr: "emoji emojis emoticone* smiley*",
      es: "emoji emojis emoticono* emoticon*",
      it: "emoji emojis emoticon faccine",
      pt: "emoji emojis emoticon* carinhas",
      zh: "表情 表情符号 表情包",
      ja: "絵文字 顔文字",
    },
  },
  {
    name: "exclamation",
    class: "thing",
    names: {
      en: "exclamation_marks exclamation_mark exclamation_points exclamation_point exclamation exclamations",
      de: "ausrufezeichen ausrufungszeichen",
      fr: "points_d'exclamation point_d'exclamation exclamation",
      es: "signos_de_exclamacion signo_de_exclamacion exclamacion exclamaciones",
      it: "punti_esclamativi punto_esclamativo esclamativi esclamativo",
      pt: "pontos_de_exclamacao ponto_de_exclamacao exclamacao exclamacoes",
      zh: "感叹号 叹号",
      ja: "感嘆符 ビックリマーク",
    },
  },
  {
    name: "formal",
    class: "thing",
    names: {
      en: "formal formally",
      de: "formell* formlich*",
      fr: "formel formelle formels formelles formellement soutenu",
      es: "formal formales formalmente",
      it: "formale formali formalmente",
      pt: "formal formais formalmente",
      zh: "正式",
      ja: "フォーマル 改まっ 正式",
    },
  },
  {
    name: "informal",
    class: "thing",
    names: {
      en: "informal informally casual casually relaxed",
      de: "informell* locker* lassig*",
      fr: "informel* decontract* familier*",
      es: "informal informales coloquial*",
      it: "informale informali colloquiale",
      pt: "informal informais descontraid*",
      zh: "随意 非正式 轻松",
      ja: "カジュアル くだけ 砕け",
    },
  },
  {
    name: "short",
    class: "thing",
    names: {
      en: "short shorter brief briefly concise concisely succinct terse",
      de: "kurz* knapp*",
      fr: "court* bref brefs breve* concis*",
      es: "cort* breve* concis*",
      it: "brev* cort* concis* stringat*",
      pt: "curt* breve* concis*",
      zh: "简短 简洁 短 简明",
      ja: "短く 簡潔 短い 短め",
    },
  },
  {
    name: "long",
    class: "thing",
    names: {
      en: "long longer detailed lengthy",
      de: "lang* ausfuhrlich* detailliert*",
      fr: "long longs longue* detaill*",
      es: "largo larga largos largas detallad* extens*",
      it: "lungo lunga lunghi lunghe dettagliat*",
      pt: "longo longa longos longas detalhad* extens*",
      zh: "长 详细 详尽",
      ja: "長く 長い 長め 詳しく 詳細",
    },
  },
  {
    name: "polite",
    class: "thing",
    names: {
      en: "polite politely courteous",
      de: "hoflich*",
      fr: "poli polie polis poliment courtois*",
      es: "cortes educado educada cortesia",
      it: "cortese cortesi educato cortesemente",
      pt: "educado educada cortes polido",
      zh: "礼貌 客气 敬语",
      ja: "丁寧 敬語 礼儀正しく",
    },
  },
  {
    name: "friendly",
    class: "thing",
    names: {
      en: "friendly warm warmly warmer",
      de: "freundlich* herzlich*",
      fr: "amical* chaleureu*",
      es: "amable* amistos* calid*",
      it: "amichevol* calor* cordial*",
      pt: "amigave* calor* simpatic*",
      zh: "友好 亲切 热情",
      ja: "親しみ フレンドリー 温かい 親切",
    },
  },
  {
    name: "bullets",
    class: "thing",
    names: {
      en: "bullet_points bullet_point bullets bullet bulleted",
      de: "aufzahlung* stichpunkt* spiegelstrich*",
      fr: "puces puce",
      es: "vinetas vineta",
      it: "elenchi_puntati elenco_puntato puntati",
      pt: "topicos marcadores",
      zh: "要点 项目符号",
      ja: "箇条書き",
    },
  },
  {
    name: "words",
    class: "thing",
    names: {
      en: "words",
      de: "worter worte wortern",
      fr: "mots",
      es: "palabras",
      it: "parole",
      pt: "palavras",
      zh: "字 词",
      ja: "文字 語 字",
    },
  },
  {
    name: "team",
    class: "thing",
    names: {
      en: "team teams",
      de: "team teams",
      fr: "equipe equipes",
      es: "equipo equipos",
      it: "squadra team gruppo",
      pt: "equipe equipa time",
      zh: "团队 小组",
      ja: "チーム",
    },
  },
  {
    name: "marketing",
    class: "thing",
    names: {
      en: "marketing",
      de: "marketing marketings marketingabteilung",
      fr: "marketing",
      es: "marketing mercadeo mercadotecnia",
      it: "marketing",
      pt: "marketing",
      zh: "市场 营销 市场营销 市场部 营销部",
      ja: "マーケティング マーケティング部",
    },
  },
  {
    name: "sales",
    class: "thing",
    names: {
      en: "sales",
      de: "vertrieb* verkauf*",
      fr: "ventes vente",
      es: "ventas venta",
      it: "vendite vendita",
      pt: "vendas venda",
      zh: "销售 销售部",
      ja: "営業 販売 営業部",
    },
  },
  {
    name: "finance",
    class: "thing",
    names: {
      en: "finance finances accounting",
      de: "finanz* buchhaltung",
      fr: "finance finances comptabilite",
      es: "finanzas contabilidad",
      it: "finanza finanze contabilita",
      pt: "financas contabilidade",
      zh: "财务 会计 财务部",
      ja: "財務 経理 経理部",
    },
  },
  {
    name: "legal",
    class: "thing",
    names: {
      en: "legal",
      de: "rechtsabteilung recht",
      fr: "juridique",
      es: "juridico juridica legal",
      it: "legale",
      pt: "juridico juridica",
      zh: "法务 法务部",
      ja: "法務 法務部",
    },
  },
  {
    name: "hr",
    class: "thing",
    names: {
      en: "hr human_resources",
      de: "hr personalabteilung personalwesen",
      fr: "rh ressources_humaines",
      es: "rrhh recursos_humanos",
      it: "hr risorse_umane",
      pt: "rh recursos_humanos",
      zh: "人事 人力资源 人事部",
      ja: "人事 人事部",
    },
  },
  {
    name: "support",
    class: "thing",
    names: {
      en: "customer_service customer_support client_support",
      de: "kundendienst* kundenservice kundensupport kundenbetreuung",
      fr: "service_client support_client",
      es: "atencion_al_cliente servicio_al_cliente",
      it: "servizio_clienti assistenza_clienti",
      pt: "atendimento_ao_cliente suporte_ao_cliente",
      zh: "客服 客户服务",
      ja: "カスタマーサポート",
    },
  },
  {
    name: "customer",
    class: "thing",
    names: {
      en: "customer customers client clients",
      de: "kunde kunden kundin kundinnen",
      fr: "client clients cliente clientes",
      es: "cliente clientes clienta",
      it: "cliente clienti",
      pt: "cliente clientes",
      zh: "客户 顾客",
      ja: "顧客 お客様 お客",
    },
  },
  {
    name: "product",
    class: "thing",
    names: {
      en: "product products",
      de: "produkt produkte produkten",
      fr: "produit produits",
      es: "producto productos",
      it: "prodotto prodotti",
      pt: "produto produtos",
      zh: "产品",
      ja: "製品 商品 プロダクト",
    },
  },
  {
    name: "department",
    class: "weak",
    names: {
      en: "department departments division unit area dept section",
      de: "abteilung* bereich* ressort",
      fr: "departement service division",
      es: "departamento area seccion",
      it: "dipartimento reparto settore",
      pt: "departamento setor area",
      zh: "部门 部",
      ja: "部 部署 部門 課",
    },
  },
  {
    name: "company",
    class: "weak",
    names: {
      en: "company firm business employer",
      de: "firma unternehmen arbeitgeber",
      fr: "entreprise societe boite",
      es: "empresa compania",
      it: "azienda societa ditta",
      pt: "empresa companhia",
      zh: "公司 企业",
      ja: "会社 企業 社",
    },
  },
  {
    name: "email",
    class: "kind",
    names: {
      en: "email emails e-mail e-mails mail mails",
      de: "email emails e-mail e-mails mail mails",
      fr: "email emails e-mail e-mails mail mails courriel courriels",
      es: "email emails e-mail correo correos mail mails",
      it: "email e-mail mail",
      pt: "email emails e-mail e-mails",
      zh: "邮件 电子邮件 电邮",
      ja: "メール 電子メール",
    },
  },
  {
    name: "letter",
    class: "kind",
    names: {
      en: "letter letters",
      de: "brief briefe briefen",
      fr: "lettre lettres",
      es: "carta cartas",
      it: "lettera lettere",
      pt: "carta cartas",
      zh: "信 信件",
      ja: "手紙",
    },
  },
  {
    name: "report",
    class: "kind",
    names: {
      en: "report reports",
      de: "bericht berichte berichten",
      fr: "rapport rapports",
      es: "informe informes",
      it: "rapporto relazione relazioni",
      pt: "relatorio relatorios",
      zh: "报告",
      ja: "レポート 報告書 報告",
    },
  },
  {
    name: "post",
    class: "kind",
    names: {
      en: "post posts",
      de: "post posts beitrag beitrage",
      fr: "post posts publication publications",
      es: "post posts publicacion publicaciones",
      it: "post",
      pt: "post posts publicacao publicacoes",
      zh: "帖子",
      ja: "投稿",
    },
  },
  {
    name: "newsletter",
    class: "kind",
    names: {
      en: "newsletter newsletters",
      de: "newsletter newsletters rundbrief*",
      fr: "newsletter newsletters infolettre",
      es: "newsletter boletin boletines",
      it: "newsletter",
      pt: "newsletter boletim",
      zh: "通讯 简报",
      ja: "ニュースレター",
    },
  },
];

export type FoundConcept = { readonly name: string; readonly class: Concept["class"]; readonly length: number };

type Index = {
  readonly words: Map<string, Concept>;
  readonly heads: Map<string, Concept>;
  /** By first word, the longest first. */
  readonly phrases: Map<string, { readonly words: readonly string[]; readonly concept: Concept }[]>;
};

const HEAD_CHARS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
let indexes: Map<Language, Index> | undefined;

/**
 * Finds the concept that a text's folded words name from `at` on, in one language; then in English, whose words other
 * languages borrow. Where the language is not known, tries all.
 */
export function conceptAt(
  words: readonly string[],
  at: number,
  language: Language | undefined,
): FoundConcept | undefined {
  indexes ??= new Map((Object.keys(NO_NAMES) as Language[]).map((name) => [name, indexOf(name)]));
  const order = language === undefined ? [...indexes.keys()] : [language, "en" as const];
  for (const name of order) {
    const found = findIn(indexes.get(name) as Index, words, at);
    if (found) return found;
  }
  return undefined;
}

const NO_NAMES: Record<Language, true> = {
  en: true,
  de: true,
  fr: true,
  es: true,
  it: true,
  pt: true,
  zh: true,
  ja: true,
};

function findIn({ words, heads, phrases }: Index, all: readonly string[], at: number): FoundConcept | undefined {
  const word = all[at] ?? "";
  const isPart = (part: string, index: number) => all[at + index] === part || bare(all[at + index]) === part;
  const phrase = phrases.get(word)?.find((one) => one.words.every(isPart));
  if (phrase) return found(phrase.concept, phrase.words.length);
  const concept = words.get(word) ?? words.get(bare(word));
  if (concept) return found(concept, 1);
  for (const length of HEAD_CHARS) {
    const byHead = word.length >= length ? heads.get(word.slice(0, length)) : undefined;
    if (byHead) return found(byHead, 1);
  }
  return undefined;
}

/** "My manager's called Kate" tells of a manager. */
function bare(word = ""): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

function found(concept: Concept, length: number): FoundConcept {
  return { name: concept.name, class: concept.class, length };
}

function indexOf(language: Language): Index {
  const index: Index = { words: new Map(), heads: new Map(), phrases: new Map() };
  for (const concept of CONCEPTS) {
    for (const name of concept.names[language]?.split(" ") ?? []) enter(index, concept, name);
  }
  for (const phrases of index.phrases.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function enter({ words, heads, phrases }: Index, concept: Concept, name: string): void {
  if (name.endsWith("*")) {
    heads.set(name.slice(0, -1), concept);
    return;
  }
  const parts = wordsOf(name.replaceAll("_", " ")).map(withoutElision).map(fold);
  const [first = ""] = parts;
  if (parts.length === 1) words.set(first, concept);
  else phrases.set(first, [...(phrases.get(first) ?? []), { words: parts, concept }]);
}
