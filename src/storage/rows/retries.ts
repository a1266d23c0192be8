import type { Store } from "../store.ts";
import { KEPT_MS } from "./retention.ts";

/** Failed requests, kept for a day so that *Retry* works. */
export type Retries = {
  /** Never throws. Where it cannot be kept, the button says that it is too late. */
  keep(id: string, person: string, body: string): void;
  /**
   * Resolves with the body the first time that its owner asks, else with undefined. With `isAgain`, for a click that is taken
   * up again after a crash, also when it was taken before. Rejects when the database refuses.
   */
  take(id: string, person: string, isAgain?: boolean): Promise<string | undefined>;
};

/** Keeps failed requests as rows. */
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
