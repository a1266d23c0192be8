/* Orders to take something out, which a text at hand may be meant by as well as what is remembered: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

/** An order to take something out. One cuts a text in these words; what one wants out of somebody's mind, they are to forget. */
export const CUTS = wordings([
  row(
    "\\b(?:delet(?:e|ed|ing)|remov(?:e|ed|ing)|eras(?:e|ed|ing)|drop(?:ped)?|dump|scrap(?:ped)?|ditch|bin|clear|strike|scratch|cut|lose|omit|axe|nix|chuck|toss|get rid of|throw (?:out|away)|(?:take|leave|pull|edit|strip) (?:\\S{1,20} ){0,5}?out|(?:can|should|must|has to|have to|needs to|need to) (?:please |just )?go)\\b",
    ["remove my signature", "take tom out", "the emoji has to go", "my old address can be deleted"],
    ["forget my signature", "don't remember my title", "take it back"],
  ),
  row(
    "\\b(?:losch\\w{0,4}|geloscht|streich\\w{0,3}|gestrichen|entfern\\w{0,3}|verwirf|verwerfen|weg|raus|rauswerfen|nimm|weglass\\w{0,3}|verschwinden|tilg\\w{0,2})\\b",
    ["das emoji muss weg", "losch meine unterschrift", "das mit falcon bitte streichen"],
    ["vergiss meinen geburtstag", "merk dir das nicht"],
  ),
  row(
    "\\b(?:efface\\w{0,2}|supprime\\w{0,2}|enleve\\w{0,2}|retire\\w{0,2}|vire[rz]?|raye[rz]?|ote[rz]?|coupe[rz]?|saute[rz]?|disparaitre|laisse[rz]? tomber|degage\\w{0,2})\\b",
    ["enleve ma signature", "tu peux supprimer l'emoji"],
    ["oublie mon anniversaire", "ne retiens pas mon age"],
  ),
  row(
    "\\b(?:borr\\w{1,6}|elimin\\w{1,7}|quit\\w{1,6}|suprim\\w{1,4}|tacha\\w{0,3}|saca\\w{0,3}|desecha\\w{0,3}|cancell\\w{1,5}|rimuov\\w{1,5}|togli\\w{0,5}|toglier\\w{1,3}|leva\\w{0,4}|scart\\w{1,4}|tagli[ao]\\w{0,3}|apag\\w{1,6}|remov\\w{1,4}|exclu\\w{1,5}|retir\\w{1,5}|tir[ae]\\w{0,3}|cort[ae]\\w{0,3}|delet\\w{1,4}|risc\\w{1,4})\\b",
    ["quita mi firma", "togli le emoji", "tira os emojis"],
    ["olvida mi cumpleanos", "dimentica il mio compleanno", "esquece o meu aniversario"],
  ),
  row("删|去掉|去除|拿掉|划掉|移除|清除|抹掉|丢掉", ["去掉表情", "把签名删了"], ["忘记我的生日"]),
  row("消し|消す|削除|外し|取って|取り除|カット|省い|抜い", ["絵文字は消して", "署名を削除して"], ["誕生日は忘れて"]),
]);

/** Words for remembering and forgetting: no text is meant. */
export const FORGETS = wordings([
  row(
    "\\b(?:forget|forgotten|unlearn|un-?remember|remember\\w{0,3}|memory|on file|you(?:'ve| have)? (?:know|saved?|stored?|kept|noted|learn\\w{0,3}|wrote down))\\b",
    ["forget my title", "if you have stored my age, drop it"],
    ["delete my title"],
  ),
  row(
    "\\b(?:vergiss|vergessen|vergesst|verlern\\w{0,2}|merk\\w{0,2}|gemerkt|gedachtnis|abgelegt|gespeichert|notiert|wissen|weißt|weisst)\\b",
    ["vergiss meinen titel", "falls du meine adresse gespeichert hast, raus damit"],
    ["losch meinen titel"],
  ),
  row(
    "\\b(?:oubli\\w{1,3}|desapprend\\w{0,2}|retiens|retenir|retenue?s?|memoire|enregistree?s?|tu (?:as (?:note|garde)\\w{0,2}|sais))\\b",
    ["oublie mon titre", "si tu as noté mon âge, efface-le"],
    ["efface mon titre"],
  ),
  row(
    "\\b(?:olvid\\w{1,6}|dimentic\\w{1,6}|scord\\w{1,6}|esquec\\w{1,5}|esqueç\\w{1,5}|lembr\\w{1,4}|recuerd\\w{1,3}|ricord\\w{1,4}|memoria|apuntad[oa]s?|guardad[oa]s?|guardaste|anotad[oa]s?|sabes|segnat[oaei]|salvat[oaei]|annotat[oaei]|memorizzat[oaei]|sai)\\b",
    ["olvida mi cargo", "esquece o meu cargo", "si tienes apuntada mi dirección, quítala"],
    ["borra mi cargo"],
  ),
  row("忘|记住|记下|记忆|存了|保存", ["忘掉我的职位", "你要是存了就去掉"], ["删掉我的职位"]),
  row("忘れ|覚え|記憶|保存", ["役職を忘れて", "保存した役職を消して"], ["役職を消して"]),
]);

