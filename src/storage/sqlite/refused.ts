/** Why a file cannot be the database of this process, in a sentence for the operator that names the file and the setting. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
  readonly code: "in_use" | "newer" | "unusable";

  private constructor(code: DatabaseRefused["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  static inUse(path: string, holder: string): DatabaseRefused {
    return new DatabaseRefused(
      "in_use",
      `the database ${path} is in use by ${holder}; a file is for one process, so stop that one, or let DATABASE_URL name another file`,
    );
  }

  static newer(path: string): DatabaseRefused {
    return new DatabaseRefused(
      "newer",
      `the database ${path} was written by a newer Inkwell; start that one, or let DATABASE_URL name a back-up from before the upgrade`,
    );
  }

  static unusable(path: string, cause: unknown): DatabaseRefused {
    const reason = cause instanceof Error ? cause.message : "";
    return new DatabaseRefused("unusable", `the database ${path} cannot be used (${reason}); see DATABASE_URL`, {
      cause,
    });
  }
}

/** Tells whether another connection holds the lock that SQLite needed: https://sqlite.org/rescode.html#busy */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}

const SQLITE_BUSY = 5;
