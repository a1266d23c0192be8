/* Words by which something is plainly said to last: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

/** "Save this:" before what is to be kept. */
export const TO_KEEP = wordings([
  row(
    "^(?:(?:please|bitte|s'il te plait|por favor|per favore),? )?(?:save|store|keep|record|remember|speicher[en]?|sicher[en]?|merke?|notier[en]?|behalte?|enregistrez?|sauvegardez?|gardez?|conservez?|notez?|memorisez?|guard[ae]|guardate|anota|apunta|registra|memoriza|salv[ae]|annota|segnati|memorizza|ricordati|conserva)(?: dir| sie| bitte| bien| bene| bem)? (?:this|that|the following|das|dies|folgendes|das folgende|ceci|cela|ca|ce qui suit|esto|lo siguiente|questo|quanto segue|isto|isso|o seguinte)(?: for (?:later|me|next time|good))?(?: bitte)?\\s{0,2}:",
    ["save this: i work at bolt", "merk dir das: ich arbeite bei bolt", "enregistre ceci : je travaille chez bolt"],
    ["save this as a pdf: report", "save the date"],
  ),
  row(
    "^[请請]?(?:保存|存下?来?|记下来?|記下來?|记录下来?)(?:这个|这条|以下内容|下面的?)?[:：]|^(?:これを|次のことを|以下を)?(?:メモ|保存|記録)(?:して(?:おいて)?)(?:ください|下さい|ね)?[:：]",
    ["记下来：我在华为工作", "メモして：私はソニーで働いています"],
    ["保存文件：报告"],
  ),
]);

/** "Correction:" before what is so instead. */
export const CORRECTS = wordings([
  row(
    "^(?:(?:a |one |small |quick |minor |kleine |kurze |petite |pequena |piccola ){0,2}(?:correction|korrektur|berichtigung|richtigstellung|rectification|correccion|rectificacion|correzione|rettifica|correcao|retificacao)|ich muss (?:mich )?korrigieren|je (?:corrige|rectifie)|me corrijo|mi correggo)\\s{0,2}[:,–—-]",
    [
      "correction: my title is head of sales",
      "korrektur: mein titel ist leiterin",
      "correction : mon titre est directrice",
    ],
    ["correction of the text"],
  ),
  row("^(?:更正|纠正|订正|訂正|修正)(?:一下|です|します)?\\s{0,2}[:：,，、]", [
    "更正：我的职位是销售总监",
    "訂正：私の役職は部長です",
  ]),
]);

/** A ban for good: "never use bullet points again". It is all of a clause. */
export const NEVER_AGAIN = wordings([
  row(
    "^(?:please |and ){0,2}(?:(?:never|don't ever|do not ever|don't you ever) (?:use|write|add|put|include|start|end|sign|open|close|begin|call|say|insert|mention) (?:\\S{1,20} ){0,6}(?:ever )?again|no more (?:\\S{1,20} ){1,5}(?:ever again|ever|again))[.!]?$",
    ["never use bullet points again", "no more exclamation marks ever again"],
    ["never say never again in the title of the film", "write it again"],
  ),
  row(
    "^(?:bitte |und ){0,2}(?:(?:\\S{2,20} ){0,4}nie (?:wieder|mehr)(?: \\S{2,20}){1,5})[.!]?$",
    ["nie wieder aufzahlungen", "verwende nie wieder emojis"],
    ["keine ahnung"],
  ),
  row(
    "^(?:et )?(?:(?:n'|ne )\\S{3,15} plus jamais (?:\\S{1,20} ?){1,5}|plus jamais (?:de |d')(?:\\S{1,20} ?){1,4})[.!]?$",
    ["n'utilise plus jamais de puces", "plus jamais d'emojis"],
  ),
  row(
    "^(?:por favor,? |y )?(?:no (?:uses|pongas|escribas|utilices|metas|anadas) (?:nunca mas|mas nunca|jamas)|nunca mas (?:uses|pongas|escribas|utilices)|nunca (?:uses|pongas|utilices) mas) (?:\\S{1,20} ?){1,5}[.!]?$",
    ["no uses nunca mas emojis", "nunca mas uses emojis"],
  ),
  row(
    "^(?:per favore,? |e )?(?:non (?:usare|mettere|scrivere|utilizzare) mai piu|mai piu) (?:\\S{1,20} ?){1,5}[.!]?$",
    ["non usare mai piu elenchi puntati", "mai piu emoji"],
  ),
  row(
    "^(?:por favor,? |e )?(?:nunca mais (?:uses|use|ponhas|escrevas|utilizes)|nao (?:uses|use|ponhas|utilizes) nunca mais) (?:\\S{1,20} ?){1,5}[.!]?$",
    ["nunca mais uses listas"],
  ),
  row(
    "^(?:请)?(?:以后|今后|从此)?(?:都)?(?:再也(?:别|不要|不许|不用)|(?<=以后|今后|从此)(?:都)?(?:别|不要)再|永远(?:别|不要))(?:用|写|加|使用|出现).{1,12}[。.!！]?$",
    ["以后别再用项目符号", "再也不要用表情"],
  ),
  row("^(?:もう)?二度と.{1,16}(?:ないで|しないで)(?:ください|下さい|ね)?[。.!！]?$", ["二度と箇条書きは使わないで"]),
]);

