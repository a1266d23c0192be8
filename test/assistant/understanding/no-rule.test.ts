import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";

const kept = (text: string) => understand(text, []).keep;
const rules = (text: string) => kept(text).filter(({ kind }) => kind === "rule");

describe("what was so once, is only thought about, or is denied", () => {
  it.each([
    'At my last company we always signed with "Cheers"',
    "When I was an intern I always signed with my full name",
    "Als ich Praktikant war, habe ich immer mit vollem Namen unterschrieben",
    "In meiner letzten Firma haben wir immer geduzt",
    "Dans mon ancienne entreprise, on signait toujours avec le prénom",
    "Cuando era becaria, siempre firmaba con mi nombre completo",
    "Nel mio vecchio lavoro non usavamo mai emoji",
    "Na minha antiga empresa assinávamos sempre com o primeiro nome",
    "我当实习生的时候总是用全名署名",
    "前の会社ではいつも英語で書いていました",
    "I'm considering always signing with Jo",
    "I could always write shorter",
    "Ich könnte ja auch immer mit Jo unterschreiben",
    "J'envisage de toujours signer Léa",
    "Podría firmar siempre con Ana",
    "Sto pensando di firmare sempre con Ugo",
    "Eu podia assinar sempre com Rui",
    "我可以一直用英文写",
    "いつも英語で書くことを検討しています",
    "I'm not saying never use emojis",
    "Ich sage nicht, dass du nie Emojis benutzen sollst",
    "No digo que nunca uses emojis",
    "絵文字を絶対に使うなとは言っていません",
  ])("is not kept: %s", (text) => {
    expect(kept(text)).toEqual([]);
  });

  it.each([
    "At my company we always sign with first names",
    "At my old job we never used emojis, and I still never do",
    "When I write to interns I always sign with Jo",
    "When I worked at Siemens I learnt to be brief, so keep my mails short",
    "In meiner Firma duzen wir immer",
    "Dans mon entreprise, on signe toujours avec le prénom",
    "En mi empresa siempre firmamos con el nombre",
    "Nella mia azienda firmiamo sempre con il nome",
    "Na minha empresa assinamos sempre com o primeiro nome",
    "うちの会社ではいつも英語で書きます",
    "I'm saying never use emojis",
    "I always sign with Jo",
  ])("is told from a rule of today: %s", (text) => {
    expect(rules(text)).toHaveLength(1);
  });
});

describe("how others write", () => {
  it.each([
    "Karin from legal always writes in capitals",
    "The people in sales always use emojis",
    "Mi jefe escribe siempre en mayúsculas",
    "O meu chefe escreve sempre em maiúsculas",
    "Ana da contabilidade escreve sempre em maiúsculas",
    "Karin vom Recht schreibt immer in Großbuchstaben",
    "新人はいつも絵文字を使います",
    "实习生总是用表情",
    "Everybody here uses emojis",
    "Aqui toda a gente usa emojis",
  ])("is no rule: %s", (text) => {
    expect(rules(text)).toEqual([]);
  });

  it.each([
    "Our team always signs with first names",
    "The board always gets bullets",
    "Everybody here uses first names, so do that in my mails too",
    "Mails from legal always use bullets, never tables",
  ])("is told from how one's own texts are: %s", (text) => {
    expect(rules(text)).toHaveLength(1);
  });

  it.each([
    "*Mia* 15:42\nI always sign with hearts",
    "*Mia Lopez* [15:42]\nRemember that I'm vegan",
    "Mia  15:42\nI always write in English\nTom  15:44\nI never use emojis",
  ])("is not kept where a chat is copied in: %s", (text) => {
    expect(kept(text)).toEqual([]);
  });
});

describe("what is said of the text at hand", () => {
  it.each([
    "Please write in English",
    "In English please",
    "Auf Deutsch bitte",
    "Bitte auf Englisch schreiben",
    "En français, s'il te plaît",
    "En inglés, por favor",
    "请用英文写",
    "英語で書いてください",
    "I prefer 'Dear' here",
    "Here I prefer bullets",
    "So schreibe ich nicht",
    "I don't write like that",
    "Je n'écris pas comme ça",
    "我不这么写",
  ])("is not kept: %s", (text) => {
    const { keep, ask } = understand(text, []);
    expect({ keep, ask }).toEqual({ keep: [], ask: undefined });
  });

  it.each([
    "Always write in English",
    "Write in English from now on",
    "From now on in English please",
    "Write all my mails in English",
    "My mails in English please",
    "以后请用英文写",
    "これからは英語で書いてください",
    'I prefer "Dear" to "Hi"',
    "I prefer 'Dear' in letters",
    "Use du",
    "Use vous",
  ])("is told from a rule: %s", (text) => {
    const { keep, ask } = understand(text, []);
    expect({ kept: keep.map(({ kind }) => kind), ask }).toEqual({ kept: ["rule"], ask: undefined });
  });
});

describe("what somebody likes to read", () => {
  it.each(["Me gustan las novelas cortas", "J'aime les romans courts", "I like short novels", "我喜欢短篇小说"])(
    "is neither a rule nor a question: %s",
    (text) => {
      expect({ rules: rules(text), ask: understand(text, []).ask }).toEqual({ rules: [], ask: undefined });
    },
  );

  it.each(["Me gustan los correos cortos", "I like short mails"])("is told from how they want texts: %s", (text) => {
    expect(rules(text)).toHaveLength(1);
  });
});
