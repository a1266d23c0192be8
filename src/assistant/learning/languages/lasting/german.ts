import { kindsOfText } from "../../../language/kinds-of-text.ts";
import { command, type LastingRows, lead } from "../rows.ts";

const TEXT = kindsOfText("de");

/** Verbs that stand second in a sentence that says who does it. */
const FINITE =
  "(?:muss|mussen|soll|sollen|darf|durfen|kann|konnen|will|wird|werden?|ist|sind|hat|haben|mocht\\w{0,2})\\b";
const WHO = "(?:ich|du|wir|sie|er|es|man|ihr)\\b";
/** What may follow "ab jetzt" and stand without it: an order, or words without a verb that turns around. */
const UNTURNED =
  "(?=:|,| (?:bitte|immer|nie|niemals|stets|kein|nur|ohne|mit|per)" +
  `| (?:schreib|streich|nutz|benutz|verwend|unterschreib|mach|nimm|lass|kurz|setz|sag|nenn|halt|fass|duz|siez|antwort|beginn|beend|vermeid|gru(?:ß|ss)|fang|bleib|gib|formulier)e? (?!${WHO})` +
  `| (?!${FINITE})\\w{2,20} (?!${WHO})(?:\\S{1,20} ){0,4}(?:immer|nie|niemals|stets)\\b` +
  `| (?!${FINITE}|\\w{2,20}en\\b|\\w{2,20} ${WHO})(?:\\S{1,20} ){1,6}\\w{2,20}e[rl]?n[.!]?$)`;

