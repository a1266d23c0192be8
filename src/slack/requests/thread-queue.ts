/** Runs the answers of a thread one after another. */
export type ThreadQueue = {
  /**
   * Runs `work` when the thread's earlier work has ended, and resolves or rejects as it does. The signal aborts when somebody
   * presses stop. `askedAt`: when the request was made, in milliseconds since the epoch.
   */
  run(thread: string, work: (signal: AbortSignal) => Promise<void>, askedAt?: number): Promise<void>;
  /** Aborts the work that runs in a thread now. Returns at once. */
  stop(thread: string): void;
  /**
   * Aborts the next work of a thread whose request was made by then (milliseconds since the epoch), whether it runs already or
   * not: after a crash, Inkwell may handle a stop before the answer that it is for begins again. Returns at once.
   */
  stopAskedBy(thread: string, at: number): void;
  /**
   * Aborts the work of a thread whose request was made at that very time, whether it runs already, waits, or comes later: what a
   * person took back at once may be known before the request itself. Returns at once.
   */
  stopAskedAt(thread: string, at: number): void;
  /** Aborts all work: what runs, and from now on whatever begins. Returns at once. */
  stopAll(): void;
  /** How many threads have work. */
  count(): number;
  /** Resolves when no thread has work. */
  settled(): Promise<void>;
};

/**
 * Which answer of a thread to stop; of the times, in milliseconds since the epoch. `askedBy`: the next one to a request that was
 * made by then, even if it has not begun again after a crash. `askedAt`: the one to the request that was made at that very time.
 */
export type WhichAnswer = { readonly askedBy: number } | { readonly askedAt: number };

/** Returns the name of a thread in this workspace, by its channel and its first message. */
export function threadKey(channel: string, threadTs: string): string {
  return `${channel}:${threadTs}`;
}

/** A request comes within seconds of its being taken back, or after a crash not at all. */
const TAKEN_BACK_MAX = 1000;

/** Creates an empty queue. */
export function createThreadQueue(): ThreadQueue {
  const last = new Map<string, Promise<void>>();
  const current = new Map<string, { readonly controller: AbortController; readonly askedAt: number }>();
  const stops = new Map<string, number>(); // that have not met their work yet
  const takenBack = new Set<string>(); // by thread and time
  let isOver = false;
  return {
    async run(thread, work, askedAt = Number.POSITIVE_INFINITY) {
      const before = last.get(thread);
      const mine = (async () => {
        await before;
        const controller = new AbortController();
        current.set(thread, { controller, askedAt });
        if (askedAt <= (stops.get(thread) ?? 0)) {
          stops.delete(thread);
          controller.abort();
        }
        if (isOver || takenBack.has(`${thread} ${askedAt}`)) controller.abort();
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
      current.get(thread)?.controller.abort();
    },
    stopAskedBy(thread, at) {
      const running = current.get(thread);
      if (running && running.askedAt <= at) running.controller.abort();
      else stops.set(thread, at);
    },
    stopAskedAt(thread, at) {
      const running = current.get(thread);
      if (running?.askedAt === at) running.controller.abort();
      takenBack.add(`${thread} ${at}`);
      for (const oldest of takenBack) if (takenBack.size > TAKEN_BACK_MAX) takenBack.delete(oldest);
    },
    stopAll() {
      isOver = true;
      for (const { controller } of current.values()) controller.abort();
    },
    count: () => last.size,
    async settled() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
