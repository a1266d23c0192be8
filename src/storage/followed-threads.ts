import type { Database } from "./database.ts";

/** Threads in which Inkwell answers a person without being mentioned again. */
export type FollowedThreads = {
  follow(thread: string, person: string): void;
  isFollowed(thread: string, person: string): boolean;
};

const MEMORY_MAX = 5_000;

/** While the database refuses (a full disk, a lock), threads are kept in process memory. Neither call ever throws. */
export function createFollowedThreads(
  database: Database,
  { now = Date.now, onFault = () => {} }: { now?: () => number; onFault?: (error: unknown) => void } = {},
): FollowedThreads {
  const insert = database.prepare(
    `INSERT INTO followed_thread (thread, person, followed_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET followed_at = excluded.followed_at`,
  );
  const find = database.prepare("SELECT 1 FROM followed_thread WHERE thread = ? AND person = ?");
  const kept = new Set<string>();

  return {
    follow(thread, person) {
      try {
        insert.run(thread, person, now());
      } catch (error) {
        onFault(error);
        if (kept.size >= MEMORY_MAX) kept.delete(kept.values().next().value ?? "");
        kept.add(`${thread} ${person}`);
      }
    },
    isFollowed(thread, person) {
      if (kept.has(`${thread} ${person}`)) return true;
      try {
        return find.get(thread, person) !== undefined;
      } catch (error) {
        onFault(error);
        return false;
      }
    },
  };
}
