import { createOutage } from "../../ports/outage.ts";
import { RowsUnread } from "../../ports/unread.ts";
import { within } from "../../ports/within.ts";
import type { Store, Value } from "../store.ts";

/** At most `limit` calls in `perMs` milliseconds. */
type Rate = { readonly limit: number; readonly perMs: number };

/** Taken: the call may be made after `waitMs`. Not taken: nothing was used up, and there is a free slot after `waitMs`. */
type Slot = { readonly isTaken: boolean; readonly waitMs: number };

/** Counts calls for all processes on one database. No call ever rejects. */
export type RateLimits = {
  /** Takes a slot of `key`'s rate limit where one is free within `patienceMs` (10 minutes at most). */
  take(key: string, rate: Rate & { readonly patienceMs: number }): Promise<Slot>;
  /** Notes that Slack answered 429 to a call of this workspace now. Resolves when that is written, or after a second. */
  noteLimited(workspace: string): Promise<void>;
  /** When that last was, in milliseconds since the epoch; undefined when never, or when the database does not answer. */
  limitedAt(workspace: string): Promise<number | undefined>;
};

type Options = {
  readonly now: () => number;
  /** Called once per outage, when the database refuses; with a RowsUnread when it is silent. */
  readonly onFault: (error: unknown) => void;
};

const MAX_PATIENCE_MS = 10 * 60_000;
const ANSWER_MS = 1_000; // a call for a person waits no longer than this for the database
const DISTRUST_MS = 5_000; // after a fault, so that not every call waits for the next one
const PRUNE_EVERY_MS = 60_000;

/**
 * Rate limits by the generic cell rate algorithm (ITU-T I.371), which stores one number for each: when the next call is due.
 * A quarter of the limit may be used at once, the rest at an even pace, so any window of `perMs` holds at most `limit` and a
 * quarter of it, less one: 24 for 20 a minute, 124 for 100 a minute, 1 for one a second. The clocks of processes that share a
 * database must agree to about a second. A due time beyond any patience comes from a wrong clock and is ignored.
 *
 * While the database refuses, or is silent for a second, this process counts alone, from what it has seen so far.
 */
export function createRateLimits(store: Store, { now, onFault }: Options): RateLimits {
  /** When the next call is due, as this process saw it last. It only grows, so what is full here need not be asked for. */
  const known = new Map<string, number>();
  const outage = createOutage(onFault);
  let distrustedUntil = 0;
  let prunedAt = now();

  /** Returns undefined when the database does not answer. */
  async function ask<Found>(sql: string, ...values: readonly Value[]): Promise<Found[] | undefined> {
    if (now() < distrustedUntil) return undefined;
    try {
      const rows = await within(ANSWER_MS, store.all<Found>(sql, ...values), silent);
      outage.over();
      return rows;
    } catch (error) {
      outage.tell(error instanceof RowsUnread || !sql.startsWith("SELECT") ? error : new RowsUnread(error));
      distrustedUntil = now() + DISTRUST_MS;
      return undefined;
    }
  }

  async function takeShared(key: string, times: Times): Promise<Taking | undefined> {
    const { at, everyMs, latest, farthest } = times;
    const taken = await ask<Row>(TAKE, key, at + everyMs, at, farthest, at, everyMs, latest + 1, farthest);
    if (taken?.[0]) return { isTaken: true, nextAt: taken[0].next_at };
    const full = taken && (await ask<Row>(FIND, key));
    return full && { isTaken: false, nextAt: full[0]?.next_at ?? latest + 1 };
  }

  function takeAlone(key: string, times: Times): Taking {
    const nextAt = known.get(key);
    if (nextAt !== undefined && isFull(nextAt, times)) return { isTaken: false, nextAt };
    const { at, everyMs, farthest } = times;
    const isCredible = nextAt !== undefined && isBetween(nextAt, at, farthest);
    return { isTaken: true, nextAt: everyMs + (isCredible ? nextAt : at) };
  }

  /** Forgets rate limits of which nothing is used up. */
  function prune(at: number): void {
    if (at - prunedAt < PRUNE_EVERY_MS) return;
    prunedAt = at;
    for (const [key, nextAt] of known) if (nextAt < at) known.delete(key);
    store.eventually([PRUNE, at]);
  }

  return {
    async take(key, rate) {
      const times = timesOf(now(), rate);
      prune(times.at);
      const isKnownFull = isFull(known.get(key) ?? 0, times);
      const shared = isKnownFull ? undefined : await takeShared(key, times);
      const { isTaken, nextAt } = shared ?? takeAlone(key, times);
      known.set(key, nextAt);
      const slotAt = nextAt - times.leadMs - (isTaken ? times.everyMs : 0);
      return { isTaken, waitMs: Math.max(slotAt - now(), 0) };
    },

    async noteLimited(workspace) {
      store.eventually([NOTE_LIMITED, workspace, now()]);
      await within(ANSWER_MS, store.settled(), () => {});
    },

    async limitedAt(workspace) {
      return (await ask<{ limited_at: number }>(FIND_LIMITED, workspace))?.[0]?.limited_at;
    },
  };
}

type Row = { readonly next_at: number };
type Taking = { readonly isTaken: boolean; readonly nextAt: number };
type Times = ReturnType<typeof timesOf>;

/** There is a free slot while the next call is due by `latest`. */
function timesOf(at: number, { limit, perMs, patienceMs }: Rate & { patienceMs: number }) {
  const everyMs = Math.ceil(perMs / limit);
  const leadMs = everyMs * (Math.ceil(limit / 4) - 1);
  const latest = at + leadMs + Math.min(Math.max(Math.floor(patienceMs), 0), MAX_PATIENCE_MS);
  return { at, everyMs, leadMs, latest, farthest: at + leadMs + everyMs + MAX_PATIENCE_MS };
}

function isFull(nextAt: number, { latest, farthest }: Times): boolean {
  return isBetween(nextAt, latest + 1, farthest);
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function silent(): never {
  throw new RowsUnread(new Error(`the database was silent for ${ANSWER_MS} ms`));
}

const TAKE = `INSERT INTO budget (key, next_at) VALUES (?, ?)
  ON CONFLICT (key) DO UPDATE
    SET next_at = CASE WHEN budget.next_at BETWEEN ? AND ? THEN budget.next_at ELSE ? END + ?
    WHERE budget.next_at NOT BETWEEN ? AND ?
  RETURNING next_at`;
const FIND = "SELECT next_at FROM budget WHERE key = ?";
const PRUNE = "DELETE FROM budget WHERE next_at < ?";
const NOTE_LIMITED = `INSERT INTO limited_workspace (workspace, limited_at) VALUES (?, ?)
  ON CONFLICT (workspace) DO UPDATE SET limited_at = excluded.limited_at`;
const FIND_LIMITED = "SELECT limited_at FROM limited_workspace WHERE workspace = ?";
