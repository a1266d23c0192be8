import { isServiceError } from "../assistant/errors.ts";
import type { DescribedMemory } from "../assistant/memory-descriptor.ts";
import type { MemoryItem, PersonId, Scope } from "../assistant/types.ts";

type Ports = {
  readonly formerIds: {
    /** Undefined where nobody has looked yet. */
    known(person: PersonId): readonly PersonId[] | undefined;
    keep(person: PersonId, former: readonly PersonId[]): void;
  };
  /** Returns the ids that a person may have had, or undefined where nobody had another. May reject. */
  readonly possible: (person: PersonId) => Promise<readonly PersonId[]> | undefined;
};

/**
 * Lets a memory find what it keeps of people under the ids that they had before. What is new is added under their own. Whether
 * there is anything under a possible former id is looked up once for each person; until that is known it is searched as well.
 */
export function withFormerIds(memory: DescribedMemory, { formerIds, possible }: Ports): DescribedMemory {
  const looking = new Map<PersonId, Promise<readonly PersonId[]>>();

  function formerOf(person: PersonId): readonly PersonId[] | Promise<readonly PersonId[]> {
    const known = formerIds.known(person);
    if (known) return known;
    const asked = looking.get(person) ?? possible(person);
    if (asked === undefined) return [];
    if (!looking.has(person)) {
      looking.set(person, asked);
      void asked
        .then((ids) => learn(person, ids))
        .catch(() => {}) // looked up again with the next call
        .finally(() => looking.delete(person));
    }
    return asked.catch(() => []);
  }

  async function learn(person: PersonId, ids: readonly PersonId[]): Promise<void> {
    const used = await Promise.all(ids.map(async (id) => ((await isUsed(id)) ? [id] : [])));
    formerIds.keep(person, used.flat());
  }

  async function isUsed(person: PersonId): Promise<boolean> {
    const pages = await Promise.all(
      (["open", "own"] as const).map((realm) => memory.list({ person, realm }, 1).catch(emptyIfMissing)),
    );
    return pages.some(({ total }) => total > 0);
  }

  /** The scope itself first. */
  async function scopesOf(scope: Scope): Promise<readonly Scope[]> {
    const former = await formerOf(scope.person);
    return [scope, ...former.map((person) => ({ ...scope, person }))];
  }

  /** Returns what `ask` gives for each of the scopes. */
  async function each<Found>(scope: Scope, ask: (one: Scope) => Promise<Found>): Promise<readonly Found[]> {
    return Promise.all((await scopesOf(scope)).map(ask));
  }

  /** Does it for the scope that has the item. */
  async function whereFound(scope: Scope, work: (one: Scope) => Promise<void>): Promise<void> {
    const scopes = await scopesOf(scope);
    for (const [index, one] of scopes.entries()) {
      try {
        return await work(one);
      } catch (error) {
        if (index === scopes.length - 1 || !isMissing(error)) throw error;
      }
    }
  }

  /** Does it for all ids of a person. Rejects when they cannot be looked up, since something would stay. */
  async function ofAllIds(person: PersonId, work: (one: PersonId) => Promise<void>): Promise<void> {
    const former = formerIds.known(person) ?? (await possible(person)) ?? [];
    for (const one of [...new Set([...former, person])]) await work(one);
  }

  return {
    ...memory,
    forgetPerson: (person, signal) => ofAllIds(person, (one) => memory.forgetPerson(one, signal)),
    forgetOlder: (person, before, signal) => ofAllIds(person, (one) => memory.forgetOlder(one, before, signal)),
    async search(scope, query, options) {
      const found = await each(scope, (one) => memory.search(one, query, options));
      return found.length === 1 ? (found[0] ?? []) : nearest(found.flat(), options.limit);
    },
    async messages(scope, conversationId, limit = MAX_MESSAGES) {
      const found = await each(scope, (one) => memory.messages(one, conversationId, limit));
      if (found.length === 1) return found[0] ?? [];
      return found
        .flat()
        .sort((a, b) => a.at - b.at)
        .slice(-limit);
    },
    async list(scope, page) {
      const pages = await each(scope, (one) => memory.list(one, page));
      const items = pages.flatMap((one) => one.items).sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
      return { items, total: pages.reduce((sum, { total }) => sum + total, 0) };
    },
    update: (scope, id, text) => whereFound(scope, (one) => memory.update(one, id, text)),
    delete: (scope, id) => whereFound(scope, (one) => memory.delete(one, id)),
    async withdraw(scope, conversationId, text) {
      await each(scope, (one) => memory.withdraw(one, conversationId, text));
    },
  };
}

const MAX_MESSAGES = 50; // the most that a memory gives at once

/** The best first, at most `limit` of each kind. */
function nearest(items: readonly MemoryItem[], limit: number): readonly MemoryItem[] {
  const best = items.toSorted((a, b) => b.score - a.score);
  const counts = new Map<MemoryItem["kind"], number>();
  return best.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= limit;
  });
}

function isMissing(error: unknown): boolean {
  return isServiceError(error) && error.code === "not_found";
}

function emptyIfMissing(error: unknown): { readonly total: number } {
  if (isMissing(error)) return { total: 0 };
  throw error;
}
