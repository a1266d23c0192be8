import { setTimeout as sleepFor } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import type { Log } from "../../ports/log.ts";
import { within } from "../../ports/within.ts";
import { createRateLimitQueues } from "./rate-limit-queue.ts";
import type { CallRateLimits } from "./rate-limits.ts";
import { isTokenRefused, SlackCallError, toCallError } from "./slack-call-error.ts";

/**
 * What may be repeated when nobody knows whether Slack did it: a `read` and a `repeatable` call, whose second run changes
 * nothing. A `once` call may not.
 */
export type CallKind = "read" | "repeatable" | "once";

export type CallOptions = {
  /** By default the method's name decides. A method that is not known to be harmless counts as `once`. */
  readonly kind?: CallKind;
  /**
   * For all waits and repeats together, in milliseconds; 20,000 by default. A read ends with a `timeout` then, whatever Slack
   * does. With 0 a call never waits for a rate limit.
   */
  readonly deadlineMs?: number;
};

export type Arguments = Readonly<Record<string, unknown>>;
export type ApiResponse = Readonly<Record<string, unknown>>;

export type CallerOptions = {
  readonly log?: Log;
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** False when another process may have taken over this one's work. Nothing goes out then. */
  readonly mayCall?: () => boolean;
  /** Called with Slack's code when a call is refused because of its token. */
  readonly onTokenRefused?: (code: string) => void;
  /** Once Slack has answered 429, these hold calls back before Slack has to. */
  readonly rateLimits?: Pick<CallRateLimits, "isOn" | "take" | "limited">;
};

/** Makes single calls of Slack's Web API. */
export type Caller = {
  /** Calls a method. Waits where Slack asked for it, and repeats what may be repeated. Rejects with a `SlackCallError`. */
  call(method: string, args: Arguments, options?: CallOptions): Promise<ApiResponse>;
  /** False once Slack has said that this app or workspace does not have the method. */
  supports(method: string): boolean;
};

const DEADLINE_MS = 20_000;
const ATTEMPTS = 3;
const BACKOFF_MS = 400;
const UNSUPPORTED = new Set([
  "unknown_method",
  "method_deprecated",
  "feature_not_enabled",
  "feature_disabled",
  "not_agent_app",
]);

// Text from a model must not unfurl a link, which sends data out by itself, nor call people by their plain names.
const QUIET = { parse: "none", link_names: false };
const DEFAULTS: Readonly<Record<string, Arguments>> = {
  "chat.postMessage": { ...QUIET, unfurl_links: false, unfurl_media: false },
  "chat.postEphemeral": QUIET,
  "chat.update": QUIET,
};

const READS = /\.(?:info|list|history|replies|members|test|getPermalink)$/;
const REPEATABLE =
  /^(?:chat\.(?:update|delete)|views\.(?:publish|update)|conversations\.open|(?:assistant|agents)\..*)$/;

type Attempt = {
  readonly method: string;
  readonly args: Arguments;
  readonly kind: CallKind;
  /** The calls that Slack counts together: one method in one channel. */
  readonly queue: string;
  /** In milliseconds since the epoch. */
  readonly deadline: number;
};

/** Creates the caller for one token. `client` must not repeat calls by itself. */
export function createCaller(client: Pick<WebClient, "apiCall">, options: CallerOptions = {}): Caller {
  const { log, rateLimits, mayCall, onTokenRefused, now = Date.now, sleep = sleepFor } = options;
  const queues = createRateLimitQueues(now, sleep);
  const unsupported = new Map<string, string>();

  async function attempt({ method, args, kind, queue, deadline }: Attempt): Promise<ApiResponse> {
    let leave = queues.isOpen(queue) ? undefined : await queues.enter(queue, method, deadline);
    try {
      if (rateLimits?.isOn()) {
        await waitForSlot(rateLimits, method, args, deadline);
        if (!leave && !queues.isOpen(queue)) leave = await queues.enter(queue, method, deadline); // it closed while we waited
      }
      if (mayCall?.() === false) throw new SlackCallError(method, "not_ours");
      const defaults = DEFAULTS[method];
      const asked: Promise<object> = client.apiCall(method, defaults === undefined ? args : { ...defaults, ...args });
      return (await (kind === "read" ? readWithin(deadline - now(), method, asked) : asked)) as ApiResponse;
    } catch (cause) {
      if (cause instanceof SlackCallError) throw cause; // ours, and not from Slack
      const error = toCallError(method, cause);
      if (error.retryAfterMs !== undefined) {
        queues.close(queue, error.retryAfterMs);
        rateLimits?.limited();
      }
      if (isTokenRefused(error)) onTokenRefused?.(error.code);
      if (UNSUPPORTED.has(error.code)) unsupported.set(method, error.code);
      throw error;
    } finally {
      leave?.();
    }
  }

  async function waitForSlot(
    limits: Pick<CallRateLimits, "take">,
    method: string,
    args: Arguments,
    deadline: number,
  ): Promise<void> {
    const slot = await limits.take(method, args, Math.max(deadline - now(), 0));
    if (slot === undefined || (slot.isTaken && slot.waitMs === 0)) return;
    if (!slot.isTaken) throw new SlackCallError(method, "ratelimited", { retryAfterMs: Math.max(slot.waitMs, 1) });
    await sleep(slot.waitMs);
  }

  return {
    async call(method, args, options = {}) {
      const missing = unsupported.get(method);
      if (missing !== undefined) throw new SlackCallError(method, missing);
      const queue = `${method} ${args.channel ?? args.channel_id ?? ""}`;
      const kind = options.kind ?? kindOf(method);
      const deadline = now() + (options.deadlineMs ?? DEADLINE_MS);
      for (let tried = 1; ; tried++) {
        try {
          return await attempt({ method, args, kind, queue, deadline });
        } catch (error) {
          const wait = error instanceof SlackCallError ? waitBefore(error, kind, tried) : undefined;
          if (wait === undefined || now() + wait > deadline) {
            if (error instanceof SlackCallError) log?.info({ method, code: error.code, tried }, "slack call failed");
            throw error;
          }
          log?.info({ method, code: (error as SlackCallError).code, tried, wait }, "slack call will be repeated");
          if ((error as SlackCallError).retryAfterMs === undefined) await sleep(wait);
        }
      }
    },

    supports: (method) => !unsupported.has(method),
  };
}

/** Ends the wait for a read. For other calls we wait until we know what they did; the client limits their time. */
function readWithin(ms: number, method: string, asked: Promise<object>): Promise<object> {
  return within(ms, asked, () => {
    throw new SlackCallError(method, "timeout", { uncertain: true });
  });
}

function kindOf(method: string): CallKind {
  if (READS.test(method)) return "read";
  return REPEATABLE.test(method) ? "repeatable" : "once";
}

/** Returns the milliseconds until the same call may be made again; undefined when it may not. */
function waitBefore(error: SlackCallError, kind: CallKind, tried: number): number | undefined {
  if (error.retryAfterMs !== undefined) return error.retryAfterMs; // Slack refused it, so nothing was done
  if (tried >= ATTEMPTS) return undefined;
  if (error.code === "unreachable" || (error.uncertain && kind !== "once")) return BACKOFF_MS * tried ** 2;
  return undefined;
}
