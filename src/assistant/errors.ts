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

/** The one sentence a person reads when nothing came of a request. Never holds the error's own text. */
export function userSentence(error: unknown, requestId: string): string {
  return `${reason(error)} (request ${requestId})`;
}

function reason(error: unknown): string {
  if (!isServiceError(error) || error.service !== "writer") {
    return "Something went wrong on my side, and I could not finish this. Please try again.";
  }
  switch (error.code) {
    case "unauthorized":
      return "The language model refused Inkwell's key. Whoever runs Inkwell can mend that in OPENAI_API_KEY.";
    case "quota":
      return "The language model's quota is used up. Whoever runs Inkwell can raise it with the provider.";
    case "rate_limited":
      return "The language model is too busy right now. Please try again in a minute.";
    case "too_long":
      return "This is more text than the language model can take at once. Please send it in parts.";
    case "not_found":
      return "The language model's server does not know that model. Whoever runs Inkwell can mend that in OPENAI_MODEL.";
    case "invalid":
      return "The language model did not accept this request. Please try to word it differently.";
    case "timeout":
      return "The language model took too long to answer. Please try again.";
    case "cut":
      return "The language model broke off before it had finished. Please try again.";
    case "empty":
      return "The language model sent back an empty answer. Please try again, perhaps in other words.";
    case "stopped":
      return "Stopped.";
    case "unavailable":
    case "bad_response":
      return "The language model cannot be reached right now. Please try again in a little while.";
  }
}
