import { slowness } from "../patience.ts";
import type { Change } from "./types.ts";

export type ChangeListener = (change: Change) => void;

/** Publishes every change to listeners, and lets tests wait for a state instead of sleeping. */
export function createChanges() {
  const listeners = new Set<ChangeListener>();

  function publish(change: Change): void {
    if (listeners.size === 0) return;
    for (const listener of [...listeners]) listener(change);
  }

  function subscribe(listener: ChangeListener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /**
   * Resolves with the first value of `probe` that is not undefined, null or false.
   * It calls `probe` now and after every change. Rejects when `probe` throws, and after `timeoutMs` with what
   * `describe` returns. `timeoutMs` is for a machine at rest; a busy one gets longer, by how busy it is when the time is over.
   */
  function waitFor<T>(
    probe: () => T | undefined | null | false,
    timeoutMs: number,
    describe: () => string,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const stack = new Error("waiting for the local Slack");
      const finish = (act: () => void): void => {
        clearTimeout(timer);
        unsubscribe();
        act();
      };
      const look = (): void => {
        try {
          const found = probe();
          if (found !== undefined && found !== null && found !== false) finish(() => resolve(found));
        } catch (error) {
          finish(() => reject(error));
        }
      };
      const since = performance.now();
      const giveUp = (): void => {
        const leftMs = timeoutMs * slowness() - (performance.now() - since);
        if (leftMs > 0) {
          timer = setTimeout(giveUp, leftMs);
          return;
        }
        stack.message = `nothing of the kind within ${Math.round(performance.now() - since)} ms\n${describe()}`;
        finish(() => reject(stack));
      };
      let timer = setTimeout(giveUp, timeoutMs);
      const unsubscribe = subscribe(look);
      look();
    });
  }

  return { publish, subscribe, waitFor };
}
