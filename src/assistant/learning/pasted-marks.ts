import { wordings } from "../language/wordings.ts";

/* Marks of text that was copied from elsewhere, in eight languages, as `toPlain` leaves a line in lower case. */

const DAY =
  "(?:today|yesterday|heute|gestern|aujourd'hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|今天|昨天|今日|昨日|mon|tue|wed|thu|fri|sat|sun|\\d{1,2}[./-]\\d{1,2}(?:[./-]\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.? [a-z]{3,9}\\.?(?: \\d{4})?|[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)";
const TIME = "(?:上午|下午|午前|午後)?\\s?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?| uhr)?";

/** A line that begins, or ends, with a time as chats put it beside a name. Whether a name stands there is told by its words. */
export const TIMED = wordings([
  {
    pattern: `^\\s{0,3}\\[\\s?(?:${DAY},? )?${TIME}[^\\]\\n]{0,12}\\],?\\s{0,3}\\S`,
    yes: ["[12/03/26, 10:42] Ben: always cc me", "[10:42 AM] Ben: hi", "[Gestern 15:08] Krüger, Anja"],
    no: ["[ ] call Ben at 10:42", "(10:30) and so on"],
  },
  {
    pattern: `^\\s{0,3}\\S.{0,40}?(?:\\s{2,}|\\s[-–—|·•]\\s(?=[\\[(]?${DAY})|,\\s(?=[\\[(]?${DAY}))(?:[\\[(]?${DAY},?(?: at| um| a las| alle| as| a)? )?[\\[(]?(?:${DAY},? )?${TIME}[\\])]?\\s{0,3}:?\\s{0,3}$`,
    yes: [
      "Ben Carter  10:42 AM",
      "shadowfern — Today at 9:02 PM",
      "Olga Petrova, [11.03.2026 09:40]",
      "Ben Carter, 12 March 2026 10:42",
    ],
    no: ["Let us meet, 10:42 is fine", "The train leaves at 10:42", "Lunch - 12:30", "Meeting with Ben, 10:42"],
  },
  {
    pattern: `^\\s{0,3}[*_]{0,2}(?:[\\p{L}.'-]{2,20}[*_]{0,2}\\s{1,3}){1,3}[*_]?[\\[(]?${TIME}[\\])]?[*_]?\\s{0,3}:?\\s{0,3}$`,
    yes: ["Ben Carter 10:42 AM", "Ben Carter [10:42]", "*Ben Carter* 10:42", "**Ben** _10:42 AM_"],
  },
]);

/** A time on a line of its own, as some chats put it under a name. */
export const TIME_ALONE = wordings([
  {
    pattern: `^\\s{0,5}\\[?(?:${DAY},?(?: at)? )?${TIME}\\]?\\s{0,3}$`,
    yes: ["10:42 AM", "  [10:42]", "Today at 9:02 PM"],
    no: ["at 10:42"],
  },
]);

/** What a line with a time at its end is about where it is no name. */
export const APPOINTMENT = wordings([
  {
    pattern:
      "^\\s{0,3}(?:lunch|dinner|breakfast|meeting|stand-?up|(?:zoom )?call|deadline|reminder|interview|train|flight|notes?|termin|mittag(?:essen)?|besprechung|reunion|dejeuner|comida|almuerzo|riunione|pranzo|reuniao|almoco)\\b",
    yes: ["Lunch 12:30", "Termin 10:00"],
    no: ["Ben Carter 10:42"],
  },
]);

