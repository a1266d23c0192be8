import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemOf } from "../../../src/assistant/language/stems.ts";
import { stopWords } from "../../../src/assistant/language/stop-words.ts";
import { spaceWords, wordsOf } from "../../../src/assistant/language/words.ts";

describe("the word reader", () => {
  it.each([
    ["Don't use “synergy”, e-mail me at 9.30!", ["Don't", "use", "synergy", "e", "mail", "me", "at", "9", "30"]],
    ["L’e-mail d'hier", ["L’e", "mail", "d'hier"]],
    ["'quoted' words'", ["quoted", "words"]],
    ["Über Größe", ["Über", "Größe"]],
    ["昨天的邮件", ["昨天", "的", "邮件"]],
    ["先週のメール, ok", ["先週", "の", "メール", "ok"]],
    ["ﬁve １２", ["five", "12"]],
    ["— ¿? 🙂", []],
  ])("finds the words of %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("splits contractions where an index splits them", () => {
    expect(wordsOf("I don't", "pieces")).toEqual(["I", "don", "t"]);
  });

  it("never throws, and every word stands in the spaced text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const spaced = spaceWords(text);
        for (const word of wordsOf(text)) expect(spaced).toContain(word);
      }),
    );
  });
});

describe("the stemmer", () => {
  it.each([
    ["starts", "start"],
    ["emails", "email"],
    ["writing", "writ"],
    ["write", "writ"],
    ["summaries", "summary"],
    ["ana's", "ana"],
    ["stopped", "stop"],
    ["us", "us"],
  ])("takes the ending off %s", (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });

  it("keeps five letters for a rough look", () => {
    expect([stemOf("vorschläge", "rough"), stemOf("tea", "rough")]).toEqual(["vorsc", "tea"]);
  });
});

describe("the stop list", () => {
  it("is one for all languages", () => {
    const words = stopWords(["particle", "grammar"]);
    for (const word of ["the", "der", "les", "los", "della", "uma", "的", "は"]) expect(words).toContain(word);
    expect(words).not.toContain("email");
  });

  it("holds the classes that were asked for only", () => {
    expect(stopWords(["courtesy"])).toContain("bitte");
    expect(stopWords(["courtesy"])).not.toContain("never");
    expect(stopWords(["force"])).toContain("never");
  });

  it("spares what is a word or a name in English, where asked to", () => {
    const spared = stopWords(["grammar", "courtesy"], { sparesEnglish: true });
    expect(["die", "los", "un", "por"].map((word) => spared.has(word))).toEqual([false, false, false, true]);
    expect(stopWords(["grammar"])).toContain("die");
  });
});
