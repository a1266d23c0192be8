import { ConfigError } from "../config.ts";
import { DatabaseRefused } from "../storage/sqlite/refused.ts";
import { UpkeepError } from "../storage/upkeep/upkeep.ts";

/** Returns the sentence for the operator whose command has failed; throws what is a bug. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof UpkeepError || isDatabaseError(error)) return error.message;
  throw error;
}

/** Tells whether the database is locked, full, out of reach, or not one of Inkwell's. */
function isDatabaseError(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return (
    error instanceof DatabaseRefused ||
    error.name === "PostgresError" ||
    ("code" in error && error.code === "ERR_SQLITE_ERROR")
  );
}
