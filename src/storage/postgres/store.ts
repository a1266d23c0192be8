import pg from "pg";
import { within } from "../../ports/within.ts";
import { createEventually } from "../eventually.ts";
import type { Change, Store, Value } from "../store.ts";
import { connectionConfig, databaseLabel } from "./connection.ts";
import { isOfChange, isWorthRepeating, PostgresError, withoutWords } from "./error.ts";
import { migrate } from "./migrate.ts";
import { createOrder } from "./order.ts";
import { createStatements, types } from "./statements.ts";

export type PostgresOptions = {
  /** How many connections this process may hold; 10 unless told. */
  readonly poolSize?: number;
  /** How long a statement may take, in milliseconds; 5,000 unless told. */
  readonly statementMs?: number;
  /** More settings of the server, for these connections. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called when an unused connection breaks, and once per outage, when changes are kept in process memory. */
  readonly onFault?: (error: unknown) => void;
};

/** Nobody waits longer than this for a lock, or for a server that is gone without a word. */
const STATEMENT_MS = 5_000;
/** How much longer the answer may take to come. */
const WAY_MS = 2_000;

/**
 * The server plans a prepared statement once, and reads as a whole a table that is small then, also when it has grown since. There
 * is an index for all that is asked here. `jit`: where none fits after all, Postgres 17 and older would compile the statement.
 */
const ALONG_INDEXES = { enable_seqscan: "off", jit: "off" };

const MIGRATION_MS = 300_000;
const WRITABLE_MS = 1_000;
const MAX_TRIES = 3;

/**
 * Opens the Postgres database that several processes of Inkwell may share, and brings its schema up to date. The server must be
 * Postgres 14 or later. Rejects with a PostgresError that names the database, without a password, and the setting.
 *
 * Changes outlive this process. Only `transaction` (people's rules) waits for the server's disk as well: a crash of the server
 * may cost the last half second of all others, as a power cut does with SQLite. When a connection breaks before the answer,
 * nobody can know whether the change was made; the call rejects, and the change must be harmless when it is made again.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Store> {
  await prepare(url);
  return openStore(url, options);
}

/** Opens a database of which the schema is up to date. Connects when it is first used. */
export function openStore(url: string, options: PostgresOptions): Store {
  const { poolSize = 10, statementMs = STATEMENT_MS, settings, onFault = () => {} } = options;
  const pool = new pg.Pool({
    ...connectionConfig(url, { synchronous_commit: "off", ...ALONG_INDEXES, ...settings }),
    max: poolSize,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: statementMs,
    query_timeout: statementMs + WAY_MS,
    types,
  });
  pool.on("error", (error) => onFault(withoutWords(error)));
  pool.on("connect", (client) => client.on("error", () => {})); // the call that uses it rejects
  return createStore(pool, onFault);
}

/** Brings the schema up to date, for which it may take five minutes. */
async function prepare(url: string): Promise<void> {
  const limits = { statement_timeout: MIGRATION_MS, query_timeout: MIGRATION_MS };
  try {
    const client = new pg.Client({ ...connectionConfig(url), ...limits });
    client.on("error", () => {});
    try {
      await client.connect();
      await migrate(client);
    } finally {
      await client.end();
    }
  } catch (error) {
    const safe = withoutWords(error);
    if (!(safe instanceof PostgresError) || safe.code === "invalid") throw safe;
    throw new PostgresError(
      `the database ${databaseLabel(url)} cannot be used (${safe.message}); see DATABASE_URL`,
      safe.code,
    );
  }
}

function createStore(pool: pg.Pool, onFault: (error: unknown) => void): Store {
  const statement = createStatements();
  const order = createOrder(writeAll, isOfChange);
  const { eventually, isPending, retry, close } = createEventually({
    queue: order,
    onFault,
    isOfChange,
    isUncertain: (error) => error instanceof PostgresError && error.isLost,
  });

  async function run([sql, ...values]: Change): Promise<number> {
    const query = statement(sql, values);
    return withClient(pool, async (client) => (await client.query(query)).rowCount ?? 0);
  }

  async function writeAll(changes: readonly Change[]): Promise<readonly number[]> {
    const [only, ...others] = changes;
    return only && others.length === 0 ? [await run(only)] : transact(changes, "BEGIN");
  }

  async function transact(changes: readonly Change[], begin: string, tries = 1): Promise<readonly number[]> {
    const queries = changes.map(([sql, ...values]) => statement(sql, values));
    try {
      return await withClient(pool, (client) => inTransaction(client, begin, queries));
    } catch (error) {
      if (!isWorthRepeating(error) || tries >= MAX_TRIES) throw error;
      return transact(changes, begin, tries + 1);
    }
  }

  async function settled(): Promise<void> {
    retry();
    await order.settled();
  }

  return {
    eventually,
    isPending,
    settled,
    run: (sql, ...values) => order.change(() => run([sql, ...values])),

    async transaction(changes) {
      if (changes.length === 0) return [];
      return order.change(() => transact(changes, "BEGIN; SET LOCAL synchronous_commit = on"));
    },

    all<Row>(sql: string, ...values: readonly Value[]): Promise<Row[]> {
      const query = async () => {
        const config = statement(sql, values);
        return withClient(pool, async (client) => (await client.query(config)).rows as Row[]);
      };
      return /^\s*SELECT\b/i.test(sql) ? order.read(query) : order.readAndChange(query);
    },

    scrub: async () => {},
    isWritable: () => isWritable(pool),

    async close() {
      await settled();
      close();
      await pool.end();
    },
  };
}

async function inTransaction(
  client: pg.ClientBase,
  begin: string,
  queries: readonly pg.QueryConfig<Value[]>[],
): Promise<readonly number[]> {
  await client.query(begin);
  try {
    const changed: number[] = [];
    for (const query of queries) changed.push((await client.query(query)).rowCount ?? 0);
    await client.query("COMMIT");
    return changed;
  } catch (error) {
    const safe = withoutWords(error);
    if (!(safe instanceof PostgresError && safe.isLost)) await client.query("ROLLBACK");
    throw safe;
  }
}

/** Rejects with errors fit for a log. A connection that broke is not used again. */
async function withClient<Result>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<Result>): Promise<Result> {
  let client: pg.PoolClient | undefined;
  let isLost = false;
  try {
    client = await pool.connect();
    return await work(client);
  } catch (error) {
    const safe = withoutWords(error);
    isLost = safe instanceof PostgresError && safe.isLost;
    throw safe;
  } finally {
    client?.release(isLost);
  }
}

/** Returns false for a standby, and for a server that was told to take no changes. */
async function isWritable(pool: pg.Pool): Promise<boolean> {
  const answer = withClient(pool, (client) => client.query(IS_WRITABLE)).then(
    ({ rows }) => rows[0]?.writable === 1,
    () => false,
  );
  return within(WRITABLE_MS, answer, () => false);
}

const IS_WRITABLE = `SELECT NOT pg_is_in_recovery() AND NOT current_setting('transaction_read_only')::bool AS writable`;
