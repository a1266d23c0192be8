import { wordings } from "../../../language/wordings.ts";
import { whole } from "./fold.ts";

/** Says what a text that there is lacks, or what is to become of it: "the letter needs a date". Read in folded text. */
export const LACKS = wordings([
  {
    pattern: whole(
      "needs?|should|must|ought to|lacks?|is missing|has to|could (?:do|use|be|sound)|can (?:be|have|lose|go)|sounds?|reads?|comes across|feels?|" +
        "is (?:too|a bit|a little|still|wrong|far)|isn't|says?|has an? (?:mistake|error|typo|wrong)|loses?|gets?",
    ),
    yes: ["the offer needs a date", "the letter sounds cold", "the report is too long", "the ad has a typo in it"],
    no: ["the report about sales"],
  },
  {
    pattern: whole(
      "braucht|brauchte|fehlt|fehlen|klingt|soll(?:te)?|muss|darf|hat(?:te|t)? (?:ich )?gern|kann|ist (?:zu|mir|noch|etwas)|liest sich|wirkt|" +
        "vertragt|gehort",
    ),
    yes: ["der bericht braucht einen titel", "im brief fehlt das datum", "die rede klingt steif"],
    no: ["der bericht von gestern"],
  },
  {
    pattern: whole(
      "doit|devrait|manque|est (?:un peu|trop|encore)|sonne|peut|pourrait|merite|s'appelle|" +
        "debe(?:ria)?|falta|necesita|suena|es (?:demasiado|muy|un poco)|tiene que|puede|" +
        "deve|dovrebbe|manca(?:no)?|e troppo|va bene|suona|ha bisogno|puo|precisa|soa|esta (?:muito|demasiado)|tem de|tem que",
    ),
    yes: ["la lettre doit tenir en dix lignes", "a la carta le falta la fecha", "il menu e troppo lungo"],
    no: ["la lettre de mardi"],
  },
  {
    pattern:
      "缺|漏了|少了|太(?:长|短|硬|正式|啰嗦)|应该|需要|要有|足りない|抜けて|長すぎ|短すぎ|固すぎ|硬い|にしたい|収め",
    yes: ["信里少了日期", "挨拶は一分に収めたい"],
    no: ["昨天的信"],
  },
]);
