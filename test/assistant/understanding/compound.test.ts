import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";

/** What is kept of a message, and whether it asks for a text besides. */
function told(text: string) {
  const { keep, isAll } = understand(text, []);
  return { keep: keep.map((one) => `${one.kind}: ${one.text}`), isAll };
}

describe("a message that says several things", () => {
  it.each([
    [
      "From now on sign with Ana and remember that I run Marketing, and write an invitation",
      ["rule: Sign with Ana", "fact: I run Marketing"],
      false,
    ],
    ["Keep my mails short from now on and write a thank-you note to Ben", ["rule: Keep my mails short"], false],
    ["From now on, no emojis, and draft a note to Kim", ["rule: No emojis"], false],
    [
      "Remember that I live in Leeds, and from now on sign with Jo",
      ["fact: I live in Leeds", "rule: Sign with Jo"],
      true,
    ],
    [
      "Désormais signe Léa et souviens-toi que je dirige les ventes, et écris une invitation",
      ["rule: Signe Léa", "fact: Je dirige les ventes"],
      false,
    ],
    [
      "A partir de ahora firma con Ana y recuerda que dirijo Ventas",
      ["rule: Firma con Ana", "fact: Dirijo Ventas"],
      true,
    ],
  ])("is read in its parts: %s", (text, keep, isAll) => {
    expect(told(text)).toEqual({ keep, isAll });
  });
});

describe("what is not to be forgotten", () => {
  it.each([
    ["Don't forget that the board meets on Friday", "The board meets on Friday"],
    ["N'oublie pas que le comité se réunit le mardi", "Le comité se réunit le mardi"],
    ["No olvides que la oficina cierra a las cinco", "La oficina cierra a las cinco"],
    ["Non dimenticare che il consiglio si riunisce il lunedì", "Il consiglio si riunisce il lunedì"],
    ["别忘了我在上海工作", "我在上海工作"],
    ["東京で働いていることを忘れないで", "東京で働いている"],
    ["私が営業部の部長であることを忘れないでください", "私が営業部の部長である"],
  ])("is kept: %s", (text, fact) => {
    expect(told(text)).toEqual({ keep: [`fact: ${fact}`], isAll: true });
  });

  it.each([
    "Write to Kim about the room. Don't forget that the board meets at three.",
    "Don't forget to name the date",
  ])("is no fact where it is about a text: %s", (text) => {
    expect(told(text).keep).toEqual([]);
  });
});

describe("a topic to forget that no note tells of", () => {
  it.each([
    "Forget about the office party",
    "Vergiss die Sache mit dem Sommerfest",
    "Oublie l'histoire du pot de départ",
  ])("is looked for among what is remembered: %s", (text) => {
    expect(understand(text, []).forget).toMatchObject({ what: "named", notes: [] });
  });

  it.each([
    "Forget about the second paragraph",
    "Forget about it, write a poem",
    "Write to Kim, and forget about the title",
  ])("is none where a text is meant: %s", (text) => {
    expect(understand(text, []).forget).toBeUndefined();
  });
});
