import { ServiceError } from "../assistant/errors.ts";

type CircuitBreaker = {
  /** Throws `unavailable` while the circuit is open; lets one call through as a probe once the pause is over. */
  enter(): void;
  succeed(): void;
  /** Counts a failure; `pauseMs` (a server's Retry-After) opens the circuit at once. */
  fail(pauseMs?: number): void;
  /** The call ended without telling anything of the service, such as one that the caller stopped. */
  abandon(): void;
};

/**
 * Spares a service that is down, and the people who would wait for it: after `threshold` failures in a row every call is
 * refused for `pauseMs` milliseconds, then one probe decides (closed, open, half-open: M. Nygard, "Release It!").
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
