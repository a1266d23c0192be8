import { wordings } from "../../../language/wordings.ts";
import { begun, PORTUGUESE_TEXT, whole } from "./fold.ts";

/** What points back at a text that there is. Read in folded text. */

/** Wanted once more. */
export const AGAIN = wordings([
  {
    pattern: whole("again|once more|one more time|re-?send|re-?post|anew"),
    yes: ["send me the note again", "i need it once more", "resend the invite"],
    no: ["against the plan"],
  },
  {
    pattern: whole("noch ?mal|noch ?einmal|nochmals|erneut"),
    yes: ["gib mir nochmal die rede", "zeig es noch einmal"],
    no: ["noch ein satz"],
  },
  {
    pattern: `${whole("encore une fois|(?:de|a) nouveau")}|${begun("re(?:n?voie|montre|donne|mets|poste)")}`,
    yes: ["montre encore une fois", "renvoie-moi le mot", "redonne-moi la lettre"],
    no: ["reponds a lea"],
  },
  {
    pattern:
      whole("otra vez|de nuevo|nuevamente|de novo|outra vez|novamente|di nuovo|ancora una volta|un'altra volta") +
      "|" +
      begun("reenvi|rimanda|rinvia|vuelve a|volver a|volta a"),
    yes: ["ensename otra vez la carta", "mostra di nuovo la lettera", "envia de novo", "reenvia la carta"],
    no: ["nueva carta"],
  },
  {
    pattern: "再(?:发|给|看|写|传|贴)|(?:再|重新).{0,12}(?:遍|次)|重发|もう一度|もういちど|再度|再送|もう一回",
    yes: ["再发我一遍", "把那封信再给我看一次", "もう一度見せて"],
    no: ["再短一点"],
  },
]);

