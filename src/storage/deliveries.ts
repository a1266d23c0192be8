import type { Database } from "./database.ts";

/** What Slack has delivered already. */
export type Deliveries = {
  /** True for the first who claims a key, ever since; false for everybody after. Never throws. */
  claim(key: string): boolean;
};

type Options = { readonly now?: () => number; readonly onFault?: (error: unknown) => void };

const KEEP_MS = 3 * 24 * 60 * 60 * 1000; // Slack redelivers within minutes; three days outlast a long weekend's outage
const PRUNE_EVERY = 5_000;
const MEMORY_MAX = 20_000;

/**
 * Keys are rows, so that a redelivery after a restart is known. While the database refuses (a full disk, a lock), keys are
 * kept in process memory instead, and the fault is told once.
 */
export function createDeliveries(database: Database, { now = Date.now, onFault = () => {} }: Options = {}): Deliveries {
  const insert = database.prepare("INSERT OR IGNORE INTO delivery (key, seen_at) VALUES (?, ?)");
  const prune = database.prepare("DELETE FROM delivery WHERE seen_at < ?");
  const kept = new Set<string>();
  let failing = false;
  let claims = 0;

  return {
    claim(key) {
      if (kept.has(key)) return false;
      try {
        if (claims++ % PRUNE_EVERY === 0) prune.run(now() - KEEP_MS);
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
