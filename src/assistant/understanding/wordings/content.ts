/* What tells the words of a text, or somebody else's, from what a person says themselves: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

/** What stands before the words that a text is to say: "confirming that …", "a notice: …". Read up to those words. */
export const BEFORE_CONTENT = wordings([
  row(
    "\\b(?:that|if|whether|saying|says?|asking|confirming|promising|explaining)\\b[^.!?]{0,200}$|^(?:please )?(?:tell|ask|remind|beg) (?!me\\b)\\S{1,20}(?: \\S{1,20})? (?:to|not to|that)\\b[^.!?]{0,100}$",
    ["write to the source confirming our talk stays "],
    ["write to kim, and "],
  ),
  row("\\b(?:dass|ob|que|qu'|si|che|se)\\b[^.!?]{0,200}$", ["schreib ihm, dass das ", "écris-lui que tout reste "]),
  row('(?:[:："]|说明|写着)[^.!?。！？]{0,200}$', ["a notice: ", "说明这些"]),
]);

/** An order to tell somebody something, which secrecy belongs to: "Schreib dem Anwalt, dass alles unter uns bleibt". */
export const TELLS_SOMEBODY = wordings([
  row("^(?:please )?(?:tell|write|let) (?!me\\b)\\S{1,20}.{0,60}\\bthat\\b[^.!?]{0,100}$", [
    "write to the lawyer that all of it stays ",
  ]),
  row(
    "^(?:bitte )?(?:schreib|sag|teil)\\w{0,2} (?!mir\\b).{0,60}\\bdass\\b[^.!?]{0,100}$",
    ["schreib dem anwalt, dass alles "],
    ["schreib mir einen text, "],
  ),
  row("^(?:ecri[st]|dis|ecrivez|dites)(?:-lui)? .{0,60}\\bqu[e'][^.!?]{0,100}$", ["ecris a l'avocat que tout reste "]),
  row("^(?:escribe|dile|di|escribele) .{0,60}\\bque\\b[^.!?]{0,100}$", ["escribe al abogado que todo queda "]),
  row("^(?:scrivi|di'|scrivigli|digli) ?.{0,60}\\bche\\b[^.!?]{0,100}$", ["scrivi all'avvocato che tutto resta "]),
  row("^(?:escreve|diz|escreva|diga)(?:-lhe)? .{0,60}\\bque\\b[^.!?]{0,100}$", ["escreve ao advogado que tudo fica "]),
]);

/** What stands right before a title or a name: "a bio for the band Off The Record". */
export const BEFORE_NAME = wordings([
  row(
    "\\b(?:about|on|for|called|titled|named|band|uber|fur|namens|sur|pour|sobre|para|per|su) (?:(?:the|a|die|das|la|le|el|il|o) )?(?:band |show |film |book |podcast |column )?$",
    ["band bio for ", "a shop called "],
    ["for ana, and "],
  ),
  row("关于$", ["写关于"]),
]);

/** What stands behind the words that a Japanese text is to say. */
export const BEHIND_CONTENT = wordings([
  row("^.{0,20}と(?:いう|伝え|書い|言っ|述べ|説明|お願い)", ["にしていただきたいと伝えるメール"], ["です。"]),
  row(
    "^(?:でください|でほしい)?よう(?:に|、)?.{0,15}(?:伝え|頼|お願い|求め|促|注意|依頼|呼びかけ|指示|徹底|通知)",
    ["よう社員に伝える文を書いて", "ように注意する文"],
    ["ように。", "ように、手紙を書いて"],
  ),
]);

/** A text that is asked for by its name alone, with what it is to say: "An NDA reminder for the staff, saying …". */
export const NAMES_TEXT = wordings([
  row(
    "^(?:\\S{1,12} ){0,4}(?:reminder|notice|policy|statement|note|mail|email|letter|clause|disclaimer|invitation|invite|sign|agreement|article|post) (?:to|for|about|on|saying|that|telling)\\b",
    ["An NDA reminder for the contractors, saying nothing may be kept"],
    ["Please keep no note of it."],
  ),
]);

