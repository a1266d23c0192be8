import { ServiceError } from "../assistant/errors.ts";

type CircuitBreaker = {
  /** Call it before each call. Throws `unavailable` while the circuit is open; after the pause lets one call pass. */
  enter(): void;
  /** The call succeeded: closes the circuit. */
  succeed(): void;
  /** The call failed. Opens the circuit after `threshold` failures in a row, or at once for `pauseMs` (a Retry-After). */
  fail(pauseMs?: number): void;
  /** The call ended without a verdict on the service, as when the caller stopped it. */
  abandon(): void;
};

/**
 * Refuses calls of a service that is down, so that nobody waits for it. After `threshold` failures in a row it refuses every
 * call for `pauseMs` milliseconds; then the outcome of one call decides (M. Nygard, "Release It!").
 */
export function createCircuitBreaker(options: {
  threshold: number;
  pauseMs: number;
  now: () => number;
  onChange: (state: "open" | "closed") => void;
}): CircuitBreaker {
  const { threshold, now, onChange } = options;
  let failures = 0;
  let openUntil: number | undefined;
  let isProbing = false;

  return {
    enter() {
      if (openUntil === undefined) return;
      const left = openUntil - now();
      if (left > 0 || isProbing) throw new ServiceError("memory", "unavailable", { retryAfterMs: Math.max(left, 0) });
      isProbing = true;
    },
    succeed() {
      failures = 0;
      isProbing = false;
      if (openUntil === undefined) return;
      openUntil = undefined;
      onChange("closed");
    },
    fail(pauseMs) {
      failures += 1;
      isProbing = false;
      if (failures < threshold && pauseMs === undefined) return;
      if (openUntil === undefined) onChange("open");
      openUntil = now() + (pauseMs ?? options.pauseMs);
    },
    abandon() {
      isProbing = false;
    },
  };
}
