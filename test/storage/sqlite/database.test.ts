import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDeliveries } from "../../../src/storage/rows/deliveries.ts";
import { createFollowedThreads } from "../../../src/storage/rows/followed-threads.ts";
import { openDatabase } from "../../../src/storage/sqlite/database.ts";
import { openToOthers } from "../../../src/storage/sqlite/private-file.ts";
import { openStore } from "../../support/store.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inkwell-"));
  path = join(folder, "deep", "inkwell.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the database file", () => {
  it("is made with its folder, and opened again as it was", async () => {
    const first = openStore(path);
    createFollowedThreads(first).follow("C1:1.1", "T1_U1");
    await first.close();
    const second = openStore(path);
    expect(await createFollowedThreads(second).isFollowed("C1:1.1", "T1_U1")).toBe(true);
    expect(await createFollowedThreads(second).isFollowed("C1:1.1", "T1_U2")).toBe(false);
    await second.close();
  });
});

describe.skipIf(process.platform === "win32")("what people wrote", () => {
  const modeOf = (name: string) => (statSync(name).mode & 0o777).toString(8);
  const umask = process.umask();
  afterEach(() => process.umask(umask));

  it.each([0o000, 0o002, 0o022, 0o077, 0o277])("is for this account alone, whatever the umask (%i)", async (mask) => {
    process.umask(mask);
    const store = openStore(path);
    createFollowedThreads(store).follow("C1:1.1", "T1_U1");
    await store.settled();
    const files = readdirSync(dirname(path)).map((name) => [name, modeOf(join(dirname(path), name))]);
    expect(files).toEqual(["inkwell.db", "inkwell.db-shm", "inkwell.db-wal"].map((name) => [name, "600"]));
    expect(modeOf(dirname(path))).toBe("700");
    expect(openToOthers(path)).toEqual([]);
    await store.close();
  });

  it("stays open to others where somebody made it so, with the commands that end it", async () => {
    await openStore(path).close();
    chmodSync(path, 0o640);
    chmodSync(dirname(path), 0o755);
    await openStore(path).close();
    expect(modeOf(path)).toBe("640");
    expect(openToOthers(path)).toEqual([`chmod 600 '${path}'`, `chmod 700 '${dirname(path)}'`]);
    expect(openToOthers(join(folder, "missing.db"))).toEqual([]);
  });
});

describe("a file that cannot be the database", () => {
  it("is named, with the setting that leads to it", () => {
    mkdirSync(dirname(path));
    writeFileSync(path, "no database at all, but a text of some length");
    expect(() => openDatabase(path)).toThrow(new RegExp(`${path} cannot be used .*DATABASE_URL`));
    expect(() => openDatabase(dirname(path))).toThrow(/DATABASE_URL/);
  });
});

it("a file that a newer Inkwell has written is refused", () => {
  openDatabase(path).close();
  const newer = new DatabaseSync(path);
  newer.exec("PRAGMA user_version=9999");
  newer.close();
  expect(() => openDatabase(path)).toThrow(/written by a newer Inkwell/);
});

describe("a followed thread", () => {
  it("is known while the database refuses, and kept once it takes changes again", async () => {
    const faults: unknown[] = [];
    const store = openStore(path, (error) => faults.push(error));
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    const followed = createFollowedThreads(store);
    followed.follow("C1:1.1", "T1_U1");
    await store.settled();
    expect(await followed.isFollowed("C1:1.1", "T1_U1")).toBe(true);
    expect(await followed.isFollowed("C1:1.1", "T1_U2")).toBe(false);
    expect(faults).toHaveLength(1);
    other.exec("ROLLBACK");
    other.close();
    await store.close();
    const next = openStore(path);
    expect(await createFollowedThreads(next).isFollowed("C1:1.1", "T1_U1")).toBe(true);
    await next.close();
  });
});

