import { looseWords } from "../loose.ts";

/** German. */
export const GERMAN = looseWords({
  change: [
    {
      pattern:
        "(?:über|um|be)?arbeite|verbesser|optimier|kürz|erweiter|ergänz|füge|einfügen|hinzu|änder|anpass|" +
        "passe|überset|polier|mach|aktualisier|korrigier|länger|streich|straff",
      yes: [
        "Überarbeite den Entwurf vom Montag",
        "Umarbeiten bitte",
        "Bearbeite den Text",
        "Arbeite daran",
        "Verbessere den Text",
        "Optimiere den Text",
        "Kürze bitte den Newsletter von letzter Woche",
        "Erweitere den Text",
        "Kannst du den Vorschlag von gestern um den Budgetteil ergänzen?",
        "Füge einen Satz ein",
        "Bitte einen Satz einfügen",
        "Einen Satz hinzu",
        "Ändere den Titel",
        "Bitte anpassen",
        "Passe den Titel an",
        "Übersetze den Text",
        "Poliere den Text",
        "Mach den Text kurz",
        "Aktualisiere den Text",
        "Korrigiere den Text",
        "Bitte länger",
        "Streiche den Satz",
        "Straffe den Text",
      ],
      no: ["Schreib eine E-Mail"],
    },
  ],
  resume: [
    {
      pattern: "weiter|fortsetz|fortführ|setze|fertig|anknüpf",
      yes: [
        "Schreib an dem Bericht von gestern weiter",
        "Bitte fortsetzen",
        "Bitte fortführen",
        "Setze den Text fort",
        "Mach den Text fertig",
        "Bitte anknüpfen",
      ],
      no: ["Kürze den Text"],
    },
  ],
  otherAct: [
    {
      pattern:
        "^(?:bitte |kannst du |könntest du |mir |hilf mir,? ){0,4}(?:schreib(?:e|en|st)?(?!.*(?:weiter|" +
        "fertig|\\bum\\b|\\bneu\\b))|verfass|erstell|entwirf|antwort|fass)",
      yes: [
        "Schreib eine E-Mail über den gestrigen Ausfall",
        "Bitte schreibe eine Mail",
        "Kannst du mir schreiben",
        "Verfasse eine Einladung für Freitag",
        "Erstelle eine Liste",
        "Entwirf eine Einladung",
        "Antworte auf die Mail von gestern",
        "Fasse das gestrige Meeting zusammen",
        "Hilf mir, schreib eine Mail",
        "Könntest du schreiben",
      ],
      no: [
        "Schreib an dem Bericht von gestern weiter",
        "Schreib den Bericht fertig",
        "Schreib den Text um",
        "Schreib den Text neu",
      ],
    },
  ],
  made: [
    {
      pattern:
        "(?:du|wir|ich) .{0,40}(?:geschrieben|verfasst|gemacht|erstellt|entworfen|vorbereitet|begonnen|" +
        "angefangen)",
      yes: [
        "die Mail, die du geschrieben hast",
        "der Text, den wir verfasst haben",
        "was ich gemacht habe",
        "was du erstellt hast",
        "was du entworfen hast",
        "was du vorbereitet hast",
        "was wir begonnen haben",
        "was wir angefangen haben",
      ],
      no: ["er hat den Bericht geschrieben"],
    },
  ],
});
