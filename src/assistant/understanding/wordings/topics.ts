/* How much is to be forgotten: all of a topic, all but something, or a place in a text: in eight languages, as `toPlain` leaves a text in lower case, without the order itself. */

import { row, wordings } from "../../language/wordings.ts";

const TOPIC = "(?<topic>\\S[^,;.!。]{0,200})";
const TOLD_FR = "(?:dit|raconte|ecrit|confie|parle|explique|mentionne|montre|appris)";

/** "Everything that has to do with", as it stands in each language before, or around, what it is about: the group `topic`. */
export const EVERYTHING_ABOUT = wordings([
  row(
    "^(?:all|everything|anything|whatever)(?: (?:that|which))?(?: (?:you(?:'ve| have)? (?:know|have|kept|remember|saved|stored)|i(?:'ve| have)?(?: just| ever)? (?:told|said|mentioned|wrote|written|shared|gave|given)(?: to)?(?: you)?))?(?:(?: (?:has|is|was|had))|'s)?(?: anything)? (?:to do with|related to|relating to|regarding|concerning|connected (?:to|with)|about(?! (?:an? |\\d))|around|on the subject of|on(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)|concerns|touches|mentions) " +
      TOPIC,
    ["everything that has to do with acme", "everything about acme", "everything i told you about falcon"],
    ["everything i said on monday", "everything i told you", "everything in brackets"],
  ),
  row(
    `^(?:all|any)(?: of)?(?: (?:the|my|your|our))? (?:stuff|things|notes|facts|infos?|information|details|data|memories|knowledge) (?:about|on|regarding|concerning|around|from|related to) ${TOPIC}`,
    ["all notes on falcon", "all the information about acme"],
    ["all my notes"],
  ),
  row(`^all things ${TOPIC}`, ["all things acme"]),
  row(
    `^what(?:ever)? (?:you(?:'ve| have)? (?:know|have|kept|remember|saved?|stored?|learn(?:ed|t)?|noted?)|i(?:'ve| have)?(?: just| ever)? (?:told|said|mentioned|wrote|shared)(?: to)?(?: you)?) (?:about|on|regarding|concerning) ${TOPIC}`,
    ["what you know about kim", "what you remember about acme", "what i told you about falcon"],
    ["what you know", "what i told you"],
  ),
  row(
    "^(?:ce que (?:tu (?:sais|as retenu|retiens)|je t'ai dit)|was (?:du|ich dir) (?:noch )?(?:uber|zu|von)|lo que (?:sabes|recuerdas|te (?:dije|he dicho|conte))|(?:quello|cio) che (?:sai|ricordi|ti ho detto)|o que (?:sabes|voce sabe|lembras|te disse|eu disse)) ?(?:sur|a propos d[eu']|de(?:l|lla|llo)?|sobre|su(?:l|lla)?|d[oa])? (?<topic>(?!(?:moi|me|mich|mir|mi|mim|uns|nous|noi)\\b)\\S[^,;.!?]{1,60}?)(?= (?:weißt|weiß|weisst|weist|gesagt habe|erzahlt habe|gespeichert hast)|[,;.!?]|$)",
    [
      "ce que tu sais sur kim",
      "was du uber kim weisst",
      "lo que sabes de kim",
      "quello che sai su kim",
      "o que sabes sobre kim",
    ],
    ["ce que tu sais", "was du uber mich weisst"],
  ),
  row(
    "^(?:all|any|everything|anything)(?: (?:of|that(?:'s| is)))?(?: (?:the|my|your|our))? (?<topic>(?!(?:the|my|your|our|this|these|those|other|old|personal|private|saved|stored|earlier|previous|recent|new|known|unnecessary|redundant|such|of|little|last|that|that's)\\b)[^\\s,;.!?]{2,30}(?: [^\\s,;.!?]{2,30})?)(?:[- ]related(?: (?:stuff|things|notes|info|facts|data))?| (?:stuff|things|notes|facts|info|infos|information|details|data|memories|knowledge))(?: please| now| again)?[.! ]{0,3}$",
    ["all falcon stuff", "all my falcon notes", "everything falcon-related", "all of the big apple things"],
    ["all my notes", "all of the things", "all my old notes", "all that stuff", "all falcon rules"],
  ),
  row("^alles,? (?:was (?:\\S{1,12} ){0,2}?)?mit (?<topic>\\S.{0,200}?) zu tun hat", [
    "alles, was mit acme zu tun hat",
  ]),
  row("^alles,? was (?<topic>\\S.{0,200}?) (?:betrifft|angeht|anbelangt)", ["alles, was acme betrifft"]),
  row(
    "^(?:alles|alle (?:meine |deine |die )?(?:infos?|informationen|notizen|daten|fakten|sachen|angaben|details|erinnerungen)),? (?:was (?:du|ich) (?:dir |mir |euch |noch |je |mal |schon ){0,3})?(?:rund um|uber|zum thema|zu|zur|zum|bezuglich|betreffend|in sachen|von(?! (?:vorhin|eben|oben|vorher|gestern|heute|dir)\\b)|vom) (?<topic>\\S[^,;.!。]{0,200}?)(?= (?:erzahlt|gesagt|geschrieben|mitgeteilt|verraten|anvertraut|erklart|gemerkt|gespeichert|notiert|weiß|weisst|weißt)(?: habe?n?| hast)?[,.! ]{0,3}$|[,;.!。]|$)",
    [
      "alles zum thema acme",
      "alles, was ich dir zu falcon erzählt habe",
      "alles, was du über acme weißt",
      "alle infos zu falcon",
      "alles von falcon",
    ],
    ["alles von vorhin", "alles, was ich dir gesagt habe"],
  ),
  row(`^alles mit ${TOPIC}`, ["alles mit falcon"]),
  row(
    "^alle (?:meine |deine |die )?(?<topic>[\\w-]{2,30}?)-?(?:infos|notizen|sachen|informationen|daten|fakten|details)[.! ]{0,3}$",
    ["alle falcon-infos", "alle meine falcon-notizen"],
    ["alle infos", "alle meine daten"],
  ),
  row(
    `^tout(?: ce qui| ce que (?:tu|vous) \\S{1,12}| ce qu(?:e |')(?:je |j'|nous |on )(?:\\S{1,6} ){0,2}?${TOLD_FR})?(?: se)? (?:concerne|touche(?: a(?:ux?)?)?|a (?:trait|rapport) (?:a(?:ux?)?|avec)|a a voir avec|est lie a(?:ux?)?|rapporte a(?:ux?)?|parle de|sur|a propos d[eu]|au sujet d[eu]|concernant|du|de(?! (?:suite|meme|cela|ca)\\b)|d') ?${TOPIC}`,
    [
      "tout ce qui concerne acme",
      "tout sur acme",
      "tout ce que je t'ai dit de falcon",
      "tout ce que je t'ai raconté sur falcon",
      "tout de falcon",
    ],
    ["tout ce que je t'ai dit", "tout de suite", "tout"],
  ),
  row(
    `^tou(?:te)?s (?:les|mes|tes|ces) (?:infos?|informations|notes|donnees|choses|details|faits|souvenirs|trucs) (?:sur|du|de|d'|concernant|liee?s? au?x?|a propos d[eu]) ?${TOPIC}`,
    ["toutes les infos sur falcon"],
    ["toutes mes infos", "toutes les infos personnelles"],
  ),
  row(
    "^tou(?:te)?s (?:les|mes|tes) (?:infos?|notes|donnees|trucs|choses|souvenirs) (?!(?:personnelle|privee|perso|enregistree|retenue|gardee|inutile|ci-dessus|que|qui|et|stp|svp))(?<topic>\\S{2,30})[.! ]{0,3}$",
    ["toutes les infos falcon", "toutes mes notes falcon"],
    ["toutes mes infos", "toutes les infos personnelles"],
  ),
  row(
    `^todo (?:lo )?(?:que (?:sepas|sabes|tengas|tienes|recuerdas|guardaste|has guardado)(?: guardado)? (?:sobre|acerca del?|del?)|que (?:yo )?(?:te |os |le )?(?:he )?(?:dije|dicho|conte|contado|comente|comentado|hable|hablado|escribi|mencione|explique)(?: a ti)? (?:sobre|acerca del?|respecto al?|del?)|que (?:tenga|tiene|tuviera) que ver con|relacionado con|referente al?|relativo al?|sobre|acerca del?|del|de(?! (?:antes|arriba|abajo|ayer|hoy|nuevo)\\b)|que (?:concierna|concierne) al?|que trat[ae] del?) ${TOPIC}`,
    ["todo lo que sabes de acme", "todo lo de falcon", "todo lo que te dije de falcon"],
    ["todo lo que te dije", "todo lo de antes", "todo"],
  ),
  row(
    `^tod[oa]s? (?:las?|los|mis?|tus?) (?:cosas|datos|notas|infos?|informacion|detalles|apuntes|recuerdos) (?:sobre|acerca del?|del?) ${TOPIC}`,
    ["todas las cosas de falcon", "toda la información sobre falcon"],
    ["todos mis datos"],
  ),
  row(
    `^tutto (?:(?:quello|cio|quanto) (?:che )?)?(?:(?:sai|ricordi|hai (?:salvato|memorizzato|imparato|registrato)|(?:io )?(?:ti |vi )?(?:ho|abbiamo) (?:detto|raccontato|scritto|parlato|confidato|spiegato)) (?:su\\w{0,3}|d(?:i|el\\w{0,2}|ei|egli)|riguardo a\\w{0,3})|riguarda|ha a che (?:fare|vedere) con|concerne|(?:e )?(?:relativo|legato|collegato) a\\w{0,3}|su\\w{0,3}|d(?:i|el\\w{0,2}|ei|egli)(?! (?:nuovo|prima|sopra|ieri|oggi)\\b)|riguardo a\\w{0,3}) ${TOPIC}`,
    ["tutto quello che sai di acme", "tutto quello che ti ho detto di falcon", "tutto di falcon"],
    ["tutto quello che ti ho detto", "tutto di nuovo"],
  ),
  row(
    `^tutt[eia] (?:la|le|i|gli) (?:mi[ea] |miei |tu[ea] |tuoi )?(?:cose|info|informazion[ei]|note|dati|dettagli|appunti|ricordi) (?:su\\w{0,3}|d(?:i|el\\w{0,2}|ei|egli)|riguardo a\\w{0,3}) ${TOPIC}`,
    ["tutte le cose di falcon", "tutte le info su falcon"],
    ["tutti i miei dati"],
  ),
  row(
    `^tudo (?:o )?(?:que )?(?:(?:(?:voce |tu |eu )?(?:te |lhe |ja )?(?:e|for|seja|sabes?|tens?|guardaste|guardou|lembras?|disse|falei|contei|escrevi|mencionei|expliquei)(?:-te|-lhe)?(?: a voce| pra voce)? )?(?:sobre|acerca d\\w|a respeito d[eoa]s?|d[eoa]s?(?! (?:novo|antes|cima|ontem|hoje)\\b))|(?:tem|tenha) a ver com|(?:diz|diga) respeito a\\w?|(?:e |esta |esteja )?(?:relacionado|ligado) (?:com|a\\w?)|relativo a\\w?|referente a\\w?) (?:[oa] )?${TOPIC}`,
    ["tudo o que tem a ver com a acme", "tudo o que é do falcon", "tudo que eu falei sobre o falcon", "tudo do falcon"],
    ["tudo o que te disse", "tudo de novo"],
  ),
  row(
    `^tod[oa]s (?:[oa]s )?(?:(?:meus|minhas|teus|tuas) )?(?:coisas|infos?|informacoes|notas|dados|detalhes|apontamentos|memorias) (?:sobre|acerca d\\w|d[eoa]s?) ${TOPIC}`,
    ["todas as informações sobre o falcon"],
    ["todos os meus dados"],
  ),
]);

