import { looksRandom } from "../random.ts";
import { isPhraseOfWords, isSaidOfPasswords } from "./said-of-passwords.ts";

/**
 * How much a value must look like a secret: not at all; only not like an identifier or a sum; by its characters; the same where identifiers, versions and counts are
 * usual too; as chance does; more than any word that happens to stand there; by letters of both cases, figures and marks; as a
 * word that is no property of a password, in small letters or not; or as four such words and more.
 */
export type Doubt = "sure" | "named" | "likely" | "key" | "mixed" | "doubted" | "strong" | "word" | "label" | "phrase";

/** Tells whether a value looks made up to be secret, as "hunter2!" does and "required" does not. */
export function looksSecret(value: string, doubt: Doubt): boolean {
  if (doubt === "sure") return true;
  if (doubt === "word")
    return (isSmall(value) || /\p{Ll}\p{Lu}/u.test(value)) && !isSaidOfPasswords(value.toLowerCase());
  if (doubt === "label") return !isSaidOfPasswords(value.toLowerCase());
  if (doubt === "phrase") return isSmall(value) && isPhraseOfWords(value);
  if (isFigure(value) || isPlace(value) || METHOD.test(value) || TOOL.test(value)) return false;
  if (doubt === "strong") return /[a-z]/.test(value) && /[A-Z]/.test(value);
  if (doubt === "mixed") return changes(value) >= 3 || looksRandom(value);
  if (doubt === "doubted") return looksDoubted(value);
  if (doubt === "named") return !isIdentifier(value);
  if (doubt === "key" && isIdentifier(value)) return false;
  return looksLikely(value, doubt === "key");
}

/** Sums, dates, times and shares. */
function isFigure(value: string): boolean {
  return /^\d{1,3}(?:[.,:%]\d+)*$|^\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?$|^\d{1,2}:\d{2}$/.test(value);
}

/** Addresses, paths, channels and people. */
function isPlace(value: string): boolean {
  return /^(?:https?:\/\/|www\.|\/|\.\/|[#@][\w-]+$)/i.test(value);
}

/** Ways of locking things, whose names have figures. */
const METHOD =
  /^(?:aes|rsa|dsa|ecdsa|sha|md|hmac|des|3des|rc|blake|argon|pbkdf|base|bcrypt|scrypt|ed|wpa|oauth|utf|chacha|poly|tls|ssl|fido|http|web|x(?=25519)|p(?=256|384|521))-?_?\d{1,5}[bd]?(?:[-_/.][\w]{1,12}){0,3}$/i;
/** Tools whose names have figures. */
const TOOL =
  /^(?:1password|(?:office|microsoft|m|o)-?365|auth0|log4j|k8s|windows-?\d{1,2}|firefox-?\d{1,3}|chrome-?\d{1,3})(?![\p{L}\p{N}])/iu;

/** Names of things in code and at work: `customer_id`, `session_v2`, `LOG-123`, `Spring2026`. */
function isIdentifier(value: string): boolean {
  return (
    /^[A-Za-z]+(?:_[A-Za-z]+)+$/.test(value) ||
    /^[A-Za-z]{3,20}(?:[-_.][a-z]{2,20}){0,4}[-_.]?v?\d{1,2}$/.test(value) ||
    /^[A-Z][A-Z0-9_]*-\d+$/.test(value) ||
    /^\p{L}+[-_]?(?:19|20)\d\d$/u.test(value)
  );
}

/** How often letters and figures take turns. */
function changes(value: string): number {
  return value.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
}

function hasMarkInside(value: string): boolean {
  return /\p{L}/u.test(value) && /[!@#$%^&*+=?~|\\_]/.test(value.slice(1, -1));
}

function looksDoubted(value: string): boolean {
  if (/^[A-Z][A-Z0-9_]*-\d+$/.test(value)) return false;
  const hasDigit = /\d/.test(value);
  return hasMarkInside(value) || (hasDigit && /[a-z]/i.test(value) && (/[A-Z]/.test(value) || value.length >= 8));
}

function looksLikely(value: string, isKey: boolean): boolean {
  const hasDigit = /\d/.test(value);
  if ((hasDigit && /\p{L}/u.test(value)) || hasMarkInside(value)) return true;
  if (hasDigit) return value.replace(/\D/g, "").length >= (isKey ? 8 : 6) && !(isKey && /000$/.test(value));
  if (/^\p{L}+(?:-\p{L}+){3,}$/u.test(value)) return true;
  return looksRandom(value);
}

function isSmall(value: string): boolean {
  return value === value.toLowerCase();
}
