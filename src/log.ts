import { type DestinationStream, pino } from "pino";
import type { Log } from "./ports/log.ts";

/** Creates the logger of the process. It writes JSON lines to standard output. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * Describes an error for the log without its message, in which providers quote what they were sent. Keeps its name, its codes and
 * the places in our code, and the same of up to three causes.
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
