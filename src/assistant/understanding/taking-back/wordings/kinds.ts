/* All of one kind of notes, named and nothing of it: in eight languages, as `toPlain` leaves a text in lower case, without the order itself. */

import { row, wordings } from "../../../language/wordings.ts";

/** What stands behind the name of a kind and narrows nothing: "… that you have saved about me". */
const TAIL = {
  en: "(?:,? (?:(?:that |which )?(?:i|we)(?:'ve| have)? (?:ever )?(?:gave|given|told|taught|set|made|typed|saved|stored)(?: (?:to )?you)?|(?:that |which )?you(?:'ve| have)? (?:ever )?(?:know|knew|saved?|stored?|remember|have|kept|keep|learn(?:ed|t)|noted?|got)|about (?:me|us)|of mine|(?:from|in) (?:your|the) (?:memory|list)|at once|altogether|completely|please|now|again|for good)){0,4}",
  de: "(?:,? (?:(?:die )?(?:du|ich) (?:dir |uber mich |von mir )?(?:(?:gemerkt|gespeichert|notiert|gegeben|gesagt|beigebracht|gelernt) (?:hast|habe)|kennst|weißt|hast)|uber mich|von mir|bitte|jetzt|komplett|wieder|auf einmal|aus deinem gedachtnis|und zwar alle)){0,4}",
  fr: "(?:,? (?:que (?:tu|vous) (?:connais|as|avez|sais|gardes|as (?:retenue?s|enregistree?s|notee?s|gardee?s|apprise?s))|que je t'ai (?:donnee?s|dite?s|apprise?s)|sur moi|a mon sujet|me concernant|de (?:ta|votre) memoire|stp|svp|s'il (?:te|vous) plait|maintenant)){0,4}",
  es: "(?:,? (?:que (?:tienes|sabes|guardas|recuerdas|has (?:guardado|aprendido|anotado)|guardaste|te (?:di|he dado|dije|ensene))|sobre mi|de mi|acerca de mi|de tu memoria|por favor|ahora)){0,4}",
  it: "(?:,? (?:che (?:hai|sai|conosci|ricordi|hai (?:salvato|memorizzato|imparato)|ti ho (?:dato|detto|insegnato)\\w?)|su di me|di me|dalla (?:tua )?memoria|per favore|adesso|ora)){0,4}",
  pt: "(?:,? (?:que (?:tens|tem|sabes?|guardas?|guardaste|guardou|(?:eu )?te (?:dei|disse|ensinei)|lhe (?:dei|disse))|sobre mim|de mim|da tua memoria|da sua memoria|por favor|agora)){0,4}",
};
const ENDED = "[.!? ]{0,3}$";