/** Says of something that it has to do with something else: in an order to delete, of what is remembered rather than of a text. */
export const RELATED = wordings([
  row(
    "\\b(?:to do with|related to|relating to|connected (?:to|with)|regarding|concerning|on the subject of)\\b|-related\\b",
    ["everything related to acme"],
    ["everything about acme"],
  ),
  row("\\b(?:zu tun hat|betrifft|angeht|anbelangt|bezuglich|betreffend|in sachen|zum thema)\\b", [
    "alles, was acme betrifft",
  ]),
  row(
    "\\b(?:concern\\w{1,3}|a (?:trait|rapport)|a a voir|lie a|rapporte a)",
    ["tout ce qui concerne acme"],
    ["tout sur acme"],
  ),
  row(
    "\\b(?:que ver con|relacionado|referente|relativo|concierne|riguarda|a che (?:fare|vedere)|concerne|legato|collegato|a ver com|respeito a|ligado)",
    ["todo lo relacionado con acme", "tutto cio che riguarda acme", "tudo o que tem a ver com a acme"],
    ["todo sobre acme"],
  ),
]);

/** Up to a mark, or to what goes on with the order itself: "alles außer Acme kannst du vergessen". */
const EXCEPT =
  "(?:(?:that|which|dass|que|che) |qu')?(?<except>[^\\s,;.!?。！？][^,;.!?。！？]{1,150}?)(?=,? (?:please|pls|bitte|stp|svp|por favor|per favore|can|should|may|must|kannst|konntest|sollst?|sollen|darfst|musst|kann|konnen|muss|vergessen|loschen|puedes|peux|puoi|podes|pode)\\b|[,;.!?。！？]|$)";
