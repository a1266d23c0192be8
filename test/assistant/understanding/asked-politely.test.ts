import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";

const told = (text: string) => {
  const { keep, ask } = understand(text, []);
  return { kept: keep.map((one) => `${one.kind}: ${one.text}`), ask };
};

describe("what is asked for politely", () => {
  it.each([
    ["Would it be possible to remember that I'm vegan?", "fact: I'm vegan"],
    ["Is it possible to remember that I work in Legal?", "fact: I work in Legal"],
    ["Would you mind remembering that I'm vegan?", "fact: I'm vegan"],
    ["May I ask you to always write in German?", "rule: Always write in German"],
    ["Would it be possible to always reply in German?", "rule: Always reply in German"],
    ["Magst du dir notieren, dass ich Vegetarierin bin?", "fact: Dass ich Vegetarierin bin"],
    ["Kannst du mir bitte immer auf Deutsch antworten?", "rule: Mir bitte immer auf Deutsch antworten"],
    ["Peux-tu toujours répondre en anglais ?", "rule: Toujours répondre en anglais"],
    ["¿Puedes responder siempre en inglés?", "rule: Responder siempre en inglés"],
    ["Potresti scrivere sempre in italiano?", "rule: Scrivere sempre in italiano"],
    ["Podes responder sempre em inglês?", "rule: Responder sempre em inglês"],
    ["能不能一直用英文回复？", "rule: 一直用英文回复"],
    ["いつも英語で返信してもらえますか？", "rule: いつも英語で返信して"],
  ])("is kept: %s", (text, note) => {
    expect(told(text)).toEqual({ kept: [note], ask: undefined });
  });

  it.each([
    "Would it be possible to write a note to Ben?",
    "Would it be possible to make it shorter?",
    "Could I ask you to write to Ben?",
    "Can you answer her in German?",
    "Can you always tell the truth?",
    "Kannst du mir bitte auf Deutsch antworten?",
    "Kannst du Tom schreiben, dass ich immer da bin?",
    "Magst du mir eine Mail schreiben?",
    "Peux-tu répondre en anglais ?",
    "Peux-tu écrire à Marc que je serai toujours là ?",
    "Tu peux toujours courir",
    "¿Puedes decirle a Ana que siempre llego tarde?",
    "Puoi scrivere una mail che funziona sempre?",
    "メールを書いてくれますか？",
  ])("is not, where it is for one text: %s", (text) => {
    expect(told(text).kept).toEqual([]);
  });
});

describe("what is labelled a rule", () => {
  it.each([
    ["rule: sign off with Jo", "Sign off with Jo"],
    ["Another rule: no exclamation marks", "No exclamation marks"],
    ["One more rule: no bullets", "No bullets"],
    ["Add a rule that mails start with Hi", "Mails start with Hi"],
    ["Noch eine Regel: keine Emojis", "Keine Emojis"],
    ["Autre règle : pas d'émojis", "Pas d'émojis"],
    ["Otra regla: sin emojis", "Sin emojis"],
    ["Regla nueva: frases cortas", "Frases cortas"],
    ["Un'altra regola: niente emoji", "Niente emoji"],
    ["Outra regra: sem emojis", "Sem emojis"],
    ["再加一条规则:不要用表情", "不要用表情"],
    ["ルール：絵文字は使わない", "絵文字は使わない"],
    ["My tone: warm, direct.", "My tone: warm, direct."],
    ["My voice: plain and friendly", "My voice: plain and friendly"],
    ["Mein Stil: kurz und trocken", "Mein Stil: kurz und trocken"],
    ["Mon ton : chaleureux, direct.", "Mon ton : chaleureux, direct."],
    ["我的语气：亲切直接", "我的语气：亲切直接"],
    ["À l'avenir, écris plus court", "Écris plus court"],
    ["In futuro, frasi più corte", "Frasi più corte"],
  ])("is kept: %s", (text, rule) => {
    expect(told(text)).toEqual({ kept: [`rule: ${rule}`], ask: undefined });
  });

  it.each([
    "The rule: no dogs in the office. Write a sign.",
    "Rule: dogs on a leash. Write a sign.",
    "Rule 3: no dogs, make it sound friendlier",
    "Add a rule about dogs to the sign",
    "Add a rule that dogs must be leashed to the poster",
    "House rules: no pets, no smoking. Turn them into a poster",
    "Regla: los perros con correa. Escribe un cartel.",
    "Neue Regel im Büro: keine Hunde. Schreib einen Aushang.",
    "Tone: warm, direct.",
    "My tone was too harsh, soften it",
    "In futuro la gente volerà, scrivi una storia",
  ])("is told from a rule that a text is about: %s", (text) => {
    expect(told(text).kept).toEqual([]);
  });
});
