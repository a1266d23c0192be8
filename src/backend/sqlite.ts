import { createDeliveries } from "../storage/rows/deliveries.ts";
import type { Database } from "../storage/sqlite/database.ts";
import { createLocalSignals } from "../storage/sqlite/signals.ts";
import { createSqliteStore } from "../storage/sqlite/store.ts";
import type { Backend, BackendOptions } from "./types.ts";

/** Opens one file for one process. Deliveries wait in a table, and the outbox sends without asking who leads. */
export function openSqliteBackend(file: Database, { now, onFault, log }: BackendOptions): Backend {
  const store = createSqliteStore(file, onFault);
  const deliveries = createDeliveries(store, { now, onFault, log });
  return {
    store,
    file,
    inbox: deliveries,
    oldestRequestMs: async () => deliveries.oldestAgeMs(),
    signals: createLocalSignals(),
    runAsLeader: (outbox) => outbox.start(),
    close: () => store.close(),
  };
}
