import type { KnownBlock } from "@slack/types";
import type { ReplyPlace, WholeReply } from "../../ports/replies.ts";
import { peopleIn } from "../text/incoming-text.ts";
import { toMrkdwnParts, toPlainText, withTablesAsCode } from "../text/markdown.ts";
import { splitMarkdown } from "../text/split.ts";
import type { Arguments } from "../web-api/caller.ts";
import type { Gateway } from "../web-api/gateway.ts";
import { metadataOf, type Posted } from "../web-api/posts.ts";
import { closedBecause, SlackCallError } from "../web-api/slack-call-error.ts";
import { findBegun, holdsAddition } from "./compare.ts";

/** Where a reply goes. */
export type StreamTarget = {
  readonly channel: string;
  readonly threadTs: string;
  /** The person to whom Slack streams. Without one, nothing can be streamed outside DMs. */
  readonly recipient?: { readonly teamId: string; readonly userId: string };
};

export type Blocks = readonly KnownBlock[];

/**
 * How a posted text is written: as Markdown, or more simply where Slack refuses that: as mrkdwn, with tables as code blocks, or as
 * plain text.
 */
export type Form = "markdown" | "mrkdwn" | "plain";

/** Called at each step that people see, so that the next process knows it after a crash. */
export type Journal = {
  /** Slack has a message of the reply. */
  posted(ts: string): void;
  /** The model has finished. Resolves when the whole text outlives this process; only then is the last of it shown. */
  written(whole: WholeReply): Promise<void>;
  /** Slack's response to a call was lost. The call may still create a message. */
  lost(): void;
  /** The rest goes into another thread. Resolves when the next process would know. */
  moved(to: ReplyPlace): Promise<void>;
  /** Nothing more is shown. */
  ended(): void;
};

/** The calls that show a reply. Each repeats what may be repeated, and rejects with a `SlackCallError`. */
export interface ReplyCalls {
  /** Begins a stream with its first text. */
  start(text: string): Promise<Posted>;
  /** Finds the stream that a lost start began. Undefined when the thread does not show one. */
  findStart(text: string): Promise<Posted | undefined>;
  /** Adds to a stream. Does not wait for a rate limit: the text can come with the next call. */
  append(to: Posted, text: string): Promise<void>;
  /** Whether a message holds `text` after `before`. Undefined when its letters do not tell. */
  hasAppended(to: Posted, before: string, text: string): Promise<boolean | undefined>;
  /** Adds the last text, puts blocks under it, and ends the stream. */
  stop(at: Posted, text: string, blocks: Blocks): Promise<void>;
  /** Ends the stream as it is. Resolves also when Slack refuses, since the stream may have ended already. */
  stopBare(at: Posted): Promise<void>;
  /** Posts a message once. */
  post(text: string, blocks: Blocks, form: Form): Promise<Posted>;
  /** Writes a message anew, as a whole. Waits for a rate limit only when it is the last call of its message. */
  update(at: Posted, text: string, blocks: Blocks, options: { isLast: boolean; form: Form }): Promise<void>;
  /** Shows the thread as idle. A stream does so by itself; posts do not. Resolves also when Slack refuses. */
  setIdle(): Promise<void>;
}

/**
 * What the failure of a call means for its reply:
 * - `limited`: Slack limits the rate; it did nothing
 * - `unknown`: Slack may have done it
 * - `timeout`: Slack may have done it, or may do it later than anybody looks
 * - `stopped`: a person stopped the reply, or deleted its message
 * - `ended`: the stream has ended by itself; its message stays and can be edited
 * - `live`: the message cannot be edited, because it still streams
 * - `too_long`: the text does not fit; Slack did nothing
 * - `bad_blocks`: Slack refused the blocks under the text, and the text with them
 * - `closed`: its place takes no more messages
 * - `refused`: Slack refused for any other reason; it did nothing
 */
export type Fault =
  | "limited"
  | "unknown"
  | "timeout"
  | "stopped"
  | "ended"
  | "live"
  | "too_long"
  | "bad_blocks"
  | "closed"
  | "refused";

const FAULTS: Readonly<Record<string, Fault>> = {
  stopped_by_user: "stopped",
  message_not_found: "stopped",
  message_not_in_streaming_state: "ended",
  streaming_state_conflict: "live",
  msg_too_long: "too_long",
  msg_blocks_too_long: "too_long",
  invalid_blocks: "bad_blocks",
  invalid_blocks_format: "bad_blocks",
  msg_blocks_too_many: "bad_blocks",
};

/** Returns the fault of a failed call. */
export function faultOf(error: SlackCallError): Fault {
  const { code, uncertain, retryAfterMs } = error;
  if (retryAfterMs !== undefined) return "limited";
  if (uncertain) return code === "timeout" ? "timeout" : "unknown";
  return FAULTS[code] ?? (closedBecause(error) === undefined ? "refused" : "closed");
}

const START_WAIT_MS = 3_000; // for a rate limit; after that a post is better, which has its own
const POST_WAIT_MS = 60_000; // once Slack answers 429, a channel takes one post a second
const STOP_WAIT_MS = 5_000;
const IDLE_WAIT_MS = 5_000; // otherwise the thread shows "working" for an hour
const LOOK = { deadlineMs: 5_000 }; // Slack lets some apps read a thread only once a minute; a reply does not wait for that
const SETTLE_MS = 500; // a change whose response was lost takes a moment to be readable
const CLOCKS_APART_S = 60; // Slack's clock and ours may differ by this much
const MAX_SECTION = 3_000; // characters of a section block
const MAX_PLAIN = 3_000; // chat.update takes 4,000 characters of `text`, which is all that screen readers say
const SET_STATUS = "agents.sessions.setStatus";

