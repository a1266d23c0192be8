/* What somebody else does, likes and how they write: in eight languages, as `toPlain` leaves a text in lower case. */

import { englishKinds, WRITTEN } from "../../language/kinds-of-text.ts";
import { row, wordings } from "../../language/wordings.ts";

/** Those whose habits and tastes are rules of their members, and how a text is: at the head of a sentence, in each language. */
const OURS = {
  en: "(?!(?:(?:my|our|the) )?(?:(?!(?:their|his|her|its|your)\\b)\\p{L}{2,20} )?(?:team|company|firm|office|brand|guide|style|house|newsletter|blog|name|product|title|text|copy|tone|motto|slogan)\\b)",
  de: "(?!(?:(?:der|die|das|mein|meine|unser|unsere) )?(?:\\p{L}{2,20} )?\\p{L}{0,12}(?:team|firma|unternehmen|abteilung|marke|stil|name|titel|text|produkt)\\b)",
  fr: "(?!(?:(?:le |la |mon |ma |notre )|l')?(?:equipe|societe|entreprise|agence|marque|style|ton|nom|titre|texte)\\b)",
  es: "(?!(?:(?:el|la|mi|nuestr[oa]) )?(?:equipo|empresa|marca|estilo|tono|nombre)\\b)",
  it: "(?!(?:(?:il|la|lo) )?(?:(?:mi[oa]|nostr[oa]) )?(?:squadra|team|azienda|marchio|stile|tono|nome)\\b)",
  pt: "(?!(?:[oa] )?(?:(?:meu|minha|noss[oa]) )?(?:equipa|equipe|empresa|marca|estilo|tom|nome)\\b)",
};

/** All Romance languages at once: some of their verbs are written alike. */
const ROMANCE = OURS.fr + OURS.es + OURS.it + OURS.pt;

/** How somebody else writes: "Ben never uses commas in his mails". What a team or a house style does is a rule of those in it. */
export const THEIR_HABIT = wordings([
  row(
    `^${OURS.en}(?!(?:i|we|you|it|this|that|which|everyone|everybody|nobody|no one|inkwell)\\b)(?:(?:my|our|the) )?(?:\\p{L}[\\p{L}'.-]{1,20} ){1,2}(?:always|never|usually|often) (?:writes|uses|signs|starts|ends|begins|opens|closes|puts|adds|avoids|forgets|says|types|spells)\\b`,
    ["My boss always writes in capital letters.", "Ben never uses commas in his mails."],
    ["We always sign with first names.", "Our team never uses exclamation marks.", "Always sign with Ana."],
  ),
  row(
    `^${OURS.de}(?:(?:mein|meine|unser|unsere) )?(?!(?:ich|wir|man|es|das|bitte)\\b)\\p{L}{2,20} (?:schreibt|benutzt|verwendet|nutzt|unterschreibt|beginnt|endet|vergisst|setzt) (?:\\p{L}{1,15} ){0,3}?(?:immer|nie|niemals|stets|meistens)\\b`,
    ["Unsere Chefin schreibt immer ohne Anrede.", "Jonas benutzt nie Kommas."],
    ["Wir schreiben immer per Du."],
  ),
  row(
    `^${OURS.fr}(?:(?:mon|ma|notre) )?(?!(?:on|je|nous)\\b)\\p{L}{2,20} (?:n')?(?:ecrit|utilise|signe|met|commence|termine|oublie) (?:\\p{L}{1,15} ){0,3}?(?:toujours|jamais)\\b`,
    ["Mon collègue écrit toujours sans majuscules."],
    ["Nous signons toujours Léa."],
  ),
  row(
    `^${OURS.es}(?:(?:mi|nuestr[oa]) )?(?!yo\\b)\\p{L}{2,20} (?:siempre|nunca) (?:escribe|usa|firma|pone|empieza|termina|olvida)\\b`,
    ["Mi jefa siempre escribe en mayúsculas."],
    ["Siempre firmo con Ana."],
  ),
  row(
    `^${OURS.it}(?:(?:il mi[oa]|la mia|il nostro|la nostra) )?(?!io\\b)\\p{L}{2,20} (?:non )?(?:scrive|usa|firma|mette|inizia|finisce|dimentica) (?:sempre|mai)\\b`,
    ["Il mio capo scrive sempre in maiuscolo."],
    ["Scrivo sempre in minuscolo."],
  ),
  row(
    `^${OURS.pt}(?:[oa] )?(?:(?:meu|minha|noss[oa]) )?(?!eu\\b)\\p{L}{2,20} (?:sempre|nunca) (?:escreve|usa|assina|poe|comeca|termina|esquece)\\b`,
    ["O meu chefe sempre escreve em maiúsculas."],
    ["Escrevo sempre em minúsculas."],
  ),
  row("^(?:我们?的?)?(?:老板|上司|同事|经理|领导|主管|客户)(?:他|她)?(?:总是|总|从不|从来不|一直|每次都)", [
    "我的老板总是用大写字母写。",
  ]),
  row("^(?:私の|うちの)?(?:上司|同僚|部長|社長|課長|先輩)は.{0,6}(?:いつも|決して|毎回|絶対)", [
    "上司はいつも大文字で書きます。",
  ]),
]);