/** Words that somebody else said: "as Ana put it, …", "…, wrote Colette". */
export const ATTRIBUTED = wordings([
  row(
    "^(?:and |but |so )?(?:as|like) (?!i\\b|we\\b|usual)(?:\\S{1,20} ){1,4}(?:puts?|says?|said|writes?|wrote|told|likes to say)\\b|^(?:and |but )?according to (?!me\\b|my\\b|our\\b)|^in (?!my\\b|our\\b)\\S{1,20}(?: \\S{1,20})? (?:words|opinion)\\b|[,.\"'] (?:wrote|said|says|writes|goes) (?!i\\b|we\\b)\\p{L}|^(?!i\\b|we\\b)(?:\\S{1,20} ){1,3}(?:goes|went|was like|is like)[,:]",
    [
      "As Ana put it, always answer in three sentences.",
      "According to the client, we never say cheap.",
      "Always sign off, wrote Ben in his mail.",
      "She goes: never use red.",
    ],
    ["As I said, always sign with Ana.", "According to my rule, no emojis.", "As usual, keep it short."],
  ),
  row(
    "^(?:und |aber )?(?:wie (?!ich\\b|wir\\b|immer|gesagt)(?:\\S{1,20} ){1,3}(?:sagt\\w?|schreibt|schrieb|meint\\w?)|laut (?!meine|unsere))\\b|^(?!ich\\b|wir\\b)(?:\\S{1,20} ){1,4}(?:hat|haben) (?:\\S{1,20} ){0,3}(?:geschrieben|gesagt|gemeint|verlangt|gebeten|erklart)\\b|, (?:schrieb|sagte|meinte|schreibt|sagt|meint) (?!ich\\b)\\p{L}",
    [
      "Laut dem Kunden sollen wir nie duzen.",
      "Meine Chefin hat geschrieben, dass sie nur Stichpunkte liest.",
      "Nie duzen, schrieb Ben.",
    ],
    ["Wie gesagt, nie duzen.", "Ich habe dir geschrieben, dass ich nie duze."],
  ),
  row(
    "^(?:et |mais )?(?:comme (?!je\\b|nous\\b|j')(?:\\S{1,20} ){0,3}(?:dit|disait|ecrit)|d'apres (?!moi\\b|mes\\b|mon\\b|ma\\b)|selon (?!moi\\b|mes\\b|mon\\b|ma\\b))|, (?:a (?:ecrit|dit)|ecrit|dit|disait) (?!-je)\\p{L}",
    ["D'après le client, il faut toujours vouvoyer.", "Jamais avant midi, a écrit Colette."],
    ["Selon moi, c'est trop long."],
  ),
  row(
    "^(?:y |pero )?(?:como (?:dice|dijo|escribio)\\b|segun (?!yo\\b|mis?\\b))|, (?:dijo|dice|escribio) \\p{L}",
    ["Según el cliente, nunca tuteamos.", "Nunca antes del mediodía, dijo Colette."],
    ["Según mi regla, sin emojis."],
  ),
  row(
    "^(?:e |ma )?(?:come (?:dice|diceva|ha detto)\\b|secondo (?!me\\b|la mia|le mie|il mio))|, (?:ha scritto|ha detto|disse|dice) \\p{L}",
    ["Secondo il cliente, mai il tu.", "Mai prima di mezzogiorno, ha scritto Colette."],
    ["Secondo me è lungo."],
  ),
  row(
    "^(?:e |mas )?(?:como (?:diz|disse)\\b|segundo (?!eu\\b|a minha|as minhas|o meu)|de acordo com (?!as? minhas?|o meu))|, (?:disse|escreveu|diz) \\p{L}",
    ["Segundo o cliente, nunca usamos gírias.", "Nunca antes do meio-dia, escreveu Colette."],
  ),
  row(
    "^(?:据|按照|按)(?!照|我).{1,12}(?:说|的说法|讲)|^正如(?!我).{1,10}所?说",
    ["据客户说，以后都用敬语。"],
    ["按照我说的写。"],
  ),
  row("^(?!私|僕|わたし).{1,15}(?:によると|によれば|が言うには|いわく|曰く)", [
    "先方によると、今後は敬語を使うとのことです。",
  ]),
]);

/** A request in the same sentence as a statement: "I'm vegan, so a menu for six please". */
export const ASKS_BESIDES = wordings([
  row(
    "\\b(?:i need|i'd like|i want|i would like) (?:an?|the|some|two|three|\\d) ?|[, ](?:so|and) (?:an?|the|some|two|three|\\d)\\b.{0,60}\\b(?:please|pls)\\b|\\bso (?:help me|keep (?:it|the)|write|draft|make)\\b",
    ["I live in Leeds now, so I'd like a moving announcement", "I'm vegan so a menu for six on Saturday pls"],
    ["I need to sign with Ana."],
  ),
]);
