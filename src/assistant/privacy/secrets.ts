import type { Outbox } from "../types.ts";

/** Stands in place of a secret. */
const REMOVED = "[secret removed]";

/** Keys and tokens that people paste by mistake, in the forms that their makers publish. */
const KEYS: readonly RegExp[] = [
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g, // bot, user and app tokens
  /\bxapp-[A-Za-z0-9-]{10,}/g,
  /\bsk-[A-Za-z0-9_-]{16,}/g, // OpenAI and others
  /\bmpg-[A-Za-z0-9_-]{12,}/g, // MemOS
  /\bgh[opsru]_[A-Za-z0-9]{20,}/g, // GitHub
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\bA(?:KI|SI)A[A-Z0-9]{16}\b/g, // AWS
  /\bAIza[A-Za-z0-9_-]{30,}/g, // Google
  /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g, // JSON web tokens
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|$)/g,
];
const PASSWORD =
  /\b(pass(?:word|phrase|wd)?|pwd|api[ _-]?key|secret)((?: (?:for|to|of|on|at) [^\n.;]{1,40}?)?\s{0,3}(?:is|[:=])\s{0,3})(["'“]?)([^\s"'”]{6,100})\3/gi;
const CARD = /\b\d(?:[ -]?\d){12,18}\b/g;

/**
 * Returns a text without the keys, passwords and card numbers in it. Memory is never told of those, since other drafts
 * would find them. The draft at hand is still made from the text as it was written.
 */
export function withoutSecrets(text: string): string {
  const keyless = KEYS.reduce((rest, key) => rest.replace(key, REMOVED), text);
  return keyless
    .replace(PASSWORD, (whole, name: string, link: string, _quote: string, value: string) =>
      looksSecret(value) ? `${name}${link}${REMOVED}` : whole,
    )
    .replace(CARD, (number) => (isCard(number) ? REMOVED : number));
}

/** Wraps an outbox so that memory is told nothing secret. */
export function withoutSecretsIn(outbox: Outbox): Outbox {
  return {
    add(scope, conversationId, messages, options) {
      outbox.add(
        scope,
        conversationId,
        messages.map((message) => ({ ...message, text: withoutSecrets(message.text) })),
        options,
      );
    },
    withdraw: (scope, conversationId, text) => outbox.withdraw(scope, conversationId, withoutSecrets(text)),
    remove: (scope, ids) => outbox.remove(scope, ids),
  };
}

/** Tells whether a word after "password is" looks like one: "hunter2!" does, "required" does not. */
function looksSecret(value: string): boolean {
  return /\d/.test(value) && /\D/.test(value);
}

/** Tells whether a number passes the check digit of cards (Luhn). One number in ten does by chance. */
function isCard(number: string): boolean {
  const digits = number.replace(/\D/g, "");
  if (digits.length < 13) return false;
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
