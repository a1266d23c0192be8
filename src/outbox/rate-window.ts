export type RateWindow = {
  /** How many milliseconds to wait until so much more fits into the window; 0 when it fits now. */
  waitMs(now: number, cost: number): number;
  take(now: number, cost: number): void;
};

/** At most `limit` in any `perMs` milliseconds. What costs more than the limit by itself passes when the window is empty. */
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
