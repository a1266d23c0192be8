import type { Contract } from "./methods/method.ts";
import { type Args, text } from "./methods/method.ts";

const MINUTE_MS = 60_000;
// About one post a second in each channel, with short bursts (Slack's page on rate limits).
const POST_WINDOW_MS = 10_000;
const POSTS_PER_WINDOW = 10;

export type RateLimits = ReturnType<typeof createRateLimits>;

/**
 * Keeps Slack's rate limits: a tier for each method, and a pace of posts for each channel.
 * `now` returns milliseconds.
 */
export function createRateLimits(now: () => number) {
  const recent = new Map<string, number[]>();

  function take(key: string, limit: number, windowMs: number): number | undefined {
    const at = now();
    const times = (recent.get(key) ?? []).filter((time) => time > at - windowMs);
    recent.set(key, times);
    const [oldest] = times;
    if (oldest !== undefined && times.length >= limit) return Math.ceil((oldest + windowMs - at) / 1000);
    times.push(at);
    return undefined;
  }

  return {
    /** The seconds a call has to wait; undefined when it may run, which then counts. */
    waitFor(method: string, { perMinute }: Contract, args: Args): number | undefined {
      if (method === "chat.postMessage") {
        return take(`${method} ${text(args, "channel")}`, POSTS_PER_WINDOW, POST_WINDOW_MS);
      }
      return perMinute === undefined ? undefined : take(method, perMinute, MINUTE_MS);
    },
  };
}
