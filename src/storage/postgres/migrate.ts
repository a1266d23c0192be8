import type pg from "pg";
import { SCHEMA } from "./connection.ts";
import { postgresMigrations } from "./migrations/index.ts";

/** An advisory lock that nobody else uses: "inkwell" on a telephone's keys, and 1. */
const LOCK = 46_593_551;

/**
 * Brings the schema up to date. Each migration runs once, in its own transaction, and its number is kept in a table. A process
 * that starts at the same time waits for the lock and then finds the work done. A schema newer than the code is left alone, so
 * that processes can be upgraded one at a time. Rejects as `pg` does.
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
      // IF NOT EXISTS would need the right to create schemas, even where an administrator has created this one.
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
    await client.query("ROLLBACK").catch(() => {}); // a lost connection has ended the transaction
    throw error;
  }
}

const NONE = -1;

/** Reads the catalogue, since `to_regclass` may miss a table that was created while this session waited for the lock. */
async function latest(client: pg.ClientBase): Promise<number> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = 'migration'", [
    SCHEMA,
  ]);
  if (rowCount === 0) return NONE;
  const { rows } = await client.query("SELECT coalesce(max(number), 0) AS number FROM migration");
  return Number(rows[0]?.number);
}
