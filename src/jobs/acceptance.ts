import { randomUUID } from "node:crypto";
import type { PgBoss } from "pg-boss";
import type { StoredDelivery } from "../ports/inbox.ts";
import type { Connections } from "./connections.ts";
import { type JobData, QUEUE, type Timing } from "./queue.ts";

type Waiting = StoredDelivery & {
  readonly resolve: (isNew: boolean) => void;
  readonly reject: (error: unknown) => void;
};

type Options = {
  readonly boss: PgBoss;
  readonly db: Connections;
  readonly now: () => number;
  readonly timing: Timing;
};

/**
 * Stores deliveries. Those that come while others are being written go into one transaction: keys and jobs, or nothing of
 * it.
 */
export function createAcceptance({ boss, db, now, timing }: Options) {
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MAX_BATCH);
      waiting = waiting.slice(MAX_BATCH);
      try {
        const fresh = await write(batch);
        for (const each of batch) each.resolve(fresh.has(each));
      } catch (error) {
        for (const each of batch) each.reject(error);
      }
    }
    writing = undefined;
  }

  async function write(batch: readonly Waiting[]): Promise<Set<Waiting>> {
    const keepKeys = { text: KEEP_KEYS, values: [batch.map(({ key }) => key), now()] };
    return db.transaction(keepKeys, async (rows, transaction) => {
      const fresh = firstOfEach(batch, new Set(rows.map(({ key }) => String(key))));
      const jobs = fresh.map((delivery, index) => jobOf({ ...delivery, acceptedAt: now() }, index, timing));
      if (jobs.length > 0) await boss.insert(QUEUE, jobs, { db: transaction });
      return new Set(fresh);
    });
  }

  return {
    /** Resolves with false when the key is known. Rejects when the database refuses, or 5,000 deliveries wait for it. */
    async accept(delivery: StoredDelivery): Promise<boolean> {
      if (!isStorable(delivery)) throw new TypeError("Postgres cannot store this text");
      if (waiting.length >= MAX_WAITING) throw new Error("too many deliveries wait for the database");
      const { promise, resolve, reject } = Promise.withResolvers<boolean>();
      waiting.push({ ...delivery, resolve, reject });
      writing ??= writeAll();
      return promise;
    },
    /** Resolves when nothing is being written. */
    idle: async (): Promise<void> => writing,
  };
}

/** Returns the job of a delivery. Within an order key the jobs of one transaction keep the order of `index`. */
export function jobOf(
  { key, body, orderKey, acceptedAt, wasBegun }: StoredDelivery & Pick<JobData, "acceptedAt" | "wasBegun">,
  index: number,
  timing: Timing,
) {
  const id = orderedId(index);
  const data: JobData = { key, body, acceptedAt, ...(wasBegun ? { wasBegun } : {}) };
  const bounds = { heartbeatSeconds: timing.leaseSeconds, expireInSeconds: timing.longestRunSeconds };
  return { id, data, singletonKey: orderKey ?? id, retryLimit: NEVER_FAILED, ...bounds };
}

const MAX_BATCH = 200;
const MAX_WAITING = 5_000;

/** A job that pg-boss calls failed would block its order key for ever, so the process that takes a job counts the attempts. */
const NEVER_FAILED = 1_000_000;

/**
 * Waits for the disk, since the acknowledgement promises Slack that the delivery is kept. Inserts in the order of the keys, so
 * that two processes with the same keys do not wait for each other.
 */
const KEEP_KEYS = `
  WITH fresh AS (
    INSERT INTO inkwell.delivery (key, seen_at) SELECT key, $2::bigint FROM unnest($1::text[]) AS given (key) ORDER BY key
    ON CONFLICT (key) DO NOTHING RETURNING key
  )
  SELECT key, set_config('synchronous_commit', 'on', true) FROM fresh`;

/** A key may be in a batch twice; the first delivery of it was the one that was stored. */
function firstOfEach(batch: readonly Waiting[], keys: Set<string>): Waiting[] {
  return batch.filter(({ key }) => keys.delete(key));
}

/** pg-boss orders the jobs of a key by time and then by id, and all jobs of a transaction have the same time. */
function orderedId(index: number): string {
  return `${index.toString(16).padStart(8, "0")}${randomUUID().slice(8)}`;
}

function isStorable({ key, body, orderKey = "" }: StoredDelivery): boolean {
  return [key, body, orderKey].every((text) => text.isWellFormed() && !text.includes("\0"));
}
