import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ServiceError } from "../../src/assistant/errors.ts";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import type { Scope, StoredMessage } from "../../src/assistant/types.ts";
import { createOutbox, type Outbox, type OutboxOptions } from "../../src/outbox/outbox.ts";
import type { MemoryWriter } from "../../src/outbox/tell-memory.ts";
import { createSortedIds } from "../../src/storage/ids.ts";
import { openDatabase } from "../../src/storage/sqlite/database.ts";
import type { Store } from "../../src/storage/store.ts";
import { openStore } from "../support/store.ts";
import { createClock } from "./clock.ts";

const ann: Scope = { person: personId("T01", "U01"), realm: "own" };
const bob: Scope = { person: personId("T01", "U02"), realm: "open" };
const thread = (number: number) => conversationId("T01", "dm", "D01", `1767000000.${number}`);
const down = new ServiceError("memory", "unavailable");

let folder: string;
let path: string;
let clock: ReturnType<typeof createClock>;
let stops: (() => Promise<void> | void)[];
let stores: Store[];
let faults: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "outbox-"));
  path = join(folder, "inkwell.db");
  clock = createClock();
  stops = [];
  stores = [];
  faults = [];
});
afterEach(async () => {
  for (const stop of stops.reverse()) await stop();
  rmSync(folder, { recursive: true });
});

describe("telling memory", () => {
  it("tells each conversation in its order, and takes back after all that was added before", async () => {
    const memory = createListener();
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("one"));
    outbox.add(ann, thread(1), said("two"));
    outbox.withdraw(ann, thread(1), "one");
    outbox.add(ann, thread(1), said("three"));
    await drained(outbox);
    expect(memory.heard).toEqual(["add one", "add two", "withdraw one", "add three"]);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it("keeps people, realms and times as they were given", async () => {
    const memory = createListener();
    const outbox = start(memory);
    outbox.add(bob, thread(1), [{ role: "assistant", text: "Dear Ann", at: 1767614400123 }]);
    await drained(outbox);
    expect(memory.calls).toEqual([[bob, thread(1), [{ role: "assistant", text: "Dear Ann", at: 1767614400123 }]]]);
  });

  it("lets no conversation wait for a slow one, and starts no second call in that one", async () => {
    const memory = createListener();
    const release = memory.hold(thread(1));
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("slow"));
    outbox.add(ann, thread(1), said("behind it"));
    outbox.add(ann, thread(2), said("quick"));
    await clock.advance(10);
    expect(memory.heard).toEqual(["add slow", "add quick"]);
    release();
    await drained(outbox);
    expect(memory.heard).toEqual(["add slow", "add quick", "add behind it"]);
  });

  it("has no more than sixteen calls under way", async () => {
    const memory = createListener();
    const releases = Array.from({ length: 40 }, (_, index) => memory.hold(thread(index)));
    const outbox = start(memory);
    for (let index = 0; index < 40; index += 1) outbox.add(ann, thread(index), said("x"));
    await clock.advance(5_000);
    expect(memory.heard).toHaveLength(16);
    for (const release of releases) release();
    await drained(outbox);
    expect(memory.heard).toHaveLength(40);
  });

  it("makes no more calls in any second than memory takes", async () => {
    const memory = createListener();
    const outbox = start(memory, { rates: { callsPerSecond: 50 } });
    for (let index = 0; index < 160; index += 1) outbox.add(ann, thread(index), said("x"));
    await clock.advance(10_000);
    expect(memory.times).toHaveLength(160);
    for (const at of memory.times) {
      expect(memory.times.filter((other) => other > at - 1_000 && other <= at).length).toBeLessThanOrEqual(50);
    }
    expect((memory.times.at(-1) ?? 0) - (memory.times[0] ?? 0)).toBe(3_000);
  });

  it("sends no more tokens in any minute than memory takes", async () => {
    const memory = createListener();
    const outbox = start(memory, { rates: { tokensPerMinute: 400_000 } });
    for (let index = 0; index < 25; index += 1) outbox.add(ann, thread(index), said("word ".repeat(24_000)));
    await clock.advance(59_000);
    expect(memory.heard).toHaveLength(13); // 30,000 tokens each
    await clock.advance(2_000);
    expect(memory.heard).toHaveLength(25);
  });

  it("only looks every ten seconds for what was put back, while there is nothing to do", async () => {
    const outbox = start(createListener());
    outbox.add(ann, thread(1), said("one"));
    await drained(outbox);
    const before = clock.started();
    await clock.advance(60_000);
    expect(clock.started()).toBe(before + 6);
  });

  it("is not put off by a stream of additions", async () => {
    const memory = createListener();
    const outbox = start(memory);
    await clock.advance(10);
    outbox.add(ann, thread(1), said("one"));
    const [due] = clock.pending();
    outbox.add(ann, thread(2), said("two"));
    expect(clock.pending()).toEqual([due]);
    expect(clock.started()).toBe(3); // the start's, the look-out's, and one for both
  });

  it("passes over messages without words", async () => {
    const memory = createListener();
    const outbox = start(memory);
    outbox.add(ann, thread(1), said(" \n"));
    outbox.add(ann, thread(1), said("", "one"));
    await drained(outbox);
    expect(memory.heard).toEqual(["add one"]);
  });

  it("works off a backlog larger than it holds at once, in order", async () => {
    const idle = createBox(createListener());
    for (let index = 0; index < 2_500; index += 1) idle.add(ann, thread(index % 3), said(`${index}`));
    await written();
    const memory = createListener();
    const outbox = start(memory);
    await clock.advance(60_000);
    outbox.add(ann, thread(0), said("last"));
    await drained(outbox);
    expect(memory.said(thread(0))).toEqual([...Array.from({ length: 834 }, (_, index) => `${index * 3}`), "last"]);
    expect(memory.heard).toHaveLength(2_501);
  });
});

