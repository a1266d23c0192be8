import type pg from "pg";
import { PostgresError } from "./error.ts";

/** Everything of Inkwell lives in a schema of its own, so that it can share a database. */
export const SCHEMA = "inkwell";

/** How long, in milliseconds, a connection may take, and how soon a silent one is asked whether it is still there. */
const CONNECT_MS = 2_000;
const KEEP_ALIVE_MS = 5_000;

/**
 * What `pg` needs to connect to `url`, with the server's `settings` for the session (a session's own, so that a pooler in
 * between must pool sessions, not transactions). Throws a PostgresError that does not quote the URL.
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

/** Where a URL leads, without whose it is: "host:port/database". */
export function databaseLabel(url: string): string {
  const { host, pathname } = parse(url);
  return `${host}${pathname}`;
}

function parse(url: string): URL {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new PostgresError(
      "this is not the URL of a Postgres database (postgres://user:password@host/name)",
      "invalid",
    );
  }
  return new URL(url);
}
