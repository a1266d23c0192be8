import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";

const kept = (text: string) => understand(text, []).keep.map((one) => one.text);

describe("the text of what is kept", () => {
  it.each([
    ["今後、請求書は必ず英語で書いてください", "請求書は必ず英語で書いてください"],
    ["今後、請願書はいつも丁寧に書いてください", "請願書はいつも丁寧に書いてください"],
    ["以后请假邮件都写得简短", "请假邮件都写得简短"],
    ["以后，请教别人的邮件都要写得客气", "请教别人的邮件都要写得客气"],
    ["以后，请示邮件都要写得正式", "请示邮件都要写得正式"],
    ["请柬一律用正式语气", "请柬一律用正式语气"],
    ["Kindly worded mails only, from now on.", "Kindly worded mails only"],
    ["Kindly-toned replies only, always", "Kindly-toned replies only, always"],
  ])("keeps a word whole that begins like a courtesy: %s", (text, rule) => {
    expect(kept(text)).toEqual([rule]);
  });

  it.each([
    ["以后请用简体字", "用简体字"],
    ["以后请不要用表情", "不要用表情"],
    ["Ab jetzt, bitte keine Emojis.", "Keine Emojis."],
    ["Kindly keep my mails short from now on.", "Keep my mails short"],
  ])("has no courtesy: %s", (text, rule) => {
    expect(kept(text)).toEqual([rule]);
  });

  it.each([
    ["Ab jetzt immer duzen.", "Immer duzen."],
    ["Ab jetzt kurze Mails schreiben.", "Kurze Mails schreiben."],
    ["Ab heute unterschreib bitte immer mit Ana.", "Unterschreib bitte immer mit Ana."],
    ["Ab sofort duze immer meine Kollegen.", "Duze immer meine Kollegen."],
    ["Ab jetzt schreibe ich meine Mails auf Englisch.", "Ab jetzt schreibe ich meine Mails auf Englisch."],
    ["Ab jetzt müssen alle Mails kurz sein.", "Ab jetzt müssen alle Mails kurz sein."],
    ["Keine Emojis in meinen Mails, ab heute.", "Keine Emojis in meinen Mails"],
    ["Da oggi, niente emoji.", "Niente emoji."],
    ["D'ora in avanti, firma sempre con Ugo.", "Firma sempre con Ugo."],
    ["Desde ahora, firma siempre con Ana.", "Firma siempre con Ana."],
    ["À partir de maintenant, signe toujours Léa.", "Signe toujours Léa."],
    ["Dès maintenant, pas d'émojis.", "Pas d'émojis."],
    ["De agora em diante, assina sempre Rui.", "Assina sempre Rui."],
    ["从今以后，不要用表情。", "不要用表情。"],
  ])("says not from when, unless its words would turn around: %s", (text, rule) => {
    expect(kept(text)).toEqual([rule]);
  });

  it.each([
    ["(10:30) From now on, keep my mails short.", "Keep my mails short."],
    ["[9:15] From now on, sign with Jo.", "Sign with Jo."],
    ["14:05 - From now on, no emojis.", "No emojis."],
    ["Ana | Marketing | Berlin\nFrom now on, keep my mails short.", "Keep my mails short."],
    ["Jo Bell · Legal · Leeds\nAb jetzt: kurze Sätze.", "Kurze Sätze."],
    ["Léa Blanc | Ventes\nDésormais, signe toujours Léa.", "Signe toujours Léa."],
  ])("has no time, and no line of a signature: %s", (text, rule) => {
    expect(kept(text)).toEqual([rule]);
  });

  it.each([
    ["Merk dir, dass ich in Wien arbeite", "Dass ich in Wien arbeite"],
    ["Trabajo en Sevilla, recuérdalo", "Trabajo en Sevilla"],
    ["I work in Leeds, please remember", "I work in Leeds"],
    ["note that I work in Leeds", "I work in Leeds"],
    ["Note that my team is called Atlas", "My team is called Atlas"],
    ["Keep in mind that my team is called Orbit", "My team is called Orbit"],
    ["For future reference, I sign as Mx", "I sign as Mx"],
    ["Please note that I work Tuesdays to Fridays", "I work Tuesdays to Fridays"],
    ["Merk dir bitte, dass ich in Graz arbeite", "Dass ich in Graz arbeite"],
    ["Ich schreibe immer per Du, behalte das im Kopf", "Ich schreibe immer per Du"],
    ["Note bien que je travaille à Lyon", "Je travaille à Lyon"],
    ["Souviens-toi que ma cheffe s'appelle Anne", "Ma cheffe s'appelle Anne"],
    ["Recuerda que trabajo en Bilbao", "Trabajo en Bilbao"],
    ["Ten en cuenta que mi jefa es Marta", "Mi jefa es Marta"],
    ["Ricordati che lavoro a Torino", "Lavoro a Torino"],
    ["Tieni presente che il mio capo è Luca", "Il mio capo è Luca"],
    ["Lembra-te de que trabalho no Porto", "Trabalho no Porto"],
    ["Anota que o meu chefe é o Rui", "O meu chefe é o Rui"],
    ["记住,我在上海工作", "我在上海工作"],
    ["请记下我的老板叫王芳", "我的老板叫王芳"],
    ["覚えておいて、上司は田中です", "上司は田中です"],
    ["大阪で働いていることを覚えておいて", "大阪で働いている"],
    ["I never use exclamation marks, make a note of it", "I never use exclamation marks"],
    ["Ma cheffe s'appelle Anne, n'oublie pas", "Ma cheffe s'appelle Anne"],
    ["Lavoro a Torino, ricordatelo", "Lavoro a Torino"],
    ["Trabalho no Porto, lembra-te disso", "Trabalho no Porto"],
    ["我在上海工作,请记住", "我在上海工作"],
    ["大阪で働いています。メモしておいて", "大阪で働いています。"],
  ])("has no order to remember, at either end: %s", (text, note) => {
    expect(kept(text)).toEqual([note]);
  });
});
