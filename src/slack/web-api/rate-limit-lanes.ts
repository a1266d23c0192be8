import { SlackCallError } from "./slack-call-error.ts";

/**
 * Holds calls back where Slack asked for it, and nowhere else. A lane is one method in one channel: Slack counts each
 * method by itself, so a stream that is told to slow down must not keep posts from going out. A lane exists only from a
 * 429 until everybody who waited for it has gone through, one at a time.
 */
export interface Lanes {
  isOpen(lane: string): boolean;
  /** Waits for its turn and for the time Slack asked for. Rejects with `ratelimited` when that would pass `deadline`. */
  enter(lane: string, method: string, deadline: number): Promise<() => void>;
  /** Slack answered 429: nobody enters for so long. */
  close(lane: string, forMs: number): void;
}

type Lane = { until: number; busy: boolean; readonly waiting: (() => void)[] };

const MAX_WAITING = 100; // to a lane
const BUSY_MS = 1_000; // when whoever is in the lane is likely through it

export function createLanes(now: () => number, sleep: (ms: number) => Promise<unknown>): Lanes {
  const lanes = new Map<string, Lane>();

  function release(name: string, lane: Lane): void {
    const next = lane.waiting.shift();
    lane.busy = next !== undefined;
    if (next !== undefined) next();
    else if (lane.until <= now()) lanes.delete(name);
  }

  return {
    isOpen: (name) => !lanes.has(name),

    async enter(name, method, deadline) {
      const lane = lanes.get(name);
      if (lane === undefined) return () => undefined;
      const tooLong = () => {
        const waitMs = lane.until - now();
        return new SlackCallError(method, "ratelimited", { retryAfterMs: Math.max(waitMs, lane.busy ? BUSY_MS : 1) });
      };
      const mayQueue = now() < deadline && lane.waiting.length < MAX_WAITING;
      if (lane.until > deadline || (lane.busy && !mayQueue)) throw tooLong();
      if (lane.busy) await new Promise<void>((resolve) => lane.waiting.push(resolve));
      lane.busy = true;
      if (lane.until > deadline || now() > deadline) {
        release(name, lane);
        throw tooLong();
      }
      if (lane.until > now()) await sleep(lane.until - now());
      return () => release(name, lane);
    },

    close(name, forMs) {
      const until = now() + forMs;
      const lane = lanes.get(name);
      if (lane !== undefined) {
        lane.until = Math.max(lane.until, until);
        return;
      }
      for (const [other, { until, busy }] of lanes) if (!busy && until <= now()) lanes.delete(other);
      lanes.set(name, { until, busy: false, waiting: [] });
    },
  };
}
