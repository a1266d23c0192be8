/**
 * How often a method may be called, counted for each workspace, or for each channel of it. `comesBack`: whoever is refused
 * tries again after the time that it was told, as a stream does with what it gathers meanwhile.
 */
type Budget = {
  readonly limit: number;
  readonly perMs: number;
  readonly isPerChannel?: boolean;
  readonly comesBack?: boolean;
};

const MINUTE_MS = 60_000;

/** The tiers in Slack's page "Rate limits", and the tier that each method's own page gives it. */
const BUDGETS = new Map<unknown, Budget>([
  ["chat.startStream", { limit: 20, perMs: MINUTE_MS }], // tier 2
  ["chat.appendStream", { limit: 100, perMs: MINUTE_MS, comesBack: true }], // tier 4
  ["chat.postMessage", { limit: 1, perMs: 1_000, isPerChannel: true }], // a tier of its own
]);

type Arguments = Readonly<Record<string, unknown>>;

/** Taken: the call may go out after `waitMs`. Not taken: try again after `waitMs`. */
export type Place = { readonly isTaken: boolean; readonly waitMs: number };

/** Where all processes of a workspace count together. No call may reject. */
export type SharedBudgets = {
  take(key: string, rate: { limit: number; perMs: number; patienceMs: number }): Promise<Place>;
  noteLimited(workspace: string): Promise<void>;
  limitedAt(workspace: string): Promise<number | undefined>;
};

/** Tells the workspace's other processes that something was noted. */
export type BudgetSignal = {
  publish(): void;
  onHeard(run: () => void): void;
};

export type CallBudgets = {
  /** From here on the workspace is known, and whether it was limited before this process began. Never rejects. */
  open(workspace: string): Promise<void>;
  /** Whether calls are held back at all. */
  isOn(): boolean;
  /** A place for a call that can wait so long; undefined where the method has no budget. Never rejects. */
  take(method: string, args: Arguments, patienceMs: number): Promise<Place> | undefined;
  /** Slack answered 429, to whatever call. */
  limited(): void;
};

const ON_FOR_MS = 60 * MINUTE_MS;
const NOTE_EVERY_MS = MINUTE_MS;
const KEEP_FOR_MS = 40_000; // seven refusals end a reply: at this pace no stream lives to see them
const LATE_BY_MS = 2_000;

type Options = {
  readonly shared: SharedBudgets;
  readonly now: () => number;
  readonly signal?: BudgetSignal;
};

/**
 * The budgets that a workspace's calls keep to once Slack has answered 429 there. Until then nothing is held back, and an hour
 * after the last 429 nothing is again: the published limits are what Slack promises at least ("20+ per minute"), and bursts
 * above them are often let through, so keeping to them where nobody complains would slow people down for nothing.
 *
 * A call that comes back is kept a place within 40 s, since otherwise whoever tries at the right moment would pass it by
 * again and again: a stream would starve among others, and be given up as broken.
 */
export function createCallBudgets({ shared, now, signal }: Options): CallBudgets {
  const kept = new Map<string, number>(); // when a refused call's place is due
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

  async function takeKept(key: string, budget: Budget, id: string, patienceMs: number): Promise<Place> {
    const dueIn = (kept.get(id) ?? Number.NEGATIVE_INFINITY) - now();
    if (dueIn > patienceMs) return { isTaken: false, waitMs: dueIn };
    kept.delete(id);
    if (dueIn > -LATE_BY_MS) return { isTaken: true, waitMs: Math.max(dueIn, 0) };
    const place = await shared.take(key, { ...budget, patienceMs: Math.max(patienceMs, KEEP_FOR_MS) });
    if (!place.isTaken || place.waitMs <= patienceMs) return place;
    for (const [other, dueAt] of kept) if (dueAt < now() - LATE_BY_MS) kept.delete(other);
    kept.set(id, now() + place.waitMs);
    return { isTaken: false, waitMs: place.waitMs };
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
      const budget = BUDGETS.get(method);
      if (budget === undefined) return undefined;
      const key = `${workspace} ${method}${budget.isPerChannel ? ` ${args.channel}` : ""}`;
      if (budget.comesBack) return takeKept(key, budget, `${args.channel} ${args.ts}`, patienceMs);
      return shared.take(key, { ...budget, patienceMs });
    },
    limited() {
      limitedAt = now();
      void note();
    },
  };
}
