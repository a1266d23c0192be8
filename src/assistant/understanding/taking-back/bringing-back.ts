/* Wishes to have back what was forgotten or changed, and to take back what was said: in eight languages, as `toPlain` leaves it. */

import { row, wordings } from "../../language/wordings.ts";

const DID =
  "(?:saved|kept|stored|remembered|noted|learned|learnt|added|recorded|deleted|removed|dropped|forgot(?:ten)?|erased|changed|did|done|edited|replaced|retired|ended|undid|undone|cleared|wiped|lost|scrapped|took (?:out|away)|taken (?:out|away)|threw (?:out|away)|got rid of)";
const YOU_DID = `you(?:'ve| have)?(?: only| just){0,2} ${DID}(?: (?:just now|earlier|(?:a|one) (?:moment|second|minute) ago))?`;
const NOTE =
  "(?:(?:very )?(?:last|latest|old|previous|deleted|removed|forgotten|dropped|erased|missing|other|same) ){0,2}(?:rules?|notes?|facts?|preferences?|memory|memories|entry|entries|change|edit)|(?:very )?(?:last|previous) (?:one|thing)";
const THING = `(?:(?:everything|what(?:ever)?|the (?:one|thing|stuff)s?(?: that)?|that) ${YOU_DID}|(?:the|my|your|that|this|those|our) (?:${NOTE})(?: of mine)?(?: (?:that |which )?${YOU_DID})?|it|that|this|them|those)`;
const BACK =
  "back(?: (?:for me|to me|in(?: place)?|again|on|(?:to )?(?:the way|how|as) (?:it|that|things) (?:was|were)(?: before)?)){0,2}";

const DE_DID =
  "(?:,? (?:die|den|das|was) du(?: mir)?(?: gerade| eben| soeben| zuletzt| vorhin){0,2} (?:gespeichert|gemerkt|notiert|behalten|aufgenommen|geloscht|vergessen|entfernt|geandert|gestrichen|gemacht|weggenommen|rausgenommen|verworfen|getan|ersetzt) hast)";
const DE_NOTE =
  "(?:die|meine|diese|deine|den|unsere|jene) (?:(?:aller)?(?:letzte|alte|geloschte|vorige|vorherige|entfernte|vergessene|fruhere)n? ){0,2}(?:regeln?|notiz(?:en)?|angabe|anderung|vorliebe|eintrag|tatsache|vorgabe)";
const DE_THING = `(?:das|es|dies|sie|ihn|${DE_NOTE})`;
const DE_SOFT = "(?: bitte| mal| wieder| doch| mir| uns){0,4}";

const FR_DID =
  "(?:tu (?:viens|venais) (?:tout juste )?(?:de |d')|tu (?:l')?(?:m')?(?:as|avais) (?:juste |tout juste )?)(?:enregistr|reten|memoris|not|gard|ajout|suppri|effa|enlev|retir|chang|modifi|oubli|remplac|fai|annul|jet)\\w{0,6}";
const FR_NOTE =
  "(?:la|ma|cette|les|mes|ces|l'|ta|le) ?(?:(?:toute )?(?:derniere|ancienne|meme|precedente)s? ){0,2}(?:regle|note|preference|consigne|modif\\w{0,8}|reglage|changement)s?(?: (?:precedente|supprimee|effacee|oubliee|d'avant|en place))?";
const FR_THING = `(?:ce qu(?:e |')${FR_DID}|${FR_NOTE}(?: qu(?:e |')${FR_DID})?|ca|cela|tout ca)`;

const ES_DID =
  "(?:acabas de (?:guardar|anotar|recordar|memorizar|apuntar|borrar|eliminar|quitar|olvidar|cambiar|hacer|suprimir|modificar)|(?:me )?(?:has|habias) (?:guardado|anotado|apuntado|borrado|eliminado|quitado|olvidado|cambiado|hecho|suprimido|modificado)|(?:borraste|eliminaste|quitaste|olvidaste|cambiaste|hiciste))";
const ES_NOTE =
  "(?:la|mi|esa|esta|aquella|tu|el|ese|las|mis) (?:(?:ultim|antigu|viej|mism)[oa]s? ){0,2}(?:reglas?|notas?|preferencias?|normas?|datos?|cambio|modificacion)(?: (?:anterior|borrada|eliminada|de antes))?";
const ES_THING = `(?:lo que ${ES_DID}|${ES_NOTE}(?: que ${ES_DID})?|eso|esto)`;

