import type { Database } from "./database.ts";

/** Threads in which Inkwell answers a person without being mentioned again. */
export type FollowedThreads = {
  follow(thread: string, person: string): void;
  isFollowed(thread: string, person: string): boolean;
};

/** `follow` never throws: at worst the person has to mention Inkwell again. */
export function createFollowedThreads(
  database: Database,
  { now = Date.now, onFault = () => {} }: { now?: () => number; onFault?: (error: unknown) => void } = {},
): FollowedThreads {
  const insert = database.prepare(
    `INSERT INTO followed_thread (thread, person, followed_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET followed_at = excluded.followed_at`,
  );
  const find = database.prepare("SELECT 1 FROM followed_thread WHERE thread = ? AND person = ?");
  return {
    follow(thread, person) {
      try {
        insert.run(thread, person, now());
      } catch (error) {
        onFault(error);
      }
    },
    isFollowed: (thread, person) => find.get(thread, person) !== undefined,
  };
}