/** "All my rules". */
export const ALL_RULES = wordings([
  row(
    `^(?:(?:just|only|really|absolutely|all|any|both|of|my|our|the|your|those|these|stored|saved|personal|writing|style|existing|whole|entire) ){0,5}(?:rules|preferences|prefs)${TAIL.en}${ENDED}|^(?:(?:just|only|absolutely) )?(?:each and every|every|each)(?: (?:single|last|one of (?:my|the|your))){0,2} (?:rules?|preferences?)${TAIL.en}${ENDED}`,
    ["all rules", "all of my rules", "my preferences", "every single rule i gave you", "only the rules, please"],
    ["all the rules of grammar", "my rule about commas", "that rule", "the rules about greetings"],
  ),
  row(
    `^(?:(?:bitte|einfach|nur|alle|samtliche|all|meine|die|deine|unsere|ganzen|meiner|gespeicherten) ){0,4}(?:regeln|vorgaben|vorlieben)${TAIL.de}${ENDED}|^jede (?:einzelne )?(?:regel|vorgabe)${TAIL.de}${ENDED}`,
    ["alle meine regeln", "meine ganzen regeln", "alle vorgaben, die du dir gemerkt hast"],
    ["die regel zu kommas", "alle regeln der grammatik"],
  ),
  row(
    `^(?:(?:seulement|juste|uniquement|toutes|mes|les|tes|nos) ){0,3}(?:regles|consignes|preferences)${TAIL.fr}${ENDED}`,
    ["toutes mes regles", "les regles que tu connais", "mes preferences"],
    ["la regle sur les virgules"],
  ),
  row(
    `^(?:(?:solo|solamente|todas|mis|las|tus|nuestras) ){0,3}(?:reglas|preferencias|normas)${TAIL.es}${ENDED}`,
    ["todas mis reglas", "las reglas que tienes"],
    ["la regla de las comas"],
  ),
  row(
    `^(?:(?:solo|soltanto|tutte|le|mie|tue|nostre) ){0,4}(?:regole|preferenze)${TAIL.it}${ENDED}`,
    ["tutte le mie regole", "le preferenze"],
    ["la regola sulle virgole"],
  ),
  row(
    `^(?:(?:so|somente|apenas|todas|as|minhas|tuas|suas|nossas) ){0,4}(?:regras|preferencias)${TAIL.pt}${ENDED}`,
    ["todas as minhas regras", "as regras que guardaste"],
    ["a regra das virgulas"],
  ),
  row(
    "^(?:请|只|仅|把|你|记住|记得|保存|知道|关于我|我|的|给你|说过|设定|设置|所有|全部|一切|这些|那些){0,8}(?:规则|規則|偏好)(?:请|全部|全|都|统统|通通|一起|吗)?[。.!！?？]?$",
    ["我所有的规则", "全部规则都", "所有偏好"],
    ["关于逗号的规则", "规则手册"],
  ),
  row(
    "^(?:すべて|全て|全部|私|僕|の|登録した|保存した|覚えた|覚えている|教えた|ぜんぶ|あなた|が){0,6}(?:ルール|規則|好み)(?:だけ)?(?:を|は|も)?\\s?(?:すべて|全て|全部|ぜんぶ)?(?:を)?[。.!！?？]?$",
    ["ルールを全部", "私のルールをすべて", "すべてのルールを"],
    ["挨拶のルールを"],
  ),
]);

