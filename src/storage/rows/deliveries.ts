import type { AcceptedDelivery, StoredDelivery } from "../../ports/inbox.ts";
import { MAX_ATTEMPTS } from "../../ports/inbox.ts";
import type { Log } from "../../ports/log.ts";
import { SILENT } from "../../ports/log.ts";
import { nextTurn } from "../../ports/next-turn.ts";
import { RowsUnread } from "../../ports/unread.ts";
import type { Eventual, Store } from "../store.ts";

/** The inbox of a single process, in rows of its database. No call rejects. */
export type Deliveries = {
  /** As `Inbox.accept`, but never "queued". */
  accept(delivery: StoredDelivery): Promise<"here" | "known">;
  /** Deletes the words of a delivery that has been dealt with, within a moment. Its key stays. */
  finish(key: string): void;
  /**
   * Hands out what an earlier process accepted and did not finish, in its order. Resolves when all of it has begun; each is
   * finished when `deal` settles.
   */
  work(deal: (accepted: AcceptedDelivery) => Promise<void>): Promise<void>;
  /** Resolves when what `work` handed out has been dealt with. */
  stop(): Promise<void>;
  /** How many milliseconds the oldest delivery has waited that is not finished; 0 when there is none. */
  oldestAgeMs(): number;
};

type Options = {
  readonly now?: () => number;
  /** Called with a RowsUnread when rows cannot be read. */
  readonly onFault?: (error: unknown) => void;
  readonly log?: Log;
};

/** `row` of a delivery that this process accepted itself. */
type Open = { readonly acceptedAt: number; readonly row?: Eventual };

/**
 * Keeps deliveries as rows, so that a redelivery after a restart is known and what was accepted survives a crash. While the
 * database refuses, process memory knows the keys.
 */
export function createDeliveries(store: Store, options: Options = {}): Deliveries {
  const { now = Date.now, onFault = () => {}, log = SILENT } = options;
  const open = new Map<string, Open>();
  const takenUp = new Set<Promise<void>>();

  async function accept({ key, body }: StoredDelivery): Promise<"here" | "known"> {
    if (open.has(key) || store.isPending(pendingKey(key))) return "known";
    const acceptedAt = now();
    const row = store.eventually([INSERT, key, acceptedAt, body], { key: pendingKey(key), isUrgent: true });
    open.set(key, { acceptedAt, row });
    if ((await row.attempted) !== 0) return "here";
    open.delete(key);
    return "known";
  }

  // A crash before this is written only has the same done again, so it need not be urgent.
  function finish(key: string): void {
    const { row, acceptedAt = now() } = open.get(key) ?? {};
    open.delete(key);
    const isUnwritten = row?.drop() ?? false; // then its words never come into the database
    store.eventually(isUnwritten ? [INSERT, key, acceptedAt, null] : [FINISH, key], { key: pendingKey(key) });
  }

  async function readUnfinished(): Promise<Row[]> {
    const rows = await store.all<Row>(UNFINISHED).catch((error) => {
      onFault(new RowsUnread(error));
      return [];
    });
    return rows.filter(({ key }) => !open.has(key)); // this process deals with those already
  }

  /** Returns undefined for a delivery that is given up. */
  async function takeUp({ key, body, seen_at, tries }: Row): Promise<AcceptedDelivery | undefined> {
    await store.eventually([COUNT_TRY, key], { isUrgent: true }).attempted;
    const attempt = tries + 2; // the first attempt was not counted
    if (attempt > MAX_ATTEMPTS) {
      log.error({ key, attempt }, "every process that took this delivery died; it is given up");
      return undefined;
    }
    const isLastAttempt = attempt === MAX_ATTEMPTS;
    if (isLastAttempt) log.error({ key, attempt }, "every process that took this delivery died; its person is told");
    return { key, body, acceptedAt: seen_at, attempt, isLastAttempt };
  }

  return {
    accept,
    finish,

    async work(deal) {
      const rows = await readUnfinished();
      for (const { key, seen_at } of rows) open.set(key, { acceptedAt: seen_at });
      for (const row of rows) {
        const accepted = await takeUp(row);
        if (accepted) takenUp.add(deal(accepted).finally(() => finish(row.key)));
        else finish(row.key);
        await nextTurn(); // so that the next delivery of the same thread stands behind this one
      }
    },

    async stop() {
      await Promise.allSettled(takenUp);
    },

    oldestAgeMs() {
      const at = now();
      return at - Math.min(at, ...open.values().map(({ acceptedAt }) => acceptedAt));
    },
  };
}

type Row = { readonly key: string; readonly body: string; readonly seen_at: number; readonly tries: number };

const INSERT = "INSERT INTO delivery (key, seen_at, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
const FINISH = "UPDATE delivery SET body = NULL WHERE key = ?";
const COUNT_TRY = "UPDATE delivery SET tries = tries + 1 WHERE key = ?";
const UNFINISHED = "SELECT key, body, seen_at, tries FROM delivery WHERE body IS NOT NULL ORDER BY seen_at, key";

function pendingKey(key: string): string {
  return `delivery ${key}`;
}
