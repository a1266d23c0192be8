import type { DatabaseConfig } from "../config.ts";
import type { Log } from "../log.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Inbox } from "../slack/deliveries/replay.ts";
import { createDeliveries } from "../storage/rows/deliveries.ts";
import { type Database, openDatabase } from "../storage/sqlite/database.ts";
import { createLocalSignals, type Signals } from "../storage/sqlite/signals.ts";
import { createSqliteStore } from "../storage/sqlite/store.ts";
import type { Store } from "../storage/store.ts";

/** What Inkwell stands on: a file of one process, or a database that any number of processes share. */
export type Foundation = {
  readonly store: Store;
  /** The file, which the embedded memory lives in as well; absent where the database is shared. */
  readonly file?: Database;
  readonly inbox: Inbox;
  /** How many milliseconds the oldest request has waited that is not answered, in any process; 0 when there is none. */
  oldestRequestMs(): Promise<number>;
  /** Short messages to all processes, this one too. */
  readonly signals: Signals;
  /** Has the outbox sent from by exactly one of the processes. */
  tend(outbox: Outbox): void;
  /** Writes what is to be written, and closes. The outbox must have been stopped. */
  close(): Promise<void>;
};

export type FoundationOptions = {
  readonly now: () => number;
  readonly log: Log;
  readonly onFault: (error: unknown) => void;
  /** Another process has taken over what this one was doing, since it was not heard of for too long: it must end at once. */
  readonly onLost: () => void;
  /** A file that is open already. */
  readonly file?: Database;
};

/** Opens the database that the settings name. Rejects, naming it and the setting, when it cannot be used. */
export async function openFoundation(config: DatabaseConfig, options: FoundationOptions): Promise<Foundation> {
  if (config.kind === "sqlite") return onFile(options.file ?? openDatabase(config.path), options);
  const { openSharedFoundation } = await import("./postgres.ts"); // a small machine never loads its libraries
  return openSharedFoundation(config.url, options);
}

function onFile(file: Database, { now, onFault, log }: FoundationOptions): Foundation {
  const store = createSqliteStore(file);
  const deliveries = createDeliveries(store, { now, onFault, log });
  return {
    store,
    file,
    inbox: deliveries,
    oldestRequestMs: async () => deliveries.oldestAgeMs(),
    signals: createLocalSignals(),
    tend: (outbox) => outbox.start(),
    close: () => store.close(),
  };
}
