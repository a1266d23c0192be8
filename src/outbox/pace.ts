import type { TellRates } from "../assistant/memory-descriptor.ts";
import type { Conversation, Entry } from "./conversations.ts";
import type { Verdict } from "./tell-memory.ts";

export type Pace = ReturnType<typeof createPace>;

type Options = { readonly rates: TellRates; readonly now: () => number; readonly random: () => number };

/**
 * Decides when memory may be told: no faster than `rates` allow, and after pauses that grow with each failure. All times are
 * milliseconds since the epoch.
 */
export function createPace({ rates, now, random }: Options) {
  const { callsPerSecond = Number.POSITIVE_INFINITY, tokensPerMinute = Number.POSITIVE_INFINITY } = rates;
  const calls = createRateWindow({ limit: callsPerSecond, perMs: 1_000 });
  const tokens = createRateWindow({ limit: tokensPerMinute, perMs: 60_000 });
  let pausedUntil = 0;

  return {
    /** When the next call may be made, for any conversation. */
    callAt: () => now() + calls.waitMs(now(), 1),

    /** When a conversation's first entry may be sent. */
    sendAt({ dueAt, entry }: Conversation): number {
      const waitMs = Math.max(calls.waitMs(now(), 1), tokens.waitMs(now(), entry.tokens));
      return Math.max(dueAt, pausedUntil, now() + waitMs);
    },

    /** Counts an entry that is sent now. */
    take(entry: Entry): void {
      calls.take(now(), 1);
      tokens.take(now(), entry.tokens);
    },

    /** When a failed entry may be sent again. If memory is busy, no other entry is sent before that either. */
    retryAt({ attempts }: Entry, { wasTaken, isBusy, retryAfterMs }: Verdict & { readonly kind: "later" }): number {
      const leastMs = Math.max(retryAfterMs, wasTaken ? LEAST_BEFORE_CHECK_MS : 0);
      const pauseMs = random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1));
      const at = now() + Math.max(leastMs, pauseMs);
      if (isBusy) pausedUntil = Math.max(pausedUntil, at);
      return at;
    },
  };
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;
const LEAST_BEFORE_CHECK_MS = 1_000; // what memory took may take a moment to be found

type RateWindow = {
  /** How many milliseconds to wait until `cost` fits into the window; 0 when it fits now. */
  waitMs(now: number, cost: number): number;
  /** Counts `cost` as used now. */
  take(now: number, cost: number): void;
};

/** Lets at most `limit` pass in any `perMs` milliseconds. A cost above the limit passes when the window is empty. */
export function createRateWindow({ limit, perMs }: { limit: number; perMs: number }): RateWindow {
  const taken: { readonly at: number; readonly cost: number }[] = [];
  let used = 0;

  return {
    waitMs(now, cost) {
      while (taken[0] && taken[0].at <= now - perMs) used -= taken.shift()?.cost ?? 0;
      let left = used;
      for (const { at, cost: freed } of taken) {
        if (left + cost <= limit) break;
        left -= freed;
        if (left + cost <= limit || left === 0) return at + perMs - now;
      }
      return 0;
    },
    take(now, cost) {
      taken.push({ at: now, cost });
      used += cost;
    },
  };
}
