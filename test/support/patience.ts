import { vi } from "vitest";
import { slowness } from "../../playground/slack/patience.ts";

/** How long to allow now for work that may take `ms` milliseconds on a machine at rest. */
export function patience(ms: number): number {
  return Math.ceil(ms * slowness());
}

const LOOK_EVERY_MS = 25;

/**
 * Looks again and again until `look` does not throw, and resolves with what it returns. Rejects with its last error after `ms`
 * milliseconds of a machine at rest: a busy one is given longer, by what it has to do when the time is over.
 */
export async function eventually<Seen>(look: () => Seen | Promise<Seen>, ms = 15_000): Promise<Seen> {
  const since = performance.now();
  const leftMs = () => patience(ms) - (performance.now() - since);
  for (;;) {
    try {
      return await vi.waitFor(look, { timeout: Math.max(leftMs(), 1), interval: LOOK_EVERY_MS });
    } catch (error) {
      if (leftMs() <= 0) throw error;
    }
  }
}
