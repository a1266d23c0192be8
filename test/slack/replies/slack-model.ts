import type { KnownBlock } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { blocksOf } from "../../../playground/slack/rich-text/from-markdown.ts";
import { mrkdwnOf } from "../../../playground/slack/rich-text/to-mrkdwn.ts";

type Arguments = Record<string, unknown>;
export type Call = { readonly method: string; readonly args: Arguments; readonly at: number };

/** How one call fails. "After" means that Slack did it and only the answer is lost. */
export type Fault =
  | "429"
  | "500 before"
  | "500 after"
  | "connection lost after"
  | "timeout after"
  | "timeout, late"
  | (string & {});

type Message = {
  readonly ts: string;
  /** The `ts` of the thread's first message, its own where it is that. */
  readonly thread: string;
  /** The person who said it; absent where the app did. */
  readonly user?: string;
  text: string;
  blocks: readonly KnownBlock[];
  streaming: boolean;
  readonly startedAt: number;
  readonly metadata?: unknown;
};

const MAX_STREAM = 12_000;
const STREAM_LIFE_MS = 300_000;

/**
 * Slack's messages and streams as far as a reply meets them, in this process and on the test's clock, with a fault for any
 * call. Throws what `WebClient.apiCall` throws. `inOwnForm`: tells of Markdown as rich text, as Slack does.
 */
