import type { Channel, Message } from "../../workspace/types.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Faults } from "../faults.ts";
import { Refusal, refuse } from "../refusal.ts";
import type { Triggers } from "../triggers.ts";

export type Args = Readonly<Record<string, unknown>>;

/** What a method takes, needs and may answer: the part of Slack's method page that is modelled. */
export type Contract = {
  /** Arguments that are read, by how they come: objects arrive as JSON strings in a form body. */
  readonly args: Readonly<Record<string, "string" | "number" | "boolean" | "json">>;
  /** Calls a minute that Slack promises for its tier; absent where a special rule holds. */
  readonly perMinute?: number;
  /** Of these arguments one has to be there. */
  readonly either?: { readonly names: readonly string[]; readonly code: string };
  /** Without one of these the call is refused; the code is `invalid_arguments` unless another one stands here. */
  readonly required: Readonly<Record<string, string>>;
  /** The scope it needs, or one by the kind of conversation (then `run` asks for it); none for the app's own methods. */
  readonly scopes: readonly string[];
  readonly token: "bot" | "app";
  /** Keys that are always in a good answer. */
  readonly output: readonly string[];
  /** Errors of this method, as on its page. */
  readonly errors: readonly string[];
  /** Errors that real workspaces were seen to answer though the page does not name them. */
  readonly observed?: readonly string[];
};

/** What the methods share with the rest of the local Slack. */
export type Server = {
  readonly workspace: Workspace;
  readonly scopes: () => ReadonlySet<string>;
  readonly socketUrl: () => string;
  readonly faults: Faults;
  readonly triggers: Triggers;
  /** Whether the app's manifest gives it a Home tab. */
  readonly hasHome: () => boolean;
  /** Tells the app of its own post, or of its change when there is a `previous` form, as Slack does. */
  readonly echo: (message: Message, channel: Channel, previous?: object) => void;
  /** Tells the app that its own message is gone. */
  readonly echoDeleted: (message: Message, channel: Channel) => void;
};

export type ApiResponse = { readonly ok: true; readonly [key: string]: unknown };
export type Method = { readonly contract: Contract; readonly run: (server: Server, args: Args) => ApiResponse };

/** Errors that any method may answer; Slack's pages leave them out. */
export const COMMON_ERRORS: ReadonlySet<string> = new Set([
  "not_authed",
  "invalid_auth",
  "not_allowed_token_type",
  "missing_scope",
  "invalid_arguments",
  "ratelimited",
]);

export function requireScope(server: Server, needed: string): void {
  const provided = server.scopes();
  if (!provided.has(needed)) throw new Refusal("missing_scope", { needed, provided: [...provided].join(",") });
}

export function text(args: Args, name: string): string | undefined {
  const value = args[name];
  return typeof value === "string" ? value : undefined;
}

/** An argument that the contract requires. */
export function given(args: Args, name: string): string {
  return text(args, name) ?? refuse("invalid_arguments", [`missing required field: ${name}`]);
}

/** The conversation, if the bot may see it: public ones, and those it is a member of. */
export function visibleChannel({ workspace }: Server, id: string, code = "channel_not_found"): Channel {
  const channel = workspace.channel(id);
  if (!channel) return refuse(code);
  const isMember = channel.members.has(workspace.identity.botUserId);
  return isMember || !channel.isPrivate ? channel : refuse(code);
}

/** The conversation, if the bot may post there. */
export function postableChannel(server: Server, id: string): Channel {
  const channel = visibleChannel(server, id);
  if (channel.isArchived) refuse("is_archived");
  const mayJoinIn = !channel.isPrivate && server.scopes().has("chat:write.public");
  if (!mayJoinIn && !channel.members.has(server.workspace.identity.botUserId)) refuse("not_in_channel");
  return channel;
}

/** The root of the thread that `threadTs` names; the ts of a reply leads to its root. */
export function threadRoot(server: Server, channel: Channel, threadTs: string, code: string): string {
  const found = server.workspace.message(channel.id, threadTs);
  return found ? (found.thread_ts ?? found.ts) : refuse(code);
}
