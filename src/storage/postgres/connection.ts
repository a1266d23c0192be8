import type pg from "pg";
import { PostgresError } from "./error.ts";

/** Inkwell's own schema, so that it can share a database with others. */
export const SCHEMA = "inkwell";

const CONNECT_MS = 2_000;
/** After so long a silence the system probes whether the other side is still there. */
const KEEP_ALIVE_MS = 5_000;

/**
 * Returns the options with which `pg` connects to `url`; opens nothing. The session looks for names in Inkwell's schema, and has
 * `settings` of the server besides. A pooler in between must pool sessions, not transactions, or it would mix up such settings.
 * Throws a PostgresError that does not quote the URL.
 */
export function connectionConfig(url: string, settings: Readonly<Record<string, string | number>> = {}) {
  const parsed = parse(url);
  const options = Object.entries({ search_path: SCHEMA, ...settings }).map(([name, value]) => `-c ${name}=${value}`);
  parsed.searchParams.set("options", [parsed.searchParams.get("options") ?? "", ...options].join(" ").trim());
  return {
    connectionString: parsed.href,
    application_name: "inkwell",
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  } satisfies pg.ClientConfig;
}

/** Returns "host:port/database" of a URL, without user and password. Throws a PostgresError that does not quote the URL. */
export function databaseLabel(url: string): string {
  const { host, pathname } = parse(url);
  return `${host}${pathname}`;
}

function parse(url: string): URL {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new PostgresError(
      "that is not the URL of a Postgres database (postgres://user:password@host/name)",
      "invalid",
    );
  }
  return new URL(url);
}
