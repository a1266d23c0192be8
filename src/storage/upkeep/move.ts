import pg from "pg";
import { connectionConfig, databaseLabel, SCHEMA } from "../postgres/connection.ts";
import { PostgresError, withoutWords } from "../postgres/error.ts";
import { migrate } from "../postgres/migrate.ts";
import { storable, types } from "../postgres/statements.ts";
import type { Database } from "../sqlite/database.ts";
import { memoryPart } from "./move-memory.ts";
import {
  batches,
  type Digest,
  digest,
  type Part,
  quoted,
  type Row,
  type RunSql,
  readFile,
  readPostgres,
} from "./move-parts.ts";
import { tableParts } from "./move-tables.ts";
import { UpkeepError } from "./upkeep.ts";

/** Writes unfinished requests into the Postgres database. */
type LeftRequests = {
  insert(
    run: RunSql,
    left: readonly { readonly key: string; readonly body: string; readonly acceptedAt: number }[],
    from: number,
  ): Promise<void>;
  /** SQL that selects key, body and time of all requests, in their order. */
  readonly readAll: string;
  close(): Promise<unknown>;
};

export type Moved = {
  readonly parts: readonly (Digest & { readonly name: string })[];
  /** How many values held U+0000, which Postgres holds without it. */
  readonly altered: number;
};

type Options = {
  /** Creates what requests need in the Postgres database. */
  readonly openRequests: () => Promise<LeftRequests>;
  readonly withMemory: boolean;
  readonly now?: () => number;
};

/** How long to wait for a table; nobody has a reason to hold one of an empty database for long. */
const LOCK_MS = 10_000;

/**
 * Copies everything that a bot keeps in a file into an empty Postgres database, reads both sides again, and compares them. It
 * is one transaction, so an interrupted move leaves the tables empty. The file is only read, and nobody may write to it during
 * the move (see `openAlone`). Rejects with an UpkeepError that quotes neither a password nor anything that people wrote.
 */
export async function moveToPostgres(database: Database, url: string, options: Options): Promise<Moved> {
  let isCommitting = false;
  const client = await connect(url);
  let requests: LeftRequests | undefined;
  const run: RunSql = (sql, values = []) => client.query(sql, [...values]);
  try {
    await refuseUsed(run);
    await migrate(client);
    requests = await options.openRequests();
    await run("BEGIN");
    await lockAll(run);
    await refuseUsed(run, requests);
    const moved = await moveAll(run, partsOf(database, requests, options));
    isCommitting = true;
    await run("COMMIT");
    return moved;
  } catch (error) {
    if (error instanceof UpkeepError) throw error;
    if (isOfFile(error))
      throw new UpkeepError(`The file cannot be read: ${error.message}. Nothing was moved.`, { cause: error });
    throw new UpkeepError(faultOf(withoutWords(error), url, isCommitting), { cause: withoutWords(error) });
  } finally {
    await client.end().catch(() => {}); // which rolls back what was not committed
    await requests?.close().catch(() => {});
  }
}

async function connect(url: string): Promise<pg.Client> {
  try {
    const limits = { statement_timeout: 0, idle_in_transaction_session_timeout: 0, lock_timeout: LOCK_MS };
    const client = new pg.Client({ ...connectionConfig(url, limits), types });
    client.on("error", () => {}); // the next statement rejects
    await client.connect();
    return client;
  } catch (error) {
    throw new UpkeepError(faultOf(withoutWords(error), url, false), { cause: withoutWords(error) });
  }
}

function isOfFile(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
}

function faultOf(error: unknown, url: string, isCommitting: boolean): string {
  if (!(error instanceof PostgresError)) throw error;
  if (error.code === "invalid") return `There is nowhere to move to: ${error.message}.`;
  if (!isCommitting) return `${databaseLabel(url)}: ${error.message}. Nothing was moved.`;
  return `${databaseLabel(url)}: ${error.message}. This happened at the very end, so either everything was moved or nothing. Run the command again: it refuses if everything was moved.`;
}

async function tablesOf(run: RunSql): Promise<string[]> {
  const sql = "SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename <> 'migration' ORDER BY tablename";
  const { rows } = await run(sql, [SCHEMA]);
  return (rows as { tablename: string }[]).map(({ tablename }) => tablename);
}

/** Keeps others from writing until the move has ended. */
async function lockAll(run: RunSql): Promise<void> {
  const tables = (await tablesOf(run)).map(quoted);
  await run(`LOCK TABLE ${tables.join(", ")} IN EXCLUSIVE MODE`);
}

async function refuseUsed(run: RunSql, requests?: LeftRequests): Promise<void> {
  const tables = (await tablesOf(run)).map((table) => [table, quoted(table)] as const);
  const all = [...tables, ...(requests ? [["requests", `(${requests.readAll}) AS requests`] as const] : [])];
  const used: string[] = [];
  for (const [name, source] of all) {
    const { rows } = await run(`SELECT 1 FROM ${source} LIMIT 1`);
    if (rows.length > 0) used.push(name);
  }
  if (used.length === 0) return;
  throw new UpkeepError(`The database is not empty (${used.join(", ")} has rows); nothing was moved.`);
}

function partsOf(database: Database, requests: LeftRequests, { withMemory, now = Date.now }: Options): Part[] {
  const memory = withMemory ? [memoryPart(database, now)] : [];
  return [...tableParts(database), requestsPart(database, requests), ...memory];
}

/** Deliveries from Slack that nobody has finished. */
function requestsPart(database: Database, requests: LeftRequests): Part {
  const fromFile = () => readFile(database, UNFINISHED);
  return {
    name: "requests",
    async copy(run) {
      let count = 0;
      for (const batch of batches(fromFile())) {
        await requests.insert(run, batch.map(toRequest), count);
        count += batch.length;
      }
    },
    fromFile,
    fromPostgres: (run) => readPostgres(run, requests.readAll),
  };
}

const UNFINISHED = "SELECT key, body, seen_at FROM delivery WHERE body IS NOT NULL ORDER BY seen_at, key";

function toRequest(row: Row) {
  const [key, body, acceptedAt] = row.map(storable);
  return { key: String(key), body: String(body), acceptedAt: Number(acceptedAt) };
}

async function moveAll(run: RunSql, parts: readonly Part[]): Promise<Moved> {
  for (const part of parts) await part.copy(run);
  let altered = 0;
  const compared: Moved["parts"][number][] = [];
  for (const { name, fromFile, fromPostgres } of parts) {
    const here = await digest(fromFile(), () => {
      altered += 1;
    });
    const there = await digest(fromPostgres(run));
    if (here.rows !== there.rows || here.checksum !== there.checksum) {
      throw new UpkeepError(
        `${name} differs after the copy (${here.rows} rows in the file, ${there.rows} in Postgres); nothing was moved.`,
      );
    }
    compared.push({ name, ...there });
  }
  return { parts: compared, altered };
}
