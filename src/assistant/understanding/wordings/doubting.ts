/* What is said and is no statement: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

/** A person has not made up their mind: nothing is kept or ended. */
export const WAVERS = wordings([
  row(
    "\\b(?:maybe|perhaps|possibly|probably) (?:i|we) (?:should|could|might|ought to|shouldn't)\\b|\\b(?:i|we) (?:should|could|might) (?:maybe|perhaps|probably)\\b|\\b(?:not sure|i wonder|i'm thinking (?:about|of)|let me think)\\b|^(?:hmm+,? )?(?:should|shall) (?:i|we) (?:\\S{1,20} ){1,20}?\\S{1,20}\\?",
    [
      "Maybe I should never use emojis.",
      "Not sure I still want the emojis.",
      "Should I stop writing Dear Customer? Feels stiff.",
    ],
    ["I'm sure.", "Maybe it's obvious, but never use emojis.", "You should stop using emojis."],
  ),
  row(
    "\\b(?:vielleicht|eventuell) (?:sollte|konnte) (?:ich|man|wir)\\b|\\b(?:ich|wir) (?:sollten?|konnten?) (?:vielleicht|wohl|eventuell)\\b|\\b(?:nicht sicher|ich uberlege|uberleg(?:e)? noch)\\b|^soll(?:te)? ich\\b.{1,100}\\?",
    ["Ich bin nicht sicher, ob ich noch Emojis will."],
  ),
  row(
    "\\bpeut-etre (?:que )?(?:je|nous|on) (?:devrai|pourrai)|\\b(?:je|nous|on) (?:devrai|pourrai)\\w{1,3} peut-etre|\\b(?:pas sur(?:e)? (?:de|que|d')|je me demande|je reflechis)",
    ["Je ne suis pas sûre de vouloir encore des émojis."],
  ),
  row(
    "\\b(?:quizas?|tal vez|a lo mejor) (?:\\S{1,10} )?(?:deberia|podria|deba)|\\b(?:no estoy segur[oa]|no se si|me pregunto)\\b",
    ["No estoy segura de querer emojis."],
  ),
  row(
    "\\bforse (?:\\S{1,10} )?(?:dovrei|dovremmo|potrei)|\\b(?:dovrei|potrei) forse\\b|\\b(?:non sono sicur[oa]|non so se|mi chiedo)\\b",
    ["Non so se voglio ancora le emoji."],
  ),
  row(
    "\\btalvez (?:\\S{1,10} )?(?:deva|devesse|devia|deveria|pudesse)|\\b(?:nao tenho certeza|nao sei se|sera que)\\b",
    ["Não sei se ainda quero emojis."],
  ),
  row(
    "(?:也许|或许|可能)我?(?:应该|该|不该)|(?:べき|たほうがいい|た方がいい)(?:なの)?かもしれ|不确定|要不要|还没想好|迷って|どうしよう|か(?:どうか)?(?:わからない|悩んで)",
    ["我还没想好要不要表情。", "絵文字を使うか悩んでいます。"],
  ),
]);

