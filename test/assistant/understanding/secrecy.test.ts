import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";

/** Whether nothing of a message is to be kept, and whether it asks for no text. */
function heard(text: string) {
  const { isOffTheRecord, isAll } = understand(text, []);
  return { isOffTheRecord, isAll };
}

describe("a wish that nothing be kept", () => {
  it.each([
    "Keep this between us",
    "Please keep this between you and me",
    "Keep this to yourself",
    "Please keep this private",
    "Keep this quiet, I'm leaving in May",
    "Keep it out of your notes",
    "Don't keep it in your memory",
    "Don't save this as a note",
    "Don't log this",
    "This is off the record",
    "Off the record is how I want this",
    "Tell me, this stays between us",
    "Tell nobody, it's between us",
    "Don't tell Ben, this stays between us",
    "Das bleibt unter uns: ich kündige",
    "Behalt das für dich",
    "Sag niemandem was, das bleibt unter uns",
    "Confidentiel : je pars en mai",
    "Une information confidentielle : je pars",
    "Voici un message confidentiel : je pars",
    "Garde ça pour toi",
    "Ne garde pas ça en mémoire",
    "No lo dejes en tu memoria",
    "Guárdatelo para ti: me voy",
    "Non tenerlo in memoria",
    "Tienilo per te",
    "Não deixes isto em memória",
    "Guarda isto para ti",
    "请保密",
    "别告诉小王，保密",
    "告诉你一件事，要保密",
    "内密の件ですが、辞めます",
    "これは記録に残さないで",
  ])("is heard: %s", (text) => {
    expect(heard(text)).toEqual({ isOffTheRecord: true, isAll: true });
  });

  it.each([
    "Keep this short and don't save it",
    "Please keep it short, and keep it off the record",
    "Don't keep it, and keep it short",
    "Please don't save this, write a note to Kim",
    "Schreib eine Mail an Ben, das bleibt unter uns",
    "Write Ana a note, off the record",
  ])("leaves the text that is asked for beside it: %s", (text) => {
    expect(heard(text)).toEqual({ isOffTheRecord: true, isAll: false });
  });
});

describe("words for keeping and for secrets in a request are no such wish", () => {
  it.each([
    "Please keep this short",
    "Please keep this formal",
    "Please keep this quick",
    "Don't keep this so long",
    "Please don't keep it so formal",
    "Don't keep it so gushing",
    "Keep this polite but firm",
    "Never keep it longer than a page",
    "Keep this between the lines",
    "Keep it between 80 and 100 words",
    "Please don't keep this in the subject line",
    "Keep the surprise party secret in the wording",
    "Behalte das nicht so lang",
    "Behalte es nicht im Betreff",
    "Ne garde pas ça si long",
    "Ne laisse pas ça dans l'objet",
    "No lo dejes tan formal",
    "No dejes esto en el asunto",
    "Non tenerlo troppo formale",
    "Não deixes isto tão longo",
    "这段不要留太长",
    "これはタイトルに残さないで",
  ])("how a text is to be written: %s", (text) => {
    expect(heard(text)).toEqual({ isOffTheRecord: false, isAll: false });
  });

  it.each([
    "An off the record chat invite for Sam",
    "Our off the record lunch needs an agenda",
    "Un mail confidentiel pour la RH",
    "Une lettre confidentielle au notaire",
    "Il me faut un courrier confidentiel pour le CSE",
    "un correo confidencial para RRHH",
    "um mail confidencial para o RH",
    "eine vertrauliche Mail an HR",
    "一封保密邮件给人事部",
    "保密协议模板",
    "人事部への内密のメール",
  ])("a kind of text: %s", (text) => {
    expect(heard(text)).toEqual({ isOffTheRecord: false, isAll: false });
  });

  it.each([
    "Tell Ben this stays between us",
    "Let Ben know it's off the record",
    "Tell the interns the launch is off the record",
    "Sag Ben, das bleibt unter uns",
    "Sag der Ines bitte, das bleibt unter uns",
    "Richte Ben aus, das bleibt unter uns",
    "Dis à Paul, ça reste entre nous",
    "Dile a Paula, esto queda entre nosotros",
    "Di' a Marco, questo resta tra noi",
    "告诉Ben这事保密",
    "提醒小李合同要保密",
  ])("what somebody else is to be told: %s", (text) => {
    expect(heard(text)).toEqual({ isOffTheRecord: false, isAll: false });
  });

  it.each([
    "write off the record's history",
    "Off the record is our podcast, write a teaser",
    "Off the Record is a band from Leeds, write their bio",
    "Don't log this as a bug, tell QA",
    "Don't save this for the end, mention it first",
    "Please don't save paper, write a poster against printing",
    "Please don't keep them waiting, answer today",
    "Don't save the date yet, write a postponement",
  ])("a name, or another sense: %s", (text) => {
    expect(heard(text)).toEqual({ isOffTheRecord: false, isAll: false });
  });
});
