import { isServiceError, ServiceError } from "../assistant/errors.ts";
import { createDeadline, type Deadline, type DeadlineErrors } from "../ports/deadline.ts";

/** Aborts as `timeout`, or as `stopped` when the caller stops the call. */
const ERRORS: DeadlineErrors = {
  timeout: () => new ServiceError("memory", "timeout"),
  stopped: (reason) =>
    isServiceError(reason) && reason.service === "memory" ? reason : new ServiceError("memory", "stopped"),
};

/** Runs work that has `ms` milliseconds, retries and pauses included. The work must heed the deadline's signal. */
export async function withDeadline<Result>(
  { ms, parent, now }: { ms: number; parent: AbortSignal | undefined; now: () => number },
  work: (deadline: Deadline) => Promise<Result>,
): Promise<Result> {
  const deadline = createDeadline(ERRORS, { parent, now });
  deadline.endIn(ms);
  try {
    return await work(deadline);
  } finally {
    deadline.release();
  }
}
