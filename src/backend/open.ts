import type { DatabaseConfig } from "../config.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { openToOthers } from "../storage/sqlite/private-file.ts";
import { openSqliteBackend } from "./sqlite.ts";
import type { Backend, BackendOptions } from "./types.ts";

/** Opens the database that the settings name. Rejects with an error that names it and the setting when it cannot be used. */
export async function openBackend(config: DatabaseConfig, options: BackendOptions): Promise<Backend> {
  if (config.kind === "sqlite") {
    const file = options.file ?? openDatabase(config.path);
    const mend = openToOthers(config.path);
    if (mend.length > 0) options.log.warn({ mend }, "other accounts of this machine can read what people wrote");
    return openSqliteBackend(file, options);
  }
  const { openPostgresBackend } = await import("./postgres.ts"); // a process on SQLite never loads its libraries
  return openPostgresBackend(config.url, options);
}
