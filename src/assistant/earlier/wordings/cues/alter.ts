import { wordings } from "../../../language/wordings.ts";
import { CHANGE_VERB, RESUME_VERB } from "../vocabulary.ts";
import { begun, whole } from "./fold.ts";

/** Says that a text is to become another. Read in folded text. */
export const ALTER = wordings([
  {
    pattern:
      whole(
        `${CHANGE_VERB}|${RESUME_VERB}|leave out|left out|take out|get rid of|skip|mention|instead|rather|without|this time|too`,
      ) +
      "|" +
      "[-=]> |→|" +
      whole(
        "shorter|longer|warmer|clearer|tighter|stronger|nicer|simpler|softer|better|more|less|friendlier|\\p{L}{3,12}ier|half as \\p{L}{2,10}|twice as \\p{L}{2,10}",
      ) +
      "|" +
      whole(
        "(?:but|now|also|only|as|in|into|to) (?:in |for |with |without |a |an |as )?(?:english|german|french|spanish|italian|portuguese|japanese|chinese|dutch|polish|turkish|one|two|three|four|five|bullets?|bullet points?|table|list|tweet|sentences?|lines?|words?)",
      ),
    yes: [
      "shorten it",
      "leave out the joke",
      "friendlier",
      "half as long",
      "but in spanish",
      "as three bullet points",
      "in german",
    ],
    no: ["thank you for the lunch"],
  },
  {
    pattern:
      begun(
        "(?:uber|um|be)?arbeite|verbesser|optimier|kurz(?:en|er)(?!\\p{L})|kurze? (?:bitte )?(?:den|die|das|mir|ihn|sie|es|mal) |erweiter|erganz|fuge|einfug|hinzu|hang(?!\\p{L})|hange |ander|anpass|passe|ubersetz|polier|mach|" +
          "aktualisier|korrigier|langer|streich|straff|glatt|weglass|lass|nimm|tausch|ersetz|setz|stimmt|warmer|warme?r|formlicher|freundlicher|" +
          "lockerer|herzlicher|netter|strenger|knapper|einfacher|deutlicher|mehr|weniger|raus(?!\\p{L})|rein(?!\\p{L})|weg(?!\\p{L})|ohne|statt|stattdessen|jetzt|nur|aber|diesmal|weiter|fertig",
      ) +
      "|" +
      whole(
        "(?:auf|ins|in|im) (?:einfache[rn]?|halbe[rn]?|englische?n?|deutsche?n?|franzosische?n?|italienische?n?|spanische?n?|turkische?n?|stichpunkte?n?)|in \\p{L}{3,12} (?:zeilen|satzen|worten)|auf (?:englisch|deutsch|franzosisch|spanisch|italienisch|turkisch|polnisch|zwei|drei|eine?)|in (?:du|sie)-form|etwas|bisschen|\\p{L}{3,14}er (?:im|formulier\\p{L}{0,2})",
      ),
    yes: [
      "kurze das mal",
      "die einladung bitte in du-form",
      "etwas warmer im ton",
      "die rede auf zwei minuten kurzen",
      "aber auf franzosisch",
    ],
    no: ["danke fur gestern"],
  },
  {
    pattern:
      begun(
        "amelior|optimis|raccourc|allong|ajout|modifi|chang|corrig|tradui|met(?:s|tre|tez)|revis|reecri|ren(?:ds|dre|dez)|complet|enrichi|fai(?:s|re|tes)|" +
          "enlev|supprim|retir|rempla|repren|continu|poursui|termin|fini|ecourt|adapt|passe|simplifi|resum|adouci|reformul|ote|allege|coupe|insere|precis|muscl|resser",
      ) +
      "|" +
      whole(
        "plus|moins|sans|mais|finalement|maintenant|cette fois|en (?:anglais|francais|allemand|espagnol|italien|deux|trois|une)|version",
      ),
    yes: ["raccourcis le discours", "plus ferme", "enleve le passage", "finalement c'est a 20 h", "en deux phrases"],
    no: ["bonjour lea"],
  },
  {
    pattern:
      begun(
        "mejor|optimi[sz]|acort|ampli|anad|agreg|cambi|modific|correg|corrige|traduc|traduz|actualiz|atualiz|revis|reescrib|reescrev|haz|pon|pas[ae](?:me|lo|la|r)?(?!\\p{L})|quit|resum|incluy|pul[ei]|" +
          "contin|sig(?:ue|amos)|retom|termin|acab|elimin|sustitu|suaviz|reduc|reduz|encurt|acrescent|adicion|mud[ae]|deix|torn[ae]|tir[ae]|troc|simplific|adapt|" +
          "miglior|ottimizz|accorci|aggiung|modific|correggi|traduci|aggiorn|rived|riscriv|rendi|togli|leva|metti|riduc|riprend|sostitui|sposta|ampli|fallo|falla|alza|abbassa|firma|mettici|inserisc|inclu|sistema|sfolt|taglia",
      ) +
      "|" +
      whole(
        "mas|menos|sin|pero|ahora|esta vez|mais|sem|agora|desta vez|piu|meno|senza|invece|adesso|ormai|stavolta|questa volta|(?:en|em|in|al|en) (?:ingles|espanol|frances|aleman|italiano|portugues|catalan|valenciano|inglese|spagnolo|francese|tedesco|dos|duas|due|tres|tre|una|uma)",
      ),
    yes: [
      "quita lo del inspector",
      "mas corto y mas firme",
      "traducelo al valenciano",
      "accorcia la lettera",
      "mais curto",
      "piu breve",
      "tira a piada",
    ],
    no: ["hola ana"],
  },
  {
    pattern:
      "优化|改|润色|缩|精简|扩写|扩展|补充|加上|加入|添加|增加|加一|翻译|更新|调整|删|完善|去掉|换成|压缩|简化|短一点|长一点|(?:更|再).{0,6}(?:一点|一些|点)|一点|继续|接着|续写|完成|译成|" +
      "短く|長く|丁寧に|やわらか|柔らか|簡潔|追加|削除|削って|直し|修正|変え|変更|訳し|翻訳|更新|まとめ直|続き|続け|もっと|もう少し|加えて|入れて|抜いて|外して|くだけ|カジュアル|フォーマル|英語[でに]|日本語[でに]|中国語[でに]|にして(?!い)|に変更|付け|足し|縮め|詰め|半分|箇条書き|収め|言い換え|強調|差し替え|伸ばし",
    yes: ["再短一点", "压缩到一分钟", "邀请函更新一下", "もっと短く", "英語で"],
    no: ["写一封邮件"],
  },
]);

