import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRateWindow } from "../../src/outbox/pace.ts";

describe("a rate window", () => {
  it("never lets more through than its limit in any stretch of its length, nor waits longer than needed", () => {
    const step = fc.record({ gap: fc.integer({ min: 0, max: 700 }), cost: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const window = createRateWindow({ limit: 10, perMs: 1_000 });
        const passed: { at: number; cost: number }[] = [];
        const usedAt = (at: number) =>
          passed.filter((one) => one.at > at - 1_000).reduce((sum, one) => sum + one.cost, 0);
        let now = 0;
        for (const { gap, cost } of steps) {
          now += gap;
          const waitMs = window.waitMs(now, cost);
          if (waitMs > 0) expect(usedAt(now + waitMs - 1) + cost).toBeGreaterThan(10);
          now += waitMs;
          expect(window.waitMs(now, cost)).toBe(0);
          window.take(now, cost);
          passed.push({ at: now, cost });
          expect(usedAt(now)).toBeLessThanOrEqual(10);
        }
      }),
    );
  });

  it("lets through alone what is larger than its limit", () => {
    const window = createRateWindow({ limit: 10, perMs: 1_000 });
    expect(window.waitMs(0, 25)).toBe(0);
    window.take(0, 25);
    expect(window.waitMs(400, 1)).toBe(600);
    expect(window.waitMs(1_000, 25)).toBe(0);
  });
});
