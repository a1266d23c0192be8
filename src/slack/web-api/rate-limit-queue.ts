import { SlackCallError } from "./slack-call-error.ts";

/**
 * Holds calls back where Slack asked for it, and nowhere else. There is one queue for each method in each channel: Slack counts
 * every method by itself, so a stream that must slow down does not keep posts from going out. A queue exists from a 429 until
 * all calls that waited for it have gone out, one at a time.
 */
export interface RateLimitQueues {
  /** True where nothing is held back: the call may go out without `enter`. */
  isOpen(queue: string): boolean;
  /**
   * Resolves when it is this call's turn and the time that Slack asked for has passed. The returned function must be called
   * after the call. Rejects with `ratelimited` when that would be later than `deadline`, in milliseconds since the epoch.
   */
  enter(queue: string, method: string, deadline: number): Promise<() => void>;
  /** Slack answered 429: nothing goes out for `forMs` milliseconds. */
  close(queue: string, forMs: number): void;
}

type Queue = { until: number; busy: boolean; readonly waiting: (() => void)[] };

const MAX_WAITING = 100; // in one queue
const BUSY_MS = 1_000; // by then the call that is out has likely returned

/** Creates the queues, all of them open. */
export function createRateLimitQueues(now: () => number, sleep: (ms: number) => Promise<unknown>): RateLimitQueues {
  const queues = new Map<string, Queue>();

  function release(key: string, queue: Queue): void {
    const next = queue.waiting.shift();
    queue.busy = next !== undefined;
    if (next !== undefined) next();
    else if (queue.until <= now()) queues.delete(key);
  }

  return {
    isOpen: (key) => !queues.has(key),

    async enter(key, method, deadline) {
      const queue = queues.get(key);
      if (queue === undefined) return () => undefined;
      const tooLong = () => {
        const waitMs = queue.until - now();
        return new SlackCallError(method, "ratelimited", { retryAfterMs: Math.max(waitMs, queue.busy ? BUSY_MS : 1) });
      };
      const mayQueue = now() < deadline && queue.waiting.length < MAX_WAITING;
      if (queue.until > deadline || (queue.busy && !mayQueue)) throw tooLong();
      if (queue.busy) await new Promise<void>((resolve) => queue.waiting.push(resolve));
      queue.busy = true;
      if (queue.until > deadline || now() > deadline) {
        release(key, queue);
        throw tooLong();
      }
      if (queue.until > now()) await sleep(queue.until - now());
      return () => release(key, queue);
    },

    close(key, forMs) {
      const until = now() + forMs;
      const queue = queues.get(key);
      if (queue !== undefined) {
        queue.until = Math.max(queue.until, until);
        return;
      }
      for (const [other, { until, busy }] of queues) if (!busy && until <= now()) queues.delete(other);
      queues.set(key, { until, busy: false, waiting: [] });
    },
  };
}
