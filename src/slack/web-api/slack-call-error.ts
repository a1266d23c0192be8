import { SurfaceError } from "../../assistant/errors.ts";

/**
 * A call of Slack's Web API that failed. Holds no arguments and no response. `code` is Slack's own code, or one of ours:
 * `timeout`, `unreachable` (Slack never saw the call), `connection_lost`, `bad_response`, `http_<status>`, `not_ours` (another
 * process may have taken over), and `unthreaded` (a post for a thread came to stand beside it, and was deleted). `uncertain`: Slack may have done it all the same. `retryAfterMs`: Slack limits the rate, did
 * nothing, and takes the call again after so long.
 */
export class SlackCallError extends SurfaceError {
  readonly method: string;
  readonly code: string;
  readonly uncertain: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(method: string, code: string, options: { uncertain?: boolean; retryAfterMs?: number } = {}) {
    super(`${method}: ${code}`);
    this.name = "SlackCallError";
    this.method = method;
    this.code = code;
    this.uncertain = options.uncertain ?? false;
    this.retryAfterMs = options.retryAfterMs;
  }
}

const TOKEN_REFUSED = new Set(["invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"]);

/** Tells whether a call failed because Slack does not take its token. */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof SlackCallError && TOKEN_REFUSED.has(error.code);
}

/**
 * Why a place takes no more messages of Inkwell's. `gone`: the thread has lost its first message. `left`: Inkwell is not in the
 * channel. `forbidden`: it is read-only, or has no threads.
 */
export type Closed = "gone" | "archived" | "left" | "forbidden";

const CLOSED: Readonly<Record<string, Closed>> = {
  invalid_thread_ts: "gone",
  thread_not_found: "gone",
  cannot_reply_to_message: "gone",
  unthreaded: "gone",
  is_archived: "archived",
  not_in_channel: "left",
  channel_not_found: "left",
};

/** Tells why the place of a failed call takes no more messages; undefined where it failed for another reason. */
export function closedBecause({ code }: SlackCallError): Closed | undefined {
  return CLOSED[code] ?? (code.startsWith("restricted_action") ? "forbidden" : undefined);
}

const SLACK_CODE = /^[a-z][a-z0-9_.-]{0,79}$/i;
const LIMITED = new Set(["ratelimited", "rate_limited"]);
const RETRY_AFTER_MS = 1_000; // when Slack limits a call and does not say for how long
const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

// Some of the call may have succeeded ("Common errors" on each method's page).
const UNCERTAIN = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);

type Thrown = {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly data?: { readonly error?: unknown; readonly response_metadata?: { readonly retryAfter?: unknown } };
  readonly statusCode?: unknown;
  readonly retryAfter?: unknown;
  readonly original?: unknown;
  readonly cause?: unknown;
};

/** Reads what `WebClient.apiCall` threw. An error that it does not know counts as uncertain. */
export function toCallError(method: string, thrown: unknown): SlackCallError {
  if (thrown instanceof SlackCallError) return thrown;
  const error: Thrown = typeof thrown === "object" && thrown !== null ? thrown : {};
  switch (error.code) {
    case "slack_webapi_platform_error":
      return fromPlatform(method, error.data);
    case "slack_webapi_rate_limited_error":
      return new SlackCallError(method, "ratelimited", { retryAfterMs: toMs(error.retryAfter) });
    case "slack_webapi_http_error":
      return new SlackCallError(method, `http_${Number(error.statusCode)}`, {
        uncertain: Number(error.statusCode) >= 500,
      });
    default:
      return fromNetwork(method, error);
  }
}

function fromPlatform(method: string, data: Thrown["data"]): SlackCallError {
  const code = data?.error;
  // for a body that is not JSON, such as a proxy's page, web-api puts the body here
  if (typeof code !== "string" || !SLACK_CODE.test(code)) {
    return new SlackCallError(method, "bad_response", { uncertain: true });
  }
  if (!LIMITED.has(code)) return new SlackCallError(method, code, { uncertain: UNCERTAIN.has(code) });
  return new SlackCallError(method, "ratelimited", { retryAfterMs: toMs(data?.response_metadata?.retryAfter) });
}

function fromNetwork(method: string, error: Thrown): SlackCallError {
  for (let link: Thrown | undefined = error; link !== undefined; link = below(link)) {
    if (typeof link.code === "string" && NEVER_SENT.has(link.code)) return new SlackCallError(method, "unreachable");
    if (link.name === "TimeoutError" || link.name === "AbortError") {
      return new SlackCallError(method, "timeout", { uncertain: true });
    }
  }
  return new SlackCallError(method, "connection_lost", { uncertain: true });
}

function below(error: Thrown): Thrown | undefined {
  const inner = error.original ?? error.cause;
  return typeof inner === "object" && inner !== null && inner !== error ? inner : undefined;
}

function toMs(seconds: unknown): number {
  return typeof seconds === "number" && seconds > 0 ? seconds * 1000 : RETRY_AFTER_MS;
}
