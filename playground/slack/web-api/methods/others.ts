import type { Message } from "../../workspace/types.ts";
import { refuse } from "../refusal.ts";
import { type Args, given, type Method, type Server, visibleChannel } from "./method.ts";

/** `chat.getPermalink`: the address of a message. */
export const permalink: Method = {
  contract: {
    args: { channel: "string", message_ts: "string" },
    required: { channel: "channel_not_found", message_ts: "message_not_found" },
    scopes: [],
    token: "bot",
    output: ["permalink", "channel"],
    errors: ["channel_not_found", "message_not_found"],
  },
  run(server, args) {
    const { channel, ts } = messageIn(server, args, "message_ts");
    const { teamDomain } = server.workspace.identity;
    return {
      ok: true,
      channel,
      permalink: `https://${teamDomain}.slack.com/archives/${channel}/p${ts.replace(".", "")}`,
    };
  },
};

/** `reactions.add`: the bot reacts to a message, once with each emoji. */
export const addReaction: Method = {
  contract: {
    args: { channel: "string", name: "string", timestamp: "string" },
    perMinute: 50,
    required: { channel: "channel_not_found", name: "invalid_name", timestamp: "bad_timestamp" },
    scopes: ["reactions:write"],
    token: "bot",
    output: [],
    errors: ["already_reacted", "bad_timestamp", "channel_not_found", "invalid_name", "message_not_found"],
  },
  run(server, args) {
    const message = messageIn(server, args, "timestamp");
    const name = nameOf(args);
    const given = reactionsOf(server, message);
    if (given.has(name)) refuse("already_reacted");
    given.add(name);
    return { ok: true };
  },
};

/** `reactions.remove`: takes back what the bot reacted with. */
export const removeReaction: Method = {
  contract: {
    args: { channel: "string", name: "string", timestamp: "string", file: "string", file_comment: "string" },
    perMinute: 20,
    required: { name: "invalid_name" },
    scopes: ["reactions:write"],
    token: "bot",
    output: [],
    errors: ["channel_not_found", "invalid_name", "message_not_found", "no_item_specified", "no_reaction"],
  },
  run(server, args) {
    if (args.channel === undefined || args.timestamp === undefined) refuse("no_item_specified");
    const message = messageIn(server, args, "timestamp");
    if (!reactionsOf(server, message).delete(nameOf(args))) refuse("no_reaction");
    return { ok: true };
  },
};

/** `files.info`: what Slack knows of a file that stands in a message which the bot can read. */
export const fileInfo: Method = {
  contract: {
    args: { file: "string", count: "number", cursor: "string", limit: "number", page: "number" },
    perMinute: 100,
    required: { file: "file_not_found" },
    scopes: ["files:read"],
    token: "bot",
    output: ["file"],
    errors: ["file_not_found"],
  },
  run({ workspace }, args) {
    const readable = workspace.channels().filter(({ members }) => members.has(workspace.identity.botUserId));
    const files = readable.flatMap(({ id }) => workspace.messages(id).flatMap((message) => message.files ?? []));
    const id = given(args, "file");
    const file = files.find((one) => (one as { id?: unknown }).id === id) ?? refuse("file_not_found");
    return { ok: true, file };
  },
};

const reactions = new WeakMap<Server, Map<string, Set<string>>>();

function reactionsOf(server: Server, { channel, ts }: Message): Set<string> {
  const all = reactions.get(server) ?? new Map<string, Set<string>>();
  reactions.set(server, all);
  const key = `${channel}:${ts}`;
  const found = all.get(key) ?? new Set<string>();
  all.set(key, found);
  return found;
}

function nameOf(args: Args): string {
  const name = given(args, "name");
  return /^[a-z0-9_+'-]+(?:::skin-tone-[2-6])?$/.test(name) ? name : refuse("invalid_name");
}

function messageIn(server: Server, args: Args, field: string): Message {
  const channel = visibleChannel(server, given(args, "channel"));
  return server.workspace.message(channel.id, given(args, field)) ?? refuse("message_not_found");
}
