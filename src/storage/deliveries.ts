import { createBatch } from "./batch.ts";
import type { Database } from "./database.ts";

/** Something Slack handed over that was not finished when an earlier process ended. */
export type Unfinished = { readonly key: string; readonly body: string; readonly acceptedAt: number };

/** What Slack has delivered already, and what of it is still to be done. Nothing here ever throws. */
export type Deliveries = {
  /** Writes a delivery down, before it is acknowledged. False when it was known already. */
  accept(key: string, body: string): boolean;
  /** It has been dealt with: its words go, within a moment, and its key stays. */
  finish(key: string): void;
  /** Writes down at once what was finished last. */
  flush(): void;
  /** What was accepted and never finished, oldest first. */
  unfinished(): readonly Unfinished[];
};

type Options = { readonly now?: () => number; readonly onFault?: (error: unknown) => void };

const MEMORY_MAX = 20_000;
const FLUSH_MS = 100;

/**
 * Deliveries are rows, so that a redelivery after a restart is known and what was accepted survives a crash. While the
 * database refuses (a full disk, a lock), keys are kept in process memory instead, and the fault is told once.
 */
export function createDeliveries(database: Database, { now = Date.now, onFault = () => {} }: Options = {}): Deliveries {
  const insert = database.prepare("INSERT OR IGNORE INTO delivery (key, seen_at, body) VALUES (?, ?, ?)");
  const close = database.prepare("UPDATE delivery SET body = NULL WHERE key IN (SELECT value FROM json_each(?))");
  const open = database.prepare("SELECT key, body, seen_at FROM delivery WHERE body IS NOT NULL ORDER BY seen_at, key");
  const kept = new Set<string>();
  let failing = false;

  // Done again after a crash it would come to the same, so many may share one write.
  const finished = createBatch((keys) => {
    try {
      close.run(JSON.stringify(keys));
    } catch (error) {
      tell(error);
    }
  }, FLUSH_MS);

  function tell(error: unknown): void {
    if (!failing) onFault(error);
    failing = true;
  }

  return {
    accept(key, body) {
      if (kept.has(key)) return false;
      try {
        const isFirst = insert.run(key, now(), body).changes === 1;
        failing = false;
        return isFirst;
      } catch (error) {
        tell(error);
        if (kept.size >= MEMORY_MAX) kept.delete(kept.values().next().value ?? "");
        kept.add(key);
        return true;
      }
    },
    finish: finished.add,
    flush: finished.flush,
    unfinished() {
      const rows = open.all() as { key: string; body: string; seen_at: number }[];
      return rows.map(({ key, body, seen_at }) => ({ key, body, acceptedAt: seen_at }));
    },
  };
}
