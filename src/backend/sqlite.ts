import { WAITING_IN_FILE } from "../storage/people/person-rows.ts";
import { createDeliveries } from "../storage/rows/deliveries.ts";
import type { Database } from "../storage/sqlite/database.ts";
import { createLocalSignals } from "../storage/sqlite/signals.ts";
import { createSqliteStore } from "../storage/sqlite/store.ts";
import { createSqliteUpkeep } from "../storage/sqlite/upkeep.ts";
import type { Backend, BackendOptions } from "./types.ts";

/** Opens one file for one process. Deliveries wait in a table, and nobody asks who leads. */
export function openSqliteBackend(file: Database, { now, onFault, log }: BackendOptions): Backend {
  const store = createSqliteStore(file, onFault);
  const deliveries = createDeliveries(store, { now, onFault, log });
  return {
    store,
    upkeep: createSqliteUpkeep(store),
    file,
    inbox: deliveries,
    requests: WAITING_IN_FILE,
    oldestRequestMs: async () => deliveries.oldestAgeMs(),
    signals: createLocalSignals(),
    runAsLeader(tasks) {
      for (const task of tasks) task.start();
    },
    close: () => store.close(),
  };
}
