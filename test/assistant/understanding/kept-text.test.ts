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
});