/** How statements that last begin and are worded in German. */
export const GERMAN_LASTING: LastingRows = {
  filler: [
    {
      pattern: "^(?:bitte,? |und |hallo,? )",
      yes: ["Bitte keine Emojis.", "Und immer per Sie.", "Hallo, ich bin Lehrer."],
    },
    {
      pattern:
        "^(?:(?:kleine |kurze |noch eine |eine )?(?:korrektur|berichtigung|richtigstellung)|ich (?:muss|mochte) (?:mich |etwas |kurz )?(?:korrigieren|berichtigen)|notiz an mich(?: selbst)?)\\s{0,2}[:,–—-]\\s{0,3}",
      yes: ["Korrektur: Ich bin Lehrer.", "Notiz an mich: immer per Sie."],
      no: ["Korrekturen bitte in Rot.", "Notiz an alle: keine Emojis."],
    },
  ],
  standing: [
    {
      pattern: "\\b(?:ab|von) (?:jetzt|sofort|nun|heute)(?: an)?\\b",
      yes: [
        "Ab jetzt bitte immer per Sie.",
        "Keine Emojis ab sofort.",
        "Von nun an schreibe ich auf Englisch.",
        "Von heute an per Du.",
      ],
      no: ["Ich komme von hier.", "Jetzt bitte kürzer."],
    },
    {
      pattern: "\\b(?:zukunftig|kunftig|in zukunft|fortan|grundsatzlich|standardma(?:ß|ss)ig|in der regel)\\b",
      yes: [
        "Zukünftig ohne Anrede.",
        "Künftig ohne Anrede.",
        "In Zukunft bitte ohne Anrede.",
        "Fortan ohne Anrede.",
        "Grundsätzlich ohne Anrede.",
        "Standardmäßig auf Englisch.",
        "Standardmässig auf Englisch.",
        "In der Regel schreibe ich kurz.",
      ],
      no: ["Ein Text über die Zukunft."],
    },
    {
      pattern: "\\b(?:immer|jedes mal),? wenn\\b",
      yes: ["Immer wenn ich frage, antworte kurz.", "Jedes Mal, wenn ich frage, antworte kurz."],
      no: ["Wenn es regnet, bleiben wir da."],
    },
    {
      pattern: "^wenn (?:ich|du|wir) (?:\\S{1,20} ){1,8}?(?:schreibe?s?t?n?|bitte|frage|antworte?s?t?)\\b",
      yes: [
        "Wenn ich an den Vorstand schreibe, bleib förmlich.",
        "Wenn du für mich schreibst, sei knapp.",
        "Wenn wir an Kunden schreiben, bleib förmlich.",
        "Wenn ich um eine Zusammenfassung bitte, nimm drei Sätze.",
        "Wenn ich dich nach Zahlen frage, nimm eine Tabelle.",
        "Wenn du einem Kunden antwortest, bedanke dich.",
      ],
      no: ["Wenn ich müde bin, schlafe ich."],
    },
  ],
  standingLead: [
    {
      pattern: lead(`(?:ab|von) (?:jetzt|sofort|nun|heute)(?: an)?${UNTURNED}`),
      yes: [
        "Ab jetzt: per Sie.",
        "Ab sofort bitte per Sie.",
        "Von nun an, per Sie.",
        "Von heute an immer per Sie.",
        "Ab jetzt nie per Du.",
        "Ab jetzt keine Emojis.",
      ],
      no: ["Ab jetzt arbeite ich in Graz."],
    },
    {
      pattern: lead(`(?:in zukunft|kunftig|zukunftig)${UNTURNED}`),
      yes: [
        "In Zukunft: ohne Anrede.",
        "Künftig bitte ohne Anrede.",
        "Zukünftig immer ohne Anrede.",
        "In Zukunft, ohne Anrede.",
        "In Zukunft nie per Du.",
        "In Zukunft keine Emojis.",
      ],
      no: ["In Zukunft schreibe ich kurz."],
    },
  ],
  command: [
    {
      pattern: command(
        "(?:merke? dir|merkt euch|merken(?: sie sich)?|denk(?:e|t)?(?: bitte)? daran|beachte?|vergiss nicht|behalte?(?: bitte)? im (?:hinter)?kopf|" +
          "zur info|nur damit du(?: es)? wei(?:ß|ss)t|du solltest wissen)(?: bitte)?",
      ),
      yes: [
        "Merk dir, dass ich im Vertrieb arbeite.",
        "Merke dir bitte: ich heiße Jana.",
        "Bitte merken: ich heiße Jana.",
        "Merken Sie sich, dass wir siezen.",
        "Merkt euch: wir siezen.",
        "Denk daran, dass ich Lehrer bin.",
        "Denkt daran: wir siezen.",
        "Denke bitte daran, dass ich Lehrer bin.",
        "Beachte, dass wir siezen.",
        "Vergiss nicht, dass wir siezen.",
        "Behalte im Kopf, dass wir siezen.",
        "Behalt bitte im Hinterkopf, dass wir siezen.",
        "Zur Info: ich bin Lehrer.",
        "Nur damit du es weißt: ich bin Lehrer.",
        "Nur damit du weisst, ich bin Lehrer.",
        "Du solltest wissen, dass ich Lehrer bin.",
      ],
      no: ["Ich merke mir das.", "Der Hinweis ist falsch."],
    },
    {
      pattern: command(
        "(?:(?:kannst|konntest|wurdest|magst) du dir|(?:konnen|konnten|wurden) sie sich)(?: bitte| mal| kurz){0,2} (?:merken|notieren|aufschreiben|einpragen|vermerken)|notiere? dir(?: bitte)?",
      ),
      yes: [
        "Kannst du dir merken, dass ich Schweißer bin?",
        "Könntest du dir bitte notieren, dass wir donnerstags liefern?",
        "Würden Sie sich bitte aufschreiben, dass ich Köchin bin?",
        "Notier dir bitte, dass ich Lehrer bin.",
      ],
      no: ["Kannst du dir das vorstellen?"],
    },
    {
      pattern: command(
        "(?:fuge?|nimm|schreib\\w?)(?: bitte| das)? (?:zu|in) (?:meine\\w?|den|die) (?:regeln|notizen|vorlieben|einstellungen)(?: mit)? (?:hinzu|auf|rein|dazu)(?=:)|(?:speicher|merke?)\\w? (?:bitte |das )?als (?:\\w{1,6} )?(?:regel|vorliebe)(?=:)|(?:noch )?(?:eine |meine )?(?:weitere |neue )?(?:regel|vorliebe)(?=:)",
      ),
      yes: [
        "Füge zu meinen Regeln hinzu: britische Schreibweise.",
        "Nimm in meine Regeln auf: keine Emojis.",
        "Speichere als Regel: kurze Sätze.",
        "Neue Vorliebe: kurze Sätze.",
        "Noch eine Regel: keine Emojis.",
        "Regel: keine Emojis.",
      ],
      no: ["Füge zu der Liste hinzu: Milch."],
    },
    {
      pattern: command(
        "(?:speicher[en]?|sicher[en]?|merke?|notier[en]?|behalte?)(?: sie)?(?: dir)?(?: bitte)? (?:das|dies|folgendes|das folgende)(?: bitte)?(?=:)",
      ),
      yes: ["Speicher das: Ich bin Lehrer.", "Merk dir Folgendes: Ich bin Lehrer."],
      no: ["Speicher das Dokument: Entwurf."],
    },
  ],
  always: [
    {
      pattern:
        "^(?:bitte )?(?:\\w{2,20} (?:sie )?(?:bitte )?(?:(?:mich|mir|uns|meine|alle|unsere|in) (?:\\w{1,20} ){0,2}?)?)?(?:immer|nie|niemals|stets)\\b",
      yes: [
        "Immer mit Gruß aus Wien unterschreiben.",
        "Nie Emojis verwenden.",
        "Niemals per Du.",
        "Stets per Sie.",
        "Duze mich immer.",
        "Siezen Sie bitte alle Kunden immer.",
        "Schreib meine Mails immer auf Englisch.",
        "Unterschreibe unsere Briefe stets mit Namen.",
        "Antworte in Mails nie mit Emojis.",
      ],
      no: ["Er kommt immer zu spät.", "Das Licht war nie an."],
    },
    {
      pattern:
        "\\bich (?:schreibe|verwende|benutze|nutze|unterschreibe|beginne|beende|duze|sieze|gru(?:ß|ss)e|sage) (?:\\S{1,30} ){0,4}?" +
        "(?:immer|nie|niemals|stets|meist|normalerweise|grundsatzlich)\\b",
      yes: [
        "Ich schreibe meine Mails immer kurz.",
        "Ich verwende nie Emojis.",
        "Ich benutze niemals Emojis.",
        "Ich nutze stets kurze Sätze.",
        "Ich unterschreibe meist mit JK.",
        "Ich beginne normalerweise mit dem Wichtigsten.",
        "Ich beende Mails grundsätzlich mit Dank.",
        "Ich duze Kollegen immer.",
        "Ich sieze Kunden immer.",
        "Ich grüße nie mit Hallo.",
        "Ich grüsse nie mit Hallo.",
        "Ich sage immer Mitglieder.",
      ],
      no: ["Ich wollte immer Pilot werden."],
    },
    {
      pattern: "^(?:bitte )?(?:hor auf|lass das) ",
      yes: ["Hör auf mit den Emojis.", "Lass das mit den Emojis."],
      no: ["Lass mich das sagen."],
    },
    {
      pattern: `\\bin (?:meinen|unseren|allen) (?:\\w{2,20} )?${TEXT}(?![\\p{L}])`,
      yes: [
        "Keine Emojis in meinen E-Mails.",
        "Zahlen als Wörter in unseren Texten.",
        "In allen internen Nachrichten per Du.",
        "In unseren Beiträgen nie Emojis.",
        "In meinen Briefen steht das Datum rechts.",
      ],
      no: ["In meinen Augen ist das zu lang."],
    },
  ],
  preference: [
    {
      pattern: "^(?:mein|unser) (?:schreib)?(?:ton|stil) ?: ?\\S",
      yes: ["Mein Ton: warm, direkt."],
      no: ["Mein Ton war zu hart."],
    },
    {
      pattern:
        "\\bich (?:bevorzuge|hasse|vermeide|ziehe .{1,60} vor|mag (?:keine?n?|lieber|kurze|klare)|mochte (?:keine?n?|lieber)|" +
        "schreibe (?:lieber|am liebsten))\\b",
      yes: [
        "Ich bevorzuge kurze Sätze.",
        "Ich hasse Emojis.",
        "Ich vermeide Fremdwörter.",
        "Ich ziehe kurze Sätze vor.",
        "Ich mag keine langen Sätze.",
        "Ich mag lieber kurze Sätze.",
        "Ich mag kurze Sätze.",
        "Ich mag klare Worte.",
        "Ich möchte keine Emojis.",
        "Ich möchte lieber geduzt werden.",
        "Ich schreibe lieber kurz.",
        "Ich schreibe am liebsten kurz.",
      ],
      no: ["Ich mag den zweiten Satz.", "Ich möchte eine Mail an Tom."],
    },
    {
      pattern: "\\b(?:mir|uns) (?:ist|sind) .{1,60} lieber\\b",
      yes: ["Mir sind kurze Sätze lieber.", "Uns ist ein Sie lieber."],
      no: ["Mir ist kalt."],
    },
    {
      pattern: "\\bwir (?:sagen|schreiben|nennen) (?:nie|nicht|immer|unsere)\\b",
      yes: [
        "Wir sagen nie Nutzer.",
        "Wir schreiben nicht per Du.",
        "Wir sagen immer Mitglieder.",
        "Wir nennen unsere Kunden Gäste.",
      ],
      no: ["Wir sagen Bescheid."],
    },
  ],
};
