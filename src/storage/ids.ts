import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"; // no letters that are mistaken for digits: people read these aloud

/** A short random id, such as "k7q2mwx9dp" (31^10 values): of a note, a request, a conversation. */
export function newId(): string {
  return spell(randomBytes(10));
}

/** The id that always comes of the same `key`: what is done again after a crash is known by it. */
export function idOf(key: string): string {
  return spell(createHash("sha256").update(key).digest().subarray(0, 10));
}

function spell(bytes: Uint8Array): string {
  return [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** Makes ids that sort (by their bytes) as they were made; those of two processes differ. */
export function createSortedIds(now: () => number = Date.now): () => string {
  const maker = spell(randomBytes(5));
  let last = 0;
  let count = 0;
  return () => {
    const at = Math.max(now(), last); // a clock that was set back
    count = at === last ? count + 1 : 0;
    last = at;
    return `${at.toString(36)}${count.toString(36).padStart(3, "0")}${maker}`;
  };
}
