import type { JobWithMetadata, PgBoss } from "pg-boss";
import type { Log } from "../ports/log.ts";
import { settingsOf } from "./connections.ts";

export type Timing = {
  /** A process that was silent for so long has lost what it had taken. */
  readonly leaseSeconds: number;
  /** How often pg-boss looks for what was lost; at least 1. */
  readonly superviseSeconds: number;
  /** How often a process says that it is alive, and looks for work of which nobody told it. */
  readonly beatMs: number;
  /** A request that runs for longer is taken from its handler. */
  readonly longestRunSeconds: number;
};

/** What is in a job. `wasBegun`: before it became one, by a process that is no more. */
export type JobData = {
  readonly key: string;
  readonly body: string;
  readonly acceptedAt: number;
  readonly wasBegun?: true;
};

export type Job = JobWithMetadata<JobData>;

export const SCHEMA = "inkwell_jobs";
export const QUEUE = "requests";

type Options = {
  readonly url: string;
  /** Beside the one that listens. */
  readonly maxConnections: number;
  readonly superviseSeconds: number;
  readonly log: Log;
  readonly onFault: (error: unknown) => void;
};

/** Starts pg-boss, which creates its schema where there is none, beside any number of processes that do the same. */
export async function openBoss({ url, maxConnections, superviseSeconds, log, onFault }: Options): Promise<PgBoss> {
  const { PgBoss } = await import("pg-boss"); // memory that a process on SQLite need not spend
  const settings = {
    ...settingsOf(url),
    schema: SCHEMA,
    max: maxConnections,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    flowIntervalSeconds: 3_600, // no job waits for another's end
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

const START_ATTEMPTS = 3; // after a second and two, for a database that comes up at the same time
