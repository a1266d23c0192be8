import { randomUUID } from "node:crypto";
import type { KnownBlock } from "@slack/types";
import type { Shown } from "../assistant/types.ts";
import { type DeltaSource, readDeltas, realTimers, type Timers } from "./delta-source.ts";
import type { Gateway, GatewayLog } from "./gateway.ts";
import { createMessageWriter, type MessageWriter, type StreamTarget } from "./message-writer.ts";
import { createLedger, type ReplyLedger } from "./reply-ledger.ts";

export type StreamReplyOptions = {
  /** A person wants no more of it. */
  readonly signal?: AbortSignal;
  /** Goes under the finished reply. */
  readonly footer?: () => readonly KnownBlock[] | Promise<readonly KnownBlock[]>;
  /** Goes under a reply that broke off after some of it was shown. */
  readonly interrupted?: (error: unknown) => readonly KnownBlock[];
  /** User ids that may be mentioned. */
  readonly allowedMentions?: Iterable<string>;
  /** Marks the messages that have to be posted, so that they can be found again. Other apps can read it. */
  readonly key?: string;
  readonly log?: GatewayLog;
  readonly now?: () => number;
  readonly timers?: Timers;
};

/**
 * Shows a draft in a thread as it comes: the first words at once, then about one call a second, whatever Slack does to the
 * calls. Nothing is shown twice and nothing is left out; what does not fit goes on in another message.
 *
 * An error of `deltas` before any text was shown is thrown on. After that the text stays, `interrupted` goes under it, and
 * the ending is `cut`, as it is when Slack takes no more. Throws a `SlackCallError` when Slack would not show anything.
 */
export async function streamReply(
  gateway: Gateway,
  target: StreamTarget,
  deltas: AsyncIterable<string>,
  options: StreamReplyOptions = {},
): Promise<Shown> {
  const { signal, timers = realTimers, now = Date.now } = options;
  const ledger = createLedger(options);
  const source = readDeltas(deltas, ledger, timers);
  const writer = createMessageWriter({
    gateway,
    target,
    ledger,
    key: options.key ?? randomUUID(),
    now,
    sleep: (ms) => new Promise<void>((resolve) => timers(resolve, ms)),
    ...(options.log ? { log: options.log } : {}),
  });
  const stop = () => source.stop();
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await showAsItComes(source, ledger, writer, now);
    return await finish(source, ledger, writer, options);
  } finally {
    signal?.removeEventListener("abort", stop);
    source.stop();
  }
}

/** Until the model has finished: what there is, whenever the next call is due. */
async function showAsItComes(source: DeltaSource, ledger: ReplyLedger, writer: MessageWriter, now: () => number) {
  while (!source.isEnded()) {
    if (!ledger.isReady()) {
      await source.more();
      continue;
    }
    const wait = writer.dueAt() - now();
    if (wait > 0) {
      await source.endWithin(wait);
      continue;
    }
    const outcome = await writer.show();
    if (outcome === "stopped" || outcome === "failed") source.stop();
  }
}

async function finish(
  source: DeltaSource,
  ledger: ReplyLedger,
  writer: MessageWriter,
  options: StreamReplyOptions,
): Promise<Shown> {
  const failure = source.failure();
  if (failure !== undefined && !writer.hasShown()) throw failure.error;
  if (writer.hasFailed()) return { text: ledger.shown(), ending: "cut" };
  if (source.isStopped()) {
    await writer.leave();
    return { text: ledger.shown(), ending: "stopped" };
  }
  const blocks = failure === undefined ? await options.footer?.() : options.interrupted?.(failure.error);
  const outcome = await writer.finish(blocks ?? []);
  if (outcome === "stopped") return { text: ledger.shown(), ending: "stopped" };
  return { text: ledger.shown(), ending: outcome === "failed" || failure !== undefined ? "cut" : "complete" };
}
