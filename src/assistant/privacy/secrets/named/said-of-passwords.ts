/*
 * A password of small letters alone looks like any word. What stands behind "the password is" is a password unless it is a
 * property ("required"), a place ("here"), a word of grammar ("the"), a thing that has to do with passwords ("field") or a type of
 * code ("bytes"). The lists hold such words of the six languages that write in Latin letters.
 */

const words = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** Endings of adjectives, participles and adverbs, where few nouns end so. */
const ENDINGS = new RegExp(
  [
    "[aeiouy]\\p{L}{0,20}(?:ed|ing)$",
    "(?:able|ible|ory|ary|ous|ive|ful|less|ical|ial|ual|cure|(?:al|ent|ed|ar|er|en|ous|ive|ct|re)ly)$",
    "^(?:ab|an|auf|aus|ein|vor|zu|weg|um|durch|hinter|zurück)?ge\\p{L}{2,20}(?:t|en)$|^(?:be|ver|er|ent|zer|miss)\\p{L}{3,20}(?:t|en)$",
    "\\p{L}{4}(?:ig|lich|isch|iert)$|(?:les|sicht|füg|nutz|kenn|halt|änder)bar$|(?:nutz|wert|kosten|sinn|grund|hilf|zweck)los$",
    "(?:ée?s?|oire|euse|[aá]vel|[ií]vel|abile|ibile|(?:ad|id|at|ut|iv|[oóò]ri)[oa]s?|ment[eo]|ient[eo]s?|rente)$",
  ].join("|"),
  "u",
);

const PROPERTIES = words(
  "strong wrong right secret strict simple unique hidden broken public private enough better best worse longer shorter long short static random",
  "stolen manual needed normal temporary identical unknown personal numeric invalid valid blocked lowercase uppercase automatic attached",
  "forgotten mandatory complex written visible global internal external local default similar gone fine overdue late lost easy hard",
  "hard-coded safe unsafe weak poor old new fresh stale empty blank null void free open closed case same different equal ready done",
  "ours yours mine theirs correct incorrect current recent apparent permanent absent dependent urgent important relevant irrelevant obsolete",
  "different sufficient insufficient consistent transparent redundant constant compliant significant ausreichend fehlend folgend passend bindend zwingend langsam gemeinsam wirksam",
  "obvious public bad good great okay cool nice crap garbage rubbish terrible awful ancient dead alive useless pointless trivial clear fake real true false legacy silly stupid",
  "lame funny weird odd ugly clever crazy insane nuts dumb smart absurd ridiculous hilarious nonsense overkill trash tricky messy lousy lengthy tiny huge big small shaky risky pathetic generic basic standard sensible",
  "wrong-ish outdated out-of-date up-to-date machine-generated pending due set lost taken known unsafe secure insecure correct accurate inaccurate expired",
  "witzig komisch albern lustig blöd doof dumm peinlich furchtbar schrecklich schlimm toll super prima riesig winzig standard überall ausstehend offen umständlich absurd harmlos trivial banal",
  "bidon caduc caduque périmé drôle nul nulle ridicule absurde moche terrible affreux génial standard basique banal banale évident évidente pourri pourrie bizarre",
  "sencilla sencillo terrible horrible ridícula absurda rara fatal genial pendiente evidente trivial tonta graciosa peligrosa larguísima cortísima facilísima estándar",
  "ridicola ridicolo banale assurda assurdo terribile orribile strana buffa semplicissima pendente standard ovvia vecchissima solita pessima",
  "ridícula ridículo absurda absurdo terrível horrível estranha engraçada pendente óbvia péssima ótima simplíssima",
  "red blue green white black yellow grey orange purple pink brown",
  "abgelaufen falsch richtig kurz lang alt neu sicher unsicher schwach stark leer weg nötig gleich dasselbe identisch geheim bekannt unbekannt",
  "korrekt okay einfach schwer leicht anders hinterlegt lesbar egal privat öffentlich pflicht weich fest komplex kaputt defekt veraltet klar kompliziert schlecht gut",
  "valide invalide faible fort forte simple long longue court courte nouveau nouvelle vieux vieille vide faux fausse juste secret secrète",
  "inconnu inconnue connu connue perdu perdue prévu reçu requis requise identique unique correct correcte incorrect incorrecte différent sûr sûre facile difficile",
  "personnel personnelle temporaire bon bonne mauvais mauvaise public publique privé complexe interdit permanent provisoire",
  "larga largo corta corto nueva nuevo vieja viejo segura débil fuerte fácil difícil igual misma mismo única único buena mala mejor peor",
  "personal temporal nula vacía vacío simple privada pública público falsa distinta distinto compleja correcta incorrecta secreta errónea válida inválida caduca",
  "lunga lungo corta corto nuova nuovo vecchia vecchio sicura debole forte facile difficile uguale stessa unica buona migliore peggiore",
  "segreta segreto privata privato personale temporanea nulla vuota vuoto semplice pubblica falsa diversa complessa errata valida non corretta giusta",
  "longa longo curta curto nova novo velha velho fraca fraco forte fácil difícil igual mesma única boa má melhor pior pessoal",
  "temporária vazia vazio simples pública falsa diferente complexa correta incorreta secreta errada certa inválida provisória padrão",
  "necessaria necesaria necessária obbligatoria obligatoria obrigatória confidenciale confidencial confidentielle confidentiel confidential",
);

