import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";

type Message = { readonly text: string; readonly lang: string; readonly kind: "life" | "writing" };

/**
 * Messages by somebody who had seen no code, half about writing, half about anything else in the same forms. The half named
 * `held` was laid aside. Rules go into prompts everywhere, so what says nothing of writing must not become one.
 */
const read = (name: string): readonly Message[] =>
  JSON.parse(readFileSync(new URL(`../../data/listening/${name}.json`, import.meta.url), "utf8"));
const rules = ({ text }: Message) => understand(text, []).keep.filter(({ kind }) => kind === "rule");

describe.each(["life", "life-held"])("of what is said to last: %s", (name) => {
  const messages = read(name);
  const about = (kind: Message["kind"]) => messages.filter((one) => one.kind === kind);

  it("nothing becomes a rule that says nothing of writing", () => {
    expect(about("life").length).toBeGreaterThan(58);
    expect(about("life").filter((one) => rules(one).length > 0)).toEqual([]);
  });

  it("three rules for writing in four are rules", () => {
    const writing = about("writing");
    const missed = writing.filter((one) => rules(one).length === 0);
    expect(writing.length).toBeGreaterThan(58);
    expect(missed.length / writing.length, missed.map(({ text }) => text).join("\n")).toBeLessThanOrEqual(0.25);
  });
});

it.each([
  "I hate my manager.",
  "I'd rather we fire Tom than Lisa.",
  "We prefer candidates under 40.",
  "Never lend Ben the van again.",
  "Bitte keine Hunde mehr im Büro.",
  "Je ne supporte plus les réunions du lundi, jamais.",
  "Prefiero no contratar a gente de fuera.",
  "我从来不请客户喝酒。",
  "I write my diary in French",
  "I always read my mails on the train",
  "Ben hates long mails",
  "My boss loves short meetings",
  "I like short walks",
  "Every contract needs two signatures",
  "All e-mails are scanned",
  "We always keep our letters in the cellar",
  "My signature dish is paella",
  "My mother writes poems in Polish",
  "Ich schreibe mein Tagebuch auf Englisch",
  "Alle Briefe werden gescannt",
  "Anna mag keine langen Mails",
  "Chaque contrat exige deux signatures",
  "J'écris mon journal en anglais",
  "Toma siempre las escaleras",
  "Todos los contratos llevan dos firmas",
  "Tutte le e-mail vengono archiviate",
  "Prendi sempre le scale",
  "Usa sempre as escadas",
  "我喜欢短途旅行",
  "我每天用英语写日记",
  "短い散歩が好きです",
  "毎晩フランス語で日記を書いています",
  "Our intern always forgets the subject line.",
  "My boss always writes in capital letters.",
  "Ben never uses commas in his mails.",
  "Unsere Chefin schreibt immer ohne Anrede.",
  "Mi jefa siempre firma con dos nombres.",
  "Il mio capo scrive sempre in maiuscolo.",
  "上司はいつも大文字で書きます。",
  "Mon collègue écrit toujours sans majuscules.",
])("is no rule: %s", (text) => {
  expect(rules({ text, lang: "", kind: "life" })).toEqual([]);
});

it.each([
  "I hate exclamation marks.",
  "Never call Ben 'Benny' in a mail.",
  "We always write clients, never customers.",
  "Bitte keine Emojis mehr.",
  "Jamais de tutoiement avec les clients.",
  "Prefiero frases cortas.",
  "我从来不用感叹号。",
  "I like short mails",
  "I like short sentences",
  "I write my mails in French",
  "Every mail needs a greeting",
  "Every mail needs my signature",
  "Ich schreibe meine Mails auf Englisch",
  "Usa siempre el tuteo",
  "Usa sempre frases curtas",
])("is a rule: %s", (text) => {
  expect(rules({ text, lang: "", kind: "writing" })).toHaveLength(1);
});