/** "I could always …", "I'm considering …": what somebody turns over in their mind. */
export const CONSIDERS = wordings([
  row(
    "\\b(?:i|we) (?:could|might|may|would|can) (?:(?:just|also|as well|perhaps|maybe|in theory) ){0,2}(?:always|never|start|stop)\\b(?! to (?:tell|say|be))|\\b(?:i'm|i am|we're|we are|i've been|i have been|been) (?:\\S{1,12} )?(?:considering|contemplating|pondering|debating|weighing|mulling|toying with|tempted|in two minds|torn|undecided)\\b|\\b(?:i|we) (?:think|wonder|thought) (?:about|of) (?:always|never)\\b|^(?:what if|how about if) (?:i|we)\\b",
    [
      "I could always sign with Jo.",
      "I'm considering never using emojis.",
      "I'm toying with the idea of always using bullets.",
    ],
    ["You could always sign with Jo.", "I can see that you never use emojis.", "I'm considerate: always be kind."],
  ),
  row(
    "\\b(?:ich|wir) (?:konnte|konnten|wurde|wurden)(?: \\S{1,12}){0,3}? (?:immer|nie|niemals|stets|kunftig)\\b(?! (?:gern|lieber))|\\b(?:ich|wir) (?:uberleg\\w{1,2}|erwag\\w{1,2}|spiele mit dem gedanken|denke (?:daruber|gerade) nach|bin am uberlegen)\\b",
    ["Ich könnte ja auch immer mit Jo unterschreiben.", "Ich überlege, nie mehr Emojis zu benutzen."],
    ["Ich würde immer gern geduzt werden.", "Ich konnte das nicht lesen."],
  ),
  row(
    "\\b(?:je|nous|on) (?:pourra|devra)i\\w{0,3} (?:\\S{1,12} )?(?:toujours|jamais)\\b|\\bj'envisage\\b|\\bje (?:songe|pense) a (?:toujours|ne jamais)\\b",
    ["Je pourrais toujours signer Léa.", "J'envisage de toujours signer Léa."],
    ["Je signe toujours Léa."],
  ),
  row(
    "\\b(?:podria|podriamos)(?: \\S{1,15}){0,2}? (?:siempre|nunca)\\b|^(?:yo )?podria (?:siempre|nunca)|\\b(?:estoy|estamos) (?:pensando|considerando|dudando)\\b|\\bme planteo\\b",
    ["Podría firmar siempre con Ana.", "Estoy pensando en firmar siempre con Ana."],
    ["Siempre firmo con Ana.", "¿Podrías escribir siempre en español?"],
  ),
  row(
    "\\b(?:potrei|potremmo)(?: \\S{1,15}){0,2}? (?:sempre|mai)\\b|\\bsto (?:pensando|valutando|considerando)\\b",
    ["Potrei sempre firmare con Ugo.", "Sto pensando di firmare sempre con Ugo."],
    ["Firmo sempre con Ugo."],
  ),
  row(
    "\\b(?:eu|nos) (?:podia|poderia|podiamos)(?: \\S{1,15}){0,2}? (?:sempre|nunca)\\b|\\b(?:estou|estamos) (?:a (?:pensar|considerar)|pensando|considerando)\\b",
    ["Eu podia assinar sempre com Rui.", "Estou a pensar em assinar sempre com Rui."],
    ["Assino sempre com Rui."],
  ),
  row(
    "我(?:们)?(?:在|正在|还在)?(?:考虑|琢磨|犹豫)|^我(?:们)?(?:也)?(?:可以|大可以|或许可以)(?:总是|一直|每次)|(?:検討して|考えて(?:いる|い?ます)|迷って)(?:います|いる|る)?[。.]?$|(?:しよう|書こう|使おう)かな",
    ["我在考虑总是用英文写。", "我可以一直用英文写。", "いつも英語で書くことを検討しています。"],
    ["我总是用英文写。"],
  ),
]);

/** "I'm not saying never …": what is denied to be meant. */
export const NOT_SAID = wordings([
  row(
    "\\b(?:i'm|i am|we're|we are) not (?:\\S{1,12} )?(?:saying|asking|telling|suggesting|demanding|insisting|proposing)\\b(?! (?:much|a lot))|\\b(?:i|we) (?:don't|do not|didn't|did not) (?:mean|say|ask(?: you)?(?: to)?|tell you|suggest) (?:that |you |to )?(?:\\S{1,12} )?(?:always|never|should|must)\\b",
    ["I'm not saying never use emojis.", "I don't mean never use emojis.", "I'm not asking you to always be formal."],
    ["I'm saying never use emojis.", "I don't say users."],
  ),
  row(
    "\\bich (?:sage|meine|will|verlange|bitte) (?:damit |ja )?(?:nicht|gar nicht)(?: sagen| damit)?,? (?:dass|du|immer|nie)\\b",
    ["Ich sage nicht, dass du nie Emojis benutzen sollst."],
    ["Ich sage nie Nutzer."],
  ),
  row("\\bje ne (?:dis|demande|veux) pas (?:dire )?(?:de|que|qu'|d')", [
    "Je ne dis pas de ne jamais utiliser d'émojis.",
  ]),
  row(
    "\\bno (?:digo|quiero decir|pido) que\\b|\\bnon (?:dico|chiedo|voglio dire) (?:di|che)\\b|\\bnao (?:digo|peco|quero dizer) (?:para|que)\\b",
    ["No digo que nunca uses emojis.", "Non dico di non usare mai emoji.", "Não digo para nunca usares emojis."],
  ),
  row(
    "我(?:并)?(?:不是|没)(?:说|要)(?:你)?(?:永远|总是|一定|别|不)|と(?:は|いう意味では)?(?:言って(?:い)?ない|言って(?:い)?ません|ありません$)",
    ["我不是说永远别用表情。", "絵文字を絶対に使うなとは言っていません。"],
  ),
]);

