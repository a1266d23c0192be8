import { describe, expect, it } from "vitest";
import {
  englishKinds,
  KINDS_OF_TEXT,
  kindsOfText,
  SORTS,
  WORKS,
  WRITTEN,
} from "../../../src/assistant/language/kinds-of-text.ts";

const anyKind = new RegExp(`^${englishKinds(WRITTEN)}$`, "u");
const oneWork = new RegExp(`^${englishKinds(WORKS, "one")}$`, "u");
const severalOfASort = new RegExp(`^${englishKinds(SORTS, "many")}$`, "u");

describe("kinds of text", () => {
  it("have a word in each language for what people write every day", () => {
    for (const { role, ...words } of KINDS_OF_TEXT.filter(({ role }) => role === "text")) {
      for (const inLanguage of Object.values(words)) expect(inLanguage, JSON.stringify(words)).not.toEqual([]);
    }
  });

  it.each(["email", "e-mails", "cover letter", "reply", "replies", "case study", "minutes", "sentence", "prices"])(
    "know %j",
    (word) => {
      expect(word).toMatch(anyKind);
    },
  );

  it("tell one from several", () => {
    expect(["proposal", "speech", "notes"].filter((word) => oneWork.test(word))).toHaveLength(3);
    expect(["proposals", "speeches", "dates", "threads"].filter((word) => severalOfASort.test(word))).toHaveLength(4);
    expect(["proposals", "speeches", "title"].filter((word) => oneWork.test(word))).toEqual([]);
    expect(["proposal", "speech", "paragraphs"].filter((word) => severalOfASort.test(word))).toEqual([]);
  });

  it("leave out a word that is a verb or an adjective just as often", () => {
    expect(["talk", "brief", "plan"].filter((word) => anyKind.test(word))).toEqual([]);
    expect(["talk", "brief", "plan"].filter((word) => oneWork.test(word))).toHaveLength(3);
  });

  it.each([
    ["de", "Vorschlägen", "vorschlag", "e-mails", "Präsentation", "Absätze"],
    ["fr", "résumés", "resume", "courriels", "Communiqué", "paragraphes"],
    ["es", "artículos", "articulo", "correos", "presentaciones", "párrafos"],
    ["it", "lettere", "messaggi", "relazioni", "riassunto", "paragrafi"],
    ["pt", "relatórios", "relatorio", "mensagens", "apresentação", "versões"],
    ["zh", "邮件", "信", "报告", "新闻稿", "段落"],
    ["ja", "メール", "手紙", "要約", "お知らせ", "段落"],
  ] as const)("match in %s with endings, and without accents", (language, ...words) => {
    const kind = new RegExp(`^${kindsOfText(language)}$`, "iu");
    expect(words.filter((word) => !kind.test(word))).toEqual([]);
  });

  it.each([
    ["de", "Kunden"],
    ["fr", "clients"],
    ["zh", "相信"],
    ["ja", "会議"],
  ] as const)("pass over other words in %s", (language, word) => {
    expect(new RegExp(kindsOfText(language), "iu").test(word)).toBe(false);
  });
});
