import type { ConversationsOpenResponse } from "@slack/web-api";
import type { Channel } from "../../workspace/types.ts";
import { channelType, conversation, type Workspace } from "../../workspace/workspace.ts";
import { refuse } from "../refusal.ts";
import { type Args, given, type Method, requireScope, type Server, text, visibleChannel } from "./method.ts";

const READ_SCOPES = { channel: "channels:read", group: "groups:read", im: "im:read", mpim: "mpim:read" } as const;
const MAX_MPIM_USERS = 8;

/** `conversations.info`: works for public channels, and for conversations the bot is in. */
export const info: Method = {
  contract: {
    args: { channel: "string", include_locale: "boolean", include_num_members: "boolean" },
    perMinute: 50,
    required: { channel: "channel_not_found" },
    scopes: Object.values(READ_SCOPES),
    token: "bot",
    output: ["channel"],
    errors: ["channel_not_found", "missing_scope"],
  },
  run(server, args) {
    const channel = visibleChannel(server, given(args, "channel"));
    requireScope(server, READ_SCOPES[channelType(channel)]);
    return { ok: true, channel: wireChannel(server.workspace, channel, args.include_num_members === true) };
  },
};

/** `conversations.list`: public channels, and the other conversations that the bot is in. All in one page. */
export const listConversations: Method = {
  contract: {
    args: { cursor: "string", exclude_archived: "boolean", limit: "number", team_id: "string", types: "string" },
    perMinute: 20,
    required: {},
    scopes: Object.values(READ_SCOPES),
    token: "bot",
    output: ["channels"],
    errors: ["invalid_types", "missing_scope"],
  },
  run(server, args) {
    const { workspace } = server;
    const types = (text(args, "types") ?? "public_channel").split(",").map((type) => type.trim());
    const kinds = types.map((type) => KINDS[type] ?? refuse("invalid_types"));
    for (const kind of kinds) requireScope(server, READ_SCOPES[kind]);
    const seen = workspace
      .channels()
      .filter((one) => kinds.includes(channelType(one)) && !(args.exclude_archived === true && one.isArchived))
      .filter((one) => !one.isPrivate || one.members.has(workspace.identity.botUserId));
    return { ok: true, channels: seen.map((one) => wireChannel(workspace, one, true)), response_metadata: NO_MORE };
  },
};

const NO_MORE = { next_cursor: "" };
const KINDS: Readonly<Record<string, keyof typeof READ_SCOPES>> = {
  public_channel: "channel",
  private_channel: "group",
  mpim: "mpim",
  im: "im",
};

/** `conversations.open`: opens the DM with one person, or a group DM with two to eight. */
export const open: Method = {
  contract: {
    args: { channel: "string", users: "string", return_im: "boolean", prevent_creation: "boolean" },
    perMinute: 50,
    required: {},
    scopes: ["im:write", "mpim:write"],
    token: "bot",
    output: ["channel"],
    errors: [
      "channel_not_found",
      "users_list_not_supplied",
      "user_not_found",
      "too_many_users",
      "method_not_supported_for_channel_type",
    ],
  },
  run(server, args) {
    const { workspace } = server;
    const before = workspace.channels().length;
    const channel = opened(server, args);
    const alreadyOpen = workspace.channels().length === before;
    const shown = args.return_im === true ? wireChannel(workspace, channel, false) : { id: channel.id };
    const answer = { ok: true as const, no_op: alreadyOpen, already_open: alreadyOpen };
    return { ...(answer satisfies ConversationsOpenResponse), channel: shown };
  },
};

function opened(server: Server, args: Args): Channel {
  const { workspace } = server;
  const id = text(args, "channel");
  if (id !== undefined) {
    const channel = visibleChannel(server, id);
    if (!channel.isIm && !channel.isMpim) refuse("method_not_supported_for_channel_type");
    requireScope(server, channel.isIm ? "im:write" : "mpim:write");
    return channel;
  }
  const users = (text(args, "users") ?? "").split(",").filter((user) => user !== "");
  const [first] = users;
  if (first === undefined) return refuse("users_list_not_supplied");
  if (users.length > MAX_MPIM_USERS) refuse("too_many_users");
  if (users.some((user) => !workspace.person(user))) refuse("user_not_found");
  requireScope(server, users.length === 1 ? "im:write" : "mpim:write");
  return users.length === 1 ? workspace.dmOf(first) : groupDm(workspace, users);
}

function groupDm(workspace: Workspace, users: readonly string[]): Channel {
  const members = [...users, workspace.identity.botUserId];
  const same = (channel: Channel): boolean =>
    channel.isMpim && channel.members.size === members.length && members.every((member) => channel.members.has(member));
  const existing = workspace.channels().find(same);
  if (existing) return existing;
  const name = `mpdm-${users.map((user) => workspace.person(user)?.name ?? user).join("--")}-1`;
  return workspace.addChannel(conversation(workspace.nextId("C"), name, members, { isMpim: true, isPrivate: true }));
}

function wireChannel(workspace: Workspace, channel: Channel, countMembers: boolean): Record<string, unknown> {
  const { teamId, botUserId } = workspace.identity;
  const type = channelType(channel);
  const shared = {
    id: channel.id,
    created: 1_760_000_000,
    is_archived: channel.isArchived,
    is_im: channel.isIm,
    is_mpim: channel.isMpim,
    is_private: channel.isPrivate,
    is_org_shared: false,
    is_ext_shared: channel.isExtShared,
    is_shared: channel.isExtShared,
    is_pending_ext_shared: false,
    context_team_id: teamId,
    ...(countMembers && { num_members: channel.members.size }),
  };
  if (channel.isIm) return { ...shared, user: [...channel.members].find((member) => member !== botUserId) };
  const teams = new Set([...channel.members].map((member) => workspace.person(member)?.teamId ?? teamId));
  return {
    ...shared,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: type === "channel",
    is_group: type === "group",
    is_general: channel.name === "general",
    is_member: channel.members.has(botUserId),
    shared_team_ids: [...teams],
    topic: { value: "", creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
  };
}