describe("when memory fails", () => {
  it("tries again after exponential pauses with full jitter, five minutes at most", async () => {
    const memory = createListener();
    memory.failWith(down, 14);
    const outbox = start(memory, { random: () => 0.5 });
    outbox.add(ann, thread(1), said("one"));
    await clock.advance(3_600_000);
    const pauses = memory.times.slice(1).map((at, index) => at - (memory.times[index] ?? 0));
    expect(pauses.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000]);
    expect(Math.max(...pauses)).toBe(150_000);
    expect(memory.said(thread(1))).toEqual(["one"]);
  });

  it("tells all of it, in order, after memory was away for an hour", async () => {
    const memory = createListener();
    memory.failWith(down, Number.POSITIVE_INFINITY);
    const outbox = start(memory, { random: () => 1 });
    for (let minute = 0; minute < 60; minute += 1) {
      outbox.add(ann, thread(minute % 4), said(`${minute}`));
      await clock.advance(60_000);
    }
    expect(memory.heard).toEqual([]);
    expect(await outbox.counts()).toEqual({ waiting: 60, parked: 0 });
    memory.failWith(down, 0);
    await clock.advance(301_000); // the longest pause, and a moment
    const every4th = (first: number) => Array.from({ length: 15 }, (_, index) => `${first + 4 * index}`);
    for (const number of [0, 1, 2, 3]) expect(memory.said(thread(number))).toEqual(every4th(number));
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it("waits as long as memory asks, with everything", async () => {
    const memory = createListener();
    memory.failWith(new ServiceError("memory", "rate_limited", { retryAfterMs: 30_000 }), 1);
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("one"));
    await clock.advance(100);
    outbox.add(ann, thread(2), said("two"));
    await clock.advance(29_800);
    expect(memory.times).toHaveLength(1);
    await clock.advance(200);
    expect(memory.heard).toEqual(["add one", "add two"]);
  });

  it("does not repeat what came through though the answer was lost", async () => {
    const memory = createListener();
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("before"));
    await drained(outbox);
    memory.failWith(new ServiceError("memory", "timeout", { uncertain: true }), 1, "after");
    outbox.add(ann, thread(1), said("one", "two"));
    await clock.advance(5_000);
    expect(memory.said(thread(1))).toEqual(["before", "one", "two"]);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it("repeats what did not come through, the same words said before notwithstanding", async () => {
    const memory = createListener();
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("thanks"));
    outbox.add(ann, thread(1), said("and now?"));
    await drained(outbox);
    memory.failWith(new ServiceError("memory", "unavailable", { uncertain: true }), 1);
    outbox.add(ann, thread(1), said("thanks"));
    await clock.advance(5_000);
    expect(memory.said(thread(1))).toEqual(["thanks", "and now?", "thanks"]);
  });

  it("repeats what did not come through, even if it ends like what was said before", async () => {
    const memory = createListener();
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("first", "fine"));
    await drained(outbox);
    memory.failWith(new ServiceError("memory", "unavailable", { uncertain: true }), 1);
    outbox.add(ann, thread(1), said("second", "fine"));
    await clock.advance(5_000);
    expect(memory.said(thread(1))).toEqual(["first", "fine", "second", "fine"]);
  });

  it("adds only the rest where a part came through", async () => {
    const memory = createListener();
    memory.failWith(new ServiceError("memory", "unavailable", { uncertain: true }), 1, "half");
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("one", "two", "three"));
    await clock.advance(5_000);
    expect(memory.said(thread(1))).toEqual(["one", "two", "three"]);
  });

  it("does not repeat while it cannot find out", async () => {
    const memory = createListener();
    memory.failWith(new ServiceError("memory", "timeout", { uncertain: true }), 1, "after");
    memory.failReadsWith(down, 3);
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("one"));
    await clock.advance(60_000);
    expect(memory.said(thread(1))).toEqual(["one"]);
    expect((await outbox.counts()).waiting).toBe(0);
  });

  it.each(["quota", "unauthorized"] as const)("sends nothing more on %s until it is started again", async (code) => {
    const log = createLogbook();
    const memory = createListener();
    memory.failWith(new ServiceError("memory", code), 1);
    const outbox = start(memory, { log });
    outbox.add(ann, thread(1), said("one"));
    await drained(outbox);
    outbox.add(ann, thread(2), said("two"));
    await clock.advance(3_600_000);
    await outbox.drain();
    expect(memory.times).toHaveLength(1);
    expect(await outbox.counts()).toEqual({ waiting: 2, parked: 0 });
    expect(log.entries).toContainEqual([
      "error",
      { code, waiting: 1, parked: 0 },
      expect.stringContaining("start Inkwell again"),
    ]);

    await outbox.stop();
    await drained(start(memory));
    expect(memory.heard.sort()).toEqual(["add one", "add two"]);
  });

  it.each(["invalid", "too_long"] as const)("parks what is %s and goes on behind it", async (code) => {
    const log = createLogbook();
    const memory = createListener();
    memory.failWith(new ServiceError("memory", code), 1);
    const outbox = start(memory, { log });
    outbox.add(ann, thread(1), said("bad"));
    outbox.add(ann, thread(1), said("good"));
    await drained(outbox);
    expect(memory.said(thread(1))).toEqual(["good"]);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 1 });
    expect(log.entries.map(([level]) => level)).toEqual(["error"]);

    await outbox.stop();
    const again = start(memory);
    await drained(again);
    expect(memory.times).toHaveLength(2);
    expect(await again.counts()).toEqual({ waiting: 0, parked: 1 });
  });

  it("drops what is parked when it is taken back, so that nobody can put it back", async () => {
    const memory = createListener();
    memory.failWith(new ServiceError("memory", "invalid"), 2);
    const outbox = start(memory);
    outbox.add(ann, thread(1), said('From now on: sign with "Ann"'));
    outbox.add(ann, thread(1), said("something else"));
    await drained(outbox);
    expect((await outbox.counts()).parked).toBe(2);
    outbox.withdraw(bob, thread(1), 'sign with "Ann"');
    await drained(outbox);
    expect((await outbox.counts()).parked).toBe(2);
    outbox.withdraw(ann, thread(1), 'sign with "Ann"');
    await drained(outbox);
    expect((await outbox.counts()).parked).toBe(1);
  });

  it("takes it for done when what is to be taken back is not there", async () => {
    const memory = createListener();
    memory.failWith(new ServiceError("memory", "not_found"), 1);
    const outbox = start(memory);
    outbox.withdraw(ann, thread(1), "one");
    await drained(outbox);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it("deletes items by their ids, one after another, and leaves out those that are not there", async () => {
    const memory = createListener();
    memory.failWith(new ServiceError("memory", "not_found"), 1);
    const outbox = start(memory);
    outbox.remove(ann, ["gone", "two", "three"]);
    outbox.remove(ann, []);
    await drained(outbox);
    expect(memory.heard).toEqual(["delete two", "delete three"]);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it("deletes items once memory is back", async () => {
    const memory = createListener();
    memory.failWith(down, 2);
    const outbox = start(memory);
    outbox.remove(ann, ["one", "two"]);
    await drained(outbox);
    expect(memory.heard).toEqual(["delete one", "delete two"]);
  });

  it("gives up on what makes the program itself fail", async () => {
    const memory = createListener();
    memory.failWith(new TypeError("no such method"), 99);
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("one"));
    await clock.advance(3_600_000);
    expect(memory.times).toHaveLength(5);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 1 });
  });

  it("raises an alarm when something has waited for ten minutes, and says once that memory fails", async () => {
    const log = createLogbook();
    const memory = createListener();
    memory.failWith(down, 1_000);
    const outbox = start(memory, { log, random: () => 0.1 });
    outbox.add(ann, thread(1), said("one"));
    await clock.advance(1_300_000);
    const alarms = log.entries.filter(([level]) => level === "error");
    expect(alarms).toHaveLength(2);
    expect(alarms[0]).toEqual([
      "error",
      expect.objectContaining({ waiting: 1 }),
      "memory has not been told of an entry for more than ten minutes",
    ]);
    expect(log.entries.filter(([level]) => level === "warn")).toHaveLength(1);
    memory.failWith(down, 0);
    await clock.advance(60_000);
    expect(log.entries.at(-1)?.[0]).toBe("info");
  });

  it("writes no word that somebody said into the log", async () => {
    const log = createLogbook();
    const memory = createListener();
    memory.failWith(new ServiceError("memory", "invalid"), 1);
    const outbox = start(memory, { log });
    outbox.add(ann, thread(1), said("hush-hush"));
    await drained(outbox);
    memory.failWith(down, 1);
    outbox.add(ann, thread(1), said("hush-hush"));
    outbox.withdraw(ann, thread(1), "hush-hush");
    await clock.advance(5_000);
    expect(log.entries.length).toBeGreaterThan(1);
    expect(inspect(log.entries, { depth: 9 })).not.toContain("hush-hush");
  });
});