/** In the likeness of another. */
export const LIKENESS = wordings([
  {
    pattern:
      "(?<!(?:'d|would|\\bi|\\byou|\\bwe|\\bthey|people|looks?|feels?|sounds?|don't|not) )" +
      whole(
        "like(?! to\\b)|similar to|along the lines of|based on|modell?ed on|on the (?:basis|model) of|in the (?:style|tone|format|manner|spirit) of",
      ) +
      "|" +
      whole(
        "(?:in |with |along |of )?(?:the |that |this )?(?:same|similar|that) (?:style|shape|format|vein|manner|tone|lines?|layout|structure|spirit|kind|sort|pattern|fashion)(?: (?:as|of))?|" +
          "in the (?:shape|vein|mould|mold|fashion|way) (?:of|you|we)|as an? (?:template|model|basis|pattern|starting point|guide|blueprint|example)|(?:use|take|reuse|copy|follow|adapt|mirror) (?:the |our |my |that )?(?=[^.!?]{1,60} as an? )|" +
          "(?:borrow|copy|crib) from|(?:what|how|as|the way) (?:you (?:did|wrote|sent|made|put|worded|handled)|(?:we|i) (?:did|wrote|sent|worded|put)(?=(?: it| that| this)? (?:to|for|with) ))(?: (?:it|that|this))?(?: (?:to|for|with))?|mirror(?:ing)?|the way (?:the|our|that) [^.,!?]{1,30} (?:is|was|did)|pattern(?:ed)? (?:on|after)|inspired by",
      ) +
      "|" +
      whole(
        "(?:the )?same(?: [^\\s.!?]{1,30}){0,5}? (?:as|for|to|but|with|only|in)|the same|as (?:last time|before|usual)",
      ),
    yes: [
      "i need one like the invitation",
      "same welcome as for luis",
      "now the same for berlin",
      "something similar to the toast",
    ],
    no: ["i'd like to write", "we would like an ad"],
  },
  {
    pattern:
      whole(
        "so (?:ein\\p{L}{0,2}|was|etwas) wie|genau(?:so)? wie|(?:genau |im ton |im aufbau |im stil |aufgebaut |ahnlich |gleich )?wie (?:die|der|das|den|dem|beim|bei|im|fur|an|letztes mal|voriges mal|gehabt|neulich|damals|zuletzt|(?:du|wir) (?:[^ ,.]{1,12} ){0,4}(?:gemacht|geschrieben|geschickt|formuliert))|als (?:vorlage|muster|grundlage|basis|vorbild|beispiel)|(?:im |in |der |dem )?(?:gleiche[nrms]?|selbe[nrm]?) (?:ton|stil|aufbau|form|art|muster|machart)|in der art|nach (?:demselben|dem gleichen)|dasselbe|das gleiche|die gleiche|den gleichen|auf (?:der )?basis",
      ) +
      "|" +
      begun("ahnlich|nach dem muster|im stil|angelehnt|nach dem vorbild"),
    yes: ["so eine wie die einladung", "eine ahnliche karte", "jetzt das gleiche fur berlin"],
    no: ["wie geht es"],
  },
  {
    pattern:
      whole(
        "comme (?:celle?s?|ceux|le|la|les|pour|d'habitude|dans)|meme chose|(?:le|la|les|du|au) memes?|memes? (?:ton|style|forme|format|esprit|structure|genre|modele|facon|maniere|lettre|mot|texte)(?: que| de| pour){0,2}|a partir d[eu]|comme (?:la derniere|l'autre|avec)|(?:comme|ce que|ce qu'|comme tu l') ?(?:tu|on|nous|vous|j')? ?(?:as|l'a|a|ai|avons|avez) (?:deja )?(?:ecrit|fait|envoye|redige|mis)|(?:sur|selon) la (?:base|trame)|(?:en|pour) modele|a la maniere|facon de faire",
      ) +
      "|" +
      begun(
        "comme l'|semblable|similaire|pareil|sur le meme|sur le modele|dans (?:le style|l'esprit|la veine)|(?:prends|reprends|sers-toi de) .{1,60} (?:comme|pour|en) (?:base|modele|exemple)|calque|inspire",
      ),
    yes: ["une fiche comme celle de la table", "la meme chose pour lyon"],
    no: ["comment dire"],
  },
  {
    pattern:
      whole(
        "como (?:la|el|lo|las|los|para|a|o|as|os|siempre|sempre)|igual (?:que|a|al|ao)|lo mismo|(?:la|el|o|a) (?:mism|mesm)[oa]|come (?:il|la|lo|per|con|al solito|l'altra volta|l'ultima volta|(?:hai|abbiamo) (?:fatto|scritto|mandato))|como (?:hiciste|hicimos|lo hiciste|la ultima vez|con|fizeste|fizemos|da ultima vez|da outra vez)|(?:sulla|seguendo la) falsariga|(?:nello|lo|dello|col) stesso (?:stile|tono|modo|schema|formato)|(?:nella|la) stessa (?:forma|maniera|linea|impostazione)|riprendi (?:quell[oa]|il|la|lo)(?= )|(?:usa|prendi|toma|usa|pega)(?= .{1,60} (?:come|como) (?:modello|base|modelo|esempio|ejemplo|traccia|plantilla))|(?:en|con|no|com o) (?:el )?mismo? (?:tono|estilo|formato)|(?:no|com o) mesmo (?:tom|estilo|formato)|a la manera|a maneira|lo que (?:le )?(?:escribiste|escribimos|mandamos|enviamos|pusimos|hiciste|hicimos)|quello che (?:hai|abbiamo) (?:scritto|fatto|mandato|inviato) (?:a|al|alla|ai|agli|per)|o que (?:escreveste|escrevemos|mandamos|fizeste)|lo stesso|la stessa|a partir d[eao]l?|a partire da",
      ) +
      "|" +
      begun(
        "como aquel|come quell|come l'|parecid|similar|simile|semelhante|al estilo|no estilo|nello stile|basad|basead|basat|sul modello|ispira|sulla base|sul genere|quell[oa] (?:per|di|a|al) |partiendo de|tomando como|partindo d|inspirad",
      ),
    yes: [
      "una carta como la de bienvenida",
      "lo mismo para sevilla",
      "una lettera come quella di ieri",
      "igual ao convite",
    ],
    no: ["como estas"],
  },
  {
    pattern:
      "像|照着|仿照|参照|参考|按照|同样|一样|类似|沿用|样式|套用|为(?:模板|蓝本|例|参考)|当(?:模板|样本)|のように|みたいに|みたいな|同じ|似た|参考に|に倣って|風に|(?:を|の)ベースに|ベースにして|土台に|お手本に|をもとに|を元に|手本に|たたき台|同様に|流用|真似|なぞって|形式で|ときの調子|時の調子",
    yes: ["照着通知的样子", "像上次那样", "前回と同じ"],
    no: ["改短一点"],
  },
]);

