/** Runs `act` after `ms` milliseconds; at once, without a timer, when that is 0. */
export function after(ms: number, act: () => void): void {
  if (ms > 0) setTimeout(act, ms).unref();
  else act();
}
