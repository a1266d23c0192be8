/** Short messages between the processes that share a database. Each reaches all subscribers, the publisher's too, or none. */
export type Signals = {
  /** Rejects when the others cannot be reached. */
  publish(channel: string, payload: string): Promise<void>;
  /** Returns what ends that. */
  subscribe(channel: string, handler: (payload: string) => void): () => void;
  close(): Promise<void>;
};

/** Signals where there is one process only. */
export function createLocalSignals(): Signals {
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
