import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPostgresBackend } from "../../../src/backend/postgres.ts";
import { SILENT } from "../../../src/ports/log.ts";
import { openPostgres } from "../../../src/storage/postgres/store.ts";
import { openUpkeep } from "../../../src/storage/postgres/upkeep.ts";
import { createFollowedThreads } from "../../../src/storage/rows/followed-threads.ts";
import { createRetention, type Retention } from "../../../src/storage/rows/retention.ts";
import type { Store } from "../../../src/storage/store.ts";
import { eventually } from "../../support/patience.ts";
import { connect, createTestDatabase, query } from "../../support/postgres.ts";
import { hasPostgres } from "../../support/postgres-server.ts";

const LATER_MS = 365 * 24 * 60 * 60 * 1000;

describe.runIf(hasPostgres)("deleting on Postgres what is past its time", () => {
  let url: string;
  let store: Store;
  let upkeep: ReturnType<typeof openUpkeep>;
  let retention: Retention;
  let tables: string[];
  let endings: (() => Promise<unknown>)[];

  beforeEach(async () => {
    const database = await createTestDatabase();
    url = database.url;
    store = await openPostgres(url);
    upkeep = openUpkeep(url);
    tables = [];
    const info = (fields: object) => void tables.push((fields as { table: string }).table);
    retention = createRetention({ store: upkeep, now: () => LATER_MS, log: { ...SILENT, info } });
    endings = [database.drop, () => store.close(), () => retention.pause()];
    await store.run("INSERT INTO retry (id, person, body, kept_at) VALUES (?, ?, ?, ?)", "r1", "T1_U1", "{}", 0);
    await store.run("INSERT INTO followed_thread (thread, person, followed_at) VALUES (?, ?, ?)", "C1:1", "T1_U1", 0);
  });

  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  it("is waited for by nothing that people wait for", async () => {
    const other = await connect(url);
    endings.push(() => other.end());
    await other.query("BEGIN; SELECT 1 FROM inkwell.retry FOR UPDATE");
    retention.start();
    await eventually(async () => expect((await query(url, WAITING)).rowCount).toBe(1));
    expect(await store.all("SELECT id FROM retry")).toEqual([{ id: "r1" }]);
    expect(await store.run("DELETE FROM followed_thread")).toBe(1);
    expect((await query(url, WAITING)).rowCount).toBe(1);
    await other.query("COMMIT");
    await eventually(() => expect(tables).toEqual(["retry"]));
    await retention.pause();
    await upkeep.close();
  });

  it("spares a row that is renewed at the same moment", async () => {
    const other = await connect(url);
    endings.push(() => other.end());
    await other.query(`BEGIN; UPDATE inkwell.followed_thread SET followed_at = ${LATER_MS}`);
    retention.start();
    await eventually(async () => expect((await query(url, WAITING)).rowCount).toBe(1));
    await other.query("COMMIT");
    await retention.pause();
    await upkeep.close();
    expect(await createFollowedThreads(store).isFollowed("C1:1", "T1_U1")).toBe(true);
  });

  it("goes past what another transaction still sees, without looking at it again for each batch", async () => {
    await store.run(MANY_RETRIES, 20_000);
    const other = await connect(url);
    endings.push(() => other.end());
    await other.query("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1 FROM inkwell.retry");
    const next = upkeep.expire({ table: "retry", key: "id", time: "kept_at" }, LATER_MS);
    for (let batch = 0; batch < 20; batch += 1) expect(await next(1_000)).toBe(1_000);
    expect(await next(1_000)).toBe(0);
    await upkeep.close(); // so that the server counts what was read
    await eventually(async () => {
      const { rows } = await query(
        url,
        "SELECT idx_tup_read FROM pg_stat_user_indexes WHERE indexrelname = 'retry_age'",
      );
      expect(Number(rows[0].idx_tup_read)).toBeGreaterThanOrEqual(20_000);
      expect(Number(rows[0].idx_tup_read)).toBeLessThan(30_000);
    });
  });

  it("reads no table as a whole", async () => {
    await query(url, A_FORGOTTEN_NOTE);
    const scans = async () => (await query(url, SCANS)).rows;
    const before = await scans();
    retention.start();
    await eventually(() => expect(tables.toSorted()).toEqual(["followed_thread", "note", "retry"]));
    await upkeep.close(); // the server has counted by then what was read
    expect(await scans()).toEqual(before);
  });
});

describe.runIf(hasPostgres)("what only one process may do", () => {
  it("is begun in one of two, and in the other when that one leaves", async () => {
    const database = await createTestDatabase();
    const events: string[] = [];
    const join = async (name: string) => {
      const quiet = { now: Date.now, log: SILENT, onFault() {}, onLost() {} };
      const backend = await openPostgresBackend(database.url, quiet);
      const note = (what: string) => () => void events.push(`${name} ${what}`);
      backend.runAsLeader([
        { start: note("deletes"), pause: note("deletes no more") },
        { start: note("sends"), pause() {} },
      ]);
      return backend;
    };
    const left = await join("left");
    await eventually(() => expect(events).toEqual(["left deletes no more", "left deletes", "left sends"]));
    const right = await join("right");
    events.splice(0);
    await left.close();
    await eventually(() => expect(events).toEqual(["left deletes no more", "right deletes", "right sends"]));
    await right.close();
    await database.drop();
  });
});

const WAITING = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
const A_FORGOTTEN_NOTE = `INSERT INTO inkwell.note (id, person, kind, body, said_at, origin_kind, origin_channel,
  origin_conversation, forgotten_at) VALUES ('n1', 'T1_U1', 'fact', 'I run Marketing', 0, 'dm', 'D1', 'T1:dm:D1:1.1', 0)`;
const SCANS =
  "SELECT relname, seq_scan FROM pg_stat_user_tables WHERE schemaname = 'inkwell' AND relname <> 'migration' ORDER BY 1";
const MANY_RETRIES = `INSERT INTO retry (id, person, body, kept_at)
  SELECT 'r' || n, 'T1_U1', '{}', n FROM generate_series(2, CAST(? AS BIGINT)) n`;