/** The author wants none of their rules any more, and orders nothing: "I don't need any of my rules any more". */
export const NO_MORE_RULES = wordings([
  row(
    `^(?:i|we) (?:(?:don't|do not|no longer|won't)(?: really)? (?:want|need|like|have any use for) |want no |need no )(?:(?:any|all|more|to have|to keep|to follow|of|my|our|the|your|these|those|stored|saved|writing|style) ){0,5}(?:rules|preferences)(?: any ?more| any longer| at all)?${TAIL.en}${ENDED}|^no (?:more )?(?:writing |style )?rules(?: any ?more| any longer| at all)?(?: (?:please|for me|now)){0,2}${ENDED}`,
    ["i don't need any of my rules any more", "we no longer want any writing rules", "no more rules please"],
    ["i don't want any rules in the flat", "i don't want the comma rule", "no more rules about commas"],
  ),
  row(
    `^(?:ich|wir) (?:will|mochte|brauche|wollen|mochten|brauchen) (?:(?:jetzt|ab jetzt|gar|uberhaupt|von|all) ){0,2}(?:keine|meine|die|unsere)(?: (?:schreib)?(?:meiner|der|einzige))? ?(?:regeln|vorgaben) (?:nicht )?mehr${TAIL.de}${ENDED}|^keine regeln mehr${TAIL.de}${ENDED}`,
    ["ich will keine regeln mehr", "wir brauchen die regeln nicht mehr"],
    ["ich will keine kommaregel mehr", "ich will keine regeln mehr in der wg"],
  ),
  row(
    `^(?:je (?:ne |n')?(?:veux|ai)|on (?:ne |n')?(?:veut|a)|nous (?:ne |n')?(?:voulons|avons)) plus (?:besoin )?(?:de |d'|des |aucune (?:de )?)(?:mes |nos |ces )?(?:regles|consignes)${TAIL.fr}${ENDED}|^plus (?:de|aucune) regles?${TAIL.fr}${ENDED}`,
    ["je ne veux plus de regles", "je veux plus de regles", "je n'ai plus besoin de mes regles"],
    ["je ne veux plus de regles de grammaire"],
  ),
  row(
    `^(?:ya )?no (?:quiero|necesito|queremos|necesitamos) (?:mas |ninguna de |ninguna |ya |tener )?(?:mis |las )?(?:reglas|preferencias|normas)(?: ya)?${TAIL.es}${ENDED}|^(?:ya )?no mas reglas${TAIL.es}${ENDED}`,
    ["ya no quiero reglas", "no necesito mas mis reglas"],
    ["ya no quiero la regla de las comas"],
  ),
  row(
    `^non (?:voglio|vogliamo|mi servono|ho(?: piu)? bisogno(?: delle)?|ci servono) ?(?:piu )?(?:nessuna )?(?:le |delle )?(?:mie )?(?:regole|preferenze)${TAIL.it}${ENDED}|^(?:basta|niente piu)(?: con le)? regole${TAIL.it}${ENDED}`,
    ["non voglio piu regole", "non mi servono piu le mie regole"],
    ["non voglio piu la regola delle virgole"],
  ),
  row(
    `^(?:eu )?(?:ja )?nao (?:quero|preciso|queremos)(?: mais)? ?(?:ter |de |das )?(?:nenhuma |as |minhas ){0,2}(?:regras|preferencias)(?: mais)?${TAIL.pt}${ENDED}|^(?:chega de|sem mais) regras${TAIL.pt}${ENDED}`,
    ["nao quero mais regras", "ja nao preciso das minhas regras"],
    ["nao quero mais a regra das virgulas"],
  ),
  row(
    "^我?(?:已经)?(?:不想要|不要|不需要|不再需要|不用)(?:再有?)?(?:我的)?(?:任何|所有|什么|这些)?(?:写作)?(?:规则|規則)了?[。.!！]?$|^(?:写作)?规则(?:我)?(?:都|全都|全部)?不(?:要|需要|用)了[。.!！]?$",
    ["我不想要任何规则了", "规则都不要了"],
    ["我不想要表情那条规则了"],
  ),
  row(
    "^(?:私の)?ルールは?(?:もう)?(?:全部|すべて|全て|一切|ひとつも)?(?:もう)?(?:いらない|要らない|いりません|必要ない|必要ありません|不要)(?:です|だ|よ|ね)?[。.!！]?$",
    ["ルールはもう全部いらない"],
  ),
]);

/** "All facts about me". */
export const ALL_FACTS = wordings([
  row(
    `^(?:(?:just|only|really|absolutely|all|any|of|my|our|the|your|those|these|stored|saved|personal) ){0,5}facts${TAIL.en}${ENDED}|^(?:(?:just|only|absolutely) )?(?:every|each)(?: (?:single|last|one of (?:my|the|your))){0,2} facts?${TAIL.en}${ENDED}`,
    ["all facts", "all the facts you know about me", "every fact about me", "only the facts"],
    ["all facts about whales", "the fact that i work in sales"],
  ),
  row(
    `^(?:(?:bitte|einfach|nur|alle|samtliche|all|meine|die|deine|ganzen|gespeicherten) ){0,4}fakten${TAIL.de}${ENDED}`,
    ["alle fakten", "alle fakten uber mich", "die fakten, die du kennst"],
    ["alle fakten uber wale"],
  ),
  row(
    `^(?:(?:seulement|juste|uniquement|tous|mes|les|tes) ){0,3}faits${TAIL.fr}${ENDED}`,
    ["tous les faits", "tous les faits sur moi"],
    ["tous les faits sur les baleines"],
  ),
  row(
    `^(?:(?:solo|solamente|todos|mis|los|tus) ){0,3}(?:hechos|datos personales)${TAIL.es}${ENDED}`,
    ["todos los hechos", "todos los hechos sobre mi"],
    ["los hechos del caso"],
  ),
  row(
    `^(?:(?:solo|soltanto|tutti|i|miei|tuoi) ){0,4}fatti${TAIL.it}${ENDED}`,
    ["tutti i fatti", "tutti i fatti su di me"],
    ["i fatti di ieri"],
  ),
  row(
    `^(?:(?:so|somente|apenas|todos|os|meus|teus|seus) ){0,4}fac?tos${TAIL.pt}${ENDED}`,
    ["todos os factos", "todos os fatos sobre mim"],
    ["os factos do caso"],
  ),
  row(
    "^(?:请|只|仅|把|你|记住|记得|保存|知道|关于我|我|的|给你|说过|所有|全部|一切|这些|那些){0,8}事实(?:请|全部|全|都|统统|通通|一起|吗)?[。.!！?？]?$",
    ["所有事实", "关于我的所有事实"],
    ["案件的事实"],
  ),
  row(
    "^(?:すべて|全て|全部|私|僕|の|についての|に関する|登録した|保存した|覚えた|覚えている|教えた|ぜんぶ|あなた|が){0,6}(?:事実|ファクト)(?:だけ)?(?:を|は|も)?\\s?(?:すべて|全て|全部|ぜんぶ)?(?:を)?[。.!！?？]?$",
    ["事実をすべて", "私についての事実を全部"],
    ["事件の事実を"],
  ),
]);

