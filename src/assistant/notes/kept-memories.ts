import type { KeptMemory } from "../surface.ts";
import type { Memory, Outbox, PersonId, Realm, Scope } from "../types.ts";

type Ports = { readonly memory: Pick<Memory, "list">; readonly outbox: Outbox };

/** A memory, by the realm that keeps it. */
export type MemoryKey = { readonly realm: Realm; readonly id: string };

const REALMS: readonly Realm[] = ["open", "own"];
const PAGES_MAX = 400; // 20,000 messages, more than a person writes in years
const REMOVED_AT_ONCE = 200;

/** The part of the rulebook that shows and deletes what memory keeps of a person. */
export function createMemoryKeeping({ memory, outbox }: Ports) {
  return {
    /** Deletes memories of this person. Returns at once. */
    removeMemories(person: PersonId, memories: readonly MemoryKey[]): void {
      for (const [realm, ofIt] of Map.groupBy(memories, ({ realm }) => realm)) {
        const ids = ofIt.map(({ id }) => id);
        for (let start = 0; start < ids.length; start += REMOVED_AT_ONCE) {
          outbox.remove({ person, realm }, ids.slice(start, start + REMOVED_AT_ONCE));
        }
      }
    },

    /** Returns what memory keeps of a person: those of `wanted`, or all. Rejects when memory does not answer. */
    async memoriesOf(person: PersonId, wanted?: readonly MemoryKey[]): Promise<readonly KeptMemory[]> {
      const found = await Promise.all(
        REALMS.map(async (realm) => {
          const ids = wanted && new Set(wanted.filter((key) => key.realm === realm).map(({ id }) => id));
          return ids?.size === 0 ? [] : listed(memory, { person, realm }, ids);
        }),
      );
      return found.flat().toSorted((one, other) => (one.item.at ?? 0) - (other.item.at ?? 0));
    },
  };
}

/** Returns what a realm keeps, page by page, until all that is wanted is found. */
async function listed(
  memory: Ports["memory"],
  scope: Scope,
  wanted: ReadonlySet<string> | undefined,
): Promise<readonly KeptMemory[]> {
  const found: KeptMemory[] = [];
  for (let page = 1; page <= PAGES_MAX; page += 1) {
    const { items } = await memory.list(scope, page);
    if (items.length === 0) break;
    const those = wanted ? items.filter(({ id }) => wanted.has(id)) : items;
    found.push(...those.map((item) => ({ realm: scope.realm, item })));
    if (wanted && found.length >= wanted.size) break;
  }
  return found;
}
