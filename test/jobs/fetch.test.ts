import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openConnections } from "../../src/jobs/connections.ts";
import { createFetching, type Job } from "../../src/jobs/fetch.ts";
import { createPostgresRequests } from "../../src/jobs/requests.ts";
import { SILENT } from "../../src/ports/log.ts";
import { openPostgres } from "../../src/storage/postgres/store.ts";
import { patience } from "../support/patience.ts";
import { createTestDatabase, query, type TestDatabase } from "../support/postgres.ts";
import { hasPostgres } from "../support/postgres-server.ts";

const QUEUED = 50_000;

describe.runIf(hasPostgres)("fetching", () => {
  let database: TestDatabase;
  let db: ReturnType<typeof openConnections>;
  let fetching: ReturnType<typeof createFetching>;

  beforeEach(async () => {
    database = await createTestDatabase();
    await (await openPostgres(database.url)).close();
    const requests = createPostgresRequests({ url: database.url, log: SILENT, onFault() {} });
    await requests.start(); // makes pg-boss's tables
    await requests.stop({ withinMs: 0 });
    db = openConnections({ url: database.url, max: 1, onFault() {} });
    fetching = createFetching(db);
  });
  afterEach(async () => {
    await db.close();
    await database.drop();
  });

  /** Queues jobs 1, 2, 3 … a millisecond after each other; `key`: SQL that makes a job's order key of its number. */
  async function queue(count: number, key: string, from = 1): Promise<void> {
    const sql = `INSERT INTO inkwell_jobs.job_common (id, name, data, singleton_key, policy, created_on, retry_limit)
      SELECT gen_random_uuid(), 'requests', jsonb_build_object('key', n::text), ${key}, 'key_strict_fifo',
        '2026-01-01'::timestamptz + n * interval '1 ms', 1000000 FROM generate_series(${from}, ${from + count - 1}) n`;
    await query(database.url, sql);
  }
  const become = (state: string, job: number) =>
    query(
      database.url,
      `UPDATE inkwell_jobs.job_common SET state = '${state}', started_on = now() WHERE data->>'key' = '${job}'`,
    );
  const numbers = (jobs: readonly Job[]) => jobs.map(({ data }) => Number(data.key)).sort((one, other) => one - other);

  it("takes the oldest job of each key, the oldest keys first, with what its handler needs", async () => {
    await queue(12, "'k' || n % 4");
    const [job] = await fetching.fetch(1);
    expect(job).toMatchObject({ data: { key: "1" }, retryCount: 0, singletonKey: "k1", output: null });
    expect(numbers(await fetching.fetch(2))).toEqual([2, 3]);
    expect(numbers(await fetching.fetch(50))).toEqual([4]);
    expect(await fetching.fetch(50)).toEqual([]);
    await query(database.url, "DELETE FROM inkwell_jobs.job_common WHERE state = 'active'");
    expect(numbers(await fetching.fetch(50))).toEqual([5, 6, 7, 8]);
  });

  it("takes a job again before all others of its key, and counts that", async () => {
    await queue(3, "'thread'");
    await become("retry", 2);
    const jobs = await fetching.fetch(50);
    expect(jobs.map(({ data, retryCount }) => [data.key, retryCount])).toEqual([["2", 1]]);
    expect(await fetching.fetch(50)).toEqual([]);
  });

  it("leaves alone a key whose job has failed for good or is being done", async () => {
    await queue(6, "'k' || n % 3");
    await become("failed", 1);
    await become("active", 2);
    expect(numbers(await fetching.fetch(50))).toEqual([3]);
  });

  it("gets past a long row of jobs of a busy key, and takes each of the others once", async () => {
    await queue(1_000, "'busy'");
    await queue(120, "'k' || n % 60", 2_001);
    await become("active", 1);
    const first = numbers(await fetching.fetch(50));
    const second = numbers(await fetching.fetch(50));
    expect(first).toHaveLength(50);
    expect([...first, ...second].sort()).toEqual(Array.from({ length: 60 }, (_, index) => 2_001 + index));
    expect(await fetching.fetch(50)).toEqual([]);
  });

  it("gives each job to one of several connections that look at the same moment", async () => {
    await queue(400, "'k' || n % 100");
    const others = Array.from({ length: 6 }, () => openConnections({ url: database.url, max: 1, onFault() {} }));
    const looks = others.flatMap((other) => [1, 2, 3].map(() => createFetching(other).fetch(20)));
    const taken = (await Promise.all(looks)).flat();
    await Promise.all(others.map((other) => other.close()));
    const keys = taken.map(({ singletonKey }) => singletonKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(numbers(taken).every((job) => job <= 100)).toBe(true);
  });

  it.each([
    ["of as many threads", "n::text"],
    ["of a thousand threads, in turn", "(n % 1000)::text"],
    ["of a thousand threads, one behind the other", "(n / 50)::text"],
    ["of one thread", "'thread'"],
  ])("takes less than 20 ms with 50,000 jobs %s, with a plan that was made when there were none", async (_, key) => {
    const look = async () => [
      await fetching.isAnyWaiting(),
      await fetching.isWaiting("1"),
      await fetching.oldestAgeMs(),
    ];
    await fetching.fetch(50);
    await look();
    await queue(QUEUED, key);
    const fetchMs = await median(() => fetching.fetch(50));
    const lookMs = await median(look);
    console.log(
      `${fetchMs.toFixed(1)} ms a fetch, ${lookMs.toFixed(1)} ms all other looks, with ${QUEUED} jobs queued`,
    );
    expect(fetchMs).toBeLessThan(patience(20));
    expect(lookMs).toBeLessThan(patience(20));
  });

  it("is asked for where something waits, and not where nothing does", async () => {
    expect(await fetching.isAnyWaiting()).toBe(false);
    await queue(3, "'k' || n");
    expect(await fetching.isAnyWaiting()).toBe(true);
    expect([await fetching.isWaiting("k1"), await fetching.isWaiting("k9")]).toEqual([true, false]);
    await fetching.fetch(50);
    expect(await fetching.isAnyWaiting()).toBe(false);
    expect(await fetching.isWaiting("k1")).toBe(false);
  });

  it("and all other looks go along indexes, with no jobs and with many", async () => {
    const scans = async () => (await query(database.url, SCANS)).rows;
    const before = await scans();
    const look = async () => {
      await fetching.fetch(5);
      return [await fetching.isAnyWaiting(), await fetching.isWaiting("1"), (await fetching.oldestAgeMs()) > 1_000];
    };
    expect(await look()).toEqual([false, false, false]);
    await queue(5_000, "n::text");
    expect(await look()).toEqual([true, false, true]);
    await db.close(); // the server has counted by then what was read
    db = openConnections({ url: database.url, max: 1, onFault() {} });
    expect(await scans()).toEqual(before);
  });
});

/** How many milliseconds the middle one of nine takes. */
async function median(run: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const startedAt = performance.now();
    await run();
    took.push(performance.now() - startedAt);
  }
  return took.toSorted((one, other) => one - other)[4]!;
}

const SCANS = "SELECT relname, seq_scan FROM pg_stat_user_tables WHERE relname LIKE 'job%' ORDER BY relname";