export function createSlackModel(options: { latencyMs?: number; inOwnForm?: boolean } = {}) {
  const messages: Message[] = [];
  const calls: Call[] = [];
  const faults: { method: string; at: number; fault: Fault }[] = [];
  const counts = new Map<string, number>();
  let added = 0;
  const lateOnes: object[] = [];
  let stoppedBy: string | undefined;

  const methods: Record<string, (args: Arguments) => object> = {
    "chat.startStream": (args) => {
      const isDm = String(args.channel).startsWith("D");
      if (!isDm && args.recipient_user_id === undefined) refuse("missing_recipient_user_id");
      return { channel: args.channel, ts: add(args, checked(String(args.markdown_text ?? "")), true).ts };
    },
    "chat.appendStream": (args) => {
      const message = stream(args);
      if (stoppedBy !== undefined) refuse("stopped_by_user");
      if (args.markdown_text === undefined) refuse("no_text");
      message.text = checked(message.text + args.markdown_text);
      return {};
    },
    "chat.stopStream": (args) => {
      const message = stream(args);
      if (args.markdown_text !== undefined) message.text = checked(message.text + args.markdown_text);
      if (args.blocks !== undefined) message.blocks = args.blocks as KnownBlock[];
      message.streaming = false;
      return {};
    },
    "chat.postMessage": (args) => {
      const message = add(args, "", false);
      write(message, args);
      return { channel: args.channel, ts: message.ts };
    },
    "chat.update": (args) => {
      const message = find(args);
      if (isLive(message)) refuse("streaming_state_conflict");
      write(message, args);
      return {};
    },
    "chat.delete": (args) => {
      messages.splice(messages.indexOf(find(args)), 1);
      return {};
    },
    "conversations.replies": (args) => {
      const root = messages.find(({ ts }) => ts === args.ts);
      const replies = messages.filter(({ ts, thread }) => thread === args.ts && ts !== args.ts && isSince(args, ts));
      return {
        messages: [root ? shown(root) : { ts: args.ts, user: "U1", text: "the request" }, ...replies.map(shown)],
      };
    },
    "conversations.history": (args) => ({
      messages: messages
        .filter(({ ts, thread }) => ts === thread && isSince(args, ts))
        .map((message) => ({
          ...shown(message),
          reply_count: messages.filter(({ thread }) => thread === message.ts).length - 1,
        })),
    }),
    "agents.sessions.setStatus": () => ({}),
  };

  function add(args: Arguments, text: string, streaming: boolean): Message {
    const ts = `${(Date.now() / 1000).toFixed(3)}${String(added++).padStart(3, "0")}`;
    const thread = String(args.thread_ts ?? ts);
    const message = { ts, thread, text, blocks: [], streaming, startedAt: Date.now(), metadata: args.metadata };
    messages.push(message);
    return message;
  }

  /** As Slack tells of it: the text is in Slack's own form. */
  function shown({ ts, user, text, blocks, streaming, metadata }: Message): object {
    const by = user === undefined ? { bot_id: "B1" } : { user };
    const streaming_state = streaming ? "in_progress" : "completed";
    if (options.inOwnForm && user === undefined && text !== "") {
      const written = blocksOf(text, "m");
      return { ts, ...by, text: mrkdwnOf(written), blocks: [...written, ...blocks], streaming_state, metadata };
    }
    const all = text === "" ? blocks : [{ type: "markdown", text }, ...blocks];
    return { ts, ...by, text: text.replaceAll(/[*_~`#]/g, ""), blocks: all, streaming_state, metadata };
  }

  function isSince({ oldest }: Arguments, ts: string): boolean {
    if (Number(oldest) < 0) refuse("invalid_ts_oldest");
    return oldest === undefined || Number(ts) >= Number(oldest);
  }

  function find(args: Arguments): Message {
    return messages.find(({ ts }) => ts === args.ts) ?? refuse("message_not_found");
  }

  function isLive(message: Message): boolean {
    return message.streaming && Date.now() - message.startedAt < STREAM_LIFE_MS;
  }

  function stream(args: Arguments): Message {
    const message = find(args);
    return isLive(message) ? message : refuse("message_not_in_streaming_state");
  }

  function checked(text: string): string {
    if (text.trim() === "") refuse("no_text");
    return text.length > MAX_STREAM ? refuse("msg_too_long") : text;
  }

  function write(message: Message, args: Arguments): void {
    const blocks = (args.blocks ?? []) as KnownBlock[];
    const markdown = blocks.flatMap((block) => (block.type === "markdown" ? [block.text] : []));
    if (String(args.text).length > 4_000 || markdown.join("").length > MAX_STREAM) refuse("msg_too_long");
    message.text = blocks.length > 0 ? markdown.join("\n") : String(args.text);
    message.blocks = blocks.filter((block) => block.type !== "markdown");
  }

  /** What Slack does long after the caller has stopped listening. */
  function attempt(method: string, args: Arguments): object {
    try {
      return methods[method]?.(args) ?? {};
    } catch (error) {
      return error as Error;
    }
  }

  async function apiCall(method: string, args: Arguments = {}): Promise<{ ok: true }> {
    calls.push({ method, args, at: Date.now() });
    const count = (counts.get(method) ?? 0) + 1;
    counts.set(method, count);
    if (options.latencyMs !== undefined) await new Promise((resolve) => setTimeout(resolve, options.latencyMs));
    const fault = faults.find((one) => one.method === method && (one.at === count || one.at === 0))?.fault;
    if (fault === "message_not_in_streaming_state" && args.ts !== undefined) find(args).streaming = false;
    if (fault === "timeout, late") setTimeout(() => lateOnes.push(attempt(method, args)), 2_000);
    if (fault !== undefined && !fault.endsWith(" after")) throw thrown(fault);
    const answer = (methods[method] ?? (() => refuse("unknown_method")))(args);
    if (fault !== undefined) throw thrown(fault);
    return { ok: true, ...answer };
  }

  return {
    client: { apiCall } satisfies Pick<WebClient, "apiCall">,
    calls,
    callsOf: (method: string) => calls.filter((call) => call.method === method).map(({ args }) => args),
    methods: () => calls.map(({ method }) => method.replace("chat.", "")),
    /** The `at`-th call of a method fails; with 0 every one does. */
    fail: (method: string, at: number, fault: Fault) => faults.push({ method, at, fault }),
    /** A person presses Slack's stop button. */
    pressStop: () => {
      stoppedBy = "U1";
    },
    /** A person says something under a message. */
    speak(thread: string, text: string) {
      const message = add({ thread_ts: thread }, text, false);
      messages.splice(-1, 1, { ...message, user: "U1" });
    },
    messages,
    /** What became of the calls that took effect late. */
    lateOnes,
    /** What a reader sees in the thread, message by message. */
    texts: () => messages.map(({ text }) => text).filter((text) => text !== ""),
    blocks: () => messages.flatMap(({ blocks }) => blocks),
    isStreaming: () => messages.some(isLive),
  };
}

function refuse(error: string): never {
  throw Object.assign(new Error(error), { code: "slack_webapi_platform_error", data: { ok: false, error } });
}

function thrown(fault: Fault): Error {
  switch (fault) {
    case "429":
      return Object.assign(new Error("429"), { code: "slack_webapi_rate_limited_error", retryAfter: 2 });
    case "500 before":
    case "500 after":
      return Object.assign(new Error("500"), { code: "slack_webapi_http_error", statusCode: 500 });
    case "connection lost after":
      return new TypeError("terminated");
    case "timeout after":
    case "timeout, late":
      return Object.assign(new Error("timed out"), {
        original: Object.assign(new Error(""), { name: "TimeoutError" }),
      });
    default:
      return Object.assign(new Error(fault), {
        code: "slack_webapi_platform_error",
        data: { ok: false, error: fault },
      });
  }
}
