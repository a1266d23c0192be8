import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { openDatabase } from "../src/storage/sqlite/database.ts";
import { createTestDatabase, query } from "./support/postgres.ts";
import { hasPostgres } from "./support/postgres-server.ts";

describe("the app's health", () => {
  it("is that of a database that can be read and not written to, until it can be", async () => {
    const database = openDatabase(":memory:");
    const app = await createApp(readConfig({}), createLog("silent"), { database });
    expect(await app.health()).toEqual({ database: true, oldestRequestMs: 0, oldestJobMs: 0 });
    database.exec("PRAGMA query_only=ON");
    expect(await app.health()).toEqual({ database: false, oldestRequestMs: 0, oldestJobMs: 0 });
    database.exec("PRAGMA query_only=OFF");
    expect(await app.health()).toEqual({ database: true, oldestRequestMs: 0, oldestJobMs: 0 });
    await app.close();
  });

  it.runIf(hasPostgres)("is asked of a Postgres without reading what waits for memory as a whole", async () => {
    const { url, drop } = await createTestDatabase();
    const settings = { DATABASE_URL: url, MEMOS_API_KEY: "mpg-none", MEMOS_BASE_URL: "http://127.0.0.1:9" };
    const app = await createApp(readConfig(settings), createLog("silent"));
    const scans = async () =>
      (await query(url, "SELECT seq_scan FROM pg_stat_user_tables WHERE schemaname = 'inkwell' AND relname = 'outbox'"))
        .rows;
    const before = await scans();
    expect((await app.health()).oldestJobMs).toBe(0);
    await query(url, PARKED);
    for (let times = 0; times < 7; times += 1) expect((await app.health()).oldestJobMs).toBe(0);
    await app.close(); // the server has counted by then what was read
    expect(await scans()).toEqual(before);
    await drop();
  });
});

const PARKED = `INSERT INTO inkwell.outbox (id, kind, person, realm, conversation, body, queued_at, state)
  SELECT n, 'withdraw', 'T1_U1', 'own', 'T1:dm:D1:1.1', 'No emojis', 1, 'parked' FROM generate_series(1, 5000) n`;
