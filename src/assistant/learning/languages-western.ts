/**
 * Standing statements in languages other than English: one row a language, its patterns written as `toPlain` leaves a
 * text (lower case, no accents). Joined in languages.ts.
 */
export type Language = {
  /** "from now on": anywhere in the sentence. */
  readonly standing: readonly string[];
  /** The same at its head, where it can be dropped without turning the words around. */
  readonly standingLead: readonly string[];
  /** "remember that": at the head. */
  readonly command: readonly string[];
  /** "always", "never" in an order, or as a habit of the speaker. */
  readonly always: readonly string[];
  readonly preference: readonly string[];
  readonly profile: readonly string[];
  readonly oneOff: readonly string[];
  /** A call for a draft, or for work on a text. */
  readonly task: readonly string[];
};

const GERMAN: Language = {
  standing: [
    "\\b(?:ab|von) (?:jetzt|sofort|nun|heute)(?: an)?\\b",
    "\\b(?:zukunftig|kunftig|in zukunft|fortan|grundsatzlich|standardma(?:ß|ss)ig|in der regel)\\b",
    "\\b(?:immer|jedes mal),? wenn\\b",
    "^wenn (?:ich|du|wir) (?:\\S{1,20} ){1,8}?(?:schreibe?s?t?n?|bitte|frage|antworte?s?t?)\\b",
  ],
  standingLead: [
    "(?:ab|von) (?:jetzt|sofort|nun|heute)(?: an)?(?=:|,| bitte| immer| nie| kein)",
    "(?:in zukunft|kunftig|zukunftig)(?=:|,| bitte| immer| nie| kein)",
  ],
  command: [
    "(?:merke? dir|bitte merken|denk(?:e|t)?(?: bitte)? daran|beachte?|vergiss nicht|" +
      "behalte?(?: bitte)? im (?:hinter)?kopf|zur info|nur damit du(?: es)? wei(?:ß|ss)t|" +
      "du solltest wissen)(?: bitte)?",
  ],
  always: [
    "^(?:bitte )?(?:\\w{2,20} (?:sie )?(?:bitte )?(?:(?:mich|meine|alle|unsere|" +
      "in) (?:\\w{1,20} ){0,2}?)?)?(?:immer|nie|niemals|stets)\\b",
    "\\bich (?:schreibe|verwende|benutze|nutze|unterschreibe|beginne|beende|duze|sieze|gru(?:ß|ss)e|" +
      "sage) (?:\\S{1,30} ){0,4}?(?:immer|nie|niemals|stets|meist|normalerweise|grundsatzlich)\\b",
    "^(?:bitte )?(?:hor auf|lass das) ",
    "\\bin (?:meinen|unseren|allen) (?:\\w{2,20} )?(?:e-?mails|mails|texten|nachrichten|beitragen|briefen)\\b",
  ],
  preference: [
    "\\bich (?:bevorzuge|hasse|vermeide|ziehe .{1,60} vor|mag (?:keine?n?|lieber|kurze|klare)|" +
      "mochte (?:keine?n?|lieber)|schreibe (?:lieber|am liebsten))\\b",
    "\\b(?:mir|uns) (?:ist|sind) .{1,60} lieber\\b",
    "\\bwir (?:sagen|schreiben|nennen) (?:nie|nicht|immer|unsere)\\b",
  ],
  profile: [
    "\\bich (?:arbeite|leite|berichte|hei(?:ß|ss)e|wohne|unterrichte)\\b",
    "\\bich bin (?:der|die|ein|eine|verantwortlich|zustandig|fur|leiter|leiterin|chef|legastheniker|in der)\\b",
    "\\b(?:mein|meine|unser|unsere) (?:chefin|chef|vorgesetzter?|team|firma|name|abteilung|kunden|" +
      "kundschaft|managerin|manager|unternehmen|markenstimme|marke|zielgruppe|leser|muttersprache) (?:ist|" +
      "sind|hei(?:ß|ss)t|hei(?:ß|ss)en|klingt)\\b",
    "^ich bin (?!immer|hier|lieber|leider|sicher)\\w{3,20}(?:er|erin|ist|istin|or|orin|arzt|arztin|wirt|wirtin)\\b",
    "\\bist nicht meine muttersprache\\b",
    "^nenne? mich\\b",
  ],
  oneOff: [
    "\\bdiese[smrn]? (?:eine[mnr]? )?(?:mal|e-?mail|mail|nachricht|text|brief|beitrag|post|entwurf|fall)\\b",
    "\\bdiesmal\\b|\\bnur (?:hier|heute|einmal|jetzt)\\b|\\b(?:vorerst|furs erste|ausnahmsweise|" +
      "fur jetzt)\\b|(?<!ab |von )\\b(?:heute|morgen)\\b",
  ],
  task: [
    "(?:bitte |hilf mir,? |kannst du (?:mir )?(?:bitte )?)?(?:schreib|verfass|entwirf|erstell|formulier|" +
      "mach|uberarbeite|korrigier|ubersetz|kurz|verbesser|fass)\\w{0,2} (?:(?:mir|bitte|uns|" +
      "sie) ){0,2}(?:eine?n?|den|die|das|diese[nsr]?)\\b",
    "(?:bitte )?(?:schreib|antwort|sag)e? (?:\\S{1,20} ){0,3}dass\\b",
  ],
};

