import type { Inbox } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import type { Signals } from "../ports/signals.ts";
import type { UpkeepStore } from "../storage/expiry.ts";
import type { WaitingRequests } from "../storage/people/person-rows.ts";
import type { Database } from "../storage/sqlite/database.ts";
import type { Store } from "../storage/store.ts";

/** The database that Inkwell uses: a file of one process, or one that any number of processes share. */
export type Backend = {
  readonly store: Store;
  /** The same rows, for work that must hold up nobody. */
  readonly upkeep: UpkeepStore;
  /** The file, which holds the embedded memory as well; absent where the database is shared. */
  readonly file?: Database;
  readonly inbox: Inbox;
  /** Where unanswered requests wait. */
  readonly requests: WaitingRequests;
  /** How many milliseconds the oldest unanswered request of any process has waited; 0 when there is none. */
  oldestRequestMs(): Promise<number>;
  /** Carries short messages to all processes, this one too. */
  readonly signals: Signals;
  /** Starts all of these in one of the processes at a time. */
  runAsLeader(tasks: readonly LeaderTask[]): void;
  /** Writes what is left, and closes. The tasks must have been stopped before. */
  close(): Promise<void>;
};

/** Something that only one process may do at a time. */
export type LeaderTask = {
  /** `isLeader` is asked right before each step. */
  start(isLeader?: () => boolean): void;
  /** Leaves it to another process. */
  pause(): void | Promise<void>;
};

export type BackendOptions = {
  readonly now: () => number;
  readonly log: Log;
  /** Called when the database refuses, or was lost. */
  readonly onFault: (error: unknown) => void;
  /** Called when other processes may have taken over this one's requests, as after a freeze. This one must end at once. */
  readonly onLost: () => void;
  /** A file that is open already. */
  readonly file?: Database;
};
