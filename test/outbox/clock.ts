import { setImmediate as nextTurn } from "node:timers/promises";
import type { StartTimer } from "../../src/outbox/outbox.ts";

/** A clock that stands still until `advance` moves it, with its timers. */
export function createClock(start = Date.UTC(2026, 0, 5, 12)) {
  let time = start;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  let started = 0;
  const startTimer: StartTimer = (run, ms) => {
    const timer = { at: time + ms, run };
    timers.push(timer);
    started += 1;
    return {
      unref: () => undefined,
      cancel() {
        timers = timers.filter((other) => other !== timer);
      },
    };
  };
  return {
    now: () => time,
    startTimer,
    /** How many timers have been set so far. */
    started: () => started,
    /** How long until each timer that is set, in milliseconds. */
    pending: () => timers.map(({ at }) => at - time),
    /** Moves the clock on, and runs each timer that falls due on the way. */
    async advance(ms: number) {
      const end = time + ms;
      for (await settled(); ; await settled()) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        time = Math.max(time, next.at);
        next.run();
      }
      time = end;
    },
  };
}

/** The store writes at the end of a turn of the event loop, and callers see the result in the next one. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 4; turns += 1) await nextTurn();
}
