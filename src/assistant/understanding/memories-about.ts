import type { KeptMemory } from "../surface.ts";
import type { Memory, PersonId, Realm } from "../types.ts";
import { names, tellingKeys } from "./which-notes.ts";

const FOUND_MAX = 25; // the most that a memory gives at once
const REALMS: readonly Realm[] = ["open", "own"];

/**
 * Returns what memory holds about a topic, best first: only what has all of its telling words, since a search finds what is
 * merely near too. For the person alone. Rejects with a `ServiceError` of the memory.
 */
export async function memoriesAbout(
  memory: Pick<Memory, "search">,
  person: PersonId,
  topic: string,
): Promise<readonly KeptMemory[]> {
  const wanted = tellingKeys(topic);
  if (wanted.size === 0) return [];
  const found = await Promise.all(
    REALMS.map(async (realm) => {
      const items = await memory.search({ person, realm }, topic, { limit: FOUND_MAX });
      return items.map((item) => ({ realm, item }));
    }),
  );
  return found.flat().filter(({ item }) => names(item.text, wanted));
}
