import { wordings } from "../../../language/wordings.ts";
import { PORTUGUESE_FEMININE } from "./fold.ts";

/** How a sentence begins that wants something new, and what stands before it. Read in folded text. */

const END = "(?![\\p{L}\\p{N}])";
const GAP = "[\\s,!.:;–—-]{1,10}";
const head = (source: string) => `^(?:${source})${END}`;

/** Stands before the request proper, over and over: "Hi, could you please". */
export const POLITE = wordings([
  {
    pattern:
      "^(?:please|pls|kindly|now|ok(?:ay)?|so|also|and|then|hey|hi|hello|inkwell|thanks|thank you|great|perfect|actually|" +
      "can|could|would|will|you|we|let'?s|i(?:'d| would)? (?:like|want|need|love) (?:you )?to|i (?:have|must|should)(?: to)?|" +
      "(?:we|you) (?:need|want|have) to|help me(?: to)?|be so kind as to|just|quickly|further|maybe|next|try to|" +
      `go ahead and|good morning|oh|hm{1,5})${GAP}`,
    yes: ["please shorten it", "could you shorten it", "hi, shorten it", "i'd like you to shorten it", "help me write"],
    no: ["shorten it, please"],
  },
  {
    pattern:
      "^(?:bitte|kannst du|konntest du|konnen sie|wurdest du|hallo|guten (?:morgen|tag|abend)|mal|jetzt|nun|und|dann|also|" +
      "ich (?:mochte|muss|soll|will)|wir (?:mussen|mochten|sollten)|hilf mir(?: dabei)?|danke|super|ach)" +
      GAP,
    yes: ["bitte kurze das", "kannst du das kurzen", "hallo, schreib eine mail"],
    no: ["kurze nachricht an katja"],
  },
  {
    pattern:
      "^(?:s'il (?:te|vous) plait|stp|svp|peux-tu|pourrais-tu|pouvez-vous|pourriez-vous|tu (?:peux|pourrais)|" +
      "est-ce que tu (?:peux|pourrais)|bonjour|salut|merci(?: de)?|et|alors|maintenant|aide(?:z)?-moi a|" +
      `je (?:voudrais|veux|dois)|j'aimerais|il faut|on doit|nous devons)${GAP}`,
    yes: ["peux-tu ecrire un mail", "s'il te plait, raccourcis"],
  },
  {
    pattern:
      "^(?:por favor|puedes|podrias|puede|podria|hola|buenas|buenos dias|ayudame a|y|ahora|gracias|quisiera|tengo que|" +
      "me gustaria|per (?:favore|piacere)|puoi|potresti|ciao|buongiorno|aiutami a|ora|adesso|grazie|devo|podes|pode|" +
      `poderia|podias|ola|oi|bom dia|ajuda-me a|me ajude a|agora|obrigad[oa]|gostaria de|tenho (?:de|que))${GAP}`,
    yes: ["puedes escribir una carta", "per favore, scrivi", "pode escrever uma carta"],
  },
  {
    pattern:
      "^(?:请|請|麻烦你?|帮我|帮忙|你好|您好|能不能|可以|现在|好的|谢谢|我想|我要|すみません|では|じゃあ|こんにちは)[\\s，、,！!。]{0,5}",
    yes: ["请帮我写", "すみません、書いて"],
  },
]);

