/* Orders to take the last change back: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

const LAST_EN =
  "(?: (?:what(?:ever)? you(?:'ve| have)? just (?:did|done|changed)|(?:the thing|that) you(?:'ve| have)? just (?:did|done|changed)|that (?:rule|change|note|fact|step|one)|(?:(?:the|my|that|your) )?(?:very )?last (?:one|change|thing|step|bit|edit|note|rule|fact)|that|it|this|last))?";

/** Behind an order that names nothing, in the Romance languages. */
const NO_OBJECT =
  "(?! (?:mon|ma|mes|le|les|l'|une?|notre|nos|cet?|cette|mi|mis|el|la|los|las|lo|una|nuestr[oa]s?|est[ae]|es[ae]|il|gli|i|mi[oa]|nostr[oa]|quest[oa]|o|a|os|as|uma?|meu|minha|noss[oa]|esse|essa|com?n?|avec|chez|d[aeiou]s?|em|en|n[oa]|per(?! favore))\\b|[\\w'-])";

/** A wish to take the last change back, behind courtesy. What follows it is something else, or nothing. */
export const UNDO = wordings([
  row(
    `^(?:ctrl|cmd|strg|control|command) ?[+-]? ?z(?![\\w'-])|^(?:undo|un-?doing|un-do|revert|restore|roll ?back|take back)${LAST_EN}(?![\\w'-])|^(?:take|roll|turn) (?:that|it|this)(?: one)? back(?![\\w'-])|^cancel(?: (?:that|it|this))?(?= ?[,.!]|$)`,
    [
      "undo",
      "ctrl+z",
      "undo what you just did",
      "undo that please",
      "undo the last change!",
      "restore it.",
      "undo last",
      "take that back",
      "roll back",
    ],
    ["how do i undo this?", "cancel my membership", "take the cake back"],
  ),
  row(
    "^(?:mach(?:e|en sie)?(?:'s| (?:das|es|dies|die letzte anderung|den letzten schritt|das letzte))(?: wieder| bitte| mal){0,2} ruckgangig|ruckgangig(?: machen)?|nimm (?:das|es)(?: wieder| bitte| mal){0,2} zuruck|(?:(?:das|es|dies|(?:die )?letzte anderung|die anderung|den letzten schritt|das letzte)(?: wieder| bitte| mal){0,3} (?:ruckgangig(?: machen)?|zurucknehmen))|einen schritt zuruck)(?!\\w)",
    [
      "ruckgangig",
      "das bitte ruckgangig machen",
      "mach die letzte anderung ruckgangig",
      "mach das bitte ruckgangig!",
      "nimm das zuruck",
    ],
    ["nimm den kuchen zuruck"],
  ),
  row(
    `^(?:l')?(?:annule[rz]?|defai[st]|defaire|retabli[rs]|restaure[rz]?|reviens|revenir|retire)(?:-l[ea]| ca| cela| tout ca| en arriere| (?:le|la|ma|ta|cette|ce) derniere? (?:changement|modif\\w{0,8}|chose|note|regle|action|etape|operation)| ce que tu viens de (?:faire|changer|modifier)| (?:ca|cela) )?${NO_OBJECT}(?<!^(?:reviens|revenir|retire))`,
    [
      "annule",
      "annule la derniere modif",
      "annule ce que tu viens de faire",
      "annuler ca",
      "annule ca !",
      "defais ca",
      "reviens en arriere",
    ],
    ["annule mon rendez-vous", "reviens", "retire la virgule"],
  ),
  row(
    `^(?:deshaz|deshacer|revierte|revertir|restaurar?|anular?|cancelar?)(?:lo|la)?(?: (?:eso|esto|el ultimo (?:cambio|paso)|lo ultimo|la ultima (?:regla|nota|modificacion|accion)|lo que acabas de (?:hacer|cambiar)))?${NO_OBJECT}`,
    ["deshacer", "deshacerlo", "deshaz lo que acabas de hacer", "deshazlo.", "deshaz el ultimo cambio"],
    ["anula mi cita", "cancela la reserva"],
  ),
  row(
    `^(?:annulla|annullar|annullare|ripristina|ripristinare|torna indietro|tornare indietro)(?:lo|la)?(?: (?:tutto|questo|l'ultima (?:modifica|regola|nota|cosa|azione)|l'ultimo (?:cambiamento|passaggio)|quello che hai appena (?:fatto|cambiato)))?${NO_OBJECT}`,
    [
      "annulla",
      "annullarlo",
      "annulla quello che hai appena fatto",
      "annullalo, per favore",
      "annulla l'ultima modifica",
    ],
    ["annulla la riunione di domani"],
  ),
  row(
    `^(?:desfaz|desfazer|desfaze|desfaca|anula|anular|reverte|reverter|cancelar?|restaurar?)(?:-l?[oa])?(?: (?:isso|isto|a ultima (?:alteracao|mudanca|modificacao|regra|nota|coisa|acao)|o ultimo(?: passo)?|o que (?:voce |tu )?acab(?:aste|ou|as|a) de (?:fazer|mudar|alterar)))?${NO_OBJECT}`,
    ["desfaz isso", "desfaz o que acabaste de fazer", "desfazer", "desfaz a ultima alteracao"],
    ["cancela a reuniao"],
  ),
  row(
    "^(?:撤销|撤消|撤回|恢复|取消|还原|復原|复原|回退)(?:一下|它|掉|吧|这个|上(?:一个|一条|一步|次)的?(?:更改|修改|操作|改动|规则|变更)?|刚才的?(?:更改|修改|操作|改动|规则)?){0,2}(?:吗|么)?(?=[,，。.!！?？~ ]|$|(?:并|然后|再))",
    ["撤销", "取消", "撤销吗?", "撤销上一条", "撤销, 然后写得更短"],
    ["取消会议", "撤回申请怎么写?"],
  ),
  row(
    "^(?:(?:さっきの|今の)(?:変更|やつ|もの)?[はを]?|(?:それ|これ)[はを]?|(?:直前|最後)の変更[はを]?|変更を|[前元]の状態に)?(?:(?:元に?|(?<=の状態に))戻(?:して|す|したい)|取り?消(?:して|す|し)|キャンセル(?:して)?|アンドゥ|取消(?:して)?)(?:ください|下さい|おいて|ほしい|もらえます?(?:か|ん)?|もらえませんか|もらえる|くれますか|くれませんか|くれる|くれない|いただけますか|いただけませんか|お願いします|ね|よ|です|か|の){0,3}(?=[,、。.!！?？~ ]|$)",
    [
      "元に戻して",
      "さっきのは取り消してください",
      "元に戻してもらえますか?",
      "元に戻す",
      "取り消して",
      "取消してください",
    ],
    ["会議を取り消して"],
  ),
]);

