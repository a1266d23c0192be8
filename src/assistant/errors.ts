import type { Audience } from "./types.ts";

/** Why a call to a service failed. Every adapter maps its own errors to these codes. */
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
 * An expected failure of an outside service. `uncertain`: the service may have done what was asked, because only its
 * response was lost; repeat such a call only if doing it twice does no harm.
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

/** Tells whether an error is an expected failure of a service. Any other error is a bug. */
export function isServiceError(error: unknown): error is ServiceError {
  return error instanceof ServiceError;
}

/** The place of a reply refuses it, as when its thread is gone. A front end's own errors of that kind extend it. */
export class SurfaceError extends Error {}

/** A draft has other readers than those it was made for. `now`: the readers it has. */
export class AudienceChanged extends Error {
  readonly now: Audience;

  constructor(now: Audience) {
    super("the audience changed while drafting");
    this.now = now;
  }
}

/** What a person reads where nothing came of a request. */
export type Failure = {
  readonly sentence: string;
  /** The id of the request, by which an operator finds it in the log. Present for a bug only. */
  readonly reference?: string;
};

/** Words an error for the person. Leaves the text of the error out, which may quote a prompt. */
export function failureOf(error: unknown, requestId: string): Failure {
  if (isServiceError(error) && error.service === "writer") return { sentence: WRITER[error.code] };
  if (error instanceof AudienceChanged) return { sentence: OTHER_READERS };
  return { sentence: "Something went wrong on my side. Please try again.", reference: requestId };
}

const OTHER_READERS =
  "Who can read this changed while I was writing, so I held the rest back. Ask again, and I'll write it for those who read here now.";

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
