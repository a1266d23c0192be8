import { z } from "zod";
import { Trace } from "../../src/trace/types.ts";
import type { LocalSlack } from "../slack/local-slack.ts";

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

const KEPT = 200;
const AFTERWARDS_MS = 5_000; // the bot removes its status after everything else

/** Keeps the traces of the newest 200 requests, in memory. */
export function createTraces(slack: Pick<LocalSlack, "calls" | "messages" | "botUserId">) {
  const traces = new Map<string, Trace>();

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
      traces.set(trace.request, trace);
      const [oldest] = traces.keys();
      if (traces.size > KEPT && oldest !== undefined) traces.delete(oldest);
    },

    /** Deletes all traces. */
    clear: () => traces.clear(),

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
