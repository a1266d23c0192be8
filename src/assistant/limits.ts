/** What is over: drafts on their way at once, or asked for within an hour by one person or by a workspace. */
export type Over = {
  readonly kind: "over";
  readonly limit: "running" | "person" | "workspace";
  /** When asking again can succeed; 0 where that is whenever one of the running drafts is done. */
  readonly retryAfterMs: number;
};

export type Limits = {
  /** Counts a request in, unless it would be over a limit; what is refused counts nowhere. `leave` it when it is done. */
  enter(person: string, workspace: string): { readonly kind: "ok"; leave(): void } | Over;
  /**
   * Counts one that another process let in. `leave` it when that says that it is done; a process that died never does, so
   * two minutes are taken for the end.
   */
  countElsewhere(person: string, workspace: string): { leave(): void };
};

export type LimitOptions = {
  /** Drafts of one person at the same time; 0 for any number, as with the others. */
  readonly running: number;
  readonly perPersonHour: number;
  readonly perWorkspaceHour: number;
};

/**
 * Keeps people from asking for more than they may: drafts on their way, and by the hour. Only differences of `now`
 * (milliseconds) matter; the default is a clock that nobody sets. At most 20,000 people are kept of the last hour: beyond,
 * whoever asked longest ago begins anew.
 */
export function createLimits(options: LimitOptions, now: () => number = () => performance.now()): Limits {
  const running = createRunningCounts(options.running);
  const people = createHourCounts(options.perPersonHour);
  const workspaces = createHourCounts(options.perWorkspaceHour);

  function countIn(person: string, workspace: string, at: number): void {
    people.count(person, at);
    workspaces.count(workspace, at);
  }

  return {
    countElsewhere(person, workspace) {
      const at = now();
      countIn(person, workspace, at);
      return { leave: running.begin(person, at + LONGEST_ELSEWHERE_MS) };
    },

    enter(person, workspace) {
      const at = now();
      if (running.isFull(person, at)) return { kind: "over", limit: "running", retryAfterMs: 0 };
      const personMs = people.waitMs(person, at);
      if (personMs > 0) return { kind: "over", limit: "person", retryAfterMs: personMs };
      const workspaceMs = workspaces.waitMs(workspace, at);
      if (workspaceMs > 0) return { kind: "over", limit: "workspace", retryAfterMs: workspaceMs };
      countIn(person, workspace, at);
      return { kind: "ok", leave: running.begin(person) };
    },
  };
}

const HOUR_MS = 3_600_000;
const SLOT_MS = 60_000;
const MAX_KEYS = 20_000;
const LONGEST_ELSEWHERE_MS = 120_000;

/** Holds as many drafts as are on their way, each with when it is over at the latest. */
function createRunningCounts(limit: number) {
  const drafts = new Map<string, Set<{ readonly until: number }>>();

  function leave(key: string, draft: { readonly until: number }): void {
    const own = drafts.get(key);
    if (own?.delete(draft) && own.size === 0) drafts.delete(key);
  }

  return {
    isFull(key: string, at: number): boolean {
      for (const draft of drafts.get(key) ?? []) if (draft.until <= at) leave(key, draft);
      return limit > 0 && (drafts.get(key)?.size ?? 0) >= limit;
    },
    begin(key: string, until = Number.POSITIVE_INFINITY): () => void {
      if (limit === 0) return () => {};
      const draft = { until };
      drafts.set(key, (drafts.get(key) ?? new Set()).add(draft));
      return () => leave(key, draft);
    },
  };
}

/** So many requests began in this minute. */
type Slot = { readonly minute: number; requests: number };

/**
 * Requests of the last hour by the minute, since only that many numbers are kept of a key, however high its limit. A minute
 * counts until all of it is an hour ago: nobody gets through too often, at the price of waiting up to a minute too long.
 */
function createHourCounts(limit: number) {
  /** The one that asked longest ago first. */
  const slotsOf = new Map<string, Slot[]>();

  function forgetOld(at: number) {
    for (const [key, slots] of slotsOf) {
      const newest = slots.at(-1);
      if (slotsOf.size <= MAX_KEYS && newest && countsUntil(newest) > at) return;
      slotsOf.delete(key);
    }
  }

  return {
    /** How long until one more fits in; 0 when it does now. */
    waitMs(key: string, at: number): number {
      if (limit === 0) return 0;
      const slots = slotsOf.get(key)?.filter((slot) => countsUntil(slot) > at) ?? [];
      let left = slots.reduce((sum, { requests }) => sum + requests, 0);
      let waitMs = 0;
      for (const slot of slots) {
        if (left < limit) break;
        left -= slot.requests;
        waitMs = countsUntil(slot) - at;
      }
      return waitMs;
    },

    count(key: string, at: number): void {
      if (limit === 0) return;
      const slots = slotsOf.get(key)?.filter((slot) => countsUntil(slot) > at) ?? [];
      const minute = Math.floor(at / SLOT_MS);
      const newest = slots.at(-1);
      if (newest && newest.minute >= minute) newest.requests += 1;
      else slots.push({ minute, requests: 1 });
      slotsOf.delete(key);
      slotsOf.set(key, slots);
      forgetOld(at);
    },
  };
}

function countsUntil({ minute }: Slot): number {
  return (minute + 1) * SLOT_MS + HOUR_MS;
}