const FRENCH: Language = {
  standing: [
    "\\b(?:desormais|dorenavant|a l'avenir|par defaut|en regle generale|(?:a )?chaque fois que)\\b",
    "\\ba (?:partir|compter) (?:de maintenant|d'aujourd'hui|de ce jour)",
    "^quand (?:j'ecris|tu (?:ecris|m'ecris|rediges|reponds)|je (?:t'ecris|reponds|redige|demande))\\b",
  ],
  standingLead: ["(?:desormais|dorenavant|a l'avenir|a (?:partir|compter) (?:de maintenant|d'aujourd'hui))"],
  command: [
    "(?:souviens-toi|souvenez-vous|rappelle-toi|rappelez-vous|retiens|retenez|n'oublie(?:z)? pas|" +
      "note(?:z)? bien|note(?:z)?|garde(?:z)? (?:bien )?(?:a l'esprit|en tete)|sache(?:z)?|" +
      "pour info(?:rmation)?)",
  ],
  always: [
    "^(?:merci de |s'il te plait,? |\\w{2,20}(?:-\\w{2,6})? )?(?:ne )?(?:toujours|jamais)\\b",
    "^n(?:e |')\\S{1,20} (?:plus )?jamais\\b|^arrete(?:z)? (?:de |d')\\w{2,}",
    "\\bdans (?:mes|nos|tous (?:mes|les)) (?:e-?mails|mails|messages|textes|courriels|posts)\\b",
    "\\b(?:je|j'|nous|on) ?(?:n'|ne )?(?:ecris|utilise|utilisons|signe|termine|commence|dis|dit|disons|" +
      "tutoie|vouvoie|finis)(?: \\S{1,20}){0,2}? (?:toujours|jamais)\\b",
  ],
  preference: [
    "\\bje (?:prefere|deteste|n'aime pas|n'aime (?:ni|guere)|tutoie|vouvoie)\\b|\\bj'(?:evite|" +
      "aime (?:les|que)|aimerais que tu)\\b",
    "\\bon (?:ne )?dit (?:jamais|toujours|pas)\\b",
  ],
  profile: [
    "\\bje (?:travaille|dirige|gere|m'appelle|suis (?:responsable|charge|le|la|un|une|directeur|" +
      "directrice|chef|cheffe|a la tete|dyslexique))\\b",
    "\\b(?:mon|ma|notre|nos|mes) (?:chef|cheffe|manager|patron|patronne|responsable|equipe|nom|" +
      "entreprise|societe|boite|service|marque|ton|voix|clients|lecteurs|public) (?:est|sont|s'appelle|a|" +
      "ont)\\b",
    "^je suis \\w{3,20}(?:iste|eur|euse|ienn?e?|iere?|ecin|ocate?|atrice)\\b",
    "\\bn'est pas ma langue (?:maternelle|premiere)\\b|^appelle[sz]?-moi\\b",
  ],
  oneOff: [
    "\\bcette fois\\b|\\b(?:ce|cet|cette) (?:mail|e-?mail|courriel|message|texte|post|article|lettre|version|note)\\b",
    "\\bpour (?:l'instant|le moment|celui-ci|celle-ci)\\b|(?<!partir d'|compter d')\\baujourd'hui\\b|\\bdemain\\b",
  ],
  task: [
    "(?:peux-tu |pouvez-vous |s'il te plait,? )?(?:ecri[st]|ecrivez|ecrire|redige[rz]?|prepare[rz]?|fais|" +
      "faites|corrige[rz]?|traduis|resume[rz]?|reformule[rz]?|ameliore[rz]?|aide-moi a \\w{2,20})(?:-moi|" +
      "-nous)? (?:un|une|le|la|ce|cet|cette|des|ces)\\b",
    "(?:reponds|repondez|dis|dites|ecris|ecrivez)(?:-lui)? (?:a |au |aux |que )",
  ],
};

