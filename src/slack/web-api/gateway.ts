import { randomUUID } from "node:crypto";
import { setTimeout as sleepFor } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import type { Log } from "../../ports/log.ts";
import { createLanes } from "./rate-limit-lanes.ts";
import type { CallBudgets } from "./rate-limits.ts";
import { SlackCallError, toCallError } from "./slack-call-error.ts";

/**
 * What may be done again when nobody knows whether Slack did it: a `read` and a `repeatable` call (its second run changes
 * nothing) may, a `once` call may not.
 */
export type CallKind = "read" | "repeatable" | "once";

export type CallOptions = {
  /** By default what the method's name tells; a method that is not known to be harmless counts as `once`. */
  readonly kind?: CallKind;
  /**
   * For waits and repeats together, in milliseconds; a read is given up then as well, whatever Slack makes of it. With 0 a
   * call never waits for a rate limit. By default 20,000.
   */
  readonly deadlineMs?: number;
};

export type Arguments = Readonly<Record<string, unknown>>;
export type ApiResponse = Readonly<Record<string, unknown>>;
export type Posted = { readonly channel: string; readonly ts: string };

export type GatewayOptions = {
  readonly log?: Log;
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** False when another process does this one's work by now; nothing goes out then. */
  readonly mayCall?: () => boolean;
  /** What holds calls back before Slack has to, once it had to. */
  readonly budgets?: Pick<CallBudgets, "isOn" | "take" | "limited">;
};

export type PostOptions = {
  readonly key?: string;
  readonly deadlineMs?: number;
  /** An earlier process may have posted it since then: it is looked for first. */
  readonly postedSince?: number;
  /** Is told when an answer was lost and there was no trace of the message: it may come yet. */
  readonly onLost?: () => void;
};

export type ThreadOptions = CallOptions & {
  /** Each message comes with what its app put into it; `postKeyOf` reads our key from that. */
  readonly withKeys?: boolean;
};

/** The one door to Slack's Web API. Failures are `SlackCallError`s, which never hold text that a person wrote. */
export interface Gateway {
  /** Calls a method. Waits where Slack asked for it, and repeats what may be repeated, within the deadline. */
  call(method: string, args: Arguments, options?: CallOptions): Promise<ApiResponse>;
  /**
   * Posts a message once: where the answer was lost, it is looked for (by a key in the message's metadata) before it is
   * posted a second time. The key must be as unguessable as an id and as harmless: other apps can read it.
   */
  post(args: Arguments & { readonly channel: string }, options?: PostOptions): Promise<Posted>;
  /** The messages of a thread from `oldest` on, its root always included; at most 100. */
  thread(channel: string, threadTs: string, oldest?: string, options?: ThreadOptions): Promise<readonly ApiResponse[]>;
  /** What stands in a conversation itself, threads left out, and was posted with that key not long before or since. */
  posts(channel: string, key: string, sinceMs: number, options?: CallOptions): Promise<readonly ApiResponse[]>;
  /** False once Slack has said that this app or workspace does not have the method. */
  supports(method: string): boolean;
}

const DEADLINE_MS = 20_000;
const ATTEMPTS = 3;
const BACKOFF_MS = 400;
const SETTLE_MS = 800; // a lost answer's message takes a moment to be readable
const METADATA_EVENT = "inkwell_reply";
const UNSUPPORTED = new Set([
  "unknown_method",
  "method_deprecated",
  "feature_not_enabled",
  "feature_disabled",
  "not_agent_app",
]);

// Model text must neither unfurl a link (which sends data out by itself) nor reach people through plain names.
const QUIET = { parse: "none", link_names: false };
const DEFAULTS: Readonly<Record<string, Arguments>> = {
  "chat.postMessage": { ...QUIET, unfurl_links: false, unfurl_media: false },
  "chat.postEphemeral": QUIET,
  "chat.update": QUIET,
};

const READS = /\.(?:info|list|history|replies|members|test|getPermalink)$/;
const REPEATABLE =
  /^(?:chat\.(?:update|delete)|views\.(?:publish|update)|conversations\.open|(?:assistant|agents)\..*)$/;

