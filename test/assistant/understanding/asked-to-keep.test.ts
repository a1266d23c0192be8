import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const FACT = note("fact", "I run Marketing");
const NOTES = [note("rule", "No emojis"), FACT];

const keptOf = (text: string) => understand(text, []).keep;

it.each([
  ["Can you make a note that my deputy is Kim?", "My deputy is Kim"],
  ["Könntest du dir bitte notieren, dass wir donnerstags liefern?", "Dass wir donnerstags liefern"],
  ["Bitte merken Sie sich, dass unser Büro freitags zu ist.", "Dass unser Büro freitags zu ist."],
  ["Peux-tu retenir que je travaille à Lyon ?", "Je travaille à Lyon"],
  ["Vous pourriez noter que je suis végétarien ?", "Je suis végétarien"],
  ["¿Podrías apuntar que mi jefa se llama Rosa?", "Mi jefa se llama Rosa"],
  ["Puoi tenere a mente che sono vegetariano?", "Sono vegetariano"],
  ["Você pode anotar que eu cuido do financeiro?", "Eu cuido do financeiro"],
  ["你能记住我在上海工作吗？", "我在上海工作"],
  ["大阪で働いていることを覚えておいてくれますか？", "大阪で働いている"],
])("whoever asks politely that something be remembered asks for nothing else: %j", (text, fact) => {
  const understood = understand(text, []);
  expect(understood).toMatchObject({ keep: [{ kind: "fact" }], ask: undefined, isOffTheRecord: false, isAll: true });
  expect(understood.keep[0]?.text).toBe(fact);
});

it.each([
  "What do you remember about my deputy?",
  "Weißt du noch, wo ich arbeite?",
  "Te souviens-tu de mon poste ?",
  "¿Recuerdas dónde trabajo?",
  "你记得我在哪里工作吗？",
])("a question about what is remembered stays one: %j", (text) => {
  expect(understand(text, NOTES)).toMatchObject({ keep: [], ask: { kind: "memory" } });
});

it.each([
  ["Add to my preferences: British spelling.", "British spelling."],
  ["Save as a rule: no passive voice in my mails.", "No passive voice in my mails."],
  ["New preference - short sentences in my mails.", "Short sentences in my mails."],
  ["Füge zu meinen Regeln hinzu: britische Schreibweise.", "Britische Schreibweise."],
  ["Enregistre comme règle : pas de points d'exclamation.", "Pas de points d'exclamation."],
  ["Guarda como regla: sin anglicismos.", "Sin anglicismos."],
  ["Salva come regola: niente anglicismi.", "Niente anglicismi."],
  ["Adiciona às minhas regras: ortografia britânica.", "Ortografia britânica."],
  ["把这条加到我的规则里：邮件用英式拼写。", "邮件用英式拼写。"],
  ["私のルールに追加：敬語で書く。", "敬語で書く。"],
])("what is to be added to the rules is one: %j", (text, rule) => {
  expect(keptOf(text).map((one) => [one.kind, one.text])).toEqual([["rule", rule]]);
});

it("whoever asks to be reminded tells nothing", () => {
  expect(keptOf("¿Me puedes recordar que mañana hay reunión?")).toEqual([]);
  expect(keptOf("Mi puoi ricordare che domani c'è la riunione?")).toEqual([]);
});

it("what is added to the rules and is not about writing is a fact", () => {
  expect(keptOf("Add to my rules: I hate my manager.").map(({ kind }) => kind)).toEqual(["fact"]);
});

it.each([
  "Ab sofort nur noch Sie-Form.",
  "D'ora in avanti dammi del tu.",
  "Daqui em diante, trata-me por tu.",
  "My tone should be friendly but never cheesy.",
  "Mein Stil ist locker und direkt.",
  "Schreib künftig immer per Du.",
  "Bitte künftig kürzer schreiben.",
  "Always reply in German",
  "Antworte mir immer auf Deutsch",
  "Could you always answer me in simple English?",
  "Ab jetzt antworte mir auf Englisch.",
  "Réponds toujours en anglais",
  "Respóndeme siempre en inglés",
  "请总是用英文回复我的邮件。",
  "From now on, be casual.",
  "Going forward, be brief.",
  "Désormais, sois plus directe.",
])("how somebody is addressed, in which tone and language, is how to write: %j", (text) => {
  expect(keptOf(text).map(({ kind }) => kind)).toEqual(["rule"]);
});

it.each([
  "My style icon is Audrey Hepburn.",
  "My tone-deaf boss sings on Fridays.",
  "Sie und du, das war einmal.",
  "From now on, be early for breakfast.",
])("what only sounds like it is none: %j", (text) => {
  expect(keptOf(text).filter(({ kind }) => kind === "rule")).toEqual([]);
});

describe("a wish to forget everything about something", () => {
  it.each([
    ["Forget all things marketing.", "marketing"],
    ["Delete anything to do with marketing.", "marketing"],
    ["Vergiss alles, was mit Marketing zu tun hat.", "Marketing"],
    ["Vergiss bitte alles, was das Marketing betrifft.", "das Marketing"],
    ["Vergiss alles zum Thema Marketing, danke.", "Marketing"],
    ["Efface tout ce qui a trait au marketing.", "marketing"],
    ["Oublie tout ce qui concerne le marketing.", "le marketing"],
    ["Olvida todo lo relacionado con el marketing.", "el marketing"],
    ["Dimentica tutto quello che riguarda il marketing.", "il marketing"],
    ["Esquece tudo o que tem a ver com marketing.", "marketing"],
  ])("means that alone: %j", (text, about) => {
    const { forget } = understand(text, NOTES);
    expect(forget).toMatchObject({ what: "named", about, isTopic: true });
    expect(forget?.notes).toEqual([FACT]);
  });

  it.each([
    ["Olvida todo sobre mi divorcio", "mi divorcio"],
    ["Olvida todo lo que sabes de mi jefe", "mi jefe"],
    ["Borra todo de mi familia", "mi familia"],
    ["Oublie tout ce qui concerne nos clients", "nos clients"],
    ["Oublie tout sur nos concurrents", "nos concurrents"],
    ["Dimentica tutto quello che sai del mio capo", "mio capo"],
    ["Forget everything about us tax forms", "us tax forms"],
    ["Forget everything you know about US customers", "US customers"],
  ])("means that alone where an author's word is no author: %j", (text, about) => {
    expect(understand(text, []).forget).toMatchObject({ what: "named", about, isTopic: true });
  });

  it.each([
    "Forget everything about me.",
    "Vergiss alles über mich.",
    "Oublie tout sur moi.",
    "Olvida todo sobre mí.",
    "Dimentica tutto su di me.",
    "Esquece tudo sobre mim.",
    "Forget everything about us, please",
    "Forget everything about us and our plans",
    "Olvida todo sobre mi y mi trabajo",
    "Olvida todo lo que sabes de mí, por favor",
    "Esquece tudo sobre nós",
    "Dimentica tutto quello che sai di me",
  ])("means all where that is its author: %j", (text) => {
    expect(understand(text, NOTES).forget?.what).toBe("everything");
  });
});

it.each(["That's too formal for me.", "It reads too stiff for our customers.", "The greeting is too cold for me."])(
  "what is said of the draft at hand is no rule: %j",
  (text) => {
    expect(keptOf(text)).toEqual([]);
  },
);
