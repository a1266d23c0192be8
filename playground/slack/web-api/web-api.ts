import type { IncomingMessage, ServerResponse } from "node:http";
import { parse } from "node:querystring";
import { after } from "./after.ts";
import type { Fault } from "./faults.ts";
import { isRecord } from "./limits.ts";
import { deleteMessage, postEphemeral, postMessage, update } from "./methods/chat.ts";
import { info, listConversations, open } from "./methods/conversations.ts";
import { history, pageAskedFor, replies } from "./methods/history.ts";
import { authTest, connectionsOpen, exchange, usersInfo, usersList } from "./methods/identity.ts";
import { type Args, COMMON_ERRORS, type Method, requireScope, type Server } from "./methods/method.ts";
import { addReaction, fileInfo, permalink, removeReaction } from "./methods/others.ts";
import {
  renameSession,
  setSessionStatus,
  setSuggestedPrompts,
  setThreadStatus,
  setThreadTitle,
} from "./methods/sessions.ts";
import { appendStream, startStream, stopStream } from "./methods/streams.ts";
import { openView, publishView, pushView, updateView } from "./methods/views.ts";
import type { RateLimits } from "./rate-limits.ts";
import { Refusal, refuse } from "./refusal.ts";

/** The methods that exist here. Others return `unknown_method` with status 200, since clients retry other statuses. */
export const METHODS: ReadonlyMap<string, Method> = new Map([
  ["apps.connections.open", connectionsOpen],
  ["auth.test", authTest],
  ["agents.sessions.rename", renameSession],
  ["agents.sessions.setStatus", setSessionStatus],
  ["assistant.threads.setStatus", setThreadStatus],
  ["assistant.threads.setSuggestedPrompts", setSuggestedPrompts],
  ["assistant.threads.setTitle", setThreadTitle],
  ["chat.startStream", startStream],
  ["chat.appendStream", appendStream],
  ["chat.stopStream", stopStream],
  ["chat.delete", deleteMessage],
  ["chat.getPermalink", permalink],
  ["chat.postMessage", postMessage],
  ["chat.postEphemeral", postEphemeral],
  ["chat.update", update],
  ["conversations.history", history],
  ["conversations.info", info],
  ["conversations.list", listConversations],
  ["conversations.open", open],
  ["conversations.replies", replies],
  ["files.info", fileInfo],
  ["migration.exchange", exchange],
  ["reactions.add", addReaction],
  ["reactions.remove", removeReaction],
  ["users.info", usersInfo],
  ["users.list", usersList],
  ["views.open", openView],
  ["views.publish", publishView],
  ["views.push", pushView],
  ["views.update", updateView],
]);

/** A Web API call, logged when it takes effect. `args` are decoded and hold no token. */
export type Call = {
  readonly method: string;
  readonly args: Args;
  /** Milliseconds, by the workspace's clock. */
  readonly at: number;
  readonly ok: boolean;
  readonly error?: string;
};

export type Tokens = { readonly bot: string; readonly app: string };

type Body = Readonly<Record<string, unknown>>;
type Reply = { readonly status: number; readonly body: Body; readonly headers?: Readonly<Record<string, string>> };

// The error for a malformed JSON argument, in methods that have this code; the others use `invalid_arguments`.
const FORMAT_ERRORS: Readonly<Record<string, string>> = {
  blocks: "invalid_blocks_format",
  chunks: "invalid_chunks",
  metadata: "invalid_metadata_format",
};

/** The methods that take a `GET` (the `http_method` of their pages). */
const READING = /\.(?:info|list|history|replies|members|getPermalink|test)$/;

const KEPT_CALLS = 20_000;

/**
 * Handles `POST /api/<method>`, and `GET` with a query for the methods that only read. Half of the latency passes before a call
 * takes effect, half after; each page of a thread may have one of its own (`repliesPagesMs`). `recordCalls` logs calls, at least the newest 20,000.
 */