/** A line above or before what somebody else said, which says so. */
export const SPEAKER = wordings([
  {
    pattern: `^\\s{0,3}(?:\\S{1,25}\\s){1,4}(?:added a comment|commented|replied|posted|wrote|kommentierte|hat kommentiert|schrieb|a commente|a ecrit|comento|escribio|ha commentato|ha scritto|comentou|escreveu)\\b.{0,40}(?:\\d|ago|[:·-]\\s{0,3}$)`,
    yes: ["Tomasz Zielinski added a comment - 09/Mar/26 3:14 PM", "Noor Aziz commented · 2 hours ago", "Ben wrote:"],
    no: ["I wrote to Ben", "Ben commented on my draft, reply to him"],
  },
  {
    pattern:
      "^\\s{0,3}(?:[★☆⭐]{2,}|(?:re)?viewed by\\b|(?:rating|bewertung|note|valoracion|voto|avaliacao) ?[:：] ?\\d|\\d(?:[.,]\\d)? ?(?:\\/|out of|von|sur|su|stars?|sterne) ?(?:5|10)?\\b.{0,30}$)",
    yes: ["★★☆☆☆ “Decent but”", "Reviewed by Marge T. on 1 March 2026", "Rating: 2/5", "2 out of 5"],
    no: ["Rate the draft from 1 to 5"],
  },
  {
    pattern:
      "^\\s{0,3}(?:on|am|le|el|il|em|在)\\b.{5,80}(?:wrote|schrieb|a ecrit|escribio|ha scritto|escreveu|写道)[^:：]{0,60}[:：]\\s{0,3}$",
    yes: [
      "On Mon, 2 Mar 2026 at 09:14, Ben Carter wrote:",
      "Am 02.03.2026 schrieb Ben:",
      "Le lun. 2 mars 2026, Léa a écrit :",
    ],
    no: ["On Mondays I write:"],
  },
]);

/** A heading of what somebody else thinks of something. */
export const HEADED = wordings([
  {
    pattern:
      "^\\s{0,3}(?!my\\b|our\\b)(?:\\p{L}[\\p{L}-]{1,20}\\s){0,2}\\p{L}[\\p{L}-]{0,20}(?:'s|s') (?:feedback|notes?|comments?|wishes|remarks|list|points|tips|requests?|answers?)\\s?:?\\s{0,3}$|^\\s{0,3}(?:feedback|notes?|comments?|anmerkungen|kommentare?|ruckmeldung|retours?|remarques|comentarios|commenti|osservazioni|notas) (?:from|by|of|von|de|da|di|des|della?|du) .{2,40}$",
    yes: ["Ben's feedback", "Feedback von Anja", "retours de Léa"],
    no: ["My notes", "Notes"],
  },
  {
    pattern:
      "^\\s{0,3}\\S.{0,40}\\s@\\w{2,30}\\s?[·•|-]\\s?\\S.{0,20}$|^\\s{0,3}(?:sms|whatsapp|voicemail|mailbox|voice ?message|messaggio|mensaje|mensagem|nachricht|message|留言|短信)\\b.{0,30}\\d{1,2}[:.h]\\d{2}.{0,10}$",
    yes: ["もりもり @morimori_77 · 3時間", "SMS reçu à 12h03", "Voicemail 10:42"],
    no: ["write to @ana", "mail me at 10"],
  },
]);
/** The head of a mail. */
export const HEADER = wordings([
  {
    pattern:
      "^\\s{0,3}\\*{0,2}(?:from|sent|to|cc|subject|date|reply-to|von|gesendet|an|betreff|datum|de|envoye(?: le)?|a|objet|enviado(?: el)?|para|asunto|fecha|da|inviato|oggetto|data|assunto|发件人|發件人|发送时间|收件人|主题|主旨|日期|差出人|送信者|送信日時|宛先|件名|日時)\\*{0,2}\\s?[:：]\\*{0,2}\\s{0,3}\\S",
    yes: ["From: Ben Carter <ben@acme.com>", "Betreff: Budget", "发件人：王伟"],
    no: ["From now on: no emojis"],
  },
]);

