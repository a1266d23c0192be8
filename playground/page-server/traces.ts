import { z } from "zod";
import { Trace } from "../../src/trace/types.ts";
import type { LocalSlack } from "../slack/local-slack.ts";
import type { Message } from "../slack/workspace/types.ts";

const Told = z.object({ type: z.literal("trace"), trace: Trace });

/** A trace with the Slack calls for the reply, in order. */
export type TraceWithCalls = Trace & { readonly calls: readonly TracedCall[] };

/** `atMs` is milliseconds since the request. */
export type TracedCall = {
  readonly method: string;
  readonly atMs: number;
  readonly ok: boolean;
  readonly error?: string;
};

export type Traces = ReturnType<typeof createTraces>;

type TracedThread = { readonly channel: string; readonly threadTs: string };

const KEPT = 200;
const AFTERWARDS_MS = 5_000; // the bot removes its status after everything else

/** Keeps the traces of the newest 200 requests, in memory. */
export function createTraces(slack: Pick<LocalSlack, "calls" | "messages" | "botUserId">) {
  const traces = new Map<string, Trace>();
  const listeners = new Set<(thread: TracedThread) => void>();

  function tell({ channel, threadTs }: Trace): void {
    for (const listener of [...listeners]) listener({ channel, threadTs });
  }

  function find(channel: string, ts: string): Trace | undefined {
    const newestFirst = [...traces.values()].filter((trace) => trace.channel === channel).reverse();
    return newestFirst.find((trace) => isPartOf(trace, ts)) ?? newestFirst.find((trace) => isRemarkOn(trace, ts));
  }

  /** Tells whether this message is a remark of the bot in the thread: why there is no reply, or what it saved. */
  function isRemarkOn({ channel, threadTs, at }: Trace, ts: string): boolean {
    const isBots = ({ user, ts: own }: { user: string; ts: string }) => own === ts && user === slack.botUserId;
    return Number(ts) * 1000 >= at && slack.messages(channel, threadTs).some(isBots);
  }

  function callsOf(trace: Trace): TracedCall[] {
    const until = trace.ending === undefined ? Number.POSITIVE_INFINITY : endOf(trace) + AFTERWARDS_MS;
    const start = slack.calls.findLastIndex(({ at }) => at < trace.at) + 1;
    return slack.calls.slice(start).flatMap(({ method, args, at, ok, error }) => {
      if (at > until || !isAbout(trace, args)) return [];
      return [{ method, atMs: at - trace.at, ok, ...(error === undefined ? {} : { error }) }];
    });
  }

  return {
    /** Takes a message from the bot's process; ignores it when it is not a trace. */
    take(message: unknown): void {
      const told = Told.safeParse(message);
      if (!told.success) return;
      const { trace } = told.data;
      const before = traces.get(trace.request);
      traces.set(trace.request, trace);
      if (before?.replies.length !== trace.replies.length) tell(trace);
      const [oldest] = traces.values();
      if (traces.size <= KEPT || !oldest) return;
      traces.delete(oldest.request);
      tell(oldest);
    },

    /** Deletes all traces. */
    clear: () => traces.clear(),

    /** Calls `listener` when other messages of a thread have a trace than before. Returns a function that ends this. */
    onChange(listener: (thread: TracedThread) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Whose trace a message has: the id of the person who asked, as the bot writes it; undefined where it has none. */
    askerOf({
      channel,
      ts,
      thread_ts: threadTs = ts,
    }: Pick<Message, "channel" | "ts" | "thread_ts">): string | undefined {
      const isNear = (trace: Trace) => trace.threadTs === threadTs || isPartOf(trace, ts);
      const mayHave = traces.values().some((trace) => trace.channel === channel && isNear(trace));
      return mayHave ? find(channel, ts)?.person : undefined;
    },

    /** The trace that a request, a reply or a remark belongs to; undefined when there is none. */
    find(channel: string, ts: string): TraceWithCalls | undefined {
      const trace = find(channel, ts);
      return trace && { ...trace, calls: callsOf(trace) };
    },
  };
}

/**
 * Tells whether this message is the request or one of its replies. A command has no message, so the bot's first one in the
 * thread stands for it.
 */
function isPartOf({ askedTs, threadTs, replies }: Trace, ts: string): boolean {
  return ts === (askedTs ?? threadTs) || replies.includes(ts);
}

function isAbout({ channel, threadTs, replies }: Trace, args: Readonly<Record<string, unknown>>): boolean {
  if ((args.channel ?? args.channel_id) !== channel) return false;
  return args.thread_ts === threadTs || args.ts === threadTs || replies.some((ts) => ts === args.ts);
}

function endOf({ at, steps }: Trace): number {
  return at + Math.max(0, ...steps.map(({ atMs, tookMs = 0 }) => atMs + tookMs));
}
