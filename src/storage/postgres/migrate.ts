import type pg from "pg";
import { SCHEMA } from "./connection.ts";
import { postgresMigrations } from "./migrations/index.ts";

/** Any number will do that nobody else uses: "inkwell" in the digits of a telephone, and 1. */
const LOCK = 46_593_551;

/**
 * Forward only: each migration runs once, in its own transaction, and its number is kept in a table. Whoever comes at the
 * same time waits for the lock, and then finds it done. A schema newer than the code is left alone, so that a fleet can be
 * replaced one process at a time.
 */
export async function migrate(client: pg.ClientBase): Promise<void> {
  while ((await latest(client)) < postgresMigrations.length) await step(client);
}

async function step(client: pg.ClientBase): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    const done = await latest(client);
    if (done === NONE) {
      // Not IF NOT EXISTS alone: that wants the right to make schemas even where an administrator has made this one.
      const { rowCount } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [SCHEMA]);
      if (rowCount === 0) await client.query(`CREATE SCHEMA ${SCHEMA}`);
      await client.query("CREATE TABLE migration (number INT PRIMARY KEY, done_at TIMESTAMPTZ NOT NULL DEFAULT now())");
    }
    const index = Math.max(done, 0);
    const sql = postgresMigrations[index];
    if (sql !== undefined) {
      await client.query(sql);
      await client.query("INSERT INTO migration (number) VALUES ($1)", [index + 1]);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {}); // the connection is gone, and the transaction with it
    throw error;
  }
}

const NONE = -1;

/** Asks the catalogue's rows, since `to_regclass` may not see a table that was made while this session waited for the lock. */
async function latest(client: pg.ClientBase): Promise<number> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = 'migration'", [
    SCHEMA,
  ]);
  if (rowCount === 0) return NONE;
  const { rows } = await client.query("SELECT coalesce(max(number), 0) AS number FROM migration");
  return Number(rows[0]?.number);
}
