import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { isServiceError } from "../assistant/errors.ts";
import type { DescribedMemory } from "../assistant/memory-descriptor.ts";
import { givenPersonId, personId } from "../assistant/privacy/identity.ts";
import type { MemoryItem, PersonId } from "../assistant/types.ts";
import { type Config, readConfig } from "../config.ts";
import { createEmbeddedMemory } from "../memory/embedded/embedded.ts";
import { withFormerIds } from "../memory/former-ids.ts";
import { createMemosMemory } from "../memory/memos/memos.ts";
import { createPersonRows, type RowsOfPerson, WAITING_IN_FILE } from "../storage/people/person-rows.ts";
import { openFormerIds } from "../storage/rows/former-ids.ts";
import { makePrivateFile } from "../storage/sqlite/private-file.ts";
import { createSqliteStore } from "../storage/sqlite/store.ts";
import type { Store } from "../storage/store.ts";
import { openAlone, openForRows, UpkeepError } from "../storage/upkeep/upkeep.ts";

type Kept = { readonly person: PersonId; readonly rows: RowsOfPerson; readonly memory: readonly MemoryItem[] };

/** Where the words of people are, opened for a command. */
type Places = {
  readonly rows: ReturnType<typeof createPersonRows>;
  readonly memory: DescribedMemory;
  /** Rids the files of what was deleted. */
  scrub(): void;
  close(): Promise<void>;
};

/**
 * Writes all that is kept of one person into a new file that only its owner may read; unless told, where the database is by
 * default, which no version control takes up. Returns the exit code.
 */
export async function exportPerson(id: string, file = `.inkwell/${id}.json`): Promise<number> {
  const path = resolve(file);
  return withPlaces(readConfig(process.env), "shared", async (places) => {
    const all = await findAll(places, id);
    try {
      makePrivateFile(path, { isNew: true });
    } catch (error) {
      const reason = error instanceof Error ? error.message : "";
      throw new UpkeepError(`${path} cannot be made (${reason}); nothing was written.`, { cause: error });
    }
    writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
    console.log([path, ...all.map(report)].join("\n"));
    return 0;
  });
}

/** Deletes all that is kept of one person, and looks again. Returns the exit code: 1 when something is left. */
export async function deletePerson(id: string): Promise<number> {
  const config = readConfig(process.env);
  return withPlaces(config, "alone", async (places) => {
    const before = await findAll(places, id);
    for (const { person, rows } of before) {
      await places.rows.removeReplies(rows); // should memory fail in the midst of it, nothing finds them any more
      await places.memory.forgetPerson(person);
      await places.rows.remove(person, rows);
    }
    places.scrub();
    const after = await Promise.all(before.map(({ person, memory }) => keptOf(places, person, memory)));
    const left = after.reduce((sum, kept) => sum + countOf(kept), 0);
    console.log(["before:", ...before.map(report), "after:", ...after.map(report)].join("\n"));
    if (config.memos) console.log(RAW_MESSAGES);
    if (left > 0) console.error(`${left} are left. Run it again when no other process writes.`);
    return left > 0 ? 1 : 0;
  });
}

const RAW_MESSAGES =
  "MemOS offers no way to delete the raw messages behind its memories: they go when its project is deleted.";

/** Finds the people whom an id means. Throws an UpkeepError when nothing is kept of any of them. */
async function findAll(places: Places, id: string): Promise<readonly Kept[]> {
  const all = await Promise.all((await peopleOf(places, id)).map((person) => keptOf(places, person)));
  const found = all.filter((kept) => countOf(kept) > 0);
  if (found.length === 0)
    throw new UpkeepError(`Nothing is kept of ${id}. Where that is certain to be wrong, give the whole id: T…_U….`);
  return found;
}

async function peopleOf({ rows }: Places, id: string): Promise<readonly PersonId[]> {
  try {
    if (id.includes("_")) return [givenPersonId(id)];
    return (await rows.organisations()).map((organisation) => personId(organisation, id));
  } catch {
    throw new UpkeepError(`${id} is no id of a person: U… or T…_U….`);
  }
}

