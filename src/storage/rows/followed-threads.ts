import type { Store } from "../store.ts";

/** Threads in which Inkwell answers a person without being mentioned again. Neither call ever throws. */
export type FollowedThreads = {
  /** Holds at once. */
  follow(thread: string, person: string): void;
  isFollowed(thread: string, person: string): Promise<boolean>;
};

const MEMORY_MAX = 5_000;

/** Until the database has taken a thread (which a full disk or a lock puts off), it is kept in process memory. */
export function createFollowedThreads(
  store: Store,
  { now = Date.now, onFault = () => {} }: { now?: () => number; onFault?: (error: unknown) => void } = {},
): FollowedThreads {
  const kept = new Set<string>();

  return {
    follow(thread, person) {
      const key = `${thread} ${person}`;
      if (kept.size >= MEMORY_MAX) kept.delete(kept.values().next().value ?? "");
      kept.add(key);
      // It need not outlive the process at once: the request that it comes from would be taken up again.
      store.soon(UPSERT, thread, person, now()).written.then(() => kept.delete(key), onFault);
    },
    async isFollowed(thread, person) {
      if (kept.has(`${thread} ${person}`)) return true;
      try {
        return (await store.all(FIND, thread, person)).length > 0;
      } catch (error) {
        onFault(error);
        return false;
      }
    },
  };
}

const UPSERT = `INSERT INTO followed_thread (thread, person, followed_at) VALUES (?, ?, ?)
  ON CONFLICT (thread, person) DO UPDATE SET followed_at = excluded.followed_at`;
const FIND = "SELECT 1 FROM followed_thread WHERE thread = ? AND person = ?";