const MORE = "(?: [^\\s,;.!?]{1,15}){0,7}?";

/**
 * What is not to be forgotten, of a wish to forget: the group `except`. The match is all that speaks of it; what stands in the
 * group `base` at its head does not.
 */
export const EXCEPTED = wordings([
  row(
    `(?:,? |^)(?:except(?:ing)?(?: for)?|apart from|aside from|other than|besides|with the exception of|save for|excluding|but not|just not) ${EXCEPT}`,
    ["forget everything except my signature", "forget everything about me except that i work in sales"],
    ["forget everything", "forget my signature", "forget it except.", "don't forget anything"],
  ),
  row(
    `(?<base>\\b(?:everything|all|anything|the lot)${MORE})(?:,? (?:(?:but|and)(?: please)? (?:keep|leave|retain|hold on to)|but)|[,;] (?:(?:just|only|please|do) )?(?:keep|leave|retain|hold on to)(?= (?:my|the|our|your|all|every|those|what|only)\\b)) ${EXCEPT}`,
    [
      "forget everything but my signature",
      "forget it all and keep my signature",
      "all my rules but the emoji one",
      "forget everything, keep my rules",
    ],
    ["forget everything and write to ana", "delete everything, keep it short"],
  ),
  row(
    `(?:,? |^)(?:außer|ausser|ausgenommen|bis auf|abgesehen von|mit ausnahme (?:von|der|des)|(?:nur|aber|bloß)(?: bitte)? nicht) ${EXCEPT}`,
    ["vergiss alles außer meiner unterschrift", "vergiss alles, nur nicht meine unterschrift"],
    ["vergiss alles", "vergiss bitte nicht den termin"],
  ),
  row(
    `(?<base>\\balle?s?${MORE})(?:,? (?:aber|und|nur)(?: bitte)?|[,;](?: bitte)?) (?:behalte?|lass|merk dir) ${EXCEPT}`,
    ["vergiss alles, aber behalte meine unterschrift", "vergiss alles, behalt meine regeln"],
    ["vergiss alles und schreib ana"],
  ),
  row(
    `(?:,? |^)(?:sauf|excepte|hormis|(?:mis )?a part|a l'exception d[eu]|mais pas) ${EXCEPT}`,
    ["oublie tout sauf ma signature", "oublie tout à part ma signature"],
    ["oublie tout", "oublie ma part"],
  ),
  row(
    `(?<base>\\btou(?:t|te|s|tes)${MORE})(?:,? (?:mais|et)|[,;]) (?:garde[zr]?|conserve[zr]?|laisse[zr]?|retiens) ${EXCEPT}`,
    ["oublie tout mais garde ma signature", "oublie tout, garde mes regles"],
    ["oublie tout et écris à léa"],
  ),
  row(
    `(?:,? |^)(?:excepto|salvo|exceto|eccetto|tranne|fuorche|a excepcion d\\w{1,2}|(?:a|com) excecao d\\w{1,2}|ad eccezione d\\w{1,4}|pero no|ma non|mas nao|a parte(?= (?:il|la|le|i|mi[oae]|miei|che)\\b)) ${EXCEPT}`,
    [
      "olvida todo salvo mi firma",
      "dimentica tutto tranne la mia firma",
      "dimentica tutto a parte la mia firma",
      "esquece tudo exceto a minha assinatura",
    ],
    ["olvida todo", "quita a parte do tom", "tira a parte de brest"],
  ),
  row(
    `(?<base>\\b(?:tod[oa]s?|tutt[oaie]|tudo)${MORE})(?:,? (?:menos|meno|fora)|(?:,? (?:pero|y|ma|e|mas)|[,;]) (?:guarda|conserva|manten|mantem|deja|deixa|recuerda|tieni|ricorda|lascia|lembra)) ${EXCEPT}`,
    [
      "olvida todo menos mi firma",
      "esquece tudo menos a minha assinatura",
      "dimentica tutto ma tieni la mia firma",
      "olvida todo, guarda mis reglas",
    ],
    ["olvida todo y escribe a ana"],
  ),
  row(
    "[，,]?除了(?<except>[^，,。.!！]{1,40}?)(?:以外|之外|外)?(?:[，,。.!！]|$|(?=全|都|所有|一切))",
    ["除了我的签名，全部忘掉", "忘掉一切，除了我的签名"],
    ["全部删除", "清除所有", "删除括号里的所有内容"],
  ),
  row(
    "[，,]?(?<![删清移解消去削排])除(?<except>[^了，,。.!！いきく][^，,。.!！]{0,40}?)(?:以外|之外)(?:[，,。.!！]|$|(?=全|都|所有|一切))",
    ["除签名之外全部忘掉"],
    ["私について覚えていることを削除してください"],
  ),
  row(
    "[，,]但?是?(?:请|要|只)?(?:保留|留下|记住|别忘了?|不要忘记?)(?<except>[^，,。.!！]{1,40})",
    ["全部忘掉，但保留我的签名", "忘掉一切，保留我的规则"],
    ["全部忘掉，但是写一封信"],
  ),
  row(
    "[、,](?:でも|ただし?|けど)?、?(?<except>[^、,。\\s][^、,。]{0,40}?)(?:だけ)?(?:は|を)(?:残し|とってお|取ってお|覚えてお)[^。]{0,12}",
    ["全部忘れて、でもルールは残して"],
    ["全部忘れて"],
  ),
  row(
    "(?<except>[^、,。\\s][^、,。]{0,40}?)(?:以外|を除い(?:て)?|を除き|は除いて)(?:の(?:こと)?)?(?:は|を)?[、,]?",
    ["署名以外は全部忘れて", "署名を除いてすべて忘れてください"],
    ["全部忘れて"],
  ),
]);