const PLACES = words(
  "there here below above somewhere elsewhere nowhere everywhere inside outside downstairs upstairs online offline today tomorrow tonight yesterday",
  "soon later never always again already still also maybe please thanks asap sometimes often usually only just",
  "hier dort unten oben drin bald später immer nie wieder noch schon heute morgen gestern bitte danke leider nochmal irgendwo nirgends überall jetzt",
  "ici là bientôt toujours jamais encore déjà demain hier merci maintenant ailleurs dessous dessus dedans partout",
  "aquí allí ahí abajo arriba pronto siempre nunca todavía hoy mañana ayer gracias ahora dentro después también",
  "qui lì là sotto sopra presto sempre mai ancora oggi domani ieri grazie adesso dentro dopo anche",
  "aqui ali abaixo acima logo sempre nunca ainda hoje amanhã ontem obrigado obrigada agora dentro depois também",
);

const GRAMMAR = words(
  "the a an this that these those my your our his her its their it in on at to of for from by with without as than and or but not no if so too very more most much less",
  "who what which when where why how is are was be been being has have had will would can could should must may might do does did about after before between until",
  "anything something nothing everything someone anyone nobody everybody both each every any all some few many several one two three another other such",
  "der die das den dem des ein eine einen einem einer eines mein meine dein deine sein seine ihr ihre unser unsere dieses dieser im in am an auf aus bei beim mit nach seit von vom zu zum zur für fürs ohne über unter vor",
  "und oder aber nicht kein keine nur sehr mehr als wie wer was wo wann warum etwas nichts alles jemand ist sind war wird werden hat haben kann muss darf soll nun dass wenn weil",
  "le la les un une des du de d' mon ma mes ton ta tes son sa ses notre votre nos vos leur ce cet cette dans sur sous chez par pour sans avec et ou mais pas plus très trop que qui quoi où quand comment",
  "rien tout tous toute quelque chose est sont était sera dans entre vers celui celle",
  "el los las una uno unos unas del al mi mis tu tus su sus nuestra nuestro esta este esa ese en con por para sin sobre entre hasta desde y e o u pero no muy más menos tan como que quien cual cuando donde demasiado",
  "algo nada todo todos toda alguien otra otro es son era está están ser estar la misma",
  "il lo gli uno mio mia tuo tua suo sua nostro nostra vostro vostra questo questa quello quella nel nella nello sul sulla con per senza tra fra di da dal dalla dei degli delle ed ma molto troppo più meno che chi cui quando dove come",
  "qualcosa niente tutto tutti tutta qualcuno altra altro sono stata stato",
  "os as um uma meu minha teu tua seu nossa nosso deste desta esta isso isto no na nos nas ao aos pelo pela com sem sob ate até mas muito demais mais menos tão como quem qual onde tudo nada alguém outra outro são foi está",
);

