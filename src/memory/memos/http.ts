import type { z } from "zod";
import { type FailureCode, isServiceError, type ServiceError } from "../../assistant/errors.ts";
import { withoutEnd } from "../../assistant/language/ends.ts";
import { abortable, type Deadline, sleep } from "../../ports/deadline.ts";
import { type CallFacts, failureCodeOf, memosError } from "./errors.ts";
import { envelopeData } from "./schema.ts";

export type MemosCall<Data> = {
  /** Under the base URL, such as `search/memory`. */
  readonly path: string;
  /** The name for logs, where the path contains an id. */
  readonly method?: string;
  /** Posted as JSON. Absent: the call is a GET. */
  readonly body?: object;
  readonly data: z.ZodType<Data>;
  /** Sending it twice does the same as once, so it is retried. */
  readonly isRepeatable: boolean;
  /** `data.status` is the state of a task. "failed" there does not mean that the call failed. */
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
 * Calls MemOS Cloud over HTTP and checks each response against its schema. Rejects with a `ServiceError`. Tries a repeatable
 * call up to three times before the deadline, after exponential pauses with full jitter, or as Retry-After asks. Throws a
 * TypeError for a key or address that cannot be right.
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
    const facts: CallFacts = { method: call.method ?? call.path, attempt };
    const { response, text } = await abortable(signal, exchange(call, signal)).catch((error: unknown) => {
      throw connectionError(error, signal, facts, call.isRepeatable);
    });
    return read(call, response, text, facts);
  }

  async function exchange({ path, body }: MemosCall<unknown>, signal: AbortSignal) {
    const response = await options.fetch(`${baseUrl}/${path}`, {
      method: body ? "POST" : "GET",
      headers,
      redirect: "manual", // otherwise a redirect could send a person's words to a server that nobody configured
      signal,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { response, text: await response.text() };
  }

  function read<Data>(call: MemosCall<Data>, response: Response, text: string, facts: CallFacts): Data {
    const envelope = envelopeData.safeParse(parseJson(text));
    const code = envelope.data?.code;
    const known = { ...facts, status: response.status, code, requestId: requestIdOf(response) };
    const fail = (failure: FailureCode) => {
      const retryAfterMs = retryAfterOf(response.headers, now());
      return memosError(failure, known, { isRepeatable: call.isRepeatable, retryAfterMs });
    };
    if (!response.ok) throw fail(failureCodeOf(response.status, code));
    const isEmpty = text.trim() === ""; // a 202 with an empty body was seen for an accepted add
    if (!envelope.success && !isEmpty) throw fail("bad_response");
    const data = envelope.data?.data;
    if (isRefusal(code, data, call.reportsStatus ?? false)) throw fail(refusalCode(code));
    const parsed = call.data.safeParse(data);
    if (!parsed.success) throw fail("bad_response");
    return parsed.data;
  }
}

const MAX_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 200;
const PASSING: ReadonlySet<FailureCode> = new Set(["unavailable", "rate_limited"]);

/** After these errors nothing was sent. After any other the request may have arrived. */
const NOT_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function connectionError(error: unknown, signal: AbortSignal, facts: CallFacts, isRepeatable: boolean): ServiceError {
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

const SUCCESS: ReadonlySet<number | undefined> = new Set([undefined, 0, 200]); // a self-hosted MemOS sends 200
const REFUSED: ReadonlySet<unknown> = new Set(["error", "failed", "fail", "failure"]);

function isRefusal(code: number | undefined, data: unknown, reportsStatus: boolean): boolean {
  const fields: { success?: unknown; status?: unknown } = typeof data === "object" && data !== null ? data : {};
  if (fields.success === false || (!reportsStatus && REFUSED.has(fields.status))) return true;
  return !SUCCESS.has(code) && fields.success !== true;
}

/** `success: false` beside a number that means success gives no reason. */
function refusalCode(code: number | undefined): FailureCode {
  return SUCCESS.has(code) ? "unavailable" : failureCodeOf(200, code);
}

function requestIdOf(response: Response): string | undefined {
  const id = response.headers.get("x-request-id") ?? response.headers.get("x-trace-id") ?? "";
  return /^[\w-]{1,80}$/.test(id) ? id : undefined;
}

/** Reads Retry-After, seconds or a date (RFC 9110, section 10.2.3), as milliseconds from now. */
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
    return undefined; // the parser's own error quotes the text
  }
}

/** Removes a leading `Token ` or `Bearer `, which people paste with the key. The TypeError does not quote the key. */
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
  if (isSelfHosted(url))
    throw new TypeError("the MemOS base URL is that of a self-hosted MemOS, which lacks what is needed");
  return withoutEnd(given.trim(), /\//);
}

/** A MemOS of one's own answers under /product, with other fields, without accounts, and without a way to read back messages. */
function isSelfHosted({ pathname }: URL): boolean {
  return /\/product\/*$/.test(pathname);
}
