import type { Log } from "./ports/log.ts";
import { within } from "./ports/within.ts";

/** How long replies have that are on their way, in milliseconds; a supervisor's own patience must be some seconds longer. */
export const SHUTDOWN_MS = 20_000;

type Options = {
  /** Takes nothing new at once; resolves when what is on its way has been finished. */
  readonly finish: () => Promise<void>;
  /** Closes what the replies used. */
  readonly close: () => Promise<void>;
  /** Returns the counts for the log, as they are at that moment. */
  readonly counts: () => object;
  readonly log: Log;
  readonly exit: (code: number) => void;
};

/**
 * Ends the process in order: nothing new, `withinMs` for replies on their way, then it leaves whatever is left, with exit code 0
 * all the same. A second signal ends it at once with 1.
 */
export function createShutdown({ finish, close, counts, log, exit }: Options, withinMs = SHUTDOWN_MS) {
  let isStopping = false;

  /** Resolves with true when it was done in time. */
  async function step(name: string, run: () => Promise<void>, ms: number): Promise<boolean> {
    try {
      const done = run().then(() => true);
      return await within(ms, done, () => false);
    } catch (error) {
      log.error({ err: error, step: name }, "stopping failed in part");
      return false;
    }
  }

  return {
    isStopping: () => isStopping,
    async stop(signal: string): Promise<void> {
      if (isStopping) return exit(1);
      isStopping = true;
      const startedAt = performance.now();
      log.info({ signal, ...counts() }, "stopping");
      const isFinished = await step("finish", finish, withinMs);
      if (!isFinished) log.warn(counts(), "leaving replies unfinished");
      const left = counts();
      await step("close", close, CLOSE_MS);
      log.info({ isFinished, ms: Math.round(performance.now() - startedAt), ...left }, "stopped");
      exit(0);
    },
  };
}

const CLOSE_MS = 6_000; // the outbox waits up to five seconds for a call under way
