/* What lets a thread that is off the record be remembered again: in eight languages, as `toPlain` leaves a text in lower case. */

import { row, wordings } from "../../language/wordings.ts";

/** Each is nearly all of its sentence: "OK, you may remember this again, thanks". */
export const LIFTS = wordings([
  row(
    "^(?:\\S{1,12} ){0,4}?you(?:'re| are)? (?:may|can|could|should|free to|allowed to) (?:now |again |please |start to ){0,2}(?:remember|save|store|keep|record|note|learn from) (?:(?:this|it|things|everything|all|all of (?:this|it)|(?:this|our|the) (?:thread|chat|conversation)|what i (?:say|write|tell you))(?: here)? )?(?:again|from now on|from here on|now)\\b.{0,20}$",
    [
      "You may remember this again",
      "From now on you can save things again",
      "OK, you are free to remember it now, thanks",
    ],
    ["You may remember this meeting from last year", "Write to Kim: you may remember me", "Remember this again"],
  ),
  row(
    "^(?:\\S{1,12} ){0,4}?(?:back|again|now) on the record(?: (?:again|now|please))?.{0,20}$|^(?:\\S{1,12} ){0,4}?on the record (?:again|(?:from )?now(?: on)?)\\b.{0,20}$|^(?:\\S{1,12} ){0,5}?(?:no longer|(?:not|isn't|aren't|needn't be|doesn't have to be|stop being)(?: \\S{1,8})?) off the record(?: (?:any ?more|any longer|now)).{0,20}$|^(?:\\S{1,12} ){0,5}?no longer off the record.{0,20}$",
    [
      "Back on the record",
      "This is on the record again",
      "This is no longer off the record",
      "We're not off the record any more",
    ],
    ["Off the record", "This is not off the record", "The minister spoke on the record"],
  ),
  row(
    "^(?:\\S{1,12} ){0,3}?(?:this (?:thread|chat|conversation)|this|it|everything here) (?:may|can|should) (?:now )?be (?:remembered|saved|stored|kept) (?:again|from now on|now)\\b.{0,20}$",
    ["This thread can be remembered again"],
    ["This can be saved as a PDF"],
  ),
  row(
    "^(?:\\S{1,12} ){0,3}?(?:du (?:darfst|kannst)|sie (?:durfen|konnen)|(?:darfst|kannst) du) (?:(?:dir|sich|das|es|dies|alles|hier|jetzt|nun|ab|von|an|wieder|ruhig|gern|bitte|was ich (?:schreibe|sage)),? ){1,6}(?:merken|speichern|behalten|aufzeichnen|festhalten)[.!]{0,2}$|^(?:\\S{1,12} ){0,3}?(?:das|es|dies|alles)(?: hier)? (?:darf|kann) (?:ab jetzt |jetzt |nun )?wieder (?:gespeichert|gemerkt|behalten|festgehalten) werden.{0,10}$|^(?:\\S{1,12} ){0,3}?nicht (?:mehr|langer) (?:vertraulich|off the record|geheim|unter uns)[.!]{0,2}$",
    ["Du darfst dir das wieder merken", "Das darf wieder gespeichert werden", "Das ist nicht mehr vertraulich"],
    ["Das ist vertraulich", "Du kannst mir das schreiben"],
  ),
  row(
    "^(?:\\S{1,12} ){0,3}?(?:tu peux|vous pouvez) (?:(?:(?:a|de) nouveau|maintenant|desormais|encore) )?(?:(?:re)?tenir|memoriser|enregistrer|garder|noter|sauvegarder|(?:t'en|vous en|te) (?:re)?souvenir)(?: (?:ca|cela|ceci|tout|de tout|de ca|cette conversation|ce fil|ce que je (?:dis|t'ecris)))? ?(?:(?:a|de) nouveau|maintenant|desormais)?[.!]{0,2}$|^(?:\\S{1,12} ){0,3}?(?:ce n'est|c'est|n'est) plus (?:confidentiel|secret|entre nous|off)[.!]{0,2}$",
    ["Tu peux de nouveau retenir ceci", "Tu peux t'en souvenir à nouveau", "Ce n'est plus confidentiel"],
    ["C'est confidentiel", "Tu peux garder le titre"],
  ),
  row(
    "^(?:\\S{1,12} ){0,3}?(?:puedes|puede|podes) (?:ya |ahora )?(?:volver a )?(?:recordar(?:lo)?|guardar(?:lo)?|memorizar(?:lo)?|registrar(?:lo)?|acordarte de)(?: (?:esto|eso|todo|esta conversacion|este hilo|lo que (?:digo|escribo)))?(?: (?:de nuevo|otra vez|nuevamente|ya|desde ahora|a partir de ahora))?[.!]{0,2}$|^(?:\\S{1,12} ){0,3}?ya no es (?:confidencial|secreto|extraoficial)[.!]{0,2}$",
    ["Puedes volver a recordar esto", "Ya puedes guardarlo otra vez", "Esto ya no es confidencial"],
    ["Es confidencial", "Puedes guardar el tono"],
  ),
  row(
    "^(?:\\S{1,12} ){0,3}?(?:puoi|puo|potete) (?:ora |adesso |di nuovo )?(?:tornare a )?(?:ricordar(?:e|lo|ti)|salvar(?:e|lo)|memorizzar(?:e|lo)|conservar(?:e|lo)|registrar(?:e|lo))(?: (?:questo|tutto|di questo|questa conversazione|quello che (?:dico|scrivo)))?(?: (?:di nuovo|ancora|ora|adesso|d'ora in poi))?[.!]{0,2}$|^(?:\\S{1,12} ){0,3}?non e piu (?:riservato|confidenziale|segreto|off)[.!]{0,2}$",
    ["Puoi ricordarlo di nuovo", "Puoi di nuovo salvare tutto", "Non è più confidenziale"],
    ["È confidenziale", "Puoi salvare il tono"],
  ),
  row(
    "^(?:\\S{1,12} ){0,3}?(?:podes|pode|ja podes|voce pode) (?:agora )?(?:voltar a )?(?:lembrar(?:-te)?|guardar|memorizar|registar|registrar|gravar)(?: (?:isto|isso|disto|disso|tudo|de tudo|esta conversa|o que (?:digo|escrevo)))?(?: (?:de novo|outra vez|novamente|agora|a partir de agora))?[.!]{0,2}$|^(?:\\S{1,12} ){0,3}?(?:ja nao e|nao e mais) (?:confidencial|segredo|sigiloso)[.!]{0,2}$",
    ["Podes voltar a guardar isto", "Você pode lembrar disso de novo", "Já não é confidencial"],
    ["É confidencial", "Podes guardar o tom"],
  ),
  row(
    "^(?:好了?|好的|现在|从现在起|那|以后)?[,，]?(?:你)?(?:现在)?(?:又|重新|再)?可以(?:又|重新|再|继续)?(?:记住?|记录|保存|记忆|记下)(?:这个|这些|这段对话|对话|我说的(?:话)?)?(?:了|啦)[。.!！]?$|^(?:这个|这些|现在|以后)?(?:不用|不必|无需|不再)(?:需要)?保密(?:了)?[。.!！]?$",
    ["你可以重新记住了", "现在可以记录了", "不用保密了"],
    ["请保密", "可以记录会议内容"],
  ),
  row(
    "^(?:もう|また|では|これからは?|今後は?|ここからは?)?[、,]?(?:また|もう)?(?:これは?|この会話は?|ここは?)?(?:を|も)?(?:また|再び|もう)?(?:覚え|記憶し|記録し|保存し)て(?:も)?(?:いい|よい|良い|大丈夫|構いません|かまいません)(?:です|よ|ですよ)?[。.!！]?$|^(?:これは|この話は)?もう(?:オフレコ|内緒|秘密|内密)(?:では(?:ありません|ない(?:です)?)|じゃない(?:です)?)[。.!！]?$",
    ["また覚えていいです", "もう記録して大丈夫です", "もうオフレコではありません"],
    ["オフレコです", "会議を記録していいか聞くメール"],
  ),
]);
