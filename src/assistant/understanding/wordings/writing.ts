/* What tells whether a sentence is about writing: in eight languages, as `toPlain` leaves a text in lower case. */

import { englishKinds, kindsOfText, WRITTEN } from "../../language/kinds-of-text.ts";
import { row, wordings } from "../../language/wordings.ts";

/** "Always", "never": a habit. */
export const HABITS = wordings([
  row(
    "\\b(?:always|never|every time|immer|nie|niemals|toujours|jamais|siempre|nunca|sempre|mai)\\b|总是|从不|从来|いつも|決して|毎回",
    ["I always cry at weddings.", "我从不吃肉。"],
  ),
]);

const LANGUAGES =
  "(?:plain |simple |british |american )?(?:english|german|french|spanish|italian|portuguese|chinese|japanese|dutch|polish|turkish|arabic|korean|russian|swedish|danish|hindi)";

/** How people are addressed, how words are spelt, or the author's own tone: nothing but writing is meant. */
export const MANNER = wordings([
  row(
    "^(?:(?:mir|uns|bitte|immer|nur|stets) ){0,3}auf (?:deutsch|englisch|franzosisch|spanisch|italienisch|portugiesisch|chinesisch|japanisch) (?:antworten|schreiben)\\b|^(?:toujours )?(?:m'|me |nous )?(?:repondre|ecrire)(?: toujours)? en (?:francais|anglais|allemand|espagnol|italien|portugais|chinois|japonais)\\b|^(?:siempre |sempre )?(?:responder|contestar|escribir|escrever)(?:me|nos|-me|-nos)?(?: siempre| sempre)? e[nm] (?:espanol|ingles|frances|aleman|alemao|espanhol|italiano|portugues|chino|chines|japones)\\b|^(?:sempre )?(?:rispondere|scrivere|risponder[mc]i|scriver[mc]i)(?: sempre)? in (?:italiano|inglese|francese|tedesco|spagnolo|portoghese|cinese|giapponese)\\b",
    [
      "Mir bitte immer auf Deutsch antworten",
      "Toujours répondre en anglais",
      "Responder siempre en inglés",
      "Scrivere sempre in italiano",
    ],
    ["Ich muss auf Deutsch antworten."],
  ),
  row(
    "^(?:(?:please|always) ){0,2}(?:use|say|stick (?:to|with)|go with) (?:the )?(?:(?:in)?formal )?(?:du|sie|tu|vous|usted|lei|voce|keigo)(?:[- ]form)?[.!]?$",
    ["Use du", "Stick to the formal Sie."],
    ["Use it."],
  ),
  row(
    `^(?:(?:please|always|only|never) ){0,2}(?:reply|answer|respond|write|draft)(?: (?:back|to|me|us|everything|all)){0,3} (?:\\S{1,15} ){0,2}in (?:${LANGUAGES})\\b`,
    ["Always reply in German", "Write to me in plain English."],
    ["I write my diary in French."],
  ),
  row(
    "^(?:(?:bitte|immer) ){0,2}(?:antworte|schreibe?)(?: (?:mir|uns|bitte|immer|nur|alles)){0,3} (?:auf|in) (?:einfachem )?(?:deutsch|englisch|franzosisch|spanisch|italienisch|portugiesisch|chinesisch|japanisch)\\b|^(?:reponds|ecris)(?:-(?:moi|nous))?(?: (?:toujours|tout)){0,2} en (?:francais|anglais|allemand|espagnol|italien|portugais|chinois|japonais)\\b",
    ["Antworte mir immer auf Deutsch", "Réponds toujours en anglais"],
    ["Ich schreibe mein Tagebuch auf Englisch."],
  ),
  row(
    "^(?:responde|contesta|escribe)(?:me|nos)?(?: siempre)? en (?:espanol|ingles|frances|aleman|italiano|portugues|chino|japones)\\b|^(?:rispondi|scrivi)(?:mi|ci)?(?: sempre)? in (?:italiano|inglese|francese|tedesco|spagnolo|portoghese|cinese|giapponese)\\b|^(?:responde|responda|escreve|escreva)(?:-(?:me|nos))?(?: sempre)? em (?:portugues|ingles|frances|alemao|espanhol|italiano|chines|japones)\\b",
    ["Respóndeme siempre en inglés", "Scrivimi sempre in italiano", "Escreve-me sempre em português"],
    ["Escribo mi diario en francés."],
  ),
  row(
    "^(?:请)?(?:总是|都|以后|一律)?用(?:英|德|中|法|日|西班牙|意大利|葡萄牙)(?:文|语|語)(?:给我)?(?:回|写|答)|^(?:いつも|常に)?(?:英語|日本語|独語|ドイツ語|仏語|フランス語|中国語|スペイン語)で(?:返|書|答)",
    ["请总是用英文回复", "いつも英語で返信して"],
    ["毎晩フランス語で日記を書いています"],
  ),
  row(
    "^(?:(?:please|always) ){0,2}(?:be|stay|sound|keep it) (?:(?:more|less|very|a bit|always) ){0,2}(?:casual|brief|concise|formal|informal|polite|friendly|short|direct|warm|witty|succinct|blunt|plain|simple|professional|neutral|playful|upbeat|serious|dry|chatty|crisp)(?:er)?\\b",
    ["Be casual.", "Always be more concise."],
    ["Be careful with the vase."],
  ),
  row(
    "^(?:bitte )?(?:sei|bleib)(?: (?:bitte|immer|etwas|mehr)){0,2} (?:locker|knapp|kurz|formlich|hoflich|freundlich|direkt|sachlich|neutral|herzlich)(?:er)?\\b|^(?:sois|reste)(?: (?:plus|toujours|tres)){0,2} (?:bref|breve|concise?|formel(?:le)?|polie?|directe?|chaleureux|amicale?|simple|neutre)\\b|^(?:se|sea|seja|sii|resta)(?: (?:siempre|sempre|mas|mais|piu|muy|muito|molto)){0,2} (?:breve|concis[oa]|formale?|informale?|dirett?[oa]|direct[oa]|amable|gentile?|cordiale?|clar[oa]|chiar[oa])\\b",
    ["Sei locker.", "Sois plus directe.", "Sé siempre breve.", "Seja mais direto."],
    ["Sei vorsichtig."],
  ),
  row(
    "\\b(?:in|on) (?:(?:all|every|my|our|of) ){0,3}(?:e-?mails?|mails?|posts?|messages|letters|newsletters)[.!]?$|\\bin (?:(?:allen|meinen|unseren) ){0,2}(?:e-?)?(?:mails|briefen|posts|nachrichten)[.!]?$|\\bdans (?:(?:tous|mes|nos|les) ){1,2}(?:e-?)?(?:mails|posts|messages|courriels)[.!]?$",
    ["Praise the Falcon budget in mails."],
    ["I found a mistake in the mail to Ben."],
  ),
  row(
    "\\b(?:my|our) (?:writing )?(?:tone|style)\\b(?![- ](?:icon|deaf))|^(?:my|our) (?:writing )?voice ?[:=]|^我们?的(?:语气|文风|风格|口吻)[:：]|^(?:私|うち)の(?:文体|口調|トーン|スタイル)[:：]|\\b(?:british|american|us|uk|australian|canadian) (?:english|spelling)\\b",
    ["My tone should be friendly.", "British spelling."],
    ["My tone-deaf boss sings."],
  ),
  row(
    "\\b(?:(?:sie|du)-form|per (?:du|sie)|ge(?:duzt|siezt)|(?:duz|siez)\\w{1,4})\\b|\\b(?:mein|unser) (?:schreib)?(?:stil|ton)\\b|\\b(?:rechtschreibung|schreibweise|floskeln)\\b",
    ["Ab sofort nur noch Sie-Form.", "Mein Stil ist locker und direkt.", "Wir duzen uns alle im Team."],
    ["Sie und du."],
  ),
  row("\\b(?:tutoi|tutoy|vouvoi|vouvoy)\\w{1,5}\\b|\\b(?:mon|notre) (?:style|ton)\\b|\\borthographe\\b", [
    "On se tutoie dans l'équipe.",
    "Mon style est direct.",
  ]),
  row(
    "\\btute(?:a|o|e|ar|amos|arme|ame)\\b|\\btrat\\w{1,5} de (?:tu|usted)\\b|\\b(?:mi|nuestro) (?:estilo|tono)\\b|\\bortografia\\b",
    ["Tutea siempre.", "Ortografía británica."],
  ),
  row("\\bda\\w{0,5} (?:del|sempre del) (?:tu|lei)\\b|\\b(?:mio|nostro) (?:stile|tono)\\b", [
    "Dammi del tu.",
    "Il mio stile è diretto.",
  ]),
  row("\\btrat\\w{1,5}(?:-me|-nos)? por (?:tu|voce)\\b|\\b(?:meu|nosso) (?:estilo|tom)\\b", ["Trata-me por tu."]),
  row(
    "^(?:my|our) (?:\\p{L}{2,20} )?(?:team|company|firm|office|brand|style|newsletter|blog) (?:(?:really|also|always|just) )?(?:likes|loves|prefers|hates|dislikes|avoids) (?:(?!(?:write|writing|read|reading|get|getting)\\b)\\S{1,15} ){0,3}?(?:e-?mails?|mails?|messages?|posts?|letters|newsletters?|texts?|sentences|paragraphs|subject lines?|emojis?|headlines?|greetings?|spelling)\\b",
    ["Our team likes short mails.", "Our brand loves puns in headlines."],
    ["Our team loves pizza.", "Ben's team likes short mails.", "Our team hates getting mails."],
  ),
  row(
    "^(?:mein|meine|unser|unsere) \\p{L}{0,12}(?:team|firma|unternehmen|abteilung|stil) (?:hasst|liebt|mag|bevorzugt) (?:\\S{1,15} ){0,2}?(?:e-?mails?|mails?|nachrichten|satze|texte|emojis|betreffzeilen)\\b|^(?:mon|ma|notre) (?:equipe|societe|entreprise|agence|style) (?:deteste|adore|aime|prefere) (?:\\S{1,15} ){0,2}?(?:e-?mails?|mails?|courriels|messages|phrases|textes|emojis)\\b",
    ["Unser Team mag kurze Mails.", "Notre équipe préfère les mails courts."],
    ["Unser Team mag Pizza."],
  ),
  row(
    "^(?:mi|nuestr[oa]) (?:equipo|empresa|estilo) (?:odia|adora|detesta|prefiere) (?:\\S{1,15} ){0,2}?(?:correos|mensajes|frases|textos|emojis)\\b|^(?:il|la) (?:mi[oa]|nostr[oa]) (?:squadra|team|azienda|stile) (?:odia|adora|detesta|preferisce) (?:\\S{1,15} ){0,2}?(?:e-?mail|mail|messaggi|frasi|testi|emoji)\\b|^(?:[oa] )?(?:meu|minha|noss[oa]) (?:equipa|equipe|empresa|estilo) (?:odeia|adora|detesta|prefere) (?:\\S{1,15} ){0,2}?(?:e-?mails|mensagens|frases|textos|emojis)\\b",
    [
      "Nuestro equipo prefiere los correos cortos.",
      "La nostra azienda preferisce le mail brevi.",
      "A nossa equipa prefere e-mails curtos.",
    ],
    ["Nuestro equipo adora la pizza."],
  ),
  row("语气|文风|拼写|敬语|行文", ["邮件都用敬语。"]),
  row("敬語|文体|口調|つづり|綴り|ですます", ["敬語で書いてください。"]),
]);