const IT_DID =
  "hai (?:appena )?(?:salvato|annotato|memorizzato|registrato|cancellato|eliminato|tolto|rimosso|dimenticato|cambiato|modificato|fatto)a?|che hai (?:appena )?cancellata";
const IT_NOTE =
  "(?:la|le|il|quella|questa|l')(?: ?(?:mi[ao]|tu[ao]))? ?(?:(?:ultim|vecchi|stess)[ao] ){0,2}(?:regol[ae]|not[ae]|preferenz[ae]|modific[ahe]{1,2}|cambiamento)(?: (?:precedente|cancellata|eliminata|di prima))?";
const IT_THING = `(?:(?:quello|cio|quel) che (?:${IT_DID})|${IT_NOTE}(?: che (?:${IT_DID}))?|questo|quello|tutto)`;

const PT_DID =
  "(?:(?:voce |tu )?(?:acab(?:aste|ou|as|a) de (?:guardar|salvar|anotar|memorizar|registar|apagar|eliminar|tirar|esquecer|mudar|fazer|remover|excluir|alterar)|(?:apagaste|apagou|eliminaste|eliminou|tiraste|tirou|removeste|removeu|esqueceste|esqueceu|mudaste|mudou|fizeste|fez|excluiu)))";
const PT_NOTE =
  "(?:a|as|o|essa|esta|aquela|esse)(?: (?:minha|tua|sua|meu|teu|seu))? (?:(?:ultim|antig|velh|mesm)[oa] ){0,2}(?:regras?|notas?|preferencias?|alterac(?:ao|oes)|mudanca)(?: (?:anterior|apagada|eliminada|de antes))?";
const PT_THING = `(?:o que ${PT_DID}|${PT_NOTE}(?: que ${PT_DID})?|isso|isto)`;

const ZH_THING =
  "(?:你|您)?(?:刚才|刚刚|刚|之前|上(?:一)?(?:条|个|次)|最后(?:一)?(?:条|个)|那|这|我|的|条|个|一|原来|旧|被|你|所|删除?|删掉|去掉|忘掉|忘记|改掉|修改|更改|清除|保存|记住|记下|记录|存|记|了){0,9}(?:规则|規則|笔记|记录|偏好|事实|设置|改动|修改|内容|东西|那条|那个|它|(?<=[删改忘掉除存住下录记][了的]?的?)(?:的)?)";

const JA_THING =
  "(?:(?:それ|これ|さっき|先ほど|今|いま|直前に?|たった今|最後に?|前|以前|その|この|あの|私|の|あなたが)){0,4}(?:(?:保存し|覚え|記憶し|メモし|記録し|消し|削除し|忘れ|消去し|変え|変更し|外し)た)?(?:ルール|規則|メモ|設定|好み|記憶|項目|もの|やつ|の)?[をはも]?";

/** A border behind what is had back. */
const END = "(?![\\w'-])";

