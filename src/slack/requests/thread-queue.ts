/** Runs the answers of a thread one after another. */
export type ThreadQueue = {
  /**
   * Runs `work` when the thread's earlier work has ended, and resolves or rejects as it does. The signal aborts when somebody
   * presses stop.
   */
  run(thread: string, work: (signal: AbortSignal) => Promise<void>, request?: Asked): Promise<void>;
  /** Aborts the work that runs in a thread now. Returns at once. */
  stop(thread: string): void;
  /**
   * Aborts the next work of a thread whose request was made by then (milliseconds since the epoch), whether it runs already or
   * not: after a crash, Inkwell may handle a stop before the answer that it is for begins again. Returns at once.
   */
  stopAskedBy(thread: string, at: number): void;
  /**
   * Aborts the work for a request, whether it runs already, waits, or comes later: what a person took back at once may be known
   * before the request itself. Returns at once.
   */
  stopRequest(id: string): void;
  /** Aborts all work: what runs, and from now on whatever begins. Returns at once. */
  stopAll(): void;
  /** How many threads have work. */
  count(): number;
  /** Resolves when no thread has work. */
  settled(): Promise<void>;
};

/**
 * Which answer of a thread to stop. `askedBy`: the next one to a request that was made by then, in milliseconds since the epoch,
 * even if it has not begun again after a crash. `request`: the one to the request with that id.
 */
export type WhichAnswer = { readonly askedBy: number } | { readonly request: string };

/** The request that work is for, and when it was made, in milliseconds since the epoch. */
type Asked = { readonly id: string; readonly at: number };

/** Returns the name of a thread in this workspace, by its channel and its first message. */
export function threadKey(channel: string, threadTs: string): string {
  return `${channel}:${threadTs}`;
}

/** A request comes within seconds of its being taken back, or after a crash not at all. */
const TAKEN_BACK_MAX = 1000;

/** Creates an empty queue. */
export function createThreadQueue(): ThreadQueue {
  const last = new Map<string, Promise<void>>();
  const current = new Map<string, { readonly controller: AbortController; readonly asked: Asked | undefined }>();
  const stops = new Map<string, number>(); // that have not met their work yet
  const takenBack = new Set<string>(); // requests
  let isOver = false;
  return {
    async run(thread, work, asked) {
      const before = last.get(thread);
      const mine = (async () => {
        await before;
        const controller = new AbortController();
        current.set(thread, { controller, asked });
        if (asked && asked.at <= (stops.get(thread) ?? 0)) {
          stops.delete(thread);
          controller.abort();
        }
        if (isOver || (asked && takenBack.has(asked.id))) controller.abort();
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
      if (running?.asked && running.asked.at <= at) running.controller.abort();
      else stops.set(thread, at);
    },
    stopRequest(id) {
      for (const { controller, asked } of current.values()) if (asked?.id === id) controller.abort();
      takenBack.add(id);
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
