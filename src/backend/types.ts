import type { Outbox } from "../outbox/outbox.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import type { Signals } from "../ports/signals.ts";
import type { Database } from "../storage/sqlite/database.ts";
import type { Store } from "../storage/store.ts";
/** What Inkwell stands on: a file of one process, or a database that any number of processes share. */
export type Backend = {
  readonly store: Store;
  /** The file, which the embedded memory lives in as well; absent where the database is shared. */
  readonly file?: Database;
  readonly inbox: Inbox;
  /** How many milliseconds the oldest request has waited that is not answered, in any process; 0 when there is none. */
  oldestRequestMs(): Promise<number>;
  /** Short messages to all processes, this one too. */
  readonly signals: Signals;
  /** Has the outbox sent from by exactly one of the processes. */
  runAsLeader(outbox: Outbox): void;
  /** Writes what is to be written, and closes. The outbox must have been stopped. */
  close(): Promise<void>;
};

export type BackendOptions = {
  readonly now: () => number;
  readonly log: Log;
  readonly onFault: (error: unknown) => void;
  /** Another process has taken over what this one was doing, since it was not heard of for too long: it must end at once. */
  readonly onLost: () => void;
  /** A file that is open already. */
  readonly file?: Database;
};