/** A line that hands over what stands below it, without a colon. */
export const HANDED_OVER = wordings([
  {
    pattern:
      "^\\s{0,3}(?:(?:ok|okay|so|hey|hi|oh)[, ]{1,2}){0,2}(?:pasting|pasted|copying|copied|forwarding|fwd|fyi|see below|below|here(?:'s| is| are| comes)|this (?:is what|came|just came)|hier (?:ist|kommt|steht)|siehe unten|zur info|voici|ci-dessous|pour info|aqui (?:esta|va|tienes|segue)|abajo|te paso|ecco|qui sotto|inoltro|segue|abaixo|下面是|以下是|转发|如下|以下|下記)(?![a-z])(?! (?:my|our|mein|unser|mon|ma|mes|mi|mis|il mio|meu|minha))[^.!?。]{0,60}$",
    yes: ["pasting his message", "ok here's what he sent", "fyi", "Hier ist seine Nachricht", "以下是他的邮件"],
    no: ["Here is my rule.", "Here's my style guide", "Here we go again: shorter!"],
  },
]);
/** A line above a text that says whose it is: "This came from Ben". */
export const FROM_SOMEBODY = wordings([
  {
    pattern:
      "^\\s{0,3}(?:(?:just |i |we |hi,? )?(?:got|received|had) this (?:from|by)|(?:this|that|it) (?:just )?(?:came|comes|is|was) (?:in )?from|from (?!now\\b|here\\b|today\\b|this\\b|tomorrow\\b)(?:my|our|the)) (?!me\\b|now\\b|here\\b)[^.!?:,]{2,40}[.:]?\\s{0,3}$",
    yes: ["This came from our client", "Got this from Ben"],
    no: ["From now on no emojis", "This comes from me"],
  },
  {
    pattern:
      "^\\s{0,3}(?:(?:das|dies|die mail) (?:kam|kommt|ist|war) (?:gerade |eben )?von (?!mir\\b)|(?:das |dies )?(?:habe ich |hab ich )?(?:gerade )?von \\S{2,20} (?:bekommen|erhalten))[^.!?:,]{0,40}[.:]?\\s{0,3}$",
    yes: ["Das kam von Ben", "Habe ich gerade von Ben bekommen"],
    no: ["Das kommt von mir", "Von nun an kurz"],
  },
  {
    pattern:
      "^\\s{0,3}(?:c'est de (?!moi\\b)|(?:j'ai )?recu (?:ca |ceci )?de |(?:ca|ceci) vient de |je te (?:fais suivre|transfere))[^.!?:,]{0,40}[.:]?\\s{0,3}$",
    yes: ["C'est de Léa", "J'ai reçu ça de Léa", "Je te transfère"],
    no: ["C'est de moi"],
  },
  {
    pattern:
      "^\\s{0,3}(?:(?:he )?recibi esto de |esto (?:es|viene|llego) de (?!mi\\b)|me (?:llego|mandaron|mando) esto|te reenvio)[^.!?:,]{0,40}[.:]?\\s{0,3}$",
    yes: ["Recibí esto de Ana", "Te reenvío"],
    no: ["Esto es de mi parte"],
  },
  {
    pattern:
      "^\\s{0,3}(?:(?:ti|vi) (?:giro|inoltro)|(?:ho )?ricevuto (?:questo )?da |(?:questo )?(?:viene|arriva) da (?!me\\b)|(?:isto|isso) (?:veio|e|chegou) d[aoe] (?!mim\\b)|recebi isto d[aoe] )[^.!?:,]{0,40}[.:]?\\s{0,3}$",
    yes: ["ti giro", "Questo arriva da Marco", "Isto veio do Rui"],
    no: ["Ti giro la regola: mai emoji, grazie"],
  },
  {
    pattern:
      "^\\s{0,3}(?:这|這)?(?:是)?(?!我)[^，。,]{1,8}(?:发来的|發來的|写的|给我的|发给我的)[：:。]?\\s{0,3}$|^\\s{0,3}[^、。]{1,12}から(?:これが|メールが|連絡が)?(?:来ました|来た|届きました|届いた|もらいました)[：:。]?\\s{0,3}$",
    yes: ["这是小李发来的", "田中さんからこれが来ました"],
    no: ["以后都用敬语。"],
  },
]);

