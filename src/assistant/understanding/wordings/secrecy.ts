/* What speaks of keeping, of saving or of secrecy, and means a text or something else in the world: in eight languages, as `toPlain` leaves a text in lower case. */

import { englishKinds, kindsOfText } from "../../language/kinds-of-text.ts";
import { oneOf, row, wordings } from "../../language/wordings.ts";

const MANNER =
  "(?:short|long|shorter|longer|brief|concise|crisp|snappy|terse|tight|lengthy|wordy|verbose|formal|informal|casual|light|lighter|light-?hearted|lively|quick|fast|simple|simpler|plain|clear|clean|neat|tidy|friendly|warm|kind|nice|polite|polished|professional|businesslike|neutral|positive|upbeat|cheerful|cheery|fun|funny|humorous|playful|serious|sober|dry|dull|boring|bland|stiff|stuffy|wooden|cold|dark|gloomy|sad|negative|vague|general|generic|broad|specific|factual|technical|high-level|detailed|academic|flowery|poetic|direct|blunt|harsh|gentle|soft|subtle|civil|respectful|human|conversational|chatty|colloquial|small|tiny|minimal|compact|consistent|readable|legible|honest|realistic|relevant|to the point|short and sweet|down to earth|(?:gender|jargon|spoiler|family|age)-\\p{L}{2,12})";
const DEGREE =
  "(?:(?:a (?:bit|little|touch)|so|too|very|really|quite|rather|fairly|pretty|super|as|more|less|that|this|all that|overly|relatively|somewhat|reasonably|nice and|strictly|mostly|purely|simply) ){0,2}";
const SOME = "(?:\\d{1,4}|an?|the|half|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of)";
const MEASURE = "(?:words?|lines?|sentences?|paragraphs?|pages?|characters?|chars|bullets?|points?|minutes?|seconds?)";
const PART =
  "(?:wording|text|mails?|e-?mails?|letter|post|message to|invitation|invite|card|title|subject|subject line|headline|heading|intro|opening|body|closing|ending|conclusion|footer|header|caption|bio|copy|paragraph|sentence|greeting|salutation|signature|sign-off|list|table|bullets|slides?|speech|version)";

