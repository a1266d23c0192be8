import { describe, expect, it } from "vitest";
import { type HeldName, wished } from "./notes.ts";

const BOTH: readonly (readonly [text: string, notes: readonly HeldName[]])[] = [
  ["Forget who my boss is and which department I run", ["department", "boss"]],
  ["Forget that I run Marketing and that I live in Lyon", ["department", "city"]],
  ["Forget my boss and my department", ["department", "boss"]],
  ["Please forget my boss, my department and my birthday", ["department", "boss", "birthday"]],
  ["Can you forget where I live and when my birthday is?", ["city", "birthday"]],
  ["Please forget both my birthday and my boss", ["boss", "birthday"]],
  ["Forget the emoji rule and the greeting rule", ["greeting", "emojis"]],
  ["Please forget that I live in Lyon. Also forget my boss.", ["city", "boss"]],
  ["Forget my birthday; forget my boss too", ["boss", "birthday"]],
  ["Remove the emoji rule and the greeting rule, please", ["greeting", "emojis"]],
  ["My boss and my birthday: forget them", ["boss", "birthday"]],
  ["Forget which city I live in and who I report to", ["city", "boss"]],
  ["Vergiss sowohl meinen Chef als auch meinen Geburtstag", ["boss", "birthday"]],
  ["誕生日も上司も忘れて", ["boss", "birthday"]],
  ["Vergiss, dass ich Marketing leite und dass ich in Lyon wohne", ["department", "city"]],
  ["Vergiss meinen Chef und meine Abteilung", ["department", "boss"]],
  ["Vergiss bitte, wer mein Chef ist und wo ich wohne", ["city", "boss"]],
  ["Oublie que je dirige le Marketing et que j'habite à Lyon", ["department", "city"]],
  ["Oublie qui est mon chef et où j'habite", ["city", "boss"]],
  ["Olvida que dirijo Marketing y que vivo en Lyon", ["department", "city"]],
  ["Olvida quién es mi jefe y dónde vivo", ["city", "boss"]],
  ["Dimentica il mio capo e il mio compleanno", ["boss", "birthday"]],
  ["Dimentica chi è il mio capo e dove abito", ["city", "boss"]],
  ["Esquece o meu chefe e o meu aniversário", ["boss", "birthday"]],
  ["Esqueça quem é meu chefe e onde eu moro", ["city", "boss"]],
  ["忘掉我的老板和我的生日", ["boss", "birthday"]],
  ["忘记我负责Marketing以及我住在Lyon", ["department", "city"]],
  ["上司と誕生日を忘れてください", ["boss", "birthday"]],
  ["Lyonに住んでいることとMarketingを担当していることを忘れて", ["department", "city"]],
];

describe("a wish to forget several things", () => {
  it.each(BOTH)("means each of them: %s", (text, notes) => {
    expect(wished(text)).toEqual({ forget: { what: "named", notes, isAsked: true }, isAll: true });
  });

  it.each([
    ["Forget that I run Marketing", "department", true],
    ["Forget my birthday, it was wrong", "birthday", false],
    ["Forget that I live in Lyon, write me a poem", "city", false],
    ["Forget my birthday and write a card for Tom", "birthday", false],
  ] as const)("is told from one that names a single thing: %s", (text, name, isAll) => {
    expect(wished(text)).toEqual({ forget: { what: "named", notes: [name], isAsked: false }, isAll });
  });
});

describe("a wish to forget with a reason", () => {
  it.each([
    "Scrap the greeting, I don't want it any more",
    "Forget the greeting, I don't use it any more.",
    "Vergiss die Anrede, ich will sie nicht mehr",
    "Oublie la salutation, je n'en veux plus",
    "Olvida el saludo, ya no lo quiero",
    "Dimentica il saluto, non lo voglio più",
    "Esquece a saudação, já não a quero",
    "忘掉称呼，我不想要了",
    "挨拶は忘れて、もういらない",
  ])("keeps nothing of the reason: %s", (text) => {
    expect(wished(text)).toEqual({ forget: { what: "named", notes: ["greeting"], isAsked: false }, isAll: true });
  });
});