/** An order about a text that names none: what stands behind it is that text. */
export const BARE_WORK = wordings([
  {
    pattern:
      "^(?:(?:please|pls|can you|could you|would you|quickly) ){0,2}(?:(?:translate|proofread|rephrase|reword|summari[sz]e|shorten|polish|correct|edit)(?: (?:this|that|it|the following))?(?: (?:in)?to \\S{2,15}| in \\S{2,15})?|(?:fix|check|correct) (?:the |this |its )?(?:grammar|spelling|typos?|tone|punctuation))(?:,? (?:please|for me))?[.!?]{0,2}$|^(?:is|does|are) (?:this|that|it|these) (?:sound )?(?:too |really )?(?:ok|okay|polite|rude|correct|right|fine|good english|formal|clear|stiff|harsh)(?: enough| like this)?\\?$",
    yes: ["Translate into German.", "Is this polite?", "Can you proofread?", "Fix the grammar."],
    no: ["Translate my mail into German.", "Proofread this: helo.", "Write a note to Ben."],
  },
  {
    pattern:
      "^(?:bitte |kannst du )?(?:(?:ubersetze?|korrigiere?|kurze?|formulier\\w{0,2})(?: (?:das|dies|es|mir))?(?: bitte)?(?: (?:ins?|auf) \\S{3,15})?(?: um| korrekturlesen| ubersetzen)?|(?:pruf|korrigier)\\w{0,2} (?:die )?(?:grammatik|rechtschreibung))(?:,? bitte)?[.!?]{0,2}$|^ist (?:das|dies|es) (?:so |zu )?(?:hoflich|ok|okay|richtig|korrekt|unhoflich|formell|verstandlich)(?: genug| so)?\\?$",
    yes: ["Übersetz das ins Englische.", "Ist das höflich?"],
    no: ["Übersetz meine Mail ins Englische."],
  },
  {
    pattern:
      "^(?:tu peux |peux-tu )?(?:traduis|traduire|corrige[rz]?|resume[rz]?|reformule[rz]?|relis)(?:-le| ceci| ca| cela)?(?: en \\S{3,15})?(?:,? s'il te plait| stp)?[.!?]{0,2} ?$|^(?:est-ce (?:que )?(?:c'est )?|c'est )(?:assez |trop )?(?:poli|correct|impoli|clair|formel) ?\\?$",
    yes: ["Traduis en anglais.", "C'est poli ?"],
    no: ["Traduis mon mail en anglais."],
  },
  {
    pattern:
      "^[¿]?(?:puedes )?(?:traduce|traducir|corrige|resume|reformula|acorta)(?:lo| esto)?(?: al \\S{3,15})?(?:,? por favor)?[.!?]{0,2}$|^[¿]?(?:es|esto es|esta) (?:demasiado )?(?:educado|correcto|bien|grosero|claro)\\?$|^(?:puoi )?(?:traduci|tradurre|correggi|riassumi|riformula)(?:lo| questo)?(?: in \\S{3,15})?(?:,? per favore)?[.!?]{0,2}$|^(?:e|questo e) (?:troppo )?(?:educato|gentile|corretto|chiaro)\\?$|^(?:podes |pode )?(?:traduz|traduza|corrige|corrija|resume)(?: isto|-o)?(?: para \\S{3,15})?(?:,? por favor)?[.!?]{0,2}$|^(?:isto )?e (?:muito )?(?:educado|correto|claro)\\?$",
    yes: ["Traduce al inglés.", "¿Es educado?", "Traduci in inglese.", "Traduz para inglês."],
    no: ["Traduce mi correo al inglés."],
  },
  {
    pattern:
      "^(?:请|請|帮我)?(?:翻译|翻譯|校对|润色|总结)(?:一下|这个|成.{1,4}文?)?[。.!！]?$|^(?:这|這)(?:样|个)?(?:礼貌|客气|对|可以)吗?[？?]$|^(?:(?:英語|日本語|ドイツ語|中国語|フランス語)に)?(?:翻訳|訳|校正|要約)して(?:ください)?[。.!！]?$|^これは?(?:丁寧|失礼|正しい|自然)(?:です)?か?[？?]$",
    yes: ["翻译成英文。", "这样礼貌吗？", "英語に翻訳して。", "これは丁寧ですか？"],
    no: ["把我的邮件翻译成英文。"],
  },
]);