/** What somebody else likes: "Ben hates long mails". What follows from it for texts is said besides. */
export const THEIR_TASTE = wordings([
  row(
    `^${OURS.en}(?!(?:everyone|everybody|nobody|no one|it|which|that|this|who|what|inkwell)\\b)(?:(?:the|my|our) )?(?:[a-z][\\w.'-]{0,20} ){1,3}(?:(?:really|always|just|also) )?(?:hates|loves|likes|dislikes|prefers|enjoys|detests|adores|can't stand|doesn't like) [^,;:.]{1,80}[.!]?$`,
    ["Ben hates long mails.", "My boss loves short meetings."],
    [
      "I like short mails.",
      "Our house style prefers British spelling.",
      "Our team likes short mails.",
      "The board hates long texts, so reports are one page.",
    ],
  ),
  row(
    `^${OURS.de}(?!(?:ich|wir|man|es|das|bitte)\\b)(?:(?:der|die|das|mein|meine|unser|unsere) )?(?:\\p{L}{2,20} ){1,2}(?:hasst|liebt|mag|bevorzugt|verabscheut) [^,;:.]{1,80}[.!]?$`,
    ["Anna mag keine langen Mails."],
    ["Ich mag kurze Mails.", "Unser Team mag kurze Mails."],
  ),
  row(
    `^${ROMANCE}(?!(?:je|j'|nous|on|il faut)\\b)(?:(?:le|la|mon|ma|notre) )?(?:\\p{L}{2,20} ){1,2}(?:n')?(?:deteste|adore|aime|prefere|hait) (?:pas )?[^,;:.]{1,80}[.!]?$`,
    ["Paul déteste les longs mails."],
    ["J'aime les mails courts.", "Notre équipe préfère les mails courts."],
  ),
  row(
    `^${ROMANCE}(?:a (?!mi\\b|nosotr)\\p{L}{2,20} (?:no )?l[ea]s? (?:encantan?|gustan?|molestan?)|(?!(?:yo|me|no|nos)\\b)(?:(?:el|la|mi|nuestr[oa]) )?(?:\\p{L}{2,20} ){1,2}(?:odia|adora|detesta|prefiere)) [^,;:.]{1,80}[.!]?$`,
    ["Pablo odia los correos largos.", "A Inés le encantan los textos cortos."],
    ["Me gustan los correos cortos.", "Nuestro equipo prefiere los correos cortos."],
  ),
  row(
    `^${ROMANCE}(?!(?:io|mi|non|noi|ci|eu|nos|je|nous|on|yo)\\b)(?:(?:il|la|lo|o|a|mi[oa]|il mio|la mia|o meu|a minha) )?(?:\\p{L}{2,20} ){1,2}(?:odia|adora|detesta|preferisce|odeia|prefere) [^,;:.]{1,80}[.!]?$`,
    ["Paolo odia le mail lunghe.", "O Karim odeia e-mails longos."],
    [
      "Je préfère les mails courts.",
      "Adoro le mail brevi.",
      "La nostra azienda preferisce le mail brevi.",
      "A nossa equipa prefere e-mails curtos.",
    ],
  ),
  row(
    "^(?!我|咱|本人|请)[\\p{Script=Han}]{1,6}(?:不喜欢|喜欢|讨厌|偏爱|爱看|受不了)[^,，。]{1,30}[。.!！]?$",
    ["小王讨厌长邮件。"],
    ["我喜欢短邮件。"],
  ),
  row(
    "^(?!私|僕|俺|うち)[^は、]{1,10}(?:さん|君|部長|社長|課長|先生|母|父|妻|夫)は.{1,30}(?:が|の)(?:好き|嫌い|苦手)(?:です|だ|な)?[。.]?$",
    ["山本さんは長いメールが嫌いです。"],
  ),
]);

