/** The marks of letters and forwarded mail, in eight languages. Looked for in a whole line without accents, in lower case. */

import { wordings } from "../language/wordings.ts";

/** What a letter begins with, on a line of its own. */
export const SALUTATION = wordings([
  {
    pattern:
      "^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings|to whom)\\b[^.!?]{0,60}[,，!:：]?\\s{0,3}$",
    yes: [
      "Dear Ms Ruiz,",
      "Hi Zach,",
      "Hello all!",
      "Hey team:",
      "Good morning Dana,",
      "Good afternoon all",
      "Good evening,",
      "Greetings from Oslo",
      "To whom it may concern",
    ],
    no: ["Hi, I prefer short mails. Thanks", "Dearly loved"],
  },
  {
    pattern: "^(?:hallo|liebe[rs]?|sehr geehrte[rn]?|guten (?:tag|morgen))\\b[^.!?]{0,60}[,，!:：]?\\s{0,3}$",
    yes: [
      "Hallo Jana,",
      "Liebe Jana,",
      "Lieber Tom,",
      "Liebes Team,",
      "Sehr geehrter Herr Maier,",
      "Guten Tag,",
      "Guten Morgen!",
    ],
    no: ["Ich liebe kurze Mails."],
  },
  {
    pattern: "^(?:bonjour|cher|chere)\\b[^.!?]{0,60}[,，!:：]?\\s{0,3}$",
    yes: ["Bonjour Paul,", "Cher Paul,", "Chère Anne,"],
  },
  {
    pattern: "^(?:hola|estimad[oa]s?|querid[oa]s?|ola|prezad[oa]s?)\\b[^.!?]{0,60}[,，!:：]?\\s{0,3}$",
    yes: ["Hola Ana:", "Estimada Ana:", "Queridos amigos,", "Olá Rui,", "Prezado senhor,"],
  },
  {
    pattern: "^(?:caro|cara|ciao|gentile|buongiorno)\\b[^.!?]{0,60}[,，!:：]?\\s{0,3}$",
    yes: ["Caro Luca,", "Cara Lucia,", "Ciao Luca,", "Gentile dottore,", "Buongiorno a tutti,"],
  },
  {
    pattern: "^(?:尊敬的|亲爱的|拝啓)[^.!?]{0,60}[,，!:：]?\\s{0,3}$|^.{1,20}(?:様|さん)[、,]?$",
    yes: ["尊敬的客户：", "亲爱的王伟，", "拝啓", "田中様", "佐藤さん、"],
    no: ["私は佐藤さんの上司です"],
  },
]);

/** A greeting of Inkwell itself, after which the person speaks. */
export const GREETS_INKWELL = wordings([
  {
    pattern: "^\\s{0,3}(?:[a-z]{2,10}|good [a-z]{5,9}|[a-z]{2,10} (?:there|inkwell|again|you|bot))\\s?[,.!:]?\\s{0,3}$",
    yes: ["Hi", "Good morning,", "Hi there!", "Hello Inkwell,", "Hi again", "Hey you,", "Hey bot"],
    no: ["Hi Zach,", "Dear Ms Ruiz,"],
  },
]);

/** What a letter ends with, on a line of its own. */
export const SIGN_OFF = wordings([
  {
    pattern:
      "^(?:(?:best|kind|warm|warmest|many) (?:regards|wishes)|regards|sincerely|yours(?: \\w{1,12}){0,2}|best|cheers|all the best)" +
      "[,.!]?\\s{0,3}$",
    yes: [
      "Best regards,",
      "Kind regards",
      "Warm wishes,",
      "Warmest regards,",
      "Many wishes",
      "Regards,",
      "Sincerely,",
      "Yours sincerely,",
      "Yours",
      "Best,",
      "Cheers!",
      "All the best,",
    ],
    no: ["Best of all I like tea", "My sign-off is Cheers"],
  },
  {
    pattern: "^(?:mit freundlichen gru(?:ß|ss)en|viele gru(?:ß|ss)e|liebe gru(?:ß|ss)e)[,.!]?\\s{0,3}$",
    yes: [
      "Mit freundlichen Grüßen",
      "Mit freundlichen Grüssen",
      "Viele Grüße,",
      "Viele Grüsse",
      "Liebe Grüße",
      "Liebe Grüsse",
    ],
  },
  { pattern: "^(?:cordialement|bien a vous)[,.!]?\\s{0,3}$", yes: ["Cordialement,", "Bien à vous,"] },
  {
    pattern: "^(?:saludos|un saludo|atentamente|atenciosamente|abracos)[,.!]?\\s{0,3}$",
    yes: ["Saludos,", "Un saludo", "Atentamente,", "Atenciosamente,", "Abraços"],
  },
  { pattern: "^(?:cordiali saluti|distinti saluti)[,.!]?\\s{0,3}$", yes: ["Cordiali saluti,", "Distinti saluti"] },
  { pattern: "^(?:此致|敬具)[,.!]?\\s{0,3}$", yes: ["此致", "敬具"] },
]);

/** A line after which somebody else's mail follows. */
export const FORWARDED = wordings(
  [
    {
      pattern: "^ ?(?:-{2,}[^-].{0,60}-{2,}|_{5,}|-{3,}|={3,}|--|\\*{3,}|begin forwarded message:?)\\s{0,3}$",
      yes: ["---------- Forwarded message ---------", "______", "---", "===", "--", "***", "Begin forwarded message:"],
      no: ["- no emojis", "a -- b"],
    },
  ],
  "im",
);