/** A text, or how one is written, is named. */
export const TEXTS = wordings([
  row(
    `\\b(?:${englishKinds(WRITTEN)})\\b|\\b(?:writ|wrote|sign|greet|address|word|sentence|paragraph|emoji|comma|tone|spell|capital|exclam|abbrev|jargon|title|heading|bullet|list|quote|format|phrase|language|english|german|french|spanish|italian|portuguese|chinese|japanese|use|start|begin|end|close|open|call|say|avoid|includ|mention|add)`,
    ["I always sign with Ana.", "I never use semicolons."],
    ["I always cry at weddings."],
  ),
  row(
    `\\b(?:${kindsOfText("de")}|schreib|unterschreib|gru(?:ß|ss)|anrede|satz|satze|wort|ton|komma|benutz|verwend|nutz|beginn|duz|siez|sag|nenn)`,
    ["Ich schreibe immer kurz."],
    ["Ich weine immer."],
  ),
  row(
    `\\b(?:${kindsOfText("fr")}|ecri|sign|phrase|mot|ton|virgule|utilis|emploi|commenc|termin|tuto|vouvo|dis\\b|appell)`,
    ["Je signe toujours Léa."],
    ["Je pleure toujours."],
  ),
  row(
    `\\b(?:${kindsOfText("es")}|escrib|firm|frase|palabra|tono|coma|us[oa]|empiez|termin|tute|llam|dig)`,
    ["Siempre firmo con Ana."],
    ["Siempre lloro."],
  ),
  row(
    `\\b(?:${kindsOfText("it")}|scriv|firm|fras|parol|tono|virgol|us[oa]|inizi|chiud|dico|chiam)`,
    ["Firmo sempre con Ugo."],
    ["Piango sempre."],
  ),
  row(
    `\\b(?:${kindsOfText("pt")}|escrev|assin|frase|palavra|tom|virgula|us[oa]|comec|termin|digo|cham)`,
    ["Assino sempre Rui."],
    ["Choro sempre."],
  ),
  row(`${kindsOfText("zh")}|写|寫|署名|称呼|语气|句|词|字|用`, ["我总是写得很短。"], ["我总是哭。"]),
  row(`${kindsOfText("ja")}|書|署名|敬語|文|言葉|使|絵文字`, ["いつも短く書きます。"], ["いつも泣きます。"]),
]);

