import type { z } from "zod";
import { type FailureCode, isServiceError, type ServiceError } from "../../assistant/errors.ts";
import { abortable, type Deadline, sleep } from "../../ports/deadline.ts";
import { type FailureFacts, failureCodeOf, memosError } from "./errors.ts";
import { envelope } from "./schema.ts";

type MemosCall<Data> = {
  /** Under the base URL, such as `search/memory`. */
  readonly path: string;
  /** What stands in logs in place of a path that holds an id. */
  readonly method?: string;
  /** Sent as a POST; without one the call is a GET. */
  readonly body?: object;
  readonly data: z.ZodType<Data>;
  /** May be sent again after a failure: what it does twice is the same as once. */
  readonly isRepeatable: boolean;
  /** `data.status` is what was asked for, so that "failed" there is no failure of the call. */
  readonly reportsStatus?: boolean;
};

export type MemosHttp = { call<Data>(call: MemosCall<Data>, deadline: Deadline): Promise<Data> };

type MemosHttpOptions = {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly random: () => number;
};

/**
 * Calls of MemOS Cloud over HTTP, answers checked by schema, failures as `ServiceError`s. A repeatable call is tried up to
 * three times before the deadline, after exponential pauses with full jitter or as long as Retry-After asks.
 */
export function createMemosHttp(options: MemosHttpOptions): MemosHttp {
  const { now, random } = options;
  const baseUrl = readBaseUrl(options.baseUrl);
  const headers = { authorization: `Token ${readKey(options.apiKey)}`, "content-type": "application/json" };

  return {
    async call(call, deadline) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await send(call, deadline, attempt);
        } catch (error) {
          const pauseMs = isServiceError(error) && call.isRepeatable ? pauseAfter(error, attempt) : undefined;
          if (pauseMs === undefined || now() + pauseMs >= deadline.endsAt) throw error;
          await sleep(pauseMs, deadline.signal);
        }
      }
    },
  };

  function pauseAfter(error: ServiceError, attempt: number): number | undefined {
    if (attempt >= MAX_ATTEMPTS || !PASSING.has(error.code)) return undefined;
    return error.retryAfterMs ?? random() * FIRST_PAUSE_MS * 2 ** (attempt - 1);
  }

  async function send<Data>(call: MemosCall<Data>, { signal }: Deadline, attempt: number): Promise<Data> {
    signal.throwIfAborted();
    const facts: FailureFacts = { method: call.method ?? call.path, attempt };
    const { response, text } = await abortable(signal, exchange(call, signal)).catch((error: unknown) => {
      throw connectionError(error, signal, facts, call.isRepeatable);
    });
    return read(call, response, text, facts);
  }

  async function exchange({ path, body }: MemosCall<unknown>, signal: AbortSignal) {
    const response = await options.fetch(`${baseUrl}/${path}`, {
      method: body ? "POST" : "GET",
      headers,
      redirect: "manual", // a redirect would take a person's words to a place that nobody configured
      signal,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { response, text: await response.text() };
  }

  function read<Data>(call: MemosCall<Data>, response: Response, text: string, facts: FailureFacts): Data {
    const answer = envelope.safeParse(parseJson(text));
    const code = answer.data?.code;
    const known = { ...facts, status: response.status, code, requestId: requestIdOf(response) };
    const fail = (failure: FailureCode) => {
      const retryAfterMs = retryAfterOf(response.headers, now());
      return memosError(failure, known, { isRepeatable: call.isRepeatable, retryAfterMs });
    };
    if (!response.ok) throw fail(failureCodeOf(response.status, code));
    const isEmpty = text.trim() === ""; // an accepted add was seen to answer 202 with nothing
    if (!answer.success && !isEmpty) throw fail("bad_response");
    const data = answer.data?.data;
    if (isRefusal(code, data, call.reportsStatus ?? false)) throw fail(refusalCode(code));
    const parsed = call.data.safeParse(data);
    if (!parsed.success) throw fail("bad_response");
    return parsed.data;
  }
}

const MAX_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 200;
const PASSING: ReadonlySet<FailureCode> = new Set(["unavailable", "rate_limited"]);

/** Connections that failed before anything was sent. All others may have delivered the request. */
const NOT_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function connectionError(
  error: unknown,
  signal: AbortSignal,
  facts: FailureFacts,
  isRepeatable: boolean,
): ServiceError {
  const reason: unknown = signal.aborted ? signal.reason : undefined;
  if (isServiceError(reason)) return memosError(reason.code, facts, { isRepeatable });
  const code = systemCode(error);
  const wasSent = code === undefined || !(NOT_SENT.has(code) || /^(?:ERR_TLS|CERT|UNABLE|DEPTH|SELF)/.test(code));
  return memosError("unavailable", { ...facts, code }, { isRepeatable: isRepeatable || !wasSent });
}

function systemCode(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  if (cause instanceof AggregateError) return systemCode(cause.errors[0]);
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? code : undefined;
}

const SUCCESS: ReadonlySet<number | undefined> = new Set([undefined, 0, 200]); // 200 is what a server of one's own says
const REFUSED: ReadonlySet<unknown> = new Set(["error", "failed", "fail", "failure"]);

function isRefusal(code: number | undefined, data: unknown, reportsStatus: boolean): boolean {
  const fields: { success?: unknown; status?: unknown } = typeof data === "object" && data !== null ? data : {};
  if (fields.success === false || (!reportsStatus && REFUSED.has(fields.status))) return true;
  return !SUCCESS.has(code) && fields.success !== true;
}

/** A number that says success beside `success: false` tells nothing of the reason. */
function refusalCode(code: number | undefined): FailureCode {
  return SUCCESS.has(code) ? "unavailable" : failureCodeOf(200, code);
}

function requestIdOf(response: Response): string | undefined {
  const id = response.headers.get("x-request-id") ?? response.headers.get("x-trace-id") ?? "";
  return /^[\w-]{1,80}$/.test(id) ? id : undefined;
}

/** Seconds or a date (RFC 9110, section 10.2.3), in milliseconds from now. */
function retryAfterOf(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the parser's own error would quote the text
  }
}

/** The bare key: some keep `Token ` before it. The error never shows what was given. */
function readKey(given: string): string {
  const key = given.trim().replace(/^(?:token|bearer)\s+/i, "");
  if (!/^[\x21-\x7e]+$/.test(key) || /^(?:your|change.?me|<|xxx)|\.\.\./i.test(key)) {
    throw new TypeError("the MemOS key is missing, a placeholder, or has characters that no key has");
  }
  return key;
}

function readBaseUrl(given: string): string {
  const url = URL.parse(given);
  const isLoopback = url !== null && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url === null || !(url.protocol === "https:" || (url.protocol === "http:" && isLoopback))) {
    throw new TypeError("the MemOS base URL must start with https:// (http:// on this machine only)");
  }
  return given.trim().replace(/\/+$/, "");
}
