import type { WishRows } from "../rows.ts";

const FORGET =
  "(?:dimentic\\w{1,5}|scord\\w{1,5}|cancell\\w{1,5}|elimin\\w{1,5}|rimuov\\w{1,5}|togli\\w{0,5}|ignor\\w{1,4}|scart\\w{1,4}|butt\\w{1,4} via|annull\\w{1,4}|leva\\w{0,3})";

/** What a person wants done with what is remembered, in Italian. */
export const ITALIAN_WISHES: WishRows = {
  hypothetical: [
    {
      pattern:
        "^(?:supponi(?:amo)?|supponga|immagina(?:mo|te)?|immagini|mettiamo che|poniamo che|diciamo che|ammettiamo che|fai finta|facciamo finta|fingi(?:amo)?|in questo (?:scenario|gioco|esercizio))\\b",
      yes: ["Supponiamo che io diriga una banca.", "Immagina che io sia un re.", "Fai finta che vendiamo aria."],
      no: ["Suppongo di sì."],
    },
    {
      pattern:
        "\\bcome se (?:io |noi )?(?:fossi|fossimo|avessi|lavorassi|stessi)|\\bse (?:io )?(?:fossi|lavorassi|avessi|vivessi)\\b|\\bgioco di ruolo\\b",
      yes: ["Scrivi come se fossi un pirata.", "Se lavorassi in banca, cosa direi?"],
      no: ["Dimmi se sbaglio."],
    },
  ],
  reported: [
    {
      pattern:
        "\\b(?:mi ha (?:scritto|mandato|inviato|detto)|ci ha (?:scritto|mandato|inviato)|ho ricevuto (?:questo|questa))\\b",
      yes: ["Giulia mi ha scritto questo.", "Ho ricevuto questa mail."],
      no: ["Scrivi a Giulia."],
    },
  ],
  forget: [
    {
      pattern: `^(?:e |poi |allora |puoi |potresti |vorrei che tu |voglio che tu |devi |bisogna |per favore,? ){0,3}${FORGET}\\b(?: pure| subito| per favore)?(?: di)? ?(?:che )?`,
      yes: [
        "Dimentica che lavoro alle vendite.",
        "Cancella la mia regola sulle emoji.",
        "E togli il mio titolo.",
        "Vorrei che tu dimenticassi dove abito.",
        "Puoi eliminare il mio vecchio ruolo.",
        "Scordati della mia firma.",
      ],
      no: ["Non dimenticare la riunione.", "Mi dimentico sempre i nomi."],
    },
    {
      pattern:
        "^(?:e )?(?:non |smetti di |smettila di )(?:ti )?(?:ricordare|ricordarti|tenere|memorizzare|conservare|salvare|sapere|registrare|devi (?:piu )?(?:sapere|ricordare))\\b ?(?:piu )?(?:a mente )?(?:di )?(?:che )?",
      yes: ["Non ricordare che abito a Bari.", "Smetti di memorizzare il mio titolo."],
      no: ["Ricorda che abito a Bari."],
    },
    {
      pattern:
        "^(?:non voglio|non mi piace|preferirei|preferisco|vorrei|meglio)(?: che)?(?: tu)? ?(?:non )?(?:ti )?(?:ricordi|ricordassi|tenga|tenessi|memorizzi|conservi|conservassi|sappia|sapessi|salvi|salvassi|registri)\\b ?(?:piu )?(?:di )?(?:che )?",
      yes: ["Non voglio che tu ricordi la mia età.", "Preferirei che tu non tenessi il mio indirizzo."],
      no: ["Preferisco frasi brevi."],
    },
    {
      pattern:
        "\\b(?:deve|devono|puo|possono|dovrebbe|dovrebbero|va|vanno) (?:essere |pure |gia )?(?:cancellat[oaei]|eliminat[oaei]|dimenticat[oaei]|rimoss[oaei]|sparire|tolt[oaei]|via)\\b",
      yes: ["Quello che hai salvato sul mio capo va cancellato.", "Il mio vecchio indirizzo può sparire."],
      no: ["Il treno deve arrivare."],
    },
    {
      pattern:
        "\\bdall[ae'] ?(?:tua |tue )?(?:memoria|note|testa|scheda|lista)\\b|\\bdai (?:tuoi )?(?:appunti|dati|registri)\\b|\\bnel cestino\\b|\\bnessuna traccia d[ie]\\b",
      yes: ["Togli il mio compleanno dalla tua memoria.", "La regola degli elenchi, nel cestino."],
      no: ["La chiave dalla borsa."],
    },
    {
      pattern:
        "^(?:io )?(?:non (?:ti )?ho mai|mai) (?:detto|chiesto|voluto)\\b ?(?:che )?|\\b(?:toglil|cancellal|eliminal|buttal)[oaie]\\b",
      yes: ["Non ho mai detto che gestisco Bari.", "La regola dei saluti, toglila."],
    },
  ],
  notForget: [
    {
      pattern:
        "\\b(?:non|mai|senza)(?: [\\w']{1,10}){0,3} (?:dimentic\\w{1,6}|scord\\w{1,6})\\b|\\bnon (?:dimentic|scord)\\w{1,6}\\b",
      yes: [
        "Non dimenticare che abito a Bari.",
        "Ti avevo detto di non dimenticarlo mai.",
        "Non ti scordare della mia regola.",
      ],
      no: ["Dimentica che abito a Bari."],
    },
    {
      pattern:
        "\\b(?:ti|te lo) (?:dimentichi|scordi|sei (?:di nuovo |gia )?(?:dimenticat|scordat)[oa])\\b|\\bcontinui a (?:dimenticar|scordar)\\w{0,4}\\b|\\b(?:hai|avete) (?:di nuovo |ancora )?(?:dimenticato|scordato)\\b",
      yes: [
        "Ti dimentichi sempre che sono vegana.",
        "Continui a dimenticare il saluto.",
        "Hai di nuovo dimenticato la firma.",
      ],
      no: ["Dimentica la firma."],
    },
  ],
  notDelete: [
    {
      pattern: "\\b(?:non|mai|senza)(?: [\\w']{1,10}){0,3} (?:cancell\\w{1,5}|eliminare|togliere)\\b",
      yes: ["Non cancellare la mia regola."],
    },
  ],
  onlyNow: [
    {
      pattern:
        "\\b(?:(?:per )?questa volta|stavolta|per (?:ora|oggi|adesso|il momento|una volta|quest[oa] \\w{2,20}|quest'\\w{2,20})|solo (?:per|qui|oggi|stavolta|questa|in quest)|in (?:quest[oa] \\w{2,20}|quest'\\w{2,20})|in via eccezionale|eccezionalmente)\\b|(?<!da |d')\\b(?:oggi|qui)\\b",
      yes: [
        "Ignora la regola per questa volta.",
        "Stavolta senza firma.",
        "Per oggi niente saluti.",
        "In questa mail niente firma.",
      ],
      no: ["Ignora la regola.", "Da oggi niente emoji."],
    },
  ],
  othersWish: [
    {
      pattern:
        "^(?:e |ma |a quanto pare,? )?(?!(?:i|we|ich|wir|je|nous|yo|io|noi|eu|nos|non|sempre|mai|voglio|preferisco|da|d'ora)\\b)(?:[\\w'.-]{1,20} ){1,5}?(?:(?:mi|ci) (?:dice|ha detto|chiede|ha chiesto|impone|consiglia|vieta)|vuole|vogliono|vorrebbe|dice|dicono|esige|insiste|pensa|crede|trova|preferisce|pretende|si lamenta|ha chiesto|ha detto)\\b",
      yes: [
        "La preside vuole che le mail abbiano sempre un'emoji.",
        "Il mio capo dice che non devo mai usare tabelle.",
      ],
      no: ["Voglio sempre frasi brevi."],
    },
  ],
  edit: [
    {
      pattern:
        "^(?!.*\\b(?:sempre|mai|d.ora in poi|da oggi|ricorda)\\b).*?\\b(?:togli|leva|elimina|cancella)\\w{0,2}\\b.{1,60}\\be (?:accorcia|allunga|rendi|lascia il resto|ammorbidisci)",
      yes: ["Togli la parte su Pisa e accorcia il resto."],
      no: ["D'ora in poi togli gli avverbi e accorcia le frasi."],
    },
    {
      pattern:
        "\\b(?:togli|dimentica|elimina|cancella|leva)\\w{0,2} (?:il |la |l'|quel |quella )(?:\\S{1,12} )?(?:battuta|aneddoto|paragrafo|frase)\\b",
      yes: ["Togli il paragrafo su Milano."],
    },
    {
      pattern:
        "\\bquanto sopra\\b|\\bquello (?:di prima|sopra)\\b|\\b(?:togli|levi|leva|elimina|cancella|rimuovi|taglia)\\w{0,2}\\b(?: [\\w'.-]{1,20}){1,6} (?:dal|dalla|dallo|dai|dalle|dagli|dall'|nel|nella|da quest\\w) ?\\w|^(?:ok |no |anzi |va be' ){0,2},? ?(?:dimentica|lascia perdere|scorda)(?:ti)?(?: di)? (?!che\\b|mi[oae] |il mio|la mia|quello che|la regola)(?:\\S{1,20} ){0,3}?\\S{1,20}(?:,| [-–—]| e) ?(?:scrivi|fai|dammi|metti|manda|ho bisogno|voglio|vorrei|piuttosto|solo|ripart\\w{1,5})",
      yes: ["Togli Leeds dal programma.", "Dimentica tutto e scrivi una poesia."],
      no: ["Dimentica che abito a Bari.", "Cancella il mio titolo."],
    },
  ],
  ofMemory: [
    {
      pattern:
        "\\b(?:su di |di |su )(?:me|noi)\\b|\\b(?:tua )?memoria\\b|\\btu(?:oi|e) (?:appunti|note|dati)\\b|\\b(?:sai|ricordi|hai (?:salvato|memorizzato|annotato))\\b|\\bmie (?:\\w{1,12} )?(?:regole|preferenze)\\b|\\bmiei dati\\b|\\btutte le regole\\b",
      yes: ["tutto quello che sai di me", "la tua memoria", "le mie regole"],
      no: ["il secondo paragrafo"],
    },
  ],
  denial: [
    {
      pattern:
        "^(?:no,? |ma )?(?:io |noi )?non (?:ho|abbiamo)(?: \\S{1,10})? ?(?:mai|detto|promesso|scritto|voluto|chiesto|firmato)\\b",
      yes: ["Non ho mai detto questo!", "Non abbiamo promesso niente."],
      no: ["Non scrivo mai lungo."],
    },
  ],
  passing: [
    {
      pattern:
        "^(?:si |ok ){0,2}mi piace(?: \\S{1,12}){0,2}(?:,| ma| solo)|\\bfino a (?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani)\\b|\\b(?:sono|ho) (?:\\S{1,8} ){0,2}(?:malat[oa]|raffreddat[oa]|raffreddore|stanc[oa]|febbre|influenza|mal di testa)\\b|^[^:—–]{3,50}(?::|\\s[—–-])\\s(?:scrivi|fai|recensione|poesia|riassunto)\\b",
      yes: ["Mi piace, ma più corto.", "Ho il raffreddore.", "Mai dire mai: recensione per il club."],
      no: ["Mi piacciono le frasi corte."],
    },
  ],
  untrue: [
    {
      pattern: "^(?:no,? )?(?:non e (?:vero|corretto|esatto)|(?:e )?falso) che\\b ?",
      yes: ["Non è vero che abito a Pisa.", "È falso che dirigo Pisa."],
      no: [],
    },
  ],
  everything: [
    {
      pattern:
        "^(?:assolutamente |proprio )?(?:tutto|tutti i miei dati|ogni cosa)\\b(?!(?: (?:quello|cio) che (?:sai|hai (?:salvato|memorizzato|imparato|registrato)|ricordi))? (?:su |sul\\w{0,2} |sull'|di |riguardo a )(?!di me\\b|me\\b|noi\\b))",
      yes: ["tutto quello che sai di me", "tutto", "proprio tutto", "tutti i miei dati"],
      no: ["la mia regola", "tutto su Acme", "tutto quello che sai di Acme"],
    },
    {
      pattern:
        "^(?:tutta )?la (?:tua|mia) (?:memoria|scheda)[.! ]{0,3}$|^il mio profilo[.! ]{0,3}$|\\b(?:ripart\\S{1,5}|ricominci\\S{1,4}) da (?:zero|capo)\\b|\\bpiazza pulita\\b|\\btabula rasa\\b",
      yes: ["tutta la tua memoria", "il mio profilo", "Ripartiamo da zero."],
      no: ["il mio profilo pubblico"],
    },
  ],
  last: [
    {
      pattern:
        "^(?:questo|quello|cio|lo|la|(?:quello|cio) che (?:ho (?:appena )?detto|hai appena \\S{1,14}|ti ho appena detto)|(?:l'ultima|la mia ultima|quest'ultima) (?:regola|cosa|nota)|l'ultimo (?:dato|punto))(?:,? (?:per favore|grazie|subito))?[.! ]{0,3}$",
      yes: [
        "questo",
        "quello, grazie",
        "quello che ho appena detto",
        "l'ultima regola",
        "quello che hai appena salvato",
      ],
      no: ["quello che dico sempre"],
    },
  ],
  remembered: [
    {
      pattern:
        "\\b(?:regol[ae]|preferenz[ae]|io|mi[oae]|miei|noi|nostr[oaie]|memoria|appunti|salvato|memorizzato|sai|sono|lavoro|abito|vivo|dirigo)\\b",
      yes: ["che lavoro alle vendite", "la regola delle emoji", "quello che hai salvato", "il nostro prodotto"],
      no: ["la riunione", "il secondo paragrafo"],
    },
  ],
  retire: [
    {
      pattern:
        "\\bnon (?:\\S{1,20} ){0,5}piu\\b|^(?:niente|basta|stop|mai) piu\\b|^basta (?:con\\b|coi\\b|\\S{1,20}[.!]?$|gli\\b|le\\b|i\\b)|\\bnon (?:serve|occorre|c'e bisogno|e necessario)\\b|\\b(?:di|da) non .{1,40} piu\\b",
      yes: ["Non lavoro più alle vendite.", "Basta con le emoji.", "Non serve la data.", "Non usare più elenchi."],
      no: ["Scrivi di più."],
    },
    {
      pattern:
        "^(?:e |per favore,? )?(?:smett\\w{1,4}|smettila|finiscila) (?:pure )?(?:di|con)\\b|\\b(?:puoi|potete|si puo|si possono|possono) (?:\\S{1,20} ){0,4}?(?:di nuovo|nuovamente|ancora|tornare a|smettere|evitare|fare a meno|saltare|omettere|lasciar perdere)\\b|\\btorna(?:no)? (?:a|ad) \\S{1,20}",
      yes: [
        "Smetti di mettere emoji.",
        "Puoi usare di nuovo le emoji.",
        "Puoi omettere la data.",
        "Si possono mettere ancora gli elenchi.",
      ],
      no: ["Scrivilo di nuovo."],
    },
    {
      pattern:
        "\\b(?:e|sono|va|vanno|stanno) (?:di nuovo |ora |adesso )?(?:di nuovo (?:bene|permess[oaei]|benvenut[oaei]|ok)|acqua passata|superat[oaei]|annullat[oaei]|decadut[oaei]|permess[oaei] di nuovo|storia (?:vecchia|passata)|finit[oaei]|abolit[oaei]|sospes[oaei])\\b|\\bho (?:lasciato|smesso|abbandonato|chiuso)\\b|\\babbiamo (?:smesso|lasciato|chiuso|abbandonato)\\b|\\bnon (?:vale|si applica|conta|devi|sei obbligat\\w)\\b|\\bne faccio a meno\\b|\\bho cambiato idea\\b",
      yes: [
        "La regola è superata.",
        "Le emoji sono di nuovo permesse.",
        "Ho lasciato il comitato.",
        "Il limite non vale.",
        "Gli elenchi vanno di nuovo bene.",
      ],
      no: ["Va bene."],
    },
  ],
  replace: [
    {
      pattern:
        "\\b(?:invece (?:di|che|del\\w{0,2})|invece\\b|al posto d[eiu]\\w{0,2}|anziche|bensi|ma piuttosto|e non (?:piu )?|sostituisc\\w|sostitui\\w{0,3}|(?:sono |siamo )?passat[oaie] (?:da\\w{0,2} .{1,30} )?a\\w{0,2}|mi (?:sono trasferit\\w|hanno (?:promoss\\w|spostat\\w))|cambi[ao]\\w{0,2} (?:il|la|i|le|mia|mio|l'))",
      yes: [
        "Ciao invece di Salve.",
        "Sono passata agli acquisti.",
        "Cambia la firma.",
        "Mi sono trasferito a Bari.",
        "Di' soci e non clienti.",
      ],
    },
    {
      pattern:
        "\\b(?:nuov[oa]) (?:capo|responsabile|ruolo|titolo|squadra|team|nome|indirizzo|firma|saluto|ufficio|reparto|regola|limite|azienda|incarico|posto)\\b|\\b(?:ora|adesso) (?:\\S{1,12} )?(?:lavoro|sono|dirigo|guido|vivo|abito|vendiamo|siamo|diciamo|usiamo|rispondo|firmo|mi chiamo|e|seguo)\\b|\\b(?:lavoro|dirigo|guido|vivo|abito|vendiamo|siamo|diciamo|rispondo|firmo) (?:ora|adesso)\\b",
      yes: ["La mia nuova responsabile è Ines.", "Ora lavoro agli acquisti.", "Vendiamo adesso biciclette."],
      no: ["Scrivilo adesso."],
    },
  ],
  forGood: [
    {
      pattern:
        "(?:^|[,;.–—-] ?|\\be )(?:sempre|ogni volta|per sempre|una volta per tutte|vale (?:per tutt\\w|sempre|anche per il futuro|per sempre)\\b[^.]{0,30}|in tutt[oei] (?:quello che scrivo|i miei \\w{2,12}|le mie \\w{2,12})|tienilo presente(?: ogni volta| sempre)?|ricordatelo|tienilo a mente|segnatelo|d'ora in poi)[.! ]{0,3}$",
      yes: [
        "Frasi brevi, sempre.",
        "Sono un saldatore, ricordatelo.",
        "Vale per tutte le mail.",
        "Niente emoji, in tutto quello che scrivo.",
      ],
      no: ["Firmo sempre Luca."],
    },
  ],
  fixed: [
    {
      pattern:
        "\\b(?:la mia|la nostra) (?:firma|chiusura)(?: e)?[:：]|\\bfirma (?:predefinita|fissa|abituale)[:：]|\\b(?:chiudi|termina|finisci|firma|inizia) (?:sempre )?(?:tutt[ei] )?(?:le mie|i miei) (?:mail|e-mail|messaggi|lettere) (?:con|cosi)[:：]",
      yes: ["La mia firma è: A presto, Luca", "Chiudi tutte le mie mail con: Saluti"],
      no: ["Chiudi questa mail con: Saluti"],
    },
  ],
  askMemory: [
    {
      pattern:
        "^(?:che )?(?:cosa|che|quali (?:cose|dati|informazioni)|quanto) (?:altro )?(?:sai|ricordi|ti ricordi|hai (?:salvato|memorizzato|imparato|annotato|registrato)|conosci|tieni)\\b|^(?:ti ricordi|ricordi|sai|hai (?:salvato|memorizzato|annotato))\\b(?=.{1,100}\\b(?:mi[oae]|miei|io|sono|lavoro|abito|su|di me|nostr[oaei])\\b)",
      yes: ["Cosa sai di me?", "Che cosa hai salvato?", "Ti ricordi il mio ruolo?"],
      no: ["Cosa pensi della bozza?"],
    },
    {
      pattern:
        "^(?:mostra|fammi vedere|di|dimmi|elenca|dammi)(?:mi)? (?:tutto )?(?:(?:quello|cio) che (?:sai|ricordi|hai)|la tua memoria|i tuoi appunti)\\b",
      yes: ["Dimmi quello che sai di me.", "Mostrami i tuoi appunti."],
    },
  ],
  askRules: [
    {
      pattern:
        "^(?:(?:quali|che)(?: sono| delle)?(?: le)?(?: mie)?|(?:mostra|elenca|dimmi|dammi|fammi vedere)(?:mi)?(?: tutte)?(?: le)?(?: mie)?|ho (?:delle |qualche )?) ?(?:regol[ae]|preferenze)\\b",
      yes: ["Quali regole ho?", "Quali sono le mie regole?", "Mostrami le mie regole.", "Ho qualche regola?"],
    },
  ],
  askWhy: [
    {
      pattern: "^(?:perche|come mai|da dove (?:viene|salta fuori|arriva|ti e venut\\w))\\b",
      yes: ["Perché così formale?", "Come mai questa firma?"],
    },
  ],
  askHelp: [
    {
      pattern:
        "^(?:aiuto|(?:che )?cosa (?:puoi|sai) fare|che sai fare|cosa posso chiederti|come (?:funziona|funzioni|ti uso|si usa)|chi sei|a cosa servi)\\b[^.]{0,40}$|^(?:ciao|salve|buongiorno|buonasera)[!. ]{0,3}$",
      yes: ["Aiuto", "Cosa puoi fare?", "Come funziona?", "Chi sei?", "Buongiorno!"],
      no: ["Aiuto ai vicini: scrivi un cartello sulla raccolta di vestiti di sabato in piazza del mercato."],
    },
  ],
  offTheRecord: [
    {
      pattern:
        "\\b(?:(?:detto )?(?:fra|tra) (?:noi|me e te)|in (?:tutta )?confidenza|off the record|in via riservata|riservato|tieni(?:lo|telo)?(?: questo)? per te)\\b",
      yes: ["Fra noi: mi licenzio.", "Detto tra noi, vendiamo.", "In confidenza, smetto.", "Tienilo per te."],
    },
    {
      pattern:
        "\\b(?:non|senza|evita di) (?:che )?(?:te |ti |lo |la |ne |voglio che tu |c'e bisogno che |devi ){0,4}(?:salvar\\w{0,3}|salvi|ricordar\\w{0,5}|ricordi|annotar\\w{0,5}|annoti|segnar\\w{0,5}|segni|registrar\\w{0,3}|registri|memorizzar\\w{0,3}|memorizzi|conservar\\w{0,3}|conservi|tener\\w{0,3}|tenga|tieni|lasciar\\w{0,3}|resti|rimanga|prendere)" +
        "(?: (?:nulla|niente|questo|questa (?:cosa|informazione|conversazione)|quest'informazione|quello che (?:ti )?(?:dico|segue|scrivo)|in memoria|traccia|memoria|a mente|nota|appunti|di questo|nei tuoi appunti|da nessuna parte)){0,2}(?= ?[.:,;!?]|$| (?:di|e|per)\\b)",
      yes: [
        "Non salvare questo.",
        "Scrivi a Kim senza memorizzare nulla.",
        "Non segnartelo.",
        "Non tenere traccia di questo.",
        "Vorrei la lettera senza tenerla in memoria.",
      ],
      no: ["Non salvare il mio indirizzo."],
    },
    {
      pattern:
        "\\b(?:dimentica\\w{0,3}|scorda\\w{0,3})(?: tutto| questo)? (?:dopo|subito dopo|appena|quando|una volta|poi)\\b|\\bnon (?:e )?per i tuoi appunti\\b|\\b(?:resti|rimanga|resta) (?:tra|fra) (?:noi|me e te)\\b",
      yes: ["Dimenticalo dopo.", "Dimentica tutto appena hai finito.", "Che resti tra noi."],
    },
  ],
};
