import { afterEach, describe, expect, it } from "vitest";
import type { PostgresRequest } from "../../src/jobs/runs.ts";
import { eventually, patience } from "../support/patience.ts";
import { startPostgres } from "../support/postgres-server.ts";
import { openWay, openWorld, QUICK } from "./fixtures/requests.ts";

const endings: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const ending of endings.splice(0).reverse()) await ending();
});

async function newWorld(server?: string) {
  const world = await openWorld(server);
  endings.push(world.end);
  return world;
}

function hold({ signal }: PostgresRequest): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
}

describe("a process that is killed", () => {
  it("has its requests taken over within 15 seconds as it is run, the interrupted one of an order key first", async () => {
    const world = await newWorld();
    const staying = await world.join({ timing: {} });
    const dying = await world.spawn({});
    await staying.accept({ key: "first", body: "hold", orderKey: "thread" });
    await dying.says("begins first");
    await staying.accept({ key: "second", body: "done", orderKey: "thread" });
    await staying.accept({ key: "third", body: "done", orderKey: "thread" });
    const seen: string[] = [];
    await staying.work(async ({ key, attempt }) => void seen.push(`${key} ${attempt > 1}`));
    const killedAt = performance.now();
    await dying.kill();
    await eventually(() => expect(seen).toEqual(["first true", "second false", "third false"]));
    const tookMs = performance.now() - killedAt;
    console.log(`taken over ${(tookMs / 1000).toFixed(1)} s after the kill`);
    expect(tookMs).toBeLessThan(patience(15_000));
  });

  it("of a request that kills every process is given it eight times in all, and its order key goes on", async () => {
    const world = await newWorld();
    const watching = await world.join();
    const victims = await Promise.all(Array.from({ length: 8 }, () => world.spawn()));
    await watching.accept({ key: "deadly", body: "die", orderKey: "thread" });
    await watching.accept({ key: "fine", body: "done", orderKey: "thread" });
    await Promise.all(victims.map(({ exited }) => exited));
    const seen: string[] = [];
    await watching.work(async ({ key }) => void seen.push(key));
    await eventually(() => expect(seen).toEqual(["fine"]));
    expect(
      victims
        .flatMap(({ said }) => said)
        .filter((line) => line !== "ready")
        .sort(),
    ).toEqual(["begins deadly", ...Array(7).fill("repeats deadly")]);
    const given = world.logged.filter(({ level }) => level === "error");
    expect(given.map(({ fields }) => fields.key)).toEqual(["deadly"]);
  });
});

describe("a process that was away", () => {
  it("knows that what it had is not its own before anybody else begins it", async () => {
    const world = await newWorld();
    const way = await openWay(world.url);
    endings.push(way.close);
    const cutOff = await world.join({ url: way.url });
    const held: PostgresRequest[] = [];
    await cutOff.work((request) => {
      held.push(request);
      return hold(request);
    });
    await cutOff.accept({ key: "a", body: "{}" });
    await eventually(() => expect(held).toHaveLength(1));
    const staying = await world.join();
    const states: object[] = [];
    way.silence();
    await staying.work(async ({ attempt, isMine }) => {
      states.push({
        isRepeat: attempt > 1,
        isMine: isMine(),
        lost: held[0]!.signal.aborted,
        wasMine: held[0]!.isMine(),
      });
    });
    await eventually(() => expect(states).toHaveLength(1));
    expect(states).toEqual([{ isRepeat: true, isMine: true, lost: true, wasMine: false }]);
    way.restore();
    await cutOff.accept({ key: "b", body: "{}" }).catch(() => undefined); // its connections are being made anew
    await eventually(async () => expect(await world.counts()).toMatchObject({ waiting: 0 }));
    expect(world.faults.length).toBeGreaterThan(0);
  });

  it("comes to its end all the same, and what it had is taken over", async () => {
    const world = await newWorld();
    const way = await openWay(world.url);
    endings.push(way.close);
    const cutOff = await world.join({ url: way.url });
    const begun: string[] = [];
    await cutOff.work((request) => {
      begun.push(request.key);
      return hold(request);
    });
    await cutOff.accept({ key: "a", body: "{}" });
    await eventually(() => expect(begun).toEqual(["a"]));
    way.silence();
    await cutOff.stop({ withinMs: 10 });
    const staying = await world.join();
    const repeats: boolean[] = [];
    await staying.work(async ({ attempt }) => void repeats.push(attempt > 1));
    await eventually(() => expect(repeats).toEqual([true]));
  });

  it("knows it as soon as it wakes from having been frozen", async () => {
    const world = await newWorld();
    const frozen = await world.spawn();
    const staying = await world.join();
    await staying.accept({ key: "a", body: "hold" });
    await frozen.says("begins a");
    const taken: boolean[] = [];
    await staying.work(async ({ attempt }) => void taken.push(attempt > 1));
    frozen.signal("SIGSTOP");
    await eventually(() => expect(taken).toEqual([true]));
    frozen.signal("SIGCONT");
    await frozen.says("lost a");
  });
});

describe("a request that takes too long", () => {
  it("is taken from its handler, and handed out again", async () => {
    const world = await newWorld();
    const requests = await world.join({ timing: { ...QUICK, longestRunSeconds: 1 } });
    const seen: PostgresRequest[] = [];
    await requests.work(async (request) => {
      seen.push(request);
      if (request.attempt === 1) await hold(request);
    });
    await requests.accept({ key: "a", body: "{}", orderKey: "thread" });
    await eventually(() => expect(seen).toHaveLength(2));
    expect(seen.map(({ attempt, signal }) => [attempt > 1, signal.aborted])).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

describe("a database that restarts", () => {
  it("costs no request and repeats none that was finished; the fault is told", async () => {
    const server = await startPostgres();
    endings.push(server.stop);
    const world = await newWorld(server.url);
    const timing = { ...QUICK, leaseSeconds: 5 };
    const [one, other] = [await world.join({ timing }), await world.join({ timing })];
    const done: string[] = [];
    const handler = async ({ key, signal }: PostgresRequest) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (!signal.aborted) done.push(key);
    };
    await one.work(handler);
    await other.work(handler);
    const accepted = new Set<string>();
    const acceptAll = async (from: number, to: number) => {
      for (let index = from; index < to; index += 1) {
        const key = `k${index}`;
        const delivery = { key, body: "{}", orderKey: `thread${index % 7}` };
        // Slack delivers again what was not acknowledged.
        await eventually(() => one.accept(delivery));
        accepted.add(key);
      }
    };
    await acceptAll(0, 50);
    const outage = server.pause().then(() => server.resume());
    await acceptAll(50, 100);
    await outage;
    await eventually(async () => expect(await world.counts()).toEqual({ waiting: 0, running: 0 }));
    expect(accepted.size).toBe(100);
    expect(done.toSorted()).toEqual([...accepted].sort());
    expect(world.faults.length).toBeGreaterThan(0);
  });
});