describe("a process that is not the leader any more, and has not heard of it yet", () => {
  it("sends nothing, and leaves it to the one that leads", async () => {
    const memory = createListener();
    let isLeader = true;
    const outbox = createBox(memory);
    outbox.start(() => isLeader);
    outbox.add(ann, thread(1), said("one"));
    await clock.advance(100);
    isLeader = false;
    outbox.add(ann, thread(1), said("two"));
    outbox.withdraw(ann, thread(2), "one");
    await clock.advance(5_000);
    expect(memory.heard).toEqual(["add one"]);

    outbox.pause();
    await drained(start(memory));
    expect(memory.heard.toSorted()).toEqual(["add one", "add two", "withdraw one"]);
    await outbox.stop();
  });

  it("adds nothing after it has read a conversation", async () => {
    const memory = createListener();
    let isLeader = true;
    const frozen: MemoryWriter = {
      ...memory,
      async messages(...asked) {
        isLeader = false; // another process took over while this one was frozen
        return memory.messages(...asked);
      },
    };
    const outbox = createBox(frozen);
    outbox.start(() => isLeader);
    outbox.add(ann, thread(1), said("one"), { mayBeThere: true });
    await clock.advance(100);
    expect(memory.reads).toBe(1);
    expect(memory.heard).toEqual([]);
    outbox.pause();
    await outbox.stop();
  });

  it("goes on where that was a false alarm", async () => {
    const memory = createListener();
    let isLeader = false;
    const outbox = createBox(memory);
    outbox.start(() => isLeader);
    outbox.add(ann, thread(1), said("one"));
    await clock.advance(100);
    isLeader = true;
    await clock.advance(1_000);
    expect(memory.heard).toEqual(["add one"]);
    await outbox.stop();
  });
});

