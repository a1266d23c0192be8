/** Replies on their way, one after another within a thread. */
export type Running = {
  /** Runs `work` when the thread's earlier ones are done. Its signal aborts when somebody presses stop. */
  run(thread: string, work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Stops what is being written in a thread now; never waits. */
  stop(thread: string): void;
  /** How many threads have something on its way. */
  count(): number;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
};

export function threadKey(channel: string, threadTs: string): string {
  return `${channel}:${threadTs}`;
}

export function createRunning(): Running {
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
