import pg from "pg";

/**
 * A failure of the database or of the connection, fit for a log. `code` is the server's SQLSTATE or the system's code,
 * "unknown" where there is none. The server's own errors quote rows ("Key (id)=(...) already exists"), so this one keeps only
 * their code, the constraint's name, and the message where its class never quotes a value. It has no cause, which logs show.
 */
export class PostgresError extends Error {
  override readonly name = "PostgresError";
  readonly code: string;
  /** The connection is gone; nobody can know whether the server did what was asked for on it. */
  readonly isLost: boolean;

  constructor(message: string, code: string, isLost = false) {
    super(message);
    this.code = code;
    this.isLost = isLost;
  }
}

/** Classes of SQLSTATE: connections, transactions, access, faulty SQL, resources, limits, states, operators, the system. */
const CLASSES_WITHOUT_VALUES = new Set(["08", "25", "28", "3D", "3F", "40", "42", "53", "54", "55", "57", "58"]);

/** With these codes the server ends the connection: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CLASSES_OF_LOSS = /^(08|57P)/;

/** Returns the same failure as a PostgresError. RangeErrors and TypeErrors, which are the program's own, pass unchanged. */
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

/** Tells whether Postgres can never take this change: a fault of the program's own, a value, a constraint, or faulty SQL. */
export function isOfChange(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof TypeError) return true;
  return error instanceof PostgresError && !error.isLost && CLASSES_OF_CHANGE.test(error.code);
}

const CLASSES_OF_CHANGE = /^(0A|22|23|42)/;

/** Tells whether a second attempt may succeed, since another transaction stood in the way (serialization failure, deadlock). */
export function isWorthRepeating(error: unknown): boolean {
  return error instanceof PostgresError && (error.code === "40001" || error.code === "40P01");
}
