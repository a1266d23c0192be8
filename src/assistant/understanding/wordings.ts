import { englishKinds, kindsOfText, WRITTEN } from "../language/kinds-of-text.ts";
import { type Row, wordings } from "../language/wordings.ts";

/*
 * Wordings that tell what a sentence points to, in eight languages, as `toPlain` leaves a text in lower case. What a sentence
 * wants is told by the kinds in learning/.
 */

function row(pattern: string, yes: readonly string[], no: readonly string[] = []): Row {
  return { pattern, yes, no };
}

/** "Take that out": a short order to remove what the sentence before it names. */
export const TAKE_OUT = wordings([
  row(
    "^(?:please |pls |so |and |also |can you |could you ){0,2}(?:take|strike|delete|remove|drop|erase|forget|undo|scrap|get rid of) (?:that|it|this)\\b.{0,40}$",
    ["Take that out.", "Could you delete it, please?"],
    ["Delete my title."],
  ),
  row(
    "^(?:bitte |also ){0,2}(?:losch\\w{0,2}|streich\\w{0,2}|vergiss|entfern\\w{0,2}|nimm) (?:das|es)\\b.{0,40}$",
    ["Lösch das mal ganz schnell."],
    ["Lösch meinen Titel."],
  ),
  row(
    "^(?:tu peux |peux-tu )?(?:efface|supprime|oublie|enleve|retire)\\w{0,2}(?:-l[ea]| ca| cela)\\b.{0,40}$|^(?:tu peux |peux-tu )l'(?:effacer|enlever|oublier|supprimer)\\b.{0,40}$",
    ["Tu peux effacer ça ?", "Supprime-le."],
  ),
  row("^[¿¡]?(?:puedes |por favor,? )?(?:borra|elimina|quita|olvida)(?:lo|r?(?: eso| esto))\\b.{0,40}$", [
    "Bórralo.",
    "¿Puedes borrar eso?",
  ]),
  row("^(?:puoi )?(?:togli|cancella|elimina|dimentica)(?:l[oa]|(?:re)?(?: questo| quello))\\b.{0,40}$", [
    "Toglilo, per favore.",
  ]),
  row("^(?:podes |pode )?(?:tira|apaga|elimina|esquece|remove)r?(?:-o| isso| isto)\\b.{0,40}$", [
    "Tira isso, por favor.",
  ]),
  row("^(?:[请請]|把它|把这个){0,2}(?:删掉|删除|忘掉|去掉)(?:它|这个)?[。.!！]?$", ["请删掉它。"], ["删掉第二段。"]),
  row("^(?:それ|これ)?(?:は|を)?(?:消して|削除して|忘れて).{0,10}$", ["それは消してください。"]),
]);

/** A person wonders at what is remembered of them, or is sorry to have told it. */
export const WONDERS = wordings([
  row(
    "\\b(?:says?|thinks?|thought|believe|assume|claims?) (?:that )?(?:i|i'm|my|we)\\b|\\bi (?:\\S{1,12} ){0,2}(?:told|mentioned|gave|shared|shouldn't have|never (?:said|told))\\b",
    ["No idea why it says I'm in Finance.", "I mentioned my boss the other day, I shouldn't have."],
    ["My boss lives in Leeds."],
  ),
  row("\\bkommst du dar?auf\\b|\\bhabe? ich (?:dir|nie)\\b|\\bich habe? (?:dir|nie)\\b", [
    "Wie kommst du darauf, dass ich in Ulm wohne?",
  ]),
  row("\\bt'ai (?:parle|dit|raconte|confie)|\\bn'ai jamais dit\\b", ["Je t'ai parlé de ma grossesse."]),
  row("\\bte (?:dije|conte|hable|comente)\\b|\\bnunca (?:dije|he dicho)\\b", ["Te dije dónde vivo."]),
  row("\\bti ho (?:detto|parlato|raccontato)\\b|\\bnon ho mai detto\\b", ["Ti ho detto dove abito."]),
  row("\\bte (?:disse|contei|falei)\\b|\\bnunca (?:disse|falei)\\b", ["Nunca falei isso."]),
  row("告诉(?:过)?你|(?:没|从没)说过", ["我告诉过你我住在哪里。"]),
  row("(?:話|言|教え)(?:した|いました|った|ました|てしまい|ちゃ)", ["住所を教えてしまいました。"]),
]);

/** "What you have just saved". */
export const JUST_NOW = wordings([
  row(
    "\\bjust (?:now|saved?|stored?|noted?|said|told|kept|remembered|learn\\w{0,3})\\b|\\ba (?:moment|second|minute) ago\\b|\\b(?:the|that) last (?:thing|one|bit|rule|fact)\\b",
    ["Undo what you just saved.", "the one from a moment ago", "undo that last thing"],
    ["just my title"],
  ),
  row("\\b(?:eben|grad|gerade|vorhin)\\b", ["was du dir gerade gemerkt hast"]),
  row("\\b(?:a l'instant|tout a l'heure|viens (?:de|d'))", ["ce que tu viens de noter"]),
  row("\\b(?:acabas? de|hace un momento|recien)\\b", ["lo que acabas de guardar"]),
  row("\\b(?:poco fa|appena)\\b", ["quello che hai appena salvato"]),
  row("\\b(?:agora mesmo|acabaste|acabou de|ha pouco)\\b", ["o que acabou de guardar"]),
  row("刚才|刚刚", ["刚才记下的"]),
  row("さっき|今しがた|先ほど|たった今", ["さっき覚えたこと"]),
]);

