/** What may stand before a statement and is no part of it. */

import { wordings } from "../../../language/wordings.ts";
import { KINDLY } from "../../courtesy.ts";

/** One word or expression before the statement that is no part of it. Several may stand there. */
export const FILLER = wordings([
  {
    pattern: "^(?:[\\[(]\\d{1,2}[:.]\\d{2}(?:\\s?[ap]m| uhr)?[\\])]|\\d{1,2}:\\d{2}(?:\\s?[ap]m| uhr)? [-–—])\\s{0,3}",
    yes: ["(10:30) From now on, no emojis.", "[9:15] No emojis.", "14:05 - No emojis."],
    no: ["10:30 is too early for me."],
  },
  {
    pattern: "^[\\s*•–—(-]{1,10}",
    yes: ["- no emojis", "* short sentences", "• no jargon", "– no tables", "(no emojis, please)"],
  },
  {
    pattern: `^(?:please|pls|${KINDLY}|also|and|but|so|oh|hey|just(?! so\\b| to let)|again(?! and again\\b)|then|well(?! (?:worded|written|phrased|put|known|meant)\\b)|now(?! on))[\\s,:;.!]{1,4}`,
    yes: [
      "Please always use first names.",
      "pls no emojis",
      "Kindly avoid jargon.",
      "Also, I hate tables.",
      "And never write in capitals.",
      "But keep it formal for the board.",
      "So, I work in Legal.",
      "Oh, and no hashtags.",
      "Hey! I prefer short sentences.",
      "Just remember I'm based in Toronto.",
      "Again: no semicolons.",
      "Then always end with a question.",
      "Well, I'm a nurse.",
      "Now, from here on use first names.",
    ],
    no: [
      "Just so you know, Kenji prefers messages in Japanese.",
      "Just to let you know, I am Ana's deputy.",
      "Now on to the rules.",
      "Kindly worded mails only.",
      "Again and again is too long.",
      "Well written mails only.",
    ],
  },
  {
    pattern:
      "^(?:ok|okay|thanks|thank you|thx|great|perfect|good|nice|hi|hello|yes|no|sure|right|alright|btw|by the way|" +
      "ps|p\\.s\\.?|one (?:more |other |last )?thing|(?:a )?(?:quick |small )?(?:note|reminder|correction)|important|" +
      "actually|fyi|(?:(?:hey|hi|hello) )?inkwell|<@\\w{1,20}>|@\\w{1,30})[,:;.!–—-]\\s{0,3}",
    yes: [
      "OK, from now on no emojis.",
      "Okay. I prefer tables.",
      "Thanks, that's the length I want.",
      "Thank you! Always write like that.",
      "thx, and no hashtags",
      "Great, keep using first names.",
      "Perfect. Always sign as Ana.",
      "Good, I prefer it short.",
      "Nice! I hate long texts.",
      "Hi, I'm the new editor.",
      "Hello, I work in Legal.",
      "Yes, always use the Oxford comma.",
      "No, I never sign with my full name.",
      "Sure, but no emojis.",
      "Right, I'm a lawyer.",
      "Alright, from now on call me Bea.",
      "btw, I'm dyslexic",
      "By the way, we are a charity.",
      "PS: no bold text",
      "P.S. I hate emojis.",
      "One thing: I always sign as JK.",
      "One more thing, no tables.",
      "One other thing: we say members.",
      "One last thing: never use red.",
      "Note: our office is closed on Fridays.",
      "A quick reminder: no jargon.",
      "Small correction: I'm Director of Operations.",
      "Important: never name competitors.",
      "Actually, I prefer British spelling.",
      "FYI: I'm colour-blind.",
      "Inkwell, call me Ana.",
      "Hey Inkwell, no emojis.",
      "Hi Inkwell: no emojis",
      "Hello Inkwell, no emojis",
      "<@U0123>, call me Ana.",
      "@inkwell: no emojis",
    ],
    no: [
      "Thanks to my editor we ship on time.",
      "No emojis in my mails.",
      "Good writing is short.",
      "Note that I work in Legal.",
    ],
  },
  { pattern: "^<@\\w{1,20}>\\s{1,3}", yes: ["<@U0123> always use first names"] },
  { pattern: "^@inkwell\\s", yes: ["@Inkwell always use first names"] },
]);

