import type { APIError } from "openai";
import { type FailureCode, ServiceError } from "../assistant/errors.ts";

/**
 * An error as the provider told it. `message` only chooses the code and goes no further, since providers quote the prompt in
 * it. `status` is absent for most errors inside a stream.
 */
export type ProviderError = {
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly type?: string | undefined;
  readonly message?: string | undefined;
  /** The body is a web page, so no model server answered. */
  readonly isPage?: boolean;
};

/** Maps a provider's error to a `ServiceError`. Its `cause` holds the status and the provider's short code, never a sentence. */
export function toServiceError(error: ProviderError, retryAfterMs?: number): ServiceError {
  return new ServiceError("writer", codeOf(error), {
    cause: { status: error.status, code: shortName(error.code) ?? shortName(error.type) },
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/**
 * Finds the error in a parsed body. Servers send `{error: {message, type, code}}` (OpenAI), `{error: "words"}`
 * (Ollama, LM Studio), `[{error: …}]` (Gemini), `{object: "error", message, code}` (older vLLM). Undefined where there is none.
 */
export function providerErrorIn(body: unknown): ProviderError | undefined {
  if (Array.isArray(body)) return providerErrorIn(body[0]);
  if (!isRecord(body)) return undefined;
  const error = body.error ?? (body.object === "error" ? body : undefined);
  if (error === undefined || error === null) return undefined;
  const { status, code, type, message } = isRecord(error) ? error : { message: error };
  return {
    status: [status, code].find(isHttpStatus),
    code: stringOf(code),
    type: stringOf(type),
    message: stringOf(message),
  };
}

/** Maps the SDK's error for a refused request or a lost connection. Returns anything else, a bug, as it is. */
export function fromSdk(thrown: unknown): unknown {
  if (!isApiError(thrown)) return thrown;
  const { status, headers, error, cause } = thrown;
  if (status === undefined) return new ServiceError("writer", "unavailable", { cause: { code: networkCode(cause) } });
  const isPage = headers?.get("content-type")?.includes("html") ?? false;
  return toServiceError({ ...providerErrorIn({ error }), status, isPage }, headers && retryAfterMs(headers));
}

/** Tells whether a failure may pass by itself: a busy server, a lost connection, silence. */
export function isPassing(error: ServiceError): boolean {
  return ["rate_limited", "unavailable", "timeout", "cut"].includes(error.code);
}

/** Reads `retry-after-ms` (OpenAI) or `retry-after` (RFC 9110, section 10.2.3), in milliseconds. */
function retryAfterMs(headers: Headers): number | undefined {
  const exact = Number.parseFloat(headers.get("retry-after-ms") ?? "");
  if (exact >= 0) return exact;
  const value = headers.get("retry-after") ?? "";
  const seconds = /^\s*[\d.]+\s*$/.test(value) ? Number.parseFloat(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : undefined;
}

function codeOf(error: ProviderError): FailureCode {
  const { status } = error;
  const names = `${error.code} ${error.type}`;
  const words = `${names} ${error.message}`;
  if (status === 402 || QUOTA.test(names)) return "quota";
  if (status === 413 || TOO_LONG.test(words)) return "too_long";
  if (names.includes("model_not_found")) return "not_found";
  // llama.cpp answers 500 when the model's chat template refuses the messages.
  if (TEMPLATE.test(words)) return "invalid";
  return status === undefined ? codeByName(names) : codeByStatus(status, error);
}

const QUOTA = /insufficient_quota|insufficient_balance|billing/i;
const TOO_LONG =
  /context_length_exceeded|string_above_max_length|(?:context|prompt)[ _](?:length|size|window)|prompt is too long|request too large|input token count/i;
const TEMPLATE = /jinja|chat template/i;

function codeByStatus(status: number, { message, isPage }: ProviderError): FailureCode {
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 408) return "timeout";
  if (status === 429) return "rate_limited";
  if (status >= 500) return "unavailable";
  // Without an error object, 404 means that the address is wrong, not the model's name.
  if (status < 400 || isPage) return "bad_response";
  if (status === 404) return message === undefined ? "bad_response" : "not_found";
  return "invalid";
}

function codeByName(names: string): FailureCode {
  if (/rate_limit/i.test(names)) return "rate_limited";
  if (/timeout/i.test(names)) return "timeout";
  if (/auth|api_key|permission/i.test(names)) return "unauthorized";
  if (/invalid|bad_?request|content_/i.test(names)) return "invalid";
  return "unavailable";
}

function shortName(name: string | undefined): string | undefined {
  return name !== undefined && /^[\w.-]{1,64}$/.test(name) ? name : undefined;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isApiError(error: unknown): error is APIError {
  return error instanceof Error && "status" in error && "headers" in error;
}

/** Such as ECONNREFUSED: fetch wraps the system's error in one of its own. */
function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return "code" in error ? stringOf(error.code) : networkCode(error.cause);
}

function isHttpStatus(value: unknown): value is number {
  return typeof value === "number" && value >= 400 && value <= 599;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
