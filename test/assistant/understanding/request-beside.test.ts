import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";

/** What is kept of a message, and whether it asks for a text besides. */
function told(text: string) {
  const { keep, isAll } = understand(text, []);
  return { keep: keep.map((one) => one.text), isAll };
}

describe("a request behind a note", () => {
  it.each([
    ["Remember that I'm coeliac and write to the restaurant", "I'm coeliac"],
    ["Note that I moved to Oslo and tell Ben", "I moved to Oslo"],
    ["Keep in mind that I work in Legal, then draft the memo", "I work in Legal"],
    ["Remember my new title is COO, then draft the announcement", "My new title is COO"],
    ["Please remember that I am vegan and email the hotel", "I am vegan"],
    ["remember that i'm vegan and tell ben", "I'm vegan"],
    ["Merk dir, dass ich Vegetarierin bin, und schreib dem Caterer", "Dass ich Vegetarierin bin"],
    ["Ab jetzt keine Emojis mehr, und schreib Tom eine Karte", "Keine Emojis mehr"],
    ["Souviens-toi que je suis végétarienne et écris au traiteur", "Je suis végétarienne"],
    ["Retiens que j'habite à Lille, puis préviens Marc", "J'habite à Lille"],
    ["Recuerda que soy celíaca y escribe al restaurante", "Soy celíaca"],
    ["Ricorda che sono celiaca e scrivi al ristorante", "Sono celiaca"],
    ["D'ora in poi niente emoji, e scrivi un biglietto a Tom", "Niente emoji"],
    ["Lembra-te de que sou celíaca e escreve ao restaurante", "Sou celíaca"],
    ["记住我住在杭州,并告诉小王", "我住在杭州"],
    ["记住我住在杭州，然后给小王写封邮件", "我住在杭州"],
    ["杭州に住んでいることを覚えておいて、田中さんにメールを書いて", "杭州に住んでいる"],
    ["From now on sign with Jo, and send Kim the agenda", "Sign with Jo"],
    ["I'm allergic to nuts, write the caterer", "I'm allergic to nuts"],
    ["I like short mails, write Kim one", "I like short mails"],
    ["My new title is Head of Sales, please update my bio", "My new title is Head of Sales"],
    ["I now work at Acme as a CFO, please redo my signature", "I now work at Acme as a CFO"],
    ["I've moved to the Lisbon office; can you rewrite my out-of-office?", "I've moved to the Lisbon office"],
    ["My new office is in room 4.12, write a note telling the team", "My new office is in room 4.12"],
    ["Ich bin jetzt Teamleiterin, bitte aktualisiere meine Signatur", "Ich bin jetzt Teamleiterin"],
    ["Mon nouveau titre est directrice des ventes, mets ma bio à jour", "Mon nouveau titre est directrice des ventes"],
    ["Mi nuevo cargo es jefa de ventas, actualiza mi biografía", "Mi nuevo cargo es jefa de ventas"],
    ["Il mio nuovo titolo è Head of Sales, aggiorna la mia bio", "Il mio nuovo titolo è Head of Sales"],
    ["O meu novo cargo é diretora de vendas, atualiza a minha bio", "O meu novo cargo é diretora de vendas"],
    ["新しい役職は営業部長です。自己紹介文を更新してください", "新しい役職は営業部長です。"],
    ["我在上海担任销售总监,请更新我的简介", "我在上海担任销售总监"],
    ["Now I work at Acme, please update my signature", "I work at Acme"],
    ["We're based in Oslo now, update the footer", "We're based in Oslo now"],
    ["Mein Nachname ist jetzt Krüger, pass bitte meine Signatur an", "Mein Nachname ist jetzt Krüger"],
    ["Maintenant je travaille à Lille, change ma signature", "Maintenant je travaille à Lille"],
    ["Mi apellido ahora es Ruiz, actualiza mi firma", "Mi apellido ahora es Ruiz"],
    ["Ora lavoro a Torino, riscrivi la mia firma", "Ora lavoro a Torino"],
    ["Agora trabalho no Porto, muda a minha assinatura", "Agora trabalho no Porto"],
    ["我现在在上海工作,帮我改一下签名", "我现在在上海工作"],
    ["今は大阪で働いています、署名を直して", "今は大阪で働いています"],
    ["I prefer British spelling, change color to colour", "I prefer British spelling"],
  ])("is answered, and no part of what is kept: %s", (text, note) => {
    expect(told(text)).toEqual({ keep: [note], isAll: false });
  });

  it.each([
    "Remember that I read and write Arabic",
    "Remember that I run Marketing and write the newsletter",
    "Remember that Kim and Tell Corp merged",
    "Remember that we tell customers the truth and write short mails",
    "Remember that I live in Bonn and send my mails from Cologne",
    "Remember that we close at five and tell customers so",
    "Remember that Ben and I write to each other weekly",
    "From now on greet with Hi and sign with Jo",
    "From now on keep it short and write in British English",
    "From now on use bullets, and write numbers as words",
    "From now on sign with Jo and write to Ana in English",
    "Remember: when I ask for a mail, send two versions",
    "From now on, when I write to Tom, be brief and send him regards",
    "Merk dir, dass ich in Bonn wohne und Mails nachts schreibe",
    "Désormais, écris court et signe Léa",
    "A partir de ahora escribe corto y firma con Ana",
    "记住我喜欢短句,并写得正式",
    "记住我每天给小王写信",
  ])("is none where it says what somebody does or how to write: %s", (text) => {
    const { keep, isAll } = told(text);
    expect({ keep: keep.length, isAll }).toEqual({ keep: 1, isAll: true });
  });

  it.each([
    "I'm moving to Oslo in May, write my landlord",
    "I'm on call on Saturday, tell the team",
    "Karin from legal always asks for dates, write her a note",
    "I prefer Thursday, tell Kim",
    "I'm stuck in Rome, update the team",
    "My flight is late, change the meeting invite",
    "My knee hurts, please update my out-of-office",
    "I'm on holiday until Monday, update my out-of-office",
    "My sister is now Head of Sales, update her bio",
    "Our client prefers British spelling, change color to colour",
    "Heute arbeite ich in Wien, ändere die Abwesenheitsnotiz",
    "Write a card that says I love you, remember that",
    "Write a note to Ben, remember the deadline",
    "告诉小王我更喜欢周四",
    "告诉妈妈我总是爱她",
    "I'd like a thank-you for Jo, she always signs with hearts",
    "I need a toast for my boss, he never laughs at his own jokes",
    "我下个月搬家，给房东写封信",
  ])("leaves nothing to keep of what it is for, or of what somebody is told: %s", (text) => {
    expect(told(text)).toEqual({ keep: [], isAll: false });
  });
});

describe("a note behind a request", () => {
  it.each([
    ["Write Ben a thank-you note, and remember that I'm on leave from Monday", "I'm on leave from Monday"],
    ["Écris un mot à Ben et retiens que je suis en congé dès lundi", "Je suis en congé dès lundi"],
    ["Escribe a Ben y recuerda que estoy de baja", "Estoy de baja"],
    ["Scrivi a Ben e ricorda che sono in ferie", "Sono in ferie"],
    ["给小王写封感谢信,并记住我下周休假", "我下周休假"],
    ["ベンにお礼のメールを書いて、来週休暇だと覚えておいて", "来週休暇だ"],
  ])("is kept: %s", (text, note) => {
    expect(told(text)).toEqual({ keep: [note], isAll: false });
  });

  it.each([
    "Write a card to Ben saying thanks and remember that I love him",
    "Tell Ben to call me and remember that we meet at five",
    "Draft a poem and remember that night",
  ])("is none where the text is to say it: %s", (text) => {
    expect(told(text)).toEqual({ keep: [], isAll: false });
  });
});