/** Says that words are about what Inkwell remembers, or only courteous. */
export const NO_REQUEST = wordings([
  {
    pattern:
      "^(?:from now on|always|never|whenever|in (?:the )?future|going forward|by default|remember (?:that|to|this|my|i)|don'?t (?:ever|remember)|forget|unlearn|note that|undo)(?!\\p{L})",
    yes: ["from now on, make the emails shorter", "remember that i lead sales", "forget everything", "undo that"],
    no: ["remember the proposal we did"],
  },
  {
    pattern:
      "^(?:ab (?:jetzt|sofort|heute)|kunftig|in zukunft|immer wenn|merk dir|vergiss|desormais|dorenavant|a l'avenir|retiens|oublie|souviens|a partir de (?:ahora|agora)|de ahora en adelante|" +
      "olvida|recuerda que|d'ora in (?:poi|avanti)|dimentica|ricorda(?:ti)? che|daqui em diante|de agora em diante|esquec|lembra-te)",
    yes: ["ab jetzt bitte kurz", "vergiss, dass ich", "oublie que je", "olvida que soy", "dimentica che"],
  },
  {
    pattern: "^(?:从现在开始|以后|今后|记住|忘记|忘掉)|これから|今後|覚えて|忘れて",
    yes: ["以后都要短", "今後は短く"],
  },
  {
    pattern:
      "^(?:thanks|thank you|thx|great|perfect|nice|cool|brilliant|lovely|awesome|cheers|ok(?:ay)?|hi|hello|hey|good (?:morning|evening)|danke(?: dir| schon)?|super|hallo|merci(?: beaucoup)?|parfait|bonjour|salut|gracias|perfecto|hola|" +
      "grazie|ciao|perfetto|obrigad[oa]|ola|oi|谢谢|你好|好的|ありがとう(?:ございます)?|こんにちは)[\\s!.,。！…]{0,5}$",
    yes: ["thanks!", "hi", "danke", "merci", "谢谢"],
    no: ["hi, shorten it"],
  },
]);