/** What may stand between "can you" and "always": no clause of its own. */
const BETWEEN = "(?:(?!(?:que|che|dass)\\b)[^\\s,]{1,15} ){0,3}?";

/** A wish put as a question, or as an order to see to something. */
export const POLITE = wordings([
  {
    pattern: "^(?:can|could|would|will) you (?!mind\\b)(?:please |kindly |also |maybe ){0,2}",
    yes: [
      "Can you always use first names?",
      "Could you please keep my mails short?",
      "Would you kindly leave out the greeting?",
      "Will you also sign as Ana?",
      "Could you maybe use British spelling?",
    ],
    no: ["You can always call me Bea.", "Can I always use first names?"],
  },
  {
    pattern:
      "^(?:i'd like you to|i would like you to|i want you to|i need you to|you (?:should|must|(?:can|may)(?! always| never))|" +
      "feel free to|make sure (?:to|that you|you)|be sure to) ",
    yes: [
      "I'd like you to use first names.",
      "I would like you to avoid jargon.",
      "I want you to keep it short.",
      "I need you to write in German.",
      "You should never promise delivery dates.",
      "You must always name the source.",
      "You can drop the pleasantries with my colleagues.",
      "You may use first names.",
      "Feel free to be blunt with the sales team.",
      "Make sure to spell Katarzyna with a z.",
      "Make sure that you sign as Ana.",
      "Make sure you never use red.",
      "Be sure to end with a question.",
    ],
    no: ["You can never be too short.", "We want you to come on Friday."],
  },
  {
    pattern:
      "^(?:(?:would|is) it (?:be )?possible (?:for you )?to |would you mind (?=remembering\\b)|(?:could|can|may|might) i (?:please )?ask you to |i'd (?:really )?(?:appreciate|love) it if you (?:would |could )?(?=always|never|remember))(?:please |kindly ){0,2}",
    yes: [
      "Would it be possible to remember that I'm vegan?",
      "Would you mind remembering that I'm vegan?",
      "May I ask you to always write in German?",
      "I'd appreciate it if you always used first names.",
    ],
    no: ["It is possible to write shorter.", "Would you mind the gap?"],
  },
  {
    pattern: `^(?:(?:kannst|konntest|wurdest|magst) du|(?:konnen|konnten|wurden) sie) (?=${BETWEEN}(?:immer|nie|niemals|stets|kunftig|ab jetzt|ab sofort|in zukunft) (?:\\S{1,20} ){0,6}?\\S{2,20}en[?.!]{0,2}$)`,
    yes: ["Kannst du mir bitte immer auf Deutsch antworten?", "Kannst du bitte nie Emojis benutzen?"],
    no: ["Kannst du Tom schreiben, dass ich immer da bin?", "Kannst du mir auf Deutsch antworten?"],
  },
  {
    pattern: `^(?:peux-tu|pourrais-tu|pouvez-vous|pourriez-vous|tu pourrais)(?: s'il te plait| stp)? (?=${BETWEEN}(?:toujours|ne (?:plus )?jamais|desormais) (?:m'|me |nous )?\\p{L}{2,15}re?\\b)`,
    yes: ["Peux-tu toujours répondre en anglais ?", "Peux-tu ne jamais utiliser d'émojis ?"],
    no: ["Peux-tu écrire à Marc que je serai toujours là ?", "Peux-tu répondre en anglais ?"],
  },
  {
    pattern: `^¿?(?:puedes|podrias|puede|podria|puoi|potresti|puo|potrebbe|podes|poderias|pode|poderia|voce pode)(?: por favor| per favore)? (?=${BETWEEN}(?:siempre|nunca|sempre|mai)(?! (?:que|che)\\b)\\b)`,
    yes: [
      "¿Puedes responder siempre en inglés?",
      "Puoi rispondere sempre in inglese?",
      "Podes responder sempre em inglês?",
    ],
    no: ["¿Puedes decirle a Ana que siempre la quiero?", "Puoi rispondere in inglese?"],
  },
  {
    pattern:
      "^[请請]?[你您]?(?:能不能|能否|可不可以|可以|可否|能)(?:请|請)?(?=(?:总是|總是|一直|每次都?|以后都?|以後都?|永远|从不)(?:不要|别|不)?(?:用|写|寫|回|署|称|给))",
    yes: ["能不能一直用英文回复？", "可以总是用中文写吗？"],
    no: ["能不能用英文回复？", "可以一直等你吗？"],
  },
]);
