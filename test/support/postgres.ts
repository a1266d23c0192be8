import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export type TestDatabase = { readonly url: string; drop(): Promise<void> };

/** An empty database of the run's one Postgres, which the first call starts. `drop` cuts off whoever still uses it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const answer = await fetch(inject("postgres"));
  const server = await answer.text();
  if (!answer.ok) throw new Error(server);
  return createDatabaseOn(server);
}

/** The same on a server of one's own. */
export async function createDatabaseOn(server: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await query(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** A connection of its own, for holding locks that others run into. The caller ends it. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** One statement on a connection of its own: for looking at, and disturbing, what others do. */
export async function query(url: string, sql: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const client = await connect(url);
  try {
    return await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}
