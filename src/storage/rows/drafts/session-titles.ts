import type { Store } from "../../store.ts";

/** Which threads have a name, and by whom. Keeps no words. Calls reject when the database refuses. */
export type SessionTitles = {
  /** Takes the right to name a thread for a request: true for that request alone, and false once its person has named it. */
  claim(thread: string, person: string, request: string): Promise<boolean>;
  /** The person has named the thread, which stays so. */
  keepOwn(thread: string, person: string): Promise<void>;
};

/** Keeps as rows which threads have a name. */
export function createSessionTitles(store: Store, now: () => number = Date.now): SessionTitles {
  return {
    async claim(thread, person, request) {
      return (await store.all(CLAIM, thread, person, request, now())).length > 0;
    },
    async keepOwn(thread, person) {
      await store.run(KEEP, thread, person, now());
    },
  };
}

const INSERT = "INSERT INTO session_title (thread, person, request, noted_at)";
/** After a crash the same request finds what it has taken. */
const CLAIM = `${INSERT} VALUES (?, ?, ?, ?)
  ON CONFLICT (thread) DO UPDATE SET noted_at = session_title.noted_at WHERE session_title.request = excluded.request
  RETURNING thread`;
/** No request has this id. */
const KEEP = `${INSERT} VALUES (?, ?, '', ?) ON CONFLICT (thread) DO UPDATE SET request = ''`;
