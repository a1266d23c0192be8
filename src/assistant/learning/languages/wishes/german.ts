import type { WishRows } from "../rows.ts";

/** What a person wants done with what is remembered, in German. */
export const GERMAN_WISHES: WishRows = {
  hypothetical: [
    {
      pattern: "^(?:angenommen|stell dir vor|nehmen wir an|tu so|tun wir so)\\b",
      yes: ["Angenommen, ich leite eine Bank. Schreib eine Rede.", "Stell dir vor, ich wäre König."],
    },
  ],
  reported: [
    {
      pattern: "\\b(?:schrieb|schreibt|hat (?:mir )?geschrieben)\\b",
      yes: ["Lena schrieb mir Folgendes."],
      no: ["Schreib Lena."],
    },
  ],
  forget: [
    {
      pattern: "^(?:bitte )?(?:vergiss|vergessen sie)(?: bitte)?[, ]{1,2}(?:dass )?",
      yes: ["Vergiss, dass ich im Vertrieb arbeite.", "Vergessen Sie bitte alles."],
      no: ["Ich vergesse nie."],
    },
  ],
  everything: [
    {
      pattern: "^alles\\b",
      yes: ["alles über mich"],
      no: ["meine Regel"],
    },
  ],
  last: [
    {
      pattern: "^(?:das|es)[.!]?$",
      yes: ["das"],
      no: ["das Dokument"],
    },
  ],
  remembered: [
    {
      pattern: "\\b(?:regel\\w{0,2}|ich|mein\\w{0,2}|uber mich)\\b",
      yes: ["dass ich im Vertrieb arbeite"],
      no: ["den Termin"],
    },
  ],
  retire: [
    {
      pattern: "\\b(?:nicht|kein\\w{0,2}) (?:\\S{1,30} ){0,4}mehr\\b|\\b(?:nicht|keine?) langer\\b",
      yes: ["Bitte keine Emojis mehr.", "Ich arbeite nicht länger im Vertrieb."],
      no: ["Schreib mehr."],
    },
  ],
  replace: [
    {
      pattern: "\\b(?:statt|anstelle|anstatt)\\b",
      yes: ["Gruß statt Hallo."],
    },
  ],
  askMemory: [
    {
      pattern: "^was (?:weißt|weisst|merkst) du\\b",
      yes: ["Was weißt du über mich?"],
    },
  ],
  askRules: [
    {
      pattern: "^welche regeln\\b",
      yes: ["Welche Regeln habe ich?"],
    },
  ],
  askWhy: [
    {
      pattern: "^(?:warum|wieso)\\b",
      yes: ["Warum so förmlich?"],
    },
  ],
  askHelp: [
    {
      pattern: "^(?:hilfe|was kannst du)\\b",
      yes: ["Hilfe", "Was kannst du?"],
    },
  ],
  offTheRecord: [
    {
      pattern: "\\bunter uns\\b|\\bmerk dir das nicht\\b",
      yes: ["Unter uns: ich kündige."],
    },
  ],
};