/** What is done to papers and messages as things, and not how they are written: "all e-mails are scanned". */
export const HANDLED = wordings([
  row(
    "\\b(?:is|are|was|were|gets?|got|being|been) (?:\\S{1,15} ){0,2}?(?:scanned|archived|stored|kept (?:in|at|under|for)|filed|logged|checked for|shredded|opened by|printed|recorded|delivered|backed up|encrypted|deleted|tracked|monitored|countersigned|notarized|stamped|locked)\\b",
    ["All e-mails are scanned.", "Our letters are kept in the safe."],
    ["All e-mails are signed with Ana.", "My mails are kept short."],
  ),
  row(
    "\\b(?:contract|lease|form|agreement|invoice|cheque|check|order|expense)s? (?:always |also )?(?:needs?|requires?|takes?|must have|has to have) (?:\\S{1,15} ){0,3}?(?:signatures?|stamps?|witness(?:es)?|approvals?|sign-?offs?)\\b|\\b(?:keep|store|file|archive|lock) (?:my|our|all|the) (?:\\S{1,15} )?(?:letters|contracts|mails|e-mails|files|papers|records|reports) (?:in|under|at|behind)(?: \\S{1,10})? (?:cellar|basement|safe|attic|drawer|cabinet|cloud|archive|shelf|folder|garage|office|box)\\b",
    ["Every contract needs two signatures.", "We keep our letters in the cellar."],
    ["Every mail needs my signature.", "Keep my mails in British English."],
  ),
  row(
    "\\b(?:wird|werden|wurden) (?:\\S{1,20} ){0,4}?(?:gescannt|archiviert|gespeichert|abgelegt|gepruft|geschreddert|geoffnet|ausgedruckt|aufgezeichnet|verschlusselt|gegengezeichnet)\\b|\\b(?:vertrag|vertrage|rechnung|rechnungen|formular|formulare)\\b.{0,30}\\b(?:braucht|brauchen|benotigt|benotigen) .{0,20}(?:unterschriften?|stempel|zeugen?)\\b",
    ["Alle Briefe werden gescannt.", "Jeder Vertrag braucht zwei Unterschriften."],
    ["Alle Briefe werden mit Ana unterschrieben."],
  ),
  row(
    "\\b(?:est|sont|etait|etaient) (?:\\S{1,15} ){0,2}?(?:scanne|archive|stocke|classe|verifie|imprime|enregistre|conserve|chiffre|ouvert)\\w{0,3}\\b|\\b(?:contrat|bail|facture|formulaire)s? (?:exigen?t?|demanden?t?|requier\\w{1,3}|a besoin|ont besoin|necessiten?t?)\\b.{0,20}\\b(?:signatures?|tampons?|temoins?)\\b",
    ["Tous les mails sont archivés.", "Chaque contrat exige deux signatures."],
    ["Tous les mails sont signés Léa."],
  ),
  row(
    "\\bse (?:escanean?|archivan?|guardan?|imprimen?|graban?|registran?|abren?)\\b|\\b(?:contrato|alquiler|factura|formulario)s? (?:\\S{1,12} )?(?:necesita|exige|lleva|requiere)n? .{0,12}(?:firmas?|sellos?|testigos?)\\b",
    ["Todos los correos se archivan.", "Cada contrato necesita dos firmas."],
    ["Todos los correos llevan mi firma."],
  ),
  row(
    "\\b(?:vengono|viene|sono|e) (?:\\S{1,12} )?(?:scansionat|archiviat|salvat|conservat|controllat|stampat|registrat|apert)[aeio]\\b|\\b(?:contratt[oi]|affitt[oi]|fattur[ae]|modul[oi]) (?:richied|ha bisogno|hanno bisogno|vuole|vogliono)\\w{0,3} .{0,12}(?:firm[ae]|timbr[oi]|testimon[ei])\\b",
    ["Tutte le e-mail vengono archiviate.", "Ogni contratto richiede due firme."],
    ["Tutte le mail vengono firmate Ana."],
  ),
  row(
    "\\b(?:e|sao|foram|ficam?) (?:\\S{1,12} )?(?:digitalizad|arquivad|guardad|conservad|verificad|impress|registad|registrad|gravad|abert)[ao]s?\\b|\\b(?:contrato|fatura|formulario)s? (?:\\S{1,12} )?(?:precisa|exige|leva|requer)m? .{0,12}(?:assinaturas?|carimbos?|testemunhas?)\\b",
    ["Todos os e-mails são arquivados.", "Todo contrato exige duas assinaturas."],
    ["Todos os e-mails são assinados Rui."],
  ),
  row(
    "(?:邮件|消息|信|文件|合同|发票).{0,8}(?:存档|扫描|查毒|归档|盖章|销毁|锁|备份)|(?:合同|租约|发票).{0,6}要.{0,6}(?:签名|见证|章)",
    ["所有邮件都会存档。", "合同要两个签名。"],
  ),
  row(
    "(?:メール|手紙|書類|契約書|請求書|メッセージ).{0,12}(?:保存され|スキャンされ|開封され|検査され|保管され|破棄され|印刷され|判子|署名が必要)",
    ["メールはすべて保存されます。", "契約書には二人の署名が必要です。"],
  ),
]);