/** A polite way to ask for it: "can you", "kannst du", "能不能". The whole match stands before the order. */
export const ASKS_TO = wordings([
  row(
    "^(?:(?:can|could|would|will) (?:you|u|ya|we)(?: (?:please|pls|plz|just|kindly|maybe|quickly)){0,2}|would you mind|(?:i'd|i would) (?:like|love)(?: you)? to|i (?:want|need|wish)(?: you)? to|i wanna|let's|let us|(?:please )?go ahead and|you can|you may) ",
    ["can u undo that?", "could you please undo it", "i'd like to undo that", "let's undo that"],
    ["how do i undo this?", "can i undo that?", "undo that"],
  ),
  row(
    "^(?:(?:kannst|konntest|wurdest|magst|wurdst) du|(?:konnen|konnten|wurden) (?:sie|wir)|ich (?:mochte|will|wurde gerne?)|lass uns)(?: (?:bitte|mal|mir|doch|kurz|schnell)){0,3} ",
    ["kannst du das ruckgangig machen?", "konnten sie bitte das ruckgangig machen"],
    ["wie kann ich das ruckgangig machen?"],
  ),
  row(
    "^(?:(?:est-ce que )?(?:tu peux|tu pourrais|vous pouvez|vous pourriez|on peut)|(?:peux|pourrais)-tu|(?:pouvez|pourriez)-vous|je (?:veux|voudrais)|j'aimerais|tu veux bien|merci d[e'])(?: (?:stp|s'il te plait))? ?",
    ["tu peux annuler ?", "peux-tu annuler ca ?"],
    ["comment annuler ?"],
  ),
  row(
    "^[¿]?(?:(?:me )?(?:puedes|podrias|puede|podria)|quiero|quisiera|podemos|puoi|potresti|mi puoi|possiamo|vorrei|voglio|podes|pode|poderias|poderia|consegues|quero|queria|gostaria de)(?: (?:por favor|per favore))? ",
    ["puedes deshacerlo?", "puoi annullare?", "podes desfazer?"],
    ["come annullare?"],
  ),
  row(
    "^(?:请问?|你)?(?:能不能|能否|可不可以|可以|可否|能|帮我|麻烦你?|请你?帮我|我想要?|我要)(?:再|先|把)?",
    ["能撤销吗?", "可以撤销刚才的修改吗?"],
    ["怎么撤销?"],
  ),
]);

