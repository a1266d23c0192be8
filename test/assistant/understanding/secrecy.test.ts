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

describe("labels, learning, and all that somebody says", () => {
  it.each([
    "Private, don't log: my boss is leaving",
    "For your eyes only: write a note to Kim",
    "Don't learn from this: write a poem in pirate voice",
    "Nothing of what I write today should be saved",
    "do not store any of this",
    "Keep no record of this",
    "Confidential, keep no notes: write a message to HR about my leave",
    "Please don't record any of what follows. I'm getting divorced.",
    "I'd rather you didn't save this. Draft a note to my therapist.",
    "No memory please: write a mail to my ex about the flat",
    "Not for the record: my team is being cut. Draft a message to them.",
    "Treat this as private and don't store it: a mail to my landlord",
    "Nur für deine Augen: schreib eine Mail an meinen Anwalt",
    "Privat, nicht mitschreiben: Mail an meinen Chef wegen Kündigung",
    "Speichere nichts hiervon. Schreib eine Nachricht an Jana.",
    "Pour tes yeux seulement : écris un mail à mon avocat",
    "Privé, ne pas enregistrer : un mail à ma cheffe",
    "Ne garde aucune trace de ceci. Écris à ma banque.",
    "Solo para tus ojos: escribe un correo a mi abogada",
    "Privado, no lo registres: correo a mi jefe",
    "No guardes nada de esto. Escribe a mi casero.",
    "Solo per i tuoi occhi: scrivi una mail al mio avvocato",
    "Privato, non registrare: mail al mio capo",
    "Só para os teus olhos: escreve um email ao meu advogado",
    "Privado, não registe: email ao meu chefe",
    "只给你看:帮我写封邮件给律师",
    "私密,不要记录:给老板写封邮件",
    "あなただけに見せます:弁護士へのメールを書いて",
    "内密に、記録しないで:上司へのメールを書いて",
    "private: don't store. write to my boss that I'm sick",
    "please make sure none of what I'm about to say gets saved",
    "Bitte nicht mitlernen: schreib einen Rant",
    "Ne te sers pas de ceci pour apprendre : écris un mot à Tom",
    "No uses esto para aprender: escribe a Tom",
    "Non usare questo per imparare: scrivi a Tom",
    "Não uses isto para aprender: escreve ao Tom",
    "不要用这个来学习:写一段话",
    "これを学習に使わないで:メモを書いて",
  ])("are heard as a wish that nothing be kept: %s", (text) => {
    expect(heard(text).isOffTheRecord).toBe(true);
  });

  it.each([
    "Help me with a note to my doctor, strictly off the record",
    "Schreib meiner Ärztin eine Mail, und merk dir nichts davon",
    "Write to my sister about the will, and keep it off the record",
    "Can you help me with a message to my union rep, entirely off the record?",
    "Draft a complaint about my manager and save nothing of it",
    "Help me word a reply to the court, but don't keep any of it",
    "Hilf mir mit einem Brief an meinen Arzt, streng vertraulich",
    "Écris un mail à mon médecin, et n'en retiens rien",
    "Escribe un correo a mi médica, y no guardes nada de ello",
    "Scrivi una mail alla mia dottoressa e non ricordare niente",
    "Escreve um email à minha médica, e não guardes nada disso",
    "给我的医生写封邮件,什么都别记",
    "主治医にメールを書いて、何も覚えないで",
    "Could you polish this for me, off the record: I am leaving in May",
    "Off the record: polish this: I am leaving in May",
    "Don't save this, just fix the grammar: i has a cold",
    "Verbessere das, unter uns: Ich kündige im Mai",
    "Corrige ce texte, entre nous : je pars en mai",
    "Traduce esto, sin guardar nada: me voy en mayo",
    "Correggi questo, detto tra noi: me ne vado a maggio",
    "Corrige isto, cá entre nós: vou sair em maio",
    "润色一下,请保密:我五月离职",
    "オフレコで直して:五月に辞めます",
    "我需要一封给律师的信,请保密",
    "An apology to my sister, and don't save it",
    "J'ai besoin d'une lettre pour mon avocat, entre nous",
  ])("leave the text that is asked for: %s", (text) => {
    expect(heard(text)).toEqual({ isOffTheRecord: true, isAll: false });
  });

  it.each([
    "Write a note marked private and confidential",
    "Remind staff not to log customer data",
    "Write a policy: do not store any of these chemicals indoors",
    "Write an invitation to a private event, don't log in required",
    "Schreib einen Hinweis, dass Kundendaten nicht gespeichert werden dürfen",
    "Escribe un aviso: no guardar comida en la oficina",
    "Escreve um aviso para não guardar documentos na mesa",
    "お客様の情報を記録しないよう社員に伝える文を書いて",
    "Write a note marked as personal and don't log in",
    "Draft a confidential memo to the board",
    "Write a reminder that nothing of what we discuss should be saved",
    "Write a poster: no food, no logging, no photos",
    "Draft an email asking IT not to log our calls",
    "Write a film review of For Your Eyes Only",
    "An ad for a private chef, no records needed",
    "Schreib eine vertrauliche Notiz an den Vorstand",
    "Schreib dem Team, dass Besprechungen nicht aufgezeichnet werden",
    "Rédige une consigne : ne pas enregistrer les réunions",
    "Écris au personnel de ne rien noter sur les clients",
    "Redacta una nota confidencial para la junta",
    "Escribe al equipo que no registre datos de clientes",
    "Scrivi una nota riservata al consiglio",
    "Scrivi al team di non registrare i dati dei clienti",
    "Escreve uma nota confidencial ao conselho",
    "Escreve à equipa para não guardar dados de clientes",
    "写一份保密协议的说明",
    "写一封邮件,提醒大家不要保存客户的密码",
    "社外秘の資料についての案内を書いて",
    "会議を録音しないようにお願いするメールを書いて",
    "Write a speech about how we learn nothing from history",
    "Write a blog post about keeping no secrets",
    "Write to Kim: please don't keep any of it",
    "Tell the team: don't save anything on the old server",
    "Write an apology for not remembering her birthday",
    "Translate: nothing should be kept in the fridge",
    "Write a poem in which nothing is remembered",
    "Polish this: off the record, the minister agreed",
    "Translate: do not store any of this",
    "Ben wrote to me off the record: we are selling. What do I answer?",
    "Summarise what he told me off the record: we are selling",
    "Fix this: please don't save any of this",
    "Übersetze: bitte nichts speichern",
  ])("belong to a text that is asked for: %s", (text) => {
    expect(heard(text)).toEqual({ isOffTheRecord: false, isAll: false });
  });
});

