import { ServiceError } from "../../src/assistant/errors.ts";
import { memoryUserId } from "../../src/assistant/privacy/identity.ts";
import type { Memory, MemoryItem, Scope, StoredMessage } from "../../src/assistant/types.ts";
import { containsPhrase, contentWords } from "../../src/memory/words.ts";

type Kept = StoredMessage & { id: string; scope: string; conversationId: string };
type Search = { scope: Scope; query: string; limit: number };
type Withdrawal = { scope: Scope; conversationId: string; text: string };

export type FakeMemory = Memory & {
  /** Everything that is kept now, whoever's it is, oldest first. */
  readonly kept: readonly Kept[];
  /** The searches and withdrawals that were asked for, in their order. */
  readonly searches: readonly Search[];
  readonly withdrawals: readonly Withdrawal[];
  /** Puts an item there as if the memory had distilled it. Gives its id. */
  distil(scope: Scope, item: Omit<MemoryItem, "id" | "score">): string;
  /** Every call fails with this from now on; `undefined` mends it. */
  failWith(error: Error | undefined): void;
  /** Searches wait for this from now on; an aborted search fails at once, as a real one would. */
  holdSearches(until: Promise<void> | undefined): void;
};

type Entry = Omit<MemoryItem, "score"> & { scope: string };

/** A memory in a list, found by the share of the query's words that an item holds. */
export function createFakeMemory(): FakeMemory {
  let entries: Entry[] = [];
  const searches: Search[] = [];
  const withdrawals: Withdrawal[] = [];
  let nextId = 1;
  let failure: Error | undefined;
  let held: Promise<void> | undefined;

  const of = (scope: Scope) => {
    const id = memoryUserId(scope);
    return entries.filter((entry) => entry.scope === id);
  };
  const insert = (scope: Scope, item: Omit<MemoryItem, "id" | "score">) => {
    const id = `m${nextId++}`;
    entries.push({ ...item, id, scope: memoryUserId(scope) });
    return id;
  };
  const up = () => {
    if (failure) throw failure;
  };
  /** The entry with that id, if it is this scope's; refuses another's. */
  const own = (scope: Scope, id: string) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry && entry.scope !== memoryUserId(scope)) throw new ServiceError("memory", "not_found");
    return entry;
  };

  return {
    searches,
    withdrawals,
    get kept() {
      return entries.filter(isKept).map(({ id, scope, role, text, at, conversationId }) => {
        return { id, scope, role, text, at, conversationId };
      });
    },
    distil: insert,
    failWith(error) {
      failure = error;
    },
    holdSearches(until) {
      held = until;
    },

    async search(scope, query, { limit, signal }) {
      searches.push({ scope, query, limit });
      if (held) await Promise.race([held, aborted(signal)]);
      up();
      const words = contentWords(query).map(stem);
      const hits = of(scope)
        .map((entry) => ({ entry, share: shareOf(words, entry.text) }))
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share || (b.entry.at ?? 0) - (a.entry.at ?? 0));
      const best = hits[0]?.share ?? 1;
      return perKind(hits.map(({ entry, share }) => toItem(entry, share / best))).flatMap((kind) =>
        kind.slice(0, clamp(limit, 25)),
      );
    },
    async add(scope, conversationId, messages) {
      up();
      for (const { role, text, at } of messages) {
        insert(scope, { kind: "message", role, text: text.toWellFormed(), at, conversationId });
      }
    },
    async messages(scope, conversationId, limit = 50) {
      up();
      return of(scope)
        .filter(isKept)
        .filter((entry) => entry.conversationId === conversationId)
        .slice(-clamp(limit, 50))
        .map(({ role, text, at }) => ({ role, text, at }));
    },
    async list(scope, page) {
      up();
      const newest = of(scope).toSorted(
        (a, b) => (b.at ?? 0) - (a.at ?? 0) || Number(b.id.slice(1)) - Number(a.id.slice(1)),
      );
      const kinds = perKind(newest.map((entry) => toItem(entry, 1)));
      const start = (Math.max(1, page) - 1) * 50;
      return {
        items: kinds.flatMap((kind) => kind.slice(start, start + 50)),
        total: Math.max(0, ...kinds.map((kind) => kind.length)),
      };
    },
    async update(scope, id, text) {
      up();
      const entry = own(scope, id);
      if (!entry) throw new ServiceError("memory", "not_found");
      entries = entries.map((other) => (other === entry ? { ...entry, text } : other));
    },
    async delete(scope, id) {
      up();
      const entry = own(scope, id);
      entries = entries.filter((other) => other !== entry);
    },
    async withdraw(scope, conversationId, text) {
      up();
      withdrawals.push({ scope, conversationId, text });
      const gone = new Set(of(scope).filter((entry) => entry.conversationId === conversationId));
      entries = entries.filter((entry) => !gone.has(entry) || !containsPhrase(entry.text, text));
    },
  };
}

function isKept(entry: Entry): entry is Entry & Kept {
  return entry.kind === "message" && entry.role !== undefined && entry.at !== undefined;
}

function toItem({ scope: _, ...item }: Entry, score: number): MemoryItem {
  return { ...item, score };
}

function perKind(items: readonly MemoryItem[]): MemoryItem[][] {
  return [...Map.groupBy(items, (item) => item.kind).values()];
}

function shareOf(words: readonly string[], text: string): number {
  const held = new Set(contentWords(text).map(stem));
  return words.filter((word) => held.has(word)).length / Math.max(1, words.length);
}

/** Crude: letter case, diacritics and the commonest English endings apart. */
function stem(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<=\w{3})(ing|ed|es|s)$/, "");
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 1), max);
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(new ServiceError("memory", "timeout", { cause: signal?.reason }));
    if (signal?.aborted) fail();
    else signal?.addEventListener("abort", fail, { once: true });
  });
}
