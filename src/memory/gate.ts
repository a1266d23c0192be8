/** Runs at most `max` pieces of work at once. The others wait in order; one whose signal aborts rejects with its reason. */
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
