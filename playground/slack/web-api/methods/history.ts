import { profileOf, wireMessage } from "../../deliveries/payloads.ts";
import type { Channel, Message } from "../../workspace/types.ts";
import { channelType } from "../../workspace/workspace.ts";
import { refuse } from "../refusal.ts";
import { type Args, given, type Method, requireScope, type Server, text, visibleChannel } from "./method.ts";

const HISTORY_SCOPES = {
  channel: "channels:history",
  group: "groups:history",
  im: "im:history",
  mpim: "mpim:history",
} as const;
const DEFAULT_PAGE = 1_000;

const PAGING_ARGS = {
  channel: "string",
  cursor: "string",
  limit: "number",
  oldest: "string",
  latest: "string",
  inclusive: "boolean",
  include_all_metadata: "boolean",
} as const;

/** `conversations.history`: the messages outside threads, newest first, in pages. */
export const history: Method = {
  contract: {
    args: PAGING_ARGS,
    perMinute: 50,
    required: { channel: "channel_not_found" },
    scopes: Object.values(HISTORY_SCOPES),
    token: "bot",
    output: ["messages", "has_more", "channel_actions_ts", "channel_actions_count"],
    errors: ["channel_not_found", "not_in_channel", "invalid_cursor"],
  },
  run(server, args) {
    const channel = readableChannel(server, args);
    const within = server.workspace.topLevel(channel.id).filter((message) => isWithin(message.ts, args));
    const { page, more } = pageOf(within.toReversed(), args);
    const messages = page.map((message) => ({ ...shown(server, message, args), ...threadOf(server, message) }));
    return { ok: true, messages, ...more, channel_actions_ts: null, channel_actions_count: 0 };
  },
};

/** `conversations.replies`: a thread in pages. The root is in it even outside `oldest` and `latest`. */
export const replies: Method = {
  contract: {
    args: { ...PAGING_ARGS, ts: "string" },
    perMinute: 50,
    required: { channel: "channel_not_found", ts: "thread_not_found" },
    scopes: Object.values(HISTORY_SCOPES),
    token: "bot",
    output: ["messages"],
    errors: ["channel_not_found", "thread_not_found", "invalid_cursor", "missing_scope"],
    // Only Slack's page of conversations.history names this code.
    observed: ["not_in_channel"],
  },
  run(server, args) {
    const { workspace } = server;
    const channel = readableChannel(server, args);
    const found = workspace.message(channel.id, given(args, "ts")) ?? refuse("thread_not_found");
    const rootTs = found.thread_ts ?? found.ts;
    const thread = workspace.thread(channel.id, rootTs);
    const [root] = thread;
    const { page, more } = pageOf(
      thread.filter((message) => message === root || isWithin(message.ts, args)),
      args,
    );
    const messages = page.map((message) =>
      message === root
        ? { ...shown(server, message, args), ...threadOf(server, message) }
        : { ...shown(server, message, args), parent_user_id: root?.user },
    );
    return { ok: true, messages, ...more };
  },
};

function readableChannel(server: Server, args: Args): Channel {
  const channel = visibleChannel(server, given(args, "channel"));
  requireScope(server, HISTORY_SCOPES[channelType(channel)]);
  return channel.members.has(server.workspace.identity.botUserId) ? channel : refuse("not_in_channel");
}

function isWithin(ts: string, args: Args): boolean {
  const { oldest, latest } = args;
  const inclusive = args.inclusive === true;
  if (typeof oldest === "string" && (inclusive ? Number(ts) < Number(oldest) : Number(ts) <= Number(oldest))) {
    return false;
  }
  return !(typeof latest === "string" && (inclusive ? Number(ts) > Number(latest) : Number(ts) >= Number(latest)));
}

/** Returns how many pages stand before the one that is asked for, if each is as long as that. Its arguments may be unchecked. */
export function pageAskedFor(args: Args): number {
  return Math.floor((positionIn(text(args, "cursor")) ?? 0) / pageLength(args));
}

/** Where a page begins, by its cursor; undefined for one that is none of ours. */
function positionIn(cursor: string | undefined): number | undefined {
  if (cursor === undefined || cursor === "") return 0;
  const position = /^next:(\d+)$/.exec(Buffer.from(cursor, "base64").toString())?.[1];
  return position === undefined ? undefined : Number(position);
}

function pageLength({ limit = DEFAULT_PAGE }: Args): number {
  return Math.min(Math.max(Number(limit), 1), DEFAULT_PAGE);
}

function pageOf(messages: readonly Message[], args: Args) {
  const limit = pageLength(args);
  const start = positionIn(text(args, "cursor")) ?? refuse("invalid_cursor");
  const hasMore = start + limit < messages.length;
  const next = Buffer.from(`next:${start + limit}`).toString("base64");
  return {
    page: messages.slice(start, start + limit),
    more: { has_more: hasMore, ...(hasMore && { response_metadata: { next_cursor: next } }) },
  };
}

function shown({ workspace }: Server, message: Message, args: Args): Record<string, unknown> {
  const { metadata, ...rest } = wireMessage(message);
  const author = workspace.person(message.user);
  const said = { ...rest, ...(author && profileOf(author)) };
  return args.include_all_metadata === true && metadata !== undefined ? { ...said, metadata } : said;
}

/** Returns the fields of a root that summarise its replies. */
function threadOf({ workspace }: Server, root: Message): Record<string, unknown> {
  const answers = workspace.thread(root.channel, root.ts).slice(1);
  if (answers.length === 0) return {};
  const users = [...new Set(answers.map((one) => one.user))];
  return {
    reply_count: answers.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: answers.at(-1)?.ts,
  };
}
