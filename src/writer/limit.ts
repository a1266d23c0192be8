import { isServiceError, ServiceError } from "../assistant/errors.ts";

/** A signal whose reason is the `ServiceError` to throw: `stopped` when the parent aborts, `timeout` when time runs out. */
export type Limit = {
  readonly signal: AbortSignal;
  /** Aborts in `ms` milliseconds, in place of what was set before. */
  within(ms: number): void;
  /** Stops the clock; the signal still follows its parent. */
  pause(): void;
  /** Aborts now, unless it has aborted already. */
  stop(): void;
  /** Lets go of the parent and stops the clock. The signal stays as it is. */
  release(): void;
};

export function createLimit(parent?: AbortSignal): Limit {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const pause = () => clearTimeout(timer);
  const stop = () => controller.abort(isServiceError(parent?.reason) ? parent.reason : stopped());
  const release = () => {
    pause();
    parent?.removeEventListener("abort", stop);
  };
  if (parent?.aborted) stop();
  else parent?.addEventListener("abort", stop, { once: true });
  return {
    signal: controller.signal,
    within(ms) {
      pause();
      timer = setTimeout(() => controller.abort(new ServiceError("writer", "timeout")), ms);
    },
    pause,
    stop,
    release,
  };
}

/** Waits, unless `signal` aborts first: then throws its reason. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

function stopped(): ServiceError {
  return new ServiceError("writer", "stopped");
}
