import { type Database, openDatabase } from "../../src/storage/sqlite/database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/store.ts";
import type { Store } from "../../src/storage/store.ts";

/** The store of a new SQLite database, in memory unless a path is given. */
export function openStore(
  path = ":memory:",
  onFault?: (error: unknown) => void,
): Store & { readonly database: Database } {
  const database = openDatabase(path);
  return { ...createSqliteStore(database, onFault), database };
}