const PART_EN =
  "(?:paragraphs?|sentences?|lines?|brackets?|parenthes[ie]s|parens|quotes?|quotation marks?|commas?|colon|dash|dashes|headings?|headline|title|table|list|word|greeting|salutation|sign-off|signature|intro|introduction|conclusion|footnotes?|asterisk|section|chapter|page|slide|bullets?|stanza|verse|marker|cursor|x+\\b)";
const PART_DE =
  "(?:klammern?|anfuhrungszeichen|absatz|absatze|absatzes|satz|satze?s?|zeilen?|linie|uberschrift|titel|tabelle|liste|wort|anrede|gru(?:ß|ss)formel|gru(?:ß|ss)|einleitung|schluss|fu(?:ß|ss)note|seite|folie|strophe|doppelpunkt|komma|gedankenstrich|abschnitt|x+\\b)";
const PART_ROMANCE =
  "(?:parenthese?s?|parentesis|parentesi|parenteses|crochets?|corchetes|guillemets|comillas|virgolette|aspas|phrases?|frases?|frasi?|frase|paragraphes?|parrafos?|paragrafo|paragrafi|paragrafos?|lignes?|lineas?|rig[ah]e?|linhas?|titre|titulo|titolo|tableau|tabla|tabella|tabela|liste|lista|intro\\w{0,10}|signature|firma|assinatura|mot|palabra|parola|palavra|gras|negrita|grassetto|negrito|italique|cursiva|corsivo|italico|x+\\b)";

