/** Rows could not be read, or not in time; whether the database takes changes is another matter. The cause says why. */
export class RowsUnread extends Error {
  override readonly name = "RowsUnread";

  constructor(cause?: unknown) {
    super("rows could not be read", { cause });
  }
}
