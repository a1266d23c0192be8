import type { Db } from "pg-boss";
import type { StoredDelivery } from "../ports/inbox.ts";
import { SILENT } from "../ports/log.ts";
import { jobOf } from "./acceptance.ts";
import { openBoss, QUEUE, SCHEMA } from "./queue.ts";
import { TIMING } from "./requests.ts";

/** What another database kept of a request that is not finished. */
export type LeftRequest = { readonly key: string; readonly body: string; readonly acceptedAt: number };

/** Runs SQL inside of the caller's transaction. */
export type RunSql = (sql: string, values?: readonly unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;

/**
 * Where requests go that another database holds: their jobs are written, and read back, inside of the caller's transaction.
 * They are handed out as repeats, since a process that is no more may have begun them. Makes what pg-boss needs where it is
 * missing. Whoever opened it closes it.
 */
export async function openLeftRequests(url: string, orderKeyOf: (body: string) => string | undefined) {
  const onFault = () => {}; // of what it does by itself; all that is asked of it here says so where it fails
  const boss = await openBoss({ url, maxConnections: 2, superviseSeconds: QUIET_SECONDS, log: SILENT, onFault });

  return {
    /** `from` is how many the same transaction has written already. */
    async insert(run: RunSql, left: readonly LeftRequest[], from: number): Promise<void> {
      const jobs = left.map((one, index) => {
        const orderKey = orderKeyOf(one.body);
        const delivery: StoredDelivery = { ...one, ...(orderKey === undefined ? {} : { orderKey }) };
        return jobOf({ ...delivery, acceptedAt: one.acceptedAt, wasBegun: true }, from + index, TIMING);
      });
      const db: Db = { executeSql: async (sql, values) => ({ rows: [...(await run(sql, values)).rows] }) };
      await boss.insert(QUEUE, jobs, { db });
    },

    /** What reads all of them, in their order. */
    readAll: `SELECT data->>'key' AS key, data->>'body' AS body, (data->>'acceptedAt')::bigint AS accepted_at
      FROM ${SCHEMA}.job WHERE name = '${QUEUE}' ORDER BY created_on, id`,

    close: () => boss.stop({ graceful: false }),
  };
}

const QUIET_SECONDS = 3_600; // nothing is taken here
