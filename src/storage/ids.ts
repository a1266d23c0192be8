import { randomBytes } from "node:crypto";

const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"; // no letters that are mistaken for digits: people read these aloud

/** A short random id, such as "k7q2mwx9dp" (31^10 values): of a note, a request, a conversation. */
export function newId(): string {
  return [...randomBytes(10)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
