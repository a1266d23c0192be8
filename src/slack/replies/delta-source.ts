/** Reads a model's deltas as fast as they come, and lets one reader wait for more. */
export interface DeltaSource {
  /** No more deltas come: the model has finished or failed, or was stopped. */
  isEnded(): boolean;
  /** `stop` was called before the model had finished. */
  isStopped(): boolean;
  /** The error with which the model failed. */
  failure(): { readonly error: unknown } | undefined;
  /** Resolves when the next delta has come, or the end. */
  more(): Promise<void>;
  /** Resolves at the end, and after `ms` milliseconds at the latest. */
  endWithin(ms: number): Promise<void>;
  /** Ends at once, and tells the model to stop. */
  stop(): void;
}

/** Calls `run` after `ms` milliseconds, unless the returned function is called first. */
export type Timers = (run: () => void, ms: number) => () => void;

/** Sets a timer of Node, and returns what clears it. */
export const realTimers: Timers = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Reads all deltas into `sink`, and calls its `end` once. The reader of the result waits for one thing at a time. */
export function readDeltas(
  deltas: AsyncIterable<string>,
  sink: { push(delta: string): void; end(): void },
  timers: Timers,
): DeltaSource {
  const iterator = deltas[Symbol.asyncIterator]();
  let isEnded = false;
  let isStopped = false;
  let failure: { readonly error: unknown } | undefined;
  let wake: (() => void) | undefined;
  let wakesOnDelta = false;

  function end(): void {
    if (isEnded) return;
    isEnded = true;
    sink.end();
    wake?.();
  }

  async function read(): Promise<void> {
    try {
      for (let next = await iterator.next(); !next.done && !isEnded; next = await iterator.next()) {
        sink.push(next.value);
        if (wakesOnDelta) wake?.();
      }
    } catch (error) {
      if (!isEnded) failure = { error };
    }
    end();
  }

  void read();
  return {
    isEnded: () => isEnded,
    isStopped: () => isStopped,
    failure: () => failure,
    more: () =>
      new Promise((resolve) => {
        wakesOnDelta = true;
        wake = resolve;
        if (isEnded) resolve();
      }),
    endWithin: (ms) =>
      new Promise((resolve) => {
        const cancel = timers(resolve, ms);
        wakesOnDelta = false;
        wake = () => {
          cancel();
          resolve();
        };
        if (isEnded) wake();
      }),
    stop() {
      if (isEnded) return;
      isStopped = true;
      end();
      void iterator.return?.().catch(() => undefined);
    },
  };
}