/** How a text is to be written: "keep this short", "don't keep it so formal". The words for keeping have to do with no memory. */
export const KEEP_SO = wordings([
  row(
    `\\b(?:keep|keeping|kept|leave|leaving|hold) (?:this|that|it|things|everything|the \\S{1,20}(?: \\S{1,20})?) ${DEGREE}${MANNER}(?![\\w-])`,
    ["please keep this short", "don't keep this so long", "keep the tone a bit lighter", "keep things jargon-free"],
    ["keep this private", "keep this to yourself", "keep this", "keep it between us", "keep it safe"],
  ),
  row(
    "\\b(?:keep|keeping) (?:this|that|it|things) (?:so|too|overly|that|quite so|all that|not so) (?!(?:secret|private|confidential|quiet|safe|please|though|thanks|now|then|anywhere|either|and|or)\\b)\\p{L}{3,20}[.!?]?$",
    ["don't keep it too gushing", "keep it that way"],
    ["don't keep it too please", "don't keep it so nobody knows", "keep it too"],
  ),
  row(
    `\\b(?:keep|keeping) (?:this|that|it|things|the \\S{1,20}) (?:between the lines\\b|to (?:a|the) (?:minimum|point|facts|basics|essentials)\\b|(?:(?:under|below|within|around|about|at|over|above|to|up to|at most|at least|between|no (?:more|longer|shorter) than|(?:shorter|longer|less|more|fewer) than) ){1,2}(?:\\d|${SOME} (?:\\S{1,15} )?(?:to \\S{1,6} |and \\S{1,6} )?${MEASURE}\\b|(?:a|one|half a) (?:page|tweet|screen|line|minute)\\b))`,
    ["keep this between the lines", "never keep it longer than a page", "keep it between two and four lines"],
    ["keep this between two colleagues", "keep it between you and me", "keep it to a friend"],
  ),
  row(
    `\\b(?:keep|keeping|leave|put) (?:this|that|it|things) (?:in (?:english|german|french|spanish|italian|portuguese|japanese|chinese|plain|simple|prose|verse|rhyme|caps|bold|italics|bullets|bullet points|the (?:first|second|third|past|present|future|active|passive)|(?:one|two|three) )|on (?:point|topic|brand|message|track)|free of|away from (?:jargon|cliches|buzzwords|politics)|(?:in|out of|for|to) (?:the|this|that|your|one) (?:\\S{1,15} )?${PART}\\b)`,
    ["don't keep this in english", "don't leave it in the subject line", "keep it out of the mail"],
    ["don't keep it in your notes", "keep it out of your memory", "keep it in confidence"],
  ),
  row(
    "\\b(?:keep|leave|keeping|leaving) (?:\\S{1,20} ){1,6}?(?:secret|quiet|private|hidden|vague|confidential|anonymous|unnamed|ambiguous) (?:\\S{1,12} ){0,2}?(?:in|from|throughout) (?:the|this|your|our) (?:\\S{1,15} )?" +
      `${PART}\\b`,
    ["keep the surprise party secret in the wording", "keep the client anonymous in the post"],
    ["keep this secret", "keep my name private in your notes"],
  ),
  row(
    "\\b(?:keep|save|store|record|log|file|count|book)(?:ing)? (?:this|that|it|these|them|any of (?:this|it|that)) (?:down )?(?:as (?!(?:an? |the )?(?:notes?|memor\\w{1,4}|records?|facts?|rules?|remind\\w{1,3}|preferences?|secrets?|history|such|long|soon|well|if|usual|you|i|we|is|it)\\b)\\p{L}|for (?:the (?:end|last|finale|closing|conclusion|final|ps|p\\.s|next (?:mail|post|paragraph|section|issue))|last|dessert)\\b)",
    ["don't log this as a bug", "don't keep this as a list", "don't save this for the end"],
    ["don't keep this as a note", "don't save this as you did before", "don't store it for later"],
  ),
  row(
    "\\b(?:sav(?:e|ing) (?:on )?(?:the )?(?:paper|money|time|space|energy|water|power|ink|effort|costs?|cash|trees?|words|characters|face|seats?|the date)|(?:keep|keeping) (?:\\S{1,20} ){1,3}(?:waiting|guessing|hanging|posted|busy|up)|log(?:ging)? (?:in|on|off|out))\\b",
    ["please don't save paper", "don't keep them waiting", "don't log off"],
    ["please don't save this", "don't keep this", "don't log it"],
  ),
  row(
    "\\b(?:halte?|halten sie|behalte?|lass|lassen sie|mach) (?:das|es|dies|den \\S{1,20}|die \\S{1,20}) (?:(?:bitte|mal|hier|ja|blo(?:ß|ss)|nur|eher|nicht|so|zu|allzu|sehr|moglichst|etwas|recht|ziemlich|schon|ganz|ein bisschen|gar) ){0,4}(?:kurz|knapp|lang|ausfuhrlich|formlich|formell|formal|locker|leicht|einfach|schlicht|freundlich|sachlich|neutral|steif|allgemein|vage|technisch|trocken|dunn|kompakt|ubersichtlich|hoflich|herzlich|lebendig|leise|ernst|lustig)\\w{0,2}(?!\\w)" +
      "|\\b(?:halte?|behalte?|lass|merk|speicher\\w?|notier\\w?) (?:dir )?(?:das|es|dies) (?:\\S{1,10} ){0,3}(?:zwischen den zeilen|auf (?:deutsch|englisch|franzosisch|einer seite)|unter (?:\\d|einer seite|(?:drei|funf|zehn|hundert)\\b)|fur (?:den schluss|das ende|zuletzt)|(?:im|in der|aus dem|aus der) (?:betreff\\w{0,5}|titel|text|mail|einleitung|uberschrift|brief|anrede|schluss))\\b",
    ["halte das bitte kurz", "behalt das nicht so lang", "lass das zwischen den zeilen", "lass es im betreff"],
    ["behalt das für dich", "merk dir das nicht", "halte das geheim"],
  ),
  row(
    "\\b(?:garde|gardez|garder|tiens|tenez|laisse|laissez|laisser|reste|restez|rester)(?:-(?:le|la))? (?:pas )?(?:(?:ca|cela|ceci|le tout|le \\S{1,15}|la \\S{1,15}) )?(?:(?:pas|bien|tres|trop|si|aussi|plus|moins|assez|un peu|plutot|tout|a ce point) ){0,3}(?:courte?|bref|breve|concise?|longs?|longue|formel\\w{0,3}|leger|legere|simple|sobre|neutre|polie?|chaleureu\\w{1,2}|amical\\w?|froide?|seche?|sec|raide|vague|technique|serieu\\w{1,2}|drole|gai|familier|familiere|professionnel\\w{0,2}|succincte?)(?!\\w)" +
      "|\\b(?:garde|gardez|garder|laisse|laissez|laisser|note|notez)(?:-(?:le|la))? (?:pas )?(?:(?:ca|cela|ceci) )?(?:pas )?(?:entre les lignes|en (?:anglais|francais|allemand|une (?:page|phrase)|\\d|deux|trois)|sous (?:les )?\\d|a moins de|comme (?:une? )?(?!note|souvenir|rappel|regle)\\p{L}|pour (?:la fin|la conclusion)|dans (?:le|la|l'|ce|cette) ?(?:titre|objet|mail|texte|lettre|intro\\w{0,9}|message|conclusion|signature|liste|premiere|deuxieme|derniere|second\\w?))\\b",
    ["garde ca court", "ne garde pas ca si long", "reste bref", "ne laisse pas ca dans le titre"],
    ["ne garde pas ca", "garde ca pour toi", "ne garde pas ca en memoire", "reste entre nous"],
  ),
  row(
    "\\b(?:manten|mantenga|manten(?:lo|la)|deja|deje|dejes|dejar|dejarlo|guardes|guardar|dejalo|quede)(?:lo|la)? (?:(?:esto|eso|el \\S{1,15}|la \\S{1,15}) )?(?:(?:tan|muy|mas|menos|demasiado|bien|un poco|bastante|algo) ){0,2}(?:cort[oa]|breve|largo|larga|formal|informal|liger[oa]|simple|sencill[oa]|sobri[oa]|neutr[oa]|amable|cercan[oa]|fri[oa]|sec[oa]|seri[oa]|rigid[oa]|vag[oa]|tecnic[oa]|concis[oa])(?!\\w)" +
      "|\\b(?:manten|dejes|deja|dejalo|guardes|anotes|registres|quede)(?:lo|la)? (?:(?:esto|eso) )?(?:entre lineas|en (?:ingles|espanol|aleman|frances|un[ao]? (?:frase|linea|parrafo|pagina)|\\d|dos|tres|pocas)|por debajo de \\d|como (?:un|una)? ?(?!nota|recuerdo|regla)\\p{L}|para el final|en (?:el|la|este|esta) (?:titulo|asunto|texto|correo|mail|carta|primer\\w?|segund[oa]|ultim[oa]|introduccion|firma|lista))\\b",
    ["mantenlo breve", "no lo dejes tan largo", "no lo dejes en una frase", "no dejes esto en el asunto"],
    ["no guardes esto", "no lo dejes en tu memoria", "que quede entre nosotros"],
  ),
  row(
    "\\b(?:tieni|tenga|tenere|tener|mantieni|mantenga|lascia|lasci|lasciar|resta)(?:l[oa]|e)? (?:(?:questo|il \\S{1,15}|la \\S{1,15}) )?(?:(?:cosi|troppo|molto|piu|meno|un po'|abbastanza|piuttosto|ben) ){0,2}(?:cort[oa]|breve|lung[oa]|formale|informale|legger[oa]|semplice|sobri[oa]|neutr[oa]|gentile|cordiale|fredd[oa]|secc[oa]|seri[oa]|rigid[oa]|vag[oa]|tecnic[oa]|concis[oa])(?!\\w)" +
      "|\\b(?:tieni|tenere|tener|lascia|lasciar|salvar|registrar|segnar)(?:l[oa]|e)? (?:(?:questo) )?(?:tra le righe|in (?:inglese|italiano|tedesco|francese|una (?:frase|riga|pagina)|\\d|due|tre|poche)|sotto (?:le )?\\d|per (?:la fine|ultimo|il finale)|come (?:un[oa']? ?)?(?!nota|ricordo|regola|promemoria)\\p{L}|(?:nel|nella|nell') ?(?:titolo|oggetto|testo|mail|lettera|prim[oa]|second[oa]|ultim[oa]|introduzione|firma|elenco))\\b",
    ["tienilo breve", "non tenerlo troppo lungo", "non lasciarlo nel titolo", "non tenerlo per la fine"],
    ["non tenerlo in memoria", "non salvare questo", "che resti tra noi"],
  ),
  row(
    "\\b(?:mantem|mantenha|deixa|deixe|deixes|guardes|guarde|fique|fica)(?:-[oa])? (?:(?:isto|isso|o \\S{1,15}|a \\S{1,15}) )?(?:(?:tao|muito|mais|menos|demasiado|bem|um pouco|bastante) ){0,2}(?:curt[oa]|breve|long[oa]|formal|informal|leve|simples|sobri[oa]|neutr[oa]|amavel|fri[oa]|sec[oa]|seri[oa]|rigid[oa]|vag[oa]|tecnic[oa]|concis[oa])(?!\\w)" +
      "|\\b(?:mantem|mantenha|deixes?|deixa|guardes?|registes?|registre|anotes?)(?:-[oa])? (?:(?:isto|isso) )?(?:nas entrelinhas|em (?:ingles|portugues|alemao|frances|uma (?:frase|linha|pagina)|\\d|duas|dois|tres|poucas)|abaixo d[ea]s? \\d|para o f(?:im|inal)|como (?:um|uma)? ?(?!nota|lembrete|regra)\\p{L}|n[oa] (?:titulo|assunto|texto|e-?mail|carta|primeir[oa]|segund[oa]|ultim[oa]|introducao|assinatura|lista))\\b",
    ["mantem isto breve", "nao deixes isto tao longo", "nao o deixe em ingles", "nao deixes isso no titulo"],
    ["nao guardes isto", "nao deixes isto em memoria", "fica entre nos"],
  ),
  row(
    "(?:保持|保留|留|存|记|写)(?:得|的)?(?:太|这么|那么|过于|超过|尽量|简短|简洁|短|正式|轻松|随意|口语|客气|礼貌)|(?:保留|留|放|写|存|记)(?:在|进)(?:标题|正文|开头|结尾|文中|文章|邮件|列表|第.段)|言外之意|字里行间",
    ["这段不要留太长", "保持简短", "这个不要写进标题"],
    ["这个别记住", "不要保留记录", "这段话不要记录"],
  ),
  row(
    "(?:短め|短く|長く|簡潔|軽め|軽く|堅く|硬く|かたく|フォーマル|カジュアル|丁寧|シンプル)(?:に|な(?:く|り))?.{0,8}(?:残|保|書|し|まとめ)|(?:タイトル|件名|本文|文中|見出し|冒頭|末尾|署名欄)に(?:は)?(?:残|入れ|書)|行間に|(?:バグ|不具合|欠席|休暇)として(?:記録|保存|残)",
    ["あまり長く残さないで", "これはタイトルに残さないで", "これはバグとして記録しないで"],
    ["これは記録に残さないで", "保存しないで"],
  ),
]);

