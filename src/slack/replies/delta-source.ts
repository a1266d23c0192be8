/** Reads a model's deltas as fast as they come, and lets one reader wait for what it needs to know. */
export interface DeltaSource {
  /** No delta will come any more: the model has finished, broken off, or was stopped. */
  isEnded(): boolean;
  /** Somebody wants no more of it. */
  isStopped(): boolean;
  /** Why it broke off; undefined while it has not. */
  failure(): { readonly error: unknown } | undefined;
  /** Resolves with the next delta, or the end. */
  more(): Promise<void>;
  /** Resolves with the end, and after `ms` milliseconds at the latest. */
  endWithin(ms: number): Promise<void>;
  /** Ends it at once, and lets the model know. */
  stop(): void;
}

/** Calls `run` after `ms` milliseconds; what it returns calls that off. */
export type Timers = (run: () => void, ms: number) => () => void;

export const realTimers: Timers = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

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
