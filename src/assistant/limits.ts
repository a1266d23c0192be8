/**
 * A limit that is reached: of drafts that run at once, or that a person, the members of a workspace, or all others in it may ask
 * for in an hour.
 */
export type Over = {
  readonly kind: "over";
  readonly limit: "running" | "person" | Group;
  /** When asking again can succeed. 0 where that is as soon as one of the running drafts ends. */
  readonly retryAfterMs: number;
};

/** Whose hour a request counts in: that of a workspace's members, or of guests and people of other companies in it. */
export type Group = "workspace" | "outsiders";

/** Keeps people within their limits. */
export type Limits = {
  /** Counts a request, by default a member's, unless a limit is reached. Call `leave` when it ends. A refused one does not count. */
  enter(person: string, workspace: string, group?: Group): { readonly kind: "ok"; leave(): void } | Over;
  /**
   * Counts a request that another process let in. Call `leave` when that process says that it ended. If it dies and never
   * says so, the request ends after two minutes.
   */
  countElsewhere(person: string, workspace: string, group?: Group): { leave(): void };
};

/** The limits. 0 means that there is none. */
export type LimitOptions = {
  /** Drafts of one person at the same time. */
  readonly running: number;
  readonly perPersonHour: number;
  readonly perWorkspaceHour: number;
  readonly perOutsidersHour: number;
};

/**
 * Makes limits that live in this process. `now` gives milliseconds, of which only differences matter; the default is a
 * clock that nobody sets. Keeps at most 20,000 people of the last hour; beyond that, it forgets the person who asked
 * longest ago.
 */
export function createLimits(options: LimitOptions, now: () => number = () => performance.now()): Limits {
  const running = createRunningCounts(options.running);
  const people = createHourCounts(options.perPersonHour);
  const groups = {
    workspace: createHourCounts(options.perWorkspaceHour),
    outsiders: createHourCounts(options.perOutsidersHour),
  };

  function countIn(person: string, workspace: string, group: Group, at: number): void {
    people.count(person, at);
    groups[group].count(workspace, at);
  }

  return {
    countElsewhere(person, workspace, group = "workspace") {
      const at = now();
      countIn(person, workspace, group, at);
      return { leave: running.begin(person, at + LONGEST_ELSEWHERE_MS) };
    },

    enter(person, workspace, group = "workspace") {
      const at = now();
      if (running.isFull(person, at)) return { kind: "over", limit: "running", retryAfterMs: 0 };
      const personMs = people.waitMs(person, at);
      if (personMs > 0) return { kind: "over", limit: "person", retryAfterMs: personMs };
      const groupMs = groups[group].waitMs(workspace, at);
      if (groupMs > 0) return { kind: "over", limit: group, retryAfterMs: groupMs };
      countIn(person, workspace, group, at);
      return { kind: "ok", leave: running.begin(person) };
    },
  };
}

const HOUR_MS = 3_600_000;
const SLOT_MS = 60_000;
const MAX_KEYS = 20_000;
const LONGEST_ELSEWHERE_MS = 120_000;

/** Counts running drafts by key, each with the moment at which it ends at the latest. */
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

/** How many requests began in a minute. */
type Slot = { readonly minute: number; requests: number };

/**
 * Counts the requests of the last hour by the minute, so that a key keeps at most 61 numbers, however high its limit. A
 * minute counts until all of it is an hour ago: people never get through too often, and may wait up to a minute too long.
 */
function createHourCounts(limit: number) {
  /** The key that asked longest ago comes first. */
  const slotsOf = new Map<string, Slot[]>();

  function forgetOld(at: number) {
    for (const [key, slots] of slotsOf) {
      const newest = slots.at(-1);
      if (slotsOf.size <= MAX_KEYS && newest && countsUntil(newest) > at) return;
      slotsOf.delete(key);
    }
  }

  return {
    /** Returns the milliseconds until one more request fits in; 0 where it does now. */
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
