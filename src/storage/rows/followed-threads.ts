import type { Store } from "../store.ts";

/** Threads in which Inkwell answers a person without being mentioned again. No call throws or rejects. */
export type FollowedThreads = {
  /** Takes effect at once, also while the database refuses. */
  follow(thread: string, person: string): void;
  isFollowed(thread: string, person: string): Promise<boolean>;
};

type Options = {
  readonly now?: () => number;
  /** Called when rows cannot be read; a thread then counts as not followed. */
  readonly onFault?: (error: unknown) => void;
};

/** Keeps followed threads as rows. */
export function createFollowedThreads(
  store: Store,
  { now = Date.now, onFault = () => {} }: Options = {},
): FollowedThreads {
  return {
    // After a crash the request that follows the thread is taken up again, so this need not be urgent.
    follow(thread, person) {
      store.eventually([UPSERT, thread, person, now()], { key: pendingKey(thread, person) });
    },
    async isFollowed(thread, person) {
      if (store.isPending(pendingKey(thread, person))) return true;
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

function pendingKey(thread: string, person: string): string {
  return `followed ${thread} ${person}`;
}
