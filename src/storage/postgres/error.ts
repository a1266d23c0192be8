import pg from "pg";

/**
 * What the database or the way to it refused. `code` is the server's SQLSTATE or the system's code, "unknown" where there is
 * none. The server's own errors quote rows ("Key (id)=(...) already exists"), so nothing of them is kept but their code, the
 * constraint's name, and the message where its class never quotes a value; no cause either, since logs would show that.
 */
export class PostgresError extends Error {
  override readonly name = "PostgresError";
  readonly code: string;
  /** The connection is of no more use, and what was asked for on it may have been done or not. */
  readonly isLost: boolean;

  constructor(message: string, code: string, isLost = false) {
    super(message);
    this.code = code;
    this.isLost = isLost;
  }
}

/** Connections, transactions, access, SQL's own faults, resources, limits, states, operators, the system. */
const CLASSES_WITHOUT_VALUES = new Set(["08", "25", "28", "3D", "3F", "40", "42", "53", "54", "55", "57", "58"]);

/** The server ends the connection itself: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CLASSES_OF_LOSS = /^(08|57P)/;

/** The same failure, fit for a log. A fault of the program's own passes unchanged. */
export function withoutWords(error: unknown): unknown {
  if (error instanceof PostgresError || error instanceof RangeError || error instanceof TypeError) return error;
  if (!(error instanceof Error)) return new PostgresError("the database failed", "unknown", true);
  const code = "code" in error && typeof error.code === "string" ? error.code : "unknown";
  if (!(error instanceof pg.DatabaseError)) return new PostgresError(error.message || code, code, true);
  const message = CLASSES_WITHOUT_VALUES.has(code.slice(0, 2)) ? error.message : "the database refused a value";
  return new PostgresError(
    `${message} (${code}${error.constraint ? `, ${error.constraint}` : ""})`,
    code,
    CLASSES_OF_LOSS.test(code),
  );
}

/** Postgres can never take this change: a fault of the program's own, a value, a constraint, or faulty SQL. */
export function isOfChange(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof TypeError) return true;
  return error instanceof PostgresError && !error.isLost && CLASSES_OF_CHANGE.test(error.code);
}

const CLASSES_OF_CHANGE = /^(0A|22|23|42)/;

/** Another transaction stood in the way; the same may well succeed now. */
export function isWorthRepeating(error: unknown): boolean {
  return error instanceof PostgresError && (error.code === "40001" || error.code === "40P01");
}