/** What the author likes to read, watch and hear, and does not write: "I like short novels". */
export const OF_READING = wordings([
  row(
    "^(?:i|we) (?:really |also )?(?:like|love|prefer|enjoy|hate|adore) (?:\\p{L}{2,15} ){0,2}(?:novels|books|films|movies|songs|series|podcasts|poems|poetry|music|plays|thrillers)\\b|^ich (?:mag|liebe|hasse|bevorzuge|lese gern) (?:\\p{L}{2,15} ){0,2}(?:romane|bucher|filme|lieder|serien|krimis|gedichte|musik)\\b",
    ["I like short novels.", "Ich mag kurze Romane."],
    ["I like short mails."],
  ),
  row(
    "^(?:j'(?:aime|adore)|je (?:prefere|deteste)) (?:bien )?(?:les |la |des )?(?:\\p{L}{2,15} )?(?:romans|livres|films|chansons|series|poemes|musique)\\b|^(?:me|nos) (?:gustan?|encantan?) (?:los |las |la )?(?:novelas|libros|peliculas|canciones|series|poemas|musica)\\b|^(?:mi|ci) piac\\p{L}{1,6} (?:i |le |la |gli )?(?:romanzi|libri|film|canzoni|serie|poesie|musica)\\b|^(?:eu )?(?:gosto de|adoro|prefiro) (?:ler )?(?:os |as )?(?:romances|livros|filmes|musicas?|series|poemas)\\b",
    [
      "J'aime les romans courts",
      "Me gustan las novelas cortas",
      "Mi piacciono i romanzi brevi",
      "Gosto de romances curtos",
    ],
    ["Me gustan los correos cortos"],
  ),
  row(
    "^我(?:喜欢|爱|讨厌)(?:看|读|听)?.{0,6}(?:小说|电影|歌|音乐|书|诗)|(?:小説|映画|音楽|本|漫画|詩)が(?:好き|嫌い)",
    ["我喜欢短篇小说", "短い小説が好きです"],
    ["我喜欢短邮件"],
  ),
]);

/** What somebody says they like, in so many words: no question. */
export const LIKES = wordings([
  row(
    "^(?:i|we) (?:like|love|prefer|hate|enjoy)\\b|^ich (?:mag|liebe|hasse|bevorzuge)\\b|^(?:j'(?:aime|adore)|je (?:prefere|deteste))\\b|^(?:a mi )?(?:me|nos) (?:gusta|encanta)\\p{L}{0,2}\\b|^(?:odio|adoro|prefiero|detesto|preferisco|prefiro|gosto de)\\b|^(?:mi|ci) piac\\p{L}{1,6}\\b",
    ["Me gustan las novelas cortas", "I like tea"],
    ["Do I like tea?"],
  ),
  row(
    "^我(?:很|最)?(?:喜欢|讨厌|爱)|が(?:大?好き|嫌い)(?:です|だ)?[。.]?$",
    ["我喜欢茶", "お茶が好きです"],
    ["お茶が好きですか"],
  ),
]);
