import type { WishRows } from "../rows.ts";

const DELETE =
  "(?:vergiss|vergesst|vergessen sie|losche?|loschen sie|entferne?|entfernen sie|streiche?|streichen sie|wirf|tilge?|verwirf|ignoriere?|ignorieren sie)";

/** What a person wants done with what is remembered, in German. */
export const GERMAN_WISHES: WishRows = {
  hypothetical: [
    {
      pattern:
        "^(?:mal )?(?:angenommen|stell(?:t|en sie)? (?:dir|euch|sich)(?: mal| bitte)? vor|nehmen wir(?: mal)? an|tu(?: mal)? so|tun wir so|gesetzt den fall|spielen wir|im rollenspiel)\\b",
      yes: [
        "Angenommen, ich leite eine Bank. Schreib eine Rede.",
        "Stell dir vor, ich wäre König.",
        "Nehmen wir mal an, wir verkaufen Eis.",
      ],
    },
    {
      pattern:
        "\\bals (?:ob|ware|hatte) (?:ich|wir)\\b|\\bwenn (?:ich|wir) (?:\\S{1,15} ){0,4}(?:ware|waren|hatte|hatten)\\b|^(?:ich ware|wir waren)\\b",
      yes: ["Schreib, als ob ich Kapitän wäre.", "Wenn ich Bürgermeister wäre, was schriebe ich?"],
      no: ["Ich war gestern dort."],
    },
  ],
  reported: [
    {
      pattern:
        "\\b(?:schrieb|schreibt|hat (?:mir |uns )?(?:\\S{1,15} )?geschrieben|meinte|schickte|bekam ich|habe ich .{1,40} bekommen)\\b",
      yes: ["Lena schrieb mir Folgendes.", "Der Kunde hat uns das geschrieben."],
      no: ["Schreib Lena."],
    },
  ],
  forget: [
    {
      pattern: `^(?:bitte |und |also |dann ){0,3}${DELETE}\\b(?! (?:bitte )?(?:nicht|nie)\\b)(?: bitte| mal| einfach| doch| jetzt| wieder| sofort){0,3}[, ]{0,2}(?:dass )?`,
      yes: [
        "Vergiss, dass ich im Vertrieb arbeite.",
        "Vergessen Sie bitte alles.",
        "Lösch bitte meine Regel zu Emojis.",
        "Streich das mit der Signatur.",
        "Und ignorier meine Vorgabe zum Datum.",
      ],
      no: ["Ich vergesse nie.", "Vergiss nicht, den Raum zu nennen."],
    },
    {
      pattern:
        "\\b(?:soll(?:st|te|test|en)?|kannst|konntest|darfst|musst|kann|konnen|muss|mussen|darf|mochte|will|bitte) (?:\\S{1,30} ){0,14}?(?:vergessen|geloscht|loschen|entfernen|entfernt|streichen|gestrichen|verwerfen|weg|raus|ignorieren|verschwinden)\\b(?: werden)?",
      yes: [
        "Du sollst vergessen, wo ich wohne.",
        "Was du zum Siezen gespeichert hast, soll gelöscht werden.",
        "Meine alte Adresse kann weg.",
        "Meinen Titel kannst du streichen.",
        "Die Regel mit den Listen bitte löschen.",
      ],
      no: ["Wir haben den Schlüssel vergessen."],
    },
    {
      pattern:
        "^(?:bitte )?(?:merk|merke|behalt|behalte|speicher|speichere|notier|notiere)(?: dir)?(?: bitte)?(?: \\S{1,20}){0,6}? nicht(?: mehr)?[, ]{0,2}(?:dass )?",
      yes: ["Merk dir nicht, dass ich umziehe.", "Speichere meinen Geburtstag nicht mehr."],
      no: ["Merk dir meinen Namen."],
    },
    {
      pattern:
        "\\baus (?:deinem|dem|ihrem|deinen|den|ihren) (?:gedachtnis|speicher|notizen|unterlagen|kopf|akten|aufzeichnungen)\\b(?: \\S{1,15})?",
      yes: ["Nimm meinen Geburtstag aus deinem Gedächtnis.", "Streich Acme aus deinen Notizen raus."],
      no: ["Nimm es aus dem Ofen."],
    },
    {
      pattern:
        "^ich (?:mochte|will|mag|brauche)(?: aber| wirklich)? nicht(?: mehr|,)? ?,? ?dass (?:du|inkwell|sie) (?:dir )?|^(?:mir )?(?:ist|ware)(?: es)? lieber,? (?:wenn )?du (?:dir )?",
      yes: ["Ich möchte nicht, dass du dir meine Adresse merkst.", "Mir wäre lieber, du wüsstest das nicht."],
      no: ["Ich möchte eine Mail."],
    },
    {
      pattern:
        "\\b(?:weg|raus|schluss) damit\\b|^(?:mach|mache?n? sie) .{1,60}\\bruckgangig\\b|^(?:mach|machen sie)(?: bitte| das| es){0,2} ruckgangig\\b,?|^ruckgangig\\b|^ich habe? (?:dir )?(?:nie|niemals) gesagt\\b",
      yes: ["Die Regel zum Datum: weg damit.", "Mach das rückgängig.", "Ich habe nie gesagt, dass ich in Ulm wohne."],
      no: ["Schluss für heute."],
    },
    {
      pattern:
        "^ich (?:will|mochte|hatte gern|wunsche mir|wunschte)(?: bitte| gern)?,? dass (?:du|sie) (?=.{1,120}\\b(?:vergisst|vergessen|loschst|loschen|streichst|streichen)\\b)",
      yes: ["Ich will, dass du meinen Geburtstag vergisst."],
      no: ["Ich will, dass du mir schreibst."],
    },
  ],
  notForget: [
    {
      pattern:
        "\\b(?:nie|niemals|nicht)(?: [\\w']{1,12}){0,2} verg(?:isst|esst)\\b|\\bnicht, dass (?:du|sie) (?:\\S{1,15} ){0,5}vergisst\\b|\\bverg(?:iss|esst|essen sie)(?: (?:mir|das|es|bitte|blo(?:ß|ss)|ja|auch|mal|jetzt|dabei)){0,3} (?:nicht|nie|niemals|keinesfalls)\\b|\\b(?:nicht|nie|niemals|keinesfalls|keinem fall|keinen fall)(?: [\\w']{1,12}){0,3} vergessen\\b",
      yes: [
        "Vergiss nicht, dass ich in Kassel wohne.",
        "Das mit Leeds darfst du nie vergessen.",
        "Vergiss mir bitte nie meine Regel.",
      ],
      no: ["Vergiss, dass ich in Kassel wohne."],
    },
    {
      pattern:
        "\\bvergisst(?: [\\w']{1,12}){0,2} (?:immer|standig|dauernd|jedes mal|schon wieder|oft|wieder)\\b|\\b(?:immer|standig|dauernd|schon wieder|wieder|hast du|du hast)(?: [\\w']{1,15}){0,6} vergessen\\b(?! (?:sollst|kannst|darfst))",
      yes: ["Du vergisst ständig, dass ich Hebamme bin.", "Du hast schon wieder die Anrede vergessen."],
      no: ["Das kannst du vergessen."],
    },
  ],
  notDelete: [
    {
      pattern:
        "\\b(?:nicht|nie|niemals|keinesfalls|keinem fall|keinen fall)(?: [\\w']{1,12}){0,3} (?:loschen|streichen|entfernen|verwerfen|ignorieren)\\b|\\b(?:losch|losche|streich|streiche|entferne?|ignoriere?)(?: [\\w']{1,12}){0,5} (?:nicht|nie|niemals|keinesfalls|auf keinen fall)\\b",
      yes: ["Auf keinen Fall löschen, was du weißt.", "Lösch meine Regel bitte nicht."],
    },
  ],
  onlyNow: [
    {
      pattern:
        "\\b(?:diesmal|dieses (?:eine )?mal|ausnahmsweise|nur (?:hier|heute|diesmal|dieses mal|jetzt|einmal|dies eine mal)|vorerst|furs erste|fur (?:heute|jetzt|diesmal|dies(?:e[nrs]?|en)? (?:\\w{2,20} ?){1,3})|in dies(?:er|em) (?:\\w{2,20}))\\b|(?<!ab |von |seit )\\bheute\\b(?! an\\b)|\\bhier(?=[.!;]|$| (?:bitte|mal|ausnahmsweise|nicht)\\b)",
      yes: [
        "Ignorier diesmal die Regel.",
        "Vergiss das Siezen heute.",
        "Für diese Mail ohne Gruß.",
        "Streich den Gruß in diesem Brief.",
        "Ausnahmsweise keine Anrede.",
      ],
      no: ["Ab heute keine Emojis.", "Vergiss die Regel."],
    },
  ],
  othersWish: [
    {
      pattern:
        "^(?:also |und |aber |angeblich )?(?!(?:i|we|ich|wir|je|nous|yo|io|noi|eu|nos|du|bitte|immer|nie|ab|in)\\b)(?:[\\w'.-]{1,20} ){1,5}?(?:meinte?|sagte?|sagt|will|wollte|wunscht|verlangt\\w{0,2}|bat|bittet|besteht|bestand|findet|fand|schimpft\\w{0,2}|beschwert\\w{0,2}|behauptet\\w{0,2}|glaubt|hatte gern|mochte|fordert\\w{0,2}|hat (?:\\w{1,12} ){0,3}(?:gesagt|gebeten|verlangt|gemeint))\\b",
      yes: [
        "Lena meinte, ich soll nie Fremdwörter benutzen.",
        "Mein Verlag will, dass ich immer gendere.",
        "Der Kunde hat gesagt, wir sollen immer duzen.",
      ],
      no: ["Ich will immer kurze Sätze.", "Ich möchte nie Emojis."],
    },
  ],
  edit: [
    {
      pattern:
        "^(?!.*\\b(?:immer|nie|niemals|ab (?:jetzt|sofort)|kunftig|in zukunft|merk\\w{0,2})\\b).*?\\b(?:losch\\w{0,2}|streich\\w{0,2}|entfern\\w{0,2})\\b.{1,60}\\bund (?:mach\\w{0,2} (?:es|den|das)|kurz\\w{0,2}|formulier\\w{0,2}|lass den rest)\\b",
      yes: ["Streich das mit dem Vertrieb und mach es freundlicher."],
      no: ["Ab jetzt streich Füllwörter und kürze die Sätze."],
    },
    {
      pattern:
        "\\b(?:losch\\w{0,2}|streich\\w{0,2}|vergiss|lass|nimm)\\b(?: \\S{1,15}){0,3} (?:witz|anekdote|absatz|satz|pointe)\\b",
      yes: ["Streich den Witz über Katzen."],
    },
    {
      pattern:
        "\\b(?:das|alles) (?:obige|vorherige|von (?:eben|oben|vorhin))\\b|\\bwas oben\\b|\\b(?:losch\\w{0,2}|streich\\w{0,2}|entfern\\w{0,2}|nimm|wirf|kurz\\w{0,2}|raus)\\b(?: [\\w'.-]{1,20}){1,6} (?:aus|von|vom|im|in) (?:der|dem|den|des|diesem|dieser)\\b|^(?:bitte |ach |ne |nein ){0,2}vergiss (?!dass\\b|mein\\w{0,2}\\b|was\\b|die regel)(?:\\S{1,20} ){0,3}?\\S{1,20}(?:,| [-–—]) (?:schreib|mach|nimm|gib|ich (?:brauche|mochte|will|mache)|lieber|doch|wir|nur|einfach|jetzt|schick)",
      yes: [
        "Lösch bitte Biscuit aus der Widmung.",
        "Vergiss das, mach einfach eine Liste.",
        "Streich den Moritz aus der Geschichte und lass einen Igel kommen.",
      ],
      no: ["Vergiss, dass ich in Kassel wohne.", "Lösch meinen Titel."],
    },
  ],
  ofMemory: [
    {
      pattern:
        "\\b(?:uber|zu|von) (?:mich|mir|uns)\\b|\\b(?:dein|ihr)\\w{0,2} (?:gedachtnis|speicher|notizen)\\b|\\b(?:gemerkt|gespeichert|notiert)\\b|\\bmeine? (?:\\w{1,12} )?(?:regeln?|vorgaben?|vorlieben|daten|profil)\\b|\\b(?:alle|jede) (?:regeln?|fakten)\\b|\\bwas du (?:\\w{1,10} )?(?:weißt|weisst)\\b",
      yes: ["alles über mich", "was du dir gemerkt hast", "meine Regeln"],
      no: ["den zweiten Absatz"],
    },
  ],
  denial: [
    {
      pattern:
        "^(?:nein,? |also,? )?(?:ich|wir) (?:habe?n?|hab) (?:das |so etwas |sowas )?(?:nie|niemals|nicht)\\b(?! dir\\b)",
      yes: ["Ich habe das nie gesagt!", "Wir haben nie zugesagt."],
      no: ["Ich schreibe nie lang."],
    },
  ],
  passing: [
    {
      pattern:
        "^(?:ja |ok |hm+ ){0,2}(?:ich (?:mag|liebe|finde)|mir gefallt) (?:es|das|den|die|diese\\w?)(?: \\S{1,15}){0,3}(?:,| aber| nur| gut| super)|\\bbis (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|heute|ende|nachste[rnm]?)\\b|\\bich (?:bin|habe) (?:\\S{1,12} ){0,2}(?:krank|erkaltet|mude|kopfschmerzen|fieber|spat dran|im stau|verschnupft)\\b|^[^:—–]{3,50}(?::|\\s[—–-])\\s(?:(?:schreib|mach|entwirf)\\w{0,2}\\b|(?:eine?n? |kurze? |\\d{1,3} (?:worter|worte|zeilen|satze) )(?:\\S{1,15} ){0,2}(?:rezension|besprechung|gedicht|text|kritik|zusammenfassung)\\b)",
      yes: [
        "Ich mag es, aber kürzer.",
        "Ich bin bis Freitag in Rom.",
        "Ich bin erkältet.",
        "Der Name der Rose: schreib eine Kritik.",
      ],
      no: ["Ich mag kurze Sätze."],
    },
  ],
  untrue: [
    {
      pattern:
        "^(?:nein,? )?(?:es|das) (?:stimmt|ist) (?:gar |uberhaupt |so )?(?:nicht(?: wahr| richtig| korrekt)?|falsch|unwahr),? dass\\b ?",
      yes: ["Es stimmt nicht, dass ich in Ulm wohne.", "Das ist falsch, dass ich Köln leite."],
      no: ["Das ist nicht mein Text."],
    },
  ],
  everything: [
    {
      pattern:
        "^(?:einfach |bitte |mal |absolut |wirklich ){0,3}(?:alles|samtliches|sämtliche daten|alle daten|das ganze)\\b(?! (?:dazu|davon|daruber|hierzu)\\b)(?! (?:zu[mr]?|uber|von|vom|was (?:du|ich) (?:\\S{1,12} ){0,3}(?:zu[mr]?|uber|von)) (?!mich\\b|mir\\b|uns\\b))",
      yes: ["alles über mich", "einfach alles, was du weißt", "alles, was du über mich gespeichert hast", "alle Daten"],
      no: ["meine Regel", "alles über Acme"],
    },
    {
      pattern:
        "\\b(?:dein|mein)(?:en|e)? (?:ganze[sn]? |komplette[sn]? )?(?:gedachtnis|profil|speicher)[.! ]{0,3}$|\\b(?:fang|fangen wir|starte) (?:\\S{1,12} )?(?:von vorn|bei null)\\b",
      yes: ["dein ganzes Gedächtnis", "mein Profil", "Fang wieder von vorn an."],
      no: ["mein Profilbild"],
    },
  ],
  last: [
    {
      pattern:
        "^(?:das|es|dies|das da|das (?:letzte|eben|gerade)|(?:die|meine|deine) letzte (?:regel|notiz|anderung|sache|vorgabe)|was (?:ich|du) (?:\\S{1,8} )?(?:eben|gerade|zuletzt) (?:\\S{1,12} ){0,2}(?:gesagt|gemerkt|gespeichert|geschrieben|notiert)(?: habe?| hast)?)" +
        "(?:,? (?:wieder|bitte|gleich wieder|mal))?[.! ]{0,3}$",
      yes: ["das", "es wieder", "die letzte Regel", "was ich gerade gesagt habe", "was du dir eben gemerkt hast"],
      no: ["das Dokument"],
    },
  ],
  remembered: [
    {
      pattern:
        "\\b(?:regel\\w{0,2}|vorgabe\\w{0,2}|vorliebe\\w{0,2}|ich|mich|mir|mein\\w{0,2}|wir|unser\\w{0,2}|uber mich|gemerkt|gespeichert|gedachtnis|notiert)\\b|du (?:dir |uber |noch |weißt|weisst)",
      yes: ["dass ich im Vertrieb arbeite", "die Vorgabe zum Datum", "was du weißt", "unser Firmenname"],
      no: ["den Termin"],
    },
  ],
  retire: [
    {
      pattern:
        "\\b(?:nicht|kein\\w{0,2}|nie|niemand\\w{0,2}|ohne|nix|nichts) (?:\\S{1,30} ){0,6}mehr\\b|\\b(?:nicht|keine?) langer\\b|\\bmehr (?:notig|noetig|erforderlich)\\b",
      yes: [
        "Bitte keine Emojis mehr.",
        "Ich arbeite nicht länger im Vertrieb.",
        "Ich berichte nicht mehr an Tom.",
        "Das ist nicht mehr nötig.",
      ],
      no: ["Schreib mehr."],
    },
    {
      pattern:
        "^(?:bitte )?(?:hor|hort|horen sie)(?: bitte)?(?: damit)? auf\\b|\\b(?:kannst|darfst|brauchst|musst) (?:du )?(?:\\S{1,30} ){0,8}(?:weglassen|lassen|sparen|aufhoren|vergessen|verzichten|wieder|nicht)\\b|\\blass (?:\\S{1,30} ){1,6}(?:weg|sein|bleiben)\\b",
      yes: [
        "Hör bitte auf, mit Moin zu beginnen.",
        "Das Datum kannst du weglassen.",
        "Lass den Gruß weg.",
        "Du darfst Emojis wieder nutzen.",
        "Du musst das Datum nicht nennen.",
      ],
      no: ["Lass uns anfangen."],
    },
    {
      pattern:
        "\\b(?:ist|sind|war|waren|gehen|geht|durfen|darf) (?:\\S{1,20} ){0,5}?(?:wieder (?:ok|okay|in ordnung|erlaubt|erwunscht|willkommen|gut|da|sein|rein|vorkommen|benutzt)|vorbei|passe|geschichte|hinfallig|uberholt|abgeschafft|gestrichen|aufgehoben|erledigt|veraltet|vom tisch|ungultig|tot)\\b",
      yes: [
        "Emojis sind wieder erlaubt.",
        "Die Wortgrenze ist hinfällig.",
        "Das Siezen ist vorbei.",
        "Listen dürfen wieder vorkommen.",
      ],
      no: ["Er ist krank."],
    },
    {
      pattern:
        "\\bgilt (?:\\S{1,20} ){0,6}(?:nicht|nie)\\b|\\bgelten (?:\\S{1,20} ){0,6}nicht\\b|\\b(?:fallt|fallen|entfallt|entfallen)\\b.{0,30}(?:weg\\b|$)|\\b(?:abgegeben|aufgehort|aufgegeben|eingestellt|gekundigt|ausgestiegen|verlassen)(?: habe?n?)?[.!]?$|\\bfruher\\b",
      yes: [
        "Die Vorgabe gilt für mich nicht.",
        "Die Grußzeile entfällt.",
        "Ich habe die Leitung abgegeben.",
        "Wir haben das Geschäft eingestellt.",
      ],
      no: ["Das gilt für alle."],
    },
  ],
  replace: [
    {
      pattern:
        "\\b(?:statt|anstelle|anstatt|stattdessen|sondern|nicht mehr .{1,80}, (?:sondern|ich|wir)|ersetz\\w{0,3}|gewechselt|umgezogen|umbenannt|befordert)\\b",
      yes: ["Gruß statt Hallo.", "Ich bin in den Einkauf gewechselt.", "Nicht Kunden, sondern Gäste."],
    },
    {
      pattern:
        "\\b(?:ander[en]?|wechsle?|tausche?|mach|ersetze?) (?:bitte )?(?:mein\\w{0,2}|die|den|das) .{1,60}\\b(?:in|zu|auf|durch|gegen|aus)\\b|\\bneue[rsn]? (?:chefin|chef|vorgesetzte\\w?|stelle|rolle|titel|team|name|adresse|gru(?:ß|ss)formel|signatur|buro|abteilung|regel|arbeitgeber)\\b|\\b(?:arbeite|heiße|heisse|berichte|leite|wohne|sitze|bin|verkaufen|sagen|schreiben|nennen|hei(?:ß|ss)en) (?:\\S{1,12} ){0,2}(?:jetzt|nun|inzwischen|mittlerweile|seit)\\b|\\bjetzt (?:bei|in|im|an|als)\\b",
      yes: [
        "Ändere meine Grußformel in LG.",
        "Mein neuer Chef ist Uwe.",
        "Ich arbeite jetzt im Einkauf.",
        "Wir verkaufen nun Räder.",
        "Ich bin seit März in Ulm.",
      ],
      no: ["Schreib jetzt eine Mail."],
    },
  ],
  forGood: [
    {
      pattern:
        "(?:^|[,;.–—-] ?|\\b(?:und|bitte) (?:zwar )?)(?:immer|jedes mal|dauerhaft|ein fur alle ?mal|grundsatzlich|in (?:all )?(?:meinen|allen) (?:texten|mails)|(?:das )?gilt (?:fur|bei) (?:alle?\\w?|jede\\w?)\\b[^.]{0,30}|merk dir das(?: bitte)?(?: so)?|(?:bitte )?merken|(?:kannst|konntest) du dir das (?:bitte )?merken\\??|auch in zukunft|ab jetzt|kunftig)[.! ]{0,3}$",
      yes: [
        "Kurze Sätze, immer.",
        "Gilt für alle Mails.",
        "Keine Emojis, und zwar dauerhaft.",
        "Höchstens 90 Wörter, merk dir das.",
        "Wir verkaufen Honig, kannst du dir das merken?",
      ],
      no: ["Ich schreibe immer kurz."],
    },
  ],
  fixed: [
    {
      pattern:
        "\\b(?:meine|unsere|standard) ?-?(?:signatur|gru(?:ß|ss)formel|anrede|unterschrift)(?: ist| lautet| geht so)?[:：]|\\b(?:unter|ans ende|am ende|an den schluss) (?:\\w{2,6} )?(?:alle[nr]?|meine[nr]?|jede[nr]?) (?:\\w{2,12} )?(?:mails?|e-mails?|texte|nachrichten|briefe)? ?(?:gehort|kommt|steht|schreib\\w?|setz\\w?)[^:]{0,20}[:：]",
      yes: ["Meine Signatur lautet: LG Uwe", "Unter alle meine Mails gehört: Gruß, Ina"],
      no: ["Unter diese Mail gehört: Gruß"],
    },
  ],
  askMemory: [
    {
      pattern:
        "^(?:was|wie ?viel|welche (?:dinge|sachen|fakten|infos?|informationen)) (?:alles )?(?:weißt|weisst|merkst|hast|kennst|speicherst|wissen|haben)(?: du| sie)?\\b",
      yes: ["Was weißt du über mich?", "Was hast du dir gemerkt?", "Welche Infos hast du über Acme?"],
    },
    {
      pattern:
        "^(?:weißt|weisst|kennst|erinnerst|hast) du (?:dich |dir )?(?:noch |schon |eigentlich )?(?=.{1,100}\\b(?:ich|mich|mir|mein\\w{0,2}|wir|uns\\w{0,3}|uber|gemerkt|gespeichert)\\b)|^(?:zeig|sag|nenn|liste?)(?: mir)?(?: mal| bitte)?,? (?:alles, )?was du\\b",
      yes: ["Weißt du noch, wo ich arbeite?", "Hast du dir meinen Titel gemerkt?", "Zeig mir, was du über mich weißt."],
      no: ["Hast du Zeit?"],
    },
  ],
  askRules: [
    {
      pattern:
        "^(?:welche|was fur|was sind)(?: \\S{1,12}){0,3} (?:regeln|vorgaben|vorlieben|einstellungen)\\b|^(?:zeig|liste?|nenn|sag)e?(?: mir)?(?: mal| bitte)?(?: alle| meine| die){0,2} (?:regeln|vorgaben|vorlieben)\\b",
      yes: ["Welche meiner Regeln gelten?", "Was sind meine Vorgaben?", "Zeig mir meine Regeln."],
    },
    {
      pattern: "^(?:welche|meine) regeln\\b",
      yes: ["Welche Regeln habe ich?", "Meine Regeln?"],
    },
  ],
  askWhy: [
    {
      pattern: "^(?:warum|wieso|weshalb|wie kommt es|wie kommst du (?:darauf|drauf|auf)|woher kommt)\\b",
      yes: ["Warum so förmlich?", "Wie kommst du auf LG?"],
    },
  ],
  askHelp: [
    {
      pattern:
        "^(?:hilfe|was (?:\\S{1,8} )?kannst du|was kann (?:ich|man)|wie (?:funktionierst|funktioniert|benutze|bediene|nutze)|wer bist du|wofur bist du)\\b[^.]{0,40}$|^(?:hallo|hi|moin|guten (?:morgen|tag|abend)|servus|gruß dich)[!. ]{0,3}$",
      yes: ["Hilfe", "Was kannst du?", "Wie funktioniert das hier?", "Wer bist du?", "Guten Morgen!"],
      no: ["Was kann ich tun, wenn der Drucker klemmt? Schreib dazu eine kurze Anleitung für alle im Haus."],
    },
  ],
  offTheRecord: [
    {
      pattern: "\\bmerk(?:e)? dir (?:das|es|dies) (?:bitte |blo(?:ß|ss) |ja )?nicht\\b",
      yes: ["Merk dir das bloß nicht: ich bin schwanger."],
    },
    {
      pattern:
        "\\b(?:ganz )?unter uns\\b(?! beiden gibt)|\\bunter vier augen\\b|\\bim vertrauen\\b|\\bvertraulich\\b(?=[,:.]|$)|\\bbleibt (?:\\S{1,10} )?unter uns\\b|\\bbehalte?n?(?: sie)? (?:das|es|dies)(?: bitte| aber| mal)? fur (?:dich|sich)\\b",
      yes: [
        "Unter uns: ich kündige.",
        "Im Vertrauen: wir verkaufen.",
        "Das bleibt unter uns.",
        "Behalt das bitte für dich.",
      ],
      no: ["Vertrauliche Akten"],
    },
    {
      pattern:
        "\\b(?:merk|merke|notier|notiere|speicher|speichere|behalt|behalte)(?: dir)?(?: bitte)? (?:(?:das|es|dies)(?: hier| bitte| aber| davon| alles){0,2} nicht|nichts|davon nichts|hiervon nichts)\\b(?= ?(?:$|[:,.!;]|auf$|auf[.!]))" +
        "|\\bohne (?:das|es|dies|dir|etwas|dass) (?:\\S{1,15} ){0,6}(?:zu )?(?:\\w{0,4}zu)?(?:speicher\\w{0,2}|merk\\w{0,2}|notier\\w{0,2}|behalten|behaltst|abzulegen|aufzuheben|aufzuschreiben|festzuhalten)\\b",
      yes: [
        "Merk dir das nicht.",
        "Notier dir das bitte nicht.",
        "Mach das, ohne es zu speichern.",
        "Ohne dass du dir das merkst.",
      ],
      no: ["Merk dir das Datum 3. Mai.", "Meine Chefin heißt Uta, merk dir das bitte."],
    },
    {
      pattern:
        "\\b(?:nicht|nichts davon|nichts hiervon) (?:\\S{1,20} ){0,4}?(?:gespeichert|gemerkt|notiert|aufgehoben|abgelegt|festgehalten|in (?:deine|die) (?:notizen|akten)|speichern|merken|notieren|aufschreiben|festhalten|abspeichern)\\b" +
        "|\\b(?:danach|hinterher|gleich|sofort|anschließend|anschliessend) (?:\\S{1,10} ){0,2}vergessen\\b|\\bvergiss (?:das|es|alles) (?:danach|hinterher|gleich|wieder|sobald|anschließend)\\b|\\bnicht fur (?:deine|die) (?:notizen|akten)\\b",
      yes: [
        "Das bitte nicht speichern.",
        "Davon darf nichts, nicht ein Wort, gespeichert werden.",
        "Vergiss das gleich wieder.",
        "Nicht für deine Notizen.",
      ],
      no: ["Ich kann mir Namen merken."],
    },
  ],
};