export function createWebApi(
  server: Server,
  options: {
    tokens: Tokens;
    latencyMs: number;
    repliesPagesMs: readonly number[];
    recordCalls: boolean;
    rateLimits: RateLimits | undefined;
  },
) {
  const calls: Call[] = [];
  let header: { scopes: ReadonlySet<string>; text: string } = { scopes: new Set(), text: "" };

  function handle(method: string, request: IncomingMessage, body: string, response: ServerResponse): void {
    const { args, token } = decode(request, body);
    after(latencyOf(method, args) / 2, () => {
      const fault = server.faults.take(method, args);
      const go = () => serve(method, args, token, response, fault);
      if (fault?.until) void fault.until.then(go);
      else after(fault?.delayMs ?? 0, go);
    });
  }

  function serve(method: string, args: Args, token: string | undefined, response: ServerResponse, fault?: Fault): void {
    if (fault?.drop) {
      record(method, args, "connection_lost");
      response.destroy();
      return;
    }
    if (fault?.lateMs !== undefined) {
      after(fault.lateMs, () => carryOut(method, args, token));
      response.destroy();
      return;
    }
    const failed = fault && !fault.after ? faultReply(fault) : undefined;
    const reply = carryOut(method, args, token, failed);
    if (fault?.after) {
      if (fault.status !== undefined) send(response, faultReply(fault) ?? reply);
      else response.destroy();
      return;
    }
    after(latencyOf(method, args) / 2, () => send(response, reply));
  }

  function latencyOf(method: string, args: Args): number {
    const own = method === "conversations.replies" ? options.repliesPagesMs[pageAskedFor(args)] : undefined;
    return own ?? options.latencyMs;
  }

  function carryOut(method: string, args: Args, token: string | undefined, failed?: Reply): Reply {
    const reply = failed ?? call(method, args, token);
    record(method, args, reply.body.ok === true ? undefined : String(reply.body.error));
    return reply;
  }

  function call(name: string, args: Args, token: string | undefined): Reply {
    const method = METHODS.get(name);
    if (!method) return refusal("unknown_method", { req_method: name });
    try {
      authorize(method, token);
      const wait = options.rateLimits?.waitFor(name, method.contract, args);
      if (wait !== undefined) return rateLimited(wait);
      const [scope, other] = method.contract.scopes;
      if (scope !== undefined && other === undefined) requireScope(server, scope);
      for (const [required, code] of Object.entries(method.contract.required)) {
        if (args[required] === undefined) refuse(code, [`missing required field: ${required}`]);
      }
      const { either } = method.contract;
      if (either?.names.every((one) => args[one] === undefined)) refuse(either.code);
      return { status: 200, body: method.run(server, typed(method, args)) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      checkDeclared(name, method, error.code);
      return refusal(error.code, error.details);
    }
  }

  function authorize(method: Method, token: string | undefined): void {
    if (token === undefined || token === "") refuse("not_authed");
    const { bot, app } = options.tokens;
    const gone = token === bot ? server.tokenRefusal() : undefined;
    if (gone !== undefined) refuse(gone);
    if (token === (method.contract.token === "bot" ? bot : app)) return;
    refuse(token === bot || token === app ? "not_allowed_token_type" : "invalid_auth");
  }

  function record(method: string, args: Args, error: string | undefined): void {
    if (options.recordCalls) {
      const at = server.workspace.now();
      calls.push(error === undefined ? { method, args, at, ok: true } : { method, args, at, ok: false, error });
      if (calls.length > 2 * KEPT_CALLS) calls.splice(0, KEPT_CALLS);
    }
    server.workspace.changed({ kind: "call" });
  }

  function send(response: ServerResponse, reply: Reply): void {
    if (response.destroyed) return;
    const json = JSON.stringify(reply.body);
    response.writeHead(reply.status, {
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(json),
      "x-oauth-scopes": scopesHeader(),
      ...reply.headers,
    });
    response.end(json);
  }

  /** Returns the scopes as a header, joined once for each set, since every response carries it. */
  function scopesHeader(): string {
    const scopes = server.scopes();
    if (scopes !== header.scopes) header = { scopes, text: [...scopes].join(",") };
    return header.text;
  }

  return { handle, calls };
}

function decode(request: IncomingMessage, body: string): { args: Args; token: string | undefined } {
  const isJson = request.headers["content-type"]?.startsWith("application/json") === true;
  const isQuery = request.method === "GET" && READING.test(methodOf(request.url ?? ""));
  const query = isQuery ? { ...parse((request.url ?? "").split("?", 2)[1] ?? "") } : undefined;
  const { token, ...args } = query ?? (isJson ? parsedObject(body) : { ...parse(body) });
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const known = METHODS.get(methodOf(request.url ?? ""));
  return {
    args: known ? decoded(known, args) : args,
    token: bearer ?? (typeof token === "string" ? token : undefined),
  };
}

/** Returns the name of the method in a URL: its last part, without the query. */
export function methodOf(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return path.slice(path.lastIndexOf("/") + 1);
}

/**
 * Converts form values to the types of the contract, and drops nulls.
 * A value that cannot be converted stays a string, which `typed` then refuses.
 */
function decoded(method: Method, args: Record<string, unknown>): Args {
  for (const [name, value] of Object.entries(args)) {
    if (value === null) delete args[name];
    if (typeof value !== "string") continue;
    const kind = method.contract.args[name];
    if (kind === "boolean") args[name] = value === "true" || value === "1";
    else if (kind === "number") args[name] = Number(value);
    else if (kind === "json") args[name] = parsedJson(value) ?? value;
  }
  return args;
}

function typed(method: Method, args: Args): Args {
  for (const [name, kind] of Object.entries(method.contract.args)) {
    const value = args[name];
    if (value === undefined) continue;
    const fits = kind === "json" ? typeof value === "object" : typeof value === kind && !Number.isNaN(value);
    const code = FORMAT_ERRORS[name] ?? "";
    if (!fits) refuse(method.contract.errors.includes(code) ? code : "invalid_arguments", [`${name} must be ${kind}`]);
  }
  return args;
}

function parsedObject(text: string): Record<string, unknown> {
  const value = parsedJson(text);
  return isRecord(value) ? { ...value } : {};
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(error: string, details: Readonly<Record<string, unknown>> = {}): Reply {
  return { status: 200, body: { ok: false, error, ...details } };
}

function rateLimited(seconds: number): Reply {
  return { status: 429, headers: { "retry-after": String(seconds) }, body: { ok: false, error: "ratelimited" } };
}

function faultReply(fault: Fault): Reply | undefined {
  const { status, error, retryAfter } = fault;
  if (status === 429 || retryAfter !== undefined) return rateLimited(retryAfter ?? 1);
  if (status !== undefined) return { status, body: { ok: false, error: error ?? "internal_error" } };
  return error === undefined ? undefined : refusal(error);
}

/** Throws for an error code that the method's contract does not name: that is a bug of the local Slack. */
function checkDeclared(name: string, { contract }: Method, code: string): void {
  if (COMMON_ERRORS.has(code) || contract.errors.includes(code) || contract.observed?.includes(code)) return;
  throw new Error(`the contract of ${name} does not name ${code}`);
}
