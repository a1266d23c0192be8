import { ServiceError } from "../assistant/errors.ts";

/** The time a call may take, retries and waits included. `signal` aborts with the `ServiceError` to throw. */
export type Budget = { readonly signal: AbortSignal; readonly endsAt: number };

/** Runs something within `ms` milliseconds: its signal aborts as `timeout` then, or as `stopped` when `parent` aborts. */
export async function withBudget<Result>(
  { ms, parent, now }: { ms: number; parent: AbortSignal | undefined; now: () => number },
  run: (budget: Budget) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stop = () => {
    const reason: unknown = parent?.reason;
    const isOurs = reason instanceof ServiceError && reason.service === "memory";
    controller.abort(isOurs ? reason : new ServiceError("memory", "stopped"));
  };
  const timer = setTimeout(() => controller.abort(new ServiceError("memory", "timeout")), ms);
  if (parent?.aborted) stop();
  parent?.addEventListener("abort", stop, { once: true });
  try {
    return await run({ signal: controller.signal, endsAt: now() + ms });
  } finally {
    clearTimeout(timer);
    parent?.removeEventListener("abort", stop);
  }
}

/** What comes first: the result, or the signal's reason. Holds even for work that does not heed the signal. */
export function orAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

/** Waits `ms` milliseconds, or throws the signal's reason. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return orAborted(signal, waited).finally(() => clearTimeout(timer));
}

/** Lets at most `max` run at once; the others wait their turn, as long as their signal lets them. */
export function createGate(max: number): <Result>(signal: AbortSignal, run: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const queue: (() => void)[] = [];

  const enter = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        queue.splice(queue.indexOf(admit), 1);
        reject(signal.reason);
      };
      const admit = () => {
        signal.removeEventListener("abort", leave);
        running += 1;
        resolve();
      };
      if (signal.aborted) return reject(signal.reason);
      if (running < max) return admit();
      queue.push(admit);
      signal.addEventListener("abort", leave, { once: true });
    });

  return async (signal, run) => {
    await enter(signal);
    try {
      return await run();
    } finally {
      running -= 1;
      queue.shift()?.();
    }
  };
}
