/* What asks for a text beside words that nothing is to be kept: in eight languages, as `toPlain` leaves a text in lower case. */

import { englishKinds, kindsOfText } from "../../language/kinds-of-text.ts";
import { oneOf, row, wordings } from "../../language/wordings.ts";

const KIND = oneOf(
  [
    englishKinds(["text", "work", "short"]),
    ...(["de", "fr", "es", "it", "pt"] as const).map((language) => kindsOfText(language, ["text", "work", "short"])),
  ].join(", "),
);

/** A text without an order to write it, at the head of a clause: "Help me with a note to Kim", "a short mail to Ben". */
export const WANTS_TEXT = wordings([
  row(
    "^(?:(?:please|bitte|por favor|per favore|stp) )?(?:translate|fix|polish|improve|proofread|shorten|summari[sz]e|rewrite|edit|correct|ubersetze?|korrigiere?|verbess(?:ere?|re)|kurze?|traduis|traduisez|corrigez?|ameliorez?|resumez?|traduce|traduzca|revisa|mejora|resume|traduci|correggi|migliora|riassumi|traduz|traduza|corrija|melhor[ae]|reve) (?:this|it|that|the|my|das|dies|den|die|ca|ceci|ce|mon|ma|esto|est[ea]|mi|quest[oa]|il|la|isto|isso|o|a)\\b",
    ["Translate this", "Corrige isto", "Traduce esto", "Verbessere das", "Corrige ce texte"],
    ["Edit nothing"],
  ),
  row(
    "^(?:(?:please|pls|hi|hello|ok|so|and|can you|could you|would you|will you) ){0,3}(?:help(?: me)?(?: out)? (?:with|on|word|phrase|write|draft|compose|say|tell|answer|put)|i(?:'d like| need| want|'m looking for| would like) (?:you to |to )?(?:write|draft|send|an?|some|the|two|help with)|(?:give|get|make) me (?:an?|some|two))\\b",
    ["Help me with a note to my doctor", "Can you help me word a reply", "I need a mail to Kim"],
    ["I need help", "I want this"],
  ),
  row(
    "^(?:(?:bitte|kannst du|konntest du|konnen sie|und) ){0,2}(?:hilf|hilfst|helfen sie|helft)?(?: ?mir)?(?: bitte)? ?(?:mit|bei|beim) (?:\\p{L}{1,15} )|^(?:bitte )?(?:ich (?:brauche|mochte|hatte gern|will)|gib mir|mach mir) (?:bitte )?(?:ein|zwei|die|den)\\p{L}{0,2} ",
    ["Hilf mir mit einem Brief", "Ich brauche eine Mail an Ben"],
    ["Ich brauche Ruhe"],
  ),
  row(
    "^(?:(?:peux-tu|tu peux|pouvez-vous|et) ){0,2}(?:m')?aide[rsz]?(?:-moi)? (?:avec|a|pour|sur) |^(?:j'ai besoin|il me faut|j'aimerais|je voudrais|donne-moi|fais-moi) (?:d')?une? ",
    ["Aide-moi avec une lettre", "Il me faut un mail"],
    ["J'ai besoin de calme"],
  ),
  row(
    "^(?:(?:puedes|podrias|y|por favor) ){0,2}(?:ayuda(?:me|rme)|ayudeme) (?:con|a) |^(?:necesito|quiero|quisiera|me hace falta|dame|hazme) una? ",
    ["Ayúdame con una nota", "Necesito un correo"],
    ["Necesito calma"],
  ),
  row(
    "^(?:(?:puoi|potresti|e|per favore) ){0,2}(?:aiuta(?:mi|rmi)) (?:con|a) |^(?:mi serve|ho bisogno di|vorrei|voglio|dammi|fammi) un[oa']? ?",
    ["Aiutami con un messaggio", "Mi serve una mail"],
    ["Vorrei calma"],
  ),
  row(
    "^(?:(?:podes|pode|e|por favor) ){0,2}(?:(?:me )?ajud(?:a|e|ar)(?:-me)?|me ajuda) (?:com|a) |^(?:preciso de|quero|queria|da-me|faz-me) uma? ",
    ["Ajuda-me com uma carta", "Preciso de um email"],
    ["Preciso de calma"],
  ),
  row(
    `^(?:(?:please|bitte|stp|por favor|per favore|and|und|et|y|e) )?(?:an?|some|two|eine?n?|zwei|une?|un[oa]|uma?) (?:[^\\s,;:]{1,15} ){0,2}?\\p{L}{0,12}${KIND}`,
    ["A short note to my wife", "Eine kurze Nachricht an Jana", "Un mail à ma cheffe", "Uma carta ao banco"],
    ["A secret between us"],
  ),
  row(
    "(?:需要|想要|要)(?:一|两)?[封份篇段张張].{0,20}(?:信|邮件|郵件|消息|便条|卡片|稿)|(?:写|寫|起草|拟|擬)(?:一|[封份张條条篇个個段点])|(?:帮|幫)(?:我|忙)(?:写|寫|想|改|拟|看|起草|润色)|(?:手伝って|(?:書|かい|作|つく)(?:いて|って)|メールを|手紙を|文を|メモを)",
    ["给我的医生写封邮件", "弁護士への手紙を手伝って"],
    ["别写下来"],
  ),
]);

/** An order to tell nobody, which asks for no text. */
export const IS_TO_NOBODY = wordings([
  row(
    "^(?:please )?(?:don't|do not|never) (?:tell|let|write|say|send)|^(?:please )?(?:tell|say) (?:me|nobody|no one|no-one|nothing)\\b|\\b(?:niemand\\w{0,2}|nichts weiter|personne|nadie|nessuno|ninguem)\\b|^(?:sag|sage) (?:mir|uns)\\b|^(?:别|不要|勿|告诉你|跟你说)|言わないで|話さないで",
    ["Don't tell Ben", "Tell nobody", "Sag niemandem was", "别告诉小王", "告诉你一件事"],
    ["Tell Ben"],
  ),
]);
