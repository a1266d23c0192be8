import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";

const kept = (text: string) => understand(text, []).keep.map((one) => one.text);

describe("a person's own rules", () => {
  it.each([
    ["Two things (10:30):\nFrom now on, keep my mails short.", "Keep my mails short."],
    ["Quick note 9:15:\nFrom now on, sign with Jo.", "Sign with Jo."],
    ["Three points (see 11:00):\n1. From now on, sign with Jo.", "Sign with Jo."],
    ["Zwei Dinge (14 Uhr):\nAb jetzt immer duzen.", "Immer duzen."],
  ])("are heard below a label with a time: %s", (text, rule) => {
    expect(kept(text)).toEqual([rule]);
  });

  it.each([
    ["My rules: short; friendly; no emojis", ["Short; friendly; no emojis"]],
    ["My rules: short sentences; sign with Ana; no emojis", ["Short sentences", "Sign with Ana", "No emojis"]],
    [
      "My rules for mails to clients: first names; no emojis",
      ["My rules for mails to clients: first names; no emojis"],
    ],
    ["Meine Regeln: kurz; freundlich; keine Emojis", ["Kurz; freundlich; keine Emojis"]],
    ["Mes règles : court, aimable, sans émojis", ["Court, aimable, sans émojis"]],
    ["Mis reglas: corto; amable; sin emojis", ["Corto; amable; sin emojis"]],
    ["Le mie regole: breve; cordiale; niente emoji", ["Breve; cordiale; niente emoji"]],
    ["As minhas regras: frases curtas; sem gírias", ["Frases curtas", "Sem gírias"]],
    ["我的规则：简短；友好；不用表情", ["简短；友好；不用表情"]],
    ["私のルール：短く；丁寧に；絵文字なし", ["短く；丁寧に；絵文字なし"]],
  ])("are heard on one line with their heading: %s", (text, rules) => {
    expect(kept(text)).toEqual(rules);
  });

  it.each([
    ["Here's the table:\n\n| A | B |\n\nFrom now on, keep my mails short.", "Keep my mails short."],
    ["Here's the table:\n| A | B |\n| 1 | 2 |\n\nFrom now on, keep my mails short.", "Keep my mails short."],
    ["Voici le tableau :\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nDésormais, signe toujours Léa.", "Signe toujours Léa."],
    [
      "Hier die Zahlen:\n\nA | B | C\n1 | 2 | 3\n\nAb jetzt keine Emojis in meinen Mails.",
      "Keine Emojis in meinen Mails.",
    ],
  ])("are heard below a table: %s", (text, rule) => {
    expect(kept(text)).toEqual([rule]);
  });

  // "Notes from Ana" heads what somebody else said as often as not, and nothing here knows who Ana is: in doubt it is material.
  it.each([
    "Notes from Ana\n- From now on, sign with Ana",
    "Here's his mail:\n\nFrom now on, cc me",
    "Here's the table:\n\n| A | B |\n\nFrom now on, cc me\n\n- Ben",
    "His rules: short; friendly; no emojis",
  ])("are not what somebody else says: %s", (text) => {
    expect(kept(text)).toEqual([]);
  });
});

it.each([
  "Our house style prefers British spelling",
  "Our team likes short mails",
  "Our brand loves puns in headlines",
  "Unser Team mag kurze Mails",
  "Notre équipe préfère les mails courts",
  "Nuestro equipo prefiere los correos cortos",
  "La nostra azienda preferisce le mail brevi",
])("what one's own team or style prefers is a rule: %s", (text) => {
  expect(understand(text, []).keep).toMatchObject([{ kind: "rule", text }]);
});

it.each([
  "Ben hates long mails.",
  "Ben's team likes short mails",
  "Our team loves pizza",
  "Our team hates long lunches",
])("what somebody else likes, or is no text, is none: %s", (text) => {
  expect(understand(text, []).keep.filter(({ kind }) => kind === "rule")).toEqual([]);
});
