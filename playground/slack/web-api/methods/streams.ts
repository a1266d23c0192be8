import type { ChatAppendStreamResponse, ChatStartStreamResponse, ChatStopStreamResponse } from "@slack/web-api";
import { wireMessage } from "../../deliveries/payloads.ts";
import type { Block, Channel, Message } from "../../workspace/types.ts";
import { locationOf } from "../../workspace/workspace.ts";
import { isRecord, LIMITS } from "../limits.ts";
import { refuse } from "../refusal.ts";
import { checkedBlocks } from "./content.ts";
import {
  type Args,
  given,
  type Method,
  postableChannel,
  RESTRICTIONS,
  type Server,
  text,
  threadRoot,
} from "./method.ts";

const RECIPIENT_ERRORS = ["missing_recipient_user_id", "missing_recipient_team_id", "user_not_found", "team_not_found"];
const SHARED_ERRORS = [
  "channel_not_found",
  "not_in_channel",
  "is_archived",
  ...RESTRICTIONS,
  "no_text",
  "invalid_chunks",
  "invalid_blocks",
  "msg_blocks_too_long",
  "msg_blocks_too_many",
];
const ENDED_ERRORS = ["message_not_found", "message_not_in_streaming_state", "message_not_owned_by_app"];

const BLOCK_CODES = { format: "invalid_blocks", tooLong: "msg_blocks_too_long", tooMany: "msg_blocks_too_many" };

const STATUSES: ReadonlySet<string> = new Set(["active", "processing", "suspended", "closed"]);

/** `chat.startStream`: starts a growing message in a thread, and sets the thread's session to `processing`. */
export const startStream: Method = {
  contract: {
    args: {
      channel: "string",
      thread_ts: "string",
      markdown_text: "string",
      chunks: "json",
      recipient_user_id: "string",
      recipient_team_id: "string",
      task_display_mode: "string",
    },
    perMinute: 20,
    required: { channel: "invalid_arguments", thread_ts: "invalid_thread_ts" },
    scopes: ["chat:write"],
    token: "bot",
    output: ["channel", "ts"],
    errors: [...SHARED_ERRORS, ...RECIPIENT_ERRORS],
    // Real workspaces refuse a stream without a thread, and more than 12,000 characters in total.
    observed: ["invalid_thread_ts", "msg_too_long"],
  },
  run(server, args) {
    const channel = postableChannel(server, given(args, "channel"));
    const root = threadRoot(server, channel, given(args, "thread_ts"), "invalid_thread_ts");
    if (!channel.isIm) checkRecipient(server, args);
    const added = addition(args);
    const { workspace } = server;
    const message = workspace.add({
      ts: workspace.nextTs(),
      channel: channel.id,
      thread_ts: root,
      user: workspace.identity.botUserId,
      bot_id: workspace.identity.botId,
      app_id: workspace.identity.apiAppId,
      text: "",
      isMarkdown: true,
      streaming: true,
      stream: { startedAt: workspace.now(), length: 0, tasks: [] },
    });
    append(message, added);
    workspace.setSession(channel.id, root, "processing");
    workspace.changed({ kind: "stream_started", ...locationOf(message) });
    server.echo(message, channel);
    return { ok: true, channel: channel.id, ts: message.ts } satisfies ChatStartStreamResponse;
  },
};

/** `chat.appendStream`: adds text or chunks to a running stream of the app. */
export const appendStream: Method = {
  contract: {
    args: { channel: "string", ts: "string", markdown_text: "string", chunks: "json" },
    perMinute: 100,
    either: { names: ["markdown_text", "chunks"], code: "no_text" },
    required: { channel: "invalid_arguments", ts: "invalid_arguments" },
    scopes: ["chat:write"],
    token: "bot",
    output: ["channel", "ts"],
    errors: [...SHARED_ERRORS, ...ENDED_ERRORS, "stopped_by_user"],
    observed: ["msg_too_long"],
  },
  run(server, args) {
    const channel = postableChannel(server, given(args, "channel"));
    const message = runningStream(server, channel, given(args, "ts"), "stopped_by_user");
    const added = addition(args);
    if (added.text === "" && added.rest.length === 0) refuse("no_text");
    append(message, added);
    server.workspace.changed({ kind: "stream_appended", ...locationOf(message) });
    return { ok: true, channel: channel.id, ts: message.ts } satisfies ChatAppendStreamResponse;
  },
};