const SPANISH: Language = {
  standing: [
    "\\ba partir de (?:ahora|hoy)\\b|\\bde ahora en adelante\\b|\\bdesde ahora\\b|\\bpor (?:defecto|" +
      "norma|regla)\\b|\\bcomo (?:norma|regla)\\b|\\bcada vez que\\b|\\bsiempre que (?:yo|te|escrib)|" +
      "^en (?:el futuro|adelante|general),",
    "^cuando (?:escrib\\w{1,4}|respond\\w{1,4}|redact\\w{1,4}|yo|te pid\\w{1,3})\\b",
  ],
  standingLead: ["(?:a partir de (?:ahora|hoy)|de ahora en adelante|desde ahora|en (?:el futuro|adelante))"],
  command: [
    "(?:recuerd[ae]|acuerdate(?: de)?|ten(?:ga)? (?:en cuenta|presente)|no (?:te )?olvides|apunta|" +
      "toma nota(?: de)?|para que (?:lo )?sepas|has de saber)",
  ],
  always: [
    "^(?:por favor,? )?(?:\\w{2,20} )?(?:siempre|nunca|jamas)\\b|^no \\w{2,20} nunca\\b|^(?:deja|dejad|" +
      "deje) de \\w{2,20}r\\b",
    "\\ben (?:todos )?(?:mis|nuestros) (?:correos|e-?mails|mensajes|textos)\\b",
  ],
  preference: [
    "\\b(?:prefiero|odio|detesto|evito|preferimos|evitamos)\\b(?! (?:el|la) (?:segund|primer|ultim|otr))|" +
      "\\bno me gustan?\\b(?! (?:el|la|esto|eso|est[ea]))|\\bme gustan? (?:los|las|que)\\b",
    "\\b(?:no|siempre|nunca) (?:uso|utilizo|escribo|firmo|empiezo|termino|usamos|decimos|escribimos)\\b",
  ],
  profile: [
    "\\b(?:trabajo (?:en|para|como)|soy (?:el|la|un|una|responsable|director|directora|jefe|jefa|" +
      "dislexico)|estoy a cargo|dirijo|me llamo|llamame)\\b",
    "\\b(?:mi|nuestro|nuestra|nuestros|mis) (?:jefe|jefa|equipo|empresa|nombre|manager|departamento|" +
      "marca|voz|tono|clientes|lectores) (?:es|son|se llaman?)\\b",
    "^soy \\w{2,20}(?:ista|ora?|er[oa]|og[oa]|ad[oa]|ente|ic[oa]|iante)\\b",
    "\\bno es mi (?:lengua|idioma)\\b",
  ],
  oneOff: [
    "\\b(?:esta|por esta) vez\\b|\\best[ea] (?:correo|e-?mail|mensaje|texto|post|carta|nota|version|" +
      "articulo)\\b|\\bpor (?:ahora|el momento)\\b|\\bde momento\\b|\\bpara est[ea]\\b|" +
      "(?<!partir de )\\bhoy\\b",
  ],
  task: [
    "(?:por favor,? |puedes |podrias )?(?:escrib[aei]r?|redact[ae]r?|haz|prepar[ae]r?|cre[ae]r?|" +
      "corrig[ea]|corregir|traduc[ei]r?|resum[aei]r?|mejor[ae]r?|ayudame a \\w{2,20})(?:me|nos)? (?:un|una|" +
      "el|la|los|este|esta|estas|estos)\\b",
    "(?:responde|contesta|escribe|dile?|escribele) (?:a |al |que )",
  ],
};