/** What stands before "secret", "confidentiel", where that tells of which kind a text is: "un mail", "an". Read up to those words. */
export const NAMES_KIND = wordings([
  row(
    "(?:^|\\b(?:write|draft|need|want|make|send|prepare|schedule|plan|announce|describe|for|about|to) (?:\\S{1,15} )?)(?:an?|our|their|his|her|some|two|three) (?:(?!(?:is|was|secret|matter|thing|fact)\\b)\\S{1,15} )?$",
    ["an ", "write a short ", "a reminder about our "],
    ["this is an ", "write to kim, and "],
  ),
  row(
    `^(?!(?:this|that|it|here|das|dies|es|hier|ce|ceci|cela|c'est|voici|voila|esto|este|esta|eso|aqui|ahi|isto|isso|questo|questa|quello|ecco)\\b)(?:[^\\s,;:]{1,20} ){0,4}?(?:eine?n?|une?|un[oa]?|uma?|le|la|el|il|lo|o|a|les|los|las|des|mon|ma|notre|mi|nuestr[oa]|mio|mia|meu|minha|deux|dos|due|dois|duas|tres|trois|tre|\\d{1,2}) (?:[^\\s,;:]{1,15} ){0,2}?(?:${oneOf([englishKinds(["text", "work"]), kindsOfText("fr", ["text", "work"]), kindsOfText("es", ["text", "work"]), kindsOfText("it", ["text", "work"]), kindsOfText("pt", ["text", "work"])].join(", "))}|accord\\w{0,3}|acuerdo|clause|clausula|clausola|courrier|avis|aviso|avviso)\\s(?:[^\\s,;:]{1,15} ){0,2}?$`,
    ["un mail ", "il me faut un courrier ", "um e-mail muito ", "prepara un correo "],
    ["voici un message ", "c'est un mail ", "ecris un mail, ", "c'est "],
  ),
]);

