import { afterEach, describe, expect, it, vi } from "vitest";
import { createLeadership, type Leadership } from "../../src/storage/postgres-leadership.ts";
import { createDatabaseOn, createTestDatabase, query } from "../support/postgres.ts";
import { hasPostgres, startPostgres } from "../support/postgres-server.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

type Candidate = Leadership & { readonly name: string };

/** Candidates whose gains and losses are written down in one list; two that lead at once throw. */
function candidates(url: string, names: readonly string[]) {
  const log: string[] = [];
  const all: Candidate[] = names.map((name) => {
    const leadership = createLeadership(url, "the office", {
      onGain: () => {
        log.push(`${name} gains, ${all.filter((one) => one.isLeader()).length} lead`);
      },
      onLoss: () => {
        log.push(`${name} loses`);
      },
    });
    ends.push(leadership.stop);
    return { ...leadership, name };
  });
  const leaders = () => all.filter((one) => one.isLeader());
  async function leader(not?: Candidate): Promise<Candidate> {
    await vi.waitFor(() => expect(leaders().filter((one) => one !== not)).toHaveLength(1), {
      timeout: 5_000,
      interval: 5,
    });
    expect(leaders()).toHaveLength(1);
    return leaders()[0]!;
  }
  return { log, all, leaders, leader };
}

const WAIT = { timeout: 5_000, interval: 5 };
const HOLDER = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted";
const CUT = `SELECT pg_terminate_backend(pid) FROM (${HOLDER}) holder`;

async function aDatabase(): Promise<string> {
  const database = await createTestDatabase();
  ends.push(database.drop);
  return database.url;
}

describe.runIf(hasPostgres)("leadership over Postgres", () => {
  it("is one process's among several, and moves within 5 s when its connection is cut, never held by two", async () => {
    const url = await aDatabase();
    const { log, leader } = candidates(url, ["a", "b", "c"]);
    const first = await leader();
    expect(log).toEqual([`${first.name} gains, 1 lead`]);
    const heldBy = first;
    expect((await query(url, CUT)).rowCount).toBe(1);
    await vi.waitFor(() => expect(heldBy.isLeader()).toBe(false), WAIT);
    const second = await leader();
    expect(log).toEqual([`${first.name} gains, 1 lead`, `${first.name} loses`, `${second.name} gains, 1 lead`]);
  });

  it("moves when its holder stops, which first ends what it does", async () => {
    const { log, leader } = candidates(await aDatabase(), ["a", "b"]);
    const first = await leader();
    const stopped = first.stop();
    expect(first.isLeader()).toBe(false);
    expect(log.at(-1)).toBe(`${first.name} loses`);
    await stopped;
    const second = await leader(first);
    expect(second).not.toBe(first);
    expect(log).toHaveLength(3);
  });

  it("keeps the lock while its holder is still ending what it does", async () => {
    const url = await aDatabase();
    const work = Promise.withResolvers<void>();
    const gained = Promise.withResolvers<void>();
    const holder = createLeadership(url, "x", { onGain: gained.resolve, onLoss: () => work.promise });
    await gained.promise;
    const before = (await query(url, HOLDER)).rows;
    const stopped = holder.stop();
    const asked = async () =>
      (
        await query(
          url,
          "SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT 1' AND query_start > now() - interval '0.2 s' AND pid <> pg_backend_pid()",
        )
      ).rowCount;
    await vi.waitFor(async () => expect(await asked()).toBe(1), WAIT);
    expect((await query(url, HOLDER)).rows).toEqual(before);
    work.resolve();
    await stopped;
    await vi.waitFor(async () => expect((await query(url, HOLDER)).rowCount).toBe(0), WAIT);
  });

  it("is nobody's while the database is away, and one's again afterwards", async () => {
    const server = await startPostgres();
    ends.push(server.stop);
    const { url } = await createDatabaseOn(server.url);
    const { log, leader, leaders } = candidates(url, ["a", "b"]);
    const first = await leader();
    await server.pause();
    await vi.waitFor(() => expect(log.at(-1)).toBe(`${first.name} loses`), WAIT);
    expect(leaders()).toEqual([]);
    await server.resume();
    await leader();
    expect(log.at(-1)).toMatch(/gains, 1 lead$/);
  });

  it("has one holder for each name", async () => {
    const url = await aDatabase();
    const gained = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    for (const [index, { resolve }] of gained.entries()) {
      ends.push(createLeadership(url, `name ${index}`, { onGain: resolve, onLoss() {} }).stop);
    }
    await Promise.all(gained.map(({ promise }) => promise));
  });
});
