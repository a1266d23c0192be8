import type { Database } from "./database.ts";
import { KEPT_MS } from "./retention.ts";

/** Requests that came to nothing, kept for a day so that their *Retry* works. */
export type Retries = {
  /** Never throws: at worst the button says that it is too late. */
  keep(id: string, person: string, body: string): void;
  /** The body, once, for its owner only. */
  take(id: string, person: string): string | undefined;
};

export function createRetries(
  database: Database,
  { now = Date.now, onFault = () => {} }: { now?: () => number; onFault?: (error: unknown) => void } = {},
): Retries {
  const insert = database.prepare(
    "INSERT INTO retry (id, person, body, kept_at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET kept_at = excluded.kept_at",
  );
  const take = database.prepare("DELETE FROM retry WHERE id = ? AND person = ? AND kept_at >= ? RETURNING body");
  return {
    keep(id, person, body) {
      try {
        insert.run(id, person, body, now());
      } catch (error) {
        onFault(error);
      }
    },
    take(id, person) {
      const row = take.get(id, person, now() - KEPT_MS.retry);
      return row === undefined ? undefined : String(row.body);
    },
  };
}
