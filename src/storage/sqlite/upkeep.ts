import type { UpkeepStore } from "../expiry.ts";
import type { Store } from "../store.ts";

/** The store of the one process, for upkeep. Nothing else can use the file meanwhile, so a batch should be small. */
export function createSqliteUpkeep(store: Store): UpkeepStore {
  return {
    run: store.run,
    all: store.all,
    transaction: store.transaction,
    scrub: store.scrub,
    expire({ table, key, time, where = "TRUE" }, before) {
      const old = `SELECT ${key} FROM ${table} WHERE ${time} < ? AND ${where} LIMIT ?`;
      return (limit) => store.run(`DELETE FROM ${table} WHERE (${key}) IN (${old})`, before, limit);
    },
  };
}
