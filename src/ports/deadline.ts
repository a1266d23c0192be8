/** Limits how long work may take: `signal` aborts when the time is over. */
export type Deadline = {
  /** Its reason is the error that the work should throw. */
  readonly signal: AbortSignal;
  /** When the time is over, in milliseconds since the epoch. Infinity while the clock is stopped. */
  readonly endsAt: number;
  /** Starts the clock again: the time is over in `ms` milliseconds. */
  endIn(ms: number): void;
  /** Stops the clock until the next `endIn`. The signal still follows its parent. */
  pause(): void;
  /** Aborts now, unless it has aborted already. */
  stop(): void;
  /** Stops the clock and lets go of the parent, without aborting. Call it when the work has ended. */
  release(): void;
};

/** The errors with which a deadline aborts. They are made when they are needed. */
export type DeadlineErrors = {
  timeout(): Error;
  /** `reason` is the parent signal's; undefined where `stop` was called before the parent aborted. */
  stopped(reason: unknown): Error;
};

/** Creates a deadline whose clock stands still until `endIn`. It also ends when `parent` aborts. */
export function createDeadline(
  errors: DeadlineErrors,
  { parent, now = Date.now }: { parent?: AbortSignal | undefined; now?: () => number } = {},
): Deadline {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let endsAt = Number.POSITIVE_INFINITY;

  const pause = () => {
    clearTimeout(timer);
    endsAt = Number.POSITIVE_INFINITY;
  };
  const stop = () => {
    if (!controller.signal.aborted) controller.abort(errors.stopped(parent?.reason));
  };

  if (parent?.aborted) stop();
  else parent?.addEventListener("abort", stop, { once: true });
  return {
    signal: controller.signal,
    get endsAt() {
      return endsAt;
    },
    endIn(ms) {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(errors.timeout()), ms);
      endsAt = now() + ms;
    },
    pause,
    stop,
    release() {
      pause();
      parent?.removeEventListener("abort", stop);
    },
  };
}

/** Returns the result of `work`, or rejects with the signal's reason, whichever comes first. `work` itself goes on. */
export function abortable<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

/** Resolves after `ms` milliseconds, or rejects with the signal's reason as soon as it aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return abortable(signal, over).finally(() => clearTimeout(timer));
}