/** A wish to have back what was forgotten or changed. */
export const BRING_BACK = wordings([
  row(
    `^(?:restore|revert|undo|reinstate|recover|reverse|undelete|un-?(?:delete|forget|save|keep|learn|remember)|roll ?back|re-?add|(?:bring|put|get|take|add) back|give (?:me )?back|put back in) ${THING}(?: again)?${END}|^(?:bring|put|give(?: me)?|get(?: me)?|hand(?: me)?|add|have|change|switch|take|set|roll|turn) ${THING} ${BACK}${END}|^(?:i(?:'d| would)? (?:want|like|need)(?: to have)?|(?:can|could|may) i (?:please )?(?:have|get)) ${THING} ${BACK}${END}`,
    [
      "bring back the last rule",
      "restore what you just deleted",
      "revert your last change",
      "put that rule back",
      "give me that rule back",
      "i want my rule back",
      "can i have the old rule back?",
      "un-forget that",
    ],
    ["bring back the second paragraph", "put the comma back", "give me my money back", "restore the first sentence"],
  ),
  row(
    `^(?:hole?|bringe?|gib|gebt|nimm|stelle?|setze?|fuge?|mache?|lege?|ruf|tu|hatte gern)${DE_SOFT} ${DE_THING}${DE_DID}?,?${DE_SOFT} (?:zuruck|wieder (?:her|ein|rein|hinein|hin|zuruck|auf)|her|ein|ruckgangig|retour)${DE_DID}?${END}|^gib${DE_SOFT} ${DE_THING}${DE_SOFT} wieder${END}|^(?:hole?|bringe?|stelle?|nimm|mache?|gib)${DE_SOFT} (?:zuruck|wieder her|ruckgangig)${DE_DID}${END}|^(?:ich (?:will|mochte|hatte gerne?|brauche) )?${DE_THING}${DE_DID}?,?${DE_SOFT} (?:wieder ?haben|zuruck ?haben|zuruck|wieder ?her(?:zu)?stellen|zuruck ?(?:holen|geben|bringen|setzen)|wieder (?:aufnehmen|einsetzen|einfugen|zuruck))${END}`,
    [
      "hol die regel zuruck, die du gerade geloscht hast",
      "stell das wieder her",
      "gib mir die regel zuruck",
      "ich will die regel wiederhaben",
      "hol zuruck, was du gerade geloscht hast",
      "das wiederherstellen",
      "mach deine letzte anderung ruckgangig",
    ],
    ["hol den absatz zuruck", "stell den ersten entwurf wieder her", "gib mir einen rat"],
  ),
  row(
    `^(?:rends|rendez|redonnez?|remets|remettez|restitue[rz]?|retabli[rst]{1,2}|restaure[rz]?|recupere[rz]?|ramene[rz]?|reprends|rajoute[rz]?|annule[rz]?|defais|reviens a|reviens sur|remettre|rendre|redonner|ramener)(?:-(?:moi|nous))? ${FR_THING}(?: (?:en place|comme avant|stp|a sa place))?${END}|^(?:rends|redonne|remets|retablis|restaure|recupere|ramene|rajoute)(?:-l[ae]s?(?:-(?:moi|nous))?| l[ae]s?(?=[\\s.,!]{0,3}$))${END}|^(?:me |nous )?l[ae]s? (?:remettre|retablir|restaurer|recuperer|rendre|ramener|redonner)${END}|^(?:me |nous )(?:rendre|redonner|restituer) ${FR_THING}${END}|^je (?:veux|voudrais|souhaite) (?:ravoir|recuperer|retrouver) ${FR_THING}${END}`,
    [
      "rends-moi la regle que tu viens d'effacer",
      "remets la regle",
      "remets ce que tu viens de supprimer",
      "retablis la regle que tu as supprimee",
      "remets-la",
      "remets le",
    ],
    ["rends-moi un service", "remets le titre", "rends ce texte plus court", "recupere les chiffres"],
  ),
  row(
    `^(?:devuelve(?:me|nos)?|restaurar?|recuperar?|repon(?:er)?|restablece[r]?|revierte|revertir|deshaz|deshacer|trae(?:me|r)?(?: de vuelta)?|vuelve a (?:poner|meter|anadir|guardar)|volver a poner|pon(?:er)?(?: de vuelta| otra vez| de nuevo)?|anade(?: otra vez| de nuevo)) ${ES_THING}(?: (?:de vuelta|otra vez|de nuevo|como estaba|donde estaba))?${END}|^vuelve a (?:poner|meter)l[oa]s?${END}|^(?:devuelveme|devuelvenos|restaura|recupera|repon|restablece|trae(?:me)?|ponme)l[ao]s?(?: (?:de vuelta|otra vez|de nuevo))?${END}|^pon(?:me)?l[ao]s? (?:de vuelta|otra vez|de nuevo)${END}|^quiero ${ES_THING} (?:de vuelta|otra vez)${END}`,
    [
      "devuelveme la regla",
      "restaura lo que acabas de borrar",
      "vuelve a poner la regla",
      "recupera la regla que has borrado",
      "revierte tu ultimo cambio",
      "devuelvemela",
      "vuelve a ponerlo",
    ],
    ["devuelveme el dinero", "pon la coma", "recupera el segundo parrafo"],
  ),
  row(
    `^(?:ridammi|ridacci|rimett[ie](?:re)?|restituisci(?:mi)?|ripristina(?:re)?|recupera(?:re)?|riporta(?:re)?(?: indietro)?|rendimi|annulla(?:re)?|riaggiungi) ${IT_THING}(?: (?:com'era|a posto|di prima|indietro))?${END}|^(?:ridamm[ei]|rimett[ie]|restituiscimi|restituisce?me|ripristina|recupera|riporta|rimetter|ripristinar|recuperar)l[aeo](?: (?:com'era|a posto|indietro|di nuovo))?${END}|^(?:voglio|vorrei|rivoglio|vorrei riavere|voglio riavere) (?:indietro )?${IT_THING}(?: indietro)?(?<=^rivoglio .{1,80}|indietro .{0,80}|riavere .{1,80}|indietro)${END}`,
    [
      "ridammi la regola",
      "rimetti la regola che hai appena cancellato",
      "ripristina quello che hai eliminato",
      "annulla la tua ultima modifica",
      "ridammela",
      "rivoglio la regola",
    ],
    ["rimetti la virgola", "ripristina il secondo paragrafo", "voglio la regola di tre"],
  ),
  row(
    `^(?:devolv[ea](?:r)?(?:-me|-nos| me)?|me devolve|repo(?:e|nha|r)|restaura(?:r)?|restaure|recuper(?:a|ar|e)|reverte(?:r)?|desfaz(?:er)?|traz(?:er)?(?: de volta)?|poe(?: de volta| outra vez)?|coloca(?: de volta)?|volta a (?:por|colocar|guardar)) ${PT_THING}(?: (?:de volta|outra vez|de novo|como estava))?${END}|^(?:traz|poe|coloca) de volta(?=[\\s.,!]{0,3}$)|^(?:devolve|repo|repoe|restaura|recupera|tra|traz|po|poe)(?:-m[ao]|-n?l?[ao])(?: de volta| outra vez)?${END}|^quero ${PT_THING} de volta${END}`,
    [
      "devolve-me a regra",
      "repoe o que acabaste de apagar",
      "restaura a regra que apagaste",
      "traz de volta a ultima regra",
      "traz de volta",
      "poe a regra de volta",
    ],
    ["devolve-me o dinheiro", "poe a virgula", "recupera o segundo paragrafo"],
  ),
  row(
    `^把${ZH_THING}(?:再|给我|都|重新|也){0,2}(?:恢复|还原|还给我|还回来|找回来?|加回[来去]|放回[来去]|弄回[来去]|改回[来去]|拿回来|撤销)(?:吧|一下|回来|过来|给我){0,2}|^(?:恢复|还原|找回|撤销|还给我|还我)(?:一下|回来)?${ZH_THING}(?:吧|一下)?(?=[,，。.!！?？~ ]|$)`,
    ["把刚才删掉的规则恢复", "把那条规则还给我", "恢复你刚删的", "把它恢复"],
    ["恢复第二段", "把标题恢复", "把逗号放回去"],
  ),
  row(
    `^${JA_THING}(?<=[をはもの]|ルール|さっき|今)(?:ルールに)?(?:元に|元どおりに|もう一度|全部){0,2}(?:戻して|戻したい|戻す|復元して|復元|復活させて|返して|取り消して|撤回して)(?:ください|下さい|ほしい|くれますか|もらえますか|もらえませんか|くれる|くれない|いただけますか|ね|よ|です|か){0,3}(?=[,、。.!！?？~ ]|$)|^前のルールに戻して(?:ください|下さい)?`,
    ["消したルールを戻して", "さっき削除したものを元に戻してください", "前のルールに戻して", "それを戻して"],
    ["二段落目を戻して", "冒頭の文を戻して"],
  ),
]);

