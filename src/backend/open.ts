import type { DatabaseConfig } from "../config.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { openSqliteBackend } from "./sqlite.ts";
import type { Backend, BackendOptions } from "./types.ts";

/** Opens the database that the settings name. Rejects with an error that names it and the setting when it cannot be used. */
export async function openBackend(config: DatabaseConfig, options: BackendOptions): Promise<Backend> {
  if (config.kind === "sqlite") return openSqliteBackend(options.file ?? openDatabase(config.path), options);
  const { openPostgresBackend } = await import("./postgres.ts"); // a process on SQLite never loads its libraries
  return openPostgresBackend(config.url, options);
}
