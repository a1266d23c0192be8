import { setImmediate as nextTurn } from "node:timers/promises";
import type { StartTimer } from "../../src/outbox/outbox.ts";

/** A clock that stands still until it is told to go on, with the timers that hang on it. */
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
    /** Goes on, stopping at each timer that falls due on the way. */
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

/** What waits for the database is written at the end of a turn of the event loop, and looked at in the one after it. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 4; turns += 1) await nextTurn();
}