/** A text that is to be marked as secret, or is so by its kind: "a note marked private and confidential". */
export const MARKED_TEXT = wordings([
  row(
    "\\b(?:marked|labell?ed|headed|stamped|titled|headlined|flagged|tagged|entitled|classified)(?: (?:as|it|with))? (?:\\S{1,12} ){0,2}?(?:private|confidential|secret|personal|sensitive|classified|off)\\b|\\b(?:an?|the|our|this|two|three) (?:[^\\s,;:]{1,15} ){0,2}?(?:private|confidential|secret|top-secret|personal|sensitive)(?: and \\S{1,14})? \\p{L}{3,}",
    ["a note marked private and confidential", "a confidential memo to the board", "an invitation to a private event"],
    ["write to kim, and keep it private", "this is confidential"],
  ),
  row(
    "\\b(?:mit dem (?:vermerk|hinweis|stempel)|als) (?:\\S{1,12} ){0,1}?\\S{0,2}(?:privat|vertraulich|geheim|personlich|verschlusssache)|\\b(?:ein\\w{0,2}|die|den|das|unser\\w{0,2}) (?:\\S{1,15} ){0,1}?(?:vertraulich|geheim|privat|personlich)e[nmrs]? \\p{L}{3,}",
    ["eine notiz mit dem vermerk vertraulich", "eine vertrauliche notiz an den vorstand"],
    ["das ist vertraulich", "schreib ben, das bleibt privat"],
  ),
  row(
    "\\b(?:marque\\w{0,2}|intitule\\w{0,2}|estampille\\w{0,2}|(?:avec|portant) la mention) (?:\\S{1,12} ){0,1}?\\S{0,2}(?:prive|confidentiel|secret|personnel)|\\b(?:marcad[oa]|titulad[oa]|etiquetad[oa]|rotulad[oa]|segnat[oa]|contrassegnat[oa]|intitolat[oa]|assinalad[oa]|intitulad[oa])(?: (?:como|come|con|com))? (?:\\S{1,12} ){0,1}?\\S{0,2}(?:privad|confidencial|secret|personal|privat|riservat|confidenzial|personale|pessoal|sigilos)",
    ["une note marquée confidentielle", "una nota marcada como confidencial", "una nota contrassegnata come riservata"],
    ["c'est confidentiel", "es confidencial"],
  ),
  row(
    '(?:标|标注|标记|注明|写|盖)(?:为|有|着|上|成)?[“"「]?(?:机密|保密|私密|绝密|内部)|(?:社外秘|極秘|親展|機密|マル秘|部外秘)(?:と|の|扱い|マーク|印)',
    ["标注为机密的便条", "社外秘と書かれたメモ"],
    ["请保密"],
  ),
]);

