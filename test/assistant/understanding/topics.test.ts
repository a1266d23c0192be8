import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/assistant/types.ts";
import { isAskedFirst } from "../../../src/assistant/understanding/forgetting.ts";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const EMOJIS = note("rule", "No emojis.");
const SIGNATURE = note("rule", "Sign with Jo.");
const SALES = note("fact", "I work in Sales.");
const TOM = note("fact", "Tom is my boss.");
const FALCON = note("fact", "Falcon is our next release.");
const ALL = [EMOJIS, SIGNATURE, SALES, TOM, FALCON];

/** What a message wants forgotten. */
function wished(text: string, notes: readonly Note[] = ALL) {
  const { forget, isOffTheRecord, isAll, keep, retire } = understand(text, notes);
  const texts = (some: readonly { readonly text: string }[]) => some.map((one) => one.text);
  expect(isOffTheRecord, "off the record").toBe(false);
  expect([...texts(keep), ...texts(retire.map((one) => one.note))], "kept or retired").toEqual([]);
  return forget && { what: forget.what, notes: texts(forget.notes), isAsked: isAskedFirst(forget), isAll };
}

describe("a wish to forget a topic", () => {
  const falcon = { what: "named", notes: [FALCON.text], isAsked: true, isAll: true };

  it.each([
    "Forget all Falcon stuff",
    "Forget everything Falcon-related",
    "Forget all my Falcon notes",
    "Forget anything Falcon",
    "Delete everything I told you about Falcon",
    "Delete all notes on Falcon",
    "Vergiss alles, was ich dir zu Falcon erzählt habe",
    "Alles mit Falcon kannst du vergessen",
    "Vergiss alle Falcon-Infos",
    "Vergiss alles von Falcon",
    "Oublie tout ce que je t'ai dit de Falcon",
    "Oublie toutes les infos Falcon",
    "Oublie toutes les infos sur Falcon",
    "Olvida todo lo de Falcon",
    "Olvida todo lo que te dije de Falcon",
    "Dimentica tutto quello che ti ho detto di Falcon",
    "Esquece tudo o que é do Falcon",
    "Esqueça tudo que eu falei sobre o Falcon",
    "忘掉我跟你说过的关于Falcon的一切",
    "Falcon関連はすべて忘れて",
  ])("is no wish to forget all: %s", (text) => {
    expect(wished(text)).toEqual(falcon);
  });

  it("means each of the things that it names", () => {
    expect(wished("Forget everything about Tom and Falcon")?.notes.toSorted()).toEqual([FALCON.text, TOM.text]);
  });

  it.each([
    "Forget all Falcon stuff",
    "Delete everything related to the Acme deal",
    "Delete everything to do with the Acme deal",
    "Lösch alles, was mit dem Acme-Deal zu tun hat",
    "Efface tout ce qui concerne le contrat Acme",
    "Borra todo lo relacionado con Acme",
  ])("is answered where no note is about it: %s", (text) => {
    expect(wished(text, [EMOJIS])).toEqual({ what: "named", notes: [], isAsked: true, isAll: true });
  });

  it.each([
    "Forget everything I told you",
    "Forget everything I told you about me",
    "Forget everything you know about me and Tom",
    "Forget all my notes",
    "Vergiss alles, was ich dir gesagt habe",
    "Oublie tout ce que je t'ai dit",
    "Oublie toutes mes infos",
    "Olvida todo lo que te dije",
    "Olvida todo lo que te dije de mí",
    "Dimentica tutto quello che ti ho detto",
    "Esquece tudo o que te disse",
    "全部忘掉",
  ])("is told from one to forget all: %s", (text) => {
    expect(wished(text)?.what).toBe("everything");
  });

  it.each([
    "Write everything about Falcon in a short note",
    "Summarise all Falcon stuff in a memo",
    "Tell me all about Falcon",
    "Delete everything about pricing",
    "Remove all unnecessary details",
    "Everything about Falcon must go into one page",
  ])("is told from a request: %s", (text) => {
    expect(wished(text)).toBeUndefined();
  });
});

describe("what a wish to forget excepts", () => {
  it.each([
    "Forget everything except my signature",
    "Forget everything but my signature",
    "Forget all but my signature",
    "Wipe your memory except for my signature",
    "Except for my signature, forget everything",
    "Forget everything, but keep my signature",
    "Vergiss alles außer meiner Unterschrift",
    "Vergiss alles, nur nicht meine Unterschrift",
    "Vergiss alles, aber behalte meine Unterschrift",
    "Alles außer meiner Unterschrift kannst du vergessen",
    "Oublie tout sauf ma signature",
    "Oublie tout à part ma signature",
    "Sauf ma signature, oublie tout",
    "Olvida todo menos mi firma",
    "Olvida todo salvo mi firma",
    "Dimentica tutto tranne la mia firma",
    "Dimentica tutto a parte la mia firma",
    "Esquece tudo menos a minha assinatura",
    "Esquece tudo exceto a minha assinatura",
    "除了我的签名，全部忘掉",
    "忘掉一切，除了我的签名",
    "全部忘掉，但保留我的签名",
    "署名以外は全部忘れて",
    "署名を除いてすべて忘れてください",
  ])("stays, and the person is asked about the rest: %s", (text) => {
    const notes = [EMOJIS, SALES, TOM, FALCON].map((one) => one.text);
    expect(wished(text)).toEqual({ what: "named", notes, isAsked: true, isAll: true });
  });

  it.each([
    ["Forget everything about me except that I work in Sales", [EMOJIS, SIGNATURE, TOM, FALCON]],
    ["Forget everything apart from my rules", [SALES, TOM, FALCON]],
    ["Delete all my rules except the emoji one", [SIGNATURE]],
    ["Oublie toutes mes règles sauf celle des émojis", [SIGNATURE]],
    ["Forget everything about Tom and Falcon except the release", [TOM]],
  ])("may be of any kind: %s", (text, left) => {
    const found = wished(text);
    expect(found?.isAsked).toBe(true);
    expect(found?.notes.toSorted()).toEqual(left.map((one) => one.text).toSorted());
  });

  it("makes the person be asked where it cannot be told what it means", () => {
    expect(wished("Forget my signature except in letters")).toMatchObject({ isAsked: true });
  });

  it.each([
    "Write to everyone except Ben",
    "Schreib allen außer Ben eine Einladung",
    "Remove all except the first line",
    "Delete everything except the intro and make it shorter",
    "Efface tout sauf la première phrase",
    "Lösch alles außer dem ersten Absatz",
    "Forget everything but write me a poem",
  ])("is not sought in a request: %s", (text) => {
    expect(wished(text)).toBeUndefined();
  });
});

describe("a place in a text that is to be cut is nothing to forget", () => {
  it.each([
    "Forget everything after the second paragraph",
    "Forget everything in brackets",
    "Delete everything below the line",
    'Delete all after "Regards"',
    "Vergiss alles unter der Linie",
    "Lösch alles in Klammern",
    "Lösch alles nach dem ersten Satz",
    "Efface tout après la première phrase",
    "Oublie tout après le deuxième paragraphe",
    "Borra todo lo que está entre paréntesis",
    "Olvida todo a partir del segundo párrafo",
    "Cancella tutto dopo la prima frase",
    "Apaga tudo entre parênteses",
    "删除括号里的所有内容",
    "第一句之后的全部删掉",
    "括弧の中は全部消して",
  ])("%s", (text) => {
    expect(wished(text)).toBeUndefined();
  });
});