/** A rule is named as such. */
export const NAMES_RULE = wordings([
  row(
    "\\b(?:rules?|regeln?|vorgaben?|regles?|reglas?|regol[ae]|regras?)\\b|规则|ルール",
    ["the rule about commas", "la règle", "那条规则"],
    ["the comma"],
  ),
]);

/** A new home. "I moved to Sales" is told from it by the department. */
export const MOVED = wordings([
  row(
    "\\b(?:i|we)(?:'ve| have)?(?: just| recently| now)? (?:moved|relocated)(?:(?: house| home| flat| back| here)(?! \\w)|(?: house| home| flat| back)? (?:to|into) (?!(?:the |an? |our |my |another )?(?:\\S{1,15} ){0,2}(?:team|department|group|division|desk|unit|role|job|position|firm|company|engineering|marketing|sales|finance|legal|hr|it|support|product|design|research|operations|logistics|procurement|accounting|consulting|management|freelance|\\w{3,6}days?|part-time|full-time)\\b))",
    ["I've just moved to Lisbon.", "We have moved house."],
    ["I moved on.", "We moved our newsletter to Mondays.", "I moved to Engineering.", "I've moved to the design team."],
  ),
  row("\\b(?:umgezogen|umziehe)\\b", ["Wir sind nach Köln umgezogen."]),
  row("\\b(?:j'ai|nous avons) (?:\\w{1,10} )?demenage", ["J'ai déménagé à Toulouse."]),
  row("\\b(?:me|nos) (?:he |hemos )?mud(?:e|ado|amos)\\b", ["Me he mudado a Vigo."]),
  row("\\b(?:mi sono trasferit[oa]|ci siamo trasferiti|ho traslocato)\\b", ["Mi sono trasferita a Cagliari."]),
  row("\\b(?:me mudei|mudei-me|mudamo-nos|mudei para)\\b", ["Mudei-me para o Porto."], ["Mudei de emprego."]),
  row("我们?(?:已经|刚)?(?:搬到|搬去|搬家)", ["我刚搬到深圳。"]),
  row("(?:に|へ)引っ越し", ["札幌に引っ越しました。"]),
]);

/** A new employer. */
export const NEW_EMPLOYER = wordings([
  row(
    "\\b(?:changed|switched) (?:jobs?|employers?|companies|firms?)\\b|\\b(?:my|our) new (?:job|employer|company|firm)\\b|\\bstarted (?:at|with|in) a new (?:job|employer|company|firm)\\b",
    ["Changed employers last week."],
    ["my job", "We advise new companies."],
  ),
  row("\\bmeine? neue[rn]? (?:arbeitgeber|firma|job)\\b", ["Mein neuer Arbeitgeber ist Bolt."]),
  row(
    "\\bmon nouvel employeur\\b|\\bmi nuev[oa] (?:empresa|trabajo)\\b|\\bmi[oa] nuov[oa] (?:azienda|lavoro)\\b|\\b(?:minha nova empresa|meu novo emprego)\\b",
    ["Mon nouvel employeur", "mi nueva empresa"],
  ),
]);

/** The author, or what Inkwell keeps and follows: what tells a question about memory from one about the world. */
export const OF_AUTHOR = wordings([
  row("(?<!\\bwar )\\b(?:i|i'm|me|my|mine|myself|we|us|our|ours)\\b", ["where I work", "about me"], ["about tides"]),
  row(
    "\\b(?:you|du|tu|te|usted|voce) (?:\\w{1,12} ){0,2}(?:follow|apply|keep|stored?|saved?|remember|noted|befolgst|beachtest|gespeichert|gemerkt|suis|appliques|retiens|sigues|aplicas|recuerdas|guardas|segui|applichi|ricordi|segues|segue|guardaste)\\b",
    ["do you follow?"],
  ),
  row("\\b(?:ich|mir|mich|mein\\w{0,2}|wir|uns|unser\\w{0,2})\\b", ["für mich"]),
  row("\\b(?:je|moi|mon|ma|mes|nous|notre|nos)\\b|\\b[jm]'", ["sur moi", "où j'habite"]),
  row("\\b(?:yo|mi|mis|me|nuestr[oa]s?|nosotros)\\b", ["sobre mí"]),
  row("\\b(?:io|mio|mia|miei|mie|noi|nostr[oaie])\\b", ["le mie regole"]),
  row("\\b(?:eu|mim|meus?|minhas?|noss[oa]s?)\\b", ["sobre mim"]),
  row("我|咱|记住|记得|保存", ["关于我"]),
  row("私|僕|俺|自分|うち|覚え", ["私について"]),
]);

