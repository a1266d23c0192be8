/** Why a service call failed, in words that every adapter maps its own errors to. */
export type FailureCode =
  | "unauthorized"
  | "quota"
  | "rate_limited"
  | "invalid"
  | "not_found"
  | "too_long"
  | "unavailable"
  | "timeout"
  | "bad_response"
  | "cut"
  | "empty"
  | "stopped";

/**
 * An expected failure of an outside service. `uncertain` says that the service may have done what was asked (the answer
 * was lost), so that a call which is not idempotent must not simply be repeated.
 */
export class ServiceError extends Error {
  readonly service: "memory" | "writer";
  readonly code: FailureCode;
  readonly uncertain: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(
    service: "memory" | "writer",
    code: FailureCode,
    options: { cause?: unknown; uncertain?: boolean; retryAfterMs?: number } = {},
  ) {
    super(`${service}: ${code}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ServiceError";
    this.service = service;
    this.code = code;
    this.uncertain = options.uncertain ?? false;
    this.retryAfterMs = options.retryAfterMs;
  }
}

export function isServiceError(error: unknown): error is ServiceError {
  return error instanceof ServiceError;
}

/** What a person reads when nothing came of a request. */
export type Failure = {
  readonly sentence: string;
  /** For small print: names the request in the log. Present where nobody expected the error. */
  readonly reference?: string;
};

/** Words an error for the person. Never holds the error's own text. */
export function failureOf(error: unknown, requestId: string): Failure {
  if (isServiceError(error) && error.service === "writer") return { sentence: WRITER[error.code] };
  return { sentence: "Something went wrong on my side. Please try again.", reference: requestId };
}

const WRITER: Readonly<Record<FailureCode, string>> = {
  unauthorized: "The AI service refused Inkwell's key. Whoever runs Inkwell can fix that.",
  quota: "Inkwell has used up its quota at the AI service. Whoever runs Inkwell can raise it.",
  rate_limited: "The AI service is too busy right now. Try again in a minute.",
  too_long: "That's more text than the AI service takes at once. Please send it in parts.",
  not_found: "The AI service doesn't know the model that Inkwell asks for. Whoever runs Inkwell can fix that.",
  invalid: "The AI service didn't accept this request. Try wording it differently.",
  timeout: "The AI service took too long to answer. Try again?",
  cut: "The AI service stopped partway. Try again?",
  empty: "The AI service sent back nothing. Try again, perhaps in other words.",
  stopped: "Stopped.",
  unavailable: "I can't reach the AI service right now. Please try again in a little while.",
  bad_response: "I can't reach the AI service right now. Please try again in a little while.",
};
