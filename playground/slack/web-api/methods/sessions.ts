import type {
  AgentsSessionsRenameResponse,
  AgentsSessionsSetStatusResponse,
  AssistantThreadsSetStatusResponse,
  AssistantThreadsSetSuggestedPromptsResponse,
  AssistantThreadsSetTitleResponse,
} from "@slack/web-api";
import type { SessionStatus } from "../../workspace/sessions.ts";
import { isRecord, LIMITS } from "../limits.ts";
import { refuse } from "../refusal.ts";
import { type Args, given, type Method, text, threadRoot, visibleChannel } from "./method.ts";

const STATUSES: ReadonlySet<string> = new Set<SessionStatus>(["processing", "active", "suspended", "closed"]);

/** `agents.sessions.setStatus`: sets the working indicator of a thread's session. A title counts for a new session alone. */
export const setSessionStatus: Method = {
  contract: {
    args: { channel_id: "string", status: "string", thread_ts: "string", title: "string", initiator_user_id: "string" },
    perMinute: 50,
    required: { channel_id: "invalid_arguments", status: "invalid_arguments", thread_ts: "thread_ts_required" },
    scopes: ["chat:write"],
    token: "bot",
    output: ["status"],
    errors: ["channel_not_found", "user_not_found", "not_authorized", "invalid_status", "thread_ts_required"],
  },
  run(server, args) {
    const { workspace } = server;
    const channel = visibleChannel(server, given(args, "channel_id"));
    if (!channel.members.has(workspace.identity.botUserId)) refuse("not_authorized");
    const status = given(args, "status");
    if (!STATUSES.has(status)) refuse("invalid_status");
    const title = text(args, "title");
    if (title !== undefined && title.length > LIMITS.sessionTitle) refuse("invalid_arguments", ["title is too long"]);
    const initiator = text(args, "initiator_user_id");
    if (initiator !== undefined && !workspace.person(initiator)) refuse("user_not_found");
    const root = threadRoot(server, channel, given(args, "thread_ts"), "invalid_arguments");
    const isNew = workspace.session(channel.id, root) === undefined;
    workspace.setSession(channel.id, root, status as SessionStatus);
    if (isNew && title !== undefined) workspace.nameSession(channel.id, root, title);
    const named = workspace.session(channel.id, root)?.title;
    return {
      ok: true,
      status,
      agent_status: status,
      ...(named !== undefined && { title: named }),
    } satisfies AgentsSessionsSetStatusResponse & { ok: true };
  },
};

/** `agents.sessions.rename`: names the session of a thread, whoever named it before. */
export const renameSession: Method = {
  contract: {
    args: { channel_id: "string", title: "string", thread_ts: "string" },
    perMinute: 50,
    required: {
      channel_id: "invalid_arguments",
      title: "invalid_arguments",
      thread_ts: "thread_ts_required",
    },
    scopes: ["chat:write"],
    token: "bot",
    output: ["title"],
    errors: ["channel_not_found", "not_authorized", "session_not_found", "thread_ts_required"],
  },
  run(server, args) {
    const { workspace } = server;
    const channel = visibleChannel(server, given(args, "channel_id"));
    if (!channel.members.has(workspace.identity.botUserId)) refuse("not_authorized");
    const title = checkedTitle(args);
    const root = threadRoot(server, channel, given(args, "thread_ts"), "session_not_found");
    if (!workspace.session(channel.id, root)) refuse("session_not_found");
    workspace.nameSession(channel.id, root, title);
    return { ok: true, title } satisfies AgentsSessionsRenameResponse;
  },
};

/** `assistant.threads.setTitle`: the same where apps have no sessions; only in a DM. */
export const setThreadTitle: Method = {
  contract: {
    args: { channel_id: "string", thread_ts: "string", title: "string" },
    perMinute: 100,
    required: { channel_id: "invalid_arguments", thread_ts: "invalid_arguments", title: "invalid_arguments" },
    scopes: ["assistant:write"],
    token: "bot",
    output: [],
    errors: ["channel_not_found", "invalid_thread_ts"],
  },
  run(server, args) {
    const { workspace } = server;
    const channel = visibleChannel(server, given(args, "channel_id"));
    if (!channel.isIm) refuse("channel_not_found");
    const title = checkedTitle(args);
    const root = threadRoot(server, channel, given(args, "thread_ts"), "invalid_thread_ts");
    if (!workspace.session(channel.id, root)) workspace.setSession(channel.id, root, "active");
    workspace.nameSession(channel.id, root, title);
    return { ok: true } satisfies AssistantThreadsSetTitleResponse;
  },
};

function checkedTitle(args: Args): string {
  const title = given(args, "title");
  if (title === "" || title.length > LIMITS.sessionTitle) refuse("invalid_arguments", ["title: 1 to 200 characters"]);
  return title;
}

/** `assistant.threads.setStatus`: sets the app's own status text; an empty one removes it. */
export const setThreadStatus: Method = {
  contract: {
    args: { channel_id: "string", thread_ts: "string", status: "string", loading_messages: "json", username: "string" },
    required: { channel_id: "invalid_arguments", thread_ts: "invalid_arguments", status: "invalid_arguments" },
    scopes: ["chat:write"],
    token: "bot",
    output: [],
    errors: ["channel_not_found", "invalid_thread_ts"],
  },
  run(server, args) {
    const channel = visibleChannel(server, given(args, "channel_id"));
    if (!channel.members.has(server.workspace.identity.botUserId)) refuse("channel_not_found");
    const root = threadRoot(server, channel, given(args, "thread_ts"), "invalid_thread_ts");
    const loading = args.loading_messages;
    if (Array.isArray(loading) && loading.length > LIMITS.loadingMessages) {
      refuse("invalid_arguments", [`no more than ${LIMITS.loadingMessages} loading_messages`]);
    }
    const status = given(args, "status");
    server.workspace.setSession(channel.id, root, status === "" ? "active" : "processing", status, status !== "");
    return { ok: true } satisfies AssistantThreadsSetStatusResponse;
  },
};

/** `assistant.threads.setSuggestedPrompts`: sets up to four prompts for a whole DM. */
export const setSuggestedPrompts: Method = {
  contract: {
    args: { channel_id: "string", thread_ts: "string", prompts: "json", title: "string" },
    perMinute: 100,
    required: { channel_id: "invalid_arguments", prompts: "invalid_arguments" },
    scopes: ["assistant:write"],
    token: "bot",
    output: [],
    errors: ["channel_not_found", "invalid_thread_ts"],
  },
  run(server, args) {
    const { workspace } = server;
    const channel = visibleChannel(server, given(args, "channel_id"));
    if (!channel.isIm) refuse("channel_not_found");
    const threadTs = text(args, "thread_ts");
    if (threadTs !== undefined) threadRoot(server, channel, threadTs, "invalid_thread_ts");
    const { prompts } = args;
    if (!Array.isArray(prompts) || prompts.length > LIMITS.prompts || !prompts.every(isPrompt)) {
      return refuse("invalid_arguments", [`prompts: up to ${LIMITS.prompts} of { title, message }`]);
    }
    const title = text(args, "title");
    workspace.prompts.set(channel.id, { ...(title !== undefined && { title }), prompts });
    workspace.changed({ kind: "prompts", channel: channel.id });
    return { ok: true } satisfies AssistantThreadsSetSuggestedPromptsResponse;
  },
};

function isPrompt(value: unknown): value is { title: string; message: string } {
  return isRecord(value) && typeof value.title === "string" && typeof value.message === "string";
}
