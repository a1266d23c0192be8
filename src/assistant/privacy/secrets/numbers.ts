import { withoutIbans } from "./ibans.ts";

/** Digits of a payment card, with whatever stands between them. */
const CARD = /(?<![\w.+-])\d(?:[ .\-–·/]?\d){11,18}(?![\w-])/g;
/** Makers of cards by their first digits, with the lengths of theirs (ISO/IEC 7812). */
const ISSUERS: readonly RegExp[] = [
  /^4(?:\d{12}|\d{15}|\d{18})$/, // Visa
  /^(?:5[1-5]|2(?:2[2-9]|[3-6]\d|7[01])|222[1-9]|2720)\d+$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^(?:6011|64[4-9]|65)\d+$/, // Discover
  /^35(?:2[89]|[3-8]\d)\d{12}$/, // JCB
  /^3(?:0[0-5]|[689])\d{11,12}$/, // Diners Club
  /^62\d{14,17}$/, // UnionPay
  /^(?:5018|5020|5038|5893|6304|6759|676[1-3]|6390)\d+$/, // Maestro
];

/** Numbers of persons in a form that nothing else has. */
const PERSONAL: readonly RegExp[] = [
  /(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/g, // United Kingdom: national insurance
  /(?<!\w)[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?!\w)/gi, // Italy: codice fiscale
];
/** United States: social security. A number to call may be written so as well. */
const SSN = /(?<![\w-])(?!000|666|9\d\d)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\w-])/g;
const CALLS = [
  "call(?:s|ed|ing)?|(?:tele)?phon(?:es?|ed|ing)|tel|fax(?:es|ed)?|ring(?:s|ing)?|rang|dial(?:s|l?ed|l?ing)?|mobiles?|cell(?! [a-z]{0,2}\\d{1,3}(?![\\d-]))|cellphone|text (?:me|us|him|her|them)|ext|extension|hotline|whatsapp",
  "durchwahl|rufe?n?|ruft|rufnummern?|anrufe?n?|anruft|telefon(?:e|nummern?|isch)?|handy(?:s|nummern?)?|hotlines?",
  "téléphone[rzs]?|tél|appel(?:s|er|ez|ons|le[rzs]?)?",
  "teléfonos?|llam(?:a|ar|e|en|ad|adas?)|llám[ae](?:me|nos|l[aeo]s?)|móvil(?:es)?|celular(?:es)?",
  "telefon[oia]|telefonare|interno|chiam(?:a|i|are|ate|ata|ami|aci|alo|ala)|cellulari?",
  "telefones?|lig(?:ue|uem|ar|ação)|ramal|telemóvel",
].join("|");
const CALL = new RegExp(`(?<![\\p{L}-])(?<!so )(?:${CALLS})(?!\\p{L})|电话|電話|内線|手机|携帯`, "iu");
/** As many characters and words before a number tell whether it is one to call. */
const NEAR = { characters: 80, words: 5 };
const SENTENCE_END = /(?<=[.!?;])\s(?=\s{0,3}\p{Lu})|\n(?=\s{0,3}\p{L})/u;
const SAYS_SSN = /ssn|social|itin|tax/i;
const CPF = /(?<![\w.])\d{3}\.?\d{3}\.?\d{3}-\d{2}(?![\w-])/g; // Brazil
const NIR = /(?<!\w)[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}(?!\w)/g; // France
const CHINESE_ID = /(?<!\w)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\w)/g;

/** Replaces the numbers of cards, accounts and persons: those that pass the check digits of their kind. */
export function withoutNumbers(text: string, removed: string): string {
  if (!/\d{2}/.test(text)) return text;
  const cleaned = withoutIbans(text, removed)
    .replace(CARD, (number) => (isCard(number.replace(/\D/g, "")) ? removed : number))
    .replace(CPF, (number) => (isCpf(number.replace(/\D/g, "")) ? removed : number))
    .replace(NIR, (number) => (isNir(number.replaceAll(" ", "")) ? removed : number))
    .replace(CHINESE_ID, removed)
    .replace(SSN, (number, _, at: number, whole: string) => (isToCall(whole, at) ? number : removed));
  return PERSONAL.reduce((rest, pattern) => rest.replace(pattern, removed), cleaned);
}

/** Tells whether the last few words of the sentence before a number are about a call, and not about a number of a person. */
function isToCall(text: string, at: number): boolean {
  const from = Math.max(0, at - NEAR.characters);
  const whole = from === 0 ? text.slice(0, at) : text.slice(from, at).replace(/^[^\s\p{Script=Han}]{1,80}/u, "");
  const sentence = whole.split(SENTENCE_END).at(-1) ?? "";
  const near = sentence.trimEnd().split(/\s+/).slice(-NEAR.words).join(" ");
  return CALL.test(near) && !SAYS_SSN.test(text.slice(Math.max(0, at - 40), at));
}

function isCard(digits: string): boolean {
  return digits.length >= 12 && ISSUERS.some((issuer) => issuer.test(digits)) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

function isCpf(digits: string): boolean {
  const check = (count: number) => {
    const sum = [...digits.slice(0, count)].reduce((all, digit, at) => all + Number(digit) * (count + 1 - at), 0);
    return ((sum * 10) % 11) % 10 === Number(digits[count]);
  };
  return digits.length === 11 && check(9) && check(10);
}

function isNir(digits: string): boolean {
  return 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13));
}