/** What an author asks for beside a text of somebody else. */
export const ASKS = wordings([
  {
    pattern:
      "\\b(?:repl(?:y|ies)|answers?|respond|response|write|draft|tell|say|ask|rephrase|reword|rewrite|translate|summar|proofread|fix|polish|shorten|thoughts|what (?:do|should|would) (?:i|we)|how (?:do|should|would) (?:i|we)|make|turn|need|can you|could you|give me|help|review|decline|confirm|accept|thank|please)",
    yes: ["Reply to this.", "thoughts on a reply?", "need a quick friendly answer", "can you decline politely"],
    no: ["I always order the large"],
  },
  {
    pattern:
      "\\b(?:antwort|schreib|sag |formulier|ubersetz|fass |kurz|mach |brauch|lehn |bestatig|hilf)|\\b(?:repond|ecri[st]|dis-|traduis|resume|corrige|redige|reformule|aide)|\\b(?:contest|respond|escrib|dile|traduc|resum|corrig|redact|haz|ayuda)|\\b(?:rispond|scriv|digli|dille|traduci|riassum|corregg|prepara|aiuta)|\\b(?:escrev|diz|traduz|corrig|prepara|ajuda|faz)",
    yes: ["Schreib ihr eine kurze Bestätigung", "Contesta a esto en dos frases", "Dis-lui que c'est bon"],
  },
  {
    pattern: "回复|回覆|回答|回信|翻译|总结|写|改写|怎么(?:回|说)|返信|返事|翻訳|要約|書い|答え|断っ|伝え",
    yes: ["帮我回复", "承知しましたと返信してください"],
  },
]);
/** What an author asks for about a text that stands beside it. */
export const ABOUT_TEXT = wordings([
  {
    pattern:
      "\\b(?:reply to (?:this|that|it|him|her|them)|(?:quick |short |friendly |funny |polite |nice |kind ){0,3}(?:reply|response|answer)(?: (?:please|back|for me))?[.!?]{0,2}\\s*$|(?:the )?(?:owner|company|host|seller|manager|author)'s (?:reply|response|answer)|what (?:do|should|would) (?:i|we) (?:say|reply|answer)|how (?:do|should|would) (?:i|we) (?:reply|answer|respond)|(?:summari[sz]e|translate|proofread|rephrase|reword|shorten|polish|explain|answer|decline|review|fix|use|turn) (?:this|that|it|the above|these|those)\\b|(?:rewrite|rephrase|reword|translate|turn) (?:as|to|into)\\b|what (?:does|do|did) (?:he|she|they|it) (?:want|mean|say)|(?:wrote|said|sent(?: me)?) this\\b|thoughts|(?:which|who|what) (?:\\w{1,12} ){0,2}(?:these|those|this|that) |rhyme scheme|what (?:style|tone|metre|genre)|what (?:does|did) (?:this|he|she|it|they) (?:mean|say)|(?:this|the) (?:above|below|following|quote|post|tweet|review|song|poem|ad|ticket|message|mail|e-?mail|text|clause|answer)\\b|is (?:this|that|it) (?:ok|rude|polite|formal|passive)|tl;?dr)",
    yes: [
      "Reply to this.",
      "need a quick friendly answer",
      "write the owner's response",
      "what rhyme scheme is this",
      "use that as an epigraph",
    ],
    no: ["Reply to Tom that I'm in.", "Write a poem about rain."],
  },
  {
    pattern:
      "\\b(?:antworte? (?:darauf|ihm|ihr|ihnen|auf (?:das|die|den))|(?:eine?n? )?(?:kurze |nette |freundliche ){0,2}(?:antwort|ruckfrage|bestatigung)\\b|was (?:sage?|antworte?|schreibe?) ich|(?:fass|ubersetz|korrigier|kurz|formulier)\\w{0,3} (?:das|dies|es|den text|die mail)|diese[rsnm]? (?:text|mail|nachricht|anzeige|beitrag))",
    yes: ["Antworte ihm knapp.", "Schreib ihr eine kurze Bestätigung"],
  },
  {
    pattern:
      "\\b(?:reponds(?:-lui| a)|(?:une? )?(?:courte |petite )?reponse\\b|que (?:dois-je )?(?:repondre|dire)|qu'est-ce que je (?:reponds|dis|ecris)|(?:resume|traduis|corrige|reformule|raccourcis)\\w{0,2}(?:-le| l'| ce| cet| le texte| ca)|cett?e? (?:annonce|mail|message|texte|avis))|\\b(?:contesta(?:le)?|respond[eae](?:le)?|respuesta\\b|(?:resume|traduce|corrige|acorta)(?:lo|la| esto| este| el texto)?\\b)|\\b(?:rispondi(?:gli|le)?|risposta\\b|(?:riassumi|traduci|correggi|accorcia)(?:lo|la| questo| il testo)?\\b|di che stile)|\\b(?:responde(?:-lhe)?|resposta\\b|(?:resume|traduz|corrige|encurta)(?:-o| isto| este| o texto)?\\b)",
    yes: [
      "fais-moi une réponse marrante",
      "Contesta a esto",
      "Sugere uma resposta com tom empático",
      "résume l'annonce",
    ],
  },
  {
    pattern:
      "(?:回复|回覆|回)(?:一下|他|她|它|这|对方)|怎么回|(?:翻译|总结|概括|润色|改写)(?:一下|这|上|下)|返信(?:案|を|して|したい)|返事を|(?:この|次の|上の|下記)(?:メール|ツイート|文|メッセージ|内容)?|要約して|翻訳して",
    yes: ["帮我回复一下", "このツイートに返信したい", "返信案をお願いします"],
  },
]);
