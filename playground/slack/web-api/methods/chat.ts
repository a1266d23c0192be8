import type {
  ChatDeleteResponse,
  ChatPostEphemeralResponse,
  ChatPostMessageResponse,
  ChatUpdateResponse,
} from "@slack/web-api";
import { wireMessage } from "../../deliveries/payloads.ts";
import { asWritten } from "../../rich-text/wire-words.ts";
import type { Channel, Message } from "../../workspace/types.ts";
import { locationOf } from "../../workspace/workspace.ts";
import { LIMITS } from "../limits.ts";
import { refuse } from "../refusal.ts";
import { type Content, contentOf } from "./content.ts";
import {
  type Args,
  given,
  type Method,
  postableChannel,
  RESTRICTIONS,
  rootIfAny,
  type Server,
  text,
  visibleChannel,
} from "./method.ts";

const CONTENT_ARGS = {
  channel: "string",
  text: "string",
  markdown_text: "string",
  blocks: "json",
  attachments: "json",
  metadata: "json",
  parse: "string",
  link_names: "boolean",
} as const;

/** `chat.postMessage`. A person's id as `channel` means the DM with them. */
export const postMessage: Method = {
  contract: {
    args: {
      ...CONTENT_ARGS,
      thread_ts: "string",
      reply_broadcast: "boolean",
      unfurl_links: "boolean",
      unfurl_media: "boolean",
      mrkdwn: "boolean",
      username: "string",
    },
    required: { channel: "invalid_arguments" },
    scopes: ["chat:write"],
    token: "bot",
    output: ["channel", "ts"],
    errors: [
      "channel_not_found",
      "not_in_channel",
      "is_archived",
      ...RESTRICTIONS,
      "no_text",
      "markdown_text_conflict",
      "invalid_blocks",
      "invalid_blocks_format",
      "invalid_metadata_format",
      "msg_blocks_too_long",
      "cannot_reply_to_message",
    ],
    observed: ["msg_too_long"],
  },
  run(server, args) {
    const channel = addressee(server, given(args, "channel"));
    const content = contentOf(args, { textLimit: LIMITS.text, blocksTooLong: "msg_blocks_too_long" });
    const root = rootIfAny(server, channel, text(args, "thread_ts"));
    const message = post(server, channel, content, root, {
      ...(args.metadata !== undefined && { metadata: args.metadata }),
      ...(root !== undefined && args.reply_broadcast === true && { subtype: "thread_broadcast" }),
    });
    const answer = { ok: true as const, channel: channel.id, ts: message.ts };
    return {
      ...(answer satisfies ChatPostMessageResponse),
      message: wireMessage(message),
      ...(content.truncated && {
        warning: "message_truncated",
        response_metadata: { warnings: ["message_truncated"] },
      }),
    };
  },
};

/**
 * `chat.postEphemeral`: only one member of the channel sees it, if they are there and its thread has a reply. It cannot be updated,
 * and the response is the same where nobody sees it.
 */
export const postEphemeral: Method = {
  contract: {
    args: { ...CONTENT_ARGS, user: "string", thread_ts: "string", username: "string" },
    perMinute: 100,
    required: { channel: "invalid_arguments", user: "invalid_arguments" },
    scopes: ["chat:write"],
    token: "bot",
    output: ["message_ts"],
    errors: [
      "channel_not_found",
      "not_in_channel",
      "is_archived",
      "restricted_action",
      "no_text",
      "markdown_text_conflict",
      "msg_too_long",
      "invalid_blocks",
      "invalid_blocks_format",
      "user_not_in_channel",
      "cannot_reply_to_message",
    ],
  },
  run(server, args) {
    const { workspace } = server;
    const channel = postableChannel(server, given(args, "channel"), "restricted_action");
    const content = contentOf(args, {
      textLimit: LIMITS.text,
      textTooLong: "msg_too_long",
      blocksTooLong: "msg_too_long",
    });
    const user = given(args, "user");
    if (!channel.members.has(user)) refuse("user_not_in_channel");
    const threadTs = text(args, "thread_ts");
    const ts = workspace.nextTs();
    workspace.whisper({
      id: ts,
      user,
      channel: channel.id,
      ...(threadTs !== undefined && { thread_ts: rootIfAny(server, channel, threadTs) ?? threadTs }),
      via: "postEphemeral",
      text: content.text,
      ...(content.blocks && { blocks: content.blocks }),
    });
    return { ok: true, message_ts: ts } satisfies ChatPostEphemeralResponse;
  },
};

