import pg from "pg";
import type { Db } from "pg-boss";

/** The connections of what people wait for; pg-boss has others for what it does by itself. */
export type Connections = Db & {
  /** `work` is done inside of a transaction, whose `first` statement goes out together with its BEGIN. */
  transaction<Result>(first: Statement, work: (rows: readonly Row[], db: Db) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

type Statement = { readonly text: string; readonly values: readonly unknown[] };
type Row = Readonly<Record<string, unknown>>;

type Options = {
  readonly url: string;
  /** Connections at the most. */
  readonly max: number;
  /** A connection was lost on which nobody waited. */
  readonly onFault: (error: unknown) => void;
};

/** What all connections have in common that have to do with requests. */
export function settingsOf(url: string) {
  return {
    connectionString: url,
    application_name: "inkwell",
    options: "-c synchronous_commit=off", // what is accepted waits for the disk; what is taken may be taken again
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
    query_timeout: 5_000, // a connection that went silent is to be found out well within a lease
  };
}

/*
 * Reading one of pg-boss's long statements takes the server about 0.8 ms, carrying it out 0.3; so each connection reads it
 * once. It is planned anew each time all the same: a plan that was made for an empty table is a bad one for a burst.
 */
const PLANNING = "-c plan_cache_mode=force_custom_plan";
const MAX_PREPARED = 16; // some have a number in their text, so that there could be many

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
      client.on("error", fail); // it may die while nobody waits for it
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
        client.release(failure); // where something failed it is closed, and its transaction with it
      }
    },

    close: () => pool.end(),
  };
}
