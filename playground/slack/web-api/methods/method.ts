import type { Channel, Message } from "../../workspace/types.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Faults } from "../faults.ts";
import { Refusal, refuse } from "../refusal.ts";
import type { Triggers } from "../triggers.ts";

export type Args = Readonly<Record<string, unknown>>;

/** A method's arguments, scopes and errors, as far as they are modelled from Slack's page. */
export type Contract = {
  /** The arguments and their types. In a form body, `json` ones come as JSON strings. */
  readonly args: Readonly<Record<string, "string" | "number" | "boolean" | "json">>;
  /** Calls a minute of the method's tier; undefined where Slack has a special rule. */
  readonly perMinute?: number;
  /** A call needs one of these arguments, otherwise it gets `code`. */
  readonly either?: { readonly names: readonly string[]; readonly code: string };
  /** The required arguments, each with the error code for a call without it. */
  readonly required: Readonly<Record<string, string>>;
  /** The scopes it may need. With several, `run` checks the one for the kind of conversation. */
  readonly scopes: readonly string[];
  readonly token: "bot" | "app";
  /** The keys of every successful response. */
  readonly output: readonly string[];
  /** The errors on the method's page. */
  readonly errors: readonly string[];
  /** Errors that real workspaces return although the page does not name them. */
  readonly observed?: readonly string[];
};

/** What the methods use from the rest of the local Slack. */
export type Server = {
  readonly workspace: Workspace;
  readonly scopes: () => ReadonlySet<string>;
  /** The code that every call with the bot's token is refused with, once the token is gone. */
  readonly tokenRefusal: () => string | undefined;
  readonly socketUrl: () => string;
  readonly faults: Faults;
  readonly triggers: Triggers;
  /** Whether the app's manifest enables a Home tab. */
  readonly hasHome: () => boolean;
  /** Sends the app the event for its own post or, with `previous`, for its own edit, as Slack does. */
  readonly echo: (message: Message, channel: Channel, previous?: object) => void;
  /** Sends the app the event for a message of its own that was deleted. */
  readonly echoDeleted: (message: Message, channel: Channel) => void;
};

export type ApiResponse = { readonly ok: true; readonly [key: string]: unknown };
export type Method = { readonly contract: Contract; readonly run: (server: Server, args: Args) => ApiResponse };

/** Errors that any method can return; Slack's pages leave them out. */
export const COMMON_ERRORS: ReadonlySet<string> = new Set([
  "not_authed",
  "invalid_auth",
  "account_inactive",
  "token_revoked",
  "not_allowed_token_type",
  "missing_scope",
  "invalid_arguments",
  "ratelimited",
]);

/** Throws a `Refusal` with `missing_scope` when the bot token lacks this scope. */
export function requireScope(server: Server, needed: string): void {
  const provided = server.scopes();
  if (!provided.has(needed)) throw new Refusal("missing_scope", { needed, provided: [...provided].join(",") });
}

/** Returns a string argument; undefined when it is missing or not a string. */
export function text(args: Args, name: string): string | undefined {
  const value = args[name];
  return typeof value === "string" ? value : undefined;
}

/** Returns a required string argument. Throws a `Refusal` when it is missing. */
export function given(args: Args, name: string): string {
  return text(args, name) ?? refuse("invalid_arguments", [`missing required field: ${name}`]);
}

/** Returns the conversation, if it is public or the bot is in it. Otherwise throws a `Refusal` with `code`. */
export function visibleChannel({ workspace }: Server, id: string, code = "channel_not_found"): Channel {
  const channel = workspace.channel(id);
  if (!channel) return refuse(code);
  const isMember = channel.members.has(workspace.identity.botUserId);
  return isMember || !channel.isPrivate ? channel : refuse(code);
}

/** Returns the conversation, if the bot may post there. Otherwise throws a `Refusal`; `restricted` where an admin has closed it. */
export function postableChannel(server: Server, id: string, restricted?: string): Channel {
  const channel = visibleChannel(server, id);
  if (channel.isArchived) refuse("is_archived");
  if (channel.restriction !== undefined) refuse(restricted ?? channel.restriction);
  const mayJoinIn = !channel.isPrivate && server.scopes().has("chat:write.public");
  if (!mayJoinIn && !channel.members.has(server.workspace.identity.botUserId)) refuse("not_in_channel");
  return channel;
}

/** Returns the timestamp of the root of a thread; `threadTs` may be one of its replies. Throws a `Refusal` with `code`. */
export function threadRoot(server: Server, channel: Channel, threadTs: string, code: string): string {
  return rootIfAny(server, channel, threadTs) ?? refuse(code);
}

/** Returns the same for a post, which Slack takes for the channel itself where there is no such message (any more). */
export function rootIfAny({ workspace }: Server, channel: Channel, threadTs: string | undefined): string | undefined {
  const found = threadTs === undefined ? undefined : workspace.message(channel.id, threadTs);
  return found && (found.thread_ts ?? found.ts);
}

/** What Slack refuses posts with in places that an admin has closed for them. */
export const RESTRICTIONS = [
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "restricted_action_non_threadable_channel",
  "restricted_action_thread_locked",
];