/** Words by which somebody takes back what they said. */
export const TAKE_BACK = wordings([
  row(
    `^(?:scrap|scratch|drop|cancel|discard|reject|never ?mind) (?:the|that|this|your) (?:very )?(?:last|latest) (?:change|edit)${END}|^i (?:didn't|did not) mean to (?:delete|remove|forget|drop|erase|save|keep|store|record) (?:(?:that|the|my) (?:last )?(?:rule|note|fact|one)|that|it|this|those)${END}`,
    ["scrap that last change", "i didn't mean to save that"],
    ["i didn't mean to delete the second paragraph", "drop the last line"],
  ),
  row(
    `^(?:das|die regel|die notiz) wollte ich (?:gar |doch )?nicht (?:loschen|speichern|vergessen|behalten|entfernen)${END}|^je ne voulais pas (?:supprimer|effacer|enregistrer|garder|oublier) (?:ca|cela|la regle|cette regle|cette note)${END}|^no queria (?:borrar|eliminar|guardar|quitar) (?:eso|esto|la regla|esa regla|esa nota)${END}|^non volevo (?:cancellare|eliminare|salvare|togliere) (?:questo|quello|la regola|quella regola|quella nota)${END}|^(?:eu )?nao queria (?:apagar|eliminar|guardar|salvar) (?:isso|isto|a regra|essa regra|essa nota)${END}`,
    [
      "das wollte ich nicht loschen",
      "je ne voulais pas supprimer ca",
      "no queria borrar eso",
      "non volevo cancellare quella regola",
      "nao queria apagar isso",
    ],
    ["je ne voulais pas supprimer le titre"],
  ),
  row(
    "^我(?:不|没|并没)(?:是)?(?:想|要|打算)(?:删|删除|删掉|保存|忘掉)(?:掉)?(?:这个|那个|它|这条|那条|规则|这条规则|那条规则)?的?(?=[,，。.!！~ ]|$)|^(?:それ|これ|さっきの|今の|そのルール)?(?:は|を)?(?:消す|削除する|保存する|忘れる)つもりは?(?:なかった|ありませんでした|なかったです)",
    ["我没想删掉那条规则", "消すつもりはなかった"],
    ["我不想删掉标题"],
  ),
  row(
    `^(?:i(?:'ll|'d like to| want to| must| have to)? |let me )(?:hereby )?(?:take|retract)(?: (?:that|it|this|everything|all that|all of (?:that|it)|my words|what i(?:'ve)?(?: just)? said))?(?: back)?(?<=back|retract .{1,40})${END}|^(?:i(?:'ll)? |let me )?take back (?:that|it|everything|my words|what i(?:'ve)?(?: just)? (?:said|told you))(?: just now)?${END}`,
    ["i take that back", "i take back what i said", "i retract that"],
    ["i take the bus back", "i take"],
  ),
  row(
    `^ich (?:nehm(?:e|'s)?|ziehe) ?(?:das|es|alles|dies|meine worte)?(?: gesagte| eben gesagte)?(?: alles| wieder| hiermit){0,2} zuruck(?:,? was ich (?:gerade |eben |da ){0,2}gesagt habe)?${END}`,
    ["ich nehme das zuruck", "ich nehm's zuruck"],
    ["ich nehme den bus zuruck"],
  ),
  row(
    `^je (?:retire|reprends|reviens sur) (?:ca|cela|tout|tout ca|mes paroles|mes propos|ce que (?:j'ai|je viens de|j'avais) (?:dit|dire|te dire))${END}|^je me retracte${END}`,
    ["je retire ce que j'ai dit", "je reviens sur ce que j'ai dit"],
    ["je retire de l'argent"],
  ),
  row(
    `^(?:yo )?(?:retiro|me retracto|me desdigo)(?: (?:de )?(?:eso|todo|mis palabras|lo dicho|lo que (?:he dicho|dije|acabo de decir)))?(?<!^retiro)${END}|^(?:ritiro|mi rimangio|mi rimangio tutto|rimangio)(?: (?:tutto|cio|quello|le mie parole|quanto))?(?: che ho (?:appena )?detto| detto)?(?<!^ritiro)${END}|^(?:retiro|retracto-me|retiro tudo)(?: (?:isso|tudo|o (?:que )?(?:eu )?(?:disse|acabei de dizer|dito)))${END}`,
    ["retiro lo dicho", "me retracto", "ritiro quello che ho detto", "retiro o que disse"],
    ["retiro dinero", "ritiro il pacco"],
  ),
  row(
    "^我(?:想|要)?收回(?:我)?(?:刚才|刚刚|刚|之前|上面)?(?:说|讲)?(?:过)?(?:的)?(?:那?句?话|那些话|一切|全部)?(?=[,，。.!！~ ]|$)|^(?:今の|さっきの|先ほどの|今の発言|前言|さっき言ったこと|今言ったこと)(?:は|を)?(?:撤回|取り消|なしで|なかったことに)(?:します|する|させて(?:ください)?|し|す|して)?(?:ください|下さい|ね|です){0,2}(?=[,、。.!！~ ]|$)",
    ["我收回刚才的话", "我收回", "今のは撤回します", "前言撤回"],
    ["我收回借款", "会議を撤回します"],
  ),
]);