/** "That is no rule": what is said beside it is none. */
export const NO_RULE = wordings([
  row(
    "\\b(?:not|isn't|ain't|wasn't) (?:really |actually |exactly |meant as |meant to be ){0,2}(?:an? |any |my |our |some )(?:\\S{1,12} )?rule\\b(?! (?:about|for|on|of)\\b)(?! but\\b)|\\b(?:(?:this|that|it)s|(?:this|that|it|which)'s|is) no (?:\\S{1,12} )?rule\\b(?! (?:about|for|on|of)\\b)|\\b(?:(?:this|that|it|which)(?:'s|s| is) not|isn't) rule[.!]?$|\\b(?:don't|do not) (?:make|turn) (?:this|that|it) (?:into )?a rule\\b",
    [
      "This isn't a rule, but I write long mails.",
      "It's not a rule: no emojis.",
      "Don't make that a rule.",
      "That's no rule.",
    ],
    [
      "It's a rule: no emojis.",
      "There is no rule about commas.",
      "I do not rule out a delay.",
      "The board did not rule on it.",
    ],
  ),
  row(
    "\\bkeine (?:feste )?(?:regel|vorgabe)\\b(?! (?:zu|fur|uber)\\b)",
    ["Das ist keine Regel: immer kurz."],
    ["Meine Regel: kurz."],
  ),
  row(
    "\\b(?:n'est|c'est|est|fais|en fais) pas (?:une|de|ma) regle\\b",
    ["Ce n'est pas une règle : toujours court."],
    ["Le litige n'est pas réglé."],
  ),
  row("\\bno (?:es|lo tomes como|hagas de esto) (?:una )?regla\\b", ["No es una regla: siempre firmo con Ana."]),
  row("\\bnon (?:e|e' |farne|prenderla come) (?:una )?regola\\b", ["Non è una regola: niente emoji."]),
  row("\\bnao (?:e|faca disto|tomes como) (?:uma )?regra\\b", ["Não é uma regra: assino sempre Rui."]),
  row("不是(?:一?[条个])?(?:规则|規則|规定)|(?:ルール|規則|決まり)(?:では|じゃ)(?:ない|ありません)", [
    "这不是规则：我总是写得很长。",
    "ルールではありませんが、いつも長いです。",
  ]),
]);

/** Behind "that's no rule": what is none itself, "it's not a rule: no emojis". */
export const TELLS_OWN = wordings([row("^\\s{0,2}[:：]\\s{0,3}\\S", [": no emojis"], [", just a joke", ":"])]);

/** Behind the same: more of the same thing, and not something else that is told. */
export const ABOUT_IT = wordings([
  row(
    "^[\\s,;:–—-]{0,4}(?:but )?(?:just|only|merely|more|rather|it's|it is|that's|i was|i'm|nur|blo(?:ß|ss)|sondern|juste|c'est|seulement|solo|es solo|e solo|so|apenas|只是|ただ)(?![\\p{Script=Latin}'])",
    [", just a joke", " but only a habit of mine", ", nur ein Scherz"],
    [", but I write long mails"],
  ),
]);

