/* How an order for one text begins, behind something else that is said: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

const THE = {
  en: "(?:the|my|our|his|her|their|this|that|a|an|another|one|two|three|some|him|them)",
  de: "(?:der|dem|den|die|das|meiner?|meine[mn]|unserer?|unsere[mn]|ihr|ihm|ihnen|eine?n?|zwei|drei)",
  fr: "(?:a|au|aux|le|la|les|un|une|mon|ma|notre|deux|trois)",
  es: "(?:al?|el|la|los|las|un|una|mi|nuestr[oa]|dos|tres)",
  it: "(?:al?|alla?|allo|agli|alle|il|lo|la|un|una|uno|due|tre)",
  pt: "(?:ao?|aos|as|o|um|uma|dois|duas|tres|para)",
};

/**
 * An order to write to somebody, or for a text, at the head of a clause. `name`: a word that is a recipient if it is a name.
 * "Write short mails" and "send regards" say how all texts are to be.
 */
export const ORDERS = wordings([
  row(
    `^(?:(?:please|also|now|then|can you|could you|would you|help me) ){0,3}(?:(?:tell|inform|notify|warn|ask|remind|thank|invite|text|message|e-?mail|mail|ping|write|draft|send|answer|prepare|compose|congratulate)(?: to)?|(?:reply|respond|apologi[sz]e|announce it) to|let(?= \\S{1,20}(?: \\S{1,20})? know\\b)|draft|give me) (?:me (?:an?|one|two|three|some)|${THE.en}(?! (?:\\S{1,20} )?(?:emails|mails|messages|letters|posts|texts|reports|newsletters?|blog|column|diary|minutes)\\b)|her|(?!(?:me|us|you|it|in|to|like|with|as|less|more|short|no|only|off|out|up|back|down|numbers|dates|english|german|french|spanish|italian|portuguese|chinese|japanese|arabic|russian|dutch|hebrew|latin|greek|korean|hindi)\\b|${THE.en}\\b)(?<name>\\p{L}[\\p{L}.'-]{1,20}))(?![\\p{L}])`,
    [
      "Write to the restaurant",
      "tell Ben",
      "please email the hotel",
      "send Kim the agenda",
      "let Kim know",
      "draft an invitation",
      "write me a bio",
    ],
    [
      "write Arabic",
      "write the newsletter",
      "write in French",
      "write like a friend",
      "write my letters by hand",
      "send me drafts",
      "let go",
    ],
  ),
  row(
    "^(?:(?:please|also|now|then|so|can you|could you|would you|will you|help me|kindly) ){0,3}(?:update|redo|rewrite|revise|change|adjust|amend|refresh|fix|edit|adapt|rework|correct|replace|redraft|tweak|add (?:it|that|this) to|put (?:it|that|this) in(?:to)?|work (?:it|that|this) into|use (?:it|that|this) in|mention (?:it|that|this) in|reflect (?:it|that|this) in)(?: up)? (?:my|our|the|this|these|that|those|it)\\b|^(?:(?:please|so|now|then) ){0,2}(?:change|replace|swap|turn) \\S{1,20} (?:to|into|with|by) (?!(?:a|an|the|my|every|each)\\b)\\S{1,20}$",
    [
      "update my bio",
      "please redo my signature",
      "can you rewrite my out-of-office",
      "change the footer",
      "change color to colour",
    ],
    ["update me", "updates my bio", "fix bugs"],
  ),
  row(
    "^(?:(?:bitte|dann|jetzt|also|kannst du|konntest du) ){0,3}(?:aktualisiere?|uberarbeite?|andere?|passe?|korrigiere?|erneuere?|bearbeite?|ersetze?|mach|schreib|trag|setz|bring)(?: (?:bitte|mal|mir)){0,2} (?:das (?:in|im)|es in|mein\\w{0,2}|unser\\w{0,2}|die|den|das|diese\\w?) (?:\\S{1,25} ?)",
    ["aktualisiere meine Signatur", "bitte pass meine Bio an", "überarbeite den Text"],
    ["ändere nichts"],
  ),
  row(
    "^(?:(?:puis|alors|donc|s'il te plait|s'il vous plait|stp|svp|merci de|peux-tu|tu peux|pourrais-tu|pouvez-vous) ){0,3}(?:mets|mettez|mettre|actualise[rsz]?|refais|refaites|refaire|modifie[rsz]?|change[rsz]?|corrige[rsz]?|adapte[rsz]?|reecri[sr]|reecrivez|revois|ajoute[rsz]?-le (?:a|dans)|remplace[rsz]?) (?:(?:a jour )?(?:mon|ma|mes|notre|nos|le|la|les|ce|cet|cette)\\b|l')",
    ["mets ma bio à jour", "refais ma signature", "s'il te plaît change la signature"],
    ["change souvent"],
  ),
  row(
    "^(?:(?:luego|entonces|por favor|puedes|podrias|asi que) ){0,3}(?:actualiz[ae]r?|rehaz|cambi[ae]r?|modific[ae]r?|correg?i[jr][ae]?|corrige|adapt[ae]r?|reescrib[ae]|reescribir|revis[ae]r?|reemplaz[ae]|pon(?:lo)? (?:al dia|en)|ponlo en|anadelo a|ajust[ae]) (?:mi|mis|nuestr[oa]s?|el|la|los|las|est[ae])\\b",
    ["actualiza mi biografía", "cambia mi firma", "por favor reescribe la firma"],
    ["cambia mucho"],
  ),
  row(
    "^(?:(?:poi|quindi|per favore|puoi|potresti) ){0,3}(?:aggiorn(?:a|are)|rif(?:ai|are)|cambi(?:a|are)|modific(?:a|are)|corregg(?:i|ere)|adatt(?:a|are)|riscriv(?:i|ere)|rived(?:i|ere)|sostituisci|mettilo (?:nella|nel)|aggiungilo (?:alla|al)|sistem(?:a|are)) (?:(?:il|la|le|i|lo|gli|quest[oa])\\b|l')",
    ["aggiorna la mia bio", "riscrivi la mia firma"],
    ["cambia spesso"],
  ),
  row(
    "^(?:(?:depois|entao|por favor|podes|pode|poderias) ){0,3}(?:atualiz[ae]r?|actualiz[ae]r?|ref[ae]z(?:er)?|refaca|mud[ae]r?|alter[ae]r?|modifi(?:ca|que)|corri[gj][ae]|corrige|adapt[ae]r?|reescrev[ae]r?|rev[ee]r?|substitu[ia]|ajust[ae]r?|poe|acrescenta-o) (?:(?:o|a|os|as)\\b|est[ea]\\b|ess[ea]\\b|minha|meu)",
    ["atualiza a minha bio", "muda a minha assinatura"],
    ["muda muito"],
  ),
  row(
    "^(?:请|請|麻烦|那)?(?:你)?(?:帮我|幫我|替我|给我)?(?:把)?(?:我们?的?)?(?:更新|修改|改写|重写|重做|调整|改一下|改改|改)(?:一下)?(?:我|我们|这|那|个人|签名|简介|简历|自我|介绍|公司|邮件)|^(?:请|帮我|麻烦)?把?(?:我们?的?)?(?:签名|简介|简历|介绍|资料)(?:更新|改|重写|换)",
    ["请更新我的简介", "帮我改一下签名"],
    ["更新很快"],
  ),
  row(
    `^(?:(?:bitte|dann|jetzt|also) ){0,2}(?:schreibe?|schick|schicke|sende?|sag|sage|informiere?|antworte?|bitte|frage?|lade?|gratuliere?|entwirf|verfasse?|formuliere?|mail|danke?)(?: (?:bitte|mir|auch|an)){0,2} (?:${THE.de}|(?!(?:dir|mir|mich|me|uns|in|auf|per|mit|ohne|kurz\\w{0,2}|immer|nie|nur|alles?|so|wie|zahlen|datum)\\b)(?<name>\\p{L}[\\p{L}.'-]{1,20}))(?![\\p{L}])`,
    ["schreib dem Caterer", "schreib Tom eine Karte", "schick Kim die Tagesordnung", "sag Ben Bescheid"],
    ["schreib kurz", "schreib auf Deutsch", "schreib mir"],
  ),
  row(
    `^(?:(?:puis|alors|aussi) )?(?:ecri[st]|ecrivez|previens|prevenez|previens|dis|dites|informe[zr]?|envoie|envoyez|redige[zr]?|prepare[zr]?|reponds|repondez|demande[zr]?|remercie[zr]?|invite[zr]?)(?:-(?:lui|leur|moi))?(?:$| (?:${THE.fr}|(?:l'|d')(?=\\p{L})|(?!(?:en|que|toujours|jamais|court|plus|sans|avec|comme|les|des|de)\\b)(?<name>\\p{L}[\\p{L}.'-]{1,20}))(?![\\p{L}]))`,
    ["écris au traiteur", "préviens Marc", "écris une carte à Tom", "écris-lui"],
    ["écris court", "écris en anglais", "écris toujours bref"],
  ),
  row(
    `^(?:(?:luego|entonces|tambien) )?(?:escrib[ea](?:le|les|me|nos)?|avis[ae](?:le)?|di(?:le|les)|manda(?:le)?|envia(?:le)?|redacta|prepara|responde(?:le)?|contesta(?:le)?|invita|informa|pide(?:le)?|agradece(?:le)?)(?:$| (?:${THE.es}|(?!(?:en|que|siempre|nunca|corto|mas|sin|con|como|de)\\b)(?<name>\\p{L}[\\p{L}.'-]{1,20}))(?![\\p{L}]))`,
    ["escribe al restaurante", "escribe una tarjeta a Tom", "dile a Kim que voy", "avisa a Marta"],
    ["escribe corto", "escribe en inglés", "firma con Ana"],
  ),
  row(
    `^(?:(?:poi|quindi|anche) )?(?:scrivi(?:gli|le|mi|ci)?|avvisa|di(?:gli|lle)|manda(?:gli)?|invia(?:gli)?|prepara|rispondi|invita|informa|chiedi|ringrazia|stendi)(?:$| (?:${THE.it}|(?:l'|un'|all')(?=\\p{L})|(?!(?:in|che|sempre|mai|corto|piu|senza|con|come|di)\\b)(?<name>\\p{L}[\\p{L}.'-]{1,20}))(?![\\p{L}]))`,
    ["scrivi al ristorante", "scrivi un biglietto a Tom", "avvisa Marta"],
    ["scrivi corto", "scrivi in inglese"],
  ),
  row(
    `^(?:(?:depois|entao|tambem) )?(?:escrev[ea](?:-lhe|-me|-nos)?|avis[ae]|di(?:z|ga)(?:-lhe)?|mand[ae]|envi[ae]|prepar[ae]|respond[ea]|convid[ae]|inform[ae]|ped[ei]|agradec[ea]|redige)(?:$| (?:${THE.pt}|(?!(?:em|que|sempre|nunca|curto|mais|sem|com|como|de)\\b)(?<name>\\p{L}[\\p{L}.'-]{1,20}))(?![\\p{L}]))`,
    ["escreve ao restaurante", "escreve um cartão ao Tom", "avisa a Marta"],
    ["escreve curto", "escreve em inglês"],
  ),
  row(
    "^(?:请|請)?(?:你)?(?:帮我|幫我|替我)?(?:(?:告诉|告訴|通知|转告|回复|邀请|感谢)(?!我|你)|(?:给|給|跟|向)(?!我|你).{1,10}(?:写|寫|发|發|说|回)|(?:[给給帮幫替]我)?(?:写|寫|起草|发|發|拟)(?:一|[封份张条篇个])(?!点|样))",
    ["告诉小王", "给小王写封邮件", "写一封感谢信"],
    ["告诉你", "写得正式", "写一点"],
  ),
]);