/** People of somebody's life at work, one or several, as each language calls them. */
const WHO = {
  en: "(?:boss|manager|director|supervisor|ceo|cfo|cto|coo|founder|owner|chairman|chairwoman|president|intern|trainee|apprentice|newbie|hire|colleagues?|co-?workers?|assistant|secretary|lawyer|editor|teacher|professor|client|clients|customers?|suppliers?|partner|neighbou?r|wife|husband|brother|sister|mother|father|mum|mom|dad|son|daughter|guys?|girls?|people|folks|lads|interns|newbies|hires|juniors|seniors|kids)",
  de: "(?:chef|chefin|direktor|direktorin|leiter|leiterin|kolleg\\p{L}{1,5}|praktikant\\p{L}{0,5}|azubi|neue|kund\\p{L}{1,5}|assistent\\p{L}{0,5}|vorgesetzte|gesch[a]ftsfuhrer(?:in)?|mann|frau|bruder|schwester|mutter|vater)",
  fr: "(?:chef|cheffe|directeur|directrice|patron|patronne|manager|collegues?|stagiaires?|clients?|cliente|assistante?|mari|femme|frere|soeur|mere|pere)",
  es: "(?:jef[ea]|director|directora|gerente|companer[oa]s?|colegas?|becari[oa]s?|client[ea]s?|asistente|marido|mujer|herman[oa]|madre|padre)",
  it: "(?:cap[oa]|direttore|direttrice|responsabile|colleg[ahi]{1,2}|stagist[aie]|client[ei]|assistente|marito|moglie|fratello|sorella|madre|padre)",
  pt: "(?:chefe|diretora?|gerente|colegas?|estagiari[oa]s?|clientes?|assistente|marido|mulher|irmao|irma|mae|pai)",
};
const KINDS = englishKinds(WRITTEN);