/** At the head of a sentence without its politeness: a new text is wanted. */
export const BEGIN = wordings([
  {
    pattern: "(?<![\\p{L}])(?:needed|wanted)(?![\\p{L}])[^.!?]{0,60}$",
    yes: ["grovelling message needed, with a cake offer"],
    no: ["shorten what we needed for the letter that you wrote to the bank in march, and then to the other two banks"],
  },
  {
    pattern: head(
      "write|draft|compose|create|prepare|generate|produce|come up with|put together|think of|" +
        "(?:make|give|send|get|show|post|do|build|find|suggest|share)(?: (?!the|that|my|our|this|it|those|these)[^\\s.!?:]{1,30}){0,3}? (?:an?(?! (?:bit|little|touch|lot|tad|few|notch))|some|another|\\d{1,3}|two|three|four|five|ten)|" +
        "(?:i|we)(?:'d| would| will|'ll)? (?:need|want|like|have to \\p{L}{3,12}|am looking for|are looking for) (?:an?|some|another|to write)|(?:need|want|looking for) (?:an?|some)|" +
        `an?(?! (?:bit|little|touch|lot|tad|few|notch|${PORTUGUESE_FEMININE}))|another|some`,
    ),
    yes: [
      "write to bob",
      "make a list",
      "give me three headlines",
      "send marta a reminder",
      "i need an email",
      "we want some ideas",
      "a toast for bill",
      "another card",
      "i have to write a letter",
    ],
    no: [
      "make it shorter",
      "make the ad a bit shorter",
      "a bit warmer",
      "send me the note",
      "the toast",
      "give me that one",
    ],
  },
  {
    pattern: head(
      "reply|respond|answer|tell|ask|remind|invite|announce|inform|notify|thank|congratulate|apologi[sz]e|explain|describe|" +
        "list|suggest|propose|brainstorm|welcome|warn|let|say|request|decline|refuse|reject|accept|confirm|cancel|complain|" +
        "introduce|wish|advertise|praise|recommend|persuade|convince|greet|compliment|report",
    ),
    yes: ["reply to bob", "tell bob that", "welcome luis here", "let everyone know"],
    no: ["that reply to bob", "the answer"],
  },
  {
    pattern: head(
      "what(?! about)|who|how(?! about)|why|when|where(?! (?:we|you|i) )|which|is|are|was|were|do(?! another)|does|did|am i",
    ),
    yes: ["what did we decide", "how long is it"],
    no: ["what about in spanish", "how about shorter"],
  },
  {
    pattern:
      "^(?:mir |uns |mal |hier |kurz ){0,3}(?:schreib(?!.{0,200}(?:weiter|fertig|nochmal|\\b(?:um|neu)[.!?\\s]{0,3}$))|verfass|erstell|entwirf|entwerf|" +
      "formulier\\p{L}{0,3} (?:mir |uns )?ein|antworte|beantwort|sag|teile? |informier|lade? |danke? (?!an)|bedank|gratulier|" +
      "erinner(?!ung)|entschuldige|kundige? |frage? |benachrichtig|wunsch|mach\\p{L}{0,3} (?:mir |uns |hier )?ein\\p{L}{0,2} (?!bisschen|wenig)|" +
      "gib mir (?:mal )?(?:ein|zwei|drei)|(?:ich|wir) (?:brauch|hatt|such)\\p{L}{0,3} (?:noch |gern )?(?:ein|zwei)|brauch\\p{L}{0,3} (?:ich |wir )?(?:noch )?ein|" +
      "(?:noch )?eine?[nmrs]? (?!bisschen|wenig|spur|tick)|(?:was|wer|wie|warum|wann|wo|welche[rns]?) )",
    yes: [
      "schreib eine mail",
      "sag hier bescheid",
      "ich brauche eine karte",
      "eine einladung fur freitag",
      "mach mir eine liste",
      "lade das team ein",
      "was haben wir beschlossen",
    ],
    no: [
      "schreib den text um",
      "die einladung",
      "mach es kurzer",
      "einen tick warmer",
      "antwort auf die mail",
      "gib mir nochmal die rede",
    ],
  },
  {
    pattern:
      "^(?:moi |nous )?(?:ecri(?:s|re|vez|vons)|redige|prepare|cree|repond|envoie(?!-moi)|annonce (?!d)|annoncer|annoncez|previen|informe|" +
      "remercie|invite|rappelle|dis |dire |demande|felicit|excuse|propose|trouve|souhaite|fai(?:s|re|tes)(?:-moi|-nous)? une?|" +
      "(?:il (?:me|nous) faut|j'ai besoin d'|je cherche|je voudrais|je veux|nous voulons) ?une?|besoin d'une?|une? (?!peu|po(?:[cu' ]))|quelques|" +
      "(?:qu'est-ce|que |quel(?:le)?s? |qui |comment|pourquoi|quand|ou est))",
    yes: [
      "ecris un mail",
      "reponds a mme ferrand",
      "un mot pour lea",
      "il me faut une annonce",
      "annonce pour instagram",
      "fais-moi une liste",
    ],
    no: ["un peu plus court", "le discours", "renvoie-moi le mot", "raccourcis la lettre", "annonce de fermeture"],
  },
  {
    pattern:
      "^(?:me |nos |nos )?(?:escrib|redact|prepar|crea(?:r|d)?(?!\\p{L})|responde|contesta|envia(?!-?me)|manda(?!-?me)|avisa|anuncia(?:r)?(?!\\p{L})|informa(?:r)?(?!\\p{L})|" +
      "agradece|da(?:r|le|les)? las gracias|invita(?:r)?(?!\\p{L})|recuerda|di(?:le|les)? |decir|pide|pregunta|felicita(?:r)?(?!\\p{L})|disculp|propon|" +
      "(?:haz|dame)(?:me|nos)? un|pon que |(?:necesit|quier|busc)\\p{L}{1,3} (?:redactar|escribir|un)|hace falta un|una? (?!po|peu)|unas |unos |" +
      "(?:que|quien|como|por que|cuando|donde|cual) )",
    yes: [
      "escribe un correo",
      "necesito un aviso",
      "da las gracias al ampa",
      "avisa al claustro",
      "una carta para ana",
    ],
    no: ["un poco mas corto", "el boletin del martes", "actualiza mi bio", "quiero la carta otra vez"],
  },
  {
    pattern:
      "^(?:mi |ci )?(?:scriv|redigi|prepar|rispond|crea(?!\\p{L})|annuncia(?!\\p{L})|avvisa|informa(?!\\p{L})|ringrazia|invita(?!\\p{L})|ricorda|" +
      "di' |dillo|chiedi|congratul|scusati|proponi|manda(?!mi)|fa(?:i|mmi|cci)? un|(?:mi |ci )?serv(?:e|ono) un|ho bisogno di un|vorrei un|" +
      "dammi un|un(?:[ao] |'| )(?!po|peu)|alcun|(?:cosa|chi|come|perche|quando|dove|quale) )",
    yes: ["scrivi una mail", "mi serve un annuncio", "un biglietto per anna", "ringrazia il team"],
    no: ["un po' piu corto", "la lettera di ieri", "rimandami la lettera"],
  },
  {
    pattern:
      "^(?:me )?(?:escrev|redij|redig|prepar|cri[ae](?:r)?(?!\\p{L})|respond|envi[ae](?!-?me)|mand[ae](?!-?me)|avis[ae]|anunci[ae](?:r)?(?!\\p{L})|inform[ae](?:r)?(?!\\p{L})|" +
      "agradec|convid[ae]|lembr[ae](?!\\p{L})|diz |diga|pede|peca |pergunt|felicit|propo|(?:faz|faca|da)(?:-me|-nos)? um|" +
      "(?:precis|quer)\\p{L}{1,4} (?:de )?(?:um|escrever)|uma? (?!po)|umas |uns |(?:o que|quem|como|por que|quando|onde|qual) )",
    yes: ["escreva um email", "preciso de um aviso", "uma carta para ana", "agradeca a equipa"],
    no: ["um pouco mais curto", "a carta de ontem", "envia-me a carta"],
  },
  {
    pattern:
      "^(?:写|起草|拟|撰写|编写|生成)(?![的过了在])|^[^，。,、：:]{0,24}?(?:写|起草|拟|撰写|编写|做|来)(?:[一个份封篇段条则几两三]|一[个份封篇段条则])|" +
      "^(?:回复|答复|通知|告诉|感谢|邀请|提醒|祝贺|恭喜|总结|介绍|什么|怎么|为什么|谁|哪)",
    yes: ["写一封邮件", "写周报", "给实习生写一段欢迎词", "回复客户", "提醒大家开会"],
    no: ["上次写的那个改得正式一点", "把邮件缩短", "陈姐的欢送词压缩到一分钟"],
  },
  {
    pattern:
      "を(?:\\p{L}{0,6})?(?:書いて|書きたい|かいて|作って|作りたい|作成して|作成したい|考えて|用意して|まとめて)|" +
      "(?:返信|返事|連絡|案内|お知らせ|招待|紹介)(?:を)?して|(?:伝えて|断って|謝って|祝って)|が(?:必要|欲しい|ほしい)|(?:を|の)[一二三四五六七八九十\\d]{1,2}[つ個本案]|(?:文句|文|貼り紙|案|メモ)(?:を|お願い(?:します)?)[。！]?$",
    yes: ["お礼のメールを書いて", "田中さんに返信して", "案内文が必要です"],
    no: ["昨日書いたメールを短くして", "もっと短く"],
  },
]);
