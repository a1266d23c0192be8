import { RowsUnread } from "../../ports/unread.ts";
import type { Store } from "../store.ts";

/** Threads in which Inkwell answers a person without being mentioned again. No call throws or rejects. */
export type FollowedThreads = {
  /** Takes effect at once, also while the database refuses; in other processes once it is written. */
  follow(thread: string, person: string): void;
  /** The same until the mention has been dealt with: `follow` makes it last, `dropMention` and the next hour end it. */
  noteMention(thread: string, person: string): void;
  /** Ends what `noteMention` began, and nothing that was followed before. */
  dropMention(thread: string, person: string): void;
  /** Resolves with `ifUnknown` (false unless given) when the rows cannot be read. */
  isFollowed(thread: string, person: string, ifUnknown?: boolean): Promise<boolean>;
};

type Options = {
  readonly now?: () => number;
  /** Called with a RowsUnread when rows cannot be read. */
  readonly onFault?: (error: unknown) => void;
};

/** Keeps followed threads as rows. */
export function createFollowedThreads(
  store: Store,
  { now = Date.now, onFault = () => {} }: Options = {},
): FollowedThreads {
  return {
    // After a crash the request that follows the thread is taken up again, so nothing waits for this.
    follow(thread, person) {
      store.eventually([UPSERT, thread, person, now()], { key: pendingKey(thread, person) });
    },
    noteMention(thread, person) {
      store.eventually([NOTE, thread, person], { key: pendingKey(thread, person), isUrgent: true });
    },
    dropMention(thread, person) {
      store.eventually([DROP, thread, person]);
    },
    async isFollowed(thread, person, ifUnknown = false) {
      if (store.isPending(pendingKey(thread, person))) return true;
      try {
        return (await store.all(FIND, thread, person)).length > 0;
      } catch (error) {
        onFault(new RowsUnread(error));
        return ifUnknown;
      }
    },
  };
}

const UPSERT = `INSERT INTO followed_thread (thread, person, followed_at) VALUES (?, ?, ?)
  ON CONFLICT (thread, person) DO UPDATE SET followed_at = excluded.followed_at`;
/** Past its time from the beginning, so that retention ends it. */
const NOTE =
  "INSERT INTO followed_thread (thread, person, followed_at) VALUES (?, ?, 0) ON CONFLICT (thread, person) DO NOTHING";
const DROP = "DELETE FROM followed_thread WHERE thread = ? AND person = ? AND followed_at = 0";
const FIND = "SELECT 1 FROM followed_thread WHERE thread = ? AND person = ?";

function pendingKey(thread: string, person: string): string {
  return `followed ${thread} ${person}`;
}
