import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openPostgres } from "../../../src/storage/postgres/store.ts";
import { createRateLimits, type RateLimits } from "../../../src/storage/rows/rate-limits.ts";
import type { Store } from "../../../src/storage/store.ts";
import { createTestDatabase } from "../../support/postgres.ts";
import { hasPostgres } from "../../support/postgres-server.ts";
import { openStore } from "../../support/store.ts";

const STARTS = { limit: 20, perMs: 60_000 };
const BURST = 5;
const T0 = 1_767_000_000_000;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const end of ends.splice(0).reverse()) await end();
});

function aClock() {
  const clock = { at: T0 };
  return { clock, now: () => clock.at };
}

/** Two stores, as two processes have them, of one database. */
type OpenTwo = () => Promise<readonly [Store, Store]>;

const twoOfOneFile: OpenTwo = async () => {
  const folder = mkdtempSync(join(tmpdir(), "rate-limits-"));
  const path = join(folder, "inkwell.db");
  const stores = [openStore(path), openStore(path)] as const;
  ends.push(() => rmSync(folder, { recursive: true }));
  for (const store of stores) ends.push(() => store.close());
  return stores;
};

const twoOfOnePostgres: OpenTwo = async () => {
  const database = await createTestDatabase();
  ends.push(database.drop);
  const stores = [await openPostgres(database.url), await openPostgres(database.url)] as const;
  for (const store of stores) ends.push(() => store.close());
  return stores;
};

async function twoProcesses(openTwo: OpenTwo) {
  const { clock, now } = aClock();
  const faults: unknown[] = [];
  const stores = await openTwo();
  const onFault = (error: unknown) => faults.push(error);
  const [one, other] = stores.map((store) => createRateLimits(store, { now, onFault })) as [RateLimits, RateLimits];
  return { clock, now, faults, stores, one, other };
}

const databases = [
  { name: "one SQLite file", openTwo: twoOfOneFile },
  ...(hasPostgres ? [{ name: "one Postgres", openTwo: twoOfOnePostgres }] : []),
];

