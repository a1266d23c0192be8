import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createLeadership } from "../../../src/storage/postgres/leadership.ts";
import { postgresMigrations } from "../../../src/storage/postgres/migrations/index.ts";
import { createSignals } from "../../../src/storage/postgres/signals.ts";
import { openPostgres } from "../../../src/storage/postgres/store.ts";
import type { Store } from "../../../src/storage/store.ts";
import { eventually } from "../../support/patience.ts";
import { connect, createDatabaseOn, createTestDatabase, query } from "../../support/postgres.ts";
import { hasPostgres, startPostgres } from "../../support/postgres-server.ts";
import { describeStore } from "../store-contract.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function anEmptyDatabase(): Promise<string> {
  const database = await createTestDatabase();
  ends.push(database.drop);
  return database.url;
}

async function open(url: string, options?: Parameters<typeof openPostgres>[1]): Promise<Store> {
  const store = await openPostgres(url, options);
  ends.push(store.close);
  return store;
}

const INSERT = "INSERT INTO delivery (key, seen_at, body) VALUES (?, ?, ?)";

describe.runIf(hasPostgres)("Postgres", () => {
  describeStore("Postgres", async (onFault) => {
    const database = await createTestDatabase();
    const store = await openPostgres(`${database.url}?options=-c%20lock_timeout%3D100`, { onFault });
    return {
      store,
      async refuse() {
        const other = await connect(database.url);
        await other.query("BEGIN; LOCK TABLE inkwell.delivery IN EXCLUSIVE MODE");
        return () => other.end();
      },
      close: async () => {
        await store.close();
        await database.drop();
      },
    };
  });

  it("is brought up to date once by ten processes that start at the same time", async () => {
    const url = await anEmptyDatabase();
    const stores = await Promise.all(Array.from({ length: 10 }, () => open(url, { poolSize: 1 })));
    await Promise.all(stores.map((store, index) => store.run(INSERT, `from ${index}`, index, null)));
    expect(await stores[0]?.all("SELECT count(*) AS rows FROM delivery")).toEqual([{ rows: 10 }]);
    expect(await stores[0]?.all("SELECT number FROM migration ORDER BY number")).toEqual(
      postgresMigrations.map((_, index) => ({ number: index + 1 })),
    );
    expect(
      await stores[0]?.all("SELECT DISTINCT table_schema FROM information_schema.tables WHERE table_name = 'note'"),
    ).toEqual([{ table_schema: "inkwell" }]);
  });

  it("works where an administrator has made the schema, and the user may not make any", async () => {
    const url = new URL(await anEmptyDatabase());
    const user = `user_${url.pathname.slice(1)}`;
    await query(url.href, `CREATE ROLE ${user} LOGIN PASSWORD 'own'; CREATE SCHEMA inkwell AUTHORIZATION ${user}`);
    url.username = user;
    url.password = "own";
    const store = await open(url.href);
    expect(await store.run(INSERT, "a", 1, null)).toBe(1);
  });

  it("keeps what was gathering when it is closed", async () => {
    const url = await anEmptyDatabase();
    const first = await openPostgres(url);
    for (let index = 0; index < 500; index += 1) first.eventually([INSERT, `key ${index}`, index, null]);
    await first.close();
    const second = await open(url);
    expect(await second.all("SELECT count(*) AS rows FROM delivery")).toEqual([{ rows: 500 }]);
  });

  it("closes while calls still wait for a connection", async () => {
    const store = await openPostgres(await anEmptyDatabase(), { poolSize: 1 });
    const calls = Array.from({ length: 20 }, (_, index) => store.run(INSERT, `key ${index}`, index, null));
    await store.close();
    expect(await Promise.all(calls)).toEqual(calls.map(() => 1));
  });

  it("repeats several changes that a deadlock undid", async () => {
    const url = await anEmptyDatabase();
    const store = await open(`${url}?options=-c%20deadlock_timeout%3D1500`); // looks once, after the deadlock is there
    const add = "UPDATE delivery SET seen_at = seen_at + 1 WHERE key = ?";
    await store.transaction(["a", "b"].map((key) => [INSERT, key, 0, null] as const));
    const other = await connect(`${url}?options=-c%20deadlock_timeout%3D60s`); // so that it is not the one that gives way
    await other.query("BEGIN; UPDATE inkwell.delivery SET seen_at = 10 WHERE key = 'b'");
    const both = store.transaction(["a", "b"].map((key) => [add, key] as const));
    const blocked = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
    await eventually(async () => expect((await query(url, blocked)).rowCount).toBe(1));
    await other.query("UPDATE inkwell.delivery SET seen_at = 10 WHERE key = 'a'; COMMIT");
    await other.end();
    expect(await both).toEqual([1, 1]);
    expect(await store.all("SELECT seen_at FROM delivery")).toEqual([{ seen_at: 11 }, { seen_at: 11 }]);
  });

  it("is not writable on a server that takes no changes", async () => {
    const url = await anEmptyDatabase();
    await (await open(url)).close().then(() => ends.pop());
    await query(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`);
    const store = await open(url);
    expect(await store.isWritable()).toBe(false);
    await expect(store.run(INSERT, "a", 1, null)).rejects.toMatchObject({ code: "25006" });
  });

  it("lets nobody wait longer than a statement may take", async () => {
    const url = await anEmptyDatabase();
    const store = await open(`${url}?options=-c%20lock_timeout%3D100`);
    await store.run(INSERT, "a", 1, null);
    const holder = await connect(url);
    await holder.query("BEGIN; LOCK TABLE inkwell.delivery");
    await expect(store.run(INSERT, "b", 1, null)).rejects.toMatchObject({ code: "55P03", isLost: false });
    await holder.end();
    expect(await store.all("SHOW statement_timeout")).toEqual([{ statement_timeout: "5s" }]);
  });

  it("never tells a password, whatever is wrong with the URL", async () => {
    const wrong = new URL(await anEmptyDatabase());
    wrong.password = "hunter2";
    const urls = [
      wrong.href,
      "postgres://user:hunter2@127.0.0.1:1/name",
      "postgres://user:hunter2@no-such-host.invalid/name",
      "postgres://user:hunter2/@127.0.0.1/name",
      "mysql://user:hunter2@127.0.0.1/name",
    ];
    for (const url of urls) {
      const error = await openPostgres(url).then(
        () => undefined,
        (fault: unknown) => fault,
      );
      expect(error).toBeInstanceOf(Error);
      expect(`${(error as Error).stack} ${JSON.stringify(error)}`, url).not.toContain("hunter2");
    }
    await expect(openPostgres(wrong.href)).rejects.toThrow(/127\.0\.0\.1:\d+\/test_\w+ cannot be used .*DATABASE_URL/);
  });

  it("recovers by itself when the server was away, says so while it is, and writes what was refused", async () => {
    const server = await startPostgres();
    ends.push(server.stop);
    const onFault = vi.fn();
    const database = await createDatabaseOn(server.url);
    const store = await open(database.url, { onFault });
    await store.run(INSERT, "before", 1, null);

    await server.pause();
    await eventually(() => expect(onFault).toHaveBeenCalled());
    expect(await store.isWritable()).toBe(false);
    await expect(store.run(INSERT, "during", 1, null)).rejects.toMatchObject({ code: "ECONNREFUSED", isLost: true });
    const gathered = store.eventually([INSERT, "gathered", 1, null]);
    expect(await gathered.attempted).toBeUndefined();
    expect(gathered.drop()).toBe(false); // nobody can know whether it was made

    await server.resume();
    await store.run(INSERT, "after", 1, null);
    expect(await store.isWritable()).toBe(true);
    expect(await gathered.written).toBe(true);
    const kept = ["after", "before", "gathered"].map((key) => ({ key }));
    expect(await store.all("SELECT key FROM delivery ORDER BY key")).toEqual(kept);
  });

  it("gives up after two seconds on a server that does not answer, and leaves nothing waiting", async () => {
    const silent = createServer((socket) => socket.resume().on("error", () => {}));
    await once(silent.listen(0, "127.0.0.1"), "listening");
    ends.push(async () => {
      silent.close();
    });
    const address = silent.address();
    const url = `postgres://user:pw@127.0.0.1:${typeof address === "object" ? address?.port : 0}/name`;
    const onFault = vi.fn();
    const signals = createSignals(url);
    const leadership = createLeadership(url, "x", { onGain: onFault, onLoss: onFault });
    await expect(openPostgres(url)).rejects.toThrow(/cannot be used \(.*timeout/);
    await Promise.all([signals.close(), leadership.stop()]);
    expect(onFault).not.toHaveBeenCalled();
    const connections = () => new Promise((resolve) => silent.getConnections((_, count) => resolve(count)));
    await eventually(async () => expect(await connections()).toBe(0));
  });

  it("tells a caller whose connection is cut, and serves the next", async () => {
    const url = await anEmptyDatabase();
    const store = await open(url, { poolSize: 1 });
    const sleeping = store.all("SELECT pg_sleep(4)");
    sleeping.catch(() => {});
    const cut =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%'";
    await eventually(async () => expect((await query(url, cut)).rowCount).toBe(1));
    await expect(sleeping).rejects.toMatchObject({ isLost: true });
    expect(await store.run(INSERT, "a", 1, null)).toBe(1);
  });
});
