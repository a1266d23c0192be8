import type { Log } from "../ports/log.ts";
import type { Signals } from "../ports/signals.ts";
import type { Directory } from "./requests/directory.ts";
import type { ThreadQueue, WhichAnswer } from "./requests/thread-queue.ts";
import { type CallRateLimits, createCallRateLimits, type SharedRateLimits } from "./web-api/rate-limits.ts";

type Ports = { readonly signals: Signals; readonly log: Log };

const STOP_CHANNEL = "inkwell_stop";
const READERS_CHANNEL = "inkwell_readers";
const LIMITED_CHANNEL = "inkwell_limited";

/** Stops answers in this queue when any process asks for it; see `tellStop`. */
export function hearStops(threadQueue: ThreadQueue, signals: Signals): void {
  signals.subscribe(STOP_CHANNEL, (payload) => {
    const [thread = "", which, request = ""] = payload.split(" ");
    if (which === undefined) threadQueue.stop(thread);
    else if (which === "request") threadQueue.stopRequest(request);
    else threadQueue.stopAskedBy(thread, Number(which));
  });
}

/** Has every process stop an answer in a thread, the one that runs by default. */
export function tellStop(thread: string, which: WhichAnswer | undefined, signals: Signals): Promise<void> {
  if (which === undefined) return signals.publish(STOP_CHANNEL, thread);
  return signals.publish(
    STOP_CHANNEL,
    "askedBy" in which ? `${thread} ${which.askedBy}` : `${thread} request ${which.request}`,
  );
}

/** Returns what tells every process that others may read a channel. What any of them tells reaches this directory. */
export function shareReaders(directory: Directory, { signals, log }: Ports): (channel: string) => Promise<void> {
  signals.subscribe(READERS_CHANNEL, directory.readersMayHaveChanged);
  return (channel) => {
    directory.readersMayHaveChanged(channel); // before anything else is shown here
    return signals.publish(READERS_CHANNEL, channel).catch((error: unknown) => {
      log.warn({ err: error }, "the other processes do not hear who reads a channel");
    });
  };
}

/** Creates the rate limits of this workspace's calls, which all processes share. */
export function createRateLimits({
  rateLimits: shared,
  signals,
  now,
  log,
}: Ports & { readonly rateLimits: SharedRateLimits; readonly now: () => number }): CallRateLimits {
  const publish = () =>
    void signals.publish(LIMITED_CHANNEL, "").catch((error: unknown) => {
      log.warn({ err: error }, "the other processes do not hear that Slack limits this workspace");
    });
  const onHeard = (run: () => void) => void signals.subscribe(LIMITED_CHANNEL, run);
  return createCallRateLimits({ shared, now, signal: { publish, onHeard } });
}
