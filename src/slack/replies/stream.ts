import { randomUUID } from "node:crypto";
import { AudienceChanged } from "../../assistant/errors.ts";
import type { Reply, Shown } from "../../assistant/surface.ts";
import type { ReplyKind } from "../../assistant/types.ts";
import type { Log } from "../../ports/log.ts";
import type { Gateway } from "../web-api/gateway.ts";
import { closedBecause, SlackCallError } from "../web-api/slack-call-error.ts";
import { type Blocks, createReplyCalls, type Journal, type StreamTarget } from "./calls.ts";
import { type DeltaSource, readDeltas, realTimers, type Timers } from "./delta-source.ts";
import { createLedger, type ReplyLedger } from "./ledger.ts";
import { createMessageWriter, type MessageWriter } from "./message-writer.ts";

export type StreamReplyOptions = {
  /** Aborts when a person stops the reply. */
  readonly signal?: AbortSignal;
  /** A draft by default. */
  readonly kind?: ReplyKind;
  /** Rejects with `AudienceChanged` when nothing more may be shown. */
  readonly checkReaders?: NonNullable<Reply["checkReaders"]>;
  /** Builds what goes under the finished reply, from all of its text. */
  readonly footer?: (text: string) => Blocks | Promise<Blocks>;
  /** Builds what goes under a reply of which only a part may be shown: its model failed, or its readers changed. */
  readonly interrupted?: (error: unknown) => Blocks;
  /** Called when Slack takes no more of a reply that has more. */
  readonly onGivenUp?: () => void;
  /** Ids of the people whom the reply may mention. */
  readonly allowedMentions?: Iterable<string>;
  /** Their ids by the names that each of them alone has. */
  readonly mentionNames?: ReadonlyMap<string, string>;
  /** Their names by their ids, for where nobody can be mentioned. */
  readonly namesById?: ReadonlyMap<string, string>;
  /** Tells which addresses may stand behind any label; none by default. */
  readonly isKnownAddress?: ((address: string) => boolean) | undefined;
  /** Marks the messages that are posted, so that they can be found again. Other apps can read it. */
  readonly key?: string;
  readonly journal?: Journal;
  readonly log?: Log;
  readonly now?: () => number;
  readonly timers?: Timers;
};

/**
 * Shows a reply in a thread as it comes: the first words at once, then about one call a second. When calls fail, it shows nothing
 * twice and leaves nothing out. What does not fit goes on in another message.
 *
 * An error of `deltas` or `checkReaders` before any text was shown is thrown on. After that the text stays, `interrupted` goes
 * under it, and the ending is `cut`. The ending is `cut` too when Slack takes no more. Rejects with a `SlackCallError` when Slack would
 * not show a first word, and when the thread's place takes no more (`closedBecause`), where `deltas` go on for another reader.
 */
export async function streamReply(
  gateway: Gateway,
  target: StreamTarget,
  deltas: AsyncIterable<string>,
  options: StreamReplyOptions = {},
): Promise<Shown> {
  const { signal, log, journal, checkReaders, timers = realTimers, now = Date.now } = options;
  const sleep = (ms: number) => new Promise<void>((resolve) => timers(resolve, ms));
  const ledger = createLedger(options);
  const source = readDeltas(deltas, ledger, timers);
  const key = options.key ?? randomUUID();
  const { namesById } = options;
  const calls = createReplyCalls(gateway, target, { key, now, sleep, namesById, ...(journal ? { journal } : {}) });
  const canStream = gateway.supports("chat.startStream");
  const edges = { ...(log ? { log } : {}), ...(checkReaders ? { checkReaders } : {}) };
  const writer = createMessageWriter({ calls, ledger, canStream, now, sleep, ...edges });
  const stop = () => source.stop();
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const isTaken = await showAsItComes(source, ledger, writer, now);
    const isWhole = source.isEnded() && !source.isStopped() && source.failure() === undefined;
    if (isWhole) await journal?.written({ text: ledger.written(), kind: options.kind ?? "draft" });
    const ending = isTaken ? await finish(source, ledger, writer, options) : await giveUp(writer, options);
    return { text: ledger.shown(), ending };
  } catch (error) {
    if (error instanceof AudienceChanged && writer.hasShown()) {
      source.stop();
      ledger.discard();
      return { text: ledger.shown(), ending: await endCut(error, writer, options) };
    }
    if (error instanceof SlackCallError && closedBecause(error)) source.leave();
    await writer.leave(); // no stream may stay open after a bug
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    source.stop();
    journal?.ended();
  }
}

/** Shows what there is whenever a call is due, until the model has ended. False when Slack takes no more. */
async function showAsItComes(source: DeltaSource, ledger: ReplyLedger, writer: MessageWriter, now: () => number) {
  while (!source.isEnded()) {
    const wait = writer.dueAt() - now();
    if (!ledger.isReady()) await source.more();
    else if (wait > 0) await source.endWithin(wait);
    else {
      const outcome = await writer.show();
      if (outcome === "failed") return false;
      if (outcome === "stopped") source.stop();
    }
  }
  return true;
}

async function finish(
  source: DeltaSource,
  ledger: ReplyLedger,
  writer: MessageWriter,
  options: StreamReplyOptions,
): Promise<Shown["ending"]> {
  const { footer, checkReaders, log, signal } = options;
  if (source.isStopped() || signal?.aborted) {
    await writer.leave();
    return "stopped";
  }
  const failure = source.failure();
  if (failure !== undefined && !writer.hasShown()) throw failure.error;
  if (failure !== undefined) return endCut(failure.error, writer, options);
  await checkReaders?.(); // what goes under the reply may name an earlier draft
  const outcome = await writer.finish(await buildBlocks(() => footer?.(ledger.written()), log));
  return outcome === "shown" ? "complete" : endOf(outcome, writer, options);
}

/** Shows what is left of a reply that goes no further, with a word on why. */
async function endCut(error: unknown, writer: MessageWriter, options: StreamReplyOptions) {
  const { interrupted, log } = options;
  const outcome = await writer.finish(await buildBlocks(() => interrupted?.(error), log));
  return outcome === "shown" ? "cut" : endOf(outcome, writer, options);
}

function endOf(
  outcome: "stopped" | "failed",
  writer: MessageWriter,
  options: StreamReplyOptions,
): Promise<Shown["ending"]> | "stopped" {
  return outcome === "stopped" ? "stopped" : giveUp(writer, options);
}

async function giveUp(writer: MessageWriter, { onGivenUp }: StreamReplyOptions): Promise<Shown["ending"]> {
  await writer.leave();
  onGivenUp?.();
  return "cut";
}

/** Returns no blocks when they cannot be built: the reply is finished without them. */
async function buildBlocks(build: () => Blocks | Promise<Blocks> | undefined, log: Log | undefined) {
  try {
    return (await build()) ?? [];
  } catch (error) {
    log?.warn({ err: error }, "footer not built");
    return [];
  }
}