/** What tells some of a kind from others: "my rules about emojis". */
export const NARROWED = wordings([
  row(
    "\\b(?:rules?|preferences?|facts?|regeln?|vorgaben?|fakten?|regles?|consignes|faits?|reglas?|preferencias?|hechos?|regol[ae]|preferenz[ae]|fatt[oi]|regras?|fac?tos?) (?:about|on|for|of|regarding|concerning|with|uber|zu[mr]?|von|vom|fur|mit|sur|de|du|des|pour|avec|concernant|sobre|del?|con|para|di|su\\w{0,3}|del\\w{1,3}|per|do|da|dos|das|com)\\b(?! (?:me|us|myself|mine|mich|mir|uns|moi|nous|mi|mim|nos|noi|ta|tu|tua|your)\\b)",
    ["all rules about emojis", "alle regeln zu emojis", "toutes les regles sur les emojis", "all the rules of chess"],
    ["all facts about me", "all my rules", "tous les faits sur moi"],
  ),
  row("(?:关于|对于)(?!我).{1,20}的?(?:规则|規則|偏好|事实)", ["所有关于表情的规则"], ["关于我的所有事实"]),
  row(
    "(?<!私|僕|俺|あなた|すべて|全て|全部|ここ)の(?:ルール|規則|好み|事実)|(?<!私|僕)(?:について|に関する)の?(?:ルール|事実)",
    ["絵文字のルールを全部"],
    ["私のルールを全部"],
  ),
]);

/** All of a kind is named, and nothing beside it: "all rules must go". */
export const ALL_OF_KIND = wordings([
  row(
    "^(?!.*\\b(?:everything|memory|nothing|alles|gedachtnis|nichts|tout|memoire|rien|todo|memoria|nada|tutto|niente|tudo|including|included|inklusive|compris\\w{0,2}|inclus\\w{0,3}|incluid\\w{1,2}|comprese)\\b).*\\b(?:all|every|each|any|alle|samtliche|jede|toutes|tous|todas|todos|tutt[ei])\\b(?: \\S{1,12}){0,3}? (?:rules?|preferences?|facts?|regeln?|vorgaben?|fakten|regles|consignes|faits|reglas|preferencias|hechos|regole|preferenze|fatti|regras|fac?tos)\\b(?! (?:and|or|&|und|oder|et|ou|y|o|e|ed) )",
    ["can you delete all my rules?", "alle regeln loschen", "puoi cancellare tutte le mie regole?"],
    [
      "wipe your memory of me, rules and all",
      "delete all rules and information",
      "forget everything, all rules included",
      "the rules",
    ],
  ),
  row(
    "^(?!.*(?:一切|何もかも|记忆|記憶)).*(?:所有|全部|すべての|全ての|全部の).{0,6}(?:规则|規則|偏好|事实|ルール|事実)(?![和及与與とや])",
    ["你能忘掉所有规则吗", "すべてのルールを消してもらえる"],
    ["删除所有规则和信息"],
  ),
]);
