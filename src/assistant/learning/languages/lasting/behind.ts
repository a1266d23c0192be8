import { row, wordings } from "../../../language/wordings.ts";

/** Between what is to be kept and the order to keep it. */
const MARK = "\\s?(?:[,;]|\\s[–—-]{1,2})\\s{0,2}";

/** "…, please remember": an order to keep what stands before it, at the end of a sentence. */
export const COMMAND_BEHIND = wordings([
  row(
    `${MARK}(?:(?:and|so|but|just|please|pls|kindly|do|always|for later) ){0,4}(?:remember(?: (?:that|this|it))?|(?:keep|bear) (?:that|this|it) in mind|(?:make|take) (?:a )?note(?: of (?:that|this|it))?|note (?:that|this|it)(?: down)?|note|(?:save|store|memori[sz]e) (?:that|this|it)|(?:write|jot|note) (?:that|this|it) down|(?:don't|do not|never) (?:ever )?forget(?: (?:that|this|it))?|for (?:future|your|later) (?:reference|information)|for the future|just so you know|fyi)(?:,? (?:please|pls|ok|okay|thanks|thank you|for (?:later|next time|the future|me)|from now on)){0,2}[.!]{0,3}$`,
    [
      "I work in Leeds, please remember",
      "My boss is Dana, keep that in mind",
      "My manager is Priya - please remember that",
      "I never use exclamation marks, and make a note of it, please.",
    ],
    ["I like days to remember", "We met before, remember?", "I write notes"],
  ),
  row(
    `${MARK}(?:(?:und|also|bitte) ){0,2}(?:(?:merke?|notiere?|schreibe?|speichere?|merken sie|notieren sie) (?:(?:dir|sich|euch) )?(?:(?:das|es|dies) )?(?:(?:bitte|gut|mal|ab|auf) ?){0,2}|behalte?(?: das| es| dies)?(?: bitte)? im (?:hinter)?kopf|(?:denke?|denkt) (?:bitte )?daran|vergiss (?:das |es )?(?:bitte )?(?:ja )?nicht|nicht vergessen|merken|notieren|zur info)(?:,? ?(?:bitte|danke|ja)){0,2}[.!]{0,3}$`,
    [
      "Ich arbeite in Graz, merk dir das bitte",
      "Ich schreibe immer per Du, behalte das im Kopf",
      "Ich bin Lehrer, bitte merken!",
    ],
    ["Ich kann mir Namen gut merken", "Ich arbeite in Graz"],
  ),
  row(
    `${MARK}(?:(?:et|donc|alors|stp|merci de|s'il te plait|s'il vous plait) ){0,2}(?:(?:retiens|retenez|retenir|notez?|noter|memorisez?|memoriser|gardez?|garder)(?:[ -](?:bien|le|la|ca|cela|ceci|en tete|en memoire|a l'esprit)){0,3}|(?:souviens-t'en|souvenez-vous-en|rappelle-toi|rappelle-t'en|t'en souvenir)|(?:ne l'|n')oubliez? pas|pour info)(?:,? (?:stp|svp|s'il te plait|s'il vous plait|merci)){0,2} ?[.!]{0,3}$`,
    ["Je travaille à Lyon, retiens-le", "Ma cheffe s'appelle Anne, n'oublie pas", "Je suis juriste, note-le bien stp"],
    ["Je prends des notes"],
  ),
  row(
    `${MARK}(?:(?:y|asi que|por favor|pues) ){0,2}(?:recuerd[ae](?:l[oa])?(?: (?:esto|eso|bien))?|recordadlo|anota(?:telo|lo)?(?: (?:esto|eso))?|apunta(?:telo|lo)?|acuerdate(?: de (?:ello|eso|esto))?|guarda(?:telo|lo)|memorizalo|ten(?:ga)?(?:lo)?(?: (?:esto|eso))? (?:en (?:cuenta|mente)|presente)|no (?:lo|te) olvides?(?: de (?:ello|eso|esto))?|para que (?:lo )?sepas)(?:,? (?:por favor|gracias)){0,2}[.!]{0,3}$`,
    ["Trabajo en Bilbao, recuérdalo", "Mi jefa es Marta, tenlo en cuenta por favor", "Soy celíaca, no lo olvides"],
    ["Escribo notas"],
  ),
  row(
    `${MARK}(?:(?:e|quindi|per favore) ){0,2}(?:ricorda(?:telo|lo|tene|ti|tevelo)?(?: (?:questo|di questo|bene))?|segna(?:telo|lo)|annota(?:telo|lo)|prendi(?:ne)? nota|tieni(?:lo|ne)?(?: (?:questo|cio))? (?:a mente|in mente|presente|conto)|non (?:te lo |lo )?dimenticar(?:e|lo|telo|tene)|memorizzalo|per tua informazione)(?:,? (?:per favore|grazie)){0,2}[.!]{0,3}$`,
    ["Lavoro a Torino, ricordatelo", "Il mio capo è Luca, tienilo a mente", "Sono celiaca, non dimenticarlo"],
    ["Prendo nota"],
  ),
  row(
    `${MARK}(?:(?:e|entao|por favor) ){0,2}(?:lembr[ae](?:-te|-se)?(?: d?(?:isso|isto))?|nao (?:te |se |o )?esquec(?:as|a)(?: d?(?:isso|isto))?|anot[ae](?: isso| isto|-o)?|guard[ae](?:-o| isso| isto)|ten?(?:m|ha) (?:isso|isto|-o )?em (?:conta|mente)|toma nota(?: disso| disto)?|(?:memoriz|regist|registr)[ae](?: isso| isto|-o))(?:,? (?:por favor|obrigad[oa])){0,2}[.!]{0,3}$`,
    ["Trabalho no Porto, lembra-te disso", "O meu chefe é o Rui, não te esqueças", "Sou celíaca, anota isso por favor"],
    ["Tomo notas"],
  ),
  row(
    "[,，、;；]\\s?(?:请|麻烦|拜托)?(?:你|帮我)?(?:要|一定要?|务必|给我)?(?:记住|记得|记好|记下来?|记一下|记着|记牢|牢记|别忘了?|不要忘记|不要忘了|请知悉)(?:这个|这一点|这点|它)?(?:哦|啊|吧|了|哈)?[。.!！]{0,2}$",
    ["我在上海工作，请记住", "我的老板叫王芳，记一下", "我吃素，别忘了"],
    ["我记得", "我在上海工作"],
  ),
]);
