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
  /** Ends at once, and leaves the deltas to another reader. */
  leave(): void;
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

  function leave(): void {
    if (isEnded) return;
    isStopped = true;
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
      leave();
      void iterator.return?.().catch(() => undefined);
    },
    leave,
  };
}

/** The deltas of one reply, which can be read from the beginning more than once, one reader after another. */
export type Replayable = {
  /** Reads all deltas, those that came already first. A reader that returns early ends them all. */
  read(): AsyncIterable<string>;
};

/** Makes deltas replayable. They are kept for as long as the result is. */
export function replayable(deltas: AsyncIterable<string>): Replayable {
  const iterator = deltas[Symbol.asyncIterator]();
  const seen: string[] = [];
  let isDone = false;
  let pulling: Promise<void> | undefined;

  async function pull(): Promise<void> {
    const next = await iterator.next();
    if (next.done) isDone = true;
    else seen.push(next.value);
  }

  /** Readers that wait for the same delta wait for one pull, also when it fails. */
  function more(): Promise<void> {
    pulling ??= pull().finally(() => {
      pulling = undefined;
    });
    return pulling;
  }

  async function next(at: number): Promise<IteratorResult<string>> {
    while (at >= seen.length) {
      if (isDone) return { done: true, value: undefined };
      await more();
    }
    return { done: false, value: seen[at] ?? "" };
  }

  return {
    read: () => ({
      [Symbol.asyncIterator]() {
        let at = 0;
        return {
          next: () => next(at++),
          async return() {
            await iterator.return?.();
            return { done: true, value: undefined };
          },
        };
      },
    }),
  };
}
