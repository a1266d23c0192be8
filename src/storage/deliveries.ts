import type { Database } from "./database.ts";

/** What Slack has delivered already. */
export type Deliveries = {
  /** True for the first who claims a key, ever since; false for everybody after. Never throws. */
  claim(key: string): boolean;
};

type Options = { readonly now?: () => number; readonly onFault?: (error: unknown) => void };

const MEMORY_MAX = 20_000;

/**
 * Keys are rows, so that a redelivery after a restart is known. While the database refuses (a full disk, a lock), keys are
 * kept in process memory instead, and the fault is told once.
 */
export function createDeliveries(database: Database, { now = Date.now, onFault = () => {} }: Options = {}): Deliveries {
  const insert = database.prepare("INSERT OR IGNORE INTO delivery (key, seen_at) VALUES (?, ?)");
  const kept = new Set<string>();
  let failing = false;

  return {
    claim(key) {
      if (kept.has(key)) return false;
      try {
        const first = insert.run(key, now()).changes === 1;
        failing = false;
        return first;
      } catch (error) {
        if (!failing) onFault(error);
        failing = true;
        if (kept.size >= MEMORY_MAX) kept.delete(kept.values().next().value ?? "");
        kept.add(key);
        return true;
      }
    },
  };
}
