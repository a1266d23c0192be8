import type { PersonRows } from "../rows.ts";

/** Who people are, in German. */
export const GERMAN_PERSON: PersonRows = {
  profile: [
    {
      pattern: "\\bich (?:arbeite|leite|berichte|hei(?:ß|ss)e|wohne|unterrichte)(?![\\p{L}])",
      yes: [
        "Ich arbeite als Lehrer in Graz.",
        "Ich leite den Vertrieb.",
        "Ich berichte an Dana.",
        "Ich heiße Jana.",
        "Ich heisse Jana.",
        "Ich wohne in Graz.",
        "Ich unterrichte Physik.",
      ],
      no: ["Ich warte auf Antwort."],
    },
    {
      pattern:
        "\\bich bin (?:der|die|ein|eine|verantwortlich|zustandig|fur|leiter|leiterin|chef|legastheniker|in der)\\b",
      yes: [
        "Ich bin der neue Redakteur.",
        "Ich bin die Leiterin.",
        "Ich bin ein Freund klarer Worte.",
        "Ich bin eine Lehrerin.",
        "Ich bin verantwortlich für Presse.",
        "Ich bin zuständig für Presse.",
        "Ich bin für Presse da.",
        "Ich bin Leiter der Presse.",
        "Ich bin Leiterin der Personalabteilung.",
        "Ich bin Chef der Presse.",
        "Ich bin Legastheniker.",
        "Ich bin in der Buchhaltung.",
      ],
      no: ["Ich bin müde."],
    },
    {
      pattern:
        "\\b(?:mein|meine|unser|unsere) (?:chefin|chef|vorgesetzter?|team|firma|name|abteilung|kunden|kundschaft|managerin|manager|" +
        "unternehmen|markenstimme|marke|zielgruppe|leser|muttersprache) (?:ist|sind|hei(?:ß|ss)t|hei(?:ß|ss)en|klingt)\\b",
      yes: [
        "Meine Chefin ist Dana.",
        "Mein Chef heißt Tom.",
        "Mein Vorgesetzter ist Tom.",
        "Mein Team heisst Nord.",
        "Unsere Firma heißt Alto.",
        "Mein Name ist Jana.",
        "Meine Abteilung ist der Vertrieb.",
        "Unsere Kunden sind Bauern.",
        "Unsere Kundschaft ist jung.",
        "Meine Managerin ist Dana.",
        "Mein Manager ist Tom.",
        "Unser Unternehmen heißt Alto.",
        "Unsere Markenstimme klingt warm.",
        "Unsere Marke ist jung.",
        "Unsere Zielgruppe sind Lehrer.",
        "Meine Leser heißen Abonnenten.",
        "Unsere Kunden heissen Gäste.",
        "Meine Muttersprache ist Polnisch.",
      ],
      no: ["Mein Hund ist alt.", "Mein Chef wartet."],
    },
    {
      pattern:
        "^ich bin (?!immer|hier|lieber|leider|sicher)\\w{3,20}(?:er|erin|ist|istin|or|orin|arzt|arztin|wirt|wirtin)\\b",
      yes: [
        "Ich bin Lehrer in Graz.",
        "Ich bin Lehrerin.",
        "Ich bin Jurist.",
        "Ich bin Juristin.",
        "Ich bin Lektor.",
        "Ich bin Lektorin.",
        "Ich bin Zahnarzt.",
        "Ich bin Zahnärztin.",
        "Ich bin Landwirt.",
        "Ich bin Landwirtin.",
      ],
      no: [
        "Ich bin immer müde.",
        "Ich bin hier fertig.",
        "Ich bin lieber still.",
        "Ich bin leider weg.",
        "Ich bin sicher.",
      ],
    },
    { pattern: "\\bist nicht meine muttersprache\\b", yes: ["Deutsch ist nicht meine Muttersprache."] },
    { pattern: "^nenne? mich\\b", yes: ["Nenn mich Jana.", "Nenne mich Jana."], no: ["Nenne drei Gründe."] },
  ],
};