describe("what Slack delivered", () => {
  it("has waited for no time where nothing waits, though the clock goes on while it is read", async () => {
    const store = openStore(path);
    let time = 0;
    const deliveries = createDeliveries(store, { now: () => ++time });
    expect(deliveries.oldestAgeMs()).toBe(0);
    await store.close();
  });

  it("is claimed once, also after a restart", async () => {
    const first = openStore(path);
    expect(await createDeliveries(first).accept({ key: "event:Ev1", body: "{}" })).toBe("here");
    await first.close();
    const second = openStore(path);
    const deliveries = createDeliveries(second);
    expect(await deliveries.accept({ key: "event:Ev1", body: "{}" })).toBe("known");
    expect(await deliveries.accept({ key: "event:Ev2", body: "{}" })).toBe("here");
    expect(await deliveries.accept({ key: "event:Ev2", body: "{}" })).toBe("known");
    await second.close();
  });

  it("is claimed once where it comes twice in the same moment", async () => {
    const deliveries = createDeliveries(openStore(path));
    const claims = await Promise.all([
      deliveries.accept({ key: "event:Ev1", body: "{}" }),
      deliveries.accept({ key: "event:Ev1", body: "{}" }),
    ]);
    expect(claims).toEqual(["here", "known"]);
  });

  it("is taken up again until it is finished, and is as old as it is", async () => {
    const first = openStore(path);
    const deliveries = createDeliveries(first, { now: () => 7 });
    await deliveries.accept({ key: "event:Ev1", body: '{"a":1}' });
    await deliveries.accept({ key: "event:Ev2", body: '{"b":2}' });
    deliveries.finish("event:Ev1");
    await first.close();
    const second = openStore(path);
    const later = createDeliveries(second, { now: () => 10 });
    expect(later.oldestAgeMs()).toBe(0);
    const { promise: dealtWith, resolve } = Promise.withResolvers<void>();
    const left: unknown[] = [];
    await later.work((accepted) => {
      left.push(accepted);
      return dealtWith;
    });
    expect(left).toEqual([{ key: "event:Ev2", body: '{"b":2}', acceptedAt: 7, attempt: 2, isLastAttempt: false }]);
    expect(later.oldestAgeMs()).toBe(3);
    resolve();
    await later.stop();
    expect(later.oldestAgeMs()).toBe(0);
    await second.close();
  });

  it("that ends every process is handed out seven times, the last time only to be told of", async () => {
    const first = openStore(path);
    await createDeliveries(first).accept({ key: "event:Ev1", body: "{}" });
    await first.close();
    const handedOut: boolean[] = [];
    for (let run = 0; run < 9; run += 1) {
      const store = openStore(path);
      await createDeliveries(store).work(async ({ isLastAttempt }) => {
        handedOut.push(isLastAttempt);
        await new Promise(() => {}); // the process ends here
      });
      await store.close();
    }
    expect(handedOut).toEqual([...Array(6).fill(false), true]);
  });

  it("is claimed once in process memory while another process holds the database, and the fault is told", async () => {
    const faults: unknown[] = [];
    const store = openStore(path, (error) => faults.push(error));
    const deliveries = createDeliveries(store);
    await deliveries.accept({ key: "event:Ev0", body: "{}" });
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    expect(await deliveries.accept({ key: "event:Ev1", body: "{}" })).toBe("here");
    expect(await deliveries.accept({ key: "event:Ev1", body: "{}" })).toBe("known");
    expect(faults).toHaveLength(1);
    other.exec("COMMIT");
    other.close();
    deliveries.finish("event:Ev1");
    expect(await deliveries.accept({ key: "event:Ev1", body: "{}" })).toBe("known");
    expect(await deliveries.accept({ key: "event:Ev0", body: "{}" })).toBe("known");
    await store.close();
  });

  it("is handed to the next process when it came while the database refused, without the words of what was finished", async () => {
    const store = openStore(path);
    const deliveries = createDeliveries(store);
    store.database.exec("PRAGMA query_only=1");
    for (const key of ["event:done", "event:open"]) await deliveries.accept({ key, body: `{"key":"${key}"}` });
    deliveries.finish("event:done");
    await store.settled();
    expect(await deliveries.accept({ key: "event:done", body: "{}" })).toBe("known");
    store.database.exec("PRAGMA query_only=0");
    await store.close();

    const next = openStore(path);
    const handedOut: string[] = [];
    const after = createDeliveries(next);
    await after.work(async ({ key, body }) => void handedOut.push(key, body));
    expect(handedOut).toEqual(["event:open", '{"key":"event:open"}']);
    expect(await after.accept({ key: "event:done", body: "{}" })).toBe("known");
    await next.close();
    expect(readFileSync(path).includes('{"key":"event:done"}')).toBe(false);
  });

  it("is claimed once in process memory on a full disk, and what was stored stays readable", async () => {
    const store = openStore(path);
    const { database } = store;
    const deliveries = createDeliveries(store);
    expect(await deliveries.accept({ key: "event:Ev0", body: "{}" })).toBe("here");
    const { page_count: pages } = database.prepare("PRAGMA page_count").get() as { page_count: number };
    database.exec(`PRAGMA max_page_count=${pages}`);
    const keys = Array.from({ length: 2000 }, (_, index) => `event:${"x".repeat(200)}${index}`);
    const first = await Promise.all(keys.map((key) => deliveries.accept({ key, body: "{}" })));
    expect(new Set(first)).toEqual(new Set(["here"]));
    for (const key of keys) deliveries.finish(key);
    const again = await Promise.all(keys.map((key) => deliveries.accept({ key, body: "{}" })));
    expect(new Set(again)).toEqual(new Set(["known"]));
    expect(database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
    expect(await deliveries.accept({ key: "event:Ev0", body: "{}" })).toBe("known");
    await store.close();
  });
});
