/** How often a method may be called in one workspace, or in one channel of it. */
type RateLimit = {
  readonly limit: number;
  readonly perMs: number;
  readonly isPerChannel?: boolean;
  /** The caller retries after `waitMs`, so its slot is kept: a stream appends later what it gathers until then. */
  readonly comesBack?: boolean;
};

const MINUTE_MS = 60_000;

/** From Slack's page "Rate limits", and the tier on each method's own page. */
const RATE_LIMITS = new Map<unknown, RateLimit>([
  ["chat.startStream", { limit: 20, perMs: MINUTE_MS }], // tier 2
  ["chat.appendStream", { limit: 100, perMs: MINUTE_MS, comesBack: true }], // tier 4
  ["chat.postMessage", { limit: 1, perMs: 1_000, isPerChannel: true }], // a tier of its own
]);

type Arguments = Readonly<Record<string, unknown>>;

/** Taken: the call may go out after `waitMs` milliseconds. Not taken: ask again after `waitMs`. */
export type Slot = { readonly isTaken: boolean; readonly waitMs: number };

/** Counts the calls of all processes of a workspace together. Never rejects. */
export type SharedRateLimits = {
  take(key: string, rate: { limit: number; perMs: number; patienceMs: number }): Promise<Slot>;
  noteLimited(workspace: string): Promise<void>;
  limitedAt(workspace: string): Promise<number | undefined>;
};

/** Tells all processes of the workspace that Slack has answered 429. */
export type LimitedSignal = {
  publish(): void;
  onHeard(run: () => void): void;
};

/** Holds this process's calls back before Slack has to. */
export type CallRateLimits = {
  /** Names the workspace, and reads whether Slack limited it before this process began. Never rejects. */
  open(workspace: string): Promise<void>;
  /** Whether calls are held back at all. */
  isOn(): boolean;
  /** Takes a slot for a call that can wait `patienceMs`. Undefined where the method has no limit. Never rejects. */
  take(method: string, args: Arguments, patienceMs: number): Promise<Slot> | undefined;
  /** Slack answered 429 to some call. */
  limited(): void;
};

const ON_FOR_MS = 60 * MINUTE_MS;
const NOTE_EVERY_MS = MINUTE_MS;
const KEEP_FOR_MS = 40_000; // seven refusals end a reply: at this pace no stream lives to see them
const LATE_BY_MS = 2_000;

type Options = {
  readonly shared: SharedRateLimits;
  readonly now: () => number;
  readonly signal?: LimitedSignal;
};

/**
 * Keeps a workspace's calls to Slack's rate limits for an hour after each 429. At other times nothing is held back: Slack
 * promises at least the published limits ("20+ per minute") and often lets bursts above them through, so keeping to them where
 * Slack does not complain would slow people down for nothing.
 *
 * A call that comes back is kept a slot that is due within 40 s. Otherwise calls that happen to ask at the right moment would
 * pass it again and again: among other streams, one would starve and be given up as broken.
 */
export function createCallRateLimits({ shared, now, signal }: Options): CallRateLimits {
  const kept = new Map<string, number>(); // when a refused call's slot is due
  let workspace: string | undefined;
  let limitedAt = Number.NEGATIVE_INFINITY;
  let notedAt = Number.NEGATIVE_INFINITY;

  async function look(): Promise<void> {
    if (workspace === undefined) return;
    const seen = (await shared.limitedAt(workspace)) ?? limitedAt;
    limitedAt = Math.max(limitedAt, Math.min(seen, now())); // another clock may be ahead
  }

  async function note(): Promise<void> {
    if (workspace === undefined || now() - notedAt < NOTE_EVERY_MS) return;
    notedAt = now();
    await shared.noteLimited(workspace);
    signal?.publish();
  }

  async function takeKept(key: string, rate: RateLimit, id: string, patienceMs: number): Promise<Slot> {
    const dueIn = (kept.get(id) ?? Number.NEGATIVE_INFINITY) - now();
    if (dueIn > patienceMs) return { isTaken: false, waitMs: dueIn };
    kept.delete(id);
    if (dueIn > -LATE_BY_MS) return { isTaken: true, waitMs: Math.max(dueIn, 0) };
    const slot = await shared.take(key, { ...rate, patienceMs: Math.max(patienceMs, KEEP_FOR_MS) });
    if (!slot.isTaken || slot.waitMs <= patienceMs) return slot;
    for (const [other, dueAt] of kept) if (dueAt < now() - LATE_BY_MS) kept.delete(other);
    kept.set(id, now() + slot.waitMs);
    return { isTaken: false, waitMs: slot.waitMs };
  }

  signal?.onHeard(() => void look());

  return {
    async open(teamId) {
      workspace = teamId;
      const isLimited = limitedAt > Number.NEGATIVE_INFINITY;
      await (isLimited ? note() : look());
    },
    isOn: () => now() - limitedAt < ON_FOR_MS,
    take(method, args, patienceMs) {
      const rate = RATE_LIMITS.get(method);
      if (rate === undefined) return undefined;
      const key = `${workspace} ${method}${rate.isPerChannel ? ` ${args.channel}` : ""}`;
      if (rate.comesBack) return takeKept(key, rate, `${args.channel} ${args.ts}`, patienceMs);
      return shared.take(key, { ...rate, patienceMs });
    },
    limited() {
      limitedAt = now();
      void note();
    },
  };
}
