/** Runs now when there is nothing to wait for, so that a workspace without latency costs no timers. */
export function after(ms: number, act: () => void): void {
  if (ms > 0) setTimeout(act, ms).unref();
  else act();
}