/** The same in Japanese, where the order stands at the end. */
export const ORDERS_BEHIND = wordings([
  row(
    "(?<!く|潔に|寧に|単に|式に)(?:更新して|修正して|書き直して|直して|変更して|作り直して|書いて|書き上げて|送って|伝えて|作って|知らせて|返信して|作成して|下書きして)(?:ください|下さい|くれ|ほしい|おいて|もらえ.{0,8}|くれ.{0,8})?[。.!！]?$",
    ["ケータリング会社にメールを書いて", "田中さんに伝えてください。"],
    ["短く書いて", "丁寧に書いて"],
  ),
]);

/** What an order to remember ends in where Japanese says something else behind it: "…と覚えて、". */
export const REMEMBER_BEHIND = wordings([
  row(
    "(?:覚えて|記憶して|メモして)(?:おいて)?(?:ください|下さい|ね)?$",
    ["私がベジタリアンだと覚えて"],
    ["覚えている"],
  ),
]);

/** What its author is about to do or wants of somebody, which is the occasion of a text and nothing that lasts: "I'm moving to Oslo, write my landlord". */
export const OCCASIONS = wordings([
  row(
    "^(?:i'm|i am|we're|we are) (?:just |now |about to |still )?(?!(?:being|having|living|working|running|leading|writing|reporting|doing)\\b)\\w{2,20}ing\\b",
    ["I'm moving to Oslo in May", "We are throwing a party"],
    ["I'm living in Oslo", "I'm vegan"],
  ),
  row(
    "^i(?:'d)? (?:much )?prefer (?:to (?:come|go|meet|leave)|(?:the )?(?:\\S{1,12} )?(?:\\w{3,6}day|morning|afternoon|evening|weekend|one|other|first|second|earlier|later))\\b|^我(?:更|比较)?喜欢(?:周|星期|礼拜|上午|下午|早上|晚上)",
    ["I prefer Thursday", "I'd prefer the later train", "我更喜欢周四"],
    ["I prefer short mails"],
  ),
  row(
    "^ich (?:ziehe|gehe|fahre|fliege|reise|komme|heirate|feiere|bekomme)\\b|^je (?:demenage|pars|vais|viens|me marie)\\b|^(?:me (?:mudo|voy|caso)|voy a|mi (?:trasferisco|sposo)|vado|parto|vou|mudo-me|caso-me)\\b|^我(?:要|打算|准备|下个?[周月]|明天|马上)|^(?:来週|来月|明日).{1,20}ます",
    ["Ich ziehe im Mai nach Oslo", "Me mudo a Vigo en mayo", "我下个月搬家"],
    ["Ich bin Lehrerin"],
  ),
]);

