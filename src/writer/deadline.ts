import { isServiceError, ServiceError } from "../assistant/errors.ts";
import { createDeadline, type Deadline, type DeadlineErrors } from "../ports/deadline.ts";

const ERRORS: DeadlineErrors = {
  timeout: () => new ServiceError("writer", "timeout"),
  stopped: (reason) => (isServiceError(reason) ? reason : new ServiceError("writer", "stopped")),
};

/** Limits a draft's time. Aborts as `timeout`, or as `stopped` when the caller's signal does. */
export function createWriterDeadline(parent?: AbortSignal): Deadline {
  return createDeadline(ERRORS, { parent });
}
