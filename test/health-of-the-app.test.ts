import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { openDatabase } from "../src/storage/sqlite/database.ts";

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
});
