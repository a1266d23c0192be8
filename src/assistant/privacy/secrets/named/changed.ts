import { type Kind, naming } from "./naming.ts";
import { BEGIN, END, LETTERS, PASSWORD, PASSWORD_UNSPACED } from "./passwords.ts";

/** Before the second of two passwords, which stands for the name as "it" or "the new one": in eight languages. */
const CHANGES = [
  "now,? (?:it['’]?s|it is|is)|it (?:is|was) (?:now|before|previously)|it['’]s now|it used to be|(?:the|my|our) (?:new|old|other|last|second|previous|current) (?:one )?(?:is|was|will be|has been)(?: now)?|(?:the|my|our) (?:new|old|other|second|previous) one['’]s|(?:before|previously|formerly) it was",
  "(?:jetzt|nun|vorher|früher|zuvor|neuerdings) (?:ist|war|lautet|heißt) (?:es|das neue)|(?:es|das) (?:ist|lautet) (?:jetzt|nun)|(?:das|mein) (?:neue|alte|andere|zweite)s? (?:ist|lautet|war|heißt)(?: jetzt| nun)?",
  "(?:maintenant|désormais|à présent|avant|auparavant),? (?:c['’]est|c['’]était)|c['’]est (?:maintenant|désormais)|(?:(?:le|mon) nouveau|l['’]ancien|l['’]autre|le second) (?:est|était|sera|c['’]est)",
  "(?:ahora|antes) (?:es|era)|(?:la|mi) (?:nueva|antigua|vieja|otra|anterior|segunda) (?:es|era|será)",
  "(?:adesso|ora|prima) (?:è|era)|(?:la|quella) (?:nuova|vecchia|altra|seconda) (?:è|era|sarà)",
  "(?:agora|antes) (?:é|era)|a (?:nova|antiga|velha|outra|anterior|segunda) (?:é|era|será)",
].join("|");
const CHANGES_UNSPACED =
  "改(?:成|为)了?|から|(?:现在|目前|以前|之前|原来|新的?|旧的?|另一个)(?:是|为|叫)|(?:今|現在|以前|前|新しいの|新しい方|古いの|もう一つ)は|新：|旧：";
/** The same before the name: "it was …, now the password is …". */
const WAS =
  "it (?:was|used to be)|es war|(?:vorher|früher) war es|c['’]était|(?:avant|auparavant),? c['’]était|antes era|era|prima era|antes era";
const NOW = "now|new|but|jetzt|neue|aber|nun|maintenant|nouveau|ahora|nueva|adesso|ora|nuova|agora|nova";
const VALUE = "(?!\\[)(?<value>[!-~]{6,200})";
/** A name of a password stands before this place of the line. Looked for last, since few texts come as far. */
const BEHIND_NAME = `(?<=${BEGIN}(?:${PASSWORD})[^\\n]{0,120})`;
/** What stands in place of the first. */
const REMOVED = "\\[secret removed\\]";

/** The second of two passwords, where one takes the place of the other. */
export const CHANGED: Kind = {
  words: /pass|pw|wort|mdp|phrase|contrase|clave|senha|palavra|parola|codice|hasł|парол|密|口令|パス|暗|合/,
  needsDigit: false,
  rows: [
    naming(`${BEGIN}(?:${CHANGES}):? ${BEHIND_NAME}${VALUE}`, "doubted"),
    naming(
      `${REMOVED}${BEHIND_NAME}[\\s,;.)–—-]{1,3}(?:\\p{L}{1,6} ){0,2}?(?:${CHANGES}):? (?!\\[)(?<value>[!-~]{4,200})`,
      "likely",
    ),
    naming(`${REMOVED}${BEHIND_NAME}[\\s,;.)–—-]{1,3}(?:\\p{L}{1,6} ){0,2}?(?:${CHANGES}):? ${LETTERS}${END}`, "word"),
    // the second of several: "… and …", "…, not …"
    naming(
      `${REMOVED}${BEHIND_NAME}(?: (?:for|für|pour|para|per) \\p{L}{1,20})?(?:,? (?:and|or|not|with|by|und|oder|nicht|durch|et|ou|pas|par|y|o|no|por|e|non|con|não) |, ?)${VALUE}`,
      "doubted",
    ),
    naming(
      `${BEGIN}(?:${WAS}) ${VALUE}(?=[^\\n]{0,30}?(?<!\\p{L})(?:${NOW})(?!\\p{L})[^\\n]{0,20}?(?<!\\p{L})(?:${PASSWORD})(?!\\p{L})[^\\n]{0,20}?${REMOVED})`,
      "doubted",
    ),
    // "changed the password from … to …": the second is found by what is said before it, see passwords.ts
    naming(
      `${BEGIN}(?:${PASSWORD})(?: [^\\n.;:]{1,30}?)?? (?:from|von|de|da) (?!\\[)(?<value>[!-~]{4,64})(?= (?:to|auf|zu|in|à|en|a|para|su) )`,
      "doubted",
    ),
    naming(
      `(?:${PASSWORD_UNSPACED})[^\\n]{0,60}?(?:${CHANGES_UNSPACED})\\s?[「“"]?(?!\\[)(?<value>[!-~]{4,200})`,
      "likely",
    ),
    naming(
      `(?:${PASSWORD_UNSPACED})\\s?[は是]?\\s?(?:从|由|以前|之前|原来|原本|もと)(?:は|是)?\\s?(?!\\[)(?<value>[!-~]{4,200})`,
      "likely",
    ),
  ],
};