const PORTUGUESE: Language = {
  standing: [
    "\\bde agora em diante\\b|\\ba partir de (?:agora|hoje)\\b|\\bdaqui (?:para|pra|em) (?:a )?(?:frente|" +
      "diante)\\b|\\bdoravante\\b|\\bpor padrao\\b|\\bcomo regra\\b|\\b(?:sempre|toda vez) que (?:eu|voce|" +
      "te|escrev)|^(?:no futuro|em geral),",
    "^quando (?:eu )?(?:escrev\\w{1,4}|respond\\w{1,4}|redig\\w{1,4}|pedir)\\b",
  ],
  standingLead: [
    "(?:de agora em diante|a partir de (?:agora|hoje)|daqui (?:para|pra|em) (?:a )?(?:frente|diante)|" +
      "doravante|no futuro)",
  ],
  command: [
    "(?:lembr[ae](?:-te|-se)?(?: de)?|ten(?:ha|s) em mente|tem em (?:mente|conta)|nao (?:te |" +
      "se )?esquec\\w{1,4}(?: de)?|anot[ae]|para (?:a )?(?:sua|tua) informacao|fique sabendo|saiba)",
  ],
  always: [
    "^(?:por favor,? )?(?:\\w{2,20} )?(?:sempre|nunca|jamais)\\b|^par[ae] de \\w{2,20}r\\b",
    "\\b(?:nos|em) (?:todos os )?(?:meus|nossos) (?:e-?mails|textos|posts)\\b|\\bnas minhas mensagens\\b",
    "\\b(?:nos |eu )?(?:sempre|nunca) (?:uso|escrevo|assino|comeco|termino|usamos|dizemos|escrevemos)\\b",
  ],
  preference: [
    "\\b(?:prefiro|odeio|detesto|evito|preferimos)\\b(?! [oa] (?:segund|primeir|ultim|outr))|" +
      "\\bnao gosto\\b(?! (?:d[oa] |disso|disto))|\\bgosto (?:de|que)\\b|\\bnao (?:uso|escrevo|usamos)\\b",
  ],
  profile: [
    "\\b(?:trabalho (?:na|no|em|como|para)|sou (?:o|a|um|uma|responsavel|diretor|diretora|chefe|gerente)|" +
      "chamo-me|me chamo|me chame|chefio|dirijo)\\b",
    "\\b(?:o |a )?(?:meu|minha|nosso|nossa|nossos) (?:chefe|equipe|equipa|empresa|nome|gerente|" +
      "departamento|marca|voz|tom|clientes) (?:e|sao|chama-se|se chama)\\b",
    "^(?:eu )?sou \\w{2,20}(?:ista|ora?|eir[oa]|og[oa]|ad[oa]|ente|ic[oa]|ante)\\b",
    "\\bnao e (?:a )?minha lingua\\b",
  ],
  oneOff: [
    "\\b(?:d)?esta vez\\b|\\bdessa vez\\b|\\b(?:n|d)?est[ea] (?:e-?mail|mensagem|texto|post|carta|nota|" +
      "versao)\\b|\\bpor (?:agora|enquanto)\\b|\\bpara est[ea]\\b|(?<!partir de )\\bhoje\\b",
  ],
  task: [
    "(?:por favor,? |pode |podes )?(?:escrev[ae]r?|redij[ae]|redig[ei]r?|fac[ao]|faz|prepar[ae]r?|" +
      "cri[ae]r?|corrij[ae]|corrig[ei]r?|traduz[ai]?r?|resum[aei]r?|melhor[ae]r?|" +
      "ajud[ae]-me a \\w{2,20})(?:-me|-nos)? (?:um|uma|o|a|os|este|esta|estas)\\b",
    "(?:respond[ea]|diz|diga|escrev[ea]) (?:a|ao|que|para) ",
  ],
};

