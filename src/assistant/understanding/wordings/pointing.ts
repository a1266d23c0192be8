/* What a sentence points to: what is remembered, what stood before it, or the world: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

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

/** Facts are named as such. */
export const NAMES_FACT = wordings([
  row(
    "\\b(?:facts?|fakten|faits?|hechos?|fatt[oi]|factos?|fatos?)\\b|事实|事実",
    ["my facts", "les faits", "所有事实"],
    ["the fat cat"],
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

/** An order to forget a topic: the whole match is the order. With more than that behind it, it is about a text. */
export const FORGET_TOPIC = wordings([
  row(
    "^forget (?:all |everything )?about (?!(?:it|that|this|them|me|us)\\b)(?=[^,;:.]{3,60}[.!]?$)",
    ["forget about the office party"],
    ["forget about it", "forget about ines, address it to omar"],
  ),
  row(
    "^vergiss (?:das|die sache|die geschichte|alles) (?:mit|von|uber|zu) (?!(?:mir|uns)\\b)(?=[^,;:.]{3,60}[.!]?$)",
    ["vergiss die sache mit dem sommerfest"],
    ["vergiss das", "vergiss das komma"],
  ),
  row(
    "^oublie (?:(?:cette |l')(?:histoire|affaire)|tout ce qui concerne) (?:d[eu]s? |d')?(?=[^,;:.]{3,60}[.!]?$)",
    ["oublie l'histoire du pot de depart"],
    ["oublie la virgule"],
  ),
  row(
    "^olvida(?:te de)? (?:lo|el tema|el asunto|todo lo) (?:de la |de los |de |del )(?=[^,;:.]{3,60}[.!]?$)|^dimentica(?:ti)? (?:la (?:storia|faccenda|cosa)) (?:di |del |della )(?=[^,;:.]{3,60}[.!]?$)|^esquece(?:-te)? (?:a (?:historia|coisa)) d[eoa] (?=[^,;:.]{3,60}[.!]?$)",
    ["olvida lo de la fiesta", "dimentica la faccenda della festa", "esquece a historia da festa"],
    ["olvida la coma"],
  ),
  row(
    "^(?:请)?忘(?:了|掉|记)关于(?!我|你)(?=[^，,；;。]{2,30}(?:的(?:事情?|一切))?[。.!！]?$)",
    ["忘掉关于年会的事"],
    ["忘掉关于我的一切"],
  ),
]);

/** A piece of a text is named. */
export const OF_TEXT = wordings([
  row(
    "\\b(?:paragraphs?|sentences?|lines?|headings?|title|subject|intro|ending|joke|table|bullets?|signature|greeting|emojis?|above|absatz|satz|zeile|titel|paragraphe|phrase|ligne|titre|parrafo|frase|linea|titulo|riga|titolo|paragrafo|linha)\\b|段落|句子|标题",
    ["forget about the second paragraph"],
    ["forget about the office party"],
  ),
]);