/** An order to tell somebody something, up to the words for secrecy: "tell ben this stays". */
export const TELLS_SECRET = wordings([
  row(
    "^(?:(?:please|pls|and|then|also|can you|could you) ){0,2}(?:tell|remind|assure|inform|warn|let) (?!(?:me|us|no|nobody|no-one|any|anyone|anybody)\\b)\\S{1,20}(?: (?!(?:that|i|we|he|she|they|you)\\b)[^\\s,;:]{1,20}){0,2}?(?: know)?,? (?:this|that|it|everything|all of (?:it|this)|the (?:\\S{1,15} ){0,1}\\S{1,20}|our \\S{1,20}|what (?:\\S{1,15} ){0,2}\\S{1,15})(?:'s|'ll| is| was| stays?| remains?| must| has to| should| will| needs to| can)\\b[^.!?,;:]{0,40}$",
    ["tell ben this stays ", "let ben know it's ", "please remind the interns that's "],
    ["tell me, this stays ", "tell nobody, this stays ", "tell ana the numbers, just ", "tell ana i quit, this stays "],
  ),
  row(
    "^(?:bitte )?(?:sag|sage|sagen sie|richte?|teile?|erinnere?|versichere?) (?!(?:mir|uns|niemand\\w{0,2}|kein\\w{0,2}|bitte|mal|nichts)\\b)(?:(?:der|dem|den|meine[mrn]?|unsere[mrn]?|frau|herrn) ){0,2}\\S{1,20}(?: bitte| mal)?(?: aus| mit| daran)?, (?:dies|das|es|alles|(?:die|der|unser\\w{0,2}|was) (?:\\S{1,20} ){0,2}?\\S{1,20}) (?:\\S{1,12} ){0,3}$",
    ["sag ben, das bleibt ", "richte der ines aus, das bleibt ", "sag ben, das ist "],
    ["sag mir, das bleibt ", "sag niemandem etwas, das bleibt ", "sag, das bleibt "],
  ),
  row(
    "^(?:dis|dites|rappelle|rappelez|precise|precisez) (?:a|aux?) (?!(?:moi|nous|personne)\\b)(?:la |l'|mes |mon |ma )?\\S{1,20},? (?:ca|cela|ceci|tout|c'est) (?:\\S{1,12} ){0,2}$",
    ["dis a ben ca reste ", "dis a ben, tout reste "],
    ["dis a personne, ca reste "],
  ),
  row(
    "^(?:dile|di|recuerdale|recuerda|diga|digale) a (?!(?:mi|nosotros|nadie)\\b)(?:la |el |los |las |mi )?\\S{1,20},? (?:esto|eso|todo) (?:\\S{1,12} ){0,2}$|^(?:di'?|digli|dille|ricorda) (?:a|al|alla|ad) (?!(?:me|noi|nessuno)\\b)\\S{1,20},? (?:questo|tutto|cio) (?:\\S{1,12} ){0,2}$|^(?:diz|diga|lembra|avisa) (?:ao?s?|a) (?!(?:mim|nos|ninguem)\\b)\\S{1,20},? (?:isto|isso|tudo) (?:\\S{1,12} ){0,2}$",
    ["dile a ben, esto queda ", "di a ben, questo resta ", "diz ao ben, isto fica "],
    ["dile a nadie, esto queda "],
  ),
  row(
    "^(?:请|麻烦你?|帮我|你|再){0,2}(?:告诉|转告|提醒|通知|让|叫|(?:跟|和|对)(?![你我咱])[^,，、。]{1,10}(?:说|讲)(?![的过了])) ?(?![我你咱谁]|别人|任何人|大家都)[^,，.。!！?？;；]{1,20}$",
    ["告诉ben这事", "跟小王说这事要", "让小李", "请转告客户合同内容要"],
    ["别告诉小王, ", "告诉你一件事, 要", "请", "你要", "跟ben说的事要"],
  ),
]);

