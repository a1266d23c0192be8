import type { Expiring, UpkeepStore } from "../expiry.ts";
import type { Store } from "../store.ts";
import { openStore, type PostgresOptions } from "./store.ts";

/** One connection, which is closed ten seconds after it was last used. */
const POOL_SIZE = 1;

/** Many rows that were deleted and not vacuumed may lie in front of those that are looked for. */
const STATEMENT_MS = 60_000;

/**
 * Where the server knows little of a table, it would read all that is old, and sort it, for each batch. With this setting it
 * walks the
 * index: https://www.postgresql.org/docs/current/runtime-config-query.html
 */
const IN_ORDER = { enable_bitmapscan: "off" };

/**
 * Opens the database for upkeep, over a connection of its own: what people wait for is in another store, and never behind it.
 * The schema must be up to date. Throws a PostgresError for a URL that is none.
 */
export function openUpkeep(url: string, { onFault }: Pick<PostgresOptions, "onFault"> = {}): UpkeepStore & Store {
  const store = openStore(url, {
    poolSize: POOL_SIZE,
    statementMs: STATEMENT_MS,
    settings: IN_ORDER,
    ...(onFault ? { onFault } : {}),
  });
  return { ...store, expire: (rows, before) => createExpiry(store, rows, before) };
}

/**
 * Each batch begins at the time where the one before ended. Otherwise it would first pass all that is deleted and not vacuumed,
 * for longer and longer. A row that another process changes meanwhile has another `ctid` then, and stays.
 */
function createExpiry(store: Store, { table, time, where = "TRUE" }: Expiring, before: number) {
  const sql = `
    WITH old AS MATERIALIZED (
      SELECT ctid, ${time} FROM ${table} WHERE ${time} >= ? AND ${time} < ? AND ${where} ORDER BY ${time} LIMIT ?
    ), deleted AS (
      DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM old)) AND ${time} < ? AND ${where}
    )
    SELECT count(*) AS count, max(${time}) AS until FROM old`;
  let from = 0;

  return async (limit: number): Promise<number> => {
    const [batch] = await store.all<{ count: number; until: number | null }>(sql, from, before, limit, before);
    from = batch?.until ?? from;
    return batch?.count ?? 0;
  };
}
