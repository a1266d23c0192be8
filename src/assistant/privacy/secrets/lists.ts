/** Words for secrets that stand in no other word, so that compounds count as well: "Masterpasswort". */
const PLAIN =
  "passw(?:or[dt]|örter)|passwd|passphrase|kennw(?:ort|örter)|contraseña|schlüssels?(?!\\p{L})|credential|wachtwoord|palavras?-passe|密码|密碼|パスワード|парол[ьяеию]";
/** Words for secrets that stand in others, such as "compass", "monkey" or "secretary", and count only alone. */
const ALONE =
  "(?:db|user|admin|root|my|ftp|smtp|ssh|wifi|wlan|login|mail)?pass|pass(?:code|key)s?|pwd?s?|mdp|mots? de passe|senhas?|parola|claves?|hasł[aoeu]|hasłem|haseł|(?:api|auth|access|client|app|shared)?secrets?|(?:api|auth|access|bearer|id|refresh)?tokens?|(?:api|auth|access|secret|private|public|master|ssh|license|encryption)?keys?";
const NAME = new RegExp(`${PLAIN}|(?<!\\p{L})(?:${ALONE})(?!\\p{L})`, "gu");
/** Where a word begins within another: `apiKey`, `JWTSecret`. */
const HUMP = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** No message names secrets as often: it is a list of them, or made to be slow to read. */
const MOST_NAMES = 300;

/**
 * Leaves out each line of a list of secrets that names one, and the line behind it, without a closer look. What was put in place of
 * a secret names none: a list that is read again must not become another one.
 */
export function withoutLists(text: string, removed: string): string {
  if (text.length < MOST_NAMES || countNames(text, removed) <= MOST_NAMES) return text;
  const lines = text.split("\n");
  const names = lines.map((line) => countNames(line, removed) > 0);
  return lines.map((line, at) => (names[at] || names[at - 1] ? removed : line)).join("\n");
}

function countNames(text: string, removed: string): number {
  const words = text.replaceAll(removed, " ").replace(HUMP, " ").toLowerCase();
  return words.match(NAME)?.length ?? 0;
}