/** Behind an order to forget: "…, don't keep it". */
const NOT_KEPT =
  "(?:,? (?:and )?(?:please )?(?:don't|do not) (?:keep|save|store|remember|use) (?:it|that|any of it)|, (?:behalte?|merke?|speicher\\w?) (?:es|das|dir das) (?:bitte )?nicht|, ne l[ea] (?:garde|retiens) pas|, (?:borralo|no lo guardes)|, non (?:tenerlo|salvarlo)|, nao (?:o )?guardes(?: isso)?)?";

const DE_SAID =
  "(?:was ich(?: dir)? (?:gerade(?: eben)?|eben(?: gerade)?|soeben|zuletzt|vorhin)(?: noch)?(?: dir)? (?:gesagt|geschrieben|erzahlt|erwahnt|mitgeteilt|getippt) hab(?:e)?)";

/** An order to forget what was said last, all of it in so many words. It names nothing else. */
export const LAST_SAID = wordings([
  row(
    `^(?:forget|undo|take back|delete|erase|remove|drop|ignore|disregard|unlearn|strike|scratch|scrap|discard|wipe|un-?remember|(?:don't|do not|never) (?:keep|save|store|remember|record|note|use|learn))(?: about)? (?:(?:what(?:ever)?|everything|all|the (?:thing|stuff|bit|part)s?(?: that)?|anything) (?:i(?:'ve| have)? (?:only )?just (?:said|told you|wrote|written|typed|sent(?: you)?|mentioned|shared)|i (?:said|told you|wrote|typed|sent(?: you)?|mentioned|shared) (?:just now|a (?:moment|second|minute) ago|last))|(?:the )?(?:very )?last (?:thing|bit|part|one|thing that) (?:that )?i(?:'ve| have)?(?: just)? (?:said|told you|wrote|mentioned|shared)|my (?:very )?(?:last|previous) (?:message|remark|statement))${NOT_KEPT}(?: just now)?${END}`,
    [
      "forget what i just told you",
      "forget the last thing i told you",
      "don't keep what i just said",
      "ignore what i just said, don't keep it",
      "forget my last message",
    ],
    ["forget what i told you about tom", "ignore the last sentence", "delete the last line"],
  ),
  row(
    `^(?:vergiss|vergesst|loschen?|ignorieren?|ignorier|losch|streiche?|entferne?|verwirf)(?: sie)?(?: bitte| mal| doch| alles)?,? (?:${DE_SAID}|das (?:eben|gerade|zuletzt|soeben) gesagte|(?:das letzte|die letzte sache),? (?:was|das|die) ich(?: dir)?(?: gerade| eben)? (?:gesagt|geschrieben|erzahlt) habe?|meine letzten? (?:nachricht|aussage|bemerkung|worte))${NOT_KEPT}${END}|^(?:behalte?|merke?|speicher[en]?|notiere?)(?: dir| sie)?(?: bitte)? nicht,? ${DE_SAID}${END}|^${DE_SAID},? (?:das )?(?:bitte )?(?:vergiss|losch|loschen|vergessen|streich|ignorier|kannst du (?:wieder )?(?:vergessen|loschen)|nicht (?:merken|behalten|speichern))\\w{0,2}(?: das)?(?: bitte)?${END}|^das (?:eben|gerade|zuletzt) gesagte (?:bitte )?(?:vergessen|loschen|streichen|nicht (?:merken|behalten|speichern))${END}`,
    [
      "vergiss, was ich gerade gesagt habe",
      "vergiss meine letzte nachricht",
      "behalte nicht, was ich gerade gesagt habe",
      "was ich gerade gesagt habe, vergiss bitte",
      "vergiss das letzte, was ich dir gesagt habe",
    ],
    ["vergiss den letzten satz"],
  ),
  row(
    `^(?:oublie[rz]?|efface[rz]?|ignore[rz]?|supprime[rz]?|(?:ne )?(?:garde|retiens|retenez|enregistre|memorise|note|conserve|tiens (?:pas )?compte de)z? pas) (?:(?:tout )?ce que je viens (?:juste |tout juste )?(?:de |d')(?:te |vous |t')?(?:dire|ecrire|raconter|confier)|(?:tout )?ce que j(?:e (?:t'|vous )|')ai (?:dit|ecrit) (?:a l'instant|juste avant|il y a (?:un instant|une minute)|en dernier)|la derniere chose que j(?:e (?:t'|vous )|')ai (?:dite?|ecrite?)|mon dernier message|ma derniere remarque)${NOT_KEPT}${END}`,
    [
      "oublie ce que je viens de dire",
      "oublie la derniere chose que je t'ai dite",
      "ne garde pas ce que je viens de dire",
      "oublie mon dernier message",
    ],
    ["oublie la derniere phrase"],
  ),
  row(
    `^(?:olvid(?:a|e|es|ar|ate de)|borra|elimina|ignora|descarta|suprime|no (?:guardes|recuerdes|retengas|anotes|memorices|tengas en cuenta)) (?:(?:todo )?lo (?:ultimo )?que (?:te )?acabo de (?:decir|contar|escribir|mencionar)(?:te)?|lo que (?:te )?(?:dije|he dicho|conte) (?:hace un momento|ahora mismo|recien|ahora)|lo ultimo que (?:te )?(?:dije|he dicho|conte|he contado|escribi)|mi ultimo mensaje|la ultima cosa que (?:te )?dije)${NOT_KEPT}${END}`,
    ["olvida lo que acabo de decir", "olvida lo ultimo que te dije", "borra lo que te acabo de contar"],
    ["olvida la ultima frase"],
  ),
  row(
    `^(?:dimentica(?:ti)?|scorda(?:ti)?|cancella|elimina|ignora|non (?:tenere|ricordare|salvare|memorizzare|conservare|registrare|tener conto di)) (?:(?:tutto )?(?:quello|cio|quel) che (?:ti )?ho (?:appena (?:detto|scritto|raccontato)|(?:detto|scritto) (?:un attimo fa|un momento fa|poco fa|adesso|ora))|l'ultima cosa che (?:ti )?ho (?:detto|scritto)|il mio ultimo messaggio)${NOT_KEPT}${END}`,
    ["dimentica quello che ho appena detto", "dimentica l'ultima cosa che ti ho detto"],
    ["dimentica l'ultima frase"],
  ),
  row(
    `^(?:esquec(?:e|a|er)|apag(?:a|ue)|elimin[ae]|ignor[ae]|nao (?:guardes?|memorizes?|lembres?|registes|retenhas|anotes?|salve)) (?:(?:tudo )?(?:o|aquilo) que (?:eu )?(?:te |lhe )?(?:acabei de (?:te |lhe )?(?:dizer|escrever|contar)(?:-te|-lhe)?|(?:disse|escrevi|contei) (?:agora mesmo|mesmo agora|agora|ha pouco|por ultimo))|a ultima coisa que (?:eu )?(?:te |lhe )?(?:disse|contei)|a minha ultima mensagem)${NOT_KEPT}${END}`,
    ["esquece o que acabei de dizer", "esquece a ultima coisa que te disse"],
    ["esquece a ultima frase"],
  ),
  row(
    "^(?:请)?(?:你)?(?:把)?(?:忘(?:掉|了|记)?|删(?:除|掉)?|忽略|别(?:再)?(?:记住?|保存|留)|不要(?:记住?|保存|留)|别管)(?:掉)?(?:我)?(?:(?:刚才|刚刚|刚)(?:跟你|对你|和你)?(?:说|讲|写|发|告诉你)(?:过)?的?|(?:的)?上一(?:句|条))(?:话|内容|那句话?|事情?|消息|一切)?(?=[,，。.!！~ ]|$|吧)|^(?:把)?(?:我)?(?:的)?(?:(?:刚才|刚刚|刚)(?:跟你|对你)?(?:说|讲|写|告诉你)(?:过)?的|上一(?:句|条))(?:话|消息|内容|那句)?(?:都|给我|请|就|你)?(?:别记|忘掉|忘了|不要记|删掉|删了|忽略)(?:住|下来|掉)?(?:吧)?(?=[,，。.!！~ ]|$)",
    ["忘掉我刚才说的", "忘了我刚刚告诉你的", "别记住我刚才说的", "刚才说的别记", "把我上一条消息忘掉"],
    ["忘掉上一段"],
  ),
  row(
    "^(?:今|さっき|先ほど|たった今|直前に?|最後に)(?:私が|の)?(?:言った|話した|伝えた|書いた|話|発言|メッセージ)(?:こと|話|内容|の)?[はを、]?(?:忘れて|消して|削除して|覚えないで|無視して|記憶しないで|保存しないで|なかったことにして|覚えておかないで)(?:ください|下さい|ね|ほしい|もらえますか|もらえる|いただけますか){0,2}(?=[,、。.!！?？~ ]|$)",
    ["今言ったことは忘れて", "さっき話したことを忘れてください", "今言ったことは覚えないで"],
    ["最後の文を忘れて"],
  ),
]);
