import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesHolding } from "../../support/files.ts";
import { eventually } from "../../support/patience.ts";
import { openStore } from "../../support/store.ts";

let folder: string;
let path: string;
let store: ReturnType<typeof openStore>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inkwell-"));
  path = join(folder, "inkwell.db");
  store = openStore(path);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const INSERT = "INSERT INTO delivery (key, seen_at, body) VALUES (?, 1, ?)";
const logBytes = () => statSync(`${path}-wal`).size;

/** A process that reads the file, such as a backup. Returns what ends it. */
function readElsewhere(): () => void {
  const other = new DatabaseSync(path);
  other.exec("BEGIN");
  other.prepare("SELECT count(*) FROM delivery").get();
  return () => other.close();
}

describe("the write-ahead log", () => {
  it("is empty a moment after the last change, with all that was changed", async () => {
    await store.run(INSERT, "one", "the okapi sleeps");
    await store.run("UPDATE delivery SET body = NULL");
    expect(filesHolding(path, "okapi")).not.toEqual([]);
    await eventually(() => expect(logBytes()).toBe(0));
    expect(filesHolding(path, "okapi")).toEqual([]);
  });

  it("is emptied of what an earlier process left there", async () => {
    await store.run(INSERT, "one", "the okapi sleeps");
    const end = readElsewhere(); // so that closing leaves the log behind
    store.database.exec("PRAGMA wal_autocheckpoint=0");
    await store.run("DELETE FROM delivery");
    await store.close();
    expect(logBytes()).toBeGreaterThan(0);
    store = openStore(path);
    end();
    await eventually(() => expect(logBytes()).toBe(0));
    expect(filesHolding(path, "okapi")).toEqual([]);
  });

  it("is emptied at once where something must go, however much is written meanwhile", async () => {
    await store.run(INSERT, "one", "the okapi sleeps");
    await store.run("DELETE FROM delivery");
    await store.scrub();
    expect(logBytes()).toBe(0);
    const end = readElsewhere();
    await store.run(INSERT, "two", "the quagga wakes");
    await store.run("DELETE FROM delivery");
    await store.scrub();
    expect(filesHolding(path, "quagga")).not.toEqual([]);
    end();
    let count = 0;
    const writing = setInterval(() => void store.run(INSERT, `key ${count++}`, null), 20);
    await eventually(() => expect(filesHolding(path, "quagga")).toEqual([])).finally(() => clearInterval(writing));
  });

  it("holds nobody up while another process reads or locks the file, and the store goes on", async () => {
    const end = readElsewhere();
    await store.run(INSERT, "one", "x");
    const since = performance.now();
    for (let times = 0; times < 100; times += 1) await store.scrub();
    expect(performance.now() - since).toBeLessThan(100 * 50);
    expect(store.database.prepare("PRAGMA busy_timeout").get()).toEqual({ timeout: 50 });
    end();
    expect(await store.all("SELECT key FROM delivery")).toEqual([{ key: "one" }]);
  });
});

it("a file is rid of the copies that SQLite leaves where it moves rows", async () => {
  const { database } = store;
  const random = randomNumbers(4);
  const insert = database.prepare(INSERT);
  const remove = database.prepare("DELETE FROM delivery WHERE key = ?");
  const held: string[] = [];
  const gone: string[] = [];
  for (let index = 0; index < 3_000; index += 1) {
    const key = `${random(1_000_000)} okapi ${index};`;
    insert.run(key, "and ".repeat(random(200)));
    held.push(key);
    if (random(2) === 0) continue;
    const [chosen = ""] = held.splice(random(held.length), 1);
    remove.run(chosen);
    gone.push(chosen);
  }
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  const left = () => {
    const bytes = readFileSync(path);
    return gone.filter((text) => bytes.includes(text));
  };
  expect(left()).not.toEqual([]); // deleted, overwritten, and there all the same
  await store.scrub();
  await eventually(() => expect(left()).toEqual([]));
  expect(await store.all("SELECT key FROM delivery")).toHaveLength(held.length);
});

/** The same numbers each time, each below its limit. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}
