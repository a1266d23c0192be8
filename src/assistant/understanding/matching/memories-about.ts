import { AUTHOR_ALONE, mayUse, originOf, realmsFor } from "../../privacy/privacy.ts";
import type { KeptMemory } from "../../surface.ts";
import type { Author, Memory } from "../../types.ts";
import { names, tellingKeys } from "./which-notes.ts";

const FOUND_MAX = 25; // the most that a memory gives at once

/**
 * Returns what memory holds about a topic, best first: only what has all of its telling words, since a search finds what is
 * merely near too. For the eyes of the person alone. Rejects with a `ServiceError` of the memory.
 */
export async function memoriesAbout(
  memory: Pick<Memory, "search">,
  { id: person, membership }: Author,
  topic: string,
): Promise<readonly KeptMemory[]> {
  const wanted = tellingKeys(topic);
  if (wanted.size === 0) return [];
  const found = await Promise.all(
    realmsFor(AUTHOR_ALONE, membership).map(async (realm) => {
      const items = await memory.search({ person, realm }, topic, { limit: FOUND_MAX });
      return items.map((item) => ({ realm, item }));
    }),
  );
  return found
    .flat()
    .filter(({ item }) => mayUse(originOf(item), AUTHOR_ALONE, membership) && names(item.text, wanted));
}