describe.each(databases)("two processes on $name", ({ openTwo }) => {
  it("share a rate limit: a quarter at once, then an even pace, in whichever process", async () => {
    const { one, other, faults } = await twoProcesses(openTwo);
    const waits: number[] = [];
    for (let index = 0; index < 10; index += 1) {
      const slot = await (index % 2 === 0 ? one : other).take("T1 start", { ...STARTS, patienceMs: 60_000 });
      expect(slot.isTaken).toBe(true);
      waits.push(slot.waitMs);
    }
    expect(waits).toEqual([0, 0, 0, 0, 0, 3_000, 6_000, 9_000, 12_000, 15_000]);
    expect(faults).toEqual([]);
  });

  it("lose no slot when they ask at the same moment", async () => {
    const { one, other } = await twoProcesses(openTwo);
    const slots = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 === 0 ? one : other).take("T1 start", { ...STARTS, patienceMs: 45_000 }),
      ),
    );
    const waits = slots.filter(({ isTaken }) => isTaken).map(({ waitMs }) => waitMs);
    expect(waits.toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: BURST }, () => 0),
      ...Array.from({ length: 15 }, (_, index) => (index + 1) * 3_000),
    ]);
  });

  it("are told how long it would be, and use nothing up, where nobody can wait", async () => {
    const { one, other, clock } = await twoProcesses(openTwo);
    const take = (limits: RateLimits, patienceMs: number) => limits.take("T1 start", { ...STARTS, patienceMs });
    for (let index = 0; index < BURST; index += 1) await take(one, 0);
    for (const limits of [other, one, other, one]) {
      expect(await take(limits, 2_999)).toEqual({ isTaken: false, waitMs: 3_000 });
    }
    clock.at += 1_000;
    expect(await take(other, 0)).toEqual({ isTaken: false, waitMs: 2_000 });
    clock.at += 2_000;
    expect(await take(other, 0)).toEqual({ isTaken: true, waitMs: 0 });
    expect(await take(one, 0)).toEqual({ isTaken: false, waitMs: 3_000 });
  });

  it("count one workspace's calls apart from another's", async () => {
    const { one, other } = await twoProcesses(openTwo);
    const post = { limit: 1, perMs: 1_000, patienceMs: 0 };
    expect(await one.take("T1 post C1", post)).toEqual({ isTaken: true, waitMs: 0 });
    expect(await other.take("T1 post C2", post)).toEqual({ isTaken: true, waitMs: 0 });
    expect(await other.take("T1 post C1", post)).toEqual({ isTaken: false, waitMs: 1_000 });
  });

  it("know of each other when a workspace was last asked for patience", async () => {
    const { one, other, clock } = await twoProcesses(openTwo);
    expect(await other.limitedAt("T1")).toBeUndefined();
    await one.noteLimited("T1");
    expect(await other.limitedAt("T1")).toBe(T0);
    clock.at += 5;
    await other.noteLimited("T1");
    expect(await one.limitedAt("T1")).toBe(T0 + 5);
    expect(await one.limitedAt("T2")).toBeUndefined();
  });

  it("leave no row behind that says no more than none would", async () => {
    const { one, stores, clock } = await twoProcesses(openTwo);
    const post = { limit: 1, perMs: 1_000, patienceMs: 0 };
    for (let index = 0; index < 50; index += 1) await one.take(`T1 post C${index}`, post);
    clock.at += 60_000;
    await one.take("T1 post C1", post);
    await stores[0].settled();
    expect(await stores[1].all("SELECT key FROM budget")).toEqual([{ key: "T1 post C1" }]);
  });

  it("do not stand still for a day behind a clock that was wrong by a day", async () => {
    const { one, other, clock } = await twoProcesses(openTwo);
    clock.at += 24 * 60 * 60_000;
    await one.take("T1 start", { ...STARTS, patienceMs: 0 });
    clock.at = T0;
    for (const limits of [one, other]) {
      expect(await limits.take("T1 start", { ...STARTS, patienceMs: 0 })).toEqual({ isTaken: true, waitMs: 0 });
    }
    const rest = await Promise.all(Array.from({ length: 5 }, () => one.take("T1 start", { ...STARTS, patienceMs: 0 })));
    expect(rest.filter(({ isTaken }) => isTaken)).toHaveLength(3);
  });
});

it("no window holds more than the limit and a quarter of it, less one, however calls come", async () => {
  const rates = fc.record({ limit: fc.integer({ min: 1, max: 120 }), perMs: fc.constantFrom(1_000, 7_001, 60_000) });
  const calls = fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 5 }), patience: fc.integer({ min: 0, max: 4 }) }),
    {
      minLength: 50,
      maxLength: 300,
    },
  );
  const store = openStore();
  ends.push(() => store.close());
  let run = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(rates, calls, async (rate, asked) => {
      const { clock, now } = aClock();
      run += 1;
      const limits = createRateLimits(store, { now, onFault: (error) => expect.fail(String(error)) });
      const everyMs = Math.ceil(rate.perMs / rate.limit);
      const taken: number[] = [];
      for (const { after, patience } of asked) {
        clock.at += Math.floor((after * everyMs) / 6);
        const patienceMs = patience * everyMs;
        const slot = await limits.take(`run ${run}`, { ...rate, patienceMs });
        if (slot.isTaken) taken.push(clock.at + slot.waitMs);
        else refused += 1;
        if (slot.isTaken) expect(slot.waitMs).toBeLessThanOrEqual(patienceMs);
        else expect(slot.waitMs).toBeGreaterThan(patienceMs);
      }
      const most = rate.limit + Math.ceil(rate.limit / 4) - 1;
      for (const [index, from] of taken.entries()) {
        const inWindow = taken.slice(index).filter((at) => at < from + rate.perMs).length;
        expect(inWindow).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 150 },
  );
  expect(refused).toBeGreaterThan(1_000);
});

