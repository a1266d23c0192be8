import type { PgBoss } from "pg-boss";
import type { Log } from "../ports/log.ts";
import { settingsOf } from "./connections.ts";

export type Timing = {
  /** A process that was silent for so long has lost the jobs that it had taken. */
  readonly leaseSeconds: number;
  /** How often pg-boss looks for lost jobs; at least 1. */
  readonly superviseSeconds: number;
  /** How often a process keeps its claims, and looks whether jobs wait of which nobody told it. */
  readonly beatMs: number;
  /** A request that runs for longer is taken from its handler. */
  readonly longestRunSeconds: number;
};

/** What is in a job. `wasBegun`: a process may have begun the request before it became a job. */
export type JobData = {
  readonly key: string;
  readonly body: string;
  readonly acceptedAt: number;
  readonly wasBegun?: true;
};

export const SCHEMA = "inkwell_jobs";
export const QUEUE = "requests";

/** SQL that reads all requests that wait or run as `key` and `body`, and SQL that deletes one. */
export const WAITING_AS_JOBS = [
  `SELECT id::text AS key, data->>'body' AS body FROM ${SCHEMA}.job WHERE name = '${QUEUE}'`,
  `DELETE FROM ${SCHEMA}.job WHERE id = ?::uuid`,
] as const;

type Options = {
  readonly url: string;
  /** Beside the one connection that listens. */
  readonly maxConnections: number;
  readonly superviseSeconds: number;
  readonly log: Log;
  readonly onFault: (error: unknown) => void;
};

/**
 * Starts pg-boss, which creates its schema where it is missing. Any number of processes may do so at the same time. Rejects when
 * the database cannot be used.
 */
export async function openBoss({ url, maxConnections, superviseSeconds, log, onFault }: Options): Promise<PgBoss> {
  const { PgBoss } = await import("pg-boss"); // a process on SQLite saves the memory
  const settings = {
    ...settingsOf(url),
    schema: SCHEMA,
    max: maxConnections,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    flowIntervalSeconds: 3_600, // unused: no job depends on another
  };
  const boss = new PgBoss(settings);
  boss.on("error", onFault);
  boss.on("warning", ({ message }) => log.warn({}, message));
  try {
    await boss.start({ attempts: START_ATTEMPTS });
    await boss.createQueue(QUEUE, { policy: "key_strict_fifo" });
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(onFault);
    throw error;
  }
}

const START_ATTEMPTS = 3; // after one and two seconds more, for a database that starts at the same time