/** A clause that says no more than why: "it was wrong", "I changed my mind". It is all of the clause, and speaks of nothing else. */
export const REASONS = wordings([
  row(
    "^(?:(?:because|since|as) )?(?:(?:that|it|this)(?:'s|'d be| (?:was|is|isn't|wasn't))(?: \\S{1,20}){1,8}|i (?:changed my mind|(?:didn't|don't|did not|do not) (?:mean|want|need|like|say|ask for|intend)(?: to)?(?: (?:do|say|keep|save|mean))?(?: (?:it|that|this|them|so|(?:that |the )(?:last )?(?:one|rule|change|note)))?(?: (?:any ?more|after all|at all|now|yet|like that|that way))?|made (?:an?|some|the) (?:\\S{1,12} )?(?:mistakes?|errors?)|messed (?:it |that |this |things )?up|was (?:wrong|mistaken|confused|joking|kidding|too (?:fast|quick|hasty))|meant (?:it |that )?(?:otherwise|differently|the other (?:one|way(?: around)?|rule|note)|something else)|(?:clicked|hit|pressed|picked|chose|typed|said|sent|took|used) (?:on )?the wrong \\S{1,20}))$",
    ["that was wrong", "i didn't mean it", "i clicked the wrong button", "because it is a mistake"],
    [
      "make it friendlier",
      "write a card",
      "what went wrong in the second paragraph",
      "i don't like the second paragraph",
    ],
  ),
  row(
    "^(?:(?:done|said|sent|it was|that was) )?(?:by (?:mistake|accident)|accidentally)$|^(?:(?:my|an?|honest|silly|stupid) ){0,3}(?:mistake|accident|error|typo)$|^(?:wrong|incorrect)(?: (?:one|rule|note|fact|thing|change|button|message|channel|thread|chat|name|person|window))?$",
    ["wrong one", "by accident", "my mistake"],
    ["the wrong translation in line 3", "the invoice has the wrong total", "the accident report"],
  ),
  row(
    "^(?:(?:das|es|dies) )?war (?:\\S{1,12} ){0,2}?(?:falsch|(?:ein|mein) (?:fehler|versehen|irrtum)|nicht so(?: gemeint| gedacht)?|keine absicht|unsinn|quatsch)$|^(?:das|es) ist (?:\\S{1,12} )?falsch$|^(?:aus versehen|versehentlich|ein versehen|mein fehler|(?:der |die |das )?falsche?[nrs]?(?: (?:regel|notiz|knopf|taste|satz|kanal))?|ich habe? (?:mich (?:vertan|geirrt|verklickt|vertippt|verschrieben)|es mir anders uberlegt|das nicht so gemeint))$",
    ["das war falsch", "aus versehen", "ich hab mich vertan"],
    ["die rechnung war falsch", "falsche freunde im englischen"],
  ),
  row(
    "^(?:c'etait|c'est) (?:\\S{1,12} ){0,2}?(?:erreur|faute|faux|fausse|betise|mauvaise? \\S{1,12}|pas (?:bien|bon|ca|voulu|correct|juste))$|^(?:par erreur|mon erreur|je me suis trompee?(?: de \\S{1,12})?|j'ai change d'avis|je ne (?:le )?(?:voulais|veux) pas(?: ca| cela)?)$",
    ["c'etait une erreur", "je me suis trompe de bouton"],
    ["c'etait une belle journee"],
  ),
  row(
    "^(?:(?:eso |esto )?(?:era|fue|es) (?:\\S{1,8} )?(?:error|equivocacion|falso)|por error|me (?:he )?equivo(?:que|cado)(?: de \\S{1,12})?|(?:fue |ha sido )?sin querer|(?:foi )?sem querer|(?:eu )?(?:errei|me enganei|me confundi)|(?:e stato )?senza volere|(?:he )?cambi(?:e|ado) de (?:idea|opinion)|(?:era|e stato|e) (?:un )?(?:errore|sbaglio|sbagliato)|per (?:sbaglio|errore)|mi sono sbagliat[oa]|ho (?:sbagliato|cambiato idea)|(?:isso )?(?:foi|era|e) (?:um )?(?:engano|erro)|por engano|enganei-me|mudei de ideias?)$",
    ["fue un error", "per sbaglio", "por engano"],
    ["era un errore di battitura nel titolo"],
  ),
  row(
    "^(?:不好意思|抱歉|对不起)?(?:因为)?(?:我|这|那|刚才|刚刚|是|都){0,3}(?:不小心)?(?:弄|搞|说|写|点|按|选|记|发|误)?(?:错|误会|误操作|误点|误删|误触)(?:了|的)?$|^(?:私が|それは|これは|今のは|さっきのは|さっき)?(?:間違(?:い|え|って|った)|誤(?:り|操作|って))[\\p{Script=Hiragana}]{0,8}$",
    ["我弄错了", "間違えました", "误操作", "不好意思点错了"],
    ["发票金额错了", "請求書に誤りがあります"],
  ),
]);

