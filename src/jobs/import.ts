import type { Db } from "pg-boss";
import type { StoredDelivery } from "../ports/inbox.ts";
import { SILENT } from "../ports/log.ts";
import { jobOf } from "./acceptance.ts";
import { openBoss, QUEUE, SCHEMA } from "./queue.ts";
import { TIMING } from "./requests.ts";

/** An unfinished request of another database. */
type LeftRequest = { readonly key: string; readonly body: string; readonly acceptedAt: number };

/** Runs SQL inside the caller's transaction. */
type RunSql = (sql: string, values?: readonly unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;

/**
 * Moves unfinished requests of another database here: writes their jobs, and reads them back, inside the caller's transaction.
 * Their first attempt here counts as the second, since a process may have begun them before the move. Creates pg-boss's schema
 * where it is missing. The caller closes it.
 */
export async function openLeftRequests(url: string, orderKeyOf: (body: string) => string | undefined) {
  const onFault = () => {}; // of pg-boss's upkeep; the calls made here reject
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

    /** SQL that selects all of them, in their order. */
    readAll: `SELECT data->>'key' AS key, data->>'body' AS body, (data->>'acceptedAt')::bigint AS accepted_at
      FROM ${SCHEMA}.job WHERE name = '${QUEUE}' ORDER BY created_on, id`,

    close: () => boss.stop({ graceful: false }),
  };
}

const QUIET_SECONDS = 3_600; // this process takes no jobs