/** When something is so that is soon over. */
export const SOON_OVER = wordings([
  row(
    "\\b(?:today|tonight|tomorrow|right now|at the moment|currently|this (?:week|month|morning|afternoon|evening|weekend)|next (?:week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|still|stuck|late|sick)\\b",
    ["I'm on call on Saturday"],
    ["I'm vegan"],
  ),
  row(
    "\\b(?:heute|morgen|gerade|momentan|zurzeit|diese woche|nachste woche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|krank|aujourd'hui|demain|en ce moment|cette semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|malade|hoy|manana|ahora mismo|esta semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|oggi|domani|adesso|questa settimana|lunedi|martedi|mercoledi|giovedi|venerdi|domenica|hoje|amanha|agora|esta semana|segunda|terca|quarta|quinta|sexta)\\b",
    ["Je suis de permanence samedi"],
    ["Je suis végétarienne"],
  ),
  row(
    "现在|今天|明天|今晚|这周|下周|正在|周[一二三四五六日]|今日|明日|今週|来週|[月火水木金土日]曜",
    ["我现在在高铁上"],
    ["我吃素"],
  ),
]);

/** What makes such a clause tell of every time, or of what somebody does: no text is asked for now. */
export const EVERY_TIME = wordings([
  row(
    "\\b(?:always|never|every|each|any|whenever|weekly|daily|monthly|quarterly|annual|yearly|regularly|often|usually|sometimes|for a living|\\w{3,6}days)\\b",
    ["write the team every week"],
    ["write to the team"],
  ),
  row(
    "\\b(?:immer|nie|niemals|stets|jede[nmrs]?|oft|meistens|regelma(?:ß|ss)ig|montags|freitags|toujours|jamais|chaque|souvent|siempre|nunca|cada|sempre|mai|ogni|spesso|todos os|cada)\\b",
    ["schreib Tom immer per Du"],
    ["schreib Tom"],
  ),
  row("总是|每次|每周|每天|从不|一律|いつも|毎回|毎週|必ず", ["每次都给小王写信"]),
]);

/** What makes it tell how to write, beside another rule: "and write to Ana in English". */
export const TELLS_HOW = wordings([
  row(
    "\\b(?:in (?:plain |simple )?(?:english|german|french|spanish|italian|portuguese|chinese|japanese|\\w{3,9} (?:case|type|english))|formally|informally|briefly|first|politely|by (?:first|last|full) names?|with (?:a |an |his|her|their|the |first|full)\\S{0,12}(?: \\S{1,12})?|without .{1,30}|as (?:short|briefly|an? )\\b.{0,20}|at the (?:end|top|start|beginning|bottom))[.!]?$",
    ["write to Ana in English", "send the board a table at the top"],
    ["write to Ana about Leeds"],
  ),
  row(
    "\\b(?:auf (?:deutsch|englisch|franzosisch|spanisch|italienisch)|per (?:du|sie)|(?:en (?:anglais|francais|allemand|espagnol|ingles|espanol|frances))|in (?:inglese|italiano|francese|tedesco)|em (?:ingles|portugues|frances)|am (?:ende|anfang)|a la fin|al final|alla fine|no fim)[.!]?$",
    ["schreib Ana auf Englisch"],
    ["schreib Ana zum Geburtstag"],
  ),
]);
