import type { Language } from "./languages.ts";
import { oneOf } from "./wordings.ts";

/**
 * What a kind is. `text`: what people write every day and paste into a request. `work`: any other whole text. `homonym`: a
 * word that is as often a verb or an adjective. `short`: a text that nobody comes back to by its name. `section`,
 * `heading`, `subject` (of a mail), `block`, `detail`: parts of a text. `figure`: what is written in digits. `place`: where
 * texts go.
 */
type Role =
  | "text"
  | "work"
  | "homonym"
  | "short"
  | "section"
  | "heading"
  | "subject"
  | "block"
  | "detail"
  | "figure"
  | "place";

/**
 * Kinds of text in eight languages, a line a kind; an empty cell means that another line has the word. English: the word for
 * one, and behind a slash the word for several where that is not one with an `s`. Chinese and Japanese: the word. Others: how
 * the word begins, with its accents. A cell holds parts of regular expressions with commas between them.
 */
const TABLE = `
role    | en | de | fr | es | it | pt | zh | ja
text    | e-?mail, mail | e-?mail, mail | e-?mail, mail, courriel | e-?mail, correo | e-?mail, mail | e-?mail | 邮件, 郵件 | メール
text    | (?:cover )?letter | brief, anschreiben | lettre | carta | letter[ae] | carta | (?<![相自迷])信(?![息任心]) | 手紙
text    | message, dm, notification | nachricht, mitteilung | message | mensaje | messaggi | mensage[mn] | 消息, 訊息 | メッセージ
text    | (?:blog )?post | beiträg, post | post, publication | publicación, post | post | publicaç, post | 帖子 | 投稿
text    | article, blog | artikel, blog | article, blog | artículo, blog | articol, blog | artigo, blog | 文章, 博客 | 記事, ブログ
work    | tweet, caption | tweet | tweet | tuit | tweet | tweet | 推文 | ツイート
text    | note, notes/notes | notiz | note | nota | not[ae] | nota | 笔记 | メモ
text    | draft | entwürf | brouillon | borrador | bozz | rascunho | 草稿, 稿 | 下書き, 原稿
text    | text, copy/copy | text | texte | texto | test[oi] | texto | 文本, 文案 | 文章
work    | document, doc, readme | dokument | document | documento | document | documento | 文档, 文件 | 文書, ドキュメント
work    | report | bericht | rapport, compte rendu | informe | rapport, relazion | relatóri | 报告, 報告 | 報告, レポート
work    | summary/summaries, recap, abstract | zusammenfassung | résumé | resumen | riassunt | resumo | 总结, 總結, 摘要 | 要約
work    | newsletter | newsletter | newsletter, bulletin | newsletter, boletín | newsletter | newsletter, boletim | 通讯, 通訊 | ニュースレター
work    | announcement | ankündigung | annonce | anuncio | annunci | anúncio | 公告, 通知 | お知らせ, 案内
work    | proposal, quote | vorschläg, angebot | proposition, offre | propuesta, oferta | propost, offert | proposta, oferta | 提案, 方案, 报价 | 提案, 見積
work    | memo | memo, vermerk | mémo | memorándum | promemoria | memorando | 备忘录 |
work    | invitation, invite | einladung | invitation | invitación | invit[oi] | convite | 邀请, 邀請 | 招待
work    | press release, statement | pressemitteilung, stellungnahme | communiqué | comunicado | comunicat | comunicado | 新闻稿, 声明 | プレスリリース, 声明
work    | release notes/release notes, changelog | | | | | | |
work    | speech/speeches, toast, eulogy/eulogies | rede, vortrag | discours | discurso | discors | discurso | 演讲, 演講 | スピーチ
work    | briefing, outline | konzept | plan | plan | | plano | 计划, 計劃 | 計画
homonym | talk, plan, brief, offer | | | | | | |
work    | pitch/pitches, presentation, deck | präsentation | présentation | presentación | presentazion | apresentaç | 演示 | プレゼン
work    | slide, slides/slides | folie | diapo | diapositiva | diapositiv | | 幻灯片 | スライド
work    | description, bio | beschreibung | description | descripción | descrizion | descriç | 简介, 说明 | 紹介文
work    | cv, r[eé]sum[eé] | lebenslauf | cv | currículum | curriculum | currículo | 简历 | 履歴書
work    | (?:job )?ad, advert, (?:job )?posting | anzeige | publicité | | inserzion | | 广告 | 広告
work    | essay, paper, white ?paper, case study/case studies | aufsatz | essai | ensayo | sagg | ensaio | 论文, 作文 | 論文
work    | minutes/minutes, agenda | protokoll, tagesordnung | procès-verbal | acta | verbal[ei] | | 纪要, 议程 | 議事録
work    | story/stories, script, poem, song, lyrics/lyrics | geschichte, gedicht | histoire, poème | historia, poema | storia, poesia | história, poema | 故事, 诗 | 物語
work    | reply/replies, response, review, application | antwort, bewerbung | réponse, candidature | respuesta | rispost | resposta | 回复, 回覆 | 返信, 返事
work    | guide, manual, faq, handout, flyer, leaflet, one-pager | anleitung, leitfaden | guide | guía | guida | guia | 指南, 手册 | 手引き, マニュアル
work    | template, checklist, recipe, policy/policies | vorlage, richtlinie | modèle | plantilla | modello | modelo | 模板 | テンプレート
work    | contract, spec, survey, questionnaire, write-?up | vertrag, umfrage | contrat, questionnaire | contrato, encuesta | contratt | contrato | 合同, 问卷 | 契約書, アンケート
short   | answer, update, comment, ticket, instructions/instructions | | | | | | |
short   | rewrite, translation, writing/writing, communication/communications?, correspondence/correspondence | | | | | | |
section | paragraph | absatz, absätze | paragraphe | párrafo | paragraf | parágrafo | 段落 | 段落
section | intro, introduction, conclusion, chapter, version, piece | einleitung, fassung, version | introduction, version | introducción, versión | introduzion, version | introduç, versão, versões | 版本 |
heading | headline, heading, title | überschrift, titel | titre | título, titular | titol | título | 标题, 標題 | 見出し, タイトル
subject | subject line, subject | betreff | objet | asunto | oggetto | assunto | 主题, 主題 | 件名
block   | list, table | liste, tabelle | liste, tableau | lista, tabla | elenc, tabell | lista, tabela | 列表, 表格 | 一覧
detail  | sentence, bullet, greeting, sign-?off, name | | | | | | |
figure  | date, number, price, /times | | | | | | |
place   | thread, channel | | | | | | |
`;