const ITALIAN: Language = {
  standing: [
    "\\bd'ora in (?:poi|avanti)\\b|\\bda (?:ora|adesso|oggi|questo momento) in (?:poi|avanti)\\b|" +
      "\\bper impostazione predefinita\\b|\\bdi (?:norma|default|regola)\\b|\\bogni volta che\\b|" +
      "\\bcome regola\\b|^(?:in futuro|in generale),",
    "^quando (?:scriv\\w{1,3}|rispond\\w{1,3}|mi aiuti|ti chiedo)\\b",
  ],
  standingLead: ["(?:d'ora in (?:poi|avanti)|da (?:ora|adesso|oggi) in (?:poi|avanti)|in futuro)"],
  command: [
    "(?:ricorda(?:ti)?(?: di)?|ricordi|tieni (?:presente|a mente|conto)|non dimenticare|nota|segnati|" +
      "sappi|per tua informazione)",
  ],
  always: [
    "^(?:per favore,? )?(?:\\w{2,20} )?(?:sempre|mai)\\b|^non \\w{2,20} mai\\b|^(?:smetti|smettila) di \\w{2,}",
    "\\b(?:nelle|in tutte le) (?:mie|nostre) (?:e-?mail|mail)\\b|\\bnei miei (?:messaggi|testi)\\b",
  ],
  preference: [
    "\\b(?:preferisco|odio|detesto|evito|preferiamo)\\b(?! (?:il|la) (?:second|prim|ultim|altr))|" +
      "\\bnon mi piac\\w{1,6}\\b(?! (?:il|la|quest))|\\bmi piacciono\\b",
    "\\b(?:non uso|uso sempre|non scrivo|scrivo sempre|firmo sempre|non usiamo|diciamo sempre|non diciamo)\\b",
  ],
  profile: [
    "\\b(?:lavoro (?:in|per|come|alla|al|presso|nel|nella)|sono (?:il|la|un|una|responsabile|direttore|" +
      "direttrice|capo|a capo)|mi chiamo|chiamami|dirigo|gestisco)\\b",
    "\\b(?:mio|mia|nostro|nostra|nostri) (?:capo|capa|manager|team|nome|reparto|azienda|squadra|tono|" +
      "marchio|voce|clienti) (?:e|sono|si chiama)\\b",
    "\\bnon e la mia lingua\\b",
  ],
  oneOff: [
    "\\b(?:per )?questa volta\\b|\\bquest[aoe] ?(?:e-?mail|mail|messaggio|testo|post|lettera|nota|" +
      "versione)\\b|\\bper (?:ora|adesso|il momento|quest[ao])\\b|(?<!da )\\boggi\\b",
  ],
  task: [
    "(?:per favore,? |puoi |potresti )?(?:scriv[aei](?:re)?|redigi|prepara|fai|crea|correggi|traduci|" +
      "riassumi|migliora|aiutami a \\w{2,20})(?:mi|ci)? (?:un|una|un'|il|la|lo|questo|questa|queste)(?:\\b|" +
      "(?<='))",
    "(?:rispondi|scrivi|di'?) (?:a |al |alla |che )",
  ],
};

export const WESTERN: readonly Language[] = [GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN];
