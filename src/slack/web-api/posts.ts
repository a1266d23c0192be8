import { randomUUID } from "node:crypto";
import type { Log } from "../../ports/log.ts";
import type { ApiResponse, Arguments, Caller, CallOptions } from "./caller.ts";
import { SlackCallError } from "./slack-call-error.ts";

/** Where a message stands. */
export type Posted = { readonly channel: string; readonly ts: string };

export type PostOptions = {
  /** A new one by default. Another app can read it: it must be as hard to guess as an id, and as harmless. */
  readonly key?: string;
  readonly deadlineMs?: number;
  /** An earlier process may have posted it since then (milliseconds since the epoch): look for it first. */
  readonly postedSince?: number;
  /** Called when Slack's response was lost and no trace of the message was found: the message may still come. */
  readonly onLost?: () => void;
  /** The user id of the person for whom it was written. */
  readonly writtenFor?: string | undefined;
};

/** A message with what Inkwell put into its metadata, which other apps can read. */
export type Marked = { readonly metadata?: unknown };

/** Posts messages once, and finds them again by a key in their metadata. */
export type Posts = {
  /**
   * Posts a message once: when the response was lost, looks for the message by its key before it posts a second time. Rejects
   * with a `SlackCallError`.
   */
  post(args: Arguments & { readonly channel: string }, options?: PostOptions): Promise<Posted>;
  /** The messages in a conversation itself, outside its threads, that were posted with this key not long before or after. */
  posts(channel: string, key: string, sinceMs: number, options?: CallOptions): Promise<readonly ApiResponse[]>;
};

type Tools = {
  readonly log?: Log | undefined;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
};

const SETTLE_MS = 800; // a message whose response was lost takes a moment to be readable
const METADATA_EVENT = "inkwell_reply";
const LOOK_BACK_S = 600; // a post may have waited for a rate limit before its response was lost, and clocks differ

/** Creates what posts and finds messages with `call`. */
export function createPosts(call: Caller["call"], { log, now, sleep }: Tools): Posts {
  async function find(
    { channel, thread_ts: ts }: Arguments & { channel: string },
    key: string,
    sinceMs: number,
    options?: CallOptions,
  ): Promise<readonly ApiResponse[]> {
    const oldest = String(Math.floor(sinceMs / 1000) - LOOK_BACK_S);
    const where = { channel, include_all_metadata: true, limit: 100, oldest };
    const response =
      typeof ts === "string"
        ? await call("conversations.replies", { ...where, ts }, options)
        : await call("conversations.history", where, options);
    return messagesOf(response).filter((one) => postKeyOf(one) === key);
  }

  async function findOne(
    args: Arguments & { channel: string },
    key: string,
    sinceMs: number,
  ): Promise<Posted | undefined> {
    await sleep(SETTLE_MS);
    const [message] = await find(args, key, sinceMs);
    return message === undefined ? undefined : posted(args.channel, message);
  }

  /** Deletes a post that came to stand for all to see, where its thread has lost its first message, and throws. */
  async function takeBack(at: Posted): Promise<never> {
    await call("chat.delete", at);
    throw new SlackCallError("chat.postMessage", "unthreaded");
  }

  return {
    async post(args, options = {}) {
      const { key = randomUUID(), postedSince, deadlineMs, onLost, writtenFor } = options;
      if (postedSince !== undefined) {
        const earlier = await findOne(args, key, postedSince).catch(() => undefined);
        if (earlier !== undefined) return earlier;
      }
      const marked = { ...args, metadata: metadataOf({ key, writtenFor }) };
      for (let tried = 1; ; tried++) {
        try {
          const response = await call("chat.postMessage", marked, deadlineMs === undefined ? {} : { deadlineMs });
          const at = posted(args.channel, response);
          if (isBeside(args, response)) await takeBack(at);
          return at;
        } catch (error) {
          if (!(error instanceof SlackCallError) || !error.uncertain) throw error;
          log?.warn({ method: error.method, code: error.code, tried }, "looking for a post whose response was lost");
          const found = await findOne(args, key, now()).catch(() => "unseen" as const);
          if (typeof found === "object") return found;
          onLost?.();
          if (found === "unseen" || tried === 2) throw error;
        }
      }
    },

    posts: (channel, key, sinceMs, options) => find({ channel }, key, sinceMs, options),
  };
}

/** Tells whether a post for a thread has come to stand beside it. */
function isBeside({ thread_ts }: Arguments, { message }: ApiResponse): boolean {
  if (thread_ts === undefined || typeof message !== "object" || message === null) return false;
  return (message as { readonly thread_ts?: unknown }).thread_ts === undefined;
}

function posted(channel: string, response: ApiResponse): Posted {
  const { ts } = response;
  if (typeof ts !== "string") throw new SlackCallError("chat.postMessage", "bad_response", { uncertain: true });
  return { channel: typeof response.channel === "string" ? response.channel : channel, ts };
}

/** Returns the messages that a response holds; none when it holds something else. */
export function messagesOf({ messages }: ApiResponse): readonly ApiResponse[] {
  return Array.isArray(messages) ? messages.filter((one) => typeof one === "object" && one !== null) : [];
}

type Payload = { readonly key?: string; readonly writtenFor?: string | undefined };

/** Returns the metadata that marks a message as Inkwell's. */
export function metadataOf({ key, writtenFor }: Payload): Arguments {
  const payload = { ...(key ? { key } : {}), ...(writtenFor ? { written_for: writtenFor } : {}) };
  return { event_type: METADATA_EVENT, event_payload: payload };
}

/** Returns the key that a message was posted with. */
export function postKeyOf(message: Marked): string | undefined {
  return fieldOf(message, "key");
}

/** Returns the user id of the person for whom a message was written. */
export function writtenForOf(message: Marked): string | undefined {
  return fieldOf(message, "written_for");
}

function fieldOf(message: Marked, field: string): string | undefined {
  const metadata = message.metadata as { event_type?: unknown; event_payload?: Record<string, unknown> } | undefined;
  const value = metadata?.event_type === METADATA_EVENT ? metadata.event_payload?.[field] : undefined;
  return typeof value === "string" ? value : undefined;
}