describe("across restarts", () => {
  it("tells what an earlier run left behind, before anything newer", async () => {
    const first = createListener();
    first.failWith(down, 99);
    const before = start(first);
    before.add(ann, thread(1), said("one"));
    before.add(ann, thread(1), said("two"));
    before.withdraw(ann, thread(1), "one");
    await clock.advance(100);
    await before.stop();

    const memory = createListener();
    const after = start(memory);
    after.add(ann, thread(1), said("three"));
    await drained(after);
    expect(memory.heard).toEqual(["add one", "add two", "withdraw one", "add three"]);
  });

  it("deletes what an earlier run was to delete", async () => {
    const first = createListener();
    first.failWith(down, 99);
    const before = start(first);
    before.remove(ann, ["one", 'an "odd" id']);
    await clock.advance(100);
    await before.stop();
    expect(first.heard).toEqual([]);

    const memory = createListener();
    await drained(start(memory));
    expect(memory.heard).toEqual(["delete one", 'delete an "odd" id']);
  });

  it("asks first for what was under way when the process ended", async () => {
    const memory = createListener();
    memory.hold(thread(1)); // memory takes it, the answer never comes
    const before = start(memory);
    before.add(ann, thread(1), said("one"));
    await clock.advance(10);
    const stopped = before.stop();
    await clock.advance(5_000);
    await stopped;

    await drained(start(memory));
    expect(memory.said(thread(1))).toEqual(["one"]);
    expect(memory.reads).toBe(1);
  });

  it("does not ask for what was never sent", async () => {
    createBox(createListener()).add(ann, thread(1), said("one"));
    await written();
    const memory = createListener();
    await drained(start(memory));
    expect(memory.heard).toEqual(["add one"]);
    expect(memory.reads).toBe(0);
  });

  it("finishes what is under way when it is stopped, and begins nothing more", async () => {
    const memory = createListener();
    const release = memory.hold(thread(1));
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("one"));
    outbox.add(ann, thread(1), said("two"));
    await clock.advance(10);
    const stopped = outbox.stop();
    release();
    await stopped;
    expect(clock.pending()).toEqual([]);
    expect(memory.heard).toEqual(["add one"]);
    const rows = openDatabase(path).prepare("SELECT state, body FROM outbox").all();
    expect(rows).toMatchObject([{ state: "waiting", body: expect.stringContaining("two") }]);
  });

  it("parks a row that it cannot read, and tells the rest", async () => {
    const log = createLogbook();
    openDatabase(path).exec(
      "INSERT INTO outbox (id, kind, person, realm, conversation, body, state, queued_at) VALUES ('1', 'add', 'T01_U01', 'own', 'c', '{', 'waiting', 1)",
    );
    createBox(createListener()).add(ann, thread(1), said("one"));
    await written();
    const memory = createListener();
    const outbox = start(memory, { log });
    await drained(outbox);
    expect(memory.heard).toEqual(["add one"]);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 1 });
    expect(log.entries).toEqual([["error", { row: "1" }, expect.any(String)]]);
  });
});

