import type { Store } from "../store.ts";
import { KEPT_MS } from "./retention.ts";

/** Requests that came to nothing, kept for a day so that their *Retry* works. */
export type Retries = {
  /** Never throws: at worst the button says that it is too late. */
  keep(id: string, person: string, body: string): void;
  /** The body, once, for its owner only; once more for a click that a crash has cut short. */
  take(id: string, person: string, isAgain?: boolean): Promise<string | undefined>;
};

/** Keeps them as rows. */
export function createRetries(store: Store, now: () => number = Date.now): Retries {
  return {
    keep(id, person, body) {
      store.eventually([INSERT, id, person, body, now()], { isUrgent: true });
    },
    async take(id, person, isAgain = false) {
      const since = now() - KEPT_MS.retry;
      const [taken] = await store.all<{ body: string }>(TAKE, id, person, since);
      if (taken || !isAgain) return taken?.body;
      return (await store.all<{ body: string }>(TAKEN, id, person, since))[0]?.body;
    },
  };
}

const INSERT = `INSERT INTO retry (id, person, body, kept_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET kept_at = excluded.kept_at`;
const TAKE = "UPDATE retry SET id = 'taken ' || id WHERE id = ? AND person = ? AND kept_at >= ? RETURNING body";
const TAKEN = "SELECT body FROM retry WHERE id = 'taken ' || ? AND person = ? AND kept_at >= ?";