/** Asks for a text that there is: "show me the toast". */
export const SHOW = wordings([
  {
    pattern:
      "^(?:show|send|give|get|find|forward|open|bring|hand|read|pull up|dig out|paste)(?: (?:me|us|up|back|out|here)){0,2} (?:the|that|my|our|those|it)(?!\\p{L})|" +
      "^i (?:can't|cannot|couldn't) find (?:the|that|my|our)|^i(?:'ve| have)? (?:lost|deleted|misplaced) (?:the|that|my|our)|" +
      "^(?:i|me) (?:see|get|have|need|want|still need|read) (?:the|that|my|our|it)(?!\\p{L})|^(?:where is|where's|do you (?:still )?have) (?:the|that|my|our)(?!\\p{L})|" +
      "^(?:what|that|(?:yesterday|earlier|this morning|last \\p{L}{3,9})[, ]{0,2}) ?(?:you|we) (?:wrote|did|made|drafted|sent|gave|put together|came up with)(?!\\p{L})",
    yes: [
      "show me the toast for bill",
      "send me that complaint",
      "i see the letter",
      "i need that rejection",
      "where is the letter",
    ],
    no: ["send bob a note", "show me a list"],
  },
  {
    pattern:
      "^(?:zeig|gib mir (?!ein)|schick mir (?!ein)|such mir (?!ein)|hol mir|(?:ich|wir) (?:brauche?n?|mochten?|will|wollen) (?:die|den|das)|wo ist (?:die|der|das)|hast du (?:die|den|das)|(?:kopier|hol|stell|leg|pack) (?:mir |uns )?(?:bitte |mal )?(?:die|den|das)|was (?:du|sie|wir) .{0,40}(?:geschrieben|gemacht|verfasst|formuliert|geschickt)|" +
      "ce que (?:tu|on|nous|vous) (?:as|a|avons|avez|m'as) |quello che (?:mi )?(?:hai|abbiamo) |lo que (?:me )?(?:escribiste|hiciste|hicimos|redactaste|mandaste)|o que (?:me )?(?:escreveste|fizeste|escreveu|fez) |ressors|remets|ridammi|ridai|ripropon|" +
      "montre|donne-(?:moi|nous) (?!un)|envoie-(?:moi|nous) (?!un)|retrouve|ou est (?:le|la|l')|ensena|muestra|dame (?:la|el)|envia-?me (?!um?)|manda-?m[ei] (?!um?)|mostra|busca (?:la|el)|trova (?:la|il)|" +
      "fammi vedere|quiero (?:la|el)|voglio (?:la|il)|vorrei (?:la|il)|donde esta (?:la|el)|dov'e (?:la|il)|onde esta [ao] )",
    yes: [
      "zeig mir die einladung",
      "montre-moi la lettre",
      "ensename la respuesta",
      "mostrami la lettera",
      "mostra-me a carta",
    ],
    no: ["schreib eine mail"],
  },
  {
    pattern: "发(?:我|给我)|给我看|看一下|找(?:出|一下)|見せて|送って|出して",
    yes: ["把信发我", "見せて"],
    no: ["写邮件"],
  },
]);

/** What stands before a text that both know of. */
export const DEFINITE = wordings([
  {
    pattern: whole("the|that|those|my|our|your|it|its|them|this|these"),
    yes: ["the toast", "make it shorter"],
    no: ["a toast"],
  },
  {
    pattern: whole(
      "die|der|das|den|dem|des|diese[rnms]?|mein\\p{L}{0,2}|unser\\p{L}{0,2}|beim|im|am|vom|zum|zur|es|sie|ihn",
    ),
    yes: ["die rede", "beim newsletter"],
    no: ["eine rede"],
  },
  {
    pattern:
      begun("(?:ne|de|a|su|da)?l?l'|d'") +
      "|" +
      whole(
        "le|la|les|du|au|aux|ce|cette|cet|ces|mon|ma|mes|notre|nos|el|los|las|lo|del|al|ese|esa|esto|esta|este|mi|mis|nuestr[oa]s?|aquel(?:la)?|il|lo|gli|della?|dello|all[ao]|nel|nell[ao]|sul|sull[ao]|dal|dall[ao]|quest[oa]|quell[oa]|mio|mia|nostr[oa]|ess[ea]|meu|minha|noss[oa]",
      ) +
      `|(?<![\\p{L}])(?:o|a|os|as|do|da|ao|na|no) (?=${PORTUGUESE_TEXT})`,
    yes: ["le discours", "el boletin", "il discorso", "o boletim", "l'offre"],
    no: ["un discours"],
  },
  { pattern: "那|这|把|的|を|は|の", yes: ["把邮件缩短", "昨日のメール"], no: ["写邮件"] },
]);

/** What stands before a text that nobody knows of yet. */
export const INDEFINITE = wordings([
  { pattern: whole("an?|some|another"), yes: ["a toast", "another card"], no: ["the toast"] },
  {
    pattern: whole("eine?[nmrs]?|une|un|una|unas?|unos?|um|uma|uns|umas|uno|un'"),
    yes: ["eine rede", "une lettre", "una carta", "um convite"],
    no: ["die rede", "la lettre"],
  },
]);
