/* What was so once: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

/** What was so once: "I used to", "früher". Where a "now" stands behind it, the sentence tells what is so today. */
export const FORMERLY = wordings([
  row(
    "^(?!.{0,300}\\b(?:now|today|these days|nowadays|still|since|ever since|so (?:please|keep|use|write|always|never))\\b)(?:at|in|with|for|during) (?:my|our|a|the) (?:very )?(?:last|old|previous|former|first|ex|earlier) (?:\\S{1,12} )?(?:company|job|firm|employer|team|role|position|office|place|agency|boss|manager|department|school|career|life)\\b|^(?!.{0,300}\\b(?:now|today|these days|nowadays|still|since|so (?:please|keep|use|write|always|never))\\b)(?:back )?(?:when|while|as long as) (?:i|we) (?:was|were|worked|lived|studied|started|joined|ran|led|had|did)\\b|^back (?:in|at|then|when)\\b(?!.{0,300}\\b(?:now|still|today)\\b)",
    [
      "At my last company we always signed with first names.",
      "When I was an intern I always signed with my full name.",
      "Back in Berlin I always wrote in German.",
    ],
    ["At my company we always sign with first names.", "When I write to interns I always sign with Jo."],
  ),
  row(
    "^(?!.{0,300}\\b(?:jetzt|heute|nun|noch immer|immer noch|seitdem|mittlerweile|inzwischen)\\b)(?:(?:in|bei|an|wahrend) (?:mein|unser)\\w{1,2} (?:letzt|alt|fruher|vorig|ehemalig|erst|vorherig)\\w{1,2} |als (?:ich|wir) (?:noch )?(?:\\S{1,20} ){0,4}?(?:war|waren|arbeitete|lebte|anfing|hatte)\\b|damals)",
    [
      "Als ich Praktikant war, habe ich immer mit vollem Namen unterschrieben.",
      "In meiner letzten Firma haben wir immer geduzt.",
    ],
    ["In meiner Firma duzen wir immer.", "Als Erstes kommt immer das Datum."],
  ),
  row(
    "^(?!.{0,300}\\b(?:maintenant|encore aujourd'hui|toujours aujourd'hui)\\b)(?:(?:dans|a|chez) (?:mon|ma|notre) (?:ancien|ancienne|derniere?|precedente?|premiere?) |(?:quand|lorsque) (?:j'|je |nous |on )(?:etais|etait|etions|travaillais|vivais|travaillait)|lorsqu'on )",
    [
      "Dans mon ancienne entreprise, on signait toujours avec le prénom.",
      "Quand j'étais stagiaire, je signais toujours de mon nom complet.",
    ],
    ["Dans mon entreprise, on signe toujours avec le prénom.", "Quand j'écris à Paul, signe Léa."],
  ),
  row(
    "^(?!.{0,300}\\b(?:ahora|ora|adesso|agora|todavia|ancora|ainda)\\b)(?:(?:en|nell?[ao]?|n[ao]|em) (?:(?:la|il) )?(?:mi[oa]?|nuestr[oa]|nostr[oa]|meu|minha|noss[oa]) (?:\\S{1,10} )?(?:ultim[oa]|antigu[oa]|antig[oa]|anterior|vecchi[oa]|precedente|prim[oe]r?[oa]?|ex|velh[oa]|passad[oa]) |(?:cuando|quando) (?:yo |io |eu )?(?:era|estaba|trabajaba|ero|lavoravo|stavo|vivevo|vivia|trabalhava|estava)\\b)",
    [
      "En mi última empresa siempre firmábamos con el nombre.",
      "Quando ero stagista firmavo sempre con nome e cognome.",
      "Na minha antiga empresa assinávamos sempre com o primeiro nome.",
    ],
    ["En mi empresa siempre firmamos con el nombre.", "Na minha empresa assinamos sempre com o primeiro nome."],
  ),
  row(
    "^(?!.{0,100}(?:现在|如今|至今))(?:在)?(?:我的?)?(?:上一?家|上一?个|以前的?|之前的?|前一?家|原来的?|老)(?:公司|单位|工作|东家|团队|岗位)|^(?!.{0,100}(?:现在|如今|至今))(?:我)?(?:当|做|还是).{1,10}(?:的时候|那时|时期|时)|^(?!.{0,100}(?:今は|今では|現在|今も))(?:私は|僕は)?(?:前の|以前の|前職の?|昔の|元の)(?:会社|職場|仕事|部署|チーム)?(?:では|は|で)?.{1,80}(?:た|ました|でした)[。.]?$|(?:だった|していた|いた)(?:頃|ころ|とき|時)(?:は|に|、).{1,80}(?:た|ました|でした)[。.]?$",
    [
      "在我上一家公司,我们总是用英文写。",
      "我当实习生的时候总是用全名署名。",
      "前の会社ではいつも英語で書いていました。",
      "インターンだった頃はいつもフルネームで署名していました。",
    ],
    ["在我们公司,我们总是用英文写。", "うちの会社ではいつも英語で書きます。"],
  ),
  row(
    "^(?!.{0,300}\\b(?:now|today|these days|nowadays)\\b)(?:\\S{1,15} ){0,6}?(?:i|we|you|he|she|they|everyone|everybody|people|nobody|(?:(?:my|our|the|his|her|their) (?:\\S{1,15} )?)?(?:team|company|firm|boss|manager|department|office|colleagues?|clients?|customers?)|(?:it|there|(?:my|our|the) \\S{1,15})(?= used to (?:be|have|say|read)\\b)) (?:(?:always|also|never|once|often|really|only|just|both|all) )?used to\\b|^(?!.{0,300}\\b(?:now|today)\\b)(?:in the past|back then|formerly|previously|before that|once upon a time)\\b",
    ["I used to always sign with my full name.", "In the past I never used emojis."],
    [
      "I used to report to Tom, now to Ana.",
      "I got used to it.",
      "I'm used to short mails.",
      "The greeting used to open mails is always Dear.",
    ],
  ),
  row(
    "^(?!.{0,300}\\b(?:jetzt|heute|nun|mittlerweile|inzwischen)\\b)(?:\\S{1,15} ){0,3}?(?:fruher|damals|ehemals|einst)\\b(?! als\\b)",
    ["Früher habe ich immer mit Ana unterschrieben.", "Ich habe früher immer geduzt."],
    ["Früher Ana, jetzt Jo.", "Nie früher als acht."],
  ),
  row(
    "^(?!.{0,300}\\bmaintenant\\b)(?:(?:avant|autrefois|jadis|a l'epoque|dans le temps)\\b,? (?:je|j'|nous|on)\\b|(?:je|j'|nous|on) ?\\S{2,15}(?:ais|ions|ait) .{0,60}\\b(?:avant|autrefois)[.!]?$)",
    ["Avant, je signais toujours Léa.", "Autrefois, je n'utilisais jamais d'émojis."],
    ["Avant une réunion, envoie l'ordre du jour."],
  ),
  row(
    "^(?!.{0,300}\\bahora\\b)(?:antes|antiguamente|en el pasado|hace anos)\\b,? (?:\\S{1,12} ){0,3}?\\S{2,15}(?:aba|abamos|ia|iamos)\\b",
    ["Antes siempre firmaba con mi nombre."],
    ["Antes de firmar, saluda siempre."],
  ),
  row(
    "^(?!.{0,300}\\b(?:ora|adesso)\\b)(?:una volta|prima|in passato|un tempo)\\b,? (?:\\S{1,12} ){0,3}?\\S{2,15}(?:avo|evo|ivo|avamo)\\b",
    ["Una volta firmavo sempre con Ugo."],
    ["Prima di firmare, saluta sempre."],
  ),
  row(
    "^(?!.{0,300}\\bagora\\b)(?:dantes|antes|antigamente|no passado)\\b,? (?:\\S{1,12} ){0,3}?\\S{2,15}(?:ava|avamos|ia|iamos)\\b",
    ["Dantes assinava sempre com Rui."],
    ["Antes de assinar, cumprimenta sempre."],
  ),
  row(
    "^(?!.{0,100}(?:现在|如今))(?:我|我们)?(?:以前|从前|过去|曾经)",
    ["我以前总是用表情。"],
    ["以前用表情，现在不用。"],
  ),
  row(
    "^(?!.{0,100}(?:今は|今では|現在は))(?:私は|僕は|俺は)?(?:以前|昔|かつて|前)(?:は|、).{1,80}(?:た|ました|でした)[。.!！]?$",
    ["以前はいつも敬語で書いていました。"],
    ["前は敬語でしたが、今はくだけた文です。"],
  ),
]);
