import { describe, expect, it } from "vitest";
import { understand } from "../../../../src/assistant/understanding/understand.ts";
import { wished } from "./notes.ts";

const NOTHING = { forget: undefined, isAll: false };

describe("a wish to forget a piece of work", () => {
  it.each([
    "Forget the love letter to Kim",
    "Forget that letter I wrote to Kim",
    "Please forget the speech for Jonas's farewell",
    "Forget that poem for Mia",
    "Vergiss die Mail, die ich an Kim geschrieben habe",
    "Olvida el correo que le escribí a Kim",
    "Forget the report for the board, it's outdated",
    "Delete the love letter to Kim",
    "Vergiss den Liebesbrief an Kim",
    "Vergiss die Rede zur Hochzeit von Sam",
    "Oublie la lettre d'amour à Kim",
    "Olvida la carta de amor a Kim",
    "Dimentica il discorso per le nozze di Sam",
    "Esquece o poema para a Mia",
    "忘掉写给Kim的情书",
    "Kimへのラブレターを忘れて",
  ])("looks for it, and asks first: %s", (text) => {
    expect(wished(text)).toEqual({ forget: { what: "named", notes: [], isAsked: true }, isAll: true });
  });

  it("may mean the text at hand where it only says to delete it", () => {
    expect(understand("Delete the letter to Kim", []).forget?.isOnlyIfFound).toBe(true);
    expect(understand("Forget the letter to Kim", []).forget?.isOnlyIfFound).toBe(false);
  });

  it.each([
    "Forget the letter to Kim, write one to Tom",
    "Scrap the toast for Sam's wedding and write a new one",
    "Forget the poem, make it a short story",
    "Delete the last line of the poem for Mia",
    "Write a love letter to Kim",
    "Write a speech for Sam, then forget the toast for Mia",
  ])("is told from a request: %s", (text) => {
    expect(understand(text, [])).toMatchObject({ keep: [], retire: [], isAll: false });
  });
});

describe("what others are to forget", () => {
  it.each([
    "Write to the bank: forget my old birthday",
    "Write HR and ask them to erase my birthday",
    "Tell Paul to forget my birthday",
    "Ask Tom to forget who my boss is",
    "Schreib der Bank, sie soll meinen alten Geburtstag vergessen",
    "Schreib der Bank: Vergesst meinen Geburtstag",
    "Sag Paul, er soll meinen Geburtstag vergessen",
    "Dis à Paul d'oublier mon anniversaire",
    "Écris à la banque : oubliez mon anniversaire",
    "Dile a Paul que olvide mi cumpleaños",
    "Escribe al banco: olviden mi cumpleaños",
    "Di' a Paul di dimenticare il mio compleanno",
    "Scrivi alla banca: dimenticate il mio compleanno",
    "Diz ao Paul para esquecer o meu aniversário",
    "告诉Paul忘掉我的生日",
    "写信给银行：请删除我的生日",
    "Paulに私の誕生日を忘れるよう伝えて",
  ])("is a request for a text: %s", (text) => {
    expect(wished(text)).toEqual(NOTHING);
  });

  it.each([
    "Write Kim a card and forget my birthday",
    "Write Kim a mail. Also forget my birthday.",
    "Schreib Kim eine Karte und vergiss meinen Geburtstag",
  ])("is told from a wish beside a request: %s", (text) => {
    expect(wished(text)).toEqual({ forget: { what: "named", notes: ["birthday"], isAsked: false }, isAll: false });
  });
});

describe("what is to go out of the draft at hand", () => {
  it.each([
    "Forget the greeting, the rest is fine",
    "Drop the greeting, everything else is great",
    "Forget the sign-off, I like the rest",
    "Forget the greeting but the rest works",
    "The rest is fine, just forget the greeting",
    "Forget the greeting. The rest is good.",
    "Drop the greeting. Rest is good",
    "Oublie l'emoji, garde le reste",
    "Olvida el saludo, deja el resto",
    "Vergiss die Anrede, der Rest ist gut",
    "Lass die Anrede weg, sonst passt alles",
    "Oublie la salutation, le reste est bien",
    "Olvida el saludo, lo demás está bien",
    "Dimentica il saluto, il resto va bene",
    "Esquece a saudação, o resto está bom",
    "忘掉称呼，其他都好",
    "挨拶は忘れて、あとは大丈夫",
  ])("ends no rule: %s", (text) => {
    expect(wished(text)).toEqual(NOTHING);
  });

  it.each(["Forget my rule about the greeting, the others are fine", "Forget the greeting"])(
    "is told from a rule that is to go: %s",
    (text) => {
      expect(wished(text).forget).toEqual({ what: "named", notes: ["greeting"], isAsked: false });
    },
  );
});