const THINGS = words(
  "password passwords passphrase passcode pass pin code codes key keys secret secrets token tokens credentials login logins logon signin user users username name email mail account accounts admin vault safe keychain manager managers policy policies rule rules",
  "field fields form hash hashes salt hashing encryption prompt dialog screen page reset resets change changes recovery recover hint hints history length strength protection expiry rotation generator checker update updates list file files sheet wiki",
  "characters character letters letter digits digit symbols words word numbers number minimum maximum min max help link support helpdesk question issue issues problem problems error errors idea ideas test sample docs documentation command auth authentication authorization security reuse sharing",
  "confirm repeat retype placeholder masked censored tba n/a mandatory sso mfa ldap saml passkey passkeys biometrics fingerprint anything minimum maximum length security privacy basics tips demo intro overview",
  "keins keines keiner nein entfällt folgt kommt aucun aucune inchangé inchangée pareil ninguna ninguno pendiente confirmar nessuna nessuno nenhuma nenhum esquecida dimenticata dimenticato mesmo",
  "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica",
  "mindestens höchstens bestätigen wiederholen eintragen platzhalter geändert sicherheit datenschutz anforderungen regeln hinweise beispiel unverändert",
  "confirmer répéter minimum exigences sécurité règles exemple conseils confirmar repetir mínimo requisitos seguridad reglas ejemplo consejos confermare ripetere minimo requisiti sicurezza regole esempio consigli segurança regras exemplo dicas",
  "see ask contact call use check enter type choose pick set send tell show read need want forgot mind wait change store keep share text bytes byte bool boolean number char varchar object array self value values data input output str int bcrypt scrypt argon plain plaintext cleartext env null",
  "faceid touchid onelogin jumpcloud postgresql mysql mongodb javascript typescript powershell excel word outlook slack teams google dropbox sharepoint onedrive notion keepass lastpass bitwarden onepassword keychain github gitlab jira windows linux",
  "passwort kennwort passwörter kennwörter pflichtfeld pflicht feld zeichen buchstaben ziffern zahlen benutzer benutzername konto tresor änderung richtlinie siehe frag fragt fragen steht liegt kommt folgt ändern zurücksetzen vergessen eingeben wechseln",
  "motdepasse champ caractères chiffres lettres utilisateur compte coffre voir demande demander changer oublier oubli gestionnaire",
  "contraseña contraseñas clave claves campo caracteres cifras letras usuario cuenta ver pedir preguntar cambiar olvido gestor",
  "parola caratteri cifre lettere utente conto vedi chiedere chiedi cambiare gestore reimpostazione dimenticata",
  "senha senhas caracteres dígitos usuário utilizador conta veja pedir pergunte trocar mudar gerenciador redefinição",
  "constancia paciencia confianza constance patience confiance pazienza fiducia costanza paciência confiança vertrauen geduld trust patience teamwork communication",
);

/** Tells whether a word is something that may be said of a password, and so no password itself. */
export function isSaidOfPasswords(word: string): boolean {
  return [PROPERTIES, PLACES, GRAMMAR, THINGS].some((list) => list.has(word)) || ENDINGS.test(word);
}

/** Tells whether words in a row are a passphrase: none of grammar, of place, or about passwords. */
export function isPhraseOfWords(phrase: string): boolean {
  const parts = phrase.split(/[ -]/);
  return (
    parts.every((word) => ![PLACES, GRAMMAR, THINGS].some((list) => list.has(word))) &&
    !/(?:ed|ory)$/.test(parts[0] ?? "")
  );
}
