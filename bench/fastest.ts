const BATCHES = 7;
const BATCH_MS = 40;

/** Returns the milliseconds of one pass: of the fastest of several batches, since other work on the machine only adds time. */
export function fastestPassMs(pass: () => void): number {
  const passes = Math.max(1, Math.round(BATCH_MS / Math.max(timed(pass, 3), 1e-4)));
  return Math.min(...Array.from({ length: BATCHES }, () => timed(pass, passes)));
}

function timed(pass: () => void, times: number): number {
  const start = performance.now();
  for (let time = 0; time < times; time++) pass();
  return (performance.now() - start) / times;
}
