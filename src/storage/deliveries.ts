import type { Store } from "./store.ts";

/** Something Slack handed over that was not finished when an earlier process ended. */
export type Unfinished = { readonly key: string; readonly body: string; readonly acceptedAt: number };

/** What Slack has delivered already, and what of it is still to be done. Nothing here ever rejects. */
export type Deliveries = {
  /** Writes a delivery down, before it is acknowledged. False when it was known already. */
  accept(key: string, body: string): Promise<boolean>;
  /** It has been dealt with: its words go, within a moment, and its key stays. */
  finish(key: string): void;
  /** What an earlier process accepted and never finished, oldest first. */
  unfinished(): Promise<readonly Unfinished[]>;
  /** How many milliseconds the oldest has waited that is being dealt with; 0 when there is none. */
  oldestAgeMs(): number;
};

type Options = { readonly now?: () => number; readonly onFault?: (error: unknown) => void };

const MEMORY_MAX = 20_000;

/**
 * Deliveries are rows, so that a redelivery after a restart is known and what was accepted survives a crash. While the
 * database refuses (a full disk, a lock), keys are kept in process memory instead, and the fault is told.
 */
export function createDeliveries(store: Store, { now = Date.now, onFault = () => {} }: Options = {}): Deliveries {
  const kept = new Set<string>();
  const open = new Map<string, number>();

  /** Whether it is new. */
  async function write(key: string, body: string): Promise<boolean> {
    try {
      return (await store.run(INSERT, key, now(), body)) === 1;
    } catch (error) {
      onFault(error);
      if (kept.size >= MEMORY_MAX) kept.delete(kept.values().next().value ?? "");
      kept.add(key);
      return true;
    }
  }

  return {
    async accept(key, body) {
      if (kept.has(key) || open.has(key)) return false;
      open.set(key, now());
      const isNew = await write(key, body);
      if (!isNew) open.delete(key);
      return isNew;
    },

    // Done again after a crash it would come to the same, so it need not be written at once.
    finish(key) {
      open.delete(key);
      store.soon("UPDATE delivery SET body = NULL WHERE key = ?", key).written.catch(onFault);
    },

    async unfinished() {
      const rows = await store.all<{ key: string; body: string; seen_at: number }>(UNFINISHED).catch((error) => {
        onFault(error);
        return [];
      });
      for (const { key, seen_at } of rows) open.set(key, seen_at);
      return rows.map(({ key, body, seen_at }) => ({ key, body, acceptedAt: seen_at }));
    },

    oldestAgeMs() {
      const [oldest = now()] = open.values(); // in the order they came
      return Math.max(0, now() - oldest);
    },
  };
}

const INSERT = "INSERT INTO delivery (key, seen_at, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
const UNFINISHED = "SELECT key, body, seen_at FROM delivery WHERE body IS NOT NULL ORDER BY seen_at, key";
