import { type DestinationStream, pino } from "pino";
import type { Log } from "./ports/log.ts";

/** The process's logger: JSON lines on standard output. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * An error without its message: providers quote what they were sent in it. Kind, code and the places in the code stay, and
 * the same of its causes.
 */
export function describeError(error: unknown, depth = 0): object {
  const { code, status, service, method, attempt, requestId } = (error ?? {}) as Record<string, unknown>;
  const known = plain({ code, status, service, method, attempt, requestId });
  if (!(error instanceof Error)) return { type: typeof error, ...known };
  return {
    type: error.name,
    ...known,
    at: frames(error),
    ...(error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

function plain(fields: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => typeof value === "number" || (typeof value === "string" && value.length <= 60),
    ),
  );
}

/** A stack begins with the message, whose lines may look like places in the code. */
function frames({ stack = "", message }: Error): string[] {
  const lines = stack
    .replace(message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return lines.slice(0, 8).map((line) => line.trim());
}