/** A question about the world. One with a verb at its head may be an order: "Kannst du dir merken, dass …?" */
export const ASKS_WORLD = wordings([
  row(
    "^(?:when|what|why|how|who|whom|which|where)\\b(?!.{0,200}\\b(?:can|could|would|will) you\\b).{1,200}[?？]",
    ["When should one use a semicolon?"],
    ["I know when to stop.", "When writing to customers, can you always use first names?"],
  ),
  row("^(?:wann|was|warum|wieso|wie|wer|welche\\w?)\\b.{1,200}[?？]", ["Wann setzt man ein Semikolon?"]),
  row("^(?:quand|quoi|pourquoi|comment|qui|quel\\w{0,3})\\b.{1,200}[?？]", ["Pourquoi met-on une virgule ?"]),
  row("^[¿]?(?:cuando|que|por que|como|quien|cual)\\b.{1,200}[?？]", ["¿Cuándo se usa el punto y coma?"]),
  row("^(?:quando|cosa|che cosa|perche|come|chi|quale)\\b.{1,200}[?？]", ["Quando si usa il punto e virgola?"]),
  row("^(?:o que|porque|quem|qual)\\b.{1,200}[?？]", ["Qual é a regra da vírgula?"]),
  row("^(?:什么|为什么|怎么|如何|谁|哪).{1,100}[?？吗呢]", ["为什么要用分号？"]),
]);

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
]);

/** A text that is asked for by its name alone, with what it is to say: "An NDA reminder for the staff, saying …". */
export const NAMES_TEXT = wordings([
  row(
    "^(?:\\S{1,12} ){0,4}(?:reminder|notice|policy|statement|note|mail|email|letter|clause|disclaimer|invitation|invite|sign|agreement|article|post) (?:to|for|about|on|saying|that|telling)\\b",
    ["An NDA reminder for the contractors, saying nothing may be kept"],
    ["Please keep no note of it."],
  ),
]);

/** A person has not made up their mind: nothing is kept or ended. */
export const WAVERS = wordings([
  row(
    "\\b(?:not sure|i wonder|i'm thinking (?:about|of)|let me think)\\b|^(?:hmm+,? )?(?:should|shall) (?:i|we) (?:\\S{1,20} ){1,20}?\\S{1,20}\\?",
    ["Not sure I still want the emojis.", "Should I stop writing Dear Customer? Feels stiff."],
    ["I'm sure.", "You should stop using emojis."],
  ),
  row("\\b(?:nicht sicher|ich uberlege|uberleg(?:e)? noch)\\b|^soll(?:te)? ich\\b.{1,100}\\?", [
    "Ich bin nicht sicher, ob ich noch Emojis will.",
  ]),
  row("\\b(?:pas sur(?:e)? (?:de|que|d')|je me demande|je reflechis)", [
    "Je ne suis pas sûre de vouloir encore des émojis.",
  ]),
  row("\\b(?:no estoy segur[oa]|no se si|me pregunto)\\b", ["No estoy segura de querer emojis."]),
  row("\\b(?:non sono sicur[oa]|non so se|mi chiedo)\\b", ["Non so se voglio ancora le emoji."]),
  row("\\b(?:nao tenho certeza|nao sei se|sera que)\\b", ["Não sei se ainda quero emojis."]),
  row("不确定|要不要|还没想好|迷って|どうしよう|か(?:どうか)?(?:わからない|悩んで)", [
    "我还没想好要不要表情。",
    "絵文字を使うか悩んでいます。",
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

/** "Always", "never": a habit. */
export const HABITS = wordings([
  row(
    "\\b(?:always|never|every time|immer|nie|niemals|toujours|jamais|siempre|nunca|sempre|mai)\\b|总是|从不|从来|いつも|決して|毎回",
    ["I always cry at weddings.", "我从不吃肉。"],
  ),
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

/** A ban in the words of an end: "no emojis any more". It ends what asks for them, and stands where nothing does. */
export const BANS = wordings([
  row(
    "^(?:please )?(?:no(?: more)?|stop (?:using|writing|adding|putting)|(?:don't|do not|never) (?:use|write|add|put)|i (?:don't|do not|no longer) (?:want|like|use|write)) ",
    ["No emojis any more.", "Stop using emojis.", "I don't want emojis any more."],
    ["I no longer work here."],
  ),
  row(
    "^(?:bitte )?(?:keine?|nie|nicht) (?:\\S{1,20} ){0,4}mehr\\b",
    ["Keine Emojis mehr."],
    ["Ich arbeite nicht mehr."],
  ),
  row("^plus (?:de |d'|aucun)", ["Plus d'émojis."], ["Plus court."]),
  row("^(?:ya )?(?:no (?:uses|pongas|quiero) mas|no mas|nada de)\\b", ["No más emojis."]),
  row("^(?:niente piu|basta|non usare piu)\\b", ["Niente più emoji."]),
  row("^(?:nao (?:uses|quero) mais|chega de|nada de|sem mais)\\b", ["Chega de emojis."]),
  row("^(?:别再|不要再|再也不要)", ["别再用表情。"]),
  row("もう.{1,20}(?:ないで|使わない|いりません|いらない)", ["もう絵文字は使わないでください。"]),
]);