describe("when the database refuses", () => {
  it("tells memory all the same, and tells of the fault once", async () => {
    const log = createLogbook();
    const memory = createListener();
    const outbox = start(memory, { log });
    outbox.add(ann, thread(1), said("one"));
    await drained(outbox);
    const unlock = lock();
    outbox.add(ann, thread(1), said("two"));
    outbox.add(ann, thread(1), said("three"));
    await written();
    await clock.advance(10);
    expect(memory.said(thread(1))).toEqual(["one", "two", "three"]);
    expect(faults).toHaveLength(1);
    expect(log.entries).toEqual([]);
    unlock();
    await drained(outbox);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it("writes down later what could not be written, so that a restart tells it in order", async () => {
    const first = createListener();
    first.failWith(down, 99);
    const before = start(first);
    before.add(ann, thread(1), said("one"));
    await written();
    await clock.advance(10);
    const unlock = lock();
    before.add(ann, thread(1), said("two"));
    before.add(ann, thread(1), said("three"));
    await written();
    unlock();
    await clock.advance(2_000);
    before.add(ann, thread(1), said("four"));
    await before.stop();

    const memory = createListener();
    await drained(start(memory));
    expect(memory.said(thread(1))).toEqual(["one", "two", "three", "four"]);
  });

  it("writes down first what it could not write before", async () => {
    const box = createBox(createListener());
    box.pause();
    box.add(ann, thread(1), said("one"));
    await written();
    const unlock = lock();
    box.add(ann, thread(1), said("two"));
    await written();
    unlock();
    await clock.advance(1_000);
    box.add(ann, thread(1), said("three"));
    await written();

    const memory = createListener();
    await drained(start(memory));
    expect(memory.said(thread(1))).toEqual(["one", "two", "three"]);
  });

  it("tells once what it wrote down late, however much came after it", async () => {
    const memory = createListener();
    const release = memory.hold(thread(1));
    const outbox = start(memory);
    outbox.add(ann, thread(1), said("0"));
    await clock.advance(10);
    for (let index = 1; index < 999; index += 1) outbox.add(ann, thread(1), said(`${index}`));
    await written();
    const unlock = lock();
    outbox.add(ann, thread(1), said("999")); // the last that is held outside the database
    await written();
    unlock();
    await clock.advance(1_500);
    for (let index = 1_000; index < 1_500; index += 1) outbox.add(ann, thread(1), said(`${index}`));
    release();
    await drained(outbox);
    expect(memory.said(thread(1))).toEqual(Array.from({ length: 1_500 }, (_, index) => `${index}`));
  });

  it("asks after a restart for what was sent before it could be written down", async () => {
    const memory = createListener();
    const before = start(memory);
    await drained(before);
    memory.hold(thread(1));
    const unlock = lock();
    before.add(ann, thread(1), said("one"));
    await written();
    await clock.advance(10);
    unlock();
    await clock.advance(1_500);
    const stopped = before.stop();
    await clock.advance(5_000);
    await stopped;

    await drained(start(memory));
    expect(memory.said(thread(1))).toEqual(["one"]);
    expect(memory.reads).toBe(1);
  });

  it("does not tell twice what was told while its row could not be deleted", async () => {
    const memory = createListener();
    const release = memory.hold(thread(1));
    const before = start(memory);
    before.add(ann, thread(1), said("one"));
    await clock.advance(10);
    await written();
    const unlock = lock();
    release();
    await clock.advance(10);
    await before.stop();
    unlock();

    await drained(start(memory));
    expect(memory.said(thread(1))).toEqual(["one"]);
  });

  it("keeps at most a thousand things in process memory", async () => {
    const log = createLogbook();
    const memory = createListener();
    memory.failWith(down, 9_999);
    const outbox = start(memory, { log });
    await drained(outbox);
    lock();
    for (let index = 0; index < 1_100; index += 1) outbox.add(ann, thread(1), said("x"));
    await written();
    expect((await outbox.counts()).waiting).toBe(1_000);
    expect(log.entries.filter(([, , message]) => message.includes("lost"))).toHaveLength(1);
  });
});

function createBox(memory: MemoryWriter, options: Partial<OutboxOptions> = {}): Outbox {
  const store = openStore(path, (error) => faults.push(error));
  stores.push(store);
  const { now, startTimer } = clock;
  return createOutbox({ store, newId: createSortedIds(now), memory, now, startTimer, random: () => 0.5, ...options });
}

function start(memory: MemoryWriter, options: Partial<OutboxOptions> = {}): Outbox {
  const outbox = createBox(memory, options);
  outbox.start();
  stops.push(async () => {
    const stopped = outbox.stop();
    await clock.advance(10_000);
    await stopped;
  });
  return outbox;
}

/** Waits until the database has taken or refused everything that was put into an outbox so far. */
async function written(): Promise<void> {
  await Promise.all(stores.map((store) => store.settled()));
}

/** Lets up to a minute pass until the outbox is empty or has halted. Fails after that. */
async function drained(outbox: Outbox): Promise<void> {
  let isDrained = false;
  void outbox.drain().then(() => {
    isDrained = true;
  });
  for (let steps = 0; steps < 60 && !isDrained; steps += 1) await clock.advance(1_000);
  expect(isDrained).toBe(true);
}

/** Makes another connection hold the write lock until the returned function is called. */
function lock(): () => void {
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  let isHeld = true;
  const unlock = () => {
    if (isHeld) other.close();
    isHeld = false;
  };
  stops.push(unlock);
  return unlock;
}

function createLogbook() {
  const entries: [level: string, fields: object, message: string][] = [];
  const writer = (level: string) => (fields: object, message: string) => {
    entries.push([level, fields, message]);
  };
  return { entries, info: writer("info"), warn: writer("warn"), error: writer("error") };
}

function said(...texts: string[]): StoredMessage[] {
  return texts.map((text) => ({ role: "user", text, at: Date.UTC(2026, 0, 5, 12) }));
}

/** A memory that keeps conversations, remembers what it heard and when, and fails as it is told to. */
function createListener() {
  const conversations = new Map<string, StoredMessage[]>();
  const held = new Map<string, Promise<void>>();
  const calls: unknown[][] = [];
  const heard: string[] = [];
  const times: number[] = [];
  let failing: { error: Error; times: number; when: "before" | "half" | "after" } | undefined;
  let failingReads: { error: Error; times: number } | undefined;
  let reads = 0;

  const due = () => {
    if (!failing || failing.times <= 0) return undefined;
    failing.times -= 1;
    return failing;
  };
  const keep = (conversation: string, messages: readonly StoredMessage[]) => {
    conversations.set(conversation, [...(conversations.get(conversation) ?? []), ...messages]);
  };

  return {
    calls,
    heard,
    times,
    get reads() {
      return reads;
    },
    said: (conversation: string) => (conversations.get(conversation) ?? []).map(({ text }) => text),
    failWith(error: Error, count: number, when: "before" | "half" | "after" = "before") {
      failing = { error, times: count, when };
    },
    failReadsWith(error: Error, count: number) {
      failingReads = { error, times: count };
    },
    /** Calls in this conversation take effect, but are answered only when the returned function is called. */
    hold(conversation: string): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(conversation, promise);
      return resolve;
    },

    async add(scope: Scope, conversation: string, messages: readonly StoredMessage[]) {
      times.push(clock.now());
      const failure = due();
      if (failure?.when === "half") keep(conversation, messages.slice(0, 1));
      if (!failure || failure.when === "after") {
        keep(conversation, messages);
        calls.push([scope, conversation, messages]);
        heard.push(`add ${messages.map(({ text }) => text).join(" ")}`);
      }
      await held.get(conversation);
      if (failure) throw failure.error;
    },
    async messages(_: Scope, conversation: string, limit = 50) {
      reads += 1;
      if (failingReads && failingReads.times > 0) {
        failingReads.times -= 1;
        throw failingReads.error;
      }
      return (conversations.get(conversation) ?? []).slice(-limit);
    },
    async withdraw(_: Scope, __: string, text: string) {
      times.push(clock.now());
      const failure = due();
      if (failure) throw failure.error;
      heard.push(`withdraw ${text}`);
    },
    async delete(_: Scope, id: string) {
      times.push(clock.now());
      const failure = due();
      if (failure) throw failure.error;
      heard.push(`delete ${id}`);
    },
  };
}