/** All that stands at a place in a text: "everything after the second paragraph". An order to forget it is one to cut. */
export const PLACES = wordings([
  row(
    `\\b(?:everything|all|anything|whatever|the rest|what)(?: (?:of it|that|which|that's|is|was|comes|stands|follows|starts|from|text|the text)){0,4} (?:after|before|below|above|beneath|beyond|under|underneath|between|past|behind|following|preceding|up to|until|from|in|inside|within|on|outside)(?: \\S{1,15}){0,4}? ?["'(]?${PART_EN}|\\b(?:everything|all|anything)(?: that's| that is| text)? in (?:bold|italics|caps|capitals|red|yellow|green|blue|grey)\\b`,
    [
      "forget everything after the second paragraph",
      "forget everything in brackets",
      "delete everything below the line",
      'delete all after "xxxxxxx"',
      "drop everything that's in italics",
    ],
    ["forget everything about falcon", "forget everything in this chat", "forget all my notes", "forget everything"],
  ),
  row(
    `\\balles(?:,? was)? (?:in|nach|vor|unter|unterhalb|uber|oberhalb|ab|hinter|zwischen|bis|aus)(?: \\S{1,15}){0,3}? ?["'(]?${PART_DE}\\b`,
    ["vergiss alles unter der linie", "losch alles in klammern", "streich alles nach dem ersten satz"],
    ["vergiss alles uber falcon", "vergiss alles in sachen acme", "vergiss alles"],
  ),
  row(
    `\\btout(?: ce qui)?(?: est| suit| precede| vient)? ?(?:apres|avant|entre|dans|sous|en|a partir|au-dessus|au-dessous|jusqu'a)(?: \\S{1,15}){0,4}? ?["'(]?${PART_ROMANCE}\\b`,
    ["efface tout apres la premiere phrase", "supprime tout ce qui est entre parentheses"],
    ["oublie tout sur acme", "oublie tout"],
  ),
  row(
    `\\b(?:todo|tutto|tudo)(?: (?:lo que|o que|quello che|quello|cio che))?(?: (?:esta|viene|sta|e|vem|hay|sigue))? (?:despues|antes|detras|debajo|encima|entre|en|desde|a partir|hasta|dopo|prima|tra|fra|sotto|sopra|da|fino|in|nel\\w{0,2}|depois|abaixo|acima|em|ate|n[oa]s?|dentro)(?: \\S{1,15}){0,4}? ?["'(]?${PART_ROMANCE}\\b`,
    [
      "borra todo lo que esta entre parentesis",
      "olvida todo a partir del segundo parrafo",
      "cancella tutto dopo la prima frase",
      "apaga tudo depois da primeira frase",
    ],
    ["olvida todo lo de falcon", "dimentica tutto di falcon", "esquece tudo do falcon"],
  ),
  row(
    "(?:括号|引号|方括号|圆括号|第.{1,3}[段句行页节]|标题|表格|横线|分割线|粗体|斜体)(?:里面?|内|中|之?后面?|之?前面?|以后|以前|以上|以下|下面|上面)?的?.{0,6}?(?:全部|所有|一切|都|内容|文字)",
    ["删除括号里的所有内容", "第一句之后的全部删掉"],
    ["忘掉所有关于falcon的事"],
  ),
  row(
    "(?:括弧|カッコ|かっこ|引用符|段落|見出し|太字|斜体|(?<!\\p{Script=Han})[文行表線])(?:の|より|以)?(?:中|内|後|前|下|上|降|あと|部分)?(?:は|を|の)?(?:全部|すべて|全て|ぜんぶ|まるごと)",
    ["括弧の中は全部消して", "最初の文より後は全部削除して"],
    ["私について全部忘れて", "falconの情報は全部消して", "旅行は全部忘れて"],
  ),
]);

/** A part that every text has. Of what is remembered, none is called so. */
export const SECTIONS = wordings([
  row(
    "\\b(?:paragraphs?|sentences?|(?:first|second|third|last|next|opening|closing|subject|top|bottom) lines?|headings?|headlines?|titles?|intro(?:duction)?s?|conclusion|ending|opening|table|bullets?|chapter|stanza|absatz\\w{0,2}|satz\\w{0,2}|zeilen?|uberschrift|einleitung|schluss|strophe|paragraphes?|phrases?|lignes?|titre|conclusion|parrafos?|frases?|lineas?|titulo|introduccion|paragrafi?o?s?|rig[ah]e?|titolo|introduzione|linhas?|introducao|intro|accroche|cierre del texto|attacco)\\b|第.{1,3}[段句行]|(?:最后|开头|结尾|末尾|前面?|后面?|最前面?)(?:的|那|这)?一?[段句行]|段落|句子|标题|引言|見出し|タイトル|題名|(?:最初|最後|冒頭|末尾|前|次)の[文行]",
    ["the intro", "dem ersten absatz", "la premiere phrase", "第一段", "最后那句", "最後の文"],
    ["my signature", "the office party", "acme"],
  ),
]);
