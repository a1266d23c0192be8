import { createHmac, randomBytes } from "node:crypto";
import { sealText } from "../../assistant/notes/seal.ts";
import type { PersonId, Sealed } from "../../assistant/types.ts";
import type { Store } from "../store.ts";

/**
 * Makes hashes of the texts of all notes that were forgotten before a time, and deletes the texts. Rejects when the database
 * refuses; what is done by then stays done.
 */
export async function sealForgotten(store: Store, before: number): Promise<void> {
  const rows = await store.all<{ id: string; person: PersonId; body: string }>(FIND, before);
  for (const { id, person, body } of rows) {
    await store.run(SEAL, sealText(body, await digestFor(store, person)), id, before);
  }
}

/** Returns the function that makes hashes of a person's words. Their key is made with the first of them. */
export async function digestFor(store: Store, person: PersonId): Promise<Sealed["digest"]> {
  await store.run(MAKE_KEY, person, randomBytes(KEY_BYTES).toString("hex"));
  const [row] = await store.all<{ key: string }>("SELECT key FROM forgetting_key WHERE person = ?", person);
  const key = Buffer.from(row?.key ?? "", "hex");
  return (word) => createHmac("sha256", key).update(word).digest("base64url").slice(0, HASH_CHARS);
}

const KEY_BYTES = 32;
const HASH_CHARS = 10; // 60 bits: two of a person's words never meet by chance

const FIND = "SELECT id, person, body FROM note WHERE forgotten_at < ? AND body <> ''";
const SEAL = "UPDATE note SET body = '', twin = '', sealed = ? WHERE id = ? AND forgotten_at < ?"; // not if it was brought back meanwhile
const MAKE_KEY = "INSERT INTO forgetting_key (person, key) VALUES (?, ?) ON CONFLICT (person) DO NOTHING";
