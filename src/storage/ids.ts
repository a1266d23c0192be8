import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"; // no letter that is taken for a digit: people read ids aloud

/** Returns a short random id for a note, a request or a conversation, such as "k7q2mwx9dp" (31^10 values). */
export function newId(): string {
  return spell(randomBytes(10));
}

/** Returns the same id for the same `key`, so that what is done again after a crash is recognised. */
export function idOf(key: string): string {
  return spell(createHash("sha256").update(key).digest().subarray(0, 10));
}

function spell(bytes: Uint8Array): string {
  return [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** Makes ids that sort, by their bytes, in the order in which they were made. Two processes never make the same one. */
export function createSortedIds(now: () => number = Date.now): () => string {
  const maker = spell(randomBytes(5));
  let last = 0;
  let count = 0;
  return () => {
    const at = Math.max(now(), last); // the clock may be set back
    count = at === last ? count + 1 : 0;
    last = at;
    return `${at.toString(36)}${count.toString(36).padStart(3, "0")}${maker}`;
  };
}
