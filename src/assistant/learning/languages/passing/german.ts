import { kindsOfText } from "../../../language/kinds-of-text.ts";
import type { PassingRows } from "../rows.ts";

const TEXT = kindsOfText("de");

/** What is for the draft at hand, in German. */
export const GERMAN_PASSING: PassingRows = {
  oneOff: [
    {
      pattern: `\\bdiese[smrn]? (?:eine[mnr]? )?(?:mal|fall|${TEXT})\\b`,
      yes: [
        "Dieses Mal ohne Anrede.",
        "In diesem Fall ohne Anrede.",
        "Diese Mail bitte kürzer.",
        "In diesem einen Text per Du.",
        "Kürze diesen Beitrag.",
        "Ändere diesen Entwurf.",
      ],
      no: ["Diese Kunden siezen wir."],
    },
    {
      pattern:
        "\\bdiesmal\\b|\\bnur (?:hier|einmal|jetzt)\\b|\\b(?:vorerst|furs erste|ausnahmsweise|fur jetzt)\\b|" +
        "(?<!ab |von )\\b(?:heute|morgen)\\b",
      yes: [
        "Diesmal bitte ohne Anrede.",
        "Nur hier per Du.",
        "Nur einmal per Du.",
        "Nur jetzt per Du.",
        "Vorerst ohne Anrede.",
        "Fürs Erste ohne Anrede.",
        "Ausnahmsweise per Du.",
        "Für jetzt reicht das.",
        "Heute per Du.",
        "Wir treffen uns morgen.",
      ],
      no: ["Ab heute per Du.", "Von heute an per Du."],
    },
  ],
  task: [
    {
      pattern:
        "^(?:(?:bitte |hilf mir,? |kannst du (?:mir )?(?:bitte )?)?(?:schreib|verfass|entwirf|erstell|formulier|mach|uberarbeite|" +
        "korrigier|ubersetz|kurz|verbesser|fass)\\w{0,2} (?:(?:mir|bitte|uns|sie) ){0,2}(?:eine?n?|den|die|das|diese[nsr]?)\\b)",
      yes: [
        "Schreib mir bitte einen Text über unser Sommerfest.",
        "Verfasse eine Einladung.",
        "Hilf mir, verfass einen Brief.",
        "Entwirf einen Brief.",
        "Erstelle uns eine Liste.",
        "Formuliere das freundlicher.",
        "Mach das kürzer.",
        "Überarbeite den Text.",
        "Korrigiere die Fehler.",
        "Übersetze diesen Absatz.",
        "Kürze das.",
        "Verbessere den Text.",
        "Fassen Sie bitte das Gespräch zusammen.",
      ],
      no: ["Schreib meine Mails immer auf Englisch.", "Ich mache das gern."],
    },
    {
      pattern: "^(?:(?:bitte )?(?:schreib|antwort|sag)e? (?:\\S{1,20} ){0,3}dass\\b)",
      yes: ["Schreib dem Team, dass wir umziehen.", "Antworte ihr bitte, dass ich komme.", "Sag Tom, dass ich komme."],
      no: ["Ich sage, dass ich komme."],
    },
  ],
  aboutStyle: [
    {
      pattern: `\\b(?:ton|anrede|gru(?:ß|ss)\\w{0,6}|emojis?|duzen|siezen|kurz\\w{0,3}|formell|satze|immer|nie|niemals|${kindsOfText("de", ["subject"])})(?![\\p{L}])`,
      yes: [
        "der Ton ist warm",
        "ohne Anrede",
        "mit Gruß aus Wien",
        "ein Gruss am Ende",
        "keine Emojis",
        "Kollegen duzen",
        "Kunden siezen",
        "lieber kurze Texte",
        "bitte formell",
        "knappe Sätze",
        "immer per Sie",
        "nie per Du",
        "niemals per Du",
        "ein Betreff mit Datum",
      ],
      no: ["ich arbeite im Vertrieb"],
    },
  ],
};