/** An order to take a piece out of a text: "remove the Sales bit". Memory has no pieces. */
export const PIECES = wordings([
  row(
    "\\b(?:delete|remove|drop|cut|erase|take out|get rid of|lose|scrap|strike|ditch|omit|leave out|edit out|take)\\b.{1,60}\\b(?:bit|part|section|passage|paragraph|sentence|clause|bullet|line|stanza|mention|reference|word|phrase|allusion|instance|occurrence)s?\\b(?! (?:\\S{1,12} )?(?:limit|count)s?\\b)",
    [
      "remove the sales bit",
      "delete the part about leeds",
      "take out all mentions of sales",
      "remove any reference to leeds",
    ],
    ["forget the part about leeds", "remove my word limit"],
  ),
  row(
    "\\b(?:losch|streich|entfern|nimm|wirf)\\w{0,2}\\b.{1,60}\\b(?:teil|abschnitt|passage|absatz|satz|zeile|stelle|erwahnung|verweis|hinweis|nennung|wort)(?:e?[sn]?|en)\\b|\\b(?:teil|abschnitt|passage|absatz|satz|zeile|stelle|erwahnung|verweis|hinweis|nennung|wort)(?:e?[sn]?|en)\\b.{1,60}\\b(?:loschen|streichen|entfernen|weg|raus|rausnehmen)\\b",
    ["streich den teil mit ulm", "den teil mit tom bitte loschen", "nimm jede erwahnung von tom raus"],
    ["vergiss den teil mit ulm"],
  ),
  row(
    "\\b(?:enleve|retire|supprime|efface|vire|ote|coupe)\\w{0,2}\\b.{1,60}\\b(?:partie|passage|paragraphe|phrase|ligne|bout|morceau|mention|reference|allusion|mot)s?\\b",
    ["enleve le passage sur brest", "supprime la mention de tom", "enleve le bout sur tom"],
    ["oublie le passage sur brest"],
  ),
  row(
    "\\b(?:quita|quite|borra|borre|elimina|suprime|saca|togli|leva|cancella|rimuovi|taglia|tira|tire|apaga|apague|remove|remova|retira|corta)\\w{0,2}\\b.{1,60}\\b(?:parte|trozo|pedazo|parrafo|frase|linea|mencion|menciones|referencias?|alusion|palabra|pezzo|riferiment[oi]|menzion[ei]|accenn[oi]|parola|trecho|bocado|paragrafo|riga|mencao|mencoes|palavra|linha)s?\\b",
    ["tira a parte de brest", "togli la frase su pisa", "quita la mencion de tom", "togli ogni riferimento a tom"],
    ["esquece a parte de brest"],
  ),
  row(
    "(?:删|去掉|删除|移除).{0,30}(?:部分|那段|那句|段落|箇所|一文|字样|提到|提及)|(?:部分|那段|那句|段落|箇所|一文|字样|提到|提及).{0,12}(?:删|去掉|删除|移除)",
    ["删掉关于销售的部分", "把提到汤姆的地方删掉"],
    ["忘掉关于销售的部分"],
  ),
  row(
    "(?:部分|箇所|一文|くだり|ところ|言及|記述|段落).{0,10}(?:消し|削除|削っ|外し|取っ|カット|省い)",
    ["価格の箇所を削除して", "トムへの言及は消して"],
    ["住所は消して"],
  ),
]);

/** Says that what it wants taken out is wanted no longer, in any text. */
export const NO_LONGER = wordings([
  row(
    "\\b(?:any ?more|any ?longer|no longer|again|from (?:now|here) on|in (?:the )?future|for good|permanently|for ever|always|never|mehr|wieder|ab (?:jetzt|sofort)|kunftig|in zukunft|immer|nie|plus|desormais|toujours|jamais|siempre|nunca|ya no|sempre|mai|piu|mais)\\b|不再|以后|从今|もう|今後|いつも",
    ["you can drop the greeting from now on", "lass die emojis kunftig weg", "drop that line for good"],
    ["lass das emoji weg", "you can drop the signature"],
  ),
]);
