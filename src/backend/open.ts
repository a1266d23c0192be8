import type { DatabaseConfig } from "../config.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { holdFile } from "../storage/sqlite/hold.ts";
import { openToOthers } from "../storage/sqlite/private-file.ts";
import { openSqliteBackend } from "./sqlite.ts";
import type { Backend, BackendOptions } from "./types.ts";

/** Opens the database that the settings name. Rejects with an error that names it and the setting when it cannot be used. */
export async function openBackend(config: DatabaseConfig, options: BackendOptions): Promise<Backend> {
  if (config.kind === "sqlite")
    return options.file ? openSqliteBackend(options.file, options) : openFile(config.path, options);
  const { openPostgresBackend } = await import("./postgres.ts"); // a process on SQLite never loads its libraries
  return openPostgresBackend(config.url, options);
}

/** Holds the file for as long as it is open: another process would take running requests for those that a crash left. */
function openFile(path: string, options: BackendOptions): Backend {
  const release = path === ":memory:" ? () => {} : holdFile(path);
  try {
    const backend = openSqliteBackend(openDatabase(path), options);
    const mend = openToOthers(path);
    if (mend.length > 0) options.log.warn({ mend }, "other accounts of this machine can read what people wrote");
    return { ...backend, close: () => backend.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}
