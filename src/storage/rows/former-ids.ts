import type { PersonId } from "../../assistant/types.ts";
import type { Store } from "../store.ts";

/** The ids under which memory may keep something of people beside their own. */
export type FormerIds = {
  /** Undefined where nobody has looked yet. */
  known(person: PersonId): readonly PersonId[] | undefined;
  /** Never throws. */
  keep(person: PersonId, former: readonly PersonId[]): void;
};

/** Reads the former ids, which process memory holds from then on. When the database refuses, each is looked for anew. */
export async function openFormerIds(store: Store, onFault: (error: unknown) => void): Promise<FormerIds> {
  const known = new Map<PersonId, readonly PersonId[]>();
  const add = (person: PersonId, former: readonly string[]) => {
    const all = new Set([...(known.get(person) ?? []), ...(former.filter(Boolean) as PersonId[])]);
    known.set(person, [...all]);
  };
  const rows = await store
    .all<{ person: PersonId; former: string }>("SELECT person, former FROM former_id")
    .catch((error) => {
      onFault(error);
      return [];
    });
  for (const { person, former } of rows) add(person, [former]);
  return {
    known: (person) => known.get(person),
    keep(person, former) {
      add(person, former);
      for (const one of former.length === 0 ? [""] : former) store.eventually([INSERT, person, one]);
    },
  };
}

const INSERT = "INSERT INTO former_id (person, former) VALUES (?, ?) ON CONFLICT DO NOTHING";