/** How somebody else writes, without a word for a habit or with it behind the verb: "Our director sends mails full of emojis". */
export const THEIR_TEXTS = wordings([
  row(
    `^(?:(?:my|our|the|some|most|his|her) (?:(?:new|old|other|young|\\p{L}{2,15}'s?) ){0,2}(?:\\p{L}{2,15} )?|(?=customers|clients|people|colleagues|interns))${WHO.en}(?: \\p{L}{2,15})?(?: (?:from|in|at|of) (?:the |our )?\\p{L}{2,15})? (?:(?:always|never|usually|often|also|just) )?(?:sends?|uses?|puts?|writes?|signs?|adds?|types?|fills?|starts?|ends?|begins?|opens?|closes?|spells?|avoids?|answers?|repl(?:y|ies))\\b(?! (?:to )?me\\b)`,
    [
      "Our director sends mails full of emojis.",
      "The people in sales always use emojis.",
      "My boss uses emojis everywhere.",
      "The new hires write in lower case.",
      "Customers send us mails full of emojis.",
    ],
    ["Our team uses emojis.", "My mails start with Hi.", "The report uses tables."],
  ),
  row(
    `^(?!(?:i|we|you|it|they|this|that|which|everyone|everybody|nobody|who|inkwell|please|always|never)\\b)(?!(?:(?:my|our|the|all|every|each|any) )?(?:\\p{L}{1,15} )?(?:${KINDS})\\b)(?:\\p{L}[\\p{L}'.-]{1,20} ){1,2}(?:(?:from|in|at|of|over in) (?:the |our )?\\p{L}{2,15} (?:always|never|usually|often) (?:\\p{L}{2,15}s\\b)|(?:puts|sends|types|writes) (?:\\p{L}{1,15} ){0,4}?(?:emojis?|commas?|hearts?|mails?|e-?mails?|messages?|texts?|letters?|capitals?|case|bullets?|hashtags?|slang|jargon)\\b)`,
    ["Karin from legal always writes in capitals.", "Ben puts emojis in every mail."],
    ["Mails from legal always use bullets.", "We put emojis in mails.", "I send mails at night."],
  ),
  row(
    "^(?:everybody|everyone|people|they all|folks)(?: else)? (?:here|at work|at the office|around here|in the office|on my floor) (?:\\p{L}{2,10} )?(?:uses?|writes?|signs?|sends?|puts?|says?|starts?|ends?|types?|calls?)\\b(?!.{0,80}\\b(?:so|please|me too)\\b)",
    ["Everybody here uses emojis.", "People at work write in lower case."],
    ["Everybody here uses first names, so do that in my mails.", "Everyone must use first names."],
  ),
  row(
    `^(?:(?:mein|unser|der|die|das|ein)\\p{L}{0,2} (?:neue\\p{L}? )?${WHO.de}(?: \\p{L}{2,15})?(?: (?:aus|in|von) (?:der |dem )?\\p{L}{2,20}| (?:vom|im) \\p{L}{2,20})?|(?!(?:ich|wir|du|man|es|das|bitte)\\b)\\p{L}{2,20} (?:(?:aus|von) (?:der |dem )?|vom |im )\\p{L}{2,20}|alle (?:hier|im buro|bei der arbeit)|hier (?=\\p{L}{2,15} alle)) (?:schickt|schicken|schreibt|schreiben|benutzt|benutzen|verwendet|verwenden|nutzt|nutzen|unterschreibt|unterschreiben|setzt|beginnt|beendet)\\b`,
    [
      "Unsere Chefin schickt Mails voller Emojis.",
      "Karin vom Recht schreibt immer in Großbuchstaben.",
      "Alle hier benutzen Emojis.",
    ],
    ["Unser Team schreibt per Du.", "Wir benutzen Emojis.", "Alle Mails beginnen mit Hallo."],
  ),
  row(
    `^(?:(?:mon|ma|mes|notre|nos|le|la|les|un|une) (?:nouve(?:l|lle|au) )?${WHO.fr}(?: \\p{L}{2,15})?(?: (?:du|de la|des) \\p{L}{2,20})?|(?!(?:je|nous|tu|on|il)\\b)\\p{L}{2,20} (?:du|de la|des) \\p{L}{2,20}|tout le monde (?:ici|au bureau|au travail)|ici,? tout le monde) (?:envoie(?:nt)?|ecrit|ecrivent|utilise(?:nt)?|met|mettent|signe(?:nt)?|commence(?:nt)?|finit)\\b`,
    ["Ma directrice envoie des mails pleins d'émojis.", "Tout le monde ici utilise des émojis."],
    ["Notre équipe signe avec le prénom.", "Je signe Léa."],
  ),
  row(
    `^(?:(?:mi|mis|nuestr[oa]s?|el|la|los|las|un|una) (?:nuev[oa] )?${WHO.es}(?: \\p{L}{2,15})?(?: de (?:la )?\\p{L}{2,20})?|(?!(?:yo|nosotros)\\b)\\p{L}{2,20} de (?:la )?(?:contabilidad|ventas|legal|marketing|finanzas|recursos)|aqui,? todos|todos aqui) (?:(?:siempre|nunca) )?(?:mandan?|envian?|escriben?|usan?|ponen?|firman?|empieza|termina)\\b`,
    ["Mi jefe escribe siempre en mayúsculas.", "Mi jefa manda correos llenos de emojis.", "Aquí todos usan emojis."],
    ["Nuestro equipo firma con el nombre.", "Siempre firmo con Ana."],
  ),
  row(
    `^(?:(?:il|la|i|le|lo|un|una) )?(?:(?:(?:mi[oa]|miei|mie|nostr[oaie]|nuov[oa]) ){1,2}|(?<=(?:il|la|lo|una?) ))${WHO.it}(?: \\p{L}{2,15})? (?:manda(?:no)?|invia(?:no)?|scriv(?:e|ono)|usa(?:no)?|mett(?:e|ono)|firma(?:no)?|inizia|finisce)\\b|^(?:qui,? tutti|tutti qui) (?:usano|scrivono|firmano|mettono)\\b`,
    ["Il mio capo scrive in maiuscolo.", "La mia capa manda mail piene di emoji.", "Qui tutti usano le emoji."],
    ["Il nostro team firma con il nome.", "Firmo sempre con Ugo."],
  ),
  row(
    `^(?:(?:[oa]s? )?(?:meus?|minhas?|noss[oa]s?|nov[oa]) ${WHO.pt}(?: \\p{L}{2,15})?|(?:[oa] )?(?!(?:eu|nos)\\b)\\p{L}{2,20} d[ao]s? \\p{L}{3,20}|aqui,? (?:toda a gente|todo mundo|todos)|(?:toda a gente|todo mundo) aqui) (?:(?:sempre|nunca) )?(?:mandam?|enviam?|escrevem?|usam?|poem?|assinam?|comeca|termina)\\b`,
    [
      "O meu chefe escreve sempre em maiúsculas.",
      "Ana da contabilidade escreve sempre em maiúsculas.",
      "Aqui toda a gente usa emojis.",
    ],
    ["A nossa equipa assina com o nome.", "Assino sempre Rui."],
  ),
  row(
    "^(?:我们?的?|公司的?)?(?:新来的)?(?:[\\p{Script=Han}]{1,4}的)?(?:老板|上司|同事|经理|领导|主管|客户|总监|实习生|新人|后辈|新同事|助理|小[\\p{Script=Han}]|老[\\p{Script=Han}])们?(?:他|她)?(?:总是|总|从不|从来不|一直|每次都|很?喜欢|爱|都)?(?:用|写|发|署)|^(?:大家|所有人|这里的人|这边)(?:这里)?都(?:用|写|发)",
    ["实习生总是用表情。", "法务的小王总是用大写。", "大家都用表情。"],
    ["我们总是用表情。"],
  ),
  row(
    "^(?:私の|うちの|弊社の|[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}の)?(?:新しい)?(?:[\\p{Script=Han}\\p{Script=Katakana}]{0,6}(?:部長|社長|課長|係長|上司|先輩|後輩|同僚|新人|インターン|店長|先生)|[\\p{L}]{1,8}(?:さん|君|氏))(?:たち)?(?:は|が).{0,20}(?:好き|使|書|送|署名)|^(?:ここでは|職場では|うちでは)?(?:みんな|皆|全員).{0,10}(?:使|書|送)",
    ["部長は絵文字が好きです。", "新人はいつも絵文字を使います。", "法務の佐藤さんはいつも敬語で書きます。"],
    ["私はいつも敬語で書きます。", "メールは敬語で書いてください。"],
  ),
]);