/** "Not always", "no need to always": what is said to be free is no rule. "Don't always start with Hi" is an order. */
export const NOT_ALWAYS = wordings([
  row(
    "\\b(?:no need (?:to|for)|needn't|need not|(?:don't|doesn't|do not|does not) (?:always )?(?:have|need) to|isn't necessary to|not necessary to) (?:\\S{1,15} ){0,3}?(?:always|every time|all the time|never)\\b|\\b(?:don't|doesn't|needn't|do not) always (?:have|need|want|like|use|write|sign)\\b(?<!^(?:please )?(?:don't|do not) always \\w{2,5})",
    ["No need to always be formal.", "You needn't always sign.", "I don't always want bullets."],
    ["Don't always use bullets.", "Please don't always write so much.", "No need to sign.", "Always be formal."],
  ),
  row(
    "\\b(?:muss|musst|mussen|brauch\\w{0,3}) (?:\\S{1,15} ){0,3}?nicht (?:\\S{1,15} ){0,2}?(?:immer|jedes mal|standig)\\b|\\b(?:nicht notig|kein grund),? (?:\\S{1,15} ){0,3}?immer\\b",
    ["Du musst nicht immer förmlich sein.", "Nicht nötig, immer so förmlich zu sein."],
    ["Du musst immer duzen."],
  ),
  row(
    "\\b(?:pas (?:besoin|la peine|oblige|necessaire)) (?:\\S{1,15} ){0,4}?(?:toujours|tout le temps)\\b|\\bne (?:faut|dois|doit|veux) pas toujours\\b",
    ["Pas besoin d'être toujours formel."],
    ["Toujours être formel."],
  ),
  row(
    "\\bno (?:hace falta|es necesario|es preciso|tienes que|hay que|necesitas) (?:\\S{1,15} ){0,4}?siempre\\b|\\bno siempre (?:quiero|hace|tienes)\\b",
    ["No hace falta ser siempre formal."],
    ["Siempre formal."],
  ),
  row(
    "\\bnon (?:c'e bisogno|serve|occorre|devi|e necessario|voglio) (?:\\S{1,15} ){0,4}?sempre\\b|\\bnon sempre\\b",
    ["Non c'è bisogno di essere sempre formali."],
    ["Sempre formale."],
  ),
  row(
    "\\bnao (?:e preciso|e necessario|precisas?|tens de|quero) (?:\\S{1,15} ){0,4}?sempre\\b|\\bnem sempre\\b",
    ["Não é preciso ser sempre formal."],
    ["Sempre formal."],
  ),
  row(
    "(?:不用|不必|不需要|没必要|无需|不一定)(?:要|得)?(?:总|每次|一直|老是|都)",
    ["不用总是那么正式。"],
    ["总是正式。"],
  ),
  row("(?:いつも|毎回|常に|必ずしも).{1,40}(?:必要は(?:ない|ありません)|なくても?(?:いい|よい|構い)|とは限|わけでは)", [
    "いつも丁寧である必要はありません。",
  ]),
]);

/** An order to keep nothing of what follows, of its author: "don't remember that I …". */
export const NOT_REMEMBERED = wordings([
  row(
    "^(?:please )?(?:don't|do not|stop|never|no longer) (?:remember(?:ing)?|stor(?:e|ing)|sav(?:e|ing)|memori[sz](?:e|ing)|not(?:e|ing) down|record(?:ing)?) (?:that |how |where )?(?:i|i'm|my|we|our)\\b",
    ["Don't remember that I like short mails.", "Stop remembering my title."],
    ["Don't remember me as rude.", "Never save words."],
  ),
  row("^(?:bitte )?(?:merk|speicher|behalt)\\w{0,2} (?:dir )?(?:bitte )?nicht,? (?:dass|wo|was|wie) ", [
    "Merk dir nicht, dass ich kurze Mails mag.",
  ]),
  row("^ne (?:retiens|memorise|note|garde|te souviens)\\w{0,2} pas (?:que|qu'|ou) ?", [
    "Ne retiens pas que j'aime les mails courts.",
  ]),
  row("^no (?:recuerdes|guardes|memorices|anotes) (?:que|donde) ", ["No recuerdes que me gustan los correos cortos."]),
  row("^non (?:ricordare|ricordarti|salvare|memorizzare|tenere a mente) (?:che|dove) ", [
    "Non ricordare che mi piacciono le mail brevi.",
  ]),
  row("^nao (?:te lembres|lembres|guardes|guarde|memorizes|anotes) (?:de )?(?:que|onde) ", [
    "Não guardes que gosto de mails curtos.",
  ]),
  row("^(?:请|請)?(?:不要|别|不用)(?:记住|记得|保存|记下)我", ["不要记住我喜欢短邮件。"]),
  row("(?:こと|の)(?:は|を)(?:覚え|記憶し|記録し|保存し)ないで", ["短いメールが好きなことは覚えないで。"]),
]);