/** `chat.update`: changes a message of the app, unless it streams. New text without blocks removes the blocks. */
export const update: Method = {
  contract: {
    args: { ...CONTENT_ARGS, ts: "string", reply_broadcast: "boolean" },
    perMinute: 50,
    required: { channel: "invalid_arguments", ts: "invalid_arguments" },
    scopes: ["chat:write"],
    token: "bot",
    output: ["channel", "ts", "text", "message"],
    errors: [
      "channel_not_found",
      "message_not_found",
      "cant_update_message",
      "streaming_state_conflict",
      "no_text",
      "markdown_text_conflict",
      "msg_too_long",
      "invalid_blocks",
      "invalid_blocks_format",
      "invalid_metadata_format",
    ],
  },
  run(server, args) {
    const { workspace } = server;
    const channel = visibleChannel(server, given(args, "channel"));
    const message = workspace.message(channel.id, given(args, "ts")) ?? refuse("message_not_found");
    if (message.app_id !== workspace.identity.apiAppId) refuse("cant_update_message");
    if (message.streaming) refuse("streaming_state_conflict");
    const content = contentOf(args, {
      textLimit: LIMITS.updateText,
      textTooLong: "msg_too_long",
      blocksTooLong: "msg_too_long",
    });
    const previous = wireMessage(message);
    revise(message, content, args);
    message.edited = { user: workspace.identity.botUserId, ts: workspace.nextTs() };
    workspace.changed({ kind: "message_changed", ...locationOf(message) });
    server.echo(message, channel, previous);
    const answer = { ok: true as const, channel: channel.id, ts: message.ts, text: message.text };
    return { ...(answer satisfies ChatUpdateResponse), message: wireMessage(message) };
  },
};

/** `chat.delete`: deletes a message of the app, even while it streams. */
export const deleteMessage: Method = {
  contract: {
    args: { channel: "string", ts: "string" },
    perMinute: 50,
    required: { channel: "invalid_arguments", ts: "invalid_arguments" },
    scopes: ["chat:write"],
    token: "bot",
    output: ["channel", "ts"],
    errors: ["cant_delete_message", "channel_not_found", "message_not_found"],
  },
  run(server, args) {
    const { workspace } = server;
    const channel = visibleChannel(server, given(args, "channel"));
    const message = workspace.message(channel.id, given(args, "ts")) ?? refuse("message_not_found");
    if (message.app_id !== workspace.identity.apiAppId) refuse("cant_delete_message");
    workspace.remove(message);
    server.echoDeleted(message, channel);
    return { ok: true, channel: channel.id, ts: message.ts } satisfies ChatDeleteResponse;
  },
};

/** Posts a message of the app, which also removes the status text of its thread. `root` is that thread's timestamp. */
export function post(
  server: Pick<Server, "workspace" | "echo">,
  channel: Channel,
  content: Content,
  root: string | undefined,
  extra: Pick<Message, "metadata" | "subtype"> = {},
): Message {
  const { workspace } = server;
  const message = workspace.add({
    ts: workspace.nextTs(),
    channel: channel.id,
    ...(root !== undefined && { thread_ts: root }),
    user: workspace.identity.botUserId,
    bot_id: workspace.identity.botId,
    app_id: workspace.identity.apiAppId,
    text: content.text,
    ...(content.isMarkdown && { isMarkdown: true }),
    ...(content.blocks && { blocks: content.blocks }),
    ...(content.attachments && { attachments: content.attachments }),
    streaming: false,
    ...extra,
  });
  if (root !== undefined) workspace.clearStatusText(channel.id, root);
  workspace.changed({ kind: "message", ...locationOf(message) });
  server.echo(message, channel);
  return message;
}

/**
 * Replaces the content of a message. Blocks are removed unless there are new ones; other parts stay. Blocks show instead of
 * text: Markdown stays as it was only when the blocks that Slack made of it are sent back as they came.
 */
export function revise(message: Message, content: Content, args: Args): void {
  const { isDraftKept, blocks } = asWritten(message, content.blocks ?? []);
  if (isDraftKept) message.blocks = blocks;
  else {
    if (text(args, "text") !== undefined || text(args, "markdown_text") !== undefined) {
      message.text = content.text;
      message.isMarkdown = content.isMarkdown === true;
    }
    if (content.blocks) message.blocks = blocks;
    else delete message.blocks;
  }
  if (content.attachments) message.attachments = content.attachments;
  if (args.metadata !== undefined) message.metadata = args.metadata;
}

function addressee(server: Server, id: string): Channel {
  return postableChannel(server, server.workspace.person(id) ? server.workspace.dmOf(id).id : id);
}
