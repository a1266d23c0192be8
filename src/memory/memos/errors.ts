import { type FailureCode, ServiceError } from "../../assistant/errors.ts";

/** Names the call that failed and how, for the log. Holds no key and no word of a person or of MemOS. */
class MemosCallError extends Error {
  /** The endpoint, such as `search/memory`. */
  readonly method: string;
  readonly status: number | undefined;
  readonly code: number | string | undefined;
  readonly attempt: number;
  readonly requestId: string | undefined;

  constructor(facts: CallFacts) {
    super(`${facts.method}: HTTP ${facts.status ?? "none"}, code ${facts.code ?? "none"}, attempt ${facts.attempt}`);
    this.name = "MemosCallError";
    this.method = facts.method;
    this.status = facts.status;
    this.code = facts.code;
    this.attempt = facts.attempt;
    this.requestId = facts.requestId;
  }
}

export type CallFacts = {
  readonly method: string;
  readonly attempt: number;
  readonly status?: number;
  /** MemOS's own number, or the system's name for a failed connection (ECONNREFUSED). */
  readonly code?: number | string | undefined;
  readonly requestId?: string | undefined;
};

/** After these the call may still have taken effect: its response was lost, or a proxy sent it. */
const UNCERTAIN: ReadonlySet<FailureCode> = new Set(["timeout", "unavailable", "bad_response", "stopped"]);

/** Makes the `ServiceError` of a failed call. It is `uncertain` where the call may have taken effect and must not be repeated. */
export function memosError(
  code: FailureCode,
  facts: CallFacts,
  options: { isRepeatable: boolean; retryAfterMs?: number | undefined },
): ServiceError {
  const retryAfterMs = options.retryAfterMs ?? (facts.code === TOKENS_USED_UP ? TOKENS_PAUSE_MS : undefined);
  return new ServiceError("memory", code, {
    cause: new MemosCallError(facts),
    uncertain: !options.isRepeatable && UNCERTAIN.has(code),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** Maps a response to a failure. MemOS's own number comes first, since its documents say nothing of the HTTP status. */
export function failureCodeOf(status: number, code: number | undefined): FailureCode {
  if (code !== undefined && code >= 40_000 && code < 60_000) return codeByNumber(code);
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 402) return "quota";
  if (status === 408) return "timeout";
  if (status === 413) return "too_long";
  if (status === 429) return "rate_limited";
  if (status >= 500) return "unavailable";
  // Without a number of MemOS's own, 404 means a wrong address, not a missing memory.
  return status < 400 || status === 404 ? "bad_response" : "invalid";
}

/** Follows MemOS Cloud's table of error codes. */
function codeByNumber(code: number): FailureCode {
  if (code >= 50_000) return code === 50_131 ? "not_found" : "unavailable"; // 50131: no such task
  if (code >= 40_100 && code < 40_200) return "unauthorized";
  return KNOWN.get(code) ?? "invalid";
}

const TOKENS_USED_UP = 40_309; // too many input tokens in a minute; MemOS's own evaluation waits this long
const TOKENS_PAUSE_MS = 2_000;

const KNOWN: ReadonlyMap<number, FailureCode> = new Map([
  [40_001, "not_found"],
  [40_013, "too_long"], // messages
  [40_020, "unauthorized"], // the key does not open this project
  [40_300, "rate_limited"],
  [40_301, "quota"],
  [40_302, "quota"],
  [40_303, "quota"],
  [40_304, "quota"],
  [40_305, "too_long"],
  [40_307, "not_found"],
  [40_308, "not_found"],
  [TOKENS_USED_UP, "rate_limited"],
]);
