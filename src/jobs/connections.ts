import pg from "pg";
import type { Db } from "pg-boss";

/** Connections for what people wait for; pg-boss has others for its own upkeep. */
export type Connections = Db & {
  /** Runs `work` in a transaction. Its `first` statement, whose rows `work` gets, is sent together with BEGIN. */
  transaction<Result>(first: Statement, work: (rows: readonly Row[], db: Db) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

type Statement = { readonly text: string; readonly values: readonly unknown[] };
type Row = Readonly<Record<string, unknown>>;

type Options = {
  readonly url: string;
  /** The most connections. */
  readonly max: number;
  /** A connection broke while nobody used it. */
  readonly onFault: (error: unknown) => void;
};

/** Returns the settings that all connections for requests share. */
export function settingsOf(url: string) {
  return {
    connectionString: url,
    application_name: "inkwell",
    options: "-c synchronous_commit=off", // accepting waits for the disk all the same; a job that is taken may be taken again
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
    query_timeout: 5_000, // a connection that fell silent must be noticed well within a lease
  };
}

/*
 * The server parses one of pg-boss's long statements in about 0.8 ms, plans it in 1 and runs it in 0.3, so each connection prepares
 * it and plans it once. A plan made for an empty table must also do for a burst: it may only go along indexes, and in their order
 * (https://www.postgresql.org/docs/current/runtime-config-query.html). `jit`: Postgres 17 and older would compile a statement that
 * cannot.
 */
const PLANNING = [
  "plan_cache_mode=force_generic_plan",
  ...["enable_seqscan", "enable_bitmapscan", "enable_sort", "enable_incremental_sort", "jit"].map(
    (name) => `${name}=off`,
  ),
]
  .map((setting) => `-c ${setting}`)
  .join(" ");
const MAX_PREPARED = 16; // some texts hold a number, so there could be many

/** Opens a pool that prepares the statements it is given. Connections are made when they are needed. */
export function openConnections({ url, max, onFault }: Options): Connections {
  const settings = settingsOf(url);
  const pool = new pg.Pool({ ...settings, options: `${settings.options} ${PLANNING}`, pipeline: true, max });
  pool.on("error", onFault);
  const names = new Map<string, string>();

  function named({ text, values }: Statement): pg.QueryConfig {
    const name = names.get(text) ?? (names.size < MAX_PREPARED ? `inkwell ${names.size + 1}` : undefined);
    if (name !== undefined) names.set(text, name);
    return { ...(name === undefined ? {} : { name }), text, values: [...values] };
  }

  function runnerOn(connection: Pick<pg.Pool, "query">): Db {
    return { executeSql: (text: string, values: unknown[] = []) => connection.query(named({ text, values })) };
  }

  return {
    ...runnerOn(pool),

    async transaction(first, work) {
      const client = await pool.connect();
      let failure: Error | undefined;
      const fail = (error: Error) => {
        failure = error;
      };
      client.on("error", fail); // it may break between two statements
      try {
        const [, { rows }] = await Promise.all([client.query("BEGIN"), client.query<Row>(named(first))]);
        const result = await work(rows, runnerOn(client));
        await client.query("COMMIT");
        return result;
      } catch (error) {
        failure = error as Error;
        throw error;
      } finally {
        client.off("error", fail);
        client.release(failure); // after a failure the connection is closed, which rolls back
      }
    },

    close: () => pool.end(),
  };
}
