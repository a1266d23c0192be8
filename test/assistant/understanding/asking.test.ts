import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const NOTES = [note("fact", "I work as a nurse"), note("fact", "Lena is my boss"), note("rule", "No emojis")];

describe("a question about what is remembered", () => {
  it.each([
    ["What do you remember about Kim?", "Kim"],
    ["What have you saved about Kim?", "Kim"],
    ["Do you know anything about Lena?", "Lena"],
    ["Was hast du dir über Kim gemerkt?", "Kim"],
    ["Que sais-tu sur Kim ?", "Kim"],
    ["¿Qué recuerdas de Kim?", "Kim"],
    ["Cosa ricordi di Kim?", "Kim"],
    ["O que lembras sobre Kim?", "Kim"],
    ["你记得关于Kim的什么？", "Kim"],
    ["Kimについて何を覚えていますか？", "Kim"],
    ["What do you know about where I work?", "where I work"],
    ["What do you know about me?", ""],
    ["What do you have on me?", ""],
    ["你记得我什么？", ""],
    ["私について何を知っていますか？", ""],
  ])("names its topic: %s", (text, topic) => {
    expect(understand(text, NOTES)).toMatchObject({ ask: { kind: "memory", topic }, isAll: true });
  });

  it.each([
    "Tell me what you know about my job and write a bio",
    "What have you saved about my boss? And write her a thank-you note.",
    "Sag mir, was du über meinen Job weißt, und schreib eine Bio",
    "Dis-moi ce que tu sais sur mon travail et écris une bio",
    "Dime qué sabes de mi trabajo y escribe una biografía",
    "Dimmi cosa sai del mio lavoro e scrivi una bio",
    "Diz-me o que sabes do meu trabalho e escreve uma bio",
    "告诉我你知道我的工作什么，然后写一份简介",
    "私の仕事について知っていることを教えて、自己紹介を書いて",
    "What do you know about tides?",
  ])("leaves a request beside it to be drafted: %s", (text) => {
    expect(understand(text, NOTES)).toMatchObject({ ask: undefined, isAll: false, keep: [] });
  });
});
