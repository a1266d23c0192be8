import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PostgresRequest } from "../../src/jobs/runs.ts";
import { eventually } from "../support/patience.ts";
import { query } from "../support/postgres.ts";
import { openWorld } from "./fixtures/requests.ts";

let world: Awaited<ReturnType<typeof openWorld>>;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(async () => {
  expect(world.faults).toEqual([]);
  await world.end();
});

/** A handler that holds each request until `letGo` is called with its key. */
function createHolder() {
  const begun: PostgresRequest[] = [];
  const holds = new Map<string, () => void>();
  return {
    begun: begun as readonly PostgresRequest[],
    keys: () => begun.map(({ key }) => key),
    letGo: (key: string) => holds.get(key)?.(),
    handler: (request: PostgresRequest) => {
      begun.push(request);
      return new Promise<void>((resolve) => holds.set(request.key, resolve));
    },
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("a delivery", () => {
  it("is handled with its words and the time it was accepted", async () => {
    const requests = await world.join();
    const { begun, handler } = createHolder();
    await requests.work(handler);
    const before = Date.now();
    expect(await requests.accept({ key: "a", body: '{"text":"Grüße"}', orderKey: "thread" })).toBe(true);
    await eventually(() => expect(begun).toHaveLength(1));
    expect(begun[0]).toMatchObject({ key: "a", body: '{"text":"Grüße"}', attempt: 1 });
    expect(begun[0]!.acceptedAt).toBeGreaterThanOrEqual(before);
    expect(begun[0]!.isMine()).toBe(true);
    expect(begun[0]!.signal.aborted).toBe(false);
  });

  it("is accepted once, however many processes are told of it at once, and known after a restart", async () => {
    const all = await Promise.all(numbers(4).map(() => world.join()));
    const handled: string[] = [];
    for (const requests of all) await requests.work(async ({ key }) => void handled.push(key));
    const tries = numbers(200).map((index) => ({ key: `k${index % 20}`, body: "{}", requests: all[index % 4]! }));
    const answers = await Promise.all(tries.map(({ key, body, requests }) => requests.accept({ key, body })));
    expect(answers.filter((isNew) => isNew)).toHaveLength(20);
    await eventually(() => expect(handled).toHaveLength(20));
    const later = await world.join();
    expect(await later.accept({ key: "k7", body: "{}" })).toBe(false);
    expect(new Set(handled).size).toBe(20);
  });

  it("leaves its key behind and none of its words, once it is finished", async () => {
    const requests = await world.join();
    const { begun, handler, letGo } = createHolder();
    await requests.work(handler);
    await requests.accept({ key: "a", body: '{"text":"a secret"}' });
    await eventually(() => expect(begun).toHaveLength(1));
    expect(await world.jobs()).toContain("a secret");
    letGo("a");
    await eventually(async () => expect(await world.jobs()).toBe(""));
    const { rows } = await query(world.url, "SELECT key, body FROM inkwell.delivery");
    expect(rows).toEqual([{ key: "a", body: null }]);
  });

  it("is refused when Postgres could not store its text, and takes nobody else's with it", async () => {
    const requests = await world.join();
    const answers = await Promise.allSettled(
      ["fine", "nul \0", "half \ud800", "fine too"].map((body, index) => requests.accept({ key: `k${index}`, body })),
    );
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  });
});

describe("an order key", () => {
  it("is worked off strictly in order, one at a time, by two processes that share it", async () => {
    const [left, right] = [await world.join({ concurrency: 3 }), await world.join({ concurrency: 3 })];
    const both = Promise.withResolvers<void>();
    const running = new Map<string, number>();
    const order = new Map<string, number[]>();
    const workers = new Set<string>();
    const handler = (name: string) => async (request: PostgresRequest) => {
      const [orderKey = "", index] = request.key.split(":");
      running.set(orderKey, (running.get(orderKey) ?? 0) + 1);
      expect(running.get(orderKey)).toBe(1);
      order.set(orderKey, [...(order.get(orderKey) ?? []), Number(index)]);
      if (workers.add(name).size === 2) both.resolve();
      await both.promise;
      await new Promise((resolve) => setImmediate(resolve));
      running.set(orderKey, 0);
    };
    await left.work(handler("left"));
    await right.work(handler("right"));
    const accepted = numbers(300).map((index) => {
      const orderKey = `thread${index % 10}`;
      return left.accept({ key: `${orderKey}:${index}`, body: "{}", orderKey });
    });
    await Promise.all(accepted);
    await eventually(async () => expect(await world.counts()).toEqual({ waiting: 0, running: 0 }));
    expect(order.size).toBe(10);
    for (const seen of order.values()) {
      expect(seen).toHaveLength(30);
      expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    }
  });

  it("goes on in another process when the one that finished its first takes nothing more", async () => {
    const leaving = await world.join();
    const { begun, handler, letGo } = createHolder();
    await leaving.work(handler);
    await leaving.accept({ key: "first", body: "{}", orderKey: "thread" });
    await leaving.accept({ key: "second", body: "{}", orderKey: "thread" });
    await eventually(() => expect(begun).toHaveLength(1));
    const staying = await world.join({ timing: { beatMs: 600_000 } }); // only what it is told wakes it
    const other = createHolder();
    await staying.work(other.handler);
    const stopped = leaving.stop({ withinMs: 10_000 });
    letGo("first");
    await stopped;
    await eventually(() => expect(other.keys()).toEqual(["second"]));
    expect(other.begun[0]!.attempt).toBe(1);
    expect(begun).toHaveLength(1);
  });
});

describe("a quick request", () => {
  it("waits for no slow one that was fetched with it, nor for one that was fetched before", async () => {
    const first = await world.join();
    const keys = numbers(40).map((index) => (index % 2 === 0 ? `slow${index}` : `quick${index}`));
    for (const key of keys) await first.accept({ key, body: "{}" });
    const done: string[] = [];
    const slow = createHolder();
    await first.work(async (request) => {
      if (request.key.startsWith("slow")) await slow.handler(request);
      done.push(request.key);
    });
    await eventually(() => expect(done).toHaveLength(20));
    await eventually(async () => expect((await world.counts()).running).toBe(20));
    await first.accept({ key: "quick later", body: "{}" });
    await eventually(() => expect(done).toContain("quick later"));
    for (const key of slow.keys()) slow.letGo(key);
    await eventually(async () => expect(await world.counts()).toEqual({ waiting: 0, running: 0 }));
  });

  it("begins in another process when this one has its hands full", async () => {
    const full = await world.join({ concurrency: 1 });
    const free = await world.join({ concurrency: 1 });
    const [one, other] = [createHolder(), createHolder()];
    await full.work(one.handler);
    await full.accept({ key: "a", body: "{}" });
    await eventually(() => expect(one.keys()).toEqual(["a"]));
    await free.work(other.handler);
    await full.accept({ key: "b", body: "{}" });
    await full.accept({ key: "c", body: "{}" });
    await eventually(() => expect(other.keys()).toEqual(["b"]));
    one.letGo("a");
    await eventually(() => expect(one.keys()).toEqual(["a", "c"]));
    expect(other.keys()).toEqual(["b"]);
  });
});

describe("what one process stores", () => {
  const MUTE = { timing: { beatMs: 600_000 } }; // it acts only on what it is told

  it("is fetched once, however many others there are: at most 1.5 fetches an answer with five", async () => {
    const all = await Promise.all(numbers(5).map(() => world.join({ timing: {} })));
    await countFetches(world.url);
    const handled: string[] = [];
    for (const requests of all) await requests.work(async ({ key }) => void handled.push(key));
    const before = await fetches(world.url);
    for (const index of numbers(60)) {
      await all[index % 5]!.accept({ key: `k${index}`, body: "{}", orderKey: `thread${index}` });
      await eventually(() => expect(handled).toHaveLength(index + 1));
    }
    const perAnswer = ((await fetches(world.url)) - before) / 60;
    console.log(`${perAnswer.toFixed(2)} fetches an answer with five processes`);
    expect(perAnswer).toBeGreaterThan(0.5);
    expect(perAnswer).toBeLessThanOrEqual(1.5);
  });

  it("is begun by another one at once when the first has its hands full", async () => {
    const full = await world.join({ concurrency: 1, ...MUTE });
    const free = await world.join(MUTE);
    const [one, other] = [createHolder(), createHolder()];
    await full.work(one.handler);
    await full.accept({ key: "a", body: "{}" });
    await eventually(() => expect(one.keys()).toEqual(["a"]));
    await free.work(other.handler);
    await free.accept({ key: "b", body: "{}" });
    await eventually(() => expect(other.keys()).toEqual(["b"]));
    await full.accept({ key: "c", body: "{}" });
    await eventually(() => expect(other.keys()).toEqual(["b", "c"]));
  });

  it("is begun by another one at once when the first does not work yet, or no more", async () => {
    const idle = await world.join(MUTE);
    const working = await world.join(MUTE);
    const { handler, keys } = createHolder();
    await working.work(handler);
    await idle.accept({ key: "a", body: "{}" });
    await eventually(() => expect(keys()).toEqual(["a"]));
    const busy = createHolder();
    await idle.work(busy.handler);
    await idle.accept({ key: "b", body: "{}" });
    await eventually(() => expect(busy.keys()).toEqual(["b"]));
    const stopped = idle.stop({ withinMs: 10_000 });
    await idle.accept({ key: "c", body: "{}" });
    await eventually(() => expect(keys()).toEqual(["a", "c"]));
    busy.letGo("b");
    await stopped;
  });

  it("goes on at once where another one has answered the thread before", async () => {
    const first = await world.join(MUTE);
    const second = await world.join(MUTE);
    const [one, other] = [createHolder(), createHolder()];
    await first.work(one.handler);
    await second.work(other.handler);
    await first.accept({ key: "a", body: "{}", orderKey: "thread" });
    await eventually(() => expect([...one.keys(), ...other.keys()]).toEqual(["a"]));
    const [answering, another] = one.keys().length > 0 ? [one, second] : [other, first]; // whoever looked first
    await another.accept({ key: "b", body: "{}", orderKey: "thread" });
    answering.letGo("a");
    await eventually(() => expect([...one.keys(), ...other.keys()].toSorted()).toEqual(["a", "b"]));
  });

  it("is found by one that is told nothing, at its next look", async () => {
    const { handler, keys } = createHolder();
    const looking = await world.join();
    await looking.work(handler);
    await query(world.url, A_JOB);
    await eventually(() => expect(keys()).toEqual(["b"]));
  });
});

describe("a request that fails", () => {
  it("is handed out eight times in all, then given up with its key in the log, and its order key goes on", async () => {
    const requests = await world.join();
    const seen: string[] = [];
    await requests.work(async ({ key, attempt, isLastAttempt }) => {
      seen.push(`${key}${attempt > 1 ? " again" : ""}${isLastAttempt ? ", for the last time" : ""}`);
      if (key === "bad") throw new Error("a secret");
    });
    await Promise.all(["bad", "good"].map((key) => requests.accept({ key, body: "{}", orderKey: "thread" })));
    await eventually(() =>
      expect(seen).toEqual(["bad", ...Array(6).fill("bad again"), "bad again, for the last time", "good"]),
    );
    const errors = world.logged.filter(({ level }) => level === "error");
    expect(errors.map(({ fields, message }) => [fields.key, fields.attempt, message])).toEqual([
      ["bad", 1, "a request failed"],
      ["bad", 2, "a request failed"],
      ["bad", 3, "a request failed"],
      ["bad", 4, "a request failed"],
      ...[5, 6, 7].map((takings) => ["bad", takings, "a request failed"]),
      ["bad", 8, "every process that took this delivery died; its person is told"],
      ["bad", 8, "a request failed and is given up"],
    ]);
    await eventually(async () => expect(await world.jobs()).toBe(""));
  });
});

describe("a stop", () => {
  it("waits for what is running and takes nothing more, while what comes is still stored", async () => {
    const requests = await world.join();
    const { begun, handler, letGo } = createHolder();
    await requests.work(handler);
    await requests.accept({ key: "a", body: "{}" });
    await eventually(() => expect(begun).toHaveLength(1));
    let isOver = false;
    const stopped = requests.stop({ withinMs: 10_000 }).then(() => {
      isOver = true;
    });
    expect(await requests.accept({ key: "b", body: "{}" })).toBe(true);
    expect(isOver).toBe(false);
    letGo("a");
    await stopped;
    expect(begun.map(({ key, signal }) => [key, signal.aborted])).toEqual([["a", false]]);
    expect(await world.jobs()).toMatch(/"key": ?"b"/);
    expect(await world.jobs()).not.toMatch(/"key": ?"a"/);
  });

  it("hands over what does not end in time, and others take it at once, however often that happens", async () => {
    const watching = await world.join();
    await watching.accept({ key: "a", body: "{}", orderKey: "thread" });
    for (const time of numbers(5)) {
      const leaving = await world.join({ timing: { leaseSeconds: 600, beatMs: 600_000 } }); // nothing ends by itself
      const { begun, handler } = createHolder();
      await leaving.work(handler);
      await eventually(() => expect(begun.map(({ key, attempt }) => [key, attempt > 1])).toEqual([["a", time > 0]]));
      await leaving.stop({ withinMs: 10 });
      expect(begun[0]!.signal.aborted).toBe(true);
      expect(begun[0]!.isMine()).toBe(false);
    }
    expect(await world.counts()).toEqual({ waiting: 1, running: 0 });
  });
});

describe("the age of the oldest", () => {
  it("counts what waits and what runs, in any process, and is 0 when all is done", async () => {
    const [one, other] = [await world.join(), await world.join()];
    expect(await other.oldestAgeMs()).toBe(0);
    await one.accept({ key: "a", body: "{}", orderKey: "thread" });
    await one.accept({ key: "b", body: "{}", orderKey: "thread" });
    expect(await world.counts()).toEqual({ waiting: 2, running: 0 });
    await eventually(async () => expect(await other.oldestAgeMs()).toBeGreaterThan(50));
    const { handler, keys, letGo } = createHolder();
    await one.work(handler);
    await eventually(() => expect(keys()).toEqual(["a"]));
    expect(await world.counts()).toEqual({ waiting: 1, running: 1 });
    expect(await other.oldestAgeMs()).toBeGreaterThan(50);
    letGo("a");
    await eventually(() => expect(keys()).toEqual(["a", "b"]));
    letGo("b");
    await eventually(async () => expect(await other.oldestAgeMs()).toBe(0));
  });
});

/** A fetch sets the state of jobs, also where it finds none; to keep a claim does not. */
async function countFetches(url: string): Promise<void> {
  await query(
    url,
    `CREATE SEQUENCE public.fetches;
     CREATE FUNCTION public.count_fetch() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN PERFORM nextval('public.fetches'); RETURN NULL; END $$;
     CREATE TRIGGER fetched AFTER UPDATE OF state ON inkwell_jobs.job_common
       FOR EACH STATEMENT EXECUTE FUNCTION public.count_fetch()`,
  );
}

async function fetches(url: string): Promise<number> {
  const { rows } = await query(url, "SELECT last_value, is_called FROM public.fetches");
  return rows[0].is_called ? Number(rows[0].last_value) : 0;
}

const A_JOB = `INSERT INTO inkwell_jobs.job_common (id, name, data, singleton_key, policy, retry_limit)
  VALUES (gen_random_uuid(), 'requests', '{"key": "b", "body": "{}", "acceptedAt": 1}', 'b', 'key_strict_fifo', 8)`;
