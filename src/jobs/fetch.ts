import type { Db } from "pg-boss";
import { type JobData, QUEUE, SCHEMA } from "./queue.ts";

/** A job that was taken, as pg-boss stores it. */
export type Job = {
  readonly id: string;
  readonly data: JobData;
  /** How often it was taken before. */
  readonly retryCount: number;
  /** Its order key. */
  readonly singletonKey: string;
  /** What its last holder noted, if anything. */
  readonly output: { readonly [name: string]: unknown } | null;
};

/** Looks into the queue over these connections. All calls reject when the database refuses. */
export function createFetching(db: Db) {
  return {
    /**
     * Takes the first job of each order key of which none is being done, the oldest first, `limit` at most. pg-boss's own `fetch`
     * means the same, but reads and sorts the whole queue for it.
     */
    async fetch(limit: number): Promise<Job[]> {
      try {
        return (await db.executeSql(FETCH, [limit])).rows;
      } catch (error) {
        if (isTakenAlready(error)) return [];
        throw error;
      }
    },

    /** Whether a job waits, perhaps for another one of its order key. Costs a hundredth of `fetch`. */
    isAnyWaiting: async (): Promise<boolean> => (await db.executeSql(ANY_WAITING, [])).rows.length > 0,

    /** Whether a job of this order key waits. */
    isWaiting: async (orderKey: string): Promise<boolean> =>
      (await db.executeSql(WAITING_OF_KEY, [orderKey])).rows.length > 0,

    /** How many milliseconds ago the oldest job of any process was stored; 0 when there is none. */
    oldestAgeMs: async (): Promise<number> => (await db.executeSql(OLDEST_AGE, [])).rows[0].ms,
  };
}

/** Another process has taken a job of the same order key at the same moment, which a unique index forbids. */
function isTakenAlready(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}

/** The partition in which pg-boss keeps all queues that have none of their own, and the conditions of its indexes there. */
const JOB = `${SCHEMA}.job_common`;
const WAITING = `name = '${QUEUE}' AND state < 'active' AND NOT blocked`;
const ORDERED = "policy = 'key_strict_fifo'";

/** Some order keys have many jobs in a row; past so many, the keys are walked instead. */
const MAX_LOOKED_AT = 200;

/** The first job of a key: one that is tried again comes before the others (index job_i10). */
const headOf = (key: string) => `
  SELECT id FROM ${JOB} WHERE ${WAITING} AND ${ORDERED} AND singleton_key = ${key}
  ORDER BY name, singleton_key, state DESC, created_on, id LIMIT 1`;

/** Whether no job of a key is being done (index job_i8, which has one job of a key at most). */
const isFree = (key: string) => `(
  SELECT 1 FROM ${JOB} WHERE name = '${QUEUE}' AND state IN ('active', 'failed') AND ${ORDERED} AND singleton_key = ${key}
  LIMIT 1) IS NULL`;

/*
 * Each part is read only as far as the limit asks for: first the oldest jobs (index job_i11). Where too few of them can be taken,
 * since they wait for others of their keys, the keys follow one after the other, each found by one look at the index. So
 * what a fetch costs grows with what is being done, and not with what waits. Rows that another process is taking are left to it.
 */
const FETCH = `
  WITH RECURSIVE oldest AS (
    SELECT id, singleton_key FROM ${JOB} WHERE ${WAITING} AND start_after <= now()
    ORDER BY name, priority DESC, created_on LIMIT ${MAX_LOOKED_AT}
  ), keys AS (
    (SELECT singleton_key FROM ${JOB} WHERE ${WAITING} AND ${ORDERED} ORDER BY name, singleton_key LIMIT 1)
    UNION ALL
    SELECT (
      SELECT singleton_key FROM ${JOB} WHERE ${WAITING} AND ${ORDERED} AND singleton_key > keys.singleton_key
      ORDER BY name, singleton_key LIMIT 1
    ) FROM keys WHERE singleton_key IS NOT NULL
  ), heads AS (
    SELECT id FROM oldest WHERE ${isFree("oldest.singleton_key")} AND id = (${headOf("oldest.singleton_key")})
    UNION ALL
    SELECT head.id FROM (SELECT singleton_key FROM keys WHERE ${isFree("keys.singleton_key")}) AS free,
      LATERAL (${headOf("free.singleton_key")}) AS head
  ), taken AS (
    SELECT id FROM ${JOB} WHERE name = '${QUEUE}' AND state < 'active' AND id = ANY (ARRAY(SELECT id FROM heads LIMIT $1))
    FOR UPDATE SKIP LOCKED
  )
  UPDATE ${JOB} SET state = 'active', started_on = now(), heartbeat_on = now(),
    retry_count = CASE WHEN started_on IS NULL THEN retry_count ELSE retry_count + 1 END
  WHERE name = '${QUEUE}' AND id = ANY (ARRAY(SELECT id FROM taken))
  RETURNING id, data, retry_count AS "retryCount", singleton_key AS "singletonKey", output`;

const ANY_WAITING = `SELECT 1 FROM ${JOB} WHERE ${WAITING} AND start_after <= now() LIMIT 1`;
const WAITING_OF_KEY = `SELECT 1 FROM ${JOB} WHERE ${WAITING} AND ${ORDERED} AND singleton_key = $1 LIMIT 1`;

/** A job is deleted when it is finished, so every job has still to be done (index job_i15). */
const OLDEST_AGE = `
  SELECT coalesce(extract(epoch FROM clock_timestamp() - (
    SELECT created_on FROM ${JOB} WHERE name = '${QUEUE}' ORDER BY name, created_on LIMIT 1
  )) * 1000, 0)::float8 AS ms`;