/** A line of the table, each cell as its list. */
export type KindOfText = { readonly role: Role } & Readonly<Record<Language, readonly string[]>>;

/** All lines of the table. */
export const KINDS_OF_TEXT: readonly KindOfText[] = readTable(TABLE);

/** What people write and come back to. */
export const WORKS: readonly Role[] = ["text", "work", "homonym", "section"];
/** What people paste into a request, and parts of it. */
export const PASTED: readonly Role[] = ["text", "section"];
/** Everything that is written, and its parts. */
export const WRITTEN: readonly Role[] = [
  "text",
  "work",
  "section",
  "short",
  "heading",
  "subject",
  "block",
  "detail",
  "figure",
];
/** What one speaks of in the plural when one means all of them. */
export const SORTS: readonly Role[] = [
  "text",
  "work",
  "homonym",
  "short",
  "heading",
  "subject",
  "block",
  "figure",
  "place",
];

/**
 * Returns a group of a regular expression for the English kinds in these roles: for one of them, for several, or for
 * either.
 */
export function englishKinds(roles: readonly Role[], number: "one" | "many" | "any" = "any"): string {
  const forms = kindsIn("en", roles).map((kind) => {
    const [one = "", many = `${one}s`] = kind.split("/");
    return { one, many };
  });
  const ones = number === "many" ? [] : forms.map(({ one }) => one);
  const several = number === "one" ? [] : forms.map(({ many }) => many);
  return oneOf([...several, ...ones].join(", ")); // the longer first
}

/**
 * Returns a group of a regular expression for the kinds of a language other than English, in these roles. A kind matches with up
 * to four more letters, with or without accents; Chinese and Japanese match as they stand.
 */
export function kindsOfText(language: Exclude<Language, "en">, roles: readonly Role[] = WORKS): string {
  const kinds = oneOf(kindsIn(language, roles).join(", "));
  return language === "zh" || language === "ja" ? kinds : `${withoutAccentsToo(kinds)}\\p{L}{0,4}`;
}

/** Returns what the subject line of a mail is called, in all languages. */
export function subjectNames(): readonly string[] {
  return KINDS_OF_TEXT.filter(({ role }) => role === "subject").flatMap(({ role: _, ...names }) =>
    Object.values(names).flat(),
  );
}

function kindsIn(language: Language, roles: readonly Role[]): readonly string[] {
  return KINDS_OF_TEXT.filter(({ role }) => roles.includes(role)).flatMap((kind) => kind[language]);
}

/** "é" becomes "[ée]": people leave accents out, and learning reads texts without them. */
function withoutAccentsToo(source: string): string {
  return source.replace(/[À-ÿ]/g, (letter) => `[${letter}${letter.normalize("NFD").charAt(0)}]`);
}

function readTable(table: string): readonly KindOfText[] {
  const [names = [], ...lines] = table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return lines.map(([role, ...cells]) => {
    const languages = names.slice(1).map((name, index) => [name, (cells[index] ?? "").split(/,\s*/).filter(Boolean)]);
    return { role, ...Object.fromEntries(languages) } as KindOfText;
  });
}
