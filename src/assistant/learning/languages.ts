import { anyOf, type Pattern } from "./english-words.ts";
import { EASTERN } from "./languages-eastern.ts";
import { type Language, WESTERN } from "./languages-western.ts";

/** The families of languages other than English; all are tried, since a message's language is unknown. */

const LANGUAGES: readonly Language[] = [...WESTERN, ...EASTERN];
/** "that", and the marks that may stand between an order to remember and what is to be remembered. */
const THAT = "[,，:：、]?\\s{0,2}(?:dass|que|qu'|che|:)?\\s{0,2}";

export const OTHER_STANDING = family("standing");
export const OTHER_STANDING_LEAD = new RegExp(`^(?:${joined("standingLead")})[,，:：、]?\\s{0,2}`);
export const OTHER_COMMAND = new RegExp(`^(?:${joined("command")})${THAT}`);
export const OTHER_ALWAYS = family("always");
export const OTHER_PREFERENCE = family("preference");
export const OTHER_PROFILE = family("profile");
export const OTHER_ONE_OFF = family("oneOff");
export const OTHER_TASK = anyOf(...LANGUAGES.map(({ task }) => `^(?:${task.join("|")})`));

/** Politeness at the head of a statement, which is no part of it. */
export const OTHER_FILLER = new RegExp(
  "^(?:bitte,? |por favor,? |s'il (?:te|vous) plait,? |per favore,? |und |et |y |e |请|請|hallo,? |hola,? |" +
    "bonjour,? |ciao,? |ola,? ){1,3}",
);
/** Japanese puts the order to remember last. */
export const TRAILING_COMMAND = new RegExp(
  "(?:という?(?:こと)?を?|ことを?|のを|と|を)?、?(?:覚えておいて|覚えておく|覚えて|忘れないで|念頭に置いて|承知しておいて|メモしておいて)(?:ください|下さい|ほしい|欲しい|" +
    "くださいね|ね|です|おいて){0,3}[。.!！]?$",
);
/** Whether the words say how to write. */
export const OTHER_ABOUT_STYLE = new RegExp(
  "\\b(?:ton|betreff|anrede|gru(?:ß|ss)\\w{0,6}|emojis?|duzen|siezen|kurz\\w{0,3}|formell|satze|signature|" +
    "objet|tutoyer|vouvoyer|phrases|court\\w{0,2}|tono|asunto|saludo|firma|corto\\w?|frases|formal|informal|" +
    "assunto|saudacao|curt\\w{1,2}|oggetto|saluto|brev[ei]|frasi|immer|nie|niemals|toujours|jamais|siempre|" +
    "nunca|sempre|mai)\\b|语气|標題|标题|邮件|郵件|开头|结尾|表情|正式|简短|敬语|始终|总是|不要|メール|文体|敬語|口調|絵文字|件名|必ず|常に|短く|です・ます",
);

function joined(name: keyof Language): string {
  return LANGUAGES.flatMap((language) => language[name]).join("|");
}

function family(name: keyof Language): Pattern {
  return anyOf(...LANGUAGES.map((language) => language[name].join("|")));
}
