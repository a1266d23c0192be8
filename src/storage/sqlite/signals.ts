import type { OpenSignals } from "../../ports/signals.ts";

/** Signals of a process that has its database to itself. */
export function createLocalSignals(): OpenSignals {
  const handlers = new Map<string, Set<(payload: string) => void>>();
  return {
    async publish(channel, payload) {
      for (const handler of handlers.get(channel) ?? []) handler(payload);
    },
    subscribe(channel, handler) {
      const all = handlers.get(channel) ?? new Set();
      handlers.set(channel, all.add(handler));
      return () => all.delete(handler);
    },
    async close() {
      handlers.clear();
    },
  };
}
