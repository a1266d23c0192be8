import { describe, expect, it } from "vitest";
import { REMOVED, withoutSecrets } from "../../../../src/assistant/privacy/secrets/secrets.ts";

describe("codes for one time", () => {
  it.each([
    ["Your Apple Account code is 482913", `Your Apple Account code is ${REMOVED}`],
    ["Your new verification code is 482913", `Your new verification code is ${REMOVED}`],
    ["482913 is your account verification code", `${REMOVED} is your account verification code`],
    ["Your Apple Store verification code: 771 204", `Your Apple Store verification code: ${REMOVED}`],
    ["Your employee login code is 55120", `Your employee login code is ${REMOVED}`],
    ["Your first code was 120944, the next comes soon.", `Your first code was ${REMOVED}, the next comes soon.`],
    ["Your device code is 447122.", `Your device code is ${REMOVED}.`],
    ["G-330182 is your new Google security code.", `${REMOVED} is your new Google security code.`],
    ["904417 is your Epic Games Store access code", `${REMOVED} is your Epic Games Store access code`],
    ["Ihr Partner Sicherheitscode lautet 339071", `Ihr Partner Sicherheitscode lautet ${REMOVED}`],
  ])("%j becomes %j", (text, cleaned) => {
    expect(withoutSecrets(text)).toBe(cleaned);
    expect(withoutSecrets(cleaned)).toBe(cleaned);
  });

  it.each([
    "Your zip code is 482913",
    "Your new customer code is 482913",
    "482913 is your employee code",
    "Your Apple Store discount code is 482913",
    "Su código de cliente es 482913",
    "Your new code is 1500 tokens, your old code was 4000 lines.",
    "Your own code 404s on the second page.",
  ])("leaves %j as it is", (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });
});

describe("combinations of locks", () => {
  it.each([
    [
      "The combination of the safe is 31-07-44 and 12 desks wait.",
      `The combination of the safe is ${REMOVED} and 12 desks wait.`,
    ],
    ["combination 4821 please", `combination ${REMOVED} please`],
    ["The combination for my bike is 739 since May", `The combination for my bike is ${REMOVED} since May`],
    [
      "Die Kombination vom Tresor ist 12-44-08 und gilt ab heute",
      `Die Kombination vom Tresor ist ${REMOVED} und gilt ab heute`,
    ],
    ["La combinaison du coffre est 8402 pour tous", `La combinaison du coffre est ${REMOVED} pour tous`],
    ["La combinación de la caja es 55 21 09 hasta enero", `La combinación de la caja es ${REMOVED} hasta enero`],
    ["Combination: 4821\nUsers: Ana, Ben", `Combination: ${REMOVED}\nUsers: Ana, Ben`],
    ["My PIN is 4821\nPeople who know it: Ana", `My PIN is ${REMOVED}\nPeople who know it: Ana`],
    ["Locker combination: 14, 28, 36 then pull", `Locker combination: ${REMOVED} then pull`],
  ])("%j becomes %j", (text, cleaned) => {
    expect(withoutSecrets(text)).toBe(cleaned);
    expect(withoutSecrets(cleaned)).toBe(cleaned);
  });

  it.each([
    "A combination of 12 desks and 300 chairs",
    "The combination of both texts is 1500 words long.",
    "The combination of flour and sugar is 450 g.",
    "The combination was 300 times faster.",
    "Die Kombination aus beiden Reisen ist 120 Stunden kürzer.",
    "The combination of both teams is 240 people",
    "La combinaison des deux est 900 pages plus longue.",
  ])("leaves %j as it is", (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });
});
