import { createHmac, randomBytes } from "node:crypto";
import { sealText } from "../../assistant/notes/seal.ts";
import type { PersonId, Sealed } from "../../assistant/types.ts";
import type { Change, Store } from "../store.ts";

/**
 * Makes hashes of the texts of at most `limit` notes that were forgotten before a time, and deletes the texts: theirs, and those
 * of other rows of the same person that hold them word for word (a request that can be retried, a question, what memory could
 * never be told). Then no file holds them any more. Resolves with the number of notes. Rejects when the database refuses; what is
 * done by then stays done.
 */
export async function sealForgotten(store: Sealing, before: number, limit: number): Promise<number> {
  const rows = await store.all<{ id: string; person: PersonId; body: string }>(FIND, before, limit);
  for (const { id, person, body } of rows) {
    const sealed = sealText(body, await digestFor(store, person));
    await store.transaction([[SEAL, sealed, id, before], ...(await deletionsOf(store, person, body))]);
  }
  if (rows.length > 0) await store.scrub();
  return rows.length;
}

type Rows = Pick<Store, "run" | "all">;
type Sealing = Rows & Pick<Store, "transaction" | "scrub">;

/** Returns the function that makes hashes of a person's words. Their key is made with the first of them. */
export async function digestFor(store: Rows, person: PersonId): Promise<Sealed["digest"]> {
  await store.run(MAKE_KEY, person, randomBytes(KEY_BYTES).toString("hex"));
  const [row] = await store.all<{ key: string }>("SELECT key FROM forgetting_key WHERE person = ?", person);
  return digestWith(row?.key ?? "");
}

/**
 * Returns what reads the hashes in a column, where `digest` made those of the person. Hashes that were made for another id of
 * theirs have their key before them.
 */
export function sealedReader(digest: Sealed["digest"]): (column: string) => Sealed {
  const digests = new Map<string, Sealed["digest"]>();
  return (column) => {
    const [, key, says] = /^([0-9a-f]{64}):(.*)$/s.exec(column) ?? [];
    if (key === undefined || says === undefined) return { says: column, digest };
    const own = digests.get(key) ?? digestWith(key);
    digests.set(key, own);
    return { says, digest: own };
  };
}

function digestWith(hex: string): Sealed["digest"] {
  const key = Buffer.from(hex, "hex");
  return (word) => createHmac("sha256", key).update(word).digest("base64url").slice(0, HASH_CHARS);
}

async function deletionsOf(store: Rows, person: PersonId, text: string): Promise<readonly Change[]> {
  const words = lettersOf(text);
  if (words === "") return [];
  const all = await Promise.all(
    PASSING.map(async ([select, remove]) => {
      const rows = await store.all<{ key: string; body: string }>(select, person);
      const holding = rows.filter(({ body }) => lettersOf(saidIn(body)).includes(words));
      return holding.map(({ key }): Change => [remove, person, key]);
    }),
  );
  return all.flat();
}

/** Returns all texts in a row's JSON; the row itself where it is none. */
function saidIn(body: string): string {
  try {
    const texts: string[] = [];
    JSON.parse(body, (_, value: unknown) => (typeof value === "string" ? texts.push(value) : value));
    return texts.join("\n");
  } catch {
    return body;
  }
}

/** Letters and digits alone, since a note is kept without the marks and spaces with which it was said. */
function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const KEY_BYTES = 32;
const HASH_CHARS = 10; // 60 bits: two of a person's words never meet by chance

const FIND = "SELECT id, person, body FROM note WHERE forgotten_at < ? AND body <> '' LIMIT ?";
const SEAL = "UPDATE note SET body = '', twin = '', sealed = ? WHERE id = ? AND forgotten_at < ?"; // not if it was brought back meanwhile
const MAKE_KEY = "INSERT INTO forgetting_key (person, key) VALUES (?, ?) ON CONFLICT (person) DO NOTHING";

/** What is kept of a person's words for a while, and how it is deleted. */
const PASSING = [
  ["SELECT id AS key, body FROM retry WHERE person = ?", "DELETE FROM retry WHERE person = ? AND id = ?"],
  [
    "SELECT conversation AS key, body FROM open_question WHERE person = ?",
    "DELETE FROM open_question WHERE person = ? AND conversation = ?",
  ],
  [
    "SELECT id AS key, body FROM outbox WHERE person = ? AND state = 'parked'",
    "DELETE FROM outbox WHERE person = ? AND id = ? AND state = 'parked'",
  ],
] as const;