/** How somebody else is just now: "My manager is annoyed". Over soon, and nothing to keep. */
export const THEIR_MOOD = wordings([
  row(
    `^(?:my|our|the) (?:\\p{L}{2,15} )?${WHO.en}(?: \\p{L}{2,15})? (?:is|are|was|seems?|looks?|sounds?|gets?|got|has been|'s)(?: (?:so|very|really|quite|rather|a bit|a little|still|again|already|not|being|getting|super|too|also|all|often)){0,2} (?:annoyed|angry|upset|mad|furious|cross|happy|unhappy|pleased|sad|stressed|busy|difficult|rude|impatient|nervous|worried|tired|ill|sick|unwell|late|away|out|off|absent|late|on (?:holiday|vacation|leave|sick leave|a trip|the phone)|in (?:a meeting|hospital|bed)|disappointed|confused|excited|bored|jealous|grumpy|waiting|coming|asking|pushing|nagging|complaining|travell?ing)\\b`,
    ["My manager is annoyed.", "My boss is not happy with the draft.", "The client is being difficult."],
    ["My manager is Tom.", "My manager is strict about dates."],
  ),
  row(
    `^(?:mein|unser|der|die)\\p{L}{0,2} ${WHO.de}(?: \\p{L}{2,15})? (?:ist|war|wirkt|scheint)(?: (?:gerade|heute|sehr|so|ziemlich|etwas|total|wieder|noch|immer noch|nicht|echt|richtig)){0,2} (?:krank|sauer|wutend|genervt|verargert|bose|gestresst|beschaftigt|mude|unzufrieden|zufrieden|enttauscht|nervos|traurig|spat|weg|unterwegs|abwesend|ungeduldig|schwierig|im (?:urlaub|stress|meeting|krankenhaus)|auf (?:reisen|dienstreise))\\b`,
    ["Mein Chef ist krank.", "Unsere Chefin ist gerade im Urlaub."],
    ["Mein Chef ist Tom."],
  ),
  row(
    `^(?:mon|ma|notre|le|la) ${WHO.fr} (?:est|etait|semble|a l'air)(?: (?:tres|assez|un peu|encore|toujours|pas|vraiment|si|trop)){0,2} (?:malade|fache|fachee|furieux|furieuse|enerve|enervee|stresse|stressee|occupe|occupee|fatigue|fatiguee|content|contente|mecontent|decu|decue|triste|absent|absente|en (?:retard|colere|vacances|conge|reunion|deplacement)|presse|pressee|inquiet|inquiete)\\b`,
    ["Mon chef est malade.", "Ma cheffe est en colère."],
    ["Mon chef est Paul."],
  ),
  row(
    `^(?:mi|nuestr[oa]|el|la) ${WHO.es} (?:esta|estaba|parece|anda|es un(?:a)? (?:pesad|idiot|cretin|bord)[oa])\\b|^(?:il|la) (?:mi[oa]|nostr[oa]) ${WHO.it} (?:sta|sembra|e|era)(?: (?:molto|un po'|ancora|davvero|sempre|cosi|in)){0,2} (?:malat[oa]|arrabbiat[oa]|stressat[oa]|occupat[oa]|stanc[oa]|contrariat[oa]|delus[oa]|assente|ferie|ritardo|riunione|nervos[oa]|triste|content[oa]|male)\\b|^[oa] (?:meu|minha|noss[oa]) ${WHO.pt} (?:esta|estava|anda|parece)\\b`,
    ["Mi jefe está enfadado.", "Il mio capo è malato.", "O meu chefe está doente."],
    ["Il mio capo è Ugo.", "Mi jefe es Juan."],
  ),
  row(
    "^(?:我们?的?)(?:老板|上司|经理|领导|主管|同事|客户)(?:今天|现在|最近|又|很|非常|有点)?(?:很|非常|有点)?(?:生病|病了|生气|忙|累|不高兴|高兴|不开心|开心|请假|出差|休假|迟到|心情)|^(?:私の|うちの)?(?:上司|部長|社長|課長|同僚|先輩)(?:は|が)(?:今|今日|とても|すごく|また|少し)?(?:怒って|病気|忙し|疲れ|不機嫌|機嫌|休み|出張|遅刻|困って|喜んで)",
    ["我的经理生病了。", "上司は怒っています。"],
    ["我的经理是小王。", "上司は田中さんです。"],
  ),
]);