/** `chat.stopStream`: adds a last piece and the blocks, ends the stream, and sets the session (`active` by default). */
export const stopStream: Method = {
  contract: {
    args: {
      channel: "string",
      ts: "string",
      markdown_text: "string",
      chunks: "json",
      blocks: "json",
      metadata: "json",
      session_status: "string",
    },
    perMinute: 20,
    required: { channel: "invalid_arguments", ts: "invalid_arguments" },
    scopes: ["chat:write"],
    token: "bot",
    output: ["channel", "ts", "message"],
    errors: [...SHARED_ERRORS, ...ENDED_ERRORS, "invalid_metadata_format"],
    observed: ["msg_too_long"],
  },
  run(server, args) {
    const channel = postableChannel(server, given(args, "channel"));
    const message = runningStream(server, channel, given(args, "ts"), "message_not_in_streaming_state");
    const blocks = args.blocks === undefined ? undefined : checkedBlocks(args.blocks, BLOCK_CODES);
    const status = text(args, "session_status") ?? "active";
    if (!STATUSES.has(status)) refuse("invalid_arguments", ["invalid session_status"]);
    const previous = wireMessage(message);
    append(message, addition(args));
    message.streaming = false;
    if (message.stream) message.stream.ended = "completed";
    if (blocks) message.blocks = blocks;
    if (args.metadata !== undefined) message.metadata = args.metadata;
    const { workspace } = server;
    workspace.setSession(channel.id, message.thread_ts ?? message.ts, status as "active");
    workspace.changed({ kind: "stream_stopped", ...locationOf(message) });
    server.echo(message, channel, previous);
    const answer = { ok: true as const, channel: channel.id, ts: message.ts };
    return { ...(answer satisfies ChatStopStreamResponse), message: wireMessage(message) };
  },
};

type Addition = { readonly text: string; readonly rest: readonly unknown[]; readonly blocks: readonly Block[] };

function addition(args: Args): Addition {
  const markdown = text(args, "markdown_text");
  const { chunks } = args;
  if (markdown !== undefined && chunks !== undefined) {
    refuse("invalid_arguments", ["markdown_text and chunks exclude each other"]);
  }
  if (chunks !== undefined && !Array.isArray(chunks)) refuse("invalid_chunks");
  const rest: unknown[] = [];
  const blocks: Block[] = [];
  let all = markdown ?? "";
  for (const chunk of (chunks as readonly unknown[] | undefined) ?? []) {
    if (!isRecord(chunk)) refuse("invalid_chunks");
    if (chunk.type === "markdown_text" && typeof chunk.text === "string") all += chunk.text;
    else if (chunk.type === "blocks") {
      blocks.push(...checkedBlocks(chunk.blocks, BLOCK_CODES));
    } else if (chunk.type === "task_update" && typeof chunk.id === "string" && typeof chunk.title === "string") {
      rest.push(chunk);
    } else if (chunk.type === "plan_update" && typeof chunk.title === "string") rest.push(chunk);
    else refuse("invalid_chunks");
  }
  if (all.length > LIMITS.markdown) refuse("msg_too_long");
  return { text: all, rest, blocks };
}

function append(message: Message, { text: added, rest, blocks }: Addition): void {
  const { stream } = message;
  if (!stream) throw new Error("the message is not a stream");
  if (stream.length + added.length > LIMITS.markdown) refuse("msg_too_long");
  stream.length += added.length;
  message.text += added;
  stream.tasks.push(...rest);
  if (blocks.length > 0) message.blocks = [...(message.blocks ?? []), ...blocks];
}

function runningStream(server: Server, channel: Channel, ts: string, stopped: string): Message {
  const message = server.workspace.message(channel.id, ts) ?? refuse("message_not_found");
  if (message.app_id !== server.workspace.identity.apiAppId) refuse("message_not_owned_by_app");
  if (message.streaming) return message;
  const code = message.stream?.ended === "stopped_by_user" ? stopped : "message_not_in_streaming_state";
  return refuse(code, ["the message is not a running stream"]);
}

function checkRecipient({ workspace }: Server, args: Args): void {
  const user = text(args, "recipient_user_id") ?? refuse("missing_recipient_user_id");
  const team = text(args, "recipient_team_id") ?? refuse("missing_recipient_team_id");
  const person = workspace.person(user);
  if (!person && user !== workspace.identity.botUserId) refuse("user_not_found");
  const teams = [person?.teamId, workspace.identity.teamId, workspace.identity.enterpriseId];
  if (!teams.includes(team)) refuse("team_not_found");
}