export function createGateway(client: Pick<WebClient, "apiCall">, options: GatewayOptions = {}): Gateway {
  const { log, budgets, mayCall, now = Date.now, sleep = sleepFor } = options;
  const lanes = createLanes(now, sleep);
  const unsupported = new Map<string, string>();

  async function attempt(
    method: string,
    args: Arguments,
    { lane, kind, deadline }: { lane: string; kind: CallKind; deadline: number },
  ): Promise<ApiResponse> {
    let leave = lanes.isOpen(lane) ? undefined : await lanes.enter(lane, method, deadline);
    try {
      if (budgets?.isOn()) {
        await waitForPlace(budgets, method, args, deadline);
        if (!leave && !lanes.isOpen(lane)) leave = await lanes.enter(lane, method, deadline); // closed meanwhile
      }
      if (mayCall?.() === false) throw new SlackCallError(method, "not_ours");
      const defaults = DEFAULTS[method];
      const asked: Promise<object> = client.apiCall(method, defaults === undefined ? args : { ...defaults, ...args });
      const answer = await (kind === "read" ? within(deadline - now(), method, asked) : asked);
      return answer as ApiResponse;
    } catch (cause) {
      if (cause instanceof SlackCallError) throw cause; // not Slack's
      const error = toCallError(method, cause);
      if (error.retryAfterMs !== undefined) {
        lanes.close(lane, error.retryAfterMs);
        budgets?.limited();
      }
      if (UNSUPPORTED.has(error.code)) unsupported.set(method, error.code);
      throw error;
    } finally {
      leave?.();
    }
  }

  async function waitForPlace(
    budgets: Pick<CallBudgets, "take">,
    method: string,
    args: Arguments,
    deadline: number,
  ): Promise<void> {
    const place = await budgets.take(method, args, Math.max(deadline - now(), 0));
    if (place === undefined || (place.isTaken && place.waitMs === 0)) return;
    if (!place.isTaken) throw new SlackCallError(method, "ratelimited", { retryAfterMs: Math.max(place.waitMs, 1) });
    await sleep(place.waitMs);
  }

  async function call(method: string, args: Arguments, options: CallOptions = {}): Promise<ApiResponse> {
    const missing = unsupported.get(method);
    if (missing !== undefined) throw new SlackCallError(method, missing);
    const lane = `${method} ${args.channel ?? args.channel_id ?? ""}`;
    const kind = options.kind ?? kindOf(method);
    const deadline = now() + (options.deadlineMs ?? DEADLINE_MS);
    for (let tried = 1; ; tried++) {
      try {
        return await attempt(method, args, { lane, kind, deadline });
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
  }

  async function post(args: Arguments & { channel: string }, options: PostOptions = {}) {
    const key = options.key ?? randomUUID();
    const { postedSince } = options;
    const look = (since: number) => findPosted(args, key, since).catch(() => undefined);
    const earlier = postedSince === undefined ? undefined : await look(postedSince);
    if (earlier !== undefined) return earlier;
    const marked = { ...args, metadata: { event_type: METADATA_EVENT, event_payload: { key } } };
    const posting = options.deadlineMs === undefined ? {} : { deadlineMs: options.deadlineMs };
    for (let tried = 1; ; tried++) {
      try {
        return posted(args.channel, await call("chat.postMessage", marked, posting));
      } catch (error) {
        if (!(error instanceof SlackCallError) || !error.uncertain) throw error;
        log?.warn({ method: error.method, code: error.code, tried }, "looking for a post whose answer was lost");
        const found = await findPosted(args, key).catch(() => "unseen" as const);
        if (typeof found === "object") return found;
        options.onLost?.();
        if (found === "unseen" || tried === 2) throw error;
      }
    }
  }

  async function findPosted(
    args: Arguments & { channel: string },
    key: string,
    sinceMs = now(),
  ): Promise<Posted | undefined> {
    await sleep(SETTLE_MS);
    const [message] = await findPosts(args, key, sinceMs);
    return message === undefined ? undefined : posted(args.channel, message);
  }

  async function findPosts(
    { channel, thread_ts: ts }: Arguments & { channel: string },
    key: string,
    sinceMs: number,
    options?: CallOptions,
  ): Promise<readonly ApiResponse[]> {
    const oldest = String(Math.floor(sinceMs / 1000) - 600);
    const place = { channel, include_all_metadata: true, limit: 100, oldest };
    const answer =
      typeof ts === "string"
        ? await call("conversations.replies", { ...place, ts }, options)
        : await call("conversations.history", place, options);
    return messagesOf(answer).filter((one) => postKeyOf(one) === key);
  }

  return {
    call,
    post,
    thread: async (channel, threadTs, oldest, { withKeys, ...options } = {}) => {
      const since = oldest === undefined ? {} : { oldest, inclusive: true };
      const keys = withKeys ? { include_all_metadata: true } : {};
      const place = { channel, ts: threadTs, limit: 100, ...since, ...keys };
      return messagesOf(await call("conversations.replies", place, options));
    },
    posts: (channel, key, sinceMs, options) => findPosts({ channel }, key, sinceMs, options),
    supports: (method) => !unsupported.has(method),
  };
}

/** What is only read need not be waited for; what was done has to be known, and the client's own limit ends it. */
function within<Result>(ms: number, method: string, asked: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new SlackCallError(method, "timeout", { uncertain: true }));
    const timer = setTimeout(late, ms);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function kindOf(method: string): CallKind {
  if (READS.test(method)) return "read";
  return REPEATABLE.test(method) ? "repeatable" : "once";
}

/** How long to wait before the same call may be made again; undefined when it may not. */
function waitBefore(error: SlackCallError, kind: CallKind, tried: number): number | undefined {
  if (error.retryAfterMs !== undefined) return error.retryAfterMs; // refused, so nothing was done
  if (tried >= ATTEMPTS) return undefined;
  if (error.code === "unreachable" || (error.uncertain && kind !== "once")) return BACKOFF_MS * tried ** 2;
  return undefined;
}

function posted(channel: string, answer: ApiResponse): Posted {
  if (typeof answer.ts !== "string") throw new SlackCallError("chat.postMessage", "bad_response", { uncertain: true });
  return { channel: typeof answer.channel === "string" ? answer.channel : channel, ts: answer.ts };
}

function messagesOf(answer: ApiResponse): readonly ApiResponse[] {
  return Array.isArray(answer.messages) ? answer.messages.filter((one) => typeof one === "object" && one !== null) : [];
}

/** The key that a message was posted with. */
export function postKeyOf(message: ApiResponse): string | undefined {
  const metadata = message.metadata as { event_type?: unknown; event_payload?: { key?: unknown } } | undefined;
  const key = metadata?.event_type === METADATA_EVENT ? metadata.event_payload?.key : undefined;
  return typeof key === "string" ? key : undefined;
}