/** A clause that says why something is wanted back: "I didn't want that gone". It stands before the order. */
export const MISSED = wordings([
  row(
    "^(?:i (?:didn't|did not|never) (?:want|ask|mean|tell you|say) (?:\\S{1,12} ){0,4}\\S{1,12}|you (?:shouldn't|should not|weren't supposed to) (?:have )?(?:\\S{1,12} ){0,3}\\S{1,12}|you (?:just )?(?:deleted|removed|forgot|dropped|erased|ended|changed|saved|kept) (?:the wrong \\S{1,12}|that by mistake|it by mistake)|no|(?:no )?not that one|i (?:still )?(?:need|want|use) (?:that|it|this)(?: one| rule| note)?|scratch that|never mind|that was (?:\\S{1,12} ){0,3}\\S{1,12})$",
    ["i didn't want that deleted", "you shouldn't have deleted that", "that was important"],
    ["i want a poem"],
  ),
  row(
    "^(?:das (?:wollte|sollte) (?:\\S{1,12} ){1,3}\\S{1,12}|das war (?:\\S{1,12} ){0,3}\\S{1,12}|(?:die|das) brauche ich noch)$",
    ["das wollte ich nicht", "das war mir wichtig"],
    ["das treffen war lang"],
  ),
  row(
    "^(?:je (?:ne )?voulais pas (?:\\S{1,12} ){0,3}\\S{1,12}|tu n'aurais pas du(?: \\S{1,12}){0,3}|j'en ai (?:encore )?besoin|no (?:queria|debias)(?: \\S{1,12}){1,3}|(?:todavia )?la necesito|non (?:volevo|dovevi)(?: \\S{1,12}){1,3}|mi serve ancora|nao (?:queria|devias)(?: \\S{1,12}){1,3}|ainda preciso del[ae])$",
    ["je ne voulais pas ca", "no queria eso", "non volevo questo", "nao queria isso"],
    ["je voulais un poeme"],
  ),
  row(
    "^(?:我(?:不想|没想|没让你|没说要).{1,10}|不该.{1,8}|我还要用|(?:それは|これは)?(?:消さないで|まだ必要|まだ使う|消すつもりは|違う)[\\p{Script=Hiragana}]{0,8})$",
    ["我没让你删", "まだ必要です"],
    ["我想要一首诗"],
  ),
]);

/** An order to call something off. Of anything but what is remembered it wants a text: "annule mon rendez-vous". */
export const CALLS_OFF = wordings([
  row("^(?:please )?(?:cancel|call off)\\b", ["cancel my gym membership"], ["forget my gym"]),
  row("^(?:bitte )?(?:storniere?|sag\\w{0,2}\\b.{1,60}\\bab|kundige?)\\b", [
    "storniere meine buchung",
    "sag das treffen ab",
  ]),
  row("^(?:annule[rz]?|decommande[rz]?|resilie[rz]?)\\b", ["annule mon rendez-vous"]),
  row("^(?:cancela|anula|annulla|disdici|desmarca)\\w{0,2}\\b", ["cancela mi reserva", "annulla la riunione"]),
  row("^(?:请|请帮我|帮我)?(?:取消|撤销|撤回|退掉)(?!一下|它|这个)", ["取消会议", "请取消预订"], ["撤销一下"]),
  row("(?:を|の)?(?:取り?消し?て|取消して|キャンセルして)", ["会議を取り消して"]),
]);