it("all of the limit can be used by those who wait for it", async () => {
  const { clock, now } = aClock();
  const store = openStore();
  ends.push(() => store.close());
  const limits = createRateLimits(store, { now, onFault: (error) => expect.fail(String(error)) });
  let taken = 0;
  for (let second = 0; second < 600; second += 1) {
    for (let index = 0; index < 3; index += 1) {
      if ((await limits.take("T1 start", { ...STARTS, patienceMs: 0 })).isTaken) taken += 1;
    }
    clock.at += 1_000;
  }
  expect(taken).toBe(200 + BURST - 1);
});

describe("a database that", () => {
  /** A store that can be told to refuse, or to be silent. */
  function aFaultyStore() {
    const store = openStore();
    ends.push(() => store.close());
    const state: { fault: "refuses" | "is silent" | undefined; asked: number } = { fault: undefined, asked: 0 };
    const all = <Row>(sql: string, ...values: readonly (string | number | null)[]): Promise<Row[]> => {
      state.asked += 1;
      if (state.fault === "refuses") return Promise.reject(new Error("database is locked"));
      if (state.fault === "is silent") return new Promise(() => {});
      return store.all<Row>(sql, ...values);
    };
    return { store: { ...store, all }, state };
  }

  it("refuses costs nobody a call: this process counts alone, says so once, and shares again later", async () => {
    const { clock, now } = aClock();
    const { store, state } = aFaultyStore();
    const faults: unknown[] = [];
    const limits = createRateLimits(store, { now, onFault: (error) => faults.push(error) });
    const take = (patienceMs = 0) => limits.take("T1 start", { ...STARTS, patienceMs });
    for (let index = 0; index < 3; index += 1) await take();
    state.fault = "refuses";
    expect(await take()).toEqual({ isTaken: true, waitMs: 0 });
    expect(await take()).toEqual({ isTaken: true, waitMs: 0 });
    expect(await take()).toEqual({ isTaken: false, waitMs: 3_000 });
    expect(await take(5_000)).toEqual({ isTaken: true, waitMs: 3_000 });
    clock.at += 30_000;
    expect(await take()).toEqual({ isTaken: true, waitMs: 0 });
    await limits.noteLimited("T1");
    expect(await limits.limitedAt("T1")).toBeUndefined();
    expect(faults).toHaveLength(1);

    state.fault = undefined;
    clock.at += 30_000;
    const asked = state.asked;
    await take();
    expect(state.asked).toBe(asked + 1);
    const elsewhere = createRateLimits(store, { now, onFault: () => expect.fail("a fault") });
    const seen = await Promise.all(
      Array.from({ length: BURST }, () => elsewhere.take("T1 start", { ...STARTS, patienceMs: 0 })),
    );
    expect(seen.filter(({ isTaken }) => isTaken)).toHaveLength(BURST - 1);
    expect(faults).toHaveLength(1);
  });

  it("is silent holds a call back for a second, and those after it not at all", async () => {
    vi.useFakeTimers({ now: T0 });
    const { store, state } = aFaultyStore();
    const faults: unknown[] = [];
    const limits = createRateLimits(store, { now: Date.now, onFault: (error) => faults.push(error) });
    state.fault = "is silent";
    const first = limits.take("T1 start", { ...STARTS, patienceMs: 0 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await first).toEqual({ isTaken: true, waitMs: 0 });
    expect(await limits.take("T1 start", { ...STARTS, patienceMs: 0 })).toEqual({ isTaken: true, waitMs: 0 });
    expect(faults).toHaveLength(1);
    expect(state.asked).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it("a rate limit that is known to be used up is not asked for again", async () => {
  const { clock, now } = aClock();
  const store = openStore();
  ends.push(() => store.close());
  const all = vi.fn(store.all);
  const limits = createRateLimits({ ...store, all } as Store, { now, onFault: () => expect.fail("a fault") });
  const post = { limit: 1, perMs: 1_000, patienceMs: 0 };
  for (let index = 0; index < 100; index += 1) await limits.take("T1 post C1", post);
  expect(all).toHaveBeenCalledTimes(1);
  clock.at += 1_000;
  expect(await limits.take("T1 post C1", post)).toEqual({ isTaken: true, waitMs: 0 });
});