/**
 * Creates the calls for one reply. `key` marks the messages that are posted, so that they can be found again. `now` is in
 * milliseconds since the epoch.
 */
export function createReplyCalls(
  gateway: Gateway,
  target: StreamTarget,
  options: {
    key: string;
    now: () => number;
    sleep: (ms: number) => Promise<unknown>;
    /** The names of those whom the reply may mention, by their ids. */
    namesById?: ReadonlyMap<string, string> | undefined;
    journal?: Journal;
  },
): ReplyCalls {
  const { now, sleep, namesById = new Map<string, string>(), journal } = options;
  const { channel, threadTs, recipient } = target;
  let whom: Arguments = recipient ? { recipient_team_id: recipient.teamId, recipient_user_id: recipient.userId } : {};
  const writtenFor = recipient?.userId;
  const mark = writtenFor === undefined ? {} : { metadata: metadataOf({ writtenFor }) };
  let startedAt = now();
  let posts = 0;

  async function start(text: string): Promise<Posted> {
    startedAt = now();
    const args = { channel, thread_ts: threadTs, markdown_text: text, ...whom };
    const { ts } = await gateway.call("chat.startStream", args, { deadlineMs: START_WAIT_MS });
    if (typeof ts !== "string") throw new SlackCallError("chat.startStream", "bad_response", { uncertain: true });
    journal?.posted(ts);
    return { channel, ts };
  }

  return {
    async start(text) {
      try {
        return await start(text);
      } catch (error) {
        // some DMs refuse the recipient
        const isNeedless = channel.startsWith("D") && "recipient_user_id" in whom;
        if (!isNeedless || !(error instanceof SlackCallError) || error.code !== "invalid_arguments") throw error;
        whom = {};
        return start(text);
      }
    },
    async findStart(text) {
      await sleep(SETTLE_MS);
      const since = (startedAt / 1000 - CLOCKS_APART_S).toFixed(6);
      const thread = await gateway.thread(channel, threadTs, since, LOOK).catch((error: unknown) => {
        journal?.lost();
        throw error;
      });
      const ts = findBegun(thread, threadTs, text);
      if (ts === undefined) journal?.lost();
      else journal?.posted(ts);
      return ts === undefined ? undefined : { channel, ts };
    },
    async append(to, text) {
      await gateway.call("chat.appendStream", { ...to, markdown_text: text }, { deadlineMs: 0 });
    },
    async hasAppended(to, before, text) {
      await sleep(SETTLE_MS);
      const message = (await gateway.thread(channel, threadTs, to.ts, LOOK)).find(({ ts }) => ts === to.ts);
      if (message === undefined) return undefined;
      return holdsAddition(message, before, text, (words) => named(words, namesById));
    },
    async stop(at, text, blocks) {
      const added = text === "" ? {} : { markdown_text: text };
      await gateway.call("chat.stopStream", { ...at, ...added, ...(blocks.length === 0 ? {} : { blocks }), ...mark });
    },
    async stopBare(at) {
      await gateway.call("chat.stopStream", { ...at, ...mark }, { deadlineMs: STOP_WAIT_MS }).catch(ignore);
    },
    async post(text, blocks, form) {
      posts += 1;
      const args = { channel, thread_ts: threadTs, ...content(text, blocks, form, namesById) };
      const key = `${options.key}:${posts}`;
      const posted = await gateway.post(args, {
        key,
        deadlineMs: POST_WAIT_MS,
        onLost: () => journal?.lost(),
        writtenFor,
      });
      journal?.posted(posted.ts);
      return posted;
    },
    async update(at, text, blocks, { isLast, form }) {
      await gateway.call(
        "chat.update",
        { ...at, ...content(text, blocks, form, namesById) },
        isLast ? {} : { deadlineMs: 0 },
      );
    },
    async setIdle() {
      const args = { channel_id: channel, thread_ts: threadTs, status: "active" };
      if (gateway.supports(SET_STATUS))
        await gateway.call(SET_STATUS, args, { deadlineMs: IDLE_WAIT_MS }).catch(ignore);
    },
  };
}

/** The blocks alone mention people: what a message's `text` might add, nobody has allowed. */
function content(text: string, blocks: Blocks, form: Form, namesById: Names): Arguments {
  const draft = text === "" ? [] : draftBlocks(text, form, namesById);
  return { text: toPlainText(named(text, namesById), MAX_PLAIN) || "…", blocks: [...draft, ...blocks] };
}

type Names = ReadonlyMap<string, string>;

/** `text` has passed the escaper: whom it still mentions, it may. */
function draftBlocks(text: string, form: Form, namesById: Names): readonly object[] {
  if (form === "markdown") return [{ type: "markdown", text }];
  if (form === "plain")
    return splitMarkdown(named(text, namesById), MAX_SECTION).map((part) =>
      section({ type: "plain_text", text: part }),
    );
  const name = (words: string) => named(words, namesById);
  const options = { allowedMentions: peopleIn(text) };
  const parts = toMrkdwnParts(withTablesAsCode(text.replaceAll(LABEL, name), name), MAX_SECTION, options);
  return parts.map((part) => section({ type: "mrkdwn", text: part }));
}

/** The label of a link, in which mrkdwn mentions nobody. */
const LABEL = /\[[^[\]\n]{1,1000}\]\(/g;
const MENTION = /<@([A-Z0-9]{1,24})>/g;

/** Names the people whom a text mentions, for where nobody can be mentioned. */
function named(text: string, namesById: Names): string {
  return text.replaceAll(MENTION, (_, id: string) => `@${namesById.get(id) ?? "someone"}`);
}

function section(text: object): object {
  return { type: "section", text };
}

function ignore(error: unknown): void {
  if (!(error instanceof SlackCallError)) throw error;
}