/** A wish how to be spoken to, which is all of a sentence: "Duz mich bitte". */
export const ADDRESS_ME = wordings([
  row(
    "^(?:(?:bitte|hallo|hey),? )?(?:(?:duze?|duzt|sieze?|siezen sie) mich|(?:du kannst|du darfst|konnen wir|sie konnen|sie durfen|wir konnen) (?:mich|uns) (?:ruhig |gern |gerne |bitte )?(?:duzen|siezen)|sage?(?: bitte| ruhig| doch){0,2} (?:du|sie) zu mir|(?:lass uns|wollen wir uns) (?:bitte )?(?:duzen|siezen)|wir duzen uns|sprich mich (?:bitte )?mit (?:du|sie) an)(?: bitte| ruhig| doch| gerne?)?[.!?]{0,2}$",
    ["duz mich bitte", "bitte sieze mich", "sag bitte du zu mir"],
    ["duz den kunden in dieser mail"],
  ),
  row(
    "^(?:(?:s'il (?:te|vous) plait|stp|svp|tu peux|vous pouvez|on peut),? )?(?:(?:tutoie|tutoyez|vouvoie|vouvoyez)-moi|(?:me|se) (?:tutoyer|vouvoyer)|on se (?:tutoie|vouvoie)|dis-moi (?:tu|vous))(?:,? (?:s'il (?:te|vous) plait|stp|svp|desormais))?[.! ]{0,3}$",
    ["tutoie-moi", "vouvoie-moi s'il te plait", "on se tutoie", "tu peux me tutoyer"],
    ["tutoie-le dans la lettre"],
  ),
  row(
    "^(?:por favor,? |puedes )?(?:tuteame|tutearme|trata(?:me|rme) de (?:tu|usted|vos)|habla(?:me|rme) de (?:tu|usted|vos))(?:,? por favor)?[.! ]{0,3}$|^(?:per favore,? |puoi )?(?:dammi|darmi|mi dia|diamoci) del (?:tu|lei|voi)(?:,? (?:per favore|grazie))?[.! ]{0,3}$|^(?:por favor,? |podes |pode )?(?:trat[ae](?:r)?-me por (?:tu|voce|o senhor|a senhora)|me trat[ae] (?:por|de) (?:tu|voce|senhora?))(?:,? por favor)?[.! ]{0,3}$",
    ["tratame de tu", "tuteame, por favor", "dammi del tu", "trata-me por tu"],
    ["dammi del tempo"],
  ),
  row(
    "^(?:请|請)?(?:跟我说话|对我|跟我|和我说话|称呼我)(?:请|时|都|就)?用(?:你|您|敬语|尊称|口语)(?:吧|就行|就好|来称呼)?[。.!！]?$|^(?:(?:私|僕|俺)(?:に|と)は?)?(?:タメ口|ため口|敬語|丁寧語)で(?:話して|しゃべって|接して|お願いします|いいです|いいよ)(?:ください|下さい|ね)?[。.!！]?$",
    ["跟我说话用你就行", "タメ口で話して", "敬語で話してください"],
    ["敬語で手紙を書いて"],
  ),
]);
