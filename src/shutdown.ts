import type { Log } from "./ports/log.ts";
import { within } from "./ports/within.ts";

/** How long replies have that are on their way, in milliseconds; a supervisor's own patience must be some seconds longer. */
export const SHUTDOWN_MS = 20_000;
/** How long closing has after that; the outbox waits up to five seconds for a call under way. */
export const CLOSE_MS = 6_000;

type Options = {
  /** Takes nothing new at once; resolves when what is on its way has been finished. */
  readonly finish: () => Promise<void>;
  /** Closes what the replies used. */
  readonly close: () => Promise<void>;
  /** Returns the counts for the log, as they are at that moment. */
  readonly counts: () => object;
  readonly log: Log;
  readonly exit: (code: number) => void;
  /** Milliseconds that are never set back. */
  readonly now?: () => number;
};

/**
 * Ends the process in order: nothing new, `withinMs` for replies on their way, then it leaves whatever is left, with exit code 0
 * all the same. A second signal ends it at once with 1, unless it comes within two seconds: then it is the first one once more.
 * A supervisor or a terminal signals a whole process group, and npm passes on to its script what it was sent itself.
 */
export function createShutdown(options: Options, withinMs = SHUTDOWN_MS) {
  const { finish, close, counts, log, exit, now = () => performance.now() } = options;
  let signalledAt: number | undefined;

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
    isStopping: () => signalledAt !== undefined,
    async stop(signal: string): Promise<void> {
      const startedAt = now();
      if (signalledAt !== undefined) return startedAt - signalledAt < SAME_SIGNAL_MS ? undefined : exit(1);
      signalledAt = startedAt;
      log.info({ signal, ...counts() }, "stopping");
      const isFinished = await step("finish", finish, withinMs);
      if (!isFinished) log.warn(counts(), "leaving replies unfinished");
      const left = counts();
      await step("close", close, CLOSE_MS);
      log.info({ isFinished, ms: Math.round(now() - startedAt), ...left }, "stopped");
      exit(0);
    },
  };
}

const SAME_SIGNAL_MS = 2_000;