/** `known`: what memory held before, by which replies are found once memory holds nothing. */
async function keptOf({ rows, memory }: Places, person: PersonId, known: readonly MemoryItem[] = []): Promise<Kept> {
  const items = [...(await listAll(memory, person, "open")), ...(await listAll(memory, person, "own"))];
  const conversations = [...known, ...items].flatMap(({ conversationId }) => conversationId ?? []);
  return { person, rows: await rows.read(person, conversations), memory: items };
}

async function listAll(memory: DescribedMemory, person: PersonId, realm: "open" | "own"): Promise<MemoryItem[]> {
  const all: MemoryItem[] = [];
  for (let page = 1; ; page += 1) {
    const { items } = await memory.list({ person, realm }, page);
    if (items.length === 0) return all;
    all.push(...items);
  }
}

function countOf({ rows, memory }: Kept): number {
  return Object.values(rows).reduce((sum, { length }) => sum + length, memory.length);
}

function report({ person, rows, memory }: Kept): string {
  const counts = {
    memory: memory.length,
    ...Object.fromEntries(Object.entries(rows).map(([name, { length }]) => [name, length])),
  };
  return [person, ...Object.entries(counts).map(([name, count]) => `  ${name.padEnd(24)} ${count}`)].join("\n");
}

async function withPlaces(
  config: Config,
  mode: "shared" | "alone",
  work: (places: Places) => Promise<number>,
): Promise<number> {
  const places = await open(config, mode);
  try {
    return await work(places);
  } catch (error) {
    if (!isServiceError(error)) throw error;
    throw new UpkeepError(
      `Memory did not answer (${error.code}). What is deleted by then stays deleted; run it again.`,
    );
  } finally {
    await places.close();
  }
}

async function open({ database: where, memos }: Config, mode: "shared" | "alone"): Promise<Places> {
  if (where.kind === "postgres") return openOnPostgres(where.url, mode, memos);
  const database = mode === "alone" ? openAlone(where.path) : openForRows(where.path);
  database.exec("PRAGMA secure_delete=ON");
  const store = createSqliteStore(database);
  return {
    rows: createPersonRows(store, WAITING_IN_FILE),
    memory: memos ? await openMemos(memos, store) : createEmbeddedMemory(database),
    scrub: () => database.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"),
    close: store.close,
  };
}

/** Finds, and deletes, what is kept under the ids that people had before their workspace joined an organisation as well. */
async function openMemos(options: NonNullable<Config["memos"]>, store: Store): Promise<DescribedMemory> {
  const formerIds = await openFormerIds(store, (error) => {
    throw error;
  });
  return withFormerIds(createMemosMemory(options), { formerIds, possible: () => undefined });
}

async function openOnPostgres(url: string, mode: "shared" | "alone", memos: Config["memos"]): Promise<Places> {
  const { openPostgres } = await import("../storage/postgres/store.ts");
  const { WAITING_AS_JOBS } = await import("../jobs/queue.ts");
  await checkPostgres(url);
  const release = mode === "alone" ? await holdPostgres(url) : async () => {};
  try {
    const store = await openPostgres(url, { poolSize: 1 });
    const close = () => store.close().finally(release);
    const memory = await openMemos(memos ?? { apiKey: "" }, store);
    return { rows: createPersonRows(store, WAITING_AS_JOBS), memory, scrub: () => {}, close };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Throws an UpkeepError where no bot has run on this Postgres yet. To open it would make the schema. */
async function checkPostgres(url: string): Promise<void> {
  const { openStore } = await import("../storage/postgres/store.ts");
  const { databaseLabel } = await import("../storage/postgres/connection.ts");
  const { SCHEMA } = await import("../jobs/queue.ts");
  const store = openStore(url, { poolSize: 1 });
  try {
    const [found] = await store.all<{ there: number }>("SELECT to_regclass(?) IS NOT NULL AS there", `${SCHEMA}.job`);
    if (!found?.there) throw new UpkeepError(`${databaseLabel(url)} holds nothing of Inkwell's yet; see DATABASE_URL.`);
  } finally {
    await store.close();
  }
}

/** Keeps all bots from telling memory until the returned function is called. One of those that run always does. */
async function holdPostgres(url: string): Promise<() => Promise<void>> {
  const { OUTBOX_LEAD, takeLead } = await import("../storage/postgres/leadership.ts");
  const release = await takeLead(url, OUTBOX_LEAD);
  if (!release) throw new UpkeepError("The database is in use. Stop all bots first; nothing was done.");
  return release;
}
