/** Runs the answers of a thread one after another. */
export type ThreadQueue = {
  /**
   * Runs `work` when the thread's earlier work has ended, and resolves or rejects as it does. The signal aborts when somebody
   * presses stop.
   */
  run(thread: string, work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Aborts the work that runs in a thread now. Returns at once. */
  stop(thread: string): void;
  /** How many threads have work. */
  count(): number;
  /** Resolves when no thread has work. */
  settled(): Promise<void>;
};

/** Returns the name of a thread in this workspace, by its channel and its first message. */
export function threadKey(channel: string, threadTs: string): string {
  return `${channel}:${threadTs}`;
}

/** Creates an empty queue. */
export function createThreadQueue(): ThreadQueue {
  const last = new Map<string, Promise<void>>();
  const current = new Map<string, AbortController>();
  return {
    async run(thread, work) {
      const before = last.get(thread);
      const mine = (async () => {
        await before;
        const controller = new AbortController();
        current.set(thread, controller);
        try {
          await work(controller.signal);
        } finally {
          current.delete(thread);
        }
      })();
      const settled = mine.catch(() => {});
      last.set(thread, settled);
      try {
        await mine;
      } finally {
        if (last.get(thread) === settled) last.delete(thread);
      }
    },
    stop(thread) {
      current.get(thread)?.abort();
    },
    count: () => last.size,
    async settled() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
