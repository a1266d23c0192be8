import { expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const rule = (text: string) => note("rule", text);
const fact = (text: string) => note("fact", text);

it.each([
  ["J'habite à Lyon", "fact", true],
  ["Save this: I work with Ana Ruiz at Bolt.", "fact", true],
  ["Note to self: I sign with Jo", "any", true],
  ["Note to self: my publisher is Bolt Books.", "fact", true],
  ["As a rule, I don't use exclamation marks", "rule", true],
  ["Duz mich bitte", "rule", true],
  ["Never use bullet points again, and write me a summary of our meeting.", "rule", false],
  ["As a rule, keep it under 100 words", "rule", true],
  ["As a general rule, no jargon", "rule", true],
  ["Save this: never use the word synergy", "rule", true],
  ["Please save the following: I'm based in Leeds", "fact", true],
  ["Tutoie-moi", "rule", true],
  ["Trátame de tú", "rule", true],
  ["Dammi del tu", "rule", true],
  ["Trata-me por tu", "rule", true],
  ["Bitte sieze mich", "rule", true],
  ["Vouvoie-moi s'il te plaît", "rule", true],
  ["Vivo en Valencia", "fact", true],
  ["Abito a Bari", "fact", true],
  ["Moro em Braga", "fact", true],
  ["Ich wohne in Bremen", "fact", true],
  ["I live in Leeds", "fact", true],
  ["我住在上海", "fact", true],
  ["京都に住んでいます", "fact", true],
  ["Speicher das: Ich arbeite bei Bolt", "fact", true],
  ["Enregistre ceci : je travaille chez Bolt", "fact", true],
  ["Guarda esto: trabajo en Bolt", "fact", true],
  ["Salva questo: lavoro alla Bolt", "fact", true],
  ["Guarda isto: trabalho na Bolt", "fact", true],
  ["记下来：我在华为工作", "fact", true],
  ["メモして：私はソニーで働いています", "fact", true],
  ["Note à moi-même : je travaille le lundi à Lyon", "fact", true],
  ["Grundsätzlich bitte keine Emojis", "rule", true],
  ["En règle générale, pas d'émojis", "rule", true],
  ["Por regla general, nada de emojis", "rule", true],
  ["Di norma, niente emoji", "rule", true],
  ["Por regra, nada de emojis", "rule", true],
  ["原則として絵文字は使わないでください", "rule", true],
  ["Never use emojis again, and draft me a welcome mail for the interns", "rule", false],
  ["Nie wieder Aufzählungen, und schreib mir eine Zusammenfassung des Treffens.", "rule", false],
  ["N'utilise plus jamais de puces, et écris-moi un résumé de la réunion.", "rule", false],
  ["No uses nunca más viñetas, y escríbeme un resumen de la reunión.", "rule", false],
  ["Non usare mai più elenchi puntati, e scrivimi un riassunto della riunione.", "rule", false],
  ["Nunca mais uses listas, e escreve-me um resumo da reunião.", "rule", false],
  ["以后别再用项目符号，然后给我写一份会议总结。", "rule", false],
  ["二度と箇条書きは使わないで、会議の要約を書いて。", "rule", false],
])("keeps what is plainly meant to last: %s", (text, kind, isAll) => {
  const { keep, retire, ...understood } = understand(text, []);
  expect(keep).toHaveLength(1);
  expect({ kind: keep[0]?.kind, isAll: understood.isAll }).toEqual({
    kind: kind === "any" ? keep[0]?.kind : kind,
    isAll,
  });
});

it("keeps one way of being spoken to at a time", () => {
  const { keep, retire } = understand("Bitte sieze mich", [rule("Duz mich bitte"), fact("Ich wohne in Bonn.")]);
  expect([keep.length, retire.map((one) => one.note.text)]).toEqual([1, ["Duz mich bitte"]]);
});

it.each([
  "Save this: a slogan for a savings bank",
  "Note to self: a poem about forgetting",
  "Note to self: buy milk",
  "Note to self: call Ana tomorrow",
  "As a rule of thumb, how long should a cover letter be?",
  "Write a story that begins: As a rule, I don't use lifts",
  "Save this as a PDF",
  "Duz den Kunden in dieser Mail",
  "Write as if you were a Parisian: J'habite à Lyon",
  "Traduis : J'habite à Lyon",
  "Never use bullet points in this one, and write me a summary",
  "Tutoie-le dans la lettre",
  "Save the date: write an invitation for 3 May",
  "Note to all staff: the kitchen is closed",
])("keeps nothing of what is said for one text: %s", (text) => {
  expect(understand(text, []).keep).toEqual([]);
});