describe("a thread that is off the record", () => {
  it.each([
    "You may remember this again",
    "OK, you can save things again now, thanks",
    "Back on the record",
    "This is no longer off the record",
    "Du darfst dir das wieder merken",
    "Das ist nicht mehr vertraulich",
    "Tu peux de nouveau retenir ceci",
    "Puedes volver a recordar esto",
    "Puoi ricordarlo di nuovo",
    "Podes voltar a guardar isto",
    "你可以重新记住了",
    "不用保密了",
    "また覚えていいです",
    "もうオフレコではありません",
  ])("may be remembered again: %s", (text) => {
    const { isBackOnRecord, isOffTheRecord, keep, isAll } = understand(text, []);
    expect({ isBackOnRecord, isOffTheRecord, keep, isAll }).toEqual({
      isBackOnRecord: true,
      isOffTheRecord: false,
      keep: [],
      isAll: true,
    });
  });

  it.each([
    "Write to Kim: you may remember me from Leeds",
    "You may remember this meeting from last year, so keep it short",
    "Write that the minister is on the record again",
    "You can save this as a PDF now",
    "Draft a note saying that everything can be saved again",
    "Schreib Ben, dass er das wieder speichern darf",
    "写一封邮件说会议可以记录了",
  ])("is not opened by the words of a text: %s", (text) => {
    expect(understand(text, []).isBackOnRecord).toBe(false);
  });
});