/** An order to tell somebody something that says no more than that. What follows it is what they are to be told. */
export const TELLS_WHOM = wordings([
  row(
    "^(?:bitte )?(?:sag|sage|sagen sie) (?!(?:mir|uns|niemand\\w{0,2})\\b)(?:(?:der|dem|den|meine[mrn]?|unsere[mrn]?|frau|herrn) ){0,2}\\S{1,20}(?: bitte| mal){0,2}[,:]?$|^(?:bitte )?(?:richte|teile?) (?!(?:mir|uns)\\b)(?:(?:der|dem|den|meine[mrn]?|unsere[mrn]?|frau|herrn) ){0,2}\\S{1,20}(?: bitte| mal){0,2} (?:aus|mit)[,:]?$",
    ["sag der ines bitte", "richte meiner chefin aus"],
    ["sag mir", "sag der ines die zahlen ab und zu"],
  ),
  row(
    "^(?:dis|dites|rappelle|rappelez) (?:a|aux?) (?!(?:moi|nous|personne)\\b)(?:la |l'|mes |mon |ma )?\\S{1,20}[,:]?$|^(?:dile|diga|digale|recuerdale) a (?!(?:mi|nadie)\\b)(?:la |el |mi )?\\S{1,20}[,:]?$|^(?:di'?|digli|dille|ricorda) (?:a|al|alla|ad) (?!(?:me|noi|nessuno)\\b)\\S{1,20}[,:]?$|^(?:diz|diga|lembra|avisa) (?:ao?s?|a) (?!(?:mim|ninguem)\\b)\\S{1,20}[,:]?$",
    ["dis a paul", "dile a paula", "di' a marco", "diz ao ben"],
    ["dis a personne"],
  ),
  row("^(?:(?:please|pls) )?(?:tell|remind) (?!(?:me|us|nobody)\\b)(?:the |my |our )?\\S{1,20}(?: please)?[,:]?$", [
    "tell the interns please",
  ]),
]);

/** What stands behind the words for secrecy where they are a name, or tell of which kind something is: "… is our podcast", "保密 协议". */
export const IS_NAME = wordings([
  row(
    "^(?:'s\\b| (?:is|was|will be) (?:(?:the name of|called) )?(?:an?|the|our|my|their|his|her)\\b(?! (?:only|best|way)\\b))",
    ["'s history", " is our podcast"],
  ),
  row("^(?:的)?(?:协议|邮件|信函|函|通知|条款|声明|备忘录|承诺书|提醒|文件|原则|规定|政策|培训)", [
    "邮件给人事部",
    "协议",
  ]),
  row(
    "^(?:の)?(?:メール|手紙|文書|案内|通知|メモ|お知らせ|契約|資料)(?!です|だ|なので)",
    ["メール", "のメールを書いて"],
    ["メールです"],
  ),
]);
